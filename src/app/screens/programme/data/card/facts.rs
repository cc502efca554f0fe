//! What an act tells in numbers beside its indicators.

use super::super::{Source, Table};
use crate::figure::trajectory::short_act;
use crate::language::Message;
use crate::programme::{Edition, Fact, words as kinds};

/// A fact.
#[derive(Clone, Debug, PartialEq)]
pub struct FactCard {
    /// Its code.
    pub code: String,
    /// What it is about, with its unit.
    pub title: String,
    /// In what its base differs from that of the indicator, where it does.
    pub differs: Option<String>,
    /// The values.
    pub table: Table,
    /// The measure whose quantity it is, by its number.
    pub measure: Option<String>,
    /// Remarks on it and on its values.
    pub remarks: Vec<String>,
    /// Where it stands.
    pub place: String,
}

impl FactCard {
    /// The card of a fact of the edition shown.
    pub fn of(source: &Source<'_>, code: &str) -> Option<Self> {
        let edition = source.current()?;
        let fact = edition.facts.iter().find(|fact| fact.code == code)?;
        Some(Self::new(source, edition, fact))
    }

    fn new(source: &Source<'_>, edition: &Edition, fact: &Fact) -> Self {
        let language = source.language();
        let differs = fact
            .differs
            .as_ref()
            .map(|words| source.say(&Message::new("card-fact-differs").with("how", words)));
        let blocks = fact.series.iter().flat_map(|series| &series.values);
        let notes = fact.note.iter().chain(blocks.filter_map(|block| block.note.as_ref()));
        let mut remarks: Vec<_> = notes.map(|note| note.get(language).to_owned()).collect();
        remarks.dedup();
        let place = edition.acts.get(fact.act).map(|act| {
            Message::new("card-fact-place")
                .with("place", kinds::place(&fact.place, source.texts))
                .with("act", short_act(act))
        });
        Self {
            code: fact.code.clone(),
            title: source.fact_title(fact),
            differs,
            table: Table::of_fact(source, fact, edition),
            measure: fact.measure.clone(),
            remarks,
            place: place.map(|place| source.say(&place)).unwrap_or_default(),
        }
    }
}

/// The facts behind an indicator of the edition shown.
pub(super) fn behind(source: &Source<'_>, code: &str) -> Vec<FactCard> {
    let Some(edition) = source.current() else { return Vec::new() };
    edition.facts_behind(code).map(|fact| FactCard::new(source, edition, fact)).collect()
}
