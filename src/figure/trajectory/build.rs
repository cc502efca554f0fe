//! Puts together what a trajectory shows: definitions, their panels, in them lines and rows.

use super::data::{Definition, Input, Line, Panel, Row, Trajectory};
use super::definition::{History, history};
use super::observed::Observed;
use super::scale;
use super::sentence::{self, Place};
use super::{lines, remarks, source, study};
use crate::assess::{self, Scope, Why, words};
use crate::figure::scale::Scale;
use crate::language::Message;
use crate::programme::{Counting, Series, Year};
use crate::theme::StatusMark;

/// Above so many series, those of one definition share a panel.
const MOST_PANELS: usize = 3;

impl Trajectory {
    /// Puts together what is shown; nothing where no edition has the indicator.
    pub fn of(input: &Input<'_>) -> Option<Self> {
        let history = history(input.editions, input.code);
        let current = history.last()?;
        let definitions: Vec<_> =
            history.iter().map(|one| Definition::of(input, one, history.len() > 1)).collect();
        let indicator = current.indicator;
        let mut trajectory = Self {
            code: input.code.to_owned(),
            programme: current.edition.short.get(input.texts.language()).to_owned(),
            territory: input.territory_words(),
            title: indicator.title.get(input.texts.language()).to_owned(),
            title_note: remarks::title_note(input.texts, &indicator.title),
            subtitle: remarks::subtitle(input.texts, indicator),
            headline: sentence::headline(input, current, &definitions),
            years: (0, 0),
            notes: remarks::notes(input, &history, &definitions),
            source: source::lines(input, current),
            definitions,
            description: String::new(),
            caption: String::new(),
        };
        trajectory.years = trajectory.span(current.edition.period);
        trajectory.description = trajectory.in_words(input.texts);
        trajectory.caption = trajectory.caption(input.texts);
        Some(trajectory)
    }

    /// The programme's period, and the years before and after it of which something is known.
    fn span(&self, period: (Year, Year)) -> (Year, Year) {
        let panels = self.definitions.iter().flat_map(|definition| &definition.panels);
        let cells = panels.flat_map(|panel| &panel.rows).flat_map(|row| &row.values);
        cells.fold(period, |(first, last), (year, _)| (first.min(*year), last.max(*year)))
    }
}

impl Definition {
    fn of(input: &Input<'_>, history: &History<'_>, one_of_several: bool) -> Self {
        let heading = one_of_several.then(|| remarks::heading(input, history));
        let scope = Scope::of(history.edition, input.territory);
        let mut series: Vec<_> = history
            .indicator
            .main_series()
            .map(|series| SeriesView::of(input, history, series))
            .collect();
        let why = assess::excluded(history.indicator, None, scope);
        // States of a ladder are no points of a line: the table alone shows them.
        let is_state = matches!(history.indicator.counting, Counting::State(_));
        series.retain(|one| !one.lines.is_empty() || (is_state && !one.rows.is_empty()));
        if series.is_empty() {
            let silence = match why {
                Some(Why::NationalTotal | Why::RegionalTotal) if history.is_in_force() => {
                    input.texts.get("figure-own-values-invited").into_owned()
                }
                Some(why) => input.texts.say(&words::reason(why)),
                None => input.texts.get("figure-nothing-to-draw").into_owned(),
            };
            return Self { heading, silence: Some(silence), panels: Vec::new() };
        }
        let drawn: Vec<_> = series.iter().flat_map(|one| &one.lines).collect();
        let scale = scale::around(history.indicator, &drawn);
        let alone = history.indicator.main_series().count() == 1;
        let mut panels = if series.len() > MOST_PANELS {
            vec![Panel::of_all(input, history, series, scale)]
        } else {
            let panel = |one| Panel::of(input, history, one, alone, scale);
            series.into_iter().map(panel).collect()
        };
        silence_without_verdict(&mut panels);
        Self { heading, silence: None, panels }
    }
}

/// One series with all that is drawn and written of it.
pub(super) struct SeriesView<'a> {
    pub series: &'a Series,
    pub name: String,
    pub lines: Vec<Line>,
    pub rows: Vec<Row>,
}

impl<'a> SeriesView<'a> {
    fn of(input: &Input<'_>, history: &History<'a>, series: &'a Series) -> Self {
        let observed = Observed::of(input, &series.code);
        // Beside parts that have names, the whole is called so.
        let name = series.name.as_ref().map(|name| name.get(input.texts.language()).to_owned());
        let name = name.unwrap_or_else(|| input.texts.get("figure-whole-series").into_owned());
        let drawn = lines::Drawing { input, history, series, observed: &observed };
        let (lines, rows) = drawn.lines_and_rows();
        Self { series, name, lines, rows }
    }
}

impl Panel {
    fn of(
        input: &Input<'_>,
        history: &History<'_>,
        one: SeriesView<'_>,
        alone: bool,
        scale: Scale,
    ) -> Self {
        let sentence = (!alone)
            .then(|| sentence::of_series(input, history, &one, Place::Elsewhere))
            .and_then(first);
        let levels = study::levels(history.indicator, &one.series.code);
        let bands = study::bands(input.texts, levels, &scale);
        let breaks = remarks::breaks(input.texts, history.indicator);
        let name = if alone { String::new() } else { one.name };
        let ticks = scale.ticks(input.texts.language());
        Self { name, sentence, lines: one.lines, bands, breaks, scale, ticks, rows: one.rows }
    }

    /// All series in one chart, each line and row called after its series.
    fn of_all(
        input: &Input<'_>,
        history: &History<'_>,
        all: Vec<SeriesView<'_>>,
        scale: Scale,
    ) -> Self {
        let mut lines = Vec::new();
        let mut rows = Vec::new();
        for (at, one) in all.into_iter().enumerate() {
            let named = |what: &str| {
                let message = Message::new("figure-of-series")
                    .with("series", one.name.as_str())
                    .with("what", what);
                input.texts.say(&message)
            };
            let only = one.lines.len() == 1;
            lines.extend(one.lines.into_iter().map(|line| Line {
                label: if only { one.name.clone() } else { named(&line.label) },
                parallel: Some(at),
                ..line
            }));
            rows.extend(one.rows.into_iter().map(|row| Row {
                label: if only { one.name.clone() } else { named(&row.label) },
                parallel: Some(at),
                ..row
            }));
        }
        let breaks = remarks::breaks(input.texts, history.indicator);
        Self {
            name: String::new(),
            sentence: None,
            lines,
            bands: Vec::new(),
            breaks,
            scale,
            ticks: scale.ticks(input.texts.language()),
            rows,
        }
    }
}

/// Where no panel has a verdict, the headline says why, once.
fn silence_without_verdict(panels: &mut [Panel]) {
    let is_quiet = |panel: &Panel| {
        panel.sentence.as_ref().is_none_or(|said| said.mark == Some(StatusMark::NotJudged))
    };
    if panels.iter().all(is_quiet) {
        panels.iter_mut().for_each(|panel| panel.sentence = None);
    }
}

fn first<T>(sentences: Vec<T>) -> Option<T> {
    sentences.into_iter().next()
}
