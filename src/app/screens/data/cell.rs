//! What stands in one cell of the grid, worked out when the cell is looked at.

use std::rc::Rc;

use super::sheet::{Sheet, Slot};
use super::show::{show_entry, show_value, typed};
use super::source::Source;
use crate::app::widgets::grid::At;
use crate::assess::{Reference, Scope, Standing, Target, judge_entry, targets_in_force, words};
use crate::book::{Entry, Layer};
use crate::language::Message;
use crate::programme::{Counting, Indicator, Series, Year};

/// How many cells are kept; with more, those scrolled away are worked out again.
const KEPT: usize = 20_000;

/// Plan and fact.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The planned value as shown; empty where there is none.
    pub plan: String,
    /// What was entered, as shown.
    pub fact: String,
    /// How it stands, where that can be said.
    pub standing: Option<Standing>,
    /// Why nothing can be typed: in a year between the cycles of a study.
    pub closed: Option<Message>,
}

/// A cell on its way: what of the programme it is of.
struct Behind<'a> {
    indicator: &'a Indicator,
    series: &'a Series,
    territory: &'a str,
    slot: Slot,
    entry: Option<&'a Entry>,
    own: Option<&'a Entry>,
}

impl Sheet {
    /// What stands in a cell.
    pub fn cell(&self, source: &Source<'_>, at: At) -> Option<Rc<Cell>> {
        if let Some(known) = self.cells.borrow().get(&at) {
            return Some(Rc::clone(known));
        }
        let cell = Rc::new(self.behind(source, at)?.cell(source));
        let mut cells = self.cells.borrow_mut();
        if cells.len() >= KEPT {
            cells.clear();
        }
        cells.insert(at, Rc::clone(&cell));
        Some(cell)
    }

    /// What was entered in a cell, as one would type it.
    pub fn typed(&self, source: &Source<'_>, at: At) -> String {
        let behind = self.behind(source, at);
        let entry = behind.as_ref().and_then(|behind| behind.entry.map(|e| (behind.indicator, e)));
        entry.map(|(indicator, entry)| typed(indicator, entry, source.texts)).unwrap_or_default()
    }

    /// How a cell stands, in words.
    pub fn words(&self, source: &Source<'_>, at: At) -> Option<String> {
        self.behind(source, at)?.words(source)
    }

    /// Why nothing can be typed in a cell, where nothing can.
    pub fn closed(&self, source: &Source<'_>, at: At) -> Option<Message> {
        self.behind(source, at)?.closed()
    }

    /// Whether something was entered in a cell.
    pub fn is_filled(&self, source: &Source<'_>, at: At) -> bool {
        self.key(at).is_some_and(|key| source.book.get(&key).is_some())
    }

    fn behind<'a>(&'a self, source: &Source<'a>, at: At) -> Option<Behind<'a>> {
        let slot = self.slot(at)?;
        let of = self.series.get(slot.series)?;
        let indicator = source.edition.indicators.get(of.indicator)?;
        let series = indicator.series.get(of.index)?;
        let key = self.series_key(slot)?;
        let column = |layer| source.book.column(&key.in_layer(layer));
        let entry = column(slot.layer).and_then(|column| column.get(slot.year));
        let own = match slot.layer {
            Layer::Actual => column(Layer::OwnTarget).and_then(|column| column.get(slot.year)),
            Layer::OwnTarget => None,
        };
        let territory = &*self.places.get(slot.place)?.code;
        Some(Behind { indicator, series, territory, slot, entry, own })
    }
}

impl Behind<'_> {
    fn cell(&self, source: &Source<'_>) -> Cell {
        let texts = source.texts;
        let fact = self.entry.map(|entry| show_entry(self.indicator, entry, texts));
        let mut cell =
            Cell { fact: fact.unwrap_or_default(), closed: self.closed(), ..Cell::default() };
        if self.slot.layer == Layer::Actual {
            let targets = self.targets(source);
            let plan = targets.iter().find(|target| target.reference != Reference::Own);
            let plan = plan.map(|target| show_value(self.indicator, &target.value, texts));
            cell.plan = plan.unwrap_or_default();
            cell.standing = self.standing(source, &targets);
        }
        cell
    }

    fn targets(&self, source: &Source<'_>) -> Vec<Target> {
        let own = self.own.and_then(Entry::number);
        targets_in_force(source.edition, self.series, self.territory, self.slot.year, own)
    }

    fn standing(&self, source: &Source<'_>, targets: &[Target]) -> Option<Standing> {
        let scope = Scope::of(source.edition, self.territory);
        let judge = |entry| judge_entry(self.indicator, targets.first(), Some(entry), scope);
        self.entry.map(judge)
    }

    fn words(&self, source: &Source<'_>) -> Option<String> {
        if self.slot.layer != Layer::Actual {
            return None;
        }
        let targets = self.targets(source);
        let standing = self.standing(source, &targets)?;
        let reference = targets.first().map_or(Reference::National, |target| target.reference);
        let unit = self.indicator.unit_of(self.series);
        Some(source.texts.say(&words::verdict(standing, reference, unit)))
    }

    fn closed(&self) -> Option<Message> {
        let year = self.slot.year;
        (!is_open(self.indicator, self.series, year)).then(|| {
            Message::new("data-closed").with("code", &*self.indicator.code).with("year", year)
        })
    }
}

/// Whether a year can have a value: for a study only the years of its cycles.
pub fn is_open(indicator: &Indicator, series: &Series, year: Year) -> bool {
    let by_cycle = matches!(
        indicator.counting,
        Counting::Score { .. } | Counting::SampleShare { .. } | Counting::Gap { .. }
    );
    !by_cycle || series.values.iter().any(|block| block.years.get(year).is_some())
}
