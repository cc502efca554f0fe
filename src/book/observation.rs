//! What stands in one cell of a book, and its text in files. How people type it is in `typed`.

use std::fmt;
use std::str::FromStr;

use crate::language::Decimal;

/// Digits after the mark in the percentage of a numerator and denominator.
const PERCENT_DIGITS: u32 = 2;

/// What stands in one cell. An empty cell has no entry at all.
///
/// Two entries are equal where they are written alike: `12.5` is not `12.50`, since what was
/// typed is kept digit by digit.
#[derive(Clone, Debug)]
pub enum Entry {
    /// A number, exact as typed.
    Number(Decimal),
    /// Numerator and denominator; the percentage is computed, both are kept.
    Fraction {
        /// The part.
        numerator: Decimal,
        /// The whole.
        denominator: Decimal,
    },
    /// A state of the indicator's ladder, or words.
    State(String),
    /// No value, and why.
    Missing(Reason),
}

/// Why there is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Nobody collected it.
    NotCollected,
    /// The indicator does not apply to the territory or year.
    NotApplicable,
    /// It will be known later.
    Later,
    /// It may not be told.
    Confidential,
}

impl Entry {
    /// The number: the one typed, or the percentage of numerator and denominator, rounded half up
    /// to two digits. `None` for states, reasons and a zero denominator.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Fraction { numerator, denominator } => {
                numerator.percent_of(*denominator, PERCENT_DIGITS)
            }
            Self::State(_) | Self::Missing(_) => None,
        }
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number(one), Self::Number(two)) => written_alike(*one, *two),
            (
                Self::Fraction { numerator: one, denominator: whole_one },
                Self::Fraction { numerator: two, denominator: whole_two },
            ) => written_alike(*one, *two) && written_alike(*whole_one, *whole_two),
            (Self::State(one), Self::State(two)) => one == two,
            (Self::Missing(one), Self::Missing(two)) => one == two,
            _ => false,
        }
    }
}

impl Eq for Entry {}

/// Whether two decimals are equal and have the same digits.
pub(super) fn written_alike(one: Decimal, two: Decimal) -> bool {
    one == two && one.scale() == two.scale()
}

impl fmt::Display for Entry {
    /// The form in files: `93.1`, `45/60`, `=words`, `!not-collected`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Fraction { numerator, denominator } => write!(f, "{numerator}/{denominator}"),
            Self::State(words) => write!(f, "={words}"),
            Self::Missing(reason) => write!(f, "!{}", reason.code()),
        }
    }
}

/// The text is none of the forms of an [`Entry`] in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an entry: \"93.1\", \"45/60\", \"=words\" or \"!not-collected\"")]
pub struct NotAnEntry;

impl FromStr for Entry {
    type Err = NotAnEntry;

    /// Reads the form in files only; what people type is read by [`Entry::read`].
    fn from_str(text: &str) -> Result<Self, NotAnEntry> {
        let decimal = |part: &str| part.parse::<Decimal>().map_err(|_| NotAnEntry);
        if let Some(words) = text.strip_prefix('=') {
            Ok(Self::State(words.to_owned()))
        } else if let Some(code) = text.strip_prefix('!') {
            Reason::from_code(code).map(Self::Missing).ok_or(NotAnEntry)
        } else if let Some((part, whole)) = text.split_once('/') {
            Ok(Self::Fraction { numerator: decimal(part)?, denominator: decimal(whole)? })
        } else {
            decimal(text).map(Self::Number)
        }
    }
}

impl Reason {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] =
        [Self::NotCollected, Self::NotApplicable, Self::Later, Self::Confidential];

    /// The word in files and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotCollected => "not-collected",
            Self::NotApplicable => "not-applicable",
            Self::Later => "later",
            Self::Confidential => "confidential",
        }
    }

    /// The reason of a word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// Key of its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotCollected => "book-reason-not-collected",
            Self::NotApplicable => "book-reason-not-applicable",
            Self::Later => "book-reason-later",
            Self::Confidential => "book-reason-confidential",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_keeps_the_digits_of_its_text() {
        for text in
            ["12.50", "-0.50", "0", "45/60", "45.0/60", "=жұмыс істейді", "=", "=1/2", "!later"]
        {
            let entry: Entry = text.parse().unwrap();
            assert_eq!(entry.to_string(), text, "{text}");
        }
    }

    #[test]
    fn what_is_no_entry_is_refused() {
        for text in ["", " ", "93,1", "1 000", "!", "!soon", "1/2/3", "/", "45/", "1e3", "+5", "."]
        {
            assert_eq!(text.parse::<Entry>(), Err(NotAnEntry), "{text}");
        }
    }

    #[test]
    fn entries_are_equal_as_written() {
        let entry = |text: &str| text.parse::<Entry>().unwrap();
        assert_ne!(entry("12.5"), entry("12.50"));
        assert_eq!(entry("12.50"), entry("12.50"));
        assert_ne!(entry("1/2"), entry("1.0/2"));
    }

    #[test]
    fn the_percentage_of_a_fraction_is_computed() {
        let number = |text: &str| text.parse::<Entry>().unwrap().number().map(|n| n.to_string());
        assert_eq!(number("45/60").as_deref(), Some("75"));
        assert_eq!(number("2/3").as_deref(), Some("66.67"));
        assert_eq!(number("12.50").as_deref(), Some("12.50"));
        assert_eq!(number("0/0"), None);
        assert_eq!(number("!later"), None);
    }
}
