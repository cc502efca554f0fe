//! egui's forms as paths. Coordinates are hundredths of a point: finer is not seen, and shorter
//! numbers make smaller files.

use egui::epaint::CornerRadiusF32;
use egui::{Pos2, Rect, Vec2};
use tiny_skia::{Path, PathBuilder, Point, Transform};

/// Control points of a quarter of a circle stand this far from its ends, in radii.
const QUARTER: f32 = 0.552_284_8;

/// A length or coordinate, rounded to hundredths.
pub fn hundredths(value: f32) -> f32 {
    let rounded = (value * 100.0).round() / 100.0;
    if rounded == 0.0 { 0.0 } else { rounded } // no negative zero
}

/// A path under construction.
#[derive(Default)]
pub struct Pen(PathBuilder);

impl Pen {
    fn move_to(&mut self, point: Pos2) {
        self.0.move_to(hundredths(point.x), hundredths(point.y));
    }

    fn line_to(&mut self, point: Pos2) {
        self.0.line_to(hundredths(point.x), hundredths(point.y));
    }

    fn cubic_to(&mut self, one: Pos2, two: Pos2, end: Pos2) {
        let [one, two, end] = [one, two, end].map(|p| Pos2::new(hundredths(p.x), hundredths(p.y)));
        self.0.cubic_to(one.x, one.y, two.x, two.y, end.x, end.y);
    }

    /// Adds lines through the points; nothing for fewer than two.
    pub fn polyline(&mut self, points: &[Pos2], is_closed: bool) {
        let [first, rest @ ..] = points else { return };
        if rest.is_empty() {
            return;
        }
        self.move_to(*first);
        for point in rest {
            self.line_to(*point);
        }
        if is_closed {
            self.0.close();
        }
    }

    /// The path; `None` for none, or for one that leaves every page.
    pub fn finish(self) -> Option<Path> {
        self.0.finish()
    }
}

/// Lines through the points.
pub fn polyline(points: &[Pos2], is_closed: bool) -> Option<Path> {
    let mut pen = Pen::default();
    pen.polyline(points, is_closed);
    pen.finish()
}

/// One Bézier curve of the third degree.
pub fn cubic([start, one, two, end]: [Pos2; 4], is_closed: bool) -> Option<Path> {
    let mut pen = Pen::default();
    pen.move_to(start);
    pen.cubic_to(one, two, end);
    if is_closed {
        pen.0.close();
    }
    pen.finish()
}

/// One Bézier curve of the second degree.
pub fn quadratic([start, control, end]: [Pos2; 3], is_closed: bool) -> Option<Path> {
    let toward = |from: Pos2| from + (control - from) * (2.0 / 3.0);
    cubic([start, toward(start), toward(end), end], is_closed)
}

/// An ellipse with its axes along the page's, clockwise.
pub fn ellipse(center: Pos2, radius: Vec2) -> Option<Path> {
    let corner = CornerRadiusF32::same(f32::INFINITY);
    rounded(Rect::from_center_size(center, radius * 2.0), corner, radius)
}

/// A rectangle with rounded corners, clockwise.
pub fn rectangle(rect: Rect, corners: CornerRadiusF32) -> Option<Path> {
    rounded(rect, corners, Vec2::splat(rect.size().min_elem() / 2.0))
}

/// A path turned around a point, by radians clockwise.
pub fn turned(path: Path, angle: f32, around: Pos2) -> Option<Path> {
    if angle == 0.0 {
        return Some(path);
    }
    path.transform(Transform::from_rotate_at(angle.to_degrees(), around.x, around.y))
}

/// Corners are ellipses with the given radii, at most `limit`.
fn rounded(rect: Rect, corners: CornerRadiusF32, limit: Vec2) -> Option<Path> {
    let CornerRadiusF32 { nw, ne, sw, se } = corners;
    if nw.max(ne).max(sw).max(se) <= 0.0 {
        let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()];
        return polyline(&corners, true);
    }
    // From each side into the corner: the corner, then the directions of the two sides at it,
    // away from it, in the order in which they are walked.
    let sides = [
        (rect.right_top(), ne, Vec2::LEFT, Vec2::DOWN),
        (rect.right_bottom(), se, Vec2::UP, Vec2::LEFT),
        (rect.left_bottom(), sw, Vec2::RIGHT, Vec2::UP),
        (rect.left_top(), nw, Vec2::DOWN, Vec2::RIGHT),
    ];
    let mut pen = Pen::default();
    pen.move_to(rect.left_top() + Vec2::RIGHT * nw.clamp(0.0, limit.x));
    for (corner, radius, from, to) in sides {
        let radius = Vec2::new(radius.clamp(0.0, limit.x), radius.clamp(0.0, limit.y));
        let (from, to) = (from * radius, to * radius);
        let start = corner + from;
        if pen.0.last_point() != Some(Point::from_xy(hundredths(start.x), hundredths(start.y))) {
            pen.line_to(start);
        }
        if radius != Vec2::ZERO {
            let (one, two) = (from * (1.0 - QUARTER), to * (1.0 - QUARTER));
            pen.cubic_to(corner + one, corner + two, corner + to);
        }
    }
    pen.0.close();
    pen.finish()
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn a_circle_goes_through_its_four_ends() {
        let path = ellipse(pos2(10.0, 20.0), Vec2::splat(5.0)).unwrap();
        let bounds = path.compute_tight_bounds().unwrap();
        let sides = [bounds.left(), bounds.top(), bounds.right(), bounds.bottom()];
        assert_eq!(sides, [5.0, 15.0, 15.0, 25.0]);
        assert_eq!(path.segments().count(), 6); // four curves, no lines of no length
    }

    #[test]
    fn a_corner_is_never_rounder_than_half_the_narrow_side() {
        let rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(30.0, 8.0));
        let path = rectangle(rect, CornerRadiusF32::same(99.0)).unwrap();
        assert!(path.points().iter().any(|point| (point.x, point.y) == (4.0, 0.0)));
    }

    #[test]
    fn coordinates_have_two_digits_and_no_negative_zero() {
        assert_eq!(hundredths(0.125_3), 0.13);
        assert_eq!(hundredths(-0.001).to_bits(), 0.0_f32.to_bits());
    }
}
