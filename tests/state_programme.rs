//! The file of the State Programme 2020-2025 holds what the act states: every indicator, value,
//! measure and sum is there, counted against the numbers of the act itself.

#![expect(clippy::unwrap_used, reason = "helpers of tests: a failure is the test's")]

use std::collections::BTreeMap;

use nysana::language::{Decimal, Language};
use nysana::programme::{
    Amount, Base, Financing, IndicatorKind, Kind, SectionKind, Value, Values, Year,
};
use ron::extensions::Extensions;

const BASE: &str =
    include_str!("../assets/programmes/state-programme-2020-2025/base-2019-12-27.ron");

fn base() -> Base {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(BASE).unwrap()
}

fn blocks(base: &Base) -> impl Iterator<Item = &Values> {
    let series = base.indicators.iter().flat_map(|indicator| &indicator.series);
    series.flat_map(|series| &series.values)
}

/// The total in million tenge, as the action plan prints it.
fn total(base: &Base) -> &Financing {
    base.financing.iter().find(|one| one.total && !one.second).unwrap()
}

fn of_measures(base: &Base) -> impl Iterator<Item = (&str, &Amount)> {
    base.financing.iter().flat_map(|one| {
        let number = one.measure.as_deref();
        number.into_iter().flat_map(|number| one.amounts.iter().map(move |it| (number, it)))
    })
}

fn number(value: &Value) -> Decimal {
    value.number().unwrap()
}

fn sum(values: impl IntoIterator<Item = Decimal>) -> Decimal {
    values.into_iter().fold(Decimal::from(0_i64), |sum, value| sum.checked_add(value).unwrap())
}

fn period_total(amount: &Amount) -> Decimal {
    number(amount.period_total.as_ref().unwrap())
}

fn in_year(amount: &Amount, year: Year) -> Option<Decimal> {
    amount.years.get(year).map(number)
}

#[test]
fn two_goals_and_eleven_tasks() {
    let base = base();
    let count = |kind| base.sections.iter().filter(|section| section.kind == kind).count();
    assert_eq!((count(SectionKind::Goal), count(SectionKind::Task)), (2, 11));
    assert_eq!(count(SectionKind::Chapter), 8);
}

#[test]
fn eight_target_and_forty_result_indicators() {
    let base = base();
    let of_kind = |kind| base.indicators.iter().filter(move |it| it.kind == kind).count();
    assert_eq!(of_kind(IndicatorKind::Target), 8);
    assert_eq!(of_kind(IndicatorKind::Result), 40);
    // Each says where its values come from and who answers for it, as the tables of section 4 do.
    assert!(base.indicators.iter().all(|it| it.data_source.is_some()));
    assert!(base.indicators.iter().all(|it| !it.responsible.is_empty()));
}

#[test]
fn sixty_five_series_and_408_values() {
    let base = base();
    let series = base.indicators.iter().flat_map(|it| &it.series);
    // Four more are the counts on which growth is reckoned.
    let (counts, own): (Vec<_>, Vec<_>) = series.partition(|it| it.code == "base count");
    assert_eq!((own.len(), counts.len()), (65, 4));
    let first = |block: &&Values| !block.second;
    assert_eq!(blocks(&base).filter(first).map(|it| it.years.len()).sum::<usize>(), 408);
}

#[test]
fn every_indicator_of_the_passport_is_stated_twice() {
    let base = base();
    let restated = blocks(&base).filter(|it| it.second && it.place.section == "1");
    let targets = restated.filter(|it| it.kind == Kind::Target);
    // Eight items, of which the first has two ages and the second three subjects.
    let items: Vec<&str> = targets.map(|it| &*it.place.item).collect();
    assert_eq!(items, ["1", "1", "2", "2", "2", "3", "4", "5", "6", "8", "7"]);
}

#[test]
fn a_cycle_has_its_own_year_and_the_column_beside_it() {
    let base = base();
    let pisa = base.indicators.iter().find(|it| it.code == "G1-TI-2").unwrap();
    for series in &pisa.series {
        let targets =
            series.values.iter().find(|it| it.kind == Kind::Target && !it.second).unwrap();
        assert_eq!(targets.columns, BTreeMap::from([(2021, 2022), (2024, 2025)]));
        assert_eq!(targets.years.iter().map(|it| it.0).collect::<Vec<_>>(), [2021, 2024]);
    }
}

#[test]
fn measures_1_to_204_without_a_gap() {
    let base = base();
    let numbers: Vec<_> = base.measures.iter().map(|it| it.number.clone()).collect();
    assert_eq!(numbers, (1..=204).map(|it| it.to_string()).collect::<Vec<_>>());
    for measure in &base.measures {
        assert!(!measure.title.own(Language::Kk).is_empty());
        assert!(measure.form.is_some() && measure.deadline.is_some(), "{}", measure.number);
        assert!(!measure.responsible.is_empty() && !measure.codes.is_empty(), "{}", measure.number);
    }
}

#[test]
fn every_measure_has_its_money_in_numbers_or_words() {
    let base = base();
    let financed: Vec<_> = base.financing.iter().filter_map(|it| it.measure.clone()).collect();
    let measures: Vec<_> = base.measures.iter().map(|it| it.number.clone()).collect();
    assert_eq!(financed, measures);
    let all = || base.financing.iter().flat_map(|it| &it.amounts);
    let numbers =
        all().map(|it| it.years.len() + usize::from(it.period_total.is_some())).sum::<usize>();
    // In measure 26 words stand twice, once for each of its two parts.
    assert_eq!((numbers, all().filter(|it| it.words.is_some()).count()), (302, 159));
}

#[test]
fn the_sources_add_up_to_the_total_of_each_year_and_of_all() {
    let base = base();
    let amounts = &total(&base).amounts;
    let (whole, sources): (Vec<_>, Vec<_>) = amounts.iter().partition(|it| it.source == "total");
    let [whole] = whole.as_slice() else { panic!("one total") };
    for year in 2020..=2025 {
        let parts = sum(sources.iter().filter_map(|it| in_year(it, year)));
        assert_eq!(Some(parts), in_year(whole, year), "{year}");
    }
    assert_eq!(period_total(whole), Decimal::from(11_578_425_i64));
    assert_eq!(sum(sources.iter().map(|it| period_total(it))), period_total(whole));
    for amount in amounts {
        let years = sum(amount.years.iter().map(|(_, value)| number(value)));
        assert_eq!(years, period_total(amount), "{}", amount.source);
    }
}

#[test]
fn the_local_budget_of_the_measures_is_that_of_the_total() {
    // The other sources cannot be compared one by one: the act divides the mixed amounts ("РБ, ДБ")
    // among them in the total only, and names private investments for no measure at all.
    let base = base();
    let local = total(&base).amounts.iter().find(|it| it.source == "ЖБ").unwrap();
    for year in 2020..=2025 {
        let of_year = of_measures(&base).filter(|(_, it)| it.source == "ЖБ");
        let parts = sum(of_year.filter_map(|(_, it)| in_year(it, year)));
        assert_eq!(Some(parts), in_year(local, year), "{year}");
    }
}

#[test]
fn the_measures_add_up_to_the_total_without_private_investments() {
    // Within two million: the act's own rounding, in 2020, 2021 and 2024.
    let base = base();
    let source = |code: &str| total(&base).amounts.iter().find(|it| it.source == code).unwrap();
    for year in 2020..=2025 {
        let measures = sum(of_measures(&base).filter_map(|(_, it)| in_year(it, year)));
        let [whole, private] =
            ["total", "Жеке инвестициялар"].map(|code| in_year(source(code), year).unwrap());
        let off = whole.checked_sub(private).unwrap().checked_sub(measures).unwrap();
        assert!(off.to_f64().abs() <= 2.0, "{year}: {off}");
    }
}

#[test]
fn the_years_of_a_measure_add_up_but_for_two() {
    let base = base();
    let with_years = of_measures(&base).filter(|(_, it)| !it.years.is_empty());
    let wrong = with_years
        .filter(|(_, it)| sum(it.years.iter().map(|(_, value)| number(value))) != period_total(it));
    // The act's own: 49 469 against 49 468, and 448 313 against 448 314.
    assert_eq!(wrong.map(|it| it.0).collect::<Vec<_>>(), ["12", "25"]);
}

#[test]
fn the_passport_rounds_the_total_of_each_year_to_billions() {
    let base = base();
    let passport = base.financing.iter().find(|it| it.second && it.place.section == "1").unwrap();
    let whole =
        |one: &Financing| one.amounts.iter().find(|it| it.source == "total").cloned().unwrap();
    let (rounded, exact) = (whole(passport), whole(total(&base)));
    assert_eq!(rounded.years.len(), 6);
    for (year, value) in rounded.years.iter() {
        let millions = number(value).to_f64() * 1000.0;
        assert!((millions - in_year(&exact, year).unwrap().to_f64()).abs() <= 500.0, "{year}");
    }
}
