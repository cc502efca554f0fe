//! Forms: which areas and lines each of egui's shapes is.

use egui::epaint::{
    BandPoint, BandShape, ColorMode, CornerRadiusF32, EllipseShape, PathShape, PathStroke,
    RectShape, StrokeKind,
};
use egui::{Color32, Pos2, Rect, Stroke, Vec2, pos2};
use tiny_skia::Path;

use super::Translator;
use crate::paper::path;

impl Translator<'_> {
    pub(super) fn rect(&mut self, shape: &RectShape) {
        if shape.brush.is_some() {
            self.unsupported.images += 1;
            return;
        }
        if shape.blur_width > 0.0 {
            self.unsupported.blurs += 1;
            return;
        }
        // A rectangle may be endless.
        let rect = shape.rect.intersect(self.page.expand(1000.0));
        let corners = CornerRadiusF32::from(shape.corner_radius);
        let Stroke { width, .. } = shape.stroke;
        let outward = match shape.stroke_kind {
            StrokeKind::Inside => -width / 2.0,
            StrokeKind::Middle => 0.0,
            StrokeKind::Outside => width / 2.0,
        };
        let line = rect.expand(outward);
        if !shape.stroke.is_empty() && line.size().min_elem() <= width {
            // The line covers all.
            let outer = line.expand(width / 2.0);
            let path = path::rectangle(outer, grown(corners, outward + width / 2.0));
            let path = path.and_then(|path| path::turned(path, shape.angle, rect.center()));
            self.fill(path, shape.stroke.color, true);
            return;
        }
        let turned = |rect: Rect, corners| {
            path::turned(path::rectangle(rect, corners)?, shape.angle, shape.rect.center())
        };
        self.fill(turned(rect, corners), shape.fill, true);
        self.stroke(turned(line, grown(corners, outward)), shape.stroke, false);
    }

    /// egui draws the line of circles and ellipses outside.
    pub(super) fn ellipse(&mut self, shape: &EllipseShape) {
        let EllipseShape { center, radius, fill, stroke, angle } = *shape;
        if radius.min_elem() <= 0.0 {
            return;
        }
        let turned = |radius| path::turned(path::ellipse(center, radius)?, angle, center);
        self.fill(turned(radius), fill, true);
        self.stroke(turned(radius + Vec2::splat(stroke.width / 2.0)), stroke, false);
    }

    pub(super) fn path(&mut self, shape: &PathShape) {
        let path = path::polyline(&shape.points, shape.closed);
        self.free_form(path, shape.closed, shape.fill, &shape.stroke);
    }

    pub(super) fn band(&mut self, band: &BandShape) {
        let is_valid = |point: &BandPoint| point.is_finite() && point.y.min <= point.y.max;
        for points in band.points.split(|point| !is_valid(point)) {
            let top = points.iter().map(|point| pos2(point.x, point.y.min));
            let bottom = points.iter().rev().map(|point| pos2(point.x, point.y.max));
            let corners: Vec<Pos2> = top.chain(bottom).collect();
            let path = path::polyline(&corners, true);
            let path = path.and_then(|path| path::turned(path, band.angle, Pos2::ZERO));
            let stroke = PathStroke::from(band.stroke).with_kind(band.stroke_kind);
            self.free_form(path, true, band.fill, &stroke);
        }
    }

    pub(super) fn free_form(
        &mut self,
        path: Option<Path>,
        closed: bool,
        fill: Color32,
        stroke: &PathStroke,
    ) {
        if closed {
            self.fill(path.clone(), fill, false);
        } else if fill != Color32::TRANSPARENT {
            self.unsupported.open_areas += 1;
        }
        let color = match &stroke.color {
            ColorMode::Solid(color) => *color,
            ColorMode::UV(_) => {
                self.unsupported.gradients += 1;
                return;
            }
        };
        let stroke_of_color = Stroke::new(stroke.width, color);
        if stroke.kind != StrokeKind::Middle && !stroke_of_color.is_empty() {
            self.unsupported.one_sided_lines += 1;
        }
        self.stroke(path, stroke_of_color, !closed);
    }
}

/// Corner radii of a rectangle that grew by so much; sharp corners stay sharp.
fn grown(corners: CornerRadiusF32, by: f32) -> CornerRadiusF32 {
    let grow = |radius: f32| if radius > 0.0 { (radius + by).max(0.0) } else { 0.0 };
    let CornerRadiusF32 { nw, ne, sw, se } = corners;
    CornerRadiusF32 { nw: grow(nw), ne: grow(ne), sw: grow(sw), se: grow(se) }
}
