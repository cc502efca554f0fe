//! Paths beside a book, and what the system says when it refuses one.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use crate::language::Message;

/// The path with something behind its whole name.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

pub(super) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}

pub(super) fn not_read(path: &Path, reason: Message) -> Message {
    Message::new("book-not-read").with("reason", reason).with("path", shown(path))
}

/// What the system refused.
pub(super) fn failed(path: &Path, error: &io::Error) -> Message {
    let path = shown(path);
    match error.kind() {
        io::ErrorKind::NotFound => Message::new("book-not-found").with("path", path),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            Message::new("book-no-permission").with("path", path)
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            Message::new("book-disk-full").with("path", path)
        }
        io::ErrorKind::NotADirectory => Message::new("book-not-found").with("path", path),
        _ => {
            let detail = error.to_string();
            Message::new("book-system-refused").with("detail", detail).with("path", path)
        }
    }
}
