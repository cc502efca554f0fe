//! How what was read lands without anybody looking at it: by the review of the window, with what
//! the options decide in place of the questions that it asks there.

use std::sync::Arc;

use super::super::decide::Choices;
use super::super::failure::Failure;
use super::super::observation::shown;
use super::super::{Context, Done, find};
use crate::book::{Book, Edit, SeriesKey, Stamp, Undo};
use crate::exchange::{
    Access, Counts, Decision, Incoming, Kind, MarkQuestion, Place, Review, ReviewCell, Rule,
};
use crate::language::Message;
use crate::programme::Library;
use crate::territory::Tree;

/// Words of `--prefer`. Without it the file wins: whoever imports it wants what it says.
pub(super) const RULES: [(&str, Rule); 2] = [("theirs", Rule::TakeAll), ("ours", Rule::FillEmpty)];

/// One file, held against the book.
pub(super) struct Landing<'a> {
    review: Review,
    counts: Counts,
    library: &'a Library,
    today: jiff::civil::Date,
}

impl<'a> Landing<'a> {
    /// # Errors
    /// It cannot be told what the mark of the numbers means.
    pub(super) fn of(
        incoming: Incoming,
        choices: &Choices,
        book: &Book,
        library: &'a Library,
        context: &Context<'_>,
    ) -> Result<Self, Failure> {
        let today = context.system.today;
        let access = |key: &SeriesKey| access(library, today, key);
        let mut review = Review::of(Arc::new(vec![incoming]), book, &access);
        choices.decide(&mut review, book, &access);
        let open: Vec<_> =
            review.questions().into_iter().filter(|one| one.answer.is_none()).collect();
        if !open.is_empty() {
            return Err(open.iter().map(|one| asked(one, context)).collect::<Vec<_>>().into());
        }
        Ok(Self { counts: review.counts(), review, library, today })
    }

    /// Applies all of it as one step. Whether anything changed.
    ///
    /// # Errors
    /// A programme of a value is not at hand.
    pub(super) fn land(&self, book: &mut Book, context: &Context<'_>) -> Result<bool, Failure> {
        let Some(incoming) = self.incoming().filter(|source| !source.cells().is_empty()) else {
            return Ok(false);
        };
        let mut edits = self.beginnings(incoming, book, context)?;
        edits.extend(self.review.edits(book));
        let stamp = Stamp { who: context.system.who.clone(), when: context.system.now };
        Ok(Undo::new().apply(book, Message::new("cli-import"), edits, &stamp))
    }

    /// What a book has to say before it has values: against which editions it is made, and of whom.
    fn beginnings(
        &self,
        incoming: &Incoming,
        book: &Book,
        context: &Context<'_>,
    ) -> Result<Vec<Edit>, Failure> {
        let mut edits = Vec::new();
        let mut named: Vec<_> = incoming.series().map(|key| key.programme.clone()).collect();
        named.sort();
        named.dedup();
        for programme in named.into_iter().filter(|id| book.edition(id).is_none()) {
            let of = find::at_hand(self.library, &programme)?;
            let edition = Some(find::edition(of, None, context)?.date());
            edits.push(Edit::SetEdition { programme, edition });
        }
        if book.territory().is_none()
            && let Some(region) = region(incoming, &book.tree())
        {
            edits.push(Edit::SetTerritory(Some(region.into())));
        }
        Ok(edits)
    }

    /// What was noticed, each row that did not land with the reason, and how much did.
    pub(super) fn told(&self, warnings: Vec<Message>) -> Done {
        let mut notes = warnings;
        notes.extend(self.incoming().iter().flat_map(|source| source.remarks.iter().cloned()));
        let refused = self.refused();
        let findings = !refused.is_empty();
        let count = refused.len();
        notes.extend(refused.into_iter().map(|(_, message)| message));
        let Counts { same, overwrites, taken, .. } = self.counts;
        if same > 0 {
            notes.push(Message::new("cli-import-same").with("count", same));
        }
        if overwrites > 0 && self.review.rule() == Some(Rule::FillEmpty) {
            notes.push(Message::new("cli-import-kept").with("count", overwrites));
        }
        notes.push(Message::new("cli-import-done").with("taken", taken).with("refused", count));
        Done { notes, findings, ..Done::default() }
    }

    /// A line for each row that did not land, in the order of the file.
    fn refused(&self) -> Vec<(Place, Message)> {
        let Some(incoming) = self.incoming() else { return Vec::new() };
        let told = |at: Place, raw: &str, why: Message| {
            let message = Message::new("cli-import-refused")
                .with("row", (at.row as usize + 1).to_string())
                .with("raw", raw)
                .with("reason", why);
            (at, message)
        };
        let not_read = incoming.refused.iter();
        let not_read = not_read.map(|one| told(one.at, &one.raw, one.why.clone()));
        let cells = self.review.cells().iter().zip(0_u32..);
        let left = cells.filter_map(|(cell, number)| Some((cell, self.why_left(cell, number)?)));
        let left = left.flat_map(|(cell, why)| {
            self.review.offers(cell).iter().filter_map(move |offer| {
                let at = incoming.cells().get(offer.number as usize)?.at;
                let raw = match (incoming.raw(offer.number).trim(), self.review.entry(*offer)) {
                    ("", Some(entry)) => entry.to_string(),
                    (raw, _) => raw.to_owned(),
                };
                Some(told(at, &raw, why.clone()))
            })
        });
        let mut all: Vec<_> = not_read.chain(left).collect();
        all.sort_by_key(|(at, _)| *at);
        all
    }

    /// Why a cell that the file speaks of does not land, where that is to be said.
    fn why_left(&self, cell: &ReviewCell, number: u32) -> Option<Message> {
        match cell.kind {
            Kind::Locked => Some(match access(self.library, self.today, self.review.line(cell)) {
                Access::Closed(why) | Access::Years(_, why) => why,
                Access::Open => Message::new("review-locked"),
            }),
            Kind::Conflict if self.review.decision(number) == Decision::Open => {
                Some(Message::new("cli-import-several"))
            }
            _ => None,
        }
    }

    fn incoming(&self) -> Option<&Incoming> {
        self.review.sources().first()
    }
}

/// Which cells of a line may be written, by the edition in force.
fn access(library: &Library, today: jiff::civil::Date, key: &SeriesKey) -> Access {
    let programme = library.get(&key.programme);
    Access::by(programme.and_then(|programme| programme.edition_on(today).ok()), key)
}

/// The question of the window, with the option that answers it.
fn asked(question: &MarkQuestion, context: &Context<'_>) -> Message {
    Message::new("cli-import-mark")
        .with("sample", question.sample.as_str())
        .with("decimal", shown(Some(&question.as_decimal), context))
        .with("thousands", shown(Some(&question.as_thousands), context))
        .with("count", question.count)
}

/// The region that all values are of or lie in; none where there are several.
fn region(incoming: &Incoming, tree: &Tree) -> Option<String> {
    let region = |code: &str| {
        let territory = tree.get(code)?;
        let is_regional = territory.kind.is_regional();
        if is_regional { Some(territory.code.clone()) } else { territory.parent.clone() }
    };
    let mut regions = incoming.series().map(|key| region(&key.territory));
    let first = regions.next()??;
    regions.all(|other| other.as_deref() == Some(&*first)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::System;
    use crate::language::{Language, Texts};

    #[test]
    fn a_year_between_the_cycles_of_a_study_is_left_out_whoever_read_it() {
        let (library, texts) = (Library::built_in(), Texts::new(Language::En));
        let system = System {
            language: Language::En,
            today: jiff::civil::date(2025, 11, 20),
            now: jiff::Timestamp::UNIX_EPOCH,
            who: String::new(),
        };
        let context = Context { system: &system, texts: &texts };
        let key = SeriesKey::actual("concept-2023-2029", "TI-6", "PISA reading", "KZ-61");
        let mut incoming = Incoming::from(Message::new("review-source"));
        let line = incoming.line(&key);
        for (row, year) in [(1, 2025), (2, 2024)] {
            incoming.push(line, year, "41".parse().ok(), "41", Place { row, column: 0 });
        }
        let (mut book, choices) = (Book::new(), Choices::default());
        let landing = Landing::of(incoming, &choices, &book, &library, &context);
        let landing = landing.map_err(|failure| failure.messages).unwrap();
        assert!(landing.land(&mut book, &context).is_ok_and(|changed| changed));
        assert!(book.get(&key.at(2025)).is_some() && book.get(&key.at(2024)).is_none());
        let Done { notes, findings, .. } = landing.told(Vec::new());
        let said: Vec<String> = notes.iter().map(|note| texts.say(note)).collect();
        assert!(findings && said[0].contains("row 3") && said[0].contains("TI-6"), "{said:?}");
        assert!(said[1].contains("imported: 1; not imported: 1"), "{said:?}");
    }
}
