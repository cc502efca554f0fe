//! What the grid shows: rows of series grouped by section, with plan and fact of each year.
//!
//! Plain data, computed from the session; nothing here draws.

use std::collections::BTreeSet;

use super::selection::At;
use crate::app::session::Session;
use crate::assess::{Reference, Scope, Standing, judge_entry, targets_in_force, words};
use crate::book::{CellKey, Entry, Layer, Reason, SeriesKey};
use crate::language::{Decimal, Texts, copy_number, show_number};
use crate::programme::{Counting, Edition, Indicator, RegionalValue, Section, Series, Value, Year};

/// What the user folded, searches and wants to see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wish {
    /// Codes of folded sections.
    pub folded: BTreeSet<String>,
    /// Whether the indicators that no region reports are unfolded.
    pub show_unreported: bool,
    /// Whether each series has a row for the office's own target.
    pub show_own: bool,
    /// Only indicators with these letters in code or title.
    pub filter: String,
}

/// All rows and columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The columns.
    pub years: Vec<Year>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// A section of the programme.
    Heading(Heading),
    /// A series.
    Line(Box<Line>),
}

/// The title row of a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// Code of the section; none for the group of what no region reports.
    pub section: Option<String>,
    /// Its number and title.
    pub title: String,
    /// Whether its rows are hidden.
    pub folded: bool,
    /// How many indicators it holds.
    pub count: usize,
}

/// The row of a series, or of its own target.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Where its values stand in the book.
    pub key: SeriesKey,
    /// Code of the indicator; empty on its further rows.
    pub code: String,
    /// What the row is called: title of the indicator, name of the series, or "own target".
    pub title: String,
    /// The whole of it, for a tooltip.
    pub full_title: String,
    /// Sign of the unit.
    pub unit: String,
    /// One cell a year; none in the row that only names an indicator of several series.
    pub cells: Vec<Cell>,
}

/// Plan and fact of a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The planned value as shown; empty where there is none.
    pub plan: String,
    /// What was entered, as shown.
    pub fact: String,
    /// What was entered, as one would type it.
    pub typed: String,
    /// How it stands, where that can be said.
    pub standing: Option<Standing>,
    /// That in words.
    pub words: String,
    /// Whether something can be typed: not in the years between the cycles of a study.
    pub open: bool,
}

impl Row {
    /// The line, where it is one.
    pub fn line(&self) -> Option<&Line> {
        match self {
            Self::Line(line) => Some(line),
            Self::Heading(_) => None,
        }
    }
}

impl Line {
    /// Whether it is the row of the office's own target.
    pub fn is_own(&self) -> bool {
        self.key.layer == Layer::OwnTarget
    }
}

impl Sheet {
    /// Computes the sheet for where the session stands.
    pub fn of(session: &Session, wish: &Wish) -> Self {
        let years = session.years();
        let Some(edition) = session.edition() else { return Self { years, rows: Vec::new() } };
        let mut rows = Vec::new();
        let indicators: Vec<&Indicator> = session
            .indicators()
            .into_iter()
            .filter(|indicator| matches_filter(session, indicator, &wish.filter))
            .collect();
        let builder = Builder { session, wish, edition, years: &years };
        for section in &edition.sections {
            let members: Vec<&Indicator> = indicators
                .iter()
                .copied()
                .filter(|indicator| indicator.section == section.code)
                .filter(|indicator| builder.is_reported(indicator))
                .collect();
            builder.section(section, &members, &mut rows);
        }
        let unreported: Vec<&Indicator> = indicators
            .iter()
            .copied()
            .filter(|indicator| !builder.is_reported(indicator))
            .collect();
        builder.unreported(&unreported, &mut rows);
        Self { years, rows }
    }

    /// Which rows can be typed in.
    pub fn lines(&self) -> Vec<bool> {
        let has_cells = |line: &Line| !line.cells.is_empty();
        self.rows.iter().map(|row| row.line().is_some_and(has_cells)).collect()
    }

    /// The cell of the book behind a row and column.
    pub fn key(&self, row: usize, column: usize) -> Option<CellKey> {
        let line = self.rows.get(row)?.line()?;
        line.cells.get(column)?;
        Some(line.key.at(*self.years.get(column)?))
    }

    /// Where a cell of the book stands.
    pub fn find(&self, cell: &CellKey) -> Option<At> {
        let column = self.years.iter().position(|year| *year == cell.year)?;
        let is_row = |row: &Row| {
            row.line().is_some_and(|line| line.key == cell.series && !line.cells.is_empty())
        };
        Some(At { row: self.rows.iter().position(is_row)?, column })
    }

    /// The first row of an indicator that can be typed in.
    pub fn first_line(&self, code: &str) -> Option<usize> {
        let is_it = |line: &Line| *line.key.code == *code && !line.cells.is_empty();
        self.rows.iter().position(|row| row.line().is_some_and(is_it))
    }

    /// The cell of a row and column.
    pub fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.rows.get(row)?.line()?.cells.get(column)
    }
}

fn matches_filter(session: &Session, indicator: &Indicator, filter: &str) -> bool {
    let filter = filter.trim().to_lowercase();
    filter.is_empty()
        || indicator.code.to_lowercase().contains(&filter)
        || indicator.title.get(session.texts.language()).to_lowercase().contains(&filter)
}

struct Builder<'a> {
    session: &'a Session,
    wish: &'a Wish,
    edition: &'a Edition,
    years: &'a [Year],
}

impl Builder<'_> {
    /// Whether regions report values of an indicator, or this one does all the same.
    fn is_reported(&self, indicator: &Indicator) -> bool {
        let book = self.session.open.book();
        let of_whole = self.session.place.territory == self.edition.territory;
        let entered = || {
            book.columns_of(&self.edition.programme, &indicator.code)
                .any(|column| *column.key().territory == *self.session.place.territory)
        };
        of_whole || indicator.regional == RegionalValue::Comparable || entered()
    }

    fn section(&self, section: &Section, members: &[&Indicator], rows: &mut Vec<Row>) {
        if members.is_empty() {
            return;
        }
        let folded = self.wish.folded.contains(&section.code);
        rows.push(Row::Heading(Heading {
            section: Some(section.code.clone()),
            title: section.heading(self.session.texts.language()),
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
        rows.push(Row::Heading(Heading {
            section: None,
            title: self.session.texts.get("data-unreported").into_owned(),
            folded,
            count: members.len(),
        }));
        if !folded {
            members.iter().for_each(|indicator| self.indicator(indicator, rows));
        }
    }

    fn indicator(&self, indicator: &Indicator, rows: &mut Vec<Row>) {
        let language = self.session.texts.language();
        let title = indicator.title.get(language);
        if indicator.series.iter().any(|series| series.name.is_some()) {
            rows.push(Row::Line(Box::new(Line {
                key: self.session.series_key(&indicator.code, ""),
                code: indicator.code.clone(),
                title: title.to_owned(),
                full_title: title.to_owned(),
                unit: String::new(),
                cells: Vec::new(),
            })));
        }
        for series in &indicator.series {
            let name = series.name.as_ref().map(|name| name.get(language));
            let full_title = match name {
                Some(name) => format!("{title}: {name}"),
                None => title.to_owned(),
            };
            let key = self.session.series_key(&indicator.code, &series.code);
            let unit = words::unit_sign(series.unit.as_ref().unwrap_or(&indicator.unit));
            let unit = self.session.texts.say(&unit);
            let cells = self.years.iter().map(|year| self.cell(indicator, series, &key, *year));
            let line = Line {
                key: key.clone(),
                code: if name.is_some() { String::new() } else { indicator.code.clone() },
                title: name.unwrap_or(title).to_owned(),
                full_title: full_title.clone(),
                unit: unit.clone(),
                cells: cells.collect(),
            };
            rows.push(Row::Line(Box::new(line)));
            self.own_target(indicator, series, &key, &full_title, &unit, rows);
        }
    }

    fn own_target(
        &self,
        indicator: &Indicator,
        series: &Series,
        key: &SeriesKey,
        full_title: &str,
        unit: &str,
        rows: &mut Vec<Row>,
    ) {
        let key = key.in_layer(Layer::OwnTarget);
        let has_values = self.session.open.book().column(&key).is_some_and(|own| !own.is_empty());
        if !(self.wish.show_own || has_values) {
            return;
        }
        let title = self.session.texts.get("data-own-target").into_owned();
        let cells = self.years.iter().map(|year| {
            let entry = self.session.open.book().get(&key.at(*year));
            Cell {
                fact: entry.map(|entry| self.show(entry)).unwrap_or_default(),
                typed: entry.map(|entry| self.typed(entry)).unwrap_or_default(),
                open: is_open(indicator, series, *year),
                ..Cell::default()
            }
        });
        rows.push(Row::Line(Box::new(Line {
            code: String::new(),
            full_title: format!("{full_title}: {title}"),
            title,
            unit: unit.to_owned(),
            cells: cells.collect(),
            key,
        })));
    }

    fn cell(&self, indicator: &Indicator, series: &Series, key: &SeriesKey, year: Year) -> Cell {
        let session = self.session;
        let book = session.open.book();
        let entry = book.get(&key.at(year));
        let territory = &session.place.territory;
        let own = book.get(&key.in_layer(Layer::OwnTarget).at(year)).and_then(Entry::number);
        let targets = targets_in_force(self.edition, series, territory, year, own);
        let scope = Scope::of(self.edition, territory);
        let plan = targets.iter().find(|target| target.reference != Reference::Own);
        let standing =
            entry.map(|entry| judge_entry(indicator, targets.first(), Some(entry), scope));
        let unit = series.unit.as_ref().unwrap_or(&indicator.unit);
        let words = standing.map(|standing| {
            let reference = targets.first().map_or(Reference::National, |target| target.reference);
            session.texts.say(&words::verdict(standing, reference, unit))
        });
        Cell {
            plan: plan.map(|target| self.show_value(&target.value)).unwrap_or_default(),
            fact: entry.map(|entry| self.show(entry)).unwrap_or_default(),
            typed: entry.map(|entry| self.typed(entry)).unwrap_or_default(),
            standing,
            words: words.unwrap_or_default(),
            open: is_open(indicator, series, year),
        }
    }

    fn number(&self, number: Decimal) -> String {
        show_number(number, self.session.texts.language())
    }

    fn show_value(&self, value: &Value) -> String {
        match value {
            Value::Number(number) => self.number(*number),
            Value::AtLeast(number) => format!("≥ {}", self.number(*number)),
            Value::AtMost(number) => format!("≤ {}", self.number(*number)),
            Value::Dash => "–".to_owned(),
            Value::ToBeSpecified => "*".to_owned(),
            Value::Words(words) => words.clone(),
        }
    }

    fn show(&self, entry: &Entry) -> String {
        match entry {
            Entry::Number(number) => self.number(*number),
            Entry::Fraction { .. } => {
                entry.number().map_or_else(|| self.typed(entry), |percent| self.number(percent))
            }
            Entry::State(words) => words.clone(),
            Entry::Missing(reason) => reason_sign(*reason, &self.session.texts),
        }
    }

    /// An entry as one would type it in this language.
    fn typed(&self, entry: &Entry) -> String {
        let number = |number: &Decimal| copy_number(*number, self.session.texts.language());
        match entry {
            Entry::Number(value) => number(value),
            Entry::Fraction { numerator, denominator } => {
                format!("{}/{}", number(numerator), number(denominator))
            }
            Entry::State(words) => words.clone(),
            Entry::Missing(reason) => reason_sign(*reason, &self.session.texts),
        }
    }
}

/// The sign of a reason for no value, which is read again when it is typed.
pub fn reason_sign(reason: Reason, texts: &Texts) -> String {
    match reason {
        Reason::NotApplicable => "–".into(),
        Reason::NotCollected => texts.get("data-missing-not-collected"),
        Reason::Later => texts.get("data-missing-later"),
        Reason::Confidential => texts.get("data-missing-confidential"),
    }
    .into_owned()
}

/// Whether a year can have a value: for a study only the years of its cycles.
fn is_open(indicator: &Indicator, series: &Series, year: Year) -> bool {
    let by_cycle = matches!(
        indicator.counting,
        Counting::Score { .. } | Counting::SampleShare { .. } | Counting::Gap { .. }
    );
    !by_cycle || series.values.iter().any(|block| block.years.get(year).is_some())
}
