//! The grid drawn: frozen columns at the left, plan and fact of each column, only what is visible.

use egui::{Id, IdSalt, Rect, Role, Sense, Ui, WidgetInfo, pos2};
use egui_table::{CellInfo, HeaderCellInfo, Table, TableDelegate, TableState};

use super::columns::{self, Lane, Lanes};
use super::sheet::{Row, Sheet};
use super::source::Source;
use super::{DataScreen, Reveal};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::app::widgets::grid::{At, Selection, hairline, has_keyboard};
use crate::theme::{self, Tokens, size};

impl DataScreen {
    pub(super) fn grid(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) {
        let Some(source) = Source::of(session) else { return };
        let area = ui.available_rect_before_wrap();
        let id = focus_id();
        let has_focus = self.read_keyboard(ui, session, sheet, commands);
        self.refused = self.refused.take().filter(|(at, _)| *at == self.selection.cursor);
        if self.editing.is_none() {
            let focus = ui.interact(area, id, Sense::focusable_noninteractive());
            let name = || session.texts.get("data-grid-name").into_owned();
            focus.widget_info(|| WidgetInfo::labeled(Role::Grid, true, name()));
        }
        let mut lanes = Lanes::of(ui, area.width(), sheet, &self.widths);
        let wider = std::mem::take(&mut self.widen);
        if wider != 0.0 {
            let column = self.selection.cursor.column;
            let width = lanes.fact_width(column) + wider;
            columns::choose(&mut self.widths, sheet, Lane::Fact(column), width);
            lanes = Lanes::of(ui, area.width(), sheet, &self.widths);
        }
        let body = body(area, &lanes);
        let is_resized = self.body.is_some_and(|known| known != body.size());
        self.body = Some(body.size());
        if is_resized && self.cursor_is_seen && self.reveal == Reveal::Nothing {
            self.reveal = Reveal::Cursor;
        }
        self.page = ((body.height() / size::ROW) as usize).saturating_sub(1);
        let salt = IdSalt::new(("data", sheet.arrangement));
        // The first pass of a table measures only, and is thrown away: it scrolls nothing.
        let is_measured = TableState::load(ui, TableState::id(ui, salt)).is_some();
        let mut table = Table::new()
            .id_salt(("data", sheet.arrangement))
            .num_rows(sheet.rows.len() as u64)
            .columns(lanes.columns())
            .num_sticky_cols(lanes.frozen)
            .headers(lanes.headers.clone());
        let reveal = if is_measured { std::mem::take(&mut self.reveal) } else { Reveal::Nothing };
        let revealed = match reveal {
            Reveal::Nothing => None,
            Reveal::Cursor => Some(self.selection.cursor),
            Reveal::Far => Some(self.selection.far()),
        };
        if let Some(At { row, column }) = revealed {
            let columns = lanes.of_column(column);
            table = table.scroll_to_row(row as u64, None).scroll_to_columns(columns, None);
        }
        let mut drawn = Drawn {
            screen: self,
            session,
            source: &source,
            sheet,
            lanes: &lanes,
            tokens: theme::tokens(ui.ctx()),
            has_focus,
            focus: id,
            left: area.left(),
            right: body.right(),
            asked: None,
            field_is_drawn: false,
            cells: Vec::new(),
        };
        table.show(ui, &mut drawn);
        let Drawn { asked, field_is_drawn, cells, .. } = drawn;
        self.field_is_drawn = field_is_drawn;
        let cursor = self.selection.cursor;
        let is_drawn = cells.iter().any(|(at, rect)| *at == cursor && rect.is_positive());
        // A window that changes its size does so over several frames.
        self.cursor_is_seen = is_drawn || field_is_drawn || is_resized && self.cursor_is_seen;
        if self.editing.is_some() && !field_is_drawn {
            // The cell is scrolled away: the grid holds the keyboard for its field.
            ui.interact(area, id, Sense::focusable_noninteractive());
        }
        self.point(ui, body, &cells, session, sheet, commands);
        if let Some(asked) = asked {
            self.answer(ui, asked, session, sheet, commands);
        }
    }

    /// Reads the keys where the grid has the keyboard; else what is typed is taken over.
    fn read_keyboard(
        &mut self,
        ui: &Ui,
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) -> bool {
        let has_focus = has_keyboard(ui, focus_id(), &mut self.take_focus);
        if has_focus {
            self.keys(ui, session, sheet, commands);
        } else {
            self.leave_cell(session, commands);
        }
        has_focus
    }
}

/// Where the cells are that scroll, without the bars.
fn body(area: Rect, lanes: &Lanes) -> Rect {
    let bar = size::SPACE_8;
    let min = area.min + egui::vec2(lanes.frozen_width(), lanes.header_height());
    Rect::from_min_max(min, pos2(area.right() - bar, area.bottom() - bar))
}

/// What the pointer asks for beside selecting cells.
pub(super) enum Asked {
    /// To fold or unfold a section or the parts of a territory; none: what no region reports.
    Fold(Option<String>),
    /// To select a cell.
    Select(At),
    /// To select a column, or extend the selection to it.
    Column { column: usize, extend: bool },
    /// To select a row, or extend the selection to it.
    Row { row: usize, extend: bool },
    /// To type in a cell.
    Begin(At),
    /// To enter a state, chosen from its ladder, in the cell that is typed in.
    State(String),
    /// To show the trajectory of an indicator.
    Show(String),
    /// To make a column as wide as this.
    Width(Lane, f32),
    /// To make a column as wide as what it holds.
    Fit(Lane),
}

/// The table while it is drawn.
pub(super) struct Drawn<'a> {
    pub(super) screen: &'a mut DataScreen,
    pub(super) session: &'a Session,
    pub(super) source: &'a Source<'a>,
    pub(super) sheet: &'a Sheet,
    pub(super) lanes: &'a Lanes,
    pub(super) tokens: &'static Tokens,
    pub(super) has_focus: bool,
    pub(super) focus: Id,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) asked: Option<Asked>,
    pub(super) field_is_drawn: bool,
    /// The cells that the pointer can be on.
    pub(super) cells: Vec<(At, Rect)>,
}

impl TableDelegate for Drawn<'_> {
    fn default_row_height(&self) -> f32 {
        size::ROW
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let is_last = cell.row_nr + 1 == self.lanes.headers.len();
        let Some(lane) = self.lanes.lanes.get(cell.col_range.start) else { return };
        self.header(ui, cell.row_nr, is_last, *lane);
    }

    fn row_ui(&mut self, ui: &mut Ui, row: u64) {
        let row = index(row);
        let sheet = self.sheet;
        let Some(shown) = sheet.rows.get(row) else { return };
        let rect = ui.max_rect();
        match shown {
            Row::Heading(heading) => self.heading(ui, rect, heading),
            // The whole stands apart from its parts.
            Row::Line(line) if line.group.is_some() && !line.is_own() => {
                let visible = rect.intersect(ui.clip_rect());
                ui.painter().rect_filled(visible, 0.0, self.tokens.band);
            }
            Row::Line(_) => {}
        }
        hairline(ui, rect.left_bottom(), rect.right_bottom(), self.tokens);
    }

    fn cell_ui(&mut self, ui: &mut Ui, info: &CellInfo) {
        let sheet = self.sheet;
        let row = index(info.row_nr);
        let Some(Row::Line(line)) = sheet.rows.get(row) else { return };
        let rect = ui.max_rect();
        match self.lanes.lanes.get(info.col_nr) {
            Some(Lane::Code) => self.code(ui, rect, line),
            Some(Lane::Title) => self.title(ui, rect, row, line),
            Some(Lane::Unit) => self.unit(ui, rect, line),
            Some(Lane::Plan(column)) => {
                hairline(ui, rect.left_top(), rect.left_bottom(), self.tokens);
                self.plan(ui, rect, At { row, column: *column });
            }
            Some(Lane::Fact(column)) => self.fact(ui, rect, At { row, column: *column }, line),
            None => {}
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

fn index(row: u64) -> usize {
    usize::try_from(row).unwrap_or(usize::MAX)
}

/// The selection of whole rows or columns between two of them.
pub(super) fn whole(sheet: &Sheet, rows: (usize, usize), columns: (usize, usize)) -> Selection {
    let last = At { row: rows.1, column: columns.1 };
    let mut selection = Selection::block(At { row: rows.0, column: columns.0 }, last);
    selection.settle(&sheet.lines(), sheet.columns.len());
    selection
}
