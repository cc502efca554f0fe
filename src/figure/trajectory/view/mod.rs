//! Draws a trajectory, on screen and on paper by the same code: heading, chart, table, footing.
//!
//! What is said stands in `data`; here are only places and lines.

mod labels;
mod layout;
mod plot;
mod rows;
mod series;
mod sheet;
mod table;
#[cfg(test)]
mod tests;
mod text;

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2};

use self::layout::{Frame, Layout};
use self::text::Pen;
use super::Trajectory;
use crate::figure::mark;
use crate::theme::{self, size};

/// The whole trajectory in the space that is left: heading, chart and footing.
pub fn show(ui: &mut Ui, shown: &Trajectory) -> Response {
    ui.spacing_mut().item_spacing.y = size::SPACE_4;
    heading(ui, shown);
    let below = footing_height(ui, shown);
    let room = ui.available_rect_before_wrap();
    let chart_rect = Rect::from_min_max(room.min, pos2(room.right(), room.bottom() - below));
    let response = chart(ui, chart_rect, shown);
    footing(ui, shown);
    response
}

/// Title, what is measured in what unit, and the sentences that say where the territory stands.
pub fn heading(ui: &mut Ui, shown: &Trajectory) {
    let tokens = theme::tokens(ui.ctx());
    let title = format!("{}  {}", shown.code, shown.title);
    mark::heading(ui, 1, &title, |ui| {
        text::paragraph(ui, &title, theme::bold(size::STRONG), tokens.text);
    });
    let note = shown.title_note.iter().cloned();
    let quiet = [shown.subtitle.clone()].into_iter().chain(note).collect::<Vec<_>>().join(" · ");
    mark::paragraph(ui, |ui| {
        text::paragraph(ui, &quiet, theme::regular(size::SMALL), tokens.quiet_text);
    });
    for (at, sentence) in shown.headline.iter().enumerate() {
        let font = if at == 0 { theme::bold(size::STRONG) } else { theme::regular(size::BODY) };
        mark::paragraph(ui, |ui| text::sentence(ui, sentence, font));
    }
}

/// Remarks, source, as-of date, edition and acts.
pub fn footing(ui: &mut Ui, shown: &Trajectory) {
    let colour = theme::tokens(ui.ctx()).quiet_text;
    for line in shown.notes.iter().chain(&shown.source) {
        mark::paragraph(ui, |ui| text::paragraph(ui, line, theme::regular(size::SMALL), colour));
    }
}

/// The height that [`footing`] takes in the width that is left.
pub fn footing_height(ui: &Ui, shown: &Trajectory) -> f32 {
    let pen = Pen::new(ui);
    let width = ui.available_width();
    let lines = shown.notes.iter().chain(&shown.source);
    let height = |line: &String| {
        pen.wrapped(line, theme::regular(size::SMALL), pen.tokens.quiet_text, width).size().y
    };
    lines.map(|line| height(line) + ui.spacing().item_spacing.y).sum()
}

/// The charts with the table under them, in a rectangle.
pub fn chart(ui: &mut Ui, rect: Rect, shown: &Trajectory) -> Response {
    let response = ui.allocate_rect(rect, Sense::hover());
    let name = format!("{} {}", shown.code, shown.title);
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(shown.description.as_str());
    });
    let pen = Pen::new(ui);
    let layout = Layout::of(&pen, rect, shown);
    mark::figure(ui, &shown.caption, |ui| {
        for frame in &layout.frames {
            definition(ui, &pen, frame);
            for panel in &frame.panels {
                plot::draw(ui, &pen, shown, panel);
            }
        }
        layout.breaks.iter().for_each(|rect| redefinition(ui, *rect));
    });
    for frame in &layout.frames {
        table::draw(ui, &pen, frame);
    }
    response
}

/// What the definition was and, where nothing of it is drawn, why.
fn definition(ui: &Ui, pen: &Pen<'_>, frame: &Frame<'_>) {
    let painter = ui.painter();
    let mut at = frame.rect.min;
    if let Some(heading) = &frame.definition.heading {
        let font = theme::bold(size::SMALL);
        let galley = pen.wrapped(heading, font, pen.tokens.text, frame.rect.width());
        let height = galley.size().y;
        painter.galley(at, galley, pen.tokens.text);
        at.y += height + size::SPACE_8;
    }
    if let Some(silence) = &frame.definition.silence {
        let font = theme::regular(size::SMALL);
        let galley = pen.wrapped(silence, font, pen.tokens.quiet_text, frame.rect.width());
        painter.galley(at, galley, pen.tokens.quiet_text);
    }
}

/// Two strokes between two definitions: no line leads from one to the other.
fn redefinition(ui: &Ui, rect: Rect) {
    let tokens = theme::tokens(ui.ctx());
    let stroke = egui::Stroke::new(1.5, tokens.edge);
    for x in [rect.center().x - 2.0, rect.center().x + 2.0] {
        ui.painter().vline(x, rect.y_range(), stroke);
    }
}
