//! The past that an act tells itself, in the same definition: baselines, actual values, and facts
//! behind the indicator whose base is its own.

use super::data::Input;
use super::definition::History;
use crate::language::{Decimal, Message};
use crate::programme::{Indicator, Kind, ProgrammeKind, Series, Year};

/// What an act tells of one series.
pub(super) struct Told {
    /// Of whom, and that the act tells it.
    pub label: String,
    /// The values by year, each year once.
    pub values: Vec<(Year, Decimal)>,
}

impl Told {
    /// What the acts tell of the territory itself, else of the programme's own one; none where they
    /// tell nothing.
    pub fn of(input: &Input<'_>, history: &History<'_>, series: &Series) -> Option<Self> {
        let whole = history.edition.territory.as_str();
        let of = |territory: &str| {
            let values = values(history, series, territory);
            let label = || input.texts.say(&label(input, history, territory));
            (!values.is_empty()).then(|| Self { label: label(), values })
        };
        of(input.territory).or_else(|| of(whole))
    }
}

fn label(input: &Input<'_>, history: &History<'_>, territory: &str) -> Message {
    let tree = input.tree.get(territory);
    if history.edition.kind == ProgrammeKind::Strategy {
        return Message::new("figure-act-past");
    }
    match tree {
        Some(country) if country.parent.is_none() => Message::new("figure-country-past"),
        Some(_) if territory == input.territory => Message::new("figure-act-past"),
        Some(known) => Message::new("figure-territory-past").with("territory", &known.name),
        None => Message::new("figure-act-past"),
    }
}

/// The values of a territory. What the table of the act gives as its base counts before what its
/// prose tells of the same year.
fn values(history: &History<'_>, series: &Series, territory: &str) -> Vec<(Year, Decimal)> {
    let indicator = history.indicator;
    let mut values: Vec<(Year, Decimal)> = Vec::new();
    let mut take = |from: &Series, kind: Kind| {
        let blocks = from
            .values
            .iter()
            .filter(|block| block.kind == kind && block.territory == territory && !block.second);
        for (year, value) in blocks.flat_map(|block| block.years.iter()) {
            let is_new = !values.iter().any(|(known, _)| *known == year);
            values.extend(value.number().filter(|_| is_new).map(|number| (year, number)));
        }
    };
    if let Some(series) = indicator.series(&series.code) {
        take(series, Kind::Baseline);
        take(series, Kind::Actual);
    }
    for fact in history.edition.facts_behind(&indicator.code) {
        if fact.differs.is_some() {
            continue;
        }
        for told in &fact.series {
            let unit = told.unit.as_ref().unwrap_or(&fact.unit);
            if is_of(indicator, series, told, fact.series.len())
                && unit == indicator.unit_of(series)
            {
                take(told, Kind::Actual);
            }
        }
    }
    values.sort_by_key(|(year, _)| *year);
    values
}

/// Whether a series of a fact tells of a series of the indicator: by its code, or where both have
/// one only.
fn is_of(indicator: &Indicator, series: &Series, told: &Series, of: usize) -> bool {
    let both_have_one = of == 1 && indicator.main_series().count() == 1;
    told.code == series.code || (both_have_one && !indicator.is_beside(series))
}
