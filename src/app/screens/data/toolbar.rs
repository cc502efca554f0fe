//! What stands above and below the grid: how it is arranged, what it shows, what is selected.

use egui::{ComboBox, Key, Popup, PopupCloseBehavior, RichText, Role, TextEdit, Ui, WidgetInfo};

use super::jump::{self, Jump, To};
use super::sheet::{Reach, Sheet, Wish};
use super::source::Source;
use super::summary::Summary;
use super::{DataScreen, Reveal};
use crate::app::command::Command;
use crate::app::place::{Arrangement, Screen};
use crate::app::session::Session;
use crate::app::verb::Verb;
use crate::app::widgets::{entry, verb_button};
use crate::assess::Scope;
use crate::language::{Message, Texts};
use crate::theme::{self, size};

/// Width of the choice of a series.
const SERIES: f32 = 300.0;
/// Width of the field of the filter.
const FILTER: f32 = 150.0;
/// The widest that the choice of territories gets, and where the screen is narrower than the last.
const REACH: f32 = 240.0;
const REACH_NARROW: f32 = 190.0;
const NARROW: f32 = 960.0;

impl DataScreen {
    /// The shortcuts of the screen, by the place of the key: Ctrl+1, 2, 3 arrange, Ctrl+G goes to
    /// a cell.
    pub(super) fn shortcuts(&mut self, ui: &Ui, session: &Session, commands: &mut Vec<Command>) {
        let mut asked = None;
        let mut goes = false;
        ui.input_mut(|input| {
            input.events.retain(|event| {
                let egui::Event::Key { key, physical_key, pressed: true, modifiers, .. } = event
                else {
                    return true;
                };
                if !modifiers.command || modifiers.shift || modifiers.alt {
                    return true;
                }
                let place = match physical_key.unwrap_or(*key) {
                    Key::Num1 => Some(0),
                    Key::Num2 => Some(1),
                    Key::Num3 => Some(2),
                    _ => None,
                };
                asked = place.or(asked);
                goes |= *key == Key::G;
                place.is_none() && *key != Key::G
            });
        });
        if let Some(place) = asked {
            self.arrange(Arrangement::ALL[place], session, commands);
        }
        if goes && self.leave_cell(session, commands) {
            self.jump = Some(Jump::default());
        }
    }

    pub(super) fn toolbar(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) {
        let before = self.wish.clone();
        let mut wish = before.clone();
        let is_narrow = ui.available_width() < NARROW;
        let reach_width = if is_narrow { REACH_NARROW } else { REACH };
        ui.horizontal(|ui| {
            self.arrangements(ui, session, commands);
            match session.place.arrangement {
                Arrangement::IndicatorsByYears => {}
                Arrangement::TerritoriesByYears => {
                    reach(ui, session, reach_width, &mut wish);
                    series(ui, session, sheet, &mut wish, commands);
                }
                Arrangement::TerritoriesByIndicators => reach(ui, session, reach_width, &mut wish),
            }
        });
        let texts = &session.texts;
        ui.horizontal(|ui| {
            verb_button(ui, session, Verb::Undo, session.open.can_undo(), commands);
            verb_button(ui, session, Verb::Redo, session.open.can_redo(), commands);
            ui.separator();
            // Where there is little room, the field says by itself what it is for.
            if !is_narrow {
                ui.label(texts.get("data-filter"));
            }
            let field = TextEdit::singleline(&mut wish.filter)
                .desired_width(FILTER)
                .hint_text(&*texts.get("data-filter.hint"));
            let response = ui.add(field);
            let name = texts.get("data-filter").into_owned();
            response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
            self.jump(ui, session, sheet, commands);
            ui.separator();
            ui.checkbox(&mut wish.show_own, &*texts.get("data-show-own"))
                .on_hover_text(&*texts.get("data-show-own.hint"));
            let by_indicators = sheet.arrangement == Arrangement::TerritoriesByIndicators;
            if by_indicators {
                ui.checkbox(&mut wish.show_unreported, &*texts.get("data-all-indicators"))
                    .on_hover_text(&*texts.get("data-all-indicators.hint"));
            } else if sheet.has_more_years {
                ui.checkbox(&mut wish.show_all_years, &*texts.get("data-all-years"))
                    .on_hover_text(&*texts.get("data-all-years.hint"));
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let mut open = self.details_are_open;
                ui.toggle_value(&mut open, &*texts.get("data-details"))
                    .on_hover_text(&*texts.get("data-details.hint"));
                let open = open || !self.details.leave(commands);
                if open != self.details_are_open {
                    // The panel takes its place from the grid: its cell stays in view.
                    self.reveal = Reveal::Cursor;
                }
                self.details_are_open = open;
                if ui.button(&*texts.get("data-show-trajectory")).clicked() {
                    self.show_trajectory(session, sheet, commands);
                }
            });
        });
        ui.add_space(size::SPACE_4);
        // Going to a cell has its own wishes.
        if wish != before {
            self.change_wish(wish, session, commands);
        }
    }

    /// One button an arrangement.
    fn arrangements(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let texts = &session.texts;
        ui.spacing_mut().item_spacing.x = size::SPACE_4;
        for (place, arrangement) in Arrangement::ALL.into_iter().enumerate() {
            let name = match arrangement {
                Arrangement::IndicatorsByYears => texts.get("data-indicators-by-years"),
                Arrangement::TerritoriesByYears => texts.get("data-territories-by-years"),
                Arrangement::TerritoriesByIndicators => texts.get("data-territories-by-indicators"),
            };
            let is_chosen = session.place.arrangement == arrangement;
            let tip = format!("{name} (Ctrl+{})", place + 1);
            if ui.selectable_label(is_chosen, &*name).on_hover_text(tip).clicked() {
                self.arrange(arrangement, session, commands);
            }
        }
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        if session.place.arrangement != Arrangement::IndicatorsByYears {
            ui.separator();
        }
    }

    /// The button that goes to a cell, and the field under it.
    fn jump(&mut self, ui: &mut Ui, session: &Session, sheet: &Sheet, commands: &mut Vec<Command>) {
        let texts = &session.texts;
        let button = ui.button(&*texts.get("data-jump"));
        let button = button.on_hover_text(&*texts.get("data-jump.hint"));
        if button.clicked() {
            self.jump = match self.jump {
                None => Some(Jump::default()),
                Some(_) => None,
            };
        }
        let Some(jump) = &mut self.jump else { return };
        let mut is_open = true;
        let mut chosen = None;
        Popup::from_response(&button)
            .open_bool(&mut is_open)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(SERIES)
            .show(|ui| chosen = jump.ui(ui, session));
        if ui.input(|input| input.key_pressed(Key::Escape)) || !is_open || chosen.is_some() {
            self.jump = None;
            self.take_focus = true;
        }
        if let Some(target) = chosen {
            self.go(target, sheet, commands);
        }
    }

    /// Goes to what was typed.
    fn go(&mut self, target: jump::Target, sheet: &Sheet, commands: &mut Vec<Command>) {
        let has_years = sheet.arrangement != Arrangement::TerritoriesByIndicators;
        self.sought.is_new = true;
        self.sought.year = target.year.filter(|_| has_years);
        if !has_years {
            commands.extend(target.year.map(Command::ChooseYear));
        }
        match target.to {
            Some(To::Indicator { code, series }) => {
                self.wish.series = series;
                self.followed.clear();
                commands.push(Command::ShowIndicator { code, screen: Screen::Data });
            }
            Some(To::Territory(code)) if sheet.arrangement == Arrangement::IndicatorsByYears => {
                commands.push(Command::ChooseTerritory(code));
            }
            Some(To::Territory(code)) => self.sought.territory = Some(code),
            None => {}
        }
        self.reveal = Reveal::Cursor;
    }

    fn show_trajectory(&self, session: &Session, sheet: &Sheet, commands: &mut Vec<Command>) {
        let code = match sheet.key(self.selection.cursor) {
            Some(cell) => {
                if *cell.series.territory != *session.place.territory {
                    commands.push(Command::ChooseTerritory(cell.series.territory.to_string()));
                }
                cell.series.code.to_string()
            }
            None => session.place.indicator.clone(),
        };
        commands.push(Command::ShowIndicator { code, screen: Screen::Trajectory });
    }

    /// The line below the grid: how to begin, or how many values the year has; and what is selected.
    pub(super) fn status(&mut self, ui: &mut Ui, session: &Session, sheet: &Sheet) {
        let message = self.hint(session, sheet);
        let summary = self.summary(session, sheet);
        let quiet = theme::tokens(ui.ctx()).quiet_text;
        let panel = egui::Panel::bottom("data status").exact_size(size::SPACE_24);
        panel.frame(egui::Frame::NONE).show_separator_line(false).show(ui, |ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if let Some(summary) = summary {
                    let words = summary.words(&session.texts);
                    ui.label(RichText::new(words).size(size::SMALL));
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    let hint = session.texts.say(&message);
                    let text = RichText::new(&hint).size(size::SMALL).color(quiet);
                    ui.add(egui::Label::new(text).truncate());
                });
            });
        });
    }

    /// What is selected, counted anew when the selection changed.
    fn summary(&mut self, session: &Session, sheet: &Sheet) -> Option<Summary> {
        let is_known = self.summary.as_ref().is_some_and(|(of, _)| *of == self.selection);
        if !is_known {
            let source = Source::of(session);
            let summary = source.and_then(|source| Summary::of(&source, sheet, &self.selection));
            self.summary = Some((self.selection, summary));
        }
        self.summary.as_ref().and_then(|(_, summary)| summary.clone())
    }

    /// One line that teaches: how to begin, or how many values the year has.
    fn hint(&self, session: &Session, sheet: &Sheet) -> Message {
        let year = session.place.year;
        if !self.wish.filter.is_empty() && sheet.rows.is_empty() {
            return Message::new("data-nothing-found").with("filter", self.wish.filter.as_str());
        }
        if let Some(outside) = outside(session) {
            return outside;
        }
        if sheet.entered == 0 {
            Message::new("data-empty").with("year", year)
        } else {
            Message::new("data-entered").with("year", year).with("count", sheet.entered)
        }
    }
}

/// Which territories have rows.
fn reach(ui: &mut Ui, session: &Session, width: f32, wish: &mut Wish) {
    let texts = &session.texts;
    let name = |reach| match reach {
        Reach::Parts => texts.get("data-reach-parts"),
        Reach::Regions => texts.get("data-reach-regions"),
        Reach::All => texts.get("data-reach-all"),
    };
    let is_country = session.territory().is_some_and(|one| one.parent.is_none());
    let shown = match wish.reach {
        Reach::Parts if is_country => Reach::Regions,
        reach => reach,
    };
    let offered: &[Reach] = if is_country {
        &[Reach::Regions, Reach::All]
    } else {
        &[Reach::Parts, Reach::Regions, Reach::All]
    };
    let combo = ComboBox::from_id_salt("reach").selected_text(name(shown)).truncate();
    let response = ui.scope(|ui| {
        ui.set_max_width(width);
        combo.show_ui(ui, |ui| {
            for reach in offered {
                if entry(ui, shown == *reach, &name(*reach)) {
                    wish.reach = *reach;
                }
            }
        })
    });
    named(&response.inner.response, &texts.get("data-reach"), &name(shown));
}

/// The series whose territories are shown.
fn series(
    ui: &mut Ui,
    session: &Session,
    sheet: &Sheet,
    wish: &mut Wish,
    commands: &mut Vec<Command>,
) {
    let shown = sheet.series.get(sheet.fixed.0);
    let selected = shown.map(|one| format!("{} · {}", one.code, one.title)).unwrap_or_default();
    let room = (ui.available_width() - size::SPACE_8).max(120.0);
    let combo = ComboBox::from_id_salt("series").selected_text(&selected).width(room).truncate();
    let response = combo.show_ui(ui, |ui| {
        let language = session.texts.language();
        for indicator in session.indicators() {
            let title = indicator.title.get(language);
            for series in indicator.main_series() {
                let name = series.name.as_ref().map(|name| name.get(language));
                let text = match name {
                    Some(name) => format!("{} · {title}: {name}", indicator.code),
                    None => format!("{} · {title}", indicator.code),
                };
                let is_shown = shown
                    .is_some_and(|one| *one.code == *indicator.code && *one.series == *series.code);
                if entry(ui, is_shown, &text) {
                    wish.series.clone_from(&series.code);
                    let code = indicator.code.clone();
                    commands.push(Command::ShowIndicator { code, screen: Screen::Data });
                }
            }
        }
    });
    named(&response.response, &session.texts.get("data-series"), &selected);
    response.response.on_hover_text(selected);
}

fn named(response: &egui::Response, name: &str, value: &str) {
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, name);
        info.current_text_value = Some(value.to_owned());
        info
    });
}

/// That the programme is made for another territory than the one shown, where it is.
fn outside(session: &Session) -> Option<Message> {
    let (edition, here) = session.edition().zip(session.territory())?;
    let whole = session.tree.get(&edition.territory)?;
    let is_outside = Scope::of(edition, &here.code) == Scope::Outside;
    is_outside.then(|| {
        Message::new("data-outside")
            .with("programme", &edition.short)
            .with("whole", &whole.name)
            .with("territory", &here.name)
    })
}

impl Summary {
    fn words(&self, texts: &Texts) -> String {
        let count = texts.say(&Message::new("data-selected").with("count", self.values));
        let Some((least, most)) = &self.range else { return count };
        let range = Message::new("data-selected-range")
            .with("least", least.clone())
            .with("most", most.clone());
        format!("{count} · {}", texts.say(&range))
    }
}
