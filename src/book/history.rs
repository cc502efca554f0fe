//! Every change of a book, oldest first: one line of text a change, appended, and not parsed
//! until someone looks at it. Undo of the open window stands in `undo`.
//!
//! A line says all that is needed to make the change again, in RON:
//! `(at: "…", who: "…", programme: "…", code: "…", territory: "…", year: 2024, old: "90.2",
//! new: "93.1")`, or for several years of one line of values at once
//! `(…, years: {2023: ("", "90.2"), 2024: ("90.2", "93.1")})`, or for what stands beside its values
//! `(…, details: {2024: {"comment": ("", "…")}})`. What is empty is left out. `field`
//! names a detail of the cell (`comment`, `more.NAME`) or, without a cell, `territory`, `edition`,
//! `district` (with its code as `territory`) or `border`, which say the whole record, as in the
//! file, or `merged` (with the sign of the file as `code`). `declined.VALUE` of a cell tells from
//! which source that value was declined. How lines are written stands in `history_lines`.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer};

use super::details::More;
use super::key::{CellKey, Layer, SeriesKey};
use super::text::Warning;
use super::text::quote::push_quoted;
use crate::language::Message;
use crate::programme::Year;

/// All changes of a book, as text until asked for.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// Each ends with a line break. Shared, so that a snapshot of a book costs nothing.
    parts: Vec<Arc<String>>,
    /// What the parts are together; going through a long history for it takes longer than a frame.
    base: Base,
}

/// A state of a book, known by its history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Base {
    /// Bytes of the history.
    pub bytes: usize,
    /// Their checksum (CRC-32).
    pub crc: u32,
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
    /// A district of the office, or its name; old and new are texts of a
    /// [`District`](super::District).
    District {
        /// Its code.
        code: Arc<str>,
    },
    /// A change of borders; old and new are texts of a [`Border`](super::Border).
    Border,
    /// A file that was merged; old and new are its name.
    Merged {
        /// Sign of its content.
        sign: Arc<str>,
    },
    /// What a merged source offered for a cell and was declined; old and new are its name.
    Declined {
        /// The cell.
        cell: CellKey,
        /// What was declined.
        text: String,
    },
}

impl History {
    /// The lines as they stand in a file.
    pub(super) fn from_text(text: &str) -> Self {
        let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        let mut history = Self::default();
        history.append([text, end].concat());
        history
    }

    /// Appends what one command did, as a part of its own: the journal counts on that.
    pub(super) fn append(&mut self, mut lines: String) {
        if !lines.is_empty() {
            lines.shrink_to_fit();
            self.base = self.base.and(&lines);
            self.parts.push(Arc::new(lines));
        }
    }

    /// The text in its parts, each of whole lines.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| part.as_str())
    }

    /// Bytes of all parts. It only ever grows.
    pub fn bytes(&self) -> usize {
        self.parts.iter().map(|part| part.len()).sum()
    }

    /// The lines, oldest first.
    pub fn lines(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.parts.iter().flat_map(|part| part.lines()).filter(|line| !line.trim().is_empty())
    }

    /// Whether nothing was changed yet.
    pub fn is_empty(&self) -> bool {
        self.lines().next().is_none()
    }

    /// Parses all lines, oldest first; a line about several years or details gives a change for each. A line
    /// that is no change is left out with a warning; it stays in the file.
    pub fn entries(&self) -> (Vec<HistoryEntry>, Vec<Warning>) {
        let mut entries = Vec::new();
        let mut warnings = Vec::new();
        for (at, line) in self.lines().enumerate() {
            let read = HistoryEntry::read(line);
            if read.is_empty() {
                warnings.push(Warning {
                    path: format!("history[{at}]"),
                    expected: Message::new("book-expected-history-line"),
                    found: line.to_owned(),
                });
            }
            entries.extend(read);
        }
        (entries, warnings)
    }

    /// The changes of one cell, its details included, oldest first.
    pub fn of(&self, cell: &CellKey) -> Vec<HistoryEntry> {
        let SeriesKey { code, territory, .. } = &cell.series;
        let (territory, code) = (field("territory", territory), field("code", code));
        let lines = self.parts().flat_map(|part| lines_with(part, &territory));
        let lines = lines.filter(|line| line.contains(&code));
        let entries = lines.flat_map(HistoryEntry::read);
        entries.filter(|entry| entry.changed.cell() == Some(cell)).collect()
    }
}

/// A field as lines have it; empty where they leave it out.
fn field(name: &str, value: &str) -> String {
    let mut text = String::new();
    if !value.is_empty() {
        text = format!("{name}: ");
        push_quoted(&mut text, value);
    }
    text
}

/// The lines that hold a text. Only they are looked at: a history may be as long as a book.
fn lines_with<'a>(part: &'a str, text: &str) -> impl Iterator<Item = &'a str> {
    let mut rest = part;
    std::iter::from_fn(move || {
        let found = rest.find(text).filter(|_| !rest.is_empty())?;
        let start = rest[..found].rfind('\n').map_or(0, |end| end + 1);
        let end = rest[found..].find('\n').map_or(rest.len(), |end| found + end + 1);
        let line = &rest[start..end];
        rest = &rest[end..];
        Some(line.trim_end())
    })
}

impl Base {
    /// The state that a history tells.
    pub(super) fn of(history: &History) -> Self {
        history.base
    }

    /// The state after further lines.
    fn and(self, lines: &str) -> Self {
        let mut hasher = crc32fast::Hasher::new_with_initial_len(self.crc, self.bytes as u64);
        hasher.update(lines.as_bytes());
        Self { bytes: self.bytes + lines.len(), crc: hasher.finalize() }
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
            Self::Entry(cell) | Self::Detail { cell, .. } | Self::Declined { cell, .. } => {
                Some(cell)
            }
            Self::Territory
            | Self::Edition { .. }
            | Self::District { .. }
            | Self::Border
            | Self::Merged { .. } => None,
        }
    }
}

impl HistoryEntry {
    /// Reads one line, whatever it holds: a change for each of its years and details, by year; none
    /// where it tells no change.
    pub fn read(line: &str) -> Vec<Self> {
        let Ok(line) = ron::from_str::<Line>(line) else { return Vec::new() };
        let series = SeriesKey {
            programme: line.programme.into(),
            code: line.code.into(),
            series: line.series.into(),
            territory: line.territory.into(),
            layer: line.layer,
        };
        let changed = match (line.year, line.field.as_str()) {
            (None, "territory") => Changed::Territory,
            (None, "edition") => Changed::Edition { programme: series.programme },
            (None, "district") => Changed::District { code: series.territory },
            (None, "border") => Changed::Border,
            (None, "merged") => Changed::Merged { sign: series.code },
            (None, "") => {
                let of_year = |(year, (old, new))| Self {
                    at: line.at,
                    who: line.who.clone(),
                    changed: Changed::Entry(series.at(year)),
                    old,
                    new,
                    more: line.more.clone(),
                };
                let years = line.years.into_iter().map(of_year);
                let of_field = |year, (field, (old, new))| Self {
                    at: line.at,
                    who: line.who.clone(),
                    changed: Changed::Detail { cell: series.at(year), field },
                    old,
                    new,
                    more: line.more.clone(),
                };
                let details = line.details.into_iter().flat_map(|(year, fields)| {
                    fields.into_iter().map(move |field| of_field(year, field))
                });
                return years.chain(details).collect();
            }
            (None, _) => return Vec::new(),
            (Some(year), "") => Changed::Entry(CellKey { series, year }),
            (Some(year), field) if field.starts_with("declined.") => {
                let text = field.strip_prefix("declined.").unwrap_or_default().to_owned();
                Changed::Declined { cell: CellKey { series, year }, text }
            }
            (Some(year), _) => {
                Changed::Detail { cell: CellKey { series, year }, field: line.field }
            }
        };
        let Line { at, who, old, new, more, .. } = line;
        vec![Self { at, who, changed, old, new, more }]
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
    /// Of several years, what stood there before and after.
    #[serde(default)]
    years: BTreeMap<Year, (String, String)>,
    /// Of several details, by year and field, what stood there before and after.
    #[serde(default)]
    details: BTreeMap<Year, BTreeMap<String, (String, String)>>,
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
