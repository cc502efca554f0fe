//! What an amendment changes: its operations in words, each with the place in the amending act.

use egui::{RichText, ScrollArea, Ui};

use super::fields::Form;
use crate::app::draft::operation_words;
use crate::programme::Place;
use crate::programme::draft::Edit;
use crate::theme::{self, size};

/// The list.
pub fn ui(form: &mut Form<'_>, ui: &mut Ui) {
    let texts = &form.session.texts;
    let title = RichText::new(texts.get("draft-changes")).font(theme::bold(size::STRONG));
    ui.label(title);
    form.problems(ui, "");
    let amended = form.open.amended();
    if amended.keys.is_empty() {
        return;
    }
    form.remark(ui, &texts.get("draft-changes.hint"));
    ui.add_space(size::SPACE_8);
    let draft = form.open.draft();
    ScrollArea::vertical().id_salt("draft changes").auto_shrink(false).show(ui, |ui| {
        for (operation, key) in amended.amendment.operations.iter().zip(&amended.keys) {
            let (sentence, cells) = operation_words(draft, operation, texts);
            ui.add(egui::Label::new(texts.say(&sentence)).wrap());
            if !cells.is_empty() {
                let cells = RichText::new(cells.join("   ")).size(size::SMALL);
                ui.add(egui::Label::new(cells.color(theme::tokens(ui.ctx()).quiet_text)).wrap());
            }
            ui.push_id(key, |ui| place(form, ui, key, &draft.place(key)));
            ui.add_space(size::SPACE_8);
        }
    });
}

fn place(form: &mut Form<'_>, ui: &mut Ui, key: &str, place: &Place) {
    let texts = &form.session.texts;
    ui.horizontal(|ui| {
        let (section, item) = (texts.get("draft-place-section"), texts.get("draft-place-item"));
        form.remark(ui, &section);
        let new = form.line(ui, &section, 70.0, &place.section);
        let new = new.map(|section| Place { section, ..place.clone() });
        form.remark(ui, &item);
        let other = form.line(ui, &item, 70.0, &place.item);
        let new = new.or(other.map(|item| Place { item, ..place.clone() }));
        if let Some(place) = new {
            form.edit(&format!("place {key}"), Edit::Place { operation: key.to_owned(), place });
        }
    });
}
