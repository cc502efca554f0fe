//! What the wizard shows of a table: its first rows, and how much is understood.

use crate::exchange::{Cell, Mapping, Table, Target, apply};
use crate::language::{Language, Message, show_date, show_number};

/// Rows below the header that are shown.
const PREVIEW: usize = 12;
/// Columns that are shown.
const MAX_COLUMNS: usize = 120;
/// Reasons that are listed.
const REASONS: usize = 30;
/// Letters of a cell that are shown.
const LETTERS: usize = 60;

/// What is shown.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// The rows from the first on, each with its number in the sheet.
    pub rows: Vec<(usize, Vec<String>)>,
    /// How many columns there are, and how many of them are shown.
    pub columns: (usize, usize),
    /// What has to be said before anything can be read.
    pub missing: Vec<Message>,
    /// Values that are understood.
    pub taken: usize,
    /// Cells that are not.
    pub refused: usize,
    /// The first of them: row, column, text, reason.
    pub reasons: Vec<(usize, String, String, Message)>,
    /// What was noticed in reading the file.
    pub remarks: Vec<Message>,
}

impl Shown {
    /// Of a table by its mapping. Goes through all rows: not for a frame.
    pub fn of(table: &Table, mapping: &Mapping, target: &Target<'_>) -> Self {
        let language = target.language;
        let columns = table.width().min(MAX_COLUMNS);
        let last = (mapping.data_from + PREVIEW).min(table.height());
        let row = |row: usize| {
            let cells = (0..columns).map(|column| text(table.get(row, column), language));
            (row, cells.collect())
        };
        let first = mapping.header_from.saturating_sub(2);
        let mut shown = Self {
            rows: (first..last).map(row).collect(),
            columns: (table.width(), columns),
            missing: mapping.missing(),
            remarks: table.remarks.clone(),
            ..Self::default()
        };
        if shown.missing.is_empty() {
            shown.count(table, mapping, target);
        }
        shown
    }

    fn count(&mut self, table: &Table, mapping: &Mapping, target: &Target<'_>) {
        let incoming = apply(table, mapping, target, Message::new("table-no-sheet"), None);
        self.taken = incoming.cells().iter().filter(|cell| cell.entry.is_some()).count();
        self.refused = incoming.refused.len();
        let reasons = incoming.refused.iter().take(REASONS).map(|refused| {
            let column = column_name(refused.at.column as usize);
            (refused.at.row as usize + 1, column, refused.raw.clone(), refused.why.clone())
        });
        self.reasons = reasons.collect();
    }
}

/// A cell as it is shown.
fn text(cell: Cell<'_>, language: Language) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => {
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if line.chars().count() > LETTERS {
                line.chars().take(LETTERS).chain(['…']).collect()
            } else {
                line
            }
        }
        Cell::Number(number) => {
            let shown = number.decimal().map_or(String::new(), |one| show_number(one, language));
            // Four digits are most likely a year, and group none.
            if number.percent { format!("{shown} %") } else { shown }
        }
        Cell::Bool(bool) => bool.to_string(),
        Cell::Date(date) => show_date(date),
        Cell::Error(error) => error.to_owned(),
    }
}

/// The name of a column as spreadsheets have it: A, B, …, Z, AA.
pub fn column_name(column: usize) -> String {
    let mut name = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        name.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        let names = [0, 25, 26, 51, 52, 701, 702].map(column_name);
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
