//! Percentages against their own numerators and denominators: whether a percentage is that of its
//! numbers, and whether a part is larger than its whole.

use super::cells::{Said, own_and_others, together};
use super::sheet::{Key, Line, SLACK, Sheet, last_digit};
use super::{Finding, Place, Rule};
use crate::language::{Decimal, Message};
use crate::programme::{Counting, Kind, SeriesRole, Unit};

/// A percentage with its numerator and denominator.
struct Fraction<'s, 'a> {
    percent: &'s Line<'a>,
    numerator: &'s Line<'a>,
    denominator: &'s Line<'a>,
}

/// The numbers of a cell.
struct Numbers {
    percent: Decimal,
    numerator: Decimal,
    denominator: Decimal,
}

/// Both rules, over the percentages of a sheet.
pub(super) fn within(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    for line in sheet.lines.iter().filter(|line| *line.unit == Unit::Percent) {
        let fraction = Fraction::of(sheet, line);
        let mut above = Vec::new();
        if let Some(fraction) = &fraction {
            told(sheet, fraction, findings);
            above = fraction.above_whole();
        }
        if is_share(sheet) && !is_role_free_of_limit(line) {
            above.extend(above_hundred(line, &above));
        }
        // By territory, each with its years.
        above.sort_by_key(|one| one.key);
        for of_territory in above_by_territory(above) {
            let heading = |count| Message::new("check-above-whole-many").with("count", count);
            let code = &line.series.code;
            findings.extend(together(sheet, Rule::AboveWhole, code, of_territory, heading));
        }
    }
}

fn told(sheet: &Sheet<'_>, fraction: &Fraction<'_, '_>, findings: &mut Vec<Finding>) {
    let (own, others) = own_and_others(sheet, fraction.contradictions());
    for said in [own, others] {
        let heading = |count| Message::new("check-percent-many").with("count", count);
        let code = &fraction.percent.series.code;
        findings.extend(together(sheet, Rule::Percent, code, said, heading));
    }
}

impl<'s, 'a> Fraction<'s, 'a> {
    /// The numerator and the denominator of a percentage, where there is one of each.
    fn of(sheet: &'s Sheet<'a>, percent: &'s Line<'a>) -> Option<Self> {
        let code = || percent.series.code.clone();
        let numerator = the_one(sheet, &SeriesRole::NumeratorOf(code()))?;
        let denominator = the_one(sheet, &SeriesRole::DenominatorOf(code()))?;
        Some(Self { percent, numerator, denominator })
    }

    fn contradictions(&self) -> Vec<Said<'a>> {
        let cells = self.percent.cells.keys();
        let said = cells.filter_map(|key| {
            let numbers = self.numbers(*key)?;
            if numbers.fit(key.kind) {
                return None;
            }
            let digits = numbers.percent.scale() + 1;
            let what = Message::new("check-percent-one")
                .with("percent", numbers.percent)
                .with("numerator", numbers.numerator)
                .with("denominator", numbers.denominator)
                .with("computed", numbers.numerator.percent_of(numbers.denominator, digits)?);
            Some(Said { key: *key, what, places: self.places(*key) })
        });
        said.collect()
    }

    fn above_whole(&self) -> Vec<Said<'a>> {
        let cells = self.numerator.cells.iter();
        let said = cells.filter_map(|(key, cell)| {
            let numerator = cell.number()?;
            let denominator = self.denominator.number(*key)?;
            let what = Message::new("check-above-whole-one")
                .with("numerator", numerator)
                .with("denominator", denominator);
            let places = self.places(*key);
            (numerator > denominator).then_some(Said { key: *key, what, places })
        });
        said.collect()
    }

    fn numbers(&self, key: Key<'a>) -> Option<Numbers> {
        let numbers = Numbers {
            percent: self.percent.number(key)?,
            numerator: self.numerator.number(key)?,
            denominator: self.denominator.number(key)?,
        };
        (numbers.denominator != Decimal::ZERO).then_some(numbers)
    }

    fn places(&self, key: Key<'a>) -> Vec<Place> {
        let lines = [self.percent, self.numerator, self.denominator];
        lines.into_iter().filter_map(|line| Some(line.cell(key)?.place())).collect()
    }
}

impl Numbers {
    /// Whether the percentage is that of its numbers. Three things are no contradiction: rounding
    /// to the last printed digit, cutting off what comes behind it, and, in a plan, that 85 % of 49
    /// schools can only be a whole number of schools.
    fn fit(&self, kind: Kind) -> bool {
        let planned = matches!(kind, Kind::Target | Kind::Forecast);
        fits(self.percent, self.numerator, self.denominator, planned)
    }
}

/// Whether a percentage is that of its numbers, by the rule of [`Numbers::fit`].
pub(super) fn fits(
    percent: Decimal,
    numerator: Decimal,
    denominator: Decimal,
    planned: bool,
) -> bool {
    let is_whole = numerator.scale() == 0;
    let (numerator, denominator) = (numerator.to_f64(), denominator.to_f64());
    let above = 100.0 * numerator / denominator - percent.to_f64();
    let digit = last_digit(percent);
    let whole = if planned && is_whole { 50.0 / denominator } else { 0.0 };
    let slack = digit / 2.0 + whole + SLACK;
    above.abs() <= slack || (0.0..digit - SLACK).contains(&above)
}

fn the_one<'s, 'a>(sheet: &'s Sheet<'a>, role: &SeriesRole) -> Option<&'s Line<'a>> {
    let mut lines = sheet.lines_with(role);
    let first = lines.next()?;
    lines.next().is_none().then_some(first)
}

/// Whether the indicator counts shares of a whole, which cannot exceed it.
fn is_share(sheet: &Sheet<'_>) -> bool {
    match sheet.counting() {
        Some(Counting::Share | Counting::CyclicShare { .. } | Counting::SampleShare { .. }) => true,
        Some(_) | None => false,
    }
}

/// Numbers behind a share may exceed 100 even where they are percentages themselves.
fn is_role_free_of_limit(line: &Line<'_>) -> bool {
    matches!(line.series.role, Some(SeriesRole::NumeratorOf(_) | SeriesRole::DenominatorOf(_)))
}

fn above_hundred<'a>(line: &Line<'a>, told: &[Said<'a>]) -> Vec<Said<'a>> {
    let hundred = Decimal::from(100_i64);
    let cells = line.cells.iter().filter(|(key, _)| !told.iter().any(|one| one.key == **key));
    let said = cells.filter_map(|(key, cell)| {
        let percent = cell.number().filter(|percent| *percent > hundred)?;
        let what = Message::new("check-above-hundred").with("percent", percent);
        Some(Said { key: *key, what, places: vec![cell.place()] })
    });
    said.collect()
}

fn above_by_territory(said: Vec<Said<'_>>) -> Vec<Vec<Said<'_>>> {
    let mut groups: Vec<Vec<Said<'_>>> = Vec::new();
    for one in said {
        match groups.last_mut() {
            Some(group) if group[0].key.territory == one.key.territory => group.push(one),
            Some(_) | None => groups.push(vec![one]),
        }
    }
    groups
}
