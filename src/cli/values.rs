//! `values`: the observations of a book.

use std::path::Path;

use super::args::Args;
use super::{Context, Done, Outcome, csv, find};
use crate::book::{Layer, store};
use crate::exchange::{COLUMNS, value_rows};
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
    let rows = columns.flat_map(value_rows);
    let data = csv(&COLUMNS[..PRINTED], rows.map(|row| row.cells.into_iter().take(PRINTED)))?;
    Ok(Done { data, notes: opened.remarks(), findings: false })
}
