//! What the screen shows, as plain data: the tree, the card of an indicator, the list of changes.
//!
//! Computed from editions alone; nothing here draws, and nothing here knows a book.

mod card;
mod changes;
mod table;
mod tree;
mod words;

#[cfg(test)]
mod tests;

pub use card::{Card, Definition, FactCard, Field, FindingLine, Link, MeasureLine};
pub use changes::{Changes, Entry, WordsChange};
pub use table::{Line, Table, Tone};
pub use tree::{Cursor, GroupKey, Row, Step, Tree, Wish};
pub use words::Mark;

use crate::check::Finding;
use crate::language::{Language, Message, Texts};
use crate::programme::{Change, Edition, Indicator, Programme, diff};
use crate::territory;

/// What everything is computed from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The edition shown and those before it, the oldest first.
    pub editions: &'a [Edition],
    /// The editions after it.
    pub later: &'a [Edition],
    /// The texts of the chosen language.
    pub texts: &'a Texts,
    /// Names of territories.
    pub tree: &'a territory::Tree,
    /// The other programmes at hand.
    pub others: &'a [&'a Programme],
    /// What is doubtful in the programme, as far as it is known yet.
    pub findings: &'a [Finding],
}

/// An indicator as the last edition that has it says it.
#[derive(Clone, Copy)]
struct Found<'a> {
    indicator: &'a Indicator,
    /// Index of that edition.
    at: usize,
}

impl<'a> Source<'a> {
    fn current(&self) -> Option<&'a Edition> {
        self.editions.last()
    }

    /// The edition before the one shown.
    fn previous(&self) -> Option<&'a Edition> {
        self.editions.len().checked_sub(2).and_then(|at| self.editions.get(at))
    }

    fn language(&self) -> Language {
        self.texts.language()
    }

    fn say(&self, message: &Message) -> String {
        self.texts.say(message)
    }

    fn find(&self, code: &str) -> Option<Found<'a>> {
        let editions = self.editions.iter().enumerate().rev();
        let mut found = editions
            .filter_map(|(at, edition)| Some(Found { indicator: edition.indicator(code)?, at }));
        found.next()
    }

    /// Whether the edition shown has the indicator no more.
    fn is_gone(&self, found: Found<'_>) -> bool {
        found.at + 1 < self.editions.len()
    }

    /// What the edition shown changed against the one before it.
    fn changes(&self) -> Vec<Change> {
        let pair = self.previous().zip(self.current());
        pair.map(|(old, new)| diff(old, new)).unwrap_or_default()
    }
}
