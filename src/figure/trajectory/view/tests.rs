//! The chart laid out headless: nothing is missing, and a screen reader finds it.

use egui::epaint::ClippedShape;
use egui::{Context, RawInput, Rect, Shape, Vec2, pos2};

use super::super::tests::{key, sample_book};
use super::super::{Input, Trajectory};
use crate::language::{Language, Texts};
use crate::programme::Library;
use crate::territory::Tree;
use crate::theme::{self, Look};

fn context() -> Context {
    let ctx = Context::default();
    ctx.set_fonts(theme::font_definitions());
    ctx.set_missing_glyph_policy(egui::epaint::text::MissingGlyphPolicy::Panic);
    theme::apply(&ctx, Look::Light);
    ctx
}

/// Two passes, as fonts come with the first.
fn shapes(ctx: &Context, size: Vec2, shown: &Trajectory) -> Vec<ClippedShape> {
    let mut last = Vec::new();
    for _ in 0..2 {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), size)),
            ..RawInput::default()
        };
        let mut output = ctx.run_ui(input, |ui| {
            super::show(ui, shown);
        });
        last = std::mem::take(&mut output.shapes);
        output.drop_without_applying_deltas();
    }
    last
}

fn texts_of(shapes: &[ClippedShape]) -> Vec<(String, Rect)> {
    fn collect(shape: &Shape, found: &mut Vec<(String, Rect)>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, found)),
            Shape::Text(text) => {
                found.push((text.galley.text().to_owned(), text.visual_bounding_rect()));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    shapes.iter().for_each(|clipped| collect(&clipped.shape, &mut found));
    found
}

fn all(language: Language, territory: &str) -> Vec<Trajectory> {
    let library = Library::built_in();
    let editions = library.get("concept-2023-2029").unwrap().editions();
    let texts = Texts::new(language);
    let of = |code: &str| {
        let book = sample_book(&key(code, "", territory));
        let input = Input {
            editions,
            book: Some(&book),
            code,
            tree: Tree::kazakhstan(),
            territory,
            year: 2024,
            texts: &texts,
        };
        Trajectory::of(&input).unwrap()
    };
    let indicators = &editions.first().unwrap().indicators;
    indicators.iter().map(|indicator| of(&indicator.code)).collect()
}

#[test]
fn every_chart_fits_the_smallest_area_in_every_language() {
    let ctx = context();
    let size = Vec2::new(1000.0, 470.0);
    let area = Rect::from_min_size(pos2(0.0, 0.0), size).expand(1.0);
    let regions = Language::ALL.map(|language| (language, "KZ-61"));
    for (language, territory) in regions.into_iter().chain([(Language::Kk, "KZ")]) {
        for shown in all(language, territory) {
            for (text, rect) in texts_of(&shapes(&ctx, size, &shown)) {
                let code = &shown.code;
                let fits = area.contains_rect(rect);
                assert!(fits, "{code} {language:?} {territory}: `{text}` at {rect:?}");
            }
        }
    }
}

#[test]
fn chart_is_found_by_its_name_and_tells_its_values() {
    let shown = all(Language::En, "KZ-61").remove(0);
    let ctx = context();
    ctx.enable_accesskit();
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), Vec2::new(1000.0, 470.0))),
        ..RawInput::default()
    };
    let mut output = ctx.run_ui(input, |ui| {
        super::show(ui, &shown);
    });
    let update = output.platform_output.accesskit_update.take().unwrap();
    output.drop_without_applying_deltas();
    let chart = update.nodes.iter().map(|(_, node)| node).find(|node| {
        node.role() == egui::Role::Figure
            && node.label().is_some_and(|label| label.starts_with("TI-1 Coverage"))
    });
    let value = chart.and_then(|node| node.value()).unwrap();
    assert!(value.contains("2024 – 93.1"), "{value}");
}

#[test]
fn words_are_where_the_data_has_them() {
    let shown = all(Language::Ru, "KZ-61").remove(0);
    let texts = texts_of(&shapes(&context(), Vec2::new(1000.0, 470.0), &shown));
    let said = |words: &str| texts.iter().filter(|(text, _)| text == words).count();
    // The value at its point and in the table; the name beside the line and before the row.
    assert_eq!(said("93,1"), 2);
    assert_eq!(said("факт"), 2);
    assert_eq!(said("2029"), 1);
}

#[test]
fn value_next_to_the_pointer_is_said_in_words() {
    let shown = all(Language::En, "KZ-61").remove(0);
    let ctx = context();
    let size = Vec2::new(1000.0, 470.0);
    let texts = texts_of(&shapes(&ctx, size, &shown));
    let written = texts.iter().find(|(text, _)| text == "93.1").map(|(_, rect)| *rect);
    let pointer = written.unwrap().right_center() + Vec2::new(7.0, 0.0);
    let mut seen = Vec::new();
    for second in 1..=4 {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), size)),
            time: Some(f64::from(second)),
            events: if second == 1 { vec![egui::Event::PointerMoved(pointer)] } else { Vec::new() },
            ..RawInput::default()
        };
        let mut output = ctx.run_ui(input, |ui| {
            super::show(ui, &shown);
        });
        seen = texts_of(&std::mem::take(&mut output.shapes));
        output.drop_without_applying_deltas();
    }
    assert!(seen.iter().any(|(text, _)| text == "2024 · actual: 93.1\u{a0}%"), "{seen:?}");
}
