//! A territory against those that it consists of: a region's share lies among those of its
//! districts, and their counts add up to its own.

use std::collections::BTreeMap;

use super::cells::{Said, together};
use super::sheet::{Cell, Key, Line, SLACK, Sheet, last_digit, territory};
use super::{Finding, Rule};
use crate::language::{Decimal, Message};
use crate::programme::{Counting, Kind, SeriesRole, Unit, Year};
use crate::territory::{Moment, Tree};

/// The rule, over a sheet.
pub(super) fn within(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let own = &*sheet.edition.territory;
    for line in sheet.lines.iter().filter(|line| line.cells.len() > 2) {
        let mut said = Vec::new();
        for (key, below) in by_year(line, own) {
            let Some(value) = line.number(key) else { continue };
            let what = match how(sheet, line) {
                How::Average => outside(value, &below, is_complete(sheet, key.year, &below)),
                How::Sum => {
                    let slack = rounding(line, key, below.len());
                    sum(value, &below, is_complete(sheet, key.year, &below), slack)
                }
                How::Neither => None,
            };
            let Some(what) = what else { continue };
            let mut places: Vec<_> = line.cell(key).into_iter().map(Cell::place).collect();
            places.extend(below.iter().map(|(_, cell)| cell.place()));
            said.push(Said { key, what, places });
        }
        let heading = |count| Message::new("check-districts-many").with("count", count);
        let code = &line.series.code;
        findings.extend(together(sheet, Rule::Districts, code, said, heading));
    }
}

/// How the values of a territory follow from those of its parts.
enum How {
    /// Between the smallest and the largest.
    Average,
    /// Their sum.
    Sum,
    Neither,
}

fn how(sheet: &Sheet<'_>, line: &Line<'_>) -> How {
    let of_fraction =
        matches!(line.series.role, Some(SeriesRole::NumeratorOf(_) | SeriesRole::DenominatorOf(_)));
    match (line.unit, sheet.counting()) {
        (Unit::Person | Unit::Piece | Unit::Place, _) if of_fraction => How::Sum,
        (Unit::Person | Unit::Piece | Unit::Place, Some(Counting::Flow | Counting::Stock)) => {
            How::Sum
        }
        (Unit::Percent, Some(Counting::Share | Counting::Ratio) | None) if !of_fraction => {
            How::Average
        }
        (_, Some(Counting::MeanScore)) => How::Average,
        _ => How::Neither,
    }
}

/// How far rounding may take a sum: the numerators of a plan are worked out from its percentages,
/// each rounded to a whole number. All other counts are exact.
fn rounding(line: &Line<'_>, key: Key<'_>, count: usize) -> f64 {
    let planned = matches!(key.kind, Kind::Target | Kind::Forecast);
    match line.series.role {
        Some(SeriesRole::NumeratorOf(_)) if planned => Decimal::from(count).to_f64() / 2.0,
        _ => 0.0,
    }
}

type Below<'s, 'a> = Vec<(&'a str, &'s Cell<'a>)>;

/// For each kind and year what the territory's parts have.
fn by_year<'s, 'a>(line: &'s Line<'a>, own: &'a str) -> BTreeMap<Key<'a>, Below<'s, 'a>> {
    let mut years: BTreeMap<Key<'a>, Below<'s, 'a>> = BTreeMap::new();
    for (key, cell) in line.cells.iter().filter(|(key, _)| is_within(key.territory, own)) {
        let of_whole = Key { territory: own, ..*key };
        years.entry(of_whole).or_default().push((key.territory, cell));
    }
    years
}

fn is_within(code: &str, whole: &str) -> bool {
    let known = Tree::kazakhstan().get(code);
    known.is_some_and(|territory| territory.parent.as_deref() == Some(whole))
}

/// Whether every part that there was has a number.
fn is_complete(sheet: &Sheet<'_>, year: Year, below: &Below<'_, '_>) -> bool {
    let act = sheet.edition.acts.first().map(|act| act.date);
    let existed = |since: Option<Moment>| match since {
        None => true,
        Some(Moment::Year(since)) => since <= year,
        Some(Moment::Day(since)) => since.year() <= year && act.is_none_or(|act| since <= act),
    };
    let tree = Tree::kazakhstan();
    let mut parts = tree.children(&sheet.edition.territory);
    let has = |code: &str| below.iter().any(|(one, cell)| *one == code && cell.number().is_some());
    parts.all(|part| !part.kind.is_place() || !existed(part.since) || has(&part.code))
        && below.len() > 1
}

fn numbers<'a>(below: &Below<'_, 'a>) -> Vec<(&'a str, Decimal)> {
    below.iter().filter_map(|(code, cell)| Some((*code, cell.number()?))).collect()
}

/// The whole lies outside its parts.
fn outside(value: Decimal, below: &Below<'_, '_>, complete: bool) -> Option<Message> {
    let numbers = numbers(below);
    let (lowest, low) = numbers.iter().min_by_key(|(_, number)| *number)?;
    let (highest, high) = numbers.iter().max_by_key(|(_, number)| *number)?;
    if !complete {
        return None;
    }
    let digit = |number: Decimal| last_digit(number).max(last_digit(value)) + SLACK;
    let message = |key, extreme: Decimal, code: &str| Message {
        key,
        args: vec![
            ("value", value.into()),
            ("count", numbers.len().into()),
            ("extreme", extreme.into()),
            ("territory", territory(code)),
        ],
    };
    if value.to_f64() > high.to_f64() + digit(*high) {
        return Some(message("check-districts-above", *high, highest));
    }
    (value.to_f64() < low.to_f64() - digit(*low))
        .then(|| message("check-districts-below", *low, lowest))
}

/// The parts add up to something else; where some are missing, to more.
fn sum(value: Decimal, below: &Below<'_, '_>, complete: bool, slack: f64) -> Option<Message> {
    let numbers = numbers(below);
    let add = |sum: Decimal, number: &Decimal| sum.checked_add(*number);
    let tree = Tree::kazakhstan();
    let is_place = |code: &str| tree.get(code).is_none_or(|territory| territory.kind.is_place());
    let all = numbers.iter().map(|(_, number)| number).try_fold(Decimal::ZERO, add)?;
    let places = numbers.iter().filter(|(code, _)| is_place(code));
    let of_places = places.map(|(_, number)| number).try_fold(Decimal::ZERO, add)?;
    let above = [all, of_places].map(|sum| sum.to_f64() - value.to_f64());
    let fits = |above: f64| above.abs() <= slack + SLACK;
    if above.into_iter().any(fits) || (!complete && above[1] < 0.0) {
        return None;
    }
    Some(
        Message::new("check-districts-sum")
            .with("count", numbers.len())
            .with("sum", all)
            .with("value", value)
            .with("difference", all.checked_sub(value)?.abs()),
    )
}
