//! Puts together the rows and columns of the grid: what all arrangements share. The rows of
//! indicators are put together in `indicators`, those of territories in `places`.

use std::sync::Arc;

use super::sheet::{Column, Of, PlaceOf, SeriesOf, Sheet, Wish};
use super::source::{Entered, Source};
use crate::app::place::Arrangement;
use crate::app::session::Session;
use crate::assess::words;
use crate::book::SeriesKey;
use crate::programme::{Indicator, Kind, Series, Unit, Year};

impl Sheet {
    /// Computes the sheet for where the session stands.
    pub fn of_session(session: &Session, wish: &Wish) -> Self {
        let Some(source) = Source::of(session) else { return Self::default() };
        Self::of(&source, wish, session.place.arrangement)
    }

    /// Computes the sheet.
    pub fn of(source: &Source<'_>, wish: &Wish, arrangement: Arrangement) -> Self {
        let entered = source.entered();
        let sheet = Self {
            arrangement,
            programme: Arc::from(source.edition.programme.as_str()),
            fixed: (0, 0, source.year),
            ..Self::default()
        };
        let mut builder = Builder { source, wish, entered, sheet };
        match arrangement {
            Arrangement::IndicatorsByYears => builder.indicators_by_years(),
            Arrangement::TerritoriesByYears => builder.territories_by_years(),
            Arrangement::TerritoriesByIndicators => builder.territories_by_indicators(),
        }
        builder.sheet.entered = builder.count();
        builder.sheet
    }
}

/// A sheet on its way.
pub(super) struct Builder<'a, 's> {
    pub(super) source: &'s Source<'a>,
    pub(super) wish: &'s Wish,
    pub(super) entered: Entered<'a>,
    pub(super) sheet: Sheet,
}

impl<'a> Builder<'a, '_> {
    /// How many values the sheet has for the year that is spoken of.
    fn count(&self) -> usize {
        let (source, sheet) = (self.source, &self.sheet);
        match sheet.arrangement {
            Arrangement::IndicatorsByYears => self.entered.here,
            Arrangement::TerritoriesByIndicators => self.entered.anywhere,
            Arrangement::TerritoriesByYears => {
                let Some(series) = sheet.series.get(sheet.fixed.0) else { return 0 };
                let key = |place: &PlaceOf| SeriesKey {
                    territory: Arc::clone(&place.code),
                    ..source.key(&series.code, &series.series)
                };
                let columns = sheet.places.iter().map(|place| source.book.column(&key(place)));
                columns.flatten().filter(|column| column.get(source.year).is_some()).count()
            }
        }
    }

    /// The columns of years. `has_plan` tells whether a plan stands beside each fact.
    pub(super) fn years(&mut self, has_plan: bool) {
        let milestones = self.source.milestones(&self.entered);
        self.sheet.has_more_years = milestones.is_some() || !self.entered.other_years.is_empty();
        let years = match milestones {
            _ if self.wish.show_all_years => {
                let mut years: Vec<Year> = self.entered.other_years.iter().copied().collect();
                years.extend(&self.source.years);
                years.sort_unstable();
                years
            }
            Some(milestones) => milestones,
            None => self.source.years.clone(),
        };
        let column = |year| Column { of: Of::Year(year), has_plan };
        self.sheet.columns = years.into_iter().map(column).collect();
    }

    /// Adds a series, and gives its index.
    pub(super) fn series(&mut self, indicator: &'a Indicator, series: &'a Series) -> usize {
        let texts = self.source.texts;
        let language = texts.language();
        let title = indicator.title.get(language);
        let title = match &series.name {
            Some(name) => format!("{title}: {}", name.get(language)),
            None => title.to_owned(),
        };
        let unit = indicator.unit_of(series);
        let all = &self.source.edition.indicators;
        let states = indicator.ladder().iter();
        self.sheet.series.push(SeriesOf {
            indicator: all.iter().position(|one| one.code == indicator.code).unwrap_or(all.len()),
            index: indicator.series.iter().position(|one| one.code == series.code).unwrap_or(0),
            code: Arc::from(indicator.code.as_str()),
            series: Arc::from(series.code.as_str()),
            title,
            unit: match unit {
                Unit::Words => String::new(),
                unit => texts.say(&words::unit_sign(unit)),
            },
            unit_name: texts.say(&words::unit_name(unit)),
            states: states.map(|state| state.get(language).to_owned()).collect(),
        });
        self.sheet.series.len() - 1
    }

    /// Adds a territory, and gives its index.
    pub(super) fn place(&mut self, code: &str) -> usize {
        let name = self.source.name(code);
        self.sheet.places.push(PlaceOf { code: Arc::from(code), name });
        self.sheet.places.len() - 1
    }

    /// Whether an indicator has what is searched for.
    pub(super) fn finds(&self, indicator: &Indicator) -> bool {
        let filter = self.wish.filter.trim().to_lowercase();
        let title = indicator.title.get(self.source.texts.language());
        filter.is_empty()
            || indicator.code.to_lowercase().contains(&filter)
            || title.to_lowercase().contains(&filter)
    }
}

/// Whether the programme sets a target, in a year or at all.
pub(super) fn has_target(series: &Series, year: Option<Year>) -> bool {
    let targets = series.values.iter().filter(|block| block.kind == Kind::Target);
    let has_it = |year: Year, block: &crate::programme::Values| block.years.get(year).is_some();
    targets.into_iter().any(|block| year.is_none_or(|year| has_it(year, block)))
}
