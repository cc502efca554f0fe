//! The card of an indicator drawn.

use egui::{CollapsingHeader, Grid, Label, RichText, ScrollArea, Ui, vec2};

use super::super::data::{Card, Definition, Field, FindingLine, Link, MeasureLine};
use super::{facts, table};
use crate::app::command::Command;
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::app::verb::Verb;
use crate::app::widgets;
use crate::language::Message;
use crate::theme::{self, size};

/// Width of the names of fields.
const NAME: f32 = 172.0;
/// So many measures are shown without being asked for.
const FEW: usize = 4;

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

pub(super) fn ui(ui: &mut Ui, session: &Session, card: &Card, commands: &mut Vec<Command>) {
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
        fields(ui, &card.fields, &card.links, commands);
        for (at, definition) in card.definitions.iter().enumerate() {
            ui.add_space(size::SPACE_16);
            self::definition(ui, session, definition, at);
        }
        findings(ui, session, &card.findings, commands);
        measures(ui, session, &card.measures, commands);
        facts::behind(ui, session, &card.facts, commands);
        ui.add_space(size::SPACE_16);
    });
}

fn fields(ui: &mut Ui, fields: &[Field], links: &[Link], commands: &mut Vec<Command>) {
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    let width = ui.available_width() - NAME - size::SPACE_12;
    let grid = Grid::new("fields").num_columns(2).min_col_width(NAME).min_row_height(0.0);
    grid.spacing(vec2(size::SPACE_12, size::SPACE_4)).show(ui, |ui| {
        let name = |ui: &mut Ui, name: &str| {
            let name = RichText::new(name).color(quiet);
            ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                ui.set_max_width(NAME);
                ui.add(Label::new(name).wrap());
            });
        };
        for field in fields {
            name(ui, &field.name);
            ui.vertical(|ui| {
                ui.set_max_width(width);
                for line in &field.lines {
                    ui.add(Label::new(line).wrap());
                }
            });
            ui.end_row();
        }
        for link in links {
            name(ui, &link.name);
            ui.vertical(|ui| {
                ui.set_max_width(width);
                if !link.is_known {
                    ui.add(Label::new(&link.text).wrap());
                } else if widgets::link(ui, &link.text) {
                    commands.push(Command::ChooseProgramme(link.programme.clone()));
                    let (code, screen) = (link.code.clone(), Screen::Programme);
                    commands.push(Command::ShowIndicator { code, screen });
                }
            });
            ui.end_row();
        }
    });
}

/// What is doubtful in what the act says of the indicator.
fn findings(ui: &mut Ui, session: &Session, findings: &[FindingLine], commands: &mut Vec<Command>) {
    if findings.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui.ctx());
    let heading = Message::new("card-findings").with("count", findings.len());
    let heading = RichText::new(session.texts.say(&heading)).font(theme::bold(size::BODY));
    ui.add_space(size::SPACE_16);
    ui.add(Label::new(heading).wrap());
    for finding in findings {
        let title = RichText::new(&finding.title).color(tokens.warning);
        ui.add(Label::new(title).wrap());
        ui.add(Label::new(&finding.sentence).wrap());
    }
    if widgets::link(ui, &session.texts.get("card-all-findings")) {
        commands.push(Command::Do(Verb::Go(Screen::Findings)));
    }
}

/// The measures that serve the indicator; folded where they are many.
fn measures(ui: &mut Ui, session: &Session, measures: &[MeasureLine], commands: &mut Vec<Command>) {
    if measures.is_empty() {
        return;
    }
    let heading = Message::new("card-measures").with("count", measures.len());
    let heading = RichText::new(session.texts.say(&heading)).font(theme::bold(size::BODY));
    ui.add_space(size::SPACE_16);
    let header = CollapsingHeader::new(heading).id_salt("measures");
    header.default_open(measures.len() <= FEW).show(ui, |ui| {
        for measure in measures {
            if widgets::link(ui, &measure.text) {
                commands.push(Command::ShowMeasure(measure.number.clone()));
            }
        }
    });
}

fn definition(ui: &mut Ui, session: &Session, definition: &Definition, at: usize) {
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    let heading = RichText::new(&definition.heading).font(theme::bold(size::BODY));
    ui.add(Label::new(heading).wrap());
    table::ui(ui, ("targets", at), &definition.table);
    for (index, (heading, table)) in definition.parts.iter().enumerate() {
        let salt = at * 100 + index;
        let heading = RichText::new(heading).font(theme::bold(size::SMALL));
        CollapsingHeader::new(heading)
            .id_salt(("parts", salt))
            .show(ui, |ui| table::ui(ui, ("part", salt), table));
    }
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
