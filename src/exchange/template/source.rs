//! The cells of a workbook as the reader of templates takes them: row by row, each with what it
//! holds. What they mean is not known here.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::exchange::table::{Cell, Merged, Number, Workbook, open_workbook};
use crate::language::Message;

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) row: u32,
    pub(super) column: u32,
    pub(super) value: Value,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Text(String),
    Number(Number),
    Truth(bool),
    Date(Date),
    Error(String),
}

/// A workbook, its sheets by name.
pub(super) struct Source<'a>(Workbook<'a>);

/// What a second look at a sheet finds.
#[derive(Debug, Default)]
pub(super) struct Extras {
    /// Cells with a formula: row and column.
    pub(super) formulas: BTreeSet<(u32, u32)>,
    /// What is merged.
    pub(super) merged: Vec<Merged>,
}

impl<'a> Source<'a> {
    /// Opens a file.
    ///
    /// # Errors
    /// It is no workbook that can be read.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Message> {
        open_workbook(bytes).map(Self)
    }

    /// The names of the sheets, in their order; none of a text.
    pub(super) fn sheets(&self) -> Vec<String> {
        if self.0.is_text() {
            return Vec::new();
        }
        self.0.sheets().iter().map(|sheet| sheet.name.clone()).collect()
    }

    /// The sheets on which the codes of a template may stand, the likeliest first: the one of our
    /// name, hidden ones, the last of several. Others are not read for it.
    pub(super) fn candidates(&self, wanted: &str) -> Vec<String> {
        let sheets = self.0.sheets();
        let last = sheets.len().checked_sub(1).filter(|last| *last > 0);
        let mut found: Vec<_> = (0..)
            .zip(sheets)
            .filter(|(at, sheet)| sheet.is_hidden || sheet.name == wanted || Some(*at) == last)
            .map(|(_, sheet)| sheet.name.clone())
            .collect();
        found.sort_by_key(|name| name != wanted);
        if self.0.is_text() { Vec::new() } else { found }
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
        let table = self.0.read(self.place(sheet))?;
        for (row, number) in (0..table.height()).zip(0_u32..) {
            for (column, cell) in table.row(row) {
                let column = u32::try_from(column).unwrap_or(u32::MAX);
                if let Some(value) = Value::of(cell) {
                    take(Found { row: number, column, value });
                }
            }
        }
        Ok(())
    }

    /// Looks for formulas and merged cells. Where nothing can be found out, formulas pass as values.
    pub(super) fn extras(&mut self, sheet: &str) -> Extras {
        let place = self.place(sheet);
        Extras { formulas: self.0.formulas(place), merged: self.0.merged(place) }
    }

    fn place(&self, sheet: &str) -> usize {
        self.0.sheets().iter().position(|known| known.name == sheet).unwrap_or(usize::MAX)
    }
}

impl Value {
    fn of(cell: Cell<'_>) -> Option<Self> {
        Some(match cell {
            Cell::Empty => return None,
            Cell::Text(text) if text.trim().is_empty() => return None,
            Cell::Text(text) => Self::Text(text.to_owned()),
            Cell::Number(number) => Self::Number(number),
            Cell::Bool(truth) => Self::Truth(truth),
            Cell::Date(day) => Self::Date(day),
            Cell::Error(error) => Self::Error(error.to_owned()),
        })
    }
}
