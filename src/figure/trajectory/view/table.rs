//! The table under the charts of a definition: years, and a row for each line.

use egui::{Align2, Pos2, Rect, Stroke, Ui, pos2};

use super::layout::{Frame, PanelFrame};
use super::rows::{RowFrame, SAMPLE, row_colour};
use super::series::sample;
use super::text::Pen;
use crate::figure::mark::{self, Heads};
use crate::programme::Year;
use crate::theme::{self, SeriesKind, size};

/// Draws the table of a definition. Columns stand under the years of each panel.
pub(super) fn draw(ui: &mut Ui, pen: &Pen<'_>, frame: &Frame<'_>) {
    if frame.panels.is_empty() {
        return;
    }
    mark::table(ui, |ui| {
        mark::row(ui, |ui| years(ui, pen, frame));
        for row in &frame.rows {
            rule(ui, pen, frame, row.top);
            mark::row(ui, |ui| values(ui, pen, frame, row));
        }
    });
}

fn years(ui: &mut Ui, pen: &Pen<'_>, frame: &Frame<'_>) {
    mark::header_cell(ui, Heads::Row, |_| ());
    for panel in &frame.panels {
        for year in &frame.years {
            if frame.columns.contains(year) {
                mark::header_cell(ui, Heads::Column, |ui| {
                    written_year(ui, pen, frame, panel, *year);
                });
            } else {
                mark::artifact(ui, |ui| written_year(ui, pen, frame, panel, *year));
            }
        }
    }
}

fn written_year(ui: &Ui, pen: &Pen<'_>, frame: &Frame<'_>, panel: &PanelFrame<'_>, year: Year) {
    if panel.written_years.contains(&year) {
        let font = theme::regular(panel.year_size);
        let y = frame.years_top + frame.years_height / 2.0;
        let at = pos2(panel.x(&frame.years, year), y);
        let colour = pen.tokens.quiet_text;
        ui.painter().text(at, Align2::CENTER_CENTER, year.to_string(), font, colour);
    }
}

fn values(ui: &mut Ui, pen: &Pen<'_>, frame: &Frame<'_>, row: &RowFrame) {
    let middle = row.top + row.height / 2.0;
    mark::header_cell(ui, Heads::Row, |ui| {
        let left = frame.labels_from;
        if let Some(kind) = row.kind {
            let from = pos2(left, middle);
            let style = pen.style(kind, row.parallel);
            ui.painter().extend(sample(from, SAMPLE - size::SPACE_8, style, pen.tokens.surface));
        }
        let corner = pos2(left + SAMPLE, middle - row.label.size().y / 2.0);
        ui.painter().galley(corner, row.label.clone(), pen.tokens.text);
    });
    for panel in &frame.panels {
        for year in &frame.columns {
            mark::cell(ui, |ui| {
                cell(ui, pen, panel, row, *year, pos2(panel.x(&frame.years, *year), middle));
            });
        }
    }
}

fn cell(ui: &Ui, pen: &Pen<'_>, panel: &PanelFrame<'_>, row: &RowFrame, year: Year, at: Pos2) {
    let found = panel.panel.rows.iter().find(|one| one.kind == row.kind && one.label == row.name);
    let Some(text) = found.map(|row| row.cell(year)).filter(|text| !text.is_empty()) else {
        return;
    };
    let colour = row_colour(pen, row.kind, row.parallel);
    let font = match row.kind {
        Some(SeriesKind::Actual) => theme::bold(panel.cell_size),
        _ => theme::regular(panel.cell_size),
    };
    ui.painter().text(at, Align2::CENTER_CENTER, text, font, colour);
}

fn rule(ui: &Ui, pen: &Pen<'_>, frame: &Frame<'_>, y: f32) {
    let right = frame.panels.last().map_or(frame.rect.right(), |panel| panel.plot.right());
    let line = Rect::from_min_max(pos2(frame.labels_from, y), pos2(right, y));
    let stroke = Stroke::new(pen.tokens.hairline_width, pen.tokens.hairline);
    ui.painter().hline(line.x_range(), y, stroke);
}
