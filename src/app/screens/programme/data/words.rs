//! What is worded alike in all parts of the screen: kinds of change, values.

use std::borrow::Cow;

use crate::assess::words as units;
use crate::language::{Texts, show_number};
use crate::programme::{Change, Fact, Indicator, Value};

use super::Source;

/// Words up to this length stand in a cell; longer ones are told beneath the table.
const LONGEST_CELL: usize = 12;
/// The same of the states of a ladder.
const LONGEST_STATE: usize = 26;

/// What happened to a part of a programme. The order is that of the list of changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Other target values.
    Retargeted,
    /// It measures something else.
    Redefined,
    /// It is new.
    Added,
    /// It is gone.
    Deleted,
    /// Another number in the list.
    Renumbered,
    /// Another number in the action plan.
    RenumberedInPlan,
    /// A section has another title.
    SectionRenamed,
    /// A section is new.
    SectionAdded,
    /// Another title for the same measure.
    Renamed,
    /// An expected result has another wording or value.
    ResultReplaced,
}

impl Mark {
    /// All, in the order of the list of changes.
    pub const ALL: [Self; 10] = [
        Self::Retargeted,
        Self::Redefined,
        Self::Added,
        Self::Deleted,
        Self::Renumbered,
        Self::RenumberedInPlan,
        Self::SectionRenamed,
        Self::SectionAdded,
        Self::Renamed,
        Self::ResultReplaced,
    ];

    /// The mark of a change, and the code of what it happened to.
    pub(super) fn of(change: &Change) -> (Self, &str) {
        match change {
            Change::Retargeted { code, .. } => (Self::Retargeted, code),
            Change::Redefined { code, .. } => (Self::Redefined, code),
            Change::Added { code } => (Self::Added, code),
            Change::Deleted { code } => (Self::Deleted, code),
            Change::Renumbered { code, .. } => (Self::Renumbered, code),
            Change::RenumberedInPlan { code, .. } => (Self::RenumberedInPlan, code),
            Change::SectionRenamed { code, .. } => (Self::SectionRenamed, code),
            Change::SectionAdded { code, .. } => (Self::SectionAdded, code),
            Change::Renamed { code, .. } => (Self::Renamed, code),
            Change::ResultReplaced { code, .. } => (Self::ResultReplaced, code),
        }
    }

    /// A sign for a narrow place.
    pub fn sign(self, texts: &Texts) -> Cow<'_, str> {
        match self {
            Self::Retargeted => texts.get("changes-retargeted.sign"),
            Self::Redefined => texts.get("changes-redefined.sign"),
            Self::Added => texts.get("changes-added.sign"),
            Self::Deleted => texts.get("changes-deleted.sign"),
            Self::Renumbered => texts.get("changes-renumbered.sign"),
            Self::RenumberedInPlan => texts.get("changes-renumbered-in-plan.sign"),
            Self::SectionRenamed => texts.get("changes-section-renamed.sign"),
            Self::SectionAdded => texts.get("changes-section-added.sign"),
            Self::Renamed => texts.get("changes-renamed.sign"),
            Self::ResultReplaced => texts.get("changes-result-replaced.sign"),
        }
    }

    /// What the sign means, in a word or two.
    pub fn words(self, texts: &Texts) -> Cow<'_, str> {
        match self {
            Self::Retargeted => texts.get("changes-retargeted"),
            Self::Redefined => texts.get("changes-redefined"),
            Self::Added => texts.get("changes-added"),
            Self::Deleted => texts.get("changes-deleted"),
            Self::Renumbered => texts.get("changes-renumbered"),
            Self::RenumberedInPlan => texts.get("changes-renumbered-in-plan"),
            Self::SectionRenamed => texts.get("changes-section-renamed"),
            Self::SectionAdded => texts.get("changes-section-added"),
            Self::Renamed => texts.get("changes-renamed"),
            Self::ResultReplaced => texts.get("changes-result-replaced"),
        }
    }

    /// What the sign means, as short as can be.
    pub fn short(self, texts: &Texts) -> Cow<'_, str> {
        match self {
            Self::Retargeted => texts.get("changes-retargeted.short"),
            Self::Redefined => texts.get("changes-redefined.short"),
            Self::Added => texts.get("changes-added.short"),
            Self::Deleted => texts.get("changes-deleted.short"),
            Self::Renumbered => texts.get("changes-renumbered.short"),
            Self::RenumberedInPlan => texts.get("changes-renumbered-in-plan.short"),
            Self::SectionRenamed => texts.get("changes-section-renamed.short"),
            Self::SectionAdded => texts.get("changes-section-added.short"),
            Self::Renamed => texts.get("changes-renamed.short"),
            Self::ResultReplaced => texts.get("changes-result-replaced.short"),
        }
    }

    /// The heading of its group in the list of changes.
    pub(super) fn heading(self, texts: &Texts) -> Cow<'_, str> {
        match self {
            Self::Retargeted => texts.get("changes-retargeted.heading"),
            Self::Redefined => texts.get("changes-redefined.heading"),
            Self::Added => texts.get("changes-added.heading"),
            Self::Deleted => texts.get("changes-deleted.heading"),
            Self::Renumbered => texts.get("changes-renumbered.heading"),
            Self::RenumberedInPlan => texts.get("changes-renumbered-in-plan.heading"),
            Self::SectionRenamed => texts.get("changes-section-renamed.heading"),
            Self::SectionAdded => texts.get("changes-section-added.heading"),
            Self::Renamed => texts.get("changes-renamed.heading"),
            Self::ResultReplaced => texts.get("changes-result-replaced.heading"),
        }
    }
}

impl Source<'_> {
    /// A value of an indicator as a cell shows it.
    pub(super) fn cell(&self, indicator: &Indicator, value: &Value) -> String {
        match value {
            Value::Words(words) => {
                let words = indicator.words_in(words, self.language());
                if is_long(indicator, words) {
                    self.texts.get("assess-unit-words-sign").into_owned()
                } else {
                    words.to_owned()
                }
            }
            _ => self.bare_cell(value),
        }
    }

    /// A value as a cell shows it, words as the act prints them.
    pub(super) fn bare_cell(&self, value: &Value) -> String {
        value.shown(|number| show_number(number, self.language()), str::to_owned)
    }

    /// What a fact is about, with its unit.
    pub(super) fn fact_title(&self, fact: &Fact) -> String {
        let title = fact.title.get(self.language());
        format!("{title}, {}", self.say(&units::unit_sign(&fact.unit)))
    }
}

/// Whether words of an indicator are more than a cell holds.
pub(super) fn is_long(indicator: &Indicator, words: &str) -> bool {
    let longest = if indicator.ladder().is_empty() { LONGEST_CELL } else { LONGEST_STATE };
    words.chars().count() > longest
}
