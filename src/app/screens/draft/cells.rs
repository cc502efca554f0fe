//! The cells of the grid drawn: values, the field of the one that is typed in, the frozen names and
//! years.

use egui::{
    Align2, Id, Popup, Rect, Role, Sense, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::fields::Form;
use super::grid::{Asked, Grid, cell_rect, focus_id};
use super::sheet::Sheet;
use crate::app::widgets::grid::{At, KEYS};
use crate::theme::{self, Tokens, size};

const PADDING: f32 = 6.0;

impl Grid {
    pub(super) fn cell(
        &mut self,
        ui: &mut Ui,
        form: &Form<'_>,
        sheet: &Sheet,
        at: At,
        rect: Rect,
    ) -> Option<Asked> {
        let tokens = theme::tokens(ui.ctx());
        let id = Id::unique((
            "draft cell",
            &sheet.code,
            &sheet.lines[at.row].at,
            sheet.years[at.column],
        ));
        let response = ui.interact(rect, id, Sense::click_and_drag());
        let name = sheet.cell_name(form.session, at);
        let shown = sheet.shown(at);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::TextInput, true, &name);
            info.current_text_value = Some(shown.to_owned());
            info
        });
        let (selected, is_cursor) = (self.selection.contains(at), self.selection.cursor == at);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(selected));
        let boxed = rect.shrink(1.5);
        let problem = problem_in(form, sheet, at);
        let edge = if problem.is_some() { tokens.error } else { tokens.hairline };
        let painter = ui.painter();
        painter.rect(boxed, 2.0, tokens.surface, Stroke::new(1.0, edge), StrokeKind::Inside);
        if selected && self.selection.anchor != self.selection.cursor {
            painter.rect_filled(boxed, 2.0, tokens.selection);
        }
        let has_focus = ui.memory(|memory| memory.has_focus(focus_id()));
        if is_cursor {
            let colour = if has_focus { tokens.focus } else { tokens.edge };
            let ring = Stroke::new(size::FOCUS_RING, colour);
            painter.rect_stroke(boxed, 2.0, ring, StrokeKind::Inside);
        }
        let is_edited =
            self.editing.as_ref().is_some_and(|one| sheet.cell(at).as_ref() == Some(&one.cell));
        if is_edited {
            self.field(ui, form, boxed, &name);
            return None;
        }
        // Words begin at the left, numbers end at the right.
        let in_words = shown.starts_with(char::is_alphabetic);
        let inner = boxed.shrink2(vec2(PADDING - 1.0, 0.0));
        let (place, align) = if in_words {
            (inner.left_center(), Align2::LEFT_CENTER)
        } else {
            (inner.right_center(), Align2::RIGHT_CENTER)
        };
        let painter = painter.with_clip_rect(boxed.intersect(ui.clip_rect()));
        painter.text(place, align, shown, theme::regular(size::BODY), tokens.text);
        let asked = self.pointed(ui, &response, at);
        if let Some(problem) = problem {
            response.on_hover_text(problem);
        } else if in_words {
            response.on_hover_text(shown);
        }
        asked
    }

    fn pointed(&self, ui: &Ui, response: &egui::Response, at: At) -> Option<Asked> {
        let (extend, dragging) = ui.input(|input| {
            let pointer = &input.pointer;
            let dragging = pointer.primary_down() && pointer.is_decidedly_dragging();
            (input.modifiers.shift, dragging)
        });
        if response.double_clicked() {
            Some(Asked::Begin(at))
        } else if response.clicked() || response.drag_started() {
            Some(Asked::Select { at, extend })
        } else if dragging && response.contains_pointer() && self.selection.cursor != at {
            Some(Asked::Select { at, extend: true })
        } else {
            None
        }
    }

    fn field(&mut self, ui: &mut Ui, form: &Form<'_>, rect: Rect, name: &str) {
        let tokens = theme::tokens(ui.ctx());
        let Some(editing) = &mut self.editing else { return };
        self.field_is_drawn = true;
        let id = focus_id();
        let edit = TextEdit::singleline(&mut editing.text)
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
        let colour = if editing.refused.is_some() { tokens.error } else { tokens.focus };
        let ring = Stroke::new(size::FOCUS_RING, colour);
        ui.painter().rect_stroke(rect, 2.0, ring, StrokeKind::Inside);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::TextInput, true, name);
            info.current_text_value = Some(editing.text.clone());
            info
        });
        if response.changed() {
            editing.refused = None;
        }
        if std::mem::take(&mut editing.is_new) {
            caret_to_end(ui, id, &editing.text);
        }
        if let Some(reason) = &editing.refused {
            let words = form.session.texts.say(reason);
            Popup::from_response(&response).open(true).width(280.0).show(|ui| {
                ui.colored_label(tokens.error, words);
            });
        }
    }
}

/// What is wrong with a cell, in words.
fn problem_in(form: &Form<'_>, sheet: &Sheet, at: At) -> Option<String> {
    let head = format!("series.{}.", sheet.lines[at.row].at.series);
    let tail = format!(".years.{}", sheet.years[at.column]);
    let here = |field: &str| field.starts_with(&head) && field.ends_with(&tail);
    let mut problems = form.open.problems().iter();
    let problem = problems.find(|one| one.part == *form.open.part() && here(&one.field));
    problem.map(|problem| form.text(&problem.what))
}

/// Years above and names at the left, which stay where they are while the rest is scrolled.
pub(super) fn frozen(ui: &Ui, sheet: &Sheet, whole: Rect, width: f32) {
    let tokens: &Tokens = theme::tokens(ui.ctx());
    let clip = ui.clip_rect();
    let painter = ui.painter();
    let top = clip.top().max(whole.top());
    let left = clip.left().max(whole.left());
    let head = Rect::from_min_size(pos2(left, top), vec2(clip.width(), size::ROW));
    painter.rect_filled(head, 0.0, tokens.band);
    for (column, year) in sheet.years.iter().enumerate() {
        let rect = cell_rect(whole, At { row: 0, column }, width);
        let at = pos2(rect.right() - PADDING, top + size::ROW / 2.0);
        let font = theme::bold(size::BODY);
        painter.text(at, Align2::RIGHT_CENTER, year.to_string(), font, tokens.text);
    }
    let names = Rect::from_min_max(pos2(left, top), pos2(left + width, whole.bottom()));
    painter.rect_filled(names, 0.0, tokens.background);
    let corner = Rect::from_min_size(pos2(left, top), vec2(width, size::ROW));
    for (row, line) in sheet.lines.iter().enumerate() {
        let rect = cell_rect(whole, At { row, column: 0 }, width);
        let name = Rect::from_min_size(pos2(left, rect.top()), vec2(width, size::ROW));
        let below = Rect::from_min_max(pos2(left, top + size::ROW), clip.max);
        let painter = painter.with_clip_rect(name.intersect(below));
        let at = name.left_center() + vec2(PADDING, 0.0);
        painter.text(at, Align2::LEFT_CENTER, &line.name, theme::regular(size::SMALL), tokens.text);
    }
    painter.rect_filled(corner, 0.0, tokens.band);
}

fn caret_to_end(ui: &Ui, id: Id, text: &str) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ui.ctx(), id);
}
