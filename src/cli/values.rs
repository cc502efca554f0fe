//! `values`: the observations of a book.

use std::path::Path;

use super::args::Args;
use super::{Context, Done, Outcome, find};
use crate::book::{Layer, store};
use crate::exchange::{COLUMNS, Flavour, value_rows, write_csv_file};
use crate::language::Message;
use crate::programme::Library;

/// How many of the columns of an export are printed.
const PRINTED: usize = 12;

/// One row an observation, in the order of the book. A year with nothing but a comment or the
/// like is a row without a value, so that nothing is left behind.
pub(super) fn run(args: &Args, _context: &Context<'_>) -> Outcome {
    let opened = store::read(Path::new(args.operand(0)))?;
    let programme = match args.value("programme") {
        None => None,
        Some(named) => Some(find::programme(&mut Library::built_in(), named)?),
    };
    let layer = if args.has("own") { Layer::OwnTarget } else { Layer::Actual };
    let columns = opened.book.columns().filter(|column| {
        let key = column.key();
        let is_asked = programme.as_ref().is_none_or(|id| **id == *key.programme);
        key.layer == layer && is_asked
    });
    // Guarded as a file is: the list may be kept as one, and opened by a spreadsheet.
    let rows: Vec<_> = columns.flat_map(value_rows).collect();
    let cells = rows.iter().map(|row| row.csv_cells().take(PRINTED));
    let mut data = Vec::new();
    write_csv_file(&mut data, Flavour::Programs, &COLUMNS[..PRINTED], cells)
        .map_err(|error| Message::new("cli-out-failed").with("reason", error.to_string()))?;
    Ok(Done { data, notes: opened.remarks(), findings: false })
}
