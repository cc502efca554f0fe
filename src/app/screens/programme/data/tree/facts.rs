//! The last group of the tree: what the act tells that belongs to no indicator.

use super::{Builder, Cursor, GroupKey, Row, in_text};
use crate::programme::Fact;

impl Builder<'_> {
    /// What the act tells that stands behind no indicator of the edition.
    pub(super) fn facts(&self, rows: &mut Vec<Row>) {
        let edition = self.edition;
        let is_loose = |fact: &&Fact| {
            fact.indicator.as_deref().is_none_or(|code| edition.indicator(code).is_none())
        };
        let found = |fact: &&Fact| in_text(&fact.code, &fact.title, self.words);
        let facts: Vec<_> = edition.facts.iter().filter(is_loose).filter(found).collect();
        if facts.is_empty() {
            return;
        }
        let title = self.source.texts.get("tree-facts").into_owned();
        let group = Row { title, ..self.group_row(GroupKey::Facts, 0, facts.len()) };
        let folded = group.folded == Some(true);
        rows.push(group);
        if folded {
            return;
        }
        rows.extend(facts.into_iter().map(|fact| Row {
            cursor: Cursor::Fact(fact.code.clone()),
            depth: 1,
            code: String::new(),
            title: fact.title.get(self.source.language()).to_owned(),
            unit: self.unit(&fact.unit),
            marks: Vec::new(),
            is_gone: false,
            folded: None,
            count: 0,
        }));
    }
}
