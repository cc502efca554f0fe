//! The choices about the row of the cursor, side by side: each value, who wrote it and when.

use egui::{Label, RichText, Role, Sense, Ui, WidgetInfo, vec2};

use super::ReviewScreen;
use super::data::{Choice, Names};
use crate::app::session::Session;
use crate::exchange::{Kind, Row};
use crate::theme::{self, size};

/// Width of a choice at most, points.
const WIDTH: f32 = 230.0;

impl ReviewScreen {
    /// Draws the choices where there is something to choose.
    pub(super) fn choices(&mut self, ui: &mut Ui, session: &Session) {
        let Some(review) = &self.review else { return };
        let Some(Row::Cell(number)) = self.rows.get(self.cursor).copied() else { return };
        let Some(cell) = review.cell(number) else { return };
        let differs = matches!(cell.kind, Kind::Conflict | Kind::Overwrites);
        if !differs || !(review.is_merge() || cell.kind == Kind::Conflict) {
            return;
        }
        let choices = Names::of(session).choices(review, session.open.book(), number);
        let decided = review.decision(number);
        let mut chosen = None;
        egui::ScrollArea::horizontal().id_salt("choices").show(ui, |ui| {
            ui.horizontal(|ui| {
                for choice in &choices {
                    if self::choice(ui, choice, choice.decision == decided) {
                        chosen = Some(choice.decision);
                    }
                }
            });
        });
        if let Some(decision) = chosen {
            self.decide(number, decision, session);
            self.take_focus = true;
        }
    }
}

/// A choice; true once it is chosen.
fn choice(ui: &mut Ui, choice: &Choice, is_chosen: bool) -> bool {
    let tokens = theme::tokens(ui.ctx());
    let value = if choice.value.is_empty() { "–" } else { &choice.value };
    let stroke = if is_chosen { tokens.accent } else { tokens.edge };
    let frame = egui::Frame::new()
        .fill(if is_chosen { tokens.selection } else { tokens.surface })
        .stroke(egui::Stroke::new(1.0, stroke))
        .corner_radius(size::CORNER)
        .inner_margin(egui::Margin::symmetric(8, 3));
    let drawn = frame.show(ui, |ui| {
        ui.set_max_width(WIDTH);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mark = if is_chosen { "✓ " } else { "" };
            let small = |text: &str| RichText::new(text).size(size::SMALL).color(tokens.quiet_text);
            let bold = RichText::new(format!("{mark}{value}")).font(theme::bold(size::BODY));
            let label = |text: RichText| Label::new(text).truncate().selectable(false);
            ui.add(label(bold));
            if !choice.beside.is_empty() {
                let beside = RichText::new(&choice.beside).size(size::SMALL).color(tokens.text);
                ui.add(label(beside));
            }
            ui.add(label(small(&choice.title)));
            if !choice.who.is_empty() {
                ui.add(label(small(&choice.who)));
            }
        });
    });
    let rect = drawn.response.rect;
    let id = ui.scope_id().with((&choice.title, &choice.value, &choice.beside));
    let response = ui.interact(rect, id, Sense::click());
    let parts = [value, &choice.beside].into_iter().filter(|part| !part.is_empty());
    let name = format!("{}: {}", choice.title, parts.collect::<Vec<_>>().join("; "));
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, &name));
    if response.has_focus() {
        let ring = egui::Stroke::new(size::FOCUS_RING, tokens.focus);
        let rect = rect.expand2(vec2(1.0, 1.0));
        ui.painter().rect_stroke(rect, size::CORNER, ring, egui::StrokeKind::Inside);
    }
    response.clicked()
}
