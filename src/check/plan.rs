//! The action plan: deadlines that had passed when the act was signed, and indicators that no
//! measure serves.

use std::collections::BTreeSet;

use super::{Concerns, Finding, Place, Rule, Severity, Subject};
use crate::language::{Arg, Message};
use crate::programme::{DueDate, Edition, Indicator, IndicatorKind, Measure, Year};

/// The section of places in an action plan.
const PLAN: &str = "plan";

/// Measures of which every deadline lies before the day of the act that sets them. A programme
/// whose act states no day tells nothing here.
pub(super) fn deadlines(edition: &Edition, findings: &mut Vec<Finding>) {
    for measure in &edition.measures {
        let Some(act) = edition.acts.get(measure.act).filter(|act| act.date_stated) else {
            continue;
        };
        let Some(named) = last_year(measure).filter(|year| *year <= act.date.year()) else {
            continue;
        };
        let due = measure.due(edition.period);
        let Some(last) = due.dates.iter().copied().max_by_key(|date| date.last_day()) else {
            continue;
        };
        // "2023 – work out, from 2024 on – accompany" is not over with 2023.
        if last.year < named {
            continue;
        }
        if last.last_day() < act.date {
            let message = Message::new("check-deadline-one")
                .with("deadline", deadline(measure))
                .with("last", last.last_day())
                .with("act", act.date);
            findings.push(of_measure(measure, message, last));
        }
    }
}

/// The last year that a deadline names; none where it names none, as "yearly" does. It also spares
/// reading the deadlines that end later.
fn last_year(measure: &Measure) -> Option<Year> {
    if let Some(due) = &measure.due {
        return due.dates.iter().map(|date| date.year).max();
    }
    let words = measure.deadline.as_ref()?;
    let of_language = |language| {
        let numbers = words.own(language).split(|c: char| !c.is_ascii_digit());
        numbers.filter(|number| number.len() == 4).filter_map(|number| number.parse().ok())
    };
    words.languages().flat_map(of_language).max()
}

fn deadline(measure: &Measure) -> Arg {
    let words = measure.deadline.as_ref();
    let own = words.and_then(|words| words.languages().next().map(|language| words.own(language)));
    Arg::from(own.unwrap_or_default())
}

fn of_measure(measure: &Measure, message: Message, last: DueDate) -> Finding {
    Finding {
        rule: Rule::Deadline,
        severity: Severity::Warning,
        message,
        details: Vec::new(),
        detail_places: Vec::new(),
        concerns: Concerns {
            subject: Subject::Measure(measure.number.clone()),
            years: vec![last.year],
            ..Concerns::default()
        },
        places: vec![Place::of_act(measure.act, &measure.place)],
        editions: Vec::new(),
    }
}

/// Indicators without a measure, in an action plan that names indicators of their kind: where most
/// of them have one. Works that are only told in prose are no plan.
pub(super) fn without_measure(edition: &Edition, findings: &mut Vec<Finding>) {
    for kind in [IndicatorKind::Target, IndicatorKind::Result] {
        without_measure_of(kind, edition, findings);
    }
}

fn without_measure_of(kind: IndicatorKind, edition: &Edition, findings: &mut Vec<Finding>) {
    let in_plan = edition.measures.iter().filter(|measure| measure.place.section == PLAN);
    let served: BTreeSet<&str> =
        in_plan.flat_map(|measure| &measure.codes).map(|code| &**code).collect();
    let has = |one: &&Indicator| served.contains(&*one.code) || served.contains(&*one.section);
    let indicators: Vec<_> = edition.indicators.iter().filter(|one| one.kind == kind).collect();
    let count = indicators.iter().copied().filter(has).count();
    if 2 * count <= indicators.len() {
        return;
    }
    for indicator in indicators.iter().filter(|one| !has(one)) {
        let message =
            Message::new("check-no-measure-one").with("count", count).with("all", indicators.len());
        findings.push(Finding {
            rule: Rule::NoMeasure,
            severity: Severity::Warning,
            message,
            details: Vec::new(),
            detail_places: Vec::new(),
            concerns: Concerns {
                subject: Subject::Indicator(indicator.code.clone()),
                ..Concerns::default()
            },
            places: vec![Place::of_act(indicator.act, &indicator.place)],
            editions: Vec::new(),
        });
    }
}
