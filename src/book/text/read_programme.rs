//! The records of a programme in the file of a book: its values and their details, read field by
//! field. `read` puts them together.

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};

use super::record::{
    Element, Fields, List, NOT_STRICT, Notes, Odd, Pairs, Quoted, Record, Text, any_value, more,
    settle,
};
use crate::book::column::Column;
use crate::book::details::{Details, More, Status};
use crate::book::document::{Book, ProgrammeUse};
use crate::book::key::{Layer, SeriesKey};
use crate::book::observation::Entry;
use crate::programme::Year;

/// A year is written with four digits.
pub(in crate::book) const YEARS: std::ops::RangeInclusive<Year> = 1000..=9999;

/// One element of `programmes`.
pub(in crate::book) struct ProgrammeRecord<'a> {
    notes: &'a mut Notes,
    id: Arc<str>,
    edition: Option<Date>,
    columns: Vec<Column>,
    details: Vec<DetailsRecord>,
    more: More,
    odds: Vec<Odd>,
}

impl<'de> Record<'de> for ProgrammeRecord<'_> {
    fn take<A: MapAccess<'de>>(&mut self, field: &'de str, map: &mut A) -> Result<(), A::Error> {
        match field {
            "id" => self.id = code(map, self.notes)?,
            "edition" => self.edition = date(field, map, &mut self.odds)?,
            "values" => map.next_value_seed(List(Values(self)))?,
            "details" => map.next_value_seed(List(AllDetails(self)))?,
            "more" => more(map, &mut self.more)?,
            _ => self.odds.push(unknown(field, map)?),
        }
        Ok(())
    }
}

impl<'a> ProgrammeRecord<'a> {
    pub(in crate::book) fn new(notes: &'a mut Notes) -> Self {
        Self {
            notes,
            id: "".into(),
            edition: None,
            columns: Vec::new(),
            details: Vec::new(),
            more: More::new(),
            odds: Vec::new(),
        }
    }

    pub(in crate::book) fn finish(mut self) -> (ProgrammeUse, Vec<Column>, Vec<DetailsRecord>) {
        settle(self.odds, &self.id, &mut self.more, self.notes);
        // The code may stand behind the values.
        for column in &mut self.columns {
            column.key.programme = Arc::clone(&self.id);
        }
        for record in &mut self.details {
            record.key.programme = Arc::clone(&self.id);
        }
        let named = ProgrammeUse { id: self.id, edition: self.edition, more: self.more };
        (named, self.columns, self.details)
    }
}

/// The elements of `values`.
struct Values<'a, 'b>(&'a mut ProgrammeRecord<'b>);

impl<'de> Element<'de> for Values<'_, '_> {
    fn element<D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        let column = Column::new(empty_key(Arc::clone(&self.0.id)));
        let mut record = ColumnRecord { notes: self.0.notes, column, odds: Vec::new() };
        Fields(&mut record).deserialize(deserializer)?;
        let column = record.finish();
        self.0.columns.push(column);
        Ok(())
    }
}

/// One element of `values`: a series and territory with its years.
struct ColumnRecord<'a> {
    notes: &'a mut Notes,
    column: Column,
    odds: Vec<Odd>,
}

impl<'de> Record<'de> for ColumnRecord<'_> {
    fn take<A: MapAccess<'de>>(&mut self, field: &'de str, map: &mut A) -> Result<(), A::Error> {
        let Self { notes, column, odds } = self;
        if take_key(&mut column.key, field, map, notes, odds)? {
            return Ok(());
        }
        match field {
            "years" if notes.is_strict => map.next_value_seed(StrictYears(column))?,
            "years" => map.next_value_seed(Pairs(|year: Text<'de>, entry: Text<'de>| {
                take_year(column, year, entry, odds);
            }))?,
            "more" => more(map, &mut column.more)?,
            _ => odds.push(unknown(field, map)?),
        }
        Ok(())
    }
}

impl ColumnRecord<'_> {
    fn finish(mut self) -> Column {
        self.column.cells.shrink_to_fit();
        if !self.odds.is_empty() {
            let path = path(&self.column.key);
            settle(self.odds, &path, &mut self.column.more, self.notes);
        }
        self.column
    }
}

/// The cells of a line as the program writes them: sorted, each year once, all texts in quotes.
struct StrictYears<'a>(&'a mut Column);

impl<'de> DeserializeSeed<'de> for StrictYears<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for StrictYears<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("years with their values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let cells = &mut self.0.cells;
        while let Some(year) = map.next_key::<Year>()? {
            let Quoted(text) = map.next_value()?;
            let is_next = YEARS.contains(&year) && cells.last().is_none_or(|last| last.0 < year);
            match text.parse() {
                Ok(entry) if is_next => cells.push((year, entry)),
                _ => return Err(A::Error::custom(NOT_STRICT)),
            }
        }
        Ok(())
    }
}

/// One cell: `2024: "93.1"`.
fn take_year(column: &mut Column, year: Text<'_>, entry: Text<'_>, odds: &mut Vec<Odd>) {
    let number = match &year {
        Text::Integer(number) => Year::try_from(*number).ok(),
        Text::Quoted(text) => text.parse().ok(),
        Text::Float(_) => None,
    };
    let number = number.filter(|year| YEARS.contains(year));
    let bare = !matches!(entry, Text::Quoted(_));
    let read = match &entry {
        Text::Quoted(text) => text.parse::<Entry>().ok(),
        Text::Integer(number) => Some(Entry::Number((*number).into())),
        Text::Float(digits) => digits.parse().ok().map(Entry::Number),
    };
    let (Some(number), Some(read)) = (number, read) else {
        let expected = if number.is_some() { "book-expected-entry" } else { "book-expected-year" };
        odds.push(Odd::new(year.into_string(), expected, entry.into_string()));
        return;
    };
    if bare {
        // Its digits may have passed through binary floating point: 12.50 is 12.5 by now.
        let odd = Odd::new(number.to_string(), "book-expected-quotes", read.to_string());
        odds.push(odd.understood());
    }
    if column.get(number).is_some() {
        odds.push(Odd::new(number.to_string(), "book-expected-once", read.to_string()));
    } else {
        column.put(number, Some(read));
    }
}

/// The elements of `details`.
struct AllDetails<'a, 'b>(&'a mut ProgrammeRecord<'b>);

impl<'de> Element<'de> for AllDetails<'_, '_> {
    fn element<D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        let key = empty_key(Arc::clone(&self.0.id));
        let record =
            DetailsRecord { key, year: None, details: Details::default(), odds: Vec::new() };
        let mut reading = DetailsReading { notes: self.0.notes, record };
        Fields(&mut reading).deserialize(deserializer)?;
        let record = reading.record;
        self.0.details.push(record);
        Ok(())
    }
}

/// One element of `details`.
pub(in crate::book) struct DetailsRecord {
    key: SeriesKey,
    year: Option<Year>,
    details: Details,
    odds: Vec<Odd>,
}

struct DetailsReading<'a> {
    notes: &'a mut Notes,
    record: DetailsRecord,
}

impl<'de> Record<'de> for DetailsReading<'_> {
    fn take<A: MapAccess<'de>>(&mut self, field: &'de str, map: &mut A) -> Result<(), A::Error> {
        let DetailsRecord { key, year, details, odds } = &mut self.record;
        if take_key(key, field, map, self.notes, odds)? {
            return Ok(());
        }
        match field {
            "year" => {
                let text = map.next_value::<Text<'_>>()?.into_string();
                *year = text.parse().ok().filter(|year| YEARS.contains(year));
                if year.is_none() {
                    odds.push(Odd::new(field, "book-expected-year", text));
                }
            }
            "status" => {
                let word = any_value(map)?;
                details.status = Status::from_word(&word);
                if details.status.is_none() {
                    odds.push(Odd::new(field, "book-expected-status", word));
                }
            }
            "as_of" => details.as_of = date(field, map, odds)?,
            "source" => details.source = map.next_value::<Text<'_>>()?.into_string(),
            "standard_error" => {
                details.standard_error = parsed(field, "book-expected-decimal", map, odds)?;
            }
            "comment" => details.comment = map.next_value::<Text<'_>>()?.into_string(),
            "accepted" => more(map, &mut details.accepted.why)?,
            "accepted_of" => details.accepted.of = map.next_value::<Text<'_>>()?.into_string(),
            "more" => more(map, &mut details.more)?,
            _ => odds.push(unknown(field, map)?),
        }
        Ok(())
    }
}

impl DetailsRecord {
    /// Puts the details to their cell. Those of a second record for the same cell, and those of
    /// none, are kept as text.
    pub(in crate::book) fn put(mut self, book: &mut Book, notes: &mut Notes) {
        let path = path(&self.key);
        let Some(year) = self.year else {
            for (name, text) in self.details.fields() {
                self.odds.push(Odd::new(name, "book-expected-year", text));
            }
            return book.change(&self.key, |column| {
                settle(self.odds, &path, &mut column.more, notes);
            });
        };
        let path = format!("{path} / {year}");
        book.change(&self.key, |column| {
            if let Some(known) = column.details(year) {
                let mut known = known.clone();
                for (name, text) in self.details.fields() {
                    self.odds.push(Odd::new(name, "book-expected-once", text));
                }
                settle(self.odds, &path, &mut known.more, notes);
                column.put_details(year, known);
            } else {
                settle(self.odds, &path, &mut self.details.more, notes);
                column.put_details(year, self.details);
            }
        });
    }
}

fn empty_key(programme: Arc<str>) -> SeriesKey {
    let empty: Arc<str> = "".into();
    SeriesKey::actual(programme, Arc::clone(&empty), Arc::clone(&empty), empty)
}

/// Whether the field was a part of the key.
fn take_key<'de, A: MapAccess<'de>>(
    key: &mut SeriesKey,
    field: &str,
    map: &mut A,
    notes: &mut Notes,
    odds: &mut Vec<Odd>,
) -> Result<bool, A::Error> {
    match field {
        "code" => key.code = code(map, notes)?,
        "series" => key.series = code(map, notes)?,
        "territory" => key.territory = code(map, notes)?,
        "layer" => {
            let word = any_value(map)?;
            match Layer::from_word(&word) {
                Some(layer) => key.layer = layer,
                None => odds.push(Odd::new(field, "book-expected-layer", word)),
            }
        }
        _ => return Ok(false),
    }
    Ok(true)
}

fn code<'de, A: MapAccess<'de>>(map: &mut A, notes: &mut Notes) -> Result<Arc<str>, A::Error> {
    if notes.is_strict {
        let Quoted(code) = map.next_value()?;
        return Ok(notes.share(&code));
    }
    Ok(match map.next_value()? {
        Text::Quoted(code) => notes.share(&code),
        other => notes.share(&other.into_string()),
    })
}

fn date<'de, A: MapAccess<'de>>(
    field: &str,
    map: &mut A,
    odds: &mut Vec<Odd>,
) -> Result<Option<Date>, A::Error> {
    parsed(field, "book-expected-date", map, odds)
}

/// A value by the text form of its type.
fn parsed<'de, A: MapAccess<'de>, T: std::str::FromStr>(
    field: &str,
    expected: &'static str,
    map: &mut A,
    odds: &mut Vec<Odd>,
) -> Result<Option<T>, A::Error> {
    let text = map.next_value::<Text<'_>>()?.into_string();
    let value = text.parse().ok();
    if value.is_none() {
        odds.push(Odd::new(field, expected, text));
    }
    Ok(value)
}

/// A field that this format does not have. A later version of the format would add to `more`.
pub(in crate::book) fn unknown<'de, A: MapAccess<'de>>(
    field: &str,
    map: &mut A,
) -> Result<Odd, A::Error> {
    Ok(Odd::new(field, "book-expected-field", any_value(map)?))
}

pub(in crate::book) fn path(key: &SeriesKey) -> String {
    let SeriesKey { programme, code, series, territory, layer } = key;
    let layer = if *layer == Layer::default() { "" } else { layer.word() };
    let parts: [&str; 5] = [programme, code, series, territory, layer];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" / ")
}
