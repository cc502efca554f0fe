//! Where egui put the characters of a run.

use super::cursor::Char;
use crate::paper::desk::PIXELS_PER_POINT;

/// Where egui put the characters of a run, in font units from its start.
pub struct Places {
    /// First byte and place of each character.
    starts: Vec<(usize, i32)>,
    /// One of egui's pixels, and a little for rounding.
    pixel: i32,
    /// Added between characters.
    pub spacing: i32,
}

impl Places {
    /// Of a run's characters; `scale` is points to a font unit, `spacing` is in points.
    pub fn new(chars: &[&Char<'_>], scale: f32, spacing: f32) -> Self {
        let units = |points: f32| (points / scale).round() as i32;
        let origin = chars.first().map_or(0.0, |first| first.glyph.pos.x);
        let mut byte = 0;
        let starts = chars.iter().map(|char| {
            let start = byte;
            byte += char.glyph.chr.len_utf8();
            (start, units(char.glyph.pos.x - origin))
        });
        let starts = starts.collect();
        Self { starts, pixel: units(1.05 / PIXELS_PER_POINT), spacing: units(spacing) }
    }

    /// The place of the character that starts at a byte, where the font has it at `x`.
    pub fn settle(&self, start: usize, x: i32) -> i32 {
        let found = self.starts.binary_search_by_key(&start, |(byte, _)| *byte);
        match found.ok().and_then(|index| self.starts.get(index)) {
            Some((_, place)) if (place - x).abs() > self.pixel => *place,
            _ => x,
        }
    }
}
