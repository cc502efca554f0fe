//! The header of the grid drawn: years or indicators over plan and fact; a click selects the column,
//! its right edge makes it wider.

use egui::{Align2, CursorIcon, Pos2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::columns::{Lane, PADDING};
use super::sheet::Of;
use super::table::{Asked, Drawn};
use crate::app::widgets::grid::hairline;
use crate::language::Message;
use crate::theme::{self, size};

/// How near to its edge the pointer takes a column.
const EDGE: f32 = 5.0;

impl Drawn<'_> {
    /// One cell of the header.
    pub(super) fn header(&mut self, ui: &mut Ui, row: usize, is_last: bool, lane: Lane) {
        let rect = ui.max_rect();
        let tokens = self.tokens;
        ui.painter().rect_filled(rect, 0.0, tokens.band);
        hairline(ui, rect.left_bottom(), rect.right_bottom(), tokens);
        match lane {
            Lane::Plan(column) | Lane::Fact(column) => {
                self.over_values(ui, rect, row, is_last, lane, column);
            }
            Lane::Code | Lane::Title | Lane::Unit if is_last => {
                let key = self.frozen_name(lane);
                let at = rect.left_center() + vec2(PADDING, 0.0);
                self.small(ui, at, Align2::LEFT_CENTER, &key);
            }
            _ => {}
        }
        if is_last {
            self.edge(ui, rect, lane);
        }
    }

    fn frozen_name(&self, lane: Lane) -> String {
        let texts = &self.session.texts;
        let by_places = self.lanes.frozen == 1;
        match lane {
            Lane::Code => texts.get("data-code"),
            Lane::Title if by_places => texts.get("data-territory"),
            Lane::Title => texts.get("data-indicator"),
            Lane::Unit => texts.get("data-unit"),
            Lane::Plan(_) => texts.get("data-plan"),
            Lane::Fact(_) => texts.get("data-fact"),
        }
        .into_owned()
    }

    fn small(&self, ui: &Ui, at: Pos2, align: Align2, text: &str) {
        let font = theme::regular(size::SMALL);
        ui.painter().text(at, align, text, font, self.tokens.quiet_text);
    }

    fn over_values(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        row: usize,
        is_last: bool,
        lane: Lane,
        column: usize,
    ) {
        let tokens = self.tokens;
        let sheet = self.sheet;
        let Some(of) = sheet.columns.get(column).map(|one| one.of) else { return };
        let is_first = matches!(lane, Lane::Plan(_)) || !sheet.columns[column].has_plan;
        if is_first || !is_last {
            hairline(ui, rect.left_top(), rect.left_bottom(), tokens);
        }
        let bold = theme::bold(size::BODY);
        let (name, full) = match of {
            Of::Year(year) => (year.to_string(), year.to_string()),
            Of::Series(series) => {
                let series = &sheet.series[series];
                let code = if series.unit.is_empty() {
                    series.code.to_string()
                } else {
                    format!("{}, {}", series.code, series.unit)
                };
                (code, series.title.clone())
            }
        };
        if is_last {
            let at = rect.right_center() - vec2(PADDING, 0.0);
            self.small(ui, at, Align2::RIGHT_CENTER, &self.frozen_name(lane));
        } else if row == 0 {
            let is_spoken_of = of == Of::Year(self.session.place.year);
            let colour = if is_spoken_of { tokens.accent } else { tokens.text };
            let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
            painter.text(rect.center(), Align2::CENTER_CENTER, &name, bold, colour);
        } else {
            title(ui, rect, &full, tokens.quiet_text);
        }
        let response = ui.interact(rect, ui.scope_id().with("column"), Sense::click());
        let said = |name: String| {
            self.session.texts.say(&Message::new("data-select-column").with("column", name))
        };
        // What stands beneath the name takes the same click; it is no header of its own.
        let role = if row == 0 { Role::ColumnHeader } else { Role::GenericContainer };
        response.widget_info(|| WidgetInfo::labeled(role, true, said(name.clone())));
        let extend = ui.input(|input| input.modifiers.shift);
        if response.clicked() {
            self.asked = Some(Asked::Column { column, extend });
        }
        if matches!(of, Of::Series(_)) {
            response.on_hover_text(full);
        }
    }

    /// The right edge, by which a column becomes wider; a double click fits it to what it holds.
    fn edge(&mut self, ui: &mut Ui, rect: Rect, lane: Lane) {
        let grip = Rect::from_min_max(pos2(rect.right() - EDGE, rect.top()), rect.max);
        let response = ui.interact(grip, ui.scope_id().with("edge"), Sense::click_and_drag());
        let name = self.session.texts.get("data-column-edge");
        response.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, &*name));
        if response.hovered() || response.dragged() {
            ui.set_cursor_icon(CursorIcon::ResizeHorizontal);
            let stroke = egui::Stroke::new(size::FOCUS_RING, self.tokens.accent);
            ui.painter().line_segment([grip.right_top(), grip.right_bottom()], stroke);
        }
        if response.double_clicked() {
            self.asked = Some(Asked::Fit(lane));
        } else if response.dragged() && response.drag_delta().x != 0.0 {
            self.asked = Some(Asked::Width(lane, rect.width() + response.drag_delta().x));
        }
    }
}

/// A title in as many lines as fit, cut behind them.
fn title(ui: &Ui, rect: Rect, text: &str, colour: egui::Color32) {
    let room = rect.shrink2(vec2(PADDING - 2.0, 2.0));
    let font = theme::regular(size::SMALL);
    let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, colour, room.width());
    job.wrap.max_rows = 3;
    job.wrap.break_anywhere = false;
    let galley = ui.painter().layout_job(job);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.galley(room.left_top(), galley, colour);
}
