//! `values`: the observations of a book.

use std::path::Path;

use super::args::Args;
use super::{Context, Done, Outcome, csv, find};
use crate::book::{Column, Details, Entry, Layer, store};
use crate::language::Message;
use crate::programme::{Library, Year};

const COLUMNS: [&str; 12] = [
    "code",
    "series",
    "territory",
    "year",
    "value",
    "numerator",
    "denominator",
    "reason",
    "status",
    "as_of",
    "source",
    "comment",
];

/// One row an observation, in the order of the book. A year with nothing but a comment or the
/// like is a row without a value, so that nothing is left behind.
pub(super) fn run(args: &Args, _context: &Context<'_>) -> Outcome {
    let opened = store::read(Path::new(args.operand(0)))?;
    let programme = match args.value("programme") {
        None => None,
        Some(named) => Some(find::programme(&mut Library::built_in(), named)?),
    };
    let layer = if args.has("own") { Layer::OwnTarget } else { Layer::Actual };
    let columns = opened.book.columns().filter(|column| {
        let key = column.key();
        let is_asked = programme.as_ref().is_none_or(|id| **id == *key.programme);
        key.layer == layer && is_asked
    });
    let data = csv(&COLUMNS, columns.flat_map(rows))?;
    let notes = opened.warnings.into_iter().map(Message::from).collect();
    Ok(Done { data, notes, findings: false })
}

fn rows(column: &Column) -> Vec<[String; 12]> {
    let mut years: Vec<Year> = column.iter().map(|(year, _)| year).collect();
    years.extend(column.all_details().map(|(year, _)| year));
    years.sort_unstable();
    years.dedup();
    years.into_iter().map(|year| row(column, year)).collect()
}

fn row(column: &Column, year: Year) -> [String; 12] {
    let key = column.key();
    let entry = column.get(year);
    let (mut value, mut numerator, mut denominator, mut reason) = Default::default();
    match entry {
        None => {}
        Some(Entry::Number(number)) => value = number.to_string(),
        Some(fraction @ Entry::Fraction { numerator: part, denominator: whole }) => {
            value = fraction.number().map_or(String::new(), |number| number.to_string());
            (numerator, denominator) = (part.to_string(), whole.to_string());
        }
        Some(Entry::State(words)) => value.clone_from(words),
        Some(Entry::Missing(why)) => reason = why.code().to_owned(),
    }
    let none = Details::default();
    let Details { status, as_of, source, comment, .. } = column.details(year).unwrap_or(&none);
    [
        key.code.to_string(),
        key.series.to_string(),
        key.territory.to_string(),
        year.to_string(),
        value,
        numerator,
        denominator,
        reason,
        status.map_or(String::new(), |status| status.code().to_owned()),
        as_of.map_or(String::new(), |day| day.to_string()),
        source.clone(),
        comment.clone(),
    ]
}
