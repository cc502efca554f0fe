//! The grid of values drawn: names of rows frozen at the left, a column a year.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Id, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::cells::frozen;
use super::fields::Form;
use super::sheet::{self, Sheet};
use crate::app::command::Command;
use crate::app::draft::DraftCommand;
use crate::app::widgets::grid::{At, Keyboard, Pointed, Pointer, Selection, has_keyboard};
use crate::language::Message;
use crate::programme::Indicator;
use crate::programme::draft::{CellAt, RowAt};
use crate::theme::{self, size};

/// Width of the names of rows: what the years leave.
const NAME: std::ops::RangeInclusive<f32> = 140.0..=340.0;
/// Width of a year.
const YEAR: f32 = 60.0;

/// What the grid remembers between frames.
#[derive(Default)]
pub struct Grid {
    /// Code of the indicator that it shows.
    of: String,
    pub(super) selection: Selection,
    pub(super) editing: Option<Editing>,
    pub(super) keyboard: Keyboard,
    pointer: Pointer,
    /// The cells that were drawn in this frame, where the pointer can be.
    pub(super) drawn: Vec<(At, Rect)>,
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
        let area = ScrollArea::both().id_salt(("draft grid", &indicator.code)).auto_shrink(false);
        let body = area.show(ui, |ui| {
            let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
            asked = self.cells(ui, form, &sheet, whole);
            frozen(ui, &sheet, whole, self.names);
        });
        let body = body.inner_rect;
        self.point(ui, form, &sheet, indicator, body);
        if let Some(Asked::Begin(at)) = asked
            && self.take_over(indicator, form.commands)
        {
            self.selection = Selection::at(at);
            self.begin(&sheet, None);
            self.take_focus = true;
            ui.request_repaint();
        }
    }

    /// Selects what the pointer goes over.
    fn point(
        &mut self,
        ui: &Ui,
        form: &mut Form<'_>,
        sheet: &Sheet,
        indicator: &Indicator,
        area: Rect,
    ) {
        let body = Rect::from_min_max(area.min + vec2(self.names, size::ROW), area.max);
        let drawn = std::mem::take(&mut self.drawn);
        let pointed = self.pointer.read(ui, body, &drawn);
        if pointed.is_empty() {
            return;
        }
        self.take_focus = true;
        ui.request_repaint();
        if pointed != [Pointed::Release] && !self.take_over(indicator, form.commands) {
            return;
        }
        for pointed in pointed {
            match pointed {
                Pointed::Select(at) => self.selection = Selection::at(at),
                Pointed::Extend(at) => self.selection.extend_to(at),
                Pointed::Beyond(step) => self.step(step, true, sheet),
                Pointed::Release => {}
            }
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
        if has_keyboard(ui, id, &mut self.take_focus) {
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
                if reveal && self.selection.far() == at {
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
}

/// What the pointer asks for.
pub(super) enum Asked {
    Begin(At),
}

/// Whether the grid has the keyboard.
pub fn has_focus(context: &egui::Context) -> bool {
    context.memory(|memory| memory.has_focus(focus_id()))
}

/// Grid and field share the keyboard focus under one id, so that no key is lost between.
pub(super) fn focus_id() -> Id {
    Id::unique("draft values")
}

pub(super) fn cell_rect(whole: Rect, at: At, names: f32) -> Rect {
    let min = whole.min + vec2(names + YEAR * at.column as f32, size::ROW * (at.row + 1) as f32);
    Rect::from_min_size(min, vec2(YEAR, size::ROW))
}
