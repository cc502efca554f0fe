//! The columns of the table: what each holds, and how wide it is.

use std::collections::BTreeMap;
use std::ops::{Range, RangeInclusive};
use std::sync::Arc;

use egui::{Color32, FontId, Ui};
use egui_table::{Column, HeaderRow};

use super::sheet::{Of, Row, Sheet};
use crate::app::place::Arrangement;
use crate::programme::Year;
use crate::theme::{self, size};

/// Space left and right in a cell.
pub(super) const PADDING: f32 = 6.0;
const CODE: RangeInclusive<f32> = 56.0..=110.0;
const TITLE: RangeInclusive<f32> = 220.0..=460.0;
/// Names of territories are shorter than titles.
const PLACE: RangeInclusive<f32> = 200.0..=340.0;
/// A longer sign of a unit is cut.
const UNIT: RangeInclusive<f32> = 44.0..=76.0;
const PLAN: f32 = 62.0;
const FACT: f32 = 76.0;
/// A fact that stands under the title of its indicator.
const TITLED: f32 = 112.0;
/// The same where states are planned and typed.
const WORDS: f32 = 96.0;
/// What can be made of a column.
const CHOSEN: RangeInclusive<f32> = 32.0..=640.0;
/// Height of the row of the header in which titles stand: three lines.
const TITLES: f32 = 50.0;

/// What a column of the table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lane {
    /// Codes of indicators.
    Code,
    /// Titles and names.
    Title,
    /// Units.
    Unit,
    /// The plan of a column of the sheet.
    Plan(usize),
    /// Its fact.
    Fact(usize),
}

/// A column of the table, whatever its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Name {
    Code,
    Title(bool),
    Unit,
    OfYear(Year, bool),
    OfSeries(Arc<str>, Arc<str>, bool),
}

/// The widths that were chosen.
pub(super) type Widths = BTreeMap<Name, f32>;

/// The columns of the table.
pub(super) struct Lanes {
    pub(super) lanes: Vec<Lane>,
    pub(super) widths: Vec<f32>,
    /// How many stay where they are while the rest is scrolled.
    pub(super) frozen: usize,
    pub(super) headers: Vec<HeaderRow>,
}

impl Lanes {
    /// The columns, title or name taking what room the values leave.
    pub(super) fn of(ui: &Ui, room: f32, sheet: &Sheet, chosen: &Widths) -> Self {
        let by_indicators = sheet.arrangement == Arrangement::IndicatorsByYears;
        let mut lanes = if by_indicators {
            vec![Lane::Code, Lane::Title, Lane::Unit]
        } else {
            vec![Lane::Title]
        };
        let frozen = lanes.len();
        let mut groups: Vec<Range<usize>> = (0..frozen).map(|lane| lane..lane + 1).collect();
        for (index, column) in sheet.columns.iter().enumerate() {
            let first = lanes.len();
            lanes.extend(column.has_plan.then_some(Lane::Plan(index)));
            lanes.push(Lane::Fact(index));
            groups.push(first..lanes.len());
        }
        let values = Values::of(sheet);
        let mut widths: Vec<f32> = lanes
            .iter()
            .map(|lane| {
                let usual = match lane {
                    Lane::Code => code_width(ui, sheet),
                    Lane::Unit => unit_width(ui, sheet),
                    Lane::Title => 0.0,
                    Lane::Plan(column) => values.width(sheet, *column).0,
                    Lane::Fact(column) => values.width(sheet, *column).1,
                };
                chosen.get(&name(sheet, *lane)).copied().unwrap_or(usual)
            })
            .collect();
        let title = lanes.iter().position(|lane| *lane == Lane::Title).unwrap_or(0);
        if !chosen.contains_key(&name(sheet, Lane::Title)) {
            let taken: f32 = widths.iter().sum();
            let range = if by_indicators { TITLE } else { PLACE };
            let left = room - taken - size::SPACE_16;
            widths[title] = left.clamp(*range.start(), *range.end());
        }
        let first = HeaderRow { height: size::ROW, groups: groups.clone() };
        let mut headers = vec![first];
        if sheet.arrangement == Arrangement::TerritoriesByIndicators {
            headers.push(HeaderRow { height: TITLES, groups });
        }
        headers.push(HeaderRow::new(size::ROW));
        Self { lanes, widths, frozen, headers }
    }

    /// As the table takes them.
    pub(super) fn columns(&self) -> Vec<Column> {
        let fixed = |width: &f32| Column::new(*width).range(*width..=*width).resizable(false);
        self.widths.iter().map(fixed).collect()
    }

    /// Width of the fact of a column of the sheet.
    pub(super) fn fact_width(&self, column: usize) -> f32 {
        let at = self.lanes.iter().position(|lane| *lane == Lane::Fact(column));
        at.map_or(0.0, |at| self.widths[at])
    }

    /// Width of all that stays where it is.
    pub(super) fn frozen_width(&self) -> f32 {
        self.widths[..self.frozen].iter().sum()
    }

    /// Height of the header.
    pub(super) fn header_height(&self) -> f32 {
        self.headers.iter().map(|row| row.height).sum()
    }

    /// The columns of the table that show a column of the sheet.
    pub(super) fn of_column(&self, column: usize) -> RangeInclusive<usize> {
        let is_it = |lane: &Lane| *lane == Lane::Plan(column) || *lane == Lane::Fact(column);
        let first = self.lanes.iter().position(is_it).unwrap_or(self.frozen);
        first..=self.lanes.iter().rposition(is_it).unwrap_or(first)
    }
}

/// Makes a column as wide as it is wanted.
pub(super) fn choose(widths: &mut Widths, sheet: &Sheet, lane: Lane, width: f32) {
    widths.insert(name(sheet, lane), width.clamp(*CHOSEN.start(), *CHOSEN.end()));
}

/// Width of the widest of some texts, with the space beside it.
pub(super) fn widest<'t>(ui: &Ui, texts: impl Iterator<Item = &'t str>, font: &FontId) -> f32 {
    let width = |text: &str| {
        let painter = ui.painter();
        painter.layout_no_wrap(text.to_owned(), font.clone(), Color32::PLACEHOLDER).size().x
    };
    texts.map(width).fold(0.0, f32::max) + 2.0 * PADDING
}

fn name(sheet: &Sheet, lane: Lane) -> Name {
    let of_column = |column: usize, is_plan| match sheet.columns.get(column).map(|one| one.of) {
        Some(Of::Year(year)) => Name::OfYear(year, is_plan),
        Some(Of::Series(series)) => sheet.series.get(series).map_or(Name::Unit, |one| {
            Name::OfSeries(Arc::clone(&one.code), Arc::clone(&one.series), is_plan)
        }),
        None => Name::Unit,
    };
    match lane {
        Lane::Code => Name::Code,
        Lane::Title => Name::Title(sheet.arrangement == Arrangement::IndicatorsByYears),
        Lane::Unit => Name::Unit,
        Lane::Plan(column) => of_column(column, true),
        Lane::Fact(column) => of_column(column, false),
    }
}

fn code_width(ui: &Ui, sheet: &Sheet) -> f32 {
    let lines = sheet.rows.iter().filter_map(Row::line);
    let codes = lines.map(|line| line.code.as_str());
    widest(ui, codes, &theme::regular(size::BODY)).clamp(*CODE.start(), *CODE.end())
}

fn unit_width(ui: &Ui, sheet: &Sheet) -> f32 {
    let units = sheet.series.iter().map(|series| series.unit.as_str());
    widest(ui, units, &theme::regular(size::SMALL)).clamp(*UNIT.start(), *UNIT.end())
}

/// How wide values are.
struct Values {
    /// Whether all columns are wide enough for states.
    has_wide_years: bool,
}

impl Values {
    fn of(sheet: &Sheet) -> Self {
        let has_states = sheet.series.iter().any(|series| !series.states.is_empty());
        // Milestones are few enough for wide columns, and it is there that states stand.
        Self { has_wide_years: has_states && sheet.columns.len() <= 6 }
    }

    /// Of plan and fact.
    fn width(&self, sheet: &Sheet, column: usize) -> (f32, f32) {
        let words = (WORDS, WORDS + size::SPACE_16);
        let Some(column) = sheet.columns.get(column) else { return (PLAN, FACT) };
        match column.of {
            Of::Year(_) if self.has_wide_years => words,
            Of::Year(_) => (PLAN, FACT),
            Of::Series(series) => {
                let series = sheet.series.get(series);
                let has_states = series.is_some_and(|series| !series.states.is_empty());
                match (has_states, column.has_plan) {
                    (true, _) => words,
                    (false, true) => (PLAN, FACT),
                    (false, false) => (PLAN, TITLED),
                }
            }
        }
    }
}
