//! What a user can change in a draft, as data, and the one place where it is done. An amendment
//! changes only what an amending act can: the rest is refused by leaving it as it was.

use super::super::act::{Act, Place};
use super::super::base::ProgrammeKind;
use super::super::indicator::{Indicator, Section, Series};
use super::super::measure::Measure;
use super::super::value::{Value, Year};
use super::{CellAt, Draft, cells, wording};
use crate::language::{Language, Wording};

/// A part of a draft, as a user chooses it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Part {
    /// The programme as a whole, and its act.
    #[default]
    Programme,
    /// The section of a code.
    Section(String),
    /// The indicator of a code.
    Indicator(String),
    /// The action plan.
    Plan,
    /// What the amendment changes.
    Changes,
}

/// One change of a draft.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "fields are what the names say")]
pub enum Edit {
    /// Code of the programme.
    Id(String),
    /// What it calls itself.
    Kind(ProgrammeKind),
    /// Official title.
    Title(Wording),
    /// Short title.
    Short(Wording),
    /// First and last year.
    Period(Year, Year),
    /// Territory for which it is made.
    Territory(String),
    /// The act.
    Act(Box<Act>),
    /// A new section, under another one or at the top.
    AddSection { parent: Option<String> },
    /// A section as it is to be; its code and parent stay.
    Section(Box<Section>),
    /// Another code for a section.
    RecodeSection { code: String, new: String },
    /// A section goes; what stands in it moves up.
    DeleteSection(String),
    /// A section changes places with its neighbour.
    MoveSection { code: String, up: bool },
    /// A new indicator at the end of a section; an empty code: under none.
    AddIndicator { section: String },
    /// An indicator as it is to be; its code and series stay.
    Indicator(Box<Indicator>),
    /// Another code for an indicator.
    RecodeIndicator { code: String, new: String },
    /// An indicator ends.
    DeleteIndicator(String),
    /// An indicator changes places with its neighbour in the section.
    MoveIndicator { code: String, up: bool },
    /// Whether an indicator measures something else from the amendment on.
    Redefine { code: String, redefined: bool },
    /// A further series of an indicator.
    AddSeries { code: String },
    /// A series as it is to be; its values stay.
    Series { code: String, at: usize, series: Box<Series> },
    /// A series goes.
    DeleteSeries { code: String, at: usize },
    /// Values of an indicator.
    Cells { code: String, cells: Vec<(CellAt, Option<Value>)> },
    /// Where the amending act says what an operation does.
    Place { operation: String, place: Place },
    /// A new measure at the end of the plan.
    AddMeasure,
    /// A measure as it is to be.
    Measure { at: usize, measure: Box<Measure> },
    /// A measure goes.
    DeleteMeasure(usize),
    /// A measure changes places with its neighbour.
    MoveMeasure { at: usize, up: bool },
    /// Every text that is missing in a language is taken from another one.
    FillLanguages,
}

impl Draft {
    /// Makes a change. Gives the part to look at next, where it is another one.
    pub fn apply(&mut self, edit: Edit) -> Option<Part> {
        let is_amendment = self.is_amendment();
        let content = &mut self.content;
        match edit {
            Edit::Act(act) => content.act = *act,
            Edit::FillLanguages => _ = wording::fill(content),
            Edit::Id(id) if !is_amendment => content.id = id,
            Edit::Kind(kind) if !is_amendment => content.kind = kind,
            Edit::Title(title) if !is_amendment => content.title = title,
            Edit::Short(short) if !is_amendment => content.short = short,
            Edit::Period(first, last) if !is_amendment => content.period = (first, last),
            Edit::Territory(code) if !is_amendment => content.territory = code,
            // An amending act leaves these as they are.
            Edit::Id(_)
            | Edit::Kind(_)
            | Edit::Title(_)
            | Edit::Short(_)
            | Edit::Period(..)
            | Edit::Territory(_) => {}
            Edit::AddSection { parent } => return self.add_section(parent.as_deref()),
            Edit::Section(section) => self.put_section(*section),
            Edit::RecodeSection { code, new } => return self.recode_section(&code, &new),
            Edit::DeleteSection(code) => return self.delete_section(&code),
            Edit::MoveSection { code, up } => self.move_section(&code, up),
            Edit::AddIndicator { section } => return self.add_indicator(&section),
            Edit::Indicator(indicator) => self.put_indicator(*indicator),
            Edit::RecodeIndicator { code, new } => return self.recode_indicator(&code, &new),
            Edit::DeleteIndicator(code) => return self.delete_indicator(&code),
            Edit::MoveIndicator { code, up } => self.move_indicator(&code, up),
            Edit::Redefine { code, redefined: true } => _ = self.redefined.insert(code),
            Edit::Redefine { code, redefined: false } => _ = self.redefined.remove(&code),
            Edit::AddSeries { code } => self.add_series(&code),
            Edit::Series { code, at, series } => self.put_series(&code, at, *series),
            Edit::DeleteSeries { code, at } => self.delete_series(&code, at),
            Edit::Cells { code, cells } => self.set_cells(&code, cells),
            Edit::Place { operation, place } if place.is_empty() => {
                self.places.remove(&operation);
            }
            Edit::Place { operation, place } => _ = self.places.insert(operation, place),
            Edit::AddMeasure => self.add_measure(),
            Edit::Measure { at, measure } => {
                if let Some(old) = self.content.measures.get_mut(at) {
                    *old = *measure;
                }
            }
            Edit::DeleteMeasure(at) => self.delete_measure(at),
            Edit::MoveMeasure { at, up } => {
                swap(&mut self.content.measures, at, up);
            }
        }
        None
    }

    fn set_cells(&mut self, code: &str, cells: Vec<(CellAt, Option<Value>)>) {
        let own = self.content.territory.clone();
        if let Some(indicator) = self.indicator_mut(code) {
            for (cell, value) in cells {
                cells::set(indicator, &own, &cell, value);
            }
        }
    }

    pub(super) fn indicator_mut(&mut self, code: &str) -> Option<&mut Indicator> {
        self.content.indicators.iter_mut().find(|indicator| indicator.code == code)
    }

    /// The languages of the act, in which typed texts are its own.
    pub fn languages(&self) -> &[Language] {
        &self.content.act.languages
    }
}

/// Changes places with a neighbour; nothing at the end of the list.
pub(super) fn swap<T>(list: &mut [T], at: usize, up: bool) {
    let other = if up { at.checked_sub(1) } else { at.checked_add(1) };
    if let Some(other) = other.filter(|other| (*other).max(at) < list.len()) {
        list.swap(at, other);
    }
}
