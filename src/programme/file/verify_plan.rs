//! What must hold in the action plan, the financing and the facts of a programme file. The rest
//! stands in `verify`.

use std::collections::BTreeSet;

use super::problem::{Faults, Path};
use super::verify::{code, whole_series, wording};
use crate::language::{Message, Quote};
use crate::programme::base::Base;
use crate::programme::due::Part;
use crate::programme::edition::Edition;
use crate::programme::fact::Fact;
use crate::programme::financing::{Amount, Financing, FundingSource};
use crate::programme::indicator::{Indicator, Section, Unit};
use crate::programme::measure::Measure;

/// What facts, measures and financing may name.
pub(in crate::programme) struct Known<'a> {
    sections: BTreeSet<&'a str>,
    indicators: BTreeSet<&'a str>,
    measures: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    /// What a base file has.
    pub(in crate::programme) fn of_base(base: &'a Base) -> Self {
        Self::new(&base.sections, &base.indicators, &base.measures)
    }

    /// What an edition has.
    pub(in crate::programme) fn of_edition(edition: &'a Edition) -> Self {
        Self::new(&edition.sections, &edition.indicators, &edition.measures)
    }

    fn new(sections: &'a [Section], indicators: &'a [Indicator], measures: &'a [Measure]) -> Self {
        Self {
            sections: sections.iter().map(|section| &*section.code).collect(),
            indicators: indicators.iter().map(|indicator| &*indicator.code).collect(),
            measures: measures.iter().map(|measure| &*measure.number).collect(),
        }
    }

    fn check_code(&self, code: &str, path: Path, faults: &mut Faults) {
        if !self.indicators.contains(code) && !self.sections.contains(code) {
            faults.add_code(path, "programme-unknown-indicator", code);
        }
    }

    fn check_measure(&self, number: Option<&str>, path: Path, faults: &mut Faults) {
        if let Some(number) = number.filter(|number| !self.measures.contains(number)) {
            faults.add(path, Message::new("programme-unknown-measure").with("number", number));
        }
    }
}

/// What must hold in facts by themselves.
pub(in crate::programme) fn facts(list: &[Fact], path: &Path, faults: &mut Faults) {
    let mut codes = BTreeSet::new();
    for (index, fact) in list.iter().enumerate() {
        let path = path.index(index);
        code(&fact.code, path.field("code"), faults);
        if !codes.insert(&fact.code) {
            faults.add_code(path.field("code"), "programme-duplicate-code", &*fact.code);
        }
        wording(&fact.title, &path.field("title"), faults);
        for (field, text) in [("differs", &fact.differs), ("note", &fact.note)] {
            if let Some(text) = text {
                wording(text, &path.field(field), faults);
            }
        }
        if let Unit::Other(name) = &fact.unit {
            wording(name, &path.field("unit"), faults);
        }
        whole_series(&fact.series, &path.field("series"), faults);
    }
}

/// What a fact names must be in the programme.
pub(in crate::programme) fn fact_among(
    known: &Known<'_>,
    fact: &Fact,
    path: &Path,
    faults: &mut Faults,
) {
    if let Some(code) = fact.indicator.as_deref().filter(|code| !known.indicators.contains(code)) {
        faults.add_code(path.field("indicator"), "programme-unknown-indicator", code);
    }
    known.check_measure(fact.measure.as_deref(), path.field("measure"), faults);
}

/// What must hold in measures by themselves.
pub(in crate::programme) fn measures(list: &[Measure], path: &Path, faults: &mut Faults) {
    let mut numbers = BTreeSet::new();
    for (index, measure) in list.iter().enumerate() {
        let path = path.index(index);
        if measure.number.trim().is_empty() {
            faults.add(path.field("number"), Message::new("programme-empty-text"));
        }
        if !numbers.insert(&measure.number) {
            let what = Message::new("programme-duplicate-measure").with("number", &*measure.number);
            faults.add(path.field("number"), what);
        }
        quote(&measure.title, path.field("title"), faults);
        for (field, text) in [("form", &measure.form), ("deadline", &measure.deadline)] {
            if let Some(text) = text {
                quote(text, path.field(field), faults);
            }
        }
        due_dates(measure, &path, faults);
        for (at, body) in measure.responsible.iter().enumerate() {
            if body.name.is_empty() {
                let path = path.field("responsible").index(at);
                faults.add(path, Message::new("programme-empty-text"));
            }
        }
        if let Some(note) = &measure.note {
            wording(note, &path.field("note"), faults);
        }
    }
}

fn due_dates(measure: &Measure, path: &Path, faults: &mut Faults) {
    let dates = measure.due.iter().flat_map(|due| &due.dates);
    for (at, date) in dates.enumerate() {
        let legal = match date.by {
            Part::Year => true,
            Part::Half(half) => (1..=2).contains(&half),
            Part::Quarter(quarter) => (1..=4).contains(&quarter),
            Part::Month(month) => (1..=12).contains(&month),
            Part::Day(month, day) => (1..=12).contains(&month) && (1..=31).contains(&day),
        };
        if !legal || !(1991..=2100).contains(&date.year) {
            let path = path.field("due").field("dates").index(at);
            faults.add(path, Message::new("programme-no-such-date"));
        }
    }
}

/// What the measures of a plan name must be in the programme.
pub(in crate::programme) fn measures_among(
    known: &Known<'_>,
    measures: &[Measure],
    path: &Path,
    faults: &mut Faults,
) {
    for (index, measure) in measures.iter().enumerate() {
        let path = path.index(index);
        if !measure.section.is_empty() && !known.sections.contains(&*measure.section) {
            let path = path.field("section");
            faults.add_code(path, "programme-unknown-section", &*measure.section);
        }
        for (at, code) in measure.codes.iter().enumerate() {
            known.check_code(code, path.field("codes").index(at), faults);
        }
    }
}

/// What must hold in financing by itself.
pub(in crate::programme) fn financing(
    sources: &[FundingSource],
    list: &[Financing],
    path: &Path,
    faults: &mut Faults,
) {
    let mut codes = BTreeSet::new();
    for (index, source) in sources.iter().enumerate() {
        let path = path.field("funding_sources").index(index);
        if source.code.trim().is_empty() {
            faults.add(path.field("code"), Message::new("programme-empty-text"));
        }
        if !codes.insert(&*source.code) {
            faults.add_code(path.field("code"), "programme-duplicate-code", &*source.code);
        }
        wording(&source.name, &path.field("name"), faults);
    }
    for (index, one) in list.iter().enumerate() {
        let path = path.field("financing").index(index);
        if !one.total && one.measure.is_none() && one.title.is_none() {
            faults.add(path.clone(), Message::new("programme-financing-of-nothing"));
        }
        if let Some(title) = &one.title {
            quote(title, path.field("title"), faults);
        }
        for (at, amount) in one.amounts.iter().enumerate() {
            amount_alone(amount, &codes, &path.field("amounts").index(at), faults);
        }
    }
}

fn amount_alone(amount: &Amount, sources: &BTreeSet<&str>, path: &Path, faults: &mut Faults) {
    if !amount.source.is_empty() && !sources.contains(&*amount.source) {
        let path = path.field("source");
        faults.add_code(path, "programme-unknown-funding-source", &*amount.source);
    }
    if amount.years.is_empty() && amount.period_total.is_none() && amount.words.is_none() {
        faults.add(path.clone(), Message::new("programme-amount-without-money"));
    }
    if let Some(words) = &amount.words {
        quote(words, path.field("words"), faults);
    }
}

/// What financing names must be in the programme.
pub(in crate::programme) fn financing_among(
    known: &Known<'_>,
    financing: &[Financing],
    path: &Path,
    faults: &mut Faults,
) {
    for (index, one) in financing.iter().enumerate() {
        let path = path.index(index);
        known.check_measure(one.measure.as_deref(), path.field("measure"), faults);
        for (at, code) in one.codes.iter().enumerate() {
            known.check_code(code, path.field("codes").index(at), faults);
        }
    }
}

fn quote(quote: &Quote, path: Path, faults: &mut Faults) {
    if quote.is_empty() {
        faults.add(path, Message::new("programme-empty-text"));
    }
}
