//! Values that an act states twice, and differently: in two places of one act, as a fact behind an
//! indicator with the same base, or as the baseline and as what was reached in the same year.

use std::collections::{BTreeMap, BTreeSet};

use super::sheet::{Cell, Key, Line, SLACK, Sheet, last_digit, shown};
use super::{Finding, Place, Rule, Severity};
use crate::language::{Decimal, Message};
use crate::programme::{Edition, Fact, Kind, Value, Values, Year};

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
    fn differs(&self) -> bool {
        self.first.value != self.other.value
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

#[cfg(test)]
mod tests {
    use super::super::testing::{edition, found, of_file};
    use super::*;
    use crate::check::Subject;

    #[test]
    fn the_plan_of_the_concept_restates_one_value() {
        let found = found(edition("concept-2023-2029", 0), Rule::Restated);
        let of_ti_7 = Subject::Indicator("TI-7".to_owned());
        let finding = found.iter().find(|one| one.concerns.subject == of_ti_7).unwrap();
        assert_eq!(finding.concerns.years, [2023]);
        assert_eq!((finding.severity, finding.places.len()), (Severity::Notice, 2));
    }

    #[test]
    fn the_same_number_twice_is_none() {
        let told = |second: &str| {
            let values = format!(
                "(years: {{2024: \"11.0\"}}), (years: {{2024: \"{second}\"}}, second: true)"
            );
            found(&of_file(&values), Rule::Restated).len()
        };
        assert_eq!((told("11.0"), told("11"), told("11.1"), told("-")), (0, 0, 1, 1));
    }
}
