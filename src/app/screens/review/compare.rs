//! What came from outside held against the book: at once where it is little, on a thread where it is
//! much, and anew where the book or the edition changed meanwhile.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::{ReviewScreen, Stale};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::app::share_values;
use crate::book::{Book, CellKey, SeriesKey};
use crate::exchange::{Access, Counts, Incoming, MarkQuestion, Review, Row};
use crate::programme::{Edition, Library};

/// So many values are compared in a part of what a frame may take.
const AT_ONCE: usize = 4000;

/// What is to be compared on a thread.
#[derive(Clone, Debug)]
pub struct ToCompare {
    /// What came.
    pub sources: Arc<Vec<Incoming>>,
    /// The review with what was decided so far; none at first.
    pub review: Option<Review>,
}

/// What a comparison depends on beside what came.
#[derive(Clone, Debug)]
pub struct Stand {
    book: Book,
    library: u64,
    programme: String,
    edition: Option<Date>,
}

/// Sources that were compared, counted and listed.
#[derive(Clone, Debug)]
pub struct Compared {
    pub(super) review: Review,
    pub(super) stand: Stand,
    /// All rows, in their order.
    pub(super) rows: Vec<Row>,
    pub(super) counts: Counts,
    pub(super) questions: Vec<MarkQuestion>,
    /// The cells of which it has to be known who wrote them.
    unsigned: BTreeSet<CellKey>,
}

/// How far a review is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// Nothing waits to be reviewed.
    Nothing,
    /// It is being compared.
    Waiting,
    /// It can be shown.
    Ready,
}

impl Stand {
    /// Where the window stands.
    pub fn of(session: &Session) -> Self {
        Self {
            book: session.open.book().clone(),
            library: session.library.revision(),
            programme: session.place.programme.clone(),
            edition: session.edition().map(Edition::date),
        }
    }

    fn is_now(&self, session: &Session) -> bool {
        self.library == session.library.revision()
            && self.programme == session.place.programme
            && self.edition == session.edition().map(Edition::date)
            && share_values(&self.book, session.open.book())
    }
}

impl Compared {
    /// Compares. Takes too long for a frame where much came.
    pub fn of(what: ToCompare, stand: Stand, library: &Library, today: Date) -> Self {
        let ToCompare { sources, review } = what;
        let editions = editions(library, &stand.programme, stand.edition, today);
        let access = |key: &SeriesKey| {
            let edition = editions.iter().find(|edition| *edition.programme == *key.programme);
            Access::by(edition.copied(), key)
        };
        let mut unsigned = BTreeSet::new();
        let review = match review {
            Some(mut review) => {
                review.refresh(&stand.book, &access);
                review
            }
            None => {
                let review = Review::of(sources, &stand.book, &access);
                if review.is_merge() {
                    unsigned = review.to_be_signed();
                }
                review
            }
        };
        let (rows, counts, questions) = (review.rows(), review.counts(), review.questions());
        Self { review, stand, rows, counts, questions, unsigned }
    }
}

/// The edition shown first, then those in force of the other programmes that were read so far.
pub(super) fn editions<'a>(
    library: &'a Library,
    programme: &str,
    edition: Option<Date>,
    today: Date,
) -> Vec<&'a Edition> {
    let shown = library.ready().find(|known| known.id() == programme);
    let shown = shown.and_then(|shown| shown.edition_on(edition.unwrap_or(today)).ok());
    let others = library.ready().filter(|one| one.id() != programme);
    shown.into_iter().chain(others.filter_map(|one| one.edition_on(today).ok())).collect()
}

/// How much sources say, what was not taken up included.
pub(super) fn said(sources: &[Incoming]) -> usize {
    sources.iter().map(|source| source.cells().len() + source.refused.len()).sum()
}

impl ReviewScreen {
    /// Follows what waits and what the book holds now.
    pub(super) fn follow(&mut self, session: &Session, commands: &mut Vec<Command>) -> Progress {
        let Some(sources) = &session.incoming else {
            *self = Self::default();
            return Progress::Nothing;
        };
        let is_it = |other: &Arc<Vec<Incoming>>| Arc::ptr_eq(other, sources);
        if self.asked.as_ref().is_some_and(is_it) {
            return Progress::Waiting;
        }
        let is_known = self.review.as_ref().is_some_and(|review| is_it(review.shared()));
        if is_known && self.is_current(session) {
            return Progress::Ready;
        }
        let review = self.review.take().filter(|_| is_known);
        let what = ToCompare { sources: Arc::clone(sources), review };
        if said(sources) > AT_ONCE {
            self.asked = Some(Arc::clone(sources));
            commands.push(Command::Compare(Box::new(what)));
            return Progress::Waiting;
        }
        let (stand, library) = (Stand::of(session), &session.library);
        self.asked = Some(Arc::clone(sources));
        let unsigned = self.take(Compared::of(what, stand, library, session.today));
        commands.extend(unsigned.map(|cells| Command::LookUpSigners(Arc::new(cells))));
        self.revision = session.revision;
        Progress::Ready
    }

    /// Whether what it was compared with is still so.
    fn is_current(&mut self, session: &Session) -> bool {
        if self.revision != session.revision {
            if !self.stand.as_ref().is_some_and(|stand| stand.is_now(session)) {
                return false;
            }
            self.revision = session.revision;
        }
        true
    }

    /// Takes over what was compared, where it is still asked for. Gives the cells of which it has to
    /// be known who wrote them.
    pub fn take(&mut self, compared: Compared) -> Option<BTreeSet<CellKey>> {
        let Compared { review, stand, rows, counts, questions, unsigned } = compared;
        self.asked.take_if(|asked| Arc::ptr_eq(asked, review.shared()))?;
        let is_shown = self.shown.as_ref().is_some_and(|shown| Arc::ptr_eq(shown, review.shared()));
        if !is_shown {
            let shown = Some(Arc::clone(review.shared()));
            *self = Self { shown, take_focus: true, reveal: true, ..Self::default() };
        }
        (self.review, self.stand) = (Some(review), Some(stand));
        (self.all, self.counts, self.questions) = (rows, counts, questions);
        self.list();
        self.stale = Stale::Nothing;
        (!unsigned.is_empty()).then_some(unsigned)
    }
}
