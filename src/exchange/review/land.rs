//! What lands, once decided, and how much of what there is.

use std::sync::Arc;

use super::super::incoming::Refusal;
use super::cells::{overlaid, says_same};
use super::{Decision, Kind, Offer, Review, ReviewCell};
use crate::book::{Book, Details, Edit, Entry};
use crate::language::Message;

/// How many cells there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// [`Kind::New`].
    pub new: usize,
    /// [`Kind::Overwrites`].
    pub overwrites: usize,
    /// [`Kind::Clears`].
    pub clears: usize,
    /// [`Kind::Same`].
    pub same: usize,
    /// [`Kind::Empty`].
    pub empty: usize,
    /// [`Kind::Conflict`].
    pub conflicts: usize,
    /// [`Kind::Locked`], and what the sources turned away as locked.
    pub locked: usize,
    /// What lies outside the table.
    pub outside: usize,
    /// What was not understood.
    pub not_understood: usize,
    /// Changes about which nothing is decided.
    pub open: usize,
    /// Cells that change when it lands.
    pub taken: usize,
}

impl Counts {
    /// All rows.
    pub fn all(&self) -> usize {
        let changes = self.new + self.overwrites + self.clears + self.conflicts;
        changes + self.same + self.empty + self.locked + self.outside + self.not_understood
    }

    /// What is not taken up, for whatever reason.
    pub fn refused(&self) -> usize {
        self.locked + self.outside + self.not_understood
    }

    /// After another decision about one cell.
    pub fn change(&mut self, before: Decision, after: Decision) {
        let mut count = |decision, by: fn(usize) -> usize| match decision {
            Decision::Open => self.open = by(self.open),
            Decision::Take(_) => self.taken = by(self.taken),
            Decision::Keep => {}
        };
        count(before, |count| count.saturating_sub(1));
        count(after, |count| count + 1);
    }

    /// What would write over something, or take it away.
    pub fn replaces(&self) -> usize {
        self.overwrites + self.clears
    }
}

impl Review {
    /// How many cells there are of each kind.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for (cell, number) in self.cells.iter().zip(0_u32..) {
            let count = match cell.kind {
                Kind::New => &mut counts.new,
                Kind::Overwrites => &mut counts.overwrites,
                Kind::Clears => &mut counts.clears,
                Kind::Same => &mut counts.same,
                Kind::Empty => &mut counts.empty,
                Kind::Conflict => &mut counts.conflicts,
                Kind::Locked => &mut counts.locked,
            };
            *count += 1;
            match self.decision(number) {
                Decision::Open => counts.open += 1,
                Decision::Take(_) => counts.taken += 1,
                Decision::Keep => {}
            }
        }
        for refused in self.sources.iter().flat_map(|source| &source.refused) {
            match refused.kind {
                Refusal::NotUnderstood => counts.not_understood += 1,
                Refusal::Locked => counts.locked += 1,
                Refusal::Outside => counts.outside += 1,
            }
        }
        counts
    }

    /// The edits that follow from what is decided, by line and year. Cells that hang on a question
    /// which waits for its answer stay as they are; locked ones always do.
    pub fn edits(&self, book: &Book) -> Vec<Edit> {
        let mut edits = self.additions();
        let mut numbers = 0_u32..;
        for of_line in self.cells.chunk_by(|one, two| one.line == two.line) {
            let Some(series) = of_line.first().map(|first| self.line(first)) else { continue };
            let column = book.column(series);
            let (mut entries, mut details) = (Vec::with_capacity(of_line.len()), Vec::new());
            for (cell, number) in of_line.iter().zip(numbers.by_ref()) {
                let Decision::Take(offer) = self.decision(number) else { continue };
                let Some(offer) = self.offers(cell).get(offer as usize) else { continue };
                let ours = column.and_then(|column| column.get(cell.year));
                let entry = self.coming(cell, *offer, ours);
                if !is_same(ours, entry) {
                    entries.push((cell.year, entry.cloned()));
                }
                let ours = column.and_then(|column| column.details(cell.year));
                let beside = self.coming_beside(cell, *offer, ours);
                details.extend(beside.map(|beside| (cell.year, Some(beside))));
            }
            if !entries.is_empty() {
                edits.push(Edit::SetEntries { series: series.clone(), entries });
            }
            if !details.is_empty() {
                edits.push(Edit::SetDetails { series: series.clone(), details });
            }
        }
        edits.extend(self.remembered(book));
        edits
    }

    /// What stands beside a value once an offer is taken, where that changes.
    fn coming_beside(
        &self,
        cell: &ReviewCell,
        offer: Offer,
        ours: Option<&Details>,
    ) -> Option<Arc<Details>> {
        let landing = self.landing(cell, offer);
        // Whoever says the same adds what is known beside it, the chosen one last.
        let others = landing.iter().rev().filter(|other| **other != offer);
        let said = others.chain(Some(&offer));
        let mut said = said.filter_map(|one| self.source(*one).details(one.number));
        let first = said.next()?;
        let first = ours.map_or_else(|| Arc::clone(first), |ours| overlaid(ours, first).into());
        let details = said.fold(first, |under, over| overlaid(&under, over).into());
        (ours != Some(&*details)).then_some(details)
    }

    /// The value that stands in a cell once an offer is taken: what comes without one leaves that of
    /// the book, unless empty cells clear.
    pub fn coming<'a>(
        &'a self,
        cell: &ReviewCell,
        offer: Offer,
        ours: Option<&'a Entry>,
    ) -> Option<&'a Entry> {
        self.entry(offer).or_else(|| ours.filter(|_| cell.kind != Kind::Clears))
    }

    /// Whether an offer says anything that the book does not.
    pub fn brings(&self, cell: &ReviewCell, offer: Offer, book: &Book) -> bool {
        let nothing = Details::default();
        let ours = book.details(&self.key(cell)).unwrap_or(&nothing);
        let entry = self.entry(offer);
        (entry.is_some() && !is_same(self.ours(cell, book), entry))
            || self.details(offer).is_some_and(|details| overlaid(ours, details) != *ours)
    }

    /// What the step is called in the menu of undo.
    pub fn label(&self) -> Message {
        let count = self.counts().taken;
        match self.sources.as_slice() {
            [source] if source.origin.is_some() => {
                let origin = source.origin.clone().unwrap_or_else(|| Message::new("review-source"));
                Message::new("review-step").with("count", count).with("origin", origin)
            }
            sources => Message::new("review-step-of-several")
                .with("count", count)
                .with("sources", sources.len()),
        }
    }
}

/// Whether a value is what stands in the book.
fn is_same(ours: Option<&Entry>, entry: Option<&Entry>) -> bool {
    match (ours, entry) {
        (Some(ours), Some(entry)) => says_same(ours, entry),
        (ours, entry) => ours.is_none() && entry.is_none(),
    }
}
