//! Widgets that several screens share.

pub mod grid;
pub mod physical_keys;

use egui::{RichText, Ui, WidgetInfo};

use super::command::Command;
use super::session::Session;
use super::verb::Verb;
use crate::theme::{self, size};

/// A button of a verb: its icon, its name as tooltip with the shortcut.
pub fn verb_button(
    ui: &mut Ui,
    session: &Session,
    verb: Verb,
    enabled: bool,
    commands: &mut Vec<Command>,
) {
    let name = verb.name(&session.texts);
    let tokens = theme::tokens(ui.ctx());
    let button = egui::Button::new("").min_size(egui::vec2(size::ROW + 4.0, size::ROW));
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, enabled, &*name));
    let square = egui::Rect::from_center_size(response.rect.center(), egui::Vec2::splat(18.0));
    let colour = if enabled { tokens.text } else { tokens.edge };
    if let Some(icon) = verb.icon() {
        icon.paint(ui.painter(), square, colour);
    }
    let shortcut = verb.shortcut().map(|shortcut| ui.ctx().format_shortcut(&shortcut));
    let tip = match shortcut {
        Some(shortcut) => format!("{name} ({shortcut})"),
        None => name.into_owned(),
    };
    if response.on_hover_text(tip).clicked() {
        commands.push(Command::Do(verb));
    }
}

/// Words that lead elsewhere; true once they are clicked.
pub fn link(ui: &mut Ui, text: &str) -> bool {
    let tokens = theme::tokens(ui.ctx());
    let words = RichText::new(text).color(tokens.accent);
    let response = ui.add(egui::Label::new(words).wrap().sense(egui::Sense::click()));
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Link, true, text));
    if response.has_focus() {
        let ring = egui::Stroke::new(size::FOCUS_RING, tokens.focus);
        let rect = response.rect.expand(2.0);
        ui.painter().rect_stroke(rect, size::CORNER, ring, egui::StrokeKind::Outside);
    }
    response.clicked()
}

/// A dialog over the window, with room between its edge and what stands in it.
pub fn dialog(ui: &Ui, name: &str) -> egui::Modal {
    let frame = egui::Frame::popup(ui.style()).inner_margin(size::SPACE_16);
    egui::Modal::new(egui::Id::unique(name)).frame(frame)
}

/// An entry of a combo box; true once it is chosen. That closes the box, also where a key chose:
/// by itself it closes only on the pointer.
pub fn entry(ui: &mut Ui, selected: bool, text: &str) -> bool {
    let is_chosen = ui.selectable_label(selected, text).clicked();
    if is_chosen {
        ui.close();
    }
    is_chosen
}

/// The first question to a new user: which region?
pub fn choose_region(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    let language = texts.language();
    egui::ScrollArea::vertical().show(ui, |ui| {
        ui.add_space(size::SPACE_16);
        ui.label(RichText::new(texts.get("choose-region")).font(theme::bold(size::TITLE)));
        ui.label(
            RichText::new(texts.get("choose-region.hint"))
                .color(theme::tokens(ui.ctx()).quiet_text),
        );
        ui.add_space(size::SPACE_16);
        let regions = session.regions_in_order();
        // Four columns only where the longest name ("Восточно-Казахстанская область") fits.
        let (columns, gaps, share) =
            if ui.available_width() >= 1040.0 { (4, 3.0, 4.0) } else { (3, 2.0, 3.0) };
        let rows = regions.len().div_ceil(columns);
        let width = ((ui.available_width() - gaps * size::SPACE_8) / share).min(260.0);
        egui::Grid::new("regions").spacing(egui::Vec2::splat(size::SPACE_8)).show(ui, |ui| {
            for row in 0..rows {
                for column in 0..columns {
                    let Some(region) = regions.get(column * rows + row) else { continue };
                    let name = region.name.get(language);
                    let button = egui::Button::new(name)
                        .min_size(egui::vec2(width, 36.0))
                        .wrap_mode(egui::TextWrapMode::Truncate);
                    if ui.add_sized([width, 36.0], button).clicked() {
                        commands.push(Command::ChooseTerritory(region.code.clone()));
                    }
                }
                ui.end_row();
            }
        });
    });
}
