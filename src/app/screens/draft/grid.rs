//! The grid of values drawn: names of rows frozen at the left, a column a year.

use std::collections::{BTreeMap, BTreeSet};

use egui::{
    Align2, EventFilter, Id, Popup, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, TextEdit,
    Ui, WidgetInfo, pos2, vec2,
};

use super::fields::Form;
use super::sheet::{self, Sheet};
use crate::app::command::Command;
use crate::app::draft::DraftCommand;
use crate::app::screens::data::selection::{At, Selection};
use crate::language::Message;
use crate::programme::Indicator;
use crate::programme::draft::{CellAt, RowAt};
use crate::theme::{self, Tokens, size};

/// Width of the names of rows: what the years leave.
const NAME: std::ops::RangeInclusive<f32> = 140.0..=340.0;
/// Width of a year.
const YEAR: f32 = 60.0;
const PADDING: f32 = 6.0;
/// The keys that would move the focus and belong to the grid while it has it.
const KEYS: EventFilter =
    EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// What the grid remembers between frames.
#[derive(Default)]
pub struct Grid {
    /// Code of the indicator that it shows.
    of: String,
    pub(super) selection: Selection,
    pub(super) editing: Option<Editing>,
    pub(super) held: Vec<egui::Event>,
    pub(super) field_is_drawn: bool,
    pub(super) reveal: bool,
    take_focus: bool,
    /// Width of the names of rows, points.
    names: f32,
    /// Rows that were asked for, by indicator.
    further: BTreeMap<String, BTreeSet<RowAt>>,
}

/// A cell that is being typed in.
pub(super) struct Editing {
    pub(super) cell: CellAt,
    pub(super) text: String,
    pub(super) refused: Option<Message>,
    pub(super) by_typing: bool,
    pub(super) is_new: bool,
}

impl Grid {
    /// Whether a cell is being typed in.
    pub fn is_editing(&self) -> bool {
        self.editing.is_some()
    }

    /// Takes over what is typed. False where it was refused: then the cell stays open.
    pub(super) fn take_over(&mut self, indicator: &Indicator, commands: &mut Vec<Command>) -> bool {
        let Some(editing) = &mut self.editing else { return true };
        match sheet::read(indicator, editing.cell.clone(), &editing.text) {
            Ok(cells) => {
                self.editing = None;
                let edit = Box::new(sheet::put(indicator, cells));
                let field = String::new();
                commands.push(Command::Draft(DraftCommand::Edit { field, edit }));
                true
            }
            Err(reason) => {
                editing.refused = Some(reason);
                editing.is_new = true;
                self.take_focus = true;
                false
            }
        }
    }

    /// As above, of whatever indicator is typed in.
    pub fn leave(&mut self, indicator: Option<&Indicator>, commands: &mut Vec<Command>) -> bool {
        match indicator.filter(|one| one.code == self.of) {
            Some(indicator) => self.take_over(indicator, commands),
            None => {
                self.editing = None;
                true
            }
        }
    }

    /// The height that the grid wants, points.
    pub fn height(&self, form: &Form<'_>, indicator: &Indicator) -> f32 {
        let further = self.further.get(&indicator.code).cloned().unwrap_or_default();
        let lines = Sheet::of(form.session, form.open, indicator, &further).lines.len();
        (lines + 1) as f32 * size::ROW + 12.0
    }

    /// What stands above the grid: its name, and how it grows.
    pub fn toolbar(&mut self, ui: &mut Ui, form: &mut Form<'_>, indicator: &Indicator) {
        let texts = &form.session.texts;
        ui.horizontal(|ui| {
            ui.label(egui::RichText::new(texts.get("draft-values")).font(theme::bold(size::BODY)));
            let further = self.further.entry(indicator.code.clone()).or_default();
            let sheet = Sheet::of(form.session, form.open, indicator, further);
            let cursor = sheet.lines.get(self.selection.cursor.row);
            let series = cursor.map_or(0, |line| line.at.series);
            let rows = sheet::further_rows(form.session, form.open, &sheet, series);
            ui.menu_button(&*texts.get("draft-add-row"), |ui| {
                ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
                    for (name, row) in rows {
                        if ui.button(name).clicked() {
                            further.insert(row);
                            ui.close();
                        }
                    }
                });
            });
            let quiet = theme::tokens(ui.ctx()).quiet_text;
            let hint = texts.get("draft-values.hint");
            let text = egui::RichText::new(&*hint).size(size::SMALL).color(quiet);
            ui.add(egui::Label::new(text).truncate()).on_hover_text(&*hint);
        });
    }

    /// Draws the grid.
    pub fn ui(&mut self, ui: &mut Ui, form: &mut Form<'_>, indicator: &Indicator) {
        if self.of != indicator.code {
            self.of.clone_from(&indicator.code);
            self.editing = None;
            self.selection = Selection::default();
        }
        let further = self.further.get(&indicator.code).cloned().unwrap_or_default();
        let sheet = Sheet::of(form.session, form.open, indicator, &further);
        self.selection.settle(&vec![true; sheet.lines.len()], sheet.years.len());
        self.take_keyboard(ui, form, &sheet, indicator);
        let years = YEAR * sheet.years.len() as f32;
        let left = ui.available_width() - years - size::SPACE_12;
        self.names = left.clamp(*NAME.start(), *NAME.end());
        let size = vec2(self.names + years, size::ROW * (sheet.lines.len() + 1) as f32);
        let mut asked = None;
        ScrollArea::both().id_salt(("draft grid", &indicator.code)).auto_shrink(false).show(
            ui,
            |ui| {
                let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
                asked = self.cells(ui, form, &sheet, whole);
                frozen(ui, &sheet, whole, self.names);
            },
        );
        match asked {
            Some(Asked::Select { at, extend }) if self.take_over(indicator, form.commands) => {
                if extend {
                    self.selection.cursor = at;
                } else {
                    self.selection = Selection::at(at);
                }
                self.take_focus = true;
                ui.request_repaint();
            }
            Some(Asked::Begin(at)) if self.take_over(indicator, form.commands) => {
                self.selection = Selection::at(at);
                self.begin(&sheet, None);
                self.take_focus = true;
                ui.request_repaint();
            }
            _ => {}
        }
    }

    fn take_keyboard(
        &mut self,
        ui: &mut Ui,
        form: &mut Form<'_>,
        sheet: &Sheet,
        indicator: &Indicator,
    ) {
        let id = focus_id();
        let mut has_focus = ui.memory(|memory| memory.has_focus(id));
        if std::mem::take(&mut self.take_focus) {
            ui.memory_mut(|memory| memory.request_focus(id));
            has_focus = true;
        }
        if has_focus {
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, KEYS));
            self.keys(ui, form, sheet, indicator);
        } else {
            self.take_over(indicator, form.commands);
        }
        if self.editing.is_none() {
            let area = ui.available_rect_before_wrap();
            let focus = ui.interact(area, id, Sense::focusable_noninteractive());
            let name = form.session.texts.get("draft-values").into_owned();
            focus.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &*name));
        }
    }

    fn cells(&mut self, ui: &mut Ui, form: &Form<'_>, sheet: &Sheet, whole: Rect) -> Option<Asked> {
        let mut asked = None;
        let reveal = std::mem::take(&mut self.reveal);
        self.field_is_drawn = false;
        for row in 0..sheet.lines.len() {
            for column in 0..sheet.years.len() {
                let at = At { row, column };
                let rect = cell_rect(whole, at, self.names);
                if reveal && self.selection.cursor == at {
                    let around =
                        Rect::from_min_max(rect.min - vec2(self.names, size::ROW), rect.max);
                    ui.scroll_to_rect(around, None);
                }
                let is_edited = self
                    .editing
                    .as_ref()
                    .is_some_and(|one| sheet.cell(at).as_ref() == Some(&one.cell));
                if ui.is_rect_visible(rect) || is_edited {
                    asked = self.cell(ui, form, sheet, at, rect).or(asked);
                }
            }
        }
        asked
    }

    fn cell(
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

/// What the pointer asks for.
enum Asked {
    Select { at: At, extend: bool },
    Begin(At),
}

/// Whether the grid has the keyboard.
pub fn has_focus(context: &egui::Context) -> bool {
    context.memory(|memory| memory.has_focus(focus_id()))
}

/// Grid and field share the keyboard focus under one id, so that no key is lost between.
fn focus_id() -> Id {
    Id::unique("draft values")
}

fn cell_rect(whole: Rect, at: At, names: f32) -> Rect {
    let min = whole.min + vec2(names + YEAR * at.column as f32, size::ROW * (at.row + 1) as f32);
    Rect::from_min_size(min, vec2(YEAR, size::ROW))
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
fn frozen(ui: &Ui, sheet: &Sheet, whole: Rect, width: f32) {
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
