//! The journal on the disk: appended to, begun anew where it does not fit, put aside where it is
//! damaged. It is never deleted while it holds something that the book does not.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use super::{Journal, Rest, push_change, push_head, push_saved, text};
use crate::book::history::{Base, History};
use crate::book::keep::disk::{Disk, copy, free_name};

/// The journal of an open book.
#[derive(Debug)]
pub(in crate::book) struct JournalFile {
    path: PathBuf,
    disk: Disk,
    base: Base,
    /// The open file; none before the first change and after a failure.
    file: Option<File>,
    /// Bytes of it that are whole.
    length: u64,
    /// Number of the next line.
    next: u64,
    /// Bytes of the history up to which all is on the disk.
    held: usize,
    /// Bytes of the history that a saved book held.
    saved: usize,
    /// What stands in its place is to be put aside first.
    is_aside_due: bool,
}

impl JournalFile {
    /// A journal that follows a state of a book and comes with the first change. What stands in
    /// its place is put aside where `keep_old` says so, otherwise replaced.
    pub(in crate::book) fn fresh(path: PathBuf, disk: Disk, base: Base, keep_old: bool) -> Self {
        Self {
            path,
            disk,
            base,
            file: None,
            length: 0,
            next: 1,
            held: base.bytes,
            saved: base.bytes,
            is_aside_due: keep_old,
        }
    }

    /// Goes on with a journal whose lines a book of this history holds, after they were applied.
    pub(in crate::book) fn resumed(
        path: PathBuf,
        disk: Disk,
        journal: &Journal,
        history: &History,
    ) -> Self {
        let mut resumed = Self::fresh(path, disk, journal.base, false);
        resumed.is_aside_due = matches!(journal.rest, Rest::Damaged { .. });
        resumed.saved = journal.base.bytes + journal.saved;
        let held = journal.base.bytes + journal.lines.len();
        // What is damaged or of an older format, and what lacks lines that the book got elsewhere, is
        // begun anew.
        if journal.rest == Rest::Nothing && !journal.is_former && held == history.bytes() {
            resumed.file = OpenOptions::new().read(true).write(true).open(&resumed.path).ok();
            resumed.length = journal.whole as u64;
            resumed.next = journal.next;
            resumed.held = held;
        }
        resumed
    }

    /// A journal of the same state in another place, on a disk of its own.
    pub(in crate::book) fn twin(&self, path: PathBuf, keep_old: bool) -> Self {
        let saved = self.saved;
        Self { saved, ..Self::fresh(path, Disk::default(), self.base, keep_old) }
    }

    /// Bytes of the file.
    pub(in crate::book) fn length(&self) -> u64 {
        self.length
    }

    /// Puts everything on the disk that the history has and the journal does not yet.
    ///
    /// # Errors
    /// The system refuses. What was on the disk is there still.
    pub(in crate::book) fn keep(&mut self, history: &History) -> io::Result<()> {
        let kept = match self.file {
            Some(_) => self.append(history),
            None => self.begin(history),
        };
        if kept.is_err() {
            // What stands behind the whole part is unknown: the next try begins anew.
            self.file = None;
        }
        kept
    }

    /// Notes that a book with this much of the history was saved.
    ///
    /// # Errors
    /// The system refuses.
    pub(in crate::book) fn mark(&mut self, saved: usize) -> io::Result<()> {
        self.saved = self.saved.max(saved);
        let Some(file) = self.file.as_mut().filter(|_| self.saved >= self.held) else {
            return Ok(());
        };
        let mut record = String::new();
        push_saved(&mut record, self.next);
        let placed = file.seek(SeekFrom::Start(self.length)).map(|_| ());
        let written = placed.and_then(|()| self.disk.write(file, record.as_bytes()));
        match written {
            Ok(()) => self.length += record.len() as u64,
            Err(_) => self.file = None,
        }
        written
    }

    /// Follows a later state, with what the history has since.
    ///
    /// # Errors
    /// The system refuses; then it is as it was.
    pub(in crate::book) fn follow(&mut self, base: Base, history: &History) -> io::Result<()> {
        let before = std::mem::replace(&mut self.base, base);
        let begun = self.begin(history);
        if begun.is_err() {
            self.base = before;
        }
        begun
    }

    fn append(&mut self, history: &History) -> io::Result<()> {
        let mut records = String::new();
        let (mut at, mut next) = (0, self.next);
        for part in history.parts() {
            // The last part that was on the disk may have grown.
            let lines = part.get(self.held.saturating_sub(at)..).unwrap_or_default();
            next = push_change(&mut records, lines, next);
            at += part.len();
        }
        if records.is_empty() {
            return Ok(());
        }
        let Some(file) = &mut self.file else { return Err(io::ErrorKind::NotFound.into()) };
        file.seek(SeekFrom::Start(self.length))?;
        self.disk.write(file, records.as_bytes())?;
        file.sync_data()?;
        let length = self.length + records.len() as u64;
        // A folder that was taken away takes what is written into its file with it.
        if fs::metadata(&self.path)?.len() != length {
            return Err(io::ErrorKind::NotFound.into());
        }
        (self.length, self.next, self.held) = (length, next, at);
        Ok(())
    }

    /// Writes it anew, with everything that the history has behind the base.
    fn begin(&mut self, history: &History) -> io::Result<()> {
        let all = text(history);
        let since = all.get(self.base.bytes..).unwrap_or_default();
        let mut records = String::with_capacity(since.len() + since.len() / 4 + 64);
        push_head(&mut records, self.base);
        // How changes were grouped is forgotten; they come into their place all at once.
        let marked = self.saved.saturating_sub(self.base.bytes).min(since.len());
        let (before, after) = since.split_at_checked(marked).unwrap_or((since, ""));
        let mut next = push_change(&mut records, before, 1);
        if !before.is_empty() {
            push_saved(&mut records, next);
        }
        next = push_change(&mut records, after, next);
        self.file = None;
        let new = self.disk.beside(&self.path, records.as_bytes())?;
        if self.is_aside_due {
            // Under both names until the new one comes: at every moment one stands in the place.
            keep_aside(&self.path)?;
            self.is_aside_due = false;
        }
        self.file = Some(new.arrive()?);
        (self.length, self.next, self.held) = (records.len() as u64, next, all.len());
        Ok(())
    }
}

/// Gives a journal that cannot be used, or not all of it, a second name, which stays.
fn keep_aside(path: &Path) -> io::Result<()> {
    match copy(path, &free_name(path, ".aside")) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Gives a journal that is not wanted any more a name of its own.
pub(in crate::book) fn put_aside(path: &Path) -> io::Result<()> {
    match fs::rename(path, free_name(path, ".aside")) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
