//! The two kinds of programme file: a base act with the programme that it sets, and an amendment
//! with what it changes.

use serde::{Deserialize, Serialize};

use super::act::{Act, Place};
use super::fact::Fact;
use super::financing::{Financing, FundingSource};
use super::indicator::{Better, Counting, Indicator, RegionalValue, Section, Series, Unit};
use super::measure::Measure;
use super::value::Year;
use crate::language::{Language, Wording};

/// The format that this version of the program writes and reads.
pub const FORMAT: u32 = 1;

/// A base act and the programme as it sets it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Base {
    /// Format of the file: [`FORMAT`].
    pub format: u32,
    /// Code of the programme, in small Latin letters, digits and hyphens.
    pub id: String,
    /// What it calls itself.
    pub kind: ProgrammeKind,
    /// Official title.
    pub title: Wording,
    /// Short title for narrow places.
    pub short: Wording,
    /// First and last year.
    pub period: (Year, Year),
    /// Code of the territory for which it is made.
    pub territory: String,
    /// The act that approves it.
    pub act: Act,
    /// Its parts.
    pub sections: Vec<Section>,
    /// Its indicators, in the order of the act.
    pub indicators: Vec<Indicator>,
    /// What the act tells beside its indicators.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// Its action plan, in the order of the act.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
    /// The sources of money that its financing names, in the order in which they are shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub funding_sources: Vec<FundingSource>,
    /// Its financing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub financing: Vec<Financing>,
}

/// What a programme calls itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProgrammeKind {
    /// Concept (тұжырымдама).
    Concept,
    /// State programme (мемлекеттік бағдарлама).
    StateProgramme,
    /// Regional programme (аймақтық бағдарлама).
    RegionalProgramme,
    /// Strategy (стратегия).
    Strategy,
}

/// An amending act and what it changes, in the order of the act.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// Format of the file: [`FORMAT`].
    pub format: u32,
    /// Code of the programme that it amends.
    pub amends: String,
    /// The amending act.
    pub act: Act,
    /// Its operations.
    pub operations: Vec<Operation>,
}

/// One change that an amending act makes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Operation {
    /// A section gets a new title.
    RenameSection {
        /// The section.
        code: String,
        /// New title.
        title: Wording,
        /// Where the amending act says so.
        place: Place,
    },
    /// A new section, behind all others.
    AddSection {
        /// The section.
        section: Box<Section>,
    },
    /// An indicator gets a new title and measures the same as before.
    Rename {
        /// The indicator.
        code: String,
        /// New title.
        title: Wording,
        /// Where the amending act says so.
        place: Place,
    },
    /// The values of an indicator are replaced, series by series; its definition stays. A series
    /// that is not given keeps its values. Values of a kind that is not given stay.
    Retarget {
        /// The indicator.
        code: String,
        /// Its series with their new values.
        series: Vec<Series>,
        /// Where the amending act says so.
        place: Place,
    },
    /// An indicator measures something else from now on. All its series are new, with codes that
    /// it never had, so that no observation of the old definition can meet the new one.
    Redefine {
        /// The indicator.
        code: String,
        /// New title.
        title: Wording,
        /// New unit.
        unit: Unit,
        /// New counting rule.
        counting: Counting,
        /// New direction of progress.
        better: Better,
        /// New relation to regions.
        regional: RegionalValue,
        /// New series.
        series: Vec<Series>,
        /// Where the amending act says so.
        place: Place,
    },
    /// An indicator gets another printed number, in the list, in the action plan, or in both.
    Renumber {
        /// The indicator.
        code: String,
        /// New number in the list of indicators.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<String>,
        /// New number in the action plan.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plan_number: Option<String>,
        /// Where the amending act says so.
        place: Place,
    },
    /// The wording of an expected result, and its value, are replaced.
    ReplaceResult {
        /// The expected result.
        code: String,
        /// New wording.
        title: Wording,
        /// Its series with their new values.
        series: Vec<Series>,
        /// Where the amending act says so.
        place: Place,
    },
    /// An indicator ends.
    Delete {
        /// The indicator.
        code: String,
        /// Where the amending act says so.
        place: Place,
    },
    /// A new indicator.
    Add {
        /// The indicator.
        indicator: Box<Indicator>,
        /// Code of the indicator after which it stands; none: last.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<String>,
    },
    /// The act gives a title in a language in which it had been our translation. No change.
    RestateTitle {
        /// The indicator or section.
        code: String,
        /// The language.
        language: Language,
        /// The official wording.
        title: String,
        /// Where the amending act says so.
        place: Place,
    },
    /// The action plan is issued anew: its measures take the place of all old ones. Facts that
    /// belong to a measure of the old plan go with it.
    ReplacePlan {
        /// The new plan, in the order of the act.
        measures: Vec<Measure>,
        /// Where the amending act says so.
        place: Place,
    },
    /// The financing is issued anew.
    ReplaceFinancing {
        /// The sources of money that it names.
        funding_sources: Vec<FundingSource>,
        /// The new financing.
        financing: Vec<Financing>,
        /// Where the amending act says so.
        place: Place,
    },
    /// What the amended text tells: a fact with a code that there is replaces it.
    TellFacts {
        /// The facts.
        facts: Vec<Fact>,
        /// Where the amending act says so.
        place: Place,
    },
    /// The act states values again, elsewhere and differently: a second statement. No change.
    RestateValues {
        /// The indicator.
        code: String,
        /// Its series with the values as stated there.
        series: Vec<Series>,
        /// Where the amending act says so.
        place: Place,
    },
}
