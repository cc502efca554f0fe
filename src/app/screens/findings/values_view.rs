//! The second tab drawn: filters above, the findings in the values under their headings, those that
//! are accepted folded at the end.

use egui::{Label, RichText, ScrollArea, Ui};

use super::FindingsScreen;
use super::values::{By, Entry, List};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::app::widgets;
use crate::language::Message;
use crate::theme::{self, Icon, size};

/// Findings drawn before the rest is asked for: what a screen reader and a frame can take.
const DRAWN: usize = 200;

impl FindingsScreen {
    pub(super) fn draw_values(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        list: &List,
        commands: &mut Vec<Command>,
    ) {
        let texts = &session.texts;
        let quiet = theme::tokens(ui.ctx()).quiet_text;
        ui.label(RichText::new(texts.get("findings-values-note")).small().color(quiet));
        ui.add_space(size::SPACE_4);
        if !session.doubts.is_known() {
            ui.label(RichText::new(texts.get("findings-checking-values")).color(quiet));
            return;
        }
        if list.total == 0 && list.accepted.is_empty() && self.values.filter.is_empty() {
            ui.label(RichText::new(texts.get("findings-values-none")).color(quiet));
            return;
        }
        self.filter_values(ui, session, list);
        ui.add_space(size::SPACE_8);
        if list.groups.is_empty() && list.accepted.is_empty() {
            ui.label(RichText::new(texts.get("findings-values-nothing-found")).color(quiet));
            return;
        }
        ScrollArea::vertical().id_salt("findings in values").auto_shrink(false).show(ui, |ui| {
            let mut room = DRAWN;
            for group in &list.groups {
                let shown = group.entries.len().min(room);
                if shown == 0 {
                    break;
                }
                room -= shown;
                let title = format!("{} ({})", group.title, group.entries.len());
                ui.add(Label::new(RichText::new(title).font(theme::bold(size::BODY))).wrap());
                if !group.why.is_empty() {
                    let why = RichText::new(&group.why).small().color(quiet);
                    ui.add(Label::new(why).wrap());
                }
                ui.add_space(size::SPACE_4);
                group.entries.iter().take(shown).for_each(|entry| card(ui, entry, commands));
                ui.add_space(size::SPACE_12);
            }
            if list.listed() > DRAWN {
                let more =
                    Message::new("findings-values-more").with("count", list.listed() - DRAWN);
                ui.label(RichText::new(texts.say(&more)).color(quiet));
            }
            accepted(ui, session, list, commands);
        });
    }

    fn filter_values(&mut self, ui: &mut Ui, session: &Session, list: &List) {
        let texts = &session.texts;
        ui.horizontal(|ui| {
            let label = ui.label(&*texts.get("findings-filter"));
            let field = egui::TextEdit::singleline(&mut self.values.filter)
                .desired_width(170.0)
                .hint_text(&*texts.get("findings-filter.hint"));
            ui.add(field).labelled_by(label.id);
            for (by, name) in [
                (By::Rule, texts.get("findings-by-rule")),
                (By::Territory, texts.get("findings-by-territory")),
                (By::Indicator, texts.get("findings-by-indicator")),
            ] {
                if ui.radio(self.values.by == by, &*name).clicked() {
                    self.values.by = by;
                }
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let count = Message::new("findings-count")
                    .with("listed", list.listed())
                    .with("total", list.total);
                ui.add(Label::new(texts.say(&count)).truncate());
            });
        });
    }
}

fn accepted(ui: &mut Ui, session: &Session, list: &List, commands: &mut Vec<Command>) {
    if list.accepted.is_empty() {
        return;
    }
    let title = Message::new("findings-values-accepted").with("count", list.accepted.len());
    let title = RichText::new(session.texts.say(&title));
    egui::CollapsingHeader::new(title).id_salt("accepted findings").show(ui, |ui| {
        list.accepted.iter().take(DRAWN).for_each(|entry| card(ui, entry, commands));
    });
}

fn card(ui: &mut Ui, entry: &Entry, commands: &mut Vec<Command>) {
    let tokens = theme::tokens(ui.ctx());
    let frame = egui::Frame::new()
        .fill(tokens.surface)
        .stroke(egui::Stroke::new(tokens.hairline_width, tokens.hairline))
        .corner_radius(size::CORNER)
        .inner_margin(egui::Margin::symmetric(12, 6))
        .outer_margin(egui::Margin { bottom: 4, ..egui::Margin::ZERO });
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal_wrapped(|ui| {
            let is_open = entry.why.is_empty();
            let (rect, _) = ui.allocate_exact_size(egui::vec2(18.0, 18.0), egui::Sense::hover());
            let (icon, colour) = if is_open {
                (Icon::Warning, tokens.warning)
            } else {
                (Icon::Info, tokens.quiet_text)
            };
            icon.paint(ui.painter(), rect, colour);
            let parts = [entry.subject.as_str(), &entry.rule];
            let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            if widgets::link(ui, &parts.join(" · ")) {
                commands.push(Command::ShowCell(entry.cell.clone()));
            }
        });
        ui.add(Label::new(&entry.sentence).wrap());
        if !entry.why.is_empty() {
            let why = RichText::new(&entry.why).small().color(tokens.quiet_text);
            ui.add(Label::new(why).wrap());
        }
    });
}
