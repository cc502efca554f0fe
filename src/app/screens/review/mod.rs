//! Review: what came from outside, held against the book, before any of it lands.

use egui::Ui;

use crate::app::command::Command;
use crate::app::session::Session;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct ReviewScreen {}

impl ReviewScreen {
    /// Draws the screen.
    #[expect(clippy::unused_self, reason = "it will remember what is decided")]
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let texts = &session.texts;
        if session.incoming.is_none() {
            ui.label(&*texts.get("review-nothing"));
        } else if ui.button(&*texts.get("review-decline")).clicked() {
            commands.push(Command::Decline);
        }
    }
}
