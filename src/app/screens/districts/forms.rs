//! What stands beside the list: with nothing ticked a new district or a list of them, with one its
//! name, its split and its removal, with several their merger.

use std::collections::BTreeSet;

use egui::{Button, Label, RichText, TextEdit, Ui};
use jiff::civil::Date;

use super::DistrictsScreen;
use super::data::List;
use crate::app::command::Command;
use crate::app::session::Session;
use crate::app::shell::language_names;
use crate::book::districts::plan::{self, Heir, NewDistrict};
use crate::language::{Language, Message, Wording, read_date};
use crate::territory::{Kind, Listed};
use crate::theme::{self, size};

/// What is typed in the forms.
#[derive(Default)]
pub struct Typed {
    /// The districts for which the forms were filled.
    of: BTreeSet<String>,
    name: Wording,
    is_city: bool,
    /// Names, one a line.
    list: String,
    day: String,
    /// Whether the district that is split goes on.
    goes_on: bool,
    /// Code of the district that goes on after a merger; none: a new one begins.
    heir: Option<String>,
}

impl Typed {
    /// Empties the forms where other districts were ticked; one alone brings its name along.
    pub fn settle(&mut self, session: &Session, chosen: &BTreeSet<String>) {
        if self.of == *chosen {
            return;
        }
        *self = Self { of: chosen.clone(), goes_on: true, ..Self::default() };
        if let (1, Some(code)) = (chosen.len(), chosen.first()) {
            let own = session.open.book().districts().get(code);
            let own = own.filter(|own| !own.own.parent.is_empty()).map(|own| &own.own.name);
            let name = own.or(session.tree.get(code).map(|known| &known.name));
            self.name = name.cloned().unwrap_or_default();
        }
    }

    fn district(&self) -> NewDistrict {
        let kind = if self.is_city { Kind::City } else { Kind::District };
        NewDistrict { kind, name: self.name.clone() }
    }
}

impl DistrictsScreen {
    pub(super) fn forms(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        region: &str,
        list: &List,
        commands: &mut Vec<Command>,
    ) {
        match self.chosen.len() {
            0 => {
                self.one_new(ui, session, region, commands);
                ui.add_space(size::SPACE_12);
                self.many_new(ui, session, region, commands);
            }
            1 => {
                let code = self.chosen.first().cloned().unwrap_or_default();
                let Some(row) = list.rows.iter().find(|row| row.code == code) else { return };
                self.rename(ui, session, &code, row.is_own, commands);
                if !row.is_former {
                    ui.add_space(size::SPACE_12);
                    self.split(ui, session, region, &code, commands);
                }
            }
            _ => self.merge(ui, session, list, commands),
        }
        if let Some(reason) = &self.refused {
            ui.add_space(size::SPACE_8);
            let error = theme::tokens(ui.ctx()).error;
            ui.add(Label::new(RichText::new(session.texts.say(reason)).color(error)).wrap());
        }
    }

    fn one_new(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        region: &str,
        commands: &mut Vec<Command>,
    ) {
        let texts = &session.texts;
        title(ui, &texts.get("districts-add"));
        names(ui, session, &mut self.typed.name);
        kinds(ui, session, &mut self.typed.is_city);
        if ui.button(&*texts.get("districts-add-one")).clicked() {
            let edits = plan::add(session.open.book(), region, &[self.typed.district()]);
            let label = Message::new("district-edit-add").with("count", 1_usize);
            self.wish(label, edits, commands);
        }
    }

    fn many_new(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        region: &str,
        commands: &mut Vec<Command>,
    ) {
        let texts = &session.texts;
        let name = title(ui, &texts.get("districts-paste"));
        hint(ui, &texts.get("districts-paste-hint"));
        lines(ui, &name, &mut self.typed.list, 3);
        let language = texts.language();
        let read = session.tree.read_list(region, &self.typed.list, language);
        let mut new = Vec::new();
        for line in read {
            let Listed { kind, name, known, is_repeated } = line;
            let shown = Language::ALL.map(|language| name.get(language));
            let shown = shown.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>();
            let shown = shown.join(" / ");
            let message = if known.is_some() {
                Message::new("districts-line-known").with("name", shown)
            } else if is_repeated {
                Message::new("districts-line-repeated").with("name", shown)
            } else {
                new.push(NewDistrict { kind, name });
                let key = match kind {
                    Kind::City => "districts-line-city",
                    _ => "districts-line-new",
                };
                Message::new(key).with("name", shown)
            };
            hint(ui, &texts.say(&message));
        }
        let message = Message::new("districts-add-all").with("count", new.len());
        let button = Button::new(texts.say(&message));
        if ui.add_enabled(!new.is_empty(), button).clicked() {
            let label = Message::new("district-edit-add").with("count", new.len());
            self.wish(label, plan::add(session.open.book(), region, &new), commands);
        }
    }

    fn rename(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        code: &str,
        is_own: bool,
        commands: &mut Vec<Command>,
    ) {
        let texts = &session.texts;
        title(ui, &texts.get("districts-rename"));
        names(ui, session, &mut self.typed.name);
        hint(ui, &texts.get("districts-rename-hint"));
        ui.horizontal_wrapped(|ui| {
            if ui.button(&*texts.get("districts-save-name")).clicked() {
                let edits = plan::rename(session.open.book(), code, &self.typed.name);
                self.wish(Message::new("district-edit-rename"), edits, commands);
            }
            let is_shipped = crate::territory::Tree::kazakhstan().get(code).is_some();
            let remove = if is_shipped && is_own {
                texts.get("districts-remove-name")
            } else {
                texts.get("districts-remove")
            };
            if ui.button(&*remove).clicked() {
                let edits = plan::remove(session.open.book(), code);
                self.wish(Message::new("district-edit-remove"), edits, commands);
            }
        });
    }

    fn split(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        region: &str,
        code: &str,
        commands: &mut Vec<Command>,
    ) {
        let texts = &session.texts;
        title(ui, &texts.get("districts-split"));
        let name = ui.label(&*texts.get("districts-split-names"));
        lines(ui, &name, &mut self.typed.list, 2);
        let language = texts.language();
        let district = session.tree.get(code).map_or(code, |known| known.name.get(language));
        let goes_on = Message::new("districts-goes-on").with("district", district);
        ui.checkbox(&mut self.typed.goes_on, texts.say(&goes_on));
        day(ui, session, &mut self.typed.day);
        if ui.button(&*texts.get("districts-do-split")).clicked() {
            let read = session.tree.read_list(region, &self.typed.list, language);
            let new = read.into_iter().map(|line| NewDistrict { kind: line.kind, name: line.name });
            let new: Vec<_> = new.collect();
            let goes_on = self.typed.goes_on;
            let split = |day: Date| plan::split(session.open.book(), code, &new, goes_on, day);
            let edits = read_date(&self.typed.day).and_then(split);
            self.wish(Message::new("district-edit-split"), edits, commands);
        }
        hint(ui, &texts.get("districts-border-note"));
    }

    fn merge(&mut self, ui: &mut Ui, session: &Session, list: &List, commands: &mut Vec<Command>) {
        let texts = &session.texts;
        title(ui, &texts.get("districts-merge"));
        ui.label(&*texts.get("districts-becomes"));
        ui.radio_value(&mut self.typed.heir, None, &*texts.get("districts-into-new"));
        let parts = list.rows.iter().filter(|row| self.chosen.contains(&row.code));
        for row in parts {
            let heir = Some(row.code.clone());
            ui.radio_value(&mut self.typed.heir, heir, &row.name);
        }
        if self.typed.heir.is_none() {
            names(ui, session, &mut self.typed.name);
            kinds(ui, session, &mut self.typed.is_city);
        }
        day(ui, session, &mut self.typed.day);
        if ui.button(&*texts.get("districts-do-merge")).clicked() {
            let parts: Vec<&str> = self.chosen.iter().map(String::as_str).collect();
            let heir = match &self.typed.heir {
                None => Heir::New(self.typed.district()),
                Some(code) => Heir::One(code.clone()),
            };
            let merge = |day: Date| plan::merge(session.open.book(), &parts, &heir, day);
            let edits = read_date(&self.typed.day).and_then(merge);
            self.wish(Message::new("district-edit-merge"), edits, commands);
        }
        hint(ui, &texts.get("districts-border-note"));
    }
}

fn title(ui: &mut Ui, text: &str) -> egui::Response {
    ui.label(RichText::new(text).font(theme::bold(size::STRONG)))
}

fn hint(ui: &mut Ui, text: &str) {
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    ui.add(Label::new(RichText::new(text).size(size::SMALL).color(quiet)).wrap());
}

/// Three fields, one a language.
fn names(ui: &mut Ui, session: &Session, name: &mut Wording) {
    for language in Language::ALL {
        let text = match language {
            Language::Kk => &mut name.kk,
            Language::Ru => &mut name.ru,
            Language::En => &mut name.en,
        };
        ui.horizontal(|ui| {
            let label = language_names(session, language).1;
            let label = ui.add_sized([80.0, size::ROW], Label::new(label).truncate());
            ui.add(TextEdit::singleline(text).desired_width(f32::INFINITY)).labelled_by(label.id);
        });
    }
}

fn kinds(ui: &mut Ui, session: &Session, is_city: &mut bool) {
    ui.horizontal(|ui| {
        ui.radio_value(is_city, false, &*session.texts.get("districts-kind-district"));
        ui.radio_value(is_city, true, &*session.texts.get("districts-kind-city"));
    });
}

fn day(ui: &mut Ui, session: &Session, day: &mut String) {
    ui.horizontal(|ui| {
        let label = ui.label(&*session.texts.get("districts-day"));
        let hint = session.texts.get("districts-day-form");
        ui.add(TextEdit::singleline(day).hint_text(&*hint).desired_width(110.0))
            .labelled_by(label.id);
    });
}

fn lines(ui: &mut Ui, name: &egui::Response, text: &mut String, rows: usize) {
    let field = TextEdit::multiline(text).desired_rows(rows).desired_width(f32::INFINITY);
    ui.add(field).labelled_by(name.id);
}
