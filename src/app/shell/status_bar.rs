//! The status bar: which book is open, that nothing can be lost, what runs in the background.

use egui::{RichText, Ui};

use crate::app::command::Command;
use crate::app::jobs::{Jobs, Progress};
use crate::app::session::Session;
use crate::book::SaveState;
use crate::language::Message;
use crate::theme::{self, size};

/// The status bar.
pub fn status_bar(ui: &mut Ui, session: &Session, jobs: &Jobs, commands: &mut Vec<Command>) {
    let tokens = theme::tokens(ui.ctx());
    let frame =
        egui::Frame::new().fill(tokens.surface).inner_margin(egui::Margin::symmetric(12, 0));
    egui::Panel::bottom("status").exact_size(size::STATUS_BAR).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let quiet =
                |text: String| RichText::new(text).size(size::SMALL).color(tokens.quiet_text);
            ui.label(RichText::new(session.book_name()).size(size::SMALL))
                .on_hover_text(session.book_path().display().to_string());
            ui.label(quiet("·".to_owned()));
            match session.save_state() {
                SaveState::Failed(message) => {
                    let text = RichText::new(session.texts.say(&message)).size(size::SMALL);
                    ui.label(text.color(tokens.error));
                }
                state => {
                    ui.label(quiet(session.texts.say(&kept(&state))));
                }
            }
            let doubts = session.doubts.open();
            if doubts > 0 {
                ui.label(quiet("·".to_owned()));
                let message = Message::new("status-doubts").with("count", doubts);
                let text = RichText::new(session.texts.say(&message)).size(size::SMALL);
                ui.label(text.color(tokens.warning))
                    .on_hover_text(&*session.texts.get("status-doubts.hint"));
            }
            for (job, name, progress) in jobs.running() {
                ui.label(quiet("·".to_owned()));
                // In words only: a spinner would draw frames all the while.
                ui.label(quiet(format!("{} …", session.texts.say(&told(name, progress)))));
                if let Some(progress) = progress {
                    let cancel = egui::Button::new(&*session.texts.get("job-cancel")).small();
                    if ui.add_enabled(!progress.is_cancelled(), cancel).clicked() {
                        commands.push(Command::CancelJob(job));
                    }
                }
            }
        });
    });
}

/// What a job is, and how far it is where it counts more than one.
fn told(name: &Message, progress: Option<&Progress>) -> Message {
    match progress.map(Progress::counts) {
        Some((done, count)) if count > 1 => Message::new("job-progress")
            .with("job", name.clone())
            .with("done", done)
            .with("count", count),
        _ => name.clone(),
    }
}

/// In words, how far what was typed is safe.
pub fn kept(state: &SaveState) -> Message {
    match state {
        SaveState::Clean => Message::new("status-nothing-to-save"),
        SaveState::Saving => Message::new("status-saving"),
        SaveState::Saved { at } => {
            let local = at.to_zoned(jiff::tz::TimeZone::system());
            Message::new("status-kept").with("time", local.strftime("%H:%M").to_string())
        }
        SaveState::Failed(message) => message.clone(),
    }
}
