//! Every change of a book, oldest first: one line of text a change, appended, and not parsed
//! until someone looks at it. Undo of the open window stands in `undo`.
//!
//! A line says all that is needed to make the change again, in RON:
//! `(at: "…", who: "…", programme: "…", code: "…", territory: "…", year: 2024, old: "90.2",
//! new: "93.1")`. What is empty is left out. `field` names a detail of the cell (`comment`,
//! `more.NAME`) or, without a cell, `territory` or `edition`.

use std::fmt::Write as _;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer};

use super::details::{Details, More};
use super::edit::{Edit, Stamp};
use super::key::{CellKey, Layer, SeriesKey};
use super::quote::{push_quoted, push_quoted_plain};
use super::warning::Warning;
use crate::language::Message;
use crate::programme::Year;

/// All changes of a book, as text until asked for.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// Each ends with a line break. Shared, so that a snapshot of a book costs nothing.
    parts: Vec<Arc<str>>,
}

/// One change, as the history tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryEntry {
    /// When.
    pub at: Timestamp,
    /// Who, as the office gave the name.
    pub who: String,
    /// What was changed.
    pub changed: Changed,
    /// What stood there before, as in files; empty: nothing.
    pub old: String,
    /// What stands there then, as in files; empty: nothing.
    pub new: String,
    /// What a later version of the format adds.
    pub more: More,
}

/// What a change was about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The entry of a cell; old and new are texts of an [`Entry`](super::Entry).
    Entry(CellKey),
    /// One of the details of a cell.
    Detail {
        /// The cell.
        cell: CellKey,
        /// Name of the field in files: `comment`.
        field: String,
    },
    /// The territory of the office.
    Territory,
    /// The edition of a programme; old and new are its dates.
    Edition {
        /// Code of the programme.
        programme: Arc<str>,
    },
}

impl History {
    /// The lines as they stand in a file.
    pub(super) fn from_text(text: &str) -> Self {
        let parts = match text {
            "" => Vec::new(),
            _ if text.ends_with('\n') => vec![text.into()],
            _ => vec![[text, "\n"].concat().into()],
        };
        Self { parts }
    }

    pub(super) fn append(&mut self, lines: String) {
        if !lines.is_empty() {
            self.parts.push(lines.into());
        }
    }

    /// The text in its parts, each of whole lines.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(AsRef::as_ref)
    }

    /// The lines, oldest first.
    pub fn lines(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.parts.iter().flat_map(|part| part.lines()).filter(|line| !line.trim().is_empty())
    }

    /// Whether nothing was changed yet.
    pub fn is_empty(&self) -> bool {
        self.lines().next().is_none()
    }

    /// Parses all lines, oldest first. A line that is no change is left out with a warning; it
    /// stays in the file.
    pub fn entries(&self) -> (Vec<HistoryEntry>, Vec<Warning>) {
        let mut entries = Vec::new();
        let mut warnings = Vec::new();
        for (at, line) in self.lines().enumerate() {
            match HistoryEntry::read(line) {
                Some(entry) => entries.push(entry),
                None => warnings.push(Warning {
                    path: format!("history[{at}]"),
                    expected: Message::new("book-expected-history-line"),
                    found: line.to_owned(),
                }),
            }
        }
        (entries, warnings)
    }

    /// The changes of one cell, its details included, oldest first.
    pub fn of(&self, cell: &CellKey) -> Vec<HistoryEntry> {
        let entries = self.lines().filter_map(HistoryEntry::read);
        entries.filter(|entry| entry.changed.cell() == Some(cell)).collect()
    }
}

impl PartialEq for History {
    fn eq(&self, other: &Self) -> bool {
        self.parts().flat_map(str::bytes).eq(other.parts().flat_map(str::bytes))
    }
}

impl Changed {
    /// The cell, where it was about one.
    pub fn cell(&self) -> Option<&CellKey> {
        match self {
            Self::Entry(cell) | Self::Detail { cell, .. } => Some(cell),
            Self::Territory | Self::Edition { .. } => None,
        }
    }
}

impl HistoryEntry {
    /// Reads one line; `None` where it is no change.
    pub fn read(line: &str) -> Option<Self> {
        let line: Line = ron::from_str(line).ok()?;
        let changed = match (line.year, line.field.as_str()) {
            (None, "territory") => Changed::Territory,
            (None, "edition") => Changed::Edition { programme: line.programme.into() },
            (None, _) => return None,
            (Some(year), field) => {
                let series = SeriesKey {
                    programme: line.programme.into(),
                    code: line.code.into(),
                    series: line.series.into(),
                    territory: line.territory.into(),
                    layer: line.layer,
                };
                let cell = CellKey { series, year };
                match field {
                    "" => Changed::Entry(cell),
                    _ => Changed::Detail { cell, field: field.to_owned() },
                }
            }
        };
        let Line { at, who, old, new, more, .. } = line;
        Some(Self { at, who, changed, old, new, more })
    }
}

/// A line as it is parsed.
#[derive(Deserialize)]
struct Line {
    at: Timestamp,
    #[serde(default)]
    who: String,
    #[serde(default)]
    programme: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    series: String,
    #[serde(default)]
    territory: String,
    #[serde(default)]
    layer: Layer,
    #[serde(default, deserialize_with = "some")]
    year: Option<Year>,
    #[serde(default)]
    field: String,
    #[serde(default)]
    old: String,
    #[serde(default)]
    new: String,
    #[serde(default)]
    more: More,
}

/// A value that stands there without `Some(…)` around it.
fn some<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Year>, D::Error> {
    Year::deserialize(deserializer).map(Some)
}

/// A change as it is made: the edit that takes it back, and the edit itself.
pub(super) struct Change<'a> {
    /// What stood there.
    pub(super) from: &'a Edit,
    /// What stands there now.
    pub(super) to: &'a Edit,
}

impl Change<'_> {
    /// Appends its lines; one a changed field.
    pub(super) fn write(&self, stamp: &Stamp, lines: &mut String) {
        let mut line = |about: &dyn Fn(&mut String), field: &str, old: &str, new: &str| {
            lines.push_str("(at: ");
            push_quoted_plain(lines, stamp.when);
            push_field(lines, "who", &stamp.who);
            about(lines);
            push_field(lines, "field", field);
            push_field(lines, "old", old);
            push_field(lines, "new", new);
            lines.push_str(")\n");
        };
        match (self.from, self.to) {
            (Edit::SetEntry { entry: old, .. }, Edit::SetEntry { cell, entry: new }) => {
                line(&|out| push_cell(out, cell), "", &text(old.as_ref()), &text(new.as_ref()));
            }
            (Edit::SetDetails { details: old, .. }, Edit::SetDetails { cell, details: new }) => {
                for (field, old, new) in differences(old, new) {
                    line(&|out| push_cell(out, cell), &field, &old, &new);
                }
            }
            (Edit::SetTerritory(old), Edit::SetTerritory(new)) => {
                let code =
                    |territory: &Option<Arc<str>>| territory.as_deref().unwrap_or("").to_owned();
                line(&|_| {}, "territory", &code(old), &code(new));
            }
            (
                Edit::SetEdition { edition: old, .. },
                Edit::SetEdition { programme, edition: new },
            ) => {
                let about = |out: &mut String| push_field(out, "programme", programme);
                line(&about, "edition", &text(old.as_ref()), &text(new.as_ref()));
            }
            // The edit that takes one back is always of the same kind.
            _ => {}
        }
    }
}

/// Name, old and new text of each field that differs.
fn differences(old: &Details, new: &Details) -> Vec<(String, String, String)> {
    let (old, new) = (old.fields(), new.fields());
    let in_new = |name: &str| new.iter().find(|(other, _)| other == name).map(|(_, text)| text);
    let is_old = |name: &str| old.iter().any(|(other, _)| other == name);
    let changed = old.iter().filter_map(|(name, text)| {
        let now = in_new(name);
        (now != Some(text)).then(|| (name.clone(), text.clone(), now.cloned().unwrap_or_default()))
    });
    let added = new.iter().filter(|(name, _)| !is_old(name));
    changed.chain(added.map(|(name, text)| (name.clone(), String::new(), text.clone()))).collect()
}

fn text<T: std::fmt::Display>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

fn push_cell(out: &mut String, cell: &CellKey) {
    let SeriesKey { programme, code, series, territory, layer } = &cell.series;
    push_field(out, "programme", programme);
    push_field(out, "code", code);
    push_field(out, "series", series);
    push_field(out, "territory", territory);
    if *layer != Layer::default() {
        out.push_str(", layer: ");
        out.push_str(layer.word());
    }
    // Writing to a String cannot fail.
    let _ = write!(out, ", year: {}", cell.year);
}

fn push_field(out: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        out.push_str(", ");
        out.push_str(name);
        out.push_str(": ");
        push_quoted(out, value);
    }
}
