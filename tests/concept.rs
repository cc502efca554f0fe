//! The files of the Concept 2023-2029 hold what the acts state: they parse with the project's
//! options, every value is there, and each operation of the amendment finds what it changes.

#![expect(clippy::unwrap_used, reason = "helpers of tests: a failure is the test's")]

use nysana::programme::{Amendment, Base, IndicatorKind, Kind, Operation, Series};
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
