//! Programme: sections, indicators, editions and what each changed.

use egui::Ui;

use crate::app::command::Command;
use crate::app::session::Session;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct ProgrammeScreen;

impl ProgrammeScreen {
    /// Draws the screen.
    pub fn ui(&mut self, _ui: &mut Ui, _session: &Session, _commands: &mut Vec<Command>) {}
}
