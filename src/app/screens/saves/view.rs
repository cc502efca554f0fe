//! The dialog of earlier saves drawn: the list at the left, what would become of the book at the
//! right.

use std::sync::Arc;

use egui::{Label, RichText, ScrollArea, Ui};

use super::SavesDialog;
use super::data::{Preview, Row};
use crate::app::command::Command;
use crate::app::document::{Chosen, Saves, SavesCommand};
use crate::app::session::Session;
use crate::app::widgets;
use crate::language::Texts;
use crate::theme::{self, size};

const WIDTH: f32 = 860.0;
const HEIGHT: f32 = 330.0;
const LIST: f32 = 320.0;

impl SavesDialog {
    /// Draws the dialog over the window, where it is open.
    pub fn ui(&mut self, ui: &Ui, session: &Session, commands: &mut Vec<Command>) {
        let Some(saves) = &session.saves else {
            self.preview = None;
            return;
        };
        let texts = &session.texts;
        let mut wish = None;
        let modal = widgets::dialog(ui, "earlier saves").show(ui.ctx(), |ui| {
            let room = ui.ctx().content_rect().size();
            ui.set_width(WIDTH.min(room.x - 64.0));
            let quiet = theme::tokens(ui.ctx()).quiet_text;
            ui.label(RichText::new(texts.get("saves-title")).font(theme::bold(size::STRONG)));
            let note = RichText::new(texts.get("saves-note")).size(size::SMALL).color(quiet);
            ui.add(Label::new(note).wrap());
            ui.add_space(size::SPACE_8);
            ui.horizontal_top(|ui| {
                ui.set_height(HEIGHT.min(room.y - 200.0));
                ui.vertical(|ui| {
                    ui.set_width(LIST);
                    list(ui, saves, texts, &mut wish);
                });
                ui.separator();
                ui.vertical(|ui| self.chosen(ui, saves, session));
            });
            ui.add_space(size::SPACE_12);
            ui.horizontal(|ui| {
                let can = saves.chosen.as_ref().is_some_and(differs);
                let restore = egui::Button::new(&*texts.get("saves-restore"));
                if ui.add_enabled(can, restore).clicked() {
                    wish = Some(SavesCommand::Restore);
                }
                if ui.button(&*texts.get("saves-close")).clicked() {
                    wish = Some(SavesCommand::Close);
                }
            });
        });
        if modal.should_close() {
            wish = wish.or(Some(SavesCommand::Close));
        }
        commands.extend(wish.map(Command::Saves));
    }

    fn chosen(&mut self, ui: &mut Ui, saves: &Saves, session: &Session) {
        let texts = &session.texts;
        let quiet = theme::tokens(ui.ctx()).quiet_text;
        let say = |ui: &mut Ui, text: &str| {
            ui.add(Label::new(RichText::new(text).color(quiet)).wrap());
        };
        let edits = match saves.chosen.as_ref().map(|chosen| (&chosen.path, &chosen.edits)) {
            None => return say(ui, &texts.get("saves-choose")),
            Some((_, None)) => return say(ui, &texts.get("saves-comparing")),
            Some((_, Some(Err(message)))) => return say(ui, &texts.say(message)),
            Some((path, Some(Ok(edits)))) => (path, edits),
        };
        let (path, edits) = edits;
        if self.preview.as_ref().is_none_or(|(known, _)| !Arc::ptr_eq(known, edits)) {
            let book = session.open.book();
            let preview = Preview::of(book, edits, &book.tree(), texts);
            self.preview = Some((Arc::clone(edits), preview));
        }
        let Some((_, preview)) = &self.preview else { return };
        ui.add(Label::new(&preview.summary).wrap());
        ui.add_space(size::SPACE_4);
        ScrollArea::vertical().id_salt(path).auto_shrink(false).show(ui, |ui| {
            for change in &preview.cells {
                let small = RichText::new(&change.place).size(size::SMALL).color(quiet);
                ui.add(Label::new(small).wrap());
                if !(change.old.is_empty() && change.new.is_empty()) {
                    ui.add(Label::new(format!("{} → {}", change.old, change.new)).wrap());
                }
            }
            if !preview.rest.is_empty() {
                ui.label(&preview.rest);
            }
        });
    }
}

/// Whether there is something to take back.
fn differs(chosen: &Chosen) -> bool {
    matches!(&chosen.edits, Some(Ok(edits)) if !edits.is_empty())
}

fn list(ui: &mut Ui, saves: &Saves, texts: &Texts, wish: &mut Option<SavesCommand>) {
    let tokens = theme::tokens(ui.ctx());
    let Some(list) = &saves.list else {
        ui.label(RichText::new(texts.get("saves-reading")).color(tokens.quiet_text));
        return;
    };
    if list.is_empty() {
        let none = RichText::new(texts.get("saves-none")).color(tokens.quiet_text);
        ui.add(Label::new(none).wrap());
        return;
    }
    ScrollArea::vertical().id_salt("list of saves").auto_shrink(false).show(ui, |ui| {
        for save in list.iter() {
            let row = Row::of(save, texts);
            let is_chosen = saves.chosen.as_ref().is_some_and(|chosen| chosen.path == save.path);
            if !row.is_readable {
                ui.horizontal(|ui| {
                    ui.add_space(size::SPACE_8);
                    ui.label(&row.when);
                });
            } else if widgets::entry(ui, is_chosen, &row.when) {
                *wish = Some(SavesCommand::LookAt(save.clone()));
            }
            let colour = if row.is_readable { tokens.quiet_text } else { tokens.error };
            let about = RichText::new(&row.about).size(size::SMALL).color(colour);
            // Beneath the words of the entry, not its edge.
            let margin = egui::Margin { left: 8, ..egui::Margin::ZERO };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.add(Label::new(about).wrap());
            });
            ui.add_space(size::SPACE_4);
        }
    });
}
