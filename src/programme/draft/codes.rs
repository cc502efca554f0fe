//! Codes that the editor makes by itself, and those that a user gives instead: unique, and in an
//! amendment never one that there was before.

use super::super::file::problem::{Faults, Path};
use super::super::file::verify;
use super::super::indicator::{IndicatorKind, Section, SectionKind};
use super::Draft;
use crate::language::Message;

impl Draft {
    /// A code that no indicator or section has or ever had: `TI-7`.
    pub(super) fn free_indicator_code(&self, kind: IndicatorKind) -> String {
        let prefix = match kind {
            IndicatorKind::Target => "TI-",
            IndicatorKind::Result => "RI-",
            IndicatorKind::Measure => "I-",
            IndicatorKind::ExpectedResult => "ER-",
        };
        self.free_code(prefix)
    }

    /// As above, of a section: `D2`, `G1-T3`.
    pub(super) fn free_section_code(&self, kind: SectionKind, parent: Option<&Section>) -> String {
        let letter = match kind {
            SectionKind::Direction => "D",
            SectionKind::Goal => "G",
            SectionKind::Task => "T",
            SectionKind::Chapter => "C",
        };
        match parent {
            Some(parent) => self.free_code(&format!("{}-{letter}", parent.code)),
            None => self.free_code(letter),
        }
    }

    /// One more than the highest number behind these letters.
    fn free_code(&self, prefix: &str) -> String {
        let numbers = self.codes().filter_map(|code| code.strip_prefix(prefix)?.parse().ok());
        let highest: u32 = numbers.max().unwrap_or(0);
        format!("{prefix}{}", highest.saturating_add(1))
    }

    fn codes(&self) -> impl Iterator<Item = &str> {
        let content = &self.content;
        let sections = content.sections.iter().map(|section| &*section.code);
        let indicators = content.indicators.iter().map(|indicator| &*indicator.code);
        let used = self.old.iter().flat_map(|old| old.used.keys()).map(String::as_str);
        sections.chain(indicators).chain(used)
    }

    /// Whether a section or an indicator can have this code.
    ///
    /// # Errors
    /// It is no code, or another one has or had it.
    pub fn check_code(&self, code: &str) -> Result<(), Message> {
        let mut faults = Faults::default();
        verify::code(code, Path::default(), &mut faults);
        if let Some(fault) = faults.into_vec().pop() {
            return Err(fault.what);
        }
        if self.codes().any(|known| known == code) {
            return Err(Message::new("draft-code-taken").with("code", code));
        }
        Ok(())
    }

    /// Whether a series of an indicator can have this code.
    ///
    /// # Errors
    /// As [`Self::check_code`].
    pub fn check_series_code(&self, indicator: &str, code: &str) -> Result<(), Message> {
        let mut faults = Faults::default();
        verify::series_code(code, Path::default(), &mut faults);
        if let Some(fault) = faults.into_vec().pop() {
            return Err(fault.what);
        }
        let here = self.indicator(indicator).is_some_and(|one| one.series(code).is_some());
        let used = self.old.as_ref().and_then(|old| old.used.get(indicator));
        if here || used.is_some_and(|used| used.contains(code)) {
            return Err(Message::new("draft-code-taken").with("code", code));
        }
        Ok(())
    }

    /// The code for a further series of an indicator.
    pub(super) fn free_series_code(&self, indicator: &str) -> String {
        let free = |code: &String| self.check_series_code(indicator, code).is_ok();
        (2..u32::MAX).map(|number| format!("series-{number}")).find(free).unwrap_or_default()
    }
}
