//! The rows of territories, by years or by indicators: a region above its districts.

use super::build::{Builder, has_target};
use super::sheet::{Column, Group, Line, Of, Reach, Row};
use crate::app::session::order_of_name;
use crate::book::Layer;
use crate::programme::{Indicator, RegionalValue, Series};

/// Code of the country.
const COUNTRY: &str = "KZ";

impl<'a> Builder<'a, '_> {
    pub(super) fn territories_by_years(&mut self) {
        let looked_at = self.source.indicator;
        let indicators = &self.source.indicators;
        let chosen = indicators.iter().find(|one| one.code == looked_at);
        let Some(indicator) = chosen.or(indicators.first()).copied() else { return };
        let chosen = indicator.series.iter().find(|one| one.code == self.wish.series);
        let first = || indicator.main_series().next();
        let Some(series) = chosen.or_else(first) else { return };
        self.series(indicator, series);
        self.years(has_target(series, None));
        let own = self.own_of(&[(indicator, series)]);
        self.places(&own);
    }

    pub(super) fn territories_by_indicators(&mut self) {
        let mut shown: Vec<(&'a Indicator, &'a Series)> = Vec::new();
        for indicator in &self.source.indicators {
            let is_reported = self.wish.show_unreported
                || indicator.regional == RegionalValue::Comparable
                || self.entered.has(indicator);
            let series = indicator.series.iter().filter(|series| {
                !indicator.is_beside(series)
                    || self.entered.has_series(&indicator.code, &series.code)
            });
            if is_reported {
                shown.extend(series.map(|series| (*indicator, series)));
            }
        }
        let found = |(indicator, _): &(&Indicator, &Series)| self.finds(indicator);
        // The search finds territories, too: then all indicators stay.
        if shown.iter().any(found) {
            shown.retain(|one| self.finds(one.0));
        }
        for (indicator, series) in &shown {
            let index = self.series(indicator, series);
            let has_plan = has_target(series, Some(self.source.year));
            self.sheet.columns.push(Column { of: Of::Series(index), has_plan });
        }
        let own = self.own_of(&shown);
        self.places(&own);
    }

    /// Codes of the territories that have own targets in these series.
    fn own_of(&self, shown: &[(&Indicator, &Series)]) -> Vec<String> {
        let programme = &self.source.edition.programme;
        let mut own = Vec::new();
        for (indicator, series) in shown {
            let columns = self.source.book.columns_of(programme, &indicator.code);
            let of_it = columns
                .map(crate::book::Column::key)
                .filter(|key| key.layer == Layer::OwnTarget && *key.series == *series.code);
            own.extend(of_it.map(|key| key.territory.to_string()));
        }
        own.sort_unstable();
        own
    }

    /// The rows of all territories in reach. `own` are the codes of those with own targets.
    fn places(&mut self, own: &[String]) {
        let country = || self.source.tree.get(COUNTRY).map(|one| one.code.clone());
        match self.wish.reach {
            Reach::Parts => {
                let whole = self.whole();
                let parts = self.parts(&whole);
                self.group(&whole, &parts, 0, own);
            }
            Reach::Regions => {
                let country = country().unwrap_or_default();
                let regions = self.parts(&country);
                self.group(&country, &regions, 0, own);
            }
            Reach::All => {
                let country = country().unwrap_or_default();
                let regions = self.parts(&country);
                self.group(&country, &[], 0, own);
                for region in regions {
                    let parts = self.parts(&region);
                    self.group(&region, &parts, 1, own);
                }
            }
        }
    }

    /// The territory above those that have rows: the one shown, where it has parts; else the region
    /// that it belongs to.
    fn whole(&self) -> String {
        let here = self.source.territory;
        let one = self.source.tree.get(here);
        let parent = one.and_then(|one| one.parent.as_deref());
        let is_district = one.is_some_and(|one| !one.kind.is_regional());
        match parent.or_else(|| self.region_of(here)) {
            Some(parent) if is_district || one.is_none() => parent.to_owned(),
            _ => here.to_owned(),
        }
    }

    /// The region of a territory that only the book knows, by its code.
    fn region_of(&self, code: &str) -> Option<&'a str> {
        let begins =
            |region: &&str| code.strip_prefix(*region).is_some_and(|rest| rest.starts_with('-'));
        self.source.tree.regions().map(|region| region.code.as_str()).find(begins)
    }

    /// The parts of a territory by name: those of today, former ones that have values, and those
    /// that only the book knows.
    fn parts(&self, whole: &str) -> Vec<String> {
        let tree = self.source.tree;
        let entered = &self.entered.territories;
        let known = tree.all().iter().filter(|one| one.parent.as_deref() == Some(whole));
        let known = known.filter(|one| !one.is_former() || entered.contains(&one.code.as_str()));
        let unknown = entered.iter().filter(|code| tree.get(code).is_none());
        let unknown = unknown.filter(|code| self.region_of(code) == Some(whole));
        let known = known.map(|one| one.code.as_str());
        let mut parts: Vec<String> = known.chain(unknown.copied()).map(ToOwned::to_owned).collect();
        let language = self.source.texts.language();
        parts.sort_by_cached_key(|code| order_of_name(&self.source.name(code), language));
        parts
    }

    /// The row of a whole, and beneath it those of its parts unless they are folded.
    fn group(&mut self, whole: &str, parts: &[String], level: u8, own: &[String]) {
        let folded = self.wish.folded.contains(whole);
        let found: Vec<&String> =
            parts.iter().filter(|part| self.finds_place(whole) || self.finds_place(part)).collect();
        if !self.finds_place(whole) && found.is_empty() {
            return;
        }
        let code = whole.to_owned();
        let group = Group { code, folded, count: parts.len() };
        self.place_rows(whole, level, Some(group).filter(|group| group.count > 0), own);
        if !folded {
            for part in found {
                self.place_rows(part, level + 1, None, own);
            }
        }
    }

    fn place_rows(&mut self, code: &str, level: u8, group: Option<Group>, own: &[String]) {
        let index = self.place(code);
        let name = self.sheet.places[index].name.clone();
        let line = Line {
            series: None,
            place: Some(index),
            layer: Layer::Actual,
            has_cells: true,
            code: String::new(),
            full_title: name.clone(),
            title: name,
            level,
            group,
        };
        let has_own = own.binary_search_by(|one| one.as_str().cmp(code)).is_ok();
        let own = (self.wish.show_own || has_own).then(|| self.own(&line));
        self.sheet.rows.push(Row::Line(Box::new(line)));
        self.sheet.rows.extend(own);
    }

    /// Whether a territory has what is searched for; all do where the search means indicators.
    fn finds_place(&self, code: &str) -> bool {
        let filter = self.wish.filter.trim().to_lowercase();
        if filter.is_empty() || self.source.name(code).to_lowercase().contains(&filter) {
            return true;
        }
        let by_indicators =
            matches!(self.sheet.columns.first(), Some(Column { of: Of::Series(_), .. }));
        by_indicators && self.source.indicators.iter().any(|one| self.finds(one))
    }
}
