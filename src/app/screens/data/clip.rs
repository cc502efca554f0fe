//! Between the grid and the clipboard: one function copies cells, one pastes into them.
//!
//! Both take the cells of a rectangle row by row, whatever the arrangement of the grid.

use super::edit::{in_window, put, read};
use super::sheet::Sheet;
use super::show::reason_sign;
use super::source::Source;
use crate::app::command::{Command, Level, Notice};
use crate::app::session::Session;
use crate::app::widgets::grid::{At, Selection};
use crate::book::{CellKey, Edit, Entry};
use crate::exchange::{read_block, write_block};
use crate::language::{Message, copy_number};

/// The cells of a rectangle, row by row; none where nothing can be typed.
pub type Cells = Vec<Vec<Option<CellKey>>>;

/// The cells of a selection, row by row; headings are passed over.
pub fn selected(sheet: &Sheet, selection: &Selection) -> Cells {
    let (first, last) = selection.range();
    let lines = sheet.lines();
    let rows = (first.row..=last.row).filter(|row| lines.get(*row).copied().unwrap_or_default());
    let cell = |row, column| sheet.key(At { row, column });
    rows.map(|row| (first.column..=last.column).map(|column| cell(row, column)).collect()).collect()
}

/// The cells that a text of the clipboard goes to, and the selection that covers them: one value
/// goes to all that is selected, a block to as many rows and columns from the first selected cell
/// on. Headings are passed over.
pub fn target(
    session: &Session,
    sheet: &Sheet,
    selection: &Selection,
    text: &str,
) -> Option<(Cells, Selection)> {
    let source = Source::of(session)?;
    let (first, last) = selection.range();
    let lines = sheet.lines();
    let from_first = || (first.row..lines.len()).filter(|row| lines[*row]);
    let block = read_block(text).ok();
    let (rows, columns): (Vec<usize>, usize) = match block {
        Some(block) if !block.is_one_cell() => {
            let width = block.rows.iter().map(Vec::len).max().unwrap_or(0);
            (from_first().take(block.rows.len()).collect(), width)
        }
        _ => (
            from_first().take_while(|row| *row <= last.row).collect(),
            last.column + 1 - first.column,
        ),
    };
    let cell = |row, column| {
        let at = At { row, column };
        sheet.key(at).filter(|_| sheet.closed(&source, at).is_none())
    };
    let row = |row: &usize| {
        (first.column..first.column + columns).map(|column| cell(*row, column)).collect()
    };
    let cells = rows.iter().map(row).collect();
    let right = (first.column + columns).clamp(1, sheet.columns.len().max(1)) - 1;
    let far = At { row: rows.last().copied().unwrap_or(first.row), column: right };
    Some((cells, Selection::block(first, far)))
}

/// The cells as text that spreadsheets take, as one would type them in this language.
pub fn copy(session: &Session, cells: &Cells) -> String {
    let text = |cell: &CellKey| match session.open.book().get(cell) {
        Some(Entry::Number(number)) => copy_number(*number, session.texts.language()),
        Some(Entry::Fraction { numerator, denominator }) => format!("{numerator}/{denominator}"),
        Some(Entry::State(words)) => in_window(session, cell, words),
        Some(Entry::Missing(reason)) => reason_sign(*reason, &session.texts),
        None => String::new(),
    };
    let row = |row: &Vec<Option<CellKey>>| {
        row.iter().map(|cell| cell.as_ref().map(text).unwrap_or_default()).collect()
    };
    write_block(&cells.iter().map(row).collect::<Vec<Vec<String>>>())
}

/// Reads a copied block into cells, as one step. What was not understood is listed and leaves its
/// cell as it was. One copied value fills all cells.
pub fn paste(session: &Session, cells: &Cells, text: &str, commands: &mut Vec<Command>) {
    let block = match read_block(text) {
        Ok(block) => block,
        Err(message) => {
            commands.push(Command::Notify(Notice::new(Level::Error, message)));
            return;
        }
    };
    let mut pasted = Pasted::default();
    if block.is_one_cell() {
        let typed = block.rows.first().and_then(|row| row.first()).cloned().unwrap_or_default();
        for cell in cells.iter().flatten().flatten() {
            pasted.cell(session, cell, &typed);
        }
    } else {
        for (index, row) in block.rows.iter().enumerate() {
            for (offset, typed) in row.iter().enumerate() {
                let target = cells.get(index).and_then(|row| row.get(offset));
                match target.and_then(Option::as_ref) {
                    Some(cell) => pasted.cell(session, cell, typed),
                    None if typed.trim().is_empty() => {}
                    None => pasted.outside += 1,
                }
            }
        }
    }
    pasted.report(commands);
}

#[derive(Default)]
struct Pasted {
    edits: Vec<Edit>,
    refused: Vec<Message>,
    outside: usize,
}

impl Pasted {
    fn cell(&mut self, session: &Session, cell: &CellKey, typed: &str) {
        match read(session, cell, typed) {
            Ok(entry) if session.open.book().get(cell) == entry.as_ref() => {}
            Ok(entry) => self.edits.push(put(cell.clone(), entry)),
            Err(reason) => self.refused.push(
                Message::new("data-paste-refused-cell")
                    .with("code", cell.series.code.to_string())
                    .with("year", cell.year)
                    .with("typed", typed)
                    .with("reason", reason),
            ),
        }
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
