//! Which format each character of a laid-out text has.

use egui::epaint::text::{Glyph, PlacedRow};
use egui::text::{LayoutJob, TextFormat};

/// A character of a row.
pub struct Char<'a> {
    /// Where egui put it.
    pub glyph: &'a Glyph,
    /// How it looks.
    pub format: &'a TextFormat,
    /// The number of the section that it stands in.
    pub section: usize,
}

/// Walks through a text in step with its rows.
pub struct Cursor<'a> {
    job: &'a LayoutJob,
    byte: usize,
    section: usize,
}

impl<'a> Cursor<'a> {
    /// At the start of a text.
    pub fn new(job: &'a LayoutJob) -> Self {
        Self { job, byte: 0, section: 0 }
    }

    /// The characters of the next row.
    pub fn row(&mut self, row: &'a PlacedRow) -> Vec<Char<'a>> {
        let chars = row.glyphs.iter().filter_map(|glyph| self.character(glyph)).collect();
        if row.ends_with_newline {
            self.pass('\n');
        }
        chars
    }

    fn character(&mut self, glyph: &'a Glyph) -> Option<Char<'a>> {
        let sections = &self.job.sections;
        while self.section + 1 < sections.len()
            && sections[self.section].byte_range.end.0 <= self.byte
        {
            self.section += 1;
        }
        // Not passed: the dots of a shortened text, which have the format of where they stand.
        self.pass(glyph.chr);
        let format = &sections.get(self.section)?.format;
        Some(Char { glyph, format, section: self.section })
    }

    fn pass(&mut self, character: char) {
        if self.job.text.get(self.byte..).is_some_and(|rest| rest.starts_with(character)) {
            self.byte += character.len_utf8();
        }
    }
}
