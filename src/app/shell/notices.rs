//! Notices: what was done, what deserves a look, what failed and what to do now.
//!
//! They stand above the main area until they are closed, so that nothing vanishes unread.

use egui::{RichText, Ui};

use crate::app::command::{Action, Command, Level};
use crate::app::document::SavesCommand;
use crate::app::session::Session;
use crate::app::verb::Verb;
use crate::theme::{self, Icon, size};

/// The button of what a notice offers.
fn offer(
    ui: &mut Ui,
    session: &Session,
    number: u64,
    action: &Action,
    commands: &mut Vec<Command>,
) {
    let (text, command) = match action {
        Action::View(path) => (session.texts.get("notice-view"), Command::View(path.clone())),
        Action::OpenPrevious(path) => {
            (session.texts.get("notice-open-previous"), Command::OpenPrevious(path.clone()))
        }
        Action::SaveAs => (session.texts.get("notice-save-as"), Command::Do(Verb::SaveAs)),
        Action::TakeTheirs => {
            (session.texts.get("notice-take-theirs"), Command::Saves(SavesCommand::TakeTheirs))
        }
        Action::ShowSaves => {
            (session.texts.get("notice-saves"), Command::Saves(SavesCommand::Show))
        }
    };
    if ui.button(text).clicked() {
        commands.push(command);
        // What still fails stays said.
        if !matches!(action, Action::SaveAs) {
            commands.push(Command::Dismiss(number));
        }
    }
}

/// All open notices, the latest first. They never take more than a third of the window from the
/// work below.
pub fn notices(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    if session.notices.is_empty() {
        return;
    }
    let most = ui.available_height() / 3.0;
    let area = egui::ScrollArea::vertical().id_salt("notices").auto_shrink([false, true]);
    area.max_height(most).show(ui, |ui| all(ui, session, commands));
}

fn all(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    for (number, notice) in session.notices.iter().rev() {
        let tokens = theme::tokens(ui.ctx());
        let (icon, colour) = match notice.level {
            Level::Done => (Icon::Check, tokens.good),
            Level::Warning => (Icon::Warning, tokens.warning),
            Level::Error => (Icon::Warning, tokens.error),
        };
        let frame = egui::Frame::new()
            .fill(tokens.surface)
            .stroke(egui::Stroke::new(1.0, colour))
            .corner_radius(size::CORNER)
            .inner_margin(egui::Margin::symmetric(12, 6))
            .outer_margin(egui::Margin { bottom: 6, ..egui::Margin::ZERO });
        let body = |ui: &mut Ui| {
            ui.horizontal(|ui| {
                let (rect, _) =
                    ui.allocate_exact_size(egui::Vec2::splat(size::ICON), egui::Sense::hover());
                icon.paint(ui.painter(), rect, colour);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let close = ui.button(session.texts.get("notice-close"));
                    if close.clicked() {
                        commands.push(Command::Dismiss(*number));
                    }
                    for action in notice.action.iter().chain(&notice.second) {
                        offer(ui, session, *number, action, commands);
                    }
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        ui.add(egui::Label::new(session.texts.say(&notice.message)).wrap());
                    });
                });
            });
            if !notice.details.is_empty() {
                let title = RichText::new(session.texts.get("notice-details")).size(size::SMALL);
                egui::CollapsingHeader::new(title).id_salt(number).show(ui, |ui| {
                    egui::ScrollArea::vertical().max_height(120.0).show(ui, |ui| {
                        for detail in &notice.details {
                            ui.add(egui::Label::new(session.texts.say(detail)).wrap());
                        }
                    });
                });
            }
        };
        frame.show(ui, body);
    }
}
