//! A book and its journal read together: everything up to the last change that was on the disk,
//! and what is to be said of it. Reading changes no file; what has to be put aside is, when the
//! book is next written to.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::disk::{Disk, beside, failed, not_read, shown};
use super::generations::{Generation, folder_of, generations, kept_names};
use super::journal::{Fit, Journal, Rest};
use crate::book::document::Book;
use crate::book::history::{Base, HistoryEntry};
use crate::book::text::file::MAX_FILE_BYTES;
use crate::book::text::read::{self, Opened};
use crate::book::text::write;
use crate::language::Message;

/// A book as it was found, with its journal.
pub(super) struct Found {
    pub(super) opened: Opened,
    /// The bytes of its file; none where it was never saved.
    pub(super) bytes: Option<Vec<u8>>,
    pub(super) beside: Beside,
    /// The state that its file holds, or the earlier save.
    pub(super) saved: Base,
}

/// What stands in the place of the journal.
#[derive(Debug)]
pub(super) enum Beside {
    /// Nothing.
    Nothing,
    /// The journal of this book; the book holds all of its lines now.
    Ours(Box<Journal>),
    /// Something that is to be put aside, with the changes in it that this book does not hold.
    Aside(Option<Box<Journal>>),
}

/// Where the journal of a book stands.
pub(super) fn journal_path(book: &Path) -> PathBuf {
    beside(book, ".journal")
}

/// Whether there is a book, be it only in its journal.
pub(super) fn exists(book: &Path) -> bool {
    book.exists() || journal_path(book).exists()
}

/// Reads a book and applies what its journal holds beyond it.
///
/// # Errors
/// Why the file cannot be read, with line and column where it is damaged.
pub(super) fn find(path: &Path) -> Result<Found, Message> {
    let journal = read_journal(&journal_path(path));
    let base = journal.as_ref().and_then(|read| read.as_ref().ok()).map(|journal| journal.base);
    let (mut opened, bytes) = match bytes(path) {
        Ok(bytes) => (read::read(&bytes).map_err(|reason| not_read(path, reason))?, Some(bytes)),
        // Before its first save a book is in its journal alone.
        Err(_) if !path.exists() && base == Some(Base::default()) => (nothing(), None),
        Err(message) => return Err(message),
    };
    let saved = Base::of(opened.book.history());
    let beside = take_up(&journal_path(path), journal, &mut opened, &BESIDE);
    Ok(Found { opened, bytes, beside, saved })
}

/// Reads the last earlier save of a damaged book that can be read, with what the journal holds
/// beyond it.
///
/// # Errors
/// There is none; then why the last one cannot be read, or that there is none.
pub(super) fn find_last_good(path: &Path) -> Result<(Found, Option<Generation>), Message> {
    let journal = read_journal(&journal_path(path));
    let base = journal.as_ref().and_then(|read| read.as_ref().ok()).map(|journal| journal.base);
    let mut failure = Message::new("book-no-earlier").with("path", shown(path));
    let mut readable = Vec::new();
    for generation in generations(path) {
        match bytes(&generation.path).and_then(|bytes| {
            read::read(&bytes).map_err(|reason| not_read(&generation.path, reason))
        }) {
            Ok(opened) => {
                let fits = base.is_some_and(|base| has_base(&opened.book, base));
                readable.push((generation, opened));
                if fits {
                    break;
                }
            }
            Err(message) if readable.is_empty() => failure = message,
            Err(_) => {}
        }
    }
    let fitting = readable
        .iter()
        .position(|(_, opened)| base.is_some_and(|base| has_base(&opened.book, base)));
    let (generation, mut opened) = match fitting {
        // All changes since the beginning are in the journal.
        None if base == Some(Base::default()) => (None, nothing()),
        None if readable.is_empty() => return Err(failure),
        at => {
            let (generation, opened) = readable.swap_remove(at.unwrap_or_default());
            (Some(generation), opened)
        }
    };
    let mut journal = journal;
    if let Some(Ok(journal)) = &mut journal {
        // The damaged book was the one that held what was saved.
        journal.saved = 0;
    }
    let saved = Base::of(opened.book.history());
    let beside = take_up(&journal_path(path), journal, &mut opened, &BESIDE);
    Ok((Found { opened, bytes: None, beside, saved }, generation))
}

fn has_base(book: &Book, base: Base) -> bool {
    Base::of(book.history()) == base
}

fn nothing() -> Opened {
    Opened { book: Book::new(), warnings: Vec::new(), notes: Vec::new() }
}

/// Applies what was kept in the folder of user data while nothing could be written beside the book.
/// `is_damaged`: the book is an earlier save than the one that held what was saved last.
pub(super) fn take_up_spare(path: &Path, is_damaged: bool, opened: &mut Opened) -> Beside {
    let mut journal = read_journal(path);
    if is_damaged && let Some(Ok(journal)) = &mut journal {
        journal.saved = 0;
    }
    take_up(path, journal, opened, &SPARE)
}

/// How it is said what became of a journal.
struct Words {
    not_read: fn(reason: Message, path: String) -> Message,
    damaged: fn(line: usize, further: usize, path: String) -> Message,
    taken_over: fn(count: usize, last: (Date, String)) -> Message,
}

/// Of the one beside the book.
const BESIDE: Words = Words {
    not_read: |reason, path| {
        Message::new("book-journal-not-read").with("reason", reason).with("path", path)
    },
    damaged: |line, further, path| {
        Message::new("book-journal-damaged")
            .with("line", line)
            .with("count", further)
            .with("path", path)
    },
    taken_over: |count, (date, time)| {
        Message::new("book-taken-over").with("count", count).with("date", date).with("time", time)
    },
};

/// Of the one in the folder of user data.
const SPARE: Words = Words {
    not_read: |_, path| Message::new("book-spare-damaged").with("path", path),
    damaged: |_, _, path| Message::new("book-spare-damaged").with("path", path),
    taken_over: |count, (date, time)| {
        Message::new("book-taken-over-here")
            .with("count", count)
            .with("date", date)
            .with("time", time)
    },
};

/// The journal that stands in a place, where one does.
fn read_journal(path: &Path) -> Option<Result<Journal, Message>> {
    match bytes(path) {
        Ok(bytes) => Some(Journal::read(&bytes)),
        Err(_) if !path.exists() => None,
        Err(message) => Some(Err(message)),
    }
}

/// Applies what the journal holds beyond the book, and says so.
fn take_up(
    path: &Path,
    journal: Option<Result<Journal, Message>>,
    opened: &mut Opened,
    words: &Words,
) -> Beside {
    let place = shown(path);
    let journal = match journal {
        None => return Beside::Nothing,
        Some(Err(reason)) => {
            opened.notes.push((words.not_read)(reason, place));
            return Beside::Aside(None);
        }
        Some(Ok(journal)) => journal,
    };
    if let Rest::Damaged { line, further } = journal.rest {
        opened.notes.push((words.damaged)(line, further, place.clone()));
    }
    match journal.fit(opened.book.history()) {
        Fit::Held => Beside::Ours(Box::new(journal)),
        Fit::Follows(from) => {
            let mut count = 0_usize;
            let mut last = "";
            for change in journal.changes_from(from) {
                opened.book.replay(change);
                last = change;
                count += change.lines().count();
            }
            if count > 0 {
                opened.notes.push((words.taken_over)(count, moment(last)));
            }
            Beside::Ours(Box::new(journal))
        }
        Fit::Older | Fit::Foreign if journal.has_unsaved() => {
            let (mut count, mut last) = (0_usize, "");
            for change in journal.changes_from(journal.saved) {
                (count, last) = (count + change.lines().count(), change);
            }
            let (date, time) = moment(last);
            opened.notes.push(
                Message::new("book-journal-foreign")
                    .with("count", count)
                    .with("date", date)
                    .with("time", time)
                    .with("path", place),
            );
            Beside::Aside(Some(Box::new(journal)))
        }
        // Somebody replaced the file: what it held before can still be told from here.
        Fit::Older | Fit::Foreign => Beside::Aside(Some(Box::new(journal))),
    }
}

/// When a line of a history was written.
fn moment_of(line: &str) -> Option<Timestamp> {
    HistoryEntry::read(line).first().map(|entry| entry.at)
}

/// Day and time of a change, in the zone of the office.
fn moment(change: &str) -> (Date, String) {
    let at = change.lines().next_back().and_then(moment_of);
    let at = at.unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(TimeZone::system());
    (at.date(), at.strftime("%H:%M").to_string())
}

/// Keeps what a journal tells that belongs to another state of the book as an earlier save, where
/// the state that it follows is among them.
pub(super) fn keep_foreign(path: &Path, journal: &Journal, disk: &Disk) -> io::Result<()> {
    let books = generations(path).into_iter().filter_map(|one| {
        let opened = read::read(&bytes(&one.path).ok()?).ok()?;
        Some(opened.book)
    });
    let mut books = books.chain([Book::new()]);
    let Some(mut book) = books.find(|book| has_base(book, journal.base)) else { return Ok(()) };
    journal.changes_from(0).for_each(|change| book.replay(change));
    keep_book(path, &book, disk)
}

/// Keeps a book that is no file as an earlier save on purpose, named after its last change.
pub(super) fn keep_book(path: &Path, book: &Book, disk: &Disk) -> io::Result<()> {
    let at = book.history().lines().next_back().and_then(moment_of);
    let at = at.unwrap_or(Timestamp::UNIX_EPOCH);
    fs::create_dir_all(folder_of(path))?;
    let free = kept_names(path, at).find(|name| !name.exists());
    let free = free.ok_or(io::ErrorKind::AlreadyExists)?;
    disk.beside(&free, write(book).as_bytes())?.arrive()?;
    Ok(())
}

/// The bytes of a file, where they are not too many.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Message> {
    use std::io::Read as _;
    let told = |error: io::Error| failed(path, &error);
    let length = usize::try_from(length(path)?).unwrap_or(usize::MAX);
    let mut bytes = Vec::with_capacity(length.min(1 << 28));
    let file = fs::File::open(path).map_err(told)?;
    file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(told)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        let max = usize::try_from(MAX_FILE_BYTES >> 20).unwrap_or(usize::MAX);
        let reason = Message::new("book-too-large").with("max", max);
        return Err(not_read(path, reason));
    }
    Ok(bytes)
}

/// How long the file is. Whatever is no file (a folder, a pipe) is refused.
pub(super) fn length(path: &Path) -> Result<u64, Message> {
    let about_file = fs::metadata(path).map_err(|error| failed(path, &error))?;
    if about_file.is_file() {
        Ok(about_file.len())
    } else {
        Err(Message::new("book-no-file").with("path", shown(path)))
    }
}
