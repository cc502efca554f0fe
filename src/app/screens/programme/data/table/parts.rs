//! Tables by territory: the districts of a regional programme, and what a fact tells.

use super::super::Source;
use super::{Draft, Table, Tone, statement_name};
use crate::assess::words;
use crate::language::Message;
use crate::programme::{
    Edition, Fact, Indicator, Kind, Series, SeriesRole, Unit, Values, words as kinds,
};

/// From so many territories on, those that are parts of the programme's stand in a table of their
/// own.
const MANY: usize = 3;

/// The parts of the programme's territory that have values of an indicator, where they are many.
pub(in super::super) fn parts<'a>(edition: &Edition, indicator: &'a Indicator) -> Vec<&'a str> {
    let blocks = indicator.series.iter().flat_map(|series| &series.values);
    let mut parts: Vec<&str> = Vec::new();
    for block in blocks {
        let code = block.territory.as_str();
        let is_part =
            code.strip_prefix(&*edition.territory).is_some_and(|rest| rest.starts_with('-'));
        if is_part && !parts.contains(&code) {
            parts.push(code);
        }
    }
    if parts.len() < MANY { Vec::new() } else { parts }
}

impl Table {
    /// The targets of parts of the territory, a table for each series: under each part its values
    /// and what they are worked out from.
    pub(in super::super) fn of_parts(
        source: &Source<'_>,
        indicator: &Indicator,
        edition: &Edition,
    ) -> Vec<(String, Self)> {
        let parts = parts(edition, indicator);
        let mut tables = Vec::new();
        let from = |main: &Series, series: &Series| match &series.role {
            Some(SeriesRole::NumeratorOf(of) | SeriesRole::DenominatorOf(of)) => *of == main.code,
            _ => false,
        };
        for main in indicator.main_series() {
            let beside = indicator.series.iter().filter(|series| from(main, series));
            let all: Vec<_> = std::iter::once(main).chain(beside).collect();
            let mut drafts = Vec::new();
            for part in &parts {
                for series in &all {
                    drafts.extend(of_part(source, indicator, main, series, part));
                }
            }
            if !drafts.is_empty() {
                let table = Self::new(drafts);
                tables.push((heading(source, indicator, main, parts.len()), table));
            }
        }
        tables
    }

    /// What a fact tells: a row for each series, territory and kind of value.
    pub(in super::super) fn of_fact(source: &Source<'_>, fact: &Fact, edition: &Edition) -> Self {
        let language = source.language();
        let mut drafts = Vec::new();
        for series in &fact.series {
            let name = series.name.as_ref().map(|name| name.get(language).to_owned());
            let unit = series.unit.as_ref().filter(|unit| **unit != fact.unit);
            let unit = unit.map(|unit| source.say(&words::unit_sign(unit)));
            for block in &series.values {
                let place = source.tree.get(&block.territory);
                let place = place.filter(|_| block.territory != edition.territory);
                let place = place.map(|known| known.name.get(language).to_owned());
                let is_told = block.kind == Kind::Actual && !block.second;
                let kind = source.say(&statement_name(block));
                let alone = name.is_none() && place.is_none();
                let kind = (alone || !is_told).then(|| match (block.kind, block.second) {
                    (Kind::Target, false) => source.say(&kinds::value_kind(Kind::Target)),
                    _ => kind,
                });
                let label: Vec<_> =
                    [place, name.clone(), unit.clone(), kind].into_iter().flatten().collect();
                let label = label.join(", ");
                let tone = if block.second { Tone::Quiet } else { Tone::Strong };
                let cells = block.years.iter().map(|(year, value)| (year, source.bare_cell(value)));
                let known = drafts.last_mut().filter(|last: &&mut Draft| {
                    let is_new = |(year, _)| last.values.iter().all(|(of, _)| *of != year);
                    last.label == label && last.tone == tone && block.years.iter().all(is_new)
                });
                if let Some(known) = known {
                    known.values.extend(cells);
                    continue;
                }
                drafts.push(Draft {
                    name: label.clone(),
                    label,
                    side: String::new(),
                    tone,
                    values: cells.collect(),
                });
            }
        }
        Self::new(drafts)
    }
}

/// "By district: rural, % (16)".
fn heading(source: &Source<'_>, indicator: &Indicator, main: &Series, count: usize) -> String {
    let unit = source.say(&words::unit_sign(indicator.unit_of(main)));
    let message = match &main.name {
        Some(name) => Message::new("card-parts-of-series")
            .with("series", name)
            .with("unit", unit)
            .with("count", count),
        None => Message::new("card-parts").with("unit", unit).with("count", count),
    };
    source.say(&message)
}

/// The row of a part: its targets, or what they are worked out from.
fn of_part(
    source: &Source<'_>,
    indicator: &Indicator,
    main: &Series,
    series: &Series,
    part: &str,
) -> Option<Draft> {
    let language = source.language();
    let first =
        |block: &&Values| block.kind == Kind::Target && !block.second && block.territory == part;
    let blocks: Vec<_> = series.values.iter().filter(first).collect();
    let place = blocks.first().map(|block| kinds::place(&block.place, source.texts))?;
    let known = source.tree.get(part);
    let territory = known.map_or(part, |known| known.name.get(language));
    let is_main = series.code == main.code;
    // Beneath the values of a series its numerator need not name it again.
    let named = |series: &Series| series.name.as_ref().map(|name| name.get(language).to_owned());
    let whole = named(main).map(|name| format!("{name}: ")).unwrap_or_default();
    let own =
        named(series).map(|name| name.strip_prefix(&whole).map(str::to_owned).unwrap_or(name));
    let unit = match indicator.unit_of(series) {
        unit if *unit == indicator.unit => None,
        Unit::Words => None,
        unit => Some(source.say(&words::unit_sign(unit))),
    };
    let own: Vec<_> = own.into_iter().chain(unit).collect();
    let label = if is_main { territory.to_owned() } else { own.join(", ") };
    let values = blocks.iter().flat_map(|block| block.years.iter());
    Some(Draft {
        name: if is_main {
            format!("{label} · {place}")
        } else {
            format!("{territory}, {label} · {place}")
        },
        label,
        side: String::new(),
        tone: if is_main { Tone::Strong } else { Tone::Quiet },
        values: values.map(|(year, value)| (year, source.cell(indicator, value))).collect(),
    })
}
