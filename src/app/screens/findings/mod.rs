//! Findings: what is doubtful in the acts of the programme shown. What is doubtful in the office's
//! own data does not stand here.
//!
//! `data` says what is shown, `view` draws it.

mod data;
mod view;

use egui::Ui;

use self::data::{List, Wish};
use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::session::Session;
use crate::language::Language;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct FindingsScreen {
    wish: Wish,
    /// Heights of the entries as drawn last, so that only visible ones are laid out.
    heights: Vec<f32>,
    computed: Option<(Stand, List)>,
}

/// What the computed data depends on.
#[derive(Clone, PartialEq)]
struct Stand {
    revision: u64,
    place: Place,
    language: Language,
    wish: Wish,
}

impl FindingsScreen {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let known = self.computed.as_ref().map(|(stand, _)| stand.place.programme.as_str());
        if known.is_some_and(|programme| programme != session.place.programme) {
            self.wish = Wish::default();
        }
        let stand = Stand {
            revision: session.revision,
            place: session.place.clone(),
            language: session.texts.language(),
            wish: self.wish.clone(),
        };
        let known = self.computed.take().filter(|(known, _)| *known == stand);
        let (stand, list) = known.unwrap_or_else(|| {
            self.heights.clear();
            (stand, list(session, &self.wish))
        });
        self.draw(ui, session, &list, commands);
        self.computed = Some((stand, list));
    }
}

fn list(session: &Session, wish: &Wish) -> List {
    let found = session.findings.of(&session.place.programme);
    match (found, session.edition()) {
        (Some(found), Some(edition)) => List::of(found, edition, wish, &session.texts),
        _ => List::default(),
    }
}
