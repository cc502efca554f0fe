//! The question what a mark means, asked once a source and only where its other numbers do not tell.

use super::super::evidence::doubtful_mark;
use super::{Access, Offer, Review};
use crate::book::{Book, Entry, SeriesKey};

/// What a mark before three digits means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// `1,234` is a little more than one.
    Decimal,
    /// `1,234` is more than a thousand.
    Thousands,
}

/// A question that has to be answered before anything lands.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkQuestion {
    /// Number of the source.
    pub source: u32,
    /// The mark: a comma or a point.
    pub mark: char,
    /// The first text where it is ambiguous.
    pub sample: String,
    /// What it says if the mark is a decimal mark.
    pub as_decimal: Entry,
    /// What it says if the mark sets thousands apart.
    pub as_thousands: Entry,
    /// How many values hang on it.
    pub count: usize,
    /// The answer, once given.
    pub answer: Option<Reading>,
}

impl Review {
    /// What has to be asked, and what was answered already.
    pub fn questions(&self) -> Vec<MarkQuestion> {
        let mut questions: Vec<MarkQuestion> = Vec::new();
        for (known, source) in self.sources.iter().zip(0_u32..) {
            for (number, as_thousands) in known.ambiguous() {
                let raw = known.raw(number);
                let Some(mark) = doubtful_mark(raw) else { continue };
                if known.evidence().is_decimal(mark) {
                    continue;
                }
                let same = |asked: &&mut MarkQuestion| asked.source == source && asked.mark == mark;
                if let Some(asked) = questions.iter_mut().rev().find(same) {
                    asked.count += 1;
                    continue;
                }
                let entry = known.cells().get(number as usize).and_then(|cell| cell.entry.clone());
                let Some(as_decimal) = entry else { continue };
                questions.push(MarkQuestion {
                    source,
                    mark,
                    sample: raw.trim().to_owned(),
                    as_decimal,
                    as_thousands: as_thousands.clone(),
                    count: 1,
                    answer: self.answers.get(&(source, mark)).copied(),
                });
            }
        }
        questions
    }

    /// Whether a question waits for its answer: until then nothing lands.
    pub fn must_answer(&self) -> bool {
        self.questions().iter().any(|question| question.answer.is_none())
    }

    /// Answers what a mark of a source means. Where the other mark is asked about too, it means the
    /// other thing, until that is answered otherwise.
    pub fn answer(
        &mut self,
        (source, mark): (u32, char),
        reading: Reading,
        book: &Book,
        access: &dyn Fn(&SeriesKey) -> Access,
    ) {
        self.answers.insert((source, mark), reading);
        let other = if mark == ',' { '.' } else { ',' };
        let opposite = match reading {
            Reading::Decimal => Reading::Thousands,
            Reading::Thousands => Reading::Decimal,
        };
        let is_asked = |asked: &MarkQuestion| asked.source == source && asked.mark == other;
        if self.questions().iter().any(|asked| is_asked(asked) && asked.answer.is_none()) {
            self.answers.insert((source, other), opposite);
        }
        self.refresh(book, access);
    }

    /// Whether the mark of an offer was said to set thousands apart.
    pub(super) fn reads_thousands(&self, offer: Offer) -> bool {
        let mark = doubtful_mark(self.source(offer).raw(offer.number));
        let answer = mark.and_then(|mark| self.answers.get(&(offer.source, mark)));
        answer == Some(&Reading::Thousands)
    }

    /// Whether an offer hangs on a question that waits for its answer.
    pub fn is_unsettled(&self, offer: Offer) -> bool {
        let source = self.source(offer);
        if source.as_thousands(offer.number).is_none() {
            return false;
        }
        let Some(mark) = doubtful_mark(source.raw(offer.number)) else { return false };
        !source.evidence().is_decimal(mark) && !self.answers.contains_key(&(offer.source, mark))
    }
}
