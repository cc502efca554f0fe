//! The list of changes drawn.

use egui::{Label, RichText, Role, ScrollArea, Ui, WidgetInfo};

use super::super::data::{Changes, Entry, WordsChange};
use super::table;
use crate::app::session::Session;
use crate::language::Message;
use crate::theme::{self, size};

/// Words up to this length stand on one line, old and new.
const SHORT: usize = 30;

/// Draws the list; gives the code of the indicator whose card is asked for.
pub(super) fn ui(ui: &mut Ui, session: &Session, changes: &Changes) -> Option<String> {
    let mut asked = None;
    ScrollArea::vertical().id_salt("changes").auto_shrink(false).show(ui, |ui| {
        let quiet = theme::tokens(ui.ctx()).quiet_text;
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        ui.add(Label::new(RichText::new(&changes.intro).color(quiet)).wrap());
        let mut number = 0;
        for (mark, heading, entries) in &changes.groups {
            ui.add_space(size::SPACE_16);
            let heading = format!("{} {heading}", mark.sign(&session.texts));
            ui.label(RichText::new(heading).font(theme::bold(size::STRONG)));
            for entry in entries {
                number += 1;
                ui.add_space(size::SPACE_8);
                if self::entry(ui, session, entry, number) {
                    asked.clone_from(&entry.code);
                }
            }
        }
        ui.add_space(size::SPACE_16);
    });
    asked
}

/// Draws an entry and tells whether its card is asked for.
fn entry(ui: &mut Ui, session: &Session, entry: &Entry, number: usize) -> bool {
    let tokens = theme::tokens(ui.ctx());
    let mut asked = false;
    if let Some(code) = &entry.code {
        let text = RichText::new(format!("{code}  {}", entry.title)).color(tokens.accent);
        let link = Label::new(text).wrap().sense(egui::Sense::click());
        let response = ui.add(link).on_hover_cursor(egui::CursorIcon::PointingHand);
        let open = Message::new("changes-open").with("code", code.as_str());
        let name = format!("{} {}", session.texts.say(&open), entry.title);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        if response.has_focus() {
            let ring = egui::Stroke::new(size::FOCUS_RING, tokens.focus);
            let rect = response.rect.expand(2.0);
            ui.painter().rect_stroke(rect, size::CORNER, ring, egui::StrokeKind::Outside);
        }
        asked = response.clicked();
    } else {
        ui.label(&entry.title);
    }
    ui.indent(number, |ui| {
        for change in &entry.words {
            words(ui, session, change);
        }
        if let Some(values) = &entry.table {
            table::ui(ui, ("changes", number), values);
        }
    });
    asked
}

/// Words before and after: one after the other where they are short, else one under the other.
fn words(ui: &mut Ui, session: &Session, change: &WordsChange) {
    let tokens = theme::tokens(ui.ctx());
    let texts = &session.texts;
    let was = RichText::new(&change.old).color(tokens.quiet_text).strikethrough();
    let name = RichText::new(&change.name).size(size::SMALL).color(tokens.quiet_text);
    if change.old.chars().count().max(change.new.chars().count()) <= SHORT {
        ui.horizontal_wrapped(|ui| {
            if !change.name.is_empty() {
                ui.label(name);
            }
            ui.label(was);
            ui.label("→");
            ui.label(&change.new);
        });
        return;
    }
    if !change.name.is_empty() {
        ui.label(name);
    }
    for (what, text) in
        [(texts.get("changes-was"), was), (texts.get("changes-now"), RichText::new(&change.new))]
    {
        ui.horizontal_top(|ui| {
            let what = RichText::new(&*what).size(size::SMALL).color(tokens.quiet_text);
            ui.add_sized([48.0, 18.0], Label::new(what).halign(egui::Align::Min));
            ui.add(Label::new(text).wrap());
        });
    }
}
