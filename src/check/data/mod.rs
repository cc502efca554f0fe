//! Findings in the office's own values: what looks like a slip of typing, does not go with the other
//! values, or cannot be. One file a family; nothing is refused here, and nothing is corrected.
//!
//! All are pure functions of a book, the programmes it is about, the territories and the day. What
//! is found in a cell depends only on the values of its indicator, so that after an edit one
//! indicator is checked again: [`changed`] says which, [`indicator`] does it.

mod clue;
mod jump;
mod line;
mod others;
mod quality;
mod range;
mod region;
mod slip;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use jiff::civil::Date;

use self::line::Sheet;
use super::{Rule, Severity};
use crate::book::{Book, CellKey, Column, Entry, Layer};
use crate::language::Message;
use crate::programme::{Edition, Library};
use crate::territory::Tree;

/// Something doubtful in one cell of a book.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// The cell.
    pub cell: CellKey,
    /// The rule that found it; at most one finding a rule and cell.
    pub rule: Rule,
    /// How bad it is; never an error, since what no cell can hold is refused when it is typed.
    pub severity: Severity,
    /// What is doubtful, in one sentence with the numbers. Why it matters: [`Rule::why`].
    pub message: Message,
    /// What was probably meant, where that can be told.
    pub instead: Option<Entry>,
    /// Why the office accepts it; none where it does not, or where the value is another by now.
    pub accepted: Option<String>,
}

/// What values are held against.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The programmes at hand.
    pub library: &'a Library,
    /// The territories.
    pub tree: &'a Tree,
    /// The day: the edition in force, and how old a preliminary value is.
    pub today: Date,
}

/// An indicator of a programme, by both codes.
pub type Code = (Arc<str>, Arc<str>);

/// What is doubtful in a book, by programme, indicator and cell.
pub fn book(book: &Book, ground: Ground<'_>) -> Vec<Doubt> {
    let codes = codes(book);
    codes.iter().flat_map(|(programme, code)| indicator(book, programme, code, ground)).collect()
}

/// What is doubtful in the values of one indicator, by cell and rule. Nothing where its programme
/// is not at hand or has no such indicator.
pub fn indicator(book: &Book, programme: &str, code: &str, ground: Ground<'_>) -> Vec<Doubt> {
    let Some(edition) = edition(ground, programme) else { return Vec::new() };
    let Some(indicator) = edition.indicator(code) else { return Vec::new() };
    let columns = book.columns_of(programme, code);
    let columns: Vec<&Column> =
        columns.filter(|column| column.key().layer == Layer::Actual).collect();
    let same_series = |one: &&Column, two: &&Column| one.key().series == two.key().series;
    let sheets = columns.chunk_by(same_series);
    let sheets: Vec<Sheet<'_>> =
        sheets.map(|columns| Sheet::of(edition, indicator, columns, ground.tree)).collect();
    let mut found = Vec::new();
    for sheet in &sheets {
        for line in &sheet.lines {
            for at in 0..line.points.len() {
                of_value(sheet, line, at, &mut found);
            }
        }
        region::within(sheet, ground.tree, &mut found);
        quality::within(sheet, ground.today, &mut found);
    }
    range::rows(indicator, &sheets, &mut found);
    found.sort_by(|one, two| (&one.cell, one.rule).cmp(&(&two.cell, two.rule)));
    found.dedup_by(|one, two| one.cell == two.cell && one.rule == two.rule);
    for doubt in &mut found {
        let details = book.details(&doubt.cell);
        let accepted = details.map(|details| &details.accepted);
        let why = accepted.and_then(|it| it.why(doubt.rule.id(), book.get(&doubt.cell)));
        doubt.accepted = why.map(str::to_owned);
    }
    found
}

/// The indicators of which one book has other values or details than the other, to be checked
/// again.
pub fn changed(before: &Book, now: &Book) -> Vec<Code> {
    let mut changed: Vec<Code> = Vec::new();
    let mut add = |column: &Column| {
        let code = code_of(column);
        if changed.last() != Some(&code) {
            changed.push(code);
        }
    };
    let (mut old, mut new) = (before.columns().peekable(), now.columns().peekable());
    loop {
        match (old.peek(), new.peek()) {
            (Some(one), Some(two)) if one.key() == two.key() => {
                // Books share the columns that did not change.
                if !std::ptr::eq(*one, *two) && one != two {
                    add(two);
                }
                old.next();
                new.next();
            }
            (Some(one), Some(two)) if one.key() < two.key() => {
                add(one);
                old.next();
            }
            (_, Some(two)) => {
                add(two);
                new.next();
            }
            (Some(one), None) => {
                add(one);
                old.next();
            }
            (None, None) => break,
        }
    }
    changed.dedup();
    changed
}

/// The indicators of which a book has values, in its order.
pub fn codes(book: &Book) -> Vec<Code> {
    let mut codes: Vec<Code> = book.columns().map(code_of).collect();
    codes.dedup();
    codes
}

fn code_of(column: &Column) -> Code {
    (Arc::clone(&column.key().programme), Arc::clone(&column.key().code))
}

/// The edition in force on the day; of a programme that has not begun, or has no day, the last.
fn edition<'a>(ground: Ground<'a>, programme: &str) -> Option<&'a Edition> {
    let programme = ground.library.get(programme)?;
    Some(programme.edition_on(ground.today).unwrap_or_else(|_| programme.latest()))
}

/// The rules over one value. A slip that explains it is all that is said of it: what else is odd
/// about it comes from that.
fn of_value(sheet: &Sheet<'_>, line: &line::Line<'_>, at: usize, found: &mut Vec<Doubt>) {
    range::negative(sheet, line, at, found);
    if let Some(slip) = slip::of(sheet, line, at) {
        found.push(slip);
        return;
    }
    range::above_whole(sheet, line, at, found);
    found.extend(jump::doubt(sheet, line, at));
    found.extend(others::doubt(sheet, line, at));
}
