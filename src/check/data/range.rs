//! Values that cannot be: below zero, above the whole, beyond the scale; and percentages against
//! the numerators and denominators that stand in rows of their own.

use super::line::{Line, Sheet};
use super::{Doubt, Rule};
use crate::book::Entry;
use crate::check::percent;
use crate::language::{Decimal, Message};
use crate::programme::{Indicator, SeriesRole};

/// A number below zero where none can be.
pub(super) fn negative(sheet: &Sheet<'_>, line: &Line<'_>, at: usize, found: &mut Vec<Doubt>) {
    let point = &line.points[at];
    let part_below = match point.entry {
        Entry::Fraction { numerator, denominator } => {
            numerator.is_negative() || denominator.is_negative()
        }
        _ => false,
    };
    if !sheet.measure.is_signed && (point.value.is_negative() || part_below) {
        let message = Message::new("check-negative-one").with("value", point.value);
        found.push(line.doubt(point.year, Rule::Negative, message));
    }
}

/// More than 100 % of a whole, an index above one.
pub(super) fn above_whole(sheet: &Sheet<'_>, line: &Line<'_>, at: usize, found: &mut Vec<Doubt>) {
    let point = &line.points[at];
    let message = match point.entry {
        Entry::Fraction { numerator, denominator }
            if sheet.measure.is_share && numerator.abs() > denominator.abs() =>
        {
            Message::new("check-above-whole-one")
                .with("numerator", *numerator)
                .with("denominator", *denominator)
        }
        Entry::Number(number) if sheet.measure.is_share && *number > Decimal::from(100_i64) => {
            Message::new("check-above-hundred").with("percent", *number)
        }
        Entry::Number(number) if sheet.measure.is_index && *number > Decimal::from(1_i64) => {
            Message::new("check-above-index").with("value", *number)
        }
        _ => return,
    };
    found.push(line.doubt(point.year, Rule::AboveWhole, message));
}

/// The rows of numerator and denominator against each other and against their percentage.
pub(super) fn rows(indicator: &Indicator, sheets: &[Sheet<'_>], found: &mut Vec<Doubt>) {
    let of_role = |role: &SeriesRole| {
        let mut sheets = sheets
            .iter()
            .filter(|sheet| sheet.series.is_some_and(|one| one.role.as_ref() == Some(role)));
        let first = sheets.next();
        first.filter(|_| sheets.next().is_none())
    };
    for series in &indicator.series {
        let numerators = of_role(&SeriesRole::NumeratorOf(series.code.clone()));
        let denominators = of_role(&SeriesRole::DenominatorOf(series.code.clone()));
        let Some((numerators, denominators)) = numerators.zip(denominators) else { continue };
        let is_it = |sheet: &&Sheet<'_>| sheet.series.is_some_and(|one| one.code == series.code);
        let percents = sheets.iter().find(is_it);
        for line in &numerators.lines {
            let Some(wholes) = denominators.line(line.territory) else { continue };
            let percents = percents.and_then(|sheet| Some((sheet, sheet.line(line.territory)?)));
            row(line, wholes, percents, found);
        }
    }
}

fn row(
    numerators: &Line<'_>,
    denominators: &Line<'_>,
    percents: Option<(&Sheet<'_>, &Line<'_>)>,
    found: &mut Vec<Doubt>,
) {
    for part in &numerators.points {
        let Some(whole) = denominators.point(part.year) else { continue };
        let is_share = percents.is_none_or(|(sheet, _)| sheet.measure.is_share);
        if is_share && part.value > whole.value {
            let message = Message::new("check-above-whole-one")
                .with("numerator", part.value)
                .with("denominator", whole.value);
            found.push(numerators.doubt(part.year, Rule::AboveWhole, message));
        }
        let Some((_, line)) = percents else { continue };
        let Some(percent) = line.point(part.year) else { continue };
        let digits = percent.value.scale() + 1;
        let Some(computed) = part.value.percent_of(whole.value, digits) else { continue };
        if !percent::fits(percent.value, part.value, whole.value, false) {
            let message = Message::new("check-percent-one")
                .with("percent", percent.value)
                .with("numerator", part.value)
                .with("denominator", whole.value)
                .with("computed", computed);
            found.push(line.doubt(part.year, Rule::Percent, message));
        }
    }
}
