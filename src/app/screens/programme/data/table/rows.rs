//! The rows of one series of an indicator: targets, what they superseded, what stands beside them.

use super::super::Source;
use super::{Draft, Tone, parts};
use crate::assess::{Reference, words};
use crate::figure::trajectory::short_act;
use crate::language::Message;
use crate::programme::{
    ByYear, Edition, Indicator, IndicatorKind, Kind, ProgrammeKind, Series, Value, Values, Year,
    words as kinds,
};

/// The rows of one series.
pub(super) struct Rows<'s, 'a> {
    pub source: &'s Source<'s>,
    pub indicator: &'a Indicator,
    pub edition: &'a Edition,
    pub earlier: &'a [Edition],
    pub series: &'a Series,
}

impl<'a> Rows<'_, 'a> {
    pub fn add(&self, drafts: &mut Vec<Draft>) {
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

    /// The territories that have values, the programme's own first; without its parts, which have
    /// tables of their own.
    fn territories(&self) -> Vec<&'a str> {
        let parts = parts(self.edition, self.indicator);
        let mut territories: Vec<&str> = Vec::new();
        for block in &self.series.values {
            let territory = &*block.territory;
            if !territories.contains(&territory) && !parts.contains(&territory) {
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
        let of_country = known.is_some_and(|known| known.parent.is_none())
            && self.edition.kind != ProgrammeKind::Strategy;
        let reference = if of_country { Reference::National } else { Reference::Territory };
        name.unwrap_or_else(|| self.source.say(&words::target_name(reference)))
    }

    /// The values of earlier editions that the next one changed, the latest first.
    fn superseded(&self, territory: &str, label: &str, drafts: &mut Vec<Draft>) {
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
    ) -> Draft {
        Draft {
            name: format!("{series}, {name}"),
            ..self.draft(label.to_owned(), series, Tone::Struck, values)
        }
    }

    /// Second statements of targets, and what the act tells besides.
    fn beside(&self, territory: &str, label: &str, drafts: &mut Vec<Draft>) {
        let blocks = self.series.values.iter().filter(|block| block.territory == territory);
        for block in blocks.filter(|block| block.second || block.kind != Kind::Target) {
            let what = self.source.say(&statement_name(block));
            let values = block.years.iter().collect();
            drafts.push(self.draft(what, label, Tone::Quiet, values));
        }
    }

    fn draft(
        &self,
        label: String,
        series: &str,
        tone: Tone,
        values: Vec<(Year, &'a Value)>,
    ) -> Draft {
        let name = if label == series { label.clone() } else { format!("{series}, {label}") };
        let cell = |(year, value)| (year, self.source.cell(self.indicator, value));
        Draft {
            label,
            side: String::new(),
            name,
            tone,
            values: values.into_iter().map(cell).collect(),
        }
    }
}

/// What a block beside the first statement of targets is called.
pub(in super::super) fn statement_name(block: &Values) -> Message {
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
