//! Where an observation stands: the line of values that it belongs to, and the year.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::programme::Year;

/// One line of values of a book: a series of an indicator, for a territory, in a layer.
///
/// The order is that of the file, so that two books differ in a text comparison only where their
/// values do. Cloning is cheap: the codes are shared.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SeriesKey {
    /// Code of the programme: `concept-2023-2029`.
    pub programme: Arc<str>,
    /// Code of the indicator: `TI-5`.
    pub code: Arc<str>,
    /// Code of the series, empty where the indicator has one line: `PISA reading`.
    pub series: Arc<str>,
    /// Code of the territory: `KZ-61`.
    pub territory: Arc<str>,
    /// What the values are.
    pub layer: Layer,
}

/// What the values of a line are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
pub enum Layer {
    /// Observed values.
    #[default]
    Actual,
    /// Targets that the office sets itself; always shown as its own.
    OwnTarget,
}

/// One cell: a line of values and a year.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellKey {
    /// The line of values.
    pub series: SeriesKey,
    /// The year; of a study cycle the cycle's year.
    pub year: Year,
}

impl Ord for SeriesKey {
    fn cmp(&self, other: &Self) -> Ordering {
        part(&self.programme, &other.programme)
            .then_with(|| part(&self.code, &other.code))
            .then_with(|| part(&self.series, &other.series))
            .then_with(|| part(&self.territory, &other.territory))
            .then_with(|| self.layer.cmp(&other.layer))
    }
}

impl PartialOrd for SeriesKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Most keys share their codes; then nothing need be compared.
fn part(one: &Arc<str>, two: &Arc<str>) -> Ordering {
    if Arc::ptr_eq(one, two) { Ordering::Equal } else { one.cmp(two) }
}

impl SeriesKey {
    /// The line of observed values of a series for a territory.
    pub fn actual(
        programme: impl Into<Arc<str>>,
        code: impl Into<Arc<str>>,
        series: impl Into<Arc<str>>,
        territory: impl Into<Arc<str>>,
    ) -> Self {
        Self {
            programme: programme.into(),
            code: code.into(),
            series: series.into(),
            territory: territory.into(),
            layer: Layer::Actual,
        }
    }

    /// The same line in another layer.
    #[must_use]
    pub fn in_layer(&self, layer: Layer) -> Self {
        Self { layer, ..self.clone() }
    }

    /// The cell of a year.
    pub fn at(&self, year: Year) -> CellKey {
        CellKey { series: self.clone(), year }
    }
}

impl Layer {
    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Actual => "Actual",
            Self::OwnTarget => "OwnTarget",
        }
    }

    /// The layer of a word.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        [Self::Actual, Self::OwnTarget].into_iter().find(|layer| layer.word() == word)
    }
}
