//! Parts and their totals: parts add up to the total, shares of a whole to 100 %, and shares of
//! different wholes are not added up at all.

use std::collections::BTreeSet;

use super::cells::{Said, own_and_others, together};
use super::sheet::{Cell, Key, Line, SLACK, Sheet, last_digit};
use super::{Finding, Place, Rule};
use crate::language::{Decimal, Message};
use crate::programme::{SeriesRole, Unit};

/// The three rules, over a sheet.
pub(super) fn within(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    for total in &sheet.lines {
        let parts: Vec<_> =
            sheet.lines_with(&SeriesRole::PartOf(total.series.code.clone())).collect();
        if parts.is_empty() || parts.iter().any(|part| part.unit != total.unit) {
            continue;
        }
        let said = total.cells.keys().filter_map(|key| contradiction(total, &parts, *key));
        let (own, others) = own_and_others(sheet, said.collect());
        for said in [own, others] {
            let heading = |count| Message::new("check-parts-many").with("count", count);
            findings.extend(together(sheet, Rule::Parts, &total.series.code, said, heading));
        }
    }
    shares(sheet, findings);
    added_shares(sheet, findings);
}

/// What is wrong with one total: all its parts are numbers and do not add up to it, or some of them
/// exceed it already.
fn contradiction<'a>(total: &Line<'a>, parts: &[&Line<'a>], key: Key<'a>) -> Option<Said<'a>> {
    let whole = total.number(key)?;
    let numbers: Vec<_> = parts.iter().filter_map(|part| part.number(key)).collect();
    let (sum, slack) = sum(&numbers, whole, total.unit)?;
    let above = sum.to_f64() - whole.to_f64();
    let wrong = if numbers.len() == parts.len() { above.abs() > slack } else { above > slack };
    if !wrong || numbers.is_empty() || numbers.iter().any(|number| number.is_negative()) {
        return None;
    }
    let what = Message::new("check-parts-one")
        .with("sum", sum)
        .with("total", whole)
        .with("difference", sum.checked_sub(whole)?.abs());
    let cells = parts.iter().filter_map(|part| part.cell(key));
    let places = total.cell(key).into_iter().chain(cells).map(Cell::place).collect();
    Some(Said { key, what, places })
}

/// A sum, and how far rounding alone may take it from a total. Counts are not rounded.
fn sum(numbers: &[Decimal], whole: Decimal, unit: &Unit) -> Option<(Decimal, f64)> {
    let mut sum = Decimal::ZERO;
    for number in numbers {
        sum = sum.checked_add(*number)?;
    }
    let counts = matches!(unit, Unit::Person | Unit::Piece | Unit::Place);
    let rounded = |number: &&Decimal| !counts || number.scale() > 0;
    let all = numbers.iter().chain([&whole]).filter(rounded);
    let slack: f64 = all.map(|number| last_digit(*number) / 2.0).sum();
    Some((sum, slack + SLACK))
}

/// Shares with the role add up to 100.
fn shares(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let lines: Vec<_> = sheet.lines_with(&SeriesRole::ShareOfWhole).collect();
    let hundred = Decimal::from(100_i64);
    let keys: BTreeSet<_> = lines.iter().flat_map(|line| line.cells.keys().copied()).collect();
    let said = keys.into_iter().filter_map(|key| {
        let numbers: Option<Vec<_>> = lines.iter().map(|line| line.number(key)).collect();
        let (sum, slack) = sum(&numbers?, hundred, &Unit::Percent)?;
        let slack = slack - last_digit(hundred) / 2.0;
        if (sum.to_f64() - 100.0).abs() <= slack {
            return None;
        }
        let what = Message::new("check-shares-one").with("sum", sum);
        let places = lines.iter().filter_map(|line| Some(line.cell(key)?.place())).collect();
        Some(Said { key, what, places })
    });
    let heading = |count| Message::new("check-shares-many").with("count", count);
    findings.extend(together(sheet, Rule::Shares, "", said.collect(), heading));
}

/// A percentage that is the sum of two others, each of which has a denominator of its own.
fn added_shares(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let Some(total) = sheet.line("").filter(|line| *line.unit == Unit::Percent) else { return };
    let parts: Vec<_> = sheet.lines.iter().filter_map(|line| Part::of(sheet, line)).collect();
    let [first, second] = &*parts else { return };
    let said = total.cells.keys().filter_map(|key| added(total, [first, second], *key));
    let heading = |count| Message::new("check-added-shares-many").with("count", count);
    findings.extend(together(sheet, Rule::AddedShares, "", said.collect(), heading));
}

/// A percentage beside the main one, with its numbers.
struct Part<'s, 'a> {
    percent: &'s Line<'a>,
    numerator: &'s Line<'a>,
    denominator: &'s Line<'a>,
}

impl<'s, 'a> Part<'s, 'a> {
    fn of(sheet: &'s Sheet<'a>, line: &'s Line<'a>) -> Option<Self> {
        let code = &line.series.code;
        if *line.unit != Unit::Percent || code.is_empty() {
            return None;
        }
        let numerator = sheet.lines_with(&SeriesRole::NumeratorOf(code.clone())).next()?;
        let denominator = sheet.lines_with(&SeriesRole::DenominatorOf(code.clone())).next()?;
        Some(Self { percent: line, numerator, denominator })
    }
}

fn added<'a>(total: &Line<'a>, parts: [&Part<'_, 'a>; 2], key: Key<'a>) -> Option<Said<'a>> {
    let whole = total.number(key)?;
    let [first, second] = parts.map(|part| part.percent.number(key));
    let (sum, slack) = sum(&[first?, second?], whole, &Unit::Percent)?;
    if (sum.to_f64() - whole.to_f64()).abs() > slack {
        return None;
    }
    let [one, other] = parts.map(|part| part.numerator.number(key));
    let numerator = one?.checked_add(other?)?;
    let [one, other] = parts.map(|part| part.denominator.number(key));
    let denominator = one?.checked_add(other?)?;
    let together = numerator.percent_of(denominator, whole.scale())?;
    // Shares of the same whole are added up rightly.
    if one == other || together == whole.normalized() {
        return None;
    }
    let what = Message::new("check-added-shares-one")
        .with("total", whole)
        .with("first", first?)
        .with("second", second?)
        .with("together", together);
    let cells = [total.cell(key), parts[0].percent.cell(key), parts[1].percent.cell(key)];
    let places: Vec<Place> = cells.into_iter().flatten().map(Cell::place).collect();
    Some(Said { key, what, places })
}
