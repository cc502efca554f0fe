//! The journal beside a book: every change as it is applied, so that a crash between two saves
//! loses none. Here stand its text, read from any bytes, and how it fits a book; how it is written
//! to the disk stands in `file`.
//!
//! The journal follows a state of the book, which it knows by that state's history, and holds the
//! lines that the history got since: no second grammar, and a line that the book holds already is
//! recognised and never applied twice. A save leaves only a mark in it. One line a record:
//!
//! ```text
//! 3f0c11aa nysana-journal 2 10234 9a0b1c2d
//! 77aa01bc 1 0 (at: "2026-04-02T09:14:03Z", who: "…", programme: "…", …, new: "93.1")
//! 0bc1d2ef saved 1
//! ```
//!
//! First the checksum of what follows on the line (CRC-32, eight hexadecimal digits); then in the
//! first line the bytes of the history that it follows and their checksum, in a change its number,
//! how many further lines belong to it, and the line of the history.

mod file;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt::Write as _;

pub(super) use self::file::{JournalFile, put_aside};
use crate::book::history::{Base, History};
use crate::language::Message;

/// What the first line names.
const MARK: &str = "nysana-journal";

/// The format that is written.
const FORMAT: &str = "2";

/// The one before, which lacks some kinds of lines. It is read as the newest is, and never added to.
const FORMER: &str = "1";

/// What a journal holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// The state that it follows.
    pub base: Base,
    /// Whether it is of an older format.
    pub is_former: bool,
    /// The lines that the history got since.
    pub lines: String,
    /// Where each change ends in the lines: what one command of the user did is one.
    pub ends: Vec<usize>,
    /// How many bytes of the lines a saved book held when it was saved last.
    pub saved: usize,
    /// Bytes of the file up to where it is whole.
    pub whole: usize,
    /// The number of the next line.
    pub next: u64,
    /// What stands behind the whole part.
    pub rest: Rest,
}

/// What stands behind the whole part of a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Nothing.
    Nothing,
    /// A record that was being written when the program or the power went: it was never said to be
    /// on the disk.
    Torn,
    /// Something else, with records behind it.
    Damaged {
        /// The line in the file, from 1.
        line: usize,
        /// How many lines of changes behind it can still be read.
        further: usize,
    },
}

/// How a journal fits a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// The book holds this many bytes of its lines; those behind are to be applied.
    Follows(usize),
    /// The book holds all of it.
    Held,
    /// The book is older than what was saved last: someone put it back.
    Older,
    /// It belongs to another state.
    Foreign,
}

impl Journal {
    /// Reads the bytes of a journal, whatever they are.
    ///
    /// # Errors
    /// Its first line cannot be read, so it cannot be known what it follows.
    pub fn read(bytes: &[u8]) -> Result<Self, Message> {
        let first = bytes.split_inclusive(|byte| *byte == b'\n').next().unwrap_or_default();
        let unreadable = || Message::new("book-journal-unreadable");
        let head = record(first).ok_or_else(unreadable)?;
        let (base, is_former) = base(head).ok_or_else(unreadable)?;
        let mut journal = Self {
            base,
            is_former,
            lines: String::new(),
            ends: Vec::new(),
            saved: 0,
            whole: first.len(),
            next: 1,
            rest: Rest::Nothing,
        };
        journal.take(bytes.get(first.len()..).unwrap_or_default());
        Ok(journal)
    }

    fn take(&mut self, bytes: &[u8]) {
        // A change of several lines counts only when its last line is there.
        let head = self.whole;
        let (mut lines, mut next, mut at) = (self.lines.len(), self.next, self.whole);
        for (number, line) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
            let understood = match record(line).and_then(Record::read) {
                Some(Record::Saved(until)) if lines == self.lines.len() && until < next => {
                    self.saved = self.lines.len();
                    Some(true)
                }
                Some(Record::Line { number, more, text }) if number == next => {
                    self.lines.push_str(text);
                    self.lines.push('\n');
                    next += 1;
                    Some(more == 0)
                }
                _ => None,
            };
            let start = at - head;
            at += line.len();
            match understood {
                Some(true) => {
                    if lines < self.lines.len() {
                        self.ends.push(self.lines.len());
                    }
                    (lines, self.next, self.whole) = (self.lines.len(), next, at);
                }
                Some(false) => {}
                None => {
                    self.rest = rest(number + 2, bytes.get(start..).unwrap_or_default());
                    break;
                }
            }
        }
        self.lines.truncate(lines);
        if self.rest == Rest::Nothing && at > self.whole {
            self.rest = Rest::Torn;
        }
    }

    /// How it fits a book of this history.
    pub(super) fn fit(&self, history: &History) -> Fit {
        let text = text(history);
        let split = text.as_bytes().split_at_checked(self.base.bytes);
        let Some((before, after)) = split.filter(|(one, _)| crc32fast::hash(one) == self.base.crc)
        else {
            return Fit::Foreign;
        };
        let lines = self.lines.as_bytes();
        if after.starts_with(lines) {
            Fit::Held
        } else if lines.starts_with(after) && (after.is_empty() || after.ends_with(b"\n")) {
            debug_assert!(before.len() == self.base.bytes);
            if after.len() < self.saved { Fit::Older } else { Fit::Follows(after.len()) }
        } else {
            Fit::Foreign
        }
    }

    /// The changes behind so many bytes of its lines.
    pub(super) fn changes_from(&self, from: usize) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let parts = starts.zip(&self.ends).filter(move |(_, end)| **end > from);
        parts.filter_map(move |(start, end)| self.lines.get(start.max(from)..*end))
    }

    /// Whether it holds changes that no saved book was said to hold.
    pub(super) fn has_unsaved(&self) -> bool {
        self.saved < self.lines.len()
    }
}

/// One line of the file.
enum Record<'a> {
    /// A line of the history.
    Line {
        number: u64,
        /// How many further lines belong to the same change.
        more: usize,
        text: &'a str,
    },
    /// The book was saved with everything up to this line.
    Saved(u64),
}

impl<'a> Record<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let (first, rest) = text.split_once(' ')?;
        if first == "saved" {
            return Some(Self::Saved(rest.parse().ok()?));
        }
        let (more, text) = rest.split_once(' ')?;
        Some(Self::Line { number: first.parse().ok()?, more: more.parse().ok()?, text })
    }
}

/// What a line says, where its checksum holds and it was written to its end.
fn record(line: &[u8]) -> Option<&str> {
    let line = std::str::from_utf8(line.strip_suffix(b"\n")?).ok()?;
    let (crc, text) = line.split_once(' ')?;
    let known = u32::from_str_radix(crc, 16).ok().filter(|_| crc.len() == 8)?;
    (crc32fast::hash(text.as_bytes()) == known).then_some(text)
}

/// The state that a journal follows, and whether its format is an older one.
fn base(head: &str) -> Option<(Base, bool)> {
    let mut words = head.split(' ');
    let (mark, format) = (words.next()?, words.next()?);
    if mark != MARK || ![FORMAT, FORMER].contains(&format) {
        return None;
    }
    let bytes = words.next()?.parse().ok()?;
    let crc = u32::from_str_radix(words.next()?, 16).ok()?;
    words.next().is_none().then_some((Base { bytes, crc }, format == FORMER))
}

/// What stands behind the whole part; `behind` begins with the line that was not understood.
fn rest(line: usize, behind: &[u8]) -> Rest {
    let mut whole = false;
    let mut further = 0;
    for line in behind.split_inclusive(|byte| *byte == b'\n') {
        if let Some(text) = record(line) {
            whole = true;
            further += usize::from(matches!(Record::read(text), Some(Record::Line { .. })));
        }
    }
    if whole { Rest::Damaged { line, further } } else { Rest::Torn }
}

/// Appends a line of the file.
fn push_record(out: &mut String, text: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{:08x} {text}", crc32fast::hash(text.as_bytes()));
}

fn push_head(out: &mut String, base: Base) {
    push_record(out, &format!("{MARK} {FORMAT} {} {:08x}", base.bytes, base.crc));
}

/// Appends lines of a history that are one change. Gives the number of the next line.
fn push_change(out: &mut String, lines: &str, first: u64) -> u64 {
    let count = lines.split_terminator('\n').count();
    let mut next = first;
    for (at, line) in lines.split_terminator('\n').enumerate() {
        push_record(out, &format!("{next} {} {line}", count - at - 1));
        next += 1;
    }
    next
}

fn push_saved(out: &mut String, next: u64) {
    push_record(out, &format!("saved {}", next.saturating_sub(1)));
}

/// The text of a history, in one piece.
pub(super) fn text(history: &History) -> Cow<'_, str> {
    let mut parts = history.parts();
    match (parts.next(), parts.next()) {
        (None, _) => Cow::Borrowed(""),
        (Some(only), None) => Cow::Borrowed(only),
        (Some(one), Some(two)) => Cow::Owned([one, two].into_iter().chain(parts).collect()),
    }
}
