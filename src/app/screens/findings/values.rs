//! What the second tab shows: what is doubtful in the office's values, grouped and in words.

use std::collections::BTreeMap;

use super::data::{Group, has_words};
use crate::app::session::Session;
use crate::book::CellKey;
use crate::check::Rule;
use crate::check::data::Doubt;
use crate::language::collation_key;

/// How the list is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// By what is wrong.
    #[default]
    Rule,
    /// By territory.
    Territory,
    /// By indicator.
    Indicator,
}

/// What the user wishes to see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wish {
    /// Only findings with these words.
    pub filter: String,
    /// How the list is ordered.
    pub by: By,
}

/// The list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// How many findings there are, those that are accepted aside.
    pub total: usize,
    /// The groups of those that are not accepted, none of them empty.
    pub groups: Vec<Group<Entry>>,
    /// Those that are accepted.
    pub accepted: Vec<Entry>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The cell that a click shows.
    pub cell: CellKey,
    /// Indicator, series, territory, year.
    pub subject: String,
    /// What is wrong, as a title; empty under a heading that says it.
    pub rule: String,
    /// What is wrong, in a sentence.
    pub sentence: String,
    /// Why it is accepted; empty where it is not.
    pub why: String,
}

impl List {
    /// What is doubtful in the open book.
    pub fn of(session: &Session, wish: &Wish) -> Self {
        let mut list = Self { total: session.doubts.open(), ..Self::default() };
        let mut groups: BTreeMap<(Vec<u8>, String), Group<Entry>> = BTreeMap::new();
        for doubt in session.doubts.all() {
            let mut entry = entry(session, doubt);
            let said = [&entry.subject, &entry.rule, &entry.sentence];
            if !has_words(&wish.filter, said.into_iter()) {
                continue;
            }
            if doubt.accepted.is_some() {
                list.accepted.push(entry);
                continue;
            }
            let (order, title, why) = heading(session, doubt, wish.by);
            if wish.by == By::Rule {
                entry.rule.clear();
            }
            let group = groups.entry((order, title.clone()));
            let group = group.or_insert_with(|| Group { title, why, entries: Vec::new() });
            group.entries.push(entry);
        }
        list.groups = groups.into_values().collect();
        list
    }

    /// How many findings are listed.
    pub fn listed(&self) -> usize {
        self.groups.iter().map(|group| group.entries.len()).sum()
    }
}

/// Order, title and explanation of the group of a finding.
fn heading(session: &Session, doubt: &Doubt, by: By) -> (Vec<u8>, String, String) {
    let texts = &session.texts;
    match by {
        By::Rule => {
            let at = Rule::OF_DATA.iter().position(|rule| *rule == doubt.rule).unwrap_or_default();
            let order = vec![u8::try_from(at).unwrap_or(u8::MAX)];
            (order, texts.say(&doubt.rule.title()), texts.say(&doubt.rule.why()))
        }
        By::Territory => {
            let title = territory(session, doubt);
            let order = format!("{:?}", collation_key(&title, texts.language())).into_bytes();
            (order, title, String::new())
        }
        By::Indicator => {
            let code = &doubt.cell.series.code;
            let indicator = session
                .library
                .get(&doubt.cell.series.programme)
                .and_then(|programme| programme.latest().indicator(code));
            let title = indicator.map_or("", |one| one.title.get(texts.language()));
            (Vec::new(), format!("{code}  {title}").trim().to_owned(), String::new())
        }
    }
}

fn entry(session: &Session, doubt: &Doubt) -> Entry {
    let texts = &session.texts;
    let key = &doubt.cell.series;
    let place = territory(session, doubt);
    let year = doubt.cell.year.to_string();
    let parts = [&*key.code, &*key.series, &place, &year];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Entry {
        cell: doubt.cell.clone(),
        subject: parts.join(" · "),
        rule: texts.say(&doubt.rule.title()),
        sentence: texts.say(&doubt.message),
        why: doubt.accepted.clone().unwrap_or_default(),
    }
}

fn territory(session: &Session, doubt: &Doubt) -> String {
    let code = &*doubt.cell.series.territory;
    let known = session.tree.get(code);
    known.map_or(code, |one| one.name.get(session.texts.language())).to_owned()
}
