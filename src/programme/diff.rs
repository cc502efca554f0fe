//! What one edition changed against another.

use super::edition::Edition;
use super::value::{Value, Year};
use crate::language::Wording;

/// One change between two editions.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A section has another title.
    SectionRenamed {
        /// Code of the section.
        code: String,
        /// Title before.
        old: Wording,
        /// Title after.
        new: Wording,
    },
    /// Target values differ; the definition is the same.
    Retargeted {
        /// Code of the indicator.
        code: String,
        /// The values that differ.
        cells: Vec<CellChange>,
    },
    /// The indicator measures something else.
    Redefined {
        /// Code of the indicator.
        code: String,
        /// Title before.
        old: Wording,
        /// Title after.
        new: Wording,
    },
    /// The indicator is new.
    Added {
        /// Code of the indicator.
        code: String,
    },
    /// The indicator is gone.
    Deleted {
        /// Code of the indicator.
        code: String,
    },
    /// Its number in the list of indicators is another one.
    Renumbered {
        /// Code of the indicator.
        code: String,
        /// Number before.
        old: String,
        /// Number after.
        new: String,
    },
    /// Its number in the action plan is another one.
    RenumberedInPlan {
        /// Code of the indicator.
        code: String,
        /// Number before.
        old: String,
        /// Number after.
        new: String,
    },
    /// An expected result has another wording or value.
    ResultReplaced {
        /// Code of the expected result.
        code: String,
        /// Wording before.
        old: Wording,
        /// Wording after.
        new: Wording,
    },
}

/// One target value that differs. `None`: there is no value.
#[derive(Clone, Debug, PartialEq)]
pub struct CellChange {
    /// Code of the series; ` level` is added for a level label.
    pub series: String,
    /// The territory.
    pub territory: String,
    /// The year.
    pub year: Year,
    /// Value before.
    pub old: Option<Value>,
    /// Value after.
    pub new: Option<Value>,
}

/// The changes from one edition to another, in the order of the indicators; empty where there is
/// none. A title restated in another language and a second statement are no changes.
pub fn diff(_old: &Edition, _new: &Edition) -> Vec<Change> {
    todo!()
}
