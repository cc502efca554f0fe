//! What the series of an indicator are to it: its own values, or what they are worked out from.

use super::indicator::{Counting, Indicator, Series, SeriesRole, Unit};
use crate::language::{Language, Wording};

impl Indicator {
    /// The unit of a series.
    pub fn unit_of<'a>(&'a self, series: &'a Series) -> &'a Unit {
        series.unit.as_ref().unwrap_or(&self.unit)
    }

    /// The series that hold its values: not numerators, denominators, base counts and other counts
    /// in another unit that stand beside them.
    pub fn main_series(&self) -> impl Iterator<Item = &Series> {
        self.series.iter().filter(|series| !self.is_beside(series))
    }

    /// Whether a series stands beside the values: what they are worked out from, or counts in
    /// another unit.
    pub fn is_beside(&self, series: &Series) -> bool {
        let of_other = |series: &Series| {
            matches!(series.role, Some(SeriesRole::NumeratorOf(_) | SeriesRole::DenominatorOf(_)))
        };
        let has_values = |one: &Series| !of_other(one) && *self.unit_of(one) == self.unit;
        !has_values(series) && self.series.iter().any(has_values)
    }

    /// Which step of its ladder words name, in whatever language; none where they name none.
    pub fn step_of(&self, words: &str) -> Option<usize> {
        self.ladder().iter().position(|state| {
            [&state.kk, &state.ru, &state.en].into_iter().any(|known| known == words)
        })
    }

    /// Words of its ladder in a language, in whatever language they are given; other words as they
    /// are.
    pub fn words_in<'a>(&'a self, words: &'a str, language: Language) -> &'a str {
        let state = self.step_of(words).and_then(|step| self.ladder().get(step));
        state.map_or(words, |state| state.get(language))
    }

    /// The states of its ladder, from the first to the last; empty where it counts otherwise.
    pub fn ladder(&self) -> &[Wording] {
        match &self.counting {
            Counting::State(ladder) => ladder,
            _ => &[],
        }
    }
}
