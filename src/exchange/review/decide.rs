//! What is decided about each cell: by a rule for all, against it for single ones.

use super::{Kind, Offer, Review, ReviewCell};
use crate::book::{Book, Entry};

/// What is to happen with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Nothing is decided yet; what stands in the book stays.
    Open,
    /// What stands in the book stays.
    Keep,
    /// What an offer says lands, by its number among the offers of the cell.
    Take(u32),
}

/// A decision about all cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Whatever differs lands; where sources differ among themselves it stays open.
    TakeAll,
    /// Nothing lands.
    KeepAll,
    /// What is new lands; where something stands, it stays.
    FillEmpty,
    /// What was written last lands or stays; open where that is not known.
    Newer,
    /// All that this source says lands.
    Source(u32),
}

/// A decision about one cell, and what stood in the book then.
#[derive(Clone, Debug)]
pub(super) struct Decided {
    pub(super) decision: Decision,
    pub(super) ours: Option<Entry>,
}

impl Review {
    /// What is to happen with a cell of this number. As long as it is asked what the mark of a value
    /// means, that value is not taken.
    pub fn decision(&self, number: u32) -> Decision {
        let decision = self.chosen(number);
        let Decision::Take(offer) = decision else { return decision };
        let offer = self.cell(number).and_then(|cell| self.offers(cell).get(offer as usize));
        if offer.is_some_and(|offer| self.is_unsettled(*offer)) { Decision::Open } else { decision }
    }

    /// The decision, whether or not its value can be told yet.
    fn chosen(&self, number: u32) -> Decision {
        let Some(cell) = self.cell(number) else { return Decision::Keep };
        if !cell.kind.is_change() {
            return Decision::Keep;
        }
        match self.decided.get(&number) {
            Some(decided) => decided.decision,
            None => self.by_rule(cell),
        }
    }

    /// Decides about one cell. Where there is nothing to decide, nothing happens.
    pub fn decide(&mut self, number: u32, decision: Decision, book: &Book) {
        let Some(cell) = self.cell(number).filter(|cell| cell.kind.is_change()) else { return };
        if let Decision::Take(offer) = decision
            && offer as usize >= self.offers(cell).len()
        {
            return;
        }
        let ours = self.ours(cell, book).cloned();
        self.decided.insert(number, Decided { decision, ours });
    }

    /// The decision that follows when one asks for another: the offers that say different things in
    /// turn, then to keep.
    pub fn next_decision(&self, number: u32) -> Decision {
        let Some(cell) = self.cell(number) else { return Decision::Keep };
        let choices = self.choices(cell);
        let at = choices.iter().position(|choice| *choice == self.chosen(number));
        let next = at.map_or(0, |at| (at + 1) % choices.len());
        choices.get(next).copied().unwrap_or(Decision::Keep)
    }

    /// What can be decided about a cell: to take each of the offers that say different things of the
    /// value or beside it, and to keep.
    pub fn choices(&self, cell: &ReviewCell) -> Vec<Decision> {
        if !cell.kind.is_change() {
            return vec![Decision::Keep];
        }
        let is_empty = |offer: Offer| !self.says(offer) && cell.kind != Kind::Clears;
        let mut offers: Vec<_> = self.offers(cell).iter().copied().zip(0_u32..).collect();
        offers.retain(|(offer, _)| !is_empty(*offer));
        // What comes without a value lands with one that has it.
        offers.sort_by_key(|(offer, number)| (self.entry(*offer).is_none(), *number));
        let (mut landing, mut taken): (Vec<Offer>, Vec<u32>) = (Vec::new(), Vec::new());
        for (offer, number) in offers {
            if !landing.contains(&offer) {
                landing.extend_from_slice(&self.landing(cell, offer));
                taken.push(number);
            }
        }
        taken.sort_unstable();
        taken.into_iter().map(Decision::Take).chain([Decision::Keep]).collect()
    }

    /// Decides about all cells by a rule; what was decided for single ones is forgotten.
    pub fn apply(&mut self, rule: Rule) {
        self.rule = Some(rule);
        self.decided.clear();
    }

    /// The rule, once one was chosen.
    pub fn rule(&self) -> Option<Rule> {
        self.rule
    }

    /// Whether something was decided that would be lost with the review.
    pub fn is_decided(&self) -> bool {
        self.rule.is_some() || !self.decided.is_empty()
    }

    fn by_rule(&self, cell: &ReviewCell) -> Decision {
        let new = cell.kind == Kind::New;
        match self.rule {
            None if new || !self.is_merge => self.only_offer(cell),
            None => Decision::Open,
            Some(Rule::TakeAll) => self.only_offer(cell),
            Some(Rule::KeepAll) => Decision::Keep,
            Some(Rule::FillEmpty) if new => self.only_offer(cell),
            // Two sources for an empty cell: which one fills it is still to be said.
            Some(Rule::FillEmpty) if cell.kind == Kind::Conflict && !cell.is_filled => {
                Decision::Open
            }
            Some(Rule::FillEmpty) => Decision::Keep,
            Some(Rule::Newer) => self.newer(cell),
            Some(Rule::Source(source)) => self.of_source(cell, source),
        }
    }

    /// The first offer that says something, where all say the same.
    pub(super) fn only_offer(&self, cell: &ReviewCell) -> Decision {
        if cell.kind == Kind::Conflict {
            return Decision::Open;
        }
        let offers = self.offers(cell);
        let says = |offer: &Offer| self.says(*offer) || cell.kind == Kind::Clears;
        // What comes without a value lands with one that has it.
        let with_value = offers.iter().position(|offer| self.entry(*offer).is_some());
        take(with_value.or_else(|| offers.iter().position(says)))
    }

    /// Whether an offer is more than an empty cell: what stands beside a value may come alone.
    pub(super) fn says(&self, offer: Offer) -> bool {
        self.entry(offer).is_some() || self.details(offer).is_some()
    }

    fn of_source(&self, cell: &ReviewCell, source: u32) -> Decision {
        let says = |offer: &Offer| offer.source == source && self.says(*offer);
        let offers = self.offers(cell);
        match take(offers.iter().position(says)) {
            Decision::Open if cell.kind == Kind::New || !self.is_merge => self.only_offer(cell),
            decision => decision,
        }
    }
}

pub(super) fn take(offer: Option<usize>) -> Decision {
    offer.and_then(|offer| u32::try_from(offer).ok()).map_or(Decision::Open, Decision::Take)
}
