//! What the grid shows, whatever its arrangement: rows and columns that together name cells of the
//! book. What stands in a cell is worked out only where it is looked at.
//!
//! Plain data; `build` puts it together, `cell` fills a cell, nothing here draws.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use super::cell::Cell;
use crate::app::place::Arrangement;
use crate::app::widgets::grid::At;
use crate::book::{CellKey, Layer, SeriesKey};
use crate::programme::Year;

/// What the user folded, searches and wants to see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wish {
    /// Codes of folded sections and of territories whose parts are folded.
    pub folded: BTreeSet<String>,
    /// Whether the indicators that no region reports are unfolded.
    pub show_unreported: bool,
    /// Whether each line has another for the office's own target.
    pub show_own: bool,
    /// Whether the years have columns, too, of which the programme says nothing.
    pub show_all_years: bool,
    /// Only what has these letters in code, title or name.
    pub filter: String,
    /// Code of the series whose territories are shown.
    pub series: String,
    /// Which territories have rows.
    pub reach: Reach,
}

/// Which territories have rows where territories are rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// The region shown and its districts; of the country the regions.
    #[default]
    Parts,
    /// The country and its regions.
    Regions,
    /// The country, its regions and the districts of each.
    All,
}

/// All rows and columns.
#[derive(Debug, Default)]
pub struct Sheet {
    /// How they are arranged.
    pub arrangement: Arrangement,
    /// Code of the programme.
    pub programme: Arc<str>,
    /// The series that have cells.
    pub series: Vec<SeriesOf>,
    /// The territories that have cells.
    pub places: Vec<PlaceOf>,
    /// What neither row nor column says: series, territory and year.
    pub fixed: (usize, usize, Year),
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether there are more years than have columns of themselves.
    pub has_more_years: bool,
    /// How many values the territories of the sheet have for the year that is spoken of.
    pub entered: usize,
    pub(super) cells: RefCell<HashMap<At, Rc<Cell>>>,
}

impl Sheet {
    /// The group in which a row stands or that it heads, of those that are folded or of the others:
    /// the last one from the top to the row; where there is none of the folded, the first below.
    pub fn group_near(&self, row: usize, folded: bool) -> Option<Option<&str>> {
        let at = (row + 1).min(self.rows.len());
        let is_one = |row: &&Row| row.group().is_some_and(|(_, is)| is == folded);
        let above = self.rows[..at].iter().rev().find(is_one);
        let below = || self.rows[at..].iter().find(is_one).filter(|_| folded);
        let (code, _) = above.or_else(below)?.group()?;
        Some(code)
    }
}

/// A series that has cells.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesOf {
    /// Index of the indicator in the edition.
    pub indicator: usize,
    /// Index of the series in the indicator.
    pub index: usize,
    /// Code of the indicator.
    pub code: Arc<str>,
    /// Code of the series.
    pub series: Arc<str>,
    /// Title of the indicator and name of the series.
    pub title: String,
    /// Sign of the unit; none for words.
    pub unit: String,
    /// Name of the unit.
    pub unit_name: String,
    /// The states of its ladder, from the first to the last; none where numbers are typed.
    pub states: Vec<String>,
}

/// A territory that has cells.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceOf {
    /// Its code.
    pub code: Arc<str>,
    /// Its name.
    pub name: String,
}

/// A column: plan, where it has one, and fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Of what.
    pub of: Of,
    /// Whether a plan stands beside the fact.
    pub has_plan: bool,
}

/// What a column is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// A year.
    Year(Year),
    /// A series, as an index into those of the sheet.
    Series(usize),
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// A title over rows.
    Heading(Heading),
    /// Cells.
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

/// A row of cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The series, as an index, where the row says it.
    pub series: Option<usize>,
    /// The territory, as an index, where the row says it.
    pub place: Option<usize>,
    /// What its values are.
    pub layer: Layer,
    /// Whether it has cells; the row that only names an indicator of several series has none.
    pub has_cells: bool,
    /// Code of the indicator; empty on its further rows and where a territory is the row.
    pub code: String,
    /// What the row is called: title of the indicator, name of the series or territory, "own
    /// target".
    pub title: String,
    /// The whole of it, for a tooltip.
    pub full_title: String,
    /// How far it is indented.
    pub level: u8,
    /// The territory as a whole, whose parts stand beneath: as a group that folds.
    pub group: Option<Group>,
}

/// The parts of a territory.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Code of the territory.
    pub code: String,
    /// Whether they are hidden.
    pub folded: bool,
    /// How many there are.
    pub count: usize,
}

/// A cell of the sheet by what it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Index of the series.
    pub series: usize,
    /// Index of the territory.
    pub place: usize,
    /// The year.
    pub year: Year,
    /// What the value is.
    pub layer: Layer,
}

impl Row {
    /// The line, where it is one.
    pub fn line(&self) -> Option<&Line> {
        match self {
            Self::Line(line) => Some(line),
            Self::Heading(_) => None,
        }
    }

    /// What it folds, where it does: the code, none for what no region reports; whether it is folded.
    pub fn group(&self) -> Option<(Option<&str>, bool)> {
        match self {
            Self::Heading(heading) => Some((heading.section.as_deref(), heading.folded)),
            Self::Line(line) => line.group.as_ref().map(|group| (Some(&*group.code), group.folded)),
        }
    }
}

impl Line {
    /// Whether it is the row of the office's own target.
    pub fn is_own(&self) -> bool {
        self.layer == Layer::OwnTarget
    }
}

impl Sheet {
    /// Which rows have cells.
    pub fn lines(&self) -> Vec<bool> {
        self.rows.iter().map(|row| row.line().is_some_and(|line| line.has_cells)).collect()
    }

    /// What a cell is of.
    pub fn slot(&self, at: At) -> Option<Slot> {
        let line = self.rows.get(at.row)?.line().filter(|line| line.has_cells)?;
        let column = self.columns.get(at.column)?;
        let (series, place, year) = self.fixed;
        let (series, year) = match column.of {
            Of::Year(year) => (line.series.unwrap_or(series), year),
            Of::Series(series) => (series, year),
        };
        Some(Slot { series, place: line.place.unwrap_or(place), year, layer: line.layer })
    }

    /// The cell of the book behind a cell.
    pub fn key(&self, at: At) -> Option<CellKey> {
        let slot = self.slot(at)?;
        Some(self.series_key(slot)?.at(slot.year))
    }

    /// The line of the book behind a cell.
    pub fn series_key(&self, slot: Slot) -> Option<SeriesKey> {
        let series = self.series.get(slot.series)?;
        let place = self.places.get(slot.place)?;
        Some(SeriesKey {
            programme: Arc::clone(&self.programme),
            code: Arc::clone(&series.code),
            series: Arc::clone(&series.series),
            territory: Arc::clone(&place.code),
            layer: slot.layer,
        })
    }

    /// The series of a cell.
    pub fn series_at(&self, at: At) -> Option<&SeriesOf> {
        self.series.get(self.slot(at)?.series)
    }

    /// Where a cell of the book stands.
    pub fn find(&self, cell: &CellKey) -> Option<At> {
        let key = &cell.series;
        let series =
            self.series.iter().position(|one| one.code == key.code && one.series == key.series)?;
        let place = self.places.iter().position(|one| one.code == key.territory)?;
        let (series_else, place_else, year_else) = self.fixed;
        let column = self.columns.iter().position(|column| match column.of {
            Of::Year(year) => year == cell.year,
            Of::Series(one) => one == series && year_else == cell.year,
        })?;
        let by_years = matches!(self.columns[column].of, Of::Year(_));
        let is_it = |line: &Line| {
            line.has_cells
                && line.layer == key.layer
                && line.place.unwrap_or(place_else) == place
                && (!by_years || line.series.unwrap_or(series_else) == series)
        };
        let row = self.rows.iter().position(|row| row.line().is_some_and(is_it))?;
        Some(At { row, column })
    }

    /// The first cell of an indicator, in a row or column of its own.
    pub fn first_of(&self, code: &str, column_else: usize, row_else: usize) -> Option<At> {
        let is_it = |series: usize| self.series.get(series).is_some_and(|one| *one.code == *code);
        match self.arrangement {
            Arrangement::IndicatorsByYears => {
                let of_it = |line: &Line| line.has_cells && line.series.is_some_and(is_it);
                let row = self.rows.iter().position(|row| row.line().is_some_and(of_it))?;
                Some(At { row, column: column_else })
            }
            Arrangement::TerritoriesByYears => {
                is_it(self.fixed.0).then_some(At { row: row_else, column: column_else })
            }
            Arrangement::TerritoriesByIndicators => {
                let of_it = |column: &Column| matches!(column.of, Of::Series(one) if is_it(one));
                let column = self.columns.iter().position(of_it)?;
                Some(At { row: row_else, column })
            }
        }
    }

    /// The first row of a territory.
    pub fn row_of_place(&self, code: &str) -> Option<usize> {
        let place = self.places.iter().position(|one| *one.code == *code)?;
        self.rows.iter().position(|row| row.line().is_some_and(|line| line.place == Some(place)))
    }

    /// The column of a year.
    pub fn column_of(&self, year: Year) -> Option<usize> {
        self.columns.iter().position(|column| column.of == Of::Year(year))
    }
}
