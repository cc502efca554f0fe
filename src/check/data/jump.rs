//! A value that leaves its own history.
//!
//! The distance of a value from its neighbours in time (nothing where it lies between them; at an
//! end they are the two nearest) is held
//! against the usual step: the median of the changes from year to year among the other values of
//! the series, which a single wrong value does not move (the running-median filter of Tukey,
//! *Exploratory Data Analysis*, 1977, ch. 7, and the Hampel identifier judge neighbours alike). A
//! usual step has a floor, since few values may by chance stand still: two points of a percentage,
//! 2 % of a score or an index, 10 % of everything else and of a count at least its square root,
//! by which counts of rare events differ of themselves (Poisson).

use super::line::{Line, Measure, Point, Sheet, median, said};
use super::{Doubt, Rule};
use crate::language::Message;

/// A value is far from its history beyond so many usual steps.
const FAR: f64 = 5.0;
/// It is near within so many.
const NEAR: f64 = 2.0;
/// Other values that a usual step is told by: at least one change between them.
const ENOUGH: usize = 2;

/// How a value goes with what it ought to be near.
pub(super) struct Fit {
    low: f64,
    high: f64,
    usual: f64,
    /// Whether that is the history; otherwise the territory's own plan.
    pub(super) is_by_history: bool,
}

impl Fit {
    /// The distance of a number from between the neighbours.
    pub(super) fn distance(&self, number: f64) -> f64 {
        (self.low - number).max(number - self.high).max(0.0)
    }

    /// Whether it is out of all proportion.
    pub(super) fn is_far(&self, number: f64) -> bool {
        self.distance(number) > FAR * self.usual
    }

    /// Whether it is nothing unusual.
    pub(super) fn is_near(&self, number: f64) -> bool {
        self.distance(number) <= NEAR * self.usual
    }
}

/// How a value goes with its history, also where that is a single value; without any, with its own
/// plan. None where nothing is known or no step can be told.
pub(super) fn fit(sheet: &Sheet<'_>, line: &Line<'_>, at: usize) -> Option<Fit> {
    let usual = |steps: Option<f64>, level: f64| {
        let usual = steps.unwrap_or(0.0).max(floor(sheet.measure, level));
        (usual > 0.0).then_some(usual)
    };
    let numbers: Vec<f64> = line.around(at).iter().map(|point| point.number).collect();
    if numbers.is_empty() {
        let (plan, is_own) = sheet.plan(line, line.points[at].year)?;
        let plan = plan.to_f64();
        let usual = usual(None, plan.abs())?;
        return is_own.then_some(Fit { low: plan, high: plan, usual, is_by_history: false });
    }
    let mut levels: Vec<f64> = line.rest(at).map(|point| point.number.abs()).collect();
    let usual = usual(median(&mut steps(line, at)), median(&mut levels)?)?;
    let low = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let high = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    Some(Fit { low, high, usual, is_by_history: true })
}

/// The rule, over one value.
pub(super) fn doubt(sheet: &Sheet<'_>, line: &Line<'_>, at: usize) -> Option<Doubt> {
    if !sheet.measure.has_history || line.rest(at).count() < ENOUGH {
        return None;
    }
    let point = &line.points[at];
    let fit = fit(sheet, line, at)?;
    if !fit.is_far(point.number) {
        return None;
    }
    let distance = |other: &Point<'_>| (other.number - point.number).abs();
    let near =
        line.around(at).into_iter().min_by(|one, two| distance(one).total_cmp(&distance(two)))?;
    let message = Message::new("check-jump-one")
        .with("value", point.value)
        .with("near", near.value)
        .with("year", near.year)
        .with("distance", said(distance(near)))
        .with("usual", said(median(&mut steps(line, at))?));
    Some(line.doubt(point.year, Rule::Jump, message))
}

/// The changes a year between the other values.
fn steps(line: &Line<'_>, at: usize) -> Vec<f64> {
    let rest: Vec<&Point<'_>> = line.rest(at).collect();
    let pairs = rest.windows(2).filter_map(|pair| match pair {
        [one, two] => {
            let years = f64::from(two.year) - f64::from(one.year);
            Some((two.number - one.number).abs() / years)
        }
        _ => None,
    });
    pairs.collect()
}

/// The least that a usual step is taken for.
fn floor(measure: Measure, level: f64) -> f64 {
    if measure.is_percent {
        2.0
    } else if measure.is_score {
        0.02 * level
    } else if measure.is_count {
        (0.1 * level).max(level.sqrt()).max(1.0)
    } else {
        0.1 * level
    }
}
