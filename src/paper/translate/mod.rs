//! From egui's shapes to the operations of a file.

mod forms;

use egui::epaint::{EllipseShape, TextShape};
use egui::{Color32, Rect, Shape, Stroke, Vec2, pos2};
use tiny_skia::{Path, PathBuilder};

use super::desk::LaidOut;
use super::fonts::Fonts;
use super::outline::{NoOutline, outline};
use super::path;
use super::sink::{GlyphRun, Line, Paint, Sink};
use super::text::{self, Piece, Run};
use crate::figure::mark::{Boundary, Mark};

/// What a page holds that paper cannot show as egui would; each a bug of the drawing or a
/// character that no font has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unsupported {
    /// Characters that no font has; a substitute is shown.
    pub missing_glyphs: usize,
    /// Texts in a variation of a font; shown in its basic form.
    pub varied_fonts: usize,
    /// Areas and lines with changing colours; left out.
    pub gradients: usize,
    /// Pictures; left out.
    pub images: usize,
    /// Blurred rectangles, such as shadows; left out.
    pub blurs: usize,
    /// Colours that add light to what is below; left out.
    pub additive_colors: usize,
    /// Outlines of free forms that lie on one side of the edge; shown on the edge.
    pub one_sided_lines: usize,
    /// Areas filled although they are open; left out.
    pub open_areas: usize,
    /// Callbacks other than marks; left out.
    pub callbacks: usize,
}

impl LaidOut {
    /// What of the page paper cannot show.
    pub fn unsupported(&self) -> Unsupported {
        struct Nothing;
        impl Sink for Nothing {
            fn clip(&mut self, _: Option<Rect>) {}
            fn fill(&mut self, _: &Path, _: Paint) {}
            fn stroke(&mut self, _: &Path, _: Line) {}
            fn glyphs(&mut self, _: &GlyphRun<'_>) {}
            fn begin(&mut self, _: &Mark) {}
            fn end(&mut self) {}
        }
        translate(self, &mut Nothing)
    }
}

/// Sends a page to a sink.
pub fn translate(page: &LaidOut, sink: &mut dyn Sink) -> Unsupported {
    let mut translator = Translator {
        sink,
        fonts: &page.fonts,
        page: page.size.rect(),
        clip: page.size.rect(),
        sent_clip: None,
        pending: None,
        parts: Vec::new(),
        unsupported: Unsupported::default(),
    };
    for clipped in &page.shapes {
        translator.clip = clipped.clip_rect.intersect(translator.page);
        translator.shape(&clipped.shape);
    }
    while !translator.parts.is_empty() {
        translator.end();
    }
    translator.flush();
    translator.send_clip(None);
    translator.unsupported
}

struct Translator<'a> {
    sink: &'a mut dyn Sink,
    fonts: &'a Fonts,
    page: Rect,
    /// Of the shape at hand.
    clip: Rect,
    sent_clip: Option<Rect>,
    pending: Option<Pending>,
    parts: Vec<Part>,
    unsupported: Unsupported,
}

/// A path held back, because the next one may join it: dashes come one by one.
struct Pending {
    path: PathBuilder,
    style: Style,
    clip: Option<Rect>,
    joins: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Style {
    Fill(Paint),
    Stroke(Line),
}

/// A part of the page that has begun.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A picture or decoration: what is in it is no part of its own.
    Whole,
    /// A table or row: text stands in cells only.
    Table,
    Row,
    /// Holds text.
    Text,
    /// Began inside a whole, which the sink is not told.
    Unsent,
}

impl Translator<'_> {
    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Noop => {}
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| self.shape(shape)),
            Shape::Callback(callback) => match Boundary::of(callback) {
                Some(Boundary::Begin(mark)) => self.begin(mark),
                Some(Boundary::End) => self.end(),
                None => self.unsupported.callbacks += 1,
            },
            Shape::Text(text) => self.text(text),
            Shape::Rect(rect) => self.rect(rect),
            Shape::Circle(circle) => self.ellipse(&EllipseShape {
                center: circle.center,
                radius: Vec2::splat(circle.radius),
                fill: circle.fill,
                stroke: circle.stroke,
                angle: 0.0,
            }),
            Shape::Ellipse(ellipse) => self.ellipse(ellipse),
            Shape::LineSegment { points, stroke } => {
                self.stroke(path::polyline(points, false), *stroke, false);
            }
            Shape::Path(shape) => self.path(shape),
            Shape::Band(band) => self.band(band),
            Shape::QuadraticBezier(curve) => {
                let path = path::quadratic(curve.points, curve.closed);
                self.free_form(path, curve.closed, curve.fill, &curve.stroke);
            }
            Shape::CubicBezier(curve) => {
                let path = path::cubic(curve.points, curve.closed);
                self.free_form(path, curve.closed, curve.fill, &curve.stroke);
            }
            Shape::Mesh(mesh) => match outline(mesh) {
                Ok((path, color)) => self.fill(path, color, false),
                Err(NoOutline::Image) => self.unsupported.images += 1,
                Err(NoOutline::Gradient) => self.unsupported.gradients += 1,
            },
        }
    }

    fn fill(&mut self, path: Option<Path>, color: Color32, joins: bool) {
        if let (Some(path), Some(paint)) = (path, self.paint(color)) {
            self.draw(&path, Style::Fill(paint), joins);
        }
    }

    fn stroke(&mut self, path: Option<Path>, stroke: Stroke, is_round: bool) {
        if stroke.is_empty() {
            return;
        }
        if let (Some(path), Some(paint)) = (path, self.paint(stroke.color)) {
            let line = Line { width: path::hundredths(stroke.width), paint, is_round };
            self.draw(&path, Style::Stroke(line), true);
        }
    }

    fn paint(&mut self, color: Color32) -> Option<Paint> {
        let paint = Paint::of(color);
        if paint.is_none() && color != Color32::TRANSPARENT {
            self.unsupported.additive_colors += 1;
        }
        paint
    }

    /// `joins` says whether it may become one path with equal ones beside it: among areas those
    /// that are all walked clockwise.
    fn draw(&mut self, path: &Path, style: Style, joins: bool) {
        let bounds = path.bounds();
        let bounds = Rect::from_min_max(
            pos2(bounds.left(), bounds.top()),
            pos2(bounds.right(), bounds.bottom()),
        );
        let (reach, paint) = match style {
            Style::Fill(paint) => (0.0, paint),
            Style::Stroke(line) => (line.width, line.paint),
        };
        let Some(clip) = self.clip_for(bounds.expand(reach)) else { return };
        // Where translucent paths overlap, one path is lighter than two.
        let joins = joins && paint.is_opaque();
        match &mut self.pending {
            Some(last) if joins && last.joins && last.style == style && last.clip == clip => {
                last.path.push_path(path);
            }
            _ => {
                self.flush();
                let mut builder = PathBuilder::new();
                builder.push_path(path);
                self.pending = Some(Pending { path: builder, style, clip, joins });
            }
        }
    }

    fn flush(&mut self) {
        let Some(Pending { path, style, clip, .. }) = self.pending.take() else { return };
        let Some(path) = path.finish() else { return };
        self.send_clip(clip);
        match style {
            Style::Fill(paint) => self.sink.fill(&path, paint),
            Style::Stroke(line) => self.sink.stroke(&path, line),
        }
    }

    fn text(&mut self, shape: &TextShape) {
        let pieces = text::pieces(shape, self.fonts, &mut self.unsupported);
        // Text outside every part is a paragraph of its own.
        let mark = match self.parts.last() {
            None => Some(Mark::Paragraph),
            Some(Part::Row) => Some(Mark::Cell),
            Some(Part::Table) => Some(Mark::Artifact),
            Some(Part::Whole | Part::Text | Part::Unsent) => None,
        };
        let mark = mark.filter(|_| pieces.iter().any(|piece| matches!(piece, Piece::Run(_))));
        if let Some(mark) = &mark {
            self.begin(mark);
        }
        for piece in pieces {
            match piece {
                Piece::Fill(path, paint) => self.draw(&path, Style::Fill(paint), true),
                Piece::Line(path, line) => self.draw(&path, Style::Stroke(line), true),
                Piece::Run(run) => self.run(&run),
            }
        }
        if mark.is_some() {
            self.end();
        }
    }

    fn run(&mut self, run: &Run) {
        let Some(clip) = self.clip_for(run.bounds) else { return };
        let Some(font) = self.fonts.face(run.face) else { return };
        self.flush();
        self.send_clip(clip);
        self.sink.glyphs(&GlyphRun {
            face: run.face,
            font,
            size: run.size,
            paint: run.paint,
            transform: run.transform,
            bounds: run.bounds,
            text: &run.text,
            glyphs: &run.glyphs,
        });
    }

    /// The clip that something needs; `None` where nothing of it shows.
    #[expect(clippy::option_option, reason = "hidden, whole, or cut")]
    fn clip_for(&self, bounds: Rect) -> Option<Option<Rect>> {
        if !self.clip.is_positive() || !self.clip.intersects(bounds) {
            return None;
        }
        let set = self.pending.as_ref().map_or(self.sent_clip, |last| last.clip);
        // What lies within the clip needs none, but a clip that is set already costs nothing.
        let needs_clip = set == Some(self.clip) || !self.clip.contains_rect(bounds);
        Some(needs_clip.then_some(self.clip))
    }

    fn send_clip(&mut self, clip: Option<Rect>) {
        if self.sent_clip != clip {
            self.sent_clip = clip;
            self.sink.clip(clip);
        }
    }

    fn begin(&mut self, mark: &Mark) {
        self.flush();
        if matches!(self.parts.last(), Some(Part::Whole | Part::Unsent)) {
            self.parts.push(Part::Unsent);
            return;
        }
        self.parts.push(match mark {
            Mark::Figure { .. } | Mark::Artifact => Part::Whole,
            Mark::Table => Part::Table,
            Mark::Row => Part::Row,
            Mark::Heading { .. } | Mark::Paragraph | Mark::HeaderCell(_) | Mark::Cell => Part::Text,
        });
        self.sink.begin(mark);
    }

    fn end(&mut self) {
        self.flush();
        if self.parts.pop().is_some_and(|part| part != Part::Unsent) {
            self.sink.end();
        }
    }
}
