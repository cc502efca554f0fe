//! Values that an act states twice, and differently: in two places of one act, as a fact behind an
//! indicator with the same base, or as the baseline and as what was reached in the same year.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{Said, together};
use super::sheet::{Cell, Key, Line, SLACK, Sheet, last_digit, shown};
use super::{Finding, Place, Rule, Severity};
use crate::language::{Decimal, Message};
use crate::programme::{Edition, Fact, Kind, Library, Value, Values, Year};

/// Two statements of one value.
struct Pair<'a> {
    key: Key<'a>,
    first: Cell<'a>,
    other: Cell<'a>,
}

/// Second statements, and baselines against what was reached. Several blocks that say the same, in
/// the plans of two acts for example, are one finding.
pub(super) fn within(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    for line in &sheet.lines {
        let seconds = line.series.values.iter().filter(|block| block.second);
        let mut statements: Vec<Vec<Pair<'_>>> = Vec::new();
        for block in seconds {
            let pairs = differing(second_statements(line, block));
            match statements.iter_mut().find(|said| same_values(said, &pairs)) {
                Some(said) => said.extend(pairs),
                None => statements.push(pairs),
            }
        }
        statements.push(differing(two_pasts(line)));
        for pairs in &statements {
            tell(sheet, line, pairs, findings);
        }
    }
}

fn differing(mut pairs: Vec<Pair<'_>>) -> Vec<Pair<'_>> {
    pairs.retain(Pair::differs);
    pairs
}

/// Whether a further block says what one or several before it said.
fn same_values(said: &[Pair<'_>], pairs: &[Pair<'_>]) -> bool {
    let same = |(one, other): (&Pair<'_>, &Pair<'_>)| {
        one.key == other.key && one.other.value == other.other.value
    };
    !pairs.is_empty()
        && said.len() >= pairs.len()
        && said.len().is_multiple_of(pairs.len())
        && said.iter().zip(pairs).all(same)
}

/// Facts behind an indicator that have its base.
pub(super) fn by_facts(edition: &Edition, sheets: &[Sheet<'_>], findings: &mut Vec<Finding>) {
    let sheets: BTreeMap<&str, &Sheet<'_>> =
        sheets.iter().filter_map(|sheet| Some((&*sheet.indicator?.code, sheet))).collect();
    for fact in edition.facts.iter().filter(|fact| fact.differs.is_none()) {
        let Some(sheet) = fact.indicator.as_deref().and_then(|code| sheets.get(code)) else {
            continue;
        };
        by_fact(sheet, fact, findings);
    }
}

fn by_fact(sheet: &Sheet<'_>, fact: &Fact, findings: &mut Vec<Finding>) {
    for series in &fact.series {
        let Some(line) = sheet.line(&series.code) else { continue };
        if series.unit.as_ref().unwrap_or(&fact.unit) != line.unit {
            continue;
        }
        for block in &series.values {
            tell(sheet, line, &differing(second_statements(line, block)), findings);
        }
    }
}

/// Values of an indicator of another programme that this one carries out, against what that
/// programme said when this one was adopted: the country's figures in a region's programme.
pub(super) fn by_implemented(sheet: &Sheet<'_>, library: &Library, findings: &mut Vec<Finding>) {
    let edition = sheet.edition;
    let Some(link) = sheet.indicator.and_then(|indicator| indicator.implements.as_ref()) else {
        return;
    };
    let other = library.get(&link.programme).filter(|other| other.id() != edition.programme);
    let Some(theirs) = other.and_then(|other| other.edition_on(edition.date()).ok()) else {
        return;
    };
    let Some(indicator) =
        theirs.indicator(&link.code).filter(|_| theirs.territory != edition.territory)
    else {
        return;
    };
    let whole = Sheet::of_indicator(theirs, indicator);
    for line in &sheet.lines {
        let Some(original) = whole.line(&line.series.code).filter(|other| other.unit == line.unit)
        else {
            continue;
        };
        let of_whole = line.cells.iter().filter(|(key, _)| key.territory == theirs.territory);
        let said = of_whole.filter_map(|(key, cell)| {
            let key_there = Key { territory: &theirs.territory, ..*key };
            let first = original.cells.get(&key_there)?;
            let pair = Pair { key: key_there, first: *first, other: *cell };
            let what = Message::new("check-restated-elsewhere")
                .with("here", shown(cell.value))
                .with("there", shown(first.value))
                .with("programme", &theirs.short)
                .with("code", &*link.code);
            pair.differs().then(|| Said { key: *key, what, places: vec![cell.place()] })
        });
        let heading = |count| Message::new("check-restated-elsewhere-many").with("count", count);
        let code = &line.series.code;
        findings.extend(together(sheet, Rule::Restated, code, said.collect(), heading));
    }
}

/// What the first statements say to the values of a block.
fn second_statements<'a>(line: &'a Line<'a>, block: &'a Values) -> Vec<Pair<'a>> {
    let pair = |(year, value): (Year, &'a Value)| {
        let key = Key { kind: block.kind, territory: &block.territory, year };
        let past = match block.kind {
            Kind::Baseline => Some(Kind::Actual),
            Kind::Actual => Some(Kind::Baseline),
            Kind::Target | Kind::Forecast => None,
        };
        let in_the_past = || line.cell(Key { kind: past?, ..key });
        let first = *line.cell(key).or_else(in_the_past)?;
        Some(Pair { key, first, other: Cell { value, block } })
    };
    block.years.iter().filter_map(pair).collect()
}

/// The baseline and what was reached in the same year.
fn two_pasts<'a>(line: &'a Line<'a>) -> Vec<Pair<'a>> {
    let of_baseline = line.cells.iter().filter(|(key, _)| key.kind == Kind::Baseline);
    let pair = |(key, first): (&Key<'a>, &Cell<'a>)| {
        let other = line.cell(Key { kind: Kind::Actual, ..*key })?;
        Some(Pair { key: *key, first: *first, other: *other })
    };
    of_baseline.filter_map(pair).collect()
}

fn tell(sheet: &Sheet<'_>, line: &Line<'_>, pairs: &[Pair<'_>], findings: &mut Vec<Finding>) {
    let Some(first) = pairs.first() else { return };
    let keys: BTreeSet<_> = pairs.iter().map(|pair| pair.key).collect();
    let message = if keys.len() == 1 {
        Message::new("check-restated-one")
            .with("year", first.key.year)
            .with("first", shown(first.first.value))
            .with("other", shown(first.other.value))
    } else {
        Message::new("check-restated-many")
            .with("count", keys.len())
            .with("year", first.key.year)
            .with("first", shown(first.first.value))
            .with("other", shown(first.other.value))
    };
    let firsts = pairs.iter().map(|pair| pair.first.place());
    let others = pairs.iter().map(|pair| pair.other.place());
    let places: Vec<Place> = firsts.chain(others).collect();
    let listed: Vec<_> = keys.iter().copied().collect();
    let mut finding = sheet.finding(Rule::Restated, message, &line.series.code, &listed, places);
    if pairs.iter().all(Pair::is_a_rounding) {
        finding.severity = Severity::Notice;
    }
    if keys.len() > 1 {
        finding.details = pairs.iter().take(keys.len()).map(Pair::detail).collect();
    }
    findings.push(finding);
}

impl Pair<'_> {
    /// A dash or an asterisk is no other value: the act gives one here and none there. Neither is
    /// "not less than 5" another one than 5.
    fn differs(&self) -> bool {
        match (self.first.value, self.other.value) {
            (Value::Dash | Value::ToBeSpecified, _) | (_, Value::Dash | Value::ToBeSpecified) => {
                false
            }
            (Value::AtLeast(bound), Value::Number(number))
            | (Value::Number(number), Value::AtLeast(bound)) => number < bound,
            (Value::AtMost(bound), Value::Number(number))
            | (Value::Number(number), Value::AtMost(bound)) => number > bound,
            (first, other) => first != other,
        }
    }

    /// Whether one number is the other one with fewer digits.
    fn is_a_rounding(&self) -> bool {
        let (Some(one), Some(other)) = (self.first.number(), self.other.number()) else {
            return false;
        };
        let coarser: Decimal = if one.scale() < other.scale() { one } else { other };
        let apart = (one.to_f64() - other.to_f64()).abs();
        one.scale() != other.scale() && apart <= last_digit(coarser) / 2.0 + SLACK
    }

    fn detail(&self) -> Message {
        Message::new("check-restated-detail")
            .with("year", self.key.year)
            .with("first", shown(self.first.value))
            .with("other", shown(self.other.value))
    }
}
