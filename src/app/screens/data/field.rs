//! The field of the cell that is typed in, with the reason where it was refused, and the states to
//! choose from where the cell takes one.

use egui::{Align2, Id, Popup, Rect, Response, Role, Stroke, StrokeKind, Ui, WidgetInfo};

use super::edit::Editing;
use super::table::{Asked, Drawn};
use crate::app::widgets::grid::KEYS;
use crate::theme::{self, size};

/// Width of what hangs under the field.
const BELOW: f32 = 280.0;

impl Drawn<'_> {
    pub(super) fn field(&mut self, ui: &mut Ui, rect: Rect, name: &str, states: &[String]) {
        let tokens = self.tokens;
        let Some(editing) = &mut self.screen.editing else { return };
        self.field_is_drawn = true;
        let id = self.focus;
        let edit = egui::TextEdit::singleline(&mut editing.text)
            .id(id)
            .font(theme::regular(size::BODY))
            .frame(egui::Frame::NONE)
            .margin(egui::Margin::symmetric(4, 0))
            .desired_width(rect.width())
            .event_filter(KEYS)
            .min_size(rect.size())
            .align(Align2::RIGHT_CENTER);
        ui.painter().rect_filled(rect, 2.0, tokens.surface);
        let colour = if editing.error.is_some() { tokens.error } else { tokens.focus };
        let response = ui.put(rect, edit);
        ui.painter().rect_stroke(
            rect,
            2.0,
            Stroke::new(size::FOCUS_RING, colour),
            StrokeKind::Inside,
        );
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::TextInput, true, name);
            info.current_text_value = Some(editing.text.clone());
            info
        });
        if response.changed() {
            editing.error = None;
        }
        if std::mem::take(&mut editing.is_new) {
            caret_to_end(ui, id, editing);
        }
        let error = editing.error.as_ref().map(|error| self.session.texts.say(error));
        let offered = offered(states, &editing.text);
        if error.is_none() && offered.is_empty() {
            return;
        }
        let chosen = Popup::from_response(&response).open(true).width(BELOW).show(|ui| {
            if let Some(error) = error {
                ui.colored_label(tokens.error, error);
            }
            choice(ui, &offered)
        });
        if let Some(state) = chosen.and_then(|shown| shown.inner) {
            self.asked = Some(Asked::State(state));
        }
    }
}

/// The states that begin as what is typed; all, where none does, or where it is one of them and
/// another may be chosen.
fn offered<'a>(states: &'a [String], typed: &str) -> Vec<&'a str> {
    let typed = typed.trim().to_lowercase();
    let all = || states.iter().map(String::as_str);
    let begins: Vec<_> = all().filter(|state| state.to_lowercase().starts_with(&typed)).collect();
    let is_one = begins.iter().any(|state| state.to_lowercase() == typed);
    if begins.is_empty() || is_one { all().collect() } else { begins }
}

fn choice(ui: &mut Ui, states: &[&str]) -> Option<String> {
    let mut chosen = None;
    for state in states {
        let response = ui.selectable_label(false, *state);
        if is_chosen(ui, &response) {
            chosen = Some((*state).to_owned());
        }
    }
    chosen
}

/// From where the button goes down: with that the field loses the keyboard, and the list goes.
fn is_chosen(ui: &Ui, response: &Response) -> bool {
    let pressed = ui.input(|input| input.pointer.primary_pressed());
    response.clicked() || (pressed && response.contains_pointer())
}

fn caret_to_end(ui: &Ui, id: Id, editing: &Editing) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(editing.text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ui.ctx(), id);
}
