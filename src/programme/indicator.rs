//! Indicators and their series: what is measured, in what unit, and by what rule it is judged.

use serde::{Deserialize, Serialize};

use super::act::Place;
use super::body::Body;
use super::value::{Kind, Values, Year};
use crate::language::{Decimal, Language, Quote, Wording};

/// A direction, goal, task or chapter of a programme, under which indicators stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Never changes between editions.
    pub code: String,
    /// What the act calls it.
    pub kind: SectionKind,
    /// Number as printed.
    pub number: String,
    /// Title in the edition at hand.
    pub title: Wording,
    /// Code of the section that holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Place::is_empty")]
    pub place: Place,
    /// Which act of the edition `place` is in, as an index into its acts; not in files.
    #[serde(skip)]
    pub act: usize,
}

impl Section {
    /// Its number and title in a list: `3. Title`. Headings without a number stand alone.
    pub fn heading(&self, language: Language) -> String {
        let title = self.title.get(language);
        if self.number.is_empty() { title.to_owned() } else { format!("{}. {title}", self.number) }
    }
}

/// What the act calls a part of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SectionKind {
    /// A direction (бағыт, направление).
    Direction,
    /// A goal (мақсат, цель).
    Goal,
    /// A task (міндет, задача).
    Task,
    /// A chapter (тарау, глава).
    Chapter,
}

/// What stands in an act as something to be measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Never changes between editions: `TI-5`.
    pub code: String,
    /// Target indicator, expected result, …
    pub kind: IndicatorKind,
    /// Number that the edition prints in its list of indicators.
    pub number: String,
    /// Number that the edition's action plan prints, where it is another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_number: Option<String>,
    /// Code of its section; empty where it stands under none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub section: String,
    /// Official title, or our translation of it.
    pub title: Wording,
    /// Unit of its values.
    pub unit: Unit,
    /// How its values count.
    pub counting: Counting,
    /// Which way is progress.
    pub better: Better,
    /// What a region's value has to do with the national one.
    pub regional: RegionalValue,
    /// The indicator of another programme that it carries out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub implements: Option<Link>,
    /// What exactly is measured, where the act or its method says more than the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<Wording>,
    /// Where its values come from, as the act prints it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_source: Option<Quote>,
    /// Who answers for it, in the order of the act.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub responsible: Vec<Body>,
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

impl Indicator {
    /// The series of a code.
    pub fn series(&self, code: &str) -> Option<&Series> {
        self.series.iter().find(|series| series.code == code)
    }
}

/// An indicator of another programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Code of the programme.
    pub programme: String,
    /// Code of the indicator in it.
    pub code: String,
}

/// What kind of entry it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum IndicatorKind {
    /// Target indicator (нысаналы индикатор).
    Target,
    /// Result indicator (нәтиже көрсеткіші).
    Result,
    /// Measure of a strategy (көрсеткіш).
    Measure,
    /// Expected result: in words, with a number where the act states one.
    ExpectedResult,
}

/// One line of values of an indicator.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Unique in its indicator, empty where that has one line: `PISA reading`, `rural`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// What distinguishes it; none where the indicator has one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Wording>,
    /// Its unit, where it is not the indicator's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// What it is to the other series of the indicator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<SeriesRole>,
    /// Values, the programme's own territory first.
    pub values: Vec<Values>,
}

impl Series {
    /// The first statement of the values of a kind for a territory, across blocks of values.
    pub fn statement(&self, kind: Kind, territory: &str, year: Year) -> Option<Statement<'_>> {
        let blocks = self
            .values
            .iter()
            .filter(|block| block.kind == kind && block.territory == territory && !block.second);
        blocks.into_iter().find_map(|values| {
            let value = values.years.get(year)?;
            Some(Statement { value, level: values.levels.get(year), values })
        })
    }
}

/// One value with the block that states it.
#[derive(Clone, Copy, Debug)]
pub struct Statement<'a> {
    /// The value.
    pub value: &'a super::value::Value,
    /// The level label beside it.
    pub level: Option<&'a super::value::Value>,
    /// The block: kind, territory, place, act.
    pub values: &'a Values,
}

/// What a series is to the others of its indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SeriesRole {
    /// The numerator of the series with this code.
    NumeratorOf(String),
    /// The denominator of the series with this code.
    DenominatorOf(String),
    /// A part of the series with this code; all its parts add up to it.
    PartOf(String),
    /// A share; the shares of the indicator with this role add up to 100.
    ShareOfWhole,
    /// A series beside the others, of which it is no part.
    Parallel,
}

/// Unit of measurement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Unit {
    /// Percent.
    Percent,
    /// Percentage points.
    PercentagePoint,
    /// Points of a score.
    Score,
    /// Pupil places.
    Place,
    /// Units: centres, schools, whatever the title says.
    Piece,
    /// Persons.
    Person,
    /// Times: "by 1.5 times".
    Times,
    /// A place in a ranking.
    Rank,
    /// An index from 0 to 1.
    Index,
    /// Thousand tenge.
    ThousandTenge,
    /// Million tenge.
    MillionTenge,
    /// Billion tenge.
    BillionTenge,
    /// None: the value is words or a state.
    Words,
    /// Another one, named.
    Other(Wording),
}

/// How the values of an indicator count, over time and over territories.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Counting {
    /// A share of a whole, at most 100 %.
    Share,
    /// A relation in percent that may go above 100 (growth, "103 % of average pay").
    Ratio,
    /// A share that starts anew after the given years of its cycle: 100 in 2026, then 20.
    CyclicShare {
        /// Years after which the count begins anew.
        restarts_after: Vec<Year>,
    },
    /// Added within each year: places opened in that year.
    Flow,
    /// Standing at the end of the year.
    Stock,
    /// A count of which the act does not say whether it is of the year or in all.
    CountUnsaid,
    /// Mean score of a sample study, by its cycle.
    Score {
        /// The study.
        study: Study,
    },
    /// Mean score of an assessment that is no study with cycles: the national monitoring.
    MeanScore,
    /// A share of a sample study's participants, by its cycle.
    SampleShare {
        /// The study.
        study: Study,
    },
    /// A difference between groups in points of a study.
    Gap {
        /// The study.
        study: Study,
    },
    /// A place in a ranking.
    Rank,
    /// An index from 0 to 1.
    Index,
    /// Growth in percent on the year before.
    GrowthOnPreviousYear,
    /// Growth in percent on a fixed base.
    GrowthOnBase(Decimal),
    /// A state of a ladder, from the first to the last as printed.
    State(Vec<Wording>),
    /// A number that every single organisation has to reach.
    MinimumEach,
    /// Words.
    Words,
}

/// A sample study with cycles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "proper names")]
pub enum Study {
    Pisa,
    Timss,
    Pirls,
    Icils,
    Piaac,
    Talis,
    /// Three studies in one indicator, whose series say which.
    PisaTimssPirls,
}

/// Which way is progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Better {
    /// The higher the better.
    Higher,
    /// The lower the better.
    Lower,
    /// The act does not say and it cannot be told.
    Unsaid,
}

/// What a region's value has to do with the national one. A classification of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RegionalValue {
    /// Regions have values of the same kind; the national target is a reference for them.
    Comparable,
    /// As `Comparable`, but only where the study drew a sample for the region.
    Sampled,
    /// The national value is the sum over regions: no reference for one of them.
    PartOfTotal,
    /// A region can have no such value: gaps between regions, the country's rank.
    None,
}
