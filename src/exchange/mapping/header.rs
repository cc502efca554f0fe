//! The header of a table: which rows it has, and what it says above each column, also where a
//! title of a group stands once above several columns.

use super::super::recognise::{
    Heading, PlanOrFact, Recogniser, read_heading, read_plan_or_fact, read_year, squeeze,
    without_year,
};
use super::super::table::{Cell, Table};
use super::label;
use super::{Mapping, Part};
use crate::programme::Year;

/// Rows among which the header is looked for.
const SEARCHED: usize = 40;
/// Rows that a header may have.
const MAX_ROWS: usize = 5;

/// What a header says above one column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Above {
    pub(super) heading: Option<Heading>,
    pub(super) plan_or_fact: Option<PlanOrFact>,
    pub(super) year: Option<Year>,
    pub(super) indicator: Option<String>,
    pub(super) series: Option<String>,
    pub(super) territory: Option<String>,
}

impl Above {
    pub(super) fn part(&self) -> Part {
        match self.heading {
            Some(Heading::Numerator) => Part::Numerator,
            Some(Heading::Denominator) => Part::Denominator,
            _ => Part::Value,
        }
    }

    /// Whether it says of what the values below it are.
    pub(super) fn says_of_what(&self) -> bool {
        self.year.is_some()
            || self.plan_or_fact.is_some()
            || self.indicator.is_some()
            || self.series.is_some()
            || self.territory.is_some()
            || matches!(
                self.heading,
                Some(Heading::Value | Heading::Numerator | Heading::Denominator)
            )
    }
}

/// The rows of the header, the first and the one below the last: the row of which most cells are
/// recognised, and its neighbours that are of its kind.
pub(super) fn rows(table: &Table, names: &Recogniser<'_>) -> (usize, usize) {
    let searched = table.height().min(SEARCHED);
    let scores: Vec<i64> = (0..searched).map(|row| score(table, names, row)).collect();
    // The first of the best: a table may repeat its header further down.
    let best =
        scores.iter().copied().enumerate().max_by_key(|(row, score)| (*score, -(*row as i64)));
    let Some((best, score)) = best.filter(|(_, score)| *score >= 2) else { return (0, 0) };
    let is_title = |row: usize| table.row(row).count() <= 1 && table.width() > 2;
    let belongs = |row: usize| {
        let known = scores.get(row).copied().unwrap_or(0);
        known * 3 >= score && known >= 2 && !has_values(table, names, row) && !is_title(row)
    };
    let mut from = best;
    while from > 0 && best - (from - 1) < MAX_ROWS && belongs(from - 1) {
        from -= 1;
    }
    let mut to = best + 1;
    while to < table.height() && to - from < MAX_ROWS && belongs(to) {
        to += 1;
    }
    // A blank row that belongs to merged cells, then "1 2 3 4 …" that numbers the columns.
    while to < table.height() && to - from < MAX_ROWS && numbers_columns(table, to) {
        to += 1;
    }
    (from, to)
}

/// How many cells of a row a header could have, less those that only data have.
fn score(table: &Table, names: &Recogniser<'_>, row: usize) -> i64 {
    table
        .row(row)
        .map(|(_, cell)| {
            if is_header(cell, names) {
                2
            } else if is_value(cell) {
                -2
            } else {
                0
            }
        })
        .sum::<i64>()
        / 2
}

fn is_header(cell: Cell<'_>, names: &Recogniser<'_>) -> bool {
    if label::year(cell).is_some() {
        return true;
    }
    let Cell::Text(text) = cell else { return false };
    read_heading(text).is_some()
        || (read_plan_or_fact(text).is_some() && text.chars().count() < 40)
        || names.series(None, text).is_some()
        || names.indicator(text).is_some()
        || names.territory(text).is_some()
}

fn is_value(cell: Cell<'_>) -> bool {
    match cell {
        Cell::Number(_) => label::year(cell).is_none(),
        Cell::Text(text) => {
            let is_entry = matches!(crate::book::Entry::read(text), Ok(Some(_)));
            is_entry && read_year(text).year().is_none()
        }
        _ => false,
    }
}

fn has_values(table: &Table, names: &Recogniser<'_>, row: usize) -> bool {
    table.row(row).any(|(_, cell)| is_value(cell) && !is_header(cell, names))
}

/// "1 2 3 4 5": the numbers of the columns, which many forms print below their header.
fn numbers_columns(table: &Table, row: usize) -> bool {
    let cells: Vec<String> = table.row(row).map(|(_, cell)| label::text(cell)).collect();
    let counts =
        |from: usize| cells.iter().enumerate().all(|(at, text)| *text == (at + from).to_string());
    cells.len() >= 3 && counts(1)
}

/// What the header says above each column.
pub(super) fn above(table: &Table, names: &Recogniser<'_>, from: usize, to: usize) -> Vec<Above> {
    let mut columns = vec![Above::default(); table.width()];
    let labels: Vec<usize> = (from..to).filter(|row| !numbers_columns(table, *row)).collect();
    let last = labels.last().copied();
    for row in labels {
        let mut carried: Option<(String, Option<Year>)> = None;
        for (column, above) in columns.iter_mut().enumerate() {
            let cell = table.get(row, column);
            if cell != Cell::Empty {
                carried = Some((label::text(cell), label::year(cell)));
                // What stands alone in a column of a header of several rows is no group.
            } else if Some(row) == last || !continues(table, row, to, column) {
                carried = None;
            }
            if let Some((text, year)) = &carried {
                take(above, text, *year, names);
            }
        }
    }
    columns
}

/// Whether an empty cell of a header belongs to the title of a group at its left: something
/// stands below it in the header.
fn continues(table: &Table, row: usize, to: usize, column: usize) -> bool {
    (row + 1..to).any(|below| table.get(below, column) != Cell::Empty)
}

fn take(above: &mut Above, text: &str, year: Option<Year>, names: &Recogniser<'_>) {
    above.year = year.or(above.year);
    above.plan_or_fact = read_plan_or_fact(text).or(above.plan_or_fact);
    let rest = if year.is_some() { without_year(text) } else { text.to_owned() };
    let known = read_heading(text).or_else(|| read_heading(&rest));
    above.heading = match (known, above.heading) {
        // "%" below "Аудандар" says less than a numerator does.
        (Some(heading), _) => Some(heading),
        (None, before) => before,
    };
    if rest.is_empty() || known.is_some() {
        return;
    }
    if let Some(indicator) = names.indicator(&rest) {
        above.indicator = Some(indicator.code.clone());
        return;
    }
    let within = above.indicator.as_deref().and_then(|code| names.edition().indicator(code));
    if let Some((indicator, series)) =
        names.series(within, &rest).or_else(|| names.series(None, &rest))
    {
        above.indicator = Some(indicator.code.clone());
        above.series = Some(series.code.clone());
    } else if let Some(territory) = names.territory(&rest) {
        above.territory = Some(territory.code.clone());
    }
}

/// What distinguishes a layout from another: the texts of its header. A file that says the same
/// there is read as the last one was. None where it says nothing: such tables have nothing in common.
pub fn fingerprint(table: &Table, mapping: &Mapping) -> Option<u32> {
    let (mut all, mut is_said) = (String::new(), false);
    for row in mapping.header_from..mapping.data_from {
        for column in 0..table.width() {
            let text = squeeze(&label::text(table.get(row, column)));
            is_said |= !text.is_empty();
            all.push_str(&text);
            all.push('|');
        }
        all.push('\n');
    }
    is_said.then(|| crc32fast::hash(all.as_bytes()))
}
