//! Runs the rules over an edition, and over all editions of a programme.

use std::collections::BTreeMap;

use super::sheet::Sheet;
use super::{
    Concerns, Finding, Rule, Subject, copied, direction, districts, levels, money, parts, percent,
    plan, restated,
};
use crate::programme::{Edition, Library, Programme};

/// The rules over the values of an indicator or a fact.
const OVER_VALUES: [fn(&Sheet<'_>, &mut Vec<Finding>); 7] = [
    restated::within,
    parts::within,
    percent::within,
    districts::within,
    levels::within,
    copied::within,
    direction::within,
];

/// What is doubtful in a programme: in its latest edition, and in older ones where it is not found
/// there. Each finding once, with the editions that have it; in the order of the act, the worst
/// first inside an indicator, fact, measure or entry of the financing.
pub fn programme(programme: &Programme, library: &Library) -> Vec<Finding> {
    let mut found: Vec<(Order, Finding)> = Vec::new();
    let mut known: BTreeMap<(Rule, Concerns), Vec<usize>> = BTreeMap::new();
    for one in programme.editions().iter().rev() {
        let positions = Positions::of(one);
        for finding in edition(one, library) {
            let same = known.entry((finding.rule, finding.concerns.clone())).or_default();
            let again = same.iter().copied().find(|at| is_same(&found[*at].1, &finding));
            if let Some(at) = again {
                found[at].1.editions.insert(0, one.date());
            } else {
                same.push(found.len());
                found.push((positions.order(&finding), finding));
            }
        }
    }
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().map(|(_, finding)| finding).collect()
}

/// What is doubtful in one edition, in the order of the act. From the library come the programmes
/// that it carries out.
pub fn edition(edition: &Edition, library: &Library) -> Vec<Finding> {
    let indicators: Vec<_> =
        edition.indicators.iter().map(|one| Sheet::of_indicator(edition, one)).collect();
    let facts: Vec<_> = edition.facts.iter().map(|one| Sheet::of_fact(edition, one)).collect();
    let mut findings = Vec::new();
    for sheet in indicators.iter().chain(&facts) {
        for rule in OVER_VALUES {
            rule(sheet, &mut findings);
        }
    }
    restated::by_facts(edition, &indicators, &mut findings);
    for sheet in &indicators {
        restated::by_implemented(sheet, library, &mut findings);
    }
    plan::deadlines(edition, &mut findings);
    plan::without_measure(edition, &mut findings);
    money::within(edition, &mut findings);
    for finding in &mut findings {
        finding.editions = vec![edition.date()];
    }
    let positions = Positions::of(edition);
    findings.sort_by_cached_key(|finding| positions.order(finding));
    findings
}

/// Whether two findings about the same say the same. A later act may have said it again, so that
/// the places differ; those of the later edition stay.
fn is_same(one: &Finding, other: &Finding) -> bool {
    one.message == other.message && one.details == other.details
}

/// Where a finding stands among the others: kind of subject, its place in the act, severity, rule.
type Order = (usize, usize, super::Severity, Rule);

/// The order of an edition.
struct Positions<'a> {
    indicators: BTreeMap<&'a str, usize>,
    facts: BTreeMap<&'a str, usize>,
    measures: BTreeMap<&'a str, usize>,
}

impl<'a> Positions<'a> {
    fn of(edition: &'a Edition) -> Self {
        let indicators = edition.indicators.iter().map(|one| &*one.code);
        let facts = edition.facts.iter().map(|one| &*one.code);
        let measures = edition.measures.iter().map(|one| &*one.number);
        Self {
            indicators: indicators.enumerate().map(|(at, code)| (code, at)).collect(),
            facts: facts.enumerate().map(|(at, code)| (code, at)).collect(),
            measures: measures.enumerate().map(|(at, number)| (number, at)).collect(),
        }
    }

    fn order(&self, finding: &Finding) -> Order {
        let at = |map: &BTreeMap<&str, usize>, code: &str| map.get(code).copied();
        let (kind, position) = match &finding.concerns.subject {
            Subject::Whole => (0, None),
            Subject::Indicator(code) => (1, at(&self.indicators, code)),
            Subject::Fact(code) => (2, at(&self.facts, code)),
            Subject::Measure(number) => (3, at(&self.measures, number)),
            Subject::Financing(index) => (4, Some(*index)),
        };
        (kind, position.unwrap_or(usize::MAX), finding.severity, finding.rule)
    }
}
