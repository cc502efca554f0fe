//! The forms of the programme with its act, and of a section.

use egui::Ui;

use super::choices;
use super::fields::Form;
use crate::app::shell::language_names;
use crate::language::{Language, Message, Wording, read_date, show_date};
use crate::programme::draft::Edit;
use crate::programme::{Act, Base, Section, Year};
use crate::theme::size;

/// Width of a short field.
const SHORT: f32 = 110.0;
/// Width of a field of some words.
const MIDDLE: f32 = 240.0;

/// The programme as a whole, then its act; of an amendment the amending act alone.
pub fn programme(form: &mut Form<'_>, ui: &mut Ui) {
    let base = &form.open.draft().content;
    if form.open.draft().is_amendment() {
        let message = Message::new("draft-amends").with("programme", &base.short);
        let words = form.text(&message);
        ui.label(words);
        form.remark(ui, &form.session.texts.get("draft-amends.hint"));
    } else {
        head(form, ui, base);
        ui.add_space(size::SPACE_12);
    }
    act(form, ui, &base.act);
}

fn head(form: &mut Form<'_>, ui: &mut Ui, base: &Base) {
    let texts = &form.session.texts;
    let title = texts.get("draft-title");
    if let Some(title) = form.wording(ui, &title, "title", &base.title, true) {
        form.edit("title", Edit::Title(title));
    }
    let short = texts.get("draft-short");
    if let Some(short) = form.wording(ui, &short, "short", &base.short, true) {
        form.edit("short", Edit::Short(short));
    }
    let name = texts.get("draft-kind");
    form.row(ui, &name, |form, ui| {
        let kinds = choices::programme_kinds(&form.session.texts);
        if let Some(kind) = form.choice(ui, (&name, MIDDLE), &base.kind, &kinds, true) {
            form.edit("", Edit::Kind(kind));
        }
    });
    period(form, ui, base.period);
    let name = texts.get("draft-territory");
    form.row(ui, &name, |form, ui| {
        let list = choices::territories(form.session, &base.territory);
        if let Some(code) = form.choice(ui, (&name, MIDDLE), &base.territory, &list, true) {
            form.edit("", Edit::Territory(code));
        }
    });
    let name = texts.get("draft-id");
    form.row(ui, &name, |form, ui| {
        if let Some(id) = form.line(ui, &name, MIDDLE, &base.id) {
            form.edit("id", Edit::Id(id));
        }
        form.problems(ui, "id");
        form.remark(ui, &form.session.texts.get("draft-id.hint"));
    });
}

fn period(form: &mut Form<'_>, ui: &mut Ui, (first, last): (Year, Year)) {
    let texts = &form.session.texts;
    let (from, to) = (texts.get("draft-first-year"), texts.get("draft-last-year"));
    form.row(ui, &texts.get("draft-period"), |form, ui| {
        ui.horizontal(|ui| {
            let shown = first.to_string();
            if let Some(year) = form.read(ui, (&from, 60.0), &shown, true, read_year) {
                form.edit("first", Edit::Period(year, last.max(year)));
            }
            ui.label("–");
            let shown = last.to_string();
            if let Some(year) = form.read(ui, (&to, 60.0), &shown, true, read_year) {
                form.edit("last", Edit::Period(first, year));
            }
        });
        form.problems(ui, "period");
    });
}

/// A year in which a programme can be.
fn read_year(text: &str) -> Result<Year, Message> {
    let year = text.trim().parse::<Year>().ok().filter(|year| (1991..=2100).contains(year));
    year.ok_or_else(|| Message::new("draft-no-year"))
}

fn act(form: &mut Form<'_>, ui: &mut Ui, act: &Act) {
    let texts = &form.session.texts;
    let put =
        |form: &mut Form<'_>, field: &str, new: Act| form.edit(field, Edit::Act(Box::new(new)));
    let title = texts.get("draft-act-title");
    if let Some(title) = form.wording(ui, &title, "act.title", &act.title, true) {
        put(form, "act.title", Act { title, ..act.clone() });
    }
    let name = texts.get("draft-act-number");
    form.row(ui, &name, |form, ui| {
        let number = act.number.clone().unwrap_or_default();
        if let Some(number) = form.line(ui, &name, SHORT, &number) {
            let number = Some(number).filter(|number| !number.trim().is_empty());
            put(form, "act.number", Act { number, ..act.clone() });
        }
    });
    let name = texts.get("draft-act-date");
    form.row(ui, &name, |form, ui| {
        ui.horizontal(|ui| {
            let shown = show_date(act.date);
            if let Some(date) = form.read(ui, (&name, SHORT), &shown, true, read_date) {
                put(form, "act.date", Act { date, date_stated: true, ..act.clone() });
            }
            let mut stated = act.date_stated;
            if ui.checkbox(&mut stated, &*form.session.texts.get("draft-date-stated")).changed() {
                put(form, "", Act { date_stated: stated, ..act.clone() });
            }
        });
        form.problems(ui, "act.date");
    });
    languages(form, ui, act);
}

fn languages(form: &mut Form<'_>, ui: &mut Ui, act: &Act) {
    let name = form.session.texts.get("draft-act-languages");
    form.row(ui, &name, |form, ui| {
        ui.horizontal(|ui| {
            for language in Language::ALL {
                let mut has = act.languages.contains(&language);
                let (_, word) = language_names(form.session, language);
                if ui.checkbox(&mut has, word).changed() {
                    let all = Language::ALL.into_iter();
                    let kept = |one: &Language| match *one == language {
                        true => has,
                        false => act.languages.contains(one),
                    };
                    let languages = all.filter(kept).collect();
                    let new = Act { languages, ..act.clone() };
                    form.edit("", Edit::Act(Box::new(new)));
                }
            }
        });
        form.problems(ui, "act.languages");
    });
}

/// A section. Of one that stood there before an amendment the title alone can change.
pub fn section(form: &mut Form<'_>, ui: &mut Ui, section: &Section) {
    let texts = &form.session.texts;
    let is_open = !form.open.draft().is_old_section(&section.code);
    let put = |form: &mut Form<'_>, field: &str, new: Section| {
        form.edit(field, Edit::Section(Box::new(new)));
    };
    let title = texts.get("draft-title");
    if let Some(title) = form.wording(ui, &title, "title", &section.title, true) {
        put(form, "title", Section { title, ..section.clone() });
    }
    let name = texts.get("draft-section-kind");
    form.row(ui, &name, |form, ui| {
        let kinds = choices::section_kinds(&form.session.texts);
        if let Some(kind) = form.choice(ui, (&name, MIDDLE), &section.kind, &kinds, is_open) {
            put(form, "", Section { kind, ..section.clone() });
        }
    });
    let name = texts.get("draft-number");
    form.row(ui, &name, |form, ui| {
        let read = |text: &str| Ok(text.to_owned());
        if let Some(number) = form.read(ui, (&name, SHORT), &section.number, is_open, read) {
            put(form, "number", Section { number, ..section.clone() });
        }
    });
    let name = texts.get("draft-code");
    form.row(ui, &name, |form, ui| {
        let draft = form.open.draft();
        let read = |code: &str| draft.check_code(code).map(|()| code.to_owned());
        if let Some(new) = form.read(ui, (&name, SHORT), &section.code, is_open, read) {
            form.edit("code", Edit::RecodeSection { code: section.code.clone(), new });
        }
    });
    if !is_open {
        form.remark(ui, &texts.get("draft-old-section"));
    }
}

/// Whether there is a text in any language.
pub fn is_blank(wording: &Wording) -> bool {
    Language::ALL.iter().all(|language| wording.get(*language).trim().is_empty())
}
