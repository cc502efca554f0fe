//! When a measure falls due: dates and their rhythm. How the words of an act are read as such stands
//! in `deadline`.

use serde::{Deserialize, Serialize};

use super::value::Year;

/// When a measure falls due.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// In what rhythm.
    pub rhythm: Rhythm,
    /// Every single due date, in the order of time; none where it cannot be told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<DueDate>,
}

/// In what rhythm a measure falls due.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Rhythm {
    /// Once.
    Single,
    /// Once a year.
    Yearly,
    /// Twice a year.
    HalfYearly,
    /// Four times a year.
    Quarterly,
    /// At several dates, each with a stage of its own or named one by one.
    Staged,
    /// When a cycle of a study ends.
    StudyCycle,
    /// The words do not say, or cannot be read.
    #[default]
    Unknown,
}

/// One due date: the part of a year by whose end something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DueDate {
    /// The year.
    pub year: Year,
    /// The part of it.
    pub by: Part,
}

/// A part of a year, by whose end something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Part {
    /// The whole year.
    Year,
    /// A half of the year, 1 or 2.
    Half(i8),
    /// A quarter of the year, 1 to 4.
    Quarter(i8),
    /// A month, 1 to 12.
    Month(i8),
    /// A month and a day in it.
    Day(i8, i8),
}

impl DueDate {
    /// The last day on which it is in time.
    pub fn last_day(self) -> jiff::civil::Date {
        let (month, day) = match self.by {
            Part::Year => (12, None),
            Part::Half(half) => (half.saturating_mul(6), None),
            Part::Quarter(quarter) => (quarter.saturating_mul(3), None),
            Part::Month(month) => (month, None),
            Part::Day(month, day) => (month, Some(day)),
        };
        let first = jiff::civil::Date::new(self.year, month.clamp(1, 12), 1);
        let first = first.unwrap_or(jiff::civil::Date::ZERO);
        match day {
            Some(day) => first.with().day(day).build().unwrap_or_else(|_| first.last_of_month()),
            None => first.last_of_month(),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_last_day_is_that_of_the_part() {
        let due = |by| DueDate { year: 2024, by }.last_day();
        assert_eq!(due(Part::Year), date(2024, 12, 31));
        assert_eq!(due(Part::Half(1)), date(2024, 6, 30));
        assert_eq!(due(Part::Quarter(3)), date(2024, 9, 30));
        assert_eq!(due(Part::Month(2)), date(2024, 2, 29));
        assert_eq!(due(Part::Day(11, 1)), date(2024, 11, 1));
        assert_eq!(due(Part::Day(2, 31)), date(2024, 2, 29));
    }
}
