//! Where everything of a chart stands: definitions side by side, in them panels, under each panel
//! the years and the table.

use std::sync::Arc;

use egui::{Galley, Rect, pos2};

use super::super::{Definition, Panel, Trajectory};
use super::rows::{ROW_PADDING, RowFrame, SAMPLE, columns, is_shared, rows};
use super::text::Pen;
use crate::programme::Year;
use crate::theme::{self, size};

/// Width of a definition of which nothing is drawn, beside one that is.
const SILENT: f32 = 190.0;
/// Between two definitions; the mark of the break stands in it.
const BETWEEN_DEFINITIONS: f32 = 40.0;
/// Width of a chart that several series share, in panels.
const SHARED_WEIGHT: f32 = 2.6;
/// Columns narrower than their text are set smaller, down to this part of the size.
const SMALLEST: f32 = 0.62;
/// Years are left out before they are set smaller than this part of the size.
const SMALLEST_YEAR: f32 = 0.78;
/// A direct label at the right takes at most this much.
const END_LABEL: f32 = 150.0;

/// All places.
pub(super) struct Layout<'a> {
    pub frames: Vec<Frame<'a>>,
    /// The marks between definitions.
    pub breaks: Vec<Rect>,
}

/// One definition.
pub(super) struct Frame<'a> {
    pub definition: &'a Definition,
    pub rect: Rect,
    pub panels: Vec<PanelFrame<'a>>,
    pub rows: Vec<RowFrame>,
    /// Where labels of rows begin.
    pub labels_from: f32,
    /// The years of the axis.
    pub years: Vec<Year>,
    /// The years of which there is any value: the columns of the table.
    pub columns: Vec<Year>,
    /// Top of the row of years.
    pub years_top: f32,
    pub years_height: f32,
}

/// One panel: the chart and the columns under it.
pub(super) struct PanelFrame<'a> {
    pub panel: &'a Panel,
    /// Name and sentence.
    pub head: Rect,
    /// The chart, without numbers beside it.
    pub plot: Rect,
    /// Whether numbers stand at the left of the chart.
    pub has_numbers: bool,
    /// Whether it is the only one of its definition, so that there is room for names of lines.
    pub is_alone: bool,
    /// Size of the text in the columns.
    pub cell_size: f32,
    /// Size of the years over them.
    pub year_size: f32,
    /// The years that are written: all, where there is room.
    pub written_years: Vec<Year>,
}

impl PanelFrame<'_> {
    /// The middle of a year's column.
    pub fn x(&self, years: &[Year], year: Year) -> f32 {
        let first = years.first().copied().unwrap_or(year);
        let place = f32::from(year - first) + 0.5;
        self.plot.left() + place * self.column(years)
    }

    /// The width of a year's column.
    pub fn column(&self, years: &[Year]) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a few dozen years")]
        let count = years.len().max(1) as f32;
        self.plot.width() / count
    }
}

impl<'a> Layout<'a> {
    pub fn of(pen: &Pen<'_>, rect: Rect, shown: &'a Trajectory) -> Self {
        let widths = widths(rect.width(), &shown.definitions);
        let mut left = rect.left();
        let mut frames = Vec::new();
        let mut breaks = Vec::new();
        for (definition, width) in shown.definitions.iter().zip(widths) {
            if left > rect.left() {
                let gap = pos2(left - BETWEEN_DEFINITIONS, rect.top());
                breaks.push(Rect::from_min_max(gap, pos2(left, rect.bottom())));
            }
            let place =
                Rect::from_min_max(pos2(left, rect.top()), pos2(left + width, rect.bottom()));
            frames.push(Frame::of(pen, place, definition, shown.axis().collect()));
            left += width + BETWEEN_DEFINITIONS;
        }
        let mut layout = Self { frames, breaks };
        layout.align();
        layout
    }

    /// Charts of all definitions begin at one height and end at one.
    fn align(&mut self) {
        let panels = || self.frames.iter().flat_map(|frame| &frame.panels);
        let top = panels().map(|panel| panel.plot.top()).fold(f32::NEG_INFINITY, f32::max);
        let bottom = panels().map(|panel| panel.plot.bottom()).fold(f32::INFINITY, f32::min);
        for frame in &mut self.frames {
            let shift = frame.panels.first().map_or(0.0, |panel| bottom - panel.plot.bottom());
            frame.years_top += shift;
            frame.rows.iter_mut().for_each(|row| row.top += shift);
            for panel in &mut frame.panels {
                *panel.plot.top_mut() = top.min(bottom - 1.0);
                *panel.plot.bottom_mut() = bottom;
            }
        }
    }
}

impl<'a> Frame<'a> {
    fn of(pen: &Pen<'_>, rect: Rect, definition: &'a Definition, years: Vec<Year>) -> Self {
        let mut rows = rows(pen, definition, rect.width());
        let panels = &definition.panels;
        let labels = rows.iter().map(|row| row.label.size().x + SAMPLE + size::SPACE_8);
        let numbers = panels.first().map_or(0.0, |panel| numbers_width(pen, panel));
        let margin = labels.fold(numbers, f32::max);
        let heading = definition.heading.as_ref().map_or(0.0, |heading| {
            let font = theme::bold(size::SMALL);
            pen.wrapped(heading, font, pen.tokens.text, rect.width()).size().y + size::SPACE_8
        });
        let line = pen.small("0").size().y;
        let years_height = line + 2.0 * ROW_PADDING;
        let table: f32 = rows.iter().map(|row| row.height).sum();
        let is_drawn = panels.iter().any(|panel| !panel.lines.is_empty());
        let bottom = (rect.bottom() - table - years_height).max(rect.top() + heading + 40.0);
        let bottom = if is_drawn { bottom } else { rect.top() + heading + size::SPACE_8 };
        let mut top = bottom + years_height;
        for row in &mut rows {
            row.top = top;
            top += row.height;
        }
        let mut frame = Self {
            definition,
            rect,
            panels: Vec::new(),
            rows,
            labels_from: rect.left(),
            years,
            columns: columns(definition),
            years_top: bottom,
            years_height,
        };
        let inner = Rect::from_min_max(
            pos2(rect.left() + margin, rect.top() + heading),
            pos2(
                rect.right() - size::SPACE_8 - if is_drawn { 0.0 } else { overhang(pen, panels) },
                bottom,
            ),
        );
        frame.panels = frame.place_panels(pen, inner);
        frame
    }

    fn place_panels(&self, pen: &Pen<'_>, inner: Rect) -> Vec<PanelFrame<'a>> {
        let panels = &self.definition.panels;
        #[expect(clippy::cast_precision_loss, reason = "a few panels")]
        let count = panels.len().max(1) as f32;
        let gap = size::SPACE_16;
        let width = (inner.width() - gap * (count - 1.0)) / count;
        let is_alone = panels.len() == 1 && !panels.iter().any(is_shared);
        let heads = panels.iter().map(|panel| head_height(pen, panel, width));
        let head_height = heads.fold(0.0, f32::max);
        let mut left = inner.left();
        let place = |panel: &'a Panel| {
            let end_labels = if is_alone { end_labels(pen, panel, &self.years) } else { 0.0 };
            let top = pos2(left, inner.top() + head_height);
            let plot = Rect::from_min_max(top, pos2(left + width - end_labels, inner.bottom()));
            let head = Rect::from_min_max(pos2(left, inner.top()), pos2(left + width, top.y));
            let has_numbers = left <= inner.left();
            left += width + gap;
            let mut frame = PanelFrame {
                panel,
                head,
                plot,
                has_numbers,
                is_alone,
                cell_size: size::SMALL,
                year_size: size::SMALL,
                written_years: self.years.clone(),
            };
            self.fit_columns(pen, &mut frame);
            frame
        };
        panels.iter().map(place).collect()
    }

    /// Sets text to the size that fits the columns, and leaves out years where even that is small.
    fn fit_columns(&self, pen: &Pen<'_>, frame: &mut PanelFrame<'_>) {
        let width = |text: &str| pen.line(text, theme::bold(size::SMALL), pen.tokens.text).size().x;
        let values = frame.panel.rows.iter().flat_map(|row| &row.values);
        let cells = values.map(|(_, text)| width(text)).fold(1.0, f32::max);
        let apart = self.columns.windows(2).map(|pair| pair[1] - pair[0]).min().unwrap_or(1);
        let column = frame.column(&self.years);
        let between = column * f32::from(apart) - size::SPACE_4;
        let mut years = (column - size::SPACE_4) / width("2000");
        if years < SMALLEST_YEAR {
            let every_second = || self.years.iter().copied().step_by(2).collect();
            frame.written_years = if apart > 1 { self.columns.clone() } else { every_second() };
            years = (column * f32::from(apart.max(2)) - size::SPACE_4) / width("2000");
        }
        frame.year_size = size::SMALL * years.clamp(SMALLEST, 1.0);
        frame.cell_size = size::SMALL * (between / cells).clamp(SMALLEST, 1.0);
    }
}

/// The width of each definition: silent ones are narrow, the others share by their panels.
fn widths(whole: f32, definitions: &[Definition]) -> Vec<f32> {
    #[expect(clippy::cast_precision_loss, reason = "a few definitions")]
    let count = |number: usize| number as f32;
    let free = whole - BETWEEN_DEFINITIONS * count(definitions.len().saturating_sub(1));
    let silent = definitions.iter().filter(|one| one.panels.is_empty()).count();
    if silent == definitions.len() {
        return vec![free / count(silent.max(1)); silent];
    }
    let shared = free - SILENT * count(silent);
    let weight = |one: &Definition| match one.panels.as_slice() {
        [] => 0.0,
        panels if panels.iter().any(is_shared) => SHARED_WEIGHT,
        panels => 1.0 + count(panels.len()),
    };
    let all: f32 = definitions.iter().map(weight).sum();
    let width = |one: &Definition| {
        if one.panels.is_empty() { SILENT } else { shared * weight(one) / all }
    };
    definitions.iter().map(width).collect()
}

/// Half of the widest words of a table without a chart: they reach beyond the last column.
fn overhang(pen: &Pen<'_>, panels: &[Panel]) -> f32 {
    let cells = panels.iter().flat_map(|panel| &panel.rows).flat_map(|row| &row.values);
    cells.map(|(_, text)| pen.small(text).size().x / 2.0).fold(0.0, f32::max)
}

fn numbers_width(pen: &Pen<'_>, panel: &Panel) -> f32 {
    let widths = panel.ticks.iter().map(|(_, text)| pen.small(text).size().x);
    widths.fold(0.0, f32::max) + size::SPACE_8
}

fn head_height(pen: &Pen<'_>, panel: &Panel, width: f32) -> f32 {
    let name = if panel.name.is_empty() { 0.0 } else { head_name(pen, panel, width).size().y };
    let sentence = panel.sentence.as_ref().map_or(0.0, |sentence| {
        pen.sentence(sentence, theme::regular(size::SMALL), width).size().y
    });
    let both = name + sentence;
    if both > 0.0 { both + size::SPACE_4 } else { size::SPACE_4 }
}

/// The name of a panel as it stands over it, set smaller where a word is wider than the panel.
pub(super) fn head_name(pen: &Pen<'_>, panel: &Panel, width: f32) -> Arc<Galley> {
    let bold = |text: &str| pen.line(text, theme::bold(size::SMALL), pen.tokens.text).size().x;
    let widest = panel.name.split(' ').map(bold).fold(1.0, f32::max);
    let fits = (width / widest).clamp(SMALLEST, 1.0) * size::SMALL;
    pen.wrapped(&panel.name, theme::bold(fits), pen.tokens.text, width)
}

/// Room right of a chart for the labels of lines that reach its last year.
fn end_labels(pen: &Pen<'_>, panel: &Panel, years: &[Year]) -> f32 {
    let reaches = |line: &&super::super::Line| {
        line.points().next_back().map(|point| point.year) == years.last().copied()
    };
    let widths = panel.lines.iter().filter(reaches).map(|line| end_label(pen, line).size().x);
    let width = widths.fold(0.0, f32::max);
    if width > 0.0 { width + size::SPACE_8 } else { 0.0 }
}

/// The label of a line as it stands right of a chart.
pub(super) fn end_label(pen: &Pen<'_>, line: &super::super::Line) -> Arc<Galley> {
    let colour = pen.style(line.kind, line.parallel).text;
    pen.wrapped(&line.label, theme::regular(size::SMALL), colour, END_LABEL)
}
