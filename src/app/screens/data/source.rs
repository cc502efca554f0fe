//! From what the grid is computed, and what of it the book has values for.

use std::collections::{BTreeSet, HashSet};

use crate::app::session::Session;
use crate::book::{Book, Layer, SeriesKey};
use crate::language::Texts;
use crate::programme::{Edition, Indicator, Kind, Year};
use crate::territory::Tree;

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
    /// Code of the indicator that is looked at; empty: the first.
    pub indicator: &'a str,
    /// The territories.
    pub tree: &'a Tree,
    /// The office's values.
    pub book: &'a Book,
    /// The texts of the chosen language.
    pub texts: &'a Texts,
}

/// What the book has values for, of the programme shown.
#[derive(Default)]
pub struct Entered<'a> {
    /// Codes of the territories, each once, in the order of the book.
    pub territories: Vec<&'a str>,
    /// Years outside those for which values may be entered.
    pub other_years: BTreeSet<Year>,
    /// Years in which the territory shown has values.
    pub years_here: BTreeSet<Year>,
    /// How many values the territory shown has for the year that is spoken of.
    pub here: usize,
    /// How many values all territories have for that year.
    pub anywhere: usize,
    series: HashSet<(&'a str, &'a str)>,
    codes_here: HashSet<&'a str>,
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
            indicator: &session.place.indicator,
            tree: &session.tree,
            book: session.open.book(),
            texts: &session.texts,
        })
    }

    /// What the book has values for. Goes through all of its lines once.
    pub fn entered(&self) -> Entered<'a> {
        let mut entered = Entered::default();
        let (first, last) = self.years.first().zip(self.years.last()).unwrap_or((&0, &0));
        let mut territories = HashSet::new();
        // Lines of a series follow each other, and most series have the territories of the first.
        let (mut series, mut next) = (None, 0);
        for column in self.book.columns() {
            let key = column.key();
            if *key.programme != *self.edition.programme || column.is_empty() {
                continue;
            }
            let of_line = (&*key.code, &*key.series);
            if series.replace(of_line) != Some(of_line) {
                entered.series.insert(of_line);
                next = 0;
            }
            if entered.territories.get(next) == Some(&&*key.territory) {
                next += 1;
            } else if territories.insert(&*key.territory) {
                entered.territories.push(&key.territory);
            }
            let outside = |year: &Year| year < first || year > last;
            let (before, behind) = (column.iter(), column.iter().rev());
            let before = before.map(|(year, _)| year).take_while(outside);
            let behind = behind.map(|(year, _)| year).take_while(outside);
            entered.other_years.extend(before.chain(behind));
            let has_it = key.layer == Layer::Actual && column.get(self.year).is_some();
            entered.anywhere += usize::from(has_it);
            if *key.territory == *self.territory {
                entered.years_here.extend(column.iter().map(|(year, _)| year));
                entered.here += usize::from(has_it);
                entered.codes_here.insert(&key.code);
            }
        }
        entered
    }

    /// The columns of a programme that sets targets for few of its years: those years, the one that
    /// is spoken of, and those with values. None where most years have targets.
    pub(super) fn milestones(&self, entered: &Entered<'_>) -> Option<Vec<Year>> {
        let series = self.indicators.iter().flat_map(|indicator| &indicator.series);
        let blocks = series.flat_map(|series| &series.values);
        let targets: BTreeSet<Year> = blocks
            .filter(|block| block.kind == Kind::Target)
            .flat_map(|block| block.years.iter().map(|(year, _)| year))
            .collect();
        let has_target = |year: &&Year| targets.contains(year);
        if self.years.iter().filter(has_target).count() * 2 >= self.years.len() {
            return None;
        }
        let shown = |year: &&Year| {
            has_target(year) || **year == self.year || entered.years_here.contains(year)
        };
        Some(self.years.iter().filter(shown).copied().collect())
    }

    /// Where the observations of a series stand for the territory shown.
    pub(super) fn key(&self, code: &str, series: &str) -> SeriesKey {
        SeriesKey::actual(self.edition.programme.as_str(), code, series, self.territory)
    }

    /// Whether something was entered in a series.
    pub(super) fn has_values(&self, key: &SeriesKey) -> bool {
        self.book.column(key).is_some_and(|column| !column.is_empty())
    }

    /// The name of a territory; the code of one that is not known.
    pub(super) fn name(&self, territory: &str) -> String {
        let known = self.tree.get(territory);
        known.map_or(territory, |one| one.name.get(self.texts.language())).to_owned()
    }
}

impl Entered<'_> {
    /// Whether a series has values, of whatever territory.
    pub fn has_series(&self, code: &str, series: &str) -> bool {
        self.series.contains(&(code, series))
    }

    /// Whether the territory shown has values of an indicator.
    pub fn has_here(&self, code: &str) -> bool {
        self.codes_here.contains(code)
    }

    /// Whether any territory has values of an indicator.
    pub fn has(&self, indicator: &Indicator) -> bool {
        indicator.series.iter().any(|series| self.has_series(&indicator.code, &series.code))
    }
}
