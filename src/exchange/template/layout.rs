//! What a template shows: its sheets, rows and cells, as plain data. `write` makes a file of it;
//! nothing here knows one.

use jiff::civil::Date;

use super::builder::{Builder, with_parts, years};
use crate::book::{Book, Entry, SeriesKey};
use crate::language::{Decimal, Message, Texts};
use crate::programme::{Edition, Year};
use crate::territory::Tree;

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
