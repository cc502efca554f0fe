//! The icons: one family of line drawings on a square of 20 units with lines of 1.5, drawn as
//! shapes, so that they are sharp at every scale and print.

use std::f32::consts::{PI, TAU};

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use super::size;

/// An icon. It never stands for a word without that word being its tooltip and accessible name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Icon {
    Home,
    Library,
    Programme,
    Data,
    Trajectory,
    Compare,
    Scorecard,
    Measures,
    Financing,
    Findings,
    Report,
    Settings,
    Menu,
    Open,
    Save,
    Folder,
    Print,
    Copy,
    Undo,
    Redo,
    Search,
    Add,
    Close,
    Check,
    Info,
    Warning,
    ChevronUp,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
}

impl Icon {
    /// All of them.
    pub const ALL: [Self; 30] = [
        Self::Home,
        Self::Library,
        Self::Programme,
        Self::Data,
        Self::Trajectory,
        Self::Compare,
        Self::Scorecard,
        Self::Measures,
        Self::Financing,
        Self::Findings,
        Self::Report,
        Self::Settings,
        Self::Menu,
        Self::Open,
        Self::Save,
        Self::Folder,
        Self::Print,
        Self::Copy,
        Self::Undo,
        Self::Redo,
        Self::Search,
        Self::Add,
        Self::Close,
        Self::Check,
        Self::Info,
        Self::Warning,
        Self::ChevronUp,
        Self::ChevronDown,
        Self::ChevronLeft,
        Self::ChevronRight,
    ];

    /// Draws the icon as large as fits in the middle of `rect`.
    pub fn paint(self, painter: &Painter, rect: Rect, colour: Color32) {
        painter.extend(self.shapes(rect, colour));
    }

    /// What [`Self::paint`] draws.
    pub fn shapes(self, rect: Rect, colour: Color32) -> Vec<Shape> {
        let mut pen = Pen::new(rect, colour);
        match self {
            Self::Home => home(&mut pen),
            Self::Library => library(&mut pen),
            Self::Programme => programme(&mut pen),
            Self::Data => data(&mut pen),
            Self::Trajectory => trajectory(&mut pen),
            Self::Compare => compare(&mut pen),
            Self::Scorecard => scorecard(&mut pen),
            Self::Measures => measures(&mut pen),
            Self::Financing => financing(&mut pen),
            Self::Findings => findings(&mut pen),
            Self::Report => report(&mut pen),
            Self::Settings => settings(&mut pen),
            Self::Menu => pen.lines(&[
                &[(3.0, 5.5), (17.0, 5.5)],
                &[(3.0, 10.0), (17.0, 10.0)],
                &[(3.0, 14.5), (17.0, 14.5)],
            ]),
            Self::Open => open(&mut pen),
            Self::Save => save(&mut pen),
            Self::Folder => folder(&mut pen),
            Self::Print => print(&mut pen),
            Self::Copy => copy(&mut pen),
            Self::Undo => turn(&mut pen, |x| x),
            Self::Redo => turn(&mut pen, |x| 20.0 - x),
            Self::Search => {
                pen.circle((8.5, 8.5), 5.0);
                pen.line(&[(12.2, 12.2), (17.0, 17.0)]);
            }
            Self::Add => pen.lines(&[&[(10.0, 4.0), (10.0, 16.0)], &[(4.0, 10.0), (16.0, 10.0)]]),
            Self::Close => pen.lines(&[&[(5.0, 5.0), (15.0, 15.0)], &[(15.0, 5.0), (5.0, 15.0)]]),
            Self::Check => pen.line(&[(4.0, 10.5), (8.0, 14.5), (16.0, 5.5)]),
            Self::Info => {
                pen.circle((10.0, 10.0), 7.25);
                pen.line(&[(10.0, 9.0), (10.0, 14.0)]);
                pen.dot((10.0, 6.3), 1.0);
            }
            Self::Warning => {
                pen.closed(&[(10.0, 3.0), (18.0, 16.75), (2.0, 16.75)]);
                pen.line(&[(10.0, 8.0), (10.0, 12.0)]);
                pen.dot((10.0, 14.3), 1.0);
            }
            Self::ChevronUp => pen.line(&[(5.5, 12.5), (10.0, 8.0), (14.5, 12.5)]),
            Self::ChevronDown => pen.line(&[(5.5, 8.0), (10.0, 12.5), (14.5, 8.0)]),
            Self::ChevronLeft => pen.line(&[(12.0, 5.5), (7.5, 10.0), (12.0, 14.5)]),
            Self::ChevronRight => pen.line(&[(8.0, 5.5), (12.5, 10.0), (8.0, 14.5)]),
        }
        pen.shapes
    }
}

fn home(pen: &mut Pen) {
    pen.line(&[(2.5, 10.0), (10.0, 3.5), (17.5, 10.0)]);
    pen.line(&[(4.75, 8.5), (4.75, 16.75), (15.25, 16.75), (15.25, 8.5)]);
    pen.line(&[(8.25, 16.75), (8.25, 12.0), (11.75, 12.0), (11.75, 16.75)]);
}

/// Books on a shelf, the last one leaning.
fn library(pen: &mut Pen) {
    pen.closed(&[(2.75, 3.5), (6.5, 3.5), (6.5, 16.5), (2.75, 16.5)]);
    pen.closed(&[(6.5, 5.5), (10.25, 5.5), (10.25, 16.5), (6.5, 16.5)]);
    pen.closed(&[(11.25, 6.0), (14.5, 5.0), (17.75, 15.5), (14.5, 16.5)]);
}

/// An open book.
fn programme(pen: &mut Pen) {
    for side in [-1.0, 1.0] {
        let x = |from_spine: f32| 10.0 + side * from_spine;
        let page = [
            (x(0.0), 5.5),
            (x(2.5), 4.25),
            (x(7.5), 4.25),
            (x(7.5), 15.0),
            (x(2.5), 15.0),
            (x(0.0), 16.25),
        ];
        pen.line(&page);
    }
    pen.line(&[(10.0, 5.5), (10.0, 16.25)]);
}

fn data(pen: &mut Pen) {
    pen.closed(&[(3.0, 4.0), (17.0, 4.0), (17.0, 16.0), (3.0, 16.0)]);
    pen.lines(&[
        &[(3.0, 8.0), (17.0, 8.0)],
        &[(3.0, 12.0), (17.0, 12.0)],
        &[(8.0, 4.0), (8.0, 16.0)],
        &[(12.5, 4.0), (12.5, 16.0)],
    ]);
}

fn trajectory(pen: &mut Pen) {
    pen.line(&[(3.0, 3.0), (3.0, 17.0), (17.5, 17.0)]);
    pen.line(&[(5.5, 13.0), (9.0, 9.5), (12.0, 11.0), (16.5, 5.0)]);
    for value in [(9.0, 9.5), (12.0, 11.0), (16.5, 5.0)] {
        pen.dot(value, 1.6);
    }
}

/// Bars of several territories.
fn compare(pen: &mut Pen) {
    pen.line(&[(3.0, 3.0), (3.0, 17.0)]);
    for (top, end) in [(3.75, 16.5), (8.5, 12.0), (13.25, 8.0)] {
        pen.closed(&[(3.0, top), (end, top), (end, top + 3.0), (3.0, top + 3.0)]);
    }
}

fn scorecard(pen: &mut Pen) {
    for (x, y) in [(3.0, 3.0), (11.25, 3.0), (3.0, 11.25), (11.25, 11.25)] {
        pen.closed(&[(x, y), (x + 5.75, y), (x + 5.75, y + 5.75), (x, y + 5.75)]);
    }
}

fn measures(pen: &mut Pen) {
    for y in [4.75, 10.0, 15.25] {
        pen.line(&[(2.5, y), (4.0, y + 1.5), (6.5, y - 1.75)]);
        pen.line(&[(9.5, y), (17.5, y)]);
    }
}

/// A stack of bars on a base.
fn financing(pen: &mut Pen) {
    pen.line(&[(2.5, 17.0), (17.5, 17.0)]);
    for (x, top, joint) in [(4.0, 9.5, 13.0), (8.5, 6.5, 11.5), (13.0, 3.0, 8.5)] {
        pen.closed(&[(x, top), (x + 3.25, top), (x + 3.25, 17.0), (x, 17.0)]);
        pen.line(&[(x, joint), (x + 3.25, joint)]);
    }
}

fn findings(pen: &mut Pen) {
    pen.line(&[(4.5, 2.5), (4.5, 17.75)]);
    pen.line(&[(4.5, 3.75), (16.0, 3.75), (13.0, 7.5), (16.0, 11.25), (4.5, 11.25)]);
}

fn report(pen: &mut Pen) {
    pen.closed(&[(4.0, 2.5), (12.0, 2.5), (16.0, 6.5), (16.0, 17.5), (4.0, 17.5)]);
    pen.line(&[(12.0, 2.5), (12.0, 6.5), (16.0, 6.5)]);
    pen.lines(&[&[(7.0, 10.25), (13.0, 10.25)], &[(7.0, 13.75), (13.0, 13.75)]]);
}

/// Three sliders.
fn settings(pen: &mut Pen) {
    for (y, knob) in [(4.75, 13.0), (10.0, 6.5), (15.25, 11.0)] {
        pen.line(&[(2.5, y), (knob - 2.0, y)]);
        pen.circle((knob, y), 2.0);
        pen.line(&[(knob + 2.0, y), (17.5, y)]);
    }
}

fn folder(pen: &mut Pen) {
    pen.closed(&[(2.5, 4.5), (7.5, 4.5), (9.25, 6.75), (17.5, 6.75), (17.5, 16.25), (2.5, 16.25)]);
}

/// A folder with its front open.
fn open(pen: &mut Pen) {
    pen.line(&[(2.75, 15.5), (2.75, 4.5), (7.5, 4.5), (9.25, 6.75), (15.5, 6.75), (15.5, 9.5)]);
    pen.closed(&[(2.75, 16.25), (5.25, 9.5), (18.0, 9.5), (15.5, 16.25)]);
}

/// A diskette.
fn save(pen: &mut Pen) {
    pen.closed(&[(3.0, 3.0), (13.75, 3.0), (17.0, 6.25), (17.0, 17.0), (3.0, 17.0)]);
    pen.line(&[(6.25, 3.0), (6.25, 7.25), (12.75, 7.25), (12.75, 3.0)]);
    pen.line(&[(5.75, 17.0), (5.75, 11.25), (14.25, 11.25), (14.25, 17.0)]);
}

fn print(pen: &mut Pen) {
    pen.line(&[(5.75, 7.5), (5.75, 2.75), (14.25, 2.75), (14.25, 7.5)]);
    pen.line(&[
        (5.75, 14.25),
        (2.75, 14.25),
        (2.75, 7.5),
        (17.25, 7.5),
        (17.25, 14.25),
        (14.25, 14.25),
    ]);
    pen.closed(&[(5.75, 11.75), (14.25, 11.75), (14.25, 17.25), (5.75, 17.25)]);
}

/// Two sheets, the front one a picture.
fn copy(pen: &mut Pen) {
    pen.line(&[(6.75, 4.75), (6.75, 2.75), (17.25, 2.75), (17.25, 12.25), (15.25, 12.25)]);
    pen.closed(&[(2.75, 6.5), (13.5, 6.5), (13.5, 17.0), (2.75, 17.0)]);
    pen.line(&[(2.75, 15.0), (6.75, 10.75), (9.25, 13.5), (10.75, 12.0), (13.5, 15.0)]);
}

/// An arrow that turns back; `x` mirrors it.
fn turn(pen: &mut Pen, x: impl Fn(f32) -> f32) {
    let arc = (0..=12).map(|step| {
        let angle = -PI / 2.0 + PI * step as f32 / 12.0;
        (x(11.75 + 4.5 * angle.cos()), 11.5 + 4.5 * angle.sin())
    });
    let mut path = vec![(x(3.5), 7.0)];
    path.extend(arc);
    path.push((x(7.0), 16.0));
    pen.line(&path);
    pen.line(&[(x(7.0), 3.5), (x(3.5), 7.0), (x(7.0), 10.5)]);
}

/// Draws in the units of the icon's square.
struct Pen {
    origin: Pos2,
    scale: f32,
    stroke: Stroke,
    shapes: Vec<Shape>,
}

impl Pen {
    fn new(rect: Rect, colour: Color32) -> Self {
        let scale = rect.width().min(rect.height()) / size::ICON;
        let half = scale * size::ICON / 2.0;
        Self {
            origin: rect.center() - vec2(half, half),
            scale,
            stroke: Stroke::new(1.5 * scale, colour),
            shapes: Vec::new(),
        }
    }

    fn at(&self, (x, y): (f32, f32)) -> Pos2 {
        self.origin + self.scale * pos2(x, y).to_vec2()
    }

    fn points(&self, points: &[(f32, f32)]) -> Vec<Pos2> {
        points.iter().map(|&point| self.at(point)).collect()
    }

    fn line(&mut self, points: &[(f32, f32)]) {
        self.shapes.push(Shape::line(self.points(points), self.stroke));
    }

    fn lines(&mut self, lines: &[&[(f32, f32)]]) {
        for line in lines {
            self.line(line);
        }
    }

    fn closed(&mut self, points: &[(f32, f32)]) {
        self.shapes.push(Shape::closed_line(self.points(points), self.stroke));
    }

    fn circle(&mut self, centre: (f32, f32), radius: f32) {
        let steps = 32;
        let around = (0..steps).map(|step| {
            let angle = TAU * step as f32 / steps as f32;
            (centre.0 + radius * angle.cos(), centre.1 + radius * angle.sin())
        });
        self.closed(&around.collect::<Vec<_>>());
    }

    fn dot(&mut self, centre: (f32, f32), radius: f32) {
        let (centre, radius) = (self.at(centre), radius * self.scale);
        self.shapes.push(Shape::circle_filled(centre, radius, self.stroke.color));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_stays_in_its_square() {
        let square = Rect::from_min_size(pos2(100.0, 40.0), vec2(40.0, 40.0));
        for icon in Icon::ALL {
            let shapes = icon.shapes(square.expand2(vec2(30.0, 0.0)), Color32::BLACK);
            let drawn = shapes
                .iter()
                .fold(Rect::NOTHING, |all, shape| all.union(shape.visual_bounding_rect()));
            assert!(square.contains_rect(drawn), "{icon:?} {drawn:?}");
            assert!(drawn.height().max(drawn.width()) > 16.0, "{icon:?} is too small");
        }
    }
}
