//! Financing: the sources of a year add up to its total, the years to that of the period, the
//! measures of a plan to the sum that closes it, and a sum that is stated twice is the same.

use std::collections::BTreeMap;

use super::sheet::{SLACK, each_once, last_digit};
use super::{Concerns, Finding, Place, Rule, Severity, Subject};
use crate::language::{Arg, Decimal, Message};
use crate::programme::{Amount, Edition, Financing, Kind, Unit, Year};

/// The rule, over an edition.
pub(super) fn within(edition: &Edition, findings: &mut Vec<Finding>) {
    for (index, entry) in edition.financing.iter().enumerate() {
        let mut said = over_sources(edition, entry);
        said.extend(over_years(edition, entry));
        tell(entry, index, Rule::Money, said, findings);
    }
    plan_total(edition, findings);
    second_statements(edition, findings);
}

/// A sum, whether it adds up, and of what year.
struct Said {
    year: Option<Year>,
    what: Message,
    places: Vec<Place>,
}

fn tell(
    entry: &Financing,
    index: usize,
    rule: Rule,
    mut said: Vec<Said>,
    findings: &mut Vec<Finding>,
) {
    let mut places = vec![Place::of_act(entry.act, &entry.place)];
    places.extend(said.iter_mut().flat_map(|one| std::mem::take(&mut one.places)));
    let mut years: Vec<_> = said.iter().filter_map(|one| one.year).collect();
    years.sort_unstable();
    years.dedup();
    let count = said.len();
    let mut details: Vec<_> = said.into_iter().map(|one| one.what).collect();
    let message = match details.len() {
        0 => return,
        1 => details.remove(0),
        _ => Message::new("check-money-many").with("count", count),
    };
    findings.push(Finding {
        rule,
        severity: Severity::Warning,
        message,
        details,
        detail_places: Vec::new(),
        concerns: Concerns { subject: Subject::Financing(index), years, ..Concerns::default() },
        places: each_once(places),
        editions: Vec::new(),
    });
}

/// Numbers that are added up, with how far rounding may take their sum from a total.
#[derive(Default)]
struct Sum {
    sum: Decimal,
    slack: f64,
    count: usize,
}

impl Sum {
    fn add(&mut self, number: Decimal) -> Option<()> {
        self.sum = self.sum.checked_add(number)?;
        self.slack += last_digit(number) / 2.0;
        self.count += 1;
        Some(())
    }

    /// By how much the total differs; none where rounding explains it.
    fn differs_from(&self, total: Decimal) -> Option<Decimal> {
        let apart = self.sum.checked_sub(total)?.abs();
        let slack = self.slack + last_digit(total) / 2.0 + SLACK;
        (apart.to_f64() > slack).then_some(apart)
    }
}

fn is_total(edition: &Edition, amount: &Amount) -> bool {
    edition.funding_source(&amount.source).is_some_and(|source| source.total)
}

/// The sources of each year, and of the period, against the total over sources.
fn over_sources(edition: &Edition, entry: &Financing) -> Vec<Said> {
    let mut said = Vec::new();
    for total in entry.amounts.iter().filter(|amount| is_total(edition, amount)) {
        let parts: Vec<_> = entry
            .amounts
            .iter()
            .filter(|part| !part.source.is_empty() && !is_total(edition, part))
            .filter(|part| part.kind == total.kind)
            .collect();
        let years = total.years.iter().map(|(year, value)| (Some(year), value));
        let all = years.chain(total.period_total.iter().map(|value| (None, value)));
        for (year, value) in all {
            let of_part = |part: &&Amount| match year {
                Some(year) => part.years.get(year)?.number(),
                None => part.period_total.as_ref()?.number(),
            };
            let mut sum = Sum::default();
            let added: Option<()> = parts.iter().filter_map(of_part).try_for_each(|n| sum.add(n));
            let (Some(()), Some(value)) = (added, value.number()) else { continue };
            let Some(apart) = sum.differs_from(value).filter(|_| sum.count > 0) else { continue };
            let what = match year {
                Some(year) => Message::new("check-money-sources")
                    .with("year", year)
                    .with("sum", sum.sum)
                    .with("total", value)
                    .with("difference", apart),
                None => Message::new("check-money-sources-in-all")
                    .with("sum", sum.sum)
                    .with("total", value)
                    .with("difference", apart),
            };
            said.push(Said { year, what, places: Vec::new() });
        }
    }
    said
}

/// The years of each source against its sum for the period.
fn over_years(edition: &Edition, entry: &Financing) -> Vec<Said> {
    let said = entry.amounts.iter().filter_map(|amount| {
        let total = amount.period_total.as_ref()?.number()?;
        let (first, last) = amount.period.unwrap_or(edition.period);
        let mut sum = Sum::default();
        let years = amount.years.iter().filter(|(year, _)| (first..=last).contains(year));
        years.filter_map(|(_, value)| value.number()).try_for_each(|number| sum.add(number))?;
        let apart = sum.differs_from(total).filter(|_| sum.count > 1)?;
        let what = Message::new("check-money-years")
            .with("source", source(edition, &amount.source))
            .with("sum", sum.sum)
            .with("total", total)
            .with("difference", apart);
        Some(Said { year: None, what, places: Vec::new() })
    });
    said.collect()
}

/// The name of a source of money.
fn source(edition: &Edition, code: &str) -> Arg {
    edition.funding_source(code).map_or_else(|| Arg::from(code), |source| Arg::from(&source.name))
}

/// The sum that closes a plan against the measures in it: where it stands in the plan too, the act
/// itself claims that they add up.
fn plan_total(edition: &Edition, findings: &mut Vec<Finding>) {
    let measures: Vec<_> =
        edition.financing.iter().filter(|entry| entry.measure.is_some() && !entry.second).collect();
    let Some(section) = measures.first().map(|entry| &entry.place.section) else { return };
    let closes =
        |entry: &&Financing| entry.total && !entry.second && entry.place.section == *section;
    let Some(index) = edition.financing.iter().position(|entry| closes(&entry)) else { return };
    let entry = &edition.financing[index];
    if measures.iter().any(|measure| measure.unit != entry.unit) {
        return;
    }
    let sums = sums_of(&measures);
    // A source that the total does not have, or two in one, cannot be told apart in it.
    let in_total = |code: &str| entry.amounts.iter().any(|amount| amount.source == code);
    if !sums.keys().all(|(_, code, _)| in_total(code)) {
        return;
    }
    let said =
        entry.amounts.iter().filter(|amount| !is_total(edition, amount)).flat_map(|amount| {
            let of_years = amount.years.iter().map(|(year, value)| (Some(year), value));
            let all = of_years.chain(amount.period_total.iter().map(|value| (None, value)));
            let said = all.filter_map(|(year, value)| {
                let sum = sums.get(&(amount.kind, &*amount.source, year))?;
                let total = value.number()?;
                let apart = sum.differs_from(total)?;
                let message = match year {
                    Some(year) => Message::new("check-money-plan")
                        .with("source", source(edition, &amount.source))
                        .with("year", year)
                        .with("sum", sum.sum)
                        .with("total", total)
                        .with("difference", apart),
                    None => Message::new("check-money-plan-in-all")
                        .with("source", source(edition, &amount.source))
                        .with("sum", sum.sum)
                        .with("total", total)
                        .with("difference", apart),
                };
                Some(Said { year, what: message, places: Vec::new() })
            });
            said.collect::<Vec<_>>()
        });
    tell(entry, index, Rule::Money, said.collect(), findings);
}

/// By kind, source and year (none: the period) what the measures of a plan add up to.
fn sums_of<'a>(measures: &[&'a Financing]) -> BTreeMap<(Kind, &'a str, Option<Year>), Sum> {
    let mut sums: BTreeMap<_, Sum> = BTreeMap::new();
    for amount in measures.iter().flat_map(|entry| &entry.amounts) {
        let years = amount.years.iter().map(|(year, value)| (Some(year), value));
        for (year, value) in years.chain(amount.period_total.iter().map(|value| (None, value))) {
            if let Some(number) = value.number() {
                let sum = sums.entry((amount.kind, &*amount.source, year)).or_default();
                // A sum beyond the range of a decimal is compared with nothing.
                if sum.add(number).is_none() {
                    return BTreeMap::new();
                }
            }
        }
    }
    sums
}

/// A sum that is stated again elsewhere, in whatever unit.
fn second_statements(edition: &Edition, findings: &mut Vec<Finding>) {
    for (at, other) in edition.financing.iter().enumerate().filter(|(_, entry)| entry.second) {
        let same = |entry: &&Financing| {
            !entry.second
                && entry.total == other.total
                && entry.measure == other.measure
                && (other.total || other.measure.is_some() || entry.title == other.title)
        };
        let Some(first) = edition.financing.iter().find(same) else { continue };
        let said = other.amounts.iter().flat_map(|again| restated(edition, first, again, other));
        tell(first, at, Rule::Restated, said.collect(), findings);
    }
}

fn restated(edition: &Edition, first: &Financing, again: &Amount, other: &Financing) -> Vec<Said> {
    let matching = |one: &&Amount| one.source == again.source && one.kind == again.kind;
    let Some(amount) = first.amounts.iter().find(matching) else { return Vec::new() };
    let years = again.years.iter().map(|(year, value)| (Some(year), value));
    let all = years.chain(again.period_total.iter().map(|value| (None, value)));
    let said = all.filter_map(|(year, value)| {
        let before = match year {
            Some(year) => amount.years.get(year)?.number()?,
            None => amount.period_total.as_ref()?.number()?,
        };
        let value = value.number()?;
        if !differ((before, &first.unit), (value, &other.unit)) {
            return None;
        }
        let of_source = source(edition, &again.source);
        let what = match year {
            Some(year) => Message::new("check-money-restated")
                .with("source", of_source)
                .with("year", year)
                .with("first", money(before, &first.unit))
                .with("other", money(value, &other.unit)),
            None => Message::new("check-money-restated-in-all")
                .with("source", of_source)
                .with("first", money(before, &first.unit))
                .with("other", money(value, &other.unit)),
        };
        Some(Said { year, what, places: vec![Place::of_act(other.act, &other.place)] })
    });
    said.collect()
}

/// Whether two sums differ by more than the rounding or the cutting off of digits.
fn differ((one, unit): (Decimal, &Unit), (other, other_unit): (Decimal, &Unit)) -> bool {
    let (Some(scale), Some(other_scale)) = (tenge(unit), tenge(other_unit)) else { return false };
    let (one, digit) = (one.to_f64() * scale, last_digit(one) * scale);
    let (other, other_digit) = (other.to_f64() * other_scale, last_digit(other) * other_scale);
    let (exact, coarse, digit) =
        if digit < other_digit { (one, other, other_digit) } else { (other, one, digit) };
    let above = exact - coarse;
    let same = digit * SLACK;
    above.abs() > digit / 2.0 + same && !(0.0..digit - same).contains(&above)
}

fn tenge(unit: &Unit) -> Option<f64> {
    match unit {
        Unit::ThousandTenge => Some(1e3),
        Unit::MillionTenge => Some(1e6),
        Unit::BillionTenge => Some(1e9),
        _ => None,
    }
}

fn money(number: Decimal, unit: &Unit) -> Message {
    crate::assess::words::amount(number, unit)
}
