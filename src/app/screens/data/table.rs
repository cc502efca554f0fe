//! The grid drawn: frozen columns at the left, plan and fact of each year, only what is visible.

use egui::{Align2, Id, Pos2, Role, Sense, Stroke, Ui, WidgetInfo, vec2};
use egui_table::{CellInfo, HeaderCellInfo, HeaderRow, Table, TableDelegate};

use super::DataScreen;
use super::columns::columns;
use super::sheet::{Row, Sheet};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::app::widgets::grid::{At, KEYS, Selection};
use crate::theme::{self, Tokens, size};

/// Columns before the first year: code, title, unit.
pub(super) const FROZEN: usize = 3;
pub(super) const PADDING: f32 = 6.0;

impl DataScreen {
    pub(super) fn grid(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) {
        let area = ui.available_rect_before_wrap();
        let id = focus_id();
        let mut has_focus = ui.memory(|memory| memory.has_focus(id));
        if std::mem::take(&mut self.take_focus) {
            ui.memory_mut(|memory| memory.request_focus(id));
            has_focus = true;
        }
        if has_focus {
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, KEYS));
            self.keys(ui, session, sheet, commands);
        } else {
            self.leave_cell(session, commands);
        }
        if self.editing.is_none() {
            let focus = ui.interact(area, id, Sense::focusable_noninteractive());
            let name = session.texts.get("data-grid-name").into_owned();
            focus.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &*name));
        }
        let (columns, groups) = columns(ui, area.width(), sheet);
        let header = HeaderRow { height: size::ROW, groups };
        let mut table = Table::new()
            .id_salt(("data", sheet.years.len()))
            .num_rows(sheet.rows.len() as u64)
            .columns(columns)
            .num_sticky_cols(FROZEN)
            .headers([header, HeaderRow::new(size::ROW)]);
        if std::mem::take(&mut self.reveal) {
            let At { row, column } = self.selection.cursor;
            let first = FROZEN + 2 * column;
            table =
                table.scroll_to_row(row as u64, None).scroll_to_columns(first..=first + 1, None);
        }
        let mut drawn = Drawn {
            screen: self,
            session,
            sheet,
            tokens: theme::tokens(ui.ctx()),
            has_focus,
            focus: id,
            left: area.left(),
            asked: None,
            field_is_drawn: false,
        };
        table.show(ui, &mut drawn);
        let (asked, field_is_drawn) = (drawn.asked, drawn.field_is_drawn);
        self.field_is_drawn = field_is_drawn;
        if self.editing.is_some() && !field_is_drawn {
            // The cell is scrolled away: the grid holds the keyboard for its field.
            ui.interact(area, id, Sense::focusable_noninteractive());
        }
        if let Some(asked) = asked {
            self.answer(asked, session, sheet, commands);
        }
    }

    /// Does what the pointer asked for, after the table is drawn.
    fn answer(
        &mut self,
        asked: Asked,
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) {
        match asked {
            Asked::Fold(section) => {
                let mut wish = self.wish.clone();
                match section {
                    Some(section) if wish.folded.remove(&section) => {}
                    Some(section) => _ = wish.folded.insert(section),
                    None => wish.show_unreported = !wish.show_unreported,
                }
                self.change_wish(wish, session, commands);
            }
            Asked::Select { at, extend } => {
                let elsewhere = self.editing.as_ref().is_some_and(|editing| editing.at != at);
                if elsewhere && !self.leave_cell(session, commands) {
                    return;
                }
                if extend {
                    self.selection.cursor = at;
                } else {
                    self.selection = Selection::at(at);
                }
                self.take_focus = true;
            }
            Asked::Begin(at) => {
                if !self.leave_cell(session, commands) {
                    return;
                }
                self.selection = Selection::at(at);
                self.begin(sheet, None);
                self.take_focus = true;
            }
            Asked::State(state) => {
                if let Some(editing) = &mut self.editing {
                    editing.text = state;
                    editing.error = None;
                }
                self.leave_cell(session, commands);
                self.take_focus = true;
            }
            Asked::Show(code) => commands.push(Command::ShowIndicator {
                code,
                screen: crate::app::place::Screen::Trajectory,
            }),
        }
    }
}

/// What the pointer asks for.
pub(super) enum Asked {
    /// To fold or unfold a section; none: what no region reports.
    Fold(Option<String>),
    /// To select a cell, or to extend the selection to it.
    Select { at: At, extend: bool },
    /// To type in a cell.
    Begin(At),
    /// To enter a state, chosen from its ladder, in the cell that is typed in.
    State(String),
    /// To show the trajectory of an indicator.
    Show(String),
}

/// The table while it is drawn.
pub(super) struct Drawn<'a> {
    pub(super) screen: &'a mut DataScreen,
    pub(super) session: &'a Session,
    pub(super) sheet: &'a Sheet,
    pub(super) tokens: &'static Tokens,
    pub(super) has_focus: bool,
    pub(super) focus: Id,
    pub(super) left: f32,
    pub(super) asked: Option<Asked>,
    pub(super) field_is_drawn: bool,
}

impl TableDelegate for Drawn<'_> {
    fn default_row_height(&self) -> f32 {
        size::ROW
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let rect = ui.max_rect();
        let tokens = self.tokens;
        ui.painter().rect_filled(rect, 0.0, tokens.band);
        hairline(ui, rect.left_bottom(), rect.right_bottom(), tokens);
        let column = cell.col_range.start;
        let texts = &self.session.texts;
        let small = theme::regular(size::SMALL);
        let right = rect.right_center() - vec2(PADDING, 0.0);
        let left = rect.left_center() + vec2(PADDING, 0.0);
        let paint = |at: Pos2, align: Align2, text: &str, font, colour| {
            ui.painter().text(at, align, text, font, colour);
        };
        match (cell.row_nr, column) {
            (0, column) if column >= FROZEN => {
                let year = self.sheet.years[(column - FROZEN) / 2];
                let spoken = year == self.session.place.year;
                let colour = if spoken { tokens.accent } else { tokens.text };
                hairline(ui, rect.left_top(), rect.left_bottom(), tokens);
                paint(
                    rect.center(),
                    Align2::CENTER_CENTER,
                    &year.to_string(),
                    theme::bold(size::BODY),
                    colour,
                );
            }
            (1, 0) => {
                paint(left, Align2::LEFT_CENTER, &texts.get("data-code"), small, tokens.quiet_text);
            }
            (1, 1) => paint(
                left,
                Align2::LEFT_CENTER,
                &texts.get("data-indicator"),
                small,
                tokens.quiet_text,
            ),
            (1, 2) => {
                paint(left, Align2::LEFT_CENTER, &texts.get("data-unit"), small, tokens.quiet_text);
            }
            (1, column) if is_plan(column) => {
                hairline(ui, rect.left_top(), rect.left_bottom(), tokens);
                paint(
                    right,
                    Align2::RIGHT_CENTER,
                    &texts.get("data-plan"),
                    small,
                    tokens.quiet_text,
                );
            }
            (1, _) => paint(
                right,
                Align2::RIGHT_CENTER,
                &texts.get("data-fact"),
                small,
                tokens.quiet_text,
            ),
            _ => {}
        }
    }

    fn row_ui(&mut self, ui: &mut Ui, row: u64) {
        let Some(row) = self.sheet.rows.get(index(row)) else { return };
        let rect = ui.max_rect();
        hairline(ui, rect.left_bottom(), rect.right_bottom(), self.tokens);
        if let Row::Heading(heading) = row {
            self.heading(ui, rect, heading);
        }
    }

    fn cell_ui(&mut self, ui: &mut Ui, info: &CellInfo) {
        let sheet = self.sheet;
        let row = index(info.row_nr);
        let Some(Row::Line(line)) = sheet.rows.get(row) else { return };
        let rect = ui.max_rect();
        match info.col_nr {
            0 => self.code(ui, rect, line),
            1 => self.title(ui, rect, line),
            2 => self.unit(ui, rect, line),
            column => {
                let at = At { row, column: (column - FROZEN) / 2 };
                let Some(cell) = line.cells.get(at.column) else { return };
                if is_plan(column) {
                    hairline(ui, rect.left_top(), rect.left_bottom(), self.tokens);
                    self.plan(ui, rect, cell);
                } else {
                    self.fact(ui, rect, at, line, cell);
                }
            }
        }
    }
}

/// Whether the grid has the keyboard.
pub fn has_focus(context: &egui::Context) -> bool {
    context.memory(|memory| memory.has_focus(focus_id()))
}

/// Grid and field share the keyboard focus under one id, so that no key is lost between.
fn focus_id() -> Id {
    Id::unique("data grid")
}

fn is_plan(column: usize) -> bool {
    (column - FROZEN).is_multiple_of(2)
}

fn index(row: u64) -> usize {
    usize::try_from(row).unwrap_or(usize::MAX)
}

fn hairline(ui: &Ui, from: Pos2, to: Pos2, tokens: &Tokens) {
    ui.painter().line_segment([from, to], Stroke::new(tokens.hairline_width, tokens.hairline));
}
