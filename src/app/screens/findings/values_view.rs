//! The second tab drawn: filters above, the findings in the values under their headings, those that
//! are accepted folded at the end.

use egui::{Label, RichText, ScrollArea, Ui};

use super::values::{By, Entry, List};
use super::{FindingsScreen, parts};
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
                parts::heading(ui, group);
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
            parts::filter(ui, session, &mut self.values.filter);
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
                parts::count(ui, session, list.listed(), list.total);
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
    parts::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            if entry.why.is_empty() {
                parts::symbol(ui, Icon::Warning, tokens.warning);
            } else {
                parts::symbol(ui, Icon::Info, tokens.quiet_text);
            }
            if widgets::link(ui, &parts::title(&entry.subject, &entry.rule)) {
                commands.push(Command::ShowCell(entry.cell.clone()));
            }
        });
        ui.add(Label::new(&entry.sentence).wrap());
        if !entry.why.is_empty() {
            parts::quiet(ui, &entry.why);
        }
    });
}
