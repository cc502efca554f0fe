//! Another office's book as a source: the cells in which it differs, who wrote them and when, the
//! districts that it adds. What is decided about them, and how the decisions are remembered, stands
//! in `review`.

mod additions;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use self::additions::{districts, programmes, region};
use super::incoming::{Incoming, Place};
use super::review::{last_changes, overlaid, says_same};
use super::table::read_table_file;
use super::template::{Frame, Template};
use crate::book::{Book, CellKey, Column, Details, Edit, Entry, SeriesKey, Stamp, store};
use crate::language::Message;
use crate::programme::{Edition, Year};

/// Endings of the files that can be merged: books, and spreadsheets, in which a template may come.
pub const MERGED_ENDINGS: [&str; 4] = [store::ENDING, "xlsx", "xlsm", "ods"];

/// What is to be known of a source that is a file merged as a whole.
#[derive(Clone, Debug, Default)]
pub struct Merging {
    /// Its name, as it is remembered.
    pub name: String,
    /// Sign of its content: the same for the same content, whatever the file is called.
    pub sign: String,
    /// What lands with it, whatever is decided about its values: districts that the book lacks,
    /// the editions of programmes that it does not name yet.
    pub additions: Vec<Edit>,
}

/// Reads the book of a file as a source for another one; see [`other_book`].
///
/// # Errors
/// Why the file cannot be read as a book.
fn read_other_book(path: &Path, into: &Book) -> Result<Incoming, Message> {
    let opened = store::read(path)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let mut incoming = other_book(&opened.book, &name.unwrap_or_default(), into);
    incoming.remarks.extend(opened.remarks());
    Ok(incoming)
}

/// Reads a file to be merged: another book, or a template that was filled in. `edition_of` gives
/// the edition in force of a programme that is at hand.
///
/// # Errors
/// Why it is neither, or of a programme that is not at hand.
pub fn read_to_merge<'a>(
    path: &Path,
    into: &Book,
    edition_of: impl Fn(&str) -> Option<&'a Edition>,
) -> Result<Incoming, Message> {
    let ending = path.extension().unwrap_or_default();
    let mut sheets = MERGED_ENDINGS.iter().filter(|known| **known != store::ENDING);
    if !sheets.any(|known| ending.eq_ignore_ascii_case(known)) {
        return read_other_book(path, into);
    }
    let shown = path.display().to_string();
    let told = |reason: Message| {
        Message::new("merge-not-read").with("path", shown.as_str()).with("reason", reason)
    };
    let bytes = read_table_file(path).map_err(|reason| match reason.key {
        // It names the file itself.
        "table-not-read" => reason,
        _ => told(reason),
    })?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    filled_template(&bytes, &name, into, edition_of).map_err(told)
}

fn filled_template<'a>(
    bytes: &[u8],
    name: &str,
    into: &Book,
    edition_of: impl Fn(&str) -> Option<&'a Edition>,
) -> Result<Incoming, Message> {
    let template = Template::open(bytes)?.ok_or_else(|| Message::new("merge-no-template"))?;
    let edition = edition_of(template.programme()).ok_or_else(|| {
        Message::new("merge-programme-missing").with("programme", template.programme())
    })?;
    let sign = format!("{:08x}-{}", crc32fast::hash(bytes), bytes.len());
    let known = into.merged().file(&sign);
    let mut incoming = match known {
        Some(known) => {
            let mut none = Incoming::from(Message::new("merge-origin").with("name", name));
            none.remarks.push(Message::new("merge-again").with("name", known));
            none
        }
        None => {
            let frame = Frame { edition, book: into, tree: &into.tree(), file: name };
            template.read(&frame)?.without_declined(into)
        }
    };
    incoming.merging = Some(Merging { name: name.to_owned(), sign, additions: Vec::new() });
    Ok(incoming)
}

/// What another book says that this one does not: nothing where all of it was decided about before.
pub fn other_book(other: &Book, name: &str, into: &Book) -> Incoming {
    let mut incoming = Incoming::from(Message::new("merge-origin").with("name", name));
    let sign = sign(other);
    let name = if name.is_empty() { "?" } else { name };
    incoming.merging =
        Some(Merging { name: name.to_owned(), sign: sign.clone(), additions: Vec::new() });
    if let Some(known) = into.merged().file(&sign) {
        incoming.remarks.push(Message::new("merge-again").with("name", known));
        return incoming;
    }
    let (places, mut additions) = districts(other, into);
    additions.extend(programmes(other, into, &mut incoming));
    region(other, into, &mut incoming);
    if let Some(merging) = &mut incoming.merging {
        merging.additions = additions;
    }
    let differing = differing(other, into, &places, &mut incoming);
    let cells = differing.keys().cloned().collect();
    for (cell, signed) in last_changes(other.history().lines(), cells) {
        if let Some(number) = differing.get(&cell) {
            incoming.sign(*number, signed);
        }
    }
    incoming
}

/// Puts what lands with a source, whatever is decided about it, into the book that the next source
/// is read against: where both add a district, it is one; where they add two under one code, the
/// second has another.
pub fn take_additions(known: &mut Book, source: &Incoming) {
    let Some(merging) = source.merging.as_ref().filter(|one| !one.additions.is_empty()) else {
        return;
    };
    let stamp = Stamp { who: String::new(), when: jiff::Timestamp::UNIX_EPOCH };
    known.apply(&merging.additions, &stamp);
}

/// What is remembered of an offer that was declined: the value, and a sign of what stands beside it.
pub(super) fn declined_text(entry: Option<&Entry>, details: Option<&Details>) -> String {
    let mut text = entry.map(ToString::to_string).unwrap_or_default();
    if let Some(details) = details.filter(|details| !details.is_empty()) {
        let sign = crc32fast::hash(details.text().as_bytes());
        text += &format!(" #{sign:08x}");
    }
    text
}

/// Takes up the cells that differ; their numbers, by cell of the other book.
fn differing(
    other: &Book,
    into: &Book,
    places: &BTreeMap<String, Arc<str>>,
    incoming: &mut Incoming,
) -> BTreeMap<CellKey, u32> {
    let mut differing = BTreeMap::new();
    let mut row = 0;
    for column in other.columns() {
        let theirs = column.key();
        let territory = places.get(&*theirs.territory).unwrap_or(&theirs.territory);
        let key = SeriesKey { territory: Arc::clone(territory), ..theirs.clone() };
        let ours = into.column(&key);
        for year in years(column) {
            let (entry, details) = (column.get(year), column.details(year));
            let is_known =
                || into.merged().is_declined(&key.at(year), &declined_text(entry, details));
            if !differs(ours, year, entry, details) || is_known() {
                continue;
            }
            let line = incoming.line(&key);
            let at = Place { row, column: 0 };
            let number = incoming.push(line, year, entry.cloned(), "", at);
            if let Some(details) = details {
                incoming.detail(number, details.clone());
            }
            differing.insert(theirs.at(year), number);
            row += 1;
        }
    }
    differing
}

fn years(column: &Column) -> Vec<Year> {
    let mut years: Vec<Year> = column.iter().map(|(year, _)| year).collect();
    years.extend(column.all_details().map(|(year, _)| year));
    years.sort_unstable();
    years.dedup();
    years
}

fn differs(
    ours: Option<&Column>,
    year: Year,
    entry: Option<&Entry>,
    details: Option<&Details>,
) -> bool {
    let our_entry = ours.and_then(|ours| ours.get(year));
    let is_other = entry.is_some_and(|entry| !our_entry.is_some_and(|ours| says_same(ours, entry)));
    let nothing = Details::default();
    let our_details = ours.and_then(|ours| ours.details(year)).unwrap_or(&nothing);
    is_other || details.is_some_and(|details| overlaid(our_details, details) != *our_details)
}

/// The same for the same values, details and districts.
fn sign(book: &Book) -> String {
    let mut hasher = crc32fast::Hasher::new();
    let mut length = 0;
    let mut take = |text: &str| {
        hasher.update(text.as_bytes());
        hasher.update(&[0]);
        length += text.len() + 1;
    };
    for column in book.columns() {
        let SeriesKey { programme, code, series, territory, layer } = column.key();
        [programme, code, series, territory].into_iter().for_each(|text| take(text));
        take(layer.word());
        for (year, entry) in column.iter() {
            take(&format!("{year} {entry}"));
        }
        for (year, details) in column.all_details() {
            take(&format!("{year} {}", details.text()));
        }
    }
    for district in book.districts().list() {
        take(&district.text());
    }
    for border in book.districts().borders() {
        take(&border.text());
    }
    format!("{:08x}-{length}", hasher.finalize())
}
