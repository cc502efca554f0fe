//! Trajectory: one indicator over the years, with the list of indicators beside it.

use egui::{RichText, Ui};

use crate::app::command::Command;
use crate::app::place::{Place, Screen};
use crate::app::session::Session;
use crate::app::verb::Verb;
use crate::app::widgets::{choose_region, verb_button};
use crate::figure::trajectory::{Trajectory, view};
use crate::language::Language;
use crate::programme::Indicator;
use crate::theme::{self, size};

/// Width of the list of indicators.
const LIST: f32 = 230.0;
/// The width of the screen from which the list stands beside the chart without being asked for.
const LIST_FROM: f32 = 840.0;
/// The least height of heading, chart and footing; where there is less, they scroll.
const FIGURE: f32 = 400.0;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct TrajectoryScreen {
    /// Whether the list was closed or opened by hand; until then the room decides.
    list_is_open: Option<bool>,
    computed: Option<(Stand, Option<Trajectory>)>,
}

/// What a computed trajectory depends on.
type Stand = (u64, Place, Language);

impl TrajectoryScreen {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        if !session.has_territory() {
            choose_region(ui, session, commands);
            return;
        }
        let list_is_open = self.list_is_open.unwrap_or(ui.available_width() >= LIST_FROM);
        if list_is_open {
            let frame =
                egui::Frame::new().inner_margin(egui::Margin { right: 12, ..egui::Margin::ZERO });
            egui::Panel::left("indicators").exact_size(LIST).frame(frame).show(ui, |ui| {
                list(ui, session, commands);
            });
        }
        keys(ui, commands);
        let left = if list_is_open { 12 } else { 0 };
        let frame = egui::Frame::new().inner_margin(egui::Margin { left, ..egui::Margin::ZERO });
        let figure = egui::CentralPanel::default().frame(frame);
        figure.show(ui, |ui| self.figure(ui, session, list_is_open, commands));
    }

    fn figure(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        list_is_open: bool,
        commands: &mut Vec<Command>,
    ) {
        let texts = &session.texts;
        ui.horizontal(|ui| {
            let text = if list_is_open {
                texts.get("trajectory-hide-list")
            } else {
                texts.get("trajectory-show-list")
            };
            if ui.button(&*text).clicked() {
                self.list_is_open = Some(!list_is_open);
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if ui.button(&*Verb::Print.name(texts)).clicked() {
                    commands.push(Command::Do(Verb::Print));
                }
                verb_button(ui, session, Verb::CopyPicture, true, commands);
                if ui.button(&*texts.get("trajectory-type-values")).clicked() {
                    commands.push(Command::Do(Verb::Go(Screen::Data)));
                }
            });
        });
        ui.add_space(size::SPACE_4);
        let stand = (session.revision, session.place.clone(), texts.language());
        let known = self.computed.take().filter(|(known, _)| *known == stand);
        let (stand, trajectory) = known.unwrap_or_else(|| (stand, session.trajectory()));
        match &trajectory {
            Some(trajectory) => {
                egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    let room = egui::vec2(ui.available_width(), ui.available_height().max(FIGURE));
                    ui.allocate_ui(room, |ui| view::show(ui, trajectory));
                });
            }
            None => {
                ui.label(&*texts.get("trajectory-nothing"));
            }
        }
        self.computed = Some((stand, trajectory));
    }
}

/// Page keys go from one indicator to the next while nothing else takes them.
fn keys(ui: &Ui, commands: &mut Vec<Command>) {
    if ui.memory(|memory| memory.focused().is_some()) {
        return;
    }
    ui.input(|input| {
        if input.key_pressed(egui::Key::ArrowDown) || input.key_pressed(egui::Key::PageDown) {
            commands.push(Command::Do(Verb::NextIndicator));
        }
        if input.key_pressed(egui::Key::ArrowUp) || input.key_pressed(egui::Key::PageUp) {
            commands.push(Command::Do(Verb::PreviousIndicator));
        }
    });
}

fn list(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let Some(edition) = session.edition() else { return };
    let language = session.texts.language();
    let chosen = session.indicator().map(|indicator| indicator.code.clone()).unwrap_or_default();
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.spacing_mut().button_padding.y = 0.0;
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let loose = session.indicators().into_iter();
        for indicator in loose.filter(|one| edition.section(&one.section).is_none()) {
            item(ui, indicator, &chosen, language, commands);
        }
        for section in &edition.sections {
            let members: Vec<_> = session
                .indicators()
                .into_iter()
                .filter(|indicator| indicator.section == section.code)
                .collect();
            if members.is_empty() {
                continue;
            }
            ui.add_space(size::SPACE_8);
            let title = RichText::new(section.heading(language)).size(size::SMALL).color(quiet);
            ui.add(egui::Label::new(title).truncate());
            for indicator in members {
                item(ui, indicator, &chosen, language, commands);
            }
        }
    });
}

fn item(
    ui: &mut Ui,
    indicator: &Indicator,
    chosen: &str,
    language: Language,
    commands: &mut Vec<Command>,
) {
    let selected = indicator.code == chosen;
    let title = indicator.title.get(language);
    let label = format!("{}  {title}", indicator.code);
    let row = egui::Button::selectable(selected, label)
        .wrap_mode(egui::TextWrapMode::Truncate)
        .min_size(egui::vec2(ui.available_width(), size::ROW));
    let response = ui.add(row).on_hover_text(title);
    if selected && !ui.is_rect_visible(response.rect) {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        commands.push(Command::ShowIndicator {
            code: indicator.code.clone(),
            screen: Screen::Trajectory,
        });
    }
}
