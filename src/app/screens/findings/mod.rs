//! Findings: what is doubtful in the acts of the programme shown. What is doubtful in the office's
//! own data does not stand here.
//!
//! `data` says what is shown, `view` draws it.

mod data;
mod view;

use egui::Ui;

use self::data::{List, Wish};
use super::computed::Computed;
use crate::app::command::Command;
use crate::app::session::Session;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct FindingsScreen {
    wish: Wish,
    /// Heights of the entries as drawn last, so that only visible ones are laid out.
    heights: Vec<f32>,
    computed: Computed<Wish, List>,
}

impl FindingsScreen {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        if self.computed.is_of_another_programme(session) {
            self.wish = Wish::default();
        }
        let (heights, wish) = (&mut self.heights, self.wish.clone());
        let held = self.computed.take(session, &wish, || {
            heights.clear();
            list(session, &wish)
        });
        self.draw(ui, session, &held.1, commands);
        self.computed.keep(held);
    }
}

fn list(session: &Session, wish: &Wish) -> List {
    let found = session.findings.of(&session.place.programme);
    match (found, session.edition()) {
        (Some(found), Some(edition)) => List::of(found, edition, wish, &session.texts),
        _ => List::default(),
    }
}
