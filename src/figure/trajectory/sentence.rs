//! The headline: where a territory stands, in words.

use super::build::SeriesView;
use super::data::{Definition, Input, Sentence};
use super::definition::History;
use super::observed::Observed;
use crate::assess::{self, Scope, Standing, Target, words};
use crate::book::Entry;
use crate::language::{Decimal, Message};
use crate::programme::{Series, Unit, Value, Year};
use crate::theme::StatusMark;

/// Whether a sentence names the territory, or stands where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// It names it.
    Here,
    /// It does not.
    Elsewhere,
}

/// The sentences over the chart, the most important first.
pub(super) fn headline(
    input: &Input<'_>,
    current: &History<'_>,
    definitions: &[Definition],
) -> Vec<Sentence> {
    let quiet = |what: Message| {
        vec![say(
            input,
            StatusMark::NotJudged,
            &Message::new("figure-territory-says")
                .with("territory", input.territory_name())
                .with("what", what),
        )]
    };
    if !current.is_in_force() {
        return quiet(Message::new("figure-not-in-force"));
    }
    let scope = Scope::of(current.edition, input.territory);
    let drawn = definitions.last().is_some_and(|definition| !definition.panels.is_empty());
    if let Some(why) = assess::excluded(current.indicator, None, scope).filter(|_| !drawn) {
        return quiet(words::reason(why));
    }
    let series: Vec<_> = current.indicator.main_series().collect();
    match series.as_slice() {
        [only] => one(input, current, only, Place::Here),
        several => {
            let standings: Vec<_> =
                several.iter().map(|series| Stand::of(input, current, series).standing).collect();
            match summary(input, &standings) {
                Some(sentence) => vec![sentence],
                None => quiet(common_reason(&standings)),
            }
        }
    }
}

/// The sentences of one of several series.
pub(super) fn of_series(
    input: &Input<'_>,
    history: &History<'_>,
    view: &SeriesView<'_>,
    place: Place,
) -> Vec<Sentence> {
    if !history.is_in_force() {
        return Vec::new();
    }
    one(input, history, view.series, place)
}

/// How many of the targets that can be judged are met; none where nothing can.
fn summary(input: &Input<'_>, standings: &[Standing]) -> Option<Sentence> {
    let count = |wanted: fn(&Standing) -> bool| standings.iter().filter(|one| wanted(one)).count();
    let met = count(|standing| matches!(standing, Standing::Met(_) | Standing::Reached));
    let judged =
        met + count(|standing| matches!(standing, Standing::Missed(_) | Standing::NotReached));
    let mark = if met == judged { StatusMark::Met } else { StatusMark::Behind };
    let message = Message::new("figure-several")
        .with("territory", input.territory_name())
        .with("met", met)
        .with("judged", judged);
    (judged > 0).then(|| say(input, mark, &message))
}

/// Why none of several standings is a verdict.
fn common_reason(standings: &[Standing]) -> Message {
    match standings {
        [Standing::NotComparable(why), rest @ ..]
            if rest.iter().all(|one| *one == Standing::NotComparable(*why)) =>
        {
            words::reason(*why)
        }
        _ => Message::new("assess-no-value"),
    }
}

/// What is judged of one series.
struct Stand {
    year: Year,
    actual: Option<Entry>,
    targets: Vec<Target>,
    standing: Standing,
}

impl Stand {
    fn of(input: &Input<'_>, history: &History<'_>, series: &Series) -> Self {
        let observed = Observed::of(input, &series.code);
        let year = observed.speaking_year(input.year);
        let year = year.unwrap_or_else(|| year_to_ask(input, history, series));
        let actual = observed.value(year).cloned();
        let own = observed.own_target(year);
        let targets = assess::targets_in_force(history.edition, series, input.territory, year, own);
        let scope = Scope::of(history.edition, input.territory);
        let standing =
            assess::judge_entry(history.indicator, targets.first(), actual.as_ref(), scope);
        Self { year, actual, targets, standing }
    }
}

/// The year of which to say that it has no value: the one asked about, or the next cycle.
fn year_to_ask(input: &Input<'_>, history: &History<'_>, series: &Series) -> Year {
    let has_target = |year: &Year| {
        !assess::targets_in_force(history.edition, series, input.territory, *year, None).is_empty()
    };
    let last = history.edition.period.1.max(input.year);
    (input.year..=last).find(has_target).unwrap_or(input.year)
}

fn one(input: &Input<'_>, history: &History<'_>, series: &Series, place: Place) -> Vec<Sentence> {
    let stand = Stand::of(input, history, series);
    let unit = history.indicator.unit_of(series);
    let target = stand.targets.first();
    let actual = stand.actual.as_ref().map(|entry| value(input, history, entry, unit));
    let place = match place {
        Place::Here => Message::new("figure-place")
            .with("territory", input.territory_name())
            .with("year", stand.year),
        Place::Elsewhere => Message::new("figure-place-year").with("year", stand.year),
    };
    let verdict = |standing, target: Option<&Target>| {
        let reference = target.map_or(assess::Reference::National, |target| target.reference);
        words::verdict(standing, reference, unit)
    };
    let message = match (actual, target) {
        (Some(actual), _) if sounds_contrary(stand.standing) => {
            Message::new("figure-stands-with-status")
                .with("place", place)
                .with("value", actual)
                .with("verdict", verdict(stand.standing, target))
                .with("status", words::status(stand.standing))
        }
        (Some(actual), _) => Message::new("figure-stands")
            .with("place", place)
            .with("value", actual)
            .with("verdict", verdict(stand.standing, target)),
        (None, Some(target)) if stand.standing == Standing::NoValue => {
            Message::new("figure-no-value")
                .with("place", place)
                .with("name", words::target_name(target.reference))
                .with("target", target_amount(input, history, &target.value, unit))
        }
        (None, _) => Message::new("figure-says")
            .with("place", place)
            .with("what", verdict(stand.standing, target)),
    };
    let mut sentences = vec![say(input, mark(stand.standing), &message)];
    let scope = Scope::of(history.edition, input.territory);
    sentences.extend(stand.targets.get(1).and_then(|reference| {
        let actual = stand.actual.as_ref();
        let standing = assess::judge_entry(history.indicator, Some(reference), actual, scope);
        let comparable = mark(standing) != StatusMark::NotJudged;
        let message = Message::new("figure-for-reference")
            .with("verdict", verdict(standing, Some(reference)));
        comparable.then(|| Sentence { mark: None, text: input.texts.say(&message) })
    }));
    sentences
}

/// Whether "above" is missed or "below" is met, as where lower is better: then the status is said
/// in a word too.
fn sounds_contrary(standing: Standing) -> bool {
    match standing {
        Standing::Met(gap) => gap.0.is_negative(),
        Standing::Missed(gap) => !gap.0.is_negative(),
        Standing::Reached
        | Standing::NotReached
        | Standing::NoValue
        | Standing::NoTarget
        | Standing::NotComparable(_) => false,
    }
}

/// What was entered: an amount, or a state in the language of all words.
fn value(input: &Input<'_>, history: &History<'_>, entry: &Entry, unit: &Unit) -> Message {
    match entry {
        Entry::State(words) => {
            let words = history.indicator.words_in(words, input.texts.language());
            Message::new("assess-as-is").with("text", words)
        }
        _ => words::amount(entry.number().unwrap_or_default(), unit),
    }
}

fn target_amount(input: &Input<'_>, history: &History<'_>, value: &Value, unit: &Unit) -> Message {
    let with = |key: &str, number: &Decimal| {
        let amount = words::amount(*number, unit);
        if key.is_empty() {
            amount
        } else {
            Message::new("figure-inequality").with("sign", key).with("amount", amount)
        }
    };
    match value {
        Value::Number(number) => with("", number),
        Value::AtLeast(number) => with("≥", number),
        Value::AtMost(number) => with("≤", number),
        Value::Dash => Message::new("assess-as-is").with("text", "–"),
        Value::ToBeSpecified => Message::new("figure-to-be-specified"),
        Value::Words(words) => {
            let words = history.indicator.words_in(words, input.texts.language());
            Message::new("assess-as-is").with("text", words)
        }
    }
}

fn mark(standing: Standing) -> StatusMark {
    match standing {
        Standing::Met(_) | Standing::Reached => StatusMark::Met,
        Standing::Missed(_) | Standing::NotReached => StatusMark::Behind,
        Standing::NoValue | Standing::NoTarget | Standing::NotComparable(_) => {
            StatusMark::NotJudged
        }
    }
}

fn say(input: &Input<'_>, mark: StatusMark, message: &Message) -> Sentence {
    Sentence { mark: Some(mark), text: input.texts.say(message) }
}
