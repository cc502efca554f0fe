//! Findings: of the programme shown, computed on a thread of their own when a screen needs them and
//! kept until the library changes; of the values of the open book, computed after each change for
//! the indicators that changed, so that a frame and a key never wait for them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::NysanaApp;
use super::command::Command;
use super::place::Screen;
use crate::book::{Book, CellKey};
use crate::check::data::{self, Code, Doubt, Ground};
use crate::check::{self, Finding};
use crate::language::{Message, Texts};
use crate::territory::Tree;

/// Of which state of which programme findings are: its code, and the revision of the library.
pub type State = (String, u64);

/// The findings computed so far.
#[derive(Default)]
pub struct Findings {
    known: BTreeMap<String, (u64, Arc<Vec<Finding>>)>,
    asked: Option<State>,
}

impl Findings {
    /// The findings of a programme, where they have been computed.
    pub fn of(&self, programme: &str) -> Option<&Arc<Vec<Finding>>> {
        self.known.get(programme).map(|(_, findings)| findings)
    }

    pub(super) fn keep(&mut self, (programme, revision): State, findings: Arc<Vec<Finding>>) {
        self.known.insert(programme, (revision, findings));
    }

    /// Whether this state has neither been computed nor asked for.
    fn is_due(&self, state: &State) -> bool {
        let is_known = self.known.get(&state.0).is_some_and(|(revision, _)| *revision == state.1);
        !is_known && self.asked.as_ref() != Some(state)
    }
}

/// What is doubtful in the values of the open book.
#[derive(Default)]
pub struct Doubts {
    /// By indicator; none empty.
    known: BTreeMap<Code, Arc<Vec<Doubt>>>,
    /// What that was computed from.
    ground: Option<Checked>,
    /// The revisions of window and library for which it was looked at last.
    seen: Option<(u64, u64)>,
    /// Whether a thread is at it.
    is_running: bool,
    /// What could not be checked; it is not tried again before it changes.
    failed: Option<Tried>,
    /// Counts the answers, so that a screen knows when to compute anew.
    pub revision: u64,
}

/// Which values a check was to look at: how many bytes of history their book had, and the revision
/// of the library.
pub type Tried = (usize, u64);

/// Values that were checked, and what was found.
#[derive(Clone, Debug)]
pub struct Checked {
    book: Book,
    tree: Arc<Tree>,
    library: u64,
    /// Whether all indicators were checked; otherwise those that are listed.
    is_whole: bool,
    found: Vec<(Code, Arc<Vec<Doubt>>)>,
}

impl Doubts {
    /// What is doubtful in a cell.
    pub fn of(&self, cell: &CellKey) -> &[Doubt] {
        if self.known.is_empty() {
            return &[];
        }
        let code = (Arc::clone(&cell.series.programme), Arc::clone(&cell.series.code));
        let Some(doubts) = self.known.get(&code) else { return &[] };
        let start = doubts.partition_point(|doubt| doubt.cell < *cell);
        let count = doubts[start..].partition_point(|doubt| doubt.cell == *cell);
        &doubts[start..start + count]
    }

    /// Whether something in a cell is doubtful and not accepted.
    pub fn is_open(&self, cell: &CellKey) -> bool {
        self.of(cell).iter().any(|doubt| doubt.accepted.is_none())
    }

    /// What is doubtful in a cell and not accepted, in words; none where nothing is.
    pub fn words(&self, cell: &CellKey, texts: &Texts) -> Option<String> {
        let open = self.of(cell).iter().filter(|doubt| doubt.accepted.is_none());
        let say = |doubt: &Doubt| {
            format!("{}: {}", texts.say(&doubt.rule.title()), texts.say(&doubt.message))
        };
        let words: Vec<_> = open.map(say).collect();
        (!words.is_empty()).then(|| words.join("\n"))
    }

    /// All, by programme, indicator and cell.
    pub fn all(&self) -> impl Iterator<Item = &Doubt> {
        self.known.values().flat_map(|doubts| doubts.iter())
    }

    /// How many of them the office has not accepted.
    pub fn open(&self) -> usize {
        self.all().filter(|doubt| doubt.accepted.is_none()).count()
    }

    /// Whether the values were checked at all by now.
    pub fn is_known(&self) -> bool {
        self.ground.is_some()
    }

    pub(super) fn keep(&mut self, checked: &Checked) {
        if checked.is_whole {
            self.known.clear();
        }
        for (code, doubts) in &checked.found {
            if doubts.is_empty() {
                self.known.remove(code);
            } else {
                self.known.insert(code.clone(), Arc::clone(doubts));
            }
        }
        let found = Vec::new();
        self.ground = Some(Checked { found, ..checked.clone() });
        (self.is_running, self.failed) = (false, None);
        // What happened meanwhile is looked at in the next frame.
        self.seen = None;
        self.revision += 1;
    }

    /// A check has ended without an answer.
    pub(super) fn give_up(&mut self, tried: Tried) {
        (self.is_running, self.failed) = (false, Some(tried));
    }
}

/// Whether two books share all their values, as one does with a copy of itself.
pub(super) fn share_values(one: &Book, two: &Book) -> bool {
    let (one, two) = (one.columns(), two.columns());
    one.len() == two.len() && one.zip(two).all(|(one, two)| std::ptr::eq(one, two))
}

impl NysanaApp {
    /// Has the programme checked where a screen shows its findings.
    pub(super) fn check_programme(&mut self) {
        let session = &mut self.session;
        if !matches!(session.place.screen, Screen::Findings | Screen::Programme) {
            return;
        }
        let state = (session.place.programme.clone(), session.library.revision());
        if !session.findings.is_due(&state) {
            return;
        }
        session.findings.asked = Some(state.clone());
        let library = session.library.clone();
        self.jobs.start(Message::new("job-check"), move || {
            let programme = library.get(&state.0);
            let found = programme.map(|programme| check::programme(programme, &library));
            vec![Command::Found(state, Arc::new(found.unwrap_or_default()))]
        });
    }

    /// Has the values checked that changed since they were checked last.
    pub(super) fn check_values(&mut self) {
        let session = &mut self.session;
        let seen = (session.revision, session.library.revision());
        if session.doubts.is_running || session.doubts.seen == Some(seen) {
            return;
        }
        session.doubts.seen = Some(seen);
        let tried = (session.open.book().history().bytes(), seen.1);
        if session.doubts.failed == Some(tried) {
            return;
        }
        let known = session.doubts.ground.take();
        let is_same_ground =
            |known: &Checked| Arc::ptr_eq(&known.tree, &session.tree) && known.library == seen.1;
        let book = session.open.book();
        let known = known.filter(is_same_ground);
        if known.as_ref().is_some_and(|known| share_values(&known.book, book)) {
            session.doubts.ground = known;
            return;
        }
        session.doubts.is_running = true;
        let (book, library, today) = (book.clone(), session.library.clone(), session.today);
        let tree = Arc::clone(&session.tree);
        let otherwise = Command::NotDoubted(tried);
        self.jobs.start_quietly(Message::new("job-check"), otherwise, move || {
            let codes = match &known {
                Some(known) => data::changed(&known.book, &book),
                None => data::codes(&book),
            };
            let ground = Ground { library: &library, tree: &tree, today };
            let found = codes.into_iter().map(|code| {
                let doubts = data::indicator(&book, &code.0, &code.1, ground);
                (code, Arc::new(doubts))
            });
            let (found, is_whole) = (found.collect(), known.is_none());
            let checked = Checked { book, tree, library: seen.1, is_whole, found };
            vec![Command::Doubted(Arc::new(checked))]
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_that_broke_off_is_over_and_not_repeated_at_once() {
        let mut doubts = Doubts { is_running: true, ..Doubts::default() };
        doubts.give_up((10, 1));
        assert!(!doubts.is_running && !doubts.is_known());
        assert_eq!(doubts.failed, Some((10, 1)));
    }
}
