//! Facts: what an act tells in its prose. Neither target indicators nor observations of an office.

use serde::{Deserialize, Serialize};

use super::act::Place;
use super::indicator::{Series, Unit};
use crate::language::Wording;

/// Something that an act tells in numbers beside its indicators: how many children wait for a
/// place, how many schools a measure is to equip. Shown as history or context, never judged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Unique among the facts of the programme: `N-4`.
    pub code: String,
    /// What it is about.
    pub title: Wording,
    /// Unit of its values.
    pub unit: Unit,
    /// Code of the indicator behind which it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    /// Number of the measure whose quantity it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// In what its base differs from that of the indicator: ages 3 to 6 instead of 2 to 6. None
    /// where it has the same base.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub differs: Option<Wording>,
    /// Its series; one with an empty code where it has no parts.
    pub series: Vec<Series>,
    /// Where it stands.
    pub place: Place,
    /// Remark of ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Wording>,
    /// Which act of the edition `place` is in, as an index into its acts; not in files.
    #[serde(skip)]
    pub act: usize,
}
