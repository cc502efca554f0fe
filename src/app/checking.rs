//! Findings of the programme shown: computed on a thread of their own when a screen needs them, and
//! kept until the library changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::NysanaApp;
use super::command::Command;
use super::place::Screen;
use crate::check::{self, Finding};
use crate::language::Message;

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
}
