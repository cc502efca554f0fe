//! What an act tells beside its indicators, drawn: behind an indicator, or one fact alone.

use egui::{CollapsingHeader, Label, RichText, ScrollArea, Ui};

use super::super::data::FactCard;
use super::table;
use crate::app::command::Command;
use crate::app::session::Session;
use crate::app::widgets;
use crate::language::Message;
use crate::theme::{self, size};

/// So many facts are shown without being asked for.
const FEW: usize = 2;

/// The facts behind an indicator; folded where they are many.
pub(super) fn behind(
    ui: &mut Ui,
    session: &Session,
    facts: &[FactCard],
    commands: &mut Vec<Command>,
) {
    if facts.is_empty() {
        return;
    }
    let heading = Message::new("card-facts").with("count", facts.len());
    let heading = RichText::new(session.texts.say(&heading)).font(theme::bold(size::BODY));
    ui.add_space(size::SPACE_16);
    let header = CollapsingHeader::new(heading).id_salt("facts");
    header.default_open(facts.len() <= FEW).show(ui, |ui| {
        for (at, one) in facts.iter().enumerate() {
            let title = RichText::new(&one.title).font(theme::bold(size::BODY));
            ui.add(Label::new(title).wrap());
            fact(ui, session, one, at, commands);
            ui.add_space(size::SPACE_12);
        }
    });
}

/// One fact that belongs to no indicator.
pub(super) fn alone(ui: &mut Ui, session: &Session, one: &FactCard, commands: &mut Vec<Command>) {
    ScrollArea::vertical().id_salt(&one.code).auto_shrink(false).show(ui, |ui| {
        let quiet = theme::tokens(ui.ctx()).quiet_text;
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        let kind = format!("{} · {}", one.code, session.texts.get("card-fact"));
        ui.add(Label::new(RichText::new(kind).size(size::SMALL).color(quiet)).wrap());
        let title = RichText::new(&one.title).font(theme::bold(size::STRONG));
        ui.add(Label::new(title).wrap().selectable(true));
        ui.add_space(size::SPACE_8);
        fact(ui, session, one, 0, commands);
        ui.add_space(size::SPACE_16);
    });
}

fn fact(ui: &mut Ui, session: &Session, one: &FactCard, at: usize, commands: &mut Vec<Command>) {
    let tokens = theme::tokens(ui.ctx());
    if let Some(differs) = &one.differs {
        ui.add(Label::new(RichText::new(differs).color(tokens.warning)).wrap());
    }
    table::ui(ui, ("fact", at), &one.table);
    let small = |text: &str| RichText::new(text).size(size::SMALL).color(tokens.quiet_text);
    for remark in &one.remarks {
        ui.add(Label::new(small(remark)).wrap());
    }
    if let Some(number) = &one.measure {
        let words = Message::new("card-fact-measure").with("number", number.as_str());
        if widgets::link(ui, &session.texts.say(&words)) {
            commands.push(Command::ShowMeasure(number.clone()));
        }
    }
    ui.add(Label::new(small(&one.place)).wrap().selectable(true));
}
