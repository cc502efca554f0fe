//! Who has a book open: a lock of the operating system, which ends with the process however it
//! ends. The mere presence of a file says nothing.
//!
//! `name.nysana.lock` carries the lock and stays there: to delete it could take it from under a
//! program that is just opening it. Windows lets nobody read a locked file, so the holder's name
//! stands in `name.nysana.user`, which goes when the book is closed.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{beside, failed, shown};
use crate::language::Message;

/// A held lock, or the reason why there could be none.
#[derive(Debug)]
pub(super) struct Lock {
    held: Result<Held, Message>,
}

#[derive(Debug)]
struct Held {
    /// Unlocked when dropped.
    _file: File,
    user: PathBuf,
}

impl Lock {
    /// Takes the lock. In a folder that cannot be written to there is none: a book may be read
    /// there all the same, and nobody can save one.
    ///
    /// # Errors
    /// Another program has it (the message says who), or there is no such folder.
    pub(super) fn take(book: &Path, user: &str) -> Result<Self, Message> {
        let path = beside(book, ".lock");
        let open = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let file = match open {
            Ok(file) => file,
            Err(error) => match error.kind() {
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    return Ok(Self { held: Err(failed(book, &error)) });
                }
                _ => return Err(failed(book, &error)),
            },
        };
        let user_path = beside(book, ".user");
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => {
                let name = fs::read_to_string(&user_path).unwrap_or_default();
                let name = name.lines().next().unwrap_or_default().to_owned();
                Err(if name.is_empty() {
                    Message::new("book-open-elsewhere").with("path", shown(book))
                } else {
                    Message::new("book-open-by").with("user", name).with("path", shown(book))
                })
            }
            // A file system without locks keeps nobody out; the check before each save remains.
            Ok(()) | Err(TryLockError::Error(_)) => {
                let pid = std::process::id();
                // Who holds it is a courtesy; the lock holds without it.
                let _ = fs::write(&user_path, format!("{user}\n{pid}\n"));
                Ok(Self { held: Ok(Held { _file: file, user: user_path }) })
            }
        }
    }

    /// Why there is no lock.
    pub(super) fn refused(&self) -> Option<&Message> {
        self.held.as_ref().err()
    }
}

/// The process that has a book open; none where nobody has, or where it is not known.
pub(super) fn holder(book: &Path) -> Option<u32> {
    let lock = OpenOptions::new().write(true).open(beside(book, ".lock")).ok()?;
    if !matches!(lock.try_lock(), Err(TryLockError::WouldBlock)) {
        return None;
    }
    let user = fs::read_to_string(beside(book, ".user")).ok()?;
    user.lines().nth(1)?.parse().ok()
}

impl Drop for Held {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.user);
    }
}
