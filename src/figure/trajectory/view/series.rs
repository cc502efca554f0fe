//! One line of a chart as an item of the plot: dashes and markers of the theme.

use std::ops::RangeInclusive;

use egui::{Color32, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};
use egui_plot::{PlotBounds, PlotGeometry, PlotItem, PlotItemBase, PlotPoint, PlotTransform};

use super::super::Line;
use crate::theme::{Marker, SeriesStyle};

/// Half the stroke that marks a value of a line without markers that stands alone.
pub(super) const LONE: f32 = 7.0;

/// A line of the trajectory in the plot's coordinates.
pub(super) struct SeriesItem {
    base: PlotItemBase,
    style: SeriesStyle,
    behind: Color32,
    runs: Vec<Vec<(PlotPoint, bool)>>,
}

impl SeriesItem {
    /// `behind` fills hollow markers.
    pub fn new(line: &Line, style: SeriesStyle, behind: Color32) -> Self {
        let point = |point: &super::super::Point| {
            (PlotPoint::new(f64::from(point.year), point.value.to_f64()), point.is_own)
        };
        let runs = line.runs.iter().map(|run| run.iter().map(point).collect());
        Self { base: PlotItemBase::new(line.label.clone()), style, behind, runs: runs.collect() }
    }
}

impl PlotItem for SeriesItem {
    fn shapes(&self, _ui: &Ui, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        for run in &self.runs {
            let places: Vec<_> =
                run.iter().map(|(point, _)| transform.position_from_point(point)).collect();
            stroke(&places, self.style, shapes);
            let own = run.iter().zip(&places).filter(|((_, is_own), _)| *is_own);
            let is_lone = places.len() == 1;
            own.for_each(|(_, place)| marker(*place, self.style, self.behind, is_lone, shapes));
        }
    }

    fn initialize(&mut self, _x_range: RangeInclusive<f64>) {}

    fn color(&self) -> Color32 {
        self.style.colour
    }

    fn geometry(&self) -> PlotGeometry<'_> {
        PlotGeometry::None
    }

    fn bounds(&self) -> PlotBounds {
        PlotBounds::NOTHING
    }

    fn base(&self) -> &PlotItemBase {
        &self.base
    }

    fn base_mut(&mut self) -> &mut PlotItemBase {
        &mut self.base
    }
}

/// Grounds for words, over the grid and under the lines. In screen coordinates.
pub(super) struct Grounds {
    base: PlotItemBase,
    rects: Vec<(Rect, Color32)>,
}

impl Grounds {
    pub fn new(rects: Vec<(Rect, Color32)>) -> Self {
        Self { base: PlotItemBase::new(String::new()), rects }
    }
}

impl PlotItem for Grounds {
    fn shapes(&self, _ui: &Ui, _transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        let filled = |(rect, colour): &(Rect, Color32)| Shape::rect_filled(*rect, 0.0, *colour);
        shapes.extend(self.rects.iter().map(filled));
    }

    fn initialize(&mut self, _x_range: RangeInclusive<f64>) {}

    fn color(&self) -> Color32 {
        Color32::TRANSPARENT
    }

    fn geometry(&self) -> PlotGeometry<'_> {
        PlotGeometry::None
    }

    fn bounds(&self) -> PlotBounds {
        PlotBounds::NOTHING
    }

    fn base(&self) -> &PlotItemBase {
        &self.base
    }

    fn base_mut(&mut self) -> &mut PlotItemBase {
        &mut self.base
    }
}

/// A short piece of a line with its marker, beside a label.
pub(super) fn sample(from: Pos2, length: f32, style: SeriesStyle, behind: Color32) -> Vec<Shape> {
    let mut shapes = Vec::new();
    stroke(&[from, from + vec2(length, 0.0)], style, &mut shapes);
    marker(from + vec2(length / 2.0, 0.0), style, behind, false, &mut shapes);
    shapes
}

fn stroke(places: &[Pos2], style: SeriesStyle, shapes: &mut Vec<Shape>) {
    if places.len() < 2 {
        return;
    }
    let stroke = Stroke::new(style.width, style.colour);
    let pattern = style.dash.pattern();
    if pattern.is_empty() {
        shapes.push(Shape::line(places.to_vec(), stroke));
        return;
    }
    let (dashes, gaps): (Vec<f32>, Vec<f32>) =
        pattern.chunks_exact(2).map(|pair| (pair[0], pair[1])).unzip();
    shapes.extend(Shape::dashed_line_with_offset(places, stroke, &dashes, &gaps, 0.0));
}

fn marker(at: Pos2, style: SeriesStyle, behind: Color32, is_lone: bool, shapes: &mut Vec<Shape>) {
    let radius = style.radius;
    let fill = if style.marker.is_hollow() { behind } else { style.colour };
    let edge = Stroke::new(1.5, style.colour);
    let polygon = |corners: &[(f32, f32)]| {
        let corner = |(x, y): &(f32, f32)| pos2(at.x + x * radius, at.y + y * radius);
        Shape::convex_polygon(corners.iter().map(corner).collect(), fill, edge)
    };
    shapes.push(match style.marker {
        Marker::None if is_lone => {
            let ends = [at - vec2(LONE, 0.0), at + vec2(LONE, 0.0)];
            Shape::line_segment(ends, Stroke::new(style.width + 0.5, style.colour))
        }
        Marker::None => return,
        Marker::Disc => Shape::circle_filled(at, radius, style.colour),
        Marker::Ring => {
            Shape::Circle(egui::epaint::CircleShape { center: at, radius, fill, stroke: edge })
        }
        Marker::Diamond => polygon(&[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)]),
        Marker::Triangle => polygon(&[(0.0, -1.2), (1.1, 0.8), (-1.1, 0.8)]),
        Marker::TriangleDown => polygon(&[(-1.1, -0.8), (1.1, -0.8), (0.0, 1.2)]),
        Marker::Square => polygon(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
    });
}
