//! A book from the bytes of its file. Never panics or hangs, whatever the bytes; what is not
//! understood inside a record is kept in its `more` and reported; an error only where the whole
//! is no book.

use std::borrow::Cow;
use std::sync::Arc;

use serde::de::{DeserializeSeed as _, Deserializer, MapAccess};

use super::file::{FORMAT, MAX_BOOK_BYTES, MAX_DEPTH, split_history};
use super::read_programme::{DetailsRecord, ProgrammeRecord, path, unknown};
use super::record::{Element, Fields, List, Notes, Odd, Record, Text, more, settle};
use super::unreadable;
use super::warning::Warning;
use crate::book::column::Column;
use crate::book::details::More;
use crate::book::districts::Districts;
use crate::book::districts::record::Additions;
use crate::book::document::{Book, ProgrammeUse};
use crate::book::history::{History, HistoryEntry};
use crate::book::merged::{Declined, Merged};
use crate::language::Message;

/// A book that was read, and what was odd in its file.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The book.
    pub book: Book,
    /// What was not understood and is kept in the `more` of its record.
    pub warnings: Vec<Warning>,
    /// What is to be said of its journal: changes that were taken over from there.
    pub notes: Vec<Message>,
}

impl Opened {
    /// All that is to be said of it: first of its journal, then of its file.
    pub fn remarks(&self) -> Vec<Message> {
        let warnings = self.warnings.iter().cloned().map(Message::from);
        self.notes.iter().cloned().chain(warnings).collect()
    }
}

/// Reads the bytes of a file, whatever they are. Several formats are read; only the newest is
/// written.
///
/// # Errors
/// A message, with line and column where there is a place, why this is no book.
pub fn read(bytes: &[u8]) -> Result<Opened, Message> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let (text, valid_bytes) = match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), usize::MAX),
        Err(error) => (String::from_utf8_lossy(bytes), error.valid_up_to()),
    };
    let (document, history) = split_history(&text);
    // Bytes that are no text may stand in the history, which nothing depends on.
    if valid_bytes < document.len() {
        return Err(unreadable::not_text(document, valid_bytes));
    }
    if document.trim().is_empty() {
        return Err(Message::new("book-empty-file"));
    }
    if document.len() > MAX_BOOK_BYTES {
        return Err(Message::new("book-too-large").with("max", MAX_BOOK_BYTES >> 20));
    }
    let (mut reading, mut outcome) = BookRecord::parse(document, true);
    if outcome.is_err() {
        (reading, outcome) = BookRecord::parse(document, false);
    }
    match (reading.format, outcome) {
        (Format::Unread, Ok(())) | (Format::Missing, _) => Err(Message::new("book-no-format")),
        (Format::Newer(format), _) => Err(unreadable::newer(format)),
        (Format::Known, Ok(())) => Ok(reading.finish(history)),
        (Format::Known | Format::Unread, Err(error)) => Err(unreadable::damaged(&error)),
    }
}

/// What is known of the format so far; it stands first.
#[derive(Clone, Copy, Default)]
enum Format {
    #[default]
    Unread,
    Known,
    Newer(u64),
    Missing,
}

/// The whole file.
#[derive(Default)]
struct BookRecord {
    format: Format,
    notes: Notes,
    territory: Option<Arc<str>>,
    districts: Districts,
    merged: Merged,
    programmes: Vec<ProgrammeUse>,
    columns: Vec<Column>,
    details: Vec<DetailsRecord>,
    more: More,
    odds: Vec<Odd>,
}

impl<'de> Record<'de> for BookRecord {
    fn take<A: MapAccess<'de>>(&mut self, field: &'de str, map: &mut A) -> Result<(), A::Error> {
        match field {
            "format" => {
                self.format = match map.next_value()? {
                    0 => Format::Missing,
                    format if format > u64::from(FORMAT) => Format::Newer(format),
                    _ => Format::Known,
                };
                self.stop_at_another_format()?;
            }
            _ if matches!(self.format, Format::Unread) => {
                self.format = Format::Missing;
                self.stop_at_another_format()?;
            }
            "territory" => {
                let code = map.next_value::<Text<'_>>()?.into_string();
                self.territory = (!code.is_empty()).then(|| self.notes.share(&code));
            }
            "programmes" => map.next_value_seed(List(Programmes(self)))?,
            "districts" | "borders" => {
                let Self { districts, notes, odds, .. } = self;
                let are_borders = field == "borders";
                map.next_value_seed(List(Additions { districts, notes, odds, are_borders }))?;
            }
            "merged" => more(map, &mut self.merged.files)?,
            "declined" => {
                let Self { merged, notes, odds, .. } = self;
                map.next_value_seed(List(Declined { merged, notes, odds }))?;
            }
            "more" => more(map, &mut self.more)?,
            _ => self.odds.push(unknown(field, map)?),
        }
        Ok(())
    }
}

impl BookRecord {
    fn parse(document: &str, is_strict: bool) -> (Self, Result<(), ron::de::SpannedError>) {
        let mut reading = Self::default();
        reading.notes.is_strict = is_strict;
        let options = ron::Options::default().with_recursion_limit(MAX_DEPTH);
        let outcome = options.from_str_seed(document, Fields(&mut reading));
        (reading, outcome)
    }

    /// What follows may have another shape.
    fn stop_at_another_format<E: serde::de::Error>(&self) -> Result<(), E> {
        match self.format {
            Format::Known => Ok(()),
            _ => Err(E::custom("another format")),
        }
    }

    fn finish(mut self, history: &str) -> Opened {
        settle(self.odds, "", &mut self.more, &mut self.notes);
        let mut book = Book {
            territory: self.territory,
            districts: Arc::new(self.districts),
            merged: Arc::new(self.merged),
            more: self.more,
            history: History::from_text(history),
            ..Book::default()
        };
        book.programmes = join_programmes(self.programmes, &mut self.notes);
        book.columns = join_columns(self.columns, &mut self.notes);
        for record in self.details {
            record.put(&mut book, &mut self.notes);
        }
        if let Some(last) = book.history.lines().next_back()
            && HistoryEntry::read(last).is_empty()
        {
            self.notes.warnings.push(Warning {
                path: "history".to_owned(),
                expected: Message::new("book-expected-history-line"),
                found: last.to_owned(),
            });
        }
        Opened { book, warnings: self.notes.warnings, notes: Vec::new() }
    }
}

/// The elements of `programmes`.
struct Programmes<'a>(&'a mut BookRecord);

impl<'de> Element<'de> for Programmes<'_> {
    fn element<D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        let mut record = ProgrammeRecord::new(&mut self.0.notes);
        Fields(&mut record).deserialize(deserializer)?;
        let (named, mut columns, mut details) = record.finish();
        self.0.columns.append(&mut columns);
        self.0.details.append(&mut details);
        self.0.programmes.push(named);
        Ok(())
    }
}

/// Sorted, each programme once, none that says nothing.
fn join_programmes(mut list: Vec<ProgrammeUse>, notes: &mut Notes) -> Vec<ProgrammeUse> {
    list.sort_by(|one, two| one.id.cmp(&two.id));
    let mut joined: Vec<ProgrammeUse> = Vec::with_capacity(list.len());
    for next in list {
        match joined.last_mut() {
            Some(last) if last.id == next.id => {
                let edition = next.edition.filter(|edition| last.edition != Some(*edition));
                let edition =
                    edition.map(|date| Odd::new("edition", "book-expected-once", date.to_string()));
                let more = next.more.into_iter();
                let more = more.map(|(name, text)| Odd::new(name, "book-expected-once", text));
                let odds = edition.into_iter().chain(more).collect();
                settle(odds, &next.id, &mut last.more, notes);
            }
            _ => joined.push(next),
        }
    }
    joined.retain(|named| named.edition.is_some() || !named.more.is_empty());
    joined
}

/// Sorted, each line once, none void.
fn join_columns(mut list: Vec<Column>, notes: &mut Notes) -> Vec<Arc<Column>> {
    if !list.is_sorted_by(|one, two| one.key <= two.key) {
        list.sort_by(|one, two| one.key.cmp(&two.key));
    }
    let mut joined: Vec<Arc<Column>> = Vec::with_capacity(list.len());
    for next in list {
        match joined.last_mut().and_then(Arc::get_mut) {
            Some(last) if last.key == next.key => join_column(last, next, notes),
            _ => joined.push(Arc::new(next)),
        }
    }
    joined.retain(|column| !column.is_void());
    joined
}

fn join_column(column: &mut Column, second: Column, notes: &mut Notes) {
    let mut odds = Vec::new();
    for (year, entry) in second.cells {
        match column.get(year) {
            None => drop(column.put(year, Some(entry))),
            Some(known) if *known == entry => {}
            Some(_) => {
                odds.push(Odd::new(year.to_string(), "book-expected-once", entry.to_string()));
            }
        }
    }
    let more = second.more.into_iter();
    odds.extend(more.map(|(name, text)| Odd::new(name, "book-expected-once", text)));
    settle(odds, &path(&column.key), &mut column.more, notes);
}
