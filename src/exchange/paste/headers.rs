//! The headers of a copied block: a row of years or indicators above it, columns of codes, names or
//! districts before it.

use std::sync::Arc;

use super::super::clipboard::Block;
use super::super::recognise::{PlanOrFact, Recogniser, read_plan_or_fact, read_year};
use crate::book::{CellKey, Entry};
use crate::language::Message;
use crate::programme::{Indicator, Series, Year};
use crate::territory::Territory;

/// Columns before the values at most: number, code, name, series, unit.
const MAX_LABELS: usize = 5;
/// Rows above the values at most.
const MAX_HEADERS: usize = 3;
/// Rows that are looked at to tell what a column holds.
const LOOKED_AT: usize = 200;

/// Where the headers of a block are, and what they say.
#[derive(Default)]
pub(super) struct Layout<'n> {
    pub(super) header_rows: usize,
    pub(super) label_columns: usize,
    rows: Vec<Hint<'n>>,
    columns: Vec<Hint<'n>>,
    none: Hint<'n>,
}

/// What a header says of the cells of its row or column.
#[derive(Clone, Debug, Default)]
pub(super) struct Hint<'n> {
    pub(super) year: Option<Year>,
    pub(super) indicator: Option<&'n Indicator>,
    pub(super) series: Option<&'n Series>,
    pub(super) territory: Option<&'n Territory>,
    pub(super) plan_or_fact: Option<PlanOrFact>,
    /// A name that was not recognised where others were; empty: there is none.
    pub(super) unknown: Option<String>,
    /// Whether the row has a title and no values: a section, or an indicator above its series.
    is_caption: bool,
}

impl<'n> Layout<'n> {
    /// Looks for headers.
    pub(super) fn of(block: &Block, names: &Recogniser<'n>) -> Self {
        let mut layout = Self::default();
        let candidates = (0..block.rows.len().min(MAX_HEADERS)).filter_map(|row| {
            let labels = label_columns(block, row + 1, names);
            let said = said_in_header(block, row, labels, names);
            (said > 0 && is_header(block, row, labels)).then_some((said, row, labels))
        });
        // The row that says most; of two that say as much, the upper one.
        match candidates.max_by_key(|(said, row, _)| (*said, usize::MAX - row)) {
            Some((_, row, labels)) => {
                layout.label_columns = labels;
                layout.read_header(block, row, names);
            }
            None => layout.label_columns = label_columns(block, 0, names),
        }
        layout.read_labels(block, names);
        layout
    }

    /// Whether there are none.
    pub(super) fn is_plain(&self) -> bool {
        self.header_rows == 0 && self.label_columns == 0
    }

    /// What was taken for headers.
    pub(super) fn remark(&self) -> Message {
        match (self.header_rows, self.label_columns) {
            (0, _) => Message::new("paste-headers-rows"),
            (_, 0) => Message::new("paste-headers-columns"),
            _ => Message::new("paste-headers-both"),
        }
    }

    pub(super) fn row(&self, at: usize) -> &Hint<'n> {
        self.rows.get(at).unwrap_or(&self.none)
    }

    pub(super) fn column(&self, at: usize) -> &Hint<'n> {
        self.columns.get(at).unwrap_or(&self.none)
    }

    /// How many columns of values that are no plan stand before one.
    pub(super) fn right_of_labels(&self, column: usize) -> usize {
        let is_plan = |hint: &Hint<'_>| hint.plan_or_fact == Some(PlanOrFact::Plan);
        let before = self.columns.iter().take(column).skip(self.label_columns);
        column - self.label_columns - before.filter(|hint| is_plan(hint)).count()
    }

    pub(super) fn is_caption(&self, at: usize) -> bool {
        self.row(at).is_caption
    }

    fn read_header(&mut self, block: &Block, row: usize, names: &Recogniser<'n>) {
        self.header_rows = row + 1;
        let cells = &block.rows[row];
        // A second row under merged years says plan or fact.
        let under = block.rows.get(row + 1).filter(|under| {
            let said = |text: &&String| read_plan_or_fact(text).is_some();
            under.iter().skip(self.label_columns).any(|text| said(&text))
        });
        let width = block.width();
        let mut hints: Vec<Hint<'n>> = Vec::with_capacity(width);
        for column in 0..width {
            let text = cells.get(column).map_or("", String::as_str);
            let mut hint = if column < self.label_columns {
                Hint::default()
            } else if text.trim().is_empty() && under.is_some() {
                let before = hints.last().cloned().unwrap_or_default();
                Hint { plan_or_fact: None, ..before }
            } else {
                of_header(text, names)
            };
            let said = under.and_then(|under| under.get(column));
            if let Some(said) = said.and_then(|text| read_plan_or_fact(text)) {
                hint.plan_or_fact = Some(said);
            }
            hints.push(hint);
        }
        if under.is_some() {
            self.header_rows += 1;
        }
        self.columns = hints;
    }

    fn read_labels(&mut self, block: &Block, names: &Recogniser<'n>) {
        if self.label_columns == 0 {
            return;
        }
        let mut above: Option<&'n Indicator> = None;
        for (at, row) in block.rows.iter().enumerate() {
            if at < self.header_rows {
                self.rows.push(Hint::default());
                continue;
            }
            let labels = row.get(..self.label_columns.min(row.len())).unwrap_or_default();
            let mut hint = of_labels(labels, above, names);
            let values = row.get(labels.len()..).unwrap_or_default();
            hint.is_caption = values.iter().all(|text| text.trim().is_empty());
            above = match (hint.indicator, hint.territory) {
                (Some(indicator), _) => Some(indicator),
                (None, Some(_)) => above,
                (None, None) if hint.is_caption => None,
                (None, None) => above,
            };
            self.rows.push(hint);
        }
    }
}

impl Hint<'_> {
    /// Whether it says where its cells go.
    pub(super) fn says_something(&self) -> bool {
        self.year.is_some() || self.indicator.is_some() || self.territory.is_some()
    }

    /// The cell that it means, of one that the cursor means.
    pub(super) fn apply(&self, mut cell: CellKey) -> CellKey {
        cell.year = self.year.unwrap_or(cell.year);
        if let Some(territory) = self.territory
            && *cell.series.territory != *territory.code
        {
            cell.series.territory = Arc::from(territory.code.as_str());
        }
        if let Some(indicator) = self.indicator {
            let series = self.series.map_or("", |series| series.code.as_str());
            if *cell.series.code != *indicator.code || *cell.series.series != *series {
                cell.series.code = Arc::from(indicator.code.as_str());
                cell.series.series = Arc::from(series);
            }
        }
        cell
    }
}

/// How many columns of a row say where the cells below them go; none where they are too few.
fn said_in_header(block: &Block, row: usize, labels: usize, names: &Recogniser<'_>) -> usize {
    let cells = block.rows.get(row).map_or(&[][..], Vec::as_slice);
    let says = |text: &&String| {
        let hint = of_header(text, names);
        hint.says_something() || hint.plan_or_fact.is_some()
    };
    let said = cells.iter().skip(labels).filter(says).count();
    let below = || block.rows.iter().skip(row + 1).take(LOOKED_AT);
    let is_filled = |column: &usize| {
        let mut cells = below().filter_map(|row| row.get(*column));
        cells.any(|text| !text.trim().is_empty())
    };
    let filled = (labels..block.width()).filter(is_filled).count();
    // Years that are merged stand over every second column.
    if said * 2 < filled { 0 } else { said }
}

/// Whether a row that names years is a header: a count of 2024 places is a number too.
fn is_header(block: &Block, row: usize, labels: usize) -> bool {
    let Some(cells) = block.rows.get(row) else { return false };
    let said = || cells.iter().skip(labels).filter(|text| !text.trim().is_empty());
    let years: Vec<Option<Year>> = said().map(|text| read_year(text).year()).collect();
    let is_bare = said().all(|text| text.trim().bytes().all(|byte| byte.is_ascii_digit()));
    if !is_bare {
        // Words beside the years, or names: no values. A row of both is none of headers.
        return said().all(|text| Entry::read(text).is_err() || read_year(text).year().is_some());
    }
    let rises = years.is_sorted_by(|one, two| one.is_some() && one < two);
    let all = years.iter().all(Option::is_some);
    all && rises && block.rows.len() > row + 1 && (labels > 0 || years.len() > 1)
}

/// How many columns stand before the values.
fn label_columns(block: &Block, below: usize, names: &Recogniser<'_>) -> usize {
    let mut count = 0;
    for column in 0..MAX_LABELS.min(block.width().saturating_sub(1)) {
        let texts = || {
            let rows = block.rows.iter().skip(below).take(LOOKED_AT);
            rows.filter_map(move |row| row.get(column)).filter(|text| !text.trim().is_empty())
        };
        let names_something = texts().filter(|text| !is_value(text)).any(|text| {
            names.indicator(text).is_some()
                || names.territory(text).is_some()
                || names.series(None, text).is_some()
        });
        if names_something {
            count = column + 1;
        }
    }
    // Units and series behind the names belong to them.
    while count > 0 && count < block.width().saturating_sub(1) {
        let mut texts = block.rows.iter().skip(below).filter_map(|row| row.get(count));
        let is_words =
            |text: &String| !is_value(text) && text.chars().any(|c| c.is_alphabetic() || c == '%');
        let any = block.rows.iter().skip(below).filter_map(|row| row.get(count)).any(is_words);
        if !any || !texts.all(|text| text.trim().is_empty() || is_words(text)) {
            break;
        }
        count += 1;
    }
    count
}

fn is_value(text: &str) -> bool {
    Entry::read(text).is_ok()
}

/// What the header of a column says.
fn of_header<'n>(text: &str, names: &Recogniser<'n>) -> Hint<'n> {
    let year = read_year(text).year();
    let indicator = if year.is_some() { None } else { names.indicator(text) };
    let by_series =
        if year.is_none() && indicator.is_none() { names.series(None, text) } else { None };
    // "TI-4: PISA reading": an indicator and its series.
    let tail = text.rsplit_once(": ").map(|(_, tail)| tail);
    let named = indicator.zip(tail).and_then(|(one, tail)| names.series(Some(one), tail));
    let by_series = by_series.or(named);
    let territory = match (year, indicator, by_series) {
        (None, None, None) => names.territory(text),
        _ => None,
    };
    let mut hint = Hint {
        year,
        indicator: indicator.or(by_series.map(|(indicator, _)| indicator)),
        series: by_series.map(|(_, series)| series),
        territory,
        plan_or_fact: read_plan_or_fact(text),
        ..Hint::default()
    };
    hint.settle_series();
    let is_named = hint.says_something() || hint.plan_or_fact.is_some();
    hint.unknown = (!is_named).then(|| text.trim().to_owned());
    hint
}

/// What the labels of a row say. A name of a series alone belongs to the indicator above.
fn of_labels<'n>(
    labels: &[String],
    above: Option<&'n Indicator>,
    names: &Recogniser<'n>,
) -> Hint<'n> {
    // A lone sign, like that of a unit, names nothing.
    let texts = || {
        let texts = labels.iter().map(String::as_str);
        texts.filter(|text| text.contains(char::is_alphanumeric))
    };
    let mut hint = Hint {
        indicator: texts().find_map(|text| names.indicator(text)),
        territory: texts().find_map(|text| names.territory(text)),
        year: None,
        ..Hint::default()
    };
    let of = hint.indicator.or(above);
    let found = texts().find_map(|text| match of {
        Some(indicator) => {
            let tail = text.rsplit_once(": ").map_or(text, |(_, tail)| tail);
            let series = names.series(Some(indicator), text);
            series.or_else(|| names.series(Some(indicator), tail))
        }
        None => None,
    });
    let found = found.or_else(|| {
        let is_free = hint.indicator.is_none() && hint.territory.is_none();
        is_free.then(|| texts().find_map(|text| names.series(None, text))).flatten()
    });
    if let Some((indicator, series)) = found
        && hint.territory.is_none_or(|_| hint.indicator.is_some())
    {
        hint.indicator = Some(indicator);
        hint.series = Some(series);
    }
    hint.settle_series();
    if !hint.says_something() {
        hint.unknown = Some(texts().next_back().map_or("", str::trim).to_owned());
    }
    hint
}

impl Hint<'_> {
    /// The series of an indicator that has one line, where none is named.
    fn settle_series(&mut self) {
        if let Some(indicator) = self.indicator
            && self.series.is_none()
        {
            let shown = indicator.series.iter().filter(|series| !indicator.is_beside(series));
            let mut shown: Vec<&Series> = shown.collect();
            self.series = match shown.len() {
                1 => shown.pop(),
                _ => indicator.series(""),
            };
        }
    }
}
