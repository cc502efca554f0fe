//! How borders changed: which territories were made of which.

use jiff::civil::{Date, date};
use serde::Deserialize;

use super::Territory;

/// When something happened, as exactly as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum Moment {
    /// On a day.
    Day(Date),
    /// Some time in a year.
    Year(i16),
}

impl Moment {
    /// The year in which it happened.
    pub fn year(self) -> i16 {
        match self {
            Self::Day(day) => day.year(),
            Self::Year(year) => year,
        }
    }

    /// The day, or the first one of the year.
    pub fn first_day(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Year(year) => date(year, 1, 1),
        }
    }
}

/// Fills in when each territory began and ended; the changes stand by time.
pub(super) fn note_lives(territories: &mut [Territory], changes: &[Change]) {
    for territory in territories {
        let code = &territory.code;
        let when = |of: fn(&Change, &str) -> bool| {
            changes.iter().find(|change| of(change, code)).map(|change| change.when)
        };
        territory.since = when(Change::begins);
        territory.until = when(Change::ends);
    }
}

/// A change of borders.
///
/// A territory on both sides lost or gained a part and kept its code. One that stands only in
/// `into` began with the change; one that stands only in `from` ended with it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// When it came into force.
    pub when: Moment,
    /// Codes of the territories before.
    pub from: Vec<String>,
    /// Codes of the territories after.
    pub into: Vec<String>,
}

impl Change {
    /// Whether this territory has, or had, other borders on the other side of the change.
    pub fn concerns(&self, code: &str) -> bool {
        self.is_in_from(code) || self.is_in_into(code)
    }

    /// Whether this territory came into being by it.
    pub fn begins(&self, code: &str) -> bool {
        self.is_in_into(code) && !self.is_in_from(code)
    }

    /// Whether this territory ceased to be by it.
    pub fn ends(&self, code: &str) -> bool {
        self.is_in_from(code) && !self.is_in_into(code)
    }

    fn is_in_from(&self, code: &str) -> bool {
        self.from.iter().any(|one| one == code)
    }

    fn is_in_into(&self, code: &str) -> bool {
        self.into.iter().any(|one| one == code)
    }
}
