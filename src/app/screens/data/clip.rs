//! Between the grid and the clipboard: what is copied, as text and as a table, and what a pasted
//! block would do. What is pasted is read as text: spreadsheets put it beside their HTML, and a page
//! that comes as HTML alone brings nothing.

use std::sync::Arc;

use super::edit::{in_window, put, read};
use super::sheet::{Line, Of, Sheet};
use super::show::reason_sign;
use super::source::Source;
use crate::app::command::{Command, Copied, Level, Notice};
use crate::app::session::Session;
use crate::app::widgets::grid::{At, Selection};
use crate::book::{CellKey, Edit, Entry};
use crate::exchange::{
    Block, CopiedCell, PasteTarget, Recogniser, Slot, read_block, read_paste, read_repeated,
    write_block, write_html,
};
use crate::language::{Message, copy_number};

/// The selected cells as text and as a table that spreadsheets take, as one would type them in this
/// language; headings are passed over. With headers they can be pasted anywhere in the grid.
pub fn copy(session: &Session, sheet: &Sheet, selection: &Selection, with_headers: bool) -> Copied {
    let (first, last) = selection.range();
    let columns = || first.column..=last.column;
    let lines = sheet.rows.iter().enumerate().take(last.row + 1).skip(first.row);
    let lines = lines.filter_map(|(row, known)| Some((row, known.line()?)));
    let lines = lines.filter(|(_, line)| line.has_cells);
    let mut rows: Vec<Vec<CopiedCell>> = Vec::new();
    let has_codes = sheet.columns.iter().any(|column| matches!(column.of, Of::Year(_)));
    if with_headers {
        let mut header = vec![CopiedCell::Head(String::new())];
        header.extend(has_codes.then(|| CopiedCell::Head(String::new())));
        header.extend(columns().map(|column| CopiedCell::Head(head(sheet, column))));
        rows.push(header);
    }
    for (row, line) in lines {
        let mut cells = Vec::new();
        if with_headers {
            cells.extend(has_codes.then(|| CopiedCell::Head(code(sheet, line))));
            cells.push(CopiedCell::Head(line.full_title.clone()));
        }
        cells.extend(columns().map(|column| {
            let key = sheet.key(At { row, column });
            key.map_or(CopiedCell::Empty, |key| copied(session, &key))
        }));
        rows.push(cells);
    }
    let text = |row: &Vec<CopiedCell>| row.iter().map(CopiedCell::harmless).collect();
    let texts: Vec<Vec<String>> = rows.iter().map(text).collect();
    Copied { text: write_block(&texts), html: write_html(&rows) }
}

/// The code of a row, by which it is found again; none of the office's own target, which would be
/// taken for a fact.
fn code(sheet: &Sheet, line: &Line) -> String {
    let series = line.series.and_then(|series| sheet.series.get(series));
    let series = series.filter(|_| !line.is_own());
    series.map(|series| series.code.to_string()).unwrap_or_default()
}

/// What a column is of: a year, or the code of an indicator and its series.
fn head(sheet: &Sheet, column: usize) -> String {
    match sheet.columns.get(column).map(|column| column.of) {
        Some(Of::Year(year)) => year.to_string(),
        Some(Of::Series(series)) => match sheet.series.get(series) {
            Some(known) if known.series.is_empty() => known.code.to_string(),
            Some(known) => format!("{}: {}", known.code, known.series),
            None => String::new(),
        },
        None => String::new(),
    }
}

fn copied(session: &Session, cell: &CellKey) -> CopiedCell {
    let language = session.texts.language();
    match session.open.book().get(cell) {
        Some(Entry::Number(number)) => CopiedCell::Number(*number, copy_number(*number, language)),
        Some(Entry::Fraction { numerator, denominator }) => {
            let side = |number| copy_number(number, language);
            CopiedCell::Text(format!("{}/{}", side(*numerator), side(*denominator)))
        }
        Some(Entry::State(words)) => CopiedCell::Text(in_window(session, cell, words)),
        Some(Entry::Missing(reason)) => CopiedCell::Text(reason_sign(*reason, &session.texts)),
        None => CopiedCell::Empty,
    }
}

/// Takes what is on the clipboard. One copied cell fills the selection, as typing it would; a block
/// is shown first, with what it would do from the first selected cell on, or where its own headers
/// say. One that fits into the selection several times fills it. Gives the cells that it covers.
pub fn paste(
    session: &Session,
    sheet: &Sheet,
    selection: &Selection,
    text: &str,
    commands: &mut Vec<Command>,
) -> Option<Selection> {
    let block = match read_block(text) {
        Ok(block) => block,
        Err(message) => {
            commands.push(Command::Notify(Notice::new(Level::Error, message)));
            return None;
        }
    };
    let source = Source::of(session)?;
    if block.is_one_cell() {
        let typed = block.rows.first().and_then(|row| row.first())?;
        fill(session, &source, sheet, selection, typed, commands);
        return None;
    }
    let lines = sheet.lines();
    let (first, last) = selection.range();
    let rows: Vec<usize> = (first.row..lines.len()).filter(|row| lines[*row]).collect();
    let slot = |down: usize, right: usize| {
        let at = rows.get(down).map(|row| At { row: *row, column: first.column + right });
        let Some((at, cell)) = at.and_then(|at| Some((at, sheet.key(at)?))) else {
            return Slot::Outside;
        };
        if sheet.closed(&source, at).is_some() { Slot::Locked } else { Slot::Cell(cell) }
    };
    let names =
        Recogniser::new(source.edition, source.tree, Some(session.place.territory.as_str()));
    let target = PasteTarget { slot: &slot, names: &names };
    let selected_rows = rows.iter().filter(|row| **row <= last.row).count();
    let times = times((selected_rows, last.column + 1 - first.column), &block);
    let repeated = times.and_then(|times| Some((times, read_repeated(&block, times, &target)?)));
    let ((down, right), incoming) = match repeated {
        Some(repeated) => repeated,
        None => ((1, 1), read_paste(&block, &target)),
    };
    let size = (block.rows.len() * down, block.width() * right);
    let covered = incoming.otherwise.is_none().then(|| covered(size, &rows, first, sheet));
    commands.push(Command::Preview(Arc::new(vec![incoming])));
    covered
}

/// How many times beneath each other and side by side a block fills what is selected, as a
/// spreadsheet has it; none where it goes there once. One selected row or column stands for as many
/// as the block has.
fn times((rows, columns): (usize, usize), block: &Block) -> Option<(usize, usize)> {
    let fits = |selected: usize, copied: usize| match selected {
        1 => Some(1),
        _ => (copied > 0 && selected.is_multiple_of(copied)).then(|| selected / copied),
    };
    let times = fits(rows, block.rows.len()).zip(fits(columns, block.width()));
    times.filter(|times| *times != (1, 1))
}

/// The cells that a block of so many rows and columns without headers covers.
fn covered((down, width): (usize, usize), rows: &[usize], first: At, sheet: &Sheet) -> Selection {
    let last = rows.get(..down).unwrap_or(rows).last();
    let right = (first.column + width).min(sheet.columns.len()).max(1) - 1;
    let far = At { row: last.copied().unwrap_or(first.row), column: right.max(first.column) };
    Selection::block(first, far)
}

/// Puts one text into every selected cell that takes it, as one step. Where it cannot be read, it
/// says so once.
fn fill(
    session: &Session,
    source: &Source<'_>,
    sheet: &Sheet,
    selection: &Selection,
    typed: &str,
    commands: &mut Vec<Command>,
) {
    let (first, last) = selection.range();
    let all = (first.row..=last.row)
        .flat_map(|row| (first.column..=last.column).map(move |column| At { row, column }));
    let open = all.filter(|at| sheet.closed(source, *at).is_none());
    let (mut edits, mut refused): (Vec<Edit>, Vec<Message>) = (Vec::new(), Vec::new());
    let (book, mut taken) = (session.open.book(), 0_usize);
    for cell in open.filter_map(|at| sheet.key(at)) {
        match read(session, &cell, typed) {
            Ok(entry) if book.get(&cell) == entry.as_ref() => {}
            Ok(entry) => {
                edits.extend(put(book, cell, entry));
                taken += 1;
            }
            Err(reason) => refused.push(
                Message::new("data-paste-refused-cell")
                    .with("code", cell.series.code.to_string())
                    .with("year", cell.year)
                    .with("typed", typed)
                    .with("reason", reason),
            ),
        }
    }
    if !edits.is_empty() {
        let label = Message::new("edit-paste").with("count", taken);
        commands.push(Command::Edit { label, edits });
    }
    if !refused.is_empty() {
        let message =
            Message::new("data-paste-refused").with("taken", taken).with("refused", refused.len());
        commands.push(Command::Notify(Notice {
            details: refused,
            ..Notice::new(Level::Warning, message)
        }));
    }
}
