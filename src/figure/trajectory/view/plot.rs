//! One panel: bands, grid, lines, numbers, and what the pointer is on. Words are in `sheet`.

use egui::{Align2, Pos2, Rect, Shape, Stroke, Ui, UiBuilder, pos2};
use egui_plot::{HLine, Plot, PlotBounds, PlotTransform};

use super::super::{Band, Break, Point, Trajectory};
use super::layout::{PanelFrame, head_name};
use super::series::{Grounds, SeriesItem};
use super::sheet::Sheet;
use super::text::Pen;
use crate::figure::mark;
use crate::programme::Year;
use crate::theme::{self, size};

/// Free above the highest and below the lowest line of the axis, for markers on it.
const HEADROOM: f32 = 9.0;
/// The pointer is on a value up to this far from it.
const REACH: f32 = 16.0;

/// Draws a panel without its table.
pub(super) fn draw(ui: &mut Ui, pen: &Pen<'_>, shown: &Trajectory, frame: &PanelFrame<'_>) {
    // Words have no place on an axis: they stand in the table.
    if frame.panel.lines.is_empty() {
        return head(ui, pen, frame);
    }
    let years: Vec<Year> = shown.axis().collect();
    let bounds = bounds(frame, &years);
    let transform = PlotTransform::new(frame.plot, bounds, false);
    let (sheet, ends) = Sheet::of(pen, frame, transform, &years);
    let grounds = sheet.grounds();
    head(ui, pen, frame);
    ui.painter().rect_filled(frame.plot, 0.0, pen.tokens.surface);
    bands(ui, pen, frame, &transform);
    plot(ui, pen, shown, frame, bounds, grounds);
    numbers(ui, pen, frame, &transform);
    break_lines(ui, pen, frame, &transform);
    ui.painter().extend(ends);
    sheet.paint(ui.painter());
    hover(ui, pen, frame, &transform);
}

fn bounds(frame: &PanelFrame<'_>, years: &[Year]) -> PlotBounds {
    let scale = frame.panel.scale;
    let first = years.first().copied().map_or(0.0, f64::from);
    let last = years.last().copied().map_or(1.0, f64::from);
    let height = f64::from((frame.plot.height() - 2.0 * HEADROOM).max(1.0));
    let room = (scale.max - scale.min) / height * f64::from(HEADROOM);
    PlotBounds::from_min_max([first - 0.5, scale.min - room], [last + 0.5, scale.max + room])
}

pub(super) fn place(transform: &PlotTransform, point: &Point) -> Pos2 {
    let x = transform.position_from_point_x(f64::from(point.year));
    pos2(x, transform.position_from_point_y(point.value.to_f64()))
}

/// Name and sentence over the chart.
fn head(ui: &Ui, pen: &Pen<'_>, frame: &PanelFrame<'_>) {
    let mut at = frame.head.min;
    let panel = frame.panel;
    if !panel.name.is_empty() {
        let name = head_name(pen, panel, frame.head.width());
        let height = name.size().y;
        ui.painter().galley(at, name, pen.tokens.text);
        at.y += height;
    }
    if let Some(sentence) = &panel.sentence {
        let font = theme::regular(size::SMALL);
        let galley = pen.sentence(sentence, font, frame.head.width());
        ui.painter().galley(at, galley, pen.tokens.text);
    }
}

/// Levels: every second one shaded.
fn bands(ui: &Ui, pen: &Pen<'_>, frame: &PanelFrame<'_>, transform: &PlotTransform) {
    for band in frame.panel.bands.iter().step_by(2) {
        let rect = band_rect(frame, band, transform);
        ui.painter().rect_filled(rect, 0.0, pen.tokens.band);
    }
}

pub(super) fn band_rect(frame: &PanelFrame<'_>, band: &Band, transform: &PlotTransform) -> Rect {
    let y = |value: f64| transform.position_from_point_y(value);
    Rect::from_x_y_ranges(frame.plot.x_range(), y(band.to)..=y(band.from))
}

/// Where a cyclic count begins anew.
fn break_lines(ui: &Ui, pen: &Pen<'_>, frame: &PanelFrame<'_>, transform: &PlotTransform) {
    for one in &frame.panel.breaks {
        let stroke = Stroke::new(1.0, pen.tokens.edge);
        let ends = break_ends(frame, one, transform);
        ui.painter().extend(Shape::dashed_line(&ends, stroke, 3.0, 3.0));
    }
}

pub(super) fn break_ends(
    frame: &PanelFrame<'_>,
    one: &Break,
    transform: &PlotTransform,
) -> [Pos2; 2] {
    let x = transform.position_from_point_x(f64::from(one.after) + 0.5);
    [pos2(x, frame.plot.top()), pos2(x, frame.plot.bottom())]
}

/// Grid and lines.
fn plot(
    ui: &mut Ui,
    pen: &Pen<'_>,
    shown: &Trajectory,
    frame: &PanelFrame<'_>,
    bounds: PlotBounds,
    grounds: Grounds,
) {
    let panel = frame.panel;
    let behind = pen.tokens.surface;
    let items: Vec<_> = panel
        .lines
        .iter()
        .map(|line| SeriesItem::new(line, pen.style(line.kind, line.parallel), behind))
        .collect();
    let grid = Stroke::new(pen.tokens.hairline_width, pen.tokens.hairline);
    let lines: Vec<_> =
        panel.ticks.iter().map(|(value, _)| HLine::new("", *value).stroke(grid)).collect();
    let hairline = Stroke::new(pen.tokens.hairline_width, pen.tokens.edge);
    let mut inside = ui.new_child(UiBuilder::new().max_rect(frame.plot));
    let id = (shown.code.as_str(), panel.name.as_str(), frame.plot.left().to_bits());
    // A fresh memory in every frame: bounds come from the data alone.
    Plot::new(id)
        .reset()
        .width(frame.plot.width())
        .height(frame.plot.height())
        .default_x_bounds(bounds.min()[0], bounds.max()[0])
        .default_y_bounds(bounds.min()[1], bounds.max()[1])
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_drag(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
        .show_axes(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .sense(egui::Sense::hover())
        .show_grid(false)
        .show(&mut inside, |plot| {
            lines.into_iter().for_each(|line| plot.hline(line));
            plot.add(grounds);
            items.into_iter().for_each(|item| plot.add(item));
        });
    ui.painter().hline(frame.plot.x_range(), frame.plot.bottom(), hairline);
}

/// The numbers of the axis, left of the first panel.
fn numbers(ui: &Ui, pen: &Pen<'_>, frame: &PanelFrame<'_>, transform: &PlotTransform) {
    if !frame.has_numbers {
        return;
    }
    let height = pen.small("0").size().y;
    let step = frame.plot.height() / f32::from(u16::try_from(frame.panel.ticks.len()).unwrap_or(1));
    let every = if step >= height * 0.9 { 1 } else { 2 };
    for (value, text) in frame.panel.ticks.iter().step_by(every) {
        let at = pos2(frame.plot.left() - size::SPACE_4, transform.position_from_point_y(*value));
        let font = theme::regular(size::SMALL);
        ui.painter().text(at, Align2::RIGHT_CENTER, text, font, pen.tokens.quiet_text);
    }
}

/// Says the value next to the pointer. On screen only.
fn hover(ui: &Ui, pen: &Pen<'_>, frame: &PanelFrame<'_>, transform: &PlotTransform) {
    if mark::on_paper(ui.ctx()) {
        return;
    }
    let id = ui.scope_id().with(("trajectory values", frame.plot.left().to_bits()));
    let response = ui.interact(frame.plot, id, egui::Sense::hover());
    let Some(pointer) = response.hover_pos() else { return };
    let lines = frame.panel.lines.iter().rev();
    let points = lines.flat_map(|line| line.points().filter(|point| point.is_own));
    let near = points
        .map(|point| (place(transform, point), point))
        .map(|(at, point)| (at.distance(pointer), at, point))
        .filter(|(distance, ..)| *distance <= REACH)
        .min_by(|one, next| one.0.total_cmp(&next.0));
    if let Some((_, at, point)) = near {
        ui.painter().circle_stroke(at, 8.0, Stroke::new(1.5, pen.tokens.accent));
        response.on_hover_text_at_pointer(&point.words);
    }
}
