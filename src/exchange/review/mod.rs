//! What came from outside held against the book, cell by cell: what is new, what would write over
//! something, where two sources differ; what is decided, and the edits that follow. Plain data;
//! how it is shown and asked stands in `app`.

mod access;
mod beside;
mod cells;
mod decide;
mod land;
mod marks;
mod newer;
mod remember;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use self::beside::details_told;
use self::cells::Gathered;
pub use self::cells::{Access, Kind, Offer, ReviewCell};
pub(super) use self::cells::{overlaid, says_same};
use self::decide::Decided;
pub use self::decide::{Decision, Rule};
pub use self::land::Counts;
pub use self::marks::{MarkQuestion, Reading};
pub use self::newer::last_changes;
use super::incoming::{Incoming, Signed};
use crate::book::{Book, CellKey, Entry, SeriesKey};

/// Sources that wait to land in a book, with what is decided about each cell.
#[derive(Clone, Debug)]
pub struct Review {
    sources: Arc<Vec<Incoming>>,
    /// Sorted, each once.
    lines: Vec<SeriesKey>,
    /// Sorted by line and year, each once.
    cells: Vec<ReviewCell>,
    /// What the sources say, those of a cell together.
    offers: Vec<Offer>,
    /// Whether other books are merged, so that nothing that stands here gives way unasked.
    is_merge: bool,
    rule: Option<Rule>,
    /// What was decided for single cells, against the rule.
    decided: BTreeMap<u32, Decided>,
    empty_clears: bool,
    /// What the marks of each source are read as, where that was asked and answered.
    answers: BTreeMap<(u32, char), Reading>,
    /// Who wrote what stands in the book, where that was looked up.
    ours: BTreeMap<CellKey, Signed>,
}

/// A row of the list that is looked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A cell of the book, by its number.
    Cell(u32),
    /// What was not taken up.
    Refused {
        /// Number of the source.
        source: u32,
        /// Place in its list.
        index: u32,
    },
}

impl Review {
    /// Holds sources against a book. `access` says which cells of a line may be written.
    pub fn of(
        sources: Arc<Vec<Incoming>>,
        book: &Book,
        access: &dyn Fn(&SeriesKey) -> Access,
    ) -> Self {
        let Gathered { lines, cells, offers } = Gathered::of(&sources);
        let is_merge =
            sources.len() > 1 || sources.iter().any(|one| one.is_signed() || one.merging.is_some());
        let mut review = Self {
            sources,
            lines,
            cells,
            offers,
            is_merge,
            rule: None,
            decided: BTreeMap::new(),
            empty_clears: false,
            answers: BTreeMap::new(),
            ours: BTreeMap::new(),
        };
        review.refresh(book, access);
        review
    }

    /// Compares anew after the book changed. What was decided stays, but for cells where something
    /// else stands now than when it was decided.
    pub fn refresh(&mut self, book: &Book, access: &dyn Fn(&SeriesKey) -> Access) {
        self.compare(book, access);
        let mut decided = std::mem::take(&mut self.decided);
        decided.retain(|number, known| {
            self.cell(*number).is_some_and(|cell| self.ours(cell, book) == known.ours.as_ref())
        });
        self.decided = decided;
    }

    /// The sources.
    pub fn sources(&self) -> &[Incoming] {
        &self.sources
    }

    /// The sources, shared.
    pub fn shared(&self) -> &Arc<Vec<Incoming>> {
        &self.sources
    }

    /// Whether other books are merged: then cells that differ stay open until decided.
    pub fn is_merge(&self) -> bool {
        self.is_merge
    }

    /// The cells that the sources speak of, by line and year.
    pub fn cells(&self) -> &[ReviewCell] {
        &self.cells
    }

    /// A cell of its number.
    pub fn cell(&self, number: u32) -> Option<&ReviewCell> {
        self.cells.get(number as usize)
    }

    /// The line of values of a cell.
    pub fn line(&self, cell: &ReviewCell) -> &SeriesKey {
        &self.lines[cell.line as usize]
    }

    /// The cell of the book.
    pub fn key(&self, cell: &ReviewCell) -> CellKey {
        self.line(cell).at(cell.year)
    }

    /// What the sources say about a cell, in their order.
    pub fn offers(&self, cell: &ReviewCell) -> &[Offer] {
        &self.offers[cell.offers()]
    }

    /// The source of an offer.
    pub fn source(&self, offer: Offer) -> &Incoming {
        &self.sources[offer.source as usize]
    }

    /// What an offer says, by the answer to what its mark means; `None`: an empty cell.
    pub fn entry(&self, offer: Offer) -> Option<&Entry> {
        let source = self.source(offer);
        if !self.answers.is_empty()
            && let Some(thousands) = source.as_thousands(offer.number)
            && self.reads_thousands(offer)
        {
            return Some(thousands);
        }
        source.cells().get(offer.number as usize)?.entry.as_ref()
    }

    /// What stands in the book.
    pub fn ours<'a>(&self, cell: &ReviewCell, book: &'a Book) -> Option<&'a Entry> {
        book.column(self.line(cell))?.get(cell.year)
    }

    /// Whether empty cells of the sources clear what stands in the book.
    pub fn empty_clears(&self) -> bool {
        self.empty_clears
    }

    /// Lets empty cells of the sources clear what stands in the book, or not.
    pub fn set_empty_clears(
        &mut self,
        clears: bool,
        book: &Book,
        access: &dyn Fn(&SeriesKey) -> Access,
    ) {
        self.empty_clears = clears;
        self.refresh(book, access);
    }

    /// All rows, in the order of the sources: the cells by where they are spoken of first, between
    /// them what was not taken up.
    pub fn rows(&self) -> Vec<Row> {
        let cells = self.cells.iter().zip(0_u32..).filter_map(|(cell, number)| {
            let first = self.offers(cell).first()?;
            let at = self.source(*first).cells().get(first.number as usize)?.at;
            Some(((first.source, at), Row::Cell(number)))
        });
        let refused =
            self.sources.iter().zip(0_u32..).flat_map(|(known, source)| {
                known.refused.iter().zip(0_u32..).map(move |(refused, index)| {
                    ((source, refused.at), Row::Refused { source, index })
                })
            });
        let mut rows: Vec<_> = cells.chain(refused).collect();
        rows.sort_by_key(|(place, _)| *place);
        rows.into_iter().map(|(_, row)| row).collect()
    }
}
