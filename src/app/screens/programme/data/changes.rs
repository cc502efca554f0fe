//! What the edition shown changed against the one before it, grouped by kind of change.

use super::words::{Mark, is_long};
use super::{Source, Table};
use crate::assess::words;
use crate::figure::trajectory::short_act;
use crate::language::{Message, Wording};
use crate::programme::{CellChange, Change, Edition, Indicator, Kind, Value, words as kinds};

/// The list of changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Which editions are compared, or that there is nothing to compare and what to do.
    pub intro: String,
    /// The kinds that occur, each with its heading.
    pub groups: Vec<(Mark, String, Vec<Entry>)>,
}

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Code of the indicator whose card it leads to; none for a section.
    pub code: Option<String>,
    /// What changed: title of the indicator or kind and number of the section.
    pub title: String,
    /// Words before and after.
    pub words: Vec<WordsChange>,
    /// Values before and after.
    pub table: Option<Table>,
}

/// Words before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct WordsChange {
    /// Of what; empty where the group says it.
    pub name: String,
    /// Before.
    pub old: String,
    /// After.
    pub new: String,
}

impl Changes {
    /// The changes of the edition shown.
    pub fn of(source: &Source<'_>) -> Self {
        let Some((old, new)) = source.previous().zip(source.current()) else {
            return Self { intro: nothing_before(source), groups: Vec::new() };
        };
        let changes = source.changes();
        let maker = Maker { source, old, new };
        let groups = Mark::ALL.into_iter().filter_map(|mark| {
            let of_kind = changes.iter().filter(|change| Mark::of(change).0 == mark);
            let entries: Vec<_> = of_kind.map(|change| maker.entry(change)).collect();
            let heading = Message::new("changes-group")
                .with("what", &*mark.heading(source.texts))
                .with("count", entries.len());
            (!entries.is_empty()).then(|| (mark, source.say(&heading), entries))
        });
        Self { groups: groups.collect(), intro: maker.intro() }
    }

    /// How many changes there are.
    pub fn count(&self) -> usize {
        self.groups.iter().map(|(_, _, entries)| entries.len()).sum()
    }
}

/// That the edition is the first, and how to see what later ones changed.
fn nothing_before(source: &Source<'_>) -> String {
    source.say(&match (source.current(), source.later.first()) {
        (None, _) => Message::new("changes-no-edition"),
        (Some(_), None) => Message::new("changes-only-edition"),
        (Some(_), Some(later)) => Message::new("changes-first-edition").with("date", later.date()),
    })
}

struct Maker<'a> {
    source: &'a Source<'a>,
    old: &'a Edition,
    new: &'a Edition,
}

impl Maker<'_> {
    fn intro(&self) -> String {
        let act = self.new.acts.last().map(short_act);
        let act = act.unwrap_or_else(|| Message::new("figure-act-unknown"));
        let message = Message::new("changes-intro").with("act", act).with("date", self.old.date());
        self.source.say(&message)
    }

    fn entry(&self, change: &Change) -> Entry {
        let code = Mark::of(change).1;
        let empty = Entry {
            code: Some(code.to_owned()),
            title: self.title(code),
            words: Vec::new(),
            table: None,
        };
        match change {
            Change::SectionRenamed { old, new, .. } => Entry {
                code: None,
                title: self.section(code),
                words: vec![self.words(String::new(), old, new)],
                ..empty
            },
            Change::SectionAdded { title, .. } => {
                let new = title.get(self.source.language()).to_owned();
                let (name, old) = (String::new(), String::new());
                let words = vec![WordsChange { name, old, new }];
                Entry { code: None, title: self.section(code), words, ..empty }
            }
            Change::Renamed { old, new, .. } => {
                Entry { words: vec![self.words(String::new(), old, new)], ..empty }
            }
            Change::Retargeted { cells, .. } => Entry { table: self.table(code, cells), ..empty },
            Change::Redefined { .. } => Entry { words: self.redefinition(code), ..empty },
            Change::Added { .. } | Change::Deleted { .. } => empty,
            Change::Renumbered { old, new, .. } | Change::RenumberedInPlan { old, new, .. } => {
                let (name, old, new) = (String::new(), old.clone(), new.clone());
                Entry { words: vec![WordsChange { name, old, new }], ..empty }
            }
            Change::ResultReplaced { old, new, .. } => Entry {
                words: vec![self.words(String::new(), old, new)],
                table: self.table(code, &self.result_cells(code)),
                ..empty
            },
        }
    }

    fn title(&self, code: &str) -> String {
        let known = self.new.indicator(code).or_else(|| self.old.indicator(code));
        known.map(|one| one.title.get(self.source.language()).to_owned()).unwrap_or_default()
    }

    fn section(&self, code: &str) -> String {
        let Some(section) = self.new.section(code) else { return code.to_owned() };
        let message = Message::new("changes-section")
            .with("kind", kinds::section_kind(section.kind))
            .with("number", section.number.as_str());
        self.source.say(&message)
    }

    fn words(&self, name: String, old: &Wording, new: &Wording) -> WordsChange {
        let language = self.source.language();
        let [old, new] = [old, new].map(|wording| wording.get(language).to_owned());
        WordsChange { name, old, new }
    }

    fn pair(&self, code: &str) -> Option<(&Indicator, &Indicator)> {
        self.old.indicator(code).zip(self.new.indicator(code))
    }

    fn table(&self, code: &str, cells: &[CellChange]) -> Option<Table> {
        let (old, new) = self.pair(code)?;
        (!cells.is_empty()).then(|| Table::of_changes(self.source, old, new, cells))
    }

    /// What a redefinition changed: title, unit, direction, rule.
    fn redefinition(&self, code: &str) -> Vec<WordsChange> {
        let Some((old, new)) = self.pair(code) else { return Vec::new() };
        let texts = self.source.texts;
        let said = |message: Message| self.source.say(&message);
        let mut changes =
            vec![self.words(texts.get("card-title").into_owned(), &old.title, &new.title)];
        let further = [
            (texts.get("card-unit"), words::unit_name(&old.unit), words::unit_name(&new.unit)),
            (texts.get("card-better"), kinds::better(old.better), kinds::better(new.better)),
            (
                texts.get("card-counting"),
                kinds::counting(&old.counting),
                kinds::counting(&new.counting),
            ),
        ];
        let further = further.into_iter().filter(|(_, old, new)| old != new);
        changes.extend(further.map(|(name, old, new)| WordsChange {
            name: name.into_owned(),
            old: said(old),
            new: said(new),
        }));
        changes
    }

    /// The numbers of an expected result that differ.
    fn result_cells(&self, code: &str) -> Vec<CellChange> {
        let Some((old, new)) = self.pair(code) else { return Vec::new() };
        let mut cells = Vec::new();
        for series in &new.series {
            let blocks = series.values.iter();
            let first = blocks.filter(|block| block.kind == Kind::Target && !block.second);
            for block in first {
                for (year, value) in block.years.iter() {
                    let before = old
                        .series(&series.code)
                        .and_then(|old| old.statement(Kind::Target, &block.territory, year))
                        .map(|statement| statement.value);
                    let is_long = matches!(value, Value::Words(words) if is_long(new, words));
                    if before == Some(value) || is_long {
                        continue;
                    }
                    cells.push(CellChange {
                        series: series.code.clone(),
                        territory: block.territory.clone(),
                        year,
                        old: before.cloned(),
                        new: Some(value.clone()),
                    });
                }
            }
        }
        cells
    }
}
