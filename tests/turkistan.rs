//! The file of the regional programme of Turkistan 2020-2025 holds what the document states: it
//! parses with the project's options, and its tables, works and sums are all there.

#![expect(clippy::unwrap_used, reason = "helpers of tests: a failure is the test's")]

use std::collections::{BTreeMap, BTreeSet};

use nysana::programme::{Base, Kind, Library, Series, Values};
use nysana::territory::Tree;
use ron::extensions::Extensions;

const BASE: &str = include_str!("../assets/programmes/turkistan-2020-2025/base-2020-01-01.ron");
const REGION: &str = "KZ-61";
/// Sixteen districts and cities, as the document has them.
const DISTRICTS: usize = 16;

/// Values as first stated: planned, bases, told as facts.
const FIRST: [(Kind, usize); 3] = [(Kind::Target, 2461), (Kind::Baseline, 29), (Kind::Actual, 244)];
/// Values stated a second time, otherwise or in the passport: planned, told as facts.
const SECOND: [(Kind, usize); 2] = [(Kind::Target, 44), (Kind::Actual, 6)];

fn base() -> Base {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(BASE).unwrap()
}

/// A series of an indicator or of a fact.
fn series<'a>(base: &'a Base, code: &str, series: &str) -> &'a Series {
    let indicators = base.indicators.iter().map(|one| (&one.code, &one.series));
    let mut all = indicators.chain(base.facts.iter().map(|one| (&one.code, &one.series)));
    let (_, list) = all.find(|(found, _)| *found == code).unwrap();
    list.iter().find(|one| one.code == series).unwrap()
}

fn all_series(base: &Base) -> impl Iterator<Item = &Series> {
    let indicators = base.indicators.iter().flat_map(|one| &one.series);
    indicators.chain(base.facts.iter().flat_map(|one| &one.series))
}

fn is_district(block: &Values) -> bool {
    block.territory.starts_with("KZ-61-") && block.territory != "KZ-61-institutions"
}

/// How many values each district has in some series.
fn by_district<'a>(list: &[&'a Series]) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for block in list.iter().flat_map(|series| &series.values).filter(|block| is_district(block)) {
        *counts.entry(&*block.territory).or_default() += block.years.len();
    }
    counts
}

#[test]
fn twenty_three_indicators_are_listed_and_one_is_told() {
    let base = base();
    let (listed, told): (Vec<_>, Vec<_>) =
        base.indicators.iter().partition(|one| one.number != "-");
    assert_eq!(listed.len(), 23);
    assert_eq!(told.iter().map(|one| &*one.code).collect::<Vec<_>>(), ["G1-T5-RX"]);
    assert_eq!(base.sections.len(), 2 + 8, "two goals, eight tasks");
}

#[test]
fn every_indicator_carries_out_one_of_the_state_programme() {
    let base = base();
    let library = Library::built_in();
    let whole = library.get("state-programme-2020-2025").unwrap().editions().last().unwrap();
    let links = base.indicators.iter().map(|one| one.implements.as_ref().unwrap());
    for link in links.clone() {
        assert_eq!(link.programme, whole.programme);
        assert!(whole.indicator(&link.code).is_some(), "{}", link.code);
    }
    // Ages 1-6 and 3-6 are one indicator there, and PISA stands twice here.
    assert_eq!(links.map(|link| &link.code).collect::<BTreeSet<_>>().len(), 22);
}

#[test]
fn nine_district_tables_have_all_sixteen_districts() {
    let base = base();
    let tables: [(&str, &[&str], usize); 9] = [
        ("G1-TI-1", &["age 1-6"], 6),
        ("G1-T1-R1", &[""], 6),
        ("N-VIDEO", &["schools", "schools with video surveillance", "share"], 3),
        ("G1-T3-R2", &["secondary: numerator", "secondary: denominator", "secondary"], 18),
        ("G1-T3-R2", &["preschool: numerator", "preschool: denominator", "preschool"], 18),
        ("G1-T6-R1", &["numerator", "denominator", ""], 18),
        ("G1-T6-R2", &["numerator", "denominator", ""], 18),
        ("G1-T6-R4", &["numerator", ""], 12),
        ("G1-TI-2", &["age 3-6"], 6),
    ];
    for (code, names, cells) in tables {
        let list: Vec<_> = names.iter().map(|name| series(&base, code, name)).collect();
        let districts = by_district(&list);
        assert_eq!(districts.len(), DISTRICTS, "{code}: {districts:?}");
        assert!(districts.values().all(|count| *count == cells), "{code}: {districts:?}");
    }
}

/// Ages 1-6 and 3-6 stand in one table; the ninth is this one, in which a district has a town, a
/// village part, or both.
#[test]
fn the_table_of_additional_education_has_town_and_village() {
    let base = base();
    let parts = ["", ": numerator", ": denominator"];
    let of = |part: &str| parts.map(|what| series(&base, "G1-T2-R2", &format!("{part}{what}")));
    let (urban, rural) = (by_district(&of("urban")), by_district(&of("rural")));
    assert_eq!((urban.len(), rural.len()), (6, 11));
    let both: Vec<_> = urban.keys().filter(|district| rural.contains_key(*district)).collect();
    assert_eq!(both, [&"KZ-61-tolebi"]);
    assert!(urban.values().chain(rural.values()).all(|count| *count == 18));
    let institutions = of("urban").into_iter().flat_map(|series| &series.values);
    let institutions = institutions.filter(|block| block.territory == "KZ-61-institutions");
    assert_eq!(institutions.map(|block| block.years.len()).sum::<usize>(), 7);
}

#[test]
fn every_value_of_the_document_is_there_and_of_a_known_territory() {
    let base = base();
    let territories = Tree::kazakhstan();
    let (mut first, mut second) = (BTreeMap::new(), BTreeMap::new());
    for block in all_series(&base).flat_map(|series| &series.values) {
        let territory = if block.territory.is_empty() { REGION } else { &*block.territory };
        assert!(territories.get(territory).is_some(), "{territory}");
        let count = if block.second { &mut second } else { &mut first };
        *count.entry(block.kind).or_default() += block.years.len();
    }
    assert_eq!(first, BTreeMap::from(FIRST));
    assert_eq!(second, BTreeMap::from(SECOND));
}

#[test]
fn a_second_statement_stands_beside_the_first() {
    let base = base();
    let coverage = series(&base, "G1-TI-1", "age 1-6");
    let said = coverage.values.iter().filter(|block| block.territory.is_empty());
    let said = said.filter_map(|block| Some((block.second, block.years.get(2022)?.to_string())));
    assert_eq!(said.collect::<Vec<_>>(), [(false, "97.7".to_owned()), (true, "97.9".to_owned())]);
}

#[test]
fn works_are_numbered_from_1_to_111() {
    let base = base();
    let numbers: Vec<_> = base.measures.iter().map(|one| one.number.clone()).collect();
    assert_eq!(numbers, (1..=111).map(|number| number.to_string()).collect::<Vec<_>>());
    assert!(base.measures.iter().all(|one| one.codes.len() == 1 && !one.section.is_empty()));
}

#[test]
fn financing_has_all_83_amounts() {
    let base = base();
    let amounts = base.financing.iter().flat_map(|one| &one.amounts);
    let cells = amounts.map(|one| one.years.len() + usize::from(one.period_total.is_some()));
    assert_eq!(cells.sum::<usize>(), 83);
    let whole = base.financing.iter().filter(|one| one.total).flat_map(|one| &one.amounts);
    let whole =
        whole.filter_map(|one| Some((&*one.source, one.period_total.as_ref()?.to_string())));
    let whole: Vec<_> = whole.map(|(_, sum)| sum).collect();
    assert_eq!(whole, ["540.9", "294.7", "242.2", "4.1"]);
}
