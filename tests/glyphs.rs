//! Every character that the program can show is in its fonts, in both weights.

#![expect(clippy::unwrap_used, reason = "a test fails by it")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use nysana::theme::{self, FONTS, Look, Weight};
use skrifa::{FontRef, MetadataProvider as _};

/// What texts, numbers and marks are made of, whether a file happens to use it today or not.
const ALWAYS: &str =
    "әғқңөұүһіӘҒҚҢӨҰҮҺІёЁ₸→←↑↓▲▼▽△●○◐◇◆■□✓✗▸▾▴☰⚠↶↷⏎–—…«»„“”’№°±≤≥≠≈×−·•½²³\u{a0}\u{2009}\u{202f}";

fn has(weight: Weight, character: char) -> bool {
    FONTS
        .iter()
        .filter(|font| font.weights.contains(&weight))
        .any(|font| FontRef::new(font.bytes).unwrap().charmap().map(character).is_some())
}

#[track_caller]
fn assert_covered(where_from: &str, text: &str) {
    let characters =
        text.chars().filter(|c| !c.is_control()).collect::<std::collections::BTreeSet<_>>();
    for weight in Weight::ALL {
        let missing = characters.iter().filter(|&&c| !has(weight, c)).collect::<Vec<_>>();
        assert!(missing.is_empty(), "{where_from}, {weight:?}: no glyph for {missing:?}");
    }
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    let files = paths.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] });
    files.collect()
}

#[test]
fn the_fonts_have_what_texts_are_made_of() {
    let ascii = (' '..='~').collect::<String>();
    assert_covered("ASCII", &ascii);
    assert_covered("Cyrillic", &('А'..='я').collect::<String>());
    assert_covered("signs", ALWAYS);
}

#[test]
fn the_fonts_have_every_character_of_every_text_and_data_file() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let by_ending = files_under(&assets).into_iter().fold(BTreeMap::new(), |mut all, path| {
        let ending = path.extension().unwrap_or_default().to_owned();
        all.entry(ending).or_insert_with(Vec::new).push(path);
        all
    });
    for ending in ["ftl", "ron"] {
        for path in by_ending.get(std::ffi::OsStr::new(ending)).into_iter().flatten() {
            let text = std::fs::read_to_string(path).unwrap();
            assert_covered(&path.display().to_string(), &text);
        }
    }
}

#[test]
fn egui_lays_out_both_weights_without_a_box() {
    let ctx = egui::Context::default();
    ctx.set_fonts(theme::font_definitions());
    ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Panic);
    theme::apply(&ctx, Look::Light);
    let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
        ui.label(egui::RichText::new(ALWAYS).font(theme::regular(14.0)));
        ui.label(egui::RichText::new(ALWAYS).font(theme::bold(14.0)));
        ui.monospace(ALWAYS);
        ui.heading(ALWAYS);
    });
    output.textures_delta.clear();
    assert!(!output.shapes.is_empty());
}

#[test]
#[should_panic(expected = "漢")]
fn a_missing_glyph_would_be_noticed() {
    assert_covered("han", "漢");
}
