//! Small tables of values by year: the targets of a card, old and new values of a change.

use std::collections::BTreeSet;

mod changed;
mod parts;
mod rows;

use self::changed::Changed;
use self::rows::Rows;
pub(super) use self::{parts::parts, rows::statement_name};
use super::Source;
use super::words::is_long;
use crate::programme::{CellChange, Edition, Indicator, Value, Year};

/// Values by year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The columns.
    pub years: Vec<Year>,
    /// The rows.
    pub lines: Vec<Line>,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is called beside the row.
    pub label: String,
    /// Whether the values are the old or the new ones, where the table shows both.
    pub side: String,
    /// The same in full, for a tooltip and a screen reader.
    pub name: String,
    /// How it is drawn.
    pub tone: Tone,
    /// One cell a year, empty where there is no value.
    pub cells: Vec<String>,
}

/// How a row is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// What is in force.
    Strong,
    /// What stands beside it.
    Quiet,
    /// What was replaced: struck through.
    Struck,
}

/// A row before the columns are known.
struct Draft {
    label: String,
    side: String,
    name: String,
    tone: Tone,
    /// As a cell shows them.
    values: Vec<(Year, String)>,
}

impl Table {
    /// The values of an indicator in an edition, with what they superseded in the editions before
    /// it that are given (the oldest first).
    pub(super) fn of_indicator(
        source: &Source<'_>,
        indicator: &Indicator,
        edition: &Edition,
        earlier: &[Edition],
    ) -> Self {
        let mut drafts = Vec::new();
        for series in &indicator.series {
            Rows { source, indicator, edition, earlier, series }.add(&mut drafts);
        }
        Self::new(drafts)
    }

    /// Old values above new ones.
    pub(super) fn of_changes(
        source: &Source<'_>,
        old: &Indicator,
        new: &Indicator,
        cells: &[CellChange],
    ) -> Self {
        let mut drafts = Vec::new();
        let mut rest = cells;
        while let Some(first) = rest.first() {
            let same = |cell: &&CellChange| {
                cell.series == first.series && cell.territory == first.territory
            };
            let count = rest.iter().take_while(same).count();
            let (group, behind) = rest.split_at(count);
            rest = behind;
            let changed = Changed::of(source, old, new, first);
            let label = changed.label(drafts.last());
            let cell =
                |of: &Indicator, year, value: Option<&Value>| Some((year, source.cell(of, value?)));
            let was = group.iter().filter_map(|one| cell(old, one.year, one.old.as_ref()));
            let now = group.iter().filter_map(|one| cell(new, one.year, one.new.as_ref()));
            let texts = source.texts;
            let was = (Tone::Struck, texts.get("changes-was"), was.collect());
            let now = (Tone::Strong, texts.get("changes-now"), now.collect());
            for (tone, side, values) in [was, now] {
                drafts.push(Draft {
                    label: if tone == Tone::Struck { label.clone() } else { String::new() },
                    name: changed.name(source, &side),
                    side: side.into_owned(),
                    tone,
                    values,
                });
            }
        }
        Self::new(drafts)
    }

    fn new(drafts: Vec<Draft>) -> Self {
        let years = drafts.iter().flat_map(|draft| draft.values.iter().map(|(year, _)| *year));
        let years: Vec<_> = years.collect::<BTreeSet<_>>().into_iter().collect();
        let lines = drafts.into_iter().map(|draft| {
            let value = |year: &Year| draft.values.iter().find(|(of, _)| of == year);
            let cell = |year| value(year).map(|(_, value)| value.clone());
            let cells = years.iter().map(|year| cell(year).unwrap_or_default()).collect();
            let Draft { label, side, name, tone, .. } = draft;
            Line { label, side, name, tone, cells }
        });
        let lines = lines.collect();
        Self { years, lines }
    }
}

/// Targets in words that no cell holds, with their years.
pub(super) fn long_words<'a>(
    source: &Source<'_>,
    indicator: &'a Indicator,
) -> Vec<(Year, &'a str)> {
    let blocks = indicator.series.iter().flat_map(|series| &series.values);
    let values = blocks.flat_map(|block| block.years.iter());
    let words = values.filter_map(|(year, value)| match value {
        Value::Words(words) => Some((year, indicator.words_in(words, source.language()))),
        _ => None,
    });
    words.filter(|(_, words)| is_long(indicator, words)).collect()
}
