//! What the book is to remember of merged files: what was declined, and which files were decided
//! about in full, so that the same is never asked twice.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::merge::{Merging, declined_text};
use super::cells::says_same;
use super::{Decision, Offer, Review, ReviewCell};
use crate::book::{Book, Edit};

impl Review {
    /// Whether there is a decision to remember although no value lands: what merged files offer is
    /// declined.
    pub fn remembers(&self) -> bool {
        let is_kept = |number| self.decision(number) == Decision::Keep;
        self.sources.iter().any(|source| source.merging.is_some())
            && self.cells.iter().zip(0_u32..).any(|(cell, at)| cell.kind.is_change() && is_kept(at))
    }

    /// What lands with merged files whatever is decided about their values.
    pub(super) fn additions(&self) -> Vec<Edit> {
        let merged = self.sources.iter().filter_map(|source| source.merging.as_ref());
        merged.flat_map(|merging| merging.additions.iter().cloned()).collect()
    }

    /// The edits by which the book remembers what was decided.
    pub(super) fn remembered(&self, book: &Book) -> Vec<Edit> {
        let mut edits = Vec::new();
        let mut unfinished = BTreeSet::new();
        for (cell, number) in self.cells.iter().zip(0_u32..) {
            if !cell.kind.is_change() {
                continue;
            }
            let taken = match self.decision(number) {
                Decision::Open => {
                    unfinished.extend(self.offers(cell).iter().map(|offer| offer.source));
                    continue;
                }
                Decision::Keep => None,
                Decision::Take(taken) => self.offers(cell).get(taken as usize),
            };
            let declined = self.offers(cell).iter().filter(|offer| !self.agree(**offer, taken));
            edits.extend(declined.filter_map(|offer| self.declined(cell, *offer)));
        }
        let merged =
            self.sources.iter().zip(0_u32..).filter(|(_, source)| !unfinished.contains(source));
        let merged = merged.filter_map(|(source, _)| source.merging.as_ref());
        // A file that says nothing new is not worth a line of history.
        let merged = merged
            .filter(|_| !edits.is_empty() || self.cells.iter().any(|cell| cell.kind.is_change()));
        let files: Vec<Edit> = merged
            .filter(|Merging { sign, .. }| book.merged().file(sign).is_none())
            .map(|Merging { sign, name, .. }| Edit::SetMerged {
                sign: sign.as_str().into(),
                name: Some(name.as_str().into()),
            })
            .collect();
        files.into_iter().chain(edits).collect()
    }

    fn agree(&self, offer: Offer, taken: Option<&Offer>) -> bool {
        let Some(taken) = taken else { return false };
        match (self.entry(offer), self.entry(*taken)) {
            (Some(one), Some(two)) => says_same(one, two),
            (one, two) => one.is_none() && two.is_none(),
        }
    }

    fn declined(&self, cell: &ReviewCell, offer: Offer) -> Option<Edit> {
        let source = self.source(offer);
        let merging = source.merging.as_ref()?;
        let text = declined_text(self.entry(offer), source.details(offer.number));
        let name: Arc<str> = merging.name.as_str().into();
        Some(Edit::SetDeclined { cell: self.key(cell), text: text.into(), source: Some(name) })
    }
}
