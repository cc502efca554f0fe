//! What is said around a chart: title, subtitle, headings, notes.

use super::cells;
use super::data::{Break, Definition, Input};
use super::definition::History;
use super::observed::Observed;
use crate::assess::{self, Scope, words};
use crate::language::{Message, Texts, Wording};
use crate::programme::{Better, Counting, Indicator, Year};

/// That a title is a translation of ours, where the act has it in other languages only.
pub(super) fn title_note(texts: &Texts, title: &Wording) -> Option<String> {
    let translated = !title.is_official(texts.language()) && !title.official.is_empty();
    translated.then(|| texts.get("figure-title-translated").into_owned())
}

/// Unit, which way is progress, how values count.
pub(super) fn subtitle(texts: &Texts, indicator: &Indicator) -> String {
    let mut parts = vec![texts.say(&words::unit_name(&indicator.unit))];
    if indicator.better == Better::Lower {
        parts.push(texts.get("figure-lower-is-better").into_owned());
    }
    let counting = match &indicator.counting {
        Counting::Flow => Some("figure-counting-flow"),
        Counting::CountUnsaid => Some("figure-counting-unsaid"),
        Counting::CyclicShare { .. } => Some("figure-counting-cyclic"),
        Counting::Score { .. } | Counting::SampleShare { .. } | Counting::Gap { .. } => {
            Some("figure-counting-study")
        }
        _ => None,
    };
    parts.extend(counting.map(|key| texts.get(key).into_owned()));
    parts.join(" · ")
}

/// The title of a definition in force stands over the whole already.
pub(super) fn heading(input: &Input<'_>, history: &History<'_>) -> String {
    input.texts.say(&match history.until {
        Some(until) => Message::new("figure-definition-until")
            .with("date", until)
            .with("title", &history.indicator.title),
        None => Message::new("figure-definition-from").with("date", history.from),
    })
}

/// Where a cyclic count begins anew.
pub(super) fn breaks(texts: &Texts, indicator: &Indicator) -> Vec<Break> {
    let Counting::CyclicShare { restarts_after } = &indicator.counting else { return Vec::new() };
    let label = texts.get("figure-new-cycle");
    restarts_after.iter().map(|after| Break { after: *after, label: label.to_string() }).collect()
}

/// What must be known to read the chart rightly.
pub(super) fn notes(
    input: &Input<'_>,
    history: &[History<'_>],
    definitions: &[Definition],
) -> Vec<String> {
    let texts = input.texts;
    let mut notes = Vec::new();
    if let Some(current) = history.last() {
        if let Some(deleted) = current.until {
            notes.push(texts.say(&Message::new("figure-deleted").with("date", deleted)));
        }
        let scope = Scope::of(current.edition, input.territory);
        let why = assess::excluded(current.indicator, None, scope);
        let drawn = definitions.last().is_some_and(|definition| !definition.panels.is_empty());
        notes.extend(why.filter(|_| drawn).map(|why| texts.say(&words::reason(why))));
        let series = current.indicator.main_series();
        let observed: Vec<_> =
            series.map(|series| (series, Observed::of(input, &series.code))).collect();
        notes.extend(observed.iter().flat_map(|(_, observed)| observed.remarks(texts)));
        let long_words = |series| cells::long_words(current.indicator, series, texts.language());
        let words = current.indicator.series.iter().flat_map(long_words);
        notes.extend(words.map(|(year, words)| {
            texts.say(&Message::new("figure-year-value").with("year", year).with("value", words))
        }));
        notes.extend(border_notes(input, observed.iter().map(|(_, observed)| observed)));
    }
    if definitions.iter().flat_map(|one| &one.panels).any(|panel| !panel.bands.is_empty()) {
        notes.push(texts.get("figure-level-source").into_owned());
    }
    notes.dedup();
    notes
}

/// The years between whose values the borders of the territory changed.
fn border_notes<'a>(
    input: &Input<'_>,
    observed: impl Iterator<Item = &'a Observed>,
) -> Vec<String> {
    let years: Vec<_> =
        observed.flat_map(|observed| observed.actual.iter().map(|(year, _)| *year)).collect();
    let (first, last) = (years.iter().min(), years.iter().max());
    let Some((first, last)) = first.zip(last) else { return Vec::new() };
    let changed = (first + 1..=*last).filter(|year| input.borders_changed(*year));
    let say = |year: Year| input.texts.say(&Message::new("figure-borders").with("year", year));
    changed.map(say).collect()
}
