//! From an edition and a book to the sheets and rows of a template: what is asked of whom.

use std::collections::BTreeSet;

use super::layout::{Accepts, Cell, Line, Order, Row, Sheet, Shown};
use super::shown::{is_open, shown_entry, shown_value};
use crate::assess::{Reference, Scope, targets_in_force, words};
use crate::book::{Layer, SeriesKey};
use crate::language::{Message, collation_key};
use crate::programme::{
    Edition, Indicator, IndicatorKind, Kind, RegionalValue, Section, Series, Unit, Year,
};
use crate::territory::Territory;

/// More years than fit on a page side by side: then only those with targets or values.
const MANY_YEARS: usize = 12;
/// Letters in the name of a sheet.
const SHEET_NAME: usize = 31;

pub(super) struct Builder<'a> {
    pub(super) order: &'a Order<'a>,
    pub(super) years: Vec<Year>,
    pub(super) territories: Vec<&'a Territory>,
}

/// A series with its indicator.
type Pair<'a> = (&'a Indicator, &'a Series);

impl<'a> Builder<'a> {
    pub(super) fn by_territory(&self) -> Vec<Sheet> {
        let texts = self.order.texts;
        let mut names = BTreeSet::new();
        let sheets = self.territories.iter().map(|territory| {
            let name = territory.name.get(texts.language());
            let mut rows = Vec::new();
            for (section, members) in self.grouped(&[territory]) {
                rows.extend(section.map(|one| Row::Heading(one.heading(texts.language()))));
                for pair in members {
                    let name = self.series_title(pair);
                    self.push_line(pair, territory, pair.0.code.clone(), name, &mut rows);
                }
            }
            let title = texts.say(&Message::new("template-title").with("territory", name));
            let rows_are = texts.get("template-indicator").into_owned();
            self.sheet(sheet_name(name, &mut names), title, rows_are, rows, &[territory])
        });
        sheets.filter(|sheet| sheet.lines().next().is_some()).collect()
    }

    pub(super) fn by_indicator(&self) -> Vec<Sheet> {
        let texts = self.order.texts;
        let mut names = BTreeSet::new();
        let groups = self.grouped(&self.territories);
        let pairs = groups.into_iter().flat_map(|(_, members)| members);
        let sheets = pairs.map(|pair @ (indicator, series)| {
            let mut rows = Vec::new();
            let asked = self.territories.iter().filter(|one| self.is_asked(pair, one));
            for territory in asked {
                let name = territory.name.get(texts.language()).to_owned();
                self.push_line(pair, territory, territory.code.clone(), name, &mut rows);
            }
            let name = format!("{} {}", indicator.code, series.code);
            let title = format!("{}  {}", indicator.code, self.series_title(pair));
            let rows_are = texts.get("template-territory").into_owned();
            self.sheet(sheet_name(&name, &mut names), title, rows_are, rows, &self.territories)
        });
        sheets.collect()
    }

    /// The series that any of the territories is asked for, by the sections of the programme;
    /// first those under none.
    fn grouped(&self, territories: &[&Territory]) -> Vec<(Option<&'a Section>, Vec<Pair<'a>>)> {
        let edition = self.order.edition;
        let sections = edition.sections.iter().map(Some);
        let groups = [None].into_iter().chain(sections).map(|section| {
            let of_section = |one: &&Indicator| match section {
                Some(section) => one.section == section.code,
                None => edition.section(&one.section).is_none(),
            };
            let members = edition.indicators.iter().filter(|one| is_measured(one));
            let pairs = members
                .filter(of_section)
                .flat_map(|indicator| indicator.series.iter().map(move |one| (indicator, one)));
            let asked = |pair: &Pair<'_>| territories.iter().any(|one| self.is_asked(*pair, one));
            (section, pairs.filter(asked).collect::<Vec<_>>())
        });
        groups.filter(|(_, members)| !members.is_empty()).collect()
    }

    /// Whether a territory is asked for a series: where it reports such values, or they are
    /// entered or stated for it all the same.
    fn is_asked(&self, (indicator, series): Pair<'_>, territory: &Territory) -> bool {
        let Order { edition, book, .. } = self.order;
        let key = key(edition, indicator, series, territory);
        let is_known = || {
            let is_stated = series.values.iter().any(|block| block.territory == territory.code);
            let layers = [Layer::Actual, Layer::OwnTarget].map(|layer| key.in_layer(layer));
            is_stated || layers.iter().any(|key| book.column(key).is_some())
        };
        let is_reported = || {
            let reports = matches!(
                indicator.regional,
                RegionalValue::Comparable | RegionalValue::PartOfTotal
            );
            reports || Scope::of(edition, &territory.code) == Scope::Whole
        };
        (is_reported() && !indicator.is_beside(series)) || is_known()
    }

    /// The title of the indicator, with the name of the series where it has one.
    fn series_title(&self, (indicator, series): Pair<'_>) -> String {
        let language = self.order.texts.language();
        let title = indicator.title.get(language);
        match &series.name {
            Some(name) => format!("{title}: {}", name.get(language)),
            None => title.to_owned(),
        }
    }

    fn push_line(
        &self,
        (indicator, series): Pair<'_>,
        territory: &Territory,
        code: String,
        name: String,
        rows: &mut Vec<Row>,
    ) {
        let Order { edition, book, texts, .. } = *self.order;
        let key = key(edition, indicator, series, territory);
        let unit = match indicator.unit_of(series) {
            Unit::Words => String::new(),
            unit => texts.say(&words::unit_sign(unit)),
        };
        let cells = self.years.iter().map(|year| {
            let targets = targets_in_force(edition, series, &territory.code, *year, None);
            let plan = targets.first().map(|one| shown_value(indicator, &one.value, texts));
            let given = book.get(&key.at(*year)).cloned();
            let fact = given.as_ref().map(|entry| shown_entry(indicator, entry, texts));
            Cell {
                plan: plan.unwrap_or_default(),
                fact: fact.unwrap_or_default(),
                is_open: is_open(indicator, series, *year) || given.is_some(),
                given,
            }
        });
        let accepts = Accepts::of(indicator, series, texts);
        let cells = cells.collect();
        let own = key.in_layer(Layer::OwnTarget);
        rows.push(Row::Line(Box::new(Line { key, code, name, unit, accepts, cells })));
        if let Some(column) = book.column(&own).filter(|column| !column.is_empty()) {
            let shown =
                |year: &Year| column.get(*year).map(|entry| shown_entry(indicator, entry, texts));
            let cells = self.years.iter().map(|year| shown(year).unwrap_or_default()).collect();
            rows.push(Row::Own { name: texts.get("data-own-target").into_owned(), cells });
        }
    }

    fn sheet(
        &self,
        name: String,
        title: String,
        rows_are: String,
        rows: Vec<Row>,
        territories: &[&Territory],
    ) -> Sheet {
        let Order { edition, texts, .. } = self.order;
        let about = Message::new("template-about")
            .with("programme", &edition.title)
            .with("date", edition.date());
        let mut how = texts.get("template-how").into_owned();
        if self.shows_wider_targets(&rows, territories) {
            how.push(' ');
            how.push_str(&texts.get("template-how-wider"));
        }
        Sheet { name, title, about: texts.say(&about), how, rows_are, rows }
    }

    /// Whether targets stand there that are set for more than the territory of their row.
    fn shows_wider_targets(&self, rows: &[Row], territories: &[&Territory]) -> bool {
        let has_plan = rows.iter().any(|row| match row {
            Row::Line(line) => line.cells.iter().any(|cell| cell.plan != Shown::Nothing),
            Row::Heading(_) | Row::Own { .. } => false,
        });
        let edition = self.order.edition;
        let is_wider = |territory: &&&Territory| {
            let members = edition.indicators.iter().filter(|one| is_measured(one));
            let pairs = members.flat_map(|one| one.series.iter().map(move |series| (one, series)));
            let of_asked = pairs.filter(|pair| self.is_asked(*pair, territory));
            of_asked
                .flat_map(|(_, series)| {
                    self.years.iter().flat_map(|year| {
                        targets_in_force(edition, series, &territory.code, *year, None)
                    })
                })
                .any(|target| matches!(target.reference, Reference::National | Reference::Wider))
        };
        has_plan && territories.iter().any(|territory| is_wider(&territory))
    }
}

/// The territory and its parts of today, by name.
pub(super) fn with_parts<'a>(order: &Order<'a>, whole: &'a Territory) -> Vec<&'a Territory> {
    let language = order.texts.language();
    let mut parts: Vec<_> = order.tree.children(&whole.code).collect();
    // People look for the name itself, not for the kind before it, which is written small.
    let proper = |name: &str| -> String {
        name.find(char::is_uppercase).map_or(name, |start| &name[start..]).to_owned()
    };
    parts.sort_by_cached_key(|part| collation_key(&proper(part.name.get(language)), language));
    parts.insert(0, whole);
    parts
}

/// The columns: the years of the programme, and earlier ones for which it sets targets; of many
/// years only those with targets or values.
pub(super) fn years(order: &Order<'_>, territories: &[&Territory]) -> Vec<Year> {
    let Order { edition, book, .. } = order;
    let measured = edition.indicators.iter().filter(|one| is_measured(one));
    let blocks = measured.flat_map(|one| &one.series).flat_map(|series| &series.values);
    let targets = blocks.filter(|block| block.kind == Kind::Target);
    let targets: BTreeSet<Year> =
        targets.flat_map(|block| block.years.iter().map(|(year, _)| year)).collect();
    let (first, last) = edition.period;
    let first = targets.first().map_or(first, |year| first.min(*year));
    let all: Vec<Year> = (first..=last.max(first)).collect();
    if all.len() <= MANY_YEARS {
        return all;
    }
    let here = |key: &SeriesKey| {
        *key.programme == *edition.programme
            && territories.iter().any(|one| *one.code == *key.territory)
    };
    let columns = book.columns().filter(|column| here(column.key()));
    let entered: BTreeSet<Year> =
        columns.flat_map(|column| column.iter().map(|(year, _)| year)).collect();
    all.into_iter().filter(|year| targets.contains(year) || entered.contains(year)).collect()
}

fn is_measured(indicator: &Indicator) -> bool {
    indicator.kind != IndicatorKind::ExpectedResult
}

fn key(edition: &Edition, one: &Indicator, series: &Series, territory: &Territory) -> SeriesKey {
    SeriesKey::actual(
        edition.programme.as_str(),
        one.code.as_str(),
        series.code.as_str(),
        territory.code.as_str(),
    )
}

/// A name that a sheet may have and none has yet.
fn sheet_name(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let is_allowed =
        |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') && !c.is_control();
    let plain: String = wanted.chars().filter(is_allowed).collect();
    let plain = plain.trim().trim_matches('\'').trim();
    let cut = |text: &str, length: usize| {
        let mut cut = String::new();
        // A spreadsheet counts in units of UTF-16.
        for c in text.chars() {
            let units: usize = cut.chars().map(char::len_utf16).sum();
            if units + c.len_utf16() > length {
                break;
            }
            cut.push(c);
        }
        cut.trim_end().to_owned()
    };
    let mut name = cut(plain, SHEET_NAME);
    let mut number = 2;
    while name.is_empty() || !taken.insert(name.to_lowercase()) {
        let suffix = format!(" {number}");
        name = format!("{}{suffix}", cut(plain, SHEET_NAME - suffix.len()));
        number += 1;
    }
    name
}
