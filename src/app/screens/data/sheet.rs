//! What the grid shows: rows of series grouped by section, with plan and fact of each year.
//!
//! Plain data; `build` computes it, nothing here draws.

use std::collections::BTreeSet;

use crate::app::widgets::grid::At;
use crate::assess::Standing;
use crate::book::{CellKey, Layer, SeriesKey};
use crate::programme::Year;

/// What the user folded, searches and wants to see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wish {
    /// Codes of folded sections.
    pub folded: BTreeSet<String>,
    /// Whether the indicators that no region reports are unfolded.
    pub show_unreported: bool,
    /// Whether each series has a row for the office's own target.
    pub show_own: bool,
    /// Whether the years of which the programme says nothing have columns too, where it has few
    /// milestones.
    pub show_all_years: bool,
    /// Only indicators with these letters in code or title.
    pub filter: String,
}

/// All rows and columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The columns.
    pub years: Vec<Year>,
    /// Whether the programme has so few milestones that other years have no columns of themselves.
    pub has_milestones: bool,
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
    /// Sign of the unit; none for words.
    pub unit: String,
    /// Name of the unit, for a tooltip.
    pub unit_name: String,
    /// The states of its ladder, from the first to the last; none where numbers are typed.
    pub states: Vec<String>,
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
