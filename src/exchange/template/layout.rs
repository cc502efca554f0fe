//! What a template shows: its sheets, rows and cells, as plain data. `write` makes a file of it;
//! nothing here knows one.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::assess::{Reference, Scope, targets_in_force, words};
use crate::book::{Book, Entry, Layer, Reason, SeriesKey};
use crate::language::{Decimal, Message, Texts, collation_key, copy_number, show_number};
use crate::programme::{
    Counting, Edition, Indicator, IndicatorKind, Kind, RegionalValue, Section, Series, Unit, Value,
    Year,
};
use crate::territory::{Territory, Tree};

/// More years than fit on a page side by side: then only those with targets or values.
const MANY_YEARS: usize = 12;
/// Letters in the name of a sheet.
const SHEET_NAME: usize = 31;

/// What a template is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    /// The edition whose indicators are asked for.
    pub edition: &'a Edition,
    /// The book whose values stand in it already.
    pub book: &'a Book,
    /// The territories.
    pub tree: &'a Tree,
    /// The language of the template.
    pub texts: &'a Texts,
    /// For whom it is.
    pub extent: &'a Extent,
    /// The day on which it is made.
    pub made: Date,
}

/// For whom a template is, and how its sheets are divided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extent {
    /// One territory, on one sheet: indicators by years.
    One(String),
    /// A territory and its parts, a sheet each: indicators by years.
    SheetEach(String),
    /// A territory and its parts, a sheet for each series: territories by years.
    SheetPerIndicator(String),
}

impl Extent {
    /// Code of the territory that it is about.
    pub fn territory(&self) -> &str {
        match self {
            Self::One(code) | Self::SheetEach(code) | Self::SheetPerIndicator(code) => code,
        }
    }
}

/// All sheets; the same years on each.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) years: Vec<Year>,
    pub(super) sheets: Vec<Sheet>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sheet {
    /// Its name, as a spreadsheet allows it.
    pub(super) name: String,
    /// What it asks for: the territory, or the indicator.
    pub(super) title: String,
    /// Programme and edition.
    pub(super) about: String,
    /// How it is filled in.
    pub(super) how: String,
    /// What its rows are: "Indicator" or "Territory".
    pub(super) rows_are: String,
    pub(super) rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Row {
    /// A direction of the programme.
    Heading(String),
    /// A series of a territory, whose values are asked for.
    Line(Box<Line>),
    /// Targets that the office set itself, of the line above; nothing is typed there.
    Own { name: String, cells: Vec<Shown> },
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) key: SeriesKey,
    /// Code that stands before the name.
    pub(super) code: String,
    pub(super) name: String,
    pub(super) unit: String,
    pub(super) accepts: Accepts,
    /// One for each year.
    pub(super) cells: Vec<Cell>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cell {
    pub(super) plan: Shown,
    pub(super) fact: Shown,
    /// What the book has.
    pub(super) given: Option<Entry>,
    /// Whether it can be filled in: not between the cycles of a study.
    pub(super) is_open: bool,
}

/// What stands in a cell of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Shown {
    #[default]
    Nothing,
    Number(Decimal),
    Text(String),
}

/// What a spreadsheet lets people type without asking back.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Accepts {
    /// A number of this range; beyond it the spreadsheet asks, or refuses.
    Numbers { from: Option<i32>, to: Option<i32>, is_strict: bool, is_count: bool },
    /// A state of a ladder.
    States(Vec<String>),
    /// Anything.
    Words,
}

impl Layout {
    /// What the template shows.
    ///
    /// # Errors
    /// The territory is not known, or nothing is asked for there.
    pub(super) fn of(order: &Order<'_>) -> Result<Self, Message> {
        let code = order.extent.territory();
        let Some(territory) = order.tree.get(code) else {
            return Err(Message::new("template-no-territory").with("code", code));
        };
        let territories = match order.extent {
            Extent::One(_) => vec![territory],
            Extent::SheetEach(_) | Extent::SheetPerIndicator(_) => with_parts(order, territory),
        };
        let builder = Builder { order, years: years(order, &territories), territories };
        let sheets = match order.extent {
            Extent::One(_) | Extent::SheetEach(_) => builder.by_territory(),
            Extent::SheetPerIndicator(_) => builder.by_indicator(),
        };
        if sheets.iter().all(|sheet| sheet.lines().next().is_none()) {
            let nothing = Message::new("template-nothing-asked")
                .with("programme", &order.edition.short)
                .with("territory", &territory.name);
            return Err(nothing);
        }
        Ok(Self { years: builder.years, sheets })
    }
}

impl Sheet {
    pub(super) fn lines(&self) -> impl Iterator<Item = &Line> {
        self.rows.iter().filter_map(|row| match row {
            Row::Line(line) => Some(&**line),
            Row::Heading(_) | Row::Own { .. } => None,
        })
    }
}

/// The territory and its parts of today, by name.
fn with_parts<'a>(order: &Order<'a>, whole: &'a Territory) -> Vec<&'a Territory> {
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
fn years(order: &Order<'_>, territories: &[&Territory]) -> Vec<Year> {
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

struct Builder<'a> {
    order: &'a Order<'a>,
    years: Vec<Year>,
    territories: Vec<&'a Territory>,
}

/// A series with its indicator.
type Pair<'a> = (&'a Indicator, &'a Series);

impl<'a> Builder<'a> {
    fn by_territory(&self) -> Vec<Sheet> {
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

    fn by_indicator(&self) -> Vec<Sheet> {
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

fn key(edition: &Edition, one: &Indicator, series: &Series, territory: &Territory) -> SeriesKey {
    SeriesKey::actual(
        edition.programme.as_str(),
        one.code.as_str(),
        series.code.as_str(),
        territory.code.as_str(),
    )
}

/// Whether a year can have a value: for a study only the years of its cycles.
pub(super) fn is_open(indicator: &Indicator, series: &Series, year: Year) -> bool {
    let by_cycle = matches!(
        indicator.counting,
        Counting::Score { .. } | Counting::SampleShare { .. } | Counting::Gap { .. }
    );
    !by_cycle || series.values.iter().any(|block| block.years.get(year).is_some())
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

fn shown_value(indicator: &Indicator, value: &Value, texts: &Texts) -> Shown {
    let number = |number| show_number(number, texts.language());
    Shown::Text(match value {
        Value::Number(value) => return Shown::Number(*value),
        Value::AtLeast(value) => format!("≥ {}", number(*value)),
        Value::AtMost(value) => format!("≤ {}", number(*value)),
        Value::Dash => "–".to_owned(),
        Value::ToBeSpecified => "*".to_owned(),
        Value::Words(words) => indicator.words_in(words, texts.language()).to_owned(),
    })
}

/// What was entered, as one would type it in this language.
fn shown_entry(indicator: &Indicator, entry: &Entry, texts: &Texts) -> Shown {
    let number = |number: &Decimal| copy_number(*number, texts.language());
    Shown::Text(match entry {
        Entry::Number(value) => return Shown::Number(*value),
        Entry::Fraction { numerator, denominator } => {
            format!("{}/{}", number(numerator), number(denominator))
        }
        Entry::State(words) => indicator.words_in(words, texts.language()).to_owned(),
        Entry::Missing(reason) => reason_sign(*reason, texts),
    })
}

/// The sign of a reason for no value.
pub(super) fn reason_sign(reason: Reason, texts: &Texts) -> String {
    match reason {
        Reason::NotApplicable => "–".into(),
        Reason::NotCollected => texts.get("data-missing-not-collected"),
        Reason::Later => texts.get("data-missing-later"),
        Reason::Confidential => texts.get("data-missing-confidential"),
    }
    .into_owned()
}

impl Accepts {
    fn of(indicator: &Indicator, series: &Series, texts: &Texts) -> Self {
        let is_percent = *indicator.unit_of(series) == Unit::Percent;
        let from_zero =
            |to, is_strict| Self::Numbers { from: Some(0), to, is_strict, is_count: false };
        let count = Self::Numbers { from: Some(0), to: None, is_strict: true, is_count: true };
        match &indicator.counting {
            Counting::State(ladder) => {
                let language = texts.language();
                Self::States(ladder.iter().map(|one| one.get(language).to_owned()).collect())
            }
            Counting::Words => Self::Words,
            // What stands beside a share is a count.
            _ if indicator.is_beside(series) && !is_percent => count,
            Counting::Share | Counting::CyclicShare { .. } | Counting::SampleShare { .. } => {
                from_zero(is_percent.then_some(100), false)
            }
            Counting::Ratio | Counting::MinimumEach => from_zero(None, false),
            Counting::Flow | Counting::Stock | Counting::CountUnsaid if is_percent => {
                from_zero(None, false)
            }
            Counting::Flow | Counting::Stock | Counting::CountUnsaid => count,
            Counting::Score { .. } | Counting::MeanScore => from_zero(Some(1000), false),
            Counting::Rank => {
                Self::Numbers { from: Some(1), to: None, is_strict: true, is_count: true }
            }
            Counting::Index => from_zero(Some(1), false),
            Counting::Gap { .. } | Counting::GrowthOnPreviousYear | Counting::GrowthOnBase(_) => {
                Self::Numbers { from: None, to: None, is_strict: false, is_count: false }
            }
        }
    }
}
