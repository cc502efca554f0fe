//! The widths of the grid's columns.

use egui::{Color32, FontId, Ui};
use egui_table::Column;

use super::sheet::{Row, Sheet};
use super::table::{FROZEN, PADDING};
use crate::theme::{self, size};

const CODE: std::ops::RangeInclusive<f32> = 56.0..=110.0;
const TITLE: std::ops::RangeInclusive<f32> = 220.0..=460.0;
/// A longer sign of a unit is cut.
const UNIT: std::ops::RangeInclusive<f32> = 44.0..=76.0;
const PLAN: f32 = 62.0;
const FACT: f32 = 76.0;
/// The same where states are planned and typed.
const WORDS: f32 = 96.0;

/// The columns, the title taking what room the years leave, and the groups of the header.
pub(super) fn columns(
    ui: &Ui,
    width: f32,
    sheet: &Sheet,
) -> (Vec<Column>, Vec<std::ops::Range<usize>>) {
    let fixed = |width: f32| Column::new(width).range(width..=width).resizable(false);
    let lines = || sheet.rows.iter().filter_map(Row::line);
    let widest = |texts: &mut dyn Iterator<Item = &str>, font: FontId| {
        let width = |text: &str| {
            let font = font.clone();
            ui.painter().layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER).size().x
        };
        texts.map(width).fold(0.0, f32::max) + 2.0 * PADDING
    };
    let codes = &mut lines().map(|line| line.code.as_str());
    let code = widest(codes, theme::regular(size::BODY)).clamp(*CODE.start(), *CODE.end());
    let units = &mut lines().map(|line| line.unit.as_str());
    let unit = widest(units, theme::regular(size::SMALL)).clamp(*UNIT.start(), *UNIT.end());
    let years = sheet.years.len();
    // Milestones are few enough for wide columns, and it is there that states stand.
    let wide = sheet.has_milestones && lines().any(|line| !line.states.is_empty());
    let (plan, fact) = if wide { (WORDS, WORDS + size::SPACE_16) } else { (PLAN, FACT) };
    let left = width - code - unit - size::SPACE_16 - (plan + fact) * years as f32;
    let title = left.clamp(*TITLE.start(), *TITLE.end());
    let mut columns = vec![fixed(code), fixed(title), fixed(unit)];
    let mut groups: Vec<_> = (0..FROZEN).map(|column| column..column + 1).collect();
    for index in 0..years {
        columns.extend([fixed(plan), fixed(fact)]);
        let first = FROZEN + 2 * index;
        groups.push(first..first + 2);
    }
    (columns, groups)
}
