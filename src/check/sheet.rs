//! The values of one indicator or fact, laid out so that a rule finds a cell at once.

use std::collections::{BTreeMap, BTreeSet};

use super::{Concerns, Finding, Place, Rule, Severity, Subject};
use crate::language::{Arg, Decimal, Message, Wording};
use crate::programme::{
    Better, Counting, Edition, Fact, Indicator, Kind, Series, SeriesRole, Unit, Value, Values, Year,
};
use crate::territory::Tree;

/// The values of one indicator or fact.
#[derive(Debug)]
pub(super) struct Sheet<'a> {
    pub(super) edition: &'a Edition,
    pub(super) subject: Subject,
    /// The indicator; none for a fact.
    pub(super) indicator: Option<&'a Indicator>,
    pub(super) lines: Vec<Line<'a>>,
}

/// The values of one series.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub(super) series: &'a Series,
    pub(super) unit: &'a Unit,
    /// First statements.
    pub(super) cells: BTreeMap<Key<'a>, Cell<'a>>,
}

/// What a cell is of, in the order in which cells are looked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key<'a> {
    pub(super) kind: Kind,
    pub(super) territory: &'a str,
    pub(super) year: Year,
}

/// One value with the block that states it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell<'a> {
    pub(super) value: &'a Value,
    pub(super) block: &'a Values,
}

impl Cell<'_> {
    /// The number, where the value is one without a sign of inequality.
    pub(super) fn number(&self) -> Option<Decimal> {
        self.value.number()
    }

    pub(super) fn place(&self) -> Place {
        Place::of_act(self.block.act, &self.block.place)
    }
}

impl<'a> Sheet<'a> {
    pub(super) fn of_indicator(edition: &'a Edition, indicator: &'a Indicator) -> Self {
        Self {
            edition,
            subject: Subject::Indicator(indicator.code.clone()),
            indicator: Some(indicator),
            lines: lines(&indicator.series, &indicator.unit),
        }
    }

    pub(super) fn of_fact(edition: &'a Edition, fact: &'a Fact) -> Self {
        Self {
            edition,
            subject: Subject::Fact(fact.code.clone()),
            indicator: None,
            lines: lines(&fact.series, &fact.unit),
        }
    }

    /// The line of a series.
    pub(super) fn line(&self, code: &str) -> Option<&Line<'a>> {
        self.lines.iter().find(|line| line.series.code == code)
    }

    /// The lines that have a role towards the series of a code.
    pub(super) fn lines_with(&self, role: &SeriesRole) -> impl Iterator<Item = &Line<'a>> {
        self.lines.iter().filter(move |line| line.series.role.as_ref() == Some(role))
    }

    /// Which way is progress.
    pub(super) fn better(&self) -> Better {
        self.indicator.map_or(Better::Unsaid, |indicator| indicator.better)
    }

    /// How the values of the indicator count; none for a fact.
    pub(super) fn counting(&self) -> Option<&'a Counting> {
        self.indicator.map(|indicator| &indicator.counting)
    }

    /// A finding about cells of one series.
    pub(super) fn finding(
        &self,
        rule: Rule,
        message: Message,
        series: &str,
        keys: &[Key<'_>],
        places: Vec<Place>,
    ) -> Finding {
        let territories: BTreeSet<_> = keys.iter().map(|key| key.territory).collect();
        let years: BTreeSet<_> = keys.iter().map(|key| key.year).collect();
        let territory = match territories.first() {
            Some(one) if territories.len() == 1 => (*one).to_owned(),
            Some(_) | None => String::new(),
        };
        Finding {
            rule,
            severity: Severity::Warning,
            message,
            details: Vec::new(),
            detail_places: Vec::new(),
            concerns: Concerns {
                subject: self.subject.clone(),
                series: series.to_owned(),
                territory,
                years: years.into_iter().collect(),
            },
            places: each_once(places),
            editions: Vec::new(),
        }
    }
}

impl<'a> Line<'a> {
    /// The number in a cell.
    pub(super) fn number(&self, key: Key<'a>) -> Option<Decimal> {
        self.cell(key)?.number()
    }

    /// The cell of a key.
    pub(super) fn cell(&self, key: Key<'a>) -> Option<&Cell<'a>> {
        self.cells.get(&key)
    }
}

fn lines<'a>(series: &'a [Series], unit: &'a Unit) -> Vec<Line<'a>> {
    let line = |series: &'a Series| Line {
        series,
        unit: series.unit.as_ref().unwrap_or(unit),
        cells: cells(series),
    };
    series.iter().map(line).collect()
}

/// The first statements of a series; of two the earlier one.
fn cells(series: &Series) -> BTreeMap<Key<'_>, Cell<'_>> {
    let mut cells = BTreeMap::new();
    for block in series.values.iter().filter(|block| !block.second) {
        for (year, value) in block.years.iter() {
            let key = Key { kind: block.kind, territory: &block.territory, year };
            cells.entry(key).or_insert(Cell { value, block });
        }
    }
    cells
}

/// Places in their order, each once.
pub(super) fn each_once(places: Vec<Place>) -> Vec<Place> {
    let mut kept: Vec<Place> = Vec::with_capacity(places.len());
    for place in places {
        if !kept.contains(&place) {
            kept.push(place);
        }
    }
    kept
}

/// The name of a territory; its code where the tree does not know it.
pub(super) fn territory(code: &str) -> Arg {
    let name: Option<&Wording> = Tree::kazakhstan().get(code).map(|territory| &territory.name);
    name.map_or_else(|| Arg::from(code), Arg::from)
}

/// A value as an argument: a number by the rules of the language, else as it stands.
pub(super) fn shown(value: &Value) -> Arg {
    value.number().map_or_else(|| Arg::from(value.to_string()), Arg::from)
}

/// One unit of the last written digit.
pub(super) fn last_digit(number: Decimal) -> f64 {
    10_f64.powi(-i32::try_from(number.scale()).unwrap_or_default())
}

/// Slack for what binary fractions cannot say exactly.
pub(super) const SLACK: f64 = 1e-9;
