//! Puts together the rows and columns of the grid.

use super::sheet::{Cell, Heading, Line, Row, Sheet, Wish};
use super::show::{show_entry, show_value, typed};
use super::source::Source;
use crate::app::session::Session;
use crate::assess::{Reference, Scope, judge_entry, targets_in_force, words};
use crate::book::{Entry, Layer, SeriesKey};
use crate::programme::{Counting, Indicator, RegionalValue, Section, Series, Unit, Year};

impl Sheet {
    /// Computes the sheet for where the session stands.
    pub fn of_session(session: &Session, wish: &Wish) -> Self {
        let Some(source) = Source::of(session) else { return Self::default() };
        Self::of(&source, wish)
    }

    /// Computes the sheet.
    pub fn of(source: &Source<'_>, wish: &Wish) -> Self {
        let milestones = source.milestones();
        let years = match &milestones {
            Some(milestones) if !wish.show_all_years => milestones.clone(),
            _ => source.years.clone(),
        };
        let has_milestones = milestones.is_some();
        let scope = Scope::of(source.edition, source.territory);
        let builder = Builder { source, wish, scope, years: &years };
        let rows = builder.rows();
        Self { years, has_milestones, rows }
    }
}

struct Builder<'a> {
    source: &'a Source<'a>,
    wish: &'a Wish,
    scope: Scope,
    years: &'a [Year],
}

impl<'a> Builder<'a> {
    fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        let (reported, unreported): (Vec<&Indicator>, Vec<&Indicator>) = self
            .source
            .indicators
            .iter()
            .filter(|indicator| self.matches_filter(indicator))
            .partition(|indicator| self.is_reported(indicator));
        let edition = self.source.edition;
        let loose = reported.iter().filter(|one| edition.section(&one.section).is_none());
        loose.for_each(|indicator| self.indicator(indicator, &mut rows));
        for section in &edition.sections {
            let members = reported.iter().filter(|one| one.section == section.code);
            self.section(section, &members.copied().collect::<Vec<_>>(), &mut rows);
        }
        self.unreported(&unreported, &mut rows);
        rows
    }

    fn matches_filter(&self, indicator: &Indicator) -> bool {
        let filter = self.wish.filter.trim().to_lowercase();
        let title = indicator.title.get(self.source.texts.language());
        filter.is_empty()
            || indicator.code.to_lowercase().contains(&filter)
            || title.to_lowercase().contains(&filter)
    }

    /// Whether territories of this kind report values of an indicator, or this one does all the
    /// same.
    fn is_reported(&self, indicator: &Indicator) -> bool {
        let entered = || {
            let book = self.source.book;
            book.columns_of(&self.source.edition.programme, &indicator.code)
                .any(|column| *column.key().territory == *self.source.territory)
        };
        self.scope == Scope::Whole || indicator.regional == RegionalValue::Comparable || entered()
    }

    fn section(&self, section: &Section, members: &[&Indicator], rows: &mut Vec<Row>) {
        if members.is_empty() {
            return;
        }
        let folded = self.wish.folded.contains(&section.code);
        rows.push(Row::Heading(Heading {
            section: Some(section.code.clone()),
            title: section.heading(self.source.texts.language()),
            folded,
            count: members.len(),
        }));
        if !folded {
            members.iter().for_each(|indicator| self.indicator(indicator, rows));
        }
    }

    fn unreported(&self, members: &[&Indicator], rows: &mut Vec<Row>) {
        if members.is_empty() {
            return;
        }
        let folded = !self.wish.show_unreported;
        let texts = self.source.texts;
        let title = match self.scope {
            Scope::OfRegion => texts.get("data-unreported-by-districts"),
            Scope::OfOrganisation => texts.get("data-unreported-of-organisation"),
            Scope::Whole | Scope::OfCountry | Scope::Outside => texts.get("data-unreported"),
        };
        rows.push(Row::Heading(Heading {
            section: None,
            title: title.into_owned(),
            folded,
            count: members.len(),
        }));
        if !folded {
            members.iter().for_each(|indicator| self.indicator(indicator, rows));
        }
    }

    /// The rows of an indicator. What its values are worked out from has rows only where something
    /// was entered there: a share takes numerator and denominator in one cell.
    fn indicator(&self, indicator: &Indicator, rows: &mut Vec<Row>) {
        let language = self.source.texts.language();
        let title = indicator.title.get(language);
        let shown = indicator.series.iter().filter(|series| {
            let key = self.source.key(&indicator.code, &series.code);
            !indicator.is_beside(series)
                || self.source.has_values(&key)
                || self.source.has_values(&key.in_layer(Layer::OwnTarget))
        });
        let shown: Vec<_> = shown.collect();
        let alone = shown.len() == 1;
        if !alone {
            rows.push(Row::Line(Box::new(Line {
                key: self.source.key(&indicator.code, ""),
                code: indicator.code.clone(),
                title: title.to_owned(),
                full_title: title.to_owned(),
                unit: String::new(),
                unit_name: String::new(),
                states: Vec::new(),
                cells: Vec::new(),
            })));
        }
        for series in shown {
            let name = series.name.as_ref().map(|name| name.get(language).to_owned());
            let full_title = match &name {
                Some(name) => format!("{title}: {name}"),
                None => title.to_owned(),
            };
            let whole = || self.source.texts.get("figure-whole-series").into_owned();
            let short = if alone { title.to_owned() } else { name.unwrap_or_else(whole) };
            let code = if alone { indicator.code.clone() } else { String::new() };
            let line = self.line(indicator, series, code, short, full_title);
            let own = self.own_target(indicator, series, &line);
            rows.push(Row::Line(Box::new(line)));
            rows.extend(own);
        }
    }

    fn line(
        &self,
        indicator: &Indicator,
        series: &Series,
        code: String,
        title: String,
        full_title: String,
    ) -> Line {
        let texts = self.source.texts;
        let key = self.source.key(&indicator.code, &series.code);
        let unit = indicator.unit_of(series);
        let sign = match unit {
            Unit::Words => String::new(),
            unit => texts.say(&words::unit_sign(unit)),
        };
        let cells = self.years.iter().map(|year| self.cell(indicator, series, &key, *year));
        let states = indicator.ladder().iter();
        Line {
            cells: cells.collect(),
            code,
            title,
            full_title,
            unit: sign,
            unit_name: texts.say(&words::unit_name(unit)),
            states: states.map(|state| state.get(texts.language()).to_owned()).collect(),
            key,
        }
    }

    /// The row of the office's own target beneath the one of a series.
    fn own_target(&self, indicator: &Indicator, series: &Series, line: &Line) -> Option<Row> {
        let key = line.key.in_layer(Layer::OwnTarget);
        if !(self.wish.show_own || self.source.has_values(&key)) {
            return None;
        }
        let texts = self.source.texts;
        let title = texts.get("data-own-target").into_owned();
        let cells = self.years.iter().map(|year| {
            let entry = self.source.book.get(&key.at(*year));
            Cell {
                fact: entry.map(|entry| show_entry(indicator, entry, texts)).unwrap_or_default(),
                typed: entry.map(|entry| typed(indicator, entry, texts)).unwrap_or_default(),
                open: is_open(indicator, series, *year),
                ..Cell::default()
            }
        });
        Some(Row::Line(Box::new(Line {
            code: String::new(),
            full_title: format!("{}: {title}", line.full_title),
            title,
            cells: cells.collect(),
            key,
            ..line.clone()
        })))
    }

    fn cell(&self, indicator: &Indicator, series: &Series, key: &SeriesKey, year: Year) -> Cell {
        let Source { edition, territory, book, texts, .. } = self.source;
        let entry = book.get(&key.at(year));
        let own = book.get(&key.in_layer(Layer::OwnTarget).at(year)).and_then(Entry::number);
        let targets = targets_in_force(edition, series, territory, year, own);
        let plan = targets.iter().find(|target| target.reference != Reference::Own);
        let judge = |entry| judge_entry(indicator, targets.first(), Some(entry), self.scope);
        let standing = entry.map(judge);
        let unit = indicator.unit_of(series);
        let words = standing.map(|standing| {
            let reference = targets.first().map_or(Reference::National, |target| target.reference);
            texts.say(&words::verdict(standing, reference, unit))
        });
        let plan = plan.map(|target| show_value(indicator, &target.value, texts));
        Cell {
            plan: plan.unwrap_or_default(),
            fact: entry.map(|entry| show_entry(indicator, entry, texts)).unwrap_or_default(),
            typed: entry.map(|entry| typed(indicator, entry, texts)).unwrap_or_default(),
            standing,
            words: words.unwrap_or_default(),
            open: is_open(indicator, series, year),
        }
    }
}

/// Whether a year can have a value: for a study only the years of its cycles.
fn is_open(indicator: &Indicator, series: &Series, year: Year) -> bool {
    let by_cycle = matches!(
        indicator.counting,
        Counting::Score { .. } | Counting::SampleShare { .. } | Counting::Gap { .. }
    );
    !by_cycle || series.values.iter().any(|block| block.years.get(year).is_some())
}
