//! The forms of the series of an indicator.

use egui::Ui;

use super::choices;
use super::fields::Form;
use super::forms::is_blank;
use crate::programme::draft::Edit;
use crate::programme::{Indicator, Series};
use crate::theme::size;

/// Width of a choice.
const CHOICE: f32 = 330.0;

/// The series, where there is more than the one without a name.
pub fn ui(form: &mut Form<'_>, ui: &mut Ui, indicator: &Indicator) {
    let texts = &form.session.texts;
    let is_plain = |one: &Series| one.code.is_empty() && one.name.is_none();
    let all_plain = indicator.series.len() == 1 && indicator.series.iter().all(is_plain);
    if !all_plain {
        for (at, series) in indicator.series.iter().enumerate() {
            ui.separator();
            one_series(form, ui, indicator, at, series);
        }
    }
    form.row(ui, &texts.get("draft-series"), |form, ui| {
        ui.horizontal_wrapped(|ui| {
            if ui.button(&*texts.get("draft-add-series")).clicked() {
                form.edit("", Edit::AddSeries { code: indicator.code.clone() });
            }
            form.remark(ui, &texts.get("draft-add-series.hint"));
        });
    });
    ui.add_space(size::SPACE_8);
}

fn one_series(form: &mut Form<'_>, ui: &mut Ui, indicator: &Indicator, at: usize, series: &Series) {
    let texts = &form.session.texts;
    let draft = form.open.draft();
    let is_open = draft.is_series_open(&indicator.code, &series.code);
    let put = |form: &mut Form<'_>, field: &str, series: Series| {
        let (code, series) = (indicator.code.clone(), Box::new(series));
        form.edit(&format!("series {at} {field}"), Edit::Series { code, at, series });
    };
    ui.push_id(("series", at), |ui| {
        let title = texts.get("draft-series-name");
        let current = series.name.clone().unwrap_or_default();
        let field = format!("series.{at}.name");
        if let Some(name) = form.wording(ui, &title, &field, &current, is_open) {
            let name = Some(name).filter(|name| !is_blank(name));
            put(form, "name", Series { name, ..series.clone() });
        }
        let name = texts.get("draft-series-code");
        form.row(ui, &name, |form, ui| {
            ui.horizontal(|ui| {
                let read = |code: &str| {
                    let checked = draft.check_series_code(&indicator.code, code);
                    checked.map(|()| code.to_owned())
                };
                if let Some(code) = form.read(ui, (&name, 140.0), &series.code, is_open, read) {
                    put(form, "code", Series { code, ..series.clone() });
                }
                let gone = draft.can_delete_series(&indicator.code, at);
                let button = egui::Button::new(&*texts.get("draft-delete-series"));
                let button = ui.add_enabled(gone, button);
                if button.on_disabled_hover_text(&*texts.get("draft-series-stays")).clicked() {
                    form.edit("", Edit::DeleteSeries { code: indicator.code.clone(), at });
                }
            });
        });
        let name = texts.get("draft-role");
        let language = texts.language();
        let others: Vec<(String, String)> = indicator
            .series
            .iter()
            .filter(|other| other.code != series.code)
            .map(|other| {
                let name = other.name.as_ref().map_or("", |name| name.get(language));
                let shown = if name.is_empty() { &other.code } else { name };
                let main = texts.get("draft-main-series");
                let shown = if shown.is_empty() { &*main } else { shown };
                (other.code.clone(), shown.to_owned())
            })
            .collect();
        form.row(ui, &name, |form, ui| {
            let roles = choices::roles(&form.session.texts, &others);
            if let Some(role) = form.choice(ui, (&name, CHOICE), &series.role, &roles, is_open) {
                put(form, "role", Series { role, ..series.clone() });
            }
        });
    });
}
