//! The few operations that every kind of file knows, which a page is translated to.
//!
//! Coordinates are points from the top left corner of the page.

use std::ops::Range;

use egui::{Color32, Rect};
use tiny_skia::{Path, Transform};

use super::fonts::Face;
use crate::figure::mark::Mark;

/// Takes a page, operation by operation, in the order of painting.
pub trait Sink {
    /// From here on only what is inside shows; `None` ends that. Replaces the clip before.
    fn clip(&mut self, clip: Option<Rect>);

    /// Fills a path (non-zero winding).
    fn fill(&mut self, path: &Path, paint: Paint);

    /// Draws along a path.
    fn stroke(&mut self, path: &Path, line: Line);

    /// Writes glyphs of one font along one line.
    fn glyphs(&mut self, run: &GlyphRun<'_>);

    /// What follows belongs to a part of the page. All text stands in some part.
    fn begin(&mut self, mark: &Mark);

    /// The part that began last ends. Every part is ended, in order.
    fn end(&mut self);
}

/// A colour, not premultiplied.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// Red, green, blue (sRGB).
    pub rgb: [u8; 3],
    /// From above 0 to 1.
    pub opacity: f32,
}

/// How a line is drawn; ends are cut off square.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// In points.
    pub width: f32,
    /// Its colour.
    pub paint: Paint,
    /// Whether corners are round rather than pointed.
    pub is_round: bool,
}

/// Glyphs of one font on one line.
pub struct GlyphRun<'a> {
    /// The number of the font among the page's.
    pub face: usize,
    /// The font.
    pub font: &'a Face,
    /// Points to the em.
    pub size: f32,
    /// Their colour.
    pub paint: Paint,
    /// Takes points along and above the baseline (y down) to the page.
    pub transform: Transform,
    /// At least as far as they reach on the page.
    pub bounds: Rect,
    /// The text that they show.
    pub text: &'a str,
    /// From left to right.
    pub glyphs: &'a [RunGlyph],
}

/// A glyph; lengths are font units, y up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunGlyph {
    /// Its number in the font.
    pub id: u32,
    /// The bytes of the text that it shows.
    pub range: Range<usize>,
    /// Where it stands, from the start of the run; offsets not counted.
    pub x: i32,
    /// From it to the next.
    pub advance: i32,
    /// By how much it is drawn beside its place.
    pub x_offset: i32,
    /// By how much it is drawn above the baseline.
    pub y_offset: i32,
}

impl GlyphRun<'_> {
    /// Points to a font unit.
    pub fn scale(&self) -> f32 {
        self.size / self.font.units_per_em()
    }
}

impl Paint {
    /// The paint of an egui colour, which is premultiplied; `None` where nothing is to be seen.
    pub fn of(color: Color32) -> Option<Self> {
        let [red, green, blue, alpha] = color.to_srgba_unmultiplied();
        let opacity = f32::from(alpha) / 255.0;
        (alpha > 0).then_some(Self { rgb: [red, green, blue], opacity })
    }

    /// Whether nothing shines through.
    pub fn is_opaque(self) -> bool {
        self.opacity >= 1.0
    }
}
