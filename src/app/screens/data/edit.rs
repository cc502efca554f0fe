//! From what was typed, filled or cleared to edits of the book. Copying and pasting are in `clip`.

use super::sheet::Sheet;
use super::source::Source;
use crate::app::command::{Command, Level, Notice};
use crate::app::session::Session;
use crate::app::widgets::grid::{At, Selection};
use crate::book::{Book, CellKey, Details, Edit, Entry};
use crate::language::Message;
use crate::programme::Counting;

/// A cell that is being typed in.
#[derive(Clone, Debug)]
pub struct Editing {
    /// The cell of the book, wherever its row goes meanwhile.
    pub cell: CellKey,
    /// Where it stands in the sheet.
    pub at: At,
    /// What is typed so far.
    pub text: String,
    /// Why it was refused, when it was.
    pub error: Option<Message>,
    /// Whether typing began it: then arrows leave the cell, as in a spreadsheet.
    pub by_typing: bool,
    /// Whether the field is new and takes the keyboard.
    pub is_new: bool,
}

/// Reads what was typed for a cell, by the rule of its indicator.
pub fn read(session: &Session, cell: &CellKey, typed: &str) -> Result<Option<Entry>, Message> {
    let indicator = session.edition().and_then(|edition| edition.indicator(&cell.series.code));
    match indicator.map(|indicator| &indicator.counting) {
        Some(Counting::State(ladder)) => Entry::read_state(typed, ladder),
        _ => Entry::read(typed),
    }
}

/// The words of a state in the language of the window.
pub fn in_window(session: &Session, cell: &CellKey, words: &str) -> String {
    let indicator = session.edition().and_then(|edition| edition.indicator(&cell.series.code));
    let language = session.texts.language();
    indicator.map_or(words, |indicator| indicator.words_in(words, language)).to_owned()
}

/// Takes over what was typed.
///
/// # Errors
/// Why it cannot be read; nothing changes then.
pub fn take_over(
    session: &Session,
    editing: &Editing,
    commands: &mut Vec<Command>,
) -> Result<(), Message> {
    let cell = editing.cell.clone();
    let entry = read(session, &cell, &editing.text)?;
    if session.open.book().get(&cell) != entry.as_ref() {
        let (label, book) = (cell_label(&cell), session.open.book());
        commands.push(Command::Edit { label, edits: put(book, cell, entry).collect() });
    }
    Ok(())
}

/// The edits that put an entry into a cell, or clear it: what a cell carries beside its value
/// speaks of that value and goes with it, but for what a later version of the format added.
pub fn put(book: &Book, cell: CellKey, entry: Option<Entry>) -> impl Iterator<Item = Edit> + use<> {
    let carried = book.details(&cell).filter(|_| entry.is_none());
    let left = carried.map(|carried| Details { more: carried.more.clone(), ..Details::default() });
    let left = left.filter(|left| Some(left) != carried);
    let details = left.map(|details| Edit::set_details(cell.clone(), details));
    [Edit::set(cell, entry)].into_iter().chain(details)
}

fn cell_label(cell: &CellKey) -> Message {
    Message::new("edit-cell").with("code", cell.series.code.to_string()).with("year", cell.year)
}

/// Puts what was typed into every selected cell that takes it, as one step.
///
/// # Errors
/// Why the cell that is typed in does not take it; nothing changes then.
pub fn fill(
    session: &Session,
    sheet: &Sheet,
    selection: &Selection,
    editing: &Editing,
    commands: &mut Vec<Command>,
) -> Result<(), Message> {
    let entry = read(session, &editing.cell, &editing.text)?;
    let Some(source) = Source::of(session) else { return Ok(()) };
    let pairs =
        open_cells(&source, sheet, selection).into_iter().map(|(_, cell)| (cell, entry.clone()));
    change(session, pairs.collect(), commands);
    Ok(())
}

/// Clears the selected cells, as one step.
pub fn clear(session: &Session, sheet: &Sheet, selection: &Selection, commands: &mut Vec<Command>) {
    let book = session.open.book();
    let filled: Vec<_> = cells(sheet, selection).filter(|cell| book.get(cell).is_some()).collect();
    if !filled.is_empty() {
        let label = Message::new("edit-clear").with("count", filled.len());
        let edits = filled.into_iter().flat_map(|cell| put(book, cell, None)).collect();
        commands.push(Command::Edit { label, edits });
    }
}

/// Fills the selection from its first row (or, to the right, its first column), as Ctrl+D and Ctrl+R
/// do; a single row or column from the one before it.
pub fn fill_on(
    session: &Session,
    sheet: &Sheet,
    selection: &Selection,
    to_the_right: bool,
    commands: &mut Vec<Command>,
) {
    let Some(source) = Source::of(session) else { return };
    let (mut first, last) = selection.range();
    let lines = sheet.lines();
    if to_the_right && first.column == last.column {
        let Some(column) = first.column.checked_sub(1) else { return };
        first.column = column;
    } else if !to_the_right && first.row == last.row {
        let above = (0..first.row).rev().find(|row| lines[*row]);
        let Some(row) = above else { return };
        first.row = row;
    }
    let whole = Selection::block(first, last);
    let pairs = open_cells(&source, sheet, &whole).into_iter().filter_map(|(at, cell)| {
        let from = if to_the_right {
            At { column: first.column, ..at }
        } else {
            At { row: first.row, ..at }
        };
        let entry = session.open.book().get(&sheet.key(from)?).cloned();
        (from != at).then_some((cell, entry))
    });
    change(session, pairs.collect(), commands);
}

/// Puts entries into cells as one step; what a cell does not take is counted and left out.
fn change(session: &Session, pairs: Vec<(CellKey, Option<Entry>)>, commands: &mut Vec<Command>) {
    let book = session.open.book();
    let all = pairs.len();
    let taken: Vec<_> = pairs
        .into_iter()
        .filter(|(cell, entry)| entry.as_ref().is_none_or(|entry| takes(session, cell, entry)))
        .collect();
    let refused = all - taken.len();
    let changed: Vec<_> =
        taken.into_iter().filter(|(cell, entry)| book.get(cell) != entry.as_ref()).collect();
    if refused > 0 {
        let message = Message::new("data-fill-refused").with("count", refused);
        commands.push(Command::Notify(Notice::new(Level::Warning, message)));
    }
    if !changed.is_empty() {
        let label = Message::new("edit-fill").with("count", changed.len());
        let edits = changed.into_iter().flat_map(|(cell, entry)| put(book, cell, entry)).collect();
        commands.push(Command::Edit { label, edits });
    }
}

/// Whether an entry is of the kind that a cell takes: a state of its ladder, or a number.
fn takes(session: &Session, cell: &CellKey, entry: &Entry) -> bool {
    let indicator = session.edition().and_then(|edition| edition.indicator(&cell.series.code));
    match (indicator.map(|indicator| &indicator.counting), entry) {
        (Some(Counting::State(_)), Entry::State(words)) => {
            indicator.is_some_and(|indicator| indicator.step_of(words).is_some())
        }
        (Some(Counting::State(_)), Entry::Number(_) | Entry::Fraction { .. }) => false,
        (_, Entry::State(_)) => false,
        _ => true,
    }
}

fn cells<'a>(sheet: &'a Sheet, selection: &Selection) -> impl Iterator<Item = CellKey> + 'a {
    spots(selection).filter_map(|at| sheet.key(at))
}

/// The selected cells that something can be typed in.
fn open_cells(source: &Source<'_>, sheet: &Sheet, selection: &Selection) -> Vec<(At, CellKey)> {
    let open = spots(selection).filter(|at| sheet.closed(source, *at).is_none());
    open.filter_map(|at| Some((at, sheet.key(at)?))).collect()
}

fn spots(selection: &Selection) -> impl Iterator<Item = At> + use<> {
    let (first, last) = selection.range();
    (first.row..=last.row)
        .flat_map(move |row| (first.column..=last.column).map(move |column| At { row, column }))
}
