//! The words of a panel and where they stand: values at their points, names of lines, of levels
//! and of cycles.

use std::sync::Arc;

use egui::{Color32, Galley, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};
use egui_plot::PlotTransform;

use super::super::{Line, Point};
use super::labels::{Obstacles, spread};
use super::layout::{PanelFrame, end_label};
use super::plot::{band_rect, break_ends, place};
use super::series::{Grounds, LONE};
use super::text::Pen;
use crate::programme::Year;
use crate::theme::{self, Marker, SeriesKind, size};

/// Words keep out of a square of this side around each value.
const MARKER: f32 = 9.0;
/// Square points of a line's name that may be covered; past that the table alone names the line.
const NAME_LIMIT: f32 = 45.0;

/// The words of a panel, each with the place found for it.
pub(super) struct Sheet<'a> {
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

impl<'a> Sheet<'a> {
    /// Finds a place for all words of a panel, and the strokes from ends of lines to words that
    /// had to move away.
    pub fn of(
        pen: &'a Pen<'a>,
        frame: &'a PanelFrame<'a>,
        transform: PlotTransform,
        years: &[Year],
    ) -> (Self, Vec<Shape>) {
        let mut sheet =
            Self { pen, frame, transform, obstacles: Obstacles::default(), words: Vec::new() };
        sheet.lines_are_in_the_way();
        sheet.breaks();
        sheet.values();
        sheet.band_names();
        let ends = if frame.is_alone { sheet.names(years) } else { Vec::new() };
        (sheet, ends)
    }

    /// What the words stand on.
    pub fn grounds(&self) -> Grounds {
        let ground = |words: &Words| (words.rect.shrink2(vec2(-2.0, 2.0)), words.ground);
        Grounds::new(self.words.iter().map(ground).collect())
    }

    /// Writes the words.
    pub fn paint(self, painter: &Painter) {
        for words in self.words {
            painter.galley(words.rect.min, words.galley, self.pen.tokens.text);
        }
    }

    fn place(&self, point: &Point) -> Pos2 {
        place(&self.transform, point)
    }

    /// Writes words at a place, which is taken from now on.
    fn write(&mut self, rect: Rect, galley: Arc<Galley>, ground: Color32) {
        self.obstacles.add(rect);
        self.words.push(Words { rect, galley, ground });
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
