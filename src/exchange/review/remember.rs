//! What the book is to remember of merged files: what was declined, and which files were decided
//! about in full, so that the same is never asked twice.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::merge::{Merging, declined_text};
use super::{Decision, Kind, Offer, Review, ReviewCell};
use crate::book::{Book, Edit};

impl Review {
    /// Whether there is something to land although no value does: districts that merged files bring,
    /// or the decision to decline what they offer.
    pub fn remembers(&self) -> bool {
        let is_kept = |number| self.decision(number) == Decision::Keep;
        let mut merged =
            self.sources.iter().filter_map(|source| source.merging.as_ref()).peekable();
        merged.peek().is_some()
            && (merged.any(|merging| !merging.additions.is_empty())
                || self
                    .cells
                    .iter()
                    .zip(0_u32..)
                    .any(|(cell, at)| cell.kind.is_change() && is_kept(at)))
    }

    /// What lands with merged files whatever is decided about their values.
    pub(super) fn additions(&self) -> Vec<Edit> {
        let merged = self.sources.iter().filter_map(|source| source.merging.as_ref());
        merged.flat_map(|merging| merging.additions.iter().cloned()).collect()
    }

    /// The edits by which the book remembers what was decided.
    pub(super) fn remembered(&self, book: &Book) -> Vec<Edit> {
        let mut edits = Vec::new();
        let mut unfinished = self.half_read();
        for (cell, number) in self.cells.iter().zip(0_u32..) {
            if cell.kind == Kind::Locked {
                let brought = self.offers(cell).iter().filter(|one| self.brings(cell, **one, book));
                unfinished.extend(brought.map(|offer| offer.source));
            }
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
            let landing = taken.map(|taken| self.landing(cell, *taken)).unwrap_or_default();
            let is_declined = |offer: &&Offer| self.says(**offer) && !landing.contains(offer);
            let declined = self.offers(cell).iter().filter(is_declined);
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

    /// The sources of which something was not taken up, or is still asked: merged once more they may
    /// bring it.
    fn half_read(&self) -> BTreeSet<u32> {
        let refused = self.sources.iter().zip(0_u32..);
        let refused = refused.filter(|(source, _)| !source.refused.is_empty());
        let asked = self.questions().into_iter().filter(|question| question.answer.is_none());
        refused.map(|(_, at)| at).chain(asked.map(|question| question.source)).collect()
    }

    fn declined(&self, cell: &ReviewCell, offer: Offer) -> Option<Edit> {
        let source = self.source(offer);
        let merging = source.merging.as_ref()?;
        let text = declined_text(self.entry(offer), self.details(offer));
        let name: Arc<str> = merging.name.as_str().into();
        Some(Edit::SetDeclined { cell: self.key(cell), text: text.into(), source: Some(name) })
    }
}
