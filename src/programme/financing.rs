//! Financing: how much money of which source in which year, as an act prints it. Sums are not
//! computed here.

use serde::{Deserialize, Serialize};

use super::act::Place;
use super::indicator::Unit;
use super::value::{ByYear, Kind, Value, Year};
use crate::language::{Quote, Wording};

/// A source of money.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FundingSource {
    /// As the act abbreviates it; unique among the sources.
    pub code: String,
    /// Its name.
    pub name: Wording,
    /// Whether it stands for the sum of the others.
    #[serde(default, skip_serializing_if = "is_false")]
    pub total: bool,
}

/// The money for the programme as a whole, for a measure, or for a named item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Financing {
    /// Whether it is the money of the programme as a whole.
    #[serde(default, skip_serializing_if = "is_false")]
    pub total: bool,
    /// Number of the measure that it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// The item, in the words of the act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Quote>,
    /// Codes of the indicators or sections that it is for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// A second statement of what stands elsewhere too; the first one counts.
    #[serde(default, skip_serializing_if = "is_false")]
    pub second: bool,
    /// Unit of all amounts.
    pub unit: Unit,
    /// The amounts, one for each source and kind.
    pub amounts: Vec<Amount>,
    /// Where it stands.
    pub place: Place,
    /// Remark of ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Wording>,
    /// Which act of the edition `place` is in, as an index into its acts; not in files.
    #[serde(skip)]
    pub act: usize,
}

/// Money of one source.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Amount {
    /// Code of the source; empty where the act names none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Planned unless said; `actual` is what was spent.
    #[serde(skip_serializing_if = "is_planned")]
    pub kind: Kind,
    /// By year.
    #[serde(skip_serializing_if = "ByYear::is_empty")]
    pub years: ByYear,
    /// For the whole period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period_total: Option<Value>,
    /// First and last year of that period, where it is not the programme's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<(Year, Year)>,
    /// Words instead of a number: "not required".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<Quote>,
    /// Remark of ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Wording>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(flag: &bool) -> bool {
    !*flag
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_planned(kind: &Kind) -> bool {
    *kind == Kind::Target
}
