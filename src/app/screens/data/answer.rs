//! What the pointer asks for is done, after the table is drawn.

use egui::{Rect, Ui};

use super::columns::{self, Lane, widest};
use super::sheet::{Row, Sheet};
use super::source::Source;
use super::table::{Asked, whole};
use super::{DataScreen, Reveal};
use crate::app::command::Command;
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::app::widgets::grid::{At, Pointed, Selection, Shape, Step};
use crate::theme::{self, size};

/// How many rows are measured to fit a column to them.
const MEASURED: usize = 1_000;

impl DataScreen {
    /// Selects what the pointer goes over.
    pub(super) fn point(
        &mut self,
        ui: &Ui,
        body: Rect,
        cells: &[(At, Rect)],
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) {
        let pointed = self.pointer.read(ui, body, cells);
        if pointed.is_empty() {
            return;
        }
        ui.ctx().request_repaint();
        self.take_focus = true;
        if pointed != [Pointed::Release] && !self.leave_cell(session, commands) {
            return;
        }
        for pointed in pointed {
            match pointed {
                Pointed::Select(at) => self.selection = Selection::at(at),
                Pointed::Extend(at) => self.selection.extend_to(at),
                Pointed::Beyond(step) => self.extend(step, sheet),
                Pointed::Release => {}
            }
        }
    }

    fn extend(&mut self, step: Step, sheet: &Sheet) {
        let rows = sheet.lines();
        let shape =
            Shape { rows: &rows, columns: sheet.columns.len(), page: 1, is_filled: &|_| false };
        self.selection.step(step, true, &shape);
        self.reveal = Reveal::Far;
    }

    pub(super) fn answer(
        &mut self,
        ui: &Ui,
        asked: Asked,
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) {
        match asked {
            Asked::Fold(group) => self.fold(group, session, commands),
            Asked::State(state) => {
                if let Some(editing) = &mut self.editing {
                    editing.text = state;
                    editing.error = None;
                }
                self.leave_cell(session, commands);
                self.take_focus = true;
            }
            Asked::Show(code) => {
                commands.push(Command::ShowIndicator { code, screen: Screen::Trajectory });
            }
            Asked::Width(lane, width) => columns::choose(&mut self.widths, sheet, lane, width),
            Asked::Fit(lane) => {
                let width = fitting(ui, session, sheet, lane);
                columns::choose(&mut self.widths, sheet, lane, width);
            }
            Asked::Select(_) | Asked::Column { .. } | Asked::Row { .. } | Asked::Begin(_) => {
                self.select(&asked, session, sheet, commands);
            }
        }
        ui.ctx().request_repaint();
    }

    /// Folds or unfolds a group; none: what no region reports.
    pub(super) fn fold(
        &mut self,
        group: Option<String>,
        session: &Session,
        commands: &mut Vec<Command>,
    ) {
        let mut wish = self.wish.clone();
        match group {
            Some(group) if wish.folded.remove(&group) => {}
            Some(group) => _ = wish.folded.insert(group),
            None => wish.show_unreported = !wish.show_unreported,
        }
        self.change_wish(wish, session, commands);
    }

    fn select(
        &mut self,
        asked: &Asked,
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) {
        let is_same = match (asked, &self.editing) {
            (Asked::Select(at) | Asked::Begin(at), Some(editing)) => editing.at == *at,
            _ => false,
        };
        if is_same || !self.leave_cell(session, commands) {
            return;
        }
        let cursor = self.selection.cursor;
        let last = At {
            row: sheet.rows.len().saturating_sub(1),
            column: sheet.columns.len().saturating_sub(1),
        };
        match *asked {
            Asked::Select(at) => self.selection = Selection::at(at),
            Asked::Begin(at) => {
                self.selection = Selection::at(at);
                self.begin(session, sheet, None);
            }
            Asked::Column { column, extend } => {
                let from = if extend { cursor.column } else { column };
                self.selection = whole(sheet, (0, last.row), (from, column));
            }
            Asked::Row { row, extend } => {
                let from = if extend { cursor.row } else { row };
                self.selection = whole(sheet, (from, row), (0, last.column));
            }
            _ => {}
        }
        self.take_focus = true;
    }
}

/// The width of what a column holds.
fn fitting(ui: &Ui, session: &Session, sheet: &Sheet, lane: Lane) -> f32 {
    let body = theme::regular(size::BODY);
    let lines = || sheet.rows.iter().filter_map(Row::line);
    let cells = |column: usize, is_plan: bool| {
        let source = Source::of(session);
        let rows = (0..sheet.rows.len()).take(MEASURED);
        let shown = rows.filter_map(|row| {
            let cell = sheet.cell(source.as_ref()?, At { row, column })?;
            Some(if is_plan { cell.plan.clone() } else { cell.fact.clone() })
        });
        let shown: Vec<String> = shown.collect();
        // The sign of the status stands at the left of a fact.
        let sign = if is_plan { 0.0 } else { size::SPACE_24 };
        widest(ui, shown.iter().map(String::as_str), &body) + sign
    };
    match lane {
        Lane::Code => widest(ui, lines().map(|line| line.code.as_str()), &body),
        Lane::Title => {
            let indents = lines().map(|line| line.level).max().unwrap_or(0);
            let indents = f32::from(indents) * size::SPACE_16 + size::SPACE_16;
            widest(ui, lines().map(|line| line.title.as_str()), &body) + indents
        }
        Lane::Unit => {
            let units = sheet.series.iter().map(|series| series.unit.as_str());
            widest(ui, units, &theme::regular(size::SMALL))
        }
        Lane::Plan(column) => cells(column, true).max(size::SPACE_24 + size::SPACE_24),
        Lane::Fact(column) => cells(column, false).max(size::SPACE_24 + size::SPACE_24),
    }
}
