//! The second journal of a book, in the folder of user data, for as long as the one beside the book
//! cannot be written: a network drive is gone, a folder is closed. It has the same text and follows
//! the same state, so the next start reads it in the same way; it goes as soon as the journal
//! beside the book has everything again.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::folder;
use super::journal::{JournalFile, Rest, put_aside};
use super::recover::Beside;
use crate::book::history::History;

/// The folder of these journals in the folder of user data.
const FOLDER: &str = "journals";

/// The second journal of an open book.
#[derive(Debug)]
pub(super) struct Spare {
    path: PathBuf,
    stands: Stands,
    /// Open while it is written to.
    file: Option<JournalFile>,
}

/// What stands in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    /// Nothing, or what may be replaced.
    Nothing,
    /// Lines that the open book holds.
    Ours,
    /// Something that is to be put aside.
    Other,
}

/// Where the second journal of a book stands: known by the name of the book, and by its whole path.
pub(super) fn spare_path(book: &Path, data_folder: &Path) -> PathBuf {
    let whole = std::path::absolute(book).unwrap_or_else(|_| book.to_owned());
    let sum = crc32fast::hash(whole.as_os_str().as_encoded_bytes());
    let name = book.file_stem().unwrap_or_default().to_string_lossy();
    data_folder.join(FOLDER).join(format!("{name}-{sum:08x}.journal"))
}

impl Spare {
    /// In this place, where this was found when the book was opened.
    pub(super) fn of(path: PathBuf, found: &Beside) -> Self {
        let stands = match found {
            Beside::Nothing => Stands::Nothing,
            Beside::Ours(journal) if !matches!(journal.rest, Rest::Damaged { .. }) => Stands::Ours,
            Beside::Ours(_) | Beside::Aside(_) => Stands::Other,
        };
        Self { path, stands, file: None }
    }

    /// Whether it is written to in place of the journal beside the book.
    pub(super) fn is_written(&self) -> bool {
        self.file.is_some()
    }

    /// Puts everything on the disk that the history has behind the state that the journal beside
    /// the book follows. Gives the bytes of the file.
    ///
    /// # Errors
    /// The system refuses here too.
    pub(super) fn keep(&mut self, beside: &JournalFile, history: &History) -> io::Result<u64> {
        fs::create_dir_all(folder(&self.path))?;
        let is_other = self.stands == Stands::Other;
        let file = self.file.get_or_insert_with(|| beside.twin(self.path.clone(), is_other));
        let kept = file.keep(history);
        let length = file.length();
        match kept {
            Ok(()) => self.stands = Stands::Ours,
            Err(_) => self.file = None,
        }
        kept.map(|()| length)
    }

    /// Goes, once the journal beside the book has everything. What cannot be deleted now is
    /// recognised at the next start as held.
    pub(super) fn leave(&mut self) {
        self.file = None;
        let _ = match std::mem::replace(&mut self.stands, Stands::Nothing) {
            Stands::Nothing => Ok(()),
            Stands::Ours => fs::remove_file(&self.path),
            Stands::Other => put_aside(&self.path),
        };
    }
}
