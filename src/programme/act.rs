//! Acts: the documents that set a programme and that amend it, and places in them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::language::{Language, Wording};

/// An act: a decree that approves a programme, or one that amends it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// What it is called in a line under a chart: "decree of the Government …".
    pub title: Wording,
    /// Number as printed; none where the document states none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Day of signature, from which it is in force.
    pub date: Date,
    /// False where the document states no day and `date` is an assumption.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub date_stated: bool,
    /// Languages of the text that was read.
    pub languages: Vec<Language>,
    /// The text that was read, to which the lines of a [`Place`] refer.
    pub source: String,
}

/// Where in the text of an act something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Place {
    /// Number of the section, or `plan` for the action plan.
    pub section: String,
    /// Number of the item in it, as printed.
    pub item: String,
    /// Lines of the text that was read: `3192` or `3192-3197`.
    pub lines: String,
}

impl Place {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_true(flag: &bool) -> bool {
    *flag
}
