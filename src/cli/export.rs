//! `export`: all observations of a book into a file, by its ending.

use std::path::Path;

use super::args::Args;
use super::{Context, Done, Outcome, find};
use crate::book::store;
use crate::exchange::{COLUMNS, Flavour, value_rows, write_csv_file};
use crate::language::Message;
use crate::paper;
use crate::programme::Library;

pub(super) fn run(args: &Args, _context: &Context<'_>) -> Outcome {
    let (path, file) = (Path::new(args.operand(0)), Path::new(args.operand(1)));
    if !find::has_ending(file, "csv") {
        return Err(args.wrong(Message::new("cli-export-ending")));
    }
    let opened = store::read(path)?;
    let programme = match args.value("programme") {
        None => None,
        Some(named) => Some(find::programme(&mut Library::built_in(), named)?),
    };
    let is_asked = |id: &str| programme.as_ref().is_none_or(|asked| asked == id);
    let columns = opened.book.columns().filter(|column| is_asked(&column.key().programme));
    let flavour = if args.has("excel") { Flavour::Excel } else { Flavour::Programs };
    let rows: Vec<_> = columns.flat_map(value_rows).collect();
    let cells = rows.iter().map(|row| row.csv_cells().collect::<Vec<_>>());
    let mut data = Vec::new();
    write_csv_file(&mut data, flavour, &COLUMNS, cells)
        .map_err(|error| Message::new("cli-out-failed").with("reason", error.to_string()))?;
    paper::write_file(file, &data)?;
    let mut notes: Vec<_> = opened.warnings.into_iter().map(Message::from).collect();
    let done = Message::new("cli-export-done")
        .with("count", rows.len())
        .with("path", file.display().to_string());
    notes.push(done);
    Ok(Done { notes, ..Done::default() })
}
