//! Text that egui laid out, as runs of glyphs and the bars behind, under and through them.
//!
//! egui keeps where each character stands, but neither its glyph nor its format. The format is
//! found by counting characters; the glyphs by shaping each run again with the same font. Places
//! are the font's own, since egui's are rounded to its pixels; where the two are more than a pixel
//! apart (justified text, tabs, thin spaces) egui is right. Only left-to-right scripts are known.

mod cursor;
mod places;
mod signs;

use egui::emath::Rot2;
use egui::epaint::TextShape;
use egui::epaint::text::PlacedRow;
use egui::{Color32, Pos2, Rect, Stroke, vec2};
use harfrust::{GlyphBuffer, ShapeOptions, UnicodeBuffer};
use skrifa::GlyphId;
use tiny_skia::{Path, Transform};

use self::cursor::{Char, Cursor};
use self::places::Places;
use self::signs::{is_above, is_hidden, searched, written};
use super::fonts::{Face, Fonts};
use super::path::{hundredths, polyline};
use super::sink::{Line, Paint, RunGlyph};
use super::translate::Unsupported;

/// egui slants by this much; the font has no italics of its own.
const SLANT: f32 = 0.25;

/// Shown for a character that no font has, if the font has one of these.
const SUBSTITUTES: [char; 3] = ['\u{fffd}', '□', '?'];

/// A part of a text, in the order of painting.
#[derive(Clone, Debug)]
pub enum Piece {
    /// The background of some characters.
    Fill(Path, Paint),
    /// A line under or through some characters.
    Line(Path, Line),
    /// Characters.
    Run(Run),
}

/// Characters of one format and font on one line; as in [`super::sink::GlyphRun`].
#[derive(Clone, Debug)]
pub struct Run {
    /// The number of the font.
    pub face: usize,
    /// Points to the em.
    pub size: f32,
    /// Their colour.
    pub paint: Paint,
    /// From the baseline to the page.
    pub transform: Transform,
    /// What they say.
    pub text: String,
    /// From left to right.
    pub glyphs: Vec<RunGlyph>,
    /// At least as far as they reach on the page.
    pub bounds: Rect,
}

/// Takes a text apart.
pub fn pieces(shape: &TextShape, fonts: &Fonts, unsupported: &mut Unsupported) -> Vec<Piece> {
    let mut writer = Writer {
        shape,
        turn: Rot2::from_angle(shape.angle),
        fonts,
        unsupported,
        buffer: Some(UnicodeBuffer::new()),
        pieces: Vec::new(),
    };
    let mut cursor = Cursor::new(&shape.galley.job);
    for row in &shape.galley.rows {
        let chars = cursor.row(row);
        writer.row(row, &chars);
    }
    writer.pieces
}

struct Writer<'a> {
    shape: &'a TextShape,
    turn: Rot2,
    fonts: &'a Fonts,
    unsupported: &'a mut Unsupported,
    /// Taken while shaping, so that its memory is used again.
    buffer: Option<UnicodeBuffer>,
    pieces: Vec<Piece>,
}

impl Writer<'_> {
    fn row(&mut self, row: &PlacedRow, chars: &[Char<'_>]) {
        self.backgrounds(row, chars);
        self.runs(row, chars);
        self.lines(row, chars, |char| (char.format.underline, char.glyph.logical_rect().bottom()));
        self.lines(row, chars, |char| {
            (char.format.strikethrough, char.glyph.logical_rect().center().y)
        });
        let under = row.visuals.mesh_bounds;
        if under.is_finite() {
            self.line(row, self.shape.underline, [under.left(), under.right()], under.bottom());
        }
    }

    fn backgrounds(&mut self, row: &PlacedRow, chars: &[Char<'_>]) {
        let key = |char: &Char<'_>| {
            let rect = char.glyph.logical_rect();
            (char.format.background, rect.top(), rect.bottom(), char.format.expand_bg)
        };
        for ((color, top, bottom, expand), [left, right]) in spans(chars, key) {
            let rect = Rect::from_min_max(Pos2::new(left, top), Pos2::new(right, bottom));
            let rect = rect.expand(expand);
            let corners =
                [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()]
                    .map(|corner| self.place(row, corner));
            let paint = self.paint(color);
            if let (Some(path), Some(paint)) = (polyline(&corners, true), paint) {
                self.pieces.push(Piece::Fill(path, paint));
            }
        }
    }

    fn lines(
        &mut self,
        row: &PlacedRow,
        chars: &[Char<'_>],
        line: impl Fn(&Char<'_>) -> (Stroke, f32),
    ) {
        for ((stroke, y), ends) in spans(chars, line) {
            self.line(row, stroke, ends, y);
        }
    }

    fn line(&mut self, row: &PlacedRow, stroke: Stroke, [left, right]: [f32; 2], y: f32) {
        if stroke.is_empty() {
            return;
        }
        let ends = [left, right].map(|x| self.place(row, Pos2::new(x, y)));
        if let (Some(path), Some(paint)) = (polyline(&ends, false), self.paint(stroke.color)) {
            let line = Line { width: stroke.width, paint, is_round: false };
            self.pieces.push(Piece::Line(path, line));
        }
    }

    /// Splits a row where the format or the font changes.
    fn runs(&mut self, row: &PlacedRow, chars: &[Char<'_>]) {
        let mut run: Vec<&Char<'_>> = Vec::new();
        let mut run_face = None;
        for char in chars.iter().filter(|char| !is_hidden(char.glyph.chr)) {
            let is_same_section = run.last().is_some_and(|last| last.section == char.section);
            // A sign above a letter comes from the letter's font.
            let face = match run_face {
                Some(face) if is_same_section && is_above(char.glyph.chr) => Some(face),
                _ => self.fonts.resolve(&char.format.font_id.family, char.glyph.chr),
            };
            if !is_same_section || face != run_face {
                self.run(row, run_face, &run, false);
                run.clear();
            }
            run_face = face;
            run.push(char);
        }
        self.run(row, run_face, &run, row.ends_with_newline);
    }

    /// `ends_line` says that the next line begins a new word although no space stands between.
    fn run(&mut self, row: &PlacedRow, face: Option<usize>, chars: &[&Char<'_>], ends_line: bool) {
        let ([first, ..], [.., last]) = (chars, chars) else { return };
        let Some((number, face)) = face.and_then(|face| Some((face, self.fonts.face(face)?)))
        else {
            self.unsupported.missing_glyphs += chars.len();
            return;
        };
        let format = first.format;
        if face.is_varied() || !format.coords.as_ref().is_empty() {
            self.unsupported.varied_fonts += 1;
        }
        let color = self.shape.override_text_color.unwrap_or(format.color);
        let Some(paint) = self.paint(color) else { return };
        let size = face.scaled(format.font_id.size);
        let mut text: String = chars.iter().map(|char| written(char.glyph.chr)).collect();
        let Some(shaped) = self.shaped(face, &text) else { return };
        let places = Places::new(chars, size / face.units_per_em(), format.extra_letter_spacing);
        let mut glyphs = self.glyphs(face, &text, &shaped, &places);
        self.buffer = Some(shaped.clear());
        if ends_line {
            text.push(' ');
            glyphs.extend(space_after(face, &text, glyphs.last()));
        }
        let baseline = first.glyph.pos.y + face.drop(format.font_id.size);
        let origin = self.place(row, Pos2::new(first.glyph.pos.x, baseline));
        let corners = [(first.glyph.pos.x, 0.0), (last.glyph.max_x(), row.size.y)]
            .map(|(x, y)| Pos2::new(x, y));
        let reach = Rect::from_points(&corners).expand(size / 2.0);
        let corners =
            [reach.left_top(), reach.right_top(), reach.right_bottom(), reach.left_bottom()];
        self.pieces.push(Piece::Run(Run {
            face: number,
            size,
            paint,
            transform: self.transform(origin, format.italics),
            text: text.chars().map(searched).collect(),
            glyphs,
            bounds: Rect::from_points(&corners.map(|corner| self.place(row, corner))),
        }));
    }

    fn shaped(&mut self, face: &Face, text: &str) -> Option<GlyphBuffer> {
        let font = face.font()?;
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        Some(face.shaper().shaper(&font).build().shape(buffer, ShapeOptions::new()))
    }

    fn glyphs(
        &mut self,
        face: &Face,
        text: &str,
        shaped: &GlyphBuffer,
        places: &Places,
    ) -> Vec<RunGlyph> {
        let mut starts: Vec<usize> =
            shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        starts.sort_unstable();
        starts.dedup();
        let mut glyphs: Vec<RunGlyph> = Vec::with_capacity(shaped.len());
        let mut x = 0;
        let infos = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        for (info, position) in infos {
            let start = info.cluster as usize;
            let is_new = glyphs.last().is_none_or(|last| last.range.start != start);
            if let (true, Some(last)) = (is_new, glyphs.last_mut()) {
                let at = places.settle(start, x + places.spacing);
                last.advance += at - x;
                x = at;
            }
            let id = match info.glyph_id {
                0 if is_new => self.substitute(face, text, start),
                0 => None,
                id => Some(id),
            };
            let after = starts.partition_point(|other| *other <= start);
            let end = starts.get(after).copied().unwrap_or(text.len());
            if let Some(id) = id {
                glyphs.push(RunGlyph {
                    id,
                    range: start..end,
                    x,
                    advance: position.x_advance,
                    x_offset: position.x_offset,
                    y_offset: position.y_offset,
                });
                x += position.x_advance;
            }
        }
        glyphs
    }

    /// What stands for a character that the font lacks.
    fn substitute(&mut self, face: &Face, text: &str, start: usize) -> Option<u32> {
        let character = text.get(start..).and_then(|rest| rest.chars().next())?;
        if character.is_whitespace() {
            return face.glyph(' ').map(GlyphId::to_u32);
        }
        self.unsupported.missing_glyphs += 1;
        SUBSTITUTES.iter().find_map(|sign| face.glyph(*sign)).map(GlyphId::to_u32)
    }

    fn paint(&self, color: Color32) -> Option<Paint> {
        let color = if color == Color32::PLACEHOLDER { self.shape.fallback_color } else { color };
        Paint::of(color.gamma_multiply(self.shape.opacity_factor.clamp(0.0, 1.0)))
    }

    /// From a row to the page.
    fn place(&self, row: &PlacedRow, point: Pos2) -> Pos2 {
        self.shape.pos + self.turn * (row.pos + point.to_vec2()).to_vec2()
    }

    fn transform(&self, origin: Pos2, is_slanted: bool) -> Transform {
        let (x, y) = (hundredths(origin.x), hundredths(origin.y));
        let slant = if is_slanted { SLANT } else { 0.0 };
        let along = self.turn * vec2(1.0, 0.0);
        let down = self.turn * vec2(-slant, 1.0);
        let [a, b, c, d] = [along.x, along.y, down.x, down.y].map(|v| (v * 1e5).round() / 1e5);
        Transform::from_row(a, b, c, d, x, y)
    }
}

/// Stretches of neighbours with the same key, from the first's left to the last's right.
fn spans<K: PartialEq + Copy>(
    chars: &[Char<'_>],
    key: impl Fn(&Char<'_>) -> K,
) -> Vec<(K, [f32; 2])> {
    let mut spans: Vec<(K, [f32; 2])> = Vec::new();
    for char in chars {
        let (key, left, right) = (key(char), char.glyph.pos.x, char.glyph.max_x());
        match spans.last_mut() {
            Some((last, ends)) if *last == key => ends[1] = right,
            _ => spans.push((key, [left, right])),
        }
    }
    spans
}

/// The glyph of a space that the text ends with: whoever reads it must find the end of the word.
fn space_after(face: &Face, text: &str, last: Option<&RunGlyph>) -> Option<RunGlyph> {
    let id = face.glyph(' ')?.to_u32();
    let x = last.map_or(0, |last| last.x + last.advance);
    let range = text.len() - 1..text.len();
    Some(RunGlyph { id, range, x, advance: 0, x_offset: 0, y_offset: 0 })
}
