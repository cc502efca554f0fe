//! What a trajectory shows, in full: every word and every value of it, before anything is drawn.

use super::study::Band;
use crate::book::Book;
use crate::figure::scale::Scale;
use crate::language::{Arg, Decimal, Texts};
use crate::programme::{Edition, Year};
use crate::territory::Tree;
use crate::theme::{SeriesKind, StatusMark};

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

    /// The same in the language of all words.
    pub(super) fn territory_words(&self) -> String {
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
    /// Whether there is nothing to draw, only to say.
    pub fn is_silent(&self) -> bool {
        self.definitions.iter().all(|definition| definition.panels.is_empty())
    }

    /// The years of the axis.
    pub fn axis(&self) -> impl Iterator<Item = Year> + use<> {
        self.years.0..=self.years.1
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
}
