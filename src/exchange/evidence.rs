//! What the marks of numbers mean in a source: `1,234` is one and a bit to one office and more than
//! a thousand to another. What cannot be told from the other numbers is asked in the review.

use crate::book::Entry;
use crate::language::{Decimal, read_fraction, read_number};

/// What the clear numbers of a source tell about its marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// A comma stands for the decimal mark: `12,5`.
    pub comma: bool,
    /// A point does: `12.5`.
    pub point: bool,
    /// Spaces set thousands apart: `12 345`.
    pub spaces: bool,
}

impl Evidence {
    /// Takes up what was read of a text.
    pub(super) fn take(&mut self, entry: Option<&Entry>, raw: &str) {
        if !matches!(entry, Some(Entry::Number(_) | Entry::Fraction { .. })) {
            return;
        }
        for side in sides(raw) {
            self.spaces |= has_group(side);
            let Some(mark) = mark_of(side) else { continue };
            if read_number(side).is_ok_and(|read| !read.ambiguous) {
                self.comma |= mark == ',';
                self.point |= mark == '.';
            }
        }
    }

    /// What the numbers of two parts of a source tell together.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            comma: self.comma || other.comma,
            point: self.point || other.point,
            spaces: self.spaces || other.spaces,
        }
    }

    /// Whether an ambiguous mark must be a decimal one: it is elsewhere, or thousands are set apart
    /// in another way. That a mark sets thousands apart never follows from others: offices mix
    /// both decimal marks.
    pub fn is_decimal(self, mark: char) -> bool {
        let same = if mark == ',' { self.comma } else { self.point };
        same || self.spaces
    }
}

/// What an entry says if the ambiguous marks of its text set thousands apart; `None` where none is
/// ambiguous.
pub(super) fn as_thousands(entry: &Entry, raw: &str) -> Option<Entry> {
    mark_of(raw)?;
    match entry {
        Entry::Number(number) => {
            let is_ambiguous = read_number(raw).is_ok_and(|read| read.ambiguous);
            is_ambiguous.then(|| number.times_power_of_ten(3).map(Entry::Number))?
        }
        Entry::Fraction { .. } => {
            let read = read_fraction(raw).ok()?;
            let side = |side: crate::language::ReadNumber| {
                if side.ambiguous { side.number.times_power_of_ten(3) } else { Some(side.number) }
            };
            let is_ambiguous = read.numerator.ambiguous || read.denominator.ambiguous;
            is_ambiguous.then_some(())?;
            Some(Entry::Fraction {
                numerator: side(read.numerator)?,
                denominator: side(read.denominator)?,
            })
        }
        Entry::State(_) | Entry::Missing(_) => None,
    }
}

/// The first mark of a text.
fn mark_of(raw: &str) -> Option<char> {
    raw.chars().find(|sign| matches!(sign, ',' | '.'))
}

/// The mark that could set thousands apart: of a fraction that of the side where it could.
pub(super) fn doubtful_mark(raw: &str) -> Option<char> {
    let is_doubtful = |side: &&str| read_number(side).is_ok_and(|read| read.ambiguous);
    sides(raw).find(is_doubtful).and_then(mark_of).or_else(|| mark_of(raw))
}

/// The text of a number of which nothing is to be asked.
pub(super) fn clear_text(number: Decimal) -> String {
    let zero = if number.scale() == 3 { "0" } else { "" };
    format!("{number}{zero}")
}

/// Numerator and denominator, or the number alone.
fn sides(raw: &str) -> impl Iterator<Item = &str> {
    raw.split(['/', '\u{2044}', '\u{2215}'])
}

/// Whether a space stands between two digits.
fn has_group(text: &str) -> bool {
    let (mut after_digit, mut after_space) = (false, false);
    text.chars().any(|sign| {
        let is_digit = sign.is_ascii_digit();
        let found = after_space && is_digit;
        after_space = after_digit && sign.is_whitespace();
        after_digit = is_digit;
        found
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evidence(texts: &[&str]) -> Evidence {
        let mut evidence = Evidence::default();
        for text in texts {
            evidence.take(Entry::read(text).unwrap().as_ref(), text);
        }
        evidence
    }

    #[test]
    fn clear_numbers_tell_what_the_marks_are() {
        let of = |comma, point, spaces| Evidence { comma, point, spaces };
        assert_eq!(evidence(&["12,5", "7"]), of(true, false, false));
        assert_eq!(evidence(&["12.50 %", "0,123"]), of(true, true, false));
        assert_eq!(evidence(&["1,234", "5.678", "45 / 60", " 7 "]), of(false, false, false));
        assert_eq!(evidence(&["12 345", "1\u{a0}234/5,5"]), of(true, false, true));
        assert_eq!(evidence(&["...", "-", ""]), of(false, false, false));
        assert!(evidence(&["12,5"]).is_decimal(','));
        assert!(!evidence(&["12.5"]).is_decimal(','));
        assert!(evidence(&["12 345"]).is_decimal(','));
    }

    #[test]
    fn an_ambiguous_mark_has_a_second_reading() {
        let other = |text: &str| {
            let entry = Entry::read(text).unwrap().unwrap();
            as_thousands(&entry, text).map(|entry| entry.to_string())
        };
        assert_eq!(other("1,234").as_deref(), Some("1234"));
        assert_eq!(other("12.500").as_deref(), Some("12500"));
        assert_eq!(other("-1,230").as_deref(), Some("-1230"));
        assert_eq!(other("1,234/2 000").as_deref(), Some("1234/2000"));
        assert_eq!(other("45/1,234").as_deref(), Some("45/1234"));
        assert_eq!(doubtful_mark("12.5/1,234"), Some(','));
        assert_eq!(doubtful_mark("1.234/12,5"), Some('.'));
        for clear in ["12,5", "0,123", "1234,567", "12", "1 234", "..."] {
            assert_eq!(other(clear), None, "{clear}");
        }
    }
}
