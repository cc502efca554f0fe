//! The rules over values: nothing said of clean data, every planted slip found, whatever the unit.

use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::book::districts::plan::{self, Heir, NewDistrict};
use crate::book::{Details, Edit, SeriesKey, Stamp, Status};
use crate::language::{Decimal, Language, Texts, Wording};
use crate::programme::{Kind, Year};
use crate::territory::Territory;

const TURKISTAN: &str = "turkistan-2020-2025";
const CONCEPT: &str = "concept-2023-2029";
const REGION: &str = "KZ-61";
const TODAY: Date = date(2026, 2, 1);

/// A book that is filled value by value.
#[derive(Default)]
struct Filled {
    cells: Vec<(CellKey, Entry)>,
    details: Vec<Edit>,
}

impl Filled {
    fn put(&mut self, cell: CellKey, entry: &str) {
        self.cells.push((cell, entry.parse().unwrap()));
    }

    /// A line of values of a programme.
    fn line(mut self, key: &SeriesKey, values: &[(Year, &str)]) -> Self {
        values.iter().for_each(|(year, entry)| self.put(key.at(*year), entry));
        self
    }

    fn details(mut self, cell: CellKey, details: Details) -> Self {
        self.details.push(Edit::set_details(cell, details));
        self
    }

    fn book(&self) -> Book {
        let mut book = Book::new();
        let stamp = Stamp { who: String::new(), when: Timestamp::UNIX_EPOCH };
        let cells = self.cells.iter().cloned();
        let cells = cells.map(|(cell, entry)| Edit::set(cell, Some(entry)));
        book.apply(&cells.chain(self.details.iter().cloned()).collect::<Vec<_>>(), &stamp);
        book
    }

    fn doubts(&self) -> Vec<Doubt> {
        of(&self.book())
    }

    /// Territory, year, rule and what is probably meant, a line each.
    fn told(&self) -> Vec<String> {
        self.doubts().iter().map(short).collect()
    }
}

fn of(filled: &Book) -> Vec<Doubt> {
    let library = Library::built_in();
    book(filled, Ground { library: &library, tree: Tree::kazakhstan(), today: TODAY })
}

fn short(doubt: &Doubt) -> String {
    let CellKey { series, year } = &doubt.cell;
    let instead = doubt.instead.as_ref().map(|it| format!(" {it}")).unwrap_or_default();
    format!("{} {year} {}{instead}", series.territory, doubt.rule.id())
}

fn key(programme: &str, code: &str, series: &str, territory: &str) -> SeriesKey {
    SeriesKey::actual(programme, code, series, territory)
}

/// Coverage of children: a share with a plan for the country alone.
fn coverage(territory: &str) -> SeriesKey {
    key(CONCEPT, "TI-1", "", territory)
}

/// The tables of the regional programme as if they had been observed: in the programme itself,
/// which plans just that, or in another one, which says nothing of it.
fn tables() -> Filled {
    let library = Library::built_in();
    let edition = library.get(TURKISTAN).unwrap().latest();
    let mut filled = Filled::default();
    for indicator in &edition.indicators {
        for series in &indicator.series {
            let blocks = series.values.iter().filter(|one| one.kind == Kind::Target && !one.second);
            for block in blocks.filter(|block| block.territory.starts_with(REGION)) {
                let key = key(TURKISTAN, &indicator.code, &series.code, &block.territory);
                for (year, value) in block.years.iter() {
                    if let Some(number) = value.number() {
                        filled.put(key.at(year), &number.to_string());
                    }
                }
            }
        }
    }
    filled
}

/// The same in the programme that it carries out, which plans for the country alone.
fn tables_without_plan() -> Filled {
    let mut filled = tables();
    filled.cells.retain(|(cell, _)| !cell.series.series.contains("ator"));
    for (cell, _) in &mut filled.cells {
        cell.series.programme = "state-programme-2020-2025".into();
    }
    filled
}

/// How often each rule found something, and what it was.
fn by_rule(doubts: &[Doubt], rule: Rule) -> String {
    let texts = Texts::new(Language::En);
    let mut told = String::new();
    for doubt in doubts.iter().filter(|doubt| doubt.rule == rule) {
        let CellKey { series, year } = &doubt.cell;
        let of = [&*series.code, &*series.series].join(" ");
        let said = texts.say(&doubt.message).replace('\u{202f}', " ");
        let _ = writeln!(told, "{} {} {year}: {said}", of.trim(), series.territory);
    }
    told
}

#[test]
fn the_tables_of_turkistan_give_few_findings_each_with_a_reason() {
    let found = tables().doubts();
    let count = |rule| found.iter().filter(|doubt| doubt.rule == rule).count();
    let counts: Vec<_> = Rule::OF_DATA.into_iter().map(|rule| (rule.id(), count(rule))).collect();
    insta::assert_debug_snapshot!(counts);
    // Percentages that are not those of their own numbers are what the act prints.
    let telling = [Rule::Region, Rule::Jump, Rule::OutOfLine, Rule::AboveWhole, Rule::Comma];
    insta::assert_snapshot!(telling.map(|rule| by_rule(&found, rule)).concat());
}

#[test]
fn without_a_plan_the_tables_give_those_districts_that_stand_apart() {
    let found = tables_without_plan().doubts();
    let telling = Rule::OF_DATA.into_iter().filter(|rule| *rule != Rule::AboveWhole);
    insta::assert_snapshot!(telling.map(|rule| by_rule(&found, rule)).collect::<String>());
}

const YEARS: [Year; 6] = [2023, 2024, 2025, 2026, 2027, 2028];

/// Numbers in tenths as they are typed.
fn tenths(number: i64) -> String {
    format!("{}.{}", number / 10, number % 10)
}

fn with_years(values: &[String]) -> Vec<(Year, &str)> {
    YEARS.into_iter().zip(values.iter().map(String::as_str)).collect()
}

/// A share that goes on calmly below its plan, in tenths of a percent.
fn calm() -> impl Strategy<Value = Vec<i64>> {
    (700_i64..900, prop::collection::vec(-5_i64..=10, 5)).prop_map(|(first, steps)| {
        let mut values = vec![first];
        for step in steps {
            values.push(values[values.len() - 1] + step);
        }
        values
    })
}

fn told_of(values: &[String]) -> Vec<String> {
    Filled::default().line(&coverage(REGION), &with_years(values)).told()
}

fn typed(values: &[i64]) -> Vec<String> {
    values.iter().copied().map(tenths).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_is_said_of_calm_values(values in calm()) {
        prop_assert_eq!(told_of(&typed(&values)), [""; 0]);
    }

    #[test]
    fn a_share_typed_as_a_fraction_is_found_wherever_it_stands(values in calm(), at in 0..6_usize) {
        let mut text = typed(&values);
        text[at] = format!("0.{:03}", values[at]);
        let meant = Decimal::from(values[at]).times_power_of_ten(-1).unwrap();
        prop_assert_eq!(told_of(&text), [format!("{REGION} {} fraction {meant}", YEARS[at])]);
    }

    #[test]
    fn a_lost_comma_is_found_wherever_it_stands(values in calm(), at in 0..6_usize) {
        let mut text = typed(&values);
        text[at] = values[at].to_string();
        let meant = Decimal::from(values[at]).times_power_of_ten(-1).unwrap();
        prop_assert_eq!(told_of(&text), [format!("{REGION} {} comma {meant}", YEARS[at])]);
    }

    #[test]
    fn swapped_digits_are_found_by_the_years_around(values in calm(), at in 0..6_usize) {
        let whole = values[at] / 10;
        // 87 and 78 may both be meant, and what cannot be told is not told.
        prop_assume!((whole / 10 - whole % 10).abs() >= 3 && whole % 10 > 0);
        let mut text = typed(&values);
        text[at] = format!("{}{}", whole % 10, whole / 10);
        prop_assert_eq!(told_of(&text), [format!("{REGION} {} swapped {whole}", YEARS[at])]);
    }

    #[test]
    fn a_jump_is_found_wherever_it_stands(values in calm(), at in 0..6_usize, by in 250_i64..400) {
        let mut jumped = values.clone();
        jumped[at] -= by;
        let text = typed(&jumped);
        let found = told_of(&text);
        let year = YEARS[at];
        let is_it = |told: &String| told.starts_with(&format!("{REGION} {year} jump"))
            || told.starts_with(&format!("{REGION} {year} swapped"));
        prop_assert!(found.len() == 1 && is_it(&found[0]), "{found:?} of {text:?}");
    }

    /// By parts of itself: a score means the same in points and in tenths of a point.
    #[test]
    fn scores_are_judged_alike_on_any_scale(
        values in prop::collection::vec(300_i64..700, 3..6), power in 0..5_i32,
    ) {
        let rules = |power: i32| {
            let scaled = |value: &i64| Decimal::from(*value).times_power_of_ten(power).unwrap();
            let mut filled = Filled::default();
            let key = key(TURKISTAN, "G1-T4-R1", "grade 4", REGION);
            for (at, value) in (2010..).zip(&values) {
                filled.put(key.at(at), &scaled(value).to_string());
            }
            let cells = filled.doubts().into_iter().map(|doubt| (doubt.cell.year, doubt.rule));
            cells.collect::<Vec<_>>()
        };
        prop_assert_eq!(rules(power), rules(0));
    }

    /// One of five to sixteen districts is far away from the others, who differ a little or not at
    /// all.
    #[test]
    fn a_district_out_of_line_is_found_among_five(
        count in 5..=16_usize, spread in 0_i64..20, far in 200_i64..400, seed in 0..1000_i64,
    ) {
        let districts: Vec<_> = districts().into_iter().take(count).collect();
        let mut filled = Filled::default();
        for (at, code) in (0_i64..).zip(&districts) {
            let wobble = if spread == 0 { 0 } else { (at * 7 + seed) % spread };
            let value = 800 + wobble - if at == 0 { far } else { 0 };
            filled.put(coverage(code).at(2024), &tenths(value));
        }
        let apart: Vec<_> =
            filled.told().into_iter().filter(|told| told.contains("out-of-line")).collect();
        prop_assert_eq!(apart, [format!("{} 2024 out-of-line", districts[0])]);
    }
}

fn districts() -> Vec<String> {
    let tree = Tree::kazakhstan();
    let is_old = |one: &&Territory| one.since.is_none_or(|since| since.year() <= 2020);
    let places = tree.children(REGION).filter(|one| one.kind.is_place()).filter(is_old);
    places.map(|one| one.code.clone()).collect()
}

#[test]
fn four_districts_are_too_few_to_say_who_stands_apart() {
    let mut filled = Filled::default();
    for (at, code) in (0_i64..).zip(districts().iter().take(4)) {
        filled.put(coverage(code).at(2024), &tenths(if at == 0 { 400 } else { 800 }));
    }
    assert_eq!(filled.told(), [""; 0]);
}

#[test]
fn a_district_that_stood_there_last_year_is_not_doubted_again() {
    let codes = districts();
    let mut filled = Filled::default();
    for year in [2024, 2025] {
        for (at, code) in (0_i64..).zip(&codes) {
            filled.put(coverage(code).at(year), &tenths(if at == 0 { 500 } else { 800 + at }));
        }
    }
    assert_eq!(filled.told(), [format!("{} 2024 out-of-line", codes[0])]);
}

#[test]
fn a_level_that_stays_is_no_jump() {
    let found = |values: &[&str]| {
        let values: Vec<_> = YEARS.into_iter().zip(values.iter().copied()).collect();
        Filled::default().line(&coverage("KZ-62"), &values).told()
    };
    assert_eq!(found(&["60", "61", "80"]), ["KZ-62 2025 jump"]);
    assert_eq!(found(&["60", "61", "80", "81"]), [""; 0]);
    assert_eq!(found(&["60", "80"]), [""; 0], "two values tell no usual step");
}

#[test]
fn what_cannot_be_is_said() {
    let share = |entry: &str| Filled::default().line(&coverage(REGION), &[(2024, entry)]).told();
    assert_eq!(share("104"), ["KZ-61 2024 above-whole"]);
    assert_eq!(share("60/45"), ["KZ-61 2024 above-whole"]);
    assert_eq!(share("-5"), ["KZ-61 2024 negative"]);
    assert_eq!(share("45/50"), [""; 0]);
    assert_eq!(share("100"), [""; 0]);
    assert_eq!(share("0"), [""; 0]);
}

#[test]
fn a_count_typed_with_its_thousands_set_apart_by_a_mark_is_found() {
    let key = key(TURKISTAN, "G1-T6-R1", "denominator", "KZ-61-arys");
    let filled = Filled::default().line(&key, &[(2015, "8.401"), (2016, "8420"), (2017, "8466")]);
    assert_eq!(filled.told(), ["KZ-61-arys 2015 comma 8401"]);
}

#[test]
fn a_region_goes_with_its_districts() {
    let of = |region: &str, entry: fn(usize) -> String| {
        let mut filled = Filled::default();
        for (at, code) in districts().iter().enumerate() {
            filled.put(coverage(code).at(2020), &entry(at));
        }
        let told = filled.line(&coverage(REGION), &[(2020, region)]).told().into_iter();
        told.filter(|told| told.ends_with("region")).collect::<Vec<_>>()
    };
    let percents = |at| format!("{}", 80 + at % 3);
    assert_eq!(of("81.5", percents), [""; 0], "a mean of percentages is never asked for");
    assert_eq!(of("85", percents), ["KZ-61 2020 region"]);
    assert_eq!(of("78", percents), ["KZ-61 2020 region"]);
    // 90 of 100 and 10 times 10 of 20: the percentages alone would allow 55.
    let numbers = |at| if at == 0 { "900/1000".to_owned() } else { "10/20".to_owned() };
    assert_eq!(of("80.8", numbers), [""; 0]);
    assert_eq!(of("55", numbers), ["KZ-61 2020 region"]);
}

#[test]
fn sums_are_held_against_the_region_where_all_districts_are_in() {
    let key = |territory: &str| key(TURKISTAN, "G1-T6-R1", "denominator", territory);
    let mut filled = Filled::default();
    for code in districts() {
        filled.put(key(&code).at(2019), "100");
    }
    let total = 100 * districts().len();
    let of = |region: String| {
        let mut filled = Filled { cells: filled.cells.clone(), ..Filled::default() };
        filled.put(key(REGION).at(2019), &region);
        filled.told()
    };
    assert_eq!(of(total.to_string()), [""; 0]);
    assert_eq!(of((total + 1).to_string()), ["KZ-61 2019 region"]);
}

#[test]
fn a_district_that_ended_later_is_missed_in_the_sum_of_its_time() {
    let key = |territory: &str| key(TURKISTAN, "G1-T6-R1", "denominator", territory);
    let mut filled = Filled::default();
    let all = districts();
    for code in all.iter().filter(|code| *code != "KZ-61-keles") {
        filled.put(key(code).at(2019), "100");
    }
    filled.put(key(REGION).at(2019), &(100 * all.len()).to_string());
    let mut merged = filled.book();
    let name = Wording { kk: "Жаңа аудан".to_owned(), ..Wording::default() };
    let heir = Heir::New(NewDistrict { kind: crate::territory::Kind::District, name });
    let parts = ["KZ-61-keles", "KZ-61-sairam"];
    let edits = plan::merge(&merged, &parts, &heir, date(2026, 1, 1)).unwrap();
    merged.apply(&edits, &Stamp { who: String::new(), when: Timestamp::UNIX_EPOCH });
    let library = Library::built_in();
    let tree = merged.tree();
    assert!(tree.get("KZ-61-keles").unwrap().is_former());
    let doubts = book(&merged, Ground { library: &library, tree: &tree, today: TODAY });
    assert_eq!(doubts.iter().map(short).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn a_preliminary_value_and_a_large_error_are_doubted_by_the_day_and_the_score() {
    let score = key(CONCEPT, "TI-4", "PISA reading", REGION);
    let details = |error: &str| Details {
        standard_error: Some(error.parse().unwrap()),
        ..Details::default()
    };
    let of = |error| {
        let filled = Filled::default().line(&score, &[(2022, "386")]);
        filled.details(score.at(2022), details(error)).told()
    };
    assert_eq!(of("85"), ["KZ-61 2022 standard-error"]);
    assert_eq!(of("0"), ["KZ-61 2022 standard-error"]);
    assert_eq!(of("3.4"), [""; 0]);
    let preliminary = || Details { status: Some(Status::Preliminary), ..Details::default() };
    let of = |year| {
        let filled = Filled::default().line(&coverage(REGION), &[(year, "90")]);
        filled.details(coverage(REGION).at(year), preliminary()).told()
    };
    assert_eq!(of(2023), ["KZ-61 2023 preliminary"]);
    assert_eq!(of(2024), [""; 0]);
}

#[test]
fn what_was_accepted_is_told_as_accepted_until_the_value_changes() {
    let cell = coverage(REGION).at(2024);
    let filled = Filled::default().line(&cell.series, &[(2024, "104")]);
    let mut book = filled.book();
    let details = Details::default();
    let accepted = details.accepted.with("above-whole", "children of others", book.get(&cell));
    let stamp = Stamp { who: String::new(), when: Timestamp::UNIX_EPOCH };
    let details = Details { accepted, ..details };
    let edit = Edit::set_details(cell.clone(), details);
    book.apply(&[edit], &stamp);
    assert_eq!(of(&book)[0].accepted.as_deref(), Some("children of others"));
    let put = |entry: &str| Edit::set(cell.clone(), Some(entry.parse().unwrap()));
    let back = book.apply(&[put("105")], &stamp);
    assert_eq!(of(&book)[0].accepted, None);
    book.apply(&back, &stamp);
    assert_eq!(of(&book)[0].accepted.as_deref(), Some("children of others"));
}

#[test]
fn after_an_edit_its_indicator_alone_is_checked_again() {
    let before = tables().book();
    let mut now = before.clone();
    assert_eq!(changed(&before, &now), []);
    let stamp = Stamp { who: String::new(), when: Timestamp::UNIX_EPOCH };
    let cell = key(TURKISTAN, "G1-T6-R1", "", "KZ-61-arys").at(2024);
    now.apply(&[Edit::set(cell, None)], &stamp);
    let new = coverage(REGION).at(2024);
    now.apply(&[Edit::set(new, Some("1".parse().unwrap()))], &stamp);
    let code = |programme: &str, code: &str| (Arc::from(programme), Arc::from(code));
    assert_eq!(changed(&before, &now), [code(CONCEPT, "TI-1"), code(TURKISTAN, "G1-T6-R1")]);
    assert_eq!(changed(&now, &before), [code(CONCEPT, "TI-1"), code(TURKISTAN, "G1-T6-R1")]);
}

#[test]
fn every_rule_has_its_own_code() {
    let mut all: Vec<_> = Rule::ALL.into_iter().chain(Rule::OF_DATA).collect();
    all.sort();
    all.dedup();
    let mut ids: Vec<_> = all.iter().map(|rule| rule.id()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all.len());
}
