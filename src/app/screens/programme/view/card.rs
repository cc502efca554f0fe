//! The card of an indicator drawn.

use egui::{Grid, Label, RichText, ScrollArea, Ui, vec2};

use super::super::data::{Card, Definition, Field};
use super::table;
use crate::app::command::Command;
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::theme::{self, size};

/// Width of the names of fields.
const NAME: f32 = 172.0;

/// The buttons that lead to the indicator in other screens, from the right.
pub(super) fn actions(ui: &mut Ui, session: &Session, card: &Card, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    let mut lead = |screen| {
        let code = card.code.clone();
        commands.push(Command::ShowIndicator { code, screen });
    };
    if !card.is_measured {
        return;
    }
    if ui.button(&*texts.get("card-type-values")).clicked() {
        lead(Screen::Data);
    }
    if ui.button(&*texts.get("card-show-chart")).clicked() {
        lead(Screen::Trajectory);
    }
}

pub(super) fn ui(ui: &mut Ui, session: &Session, card: &Card) {
    ScrollArea::vertical().id_salt(&card.code).auto_shrink(false).show(ui, |ui| {
        let tokens = theme::tokens(ui.ctx());
        let small = |text: &str| RichText::new(text).size(size::SMALL).color(tokens.quiet_text);
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        let kind = format!("{} · {}", card.code, card.kind);
        ui.add(Label::new(small(&kind)).wrap());
        let title = RichText::new(&card.title).font(theme::bold(size::STRONG));
        ui.add(Label::new(title).wrap().selectable(true));
        ui.label(small(&card.title_mark));
        for (mark, words) in &card.history {
            let text = format!("{} {words}", mark.sign(&session.texts));
            ui.add(Label::new(RichText::new(text).color(tokens.warning)).wrap());
        }
        ui.add_space(size::SPACE_8);
        fields(ui, &card.fields);
        for (at, definition) in card.definitions.iter().enumerate() {
            ui.add_space(size::SPACE_16);
            self::definition(ui, session, definition, at);
        }
        ui.add_space(size::SPACE_16);
    });
}

fn fields(ui: &mut Ui, fields: &[Field]) {
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    let width = ui.available_width() - NAME - size::SPACE_12;
    let grid = Grid::new("fields").num_columns(2).min_col_width(NAME).min_row_height(0.0);
    grid.spacing(vec2(size::SPACE_12, size::SPACE_4)).show(ui, |ui| {
        for field in fields {
            let name = RichText::new(&field.name).color(quiet);
            ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                ui.set_max_width(NAME);
                ui.add(Label::new(name).wrap());
            });
            ui.vertical(|ui| {
                ui.set_max_width(width);
                for line in &field.lines {
                    ui.add(Label::new(line).wrap());
                }
            });
            ui.end_row();
        }
    });
}

fn definition(ui: &mut Ui, session: &Session, definition: &Definition, at: usize) {
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    let heading = RichText::new(&definition.heading).font(theme::bold(size::BODY));
    ui.add(Label::new(heading).wrap());
    table::ui(ui, ("targets", at), &definition.table);
    let small = |text: &str| RichText::new(text).size(size::SMALL).color(quiet);
    for remark in &definition.remarks {
        ui.add(Label::new(small(remark)).wrap());
    }
    ui.add_space(size::SPACE_4);
    let places = session.texts.get("card-places");
    ui.label(RichText::new(&*places).font(theme::bold(size::SMALL)).color(quiet));
    for place in &definition.places {
        ui.add(Label::new(small(place)).wrap().selectable(true));
    }
}
