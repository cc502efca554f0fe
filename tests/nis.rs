//! The file of the strategy of the Nazarbayev Intellectual Schools holds what section 4 of it
//! states: every row, and the four kinds of cell that are no number apart from each other.

#![expect(clippy::unwrap_used, reason = "helpers of tests: a failure is the test's")]

use nysana::language::Decimal;
use nysana::programme::{Base, Counting, Indicator, IndicatorKind, SeriesRole, Value};
use ron::extensions::Extensions;

const BASE: &str = include_str!("../assets/programmes/nis-strategy-2030/base-2018-12-01.ron");
const MILESTONES: [i16; 3] = [2020, 2025, 2030];

fn base() -> Base {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(BASE)
        .unwrap()
}

fn indicator<'a>(base: &'a Base, code: &str) -> &'a Indicator {
    base.indicators.iter().find(|it| it.code == code).unwrap()
}

/// The cells of an indicator's only line at the milestones, an empty one as nothing.
fn cells(base: &Base, code: &str) -> [String; 3] {
    let [series] = indicator(base, code).series.as_slice() else { panic!("{code}: one line") };
    let [block] = series.values.as_slice() else { panic!("{code}: one block") };
    MILESTONES.map(|year| block.years.get(year).map(Value::to_string).unwrap_or_default())
}

#[test]
fn every_row_of_the_table_is_there_in_its_order() {
    let base = base();
    let codes: Vec<_> = base.indicators.iter().map(|it| it.code.clone()).collect();
    let targets = (1..=7).map(|number| format!("I-{number}"));
    let measures = (1..=66).map(|number| format!("P-{number}"));
    assert_eq!(codes, targets.chain(measures).collect::<Vec<_>>());
    for indicator in &base.indicators {
        let kind = match indicator.code.as_bytes().first() {
            Some(b'I') => IndicatorKind::Target,
            _ => IndicatorKind::Measure,
        };
        assert_eq!(indicator.kind, kind, "{}", indicator.code);
    }
}

/// 72 rows of three cells, one of them empty, and six shares of three in P-28.
#[test]
fn the_table_states_233_cells_of_its_three_years() {
    let base = base();
    let series = base.indicators.iter().flat_map(|it| &it.series);
    let blocks: Vec<_> = series.flat_map(|series| &series.values).collect();
    assert_eq!(blocks.iter().map(|block| block.years.len()).sum::<usize>(), 72 * 3 - 1 + 6 * 3);
    let mut years = blocks.iter().flat_map(|block| block.years.iter()).map(|(year, _)| year);
    assert!(years.all(|year| MILESTONES.contains(&year)));
    let of = |wanted: fn(&Value) -> bool| {
        let values = blocks.iter().flat_map(|block| block.years.iter());
        values.filter(|(_, value)| wanted(value)).count()
    };
    assert_eq!(of(|value| *value == Value::ToBeSpecified), 10);
    assert_eq!(of(|value| *value == Value::Dash), 19);
    assert_eq!(of(|value| matches!(value, Value::AtLeast(_))), 6);
    assert_eq!(of(|value| matches!(value, Value::Words(_))), 60);
}

/// The rows under the title of P-28 are shifted in the text: only so do they make a whole.
#[test]
fn the_six_shares_of_teachers_add_up_to_100_in_every_year() {
    let base = base();
    let shares = &indicator(&base, "P-28").series;
    assert_eq!(shares.len(), 6);
    assert!(shares.iter().all(|share| share.role == Some(SeriesRole::ShareOfWhole)));
    for year in MILESTONES {
        let values = shares.iter().filter_map(|share| share.values[0].years.get(year)?.number());
        let sum = values.fold(Decimal::ZERO, |sum, value| sum.checked_add(value).unwrap());
        assert_eq!(sum, Decimal::from(100_i64), "{year}");
    }
    assert_eq!(shares[0].values[0].years.get(2020), Some(&"17".parse().unwrap()));
    assert_eq!(shares[5].values[0].years.get(2020), Some(&Value::Dash));
}

/// P-17 to P-24 carry a column twice in the text, P-40 to P-46 an empty one.
#[test]
fn rows_with_a_column_too_many_keep_their_years() {
    let base = base();
    assert_eq!(cells(&base, "P-24"), ["40", "50", "50"]);
    assert_eq!(cells(&base, "P-20"), ["-", "әзірленді", "енгізілді"]);
    assert_eq!(cells(&base, "P-45"), ["6", "10", "15"]);
    assert_eq!(cells(&base, "P-43"), ["-", "-", "2"]);
}

#[test]
fn a_dash_an_asterisk_an_empty_cell_and_an_inequality_differ() {
    let base = base();
    assert_eq!(cells(&base, "I-4"), ["20", "-", "-"]);
    assert_eq!(cells(&base, "P-54"), ["141", "*", "*"]);
    assert_eq!(cells(&base, "P-65"), ["-", "ұсыныстар", ""]);
    assert_eq!(cells(&base, "P-30"), [">=5", ">=5", ">=5"]);
    assert_eq!(indicator(&base, "I-6").counting, Counting::MinimumEach);
}

#[test]
fn a_ladder_has_its_steps_in_the_order_of_the_years() {
    let base = base();
    let Counting::State(ladder) = &indicator(&base, "P-41").counting else { panic!("a ladder") };
    let steps: Vec<_> = ladder.iter().map(|step| step.kk.as_str()).collect();
    assert_eq!(cells(&base, "P-41"), ["-", steps[0], steps[1]]);
    assert_eq!(steps, ["апробацияланады", "жұмыс істейді"]);
}
