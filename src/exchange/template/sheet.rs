//! One sheet of a filled template: which of its rows and columns is what, by the hidden keys, and
//! by what stands there for everyone to see where those are gone.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::codes::{Codes, LineCodes, read_row_key};
use super::source::{Found, Value};
use super::write::{CODE, CORNER, FACT, NAME, PLAN};
use crate::programme::Year;

/// A line of the template: its sheet there and its place in it.
pub(super) type LineAt = (usize, usize);

/// A row that was recognised, or is none of the template.
#[derive(Debug)]
pub(super) struct ReadRow {
    pub(super) row: u32,
    pub(super) is: RowIs,
    /// Its cells under years, by column: the year's place, whether it is a fact, the cell.
    pub(super) cells: Vec<(usize, bool, Found)>,
    /// Columns with something in them that are none of the template.
    pub(super) strange: Vec<u32>,
    /// What it says of itself: code and name.
    pub(super) label: (String, String),
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowIs {
    /// A line of the template.
    Line {
        at: LineAt,
        /// Whether the hidden key says otherwise, or is gone.
        by_label: bool,
        /// Whether its visible code or name is another one than the template had.
        renamed: bool,
    },
    /// None of the template.
    Unknown,
}

/// The reader of a sheet: takes its cells one after the other.
pub(super) struct SheetReader<'a> {
    codes: &'a Codes,
    name: &'a str,
    /// The sheet of the template that it is.
    pub(super) sheet: Option<usize>,
    columns: Option<Columns>,
    labels: HashMap<(String, String), Option<LineAt>>,
    row: Vec<Found>,
    rows: Vec<ReadRow>,
}

/// Which column is what.
#[derive(Debug, Default)]
struct Columns {
    key: Option<u32>,
    code: Option<u32>,
    name: Option<u32>,
    unit: Option<u32>,
    /// The year's place, and whether it is a fact.
    years: BTreeMap<u32, (usize, bool)>,
}

impl<'a> SheetReader<'a> {
    pub(super) fn new(codes: &'a Codes, name: &'a str) -> Self {
        Self {
            codes,
            name,
            sheet: None,
            columns: None,
            labels: HashMap::new(),
            row: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// Takes the next cell; cells come row by row.
    pub(super) fn take(&mut self, found: Found) {
        if self.row.last().is_some_and(|last| last.row != found.row) {
            self.finish_row();
        }
        self.row.push(found);
    }

    /// The rows under the header, once all cells are taken.
    pub(super) fn finish(mut self) -> (Option<usize>, Vec<ReadRow>) {
        self.finish_row();
        (self.sheet, self.rows)
    }

    fn finish_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        let Some(first) = row.first() else { return };
        if self.read_keys(&row) {
            return;
        }
        let number = first.row;
        if let Some(columns) = &self.columns {
            let read = self.read_row(number, row, columns);
            self.rows.extend(read);
        } else {
            self.read_header(&row);
        }
    }

    /// Reads the hidden row of keys; false where it is none.
    fn read_keys(&mut self, row: &[Found]) -> bool {
        let mut columns = Columns::default();
        let mut corner = None;
        for found in row {
            let Value::Text(text) = &found.value else { continue };
            let text = text.trim();
            let year = |text: &str| self.place_of(text.trim().parse().ok()?);
            if let Some(number) = text.strip_prefix(CORNER) {
                columns.key = Some(found.column);
                corner = number.trim().parse::<usize>().ok().and_then(|one| one.checked_sub(1));
            } else if let Some(place) = text.strip_prefix(PLAN).and_then(year) {
                columns.years.insert(found.column, (place, false));
            } else if let Some(place) = text.strip_prefix(FACT).and_then(year) {
                columns.years.insert(found.column, (place, true));
            }
        }
        if columns.years.is_empty() {
            return false;
        }
        let named = |wanted: &str| {
            let is_it =
                |found: &&Found| matches!(&found.value, Value::Text(text) if text.trim() == wanted);
            row.iter().find(is_it).map(|found| found.column)
        };
        (columns.code, columns.name, columns.unit) = (named("code"), named("name"), named("unit"));
        self.begin(columns, corner);
        true
    }

    /// Reads the visible header: a row with most of the years, plan and fact beneath each.
    fn read_header(&mut self, row: &[Found]) {
        let mut columns = Columns::default();
        for found in row {
            let year = match &found.value {
                Value::Number(number) if number.value.fract() == 0.0 => {
                    Some(number.value.to_string())
                }
                Value::Text(text) => Some(text.trim().to_owned()),
                _ => None,
            };
            let place = year.and_then(|year| self.place_of(year.parse().ok()?));
            if let Some(place) = place {
                columns.years.insert(found.column, (place, false));
                columns.years.insert(found.column + 1, (place, true));
            }
        }
        if columns.years.len() < self.codes.years.len() {
            return;
        }
        let first = columns.years.keys().next().copied().unwrap_or_default();
        let before = |column: u16| first.checked_sub(u32::from(super::write::FIRST_YEAR - column));
        (columns.code, columns.name) = (before(CODE), before(NAME));
        columns.unit = first.checked_sub(1);
        self.begin(columns, None);
    }

    fn place_of(&self, year: Year) -> Option<usize> {
        self.codes.years.iter().position(|one| *one == year)
    }

    fn begin(&mut self, columns: Columns, corner: Option<usize>) {
        let known = |at: &usize| *at < self.codes.sheets.len();
        let by_name = || self.codes.sheets.iter().position(|sheet| sheet.name == self.name);
        self.sheet = corner.filter(known).or_else(by_name);
        self.columns = Some(columns);
        self.labels.clear();
        if let Some(sheet) = self.sheet {
            self.collect_labels(sheet);
        }
    }

    fn collect_labels(&mut self, sheet: usize) {
        let lines = self.codes.sheets.get(sheet).map(|sheet| &sheet.lines);
        for (number, line) in lines.into_iter().flatten().enumerate() {
            let label = (plain(&line.code), plain(&line.name));
            // Two lines of one name tell nothing.
            self.labels.entry(label).and_modify(|at| *at = None).or_insert(Some((sheet, number)));
        }
    }

    fn read_row(&self, number: u32, row: Vec<Found>, columns: &Columns) -> Option<ReadRow> {
        let text = |column: Option<u32>| {
            let found = row.iter().find(|found| Some(found.column) == column);
            match found.map(|found| &found.value) {
                Some(Value::Text(text)) => text.clone(),
                Some(Value::Number(number)) => number.value.to_string(),
                _ => String::new(),
            }
        };
        let label = (text(columns.code), text(columns.name));
        let key = self.key_of(&row, columns);
        let is = self.recognise(key, &label);
        let mut read = ReadRow { row: number, is, cells: Vec::new(), strange: Vec::new(), label };
        let known: BTreeSet<u32> =
            [columns.key, columns.code, columns.name, columns.unit].into_iter().flatten().collect();
        for found in row {
            let is_key = matches!(&found.value, Value::Text(text) if read_row_key(text).is_some());
            match columns.years.get(&found.column) {
                Some((place, is_fact)) => read.cells.push((*place, *is_fact, found)),
                None if known.contains(&found.column) || is_key => {}
                None => read.strange.push(found.column),
            }
        }
        let is_header = |found: &Found| matches!(&found.value, Value::Text(text) if plain(text) == plain(&self.codes.fact));
        let says = |(_, is_fact, found): &(usize, bool, Found)| *is_fact && !is_header(found);
        let says_something = read.is != RowIs::Unknown || read.cells.iter().any(says);
        says_something.then_some(read)
    }

    /// The hidden key of a row: in its column, else wherever one stands before the years.
    fn key_of(&self, row: &[Found], columns: &Columns) -> Option<LineAt> {
        let first_year = columns.years.keys().next().copied().unwrap_or(u32::MAX);
        let keys = row.iter().filter(|found| found.column < first_year);
        let read = |found: &Found| match &found.value {
            Value::Text(text) => read_row_key(text).filter(|at| self.line(*at).is_some()),
            _ => None,
        };
        let in_column = keys.clone().find(|found| Some(found.column) == columns.key);
        in_column.and_then(read).or_else(|| keys.clone().find_map(read))
    }

    fn line(&self, (sheet, number): LineAt) -> Option<&LineCodes> {
        self.codes.sheets.get(sheet)?.lines.get(number)
    }

    /// What a row is. What stands there for everyone to see comes first: a hidden key stays behind
    /// where only the visible columns are sorted.
    fn recognise(&self, key: Option<LineAt>, label: &(String, String)) -> RowIs {
        let by_label = self.labels.get(&(plain(&label.0), plain(&label.1))).copied().flatten();
        let of_this_sheet = |at: &LineAt| self.sheet.is_none_or(|sheet| sheet == at.0);
        match (key.filter(of_this_sheet), by_label) {
            (Some(key), Some(label)) if key == label => {
                RowIs::Line { at: key, by_label: false, renamed: false }
            }
            (_, Some(label)) => RowIs::Line { at: label, by_label: true, renamed: false },
            (Some(key), None) => RowIs::Line { at: key, by_label: false, renamed: true },
            (None, None) => RowIs::Unknown,
        }
    }
}

/// A text for comparison: spaces count once, capitals not at all.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
