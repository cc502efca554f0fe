//! Values that come from outside, cell by cell, before any of them is in the book: what a paste, a
//! template, a table or another book says, what was not understood there and why. `review` holds
//! them against the book; whoever reads a source fills an [`Incoming`].

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::Timestamp;

use super::evidence::{Evidence, as_thousands, doubtful_mark};
use super::merge::{Merging, declined_text};
use crate::book::{Book, CellKey, Details, Entry, SeriesKey};
use crate::language::Message;
use crate::programme::{Counting, Year};

/// What one source says.
#[derive(Clone, Debug, Default)]
pub struct Incoming {
    /// What it is, for people: "the clipboard", "arys.xlsx, sheet 2024".
    pub origin: Option<Message>,
    /// What was noticed about it as a whole: another edition, moved rows, a renamed sheet.
    pub remarks: Vec<Message>,
    /// What was not understood or may not be changed, in the order of the source.
    pub refused: Vec<Refused>,
    /// What is to be known of a file that is merged as a whole.
    pub merging: Option<Merging>,
    /// The same source read in another way, which people may prefer, with what that way is called:
    /// without headers.
    pub otherwise: Option<(Message, Arc<Self>)>,
    lines: Vec<SeriesKey>,
    numbers: HashMap<SeriesKey, u32>,
    cells: Vec<IncomingCell>,
    /// Cells whose mark could set thousands apart (`1,234`), with what they say if it does.
    ambiguous: BTreeMap<u32, Entry>,
    signed: BTreeMap<u32, Signed>,
    /// What the numbers that were read tell about their marks.
    evidence: Evidence,
    /// The texts of all cells as the source has them, one behind the other.
    raw: String,
}

/// About so many values has a line.
pub(super) const CELLS_OF_LINE: usize = 16;

/// A line of values of an [`Incoming`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineId(u32);

/// One value.
#[derive(Clone, Debug)]
pub struct IncomingCell {
    /// Its line of values.
    pub line: LineId,
    /// Its year.
    pub year: Year,
    /// What it says; `None`: that the cell is empty. An ambiguous mark is read as a decimal mark.
    pub entry: Option<Entry>,
    /// Where it stands in the source.
    pub at: Place,
    /// End of its text in `raw`; it begins where that of the cell before ends.
    raw_end: u32,
    /// What is said beside it, where anything is.
    details: Option<Arc<Details>>,
}

/// Where a cell stands in its source, counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Row.
    pub row: u32,
    /// Column.
    pub column: u32,
}

/// What was not taken up, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// Whether it was not understood, or understood and not let in.
    pub kind: Refusal,
    /// Where it stands in the source.
    pub at: Place,
    /// What stands there.
    pub raw: String,
    /// Why it was not taken up.
    pub why: Message,
}

/// Why something was not taken up, in the large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It cannot be read as a value, or not be told to what it belongs.
    NotUnderstood,
    /// It is for a cell that nobody types in: a target, a year between the cycles of a study.
    Locked,
    /// There is no cell for it: it lies outside the table.
    Outside,
}

/// Who put a value into the book that it comes from, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The name, as that office gave it.
    pub who: String,
    /// The moment.
    pub when: Timestamp,
}

impl LineId {
    /// Its place among the lines.
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

impl Incoming {
    /// Nothing yet, from a source that people know by this name.
    pub fn from(origin: Message) -> Self {
        Self { origin: Some(origin), ..Self::default() }
    }

    /// Makes room for so many values with so many bytes of text together.
    pub(super) fn reserve(&mut self, cells: usize, raw: usize) {
        self.cells.reserve(cells);
        self.numbers.reserve(cells / CELLS_OF_LINE);
        self.raw.reserve(raw);
    }

    /// The line of a key, made where there is none yet. Ask once for all its cells.
    pub fn line(&mut self, key: &SeriesKey) -> LineId {
        let next = small(self.lines.len());
        let number = *self.numbers.entry(key.clone()).or_insert(next);
        if number == next {
            self.lines.push(key.clone());
        }
        LineId(number)
    }

    /// The same source read in the other way; that offers this one, under the name given.
    pub fn other(&self, back: Message) -> Option<Self> {
        let (_, other) = self.otherwise.as_ref()?;
        let this = Self { otherwise: None, ..self.clone() };
        Some(Self { otherwise: Some((back, Arc::new(this))), ..(**other).clone() })
    }

    /// Adds a value that the source gives as one, with its text there.
    pub fn push(
        &mut self,
        line: LineId,
        year: Year,
        entry: Option<Entry>,
        raw: &str,
        at: Place,
    ) -> u32 {
        let number = small(self.cells.len());
        self.raw.push_str(raw);
        let raw_end = small(self.raw.len());
        self.cells.push(IncomingCell { line, year, entry, at, raw_end, details: None });
        number
    }

    /// Reads a text by the rule of its indicator and adds what it says, or why it says nothing.
    /// Gives the number of the cell.
    pub fn read(
        &mut self,
        line: LineId,
        year: Year,
        raw: &str,
        counting: &Counting,
        at: Place,
    ) -> Option<u32> {
        let read = match counting {
            Counting::State(ladder) => Entry::read_state(raw, ladder),
            _ => Entry::read(raw),
        };
        match read {
            Ok(entry) => {
                self.evidence.take(entry.as_ref(), raw);
                let thousands = entry.as_ref().and_then(|entry| as_thousands(entry, raw));
                let number = self.push(line, year, entry, raw, at);
                if let Some(thousands) = thousands {
                    self.ambiguous.insert(number, thousands);
                }
                Some(number)
            }
            Err(why) => {
                self.refuse(at, raw, why);
                None
            }
        }
    }

    /// Settles what an ambiguous mark means, where the source itself tells.
    pub(super) fn settle(&mut self, mark: char, sets_thousands: bool) {
        let is_of_mark = |number: &u32| doubtful_mark(self.raw(*number)) == Some(mark);
        let numbers: Vec<u32> = self.ambiguous.keys().copied().filter(is_of_mark).collect();
        for number in numbers {
            let thousands = self.ambiguous.remove(&number).filter(|_| sets_thousands);
            if let Some(cell) = self.cells.get_mut(number as usize)
                && thousands.is_some()
            {
                cell.entry = thousands;
            }
        }
    }

    /// Takes over what was read of the rows of the same source from this one on.
    pub(super) fn append(&mut self, mut rest: Self, row: u32) {
        let (cells, bytes) = (small(self.cells.len()), small(self.raw.len()));
        let lines: Vec<LineId> = rest.lines.iter().map(|key| self.line(key)).collect();
        for cell in &mut rest.cells {
            cell.line = lines.get(cell.line.index()).copied().unwrap_or(cell.line);
            cell.at.row += row;
            cell.raw_end += bytes;
        }
        self.cells.append(&mut rest.cells);
        self.raw.push_str(&rest.raw);
        let further = |(number, said)| (number + cells, said);
        self.ambiguous.extend(rest.ambiguous.into_iter().map(further));
        self.signed.extend(rest.signed.into_iter().map(|(number, by)| (number + cells, by)));
        self.refused.extend(rest.refused.into_iter().map(|mut refused| {
            refused.at.row += row;
            refused
        }));
        self.remarks.append(&mut rest.remarks);
        self.evidence = self.evidence.and(rest.evidence);
    }

    /// Lists what is not understood.
    pub fn refuse(&mut self, at: Place, raw: &str, why: Message) {
        self.turn_away(Refusal::NotUnderstood, at, raw, why);
    }

    /// Lists what is not taken up, whether understood or not.
    pub fn turn_away(&mut self, kind: Refusal, at: Place, raw: &str, why: Message) {
        self.refused.push(Refused { kind, at, raw: raw.to_owned(), why });
    }

    /// What the source says beside a value, if anything. A value that something was accepted of says
    /// nothing without what that was.
    pub fn detail(&mut self, cell: u32, details: impl Into<Arc<Details>>) {
        let mut details = details.into();
        if details.accepted.why.is_empty() && !details.accepted.of.is_empty() {
            Arc::make_mut(&mut details).accepted.of.clear();
        }
        if let Some(known) = self.cells.get_mut(cell as usize).filter(|_| !details.is_empty()) {
            known.details = Some(details);
        }
    }

    /// Who put a value into the source, and when.
    pub fn sign(&mut self, cell: u32, signed: Signed) {
        self.signed.insert(cell, signed);
    }

    /// The same without the values that the book remembers as declined.
    #[must_use]
    pub(super) fn without_declined(mut self, book: &Book) -> Self {
        if book.merged().is_empty() {
            return self;
        }
        let all = self.clone();
        self.cells.clear();
        self.raw.clear();
        (self.ambiguous, self.signed) = Default::default();
        for (cell, number) in all.cells.iter().zip(0..) {
            let key = all.cell_key(cell);
            let mut readings =
                [cell.entry.as_ref(), all.as_thousands(number)].into_iter().flatten();
            let details = cell.details.as_deref();
            if readings
                .any(|entry| book.merged().is_declined(&key, &declined_text(Some(entry), details)))
            {
                continue;
            }
            let new = self.push(cell.line, cell.year, cell.entry.clone(), all.raw(number), cell.at);
            let thousands = all.as_thousands(number).map(|entry| (new, entry.clone()));
            self.ambiguous.extend(thousands);
            if let Some(pushed) = self.cells.last_mut() {
                pushed.details.clone_from(&cell.details);
            }
            self.signed.extend(all.signed(number).map(|signed| (new, signed.clone())));
        }
        self
    }

    /// The values, in the order of the source.
    pub fn cells(&self) -> &[IncomingCell] {
        &self.cells
    }

    /// The keys of all lines; the number of a line is its place here.
    pub(super) fn lines(&self) -> &[SeriesKey] {
        &self.lines
    }

    /// The lines of values that it speaks of.
    pub fn series(&self) -> impl Iterator<Item = &SeriesKey> {
        self.lines.iter()
    }

    /// Whether somebody signed for a value of it: it is another office's book, not a bare table.
    pub fn is_signed(&self) -> bool {
        !self.signed.is_empty()
    }

    /// The values whose mark could set thousands apart, with what they say if it does.
    pub fn ambiguous(&self) -> impl Iterator<Item = (u32, &Entry)> {
        self.ambiguous.iter().map(|(number, entry)| (*number, entry))
    }

    /// What the numbers that were read tell about their marks.
    pub fn evidence(&self) -> Evidence {
        self.evidence
    }

    /// The key of a line.
    pub fn key(&self, line: LineId) -> &SeriesKey {
        &self.lines[line.0 as usize]
    }

    /// The cell of the book that a value is for.
    pub fn cell_key(&self, cell: &IncomingCell) -> CellKey {
        self.key(cell.line).at(cell.year)
    }

    /// The text of a value as the source has it.
    pub fn raw(&self, number: u32) -> &str {
        let end = |number: u32| self.cells.get(number as usize).map_or(0, |cell| cell.raw_end);
        let from = number.checked_sub(1).map_or(0, end);
        self.raw.get(from as usize..end(number) as usize).unwrap_or_default()
    }

    /// Whether its values stand somewhere as text, so that people can look them up by their places.
    pub fn has_places(&self) -> bool {
        !self.raw.is_empty()
    }

    /// What the source says beside a value.
    pub fn details(&self, number: u32) -> Option<&Arc<Details>> {
        self.cells.get(number as usize)?.details.as_ref()
    }

    /// Who put a value into the source, and when.
    pub fn signed(&self, number: u32) -> Option<&Signed> {
        self.signed.get(&number)
    }

    /// What a value says if its mark sets thousands apart, where it could.
    pub fn as_thousands(&self, number: u32) -> Option<&Entry> {
        self.ambiguous.get(&number)
    }

    /// Whether nothing came at all.
    pub fn is_empty(&self) -> bool {
        let brings_none = self.merging.as_ref().is_none_or(|merging| merging.additions.is_empty());
        self.cells.is_empty() && self.refused.is_empty() && brings_none
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
