//! Home: what is open, recent books, the programmes at hand, the first steps.

use std::path::Path;

use egui::{RichText, Ui};

use crate::app::command::Command;
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::app::verb::Verb;
use crate::language::{Message, show_period};
use crate::programme::{Origin, Programme};
use crate::theme::{self, size};

/// Home has nothing to remember yet.
#[derive(Default)]
pub struct HomeScreen;

impl HomeScreen {
    /// Draws the screen.
    #[expect(clippy::unused_self, reason = "screens are drawn alike")]
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            first_steps(ui, session, commands);
            books(ui, session, commands);
            programmes(ui, session, commands);
        });
    }
}

fn title(ui: &mut Ui, text: &str) {
    ui.add_space(size::SPACE_16);
    ui.label(RichText::new(text).font(theme::bold(size::TITLE)));
    ui.add_space(size::SPACE_8);
}

/// A calm button with words, as wide as its text.
fn action(ui: &mut Ui, text: &str) -> bool {
    ui.add(egui::Button::new(text).min_size(egui::vec2(0.0, 32.0))).clicked()
}

fn first_steps(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    title(ui, &texts.get("home-begin"));
    ui.horizontal(|ui| {
        for verb in [Verb::Go(Screen::Data), Verb::Go(Screen::Trajectory)] {
            let text = match verb {
                Verb::Go(Screen::Data) => texts.get("home-type-values"),
                _ => texts.get("home-see-chart"),
            };
            if action(ui, &text) {
                commands.push(Command::Do(verb));
            }
        }
        for verb in [Verb::NewBook, Verb::Open, Verb::SaveAs] {
            if action(ui, &verb.name(texts)) {
                commands.push(Command::Do(verb));
            }
        }
    });
    ui.add_space(size::SPACE_4);
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    ui.label(RichText::new(texts.get("home-drag")).size(size::SMALL).color(quiet));
}

fn books(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    title(ui, &texts.get("home-recent"));
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    if session.settings.recent.is_empty() {
        ui.label(RichText::new(texts.get("home-no-recent")).color(quiet));
    }
    for path in &session.settings.recent {
        ui.horizontal(|ui| {
            if ui.link(file_name(path)).clicked() {
                commands.push(Command::OpenFile(path.clone()));
            }
            let folder = path.parent().map(|folder| folder.display().to_string());
            ui.label(RichText::new(folder.unwrap_or_default()).size(size::SMALL).color(quiet));
        });
    }
}

fn programmes(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    title(ui, &session.texts.get("home-programmes"));
    for programme in session.programmes_in_order() {
        ui.horizontal_wrapped(|ui| programme_row(ui, session, programme, commands));
    }
}

fn programme_row(
    ui: &mut Ui,
    session: &Session,
    programme: &Programme,
    commands: &mut Vec<Command>,
) {
    let texts = &session.texts;
    let edition = programme.latest();
    let name = edition.short.get(texts.language());
    if ui.link(name).clicked() {
        commands.push(Command::ChooseProgramme(programme.id().to_owned()));
        commands.push(Command::Do(Verb::Go(Screen::Programme)));
    }
    let (first, last) = edition.period;
    let mut remark = Message::new("home-programme")
        .with("period", show_period(first, last))
        .with("count", programme.editions().len());
    if let Origin::File(path) = &programme.origin {
        remark = Message::new("home-programme-file")
            .with("period", show_period(first, last))
            .with("file", file_name(path));
    }
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    ui.label(RichText::new(texts.say(&remark)).size(size::SMALL).color(quiet));
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
