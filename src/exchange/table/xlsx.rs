//! Sheets of .xlsx and .xlsm, by calamine.

use std::collections::{BTreeSet, HashMap};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader as _, SheetVisible, Xlsx};
use jiff::civil::Date;

use super::number::{Format, Number};
use super::package::{self, Archive, damaged};
use super::workbook::{Merged, SheetName};
use super::{Builder, Stored, Table};
use crate::language::Message;

pub(super) type Book = Xlsx<Cursor<Vec<u8>>>;

/// Opens the workbook and lists its sheets.
pub(super) fn open(archive: Archive<'_>) -> Result<(Book, Vec<SheetName>), Message> {
    let bytes = package::unpacked(archive)?;
    let book = guarded(|| Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error)))?;
    let sheets = book.sheets_metadata().iter().map(|sheet| SheetName {
        name: sheet.name.clone(),
        is_hidden: sheet.visible != SheetVisible::Visible,
    });
    let sheets: Vec<_> = sheets.collect();
    if sheets.is_empty() {
        return Err(Message::new("table-no-sheet"));
    }
    Ok((book, sheets))
}

/// Reads a sheet, cell by cell.
pub(super) fn read(book: &mut Book, name: &str) -> Result<Table, Message> {
    guarded(|| {
        let mut cells = book.worksheet_cells_reader(name).map_err(|error| damaged(&error))?;
        let formats: Vec<Format> = cells
            .styles()
            .iter()
            .map(|style| style.number_format.as_ref())
            .map(|format| {
                format.map_or(Format::default(), |format| Format::read(&format.format_code))
            })
            .collect();
        let mut builder = Builder::default();
        // Shared texts are put into the pool once; each has an address of its own.
        let mut pooled: HashMap<usize, (u32, u32)> = HashMap::new();
        while let Some((cell, style)) =
            cells.next_cell_with_style_id().map_err(|error| damaged(&error))?
        {
            let (row, column) = cell.get_position();
            let stored = match cell.get_value() {
                DataRef::Empty | DataRef::DurationIso(_) | DataRef::SharedString("") => continue,
                DataRef::String(text) | DataRef::DateTimeIso(text) => {
                    builder.push_text(row, column, text)?;
                    continue;
                }
                DataRef::SharedString(text) => {
                    let (from, to) = match pooled.get(&(text.as_ptr() as usize)) {
                        Some(known) => *known,
                        None => {
                            let place = builder.text(text)?;
                            pooled.insert(text.as_ptr() as usize, place);
                            place
                        }
                    };
                    Stored::Text { from, to }
                }
                DataRef::Int(number) => number_in(*number as f64, style, &formats),
                DataRef::Float(number) => number_in(*number, style, &formats),
                DataRef::Bool(bool) => Stored::Bool(*bool),
                DataRef::DateTime(moment) => {
                    let (year, month, day, ..) = moment.to_ymd_hms_milli();
                    let date = i16::try_from(year).ok().zip(i8::try_from(month).ok());
                    let date = date.zip(i8::try_from(day).ok());
                    let date = date.and_then(|((y, m), d)| Date::new(y, m, d).ok());
                    // What no calendar has is the number that it is.
                    let number = || Stored::Number(Number::plain(moment.as_f64()));
                    date.map_or_else(number, Stored::Date)
                }
                DataRef::Error(error) => {
                    let (from, to) = builder.text(&error.to_string())?;
                    Stored::Error { from, to }
                }
            };
            builder.push(row, column, stored)?;
        }
        Ok(builder.finish())
    })
}

/// The cells of a sheet that hold a formula.
pub(super) fn formulas(book: &mut Book, name: &str) -> BTreeSet<(u32, u32)> {
    let found = guarded(|| {
        let mut cells = book.worksheet_cells_reader(name).map_err(|error| damaged(&error))?;
        let mut found = BTreeSet::new();
        while let Ok(Some(cell)) = cells.next_cell_with_formula_metadata() {
            if cell.formula.is_some() {
                found.insert(cell.pos);
            }
        }
        Ok(found)
    });
    found.unwrap_or_default()
}

/// What is merged in a sheet.
pub(super) fn merged(book: &mut Book, name: &str) -> Vec<Merged> {
    let found = guarded(|| book.merge_cells_by_sheet_name(name).map_err(|error| damaged(&error)));
    let found = found.unwrap_or_default();
    found.iter().map(|area| Merged { first: area.start, last: area.end }).collect()
}

fn number_in(value: f64, style: usize, formats: &[Format]) -> Stored {
    let format = formats.get(style).copied().unwrap_or_default();
    Stored::Number(Number::plain(value).in_format(format))
}

/// Runs what may panic on bytes that no spreadsheet wrote: calamine trusts some of what a file says
/// about itself. Nothing is kept of what was half read.
fn guarded<T>(read: impl FnOnce() -> Result<T, Message>) -> Result<T, Message> {
    let outcome = catch_unwind(AssertUnwindSafe(read));
    outcome.unwrap_or_else(|_| Err(Message::new("table-damaged-unsaid")))
}
