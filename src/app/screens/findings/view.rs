//! The screen drawn: filters above, the findings under their headings.

use egui::{Label, Rect, RichText, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::data::{Entry, Grouping, List, Target};
use super::{FindingsScreen, parts};
use crate::app::command::{Command, Level, Notice};
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::app::verb::Verb;
use crate::app::widgets;
use crate::check::Severity;
use crate::language::Message;
use crate::theme::{self, Icon, size};

/// Details shown before the rest is folded away.
const DETAILS: usize = 4;
/// Height of an entry that has not been drawn yet.
const GUESS: f32 = 84.0;

impl FindingsScreen {
    pub(super) fn draw(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        list: &List,
        commands: &mut Vec<Command>,
    ) {
        let texts = &session.texts;
        let quiet = theme::tokens(ui.ctx()).quiet_text;
        ui.label(RichText::new(texts.get("findings-note")).small().color(quiet));
        ui.add_space(size::SPACE_4);
        if session.findings.of(&session.place.programme).is_none() {
            ui.label(RichText::new(texts.get("findings-checking")).color(quiet));
            return;
        }
        if list.total == 0 {
            ui.label(RichText::new(texts.get("findings-none")).color(quiet));
            remarks(ui, list);
            return;
        }
        self.filters(ui, session, list, commands);
        ui.add_space(size::SPACE_8);
        if list.groups.is_empty() {
            ui.label(RichText::new(texts.get("findings-nothing-found")).color(quiet));
            return;
        }
        self.list(ui, session, list, commands);
    }

    fn filters(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        list: &List,
        commands: &mut Vec<Command>,
    ) {
        let texts = &session.texts;
        ui.horizontal(|ui| {
            parts::filter(ui, session, &mut self.wish.filter);
            self.rules(ui, session, list);
            for (grouping, name) in [
                (Grouping::Rule, texts.get("findings-by-rule")),
                (Grouping::Act, texts.get("findings-by-act")),
            ] {
                if ui.radio(self.wish.grouping == grouping, &*name).clicked() {
                    self.wish.grouping = grouping;
                }
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if ui.button(&*texts.get("findings-copy")).clicked() {
                    ui.ctx().copy_text(list.copied());
                    let copied = Message::new("findings-copied").with("count", list.listed);
                    commands.push(Command::Notify(Notice::new(Level::Done, copied)));
                }
                parts::count(ui, session, list.listed, list.total);
            });
        });
    }

    fn rules(&mut self, ui: &mut Ui, session: &Session, list: &List) {
        let texts = &session.texts;
        let all = texts.get("findings-all-rules").into_owned();
        let chosen = list.rules.iter().find(|(rule, ..)| Some(*rule) == self.wish.rule);
        let shown = chosen.map_or(all.as_str(), |(_, title, _)| title);
        let combo = egui::ComboBox::from_id_salt("rule of findings")
            .width(250.0)
            .selected_text(RichText::new(shown))
            .truncate();
        let response = combo.show_ui(ui, |ui| {
            if widgets::entry(ui, self.wish.rule.is_none(), &all) {
                self.wish.rule = None;
            }
            for (rule, title, count) in &list.rules {
                let is_chosen = self.wish.rule == Some(*rule);
                if widgets::entry(ui, is_chosen, &format!("{title} ({count})")) {
                    self.wish.rule = Some(*rule);
                }
            }
        });
        let name = texts.get("findings-rule-name").into_owned();
        response.response.widget_info(|| WidgetInfo::labeled(egui::Role::ComboBox, true, &*name));
    }

    fn list(&mut self, ui: &mut Ui, session: &Session, list: &List, commands: &mut Vec<Command>) {
        self.heights.resize(list.listed, 0.0);
        let salt = (&session.place.programme, self.wish.rule, &self.wish.filter);
        ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
            let mut at = 0;
            for group in &list.groups {
                parts::heading(ui, group);
                for entry in &group.entries {
                    self.place(ui, at, |ui| card(ui, session, (at, entry), commands));
                    at += 1;
                }
                ui.add_space(size::SPACE_12);
            }
            remarks(ui, list);
        });
    }

    /// Draws an entry where it is visible; elsewhere keeps its room.
    fn place(&mut self, ui: &mut Ui, at: usize, draw: impl FnOnce(&mut Ui)) {
        let known = self.heights[at];
        let height = if known > 0.0 { known } else { GUESS };
        let top = ui.cursor().min;
        let rect = Rect::from_min_size(top, vec2(ui.available_width(), height));
        if !ui.is_rect_visible(rect.expand2(vec2(0.0, GUESS))) {
            ui.allocate_exact_size(rect.size(), Sense::hover());
            return;
        }
        let drawn = ui.scope(draw).response.rect.height();
        self.heights[at] = drawn;
    }
}

/// What was looked for without being found, and what other editions have.
fn remarks(ui: &mut Ui, list: &List) {
    list.remarks.iter().for_each(|remark| _ = parts::quiet(ui, remark));
}

fn card(ui: &mut Ui, session: &Session, (at, entry): (usize, &Entry), commands: &mut Vec<Command>) {
    parts::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            severity(ui, session, entry.severity);
            let title = parts::title(&entry.subject, &entry.rule);
            match command(&entry.target) {
                Some(command) => {
                    if widgets::link(ui, &title) {
                        commands.push(command);
                    }
                }
                None => _ = ui.add(Label::new(&title).wrap()),
            }
        });
        ui.add(Label::new(&entry.sentence).wrap());
        details(ui, session, at, &entry.details);
        if !entry.places.is_empty() {
            let full = || entry.places_in_full.join("\n");
            parts::quiet(ui, &entry.places).on_hover_ui(|ui| _ = ui.label(full()));
        }
    });
}

/// The single values: the first ones, and the rest on demand.
fn details(ui: &mut Ui, session: &Session, at: usize, details: &[String]) {
    if details.len() <= DETAILS {
        details.iter().for_each(|detail| _ = ui.add(Label::new(detail).wrap()));
        return;
    }
    let title = Message::new("findings-details").with("count", details.len());
    egui::CollapsingHeader::new(session.texts.say(&title)).id_salt(("finding", at)).show(
        ui,
        |ui| {
            details.iter().for_each(|detail| _ = ui.add(Label::new(detail).wrap()));
        },
    );
}

/// How bad it is: a symbol and a word.
fn severity(ui: &mut Ui, session: &Session, severity: Severity) {
    let tokens = theme::tokens(ui.ctx());
    let texts = &session.texts;
    let (icon, colour, word) = match severity {
        Severity::Error => (Icon::Close, tokens.error, texts.get("findings-error")),
        Severity::Warning => (Icon::Warning, tokens.warning, texts.get("findings-warning")),
        Severity::Notice => (Icon::Info, tokens.quiet_text, texts.get("findings-notice")),
    };
    let response = parts::symbol(ui, icon, colour);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, &*word));
    response.on_hover_text(&*word);
}

fn command(target: &Target) -> Option<Command> {
    Some(match target {
        Target::Nothing => return None,
        Target::Indicator(code) => {
            Command::ShowIndicator { code: code.clone(), screen: Screen::Programme }
        }
        Target::Fact(code) => Command::ShowFact(code.clone()),
        Target::Measure(number) => Command::ShowMeasure(number.clone()),
        Target::Financing => Command::Do(Verb::Go(Screen::Financing)),
    })
}
