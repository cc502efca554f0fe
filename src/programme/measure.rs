//! Measures of an action plan: what is to be done, by when, by whom. When a deadline falls due is
//! read from its words in `deadline`; statuses that an office gives stand in its book.

use serde::{Deserialize, Serialize};

use super::act::Place;
use super::body::Body;
use super::due::Due;
use crate::language::{Quote, Wording};

/// One measure of an action plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Number as printed; unique in its plan.
    pub number: String,
    /// Code of the section under which it stands; empty where it stands under none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub section: String,
    /// What it serves: codes of indicators, or of a section where the act names no indicator.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// What is to be done, in the words of the act.
    pub title: Quote,
    /// What shows that it is done: a report, an order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<Quote>,
    /// The deadline, in the words of the act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Quote>,
    /// When it falls due, where the words of the deadline cannot be read or mislead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    /// Who carries it out, in the order of the act.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub responsible: Vec<Body>,
    /// Where it stands.
    pub place: Place,
    /// Remark of ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Wording>,
    /// Which act of the edition `place` is in, as an index into its acts; not in files.
    #[serde(skip)]
    pub act: usize,
}
