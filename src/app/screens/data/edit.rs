//! From what was typed or pasted to edits of the book, and from a selection to the clipboard.

use super::sheet::Sheet;
use super::show::reason_sign;
use crate::app::command::{Command, Level, Notice};
use crate::app::session::Session;
use crate::app::widgets::grid::{At, Selection};
use crate::book::{CellKey, Edit, Entry};
use crate::exchange::{Block, read_block, write_block};
use crate::language::{Message, copy_number};
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
fn read(session: &Session, cell: &CellKey, typed: &str) -> Result<Option<Entry>, Message> {
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
        commands
            .push(Command::Edit { label: cell_label(&cell), edits: vec![Edit::set(cell, entry)] });
    }
    Ok(())
}

fn cell_label(cell: &CellKey) -> Message {
    Message::new("edit-cell").with("code", cell.series.code.to_string()).with("year", cell.year)
}

/// Clears the selected cells, as one step.
pub fn clear(session: &Session, sheet: &Sheet, selection: &Selection, commands: &mut Vec<Command>) {
    let edits: Vec<Edit> = cells(sheet, selection)
        .filter(|cell| session.open.book().get(cell).is_some())
        .map(|cell| Edit::set(cell, None))
        .collect();
    if !edits.is_empty() {
        let label = Message::new("edit-clear").with("count", edits.len());
        commands.push(Command::Edit { label, edits });
    }
}

fn cells<'a>(sheet: &'a Sheet, selection: &Selection) -> impl Iterator<Item = CellKey> + 'a {
    let (first, last) = selection.range();
    (first.row..=last.row).flat_map(move |row| {
        (first.column..=last.column).filter_map(move |column| sheet.key(row, column))
    })
}

/// The selected facts as text that spreadsheets take, as one would type them in this language.
pub fn copy(session: &Session, sheet: &Sheet, selection: &Selection) -> String {
    let (first, last) = selection.range();
    let lines = (first.row..=last.row).filter(|row| sheet.cell(*row, 0).is_some());
    let text = |cell: CellKey| match session.open.book().get(&cell) {
        Some(Entry::Number(number)) => copy_number(*number, session.texts.language()),
        Some(Entry::Fraction { numerator, denominator }) => format!("{numerator}/{denominator}"),
        Some(Entry::State(words)) => in_window(session, &cell, words),
        Some(Entry::Missing(reason)) => reason_sign(*reason, &session.texts),
        None => String::new(),
    };
    let rows: Vec<Vec<String>> = lines
        .map(|row| {
            let columns = first.column..=last.column;
            columns.map(|column| sheet.key(row, column).map(text).unwrap_or_default()).collect()
        })
        .collect();
    write_block(&rows)
}

/// Reads a copied block into the cells from the cursor on, as one step; headings are passed over.
/// What was not understood is listed and leaves its cell as it was. One copied cell fills the
/// whole selection. Gives the cells that it covered.
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
    let mut pasted = Pasted::default();
    let covered = if block.is_one_cell() {
        let typed = block.rows.first().and_then(|row| row.first()).cloned().unwrap_or_default();
        for cell in cells(sheet, selection) {
            pasted.cell(session, cell, &typed);
        }
        *selection
    } else {
        pasted.block(session, sheet, selection.range().0, &block)
    };
    pasted.report(commands);
    Some(covered)
}

#[derive(Default)]
struct Pasted {
    edits: Vec<Edit>,
    refused: Vec<Message>,
    outside: usize,
}

impl Pasted {
    fn cell(&mut self, session: &Session, cell: CellKey, typed: &str) {
        match read(session, &cell, typed) {
            Ok(entry) if session.open.book().get(&cell) == entry.as_ref() => {}
            Ok(entry) => self.edits.push(Edit::set(cell, entry)),
            Err(reason) => self.refused.push(
                Message::new("data-paste-refused-cell")
                    .with("code", cell.series.code.to_string())
                    .with("year", cell.year)
                    .with("typed", typed)
                    .with("reason", reason),
            ),
        }
    }

    fn block(&mut self, session: &Session, sheet: &Sheet, first: At, block: &Block) -> Selection {
        let lines: Vec<usize> =
            (first.row..sheet.rows.len()).filter(|row| sheet.cell(*row, 0).is_some()).collect();
        let mut last = first;
        for (index, row) in block.rows.iter().enumerate() {
            for (offset, typed) in row.iter().enumerate() {
                let column = first.column + offset;
                let target = lines.get(index).filter(|_| column < sheet.years.len());
                let open = |row: &usize| sheet.cell(*row, column).is_some_and(|cell| cell.open);
                match target.filter(|row| open(row)).and_then(|row| sheet.key(*row, column)) {
                    Some(cell) => {
                        last = At { row: lines[index], column: last.column.max(column) };
                        self.cell(session, cell, typed);
                    }
                    None if typed.trim().is_empty() => {}
                    None => self.outside += 1,
                }
            }
        }
        let mut covered = Selection::at(last);
        covered.anchor = first;
        covered
    }

    fn report(self, commands: &mut Vec<Command>) {
        let taken = self.edits.len();
        if !self.edits.is_empty() {
            let label = Message::new("edit-paste").with("count", taken);
            commands.push(Command::Edit { label, edits: self.edits });
        }
        if self.refused.is_empty() && self.outside == 0 {
            return;
        }
        let message = Message::new("data-paste-refused")
            .with("taken", taken)
            .with("refused", self.refused.len() + self.outside);
        let mut notice = Notice::new(Level::Warning, message);
        notice.details = self.refused;
        if self.outside > 0 {
            notice.details.push(Message::new("data-paste-outside").with("count", self.outside));
        }
        commands.push(Command::Notify(notice));
    }
}
