//! The cells of the grid drawn: values, the field of the one that is typed in, the frozen names and
//! years.

use egui::{Align2, Id, Popup, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::fields::Form;
use super::grid::{Asked, Grid, cell_rect, focus_id};
use super::sheet::Sheet;
use crate::app::widgets::grid::{At, Field, boxed, show_field};
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
        let inside = rect.shrink(1.5);
        let problem = problem_in(form, sheet, at);
        let edge = if problem.is_some() { tokens.error } else { tokens.hairline };
        let has_focus = ui.memory(|memory| memory.has_focus(focus_id()));
        let in_block = selected && self.selection.is_block();
        boxed(ui, inside, edge, in_block, is_cursor, has_focus);
        let is_edited =
            self.editing.as_ref().is_some_and(|one| sheet.cell(at).as_ref() == Some(&one.cell));
        if is_edited {
            self.field(ui, form, inside, &name);
            return None;
        }
        self.drawn.push((at, rect.intersect(ui.clip_rect())));
        // Words begin at the left, numbers end at the right.
        let in_words = shown.starts_with(char::is_alphabetic);
        let inner = inside.shrink2(vec2(PADDING - 1.0, 0.0));
        let (place, align) = if in_words {
            (inner.left_center(), Align2::LEFT_CENTER)
        } else {
            (inner.right_center(), Align2::RIGHT_CENTER)
        };
        let painter = ui.painter().with_clip_rect(inside.intersect(ui.clip_rect()));
        painter.text(place, align, shown, theme::regular(size::BODY), tokens.text);
        let asked = response.double_clicked().then_some(Asked::Begin(at));
        if let Some(problem) = problem {
            response.on_hover_text(problem);
        } else if in_words {
            response.on_hover_text(shown);
        }
        asked
    }

    fn field(&mut self, ui: &mut Ui, form: &Form<'_>, rect: Rect, name: &str) {
        let Some(editing) = &mut self.editing else { return };
        self.field_is_drawn = true;
        let field = Field {
            id: focus_id(),
            name,
            text: &mut editing.text,
            is_refused: editing.refused.is_some(),
            is_new: &mut editing.is_new,
        };
        let response = show_field(ui, rect, field);
        if response.changed() {
            editing.refused = None;
        }
        if let Some(reason) = &editing.refused {
            let words = form.session.texts.say(reason);
            Popup::from_response(&response).open(true).width(280.0).show(|ui| {
                ui.colored_label(theme::tokens(ui.ctx()).error, words);
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
