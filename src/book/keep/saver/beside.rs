//! The journal of an open book as its thread writes it: beside the book, and where that is refused
//! in the folder of user data.

use std::io;
use std::path::PathBuf;

use super::{Kept, Notes};
use crate::book::document::Book;
use crate::book::history::Base;
use crate::book::keep::disk::not_kept;
use crate::book::keep::journal::JournalFile;
use crate::book::keep::spare::Spare;
use crate::book::keep::store::Store;
use crate::language::Message;

/// The journal beside a book, with the one that stands in for it.
pub(super) struct Beside {
    file: JournalFile,
    spare: Option<Spare>,
    path: PathBuf,
}

impl Beside {
    pub(super) fn of(store: &Store, book: &Book) -> Self {
        Self { file: store.journal(book), spare: store.spare(), path: store.path().to_owned() }
    }

    /// Where the journal beside the book is written, the other one goes; where it is not, that one
    /// takes everything.
    fn or_spare(&mut self, book: &Book, written: io::Result<()>) -> Result<Kept, Message> {
        match written {
            Ok(()) => {
                if let Some(spare) = &mut self.spare {
                    spare.leave();
                }
                Ok(Kept { bytes: self.file.length(), is_elsewhere: false })
            }
            Err(error) => self.keep_elsewhere(book).ok_or_else(|| not_kept(&self.path, &error)),
        }
    }

    fn keep_elsewhere(&mut self, book: &Book) -> Option<Kept> {
        let kept = self.spare.as_mut()?.keep(&self.file, book.history());
        kept.ok().map(|bytes| Kept { bytes, is_elsewhere: true })
    }
}

impl Notes for Beside {
    fn keep(&mut self, book: &Book, is_in_reach: bool) -> Result<Kept, Message> {
        // A drive that is gone may take half a minute to say so: it is not asked at each change.
        if !is_in_reach
            && self.spare.as_ref().is_some_and(Spare::is_written)
            && let Some(kept) = self.keep_elsewhere(book)
        {
            return Ok(kept);
        }
        let kept = self.file.keep(book.history());
        self.or_spare(book, kept)
    }

    fn follow(&mut self, base: Base, book: &Book) -> Result<Kept, Message> {
        let followed = self.file.follow(base, book.history());
        self.or_spare(book, followed)
    }

    fn mark(&mut self, saved: usize) -> Result<(), Message> {
        self.file.mark(saved).map_err(|error| not_kept(&self.path, &error))
    }
}
