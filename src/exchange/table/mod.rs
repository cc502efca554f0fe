//! Tables of other programs as cells: workbooks (.xlsx, .xlsm, .ods) and texts (.csv). Reading is a
//! function of bytes alone, within bounds, whatever the bytes. What cells mean is not decided here.

mod encoding;
mod number;
mod ods;
mod ods_styles;
mod package;
mod text;
mod workbook;
mod xlsx;

use jiff::civil::Date;

pub use encoding::{Decoded, Encoding, decode};
pub use number::Number;
pub(super) use number::fixed_format;
pub use text::{Delimiter, sniff_delimiter};
pub use workbook::{Merged, SheetName, Workbook, open_workbook, read_table_file};

use crate::language::Message;

/// Cells that a table may have.
pub const MAX_CELLS: usize = 4_000_000;
/// Rows of a sheet, as in Excel.
pub const MAX_ROWS: u32 = 1_048_576;
/// Columns of a sheet, as in Excel.
pub const MAX_COLUMNS: u32 = 16_384;

/// The cells of one sheet, row by row; what is empty is not kept.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Name of the sheet; empty for a text.
    pub name: String,
    /// What was noticed in reading it: letters lost, cut short.
    pub remarks: Vec<Message>,
    /// End of each row in `cells`.
    ends: Vec<u32>,
    cells: Vec<(u16, Stored)>,
    /// The texts of all cells, one behind the other.
    pool: String,
    width: u32,
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Text as it is, its spaces too.
    Text(&'a str),
    /// A number that the file holds as one.
    Number(Number),
    /// True or false.
    Bool(bool),
    /// A day, without its time.
    Date(Date),
    /// An error of the spreadsheet: `#DIV/0!`.
    Error(&'a str),
}

/// As [`Cell`], with its text in the pool.
#[derive(Clone, Copy, Debug)]
enum Stored {
    Text { from: u32, to: u32 },
    Number(Number),
    Bool(bool),
    Date(Date),
    Error { from: u32, to: u32 },
}

impl Table {
    /// How many rows there are, empty ones at the end left out.
    pub fn height(&self) -> usize {
        self.ends.len()
    }

    /// Columns of the widest row.
    pub fn width(&self) -> usize {
        self.width as usize
    }

    /// How many cells are not empty.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether there is no cell at all.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// What stands in a cell.
    pub fn get(&self, row: usize, column: usize) -> Cell<'_> {
        let cells = self.stored(row);
        let found = cells.binary_search_by_key(&column, |(at, _)| usize::from(*at));
        found.map_or(Cell::Empty, |at| self.cell(cells[at].1))
    }

    /// The cells of a row that are not empty, by column.
    pub fn row(&self, row: usize) -> impl Iterator<Item = (usize, Cell<'_>)> {
        self.stored(row).iter().map(|(column, cell)| (usize::from(*column), self.cell(*cell)))
    }

    fn stored(&self, row: usize) -> &[(u16, Stored)] {
        let end = |row: usize| self.ends.get(row).map(|end| *end as usize);
        let from = row.checked_sub(1).map_or(Some(0), end);
        match (from, end(row)) {
            (Some(from), Some(to)) => self.cells.get(from..to).unwrap_or_default(),
            _ => &[],
        }
    }

    fn cell(&self, stored: Stored) -> Cell<'_> {
        let text =
            |from: u32, to: u32| self.pool.get(from as usize..to as usize).unwrap_or_default();
        match stored {
            Stored::Text { from, to } => Cell::Text(text(from, to)),
            Stored::Number(number) => Cell::Number(number),
            Stored::Bool(bool) => Cell::Bool(bool),
            Stored::Date(date) => Cell::Date(date),
            Stored::Error { from, to } => Cell::Error(text(from, to)),
        }
    }
}

/// A table that is being read. Cells come by row and column; what stands where something stands
/// already, or before it, is left out.
#[derive(Default)]
struct Builder {
    table: Table,
    /// Where a cell may stand next.
    next: (u32, u32),
}

impl Builder {
    /// Puts a text into the pool.
    fn text(&mut self, text: &str) -> Result<(u32, u32), Message> {
        let pool = &mut self.table.pool;
        let from = u32::try_from(pool.len()).map_err(|_| too_large())?;
        pool.push_str(text);
        let to = u32::try_from(pool.len()).map_err(|_| too_large())?;
        Ok((from, to))
    }

    fn push_text(&mut self, row: u32, column: u32, text: &str) -> Result<(), Message> {
        if text.is_empty() {
            return Ok(());
        }
        let (from, to) = self.text(text)?;
        self.push(row, column, Stored::Text { from, to })
    }

    fn push(&mut self, row: u32, column: u32, cell: Stored) -> Result<(), Message> {
        if (row, column) < self.next || column >= MAX_COLUMNS {
            return Ok(());
        }
        if row >= MAX_ROWS || self.table.cells.len() >= MAX_CELLS {
            return Err(too_large());
        }
        if row > self.next.0 {
            self.end_rows(row);
        }
        self.table.cells.push((u16::try_from(column).unwrap_or(u16::MAX), cell));
        self.next = (row, column + 1);
        Ok(())
    }

    /// Ends the rows before this one: those that have not ended do so here.
    fn end_rows(&mut self, row: u32) {
        let count = u32::try_from(self.table.cells.len()).unwrap_or(u32::MAX);
        self.table.ends.resize(row as usize, count);
        self.table.width = self.table.width.max(self.next.1);
    }

    fn finish(mut self) -> Table {
        if !self.table.cells.is_empty() {
            self.end_rows(self.next.0 + 1);
        }
        self.table
    }
}

#[cold]
fn too_large() -> Message {
    Message::new("table-too-large").with("cells", MAX_CELLS)
}

#[cfg(test)]
mod tests;
