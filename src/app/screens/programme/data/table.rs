//! Small tables of values by year: the targets of a card, old and new values of a change.

use std::collections::BTreeSet;

use super::Source;
use super::words::is_long;
use crate::assess::{Reference, words};
use crate::figure::trajectory::short_act;
use crate::language::Message;
use crate::programme::{
    ByYear, CellChange, Edition, Indicator, IndicatorKind, Kind, Series, Value, Values, Year,
    words as kinds,
};

/// Values by year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The columns.
    pub years: Vec<Year>,
    /// The rows.
    pub lines: Vec<Line>,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is called beside the row.
    pub label: String,
    /// Whether the values are the old or the new ones, where the table shows both.
    pub side: String,
    /// The same in full, for a tooltip and a screen reader.
    pub name: String,
    /// How it is drawn.
    pub tone: Tone,
    /// One cell a year, empty where there is no value.
    pub cells: Vec<String>,
}

/// How a row is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// What is in force.
    Strong,
    /// What stands beside it.
    Quiet,
    /// What was replaced: struck through.
    Struck,
}

/// A row before the columns are known.
struct Draft<'a> {
    label: String,
    side: String,
    name: String,
    tone: Tone,
    values: Vec<(Year, &'a Value)>,
}

impl Table {
    /// The values of an indicator in an edition, with what they superseded in the editions before
    /// it that are given (the oldest first).
    pub(super) fn of_indicator(
        source: &Source<'_>,
        indicator: &Indicator,
        edition: &Edition,
        earlier: &[Edition],
    ) -> Self {
        let mut drafts = Vec::new();
        for series in &indicator.series {
            Rows { source, indicator, edition, earlier, series }.add(&mut drafts);
        }
        Self::new(source, drafts)
    }

    /// Old values above new ones.
    pub(super) fn of_changes(
        source: &Source<'_>,
        old: &Indicator,
        new: &Indicator,
        cells: &[CellChange],
    ) -> Self {
        let mut drafts = Vec::new();
        let mut rest = cells;
        while let Some(first) = rest.first() {
            let same = |cell: &&CellChange| {
                cell.series == first.series && cell.territory == first.territory
            };
            let count = rest.iter().take_while(same).count();
            let (group, behind) = rest.split_at(count);
            rest = behind;
            let changed = Changed::of(source, old, new, first);
            let label = changed.label(drafts.last());
            let old = group.iter().filter_map(|cell| Some((cell.year, cell.old.as_ref()?)));
            let new = group.iter().filter_map(|cell| Some((cell.year, cell.new.as_ref()?)));
            let texts = source.texts;
            let old = (Tone::Struck, texts.get("changes-was"), old.collect());
            let new = (Tone::Strong, texts.get("changes-now"), new.collect());
            for (tone, side, values) in [old, new] {
                drafts.push(Draft {
                    label: if tone == Tone::Struck { label.clone() } else { String::new() },
                    name: changed.name(source, &side),
                    side: side.into_owned(),
                    tone,
                    values,
                });
            }
        }
        Self::new(source, drafts)
    }

    fn new(source: &Source<'_>, drafts: Vec<Draft<'_>>) -> Self {
        let years = drafts.iter().flat_map(|draft| draft.values.iter().map(|(year, _)| *year));
        let years: Vec<_> = years.collect::<BTreeSet<_>>().into_iter().collect();
        let lines = drafts.into_iter().map(|draft| {
            let value = |year: &Year| draft.values.iter().find(|(of, _)| of == year);
            let cell = |year| value(year).map(|(_, value)| source.cell(value));
            let cells = years.iter().map(|year| cell(year).unwrap_or_default()).collect();
            let Draft { label, side, name, tone, .. } = draft;
            Line { label, side, name, tone, cells }
        });
        let lines = lines.collect();
        Self { years, lines }
    }
}

/// The rows of one series.
struct Rows<'s, 'a> {
    source: &'s Source<'s>,
    indicator: &'a Indicator,
    edition: &'a Edition,
    earlier: &'a [Edition],
    series: &'a Series,
}

impl<'a> Rows<'_, 'a> {
    fn add(&self, drafts: &mut Vec<Draft<'a>>) {
        for territory in self.territories() {
            let targets = first_statements(self.series, territory);
            let label = self.label(territory);
            drafts.push(self.draft(label.clone(), &label, Tone::Strong, values(&targets)));
            let level = self.source.texts.get("figure-level-row").into_owned();
            drafts.push(self.draft(level.clone(), &label, Tone::Quiet, levels(&targets)));
            self.superseded(territory, &label, drafts);
            self.beside(territory, &label, drafts);
        }
        drafts.retain(|draft| !draft.values.is_empty());
    }

    /// The territories that have values, the programme's own first.
    fn territories(&self) -> Vec<&'a str> {
        let mut territories: Vec<&str> = Vec::new();
        for block in &self.series.values {
            if !territories.contains(&&*block.territory) {
                territories.push(&block.territory);
            }
        }
        territories
    }

    /// The name of the series, or what its target is called where it is the only one.
    fn label(&self, territory: &str) -> String {
        let language = self.source.language();
        let name = self.series.name.as_ref().map(|name| name.get(language).to_owned());
        let unit = self.series.unit.as_ref().filter(|unit| **unit != self.indicator.unit);
        let name = name.map(|name| match unit {
            None => name,
            Some(unit) => format!("{name}, {}", self.source.say(&words::unit_sign(unit))),
        });
        let known = self.source.tree.get(territory);
        if territory != self.edition.territory {
            let place = known.map_or(territory, |known| known.name.get(language));
            return name.map_or_else(|| place.to_owned(), |name| format!("{place}: {name}"));
        }
        if self.indicator.kind == IndicatorKind::ExpectedResult {
            let kind = self.source.say(&kinds::indicator_kind(self.indicator.kind));
            return name.unwrap_or(kind);
        }
        let of_country = known.is_some_and(|known| known.parent.is_none());
        let reference = if of_country { Reference::National } else { Reference::Territory };
        name.unwrap_or_else(|| self.source.say(&words::target_name(reference)))
    }

    /// The values of earlier editions that the next one changed, the latest first.
    fn superseded(&self, territory: &str, label: &str, drafts: &mut Vec<Draft<'a>>) {
        let nexts = self.earlier.iter().skip(1).chain([self.edition]);
        let pairs: Vec<_> = self.earlier.iter().zip(nexts).collect();
        for (old, next) in pairs.into_iter().rev() {
            let of = |edition: &'a Edition| {
                let series = edition.indicator(&self.indicator.code)?.series(&self.series.code)?;
                Some(first_statements(series, territory))
            };
            let (Some(before), after) = (of(old), of(next).unwrap_or_default()) else { continue };
            let act = before.first().and_then(|block| old.acts.get(block.act));
            let Some(act) = act else { continue };
            let act = self.source.say(&short_act(act));
            let message = Message::new("figure-superseded").with("act", act.as_str());
            let name = self.source.say(&message);
            let old_values = differing(values(&before), &values(&after));
            // Beneath old values of the same act their levels need not name it again.
            let level = self.source.texts.get("figure-level-row").into_owned();
            let level = if old_values.is_empty() { format!("{level}, {act}") } else { level };
            let old_levels = differing(levels(&before), &levels(&after));
            let level_name = format!("{level}, {name}");
            drafts.push(self.struck(&act, &name, label, old_values));
            drafts.push(self.struck(&level, &level_name, label, old_levels));
        }
    }

    fn struck(
        &self,
        label: &str,
        name: &str,
        series: &str,
        values: Vec<(Year, &'a Value)>,
    ) -> Draft<'a> {
        Draft {
            name: format!("{series}, {name}"),
            ..self.draft(label.to_owned(), series, Tone::Struck, values)
        }
    }

    /// Second statements of targets, and what the act tells besides.
    fn beside(&self, territory: &str, label: &str, drafts: &mut Vec<Draft<'a>>) {
        let blocks = self.series.values.iter().filter(|block| block.territory == territory);
        for block in blocks.filter(|block| block.second || block.kind != Kind::Target) {
            let what = self.source.say(&statement_name(block));
            let values = block.years.iter().collect();
            drafts.push(self.draft(what, label, Tone::Quiet, values));
        }
    }

    #[expect(clippy::unused_self, reason = "reads as the other rows do")]
    fn draft(
        &self,
        label: String,
        series: &str,
        tone: Tone,
        values: Vec<(Year, &'a Value)>,
    ) -> Draft<'a> {
        let name = if label == series { label.clone() } else { format!("{series}, {label}") };
        Draft { label, side: String::new(), name, tone, values }
    }
}

/// What a block beside the first statement of targets is called.
pub(super) fn statement_name(block: &Values) -> Message {
    match (block.kind, block.second) {
        (Kind::Target, true) => Message::new("card-second-statement"),
        (kind, true) => {
            Message::new("card-second-statement-of").with("kind", kinds::value_kind(kind))
        }
        (kind, false) => kinds::value_kind(kind),
    }
}

/// The blocks with the first statements of a series' targets for a territory.
fn first_statements<'a>(series: &'a Series, territory: &str) -> Vec<&'a Values> {
    let first = |block: &&Values| {
        block.kind == Kind::Target && !block.second && block.territory == territory
    };
    series.values.iter().filter(first).collect()
}

fn values<'a>(blocks: &[&'a Values]) -> Vec<(Year, &'a Value)> {
    by_year(blocks.iter().map(|block| &block.years))
}

fn levels<'a>(blocks: &[&'a Values]) -> Vec<(Year, &'a Value)> {
    by_year(blocks.iter().map(|block| &block.levels))
}

fn by_year<'a>(columns: impl Iterator<Item = &'a ByYear>) -> Vec<(Year, &'a Value)> {
    columns.flat_map(ByYear::iter).collect()
}

/// The old values that are not the same among the new ones.
fn differing<'a>(old: Vec<(Year, &'a Value)>, new: &[(Year, &Value)]) -> Vec<(Year, &'a Value)> {
    old.into_iter().filter(|value| !new.contains(value)).collect()
}

/// What a changed value is one of.
struct Changed {
    /// Territory, where that is not the programme's, and name of the series; may be empty.
    series: String,
    /// What level labels are called, where it is one.
    level: Option<String>,
}

impl Changed {
    fn of(source: &Source<'_>, old: &Indicator, new: &Indicator, cell: &CellChange) -> Self {
        let language = source.language();
        let series = |code: &str| new.series(code).or_else(|| old.series(code));
        // A level label is told by the code of its series with this word behind it.
        let of_level = cell.series.strip_suffix("level").map(str::trim_end);
        let (found, is_level) = match (series(&cell.series), of_level) {
            (Some(found), _) => (Some(found), false),
            (None, Some(code)) => (series(code), true),
            (None, None) => (None, false),
        };
        let name = found.and_then(|series| series.name.as_ref()).map(|name| name.get(language));
        let whole = source.current().map_or("", |edition| &*edition.territory);
        let territory = source.tree.get(&cell.territory).filter(|_| cell.territory != whole);
        let territory = territory.map(|known| known.name.get(language));
        let parts: Vec<_> = [territory, name].into_iter().flatten().collect();
        let level = is_level.then(|| source.texts.get("figure-level-row").into_owned());
        Self { series: parts.join(", "), level }
    }

    /// The label beside the old values. Beneath the values of a series its levels need not name
    /// it again.
    fn label(&self, before: Option<&Draft<'_>>) -> String {
        let goes_on = before.is_some_and(|before| before.name.starts_with(&self.series));
        match &self.level {
            Some(level) if goes_on || self.series.is_empty() => level.clone(),
            Some(level) => format!("{}, {level}", self.series),
            None => self.series.clone(),
        }
    }

    /// The name of a row: "mathematics, level: was".
    fn name(&self, source: &Source<'_>, side: &str) -> String {
        let parts = [Some(&self.series).filter(|series| !series.is_empty()), self.level.as_ref()];
        let parts: Vec<_> = parts.into_iter().flatten().map(String::as_str).collect();
        if parts.is_empty() {
            return side.to_owned();
        }
        let series = parts.join(", ");
        let message = Message::new("changes-of-series").with("series", series).with("what", side);
        source.say(&message)
    }
}

/// Targets in words that no cell holds, with their years.
pub(super) fn long_words(indicator: &Indicator) -> Vec<(Year, &str)> {
    let blocks = indicator.series.iter().flat_map(|series| &series.values);
    let values = blocks.flat_map(|block| block.years.iter());
    let long = values.filter(|(_, value)| is_long(value));
    long.filter_map(|(year, value)| match value {
        Value::Words(words) => Some((year, words.as_str())),
        _ => None,
    })
    .collect()
}
