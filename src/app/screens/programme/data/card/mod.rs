//! The card of one indicator: what it is, its numbers, its targets, and where each thing stands.

mod definitions;
mod facts;
mod fields;
mod findings;
mod links;

pub use facts::FactCard;
pub use findings::FindingLine;
pub use links::{Link, MeasureLine};

use super::{Found, Mark, Source, Table};
use crate::figure::trajectory::short_act;
use crate::language::Message;
use crate::programme::{Edition, IndicatorKind, diff, words as kinds};

/// What the card shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Code of the indicator.
    pub code: String,
    /// "Target indicator", and its section.
    pub kind: String,
    /// Title in the chosen language.
    pub title: String,
    /// Whether that is the act's own or our translation, in words.
    pub title_mark: String,
    /// What later acts did to it, each with its mark.
    pub history: Vec<(Mark, String)>,
    /// What it is.
    pub fields: Vec<Field>,
    /// Indicators of other programmes that it carries out, or that carry it out.
    pub links: Vec<Link>,
    /// The definition in force, then earlier ones.
    pub definitions: Vec<Definition>,
    /// The measures of the plan that serve it.
    pub measures: Vec<MeasureLine>,
    /// What the act tells behind it.
    pub facts: Vec<FactCard>,
    /// What is doubtful in what the act says of it.
    pub findings: Vec<FindingLine>,
    /// Whether values are entered for it, and it has a chart: not expected results and what is
    /// deleted.
    pub is_measured: bool,
}

/// A named property with one or more lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its lines.
    pub lines: Vec<String>,
}

/// One definition of an indicator with its values.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// The heading: unit of the values, or until when the definition applied, and its title.
    pub heading: String,
    /// The values.
    pub table: Table,
    /// The values of parts of the territory, by series: what it is called, and the values.
    pub parts: Vec<(String, Table)>,
    /// Remarks on values.
    pub remarks: Vec<String>,
    /// Where the indicator and its values stand.
    pub places: Vec<String>,
}

impl Card {
    /// The card of an indicator that some edition up to the one shown has.
    pub fn of(source: &Source<'_>, code: &str) -> Option<Self> {
        let found = source.find(code)?;
        let indicator = found.indicator;
        let maker = Maker { source, code, found };
        let is_result = indicator.kind == IndicatorKind::ExpectedResult;
        let official = indicator.title.is_official(source.language());
        let title_mark = if official {
            source.texts.get("card-official")
        } else {
            source.texts.get("figure-title-translated")
        };
        Some(Self {
            code: code.to_owned(),
            kind: maker.kind(),
            title: indicator.title.get(source.language()).to_owned(),
            title_mark: title_mark.into_owned(),
            history: maker.history(),
            fields: maker.fields(),
            links: links::links(source, found.indicator),
            definitions: maker.definitions(),
            measures: links::measures(source, code),
            facts: facts::behind(source, code),
            findings: findings::of(source, code),
            is_measured: !is_result && !source.is_gone(found),
        })
    }
}

struct Maker<'a> {
    source: &'a Source<'a>,
    code: &'a str,
    found: Found<'a>,
}

impl<'a> Maker<'a> {
    fn kind(&self) -> String {
        let indicator = self.found.indicator;
        let kind = kinds::indicator_kind(indicator.kind);
        let section = self.edition(self.found.at).and_then(|one| one.section(&indicator.section));
        self.source.say(&match section {
            None => kind,
            Some(section) if section.number.is_empty() => Message::new("card-kind-unnumbered")
                .with("kind", kind)
                .with("part", kinds::section_kind(section.kind))
                .with("title", &section.title),
            Some(section) => Message::new("card-kind")
                .with("kind", kind)
                .with("part", kinds::section_kind(section.kind))
                .with("number", section.number.as_str())
                .with("title", &section.title),
        })
    }

    fn edition(&self, at: usize) -> Option<&'a Edition> {
        self.source.editions.get(at)
    }

    /// What each act after the base one did to the indicator.
    fn history(&self) -> Vec<(Mark, String)> {
        let mut history = Vec::new();
        for pair in self.source.editions.windows(2) {
            let [old, new] = pair else { continue };
            let Some(act) = new.acts.last().map(short_act) else { continue };
            for change in diff(old, new) {
                let (mark, code) = Mark::of(&change);
                if code != self.code {
                    continue;
                }
                let what = mark.words(self.source.texts);
                let message =
                    Message::new("card-changed").with("what", &*what).with("act", act.clone());
                history.push((mark, self.source.say(&message)));
            }
        }
        history
    }
}
