//! A territory against those that it consists of: counts add up, a percentage or a mean lies among
//! those of the parts. Percentages are never averaged: only where the numbers behind them are
//! known, the percentage of their sums is told.

use super::line::{Line, Point, Sheet};
use super::{Doubt, Rule};
use crate::book::Entry;
use crate::check::sheet::{SLACK, last_digit};
use crate::language::{Arg, Decimal, Message};
use crate::programme::Year;
use crate::territory::{Moment, Territory, Tree};

/// A part with its value.
struct Part<'s, 'a> {
    line: &'s Line<'a>,
    point: &'s Point<'a>,
}

/// The rule, over all territories of a series that have parts.
pub(super) fn within(sheet: &Sheet<'_>, tree: &Tree, found: &mut Vec<Doubt>) {
    if !(sheet.measure.adds_up || sheet.measure.is_average) {
        return;
    }
    for whole in &sheet.lines {
        let is_part = |one: &&Territory| one.parent.as_deref() == Some(whole.territory);
        let parts: Vec<&Territory> = tree.all().iter().filter(is_part).collect();
        let is_of_whole = |line: &&Line<'_>| line.parent == Some(whole.territory);
        let below: Vec<&Line<'_>> = sheet.lines.iter().filter(is_of_whole).collect();
        if below.len() < 2 {
            continue;
        }
        for point in &whole.points {
            let with_value =
                below.iter().filter_map(|line| Some(Part { line, point: line.point(point.year)? }));
            let with_value: Vec<Part<'_, '_>> = with_value.collect();
            let complete = is_complete(&parts, point.year, &with_value);
            let message = if sheet.measure.adds_up {
                sum(point.value, values(&with_value), complete)
            } else {
                of_numbers(point, &with_value, complete)
                    .or_else(|| outside(point.value, &with_value, complete))
            };
            found.extend(message.map(|it| whole.doubt(point.year, Rule::Region, it)));
        }
    }
}

/// Whether every part that there was has a number: also one of today's past, which ended after the
/// year.
fn is_complete(parts: &[&Territory], year: Year, with_value: &[Part<'_, '_>]) -> bool {
    let existed = |part: &Territory| {
        part.since.map(Moment::year).is_none_or(|since| since <= year)
            && part.until.map(Moment::year).is_none_or(|until| until > year)
    };
    let has = |part: &Territory| with_value.iter().any(|one| one.line.territory == part.code);
    with_value.len() > 1
        && parts.iter().all(|part| !part.kind.is_place() || !existed(part) || has(part))
}

fn values<'s, 'a>(
    parts: &'s [Part<'s, 'a>],
) -> impl Iterator<Item = (Decimal, bool)> + Clone + use<'s, 'a> {
    parts.iter().map(|part| (part.point.value, part.line.is_place))
}

/// The parts add up to something else; where some are missing, to more. Institutions that a region
/// runs itself may be counted among its districts or beside them.
fn sum(
    value: Decimal,
    parts: impl Iterator<Item = (Decimal, bool)> + Clone,
    complete: bool,
) -> Option<Message> {
    let add = |sum: Decimal, (number, _): (Decimal, bool)| sum.checked_add(number);
    let all = parts.clone().try_fold(Decimal::ZERO, add)?;
    let of_places = parts.clone().filter(|(_, is_place)| *is_place).try_fold(Decimal::ZERO, add)?;
    let fits = |sum: Decimal| sum == value;
    if fits(all) || fits(of_places) || (!complete && of_places < value) {
        return None;
    }
    Some(
        Message::new("check-districts-sum")
            .with("count", parts.count())
            .with("sum", all)
            .with("value", value)
            .with("difference", all.checked_sub(value)?.abs()),
    )
}

/// The percentage is not that of the sums of the parts' numerators and denominators, where all
/// have them.
fn of_numbers(point: &Point<'_>, parts: &[Part<'_, '_>], complete: bool) -> Option<Message> {
    let numbers = parts.iter().filter(|part| part.line.is_place).map(|part| part.point.entry);
    let sums =
        numbers.clone().try_fold((Decimal::ZERO, Decimal::ZERO), |(parts, wholes), entry| {
            let Entry::Fraction { numerator, denominator } = entry else { return None };
            Some((parts.checked_add(*numerator)?, wholes.checked_add(*denominator)?))
        });
    let (numerator, denominator) = sums.filter(|_| complete)?;
    let digits = match point.entry {
        Entry::Fraction { .. } => 2,
        _ => point.value.scale(),
    };
    let computed = numerator.percent_of(denominator, digits)?;
    let apart = computed.checked_sub(point.value)?.abs().to_f64();
    if apart <= 10_f64.powi(-i32::try_from(digits).ok()?) + SLACK {
        return None;
    }
    Some(
        Message::new("check-region-numbers")
            .with("value", point.value)
            .with("count", parts.len())
            .with("numerator", numerator)
            .with("denominator", denominator)
            .with("computed", computed),
    )
}

/// The whole lies outside its parts.
fn outside(value: Decimal, parts: &[Part<'_, '_>], complete: bool) -> Option<Message> {
    let lowest = parts.iter().min_by_key(|part| part.point.value)?;
    let highest = parts.iter().max_by_key(|part| part.point.value)?;
    if !complete {
        return None;
    }
    let digit = |number: Decimal| last_digit(number).max(last_digit(value)) + SLACK;
    let message = |key, extreme: &Part<'_, '_>| Message {
        key,
        args: vec![
            ("value", value.into()),
            ("count", parts.len().into()),
            ("extreme", extreme.point.value.into()),
            ("territory", name(extreme.line.territory)),
        ],
    };
    let (low, high) = (lowest.point.value, highest.point.value);
    if value.to_f64() > high.to_f64() + digit(high) {
        return Some(message("check-districts-above", highest));
    }
    (value.to_f64() < low.to_f64() - digit(low)).then(|| message("check-districts-below", lowest))
}

fn name(territory: &str) -> Arg {
    crate::check::sheet::territory(territory)
}
