//! The cells of a spreadsheet file, one after the other, with what matters about them beside their
//! value. What they mean is not known here.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::thread;

use calamine::{DataRef, Reader as _, SheetType, Xlsx, XlsxError};

use crate::exchange::spreadsheet::{check_package, fixed_digits, shows_percent};
use crate::language::Message;

/// Cells beyond which it is no template of ours.
const MAX_CELLS: usize = 20_000_000;
/// In larger sheets nobody looks for merged cells: it would take another pass.
const MERGES_UNTIL: usize = 50_000;

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) row: u32,
    pub(super) column: u32,
    pub(super) value: Value,
    /// Whether its number format shows it times a hundred, with a percent sign.
    pub(super) is_percent: bool,
    /// The digits behind the mark that its number format shows, where it fixes them.
    pub(super) digits: Option<u32>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Empty,
    Text(String),
    Number(f64),
    Truth(bool),
    /// Days since the end of 1899, or the text of a date.
    Date(Day),
    Error(String),
}

/// A day as a spreadsheet has it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Day {
    Serial(f64),
    Text(String),
}

type Opened<'a> = Xlsx<Cursor<&'a [u8]>>;

/// A spreadsheet file.
pub(super) struct Source<'a> {
    bytes: &'a [u8],
    opened: Opened<'a>,
}

/// What a second look at the sheets finds.
#[derive(Debug, Default)]
pub(super) struct Extras {
    /// Cells with a formula, by sheet.
    pub(super) formulas: BTreeMap<String, BTreeSet<(u32, u32)>>,
    /// First and last cell of what is merged, by sheet.
    pub(super) merged: BTreeMap<String, Vec<Area>>,
}

/// A rectangle of cells: first and last row and column.
pub(super) type Area = ((u32, u32), (u32, u32));

impl<'a> Source<'a> {
    /// Opens a file.
    ///
    /// # Errors
    /// It is no spreadsheet that can be read, or far too large.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Message> {
        check_package(bytes)?;
        Ok(Self { bytes, opened: open(bytes)? })
    }

    /// The names of the sheets, in their order.
    pub(super) fn sheets(&self) -> Vec<String> {
        let sheets = self.opened.sheets_metadata().iter();
        let sheets = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
        sheets.map(|sheet| sheet.name.clone()).collect()
    }

    /// Gives the cells of a sheet that are not empty, row by row.
    ///
    /// # Errors
    /// The sheet cannot be read.
    pub(super) fn cells(
        &mut self,
        sheet: &str,
        mut take: impl FnMut(Found),
    ) -> Result<(), Message> {
        let damaged = |error| damaged(sheet, &error);
        let mut reader = self.opened.worksheet_cells_reader(sheet).map_err(damaged)?;
        let formats: Vec<(bool, Option<u32>)> = reader
            .styles()
            .iter()
            .map(|style| {
                let format = style.number_format.as_ref().map(|one| one.format_code.as_str());
                format.map_or((false, None), |format| (shows_percent(format), fixed_digits(format)))
            })
            .collect();
        let mut count = 0;
        while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(damaged)? {
            count += 1;
            if count > MAX_CELLS {
                return Err(Message::new("spreadsheet-too-large"));
            }
            let value = Value::from(cell.get_value());
            if value == Value::Empty {
                continue;
            }
            let (row, column) = cell.get_position();
            let (is_percent, digits) = formats.get(style).copied().unwrap_or_default();
            take(Found { row, column, value, is_percent, digits });
        }
        Ok(())
    }

    /// Looks for formulas and merged cells on a thread of its own, while the sheets are read.
    pub(super) fn with_extras<T>(
        &mut self,
        sheets: &[String],
        read: impl FnOnce(&mut Self) -> T,
    ) -> (T, Extras) {
        let bytes = self.bytes;
        let look = move || extras(bytes, sheets);
        thread::scope(|scope| {
            let started = thread::Builder::new().name("formulas".into()).spawn_scoped(scope, look);
            let result = read(self);
            // Where it could not be started, or ended badly, formulas pass as values.
            let found = started.ok().and_then(|thread| thread.join().ok());
            (result, found.unwrap_or_default())
        })
    }
}

fn open(bytes: &[u8]) -> Result<Opened<'_>, Message> {
    Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => Message::new("spreadsheet-password"),
        _ => Message::new("spreadsheet-unreadable"),
    })
}

fn damaged(sheet: &str, error: &XlsxError) -> Message {
    Message::new("spreadsheet-sheet-damaged").with("sheet", sheet).with("reason", error.to_string())
}

fn extras(bytes: &[u8], sheets: &[String]) -> Extras {
    let mut found = Extras::default();
    let Ok(mut opened) = open(bytes) else { return found };
    for sheet in sheets {
        let Ok(mut reader) = opened.worksheet_cells_reader(sheet) else { continue };
        let (mut count, mut formulas) = (0, BTreeSet::new());
        while let Ok(Some(cell)) = reader.next_cell_with_formula_metadata() {
            count += 1;
            if cell.formula.is_some() {
                formulas.insert(cell.pos);
            }
            if count > MAX_CELLS {
                break;
            }
        }
        drop(reader);
        found.formulas.insert(sheet.clone(), formulas);
        if count > MERGES_UNTIL {
            continue;
        }
        if let Ok(merged) = opened.merge_cells_by_sheet_name(sheet) {
            let areas = merged.iter().map(|area| (area.start, area.end)).collect();
            found.merged.insert(sheet.clone(), areas);
        }
    }
    found
}

impl From<&DataRef<'_>> for Value {
    fn from(value: &DataRef<'_>) -> Self {
        let text = |text: &str| {
            if text.trim().is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
        };
        match value {
            DataRef::Empty => Self::Empty,
            DataRef::Int(number) => Self::Number(*number as f64),
            DataRef::Float(number) => Self::Number(*number),
            DataRef::String(words) => text(words),
            DataRef::SharedString(words) => text(words),
            DataRef::Bool(truth) => Self::Truth(*truth),
            DataRef::DateTime(day) => Self::Date(Day::Serial(day.as_f64())),
            DataRef::DateTimeIso(day) | DataRef::DurationIso(day) => {
                Self::Date(Day::Text(day.clone()))
            }
            DataRef::Error(error) => Self::Error(error.to_string()),
        }
    }
}
