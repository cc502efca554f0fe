//! The action plan as a table of fields: a measure a block.

use egui::{RichText, ScrollArea, Ui};

use super::fields::Form;
use crate::language::{Language, Quote};
use crate::programme::draft::Edit;
use crate::programme::{Body, Measure};
use crate::theme::{self, size};

/// The plan.
pub fn ui(form: &mut Form<'_>, ui: &mut Ui) {
    let texts = &form.session.texts;
    let measures = &form.open.draft().content.measures;
    let title = RichText::new(texts.get("draft-plan")).font(theme::bold(size::STRONG));
    ui.label(title);
    ui.horizontal_wrapped(|ui| {
        if ui.button(&*texts.get("draft-add-measure")).clicked() {
            form.edit("", Edit::AddMeasure);
        }
        form.remark(ui, &texts.get("draft-plan.hint"));
    });
    form.problems(ui, "");
    let height = 3.0 * size::ROW + 4.0 * size::SPACE_8;
    let area = ScrollArea::vertical().id_salt("draft plan").auto_shrink(false);
    area.show_rows(ui, height, measures.len(), |ui, rows| {
        for at in rows {
            if let Some(measure) = measures.get(at) {
                ui.push_id(("measure", at), |ui| {
                    ui.allocate_ui(egui::vec2(ui.available_width(), height), |ui| {
                        ui.set_min_height(height);
                        one(form, ui, at, measure);
                    });
                });
            }
        }
    });
}

fn one(form: &mut Form<'_>, ui: &mut Ui, at: usize, measure: &Measure) {
    let texts = &form.session.texts;
    let language = language_of(measure, form.open.draft().languages());
    let put = |form: &mut Form<'_>, field: &str, measure: Measure| {
        let measure = Box::new(measure);
        form.edit(&format!("{at} {field}"), Edit::Measure { at, measure });
    };
    let name = |key: &str| format!("{} {key}", measure.number);
    let quoted = |quote: Option<&Quote>| {
        quote.map(|quote| quote.get(language).to_owned()).unwrap_or_default()
    };
    ui.separator();
    ui.horizontal(|ui| {
        if let Some(number) =
            form.line(ui, &name(&texts.get("draft-number")), 44.0, &measure.number)
        {
            put(form, "number", Measure { number, ..measure.clone() });
        }
        let width = ui.available_width() - 90.0;
        let title = quoted(Some(&measure.title));
        if let Some(words) = form.line(ui, &name(&texts.get("draft-title")), width, &title) {
            let title = spoken(&measure.title, language, words);
            put(form, "title", Measure { title, ..measure.clone() });
        }
        if ui.button(&*texts.get("draft-delete")).clicked() {
            form.edit("", Edit::DeleteMeasure(at));
        }
    });
    let field = |form: &mut Form<'_>, ui: &mut Ui, key: &str, width: f32, shown: &str| {
        form.remark(ui, key);
        form.line(ui, &name(key), width, shown)
    };
    ui.horizontal(|ui| {
        let form_words = quoted(measure.form.as_ref());
        if let Some(words) = field(form, ui, &texts.get("draft-measure-form"), 150.0, &form_words) {
            let form_quote = optional(measure.form.as_ref(), language, words);
            put(form, "form", Measure { form: form_quote, ..measure.clone() });
        }
        let deadline = quoted(measure.deadline.as_ref());
        if let Some(words) = field(form, ui, &texts.get("draft-deadline"), 170.0, &deadline) {
            let deadline = optional(measure.deadline.as_ref(), language, words);
            put(form, "deadline", Measure { deadline, ..measure.clone() });
        }
    });
    ui.horizontal(|ui| {
        let bodies: Vec<String> = measure.responsible.iter().map(Body::to_string).collect();
        let shown = bodies.join("; ");
        let key = texts.get("draft-responsible");
        form.remark(ui, &key);
        let bodies = |words: &str| Ok(listed(words).filter_map(|body| body.parse().ok()).collect());
        if let Some(responsible) = form.read(ui, (&name(&key), 220.0), &shown, true, bodies) {
            put(form, "responsible", Measure { responsible, ..measure.clone() });
        }
        let shown = measure.codes.join("; ");
        let key = texts.get("draft-measure-codes");
        form.remark(ui, &key);
        let codes = |words: &str| Ok(listed(words).map(str::to_owned).collect());
        if let Some(codes) = form.read(ui, (&name(&key), 140.0), &shown, true, codes) {
            put(form, "codes", Measure { codes, ..measure.clone() });
        }
    });
}

/// The language in which a measure is written: one of the act's.
fn language_of(measure: &Measure, act: &[Language]) -> Language {
    let has = |language: &Language| !measure.title.own(*language).is_empty();
    let known = act.iter().copied().find(has).or(measure.title.languages().next());
    known.or(act.first().copied()).unwrap_or_default()
}

/// What stands between semicolons; one at the end is still being typed.
fn listed(words: &str) -> impl Iterator<Item = &str> {
    words.split(';').map(str::trim).filter(|word| !word.is_empty())
}

fn spoken(quote: &Quote, language: Language, words: String) -> Quote {
    let mut quote = quote.clone();
    *quote.slot(language) = words;
    quote
}

fn optional(quote: Option<&Quote>, language: Language, words: String) -> Option<Quote> {
    let quote = spoken(quote.unwrap_or(&Quote::default()), language, words);
    Some(quote).filter(|quote| !quote.is_empty())
}
