//! A file with sheets: what kind it is, which sheets it has, one of them read at a time.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{Table, ods, package, text, xlsx};
use crate::language::Message;

/// A file with sheets.
pub struct Workbook<'a> {
    sheets: Vec<SheetName>,
    source: Source<'a>,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetName {
    /// Its name; empty for a text, which is one sheet.
    pub name: String,
    /// Whether the workbook hides it.
    pub is_hidden: bool,
}

enum Source<'a> {
    Xlsx(Box<xlsx::Book>),
    Ods(ods::Book),
    Text(&'a [u8]),
}

/// Bytes that a file may have.
const MAX_FILE: u64 = 256 << 20;

/// Reads the bytes of a file.
///
/// # Errors
/// It cannot be read, or is far larger than any table.
pub fn read_table_file(path: &Path) -> Result<Vec<u8>, Message> {
    let failed = |error: std::io::Error| {
        Message::new("table-not-read")
            .with("path", path.display().to_string())
            .with("reason", error.to_string())
    };
    if fs::metadata(path).map_err(failed)?.len() > MAX_FILE {
        return Err(Message::new("table-text-too-large"));
    }
    fs::read(path).map_err(failed)
}

/// Opens a file by its first bytes, whatever its name: .xlsx and .xlsm, .ods, else a text.
///
/// # Errors
/// Nothing in it, an old or protected workbook, a damaged one, one that unpacks to more than
/// memory should hold.
pub fn open_workbook(bytes: &[u8]) -> Result<Workbook<'_>, Message> {
    if bytes.is_empty() {
        return Err(Message::new("table-empty-file"));
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Message::new("table-old-or-protected"));
    }
    if !bytes.starts_with(b"PK") {
        let sheets = vec![SheetName { name: String::new(), is_hidden: false }];
        return Ok(Workbook { sheets, source: Source::Text(bytes) });
    }
    let mut archive = package::open(bytes)?;
    if archive.by_name("content.xml").is_ok() {
        let (book, sheets) = ods::open(&mut archive)?;
        return Ok(Workbook { sheets, source: Source::Ods(book) });
    }
    let (book, sheets) = xlsx::open(archive)?;
    Ok(Workbook { sheets, source: Source::Xlsx(Box::new(book)) })
}

impl Workbook<'_> {
    /// Its sheets, in their order; there is at least one.
    pub fn sheets(&self) -> &[SheetName] {
        &self.sheets
    }

    /// Whether it is a text.
    pub fn is_text(&self) -> bool {
        matches!(self.source, Source::Text(_))
    }

    /// Reads a sheet, by its place.
    ///
    /// # Errors
    /// It is damaged, larger than a table may be, or there is none at this place.
    pub fn read(&mut self, sheet: usize) -> Result<Table, Message> {
        let Some(SheetName { name, .. }) = self.sheets.get(sheet) else {
            return Err(Message::new("table-no-sheet"));
        };
        let mut table = match &mut self.source {
            Source::Xlsx(book) => xlsx::read(book, name)?,
            Source::Ods(book) => ods::read(book, sheet)?,
            Source::Text(bytes) => text::read_text(bytes)?,
        };
        table.name.clone_from(name);
        Ok(table)
    }

    /// The cells of a sheet that hold a formula: row and column. Goes through the sheet once more;
    /// what cannot be found out is left out.
    pub fn formulas(&mut self, sheet: usize) -> BTreeSet<(u32, u32)> {
        match (&mut self.source, self.sheets.get(sheet)) {
            (Source::Xlsx(book), Some(known)) => xlsx::formulas(book, &known.name),
            (Source::Ods(book), Some(_)) => ods::formulas(book, sheet),
            _ => BTreeSet::new(),
        }
    }

    /// What is merged in a sheet; none of the kinds of file that say it otherwise.
    pub fn merged(&mut self, sheet: usize) -> Vec<Merged> {
        match (&mut self.source, self.sheets.get(sheet)) {
            (Source::Xlsx(book), Some(known)) => xlsx::merged(book, &known.name),
            _ => Vec::new(),
        }
    }
}

/// Cells that are merged into one: row and column of the first and the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The first cell, which holds the value.
    pub first: (u32, u32),
    /// The last cell.
    pub last: (u32, u32),
}

impl Merged {
    /// Whether a cell is one of them.
    pub fn holds(&self, (row, column): (u32, u32)) -> bool {
        (self.first.0..=self.last.0).contains(&row)
            && (self.first.1..=self.last.1).contains(&column)
    }
}
