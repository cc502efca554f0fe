//! A text with delimiters as a table of cells.

use super::{Builder, Table, decode};
use crate::language::Message;

/// Bytes of a text that are looked at to find its delimiter.
const SAMPLE: usize = 64 * 1024;
/// Rows that are.
const SAMPLE_ROWS: usize = 100;

/// What stands between the cells of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Delimiter {
    /// `,`, for programs.
    #[default]
    Comma,
    /// `;`, for Excel in Kazakh and Russian.
    Semicolon,
    /// A tab.
    Tab,
}

impl Delimiter {
    /// As it is written.
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// The delimiter with which most rows have as many cells as each other. Of equal ones the
/// semicolon: beside it commas are decimal marks.
pub fn sniff_delimiter(text: &str) -> Delimiter {
    let end = text.len().min(SAMPLE);
    let sample = &text.as_bytes()[..end];
    let score = |delimiter: Delimiter| {
        let mut counts = std::collections::BTreeMap::new();
        let mut record = csv::ByteRecord::new();
        let mut reader = reader(sample, delimiter);
        for _ in 0..SAMPLE_ROWS {
            if !matches!(reader.read_byte_record(&mut record), Ok(true)) {
                break;
            }
            *counts.entry(record.len()).or_insert(0_usize) += 1;
        }
        let several = counts.into_iter().filter(|(width, _)| *width > 1);
        several.map(|(_, rows)| rows).max().unwrap_or(0)
    };
    let mut best = (Delimiter::default(), score(Delimiter::default()));
    for delimiter in [Delimiter::Tab, Delimiter::Semicolon] {
        let score = score(delimiter);
        if score > 0 && score >= best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// Reads a text of any encoding and delimiter.
pub(super) fn read_text(bytes: &[u8]) -> Result<Table, Message> {
    let decoded = decode(bytes);
    if decoded.text.contains('\0') {
        return Err(Message::new("table-no-table"));
    }
    let (said, text) = said_delimiter(&decoded.text);
    let delimiter = said.unwrap_or_else(|| sniff_delimiter(text));
    let mut builder = Builder::default();
    let mut reader = reader(text.as_bytes(), delimiter);
    let mut record = csv::ByteRecord::new();
    let mut row = 0;
    // The reader fails on nothing but its source, and this one is memory.
    while matches!(reader.read_byte_record(&mut record), Ok(true)) {
        for (column, cell) in record.iter().enumerate() {
            let column = u32::try_from(column).unwrap_or(u32::MAX);
            let cell = std::str::from_utf8(cell).unwrap_or_default();
            builder.push_text(row, column, crate::exchange::csv_out::without_guard(cell))?;
        }
        row += 1;
    }
    let mut table = builder.finish();
    if decoded.lost > 0 {
        let remark = Message::new("table-letters-lost")
            .with("count", decoded.lost)
            .with("encoding", decoded.encoding.name());
        table.remarks.push(remark);
    }
    Ok(table)
}

/// A reader that takes every row, whatever its length.
fn reader(text: &[u8], delimiter: Delimiter) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(delimiter.byte())
        .has_headers(false)
        .flexible(true)
        .from_reader(text)
}

/// `sep=;` in the first line, by which Excel is told.
fn said_delimiter(text: &str) -> (Option<Delimiter>, &str) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = match line.trim_end().to_ascii_lowercase().as_str() {
        "sep=;" => Some(Delimiter::Semicolon),
        "sep=," => Some(Delimiter::Comma),
        "sep=\t" | "sep=" => Some(Delimiter::Tab),
        _ => None,
    };
    if said.is_some() { (said, rest) } else { (None, text) }
}
