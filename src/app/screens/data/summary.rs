//! What is said of the selected cells: how many values, the least and the greatest.
//!
//! Never a mean: that of percentages or scores is no percentage or score of anything.

use super::sheet::Sheet;
use super::source::Source;
use crate::app::widgets::grid::{At, Selection};
use crate::assess::words;
use crate::language::{Decimal, Message};
use crate::programme::Unit;

/// What is said of a selection.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// How many of its cells have a value.
    pub values: usize,
    /// The least and the greatest number with their unit, where all are in one unit.
    pub range: Option<(Message, Message)>,
}

impl Summary {
    /// Of more than one cell.
    pub fn of(source: &Source<'_>, sheet: &Sheet, selection: &Selection) -> Option<Self> {
        if !selection.is_block() {
            return None;
        }
        let (first, last) = selection.range();
        let mut values = 0;
        let mut unit: Option<&Unit> = None;
        let mut is_one_unit = true;
        let mut range: Option<(Decimal, Decimal)> = None;
        for row in first.row..=last.row {
            for column in first.column..=last.column {
                let at = At { row, column };
                let entry = sheet.key(at).and_then(|key| source.book.get(&key).cloned());
                let Some(entry) = entry else { continue };
                values += 1;
                let Some(number) = entry.number() else { continue };
                let of_it = unit_of(source, sheet, at);
                is_one_unit &= unit.is_none_or(|unit| Some(unit) == of_it);
                unit = unit.or(of_it);
                range = Some(match range {
                    None => (number, number),
                    Some((least, most)) => (least.min(number), most.max(number)),
                });
            }
        }
        let range = range.zip(unit).filter(|_| is_one_unit && values > 1);
        let range = range
            .map(|((least, most), unit)| (words::amount(least, unit), words::amount(most, unit)));
        Some(Self { values, range })
    }
}

fn unit_of<'a>(source: &Source<'a>, sheet: &Sheet, at: At) -> Option<&'a Unit> {
    let series = sheet.series_at(at)?;
    let indicator = source.edition.indicators.get(series.indicator)?;
    Some(indicator.unit_of(indicator.series.get(series.index)?))
}
