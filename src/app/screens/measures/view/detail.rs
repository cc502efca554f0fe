//! One measure in full, drawn beside the plan.

use egui::{Align, CursorIcon, Label, Layout, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo};

use super::super::data::{Detail, Field, Link};
use crate::app::command::Command;
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::language::Message;
use crate::theme::{self, Icon, size};

/// Draws it and tells whether it is to be closed.
pub(super) fn ui(
    ui: &mut Ui,
    session: &Session,
    detail: &Detail,
    commands: &mut Vec<Command>,
) -> bool {
    let texts = &session.texts;
    let mut closes = false;
    ui.horizontal(|ui| {
        let name = texts.say(&Message::new("measures-measure").with("number", &*detail.number));
        ui.label(RichText::new(name).font(theme::bold(size::STRONG)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            closes = icon_button(ui, Icon::Close, &texts.get("measures-close"));
            if icon_button(ui, Icon::Copy, &texts.get("measures-copy")) {
                ui.ctx().copy_text(detail.copied.clone());
            }
        });
    });
    ScrollArea::vertical().id_salt(&detail.number).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        ui.add(Label::new(&detail.title).wrap().selectable(true));
        fields(ui, &detail.fields);
        if !detail.links.is_empty() {
            heading(ui, &texts.get("measures-serves"));
            for at in &detail.links {
                link(ui, session, at, commands);
            }
        }
        fields(ui, &detail.origin);
        if !detail.quantities.is_empty() {
            heading(ui, &texts.get("measures-quantities"));
        }
        for quantity in &detail.quantities {
            ui.add(Label::new(&quantity.name).wrap());
            let quiet = theme::tokens(ui.ctx()).quiet_text;
            for line in &quantity.lines {
                ui.add(Label::new(RichText::new(line).color(quiet)).wrap().selectable(true));
            }
        }
        ui.add_space(size::SPACE_16);
    });
    closes
}

fn fields(ui: &mut Ui, fields: &[Field]) {
    for field in fields {
        heading(ui, &field.name);
        for line in &field.lines {
            ui.add(Label::new(line).wrap().selectable(true));
        }
    }
}

fn heading(ui: &mut Ui, name: &str) {
    ui.add_space(size::SPACE_4);
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    ui.label(RichText::new(name).size(size::SMALL).color(quiet));
}

/// What the measure serves, with ways to its card and its chart.
fn link(ui: &mut Ui, session: &Session, link: &Link, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    if !link.has_card {
        ui.add(Label::new(format!("{} {}", link.code, link.title)).wrap());
        return;
    }
    let mut show = |screen| {
        commands.push(Command::ShowIndicator { code: link.code.clone(), screen });
    };
    if linked(ui, &format!("{}  {}", link.code, link.title), &link.title) {
        show(Screen::Programme);
    }
    let chart = texts.say(&Message::new("measures-chart").with("code", &*link.code));
    if link.has_chart && linked(ui, &chart, &chart) {
        show(Screen::Trajectory);
    }
}

fn linked(ui: &mut Ui, text: &str, name: &str) -> bool {
    let accent = theme::tokens(ui.ctx()).accent;
    let label = Label::new(RichText::new(text).color(accent)).wrap().sense(Sense::click());
    let response = ui.add(label).on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
    if response.has_focus() {
        super::ring(ui, response.rect.expand(3.0));
    }
    response.clicked()
}

fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> bool {
    let button = egui::Button::new("").min_size(egui::Vec2::splat(size::ROW));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let square = egui::Rect::from_center_size(response.rect.center(), egui::Vec2::splat(16.0));
    icon.paint(ui.painter(), square, theme::tokens(ui.ctx()).text);
    response.on_hover_text(name).clicked()
}
