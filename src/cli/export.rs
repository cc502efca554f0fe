//! `export`: all observations of a book into a file, by its ending.

use std::io::Cursor;
use std::path::Path;

use super::args::Args;
use super::{Context, Done, Outcome, find};
use crate::book::{Book, store};
use crate::exchange::{COLUMNS, Export, Flavour, value_rows, write_csv_file, write_xlsx};
use crate::language::Message;
use crate::paper;
use crate::programme::Library;

pub(super) fn run(args: &Args, context: &Context<'_>) -> Outcome {
    let (path, file) = (Path::new(args.operand(0)), Path::new(args.operand(1)));
    let is_xlsx = find::has_ending(file, "xlsx");
    if !is_xlsx && !find::has_ending(file, "csv") {
        return Err(args.wrong(Message::new("cli-export-ending")));
    }
    let opened = store::read(path)?;
    let mut library = Library::built_in();
    let programme = match args.value("programme") {
        None => None,
        Some(named) => Some(find::programme(&mut library, named)?),
    };
    let (data, count) = if is_xlsx {
        let export = Export {
            book: &opened.book,
            programme: programme.as_deref(),
            library: &library,
            tree: &opened.book.tree(),
            texts: context.texts,
            made: context.system.today,
        };
        let mut data = Cursor::new(Vec::new());
        let count = write_xlsx(&export, &mut data)?;
        (data.into_inner(), count)
    } else {
        let flavour = if args.has("excel") { Flavour::Excel } else { Flavour::Programs };
        csv(&opened.book, programme.as_deref(), flavour)?
    };
    paper::write_file(file, &data)?;
    let mut notes = opened.remarks();
    let done = Message::new("cli-export-done")
        .with("count", count)
        .with("path", file.display().to_string());
    notes.push(done);
    Ok(Done { notes, ..Done::default() })
}

/// The values as CSV, and how many there are.
fn csv(
    book: &Book,
    programme: Option<&str>,
    flavour: Flavour,
) -> Result<(Vec<u8>, usize), Message> {
    let is_asked = |id: &str| programme.is_none_or(|asked| asked == id);
    let columns = book.columns().filter(|column| is_asked(&column.key().programme));
    let rows: Vec<_> = columns.flat_map(value_rows).collect();
    let cells = rows.iter().map(|row| row.csv_cells().collect::<Vec<_>>());
    let mut data = Vec::new();
    write_csv_file(&mut data, flavour, &COLUMNS, cells)
        .map_err(|error| Message::new("cli-out-failed").with("reason", error.to_string()))?;
    Ok((data, rows.len()))
}
