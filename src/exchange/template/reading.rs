//! The rows of a filled template, one after the other: which line each is, and what becomes of its
//! cells. What one cell says stands in `cell`.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::{raw, same};
use super::codes::{CellCodes, Codes, LineCodes};
use super::places::{Rows, cell_name, column_name, in_sheet};
use super::read::Frame;
use super::remarks::Noted;
use super::sheet::{ReadRow, RowIs, plain};
use super::source::{Extras, Found, Value};
use crate::book::Entry;
use crate::exchange::{Incoming, LineId, Place, Refusal};
use crate::language::Message;
use crate::programme::{Counting, Indicator};

pub(super) struct Reading<'a> {
    pub(super) frame: &'a Frame<'a>,
    pub(super) codes: &'a Codes,
    pub(super) incoming: Incoming,
    /// The lines that were read, with the place where.
    pub(super) seen: BTreeMap<(usize, usize), String>,
    pub(super) noted: Noted,
}

/// A line on the way into an [`Incoming`].
pub(super) struct Target<'a> {
    pub(super) line: &'a LineCodes,
    pub(super) id: LineId,
    pub(super) indicator: &'a Indicator,
    /// The sheet, where there are several.
    pub(super) sheet: Option<&'a str>,
}

impl<'a> Reading<'a> {
    pub(super) fn sheet(
        &mut self,
        name: &str,
        sheet: Option<usize>,
        rows: Vec<ReadRow>,
        extras: &Extras,
    ) {
        let several = (self.codes.sheets.len() > 1).then_some(name);
        if let Some((at, known)) = sheet.and_then(|at| Some((at, self.codes.sheets.get(at)?))) {
            self.noted.found.insert(at);
            if known.name != name {
                self.noted.sheets.push((known.name.clone(), name.to_owned()));
            }
        }
        let (mut moved, mut strange) = (Rows::default(), BTreeSet::new());
        for row in rows {
            strange.extend(row.strange.iter().copied());
            if let RowIs::Line { at, .. } = row.is
                && self.line(at).is_some_and(|line| line.row != row.row)
            {
                moved.add(row.row);
            }
            self.row(&row, several, extras);
        }
        for range in moved.ranges() {
            self.noted.moved.add(in_sheet(several, &range));
        }
        for column in strange {
            self.noted.added.add(in_sheet(several, &column_name(column)));
        }
    }

    fn line(&self, (sheet, number): (usize, usize)) -> Option<&'a LineCodes> {
        self.codes.sheets.get(sheet)?.lines.get(number)
    }

    fn row(&mut self, row: &ReadRow, sheet: Option<&str>, extras: &Extras) {
        let here = in_sheet(sheet, &(u64::from(row.row) + 1).to_string());
        let known = match row.is {
            RowIs::Unknown => Err(Message::new("template-row-unknown")),
            RowIs::Line { at, by_label, renamed } => {
                if by_label {
                    self.noted.labelled.add(here.clone());
                } else if renamed {
                    self.noted.renamed.add(here.clone());
                }
                self.known(at, row, here)
            }
        };
        let (line, indicator) = match known {
            Ok(known) => known,
            Err(why) => return self.refuse_row(row, sheet, &why),
        };
        let id = self.incoming.line(&line.key);
        let target = Target { line, id, indicator, sheet };
        let mut filled = BTreeSet::new();
        for (place, is_fact, found) in &row.cells {
            let Some(codes) = line.cells.get(*place) else { continue };
            if !is_fact {
                self.plan(codes, found, sheet);
                continue;
            }
            filled.insert(*place);
            let cell = (found.row, found.column);
            if extras.formulas.contains(&cell) {
                self.noted.formulas.add(cell_name(sheet, found.row, found.column));
            }
            if let Some(area) = extras.merged.iter().find(|area| area.holds(cell)) {
                let from = cell_name(sheet, area.first.0, area.first.1);
                let to = cell_name(None, area.last.0, area.last.1);
                self.noted.merged.add(format!("{from}:{to}"));
            }
            self.cell(&target, *place, found);
        }
        self.cleared(&target, &filled, row.row);
    }

    /// The line of a row with its indicator, where the edition and the tree still have both.
    fn known(
        &mut self,
        at: (usize, usize),
        row: &ReadRow,
        here: String,
    ) -> Result<(&'a LineCodes, &'a Indicator), Message> {
        let unknown = || Message::new("template-row-unknown");
        let line = self.line(at).ok_or_else(unknown)?;
        if !self.codes.is_intact && !agrees(line, row) {
            return Err(Message::new("template-row-doubtful"));
        }
        let edition = self.frame.edition;
        let gone = || {
            Message::new("template-row-gone")
                .with("code", &*line.key.code)
                .with("date", edition.date())
        };
        let indicator = edition.indicator(&line.key.code).ok_or_else(gone)?;
        indicator.series(&line.key.series).ok_or_else(gone)?;
        let territory = &line.key.territory;
        if self.frame.tree.get(territory).is_none() {
            return Err(Message::new("template-no-territory").with("code", &**territory));
        }
        if let Some(before) = self.seen.get(&at) {
            return Err(Message::new("template-row-twice").with("row", before.as_str()));
        }
        self.seen.insert(at, here);
        Ok((line, indicator))
    }

    fn refuse_row(&mut self, row: &ReadRow, sheet: Option<&str>, why: &Message) {
        for (_, is_fact, found) in &row.cells {
            if *is_fact {
                self.refuse(sheet, found, why.clone());
            }
        }
    }

    fn refuse(&mut self, sheet: Option<&str>, found: &Found, why: Message) {
        let why = in_sheet_said(sheet, why);
        self.incoming.refuse(place(found), &raw(&found.value, self.codes), why);
    }

    /// A cell of a target: nobody types there, and what was typed all the same is not taken.
    fn plan(&mut self, codes: &CellCodes, found: &Found, sheet: Option<&str>) {
        let is_same = match &found.value {
            Value::Number(number) => {
                number.decimal().is_some() && number.decimal() == codes.plan.parse().ok()
            }
            Value::Text(text) => plain(text) == plain(&codes.plan),
            _ => false,
        };
        if !is_same {
            self.noted.targets.add(cell_name(sheet, found.row, found.column));
        }
    }

    fn cell(&mut self, target: &Target<'_>, year_at: usize, found: &Found) {
        let Target { line, id, indicator, sheet } = target;
        let (Some(codes), Some(year)) = (line.cells.get(year_at), self.codes.years.get(year_at))
        else {
            return;
        };
        let name = || cell_name(*sheet, found.row, found.column);
        let entry = match self.read_cell(target, codes, found) {
            Ok(entry) => entry,
            Err(why) => return self.refuse(*sheet, found, why),
        };
        let is_given = same(entry.as_ref(), codes.given.as_ref());
        if !codes.is_open && !is_given {
            let why = in_sheet_said(*sheet, Message::new("template-cell-closed"));
            let raw = raw(&found.value, self.codes);
            return self.incoming.turn_away(Refusal::Locked, place(found), &raw, why);
        }
        // What was not touched does not undo what the book has learnt since.
        let entry = if is_given { codes.given.clone() } else { entry };
        let now = self.frame.book.get(&line.key.at(*year));
        if is_given && now.is_some() && !same(now, entry.as_ref()) {
            return self.noted.kept.add(name());
        }
        if matches!(found.value, Value::Number(number) if number.percent) {
            self.noted.percents.add(name());
        }
        let is_words = matches!(indicator.counting, Counting::State(_) | Counting::Words);
        if matches!(found.value, Value::Text(_))
            && !is_given
            && !is_words
            && matches!(entry, Some(Entry::Number(_)))
        {
            self.noted.texts.add(name());
        }
        match (&found.value, is_given) {
            // The text is read once more by whoever keeps track of marks.
            (Value::Text(text), false) if !matches!(entry, Some(Entry::Missing(_))) => {
                self.incoming.read(*id, *year, text, &indicator.counting, place(found));
            }
            _ => {
                let raw = raw(&found.value, self.codes);
                self.incoming.push(*id, *year, entry, &raw, place(found));
            }
        }
    }

    /// Cells that had a value when the template was made and are empty now.
    fn cleared(&mut self, target: &Target<'_>, filled: &BTreeSet<usize>, row: u32) {
        for (at, cell) in target.line.cells.iter().enumerate() {
            let (Some(given), Some(year)) = (&cell.given, self.codes.years.get(at)) else {
                continue;
            };
            if filled.contains(&at) {
                continue;
            }
            let now = self.frame.book.get(&target.line.key.at(*year));
            // It is emptied only where the book still has what was emptied.
            if same(now, Some(given)) {
                let place = Place { row, column: column_of(at) };
                self.incoming.push(target.id, *year, None, "", place);
            } else if now.is_some() {
                self.noted.kept.add(cell_name(target.sheet, row, column_of(at)));
            }
        }
    }
}

/// Whether what a row shows is what its codes say, where these cannot be trusted.
fn agrees(line: &LineCodes, row: &ReadRow) -> bool {
    let shown = plain(&row.label.0);
    shown == plain(&line.key.code) || shown == plain(&line.key.territory)
}

/// A reason with its sheet where there are several.
fn in_sheet_said(sheet: Option<&str>, why: Message) -> Message {
    match sheet {
        Some(sheet) => Message::new("template-in-sheet").with("sheet", sheet).with("why", why),
        None => why,
    }
}

fn place(found: &Found) -> Place {
    Place { row: found.row, column: found.column }
}

/// The column of the fact of a year, where the template had it.
fn column_of(year_at: usize) -> u32 {
    u32::from(super::write::FIRST_YEAR) + u32::try_from(2 * year_at + 1).unwrap_or_default()
}
