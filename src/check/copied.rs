//! Values that look copied: a district's row that is another's, a year's column that repeats the
//! year before, a long number that stands in two years. Told only where it cannot be chance: a plan
//! that sets every district the same target, or the same one year after year, copies nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::sheet::{Key, Line, Sheet, territory};
use super::{Finding, Place, Rule, Severity};
use crate::language::{Decimal, Message};
use crate::programme::{Kind, SeriesRole, Values, Year};

/// Numbers of fewer digits agree by chance.
const LONG: u32 = 3;
/// A number of so many digits is not met twice.
const VERY_LONG: u32 = 5;
/// Values that have to agree at least.
const ENOUGH: usize = 4;

/// The numbers of one territory and kind, by year.
type Row = Vec<(Year, Decimal)>;

/// The rule, over a sheet.
pub(super) fn within(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    for line in &sheet.lines {
        let rows = rows(sheet, line);
        districts(sheet, line, &rows, findings);
        columns(sheet, line, &rows, findings);
        for block in &line.series.values {
            repeated(sheet, line, block, findings);
        }
        fractions(sheet, line, findings);
    }
}

/// The rows of other territories than the programme's own and those around it.
fn rows<'a>(sheet: &Sheet<'_>, line: &Line<'a>) -> BTreeMap<(Kind, &'a str), Row> {
    let mut rows: BTreeMap<(Kind, &'a str), Row> = BTreeMap::new();
    let own = &*sheet.edition.territory;
    let below = |code: &str| code != own && code.starts_with(own);
    for (key, cell) in line.cells.iter().filter(|(key, _)| below(key.territory)) {
        if let Some(number) = cell.number() {
            rows.entry((key.kind, key.territory)).or_default().push((key.year, number));
        }
    }
    rows
}

/// Two districts with the same long numbers in every year.
fn districts(
    sheet: &Sheet<'_>,
    line: &Line<'_>,
    rows: &BTreeMap<(Kind, &str), Row>,
    findings: &mut Vec<Finding>,
) {
    let mut same: BTreeMap<(Kind, &Row), Vec<&str>> = BTreeMap::new();
    for ((kind, code), row) in rows {
        same.entry((*kind, row)).or_default().push(code);
    }
    for ((kind, row), codes) in same {
        let long: BTreeSet<_> = row.iter().filter(|one| digits(one.1) >= LONG).collect();
        let numbers: BTreeSet<_> = long.iter().map(|(_, number)| *number).collect();
        let &[first, second] = &*codes else { continue };
        if long.len() < ENOUGH || numbers.len() < LONG as usize {
            continue;
        }
        let message = Message::new("check-copied-district")
            .with("first", territory(first))
            .with("second", territory(second))
            .with("count", row.len());
        let key = |code, year| Key { kind, territory: code, year };
        let years = row.iter().map(|(year, _)| *year);
        let keys: Vec<_> = years.flat_map(|year| [key(first, year), key(second, year)]).collect();
        let places = keys.iter().filter_map(|key| Some(line.cells.get(key)?.place())).collect();
        findings.push(sheet.finding(Rule::Copied, message, &line.series.code, &keys, places));
    }
}

/// A year in which nearly every district repeats the year before, though otherwise they change.
fn columns(
    sheet: &Sheet<'_>,
    line: &Line<'_>,
    rows: &BTreeMap<(Kind, &str), Row>,
    findings: &mut Vec<Finding>,
) {
    let mut steps: BTreeMap<(Kind, Year, Year), Step<'_>> = BTreeMap::new();
    for ((kind, code), row) in rows {
        for pair in row.windows(2) {
            let step = steps.entry((*kind, pair[0].0, pair[1].0)).or_default();
            step.all += 1;
            if pair[0].1 == pair[1].1 && !is_trivial(pair[0].1) {
                step.same.push((code, pair[0].1));
            }
        }
    }
    let repeats = |step: &Step<'_>| 4 * step.same.len() >= 3 * step.all;
    let others = |kind: Kind, year: Year| {
        let mut steps =
            steps.iter().filter(|((other, from, _), _)| *other == kind && *from != year);
        steps.any(|(_, step)| 2 * step.same.len() >= step.all)
    };
    for ((kind, from, to), step) in &steps {
        let distinct: BTreeSet<_> = step.same.iter().map(|(_, number)| *number).collect();
        let long = distinct.iter().any(|number| digits(*number) >= LONG);
        if !repeats(step) || distinct.len() < ENOUGH || !long || others(*kind, *from) {
            continue;
        }
        let message = Message::new("check-copied-year")
            .with("count", step.same.len())
            .with("all", step.all)
            .with("before", *from)
            .with("year", *to);
        let key = |code, year| Key { kind: *kind, territory: code, year };
        let codes = step.same.iter().map(|(code, _)| *code);
        let keys: Vec<_> = codes.flat_map(|code| [key(code, *from), key(code, *to)]).collect();
        let places = keys.iter().filter_map(|key| Some(line.cells.get(key)?.place())).collect();
        findings.push(sheet.finding(Rule::Copied, message, &line.series.code, &keys, places));
    }
}

/// Districts that have a number in a year and in the next one.
#[derive(Default)]
struct Step<'a> {
    all: usize,
    /// Those with the same number in both.
    same: Vec<(&'a str, Decimal)>,
}

/// One very long number that stands in two successive years of a row that otherwise changes.
fn repeated(sheet: &Sheet<'_>, line: &Line<'_>, block: &Values, findings: &mut Vec<Finding>) {
    let numbers = block.years.iter().filter_map(|(year, value)| Some((year, value.number()?)));
    let row: Row = numbers.collect();
    let Some([before, after]) = the_one_repetition(&row) else { return };
    if row.len() < ENOUGH || digits(before.1) < VERY_LONG {
        return;
    }
    let message = Message::new("check-copied-number")
        .with("number", before.1)
        .with("before", before.0)
        .with("year", after.0);
    let key = |year| Key { kind: block.kind, territory: &block.territory, year };
    let keys = [key(before.0), key(after.0)];
    let places = vec![Place::of_act(block.act, &block.place)];
    let mut finding = sheet.finding(Rule::Copied, message, &line.series.code, &keys, places);
    finding.severity = Severity::Notice;
    findings.push(finding);
}

/// A numerator and its denominator that both stand in two successive years, in rows that otherwise
/// change.
fn fractions(sheet: &Sheet<'_>, percent: &Line<'_>, findings: &mut Vec<Finding>) {
    let code = &percent.series.code;
    let numerator = sheet.lines_with(&SeriesRole::NumeratorOf(code.clone())).next();
    let denominator = sheet.lines_with(&SeriesRole::DenominatorOf(code.clone())).next();
    let (Some(numerator), Some(denominator)) = (numerator, denominator) else { return };
    let mut rows: BTreeMap<(Kind, &str), (Row, Row)> = BTreeMap::new();
    for (key, cell) in &numerator.cells {
        let (Some(above), Some(below)) = (cell.number(), denominator.number(*key)) else {
            continue;
        };
        let row = rows.entry((key.kind, key.territory)).or_default();
        row.0.push((key.year, above));
        row.1.push((key.year, below));
    }
    for ((kind, territory), (above, below)) in rows {
        let (Some(one), Some(other)) = (the_one_repetition(&above), the_one_repetition(&below))
        else {
            continue;
        };
        let long = digits(one[0].1) + digits(other[0].1) > VERY_LONG;
        if one[0].0 != other[0].0 || !long || digits(one[0].1) >= VERY_LONG {
            continue;
        }
        let message = Message::new("check-copied-fraction")
            .with("numerator", one[0].1)
            .with("denominator", other[0].1)
            .with("before", one[0].0)
            .with("year", one[1].0);
        let keys = [one[0].0, one[1].0].map(|year| Key { kind, territory, year });
        let lines = [numerator, denominator];
        let cells = lines.iter().flat_map(|line| keys.map(|key| line.cells.get(&key)));
        let places = cells.flatten().map(super::sheet::Cell::place).collect();
        findings.push(sheet.finding(Rule::Copied, message, code, &keys, places));
    }
}

/// The only two successive years with the same number, in a row of at least [`ENOUGH`].
fn the_one_repetition(row: &[(Year, Decimal)]) -> Option<[(Year, Decimal); 2]> {
    let mut same = row.windows(2).filter(|pair| pair[0].1 == pair[1].1);
    let first = same.next().filter(|_| row.len() >= ENOUGH)?;
    same.next().is_none().then_some([first[0], first[1]])
}

/// Written digits that tell something: without zeros at either end.
fn digits(number: Decimal) -> u32 {
    let digits: String = number.to_string().chars().filter(char::is_ascii_digit).collect();
    let told = digits.trim_start_matches('0').trim_end_matches('0').len();
    u32::try_from(told).unwrap_or(u32::MAX)
}

fn is_trivial(number: Decimal) -> bool {
    number == Decimal::ZERO || number == Decimal::from(100_i64)
}
