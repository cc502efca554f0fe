//! A draft: an editable copy of a programme, from which a base file or, for an amendment, the
//! operations of the amending act follow. Pure but for `keep`; how it is drawn stands in `app`.

mod amend;
mod blocks;
mod cells;
mod codes;
mod edit;
mod keep;
mod lists;
mod problems;
mod series;
#[cfg(test)]
mod tests;
mod wording;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use amend::{Amended, amend};
pub use cells::{CellAt, RowAt, What, read_cell, rows, show_cell, value_at};
pub use edit::{Edit, Part};
pub use keep::{Keep, Kept};
pub use problems::{DraftProblem, problems};
pub use wording::{copied, toggled, typed};

use super::act::{Act, Place};
use super::base::{Base, FORMAT, ProgrammeKind};
use super::edition::Edition;
use super::file::write;
use super::history::Programme;
use super::indicator::{Indicator, Section, Series};
use crate::language::{Language, Message, Wording};

/// A programme or an amendment that is being written.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The programme as it is to be; of an amendment, with the amending act.
    pub content: Base,
    /// What is amended; none: the draft is a programme of its own.
    pub old: Option<Arc<Old>>,
    /// Indicators that measure something else from the amendment on, as the user says.
    pub redefined: BTreeSet<String>,
    /// Where the amending act says what an operation does, by the operation's key.
    pub places: BTreeMap<String, Place>,
}

/// The edition that an amendment changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Old {
    /// Its date.
    pub date: Date,
    /// Its content.
    pub content: Base,
    /// Every code that there ever was, with the codes of its series.
    pub used: BTreeMap<String, BTreeSet<String>>,
}

impl Draft {
    /// A new programme that begins this year, with one section.
    pub fn programme(today: Date, territory: &str) -> Self {
        let year = today.year();
        let content = Base {
            format: FORMAT,
            id: format!("programme-{year}-{}", year.saturating_add(4)),
            kind: ProgrammeKind::RegionalProgramme,
            title: Wording::default(),
            short: Wording::default(),
            period: (year, year.saturating_add(4)),
            territory: territory.to_owned(),
            act: new_act(today, vec![Language::Kk, Language::Ru]),
            sections: Vec::new(),
            indicators: Vec::new(),
            facts: Vec::new(),
            measures: Vec::new(),
            funding_sources: Vec::new(),
            financing: Vec::new(),
        };
        let mut draft = Self::of_base(content);
        draft.apply(Edit::AddSection { parent: None });
        draft
    }

    /// A programme file of the office, to be corrected.
    pub fn of_base(content: Base) -> Self {
        Self { content, old: None, redefined: BTreeSet::new(), places: BTreeMap::new() }
    }

    /// An amendment to the latest edition of a programme; as long as it changes nothing, it has
    /// no operations.
    pub fn amendment(programme: &Programme, today: Date) -> Self {
        let edition = programme.latest();
        let languages = edition.acts.first().map(|act| act.languages.clone()).unwrap_or_default();
        let old = Old {
            date: edition.date(),
            content: content_of(edition),
            used: used_codes(programme.editions()),
        };
        let act = new_act(today.max(edition.date()), languages);
        let content = Base { act, ..old.content.clone() };
        Self { old: Some(Arc::new(old)), ..Self::of_base(content) }
    }

    /// Whether it amends a programme.
    pub fn is_amendment(&self) -> bool {
        self.old.is_some()
    }

    /// The section of a code.
    pub fn section(&self, code: &str) -> Option<&Section> {
        self.content.sections.iter().find(|section| section.code == code)
    }

    /// The indicator of a code.
    pub fn indicator(&self, code: &str) -> Option<&Indicator> {
        self.content.indicators.iter().find(|indicator| indicator.code == code)
    }

    /// Whether a section stood in the programme before the amendment.
    pub fn is_old_section(&self, code: &str) -> bool {
        let old = self.old.as_ref().map(|old| &old.content.sections);
        old.is_some_and(|sections| sections.iter().any(|section| section.code == code))
    }

    /// The indicator before the amendment.
    pub fn old_indicator(&self, code: &str) -> Option<&Indicator> {
        let old = &self.old.as_ref()?.content;
        old.indicators.iter().find(|indicator| indicator.code == code)
    }

    /// The series of an indicator before the amendment.
    pub fn old_series(&self, code: &str, series: &str) -> Option<&Series> {
        self.old_indicator(code)?.series(series)
    }

    /// Whether the definition of an indicator is another one than before the amendment, by its
    /// fields or by the user's word.
    pub fn is_redefined(&self, code: &str) -> bool {
        let Some((old, new)) = self.old_indicator(code).zip(self.indicator(code)) else {
            return false;
        };
        self.redefined.contains(code) || definition_differs(old, new)
    }

    /// The text of the file that it makes.
    ///
    /// # Errors
    /// A value that the format cannot hold; none is known.
    pub fn file_text(&self) -> Result<String, Message> {
        match &self.old {
            None => write::write_base(&self.finished()),
            Some(_) => write::write_amendment(&amend(self).amendment),
        }
    }

    /// The content with what follows from the rest: the act is the text that was read, unless
    /// another one is named.
    pub(super) fn finished(&self) -> Base {
        let mut base = self.content.clone();
        if base.act.source.trim().is_empty() {
            let title = &base.act.title;
            let all = base.act.languages.iter().copied().chain(Language::ALL);
            let titles = all.map(|language| title.get(language).trim());
            let first = titles.into_iter().find(|title| !title.is_empty());
            base.act.source = first.unwrap_or_default().to_owned();
        }
        base
    }
}

/// Whether unit, counting rule, direction or relation to regions differ.
pub(super) fn definition_differs(old: &Indicator, new: &Indicator) -> bool {
    old.unit != new.unit
        || old.counting != new.counting
        || old.better != new.better
        || old.regional != new.regional
}

/// The day is an assumption until the user states it.
fn new_act(date: Date, languages: Vec<Language>) -> Act {
    Act {
        title: Wording::default(),
        number: None,
        date,
        date_stated: false,
        languages,
        source: String::new(),
    }
}

fn content_of(edition: &Edition) -> Base {
    let edition = edition.clone();
    let today = edition.date();
    let act = edition.acts.last().cloned();
    Base {
        format: FORMAT,
        id: edition.programme,
        kind: edition.kind,
        title: edition.title,
        short: edition.short,
        period: edition.period,
        territory: edition.territory,
        act: act.unwrap_or_else(|| new_act(today, Vec::new())),
        sections: edition.sections,
        indicators: edition.indicators,
        facts: edition.facts,
        measures: edition.measures,
        funding_sources: edition.funding_sources,
        financing: edition.financing,
    }
}

fn used_codes(editions: &[Edition]) -> BTreeMap<String, BTreeSet<String>> {
    let mut used = BTreeMap::<String, BTreeSet<String>>::new();
    for edition in editions {
        for section in &edition.sections {
            used.entry(section.code.clone()).or_default();
        }
        for indicator in &edition.indicators {
            let series = indicator.series.iter().map(|series| series.code.clone());
            used.entry(indicator.code.clone()).or_default().extend(series);
        }
    }
    used
}
