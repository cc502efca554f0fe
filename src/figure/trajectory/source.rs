//! The lines under a chart: where the values come from, which acts set the targets.

use super::data::Input;
use super::definition::History;
use super::observed::Observed;
use crate::language::Message;
use crate::programme::Act;

/// Source of the values and of the targets.
pub(super) fn lines(input: &Input<'_>, current: &History<'_>) -> Vec<String> {
    let observed: Vec<_> =
        current.indicator.main_series().map(|series| Observed::of(input, &series.code)).collect();
    let has_values =
        observed.iter().any(|observed| !(observed.actual.is_empty() && observed.own.is_empty()));
    let as_of = observed.iter().filter_map(|observed| observed.as_of).max();
    let values = has_values.then(|| match as_of {
        Some(day) => Message::new("figure-source-own-as-of").with("date", day),
        None => Message::new("figure-source-own"),
    });
    let programme = input.editions.last().map(|edition| {
        let acts = edition.acts.split_first();
        let base = acts.map_or_else(|| Message::new("figure-act-unknown"), |(base, _)| act(base));
        let last = acts.and_then(|(_, amendments)| amendments.last());
        match last {
            None => {
                Message::new("figure-programme").with("programme", &edition.short).with("act", base)
            }
            Some(last) => Message::new("figure-programme-amended")
                .with("programme", &edition.short)
                .with("act", base)
                .with("amendment", short_act(last))
                .with("date", last.date),
        }
    });
    values.into_iter().chain(programme).map(|message| input.texts.say(&message)).collect()
}

/// An act as a line under a chart names it: title, number, date.
pub fn act(act: &Act) -> Message {
    match (&act.number, act.date_stated) {
        (None, false) => short_act(act),
        _ => Message::new("figure-act").with("title", &act.title).with("short", short_act(act)),
    }
}

/// An act where there is little room: number and date, or its title where it has no number.
pub fn short_act(act: &Act) -> Message {
    match (&act.number, act.date_stated) {
        (Some(number), true) => {
            Message::new("figure-act-short").with("number", number.as_str()).with("date", act.date)
        }
        (Some(number), false) => Message::new("figure-act-undated").with("number", number.as_str()),
        (None, true) => Message::new("figure-act-unnumbered").with("date", act.date),
        (None, false) => Message::new("assess-as-is").with("text", &act.title),
    }
}
