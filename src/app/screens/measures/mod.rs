//! The action plan.

use egui::Ui;

use crate::app::command::Command;
use crate::app::session::Session;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct MeasuresScreen {}

impl MeasuresScreen {
    /// Draws the screen.
    #[expect(clippy::unused_self, reason = "not built yet")]
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, _commands: &mut Vec<Command>) {
        ui.label(&*session.texts.get("screen-measures"));
    }
}
