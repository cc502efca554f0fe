//! Who wrote what stands in the book and in the sources, and which of it is the newest.

use std::collections::{BTreeMap, BTreeSet};

use super::super::incoming::Signed;
use super::decide::take;
use super::{Decision, Kind, Offer, Review, ReviewCell};
use crate::book::{CellKey, Changed, HistoryEntry};

impl Review {
    /// The cells of which it has to be known who wrote what stands in the book, to decide by date.
    pub fn to_be_signed(&self) -> BTreeSet<CellKey> {
        let differs = |cell: &&ReviewCell| {
            matches!(cell.kind, Kind::Overwrites | Kind::Conflict | Kind::Clears)
        };
        self.cells.iter().filter(differs).map(|cell| self.key(cell)).collect()
    }

    /// Takes over who wrote what stands in the book.
    pub fn sign(&mut self, ours: BTreeMap<CellKey, Signed>) {
        self.ours = ours;
    }

    /// Who wrote what stands in the book, where that was looked up.
    pub fn signed(&self, cell: &ReviewCell) -> Option<&Signed> {
        if self.ours.is_empty() {
            return None;
        }
        self.ours.get(&self.key(cell))
    }

    /// What was written last; open where one is not signed or two are of one moment.
    pub(super) fn newer(&self, cell: &ReviewCell) -> Decision {
        if cell.kind == Kind::New {
            return self.only_offer(cell);
        }
        let ours = match self.signed(cell) {
            Some(signed) => Some(signed.when),
            None if cell.is_filled => return Decision::Open,
            None => None,
        };
        let mut newest: Option<(usize, jiff::Timestamp)> = None;
        for (at, offer) in self.offers(cell).iter().enumerate() {
            if self.entry(*offer).is_none() {
                continue;
            }
            let Some(signed) = self.source(*offer).signed(offer.number) else {
                return Decision::Open;
            };
            match newest {
                Some((_, when)) if when > signed.when => {}
                Some((known, when)) if when == signed.when => {
                    let known = self.offers(cell).get(known);
                    let is_same = |known: &Offer| self.landing(cell, *known).contains(offer);
                    if !known.is_some_and(is_same) {
                        return Decision::Open;
                    }
                }
                _ => newest = Some((at, signed.when)),
            }
        }
        match (newest, ours) {
            (Some((_, theirs)), Some(ours)) if ours > theirs => Decision::Keep,
            (Some((_, theirs)), Some(ours)) if ours == theirs => Decision::Open,
            (newest, _) => take(newest.map(|(at, _)| at)),
        }
    }
}

/// Who changed each of these cells last, from the lines of a history, oldest first. Takes long over
/// a long history: not for a frame.
pub fn last_changes<'a>(
    lines: impl DoubleEndedIterator<Item = &'a str>,
    mut wanted: BTreeSet<CellKey>,
) -> BTreeMap<CellKey, Signed> {
    let mut found = BTreeMap::new();
    for entry in lines.rev().flat_map(|line| HistoryEntry::read(line).into_iter().rev()) {
        if wanted.is_empty() {
            break;
        }
        let HistoryEntry { at: when, who, changed, .. } = entry;
        if let Changed::Entry(cell) = changed
            && wanted.remove(&cell)
        {
            found.insert(cell, Signed { who, when });
        }
    }
    found
}
