//! Files beside a book, written in one step, and what the system says when it refuses one. Nothing
//! here knows what stands in the files.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
#[cfg(test)]
use std::sync::{Arc, Mutex};

use crate::language::Message;

/// The disk as a book is written to it. A test can make it full or refuse.
#[derive(Clone, Debug, Default)]
pub(super) struct Disk {
    #[cfg(test)]
    fault: Option<Arc<Mutex<Fault>>>,
}

/// What a test makes of the disk.
#[cfg(test)]
#[derive(Clone, Copy, Debug)]
pub(super) enum Fault {
    /// So many bytes still fit.
    Room(usize),
    /// Whatever is written is refused.
    Refused(io::ErrorKind),
    /// All is well.
    Nothing,
}

impl Disk {
    /// A disk with a fault, and the handle that changes it.
    #[cfg(test)]
    pub(super) fn with(fault: Fault) -> (Self, Arc<Mutex<Fault>>) {
        let fault = Arc::new(Mutex::new(fault));
        (Self { fault: Some(Arc::clone(&fault)) }, fault)
    }

    /// How many of so many bytes can be written.
    #[cfg(test)]
    fn fitting(&self, wanted: usize) -> Result<usize, io::Error> {
        let Some(fault) = &self.fault else { return Ok(wanted) };
        match &mut *fault.lock().unwrap() {
            Fault::Nothing => Ok(wanted),
            Fault::Refused(kind) => Err((*kind).into()),
            Fault::Room(room) => {
                let fitting = wanted.min(*room);
                *room -= fitting;
                Ok(fitting)
            }
        }
    }

    #[cfg(not(test))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "as in tests")]
    fn fitting(&self, wanted: usize) -> Result<usize, io::Error> {
        Ok(wanted)
    }

    /// Writes behind what the file holds; where it fails, a part may stand there.
    pub(super) fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        let fitting = self.fitting(bytes.len())?;
        file.write_all(bytes.get(..fitting).unwrap_or(bytes))?;
        if fitting < bytes.len() { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }

    /// A file beside `path` with these bytes, on the disk, which [`Whole::arrive`] puts in its
    /// place.
    pub(super) fn beside(&self, path: &Path, bytes: &[u8]) -> io::Result<Whole> {
        self.beside_in_pieces(path, |put| put(bytes))
    }

    /// The same of bytes that come piece by piece.
    pub(super) fn beside_in_pieces(
        &self,
        path: &Path,
        give: impl FnOnce(&mut dyn FnMut(&[u8]) -> io::Result<()>) -> io::Result<()>,
    ) -> io::Result<Whole> {
        // `create_new` gives the new file the rights that the folder's files usually have;
        // tempfile alone would keep it from everybody else, also on a shared drive.
        let mut new = tempfile::Builder::new()
            .prefix(".nysana-")
            .suffix(".new")
            .make_in(folder(path), |path| File::create_new(path))?;
        if let Ok(about_file) = fs::metadata(path) {
            // Not every file system has rights to copy.
            let _ = new.as_file().set_permissions(about_file.permissions());
        }
        give(&mut |piece| self.write(new.as_file_mut(), piece))?;
        new.as_file().sync_all()?;
        Ok(Whole { new, path: path.to_owned() })
    }
}

/// A file that is whole on the disk and not yet in its place; dropped, it is gone.
pub(super) struct Whole {
    new: tempfile::NamedTempFile<File>,
    path: PathBuf,
}

impl Whole {
    /// Puts it in its place, over what stands there, and gives the open file.
    pub(super) fn arrive(self) -> io::Result<File> {
        let file = self.new.persist(&self.path).map_err(|error| error.error)?;
        sync_folder(&self.path);
        Ok(file)
    }
}

/// A rename reaches the disk with its folder; Windows has no such call.
pub(super) fn sync_folder(path: &Path) {
    if let Ok(folder) = File::open(folder(path)) {
        let _ = folder.sync_all();
    }
}

/// The same file under another name too, or a copy where the file system cannot do that.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to).or_else(|_| {
        let step = beside(to, ".new");
        fs::copy(from, &step)?;
        File::open(&step)?.sync_all()?;
        fs::rename(&step, to)
    })
}

/// The first name beside a book with this ending that is free: `.damaged`, `.damaged-2`, …
pub(super) fn free_name(path: &Path, ending: &str) -> PathBuf {
    let numbered = (2..).map(|number: u64| beside(path, &format!("{ending}-{number}")));
    let mut names = std::iter::once(beside(path, ending)).chain(numbered);
    names.find(|path| fs::symlink_metadata(path).is_err()).unwrap_or_default()
}

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

/// What the system refused when a book was to be read or its place taken.
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

/// What the system refused when an open book was to be kept.
pub(super) fn not_kept(path: &Path, error: &io::Error) -> Message {
    let is_gone = matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory);
    if is_gone || !folder(path).is_dir() {
        return Message::new("book-out-of-reach").with("path", shown(path));
    }
    failed(path, error)
}
