//! From what the grid is computed, and which years have columns.

use crate::app::session::Session;
use crate::book::{Book, SeriesKey};
use crate::language::Texts;
use crate::programme::{Edition, Indicator, Kind, Year};

/// From what a sheet is computed.
pub struct Source<'a> {
    /// The edition shown.
    pub edition: &'a Edition,
    /// The indicators for which values are entered.
    pub indicators: Vec<&'a Indicator>,
    /// All years for which values may be entered.
    pub years: Vec<Year>,
    /// The year that is spoken of.
    pub year: Year,
    /// Code of the territory.
    pub territory: &'a str,
    /// The office's values.
    pub book: &'a Book,
    /// The texts of the chosen language.
    pub texts: &'a Texts,
}

impl<'a> Source<'a> {
    /// Where the session stands; none where the programme has no edition there.
    pub fn of(session: &'a Session) -> Option<Self> {
        Some(Self {
            edition: session.edition()?,
            indicators: session.indicators(),
            years: session.years(),
            year: session.place.year,
            territory: &session.place.territory,
            book: session.open.book(),
            texts: &session.texts,
        })
    }

    /// The columns of a programme that sets targets for few of its years: those years, the one that
    /// is spoken of, and those with values. None where most years have targets.
    pub(super) fn milestones(&self) -> Option<Vec<Year>> {
        let series = self.indicators.iter().flat_map(|indicator| &indicator.series);
        let blocks = series.flat_map(|series| &series.values);
        let targets: Vec<Year> = blocks
            .filter(|block| block.kind == Kind::Target)
            .flat_map(|block| block.years.iter().map(|(year, _)| year))
            .collect();
        let has_target = |year: &&Year| targets.contains(year);
        if self.years.iter().filter(has_target).count() * 2 >= self.years.len() {
            return None;
        }
        let columns = self.book.columns().filter(|column| {
            let key = column.key();
            *key.programme == *self.edition.programme && *key.territory == *self.territory
        });
        let entered: Vec<Year> =
            columns.flat_map(|column| column.iter().map(|(year, _)| year)).collect();
        let shown =
            |year: &&Year| has_target(year) || **year == self.year || entered.contains(year);
        Some(self.years.iter().filter(shown).copied().collect())
    }

    /// Where the observations of a series stand.
    pub(super) fn key(&self, code: &str, series: &str) -> SeriesKey {
        SeriesKey::actual(self.edition.programme.as_str(), code, series, self.territory)
    }

    /// Whether something was entered in a series.
    pub(super) fn has_values(&self, key: &SeriesKey) -> bool {
        self.book.column(key).is_some_and(|column| !column.is_empty())
    }
}
