//! What a value ought to be near, by what else is known.

use super::line::{Line, Sheet, said};
use crate::language::{Decimal, Message};
use crate::programme::Year;

/// One number that a value ought to be near.
#[derive(Clone, Copy)]
pub(super) struct Clue {
    pub(super) by: By,
    pub(super) number: f64,
    value: Decimal,
}

/// What it is.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum By {
    /// The territory's own value of a year.
    Own(Year),
    /// The plan of the year.
    Plan,
    /// The middle of so many territories in the year.
    Others(usize),
}

impl Clue {
    /// It in words: a name and a number.
    pub(super) fn message(&self) -> Message {
        match self.by {
            By::Own(year) => {
                Message::new("check-by-own").with("year", year).with("value", self.value)
            }
            By::Plan => Message::new("check-by-plan").with("value", self.value),
            By::Others(count) => {
                Message::new("check-by-others").with("count", count).with("value", self.value)
            }
        }
    }
}

/// What is known about a value: its neighbours in time, the plan, the other territories. Only what
/// is above zero.
pub(super) fn clues(sheet: &Sheet<'_>, line: &Line<'_>, at: usize) -> Vec<Clue> {
    let year = line.points[at].year;
    let own = line.around(at).into_iter().map(|point| Clue {
        by: By::Own(point.year),
        number: point.number,
        value: point.value,
    });
    let plan = sheet.plan(line, year).map(|(value, _)| Clue {
        by: By::Plan,
        number: value.to_f64(),
        value,
    });
    let others = sheet.spread(line, year).map(|spread| Clue {
        by: By::Others(spread.count),
        number: spread.median,
        value: said(spread.median),
    });
    own.chain(plan).chain(others).filter(|clue| clue.number > 0.0).collect()
}
