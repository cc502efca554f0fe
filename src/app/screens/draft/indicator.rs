//! The form of an indicator: what is measured and how, then its series.

use egui::Ui;

use super::choices::{self, Rule};
use super::fields::Form;
use super::series;
use crate::language::{Message, Wording, read_number};
use crate::programme::draft::Edit;
use crate::programme::{Counting, Indicator, IndicatorKind, RegionalValue, Unit, Year};

/// Width of a short field.
const SHORT: f32 = 90.0;
/// Width of a choice.
const CHOICE: f32 = 330.0;

/// The form.
pub fn ui(form: &mut Form<'_>, ui: &mut Ui, indicator: &Indicator) {
    let texts = &form.session.texts;
    let title = texts.get("draft-title");
    if let Some(title) = form.wording(ui, &title, "title", &indicator.title, true) {
        put(form, "title", Indicator { title, ..indicator.clone() });
    }
    measured(form, ui, indicator);
    amended(form, ui, indicator);
    place(form, ui, indicator);
    series::ui(form, ui, indicator);
    form.problems(ui, "series");
}

fn put(form: &mut Form<'_>, field: &str, new: Indicator) {
    form.edit(field, Edit::Indicator(Box::new(new)));
}

/// Unit, counting rule, direction, relation to regions.
fn measured(form: &mut Form<'_>, ui: &mut Ui, indicator: &Indicator) {
    let texts = &form.session.texts;
    let name = texts.get("draft-unit");
    form.row(ui, &name, |form, ui| {
        let units = choices::units(&form.session.texts, &indicator.unit);
        if let Some(unit) = form.choice(ui, (&name, CHOICE), &indicator.unit, &units, true) {
            put(form, "", Indicator { unit, ..indicator.clone() });
        }
    });
    if let Unit::Other(own) = &indicator.unit {
        let name = texts.get("draft-unit-name");
        if let Some(own) = form.wording(ui, &name, "unit", own, true) {
            put(form, "unit", Indicator { unit: Unit::Other(own), ..indicator.clone() });
        }
    }
    let name = texts.get("draft-counting");
    form.row(ui, &name, |form, ui| {
        let rules = choices::rules(&form.session.texts);
        let rule = Rule::of(&indicator.counting);
        if let Some(rule) = form.choice(ui, (&name, CHOICE), &rule, &rules, true) {
            let counting = rule.counting(form.open.draft().content.period.1);
            put(form, "", Indicator { counting, ..indicator.clone() });
        }
    });
    counting(form, ui, indicator);
    let name = texts.get("draft-better");
    form.row(ui, &name, |form, ui| {
        let all = choices::directions(&form.session.texts);
        if let Some(better) = form.choice(ui, (&name, CHOICE), &indicator.better, &all, true) {
            put(form, "", Indicator { better, ..indicator.clone() });
        }
    });
    let name = texts.get("draft-regional");
    form.row(ui, &name, |form, ui| {
        let all = choices::regional(&form.session.texts);
        if let Some(regional) = form.choice(ui, (&name, CHOICE), &indicator.regional, &all, true) {
            put(form, "", Indicator { regional, ..indicator.clone() });
        }
        let hint = match indicator.regional {
            RegionalValue::Comparable => form.session.texts.get("draft-regional-comparable.hint"),
            RegionalValue::Sampled => form.session.texts.get("draft-regional-sampled.hint"),
            RegionalValue::PartOfTotal => form.session.texts.get("draft-regional-part.hint"),
            RegionalValue::None => form.session.texts.get("draft-regional-none.hint"),
        };
        form.remark(ui, &hint);
    });
}

/// What a counting rule needs to know.
fn counting(form: &mut Form<'_>, ui: &mut Ui, indicator: &Indicator) {
    let texts = &form.session.texts;
    let new = |counting| Indicator { counting, ..indicator.clone() };
    match &indicator.counting {
        Counting::Score { study } | Counting::SampleShare { study } | Counting::Gap { study } => {
            let name = texts.get("draft-study");
            form.row(ui, &name, |form, ui| {
                let chosen = form.choice(ui, (&name, SHORT), study, &choices::studies(), true);
                if let Some(study) = chosen {
                    let counting = match &indicator.counting {
                        Counting::SampleShare { .. } => Counting::SampleShare { study },
                        Counting::Gap { .. } => Counting::Gap { study },
                        _ => Counting::Score { study },
                    };
                    put(form, "", new(counting));
                }
            });
        }
        Counting::CyclicShare { restarts_after } => {
            let name = texts.get("draft-cycle-ends");
            form.row(ui, &name, |form, ui| {
                let years: Vec<String> = restarts_after.iter().map(Year::to_string).collect();
                let shown = years.join(", ");
                if let Some(restarts_after) =
                    form.read(ui, (&name, 200.0), &shown, true, read_years)
                {
                    put(form, "cycle", new(Counting::CyclicShare { restarts_after }));
                }
                form.problems(ui, "counting");
            });
        }
        Counting::GrowthOnBase(base) => {
            let name = texts.get("draft-base");
            form.row(ui, &name, |form, ui| {
                let language = form.session.texts.language();
                let shown = crate::language::copy_number(*base, language);
                let read = |text: &str| read_number(text).map(|read| read.number);
                if let Some(base) = form.read(ui, (&name, SHORT), &shown, true, read) {
                    put(form, "base", new(Counting::GrowthOnBase(base)));
                }
            });
        }
        Counting::State(ladder) => states(form, ui, indicator, ladder),
        _ => {}
    }
}

fn states(form: &mut Form<'_>, ui: &mut Ui, indicator: &Indicator, ladder: &[Wording]) {
    let texts = &form.session.texts;
    let new = |ladder| Indicator { counting: Counting::State(ladder), ..indicator.clone() };
    for (at, state) in ladder.iter().enumerate() {
        let name = Message::new("draft-state").with("number", (at + 1).to_string());
        let name = form.text(&name);
        if let Some(state) = form.wording(ui, &name, &format!("counting.{at}"), state, true) {
            let mut ladder = ladder.to_vec();
            ladder[at] = state;
            put(form, &format!("state {at}"), new(ladder));
        }
    }
    form.problems(ui, "counting");
    form.row(ui, "", |form, ui| {
        ui.horizontal(|ui| {
            if ui.button(&*texts.get("draft-add-state")).clicked() {
                let ladder = ladder.iter().cloned().chain([Wording::default()]).collect();
                put(form, "", new(ladder));
            }
            let can_go = ladder.len() > 1;
            let button = egui::Button::new(&*texts.get("draft-delete-state"));
            if ui.add_enabled(can_go, button).clicked() {
                put(form, "", new(ladder[..ladder.len() - 1].to_vec()));
            }
        });
    });
}

/// Years with commas between them.
fn read_years(text: &str) -> Result<Vec<Year>, Message> {
    let years = text.split([',', ';', ' ']).filter(|year| !year.is_empty());
    let years: Result<Vec<Year>, _> = years.map(str::parse).collect();
    years.ok().filter(|years| !years.is_empty()).ok_or_else(|| Message::new("draft-no-years"))
}

/// What an amendment makes of an indicator that stood there before.
fn amended(form: &mut Form<'_>, ui: &mut Ui, indicator: &Indicator) {
    let draft = form.open.draft();
    let code = &indicator.code;
    if draft.old_indicator(code).is_none() {
        return;
    }
    let texts = &form.session.texts;
    let mut redefined = draft.is_redefined(code);
    let by_fields = redefined && !draft.redefined.contains(code);
    form.row(ui, "", |form, ui| {
        let check = egui::Checkbox::new(&mut redefined, &*texts.get("draft-redefined"));
        let changed = ui.add_enabled(!by_fields, check).changed();
        if changed {
            form.edit("", Edit::Redefine { code: code.clone(), redefined });
        }
        if redefined {
            form.remark(ui, &texts.get("draft-redefined.hint"));
        }
    });
}

/// Code, kind, numbers, section.
fn place(form: &mut Form<'_>, ui: &mut Ui, indicator: &Indicator) {
    let texts = &form.session.texts;
    let draft = form.open.draft();
    let is_new = draft.old_indicator(&indicator.code).is_none();
    let name = texts.get("draft-code");
    form.row(ui, &name, |form, ui| {
        let read = |code: &str| draft.check_code(code).map(|()| code.to_owned());
        if let Some(new) = form.read(ui, (&name, SHORT), &indicator.code, is_new, read) {
            form.edit("code", Edit::RecodeIndicator { code: indicator.code.clone(), new });
        }
    });
    let (number, plan) = (texts.get("draft-number"), texts.get("draft-plan-number"));
    form.row(ui, &number, |form, ui| {
        ui.horizontal(|ui| {
            if let Some(number) = form.line(ui, &number, SHORT, &indicator.number) {
                put(form, "number", Indicator { number, ..indicator.clone() });
            }
            form.remark(ui, &plan);
            let shown = indicator.plan_number.clone().unwrap_or_default();
            if let Some(number) = form.line(ui, &plan, SHORT, &shown) {
                let plan_number = Some(number).filter(|number| !number.trim().is_empty());
                put(form, "plan number", Indicator { plan_number, ..indicator.clone() });
            }
        });
    });
    let name = texts.get("draft-indicator-kind");
    form.row(ui, &name, |form, ui| {
        let kinds: Vec<(String, IndicatorKind)> = choices::indicator_kinds(&form.session.texts);
        if let Some(kind) = form.choice(ui, (&name, CHOICE), &indicator.kind, &kinds, is_new) {
            put(form, "", Indicator { kind, ..indicator.clone() });
        }
    });
    let name = texts.get("draft-section");
    form.row(ui, &name, |form, ui| {
        let language = form.session.texts.language();
        let sections = draft.content.sections.iter().map(|section| {
            let words = format!("{}. {}", section.number, section.title.get(language));
            (words, section.code.clone())
        });
        let none = (form.session.texts.get("draft-no-section").into_owned(), String::new());
        let sections: Vec<_> = sections.chain([none]).collect();
        let chosen = form.choice(ui, (&name, CHOICE), &indicator.section, &sections, is_new);
        if let Some(section) = chosen {
            put(form, "", Indicator { section, ..indicator.clone() });
        }
        if !is_new {
            form.remark(ui, &form.session.texts.get("draft-old-stays"));
        }
    });
}
