//! What one edition changed against another.

use std::collections::BTreeMap;

use super::edition::Edition;
use super::indicator::{Indicator, IndicatorKind, Series};
use super::value::{Kind, Value, Values, Year};
use crate::language::{Language, Wording};

/// One change between two editions.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A section has another title.
    SectionRenamed {
        /// Code of the section.
        code: String,
        /// Title before.
        old: Wording,
        /// Title after.
        new: Wording,
    },
    /// A section is new.
    SectionAdded {
        /// Code of the section.
        code: String,
        /// Its title.
        title: Wording,
    },
    /// An indicator has another title and measures the same.
    Renamed {
        /// Code of the indicator.
        code: String,
        /// Title before.
        old: Wording,
        /// Title after.
        new: Wording,
    },
    /// Target values differ; the definition is the same.
    Retargeted {
        /// Code of the indicator.
        code: String,
        /// The values that differ.
        cells: Vec<CellChange>,
    },
    /// The indicator measures something else.
    Redefined {
        /// Code of the indicator.
        code: String,
        /// Title before.
        old: Wording,
        /// Title after.
        new: Wording,
    },
    /// The indicator is new.
    Added {
        /// Code of the indicator.
        code: String,
    },
    /// The indicator is gone.
    Deleted {
        /// Code of the indicator.
        code: String,
    },
    /// Its number in the list of indicators is another one.
    Renumbered {
        /// Code of the indicator.
        code: String,
        /// Number before.
        old: String,
        /// Number after.
        new: String,
    },
    /// Its number in the action plan is another one.
    RenumberedInPlan {
        /// Code of the indicator.
        code: String,
        /// Number before.
        old: String,
        /// Number after.
        new: String,
    },
    /// An expected result has another wording or value.
    ResultReplaced {
        /// Code of the expected result.
        code: String,
        /// Wording before.
        old: Wording,
        /// Wording after.
        new: Wording,
    },
}

/// One target value that differs. `None`: there is no value.
#[derive(Clone, Debug, PartialEq)]
pub struct CellChange {
    /// Code of the series; ` level` is added for a level label.
    pub series: String,
    /// The territory.
    pub territory: String,
    /// The year.
    pub year: Year,
    /// Value before.
    pub old: Option<Value>,
    /// Value after.
    pub new: Option<Value>,
}

/// The changes from one edition to another, sections first, then in the order of the indicators;
/// empty where there is none. A title restated in another language, a second statement and facts
/// or forecasts that an act tells are no changes.
pub fn diff(old: &Edition, new: &Edition) -> Vec<Change> {
    let mut changes = Vec::new();
    for section in &old.sections {
        let renamed = new
            .section(&section.code)
            .filter(|renamed| is_retitled(&section.title, &renamed.title));
        changes.extend(renamed.map(|renamed| Change::SectionRenamed {
            code: section.code.clone(),
            old: section.title.clone(),
            new: renamed.title.clone(),
        }));
    }
    let added = new.sections.iter().filter(|one| old.section(&one.code).is_none());
    changes.extend(
        added.map(|one| Change::SectionAdded { code: one.code.clone(), title: one.title.clone() }),
    );
    for indicator in &old.indicators {
        match new.indicator(&indicator.code) {
            Some(same) => indicator_changes(indicator, same, &mut changes),
            None => changes.push(Change::Deleted { code: indicator.code.clone() }),
        }
    }
    let added = new.indicators.iter().filter(|one| old.indicator(&one.code).is_none());
    changes.extend(added.map(|one| Change::Added { code: one.code.clone() }));
    changes
}

fn indicator_changes(old: &Indicator, new: &Indicator, changes: &mut Vec<Change>) {
    let code = old.code.clone();
    let cells = changed_cells(old, new);
    if old.kind == IndicatorKind::ExpectedResult {
        if !cells.is_empty() || is_retitled(&old.title, &new.title) {
            let (old, new) = (old.title.clone(), new.title.clone());
            changes.push(Change::ResultReplaced { code: code.clone(), old, new });
        }
    } else if is_redefined(old, new) {
        let (old, new) = (old.title.clone(), new.title.clone());
        changes.push(Change::Redefined { code: code.clone(), old, new });
    } else {
        if is_renamed(&old.title, &new.title) {
            let (old, new) = (old.title.clone(), new.title.clone());
            changes.push(Change::Renamed { code: code.clone(), old, new });
        }
        if !cells.is_empty() {
            changes.push(Change::Retargeted { code: code.clone(), cells });
        }
    }
    if old.number != new.number {
        let (old, new) = (old.number.clone(), new.number.clone());
        changes.push(Change::Renumbered { code: code.clone(), old, new });
    }
    // Without a number of its own in the plan an indicator has that of the list there.
    let in_plan = |one: &Indicator| one.plan_number.clone().unwrap_or_else(|| one.number.clone());
    let own_number = old.plan_number.is_some() || new.plan_number.is_some();
    if own_number && in_plan(old) != in_plan(new) {
        let (old, new) = (in_plan(old), in_plan(new));
        changes.push(Change::RenumberedInPlan { code, old, new });
    }
}

/// A redefinition gives an indicator series that it never had; nothing else takes all of its
/// series away.
fn is_redefined(old: &Indicator, new: &Indicator) -> bool {
    let gone = |series: &Series| new.series(&series.code).is_none();
    !old.series.is_empty() && old.series.iter().all(gone)
}

/// Whether two titles say different things. A title that an act restates in another language
/// keeps the wordings that were official before, so that one official wording which both share is
/// enough for the same title.
fn is_retitled(old: &Wording, new: &Wording) -> bool {
    let official = |language: &Language| old.is_official(*language) || new.is_official(*language);
    let mut compared: Vec<_> = Language::ALL.into_iter().filter(official).collect();
    if compared.is_empty() {
        compared = Language::ALL.to_vec();
    }
    compared.into_iter().all(|language| old.get(language) != new.get(language))
}

/// Whether an indicator has another title: in a language in which it was the act's own, or, where
/// it was in none, in one in which it still is a translation.
fn is_renamed(old: &Wording, new: &Wording) -> bool {
    let differs = |language: &Language| old.get(*language) != new.get(*language);
    if old.official.is_empty() {
        let translated = Language::ALL.into_iter().filter(|one| !new.is_official(*one));
        translated.filter(differs).count() > 0
    } else {
        old.official.iter().any(differs)
    }
}

/// The first statements of target values that differ, level labels among them.
fn changed_cells(old: &Indicator, new: &Indicator) -> Vec<CellChange> {
    let (old_cells, new_cells) = (cells(old), cells(new));
    let before: BTreeMap<_, _> = old_cells.iter().cloned().collect();
    let after: BTreeMap<_, _> = new_cells.iter().cloned().collect();
    let only_new = new_cells.iter().filter(|(cell, _)| !before.contains_key(cell));
    let keys = old_cells.iter().chain(only_new).map(|(cell, _)| cell);
    keys.filter(|cell| before.get(*cell) != after.get(*cell))
        .map(|cell| CellChange {
            series: cell.0.clone(),
            territory: cell.1.to_owned(),
            year: cell.2,
            old: before.get(cell).map(|value| (*value).clone()),
            new: after.get(cell).map(|value| (*value).clone()),
        })
        .collect()
}

type Cell<'a> = (String, &'a str, Year);

fn cells(indicator: &Indicator) -> Vec<(Cell<'_>, &Value)> {
    let mut cells = Vec::new();
    for series in &indicator.series {
        let first = |block: &&Values| block.kind == Kind::Target && !block.second;
        for block in series.values.iter().filter(first) {
            let cell = |code: String, year| (code, &*block.territory, year);
            for (year, value) in block.years.iter() {
                cells.push((cell(series.code.clone(), year), value));
            }
            for (year, level) in block.levels.iter() {
                cells.push((cell(level_code(&series.code), year), level));
            }
        }
    }
    cells
}

/// The code by which the level labels of a series are called.
pub(super) fn level_code(series: &str) -> String {
    format!("{series} level").trim_start().to_owned()
}
