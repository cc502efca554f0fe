//! The edition of a programme that is in force on a day: the base act with the amendments up to
//! that day applied. Never stored, always computed.

use jiff::civil::Date;

use super::act::Act;
use super::apply::years_allowed;
use super::base::ProgrammeKind;
use super::fact::Fact;
use super::financing::{Financing, FundingSource};
use super::indicator::{Indicator, Section};
use super::measure::Measure;
use super::value::Year;
use crate::language::Wording;

/// A programme as it stands from the date of one act to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// Code of the programme.
    pub programme: String,
    /// What it calls itself.
    pub kind: ProgrammeKind,
    /// Official title.
    pub title: Wording,
    /// Short title.
    pub short: Wording,
    /// First and last year.
    pub period: (Year, Year),
    /// Code of the territory for which it is made.
    pub territory: String,
    /// The base act and the amending acts applied, by date. `Values::act` points in here.
    pub acts: Vec<Act>,
    /// Its parts.
    pub sections: Vec<Section>,
    /// Its indicators, in the order of the act.
    pub indicators: Vec<Indicator>,
    /// What its acts tell beside the indicators.
    pub facts: Vec<Fact>,
    /// The action plan in force.
    pub measures: Vec<Measure>,
    /// The sources of money that the financing names.
    pub funding_sources: Vec<FundingSource>,
    /// The financing in force.
    pub financing: Vec<Financing>,
}

impl Edition {
    /// The date of the last act in force, by which the edition is called.
    pub fn date(&self) -> Date {
        self.acts.last().map_or(Date::ZERO, |act| act.date)
    }

    /// First and last year that a value may have: the programme's past, and a year beyond its end
    /// for "by 2030".
    pub fn years_allowed(&self) -> (Year, Year) {
        years_allowed(self.period)
    }

    /// The indicator of a code.
    pub fn indicator(&self, code: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.code == code)
    }

    /// The facts that stand behind an indicator, in the order of the acts.
    pub fn facts_behind(&self, code: &str) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(move |fact| fact.indicator.as_deref() == Some(code))
    }

    /// The measures that serve an indicator or a section, in the order of the plan.
    pub fn measures_of(&self, code: &str) -> impl Iterator<Item = &Measure> {
        self.measures.iter().filter(move |measure| measure.codes.iter().any(|one| one == code))
    }

    /// The source of money of a code.
    pub fn funding_source(&self, code: &str) -> Option<&FundingSource> {
        self.funding_sources.iter().find(|source| source.code == code)
    }

    /// The section of a code.
    pub fn section(&self, code: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.code == code)
    }
}
