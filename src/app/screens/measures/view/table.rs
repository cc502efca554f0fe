//! The plan as a table: only what is visible is laid out. All rows share one keyboard focus.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Color32, Context, Galley, Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use egui_table::{CellInfo, Column as Width, HeaderCellInfo, HeaderRow, Table, TableDelegate};

use super::super::data::{Order, Plan, Row};
use super::super::{MeasuresScreen, Shown};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::language::Message;
use crate::theme::{self, Icon, Tokens, size};

const PADDING: f32 = 6.0;
/// A cell shows so many lines; the measure in full has the rest.
const LINES: usize = 3;
const NUMBER: f32 = 52.0;
const CODES: f32 = 86.0;
/// The width below which what is told beside the table too is left out of it.
const NARROW: f32 = 800.0;

/// What is remembered of the rows' heights.
#[derive(Debug, Default)]
pub(in super::super) struct Layout {
    /// For which widths of columns, and pixels a point.
    of: Vec<u32>,
    /// The top of each row, and the end of the last.
    tops: Vec<f32>,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Number,
    Title,
    Form,
    Deadline,
    Responsible,
    Codes,
}

pub(super) fn ui(
    screen: &mut MeasuresScreen,
    ui: &mut Ui,
    session: &Session,
    shown: &Shown,
    commands: &mut Vec<Command>,
) {
    let plan = &shown.plan;
    let id = Id::unique("measures table");
    let name = session.texts.get("measures-table-name");
    let has_focus = super::focus(ui, id, Role::Grid, &name, &mut screen.arriving);
    if has_focus {
        screen.keys(ui, shown, commands);
        let page = ((ui.available_height() / (3.0 * size::ROW)) as isize).max(1);
        if let Some(by) = super::step(ui, page) {
            let to = plan.position(&screen.seen).map_or(0, |at| at.saturating_add_signed(by));
            if let Some(row) = plan.rows.get(to.min(plan.rows.len().saturating_sub(1))) {
                screen.choose(&row.number, commands);
                screen.reveal = true;
            }
        }
    }
    let columns = columns(plan, ui.available_width());
    screen.layout.settle(ui, plan, &columns);
    let fixed = |width: f32| Width::new(width).range(width..=width).resizable(false);
    let widths: Vec<_> = columns.iter().map(|(_, width)| fixed(*width)).collect();
    let mut table = Table::new()
        .id_salt(("measures", columns.len()))
        .num_rows(plan.rows.len() as u64)
        .columns(widths)
        .headers([HeaderRow::new(size::ROW)]);
    if std::mem::take(&mut screen.reveal)
        && let Some(at) = plan.position(&screen.seen)
    {
        // With its neighbours, so that the header does not cover it.
        let last = plan.rows.len().saturating_sub(1);
        let rows = at.saturating_sub(1) as u64..=(at + 1).min(last) as u64;
        table = table.scroll_to_rows(rows, None);
    }
    let mut drawn = Drawn {
        screen,
        session,
        plan,
        columns: &columns,
        tokens: theme::tokens(ui.ctx()),
        has_focus,
        clicked: None,
        sorted: None,
    };
    table.show(ui, &mut drawn);
    let (clicked, sorted) = (drawn.clicked, drawn.sorted);
    if let Some(order) = sorted {
        screen.wish.descending = screen.wish.order == order && !screen.wish.descending;
        screen.wish.order = order;
        screen.reveal = true;
    }
    if let Some(row) = clicked.and_then(|at| plan.rows.get(at)) {
        ui.memory_mut(|memory| memory.request_focus(id));
        screen.choose(&row.number, commands);
    }
}

/// The columns that have anything to say, and their widths; the title takes what they leave.
fn columns(plan: &Plan, width: f32) -> Vec<(Column, f32)> {
    let is_narrow = width < NARROW;
    let share = |share: f32| (share * width).clamp(110.0, 220.0);
    let mut columns = vec![(Column::Number, NUMBER), (Column::Title, 0.0)];
    if plan.has_forms && !is_narrow {
        columns.push((Column::Form, share(0.15)));
    }
    columns.push((Column::Deadline, share(0.15)));
    if plan.has_bodies {
        columns.push((Column::Responsible, share(0.16)));
    }
    if plan.has_codes && !(is_narrow && plan.has_bodies) {
        columns.push((Column::Codes, CODES));
    }
    let taken: f32 = columns.iter().map(|(_, width)| width).sum();
    columns[1].1 = (width - taken - size::SPACE_12).max(160.0);
    columns
}

impl Layout {
    /// Measures the rows anew where their columns have other widths.
    fn settle(&mut self, ui: &Ui, plan: &Plan, columns: &[(Column, f32)]) {
        let mut of: Vec<u32> = columns.iter().map(|(_, width)| width.to_bits()).collect();
        of.push(ui.ctx().pixels_per_point().to_bits());
        if of == self.of && self.tops.len() == plan.rows.len() + 1 {
            return;
        }
        let mut top = 0.0;
        self.tops = vec![top];
        for row in &plan.rows {
            let cells = columns.iter().map(|column| galley(ui, row, *column, Color32::PLACEHOLDER));
            let tallest = cells.map(|cell| cell.size().y).fold(0.0, f32::max);
            top += (tallest + 2.0 * PADDING).max(size::ROW).ceil();
            self.tops.push(top);
        }
        self.of = of;
    }
}

/// The text of a cell, cut after its last line.
fn galley(ui: &Ui, row: &Row, (column, width): (Column, f32), colour: Color32) -> Arc<Galley> {
    let (text, font) = match column {
        Column::Number => (&row.number, theme::regular(size::BODY)),
        Column::Title => (&row.title, theme::regular(size::BODY)),
        Column::Form => (&row.form, theme::regular(size::SMALL)),
        Column::Deadline => (&row.deadline, theme::regular(size::SMALL)),
        Column::Responsible => (&row.bodies, theme::regular(size::SMALL)),
        Column::Codes => (&row.codes, theme::regular(size::SMALL)),
    };
    let mut job = LayoutJob::simple(text.clone(), font, colour, width - 2.0 * PADDING);
    job.wrap.max_rows = LINES;
    ui.painter().layout_job(job)
}

/// The table while it is drawn.
struct Drawn<'a> {
    screen: &'a MeasuresScreen,
    session: &'a Session,
    plan: &'a Plan,
    columns: &'a [(Column, f32)],
    tokens: &'static Tokens,
    has_focus: bool,
    clicked: Option<usize>,
    sorted: Option<Order>,
}

impl TableDelegate for Drawn<'_> {
    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let rect = ui.max_rect();
        let tokens = self.tokens;
        ui.painter().rect_filled(rect, 0.0, tokens.band);
        super::hairline(ui, rect.left_bottom(), rect.right_bottom());
        let Some((column, _)) = self.columns.get(cell.col_range.start) else { return };
        let texts = &self.session.texts;
        let name = match column {
            Column::Number => texts.get("measures-number"),
            Column::Title => texts.get("measures-title"),
            Column::Form => texts.get("measures-form"),
            Column::Deadline => texts.get("measures-deadline"),
            Column::Responsible => texts.get("measures-responsible"),
            Column::Codes => texts.get("measures-codes"),
        };
        let order = match column {
            Column::Number => Some(Order::Number),
            Column::Deadline => Some(Order::Deadline),
            Column::Responsible => Some(Order::Responsible),
            Column::Title | Column::Form | Column::Codes => None,
        };
        let wish = &self.screen.wish;
        let sorted = order.is_some_and(|order| order == wish.order);
        let colour = if sorted { tokens.text } else { tokens.quiet_text };
        if let Some(order) = order {
            let spoken = match (sorted, wish.descending) {
                (false, _) => Message::new("measures-sort-by").with("column", &*name),
                (true, false) => Message::new("measures-sorted-up").with("column", &*name),
                (true, true) => Message::new("measures-sorted-down").with("column", &*name),
            };
            let spoken = texts.say(&spoken);
            let id = Id::unique("measures sort").with(cell.col_range.start);
            let response = ui.interact(rect, id, Sense::CLICK);
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, sorted, &spoken));
            if response.hovered() {
                ui.painter().rect_filled(rect.shrink(1.0), size::CORNER, tokens.hover);
            }
            if response.has_focus() {
                super::ring(ui, rect);
            }
            let told = match order {
                Order::Deadline => format!("{spoken}\n{}", texts.get("measures-deadline-rule")),
                Order::Number | Order::Responsible => spoken,
            };
            if response.on_hover_text(told).clicked() {
                self.sorted = Some(order);
            }
        }
        let font = theme::regular(size::SMALL);
        let at = rect.left_center() + vec2(PADDING, 0.0);
        let room = rect.width() - 2.0 * PADDING - if sorted { 16.0 } else { 0.0 };
        let mut job = LayoutJob::simple(name.into_owned(), font, colour, room);
        job.wrap.max_rows = 1;
        let text = ui.painter().layout_job(job);
        let width = text.size().x;
        ui.painter().galley(at - vec2(0.0, text.size().y / 2.0), text, colour);
        if sorted {
            let icon = if wish.descending { Icon::ChevronDown } else { Icon::ChevronUp };
            let centre = pos2(at.x + width + 10.0, rect.center().y);
            icon.paint(ui.painter(), Rect::from_center_size(centre, vec2(14.0, 14.0)), colour);
        }
    }

    fn row_ui(&mut self, ui: &mut Ui, row: u64) {
        let at = usize::try_from(row).unwrap_or(usize::MAX);
        let Some(row) = self.plan.rows.get(at) else { return };
        let rect = ui.max_rect();
        // Called once more for the frozen columns, of which there are none.
        if !ui.clip_rect().is_positive() || !ui.is_rect_visible(rect) {
            return;
        }
        let id = Id::unique("measures row").with(&row.number);
        let response = ui.interact(rect, id, Sense::CLICK);
        let chosen = row.number == self.screen.seen;
        response.widget_info(|| WidgetInfo::selected(Role::Row, true, chosen, row.name()));
        let tokens = self.tokens;
        if chosen {
            ui.painter().rect_filled(rect, 0.0, tokens.selection);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, tokens.hover);
        }
        super::hairline(ui, rect.left_bottom(), rect.right_bottom());
        if response.has_focus() || (chosen && self.has_focus) {
            super::ring(ui, rect);
        }
        let is_cut = |column: &(Column, f32)| galley(ui, row, *column, tokens.text).elided;
        let response = if response.hovered() && self.columns.iter().any(is_cut) {
            response.on_hover_text(row.name())
        } else {
            response
        };
        if response.clicked() {
            self.clicked = Some(at);
        }
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let at = usize::try_from(cell.row_nr).unwrap_or(usize::MAX);
        let Some(row) = self.plan.rows.get(at) else { return };
        let Some(column) = self.columns.get(cell.col_nr) else { return };
        let colour = match column.0 {
            Column::Number | Column::Codes => self.tokens.quiet_text,
            Column::Title | Column::Form | Column::Deadline | Column::Responsible => {
                self.tokens.text
            }
        };
        let text = galley(ui, row, *column, colour);
        // The first lines of small and of body text stand on one line.
        let drop = if matches!(column.0, Column::Number | Column::Title) { 0.0 } else { 1.5 };
        let corner = ui.max_rect().left_top() + vec2(PADDING, PADDING + drop);
        ui.painter().galley(corner, text, colour);
    }

    fn row_top_offset(&self, _: &Context, _: Id, row: u64) -> f32 {
        let at = usize::try_from(row).unwrap_or(usize::MAX);
        let tops = &self.screen.layout.tops;
        tops.get(at).or(tops.last()).copied().unwrap_or_default()
    }

    fn default_row_height(&self) -> f32 {
        size::ROW
    }
}
