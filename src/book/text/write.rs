//! A book as the text of its file. The layout is by hand: one line a series and territory, so that
//! a text comparison of two books shows the values that differ and nothing else.

use std::convert::Infallible;
use std::fmt::Write as _;

use super::file::{FORMAT, HISTORY_MARK};
use super::quote::{push_entry, push_quoted, push_year};
use crate::book::column::Column;
use crate::book::details::{Details, More};
use crate::book::districts::record as districts;
use crate::book::document::{Book, ProgrammeUse};
use crate::book::key::{Layer, SeriesKey};
use crate::book::merged;
use crate::programme::Year;

/// What is written gathers until it is about so many bytes; then it is on its way to the disk while
/// the rest is worded, and never more than that is held beside the book.
const PIECE: usize = 1 << 16;

/// The text of the file that keeps a book.
pub fn write(book: &Book) -> String {
    let mut out = String::new();
    let mut gather = |piece: &str| -> Result<(), Infallible> {
        out.push_str(piece);
        Ok(())
    };
    let Ok(()) = document(book, &mut gather);
    let Ok(()) = history(book, &mut gather);
    out
}

/// Gives the text of the file piece by piece, up to where the history follows.
pub(in crate::book) fn document<E>(
    book: &Book,
    put: &mut impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    let mut out = String::with_capacity(2 * PIECE);
    // Writing to a String cannot fail, here and below.
    let _ = writeln!(out, "(\n    format: {FORMAT},");
    if let Some(territory) = book.territory() {
        push_line(&mut out, 1, "territory", territory);
    }
    districts::push(&mut out, &book.districts);
    merged::push(&mut out, &book.merged);
    out.push_str("    programmes: [\n");
    for programme in programmes(book) {
        push_programme(&mut out, &programme, put)?;
    }
    out.push_str("    ],\n");
    push_more_line(&mut out, 1, &book.more);
    out.push_str(")\n");
    // Also where its lines are empty: the journal knows a book by every byte of its history.
    if book.history.parts().next().is_some() {
        out.push_str(HISTORY_MARK);
        out.push('\n');
    }
    put(&out)
}

/// Gives the text of the history, its long parts without copying them.
pub(in crate::book) fn history<E>(
    book: &Book,
    put: &mut impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    let mut short = String::new();
    for part in book.history.parts() {
        if part.len() < PIECE {
            short.push_str(part);
            pass_on(&mut short, put)?;
        } else {
            put(&std::mem::take(&mut short))?;
            put(part)?;
        }
    }
    put(&short)
}

/// Passes on what has gathered, once it is a piece.
fn pass_on<E>(out: &mut String, put: &mut impl FnMut(&str) -> Result<(), E>) -> Result<(), E> {
    if out.len() >= PIECE {
        put(out)?;
        out.clear();
    }
    Ok(())
}

/// A programme with its lines of values.
struct Part<'a> {
    id: &'a str,
    named: Option<&'a ProgrammeUse>,
    columns: Vec<&'a Column>,
}

/// The programmes that the book names and those that its values belong to, by code.
fn programmes(book: &Book) -> Vec<Part<'_>> {
    let mut parts = std::collections::BTreeMap::new();
    let part = |id| Part { id, named: None, columns: Vec::new() };
    for named in &book.programmes {
        parts.entry(&*named.id).or_insert_with_key(|id| part(id)).named = Some(named);
    }
    let same_programme = |one: &&Column, two: &&Column| one.key.programme == two.key.programme;
    let columns: Vec<&Column> = book.columns().collect();
    for columns in columns.chunk_by(same_programme) {
        if let Some(first) = columns.first() {
            let id = &*first.key.programme;
            parts.entry(id).or_insert_with_key(|id| part(id)).columns = columns.to_vec();
        }
    }
    parts.into_values().collect()
}

fn push_programme<E>(
    out: &mut String,
    part: &Part<'_>,
    put: &mut impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    out.push_str("        (\n");
    push_line(out, 3, "id", part.id);
    if let Some(edition) = part.named.and_then(|named| named.edition) {
        let _ = writeln!(out, "            edition: \"{edition}\",");
    }
    let mut with_values = part
        .columns
        .iter()
        .filter(|column| !column.is_empty() || !column.more.is_empty())
        .peekable();
    if with_values.peek().is_some() {
        out.push_str("            values: [\n");
        for column in with_values {
            push_column(out, column);
            pass_on(out, put)?;
        }
        out.push_str("            ],\n");
    }
    let mut details = part
        .columns
        .iter()
        .flat_map(|column| column.all_details().map(|(year, details)| (&column.key, year, details)))
        .peekable();
    if details.peek().is_some() {
        out.push_str("            details: [\n");
        for (key, year, details) in details {
            push_details(out, key, year, details);
            pass_on(out, put)?;
        }
        out.push_str("            ],\n");
    }
    if let Some(named) = part.named {
        push_more_line(out, 3, &named.more);
    }
    out.push_str("        ),\n");
    Ok(())
}

fn push_column(out: &mut String, column: &Column) {
    push_key(out, &column.key);
    out.push_str(", years: {");
    for (at, (year, entry)) in column.iter().enumerate() {
        out.push_str(if at > 0 { ", " } else { "" });
        push_year(out, year);
        out.push_str(": ");
        push_entry(out, Some(entry));
    }
    out.push('}');
    push_more(out, &column.more);
    out.push_str("),\n");
}

fn push_details(out: &mut String, key: &SeriesKey, year: Year, details: &Details) {
    let Details { status, as_of, source, standard_error, comment, accepted, more } = details;
    push_key(out, key);
    out.push_str(", year: ");
    push_year(out, year);
    if let Some(status) = status {
        let _ = write!(out, ", status: {}", status.word());
    }
    if let Some(day) = as_of {
        let _ = write!(out, ", as_of: \"{day}\"");
    }
    push_text(out, "source", source);
    if let Some(error) = standard_error {
        let _ = write!(out, ", standard_error: \"{error}\"");
    }
    push_text(out, "comment", comment);
    if !accepted.why.is_empty() {
        out.push_str(", accepted: ");
        push_map(out, &accepted.why);
    }
    push_text(out, "accepted_of", &accepted.of);
    push_more(out, more);
    out.push_str("),\n");
}

fn push_key(out: &mut String, key: &SeriesKey) {
    out.push_str("                (code: ");
    push_quoted(out, &key.code);
    push_text(out, "series", &key.series);
    out.push_str(", territory: ");
    push_quoted(out, &key.territory);
    if key.layer != Layer::default() {
        let _ = write!(out, ", layer: {}", key.layer.word());
    }
}

/// A text among the fields of a line; nothing where it is empty.
pub(in crate::book) fn push_text(out: &mut String, name: &str, text: &str) {
    if !text.is_empty() {
        let _ = write!(out, ", {name}: ");
        push_quoted(out, text);
    }
}

/// A text on a line of its own.
fn push_line(out: &mut String, depth: usize, name: &str, text: &str) {
    let _ = write!(out, "{:1$}{name}: ", "", depth * 4);
    push_quoted(out, text);
    out.push_str(",\n");
}

pub(in crate::book) fn push_more(out: &mut String, more: &More) {
    if !more.is_empty() {
        out.push_str(", more: ");
        push_map(out, more);
    }
}

fn push_more_line(out: &mut String, depth: usize, more: &More) {
    if !more.is_empty() {
        let _ = write!(out, "{:1$}more: ", "", depth * 4);
        push_map(out, more);
        out.push_str(",\n");
    }
}

pub(in crate::book) fn push_map(out: &mut String, more: &More) {
    out.push('{');
    for (at, (name, text)) in more.iter().enumerate() {
        out.push_str(if at > 0 { ", " } else { "" });
        push_quoted(out, name);
        out.push_str(": ");
        push_quoted(out, text);
    }
    out.push('}');
}
