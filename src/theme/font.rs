//! The fonts that the window and the paper share, embedded in the binary. No system fonts: a page
//! must look the same on every machine.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontId};

/// The two weights. Each is a family and a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Body text.
    Regular,
    /// Headings and what stands out.
    Bold,
}

impl Weight {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Regular, Self::Bold];

    /// The family by which egui knows this weight.
    pub fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            Self::Bold => FontFamily::Name(Arc::from("bold")),
        }
    }
}

/// A font file in the binary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FontFile {
    /// Its name, unique.
    pub name: &'static str,
    /// The whole TrueType file, one face.
    pub bytes: &'static [u8],
    /// The weights that look for a character in it.
    pub weights: &'static [Weight],
}

/// All fonts. A weight takes a character from the first file of its own that has it.
pub const FONTS: [FontFile; 4] = [
    FontFile {
        name: "Noto Sans Regular",
        bytes: include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"),
        weights: &[Weight::Regular],
    },
    FontFile {
        name: "Noto Sans Bold",
        bytes: include_bytes!("../../assets/fonts/NotoSans-Bold.ttf"),
        weights: &[Weight::Bold],
    },
    FontFile {
        name: "Noto Sans Math",
        bytes: include_bytes!("../../assets/fonts/NotoSansMath-Regular.ttf"),
        weights: &Weight::ALL,
    },
    FontFile {
        name: "Noto Sans Symbols2",
        bytes: include_bytes!("../../assets/fonts/NotoSansSymbols2-Regular.ttf"),
        weights: &Weight::ALL,
    },
];

/// What egui is given as its fonts, on screen and on paper.
///
/// There is no monospace font: digits have one width in both weights, and code is not shown. What
/// egui draws as monospace is regular.
pub fn font_definitions() -> FontDefinitions {
    let data = |font: &FontFile| Arc::new(FontData::from_static(font.bytes));
    let files = |weight| {
        let of_weight = FONTS.iter().filter(|font| font.weights.contains(&weight));
        of_weight.map(|font| font.name.to_owned()).collect::<Vec<_>>()
    };
    FontDefinitions {
        font_data: FONTS.iter().map(|font| (font.name.to_owned(), data(font))).collect(),
        families: BTreeMap::from([
            (Weight::Regular.family(), files(Weight::Regular)),
            (Weight::Bold.family(), files(Weight::Bold)),
            (FontFamily::Monospace, files(Weight::Regular)),
        ]),
    }
}

/// Regular text of a size in points.
pub fn regular(size: f32) -> FontId {
    FontId::new(size, Weight::Regular.family())
}

/// Bold text of a size in points.
pub fn bold(size: f32) -> FontId {
    FontId::new(size, Weight::Bold.family())
}

#[cfg(test)]
mod tests {
    use skrifa::instance::{LocationRef, Size};
    use skrifa::{FontRef, MetadataProvider as _};

    use super::*;

    #[test]
    fn digits_have_one_width_in_both_weights() {
        for font in &FONTS[..2] {
            let face = FontRef::new(font.bytes).unwrap();
            let metrics = face.glyph_metrics(Size::unscaled(), LocationRef::default());
            let width = |c: char| metrics.advance_width(face.charmap().map(c).unwrap()).unwrap();
            let widths = ('0'..='9').map(width).collect::<Vec<_>>();
            assert!(widths.iter().all(|w| w.to_bits() == widths[0].to_bits()), "{widths:?}");
        }
    }

    #[test]
    fn every_font_says_that_it_may_be_embedded() {
        use skrifa::raw::TableProvider as _;
        for font in FONTS {
            let fs_type = FontRef::new(font.bytes).unwrap().os2().unwrap().fs_type();
            assert_eq!(fs_type, 0, "{} is not installable", font.name);
        }
    }

    #[test]
    fn signs_stand_on_the_baseline_of_the_text() {
        let lines = FONTS.map(|font| {
            let face = FontRef::new(font.bytes).unwrap();
            let metrics = face.metrics(Size::new(1000.0), LocationRef::default());
            [metrics.ascent, metrics.descent, metrics.leading].map(f32::to_bits)
        });
        assert!(lines.iter().all(|line| *line == lines[0]), "see assets/fonts/README.md");
    }
}
