//! What is written reads the same: of files that people wrote, and of any content.

use proptest::prelude::*;

use super::{AMENDMENT, BASE};
use crate::language::{Decimal, Language, Quote, Wording};
use crate::programme::*;

const CONCEPT: &str =
    include_str!("../../../assets/programmes/concept-2023-2029/base-2023-03-28.ron");
const CONCEPT_AMENDMENT: &str =
    include_str!("../../../assets/programmes/concept-2023-2029/amendment-2024-06-13.ron");

#[test]
fn files_that_people_wrote_read_the_same_when_written_again() {
    for text in [BASE, CONCEPT] {
        let base = read_base(text).unwrap();
        assert_eq!(read_base(&write_base(&base).unwrap()).unwrap(), base);
    }
    for text in [AMENDMENT, CONCEPT_AMENDMENT] {
        let amendment = read_amendment(text).unwrap();
        assert_eq!(read_amendment(&write_amendment(&amendment).unwrap()).unwrap(), amendment);
    }
}

/// The lines of the worked example, without its remarks, are nearly those that are written.
#[test]
fn what_is_written_has_the_shape_of_the_example() {
    let written = write_base(&read_base(BASE).unwrap()).unwrap();
    for line in [
        "    period: (2024, 2026),",
        "            title: (kk: \"Үлгі: үлес\", ru: \"Пример: доля\", en: \"Example: share\", official: [kk]),",
        "                        (years: {2024: \"11.0\", 2025: \"22.5\", 2026: \"100\"}),",
        "            place: (section: \"1\", item: \"1\", lines: \"10\"),",
    ] {
        assert!(written.lines().any(|written| written == line), "no {line:?} in\n{written}");
    }
    assert!(!written.contains("Some("));
    let long = |line: &&str| line.chars().count() > 100 && !line.contains("years: {");
    let entries = |line: &&str| line.contains("\", ");
    assert_eq!(written.lines().filter(long).find(entries), None);
}

/// Words with every sign that could break a file.
fn words() -> impl Strategy<Value = String> {
    "[a-zәі]{1,3}[a-z\"\\\\'\n\t\u{202f}\u{301},:(){}/* ]{0,12}"
}

fn wording() -> impl Strategy<Value = Wording> {
    let official = prop::sample::subsequence(Language::ALL.to_vec(), 0..=3);
    (words(), words(), words(), official).prop_map(|(kk, ru, en, official)| Wording {
        kk,
        ru,
        en,
        official,
    })
}

fn value() -> impl Strategy<Value = Value> {
    let number = || (-99_999_i64..99_999).prop_map(Decimal::from);
    prop_oneof![
        number().prop_map(Value::Number),
        number().prop_map(Value::AtLeast),
        number().prop_map(Value::AtMost),
        Just(Value::Dash),
        Just(Value::ToBeSpecified),
        words().prop_map(Value::Words),
    ]
}

fn place() -> impl Strategy<Value = Place> {
    ("[a-z]{0,3}", "[0-9.]{0,3}", "[0-9-]{0,5}").prop_map(|(section, item, lines)| Place {
        section,
        item,
        lines,
    })
}

fn years() -> impl Strategy<Value = ByYear> {
    prop::collection::vec((2015..2030_i16, value()), 0..6).prop_map(ByYear::new)
}

fn values(territory: &'static str) -> impl Strategy<Value = Values> {
    let kinds = vec![Kind::Target, Kind::Baseline, Kind::Actual, Kind::Forecast];
    let kind = prop::sample::select(kinds);
    (kind, place(), years(), prop::option::of(wording()), any::<bool>()).prop_map(
        move |(kind, place, years, note, second)| Values {
            kind,
            territory: territory.to_owned(),
            second,
            place,
            levels: ByYear::new(years.iter().take(2).map(|(year, value)| (year, value.clone()))),
            columns: years.iter().take(1).map(|(year, _)| (year, 2026)).collect(),
            years,
            note,
            act: 0,
        },
    )
}

fn unit() -> impl Strategy<Value = Unit> {
    prop_oneof![
        Just(Unit::Percent),
        Just(Unit::BillionTenge),
        Just(Unit::Words),
        wording().prop_map(Unit::Other),
    ]
}

fn counting() -> impl Strategy<Value = Counting> {
    prop_oneof![
        Just(Counting::Share),
        prop::collection::vec(2015..2030_i16, 0..3)
            .prop_map(|restarts_after| Counting::CyclicShare { restarts_after }),
        Just(Counting::Score { study: Study::Pisa }),
        Just(Counting::GrowthOnBase(Decimal::from(4873_i64))),
        Just(Counting::Words),
    ]
}

fn series() -> impl Strategy<Value = Vec<Series>> {
    let one = |code: &'static str, role| {
        let blocks = (values(""), values("KZ-61"));
        (prop::option::of(unit()), wording(), blocks).prop_map(move |(unit, name, blocks)| Series {
            code: code.to_owned(),
            name: Some(name),
            unit,
            role: Option::clone(&role),
            values: vec![blocks.0, blocks.1],
        })
    };
    (one("", None), one("ауыл 1", Some(SeriesRole::PartOf(String::new()))))
        .prop_map(|(first, second)| vec![first, second])
}

fn indicator(at: usize) -> impl Strategy<Value = Indicator> {
    let head = (wording(), unit(), counting(), series(), place());
    let rest = (prop::option::of(wording()), prop::option::of(words()), any::<bool>());
    (head, rest).prop_map(move |((title, unit, counting, series, place), rest)| Indicator {
        code: format!("TI-{at}"),
        kind: if rest.2 { IndicatorKind::Target } else { IndicatorKind::ExpectedResult },
        number: format!("{at}."),
        plan_number: rest.1.clone(),
        section: if rest.2 { "D1".to_owned() } else { String::new() },
        title,
        unit,
        counting,
        better: Better::Unsaid,
        regional: RegionalValue::None,
        implements: rest.2.then(|| Link { programme: "p".into(), code: "c".into() }),
        definition: rest.0.clone(),
        data_source: rest.1.map(|words| Quote::new(Language::Kk, words)),
        responsible: ["ЖАО (келісу бойынша)".parse().unwrap()].to_vec(),
        series,
        place,
        note: rest.0,
        act: 0,
    })
}

fn base() -> impl Strategy<Value = Base> {
    let lists = (indicator(1), indicator(2), wording(), place(), words());
    (wording(), wording(), lists).prop_map(|(title, short, (one, two, name, place, words))| Base {
        format: FORMAT,
        id: "any".to_owned(),
        kind: ProgrammeKind::RegionalProgramme,
        title,
        short,
        period: (2020, 2029),
        territory: "KZ-61".to_owned(),
        act: Act {
            title: name.clone(),
            number: Some(words.clone()),
            date: jiff::civil::date(2020, 1, 2),
            date_stated: false,
            languages: vec![Language::Ru],
            source: words.clone(),
        },
        sections: vec![Section {
            code: "D1".to_owned(),
            kind: SectionKind::Chapter,
            number: words.clone(),
            title: name,
            parent: None,
            place: place.clone(),
            act: 0,
        }],
        indicators: vec![one, two],
        facts: Vec::new(),
        measures: vec![Measure {
            number: words.clone(),
            section: "D1".to_owned(),
            codes: vec!["TI-2".to_owned()],
            title: Quote::new(Language::Ru, words.clone()),
            form: Some(Quote::new(Language::Kk, words)),
            deadline: None,
            due: Some(Due {
                rhythm: Rhythm::Yearly,
                dates: vec![DueDate { year: 2024, by: Part::Day(11, 1) }],
            }),
            responsible: Vec::new(),
            place,
            note: None,
            act: 0,
        }],
        funding_sources: Vec::new(),
        financing: Vec::new(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_reads_the_same(mut base in base()) {
        // Of one cell only one statement can be the first.
        let blocks = base.indicators.iter_mut().flat_map(|one| &mut one.series);
        blocks.for_each(|series| series.values[1].second = series.values[0].second);
        let text = write_base(&base).unwrap();
        let read = read_base(&text).map_err(|problems| TestCaseError::fail(format!("{problems:#?}\n{text}")))?;
        prop_assert_eq!(read, base);
    }
}
