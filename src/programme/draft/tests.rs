//! Drafts edited as a user does, the files that come of them, and computed amendments.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::language::{Decimal, Quote};
use crate::programme::{
    Amendment, Counting, Fact, IndicatorKind, Kind, Library, Measure, Operation, Origin,
    RegionalValue, Unit, Value, read_amendment, read_base,
};

const EXAMPLE: &str = include_str!("../../../assets/programmes/example/base.ron");

fn wording(text: &str) -> Wording {
    Wording { kk: text.into(), ru: text.into(), en: text.into(), official: vec![Language::Kk] }
}

fn cell(series: usize, kind: Kind, year: i16) -> CellAt {
    let row = RowAt { series, kind, territory: String::new(), what: What::Values };
    CellAt { row, year }
}

fn number(number: i64) -> Option<Value> {
    Some(Value::Number(Decimal::from(number)))
}

/// A programme with one section and one indicator, as the tests of the window make it.
fn small() -> Draft {
    let mut draft = Draft::programme(date(2026, 2, 1), "KZ-61");
    draft.apply(Edit::Title(wording("Бағдарлама")));
    draft.apply(Edit::Short(wording("Б")));
    let act = Act { title: wording("қаулы"), ..draft.content.act.clone() };
    draft.apply(Edit::Act(Box::new(act)));
    let section = Section { title: wording("Бағыт"), ..draft.content.sections[0].clone() };
    draft.apply(Edit::Section(Box::new(section)));
    draft.apply(Edit::AddIndicator { section: "D1".into() });
    let indicator = Indicator { title: wording("Үлес"), ..draft.content.indicators[0].clone() };
    draft.apply(Edit::Indicator(Box::new(indicator)));
    let cells = vec![
        (cell(0, Kind::Target, 2026), number(10)),
        (cell(0, Kind::Target, 2027), Some(Value::AtLeast(Decimal::from(20_i64)))),
        (cell(0, Kind::Baseline, 2025), number(5)),
    ];
    draft.apply(Edit::Cells { code: "TI-1".into(), cells });
    draft
}

#[test]
fn a_new_programme_is_accepted_once_it_is_filled() {
    let empty = Draft::programme(date(2026, 2, 1), "KZ-61");
    let fields: Vec<_> = problems(&empty, None, None)
        .into_iter()
        .map(|problem| (problem.part, problem.field, problem.what.key))
        .collect();
    // A text that is missing altogether is told once, not in every language.
    let missing = |part, field: &str| (part, field.to_owned(), "draft-missing-text");
    assert_eq!(
        fields,
        [
            missing(Part::Programme, "title.kk"),
            missing(Part::Programme, "short.kk"),
            missing(Part::Programme, "act.title.kk"),
            missing(Part::Section("D1".into()), "title.kk"),
        ]
    );
    let draft = small();
    assert_eq!(problems(&draft, None, None), []);
    let base = read_base(&draft.file_text().unwrap()).unwrap();
    assert_eq!(base.act.source, "қаулы");
    assert_eq!(base.indicators[0].series[0].values.len(), 2);
}

#[test]
fn codes_follow_one_another_and_what_names_them() {
    let mut draft = small();
    draft.apply(Edit::AddIndicator { section: "D1".into() });
    draft.apply(Edit::AddSection { parent: Some("D1".into()) });
    assert_eq!(draft.content.indicators[1].code, "TI-2");
    assert_eq!(draft.content.sections[1].code, "D1-D1");
    assert_eq!(draft.content.sections[1].number, "1.1");
    assert!(draft.check_code("TI-1").is_err() && draft.check_code("ә").is_err());
    let recode = Edit::RecodeSection { code: "D1".into(), new: "G1".into() };
    assert_eq!(draft.apply(recode), Some(Part::Section("G1".into())));
    assert_eq!(draft.content.indicators[0].section, "G1");
    assert_eq!(draft.content.sections[1].parent.as_deref(), Some("G1"));
    // What stood in it moves up.
    draft.apply(Edit::DeleteSection("G1".into()));
    assert_eq!(draft.content.indicators[0].section, "");
    assert_eq!(draft.content.sections[0].parent, None);
}

#[test]
fn sections_move_with_what_they_hold() {
    let mut draft = small();
    draft.apply(Edit::AddSection { parent: Some("D1".into()) });
    draft.apply(Edit::AddSection { parent: None });
    draft.apply(Edit::MoveSection { code: "D2".into(), up: true });
    let codes: Vec<_> = draft.content.sections.iter().map(|one| &*one.code).collect();
    assert_eq!(codes, ["D2", "D1", "D1-D1"]);
    draft.apply(Edit::MoveSection { code: "D2".into(), up: true });
    draft.apply(Edit::MoveSection { code: "D2".into(), up: false });
    assert_eq!(draft.content.sections[2].code, "D2");
}

#[test]
fn what_is_typed_in_a_cell_is_read() {
    let ladder = Counting::State(vec![wording("Жұмыс істейді")]);
    let read = |typed: &str| {
        read_cell(typed, &ladder).map(|value| value.map(|value| value.to_string())).ok()
    };
    let cases = [
        ("90,2", "90.2"),
        (" 12 345 ", "12345"),
        ("95 %", "95"),
        ("-", "-"),
        ("–", "-"),
        ("*", "*"),
        ("≥5", ">=5"),
        (">= 5,5", ">=5.5"),
        ("≤7", "<=7"),
        ("ЖҰМЫС істейді", "Жұмыс істейді"),
        ("5 орын", "5 орын"),
    ];
    for (typed, kept) in cases {
        assert_eq!(read(typed), Some(Some(kept.to_owned())), "{typed}");
    }
    assert_eq!(read("  "), Some(None));
    for refused in ["1,2,3", "≥", "5+", "(5)"] {
        assert_eq!(read(refused), None, "{refused}");
    }
}

#[test]
fn labels_go_with_their_values() {
    let mut draft = small();
    let label =
        |year| CellAt { row: RowAt { what: What::Levels, ..cell(0, Kind::Target, 0).row }, year };
    let words = Some(Value::Words("1а".into()));
    let cells = vec![(label(2026), words.clone()), (label(2030), words)];
    draft.apply(Edit::Cells { code: "TI-1".into(), cells });
    let shown = |draft: &Draft, year| {
        value_at(&draft.content.indicators[0], "KZ-61", &label(year)).cloned()
    };
    assert_eq!((shown(&draft, 2026).is_some(), shown(&draft, 2030)), (true, None));
    let cells = vec![(cell(0, Kind::Target, 2026), None)];
    draft.apply(Edit::Cells { code: "TI-1".into(), cells });
    assert_eq!(shown(&draft, 2026), None);
    assert_eq!(problems(&draft, None, None), []);
}

#[test]
fn empty_languages_are_filled_as_translations() {
    let only = |language| typed(&Wording::default(), language, "мәтін", &[Language::Kk]);
    assert_eq!(only(Language::Kk).official, [Language::Kk]);
    assert_eq!(only(Language::Ru).official, []);
    let mut draft = small();
    draft.content.title = only(Language::Kk);
    draft.apply(Edit::FillLanguages);
    assert_eq!((&*draft.content.title.ru, &*draft.content.title.en), ("мәтін", "мәтін"));
    assert_eq!(draft.content.title.official, [Language::Kk]);
    assert_eq!(toggled(&draft.content.title, Language::Kk).official, []);
}

fn example() -> Programme {
    Programme::new(Origin::BuiltIn, read_base(EXAMPLE).unwrap(), Vec::new()).unwrap()
}

fn concept() -> Programme {
    Library::built_in().get("concept-2023-2029").unwrap().clone()
}

/// An amendment with an act, which changes nothing yet.
fn amendment(programme: &Programme) -> Draft {
    let mut draft = Draft::amendment(programme, date(2026, 2, 1));
    let act = Act { title: wording("акт"), ..draft.content.act.clone() };
    draft.apply(Edit::Act(Box::new(act)));
    draft
}

fn words(draft: &Draft) -> Vec<String> {
    amend(draft).keys
}

#[test]
fn an_amendment_that_changes_nothing_has_no_operations() {
    let library = Library::built_in();
    for programme in library.programmes().chain([&example()]) {
        let draft = amendment(programme);
        assert_eq!(words(&draft), Vec::<String>::new());
        let keys: Vec<_> = problems(&draft, Some(programme), None)
            .into_iter()
            .map(|problem| problem.what.key)
            .collect();
        assert_eq!(keys, ["draft-nothing-changed"]);
    }
}

#[test]
fn one_value_of_the_concept_is_retargeted() {
    let programme = concept();
    let mut draft = amendment(&programme);
    let cells = vec![(cell(0, Kind::Target, 2027), number(98))];
    draft.apply(Edit::Cells { code: "TI-1".into(), cells });
    assert_eq!(words(&draft), ["retarget TI-1"]);
    assert_eq!(problems(&draft, Some(&programme), None), []);
    let new = applied(&programme, &draft);
    let before = programme.latest().indicator("TI-1").unwrap();
    let after = new.latest().indicator("TI-1").unwrap();
    let value = |one: &Indicator, year| {
        one.series[0].statement(Kind::Target, "KZ", year).map(|stated| stated.value.clone())
    };
    assert_eq!(value(after, 2027), number(98));
    assert_eq!(value(after, 2026), value(before, 2026));
}

#[test]
fn what_an_act_cannot_change_stays() {
    let programme = concept();
    let mut draft = amendment(&programme);
    let before = draft.clone();
    draft.apply(Edit::Id("other".into()));
    draft.apply(Edit::Period(2000, 2001));
    draft.apply(Edit::DeleteSection("D1".into()));
    draft.apply(Edit::MoveSection { code: "D1".into(), up: false });
    draft.apply(Edit::MoveIndicator { code: "TI-1".into(), up: false });
    draft.apply(Edit::RecodeIndicator { code: "TI-1".into(), new: "TI-99".into() });
    draft.apply(Edit::DeleteSeries { code: "TI-4".into(), at: 0 });
    assert_eq!(draft, before);
}

#[test]
fn another_definition_gets_series_of_its_own() {
    let programme = concept();
    let mut draft = amendment(&programme);
    let unit = |unit, draft: &mut Draft| {
        let new = Indicator { unit, ..draft.indicator("TI-1").unwrap().clone() };
        draft.apply(Edit::Indicator(Box::new(new)));
    };
    unit(Unit::Person, &mut draft);
    assert_eq!(words(&draft), ["redefine TI-1"]);
    assert_eq!(problems(&draft, Some(&programme), None), []);
    let new = applied(&programme, &draft);
    let series = &new.latest().indicator("TI-1").unwrap().series[0];
    assert_eq!(series.code, "2");
    assert!(series.name.is_some());
    unit(Unit::Percent, &mut draft);
    assert_eq!(words(&draft), Vec::<String>::new());
    draft.apply(Edit::Redefine { code: "TI-1".into(), redefined: true });
    assert_eq!(words(&draft), ["redefine TI-1"]);
}

#[test]
fn titles_are_restated_or_changed() {
    let programme = concept();
    let mut draft = amendment(&programme);
    let old = draft.indicator("TI-5").unwrap().clone();
    let language = Language::ALL.into_iter().find(|one| !old.title.is_official(*one)).unwrap();
    let put = |title, draft: &mut Draft| {
        draft.apply(Edit::Indicator(Box::new(Indicator { title, ..old.clone() })));
    };
    put(toggled(&old.title, language), &mut draft);
    assert_eq!(words(&draft), [format!("restate-{} TI-5", language.code())]);
    put(typed(&old.title, Language::Ru, "Другое", &[]), &mut draft);
    assert_eq!(words(&draft), ["rename TI-5"]);
    applied(&programme, &draft);
}

#[test]
fn a_measure_that_changes_keeps_money_and_facts_of_the_plan() {
    let programme = example();
    let old = programme.latest();
    let of_measure = |facts: &[Fact]| facts.iter().filter(|fact| fact.measure.is_some()).count();
    assert!(of_measure(&old.facts) > 0 && old.measures.len() == 2);
    let mut draft = amendment(&programme);
    draft.apply(Edit::AddMeasure);
    let new =
        Measure { title: Quote::new(Language::Kk, "іс"), ..draft.content.measures[2].clone() };
    draft.apply(Edit::Measure { at: 2, measure: Box::new(new) });
    assert_eq!(words(&draft), ["plan", "financing", "facts"]);
    assert_eq!(problems(&draft, Some(&programme), None), []);
    let new = applied(&programme, &draft);
    let new = new.latest();
    assert_eq!((new.measures.len(), new.financing.len()), (3, old.financing.len()));
    assert_eq!(of_measure(&new.facts), of_measure(&old.facts));
}

#[test]
fn a_draft_is_kept_and_found_again() {
    let folder = tempfile::tempdir().unwrap();
    assert!(Keep::left(folder.path()).is_none());
    for draft in [small(), amendment(&example())] {
        let kept = Kept { draft, path: Some("a.ron".into()), is_saved: true };
        let keep = Keep::begin(folder.path()).unwrap();
        keep.write(&kept).unwrap();
        // Another window has it.
        assert!(Keep::left(folder.path()).is_none());
        drop(keep);
        let (keep, found) = Keep::left(folder.path()).unwrap().unwrap();
        assert_eq!(with_acts_forgotten(found.draft), with_acts_forgotten(kept.draft));
        keep.end();
    }
    assert!(Keep::left(folder.path()).is_none());
    std::fs::write(folder.path().join("draft-1.ron"), "(").unwrap();
    assert_eq!(Keep::left(folder.path()).unwrap().unwrap_err().key, "draft-unreadable");
    assert!(Keep::left(folder.path()).is_none());
}

/// Which act states what is no part of a draft.
fn with_acts_forgotten(mut draft: Draft) -> Draft {
    let forget = |base: &Base| read_raw(&write::write_base(base).unwrap());
    draft.content = forget(&draft.content);
    draft.old =
        draft.old.map(|old| Arc::new(Old { content: forget(&old.content), ..Old::clone(&old) }));
    draft
}

fn read_raw(text: &str) -> Base {
    let options = ron::Options::default();
    options
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(text)
        .unwrap()
}

/// The programme with the amendment of a draft, read from its file.
fn applied(programme: &Programme, draft: &Draft) -> Programme {
    let text = draft.file_text().unwrap();
    let amendment: Amendment = read_amendment(&text).unwrap_or_else(|problems| {
        panic!("{problems:#?}\n{text}");
    });
    let path = std::path::Path::new("new.ron");
    programme.amended(path, amendment).unwrap_or_else(|refusal| panic!("{refusal:#?}\n{text}"))
}

/// What of an edition an amendment has to give: without places, acts, notes and second
/// statements, each series one block a kind and territory.
fn bare(base: &Base) -> Vec<String> {
    let own = &base.territory;
    let sections = base.sections.iter().map(|section| {
        format!(
            "{} {} {} {:?}",
            section.code,
            section.number,
            shown(&section.title),
            section.parent
        )
    });
    let indicators = base.indicators.iter().map(|one| {
        let mut series: Vec<String> = one
            .series
            .iter()
            .map(|series| {
                let mut cells: Vec<String> = series
                    .values
                    .iter()
                    .filter(|block| !block.second)
                    .flat_map(|block| {
                        let of = if block.territory == *own { "" } else { &block.territory };
                        let head = format!("{:?} {of}", block.kind);
                        let years = block.years.iter().chain(block.levels.iter());
                        years
                            .map(|(year, value)| format!("{head} {year} {value}"))
                            .collect::<Vec<_>>()
                    })
                    .collect();
                cells.sort();
                format!("{} {:?} {:?} {cells:?}", series.code, series.unit, series.role)
            })
            .collect();
        series.sort();
        format!(
            "{} {} {:?} {} {:?} {:?} {:?} {:?} {series:?}",
            one.code,
            one.number,
            one.plan_number.as_ref().filter(|plan| **plan != one.number),
            shown(&one.title),
            one.unit,
            one.counting,
            one.better,
            one.regional
        )
    });
    let measures = base.measures.iter().map(|one| format!("{} {:?}", one.number, one.title));
    sections.chain(indicators).chain(measures).collect()
}

fn shown(wording: &Wording) -> String {
    let mut official = wording.official.clone();
    official.sort_unstable();
    format!("{} {} {} {official:?}", wording.kk, wording.ru, wording.en)
}

#[derive(Clone, Debug)]
enum Act1 {
    Value(usize, Kind, i16, Option<i64>),
    Title(usize, String, bool),
    Unit(usize, bool),
    Regional(usize),
    Number(usize, String, Option<String>),
    Delete(usize),
    Move(usize, bool),
    Add(usize),
    Series(usize),
    Section(usize, String),
    AddSection(bool),
    Measure(bool),
    Redefine(usize, bool),
}

fn edits() -> impl Strategy<Value = Vec<Act1>> {
    let at = || 0..40_usize;
    let kind = prop::sample::select(vec![Kind::Target, Kind::Baseline]);
    let one = prop_oneof![
        4 => (at(), kind, 2023..2028_i16, prop::option::of(0..100_i64))
            .prop_map(|(at, kind, year, value)| Act1::Value(at, kind, year, value)),
        2 => (at(), "[а-я]{1,4}", any::<bool>()).prop_map(|(at, text, official)| Act1::Title(at, text, official)),
        1 => (at(), any::<bool>()).prop_map(|(at, percent)| Act1::Unit(at, percent)),
        1 => at().prop_map(Act1::Regional),
        1 => (at(), "[0-9]{1,2}", prop::option::of("[0-9]{1,2}"))
            .prop_map(|(at, number, plan)| Act1::Number(at, number, plan)),
        2 => at().prop_map(Act1::Delete),
        1 => (at(), any::<bool>()).prop_map(|(at, up)| Act1::Move(at, up)),
        2 => at().prop_map(Act1::Add),
        1 => at().prop_map(Act1::Series),
        1 => (at(), "[а-я]{1,4}").prop_map(|(at, text)| Act1::Section(at, text)),
        1 => any::<bool>().prop_map(Act1::AddSection),
        1 => any::<bool>().prop_map(Act1::Measure),
        1 => (at(), any::<bool>()).prop_map(|(at, other)| Act1::Redefine(at, other)),
    ];
    prop::collection::vec(one, 1..12)
}

/// Does one thing as a user could, with a title where one is missing.
fn perform(draft: &mut Draft, act: Act1) {
    let indicators = &draft.content.indicators;
    let pick =
        |at: usize| (!indicators.is_empty()).then(|| indicators[at % indicators.len()].clone());
    let sections = &draft.content.sections;
    let section = |at: usize| (!sections.is_empty()).then(|| sections[at % sections.len()].clone());
    let edit = match act {
        Act1::Value(at, kind, year, value) => pick(at).map(|one| Edit::Cells {
            cells: vec![(cell(at % one.series.len(), kind, year), value.and_then(number))],
            code: one.code,
        }),
        Act1::Title(at, text, official) => pick(at).map(|one| {
            let new = typed(&one.title, Language::Ru, &text, &[]);
            let title = if official { toggled(&new, Language::Ru) } else { new };
            Edit::Indicator(Box::new(Indicator { title, ..one }))
        }),
        Act1::Unit(at, percent) => pick(at).map(|one| {
            let unit = if percent { Unit::Percent } else { Unit::Piece };
            Edit::Indicator(Box::new(Indicator { unit, ..one }))
        }),
        Act1::Regional(at) => pick(at).map(|one| {
            Edit::Indicator(Box::new(Indicator { regional: RegionalValue::None, ..one }))
        }),
        Act1::Number(at, number, plan_number) => {
            pick(at).map(|one| Edit::Indicator(Box::new(Indicator { number, plan_number, ..one })))
        }
        Act1::Delete(at) => pick(at).map(|one| Edit::DeleteIndicator(one.code)),
        Act1::Move(at, up) => pick(at).map(|one| Edit::MoveIndicator { code: one.code, up }),
        Act1::Add(at) => section(at).map(|one| Edit::AddIndicator { section: one.code }),
        Act1::Series(at) => pick(at).map(|one| Edit::AddSeries { code: one.code }),
        Act1::Section(at, text) => section(at).map(|one| {
            let title = typed(&one.title, Language::Kk, &text, &[]);
            Edit::Section(Box::new(Section { title, ..one }))
        }),
        Act1::AddSection(below) => {
            let parent = if below { section(0).map(|one| one.code) } else { None };
            Some(Edit::AddSection { parent })
        }
        Act1::Measure(true) => Some(Edit::AddMeasure),
        Act1::Measure(false) => Some(Edit::DeleteMeasure(0)),
        Act1::Redefine(at, redefined) => {
            pick(at).map(|one| Edit::Redefine { code: one.code, redefined })
        }
    };
    if let Some(edit) = edit {
        draft.apply(edit);
    }
    for measure in draft.content.measures.iter_mut().filter(|one| one.title.is_empty()) {
        measure.title.kk = "іс".to_owned();
    }
    let sections = draft.content.sections.iter_mut().map(|one| &mut one.title);
    let indicators = draft.content.indicators.iter_mut();
    let names = indicators.flat_map(|one| {
        let names = one.series.iter_mut().flat_map(|series| &mut series.name);
        names.chain([&mut one.title])
    });
    for title in sections.chain(names).filter(|title| title.kk.is_empty()) {
        *title = wording("атау");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn computed_operations_lead_to_the_new_content(acts in edits()) {
        let programme = example();
        let mut draft = amendment(&programme);
        acts.into_iter().for_each(|act| perform(&mut draft, act));
        let new = applied(&programme, &draft);
        let old = Arc::clone(draft.old.as_ref().unwrap());
        let indicators = amend::recoded(&draft, &old);
        let wanted = bare(&Base { indicators, ..draft.content.clone() });
        prop_assert_eq!(bare(&content_of(new.latest())), wanted);
    }

    #[test]
    fn a_programme_edited_in_any_way_reads_as_it_was_written(acts in edits()) {
        let mut draft = small();
        acts.into_iter().for_each(|act| perform(&mut draft, act));
        if problems(&draft, None, None).is_empty() {
            let read = read_base(&draft.file_text().unwrap());
            prop_assert_eq!(read.unwrap(), draft.finished());
        }
    }
}

#[test]
fn every_operation_that_is_computed_is_used_by_some_change() {
    let programme = example();
    let mut draft = amendment(&programme);
    let result =
        draft.content.indicators.iter().find(|one| one.kind == IndicatorKind::ExpectedResult);
    let code = result.unwrap().code.clone();
    draft.apply(Edit::Cells {
        code: code.clone(),
        cells: vec![(cell(0, Kind::Target, 2026), number(3))],
    });
    let amended = amend(&draft).amendment;
    assert!(matches!(&amended.operations[..], [Operation::ReplaceResult { .. }]));
}
