//! The values of one series in all territories, laid out so that a rule finds those that a value
//! goes with: its neighbours in time, the other territories, the plan.

use std::collections::BTreeMap;

use super::others::{self, Spread};
use super::{Doubt, Rule, Severity};
use crate::assess::{Reference, targets_in_force};
use crate::book::{Column, Entry};
use crate::language::{Decimal, Message};
use crate::programme::{Counting, Edition, Indicator, Series, SeriesRole, Unit, Year};
use crate::territory::Tree;

/// The values of one series.
pub(super) struct Sheet<'a> {
    pub(super) edition: &'a Edition,
    /// The series; none where the edition has no such series any more.
    pub(super) series: Option<&'a Series>,
    pub(super) measure: Measure,
    /// By code of the territory.
    pub(super) lines: Vec<Line<'a>>,
    /// The spread of the parts of a territory, by its code and year.
    pub(super) spreads: BTreeMap<(&'a str, Year), Spread>,
}

/// The values of one territory.
pub(super) struct Line<'a> {
    pub(super) column: &'a Column,
    pub(super) territory: &'a str,
    /// Code of the territory that it lies in; none for the country.
    pub(super) parent: Option<&'a str>,
    /// Whether it is a place: institutions that a region runs itself are none.
    pub(super) is_place: bool,
    /// The numbers, by year.
    pub(super) points: Vec<Point<'a>>,
}

/// One number.
#[derive(Clone, Copy)]
pub(super) struct Point<'a> {
    pub(super) year: Year,
    pub(super) entry: &'a Entry,
    /// As shown.
    pub(super) value: Decimal,
    /// For comparing.
    pub(super) number: f64,
    /// Values are compared inside one segment: a change of borders or the restart of a cycle
    /// begins another.
    segment: usize,
}

/// What kind of number a series holds, as far as rules ask.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent properties, each asked by name")]
pub(super) struct Measure {
    /// In percent.
    pub(super) is_percent: bool,
    /// In percent, of a whole that it cannot exceed.
    pub(super) is_share: bool,
    /// Whole things: persons, places, schools.
    pub(super) is_count: bool,
    /// A score of pupils or an index: its values lie close together.
    pub(super) is_score: bool,
    /// From 0 to 1.
    pub(super) is_index: bool,
    /// May be below zero.
    pub(super) is_signed: bool,
    /// Whether its values go on from year to year.
    pub(super) has_history: bool,
    /// Whether territories of any size can be compared.
    pub(super) is_comparable: bool,
    /// Whether the values of parts add up.
    pub(super) adds_up: bool,
    /// Whether the value of a whole lies among those of its parts.
    pub(super) is_average: bool,
}

impl Measure {
    fn of(indicator: &Indicator, series: Option<&Series>) -> Self {
        let unit = series.map_or(&indicator.unit, |series| indicator.unit_of(series));
        let role = series.and_then(|series| series.role.as_ref());
        let is_behind =
            matches!(role, Some(SeriesRole::NumeratorOf(_) | SeriesRole::DenominatorOf(_)));
        let counting = &indicator.counting;
        let is_percent = *unit == Unit::Percent;
        let is_count = matches!(unit, Unit::Person | Unit::Piece | Unit::Place);
        let is_score = matches!(unit, Unit::Score) || matches!(counting, Counting::MeanScore);
        let is_index = *unit == Unit::Index;
        let changes = matches!(
            counting,
            Counting::Gap { .. }
                | Counting::GrowthOnPreviousYear
                | Counting::GrowthOnBase(_)
                | Counting::Rank
        );
        let is_money =
            matches!(unit, Unit::ThousandTenge | Unit::MillionTenge | Unit::BillionTenge);
        let shares = matches!(
            counting,
            Counting::Share | Counting::CyclicShare { .. } | Counting::SampleShare { .. }
        );
        let ratios = matches!(counting, Counting::Share | Counting::Ratio);
        let totals = matches!(counting, Counting::Flow | Counting::Stock);
        Self {
            is_percent,
            is_share: is_percent && shares && !is_behind,
            is_count,
            is_score: is_score || is_index,
            is_index,
            is_signed: changes || *unit == Unit::PercentagePoint,
            has_history: !changes && (is_percent || is_count || is_score || is_index || is_money),
            is_comparable: !changes && !is_behind && (is_percent || is_score || is_index),
            adds_up: is_count && (totals || is_behind),
            is_average: !is_behind
                && ((is_percent && ratios) || matches!(counting, Counting::MeanScore)),
        }
    }
}

impl<'a> Sheet<'a> {
    /// The columns of one series, by territory.
    pub(super) fn of(
        edition: &'a Edition,
        indicator: &'a Indicator,
        columns: &[&'a Column],
        tree: &'a Tree,
    ) -> Self {
        let series = columns.first().and_then(|column| indicator.series(&column.key().series));
        let measure = Measure::of(indicator, series);
        let lines: Vec<Line<'a>> =
            columns.iter().map(|column| Line::of(column, indicator, tree)).collect();
        let spreads = if measure.is_comparable { others::spreads(&lines) } else { BTreeMap::new() };
        Self { edition, series, measure, lines, spreads }
    }

    /// The values of a territory.
    pub(super) fn line(&self, territory: &str) -> Option<&Line<'a>> {
        let at = self.lines.binary_search_by(|line| line.territory.cmp(territory)).ok()?;
        self.lines.get(at)
    }

    /// What the programme plans for a territory and year, and whether it does so for this very
    /// territory.
    pub(super) fn plan(&self, line: &Line<'_>, year: Year) -> Option<(Decimal, bool)> {
        let targets = targets_in_force(self.edition, self.series?, line.territory, year, None);
        let target = targets.first()?;
        Some((target.value.number()?, target.reference == Reference::Territory))
    }

    /// How the other parts of the same territory spread in a year.
    pub(super) fn spread<'s>(&'s self, line: &'s Line<'_>, year: Year) -> Option<&'s Spread> {
        self.spreads.get(&(line.parent?, year))
    }
}

impl<'a> Line<'a> {
    fn of(column: &'a Column, indicator: &Indicator, tree: &'a Tree) -> Self {
        let code: &'a str = &column.key().territory;
        let known = tree.get(code);
        let parent = known.and_then(|known| known.parent.as_deref()).or_else(|| region_of(code));
        let mut points: Vec<Point<'a>> = column.iter().filter_map(point).collect();
        if let (Some(first), Some(last)) = (points.first(), points.last()) {
            let breaks = tree.breaks(code, first.year, last.year).map(|change| change.when.year());
            let restarts: &[Year] = match &indicator.counting {
                Counting::CyclicShare { restarts_after } => restarts_after,
                _ => &[],
            };
            let begins: Vec<Year> =
                breaks.chain(restarts.iter().map(|year| year.saturating_add(1))).collect();
            for point in &mut points {
                point.segment = begins.iter().filter(|begin| **begin <= point.year).count();
            }
        }
        let is_place = known.is_none_or(|known| known.kind.is_place());
        Self { column, territory: code, parent, is_place, points }
    }

    /// The number of a year.
    pub(super) fn point(&self, year: Year) -> Option<&Point<'a>> {
        let at = self.points.binary_search_by_key(&year, |point| point.year).ok()?;
        self.points.get(at)
    }

    /// The value before one, in its segment.
    pub(super) fn before(&self, at: usize) -> Option<&Point<'a>> {
        let before = self.points.get(at.checked_sub(1)?)?;
        (before.segment == self.points[at].segment).then_some(before)
    }

    /// The values around one, in its segment: before and after it; at an end the two nearest, since
    /// a wrong neighbour alone says nothing.
    pub(super) fn around(&self, at: usize) -> Vec<&Point<'a>> {
        let of_segment = |other: Option<usize>| {
            let point = self.points.get(other?)?;
            (point.segment == self.points[at].segment).then_some(point)
        };
        let before = of_segment(at.checked_sub(1));
        let after = of_segment(Some(at + 1));
        let further = match (before, after) {
            (Some(_), None) => of_segment(at.checked_sub(2)),
            (None, Some(_)) => of_segment(Some(at + 2)),
            _ => None,
        };
        [before, after, further].into_iter().flatten().collect()
    }

    /// All values of the segment of one, without that one.
    pub(super) fn rest(&self, at: usize) -> impl Iterator<Item = &Point<'a>> {
        let segment = self.points[at].segment;
        let points = self.points.iter().enumerate();
        let rest = points.filter(move |(other, point)| *other != at && point.segment == segment);
        rest.map(|(_, point)| point)
    }

    /// A doubt about the value of a year.
    pub(super) fn doubt(&self, year: Year, rule: Rule, message: Message) -> Doubt {
        Doubt {
            cell: self.column.key().at(year),
            rule,
            severity: Severity::Warning,
            message,
            instead: None,
            accepted: None,
        }
    }
}

fn point((year, entry): (Year, &Entry)) -> Option<Point<'_>> {
    let value = entry.number()?;
    Some(Point { year, entry, value, number: value.to_f64(), segment: 0 })
}

/// The region of a district that the tree does not know, by its code: `KZ-61` of `KZ-61-x-new`.
fn region_of(code: &str) -> Option<&str> {
    let mut dashes = code.match_indices('-');
    dashes.next()?;
    dashes.next().map(|(second, _)| &code[..second])
}

/// The middle of numbers; of an even count the mean of the two in the middle. None of none.
pub(super) fn median(numbers: &mut [f64]) -> Option<f64> {
    numbers.sort_by(f64::total_cmp);
    let middle = numbers.len() / 2;
    let upper = *numbers.get(middle)?;
    if numbers.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = numbers.get(middle.checked_sub(1)?)?;
    Some(f64::midpoint(*lower, upper))
}

/// A computed number as it is said: two digits after the mark at most.
pub(super) fn said(number: f64) -> Decimal {
    format!("{number:.2}").parse::<Decimal>().unwrap_or_default().normalized()
}
