//! Settings: language, look, size, where data lives.

use egui::{RichText, Ui};

use crate::app::command::Command;
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::app::shell::language_names;
use crate::app::verb::Verb;
use crate::language::{Language, Message};
use crate::theme::{self, Look, size};

/// Draws the screen.
pub fn ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        title(ui, &texts.get("settings-language"));
        ui.horizontal(|ui| {
            for language in Language::ALL {
                let (_, name) = language_names(session, language);
                if ui.radio(texts.language() == language, name).clicked() {
                    commands.push(Command::ChooseLanguage(language));
                }
            }
        });
        title(ui, &texts.get("settings-look"));
        ui.horizontal(|ui| {
            for look in Look::ON_SCREEN {
                let name = match look {
                    Look::Light | Look::Paper => texts.get("settings-light"),
                    Look::Dark => texts.get("settings-dark"),
                    Look::Contrast => texts.get("settings-contrast"),
                };
                if ui.radio(session.settings.look == look, &*name).clicked() {
                    commands.push(Command::ChooseLook(look));
                }
            }
        });
        title(ui, &texts.get("settings-size"));
        ui.horizontal(|ui| {
            if ui.button(&*Verb::ZoomOut.name(texts)).clicked() {
                commands.push(Command::Do(Verb::ZoomOut));
            }
            ui.label(format!("{:.0} %", ui.ctx().zoom_factor() * 100.0));
            if ui.button(&*Verb::ZoomIn.name(texts)).clicked() {
                commands.push(Command::Do(Verb::ZoomIn));
            }
            if ui.button(&*Verb::ZoomReset.name(texts)).clicked() {
                commands.push(Command::Do(Verb::ZoomReset));
            }
        });
        title(ui, &texts.get("settings-keyboard"));
        for line in texts.get("settings-keys").lines() {
            ui.add(egui::Label::new(line).wrap());
        }
        title(ui, &texts.get("settings-data"));
        path(ui, session, &Message::new("settings-book-file"), session.book_path());
        path(ui, session, &Message::new("settings-folder"), &session.folder);
        if session.has_territory() && ui.button(&*texts.get("districts-open")).clicked() {
            commands.push(Command::Do(Verb::Go(Screen::Districts)));
        }
        title(ui, &texts.get("settings-about"));
        let version = Message::new("settings-version").with("version", env!("CARGO_PKG_VERSION"));
        ui.label(texts.say(&version));
    });
}

fn title(ui: &mut Ui, text: &str) {
    ui.add_space(size::SPACE_16);
    ui.label(RichText::new(text).font(theme::bold(size::STRONG)));
    ui.add_space(size::SPACE_4);
}

fn path(ui: &mut Ui, session: &Session, name: &Message, path: &std::path::Path) {
    ui.horizontal_wrapped(|ui| {
        let quiet = theme::tokens(ui.ctx()).quiet_text;
        ui.label(RichText::new(session.texts.say(name)).color(quiet));
        ui.label(path.display().to_string());
    });
}
