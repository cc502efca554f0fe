//! What a book remembers of the sources that were merged into it: whole files, and what of them was
//! declined, so that the same is not asked twice. How merging goes is in `exchange`.

use std::collections::BTreeMap;
use std::fmt::{Display, Write as _};

use serde::de::{DeserializeSeed as _, Deserializer, MapAccess};

use super::details::More;
use super::document::Book;
use super::key::{CellKey, Layer, SeriesKey};
use super::text::quote::push_quoted;
use super::text::read_programme::{YEARS, unknown};
use super::text::record::{Element, Fields, Notes, Odd, Record, Text, any_value, more};
use super::text::write::{push_map, push_text};

/// What is remembered of merged sources.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merged {
    /// Sign of the content of a file that was decided about in full → its name.
    pub(super) files: BTreeMap<String, String>,
    /// Cell → what was declined there, and from which source.
    pub(super) declined: BTreeMap<CellKey, More>,
}

impl Merged {
    /// The name under which a file of this content was merged.
    pub fn file(&self, sign: &str) -> Option<&str> {
        self.files.get(sign).map(String::as_str)
    }

    /// Whether this was offered for a cell and declined.
    pub fn is_declined(&self, cell: &CellKey, text: &str) -> bool {
        self.declined.get(cell).is_some_and(|known| known.contains_key(text))
    }

    /// Whether nothing is remembered.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.declined.is_empty()
    }

    /// Remembers a file or forgets it; what was remembered.
    pub(super) fn put_file(&mut self, sign: &str, name: Option<&str>) -> Option<String> {
        match name {
            Some(name) => self.files.insert(sign.to_owned(), name.to_owned()),
            None => self.files.remove(sign),
        }
    }

    /// Remembers that something was declined, or forgets it; what was remembered.
    pub(super) fn put_declined(
        &mut self,
        cell: &CellKey,
        text: &str,
        source: Option<&str>,
    ) -> Option<String> {
        if let Some(source) = source {
            let known = self.declined.entry(cell.clone()).or_default();
            return known.insert(text.to_owned(), source.to_owned());
        }
        let known = self.declined.get_mut(cell)?;
        let old = known.remove(text);
        if known.is_empty() {
            self.declined.remove(cell);
        }
        old
    }
}

impl Book {
    /// What is remembered of merged sources.
    pub fn merged(&self) -> &Merged {
        &self.merged
    }
}

/// Appends the parts of the file; nothing where nothing is remembered.
pub(super) fn push(out: &mut String, merged: &Merged) {
    if !merged.files.is_empty() {
        out.push_str("    merged: ");
        push_map(out, &merged.files);
        out.push_str(",\n");
    }
    if merged.declined.is_empty() {
        return;
    }
    out.push_str("    declined: [\n");
    for (cell, known) in &merged.declined {
        out.push_str("        ");
        push_declined(out, &cell.series, cell.year, known);
        out.push_str(",\n");
    }
    out.push_str("    ],\n");
}

/// Appends one element of `declined`.
fn push_declined(out: &mut String, series: &SeriesKey, year: impl Display, values: &More) {
    let SeriesKey { programme, code, series, territory, layer } = series;
    out.push_str("(programme: ");
    push_quoted(out, programme);
    push_text(out, "code", code);
    push_text(out, "series", series);
    push_text(out, "territory", territory);
    if *layer != Layer::default() {
        // Writing to a String cannot fail.
        let _ = write!(out, ", layer: {}", layer.word());
    }
    let _ = write!(out, ", year: {year}, values: ");
    push_map(out, values);
    out.push(')');
}

/// Reads the elements of `declined`.
pub(super) struct Declined<'a> {
    pub(super) merged: &'a mut Merged,
    pub(super) notes: &'a mut Notes,
    /// What belongs to no record.
    pub(super) odds: &'a mut Vec<Odd>,
}

impl<'de> Element<'de> for Declined<'_> {
    fn element<D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        let mut record = DeclinedRecord::default();
        Fields(&mut record).deserialize(deserializer)?;
        let DeclinedRecord { codes, layer, year, values, mut odds } = record;
        self.odds.append(&mut odds);
        let [programme, code, series, territory] = codes.map(|text| self.notes.share(&text));
        let series = SeriesKey { programme, code, series, territory, layer };
        match year.parse().ok().filter(|year| YEARS.contains(year)) {
            Some(year) => self.merged.declined.entry(series.at(year)).or_default().extend(values),
            None => {
                let mut whole = String::new();
                push_declined(&mut whole, &series, format_args!("{year:?}"), &values);
                self.odds.push(Odd::new("declined", "book-expected-year", whole));
            }
        }
        Ok(())
    }
}

/// One element of `declined`.
#[derive(Default)]
struct DeclinedRecord {
    /// Of the programme, the indicator, the series and the territory.
    codes: [String; 4],
    layer: Layer,
    /// As it stands there.
    year: String,
    values: More,
    odds: Vec<Odd>,
}

impl<'de> Record<'de> for DeclinedRecord {
    fn take<A: MapAccess<'de>>(&mut self, field: &'de str, map: &mut A) -> Result<(), A::Error> {
        let place =
            ["programme", "code", "series", "territory"].iter().position(|one| *one == field);
        match (place, field) {
            (Some(at), _) => self.codes[at] = map.next_value::<Text<'_>>()?.into_string(),
            (_, "layer") => {
                let word = any_value(map)?;
                match Layer::from_word(&word) {
                    Some(layer) => self.layer = layer,
                    None => self.odds.push(Odd::new("declined", "book-expected-layer", word)),
                }
            }
            (_, "year") => self.year = map.next_value::<Text<'_>>()?.into_string(),
            (_, "values") => more(map, &mut self.values)?,
            _ => self.odds.push(unknown(field, map)?),
        }
        Ok(())
    }
}
