//! Sheets of .ods, the format of LibreOffice. Read here and not by calamine, which writes out every
//! row and column that such a file says is repeated, keeps all sheets at once, drops the formats of
//! percentages and does not end on a part that is cut.

use std::collections::{BTreeSet, HashMap, HashSet};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::number::{Format, Number};
use super::ods_styles::Styles;
use super::package::{self, Archive, damaged};
use super::workbook::SheetName;
use super::{Builder, MAX_COLUMNS, MAX_ROWS, Stored, Table};
use crate::language::{Message, read_date};

/// Repeated cells that are not empty are written out this often at most; a sheet that is coloured
/// to its end says a million.
const MAX_REPEATED: u32 = 1000;

/// Names the style of the cells of a row or column that have none of their own.
const DEFAULT_STYLE: &str = "table:default-cell-style-name";

/// The part of the file that holds its sheets.
pub(super) struct Book {
    content: String,
    formats: HashMap<String, Format>,
}

/// Unpacks the content and lists its sheets.
pub(super) fn open(archive: &mut Archive<'_>) -> Result<(Book, Vec<SheetName>), Message> {
    let bytes = package::part(archive, "content.xml")?;
    let content = text(bytes);
    // A workbook without common styles is one all the same.
    let common = package::part(archive, "styles.xml").map(text).unwrap_or_default();
    let (formats, sheets) = read_outline(&content, Styles::common(&common))?;
    if sheets.is_empty() {
        return Err(Message::new("table-no-sheet"));
    }
    Ok((Book { content, formats }, sheets))
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// The formats of cells by the name of their style, and the sheets.
fn read_outline(
    content: &str,
    mut styles: Styles,
) -> Result<(HashMap<String, Format>, Vec<SheetName>), Message> {
    let mut reader = Reader::from_str(content);
    reader.config_mut().check_end_names = false;
    let (mut hidden, mut sheets) = (HashSet::new(), Vec::new());
    // The style of tables that is being read.
    let mut table_style = None;
    loop {
        let event = reader.read_event().map_err(|error| damaged(&error))?;
        match &event {
            Event::Start(element) | Event::Empty(element) => {
                styles.start(element);
                match element.name().as_ref() {
                    "style:style" => table_style = attribute(element, "style:name"),
                    "style:table-properties" => {
                        let shown = attribute(element, "table:display");
                        if shown.as_deref() == Some("false") {
                            hidden.extend(table_style.take());
                        }
                    }
                    "table:table" => {
                        let style = attribute(element, "table:style-name").unwrap_or_default();
                        let name = attribute(element, "table:name").unwrap_or_default();
                        sheets.push(SheetName { name, is_hidden: hidden.contains(&style) });
                    }
                    _ => {}
                }
            }
            Event::End(element) => styles.end(element.name().as_ref()),
            Event::Eof => break,
            _ => {}
        }
    }
    Ok((styles.formats(), sheets))
}

/// Reads a sheet, by its place.
pub(super) fn read(book: &Book, sheet: usize) -> Result<Table, Message> {
    let mut reader = Reader::from_str(&book.content);
    reader.config_mut().check_end_names = false;
    let mut reading = Reading::new(&book.formats);
    let mut tables = 0;
    loop {
        let event = reader.read_event().map_err(|error| damaged(&error))?;
        let is_in = tables == sheet + 1;
        match &event {
            Event::Start(element) | Event::Empty(element)
                if element.name().as_ref() == "table:table" =>
            {
                tables += 1;
                // One without a row has no end of its own.
                let is_over = matches!(event, Event::Empty(_)) && tables == sheet + 1;
                if is_over || tables > sheet + 1 {
                    break;
                }
            }
            Event::Start(element) if is_in => reading.start(element, false)?,
            Event::Empty(element) if is_in => reading.start(element, true)?,
            Event::End(element) if is_in => {
                if element.name().as_ref() == "table:table" {
                    break;
                }
                reading.end(element.name().as_ref())?;
            }
            Event::Text(text) if is_in => reading.text(&text.xml10_content()),
            Event::GeneralRef(name) if is_in => reading.reference(name),
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(reading.builder.finish())
}

/// The cells of a sheet that hold a formula; of a row that is repeated the first.
pub(super) fn formulas(book: &Book, sheet: usize) -> BTreeSet<(u32, u32)> {
    let mut reader = Reader::from_str(&book.content);
    reader.config_mut().check_end_names = false;
    let (mut found, mut tables) = (BTreeSet::new(), 0);
    let (mut row, mut column, mut repeats) = (0_u32, 0_u32, 0_u32);
    while let Ok(event) = reader.read_event() {
        let (Event::Start(element) | Event::Empty(element)) = &event else {
            match event {
                Event::Eof => break,
                _ => continue,
            }
        };
        match element.name().as_ref() {
            "table:table" => {
                tables += 1;
                if tables > sheet + 1 {
                    break;
                }
                (row, repeats) = (0, 0);
            }
            "table:table-row" => {
                row = row.saturating_add(repeats);
                (column, repeats) = (0, count(element, "table:number-rows-repeated"));
            }
            "table:table-cell" | "table:covered-table-cell" if tables == sheet + 1 => {
                if attribute(element, "table:formula").is_some() {
                    found.insert((row, column));
                }
                column = column.saturating_add(count(element, "table:number-columns-repeated"));
            }
            _ => {}
        }
    }
    found
}

struct Reading<'a> {
    formats: &'a HashMap<String, Format>,
    builder: Builder,
    row: u32,
    column: u32,
    row_repeats: u32,
    /// The style of cells without one of their own: by column, each up to where it ends, and that
    /// of the row.
    column_styles: Vec<(u32, String)>,
    row_style: Option<String>,
    /// The cells of the row that is being read, to be repeated.
    cells: Vec<(u32, Stored)>,
    cell: Option<OpenCell>,
    /// Depth of a comment, whose text is not the cell's.
    comment: u32,
}

struct OpenCell {
    repeats: u32,
    value: Value,
    text: String,
    paragraphs: u32,
}

enum Value {
    Text,
    Number(Number),
    Date(String),
    Bool(bool),
}

impl<'a> Reading<'a> {
    fn new(formats: &'a HashMap<String, Format>) -> Self {
        Self {
            formats,
            builder: Builder::default(),
            row: 0,
            column: 0,
            row_repeats: 1,
            column_styles: Vec::new(),
            row_style: None,
            cells: Vec::new(),
            cell: None,
            comment: 0,
        }
    }

    fn start(&mut self, element: &BytesStart<'_>, is_empty: bool) -> Result<(), Message> {
        match element.name().as_ref() {
            "table:table-column" => {
                let before = self.column_styles.last().map_or(0, |(end, _)| *end);
                let repeats = count(element, "table:number-columns-repeated");
                let style = attribute(element, DEFAULT_STYLE).unwrap_or_default();
                if before < MAX_COLUMNS {
                    self.column_styles.push((before.saturating_add(repeats), style));
                }
            }
            "table:table-row" => {
                self.column = 0;
                self.cells.clear();
                self.row_style = attribute(element, DEFAULT_STYLE);
                self.row_repeats = count(element, "table:number-rows-repeated");
                if is_empty {
                    self.end("table:table-row")?;
                }
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cell = Some(OpenCell {
                    repeats: count(element, "table:number-columns-repeated"),
                    value: self.value(element),
                    text: String::new(),
                    paragraphs: 0,
                });
                if is_empty {
                    self.end("table:table-cell")?;
                }
            }
            "office:annotation" if !is_empty => self.comment += 1,
            "text:p" => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.comment == 0) {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                }
            }
            "text:s" => {
                let spaces = count(element, "text:c").min(100);
                self.text(&" ".repeat(spaces as usize));
            }
            "text:tab" => self.text("\t"),
            "text:line-break" => self.text("\n"),
            _ => {}
        }
        Ok(())
    }

    fn value(&self, element: &BytesStart<'_>) -> Value {
        let kind = attribute(element, "office:value-type").unwrap_or_default();
        match kind.as_str() {
            "float" | "percentage" | "currency" => {
                let number = attribute(element, "office:value").and_then(|text| text.parse().ok());
                let style = attribute(element, "table:style-name");
                let style = style.as_deref().or_else(|| self.default_style());
                let known = style.and_then(|style| self.formats.get(style)).copied();
                let format = known.unwrap_or_default();
                let format = Format { percent: kind == "percentage", ..format };
                number.map_or(Value::Text, |number| {
                    Value::Number(Number::plain(number).in_format(format))
                })
            }
            "date" => attribute(element, "office:date-value").map_or(Value::Text, Value::Date),
            "boolean" => {
                Value::Bool(attribute(element, "office:boolean-value").as_deref() == Some("true"))
            }
            _ => Value::Text,
        }
    }

    fn default_style(&self) -> Option<&str> {
        let at = self.column_styles.partition_point(|(end, _)| *end <= self.column);
        let of_column = || self.column_styles.get(at).map(|(_, style)| style.as_str());
        self.row_style.as_deref().or_else(of_column)
    }

    fn end(&mut self, name: &str) -> Result<(), Message> {
        match name {
            "table:table-cell" | "table:covered-table-cell" => self.end_cell(),
            "table:table-row" => self.end_row(),
            "office:annotation" => {
                self.comment = self.comment.saturating_sub(1);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn end_cell(&mut self) -> Result<(), Message> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let is_error = cell.text.starts_with('#') || cell.text.starts_with("Err:");
        let stored = match cell.value {
            Value::Text if cell.text.is_empty() => None,
            Value::Text => {
                let (from, to) = self.builder.text(&cell.text)?;
                Some(Stored::Text { from, to })
            }
            // A formula that failed is a number 0 with the error as its text.
            Value::Number(_) if is_error => {
                let (from, to) = self.builder.text(&cell.text)?;
                Some(Stored::Error { from, to })
            }
            Value::Number(number) => Some(Stored::Number(number)),
            Value::Bool(bool) => Some(Stored::Bool(bool)),
            Value::Date(text) => {
                let day = text.split('T').next().unwrap_or_default();
                match read_date(day) {
                    Ok(date) => Some(Stored::Date(date)),
                    Err(_) => {
                        let (from, to) = self.builder.text(&text)?;
                        Some(Stored::Text { from, to })
                    }
                }
            }
        };
        let room = MAX_COLUMNS.saturating_sub(self.column);
        let repeats = cell.repeats.min(room);
        if let Some(stored) = stored {
            let last = self.column + repeats.min(MAX_REPEATED);
            self.cells.extend((self.column..last).map(|column| (column, stored)));
        }
        self.column += repeats;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Message> {
        if !self.cells.is_empty() {
            for row in 0..self.row_repeats.min(MAX_REPEATED) {
                for (column, stored) in &self.cells {
                    self.builder.push(self.row.saturating_add(row), *column, *stored)?;
                }
            }
        }
        self.cells.clear();
        self.row = self.row.saturating_add(self.row_repeats).min(MAX_ROWS);
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) =
            self.cell.as_mut().filter(|cell| self.comment == 0 && cell.paragraphs > 0)
        {
            cell.text.push_str(text);
        }
    }

    /// `&amp;` and the like.
    fn reference(&mut self, name: &quick_xml::events::BytesRef<'_>) {
        let letter = name.resolve_char_ref().ok().flatten();
        if let Some(letter) = letter {
            self.text(letter.encode_utf8(&mut [0; 4]));
        } else if let Some(text) = quick_xml::escape::resolve_xml_entity(name) {
            self.text(text);
        }
    }
}

pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        element.attributes().with_checks(false).flatten().find(|one| one.key.as_ref() == name)?;
    let value = quick_xml::escape::unescape(&found.value).ok()?;
    Some(value.into_owned())
}

fn count(element: &BytesStart<'_>, name: &str) -> u32 {
    attribute(element, name).and_then(|text| text.parse().ok()).unwrap_or(1).max(1)
}
