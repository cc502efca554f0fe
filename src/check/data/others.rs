//! A district that is out of line with the other districts of its region, a region with the other
//! regions.
//!
//! By the modified z-score of Iglewicz and Hoaglin (*How to Detect and Handle Outliers*, ASQC 1993,
//! p. 11): `M = 0.6745 (x − median) / MAD`, doubtful where `|M| > 3.5`. With mean and standard
//! deviation the largest score among n values is `(n − 1) / √n` (Shiffler 1988): of sixteen none
//! could pass 3.75, of nine none 2.67. Median and MAD stay where they are, so that this fires from
//! five values on. MAD has a floor, since most districts may agree exactly: one point of a
//! percentage, 2 % of the median of everything else.

use std::collections::BTreeMap;

use super::line::{Line, Measure, Sheet, median, said};
use super::{Doubt, Rule};
use crate::language::Message;
use crate::programme::Year;

/// From so many values on.
const ENOUGH: usize = 5;
/// Scales the median absolute deviation of a normal distribution to its standard deviation.
const NORMAL: f64 = 0.6745;
/// Scores beyond this are doubtful.
const DOUBTFUL: f64 = 3.5;
/// A value within so many deviations of the territory's own one before, or of its own plan, is
/// explained by that.
const EXPLAINED: f64 = 2.0;

/// How the values of the parts of a territory spread in a year.
pub(super) struct Spread {
    pub(super) count: usize,
    pub(super) median: f64,
    /// Median absolute deviation from the median.
    deviation: f64,
}

impl Spread {
    fn of(numbers: &mut [f64]) -> Option<Self> {
        let count = numbers.len();
        if count < ENOUGH {
            return None;
        }
        let middle = median(numbers)?;
        let mut deviations: Vec<f64> =
            numbers.iter().map(|number| (number - middle).abs()).collect();
        Some(Self { count, median: middle, deviation: median(&mut deviations)? })
    }

    fn deviation(&self, measure: Measure) -> f64 {
        let floor = if measure.is_percent { 1.0 } else { 0.02 * self.median.abs() };
        self.deviation.max(floor)
    }
}

/// The spreads of all territories whose parts have enough values, by code and year.
pub(super) fn spreads<'a>(lines: &[Line<'a>]) -> BTreeMap<(&'a str, Year), Spread> {
    let mut numbers: BTreeMap<(&str, Year), Vec<f64>> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.is_place) {
        let Some(parent) = line.parent else { continue };
        for point in &line.points {
            numbers.entry((parent, point.year)).or_default().push(point.number);
        }
    }
    let spreads = numbers.into_iter();
    spreads.filter_map(|(key, mut numbers)| Some((key, Spread::of(&mut numbers)?))).collect()
}

/// The rule, over one value. A territory that stands apart as it did the year before, or as its own
/// plan has it, is not doubted for that.
pub(super) fn doubt(sheet: &Sheet<'_>, line: &Line<'_>, at: usize) -> Option<Doubt> {
    let point = &line.points[at];
    let spread = sheet.spread(line, point.year).filter(|_| line.is_place)?;
    let deviation = spread.deviation(sheet.measure);
    let score = NORMAL * (point.number - spread.median).abs() / deviation;
    if deviation <= 0.0 || score <= DOUBTFUL {
        return None;
    }
    let explains = |number: f64| (number - point.number).abs() <= EXPLAINED * deviation;
    let before = line.before(at).is_some_and(|before| explains(before.number));
    let plan = sheet.plan(line, point.year);
    if before || plan.is_some_and(|(plan, is_own)| is_own && explains(plan.to_f64())) {
        return None;
    }
    let message = Message::new("check-out-of-line-one")
        .with("value", point.value)
        .with("count", spread.count)
        .with("median", said(spread.median))
        .with("low", said(spread.median - spread.deviation))
        .with("high", said(spread.median + spread.deviation));
    Some(line.doubt(point.year, Rule::OutOfLine, message))
}
