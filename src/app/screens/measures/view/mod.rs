//! The screen drawn: what to show and how much of it is, above; the table or the calendar; one
//! measure in full beside it.

mod calendar;
mod detail;
mod filters;
mod table;

use egui::{
    Align, CentralPanel, Frame, Label, Layout as Direction, Margin, Panel, RichText, Role, Ui,
    WidgetInfo,
};

pub(super) use self::table::Layout;
use super::{MeasuresScreen, Shown, Tab};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::language::Message;
use crate::theme::{self, size};

/// Share of the width that the measure in full takes, and its bounds.
const DETAIL_SHARE: f32 = 0.33;
const DETAIL: std::ops::RangeInclusive<f32> = 290.0..=440.0;

impl MeasuresScreen {
    pub(super) fn draw(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        shown: &Shown,
        commands: &mut Vec<Command>,
    ) {
        if shown.plan.total == 0 {
            no_plan(ui, session, commands);
            return;
        }
        self.head(ui, session, shown);
        filters::ui(ui, session, &shown.plan.choices, &mut self.wish);
        ui.add_space(size::SPACE_4);
        if let Some(shown) = &shown.detail {
            let width = (ui.available_width() * DETAIL_SHARE).clamp(*DETAIL.start(), *DETAIL.end());
            let frame = Frame::new().inner_margin(Margin { left: 12, ..Margin::ZERO });
            let panel = Panel::right("measure").exact_size(width).resizable(false).frame(frame);
            let asked = panel.show(ui, |ui| detail::ui(ui, session, shown, commands)).inner;
            if asked {
                self.choose("", commands);
            }
        }
        CentralPanel::no_frame().show(ui, |ui| {
            if shown.plan.rows.is_empty() {
                self.nothing_found(ui, session);
                return;
            }
            match self.tab {
                Tab::Table => table::ui(self, ui, session, shown, commands),
                Tab::Calendar => calendar::ui(self, ui, session, shown, commands),
            }
        });
    }

    /// The choice between table and calendar, what the plan is, and how much of it is shown.
    fn head(&mut self, ui: &mut Ui, session: &Session, shown: &Shown) {
        let texts = &session.texts;
        let quiet = theme::tokens(ui.ctx()).quiet_text;
        let names = [
            (Tab::Table, texts.get("measures-table-tab")),
            (Tab::Calendar, texts.get("measures-calendar-tab")),
        ];
        ui.horizontal(|ui| {
            for (tab, name) in names {
                let selected = self.tab == tab;
                let response = ui.selectable_label(selected, &*name);
                response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, &*name));
                if response.clicked() && !selected {
                    self.tab = tab;
                    self.reveal = true;
                    self.year = None;
                }
            }
            if self.tab == Tab::Calendar && shown.plan.calendar.has_today() {
                let response = ui.button(&*texts.get("measures-to-today"));
                let name = texts.get("measures-to-today.hint").into_owned();
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                self.to_today |= response.on_hover_text(name).clicked();
            }
            ui.with_layout(Direction::right_to_left(Align::Center), |ui| {
                let count = Message::new("measures-count")
                    .with("shown", shown.plan.rows.len())
                    .with("total", shown.plan.total);
                ui.label(texts.say(&count));
                // Where nothing is left, the button stands under the words that say so.
                let clears = self.wish.is_filtering()
                    && !shown.plan.rows.is_empty()
                    && ui.button(&*texts.get("measures-show-all")).clicked();
                if clears {
                    self.wish = self.wish.without_filters();
                }
                ui.with_layout(Direction::left_to_right(Align::Center), |ui| {
                    let notes = shown.plan.notes.join(" · ");
                    let text = RichText::new(&notes).size(size::SMALL).color(quiet);
                    ui.add(Label::new(text).truncate()).on_hover_text(notes);
                });
            });
        });
    }

    fn nothing_found(&mut self, ui: &mut Ui, session: &Session) {
        let texts = &session.texts;
        let quiet = theme::tokens(ui.ctx()).quiet_text;
        ui.add_space(size::SPACE_16);
        ui.label(RichText::new(texts.get("measures-nothing-found")).color(quiet));
        if ui.button(&*texts.get("measures-show-all")).clicked() {
            self.wish = self.wish.without_filters();
        }
    }
}

/// Says that there is no plan, and offers the programmes that have one.
fn no_plan(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    let text = RichText::new(session.texts.get("measures-none")).color(quiet);
    ui.add(Label::new(text).wrap());
    let mut programmes = session.programmes_in_order();
    programmes.retain(|programme| {
        !programme.latest().measures.is_empty() && programme.id() != session.place.programme
    });
    if programmes.is_empty() {
        return;
    }
    ui.add_space(size::SPACE_8);
    ui.label(session.texts.get("measures-have-plan"));
    for programme in programmes {
        let name = programme.latest().short.get(session.texts.language());
        if ui.link(name).clicked() {
            commands.push(Command::ChooseProgramme(programme.id().to_owned()));
        }
    }
}

fn hairline(ui: &Ui, from: egui::Pos2, to: egui::Pos2) {
    let tokens = theme::tokens(ui.ctx());
    let stroke = egui::Stroke::new(tokens.hairline_width, tokens.hairline);
    ui.painter().line_segment([from, to], stroke);
}

/// The ring around what has the keyboard.
fn ring(ui: &Ui, rect: egui::Rect) {
    let stroke = egui::Stroke::new(size::FOCUS_RING, theme::tokens(ui.ctx()).focus);
    ui.painter().rect_stroke(rect.shrink(1.0), size::CORNER, stroke, egui::StrokeKind::Inside);
}

/// The keys that move through a list that has the keyboard: how far, from where it stands.
fn step(ui: &Ui, page: isize) -> Option<isize> {
    use egui::Key;
    let steps = [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, page),
        (Key::PageUp, -page),
        (Key::Home, isize::MIN),
        (Key::End, isize::MAX),
    ];
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    steps.into_iter().find(|(key, _)| pressed(*key)).map(|(_, step)| step)
}

/// Gives the keyboard to a list by its name, and tells whether it has it. A list that was just
/// opened takes it, unless something is being typed.
fn focus(ui: &Ui, id: egui::Id, role: Role, name: &str, arriving: &mut u8) -> bool {
    if *arriving > 0 {
        *arriving -= 1;
        if !ui.ctx().text_edit_focused() {
            *arriving = 0;
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
    let area = ui.available_rect_before_wrap();
    let response = ui.interact(area, id, egui::Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(role, true, name));
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    if has_focus {
        let filter = egui::EventFilter {
            vertical_arrows: true,
            escape: true,
            ..egui::EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    has_focus
}

impl MeasuresScreen {
    /// Copies and closes by the keyboard.
    fn keys(&mut self, ui: &Ui, shown: &Shown, commands: &mut Vec<Command>) {
        let copies =
            ui.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::Copy)));
        if let (true, Some(detail)) = (copies, &shown.detail) {
            ui.ctx().copy_text(detail.copied.clone());
        }
        if shown.detail.is_some() && ui.input(|input| input.key_pressed(egui::Key::Escape)) {
            self.choose("", commands);
        }
    }
}
