//! The lines of one series and the rows of its table: targets in force, own and superseded ones,
//! actual values, and the past that the act tells.

use super::data::{Input, Line, Point, Row};
use super::definition::History;
use super::observed::Observed;
use super::told::Told;
use super::{cells, source};
use crate::assess::{self, Reference, Scope, Target, words};
use crate::book::Entry;
use crate::language::{Decimal, Message, show_number};
use crate::programme::{
    Counting, Edition, Kind, ProgrammeKind, RegionalValue, Series, Value, Year,
};
use crate::theme::SeriesKind;

/// One series to be drawn.
pub(super) struct Drawing<'a, 'i> {
    pub input: &'a Input<'i>,
    pub history: &'a History<'i>,
    pub series: &'a Series,
    pub observed: &'a Observed,
}

/// Values by year of one line, before they are joined.
struct Values {
    kind: SeriesKind,
    label: String,
    /// Year, number to be drawn, text of the cell; the flag of [`Point::is_own`].
    cells: Vec<(Year, Option<Decimal>, String, bool)>,
}

impl Drawing<'_, '_> {
    /// Lines, the most important last, and rows, the most important first.
    pub fn lines_and_rows(&self) -> (Vec<Line>, Vec<Row>) {
        if assess::excluded(self.history.indicator, None, self.scope()).is_some()
            && !self.may_stand_alone()
        {
            return (Vec::new(), Vec::new());
        }
        let plan = self.plan();
        let level = self.levels();
        let (own, actual) = (self.own(), self.actual());
        let (superseded, past) = (self.superseded(), self.past());
        let row = |values: &Values| values.row();
        let rows = plan.iter().map(row).chain(level);
        let rows = rows.chain(own.iter().chain(&actual).chain(&superseded).chain(&past).map(row));
        let rows = rows.filter(|row| !row.values.is_empty()).collect();
        let drawn = past.into_iter().chain(superseded).chain(plan).chain(own).chain(actual);
        let lines = drawn.map(|values| self.line(values)).filter(|line| !line.runs.is_empty());
        (lines.collect(), rows)
    }

    fn scope(&self) -> Scope {
        Scope::of(self.history.edition, self.input.territory)
    }

    /// Whether values of the territory have a meaning of their own where the target of the whole
    /// is none for it.
    fn may_stand_alone(&self) -> bool {
        match self.history.indicator.regional {
            RegionalValue::PartOfTotal => true,
            RegionalValue::Comparable | RegionalValue::Sampled => self.scope() == Scope::Outside,
            RegionalValue::None => false,
        }
    }

    fn text(&self, key: &'static str) -> String {
        self.input.texts.get(key).into_owned()
    }

    fn shown(&self, number: Decimal) -> String {
        show_number(number, self.input.texts.language())
    }

    /// The target in force; none where the definition is not in force any more.
    fn plan(&self) -> Option<Values> {
        if !self.history.is_in_force() {
            return None;
        }
        let targets = self.targets(self.history.edition);
        let reference = targets.last()?.1.reference;
        let label = self.input.texts.say(&self.target_name(reference));
        let cells = targets.iter().map(|(year, target)| self.target_cell(*year, target, true));
        Some(Values { kind: SeriesKind::Plan, label, cells: cells.collect() })
    }

    /// What the targets are called; those of a region's programme for its districts with the region.
    fn target_name(&self, reference: Reference) -> Message {
        let name = words::target_name(reference);
        let edition = self.history.edition;
        let whole = self.input.tree.get(&edition.territory);
        match whole {
            Some(region)
                if reference == Reference::Wider && edition.kind != ProgrammeKind::Strategy =>
            {
                Message::new("figure-target-of").with("name", name).with("territory", &region.name)
            }
            _ => name,
        }
    }

    /// The level labels that the act prints beside the targets in force.
    fn levels(&self) -> Option<Row> {
        let targets = self.targets(self.history.edition);
        let levels =
            targets.iter().filter(|_| self.history.is_in_force()).filter_map(|(year, target)| {
                let level = target.level.as_ref()?;
                Some((*year, level.to_string()))
            });
        let values: Vec<_> = levels.collect();
        (!values.is_empty()).then(|| Row {
            kind: None,
            label: self.text("figure-level-row"),
            parallel: None,
            values,
        })
    }

    /// What earlier acts had set, for the years in which a later one changed it.
    fn superseded(&self) -> Vec<Values> {
        let editions = &self.history.editions;
        let next = editions.iter().skip(1).map(|edition| self.targets(edition));
        let ended = (!self.history.is_in_force()).then(Vec::new);
        let pairs = editions.iter().zip(next.chain(ended));
        pairs.filter_map(|(edition, next)| self.replaced(edition, &next)).collect()
    }

    fn replaced(&self, edition: &Edition, next: &[(Year, Target)]) -> Option<Values> {
        let old = self.targets(edition);
        let differs = |at: usize| {
            let (year, target) = &old[at];
            next.iter().find(|(of, _)| of == year).is_none_or(|(_, new)| new.value != target.value)
        };
        let first = (0..old.len()).find(|at| differs(*at))?;
        let act = old[first].1.act.and_then(|act| edition.acts.get(act))?;
        let short = source::short_act(act);
        let label = self.input.texts.say(&Message::new("figure-superseded").with("act", short));
        let leads = |at: usize| {
            let near = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
            near.filter(|other| *other < old.len()).any(|other| {
                differs(other) && self.joins(old[at.min(other)].0, old[at.max(other)].0)
            })
        };
        let shown = (0..old.len()).filter(|at| differs(*at) || leads(*at));
        let cells = shown.map(|at| self.target_cell(old[at].0, &old[at].1, differs(at)));
        Some(Values { kind: SeriesKind::Superseded, label, cells: cells.collect() })
    }

    fn own(&self) -> Option<Values> {
        let cells: Vec<_> = self
            .observed
            .own
            .iter()
            .map(|(year, number)| self.number_cell(*year, *number))
            .collect();
        let label = self.text("assess-target-own");
        (!cells.is_empty()).then_some(Values { kind: SeriesKind::OwnPlan, label, cells })
    }

    fn actual(&self) -> Option<Values> {
        let cells = self.observed.actual.iter().map(|(year, entry)| match entry {
            Entry::State(words) => {
                let language = self.input.texts.language();
                let words = self.history.indicator.words_in(words, language);
                (*year, None, words.to_owned(), true)
            }
            Entry::Missing(_) => (*year, None, self.text("figure-cell-missing"), true),
            Entry::Number(_) | Entry::Fraction { .. } => match entry.number() {
                Some(number) => self.number_cell(*year, number),
                None => (*year, None, self.text("figure-cell-missing"), true),
            },
        });
        let cells: Vec<_> = cells.collect();
        let label = self.text("figure-actual");
        (!cells.is_empty()).then_some(Values { kind: SeriesKind::Actual, label, cells })
    }

    /// What the act tells, in the same definition. It is the past of a chart only where the two may
    /// stand side by side.
    fn past(&self) -> Option<Values> {
        if assess::excluded(self.history.indicator, None, self.scope()).is_some() {
            return None;
        }
        let Told { label, values } = Told::of(self.input, self.history, self.series)?;
        let cells = values.into_iter().map(|(year, number)| self.number_cell(year, number));
        Some(Values { kind: SeriesKind::Country, label, cells: cells.collect() })
    }

    /// The targets of the series in an edition that may be drawn for the territory, by year.
    fn targets(&self, edition: &Edition) -> Vec<(Year, Target)> {
        let Some(series) =
            edition.indicator(self.input.code).and_then(|one| one.series(&self.series.code))
        else {
            return Vec::new();
        };
        let blocks =
            series.values.iter().filter(|block| block.kind == Kind::Target && !block.second);
        let mut years: Vec<_> =
            blocks.flat_map(|block| block.years.iter()).map(|(year, _)| year).collect();
        years.sort_unstable();
        years.dedup();
        let indicator = self.history.indicator;
        let targets = years.into_iter().filter_map(|year| {
            let in_force =
                assess::targets_in_force(edition, series, self.input.territory, year, None);
            Some((year, in_force.into_iter().next()?))
        });
        targets
            .filter(|(_, target)| {
                assess::excluded(indicator, Some(target.reference), self.scope()).is_none()
            })
            .collect()
    }

    fn number_cell(&self, year: Year, number: Decimal) -> (Year, Option<Decimal>, String, bool) {
        (year, Some(number), self.shown(number), true)
    }

    fn target_cell(
        &self,
        year: Year,
        target: &Target,
        is_own: bool,
    ) -> (Year, Option<Decimal>, String, bool) {
        let number = match &target.value {
            Value::Number(number) | Value::AtLeast(number) | Value::AtMost(number) => Some(*number),
            Value::Dash | Value::ToBeSpecified | Value::Words(_) => None,
        };
        let language = self.input.texts.language();
        let text = cells::target(self.history.indicator, &target.value, language);
        (year, number, text, is_own)
    }

    /// Whether a line goes from one value to the next: cycles are points, a cyclic count begins
    /// anew, and a year without a value is left empty.
    fn joins(&self, one: Year, next: Year) -> bool {
        match &self.history.indicator.counting {
            Counting::Score { .. } | Counting::SampleShare { .. } | Counting::Gap { .. } => false,
            Counting::CyclicShare { restarts_after } => {
                next - one == 1 && !restarts_after.contains(&one)
            }
            _ => next - one == 1,
        }
    }

    fn line(&self, values: Values) -> Line {
        let of_territory = matches!(values.kind, SeriesKind::Actual | SeriesKind::OwnPlan);
        let joined = |one: Year, next: Year| {
            self.joins(one, next) && !(of_territory && self.input.borders_changed(next))
        };
        let mut runs: Vec<Vec<Point>> = Vec::new();
        for (year, number, shown, is_own) in values.cells {
            let Some(value) = number else { continue };
            let words = Message::new("figure-point")
                .with("year", year)
                .with("what", values.label.as_str())
                .with("value", words::amount(value, self.history.indicator.unit_of(self.series)));
            let words = self.input.texts.say(&words);
            let point = Point { year, value, shown, words, is_own };
            match runs.last_mut() {
                Some(run) if run.last().is_some_and(|last| joined(last.year, year)) => {
                    run.push(point);
                }
                _ => runs.push(vec![point]),
            }
        }
        Line { kind: values.kind, label: values.label, parallel: None, runs }
    }
}

impl Values {
    fn row(&self) -> Row {
        let own = self.cells.iter().filter(|(.., is_own)| *is_own);
        let values = own.map(|(year, _, text, _)| (*year, text.clone())).collect();
        Row { kind: Some(self.kind), label: self.label.clone(), parallel: None, values }
    }
}
