//! Rules of editions that hold for any programme.

use jiff::civil::date;
use proptest::prelude::*;

use super::{AMENDMENT, BASE};
use crate::programme::*;

fn base() -> Base {
    read_base(BASE).unwrap()
}

/// An amendment of a day that gives one value of one indicator anew.
fn retarget(day: i8, code: &str, value: u32) -> Amendment {
    let mut amendment = read_amendment(AMENDMENT).unwrap();
    amendment.act.date = date(2025, 3, day);
    amendment.act.number = Some(day.to_string());
    amendment.operations.retain(|operation| matches!(operation, Operation::Retarget { .. }));
    let Some(Operation::Retarget { code: old, series, .. }) = amendment.operations.first_mut()
    else {
        panic!("the example retargets")
    };
    code.clone_into(old);
    let value = format!("{value}").parse().unwrap();
    series[0].values[0].years = ByYear::new([(2026, value)]);
    amendment
}

fn programme(amendments: Vec<Amendment>) -> Programme {
    Programme::new(Origin::BuiltIn, base(), amendments).unwrap()
}

#[test]
fn without_amendments_the_edition_is_the_base_act() {
    let base = base();
    let programme = programme(Vec::new());
    let [edition] = programme.editions() else { panic!("one edition") };
    assert_eq!(edition.sections, base.sections);
    assert_eq!(edition.acts, std::slice::from_ref(&base.act));
    for (filled, written) in edition.indicators.iter().zip(&base.indicators) {
        let mut emptied = filled.clone();
        for (series, written) in emptied.series.iter_mut().zip(&written.series) {
            for (block, written) in series.values.iter_mut().zip(&written.values) {
                block.territory.clone_from(&written.territory);
                block.place.clone_from(&written.place);
            }
        }
        assert_eq!(emptied, *written);
    }
}

#[test]
fn every_value_knows_its_act_place_and_territory() {
    let programme = programme(vec![read_amendment(AMENDMENT).unwrap()]);
    for edition in programme.editions() {
        let series = edition.indicators.iter().flat_map(|indicator| &indicator.series);
        for block in series.flat_map(|series| &series.values) {
            assert!(block.act < edition.acts.len());
            assert!(!block.territory.is_empty());
            assert!(!block.place.section.is_empty() && !block.place.lines.is_empty());
        }
    }
    let edition = &programme.editions()[1];
    let act = |code: &str, year| {
        let series = &edition.indicator(code).unwrap().series[0];
        series.statement(Kind::Target, "KZ-00", year).unwrap().values.act
    };
    assert_eq!((act("TI-1", 2025), act("TI-3", 2026), act("TI-12", 2026)), (1, 0, 1));
    assert_eq!((edition.section("D1").unwrap().act, edition.section("G1").unwrap().act), (1, 0));
}

#[test]
fn retargeting_leaves_other_kinds_and_territories() {
    let programme = programme(vec![retarget(1, "R-6", 70), retarget(2, "TI-1", 80)]);
    let edition = &programme.editions()[2];
    let values = |code: &str| {
        let rows = targets(edition, true);
        rows.iter()
            .filter(|row| row.code == code && row.series.is_empty())
            .map(|row| format!("{} {} {} {}", row.territory, row.kind.code(), row.year, row.value))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        values("R-6"),
        ["KZ-00 target 2026 70", "KZ-00-north target 2024 40", "KZ-00-south target 2024 60",]
    );
    assert_eq!(
        values("TI-1"),
        [
            "KZ-00 target 2026 80",
            "KZ-00 baseline 2023 10",
            "KZ-00 actual 2021 8",
            "KZ-00 actual 2022 9",
            "KZ-00 forecast 2027 100",
        ]
    );
}

#[test]
fn a_deleted_code_never_returns_and_a_redefined_series_neither() {
    let mut again = read_amendment(AMENDMENT).unwrap();
    again.act.date = date(2025, 6, 1);
    again
        .operations
        .retain(|one| matches!(one, Operation::Redefine { .. } | Operation::Add { .. }));
    let first = read_amendment(AMENDMENT).unwrap();
    let refused = Programme::new(Origin::BuiltIn, base(), vec![first, again]).unwrap_err();
    assert_eq!(refused.key, "programme-amendment-fault");
    assert!(format!("{refused:?}").contains("programme-series-code-used"));
}

#[test]
fn acts_of_one_day_make_one_edition() {
    let mut other = retarget(1, "TI-3", 70);
    other.act.number = Some("other".to_owned());
    let programme = programme(vec![retarget(1, "TI-1", 80), other]);
    assert_eq!(programme.editions().len(), 2);
    assert_eq!(programme.editions()[1].acts.len(), 3);
    assert_eq!(diff(&programme.editions()[0], &programme.editions()[1]).len(), 2);
}

#[test]
fn the_edition_in_force() {
    let programme = programme(vec![retarget(1, "TI-1", 80)]);
    let on = |day| programme.edition_on(day).map(Edition::date);
    assert_eq!(on(date(2023, 12, 31)).unwrap_err().key, "programme-not-yet-in-force");
    assert_eq!(on(date(2024, 1, 1)), Ok(date(2024, 1, 1)));
    assert_eq!(on(date(2025, 2, 28)), Ok(date(2024, 1, 1)));
    assert_eq!(on(date(2025, 3, 1)), Ok(date(2025, 3, 1)));
    assert_eq!(on(date(2099, 1, 1)), Ok(date(2025, 3, 1)));
    assert!(!programme.is_over(date(2026, 12, 31)) && programme.is_over(date(2027, 1, 1)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_the_files_makes_no_difference(
        amendments in Just(vec![
            retarget(1, "TI-1", 50),
            retarget(2, "TI-1", 60),
            retarget(3, "TI-3", 120),
            retarget(4, "TI-1", 70),
        ])
        .prop_shuffle(),
    ) {
        let sorted = programme(vec![
            retarget(1, "TI-1", 50),
            retarget(2, "TI-1", 60),
            retarget(3, "TI-3", 120),
            retarget(4, "TI-1", 70),
        ]);
        let shuffled = programme(amendments);
        prop_assert_eq!(shuffled.editions(), sorted.editions());
    }

    #[test]
    fn a_difference_turned_round_has_the_same_retargeted_cells(
        values in proptest::collection::vec(0..200u32, 2),
    ) {
        let programme =
            programme(vec![retarget(1, "TI-1", values[0]), retarget(2, "TI-1", values[1])]);
        let [_, old, new] = programme.editions() else { panic!("three editions") };
        let (there, back) = (diff(old, new), diff(new, old));
        prop_assert_eq!(there.is_empty(), values[0] == values[1]);
        prop_assert_eq!(there.len(), back.len());
        prop_assert!(diff(old, old).is_empty());
    }
}
