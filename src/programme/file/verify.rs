//! What must hold in a programme file beyond its form: codes, references, languages; in its cells:
//! `verify_cells`. Every rule adds a fault with the way to the values concerned. Whether the content
//! makes sense (sums, level labels, shares) is judged in `check`, not here.

use std::collections::BTreeSet;

use super::problem::{Faults, Path};
use super::verify_cells;
use super::verify_plan::{self, Known};
use crate::language::{Language, Message, Wording};
use crate::programme::act::Act;
use crate::programme::base::{Amendment, Base, Operation};
use crate::programme::indicator::{Counting, Indicator, Section, Series, SeriesRole, Unit};
use crate::programme::value::Year;

/// What must hold in a base file.
pub(in crate::programme) fn base(base: &Base) -> Faults {
    let mut faults = Faults::default();
    let root = Path::default();
    programme_id(&base.id, root.field("id"), &mut faults);
    wording(&base.title, &root.field("title"), &mut faults);
    wording(&base.short, &root.field("short"), &mut faults);
    code(&base.territory, root.field("territory"), &mut faults);
    period(base.period, root.field("period"), &mut faults);
    act(&base.act, &root.field("act"), &mut faults);
    let mut codes = BTreeSet::new();
    section_list(&base.sections, &mut codes, &root.field("sections"), &mut faults);
    let sections = codes.clone();
    let path = root.field("indicators");
    for (index, one) in base.indicators.iter().enumerate() {
        let path = path.index(index);
        if !codes.insert(&one.code) {
            faults.add_code(path.field("code"), "programme-duplicate-code", &*one.code);
        }
        if !one.section.is_empty() && !sections.contains(&one.section) {
            let path = path.field("section");
            faults.add_code(path, "programme-unknown-section", &*one.section);
        }
        indicator(one, &path, &mut faults);
        verify_cells::years(&one.series, base.period, &path.field("series"), &mut faults);
        verify_cells::counted(&one.counting, &one.series, base.period, &path, &mut faults);
    }
    plan(base, &root, &mut faults);
    faults
}

/// The action plan, the financing and the facts of a base file.
fn plan(base: &Base, root: &Path, faults: &mut Faults) {
    verify_plan::measures(&base.measures, &root.field("measures"), faults);
    verify_plan::financing(&base.funding_sources, &base.financing, root, faults);
    verify_plan::facts(&base.facts, &root.field("facts"), faults);
    let known = Known::of_base(base);
    verify_plan::measures_among(&known, &base.measures, &root.field("measures"), faults);
    verify_plan::financing_among(&known, &base.financing, &root.field("financing"), faults);
    let path = root.field("facts");
    for (index, fact) in base.facts.iter().enumerate() {
        let path = path.index(index);
        verify_plan::fact_among(&known, fact, &path, faults);
        verify_cells::years(&fact.series, base.period, &path.field("series"), faults);
    }
}

/// What must hold in an amendment file by itself; the rest shows when it is applied.
pub(in crate::programme) fn amendment(amendment: &Amendment) -> Faults {
    let mut faults = Faults::default();
    let root = Path::default();
    programme_id(&amendment.amends, root.field("amends"), &mut faults);
    act(&amendment.act, &root.field("act"), &mut faults);
    for (index, one) in amendment.operations.iter().enumerate() {
        operation(one, &root.field("operations").index(index), &mut faults);
    }
    faults
}

fn operation(operation: &Operation, path: &Path, faults: &mut Faults) {
    match operation {
        Operation::RenameSection { title, .. } | Operation::Rename { title, .. } => {
            wording(title, &path.field("title"), faults);
        }
        Operation::AddSection { section } => {
            let path = path.field("section");
            code(&section.code, path.field("code"), faults);
            wording(&section.title, &path.field("title"), faults);
        }
        Operation::Retarget { series, .. } | Operation::RestateValues { series, .. } => {
            series_values(series, &path.field("series"), faults);
        }
        Operation::Redefine { title, unit, counting, series, .. } => {
            wording(title, &path.field("title"), faults);
            definition(unit, counting, path, faults);
            whole_series(series, &path.field("series"), faults);
        }
        Operation::ReplaceResult { title, series, .. } => {
            wording(title, &path.field("title"), faults);
            whole_series(series, &path.field("series"), faults);
        }
        Operation::Add { indicator: new, .. } => {
            indicator(new, &path.field("indicator"), faults);
        }
        Operation::RestateTitle { title, .. } => {
            filled(title, path.field("title"), faults);
        }
        Operation::ReplacePlan { measures, .. } => {
            verify_plan::measures(measures, &path.field("measures"), faults);
        }
        Operation::ReplaceFinancing { funding_sources, financing, .. } => {
            verify_plan::financing(funding_sources, financing, path, faults);
        }
        Operation::TellFacts { facts, .. } => {
            verify_plan::facts(facts, &path.field("facts"), faults);
        }
        Operation::Renumber { .. } | Operation::Delete { .. } => {}
    }
}

/// The codes of the series of an indicator.
pub(in crate::programme) fn series_codes(list: &[Series]) -> BTreeSet<&str> {
    list.iter().map(|series| &*series.code).collect()
}

/// A series with a code needs a name (the code is shown to nobody), and its role must name another
/// series of the same indicator.
pub(in crate::programme) fn series_among(
    series: &Series,
    codes: &BTreeSet<&str>,
    path: &Path,
    faults: &mut Faults,
) {
    if series.name.is_none() && !series.code.is_empty() {
        faults.add_code(path.clone(), "programme-series-without-name", &*series.code);
    }
    if let Some(
        SeriesRole::NumeratorOf(of) | SeriesRole::DenominatorOf(of) | SeriesRole::PartOf(of),
    ) = &series.role
        && (*of == series.code || !codes.contains(&**of))
    {
        faults.add_code(path.field("role"), "programme-unknown-series", &**of);
    }
}

fn section_list<'a>(
    list: &'a [Section],
    codes: &mut BTreeSet<&'a String>,
    path: &Path,
    faults: &mut Faults,
) {
    for (index, section) in list.iter().enumerate() {
        let path = path.index(index);
        code(&section.code, path.field("code"), faults);
        wording(&section.title, &path.field("title"), faults);
        // A parent stands above its parts, so that no section can hold itself.
        if let Some(parent) = section.parent.as_ref().filter(|parent| !codes.contains(parent)) {
            faults.add_code(path.field("parent"), "programme-unknown-parent", &**parent);
        }
        if !codes.insert(&section.code) {
            faults.add_code(path.field("code"), "programme-duplicate-code", &*section.code);
        }
    }
}

fn indicator(indicator: &Indicator, path: &Path, faults: &mut Faults) {
    code(&indicator.code, path.field("code"), faults);
    wording(&indicator.title, &path.field("title"), faults);
    definition(&indicator.unit, &indicator.counting, path, faults);
    for (field, text) in [("note", &indicator.note), ("definition", &indicator.definition)] {
        if let Some(text) = text {
            wording(text, &path.field(field), faults);
        }
    }
    whole_series(&indicator.series, &path.field("series"), faults);
}

fn definition(unit: &Unit, counting: &Counting, path: &Path, faults: &mut Faults) {
    if let Unit::Other(name) = unit {
        wording(name, &path.field("unit"), faults);
    }
    if let Counting::State(ladder) = counting {
        for state in ladder {
            wording(state, &path.field("counting"), faults);
        }
    }
}

/// The series of an indicator, all of them.
pub(in crate::programme) fn whole_series(list: &[Series], path: &Path, faults: &mut Faults) {
    let codes = series_codes(list);
    for (index, series) in list.iter().enumerate() {
        series_among(series, &codes, &path.index(index), faults);
    }
    series_values(list, path, faults);
}

/// Series of which some may stand elsewhere already.
fn series_values(list: &[Series], path: &Path, faults: &mut Faults) {
    let mut codes = BTreeSet::new();
    for (index, series) in list.iter().enumerate() {
        let path = path.index(index);
        series_code(&series.code, path.field("code"), faults);
        if !codes.insert(&series.code) {
            faults.add_code(path.clone(), "programme-duplicate-series", &*series.code);
        }
        if let Some(name) = &series.name {
            wording(name, &path.field("name"), faults);
        }
        if let Some(Unit::Other(name)) = &series.unit {
            wording(name, &path.field("unit"), faults);
        }
        let mut cells = BTreeSet::new();
        for (at, block) in series.values.iter().enumerate() {
            let path = path.field("values").index(at);
            verify_cells::block(block, &path, faults);
            verify_cells::first_statements(block, &mut cells, &path, faults);
        }
    }
}

fn act(act: &Act, path: &Path, faults: &mut Faults) {
    wording(&act.title, &path.field("title"), faults);
    filled(&act.source, path.field("source"), faults);
    if act.languages.is_empty() {
        faults.add(path.field("languages"), Message::new("programme-act-without-language"));
    }
}

pub(in crate::programme) fn wording(wording: &Wording, path: &Path, faults: &mut Faults) {
    for language in Language::ALL {
        if wording.get(language).trim().is_empty() {
            faults.add(path.field(language.code()), missing_language(language));
        }
    }
}

/// The text in this language is missing.
pub(in crate::programme) fn missing_language(language: Language) -> Message {
    Message::new(match language {
        Language::Kk => "programme-missing-kazakh",
        Language::Ru => "programme-missing-russian",
        Language::En => "programme-missing-english",
    })
}

fn filled(text: &str, path: Path, faults: &mut Faults) {
    if text.trim().is_empty() {
        faults.add(path, Message::new("programme-empty-text"));
    }
}

fn period((first, last): (Year, Year), path: Path, faults: &mut Faults) {
    // Wide enough for any programme, narrow enough for a mistyped year to show.
    if first > last || !(1991..=2100).contains(&first) || !(1991..=2100).contains(&last) {
        let what = Message::new("programme-period-wrong").with("first", first).with("last", last);
        faults.add(path, what);
    }
}

fn programme_id(id: &str, path: Path, faults: &mut Faults) {
    let legal = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if id.is_empty() || id.len() > 64 || id.starts_with('-') || !id.bytes().all(legal) {
        faults.add_code(path, "programme-bad-id", id);
    }
}

pub(in crate::programme) fn code(code: &str, path: Path, faults: &mut Faults) {
    let legal = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    if code.is_empty() || code.len() > 64 || !code.bytes().all(legal) {
        faults.add_code(path, "programme-bad-code", code);
    }
}

pub(in crate::programme) fn series_code(code: &str, path: Path, faults: &mut Faults) {
    let legal = |char: char| char.is_alphanumeric() || " -._,:/()+%&".contains(char);
    // The row of a level label is called by the code of its series and `level`.
    let taken = code == "level" || code.ends_with(" level");
    if code.trim() != code || code.len() > 128 || taken || !code.chars().all(legal) {
        faults.add_code(path, "programme-bad-series-code", code);
    }
}
