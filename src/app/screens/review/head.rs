//! What stands above and below the table: where it comes from, what has to be answered, what is
//! listed, how all of it is decided, and the two buttons.

use egui::{Label, RichText, Ui};

use super::compare::said;
use super::data::Tab;
use super::{ReviewScreen, Stale};
use crate::app::command::Command;
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::app::verb::Verb;
use crate::app::widgets;
use crate::exchange::{MarkQuestion, Reading, Review, Rule};
use crate::language::{Message, show_number};
use crate::theme::{self, Icon, size};

/// Remarks of a source that are shown at once.
const REMARKS: usize = 3;

/// Nothing waits: what comes here, and how.
pub(super) fn nothing(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    ui.add(Label::new(&*texts.get("review-nothing")).wrap());
    ui.add_space(size::SPACE_8);
    ui.horizontal_wrapped(|ui| {
        for verb in [Verb::ImportTable, Verb::MergeBooks, Verb::Go(Screen::Data)] {
            if ui.button(&*verb.name(texts)).clicked() {
                commands.push(Command::Do(verb));
            }
        }
    });
}

/// It is being compared.
pub(super) fn waiting(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    let count = session.incoming.as_ref().map_or(0, |sources| said(sources));
    let message = Message::new("review-waiting").with("count", count);
    ui.add(Label::new(texts.say(&message)).wrap());
    ui.add_space(size::SPACE_8);
    let declines = ui.button(&*texts.get("review-decline")).clicked();
    if declines || ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        commands.push(Command::Decline);
    }
}

impl ReviewScreen {
    pub(super) fn body(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        commands: &mut Vec<Command>,
        is_screen: bool,
    ) {
        let frame = ui.ctx().cumulative_frame_nr();
        self.take_focus |= std::mem::replace(&mut self.drawn_in, frame) + 1 < frame;
        let has_focus = self.keys(ui, session, commands);
        self.recount();
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        if is_screen {
            self.title(ui, session, size::STRONG);
            self.remarks(ui, session, commands);
            self.ask(ui, session);
            ui.horizontal_wrapped(|ui| self.tabs(ui, session));
        } else {
            ui.horizontal_wrapped(|ui| {
                self.title(ui, session, size::BODY);
                self.tabs(ui, session);
            });
            self.remarks(ui, session, commands);
            self.ask(ui, session);
        }
        let frame = egui::Frame::new().inner_margin(egui::Margin { top: 6, ..egui::Margin::ZERO });
        let panel = egui::Panel::bottom("review buttons").resizable(false).frame(frame);
        panel.show_separator_line(false).show(ui, |ui| {
            self.choices(ui, session);
            self.buttons(ui, session, commands, is_screen);
        });
        self.table(ui, session, has_focus);
        if self.stale != Stale::Nothing {
            self.recount();
            ui.ctx().request_repaint();
        }
    }

    /// From where it comes.
    fn title(&self, ui: &mut Ui, session: &Session, size: f32) {
        let texts = &session.texts;
        let Some(review) = &self.review else { return };
        let origin = match review.sources() {
            [source] => source.origin.as_ref().map(|origin| texts.say(origin)).unwrap_or_default(),
            sources => texts.say(&Message::new("review-sources").with("count", sources.len())),
        };
        let title = Message::new("review-title").with("origin", origin.as_str());
        let title = RichText::new(texts.say(&title)).font(theme::bold(size));
        ui.add(Label::new(title).truncate());
    }

    fn remarks(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let Some(review) = &self.review else { return };
        let texts = &session.texts;
        let tokens = theme::tokens(ui.ctx());
        let several = review.sources().len() > 1;
        let remarks = review.sources().iter().flat_map(|source| {
            source.remarks.iter().map(move |remark| (several.then_some(source), remark))
        });
        let remarks: Vec<String> = remarks
            .map(|(source, remark)| {
                let origin = source.and_then(|source| source.origin.as_ref());
                match origin {
                    Some(origin) => format!("{}: {}", texts.say(origin), texts.say(remark)),
                    None => texts.say(remark),
                }
            })
            .collect();
        let otherwise = match review.sources() {
            [source] => source.otherwise.as_ref().map(|(way, _)| texts.say(way)),
            _ => None,
        };
        let say = |ui: &mut Ui, text: &str| {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(16.0, 16.0), egui::Sense::hover());
            Icon::Info.paint(ui.painter(), rect, tokens.warning);
            ui.add(Label::new(RichText::new(text).size(size::SMALL)).wrap());
        };
        for (at, text) in remarks.iter().take(REMARKS).enumerate() {
            ui.horizontal_wrapped(|ui| {
                say(ui, text);
                if at == 0
                    && let Some(way) = &otherwise
                    && widgets::link(ui, way)
                {
                    commands.push(Command::Reread);
                }
            });
        }
        if remarks.is_empty()
            && let Some(way) = &otherwise
            && widgets::link(ui, way)
        {
            commands.push(Command::Reread);
        }
        if let Some(rest) = remarks.get(REMARKS..).filter(|rest| !rest.is_empty()) {
            let title = Message::new("review-more-remarks").with("count", rest.len());
            egui::CollapsingHeader::new(texts.say(&title)).id_salt("remarks").show(ui, |ui| {
                let area = egui::ScrollArea::vertical().max_height(96.0);
                area.show(ui, |ui| {
                    for text in rest {
                        ui.horizontal_wrapped(|ui| say(ui, text));
                    }
                });
            });
        }
    }

    /// What a mark means, where the other numbers do not tell.
    fn ask(&mut self, ui: &mut Ui, session: &Session) {
        let mut answered = None;
        let mut takes_focus = std::mem::take(&mut self.ask_takes_focus);
        for question in &self.questions {
            ui.horizontal_wrapped(|ui| {
                let text = wording(session, question);
                ui.label(RichText::new(text).font(theme::bold(size::BODY)));
                for (reading, entry) in [
                    (Reading::Decimal, &question.as_decimal),
                    (Reading::Thousands, &question.as_thousands),
                ] {
                    let number =
                        entry.number().map(|number| show_number(number, session.texts.language()));
                    let number = number.unwrap_or_else(|| entry.to_string());
                    let message = match reading {
                        Reading::Decimal => {
                            Message::new("review-mark-decimal").with("number", number)
                        }
                        Reading::Thousands => {
                            Message::new("review-mark-thousands").with("number", number)
                        }
                    };
                    let name = session.texts.say(&message);
                    let is_chosen = question.answer == Some(reading);
                    let response = ui.radio(is_chosen, name);
                    if question.answer.is_none() && std::mem::take(&mut takes_focus) {
                        response.request_focus();
                    }
                    if response.clicked() {
                        answered = Some(((question.source, question.mark), reading));
                    }
                }
            });
        }
        if let Some((which, reading)) = answered {
            let book = session.open.book();
            self.change(session, Stale::All, |review, access| {
                review.answer(which, reading, book, access);
            });
            self.take_focus = true;
        }
    }

    /// What is listed, with how much of it there is, and how all of it is decided.
    fn tabs(&mut self, ui: &mut Ui, session: &Session) {
        let texts = &session.texts;
        let counts = self.counts;
        let mut chosen = None;
        for tab in Tab::ALL {
            let (message, count) = match tab {
                Tab::All => (Message::new("review-tab-all").with("count", counts.all()), 1),
                Tab::New => (Message::new("review-tab-new").with("count", counts.new), counts.new),
                Tab::Replaces => (
                    Message::new("review-tab-replaces").with("count", counts.replaces()),
                    counts.replaces(),
                ),
                Tab::Conflicts => (
                    Message::new("review-tab-conflicts").with("count", counts.conflicts),
                    counts.conflicts,
                ),
                Tab::Unchanged => (
                    Message::new("review-tab-unchanged").with("count", counts.same + counts.empty),
                    counts.same + counts.empty,
                ),
                Tab::Refused => (
                    Message::new("review-tab-refused").with("count", counts.refused()),
                    counts.refused(),
                ),
            };
            if count == 0 && self.tab != tab {
                continue;
            }
            if ui.selectable_label(self.tab == tab, texts.say(&message)).clicked() {
                chosen = Some(tab);
            }
        }
        self.rules(ui, session);
        self.clearing(ui, session);
        if let Some(tab) = chosen {
            self.show_tab(tab);
            self.take_focus = true;
        }
    }

    /// Decides about all at once.
    fn rules(&mut self, ui: &mut Ui, session: &Session) {
        let Some(review) = &self.review else { return };
        if self.counts.replaces() + self.counts.conflicts == 0 && self.counts.all() < 2 {
            return;
        }
        let texts = &session.texts;
        let mut rules = vec![
            (Rule::TakeAll, texts.get("review-rule-take").into_owned()),
            (Rule::FillEmpty, texts.get("review-rule-fill").into_owned()),
            (Rule::KeepAll, texts.get("review-rule-keep").into_owned()),
        ];
        if review.is_merge() {
            rules.push((Rule::Newer, texts.get("review-rule-newer").into_owned()));
        }
        if review.sources().len() > 1 {
            for (source, number) in review.sources().iter().zip(0_u32..) {
                let Some(origin) = &source.origin else { continue };
                let message = Message::new("review-rule-source").with("origin", origin.clone());
                rules.push((Rule::Source(number), texts.say(&message)));
            }
        }
        let shown = rules.iter().find(|(rule, _)| review.rule() == Some(*rule));
        let shown = match shown {
            Some((_, name)) => name.clone(),
            None => texts.get("review-rule-none").into_owned(),
        };
        let mut chosen = None;
        let combo = egui::ComboBox::from_id_salt("review rule").width(190.0).selected_text(shown);
        let response = combo.truncate().show_ui(ui, |ui| {
            for (rule, name) in &rules {
                if widgets::entry(ui, review.rule() == Some(*rule), name) {
                    chosen = Some(*rule);
                }
            }
        });
        let name = texts.get("review-rule-name").into_owned();
        response
            .response
            .widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &*name));
        if let Some(rule) = chosen {
            self.change(session, Stale::Counts, |review, _| review.apply(rule));
            self.take_focus = true;
        }
    }

    /// Whether empty cells clear.
    fn clearing(&mut self, ui: &mut Ui, session: &Session) {
        let Some(review) = &self.review else { return };
        if self.counts.empty == 0 && !review.empty_clears() {
            return;
        }
        let mut clears = review.empty_clears();
        let texts = &session.texts;
        let response = ui.checkbox(&mut clears, &*texts.get("review-empty-clears"));
        if response.on_hover_text(&*texts.get("review-empty-clears.hint")).changed() {
            let book = session.open.book();
            self.change(session, Stale::All, |review, access| {
                review.set_empty_clears(clears, book, access);
            });
        }
    }

    fn buttons(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        commands: &mut Vec<Command>,
        is_screen: bool,
    ) {
        let texts = &session.texts;
        let tokens = theme::tokens(ui.ctx());
        // To keep what stands here is a decision too, which a merge remembers.
        let remembers = self.review.as_ref().is_some_and(Review::remembers);
        let can_land = !self.must_answer() && (self.counts.taken > 0 || remembers);
        ui.horizontal(|ui| {
            let name = texts.say(&Message::new("review-land").with("count", self.counts.taken));
            let text = RichText::new(name).color(tokens.on_accent);
            let land = egui::Button::new(text).fill(tokens.accent);
            if ui.add_enabled(can_land, land).clicked() {
                self.land(session, commands);
            }
            if ui.button(&*texts.get("review-decline")).clicked() {
                self.decline(commands);
            }
            let message = if self.warned {
                Message::new("review-decline-twice")
            } else if self.must_answer() {
                Message::new("review-answer-first")
            } else if self.counts.open > 0 {
                Message::new("review-open-stay").with("count", self.counts.open)
            } else if self.counts.taken == 0 && !remembers {
                Message::new("review-nothing-to-land")
            } else {
                Message::new("review-keys")
            };
            let colour = if self.warned || self.must_answer() || self.counts.open > 0 {
                tokens.warning
            } else {
                tokens.quiet_text
            };
            let text = RichText::new(texts.say(&message)).size(size::SMALL).color(colour);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if !is_screen && ui.button(&*texts.get("review-more-room")).clicked() {
                    commands.push(Command::Do(Verb::Go(Screen::Review)));
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    ui.add(Label::new(text).truncate());
                });
            });
        });
    }
}

/// The question what a mark means.
fn wording(session: &Session, question: &MarkQuestion) -> String {
    let sample = question.sample.as_str();
    let count = question.count;
    session.texts.say(&match question.mark {
        ',' => Message::new("review-asks-comma").with("sample", sample).with("count", count),
        _ => Message::new("review-asks-point").with("sample", sample).with("count", count),
    })
}
