//! The observations of a book as rows of a table, one a year of a line: what `nysana values` prints
//! and an export writes.

use super::csv_in::{COLUMNS, write_pairs};
use super::csv_out::CsvCell;
use crate::book::{Column, Details, Entry, Layer};
use crate::programme::Year;

/// One observation as texts, by the columns of [`COLUMNS`]. Numbers have a decimal point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueRow {
    /// The texts.
    pub cells: [String; COLUMNS.len()],
    /// Whether the value is a number, and not words.
    pub is_number: bool,
}

impl ValueRow {
    /// The cells with what they are: numbers, or words that a spreadsheet must not run.
    pub fn csv_cells(&self) -> impl Iterator<Item = CsvCell<'_>> {
        self.cells.iter().zip(COLUMNS).map(|(cell, name)| match name {
            "value" if self.is_number => CsvCell::Number(cell),
            "numerator" | "denominator" | "standard_error" => CsvCell::Number(cell),
            _ => CsvCell::Text(cell),
        })
    }
}

/// The rows of a line, by year. A year with nothing but a comment or the like is a row without a
/// value, so that nothing is left behind.
pub fn value_rows(column: &Column) -> Vec<ValueRow> {
    let mut years: Vec<Year> = column.iter().map(|(year, _)| year).collect();
    years.extend(column.all_details().map(|(year, _)| year));
    years.sort_unstable();
    years.dedup();
    years.into_iter().map(|year| row(column, year)).collect()
}

fn row(column: &Column, year: Year) -> ValueRow {
    let key = column.key();
    let entry = column.get(year);
    let (mut value, mut numerator, mut denominator, mut reason) = Default::default();
    match entry {
        None => {}
        Some(Entry::Number(number)) => value = number.to_string(),
        Some(fraction @ Entry::Fraction { numerator: part, denominator: whole }) => {
            value = fraction.number().map_or(String::new(), |number| number.to_string());
            (numerator, denominator) = (part.to_string(), whole.to_string());
        }
        Some(Entry::State(words)) => value.clone_from(words),
        Some(Entry::Missing(why)) => reason = why.code().to_owned(),
    }
    let none = Details::default();
    let Details { status, as_of, source, standard_error, comment, accepted, more } =
        column.details(year).unwrap_or(&none);
    let layer = match key.layer {
        Layer::Actual => "actual",
        Layer::OwnTarget => "own-target",
    };
    let cells = [
        key.code.to_string(),
        key.series.to_string(),
        key.territory.to_string(),
        year.to_string(),
        value,
        numerator,
        denominator,
        reason,
        status.map_or(String::new(), |status| status.code().to_owned()),
        as_of.map_or(String::new(), |day| day.to_string()),
        source.clone(),
        comment.clone(),
        key.programme.to_string(),
        layer.to_owned(),
        standard_error.map_or(String::new(), |error| error.to_string()),
        accepted.of.clone(),
        write_pairs(&accepted.why),
        write_pairs(more),
    ];
    ValueRow { cells, is_number: !matches!(entry, Some(Entry::State(_))) }
}
