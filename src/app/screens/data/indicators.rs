//! The rows of indicators by years, grouped by section.

use super::build::Builder;
use super::sheet::{Heading, Line, Row};
use crate::assess::Scope;
use crate::book::Layer;
use crate::programme::{Indicator, RegionalValue, Section, Series};

impl<'a> Builder<'a, '_> {
    pub(super) fn indicators_by_years(&mut self) {
        self.years(true);
        self.place(self.source.territory);
        let (reported, unreported): (Vec<&Indicator>, Vec<&Indicator>) = self
            .source
            .indicators
            .iter()
            .filter(|indicator| self.finds(indicator))
            .partition(|indicator| self.is_reported(indicator));
        let edition = self.source.edition;
        let loose = reported.iter().filter(|one| edition.section(&one.section).is_none());
        loose.for_each(|indicator| self.indicator(indicator));
        for section in &edition.sections {
            let members = reported.iter().filter(|one| one.section == section.code);
            self.section(section, &members.copied().collect::<Vec<_>>());
        }
        self.unreported(&unreported);
    }

    /// Whether territories of this kind report values of an indicator, or this one does all the
    /// same.
    fn is_reported(&self, indicator: &Indicator) -> bool {
        self.scope() == Scope::Whole
            || indicator.regional == RegionalValue::Comparable
            || self.entered.has_here(&indicator.code)
    }

    fn scope(&self) -> Scope {
        Scope::of(self.source.edition, self.source.territory)
    }

    fn section(&mut self, section: &Section, members: &[&'a Indicator]) {
        if members.is_empty() {
            return;
        }
        let folded = self.wish.folded.contains(&section.code);
        self.sheet.rows.push(Row::Heading(Heading {
            section: Some(section.code.clone()),
            title: section.heading(self.source.texts.language()),
            folded,
            count: members.len(),
        }));
        if !folded {
            members.iter().for_each(|indicator| self.indicator(indicator));
        }
    }

    fn unreported(&mut self, members: &[&'a Indicator]) {
        if members.is_empty() {
            return;
        }
        let folded = !self.wish.show_unreported;
        let texts = self.source.texts;
        let title = match self.scope() {
            Scope::OfRegion => texts.get("data-unreported-by-districts"),
            Scope::OfOrganisation => texts.get("data-unreported-of-organisation"),
            Scope::Whole | Scope::OfCountry | Scope::Outside => texts.get("data-unreported"),
        };
        self.sheet.rows.push(Row::Heading(Heading {
            section: None,
            title: title.into_owned(),
            folded,
            count: members.len(),
        }));
        if !folded {
            members.iter().for_each(|indicator| self.indicator(indicator));
        }
    }

    /// The rows of an indicator. What its values are worked out from has rows only where something
    /// was entered there: a share takes numerator and denominator in one cell.
    fn indicator(&mut self, indicator: &'a Indicator) {
        let shown = indicator.series.iter().filter(|series| {
            let key = self.source.key(&indicator.code, &series.code);
            !indicator.is_beside(series)
                || self.source.has_values(&key)
                || self.source.has_values(&key.in_layer(Layer::OwnTarget))
        });
        let shown: Vec<&Series> = shown.collect();
        let alone = shown.len() == 1;
        if !alone {
            let title = indicator.title.get(self.source.texts.language()).to_owned();
            self.sheet.rows.push(Row::Line(Box::new(Line {
                series: None,
                place: None,
                layer: Layer::Actual,
                has_cells: false,
                code: indicator.code.clone(),
                full_title: title.clone(),
                title,
                level: 0,
                group: None,
            })));
        }
        for series in shown {
            self.line(indicator, series, alone);
        }
    }

    /// The row of a series, and that of its own target.
    fn line(&mut self, indicator: &'a Indicator, series: &'a Series, alone: bool) {
        let texts = self.source.texts;
        let language = texts.language();
        let index = self.series(indicator, series);
        let name = series.name.as_ref().map(|name| name.get(language).to_owned());
        let whole = || texts.get("figure-whole-series").into_owned();
        let title = if alone {
            indicator.title.get(language).to_owned()
        } else {
            name.unwrap_or_else(whole)
        };
        let line = Line {
            series: Some(index),
            place: None,
            layer: Layer::Actual,
            has_cells: true,
            code: if alone { indicator.code.clone() } else { String::new() },
            title,
            full_title: self.sheet.series[index].title.clone(),
            level: u8::from(!alone),
            group: None,
        };
        let key = self.source.key(&indicator.code, &series.code).in_layer(Layer::OwnTarget);
        let own = (self.wish.show_own || self.source.has_values(&key)).then(|| self.own(&line));
        self.sheet.rows.push(Row::Line(Box::new(line)));
        self.sheet.rows.extend(own);
    }

    /// The row of the office's own target beneath another.
    pub(super) fn own(&self, line: &Line) -> Row {
        let title = self.source.texts.get("data-own-target").into_owned();
        Row::Line(Box::new(Line {
            layer: Layer::OwnTarget,
            code: String::new(),
            full_title: format!("{}: {title}", line.full_title),
            title,
            level: if line.place.is_some() { line.level + 1 } else { 1 },
            group: None,
            ..line.clone()
        }))
    }
}
