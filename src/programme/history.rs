//! A programme over time: its base act, its amendments, and the editions that follow from them.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::apply::Applying;
use super::base::{Amendment, Base};
use super::edition::Edition;
use super::file::problem::Fault;
use crate::language::Message;

/// One programme with all its editions.
#[derive(Clone, Debug)]
pub struct Programme {
    /// Where it was read from.
    pub origin: Origin,
    base: Base,
    amendments: Vec<(Origin, Amendment)>,
    editions: Vec<Edition>,
}

/// Where a programme was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Shipped in the binary.
    BuiltIn,
    /// A file of the office.
    File(PathBuf),
}

impl Programme {
    /// Computes the editions. The amendments may come in any order.
    ///
    /// # Errors
    /// An amendment that names what the programme does not have, or reuses a series code.
    pub fn new(origin: Origin, base: Base, amendments: Vec<Amendment>) -> Result<Self, Message> {
        let amendments = amendments.into_iter().map(|one| (origin.clone(), one)).collect();
        Self::assemble(origin, base, amendments).map_err(|refusal| {
            refusal
                .faults
                .first()
                .map_or(Message::new("programme-amendment-unfit"), |fault| refusal.message(fault))
        })
    }

    pub(super) fn assemble(
        origin: Origin,
        base: Base,
        mut amendments: Vec<(Origin, Amendment)>,
    ) -> Result<Self, Refusal> {
        amendments.sort_by(|(_, a), (_, b)| {
            (a.act.date, &a.act.number, &a.act.source).cmp(&(
                b.act.date,
                &b.act.number,
                &b.act.source,
            ))
        });
        let mut applying = Applying::new(&base);
        let mut editions = vec![applying.edition().clone()];
        for (origin, amendment) in &amendments {
            applying.amend(amendment).map_err(|faults| Refusal {
                origin: origin.clone(),
                date: amendment.act.date,
                faults: faults.into_vec(),
            })?;
            // Of several acts of one day the edition after the last one is in force.
            editions.pop_if(|last| last.date() == amendment.act.date);
            editions.push(applying.edition().clone());
        }
        Ok(Self { origin, base, amendments, editions })
    }

    /// Code of the programme.
    pub fn id(&self) -> &str {
        &self.base.id
    }

    /// The files of the office from which it was read: the base, then the amendments by date.
    pub fn files(&self) -> impl Iterator<Item = &Path> {
        let origins = std::iter::once(&self.origin).chain(self.amendments.iter().map(|(at, _)| at));
        origins.filter_map(|origin| match origin {
            Origin::File(path) => Some(&**path),
            Origin::BuiltIn => None,
        })
    }

    /// All editions, by date; there is at least one.
    pub fn editions(&self) -> &[Edition] {
        &self.editions
    }

    /// The edition after the last amendment.
    pub fn latest(&self) -> &Edition {
        self.editions.last().unwrap_or(&self.editions[0])
    }

    /// The amendments, by date, with where they were read from.
    pub(super) fn amendments(&self) -> &[(Origin, Amendment)] {
        &self.amendments
    }

    /// The edition in force on a day: the last one after the end of the programme.
    ///
    /// # Errors
    /// A day before the base act.
    pub fn edition_on(&self, day: Date) -> Result<&Edition, Message> {
        self.editions.iter().rev().find(|edition| edition.date() <= day).ok_or_else(|| {
            Message::new("programme-not-yet-in-force")
                .with("programme", &self.base.short)
                .with("date", day)
                .with("first", self.base.act.date)
        })
    }

    /// Whether its last year is before the year of this day.
    pub fn is_over(&self, day: Date) -> bool {
        self.base.period.1 < day.year()
    }

    /// The same programme with a further amendment; one from the same file, or of the same act from
    /// another file of the office, is replaced.
    pub(super) fn amended(&self, path: &Path, amendment: Amendment) -> Result<Self, Refusal> {
        let origin = Origin::File(path.to_owned());
        let mut amendments = self.amendments.clone();
        amendments.retain(|(from, old)| *from != origin && !same_act(old, &amendment));
        amendments.push((origin, amendment));
        Self::assemble(self.origin.clone(), self.base.clone(), amendments)
    }
}

/// Whether two files give the same act. Acts without a number are told apart by their texts.
pub(super) fn same_act(one: &Amendment, other: &Amendment) -> bool {
    let (one, other) = (&one.act, &other.act);
    let same_text = one.number.is_some() || one.source == other.source;
    one.date == other.date && one.number == other.number && same_text
}

/// Why an amendment cannot be applied.
#[derive(Debug)]
pub(super) struct Refusal {
    /// Where the amendment was read from.
    pub(super) origin: Origin,
    /// The day of its act.
    pub(super) date: Date,
    pub(super) faults: Vec<Fault>,
}

impl Refusal {
    /// The fault with the act that holds it, where its text is not at hand.
    pub(super) fn message(&self, fault: &Fault) -> Message {
        Message::new("programme-amendment-fault")
            .with("date", self.date)
            .with("operation", fault.path.operation().map_or(0, |index| index + 1))
            .with("problem", fault.what.clone())
    }
}
