//! The box of a cell and the field of the one that is typed in.

use egui::{Align2, Color32, Id, Pos2, Rect, Response, Role, Stroke, StrokeKind, TextEdit, Ui};

use super::KEYS;
use crate::theme::{self, Tokens, size};

/// The box of a cell, as it is selected: all that is selected is tinted, the cell of the cursor has
/// a ring.
pub fn boxed(
    ui: &Ui,
    rect: Rect,
    edge: Color32,
    is_in_block: bool,
    is_cursor: bool,
    has_focus: bool,
) {
    let tokens = theme::tokens(ui.ctx());
    let painter = ui.painter();
    painter.rect(rect, 2.0, tokens.surface, Stroke::new(1.0, edge), StrokeKind::Inside);
    if is_in_block {
        painter.rect_filled(rect, 2.0, tokens.selection);
    }
    if is_cursor {
        let colour = if has_focus { tokens.focus } else { tokens.edge };
        let ring = Stroke::new(size::FOCUS_RING, colour);
        painter.rect_stroke(rect, 2.0, ring, StrokeKind::Inside);
    }
}

/// A line of the grid.
pub fn hairline(ui: &Ui, from: Pos2, to: Pos2, tokens: &Tokens) {
    ui.painter().line_segment([from, to], Stroke::new(tokens.hairline_width, tokens.hairline));
}

/// The field of the cell that is typed in.
pub struct Field<'a> {
    /// The id of the keyboard focus, which grid and field share.
    pub id: Id,
    /// Name of the cell.
    pub name: &'a str,
    /// What is typed so far.
    pub text: &'a mut String,
    /// Whether it was refused.
    pub is_refused: bool,
    /// Whether the field is new and puts the caret behind what is there.
    pub is_new: &'a mut bool,
}

/// Draws the field in the box of its cell.
pub fn show_field(ui: &mut Ui, rect: Rect, field: Field<'_>) -> Response {
    let tokens = theme::tokens(ui.ctx());
    let Field { id, name, text, is_refused, is_new } = field;
    let edit = TextEdit::singleline(text)
        .id(id)
        .font(theme::regular(size::BODY))
        .frame(egui::Frame::NONE)
        .margin(egui::Margin::symmetric(4, 0))
        .desired_width(rect.width())
        .event_filter(KEYS)
        .min_size(rect.size())
        .align(Align2::RIGHT_CENTER);
    ui.painter().rect_filled(rect, 2.0, tokens.surface);
    let response = ui.put(rect, edit);
    let colour = if is_refused { tokens.error } else { tokens.focus };
    let ring = Stroke::new(size::FOCUS_RING, colour);
    ui.painter().rect_stroke(rect, 2.0, ring, StrokeKind::Inside);
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::labeled(Role::TextInput, true, name);
        info.current_text_value = Some(text.clone());
        info
    });
    if std::mem::take(is_new) {
        caret_to_end(ui, id, text);
    }
    response
}

fn caret_to_end(ui: &Ui, id: Id, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ui.ctx(), id);
}
