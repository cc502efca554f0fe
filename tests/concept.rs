//! The files of the Concept 2023-2029 hold what the acts state: they parse with the project's
//! options, every value, measure and fact is there, and each operation of the amendment finds what
//! it changes.

#![expect(clippy::unwrap_used, reason = "helpers of tests: a failure is the test's")]

use jiff::civil::date;
use nysana::programme::{
    Amendment, Base, Edition, Fact, IndicatorKind, Kind, Library, Measure, Operation, Series, Value,
};
use ron::extensions::Extensions;

const BASE: &str = include_str!("../assets/programmes/concept-2023-2029/base-2023-03-28.ron");
const AMENDMENT: &str =
    include_str!("../assets/programmes/concept-2023-2029/amendment-2024-06-13.ron");

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

fn base() -> Base {
    options().from_str(BASE).unwrap()
}

fn amendment() -> Amendment {
    options().from_str(AMENDMENT).unwrap()
}

/// The editions that the two acts make.
fn edition(of_2024: bool) -> Edition {
    let library = Library::built_in();
    let concept = library.get("concept-2023-2029").unwrap();
    let day = if of_2024 { date(2024, 6, 13) } else { date(2024, 6, 12) };
    concept.edition_on(day).unwrap().clone()
}

fn new_plan() -> Vec<Measure> {
    let plans = amendment().operations.into_iter().find_map(|operation| match operation {
        Operation::ReplacePlan { measures, .. } => Some(measures),
        _ => None,
    });
    plans.unwrap()
}

fn new_facts() -> Vec<Fact> {
    let facts = amendment().operations.into_iter().filter_map(|operation| match operation {
        Operation::TellFacts { facts, .. } => Some(facts),
        _ => None,
    });
    facts.flatten().collect()
}

/// How many values series hold.
fn values(series: &[Series]) -> usize {
    series.iter().flat_map(|series| &series.values).map(|block| block.years.len()).sum()
}

/// The values of a fact's series by territory, as the file writes them.
fn told(fact: &Fact, series: &str, year: i16) -> Vec<(String, String)> {
    let series = fact.series.iter().find(|one| one.code == series).unwrap();
    let blocks = series.values.iter();
    let cells = blocks.filter_map(|block| Some((&block.territory, block.years.get(year)?)));
    cells.map(|(territory, value)| (territory.clone(), value.to_string())).collect()
}

/// How many target values the first statements hold, level labels counted too.
fn targets(series: &[Series]) -> usize {
    let blocks = series.iter().flat_map(|series| &series.values);
    let targets = blocks.filter(|block| block.kind == Kind::Target && !block.second);
    targets.map(|block| block.years.len() + block.levels.len()).sum()
}

#[test]
fn the_base_act_states_233_values_of_29_indicators() {
    let base = base();
    let of_kind = |kind| base.indicators.iter().filter(move |it| it.kind == kind);
    assert_eq!(of_kind(IndicatorKind::Target).count(), 29);
    assert_eq!(of_kind(IndicatorKind::ExpectedResult).count(), 5);
    assert_eq!(of_kind(IndicatorKind::Target).map(|it| targets(&it.series)).sum::<usize>(), 233);
}

#[test]
fn the_amendment_leaves_215_values() {
    let base = base();
    let before = |code: &str| {
        let indicator = base.indicators.iter().find(|it| it.code == code).unwrap();
        targets(&indicator.series)
    };
    let mut count = 233;
    for operation in amendment().operations {
        match operation {
            Operation::Retarget { code, series, .. } | Operation::Redefine { code, series, .. } => {
                count = count - before(&code) + targets(&series);
            }
            Operation::Delete { code, .. } => count -= before(&code),
            _ => {}
        }
    }
    assert_eq!(count, 215);
}

#[test]
fn a_retarget_keeps_the_series_and_a_redefinition_keeps_none() {
    let base = base();
    for operation in amendment().operations {
        let old = |code: &str| base.indicators.iter().find(|it| it.code == code).unwrap();
        match operation {
            Operation::Retarget { code, series, .. } => {
                assert!(series.iter().all(|new| old(&code).series(&new.code).is_some()), "{code}");
            }
            Operation::Redefine { code, series, .. } => {
                assert!(series.iter().all(|new| old(&code).series(&new.code).is_none()), "{code}");
            }
            _ => {}
        }
    }
}

#[test]
fn both_action_plans_are_whole() {
    for (plan, count) in [(base().measures, 137), (new_plan(), 180)] {
        let numbers: Vec<_> = plan.iter().map(|measure| &*measure.number).collect();
        let expected: Vec<_> = (1..=count).map(|number| number.to_string()).collect();
        assert_eq!(numbers, expected);
        for measure in &plan {
            let number = &measure.number;
            assert!(measure.form.is_some() && measure.deadline.is_some(), "{number}");
            assert!(!measure.codes.is_empty() && !measure.responsible.is_empty(), "{number}");
            assert!(!measure.place.lines.is_empty(), "{number}");
        }
    }
}

#[test]
fn measures_stand_under_the_direction_of_their_indicators() {
    for edition in [edition(false), edition(true)] {
        for measure in &edition.measures {
            for code in &measure.codes {
                let section = &edition.indicator(code).unwrap().section;
                assert_eq!(*section, measure.section, "{} {code}", measure.number);
            }
        }
    }
}

#[test]
fn bodies_by_agreement_are_told_apart_in_both_languages() {
    let old = base().measures;
    let bodies: Vec<_> = old[44].responsible.iter().map(|body| &*body.name).collect();
    let construction = "АО \"Samruk-Kazyna Construction\"";
    assert_eq!(bodies, ["МИО", "МИИР", construction, "АО \"Финансовый центр\""]);
    let by_agreement = |plan: &[Measure]| {
        let bodies = plan.iter().flat_map(|measure| &measure.responsible);
        bodies.filter(|body| body.by_agreement.is_some()).count()
    };
    assert_eq!((by_agreement(&old), by_agreement(&new_plan())), (50, 83));
}

#[test]
fn the_prose_of_the_base_act_has_293_values() {
    let base = base();
    let own = |code: &str| -> usize {
        let indicator = base.indicators.iter().find(|it| it.code == code).unwrap();
        let blocks = indicator.series.iter().flat_map(|series| &series.values);
        blocks.filter(|block| block.kind == Kind::Actual).map(|block| block.years.len()).sum()
    };
    // What is exactly an indicator's own value stands in the indicator.
    let own: usize = ["TI-1", "TI-14", "TI-23"].map(own).into_iter().sum();
    let read = |fact: &&Fact| !fact.code.starts_with("PROSE-");
    let facts: usize = base.facts.iter().filter(read).map(|fact| values(&fact.series)).sum();
    assert_eq!((own, facts), (5, 288));
}

#[test]
fn the_prose_of_the_amendment_has_47_values() {
    assert_eq!(new_facts().iter().map(|fact| values(&fact.series)).sum::<usize>(), 47);
}

#[test]
fn coverage_of_ages_3_to_6_by_region_stands_behind_the_first_indicator() {
    let edition = edition(true);
    let fact = edition.facts_behind("TI-1").find(|fact| fact.code == "N-4").unwrap();
    assert!(fact.differs.is_some());
    let cells = [
        ("KZ", "98.5"),
        ("KZ-19", "92.9"),
        ("KZ-33", "98.0"),
        ("KZ-61", "99.3"),
        ("KZ-62", "89.5"),
        ("KZ-71", "99.2"),
        ("KZ-75", "94.6"),
    ];
    let cells = cells.map(|(territory, value)| (territory.to_owned(), value.to_owned()));
    assert_eq!(told(fact, "age 3-6", 2022), cells);
}

#[test]
fn every_fact_of_a_measure_belongs_to_the_plan_in_force() {
    for edition in [edition(false), edition(true)] {
        let facts: Vec<_> =
            edition.facts.iter().filter(|fact| fact.code.starts_with("P-")).collect();
        assert!(!facts.is_empty());
        for fact in facts {
            let number = fact.code.strip_prefix("P-");
            assert_eq!(fact.measure.as_deref(), number);
            assert_eq!(fact.act, edition.acts.len() - 1, "{}", fact.code);
        }
    }
}

#[test]
fn a_fact_told_anew_takes_the_place_of_the_old_one() {
    let (old, new) = (edition(false), edition(true));
    let fact = |edition: &Edition, code: &str| {
        edition.facts.iter().find(|fact| fact.code == code).unwrap().clone()
    };
    let employed = |edition| told(&fact(edition, "NP-15"), "", 2030)[0].1.clone();
    assert_eq!((employed(&old), employed(&new)), ("80".to_owned(), "89".to_owned()));
    // PISA-2018 gives way to PISA-2022, and the indicator behind has become a share.
    let gap = (fact(&old, "N-17"), fact(&new, "N-17"));
    assert_eq!(
        gap.0.series[0].values[0].years.get(2018),
        gap.1.series[0].values[0].years.get(2022)
    );
    assert!(gap.0.differs.is_none() && gap.1.differs.is_some());
}

#[test]
fn what_contradicts_an_indicator_stays_as_printed() {
    let base = base();
    let fact = |code: &str| base.facts.iter().find(|fact| fact.code == code).unwrap();
    let in_families = fact("PROSE-1");
    let cell = |series| told(in_families, series, 2022)[0].1.clone();
    assert_eq!(["in families", "all", "share in families"].map(cell), ["18291", "22081", "83.2"]);
    assert_eq!(told(fact("NP-20"), "", 2030)[0].1, "15");
    let rooms = fact("P-49").series.iter().flat_map(|series| &series.values);
    assert!(
        rooms.flat_map(|block| block.years.iter()).all(|(_, v)| matches!(v, Value::AtLeast(_)))
    );
}
