//! The font files that egui lays text out with, opened again for writing glyphs.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use egui::{FontData, FontDefinitions, FontFamily};
use harfrust::ShaperData;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

/// All fonts of a desk and which family falls back on which, in egui's order.
#[derive(Default)]
pub struct Fonts {
    faces: Vec<Face>,
    families: BTreeMap<FontFamily, Vec<usize>>,
}

/// One font file.
pub struct Face {
    data: Arc<FontData>,
    shaper: ShaperData,
    units_per_em: f32,
    for_pdf: OnceLock<Option<krilla::text::Font>>,
}

impl Fonts {
    /// Opens the fonts that egui was given; a file that is no font is left out.
    pub fn new(definitions: &FontDefinitions) -> Self {
        let mut fonts = Self::default();
        let mut numbers = BTreeMap::new();
        for (name, data) in &definitions.font_data {
            if let Some(face) = Face::open(data) {
                numbers.insert(name, fonts.faces.len());
                fonts.faces.push(face);
            }
        }
        for (family, names) in &definitions.families {
            let chain = names.iter().filter_map(|name| numbers.get(name).copied()).collect();
            fonts.families.insert(family.clone(), chain);
        }
        fonts
    }

    /// The face with this number.
    pub fn face(&self, number: usize) -> Option<&Face> {
        self.faces.get(number)
    }

    /// The number of the face in which egui shows a character: the first of the family that has
    /// it, else the family's first.
    pub fn resolve(&self, family: &FontFamily, character: char) -> Option<usize> {
        let chain = self.families.get(family)?;
        // egui draws these as a space of its own width.
        let shown =
            if matches!(character, '\t' | '\u{2009}' | '\u{202f}') { ' ' } else { character };
        let has = |number: &&usize| self.face(**number).is_some_and(|face| face.has(shown));
        chain.iter().find(has).or(chain.first()).copied()
    }
}

impl Face {
    fn open(data: &Arc<FontData>) -> Option<Self> {
        let font = FontRef::from_index(data.bytes(), data.index).ok()?;
        let units_per_em = font.metrics(Size::unscaled(), LocationRef::default()).units_per_em;
        if units_per_em == 0 {
            return None;
        }
        Some(Self {
            shaper: ShaperData::new(&font),
            units_per_em: f32::from(units_per_em),
            data: Arc::clone(data),
            for_pdf: OnceLock::new(),
        })
    }

    /// The parsed file.
    pub fn font(&self) -> Option<FontRef<'_>> {
        FontRef::from_index(self.data.bytes(), self.data.index).ok()
    }

    /// What the shaper keeps about the file.
    pub fn shaper(&self) -> &ShaperData {
        &self.shaper
    }

    /// Font units in the size of a glyph.
    pub fn units_per_em(&self) -> f32 {
        self.units_per_em
    }

    /// The size, in points, in which egui draws this face where `size` is asked for.
    pub fn scaled(&self, size: f32) -> f32 {
        size * self.data.tweak.scale
    }

    /// How far below the baseline egui draws this face, in points.
    pub fn drop(&self, size: f32) -> f32 {
        let tweak = &self.data.tweak;
        self.scaled(size) * tweak.y_offset_factor + tweak.y_offset
    }

    /// Whether it is drawn with settings of a variable font.
    pub fn is_varied(&self) -> bool {
        !self.data.tweak.coords.as_ref().is_empty()
    }

    /// The glyph of a character.
    pub fn glyph(&self, character: char) -> Option<GlyphId> {
        self.font()?.charmap().map(character).filter(|glyph| *glyph != GlyphId::NOTDEF)
    }

    /// The same file for the PDF writer, opened once.
    pub fn for_pdf(&self) -> Option<krilla::text::Font> {
        let open = || krilla::text::Font::new(Arc::clone(&self.data.font).into(), self.data.index);
        self.for_pdf.get_or_init(open).clone()
    }

    fn has(&self, character: char) -> bool {
        self.glyph(character).is_some()
    }
}
