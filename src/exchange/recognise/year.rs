//! The year that a header names.

use super::words;
use crate::language::fold;
use crate::programme::Year;

/// Years that a table can be about.
const YEARS: std::ops::RangeInclusive<Year> = 1990..=2100;
/// Words beside a year that are no words of years, at most: more are a sentence.
const MAX_OTHER_WORDS: usize = 4;

/// What a text says about a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearRead {
    /// Nothing.
    None,
    /// One year.
    Year(Year),
    /// A school year, a span or a day: two years could be meant, and people have to say which.
    Unsure,
}

impl YearRead {
    /// The year, where it is one.
    pub fn year(self) -> Option<Year> {
        match self {
            Self::Year(year) => Some(year),
            Self::None | Self::Unsure => None,
        }
    }
}

/// The year that a short text names: `2024`, `2024 ж.`, `факт 2024`, `PISA-2025`. A sentence with a
/// year in it names none.
pub fn read_year(text: &str) -> YearRead {
    let folded = fold(text);
    let pieces = pieces(&folded);
    let years: Vec<Year> = pieces.iter().filter_map(|piece| as_year(piece)).collect();
    let [year] = years.as_slice() else {
        return if years.is_empty() || pieces.len() > MAX_OTHER_WORDS + 2 {
            YearRead::None
        } else {
            YearRead::Unsure
        };
    };
    let has = |list: &[&str]| pieces.iter().any(|piece| list.contains(piece));
    let others = pieces.iter().filter(|piece| is_other(piece));
    if others.count() > MAX_OTHER_WORDS {
        return YearRead::None;
    }
    // "01.01.2025" is a day, "2023/24" a school year.
    let at = pieces.iter().position(|piece| as_year(piece).is_some()).unwrap_or_default();
    let short = |at: Option<usize>| -> Option<Year> {
        let piece = pieces.get(at?)?;
        let plain = piece.len() <= 2 && piece.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| piece.parse().ok()).flatten()
    };
    let is_day = short(at.checked_sub(1)).is_some() && short(at.checked_sub(2)).is_some();
    let is_pair = is_day || short(Some(at + 1)) == Some((year + 1) % 100);
    if has(words::NOT_OF_ONE_YEAR) || is_pair {
        return YearRead::Unsure;
    }
    YearRead::Year(*year)
}

/// A header without its year, the words that belong to it, and plan or fact.
pub fn without_year(text: &str) -> String {
    let folded = fold(text);
    let kept: Vec<&str> = pieces(&folded).into_iter().filter(is_other).collect();
    kept.join(" ")
}

fn is_other(piece: &&str) -> bool {
    as_year(piece).is_none()
        && !words::OF_A_YEAR.contains(piece)
        && !words::PLAN_OR_FACT.iter().any(|(known, _)| known == piece)
}

/// Words and numbers, apart: `2024ж` is two.
fn pieces(folded: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let digit = first.is_ascii_digit();
            let end = rest.find(|c: char| c.is_ascii_digit() != digit).unwrap_or(rest.len());
            let (piece, behind) = rest.split_at(end);
            found.push(piece);
            rest = behind;
        }
    }
    found
}

fn as_year(piece: &str) -> Option<Year> {
    let plain = piece.len() == 4 && piece.bytes().all(|byte| byte.is_ascii_digit());
    let year: Year = plain.then(|| piece.parse().ok()).flatten()?;
    YEARS.contains(&year).then_some(year)
}
