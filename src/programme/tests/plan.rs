//! Plans, money and facts: what is refused, and what an amendment does to them.

use crate::programme::*;

/// A programme of one indicator with fields for plan, money and facts.
fn with(fields: &str) -> Result<Base, Vec<Problem>> {
    read_base(&format!(
        r#"(format: 1, id: "x", kind: Concept, title: (kk: "а", ru: "а", en: "a"),
            short: (kk: "а", ru: "а", en: "a"), period: (2024, 2026), territory: "KZ",
            act: (title: (kk: "а", ru: "а", en: "a"), date: "2024-01-01", languages: [kk],
                source: "x"),
            sections: [(code: "C1", kind: Chapter, number: "1",
                title: (kk: "а", ru: "а", en: "a"))],
            indicators: [(code: "TI-1", kind: Target, number: "1", section: "C1",
                title: (kk: "а", ru: "а", en: "a"), unit: Percent, counting: Share,
                better: Higher, regional: Comparable, series: [(values: [])],
                place: (section: "1"))],
            {fields})"#
    ))
}

fn keys(fields: &str) -> Vec<&'static str> {
    with(fields).unwrap_err().iter().map(|problem| problem.what.key).collect()
}

const PLAN: &str = r#"
    measures: [
        (number: "1", section: "C1", codes: ["TI-1"], title: (kk: "іс"),
            deadline: (kk: "2025 жылғы желтоқсан"),
            responsible: ["ЖАО", "X (келісу бойынша)"], place: (section: "plan", item: "1")),
    ],
    funding_sources: [(code: "R", name: (kk: "р", ru: "р", en: "r"))],
    financing: [(measure: "1", unit: MillionTenge, amounts: [
        (source: "R", years: {2024: "5"}), (words: (kk: "талап етілмейді")),
    ], place: (section: "plan"))],
    facts: [
        (code: "N-1", title: (kk: "д", ru: "ф", en: "f"), unit: Piece, indicator: "TI-1",
            series: [(values: [(kind: actual, years: {2022: "7"})])], place: (section: "3")),
        (code: "P-1", title: (kk: "д", ru: "ф", en: "f"), unit: Piece, measure: "1",
            series: [(values: [(years: {2025: "7"})])], place: (section: "plan")),
    ],
"#;

#[test]
fn a_plan_with_money_and_facts_is_read() {
    let base = with(PLAN).unwrap();
    let measure = &base.measures[0];
    assert!(measure.responsible[0].is_local());
    assert!(measure.responsible[1].by_agreement.is_some());
    assert_eq!(base.financing[0].amounts.len(), 2);
    let programme = Programme::new(Origin::BuiltIn, base, Vec::new()).unwrap();
    let edition = programme.latest();
    assert_eq!(edition.measures_of("TI-1").count(), 1);
    let fact = edition.facts_behind("TI-1").next().unwrap();
    assert_eq!(fact.series[0].values[0].territory, edition.territory);
    assert_eq!(fact.series[0].values[0].place.section, "3");
    let facts = |all| targets(edition, all).iter().filter(|row| row.code == "N-1").count();
    assert_eq!((facts(false), facts(true)), (0, 1));
}

#[test]
fn what_names_nothing_is_refused() {
    let changed = |from: &str, to: &str| keys(&PLAN.replacen(from, to, 1));
    assert_eq!(changed("\"C1\"", "\"C9\""), ["programme-unknown-section"]);
    assert_eq!(changed("[\"TI-1\"]", "[\"TI-99\"]"), ["programme-unknown-indicator"]);
    assert_eq!(
        changed("indicator: \"TI-1\"", "indicator: \"TI-99\""),
        ["programme-unknown-indicator"]
    );
    assert_eq!(changed("(measure: \"1\"", "(measure: \"2\""), ["programme-unknown-measure"]);
    assert_eq!(changed("source: \"R\"", "source: \"L\""), ["programme-unknown-funding-source"]);
    assert_eq!(
        changed("(words: (kk: \"талап етілмейді\"))", "()"),
        ["programme-amount-without-money"]
    );
    assert_eq!(changed("measure: \"1\", unit", "unit"), ["programme-financing-of-nothing"]);
    assert_eq!(changed("\"P-1\"", "\"N-1\""), ["programme-duplicate-code"]);
    assert_eq!(changed("(kk: \"іс\")", "()"), ["programme-empty-text"]);
    let due = "due: (rhythm: Single, dates: [(year: 2024, by: Month(13))]), deadline";
    assert_eq!(changed("deadline", due), ["programme-no-such-date"]);
}

#[test]
fn a_plan_issued_anew_takes_what_belongs_to_the_old_one_with_it() {
    let base = with(PLAN).unwrap();
    let amendment = read_amendment(&format!(
        r#"(format: 1, amends: "{}", act: (title: (kk: "а", ru: "а", en: "a"), date: "2025-01-01",
            languages: [kk], source: "x"), operations: [
            ReplacePlan(measures: [(number: "7", title: (kk: "жаңа"), place: (lines: "3"))],
                place: (section: "plan")),
            TellFacts(facts: [
                (code: "N-1", title: (kk: "д", ru: "ф", en: "f"), unit: Piece,
                    series: [(values: [(kind: actual, years: {{2022: "8"}})])], place: ()),
                (code: "P-1", title: (kk: "д", ru: "ф", en: "f"), unit: Piece, measure: "7",
                    series: [(values: [(years: {{2025: "9"}})])], place: ()),
            ], place: (section: "3")),
        ])"#,
        base.id
    ))
    .unwrap();
    let programme = Programme::new(Origin::BuiltIn, base, vec![amendment]).unwrap();
    let new = programme.latest();
    assert_eq!(new.measures.len(), 1);
    assert_eq!((&*new.measures[0].place.section, new.measures[0].act), ("plan", 1));
    assert!(new.financing.is_empty());
    let told = |at: usize| new.facts[at].series[0].values[0].years.iter().next().unwrap();
    assert_eq!(new.facts.len(), 2);
    assert_eq!((told(0).1.to_string(), told(1).1.to_string()), ("8".into(), "9".into()));
    assert_eq!(new.facts[0].act, 1);
    assert_eq!(programme.editions()[0].facts.len(), 2);
}
