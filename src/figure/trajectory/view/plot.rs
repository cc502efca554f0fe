//! One panel: bands, grid, lines, and the words beside them.

use std::sync::Arc;

use egui::{Align2, Color32, Galley, Pos2, Rect, Shape, Stroke, Ui, UiBuilder, Vec2, pos2, vec2};
use egui_plot::{HLine, Plot, PlotBounds, PlotTransform};

use super::super::{Band, Break, Line, Point, Trajectory};
use super::labels::{Obstacles, spread};
use super::layout::{PanelFrame, end_label, head_name};
use super::series::{Grounds, LONE, SeriesItem};
use super::text::Pen;
use crate::figure::mark;
use crate::programme::Year;
use crate::theme::{self, Marker, SeriesKind, size};

/// Free above the highest and below the lowest line of the axis, for markers on it.
const HEADROOM: f32 = 9.0;
/// Words keep out of a square of this side around each value.
const MARKER: f32 = 9.0;
/// Square points of a line's name that may be covered; past that the table alone names the line.
const NAME_LIMIT: f32 = 45.0;
/// The pointer is on a value up to this far from it.
const REACH: f32 = 16.0;

/// Draws a panel without its table.
pub(super) fn draw(ui: &mut Ui, pen: &Pen<'_>, shown: &Trajectory, frame: &PanelFrame<'_>) {
    let years: Vec<Year> = shown.axis().collect();
    let bounds = bounds(frame, &years);
    let transform = PlotTransform::new(frame.plot, bounds, false);
    let mut sheet =
        Sheet { pen, frame, transform, obstacles: Obstacles::default(), words: Vec::new() };
    sheet.lines_are_in_the_way();
    sheet.breaks();
    sheet.values();
    sheet.band_names();
    let ends = if frame.is_alone { sheet.names(&years) } else { Vec::new() };
    head(ui, pen, frame);
    ui.painter().rect_filled(frame.plot, 0.0, pen.tokens.surface);
    bands(ui, pen, frame, &transform);
    plot(ui, pen, shown, frame, bounds, sheet.grounds());
    numbers(ui, pen, frame, &transform);
    break_lines(ui, pen, frame, &transform);
    ui.painter().extend(ends);
    for words in sheet.words {
        ui.painter().galley(words.rect.min, words.galley, pen.tokens.text);
    }
    hover(ui, pen, frame, &transform);
}

/// The words of a panel, each with the place found for it.
struct Sheet<'a> {
    pen: &'a Pen<'a>,
    frame: &'a PanelFrame<'a>,
    transform: PlotTransform,
    obstacles: Obstacles,
    words: Vec<Words>,
}

/// Words at a place, on a ground of their own so that no line of the grid goes through them.
struct Words {
    rect: Rect,
    galley: Arc<Galley>,
    ground: Color32,
}

fn bounds(frame: &PanelFrame<'_>, years: &[Year]) -> PlotBounds {
    let scale = frame.panel.scale;
    let first = years.first().copied().map_or(0.0, f64::from);
    let last = years.last().copied().map_or(1.0, f64::from);
    let height = f64::from((frame.plot.height() - 2.0 * HEADROOM).max(1.0));
    let room = (scale.max - scale.min) / height * f64::from(HEADROOM);
    PlotBounds::from_min_max([first - 0.5, scale.min - room], [last + 0.5, scale.max + room])
}

fn place(transform: &PlotTransform, point: &Point) -> Pos2 {
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

fn band_rect(frame: &PanelFrame<'_>, band: &Band, transform: &PlotTransform) -> Rect {
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

fn break_ends(frame: &PanelFrame<'_>, one: &Break, transform: &PlotTransform) -> [Pos2; 2] {
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

impl Sheet<'_> {
    fn place(&self, point: &Point) -> Pos2 {
        place(&self.transform, point)
    }

    /// Writes words at a place, which is taken from now on.
    fn write(&mut self, rect: Rect, galley: Arc<Galley>, ground: Color32) {
        self.obstacles.add(rect);
        self.words.push(Words { rect, galley, ground });
    }

    fn grounds(&self) -> Grounds {
        let ground = |words: &Words| (words.rect.shrink2(vec2(-2.0, 2.0)), words.ground);
        Grounds::new(self.words.iter().map(ground).collect())
    }

    fn lines_are_in_the_way(&mut self) {
        for run in self.frame.panel.lines.iter().flat_map(|line| &line.runs) {
            let places: Vec<_> = run.iter().map(|point| self.place(point)).collect();
            self.obstacles.add_line(&places);
            for at in places {
                self.obstacles.add(Rect::from_center_size(at, Vec2::splat(MARKER)));
            }
        }
    }

    fn breaks(&mut self) {
        for one in &self.frame.panel.breaks {
            let ends = break_ends(self.frame, one, &self.transform);
            self.obstacles.add_line(&ends);
            let label = self.pen.small(&one.label);
            let corner = ends[0] + vec2(size::SPACE_4, 0.0);
            let rect = Rect::from_min_size(corner, label.size());
            self.write(rect, label, self.pen.tokens.surface);
        }
    }

    /// Each actual value, written at its point, the last one first.
    fn values(&mut self) {
        let mut within = self.frame.plot;
        *within.top_mut() -= size::SPACE_8;
        let lines = self.frame.panel.lines.iter();
        for line in lines.filter(|line| line.kind == SeriesKind::Actual) {
            let style = self.pen.style(line.kind, line.parallel);
            for point in line.points().collect::<Vec<_>>().into_iter().rev() {
                let font = theme::bold(self.frame.cell_size.max(size::SMALL * 0.8));
                let galley = self.pen.line(&point.shown, font, style.text);
                let beside = [self.place(point)];
                let distance = Vec2::splat(style.radius + 2.0);
                let found =
                    self.obstacles.place(galley.size(), &beside, distance, within, f32::INFINITY);
                found.into_iter().for_each(|rect| {
                    self.write(rect, Arc::clone(&galley), self.pen.tokens.surface);
                });
            }
        }
    }

    /// The names of levels, where no value is in the way.
    fn band_names(&mut self) {
        for (at, band) in self.frame.panel.bands.iter().enumerate() {
            let rect = band_rect(self.frame, band, &self.transform);
            let label = self.pen.small(&band.label);
            let size_of = label.size();
            let free = (rect.size() - size_of - vec2(size::SPACE_8, 0.0)).max(Vec2::ZERO);
            let across = [(0.0, 0.0), (1.0, 1.0), (0.25, 2.0), (0.75, 3.0), (0.5, 4.0)];
            let places = across.into_iter().flat_map(|(x, effort)| {
                [0.5, 0.0, 1.0].into_iter().map(move |y| {
                    let corner = rect.min + vec2(size::SPACE_4 + x * free.x, y * free.y);
                    (Rect::from_min_size(corner, size_of), effort)
                })
            });
            let fits = rect.height() >= size_of.y * 0.9;
            if let Some(place) =
                self.obstacles.best(places, self.frame.plot, f32::INFINITY).filter(|_| fits)
            {
                let is_shaded = at % 2 == 0;
                let tokens = self.pen.tokens;
                self.write(place, label, if is_shaded { tokens.band } else { tokens.surface });
            }
        }
    }

    /// What each line is, written right of its end, or beside it where it ends earlier. Gives the
    /// strokes from ends to words that had to move away.
    fn names(&mut self, years: &[Year]) -> Vec<Shape> {
        let plot = self.frame.plot;
        let last = years.last().copied();
        let panel = self.frame.panel;
        let (reaching, short): (Vec<&Line>, Vec<&Line>) = panel
            .lines
            .iter()
            .partition(|line| line.points().next_back().map(|point| point.year) == last);
        let ends: Vec<_> = reaching
            .iter()
            .filter_map(|line| {
                Some((*line, self.place(line.points().next_back()?), end_label(self.pen, line)))
            })
            .collect();
        let wanted: Vec<_> =
            ends.iter().map(|(_, at, galley)| (at.y, galley.size().y + 1.0)).collect();
        let middles = spread(&wanted, (plot.top() - 14.0, plot.bottom()));
        let mut strokes = Vec::new();
        for ((line, at, galley), middle) in ends.into_iter().zip(middles) {
            if (middle - at.y).abs() > 6.0 {
                let from = at.x + self.pen.style(line.kind, line.parallel).radius + 4.0;
                let both = [pos2(from, at.y), pos2(plot.right() + 2.0, middle)];
                let stroke = Stroke::new(self.pen.tokens.hairline_width, self.pen.tokens.edge);
                strokes.push(Shape::line_segment(both, stroke));
            }
            let corner = pos2(plot.right() + size::SPACE_4, middle - galley.size().y / 2.0);
            let rect = Rect::from_min_size(corner, galley.size());
            self.write(rect, galley, Color32::TRANSPARENT);
        }
        short.into_iter().for_each(|line| self.beside(line));
        strokes
    }

    /// The name of a line that ends before the last year, beside one of its own values.
    fn beside(&mut self, line: &Line) {
        let style = self.pen.style(line.kind, line.parallel);
        let galley = self.pen.line(&line.label, theme::regular(size::SMALL), style.text);
        let own = line.points().rev().filter(|point| point.is_own);
        let points: Vec<_> = own.map(|point| self.place(point)).collect();
        let is_bare = style.marker == Marker::None;
        let away = style.radius + 4.0;
        let distance = if is_bare { vec2(LONE + 3.0, 3.0) } else { vec2(away, away) };
        let found =
            self.obstacles.place(galley.size(), &points, distance, self.frame.plot, NAME_LIMIT);
        if let Some(rect) = found {
            self.write(rect, galley, self.pen.tokens.surface);
        }
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
