//! Series and measures of a draft: how they come and go.

use super::super::act::Place;
use super::super::indicator::{Series, SeriesRole};
use super::super::measure::Measure;
use super::Draft;
use crate::language::{Quote, Wording};

impl Draft {
    pub(super) fn add_series(&mut self, code: &str) {
        let series = self.free_series_code(code);
        if let Some(indicator) = self.indicator_mut(code) {
            let name = Some(Wording::default());
            let role = Some(SeriesRole::Parallel);
            indicator.series.push(Series { code: series, name, role, ..Series::default() });
        }
    }

    /// Whether more than the values of a series can change: not where the office may have values
    /// of it that the amendment would change the meaning of.
    pub fn is_series_open(&self, code: &str, series: &str) -> bool {
        self.old_series(code, series).is_none()
    }

    pub(super) fn put_series(&mut self, code: &str, at: usize, new: Series) {
        let Some(old) = self.indicator(code).and_then(|one| one.series.get(at)) else { return };
        let old_code = old.code.clone();
        let takes_code = old_code == new.code || self.check_series_code(code, &new.code).is_ok();
        if !takes_code || !self.is_series_open(code, &old_code) {
            return;
        }
        let Some(indicator) = self.indicator_mut(code) else { return };
        for series in &mut indicator.series {
            if let Some(of) = series.role.as_mut().and_then(role_of)
                && *of == old_code
            {
                of.clone_from(&new.code);
            }
        }
        let series = &mut indicator.series[at];
        let values = std::mem::take(&mut series.values);
        *series = Series { values, ..new };
    }

    /// Whether a series can go: not the last one, nor one from before the amendment.
    pub fn can_delete_series(&self, code: &str, at: usize) -> bool {
        let Some(indicator) = self.indicator(code) else { return false };
        let Some(series) = indicator.series.get(at) else { return false };
        indicator.series.len() > 1 && self.is_series_open(code, &series.code)
    }

    pub(super) fn delete_series(&mut self, code: &str, at: usize) {
        if !self.can_delete_series(code, at) {
            return;
        }
        let Some(indicator) = self.indicator_mut(code) else { return };
        let gone = indicator.series.remove(at);
        for series in &mut indicator.series {
            if series.role.as_mut().and_then(role_of).is_some_and(|of| *of == gone.code) {
                series.role = None;
            }
        }
    }

    pub(super) fn add_measure(&mut self) {
        let measures = &self.content.measures;
        let last = measures.last();
        let numbers = measures.iter().filter_map(|measure| measure.number.parse::<u32>().ok());
        let number = numbers.max().unwrap_or(0).saturating_add(1).to_string();
        let section = last.map(|measure| measure.section.clone()).unwrap_or_default();
        self.content.measures.push(Measure {
            number,
            section,
            codes: Vec::new(),
            title: Quote::default(),
            form: None,
            deadline: None,
            due: None,
            responsible: Vec::new(),
            place: Place::default(),
            note: None,
            act: 0,
        });
    }

    pub(super) fn delete_measure(&mut self, at: usize) {
        if at < self.content.measures.len() {
            self.content.measures.remove(at);
        }
    }
}

/// The series that a role names.
pub(super) fn role_of(role: &mut SeriesRole) -> Option<&mut String> {
    match role {
        SeriesRole::NumeratorOf(of) | SeriesRole::DenominatorOf(of) | SeriesRole::PartOf(of) => {
            Some(of)
        }
        SeriesRole::ShareOfWhole | SeriesRole::Parallel => None,
    }
}
