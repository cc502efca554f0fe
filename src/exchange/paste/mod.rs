//! A copied block on the cells of a grid: where each cell goes and what it says. With headers of
//! its own (years, indicators, districts) it goes where they say, else where the cursor is.

mod headers;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use self::headers::{Hint, Layout};
use super::clipboard::Block;
use super::incoming::{Incoming, LineId, Place, Refusal};
use super::recognise::{PlanOrFact, Recogniser};
use crate::book::{CellKey, SeriesKey};
use crate::language::Message;
use crate::programme::Counting;

/// What stands at a row and column of a grid.
#[derive(Clone, Debug, PartialEq)]
pub enum Slot {
    /// A cell that can be written.
    Cell(CellKey),
    /// One that nobody types in.
    Locked,
    /// None: the grid ends before.
    Outside,
}

/// The grid that a block is pasted on.
pub struct PasteTarget<'a> {
    /// What stands so many rows below and columns right of the cursor; rows without cells of their
    /// own are passed over.
    pub slot: &'a dyn Fn(usize, usize) -> Slot,
    /// The names that headers may have.
    pub names: &'a Recogniser<'a>,
}

/// Reads a block onto a grid. Nothing lands by this: it is to be reviewed.
///
/// Where headers were found, `otherwise` of the result is the same block read without any.
pub fn read_paste(block: &Block, target: &PasteTarget<'_>) -> Incoming {
    let layout = Layout::of(block, target.names);
    if layout.is_plain() {
        return read(block, target, &Layout::default());
    }
    let mut incoming = read(block, target, &layout);
    incoming.remarks.push(layout.remark());
    let without = Arc::new(read(block, target, &Layout::default()));
    incoming.otherwise = Some((Message::new("paste-without-headers"), without));
    incoming
}

/// Reads a block onto a grid so many times beneath each other and side by side, to fill what is
/// selected there. None where it has headers: then they say where it goes.
pub fn read_repeated(
    block: &Block,
    (down, right): (usize, usize),
    target: &PasteTarget<'_>,
) -> Option<Incoming> {
    if !Layout::of(block, target.names).is_plain() {
        return None;
    }
    let mut incoming = read(&block.repeated(down, right), target, &Layout::default());
    incoming.remarks.push(Message::new("paste-repeated").with("count", down * right));
    Some(incoming)
}

fn read(block: &Block, target: &PasteTarget<'_>, layout: &Layout<'_>) -> Incoming {
    let mut incoming = Incoming::from(Message::new("review-source"));
    let mut reader =
        Reader { incoming: &mut incoming, target, layout, line: None, rules: Vec::new() };
    let mut down = 0;
    for (at, row) in block.rows.iter().enumerate().skip(layout.header_rows) {
        if layout.is_caption(at) {
            continue;
        }
        reader.row(at, down, row);
        down += 1;
    }
    incoming
}

struct Reader<'a, 'n> {
    incoming: &'a mut Incoming,
    target: &'a PasteTarget<'n>,
    layout: &'a Layout<'n>,
    /// The line of the cell before, which is most often that of the next one too.
    line: Option<(SeriesKey, LineId)>,
    /// How the values of each line are read; none where its indicator is unknown.
    rules: Vec<Option<&'n Counting>>,
}

impl Reader<'_, '_> {
    fn row(&mut self, at: usize, down: usize, row: &[String]) {
        let labels = self.layout.label_columns;
        for (column, raw) in row.iter().enumerate().skip(labels) {
            let place = place(at, column);
            match self.aim(at, down, column) {
                Ok(cell) => self.cell(&cell, raw, place),
                // What is empty and has no cell says nothing.
                Err(_) if raw.trim().is_empty() => {}
                Err((kind, why)) => self.incoming.turn_away(kind, place, raw, why),
            }
        }
    }

    /// The cell of the book that a cell of the block is for.
    fn aim(&self, at: usize, down: usize, column: usize) -> Result<CellKey, (Refusal, Message)> {
        let right = self.layout.right_of_labels(column);
        let (row, head) = (self.layout.row(at), self.layout.column(column));
        if head.plan_or_fact == Some(PlanOrFact::Plan) {
            return Err((Refusal::Locked, Message::new("paste-plan")));
        }
        for hint in [row, head] {
            if let Some(text) = &hint.unknown {
                let why = match text.as_str() {
                    "" => Message::new("paste-no-name"),
                    name => Message::new("paste-unknown-name").with("name", name),
                };
                return Err((Refusal::NotUnderstood, why));
            }
        }
        // A direction that the headers name is not counted from the cursor.
        let down = if row.says_something() { 0 } else { down };
        let right = if head.says_something() { 0 } else { right };
        let base = match (self.target.slot)(down, right) {
            Slot::Cell(cell) => cell,
            Slot::Locked => return Err((Refusal::Locked, Message::new("paste-locked"))),
            Slot::Outside => return Err((Refusal::Outside, Message::new("paste-outside"))),
        };
        let cell = row.apply(head.apply(base));
        self.check(cell, row, head)
    }

    /// Whether a cell that headers name exists.
    fn check(
        &self,
        cell: CellKey,
        row: &Hint<'_>,
        head: &Hint<'_>,
    ) -> Result<CellKey, (Refusal, Message)> {
        let edition = self.target.names.edition();
        let (first, last) = edition.years_allowed();
        if !(first..=last).contains(&cell.year) {
            let why = Message::new("paste-other-year").with("year", cell.year);
            return Err((Refusal::Outside, why));
        }
        if row.indicator.is_none() && head.indicator.is_none() {
            return Ok(cell);
        }
        let known = edition.indicator(&cell.series.code);
        if known.is_some_and(|indicator| indicator.series(&cell.series.series).is_some()) {
            return Ok(cell);
        }
        let why = Message::new("paste-which-series").with("code", cell.series.code.to_string());
        Err((Refusal::NotUnderstood, why))
    }

    fn cell(&mut self, cell: &CellKey, raw: &str, place: Place) {
        let line = match &self.line {
            Some((known, line)) if *known == cell.series => *line,
            _ => {
                let line = self.incoming.line(&cell.series);
                self.line = Some((cell.series.clone(), line));
                line
            }
        };
        if self.rules.len() <= line.index() {
            let indicator = self.target.names.edition().indicator(&cell.series.code);
            self.rules.push(indicator.map(|indicator| &indicator.counting));
        }
        let rule = self.rules.get(line.index()).copied().flatten().unwrap_or(&Counting::Share);
        self.incoming.read(line, cell.year, raw, rule, place);
    }
}

fn place(row: usize, column: usize) -> Place {
    let small = |number| u32::try_from(number).unwrap_or(u32::MAX);
    Place { row: small(row), column: small(column) }
}
