//! What must hold in the cells of a programme file: their years, the words that stand in them, what
//! is said beside them. The rest stands in `verify`.

use std::collections::BTreeSet;

use super::problem::{Faults, Path};
use super::verify::{code, wording};
use crate::language::Message;
use crate::programme::apply::years_allowed;
use crate::programme::indicator::{Counting, Series};
use crate::programme::value::{Kind, Value, Values, Year};

/// Every year must be one that a value of the programme may have.
pub(in crate::programme) fn years(
    series: &[Series],
    period: (Year, Year),
    path: &Path,
    faults: &mut Faults,
) {
    for (path, block) in blocks(series, path) {
        for (year, _) in block.years.iter().filter(|(year, _)| is_outside(*year, period)) {
            faults.add(path.field("years").year(year), year_outside(year, period));
        }
        for (year, column) in
            block.columns.iter().filter(|(_, column)| is_outside(**column, period))
        {
            faults.add(path.field("columns").year(*year), year_outside(*column, period));
        }
    }
}

/// What the counting rule of an indicator says of years and values.
pub(in crate::programme) fn counted(
    counting: &Counting,
    series: &[Series],
    period: (Year, Year),
    path: &Path,
    faults: &mut Faults,
) {
    if let Counting::CyclicShare { restarts_after } = counting {
        let path = path.field("counting").field("restarts_after");
        for (index, year) in restarts_after.iter().enumerate() {
            if is_outside(*year, period) {
                faults.add(path.index(index), year_outside(*year, period));
            }
        }
    }
    states(counting, series, &path.field("series"), faults);
}

/// Words of a ladder must be those of one of its steps, in any language: a misspelt one would be a
/// state that no observation ever reaches.
pub(in crate::programme) fn states(
    counting: &Counting,
    series: &[Series],
    path: &Path,
    faults: &mut Faults,
) {
    let Counting::State(ladder) = counting else { return };
    let is_step = |words: &String| {
        let mut names = ladder.iter().flat_map(|step| [&step.kk, &step.ru, &step.en]);
        names.any(|name| name == words)
    };
    for (path, block) in blocks(series, path) {
        for (year, value) in block.years.iter() {
            if let Value::Words(words) = value
                && !is_step(words)
            {
                let what = Message::new("programme-no-state").with("value", &**words);
                faults.add(path.field("years").year(year), what);
            }
        }
    }
}

pub(in crate::programme) fn block(block: &Values, path: &Path, faults: &mut Faults) {
    if !block.territory.is_empty() {
        code(&block.territory, path.field("territory"), faults);
    }
    if let Some(note) = &block.note {
        wording(note, &path.field("note"), faults);
    }
    let levels = block.levels.iter().map(|(year, _)| ("levels", year));
    let columns = block.columns.keys().map(|year| ("columns", *year));
    for (field, year) in levels.chain(columns) {
        if block.years.get(year).is_none() {
            let what = Message::new("programme-beside-no-value").with("year", year);
            faults.add(path.field(field).year(year), what);
        }
    }
}

/// Of one cell only one statement can be the first.
pub(in crate::programme) fn first_statements<'a>(
    block: &'a Values,
    cells: &mut BTreeSet<(Kind, &'a str, Year)>,
    path: &Path,
    faults: &mut Faults,
) {
    if block.second {
        return;
    }
    for (year, _) in block.years.iter() {
        if !cells.insert((block.kind, &block.territory, year)) {
            let what = Message::new("programme-two-first-statements").with("year", year);
            faults.add(path.field("years").year(year), what);
        }
    }
}

/// The blocks of values of some series, with the ways to them.
fn blocks<'a>(series: &'a [Series], path: &Path) -> impl Iterator<Item = (Path, &'a Values)> {
    series.iter().enumerate().flat_map(move |(index, series)| {
        let path = path.index(index).field("values");
        series.values.iter().enumerate().map(move |(at, block)| (path.index(at), block))
    })
}

fn is_outside(year: Year, period: (Year, Year)) -> bool {
    let (first, last) = years_allowed(period);
    !(first..=last).contains(&year)
}

fn year_outside(year: Year, period: (Year, Year)) -> Message {
    let (first, last) = years_allowed(period);
    Message::new("programme-year-outside")
        .with("year", year)
        .with("first", first)
        .with("last", last)
}
