//! What a trajectory shows, in full: every word and every value of it, before anything is drawn.

use super::definition::{History, history};
use super::observed::Observed;
use super::scale::Scale;
use super::sentence::{self, Place};
use super::study::{self, Band};
use super::{lines, source};
use crate::assess::{self, Why, words};
use crate::book::Book;
use crate::language::{Arg, Decimal, Message, Texts, Wording};
use crate::programme::{Better, Counting, Edition, Indicator, Series, Year};
use crate::territory::Tree;
use crate::theme::{SeriesKind, StatusMark};

/// Above so many series, those of one definition share a panel.
const MOST_PANELS: usize = 3;

/// From what a trajectory is made.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The editions of the programme up to the one in force, which is the last.
    pub editions: &'a [Edition],
    /// The office's values; none: the programme alone is drawn.
    pub book: Option<&'a Book>,
    /// Code of the indicator.
    pub code: &'a str,
    /// The territories, for names and for changes of borders.
    pub tree: &'a Tree,
    /// Code of the territory.
    pub territory: &'a str,
    /// The year that is asked about. Where it has no value, the last one before it speaks.
    pub year: Year,
    /// The language of all words.
    pub texts: &'a Texts,
}

impl Input<'_> {
    /// What the territory is called; its code where the tree does not have it.
    pub(super) fn territory_name(&self) -> Arg {
        match self.tree.get(self.territory) {
            Some(territory) => Arg::from(&territory.name),
            None => Arg::from(self.territory),
        }
    }

    fn territory_words(&self) -> String {
        let territory = self.tree.get(self.territory);
        let name = territory.map(|found| found.name.get(self.texts.language()));
        name.unwrap_or(self.territory).to_owned()
    }

    /// Whether the territory had other borders in the year before this one.
    pub(super) fn borders_changed(&self, year: Year) -> bool {
        self.tree.breaks(self.territory, year, year).next().is_some()
    }
}

/// All that is shown of one indicator for one territory.
#[derive(Clone, Debug, PartialEq)]
pub struct Trajectory {
    /// Code of the indicator.
    pub code: String,
    /// Short title of the programme.
    pub programme: String,
    /// What the territory is called.
    pub territory: String,
    /// What it measures, as the edition in force words it.
    pub title: String,
    /// That the title is a translation of ours, where it is.
    pub title_note: Option<String>,
    /// Unit, which way is progress, how values count.
    pub subtitle: String,
    /// The headline: where the territory stands, most important first.
    pub headline: Vec<Sentence>,
    /// First and last year of the axis.
    pub years: (Year, Year),
    /// One for each definition that the indicator had, by time. Their values never join.
    pub definitions: Vec<Definition>,
    /// What must be known to read the chart rightly.
    pub notes: Vec<String>,
    /// Source, as-of date, edition and acts.
    pub source: Vec<String>,
    /// All of it in words, for who cannot see the picture.
    pub description: String,
    /// The picture in words where the table beside it is read aloud too.
    pub caption: String,
}

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
            title_note: title_note(input.texts, &indicator.title),
            subtitle: subtitle(input.texts, indicator),
            headline: sentence::headline(input, current, &definitions),
            years: (0, 0),
            notes: notes(input, &history, &definitions),
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

    /// Whether there is nothing to draw, only to say.
    pub fn is_silent(&self) -> bool {
        self.definitions.iter().all(|definition| definition.panels.is_empty())
    }

    /// The years of the axis.
    pub fn axis(&self) -> impl Iterator<Item = Year> + use<> {
        self.years.0..=self.years.1
    }

    /// The programme's period, and the years before and after it of which something is known.
    fn span(&self, period: (Year, Year)) -> (Year, Year) {
        let panels = self.definitions.iter().flat_map(|definition| &definition.panels);
        let cells = panels.flat_map(|panel| &panel.rows).flat_map(|row| &row.values);
        cells.fold(period, |(first, last), (year, _)| (first.min(*year), last.max(*year)))
    }

    fn caption(&self, texts: &Texts) -> String {
        let panels = self.definitions.iter().flat_map(|definition| &definition.panels);
        let mut lines: Vec<_> =
            panels.flat_map(|panel| &panel.lines).map(|line| line.label.as_str()).collect();
        lines.sort_unstable();
        lines.dedup();
        let headline = self.headline.iter().map(|sentence| sentence.text.as_str());
        texts.say(
            &Message::new("figure-caption")
                .with("headline", headline.collect::<Vec<_>>().join(". "))
                .with("first", self.years.0)
                .with("last", self.years.1)
                .with("lines", lines.join(", ")),
        )
    }

    fn in_words(&self, texts: &Texts) -> String {
        let mut said = vec![format!("{}. {}", self.title, self.subtitle)];
        said.extend(self.headline.iter().map(|sentence| sentence.text.clone()));
        for definition in &self.definitions {
            said.extend(definition.heading.clone());
            said.extend(definition.silence.clone());
            for panel in &definition.panels {
                said.extend((!panel.name.is_empty()).then(|| panel.name.clone()));
                said.extend(panel.sentence.as_ref().map(|sentence| sentence.text.clone()));
                said.extend(panel.rows.iter().map(|row| row.in_words(texts)));
            }
        }
        said.extend(self.notes.iter().chain(&self.source).cloned());
        said.join(". ")
    }
}

/// A sentence of the headline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The mark before it; none where it is no verdict.
    pub mark: Option<StatusMark>,
    /// The words, without a full stop.
    pub text: String,
}

/// What the indicator measured in some of its editions.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// Until or from when it applied, and its title; none where there is one definition only.
    pub heading: Option<String>,
    /// Why nothing of it is drawn for this territory.
    pub silence: Option<String>,
    /// Charts, side by side.
    pub panels: Vec<Panel>,
}

impl Definition {
    fn of(input: &Input<'_>, history: &History<'_>, one_of_several: bool) -> Self {
        let heading = one_of_several.then(|| heading(input, history));
        let is_whole = input.territory == history.edition.territory;
        let mut series: Vec<_> = history
            .indicator
            .series
            .iter()
            .map(|series| SeriesView::of(input, history, series))
            .collect();
        let why = assess::excluded(history.indicator, None, is_whole);
        series.retain(|one| !one.lines.is_empty());
        if series.is_empty() {
            let silence = match why {
                Some(Why::NationalTotal) if history.is_in_force() => {
                    input.texts.get("figure-own-values-invited").into_owned()
                }
                Some(why) => input.texts.say(&words::reason(why)),
                None => input.texts.get("figure-nothing-to-draw").into_owned(),
            };
            return Self { heading, silence: Some(silence), panels: Vec::new() };
        }
        let drawn: Vec<_> = series.iter().flat_map(|one| &one.lines).collect();
        let scale = Scale::of(history.indicator, &drawn);
        let alone = history.indicator.series.len() == 1;
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
        let name = series.name.as_ref().map_or("", |name| name.get(input.texts.language()));
        let drawn = lines::Drawing { input, history, series, observed: &observed };
        let (lines, rows) = drawn.lines_and_rows();
        Self { series, name: name.to_owned(), lines, rows }
    }
}

/// One chart: a series, or several where they are many.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// The series; empty where the indicator has one only.
    pub name: String,
    /// Where the series stands, where it is one of several.
    pub sentence: Option<Sentence>,
    /// What is drawn, the most important last.
    pub lines: Vec<Line>,
    /// Levels behind the lines, from below.
    pub bands: Vec<Band>,
    /// Where the count begins anew.
    pub breaks: Vec<Break>,
    /// The vertical axis.
    pub scale: Scale,
    /// Its lines and the numbers beside them, from below.
    pub ticks: Vec<(f64, String)>,
    /// The table under the chart, most important first.
    pub rows: Vec<Row>,
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
        let breaks = breaks(input.texts, history.indicator);
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
        let breaks = breaks(input.texts, history.indicator);
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

/// A line or a row of points.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is, and so how it is drawn.
    pub kind: SeriesKind,
    /// Written at its end.
    pub label: String,
    /// Its place among the series of one chart, where several share it: they are told apart by the
    /// styles of parallel series then.
    pub parallel: Option<usize>,
    /// Points that are joined, by year; nothing is drawn from one run to the next.
    pub runs: Vec<Vec<Point>>,
}

impl Line {
    /// All its points, by year.
    pub fn points(&self) -> impl DoubleEndedIterator<Item = &Point> {
        self.runs.iter().flatten()
    }
}

/// One value in a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Year or cycle.
    pub year: Year,
    /// The value, in the unit of the series.
    pub value: Decimal,
    /// As it is written beside the point.
    pub shown: String,
    /// In words, with what it is.
    pub words: String,
    /// False where the point only joins the line to another one and says nothing of its own.
    pub is_own: bool,
}

/// Where a cyclic count begins anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The last year of the old cycle.
    pub after: Year,
    /// What happens there.
    pub label: String,
}

/// One row of the table under a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is, and so how its sample is drawn; none for a remark such as the level.
    pub kind: Option<SeriesKind>,
    /// Written before it.
    pub label: String,
    /// As [`Line::parallel`].
    pub parallel: Option<usize>,
    /// By year, as written.
    pub values: Vec<(Year, String)>,
}

impl Row {
    /// The cell of a year; empty where there is none.
    pub fn cell(&self, year: Year) -> &str {
        let cell = self.values.iter().find(|(of, _)| *of == year);
        cell.map_or("", |(_, text)| text.as_str())
    }

    fn in_words(&self, texts: &Texts) -> String {
        let cells = self.values.iter().map(|(year, text)| {
            let message =
                Message::new("figure-year-value").with("year", *year).with("value", text.as_str());
            texts.say(&message)
        });
        format!("{}: {}", self.label, cells.collect::<Vec<_>>().join("; "))
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

fn title_note(texts: &Texts, title: &Wording) -> Option<String> {
    let translated = !title.is_official(texts.language()) && !title.official.is_empty();
    translated.then(|| texts.get("figure-title-translated").into_owned())
}

fn subtitle(texts: &Texts, indicator: &Indicator) -> String {
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
fn heading(input: &Input<'_>, history: &History<'_>) -> String {
    input.texts.say(&match history.until {
        Some(until) => Message::new("figure-definition-until")
            .with("date", until)
            .with("title", &history.indicator.title),
        None => Message::new("figure-definition-from").with("date", history.from),
    })
}

fn breaks(texts: &Texts, indicator: &Indicator) -> Vec<Break> {
    let Counting::CyclicShare { restarts_after } = &indicator.counting else { return Vec::new() };
    let label = texts.get("figure-new-cycle");
    restarts_after.iter().map(|after| Break { after: *after, label: label.to_string() }).collect()
}

fn notes(input: &Input<'_>, history: &[History<'_>], definitions: &[Definition]) -> Vec<String> {
    let texts = input.texts;
    let mut notes = Vec::new();
    if let Some(current) = history.last() {
        if let Some(deleted) = current.until {
            notes.push(texts.say(&Message::new("figure-deleted").with("date", deleted)));
        }
        let is_whole = input.territory == current.edition.territory;
        let why = assess::excluded(current.indicator, None, is_whole);
        let drawn = definitions.last().is_some_and(|definition| !definition.panels.is_empty());
        notes.extend(why.filter(|_| drawn).map(|why| texts.say(&words::reason(why))));
        let series = current.indicator.series.iter();
        let observed: Vec<_> =
            series.map(|series| (series, Observed::of(input, &series.code))).collect();
        notes.extend(observed.iter().flat_map(|(_, observed)| observed.remarks(texts)));
        notes.extend(current.indicator.series.iter().flat_map(lines::long_words).map(
            |(year, words)| {
                texts
                    .say(&Message::new("figure-year-value").with("year", year).with("value", words))
            },
        ));
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
