//! The screen drawn: the list at the left, the forms at the right.

use egui::{Align, Checkbox, Grid, Label, Layout, RichText, ScrollArea, TextWrapMode, Ui, vec2};

use super::DistrictsScreen;
use super::data::{List, Row, other_language};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::app::shell::language_names;
use crate::app::verb::Verb;
use crate::app::widgets;
use crate::language::Message;
use crate::theme::{self, size};

/// Width of the forms.
const FORMS: f32 = 312.0;
/// Widths of the columns: code, life, values; the names share the rest.
const COLUMNS: [f32; 3] = [128.0, 106.0, 62.0];

/// Points that the first column has beside those of a name: the box to tick, larger letters.
const FIRST: f32 = 44.0;

impl DistrictsScreen {
    pub(super) fn draw(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        list: &List,
        commands: &mut Vec<Command>,
    ) {
        let texts = &session.texts;
        let Some((region, name)) = &list.region else {
            ui.label(&*texts.get("districts-choose-region"));
            return;
        };
        ui.horizontal(|ui| {
            let title = texts.say(&Message::new("districts-title").with("region", name.as_str()));
            ui.add(Label::new(RichText::new(title).font(theme::bold(size::TITLE))).truncate());
            let (undo, redo) = (session.open.can_undo(), session.open.can_redo());
            widgets::verb_button(ui, session, Verb::Undo, undo, commands);
            widgets::verb_button(ui, session, Verb::Redo, redo, commands);
            if ui.button(&*Verb::MergeBooks.name(texts)).clicked() {
                commands.push(Command::Do(Verb::MergeBooks));
            }
        });
        ui.add_space(size::SPACE_8);
        let area = ui.available_size();
        ui.horizontal_top(|ui| {
            let width = area.x - FORMS - size::SPACE_16;
            ui.allocate_ui_with_layout(vec2(width, area.y), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                self.list(ui, session, list, commands);
            });
            ui.add_space(size::SPACE_8);
            ui.allocate_ui_with_layout(vec2(FORMS, area.y), Layout::top_down(Align::Min), |ui| {
                ui.set_width(FORMS);
                let scroll = ScrollArea::vertical().id_salt("district forms").auto_shrink(false);
                scroll.show(ui, |ui| self.forms(ui, session, region, list, commands));
            });
        });
    }

    fn list(&mut self, ui: &mut Ui, session: &Session, list: &List, commands: &mut Vec<Command>) {
        let texts = &session.texts;
        let quiet = theme::tokens(ui.ctx()).quiet_text;
        let hint = if list.rows.is_empty() {
            texts.get("districts-empty")
        } else {
            texts.get("districts-hint")
        };
        ui.add(Label::new(RichText::new(&*hint).color(quiet)).wrap());
        ui.add_space(size::SPACE_8);
        if list.rows.is_empty() {
            return;
        }
        ScrollArea::vertical().id_salt("districts").auto_shrink(false).show(ui, |ui| {
            // The last column keeps clear of the bar that scrolls.
            let gaps = 32.0 + size::SPACE_16;
            let names = (ui.available_width() - COLUMNS.iter().sum::<f32>() - gaps - FIRST) / 2.0;
            Grid::new("districts").striped(true).spacing(vec2(size::SPACE_8, 2.0)).show(ui, |ui| {
                headings(ui, session, names);
                for row in &list.rows {
                    self.row(ui, row, names);
                    ui.end_row();
                }
            });
            self.borders(ui, session, list, commands);
        });
    }

    fn row(&mut self, ui: &mut Ui, row: &Row, names: f32) {
        let quiet = theme::tokens(ui.ctx()).quiet_text;
        let mut is_chosen = self.chosen.contains(&row.code);
        let name = RichText::new(&row.name);
        let name = if row.is_former { name.color(quiet) } else { name };
        cell(ui, names + FIRST, |ui| {
            ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
            if ui.add(Checkbox::new(&mut is_chosen, name)).changed() {
                if is_chosen {
                    self.chosen.insert(row.code.clone());
                } else {
                    self.chosen.remove(&row.code);
                }
            }
        });
        for (text, width) in
            [(&row.other_name, names), (&row.code, COLUMNS[0]), (&row.life, COLUMNS[1])]
        {
            cell(ui, width, |ui| {
                let text = RichText::new(text).size(size::SMALL).color(quiet);
                ui.add(Label::new(text).truncate());
            });
        }
        number(ui, &row.values.to_string());
    }

    fn borders(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        list: &List,
        commands: &mut Vec<Command>,
    ) {
        if list.borders.is_empty() {
            return;
        }
        let texts = &session.texts;
        ui.add_space(size::SPACE_12);
        ui.label(RichText::new(&*texts.get("districts-borders")).font(theme::bold(size::BODY)));
        for border in &list.borders {
            ui.horizontal_wrapped(|ui| {
                ui.label(&border.words);
                if ui.button(&*texts.get("districts-take-back")).clicked() {
                    let edits = crate::book::districts::plan::take_back(&border.border);
                    self.wish(Message::new("district-edit-border"), Ok(edits), commands);
                }
            });
        }
    }
}

fn headings(ui: &mut Ui, session: &Session, names: f32) {
    let texts = &session.texts;
    let language = texts.language();
    let here = language_names(session, language).1;
    let other = language_names(session, other_language(language)).1;
    let (code, life) = (texts.get("districts-column-code"), texts.get("districts-column-life"));
    let heading = |text: &str| RichText::new(text).font(theme::bold(size::SMALL));
    let widths = [names + FIRST, names, COLUMNS[0], COLUMNS[1]];
    for (text, width) in [&*here, &*other, &*code, &*life].into_iter().zip(widths) {
        cell(ui, width, |ui| {
            ui.add(Label::new(heading(text)).truncate());
        });
    }
    let values = texts.get("districts-column-values");
    cell(ui, COLUMNS[2], |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(heading(&values)));
    });
    ui.end_row();
}

fn number(ui: &mut Ui, text: &str) {
    cell(ui, COLUMNS[2], |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(text));
    });
}

fn cell(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(width, size::ROW), layout, |ui| {
        ui.set_width(width);
        add(ui);
    });
}
