//! From the bytes of a filled template to what it says.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::codes::{Codes, MARK, SHEET};
use super::reading::Reading;
use super::remarks::Noted;
use super::sheet::SheetReader;
use super::source::{Found, Source, Value};
use super::write::CORNER;
use crate::book::Book;
use crate::exchange::Incoming;
use crate::language::{Arg, Message};
use crate::programme::Edition;
use crate::territory::Tree;

/// Rows of the hidden sheet that are looked at.
const MAX_CODES: u32 = 250_000;

/// Against what a template is read.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The edition that is shown.
    pub edition: &'a Edition,
    /// The book into which the values are to go.
    pub book: &'a Book,
    /// The territories.
    pub tree: &'a Tree,
    /// The name of the file, for people.
    pub file: &'a str,
}

/// A filled template, opened: what it is for is known, its values are not read yet.
pub struct Template<'a> {
    source: Source<'a>,
    codes: Codes,
    hidden: String,
}

/// Reads a filled template.
///
/// # Errors
/// It is no template, one of another programme, or it cannot be read.
pub fn read(bytes: &[u8], frame: &Frame<'_>) -> Result<Incoming, Message> {
    let template = Template::open(bytes)?;
    template.ok_or_else(|| Message::new("template-is-none"))?.read(frame)
}

impl<'a> Template<'a> {
    /// Opens a file and looks for the hidden sheet of a template; `None` where it has none and is
    /// a table like any other.
    ///
    /// # Errors
    /// It is no spreadsheet, or its hidden sheet is of a newer version of this program.
    pub fn open(bytes: &'a [u8]) -> Result<Option<Self>, Message> {
        let mut source = Source::open(bytes)?;
        for hidden in source.candidates(SHEET) {
            if let Some(rows) = texts_of(&mut source, &hidden)? {
                match Codes::read(&rows) {
                    Ok(codes) => return Ok(Some(Self { source, codes, hidden })),
                    Err(why) if why.key == "template-newer" => return Err(why),
                    // It can still be read as an ordinary table.
                    Err(_) => {}
                }
            }
        }
        Ok(None)
    }

    /// Whether the first cell of a sheet is that of a template, which may have lost its hidden sheet.
    pub fn begins(first: &str) -> bool {
        first.starts_with(CORNER)
    }

    /// Code of the programme that it is for.
    pub fn programme(&self) -> &str {
        &self.codes.programme
    }

    /// The edition that it was made from.
    pub fn edition(&self) -> Date {
        self.codes.edition
    }

    /// Code of the territory that it is about.
    pub fn territory(&self) -> &str {
        &self.codes.territory
    }

    /// Reads its values.
    ///
    /// # Errors
    /// It is of another programme, or a sheet cannot be read.
    pub fn read(mut self, frame: &Frame<'_>) -> Result<Incoming, Message> {
        if self.codes.programme != frame.edition.programme {
            return Err(Message::new("template-other-programme")
                .with("programme", self.codes.title)
                .with("shown", &frame.edition.short));
        }
        let territory = frame.tree.get(&self.codes.territory);
        let name = match territory {
            Some(territory) => Arg::from(&territory.name),
            None => Arg::from(self.codes.territory.as_str()),
        };
        let origin =
            Message::new("template-origin").with("file", frame.file).with("territory", name);
        let mut reading = Reading {
            frame,
            codes: &self.codes,
            incoming: Incoming::from(origin),
            seen: BTreeMap::new(),
            noted: Noted::default(),
        };
        let sheets = self.source.sheets();
        let sheets: Vec<String> = sheets.into_iter().filter(|name| *name != self.hidden).collect();
        for name in &sheets {
            let mut reader = SheetReader::new(&self.codes, name);
            self.source.cells(name, |found| reader.take(found))?;
            let (sheet, rows) = reader.finish();
            let extras = self.source.extras(name);
            reading.sheet(name, sheet, rows, &extras);
        }
        Ok(reading.finish())
    }
}

/// The texts of a sheet whose first cell is the mark of a template.
fn texts_of(source: &mut Source<'_>, sheet: &str) -> Result<Option<Vec<Vec<String>>>, Message> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut is_it = true;
    source.cells(sheet, |Found { row, column, value, .. }| {
        let text = match value {
            Value::Text(text) => text,
            Value::Number(number) => {
                number.decimal().map(|one| one.to_string()).unwrap_or_default()
            }
            _ => String::new(),
        };
        if rows.is_empty() {
            is_it = text.trim() == MARK && (row, column) == (0, 0);
        }
        // Where the first cell is another, the rest does not matter.
        if !is_it || row > MAX_CODES || column > 4096 {
            rows.resize(rows.len().max(1), Vec::new());
            return;
        }
        let (row, column) = (at(row), at(column));
        rows.resize(rows.len().max(row + 1), Vec::new());
        let cells = &mut rows[row];
        cells.resize(cells.len().max(column + 1), String::new());
        cells[column] = text;
    })?;
    Ok(Some(rows).filter(|rows| is_it && !rows.is_empty()))
}

fn at(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
