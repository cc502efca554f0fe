//! The tree: sections, the indicators under them, the expected results, and last what the act tells
//! that belongs to no indicator.

mod facts;

use std::collections::{BTreeMap, BTreeSet};

use super::{Found, Mark, Source};
use crate::assess::words;
use crate::language::Wording;
use crate::programme::{Edition, Indicator, IndicatorKind, Section, Unit};

/// What the user searches and has folded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wish {
    /// Only what has these words in code or title, in any language.
    pub filter: String,
    /// The groups that are not as they are at first: folded, or of the facts unfolded.
    pub turned: BTreeSet<GroupKey>,
}

/// A group of the tree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupKey {
    /// A section of the programme, by its code.
    Section(String),
    /// What stands under no section.
    NoSection,
    /// The expected results.
    Results,
    /// What the act tells that belongs to no indicator; folded at first.
    Facts,
}

/// The visible rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// The marks that occur, for the legend.
    pub marks: BTreeSet<Mark>,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it stands for.
    pub cursor: Cursor,
    /// How deep it is indented.
    pub depth: usize,
    /// Code of an indicator; empty for a group and a fact.
    pub code: String,
    /// Title; of a section with its number.
    pub title: String,
    /// Sign of the unit; empty for a group.
    pub unit: String,
    /// What the edition shown changed.
    pub marks: Vec<Mark>,
    /// Whether the edition shown has it no more.
    pub is_gone: bool,
    /// Of a group: whether its rows are hidden; none for an indicator.
    pub folded: Option<bool>,
    /// Of a group: how many indicators it holds.
    pub count: usize,
}

/// What a row stands for, and where the keyboard is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cursor {
    /// A group.
    Group(GroupKey),
    /// An indicator, by its code.
    Indicator(String),
    /// A fact, by its code.
    Fact(String),
}

/// A step of the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many rows down, or up where negative.
    By(isize),
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// To the group that holds the row.
    Out,
}

impl Tree {
    /// The rows for an edition.
    pub fn of(source: &Source<'_>, wish: &Wish) -> Self {
        let Some(edition) = source.current() else { return Self::default() };
        let words: Vec<_> =
            wish.filter.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let members = in_order(source);
        let members = members.into_iter().filter(|found| matches(found.indicator, &words));
        let builder = Builder {
            source,
            edition,
            wish,
            searching: !words.is_empty(),
            words: &words,
            members: members.collect(),
            marks: marks(source),
        };
        let mut rows = Vec::new();
        builder.sections(None, 0, &mut rows);
        builder.group(&GroupKey::NoSection, &mut rows);
        builder.group(&GroupKey::Results, &mut rows);
        builder.facts(&mut rows);
        let marks = builder.marks.values().flatten().copied().collect();
        Self { rows, marks }
    }

    /// The row of a cursor.
    pub fn position(&self, cursor: &Cursor) -> Option<usize> {
        self.rows.iter().position(|row| row.cursor == *cursor)
    }

    /// Where a step leads; the first row from a cursor that is not shown.
    pub fn step(&self, from: &Cursor, step: Step) -> Option<&Cursor> {
        let last = self.rows.len().checked_sub(1)?;
        let at = match (self.position(from), step) {
            (None, _) | (_, Step::First) => 0,
            (_, Step::Last) => last,
            (Some(at), Step::By(by)) => at.saturating_add_signed(by).min(last),
            (Some(at), Step::Out) => {
                let depth = self.rows[at].depth;
                let outer = self.rows[..at].iter().rposition(|row| row.depth < depth);
                outer.unwrap_or(at)
            }
        };
        Some(&self.rows[at].cursor)
    }

    /// The first indicator.
    pub fn first_indicator(&self) -> Option<&str> {
        self.rows.iter().map(|row| row.code.as_str()).find(|code| !code.is_empty())
    }
}

/// Whether all words stand in the code or in a title, whatever its language.
fn matches(indicator: &Indicator, words: &[String]) -> bool {
    in_text(&indicator.code, &indicator.title, words)
}

fn in_text(code: &str, title: &Wording, words: &[String]) -> bool {
    let text = [code, &title.kk, &title.ru, &title.en].map(str::to_lowercase);
    words.iter().all(|word| text.iter().any(|text| text.contains(word.as_str())))
}

/// All indicators that there are or were, those of the edition shown in its order and each other
/// one after the one that it followed.
fn in_order<'a>(source: &Source<'a>) -> Vec<Found<'a>> {
    let mut codes: Vec<&str> = Vec::new();
    for edition in source.editions.iter().rev() {
        let mut before: Option<&str> = None;
        for indicator in &edition.indicators {
            if !codes.contains(&&*indicator.code) {
                let at = before.and_then(|before| codes.iter().position(|code| *code == before));
                codes.insert(at.map_or(0, |at| at + 1), &indicator.code);
            }
            before = Some(&indicator.code);
        }
    }
    codes.into_iter().filter_map(|code| source.find(code)).collect()
}

/// What happened to each section and indicator; a deleted one stays marked in later editions.
fn marks(source: &Source<'_>) -> BTreeMap<String, Vec<Mark>> {
    let mut marks: BTreeMap<String, Vec<Mark>> = BTreeMap::new();
    for change in source.changes() {
        let (mark, code) = Mark::of(&change);
        marks.entry(code.to_owned()).or_default().push(mark);
    }
    for found in in_order(source).into_iter().filter(|found| source.is_gone(*found)) {
        let marks = marks.entry(found.indicator.code.clone()).or_default();
        if !marks.contains(&Mark::Deleted) {
            marks.push(Mark::Deleted);
        }
    }
    marks
}

struct Builder<'a> {
    source: &'a Source<'a>,
    edition: &'a Edition,
    wish: &'a Wish,
    searching: bool,
    words: &'a [String],
    members: Vec<Found<'a>>,
    marks: BTreeMap<String, Vec<Mark>>,
}

impl Builder<'_> {
    fn sections(&self, parent: Option<&str>, depth: usize, rows: &mut Vec<Row>) {
        let sections = self.edition.sections.iter();
        for section in sections.filter(|section| section.parent.as_deref() == parent) {
            let count = self.count(section);
            if count == 0 && self.searching {
                continue;
            }
            let key = GroupKey::Section(section.code.clone());
            let row = Row {
                title: section.heading(self.source.language()),
                marks: self.marks.get(&section.code).cloned().unwrap_or_default(),
                ..self.group_row(key.clone(), depth, count)
            };
            let folded = row.folded == Some(true);
            rows.push(row);
            if !folded {
                rows.extend(self.of_group(&key).map(|found| self.item(found, depth + 1)));
                self.sections(Some(&section.code), depth + 1, rows);
            }
        }
    }

    /// How many indicators a section and those inside it hold.
    fn count(&self, section: &Section) -> usize {
        let inside = self.edition.sections.iter();
        let inside = inside.filter(|inner| inner.parent.as_deref() == Some(&*section.code));
        let own = self.of_group(&GroupKey::Section(section.code.clone())).count();
        own + inside.map(|inner| self.count(inner)).sum::<usize>()
    }

    /// A group that is no section; none where it would be empty.
    fn group(&self, key: &GroupKey, rows: &mut Vec<Row>) {
        let count = self.of_group(key).count();
        if count == 0 {
            return;
        }
        let texts = self.source.texts;
        let title = match key {
            GroupKey::Results => texts.get("tree-results"),
            GroupKey::Facts => texts.get("tree-facts"),
            GroupKey::NoSection | GroupKey::Section(_) => texts.get("tree-no-section"),
        };
        let row = Row { title: title.into_owned(), ..self.group_row(key.clone(), 0, count) };
        let folded = row.folded == Some(true);
        rows.push(row);
        if !folded {
            rows.extend(self.of_group(key).map(|found| self.item(found, 1)));
        }
    }

    fn of_group<'b>(&'b self, key: &'b GroupKey) -> impl Iterator<Item = Found<'b>> {
        self.members.iter().copied().filter(move |found| group_of(found.indicator) == *key)
    }

    fn group_row(&self, key: GroupKey, depth: usize, count: usize) -> Row {
        let at_first = key == GroupKey::Facts;
        let folded = !self.searching && (self.wish.turned.contains(&key) != at_first);
        Row {
            cursor: Cursor::Group(key),
            depth,
            code: String::new(),
            title: String::new(),
            unit: String::new(),
            marks: Vec::new(),
            is_gone: false,
            folded: Some(folded),
            count,
        }
    }

    /// The sign of a unit; none for words.
    fn unit(&self, unit: &Unit) -> String {
        if *unit == Unit::Words {
            return String::new();
        }
        self.source.say(&words::unit_sign(unit))
    }

    fn item(&self, found: Found<'_>, depth: usize) -> Row {
        let indicator = found.indicator;
        Row {
            cursor: Cursor::Indicator(indicator.code.clone()),
            depth,
            code: indicator.code.clone(),
            title: indicator.title.get(self.source.language()).to_owned(),
            unit: self.unit(&indicator.unit),
            marks: self.marks.get(&indicator.code).cloned().unwrap_or_default(),
            is_gone: self.source.is_gone(found),
            folded: None,
            count: 0,
        }
    }
}

fn group_of(indicator: &Indicator) -> GroupKey {
    if indicator.kind == IndicatorKind::ExpectedResult {
        GroupKey::Results
    } else if indicator.section.is_empty() {
        GroupKey::NoSection
    } else {
        GroupKey::Section(indicator.section.clone())
    }
}
