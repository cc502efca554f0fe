//! The file of a book on disk: reading, saving by rename with the previous generation kept, and
//! never over what someone else put there. Nothing here knows what stands in the file.
//!
//! Beside `name.nysana` stand `name.nysana.previous` (the save before the last),
//! `name.nysana.lock` and `name.nysana.user` (see `lock`) and, where a damaged book was replaced
//! by its previous generation, `name.nysana.damaged`.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hasher as _};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::disk::{beside, failed, folder, not_read, shown};
use super::document::Book;
use super::file::MAX_FILE_BYTES;
use super::lock::Lock;
use super::read::{self, Opened};
use super::write;
use crate::language::Message;

/// The ending of a book's file.
pub const ENDING: &str = "nysana";

/// Reads a book without holding it: others may write it at the same time.
///
/// # Errors
/// Why the file cannot be read, with line and column where it is damaged.
pub fn read(path: &Path) -> Result<Opened, Message> {
    read::read(&bytes(path)?).map_err(|reason| not_read(path, reason))
}

/// Reads the previous generation of a book, where the book itself is damaged.
///
/// # Errors
/// As [`read`].
pub fn read_previous(path: &Path) -> Result<Opened, Message> {
    read(&previous_path(path))
}

/// The files to read where these were chosen: a folder stands for the books in it, by name.
pub fn books_of(chosen: &[PathBuf]) -> Vec<PathBuf> {
    let mut books = Vec::new();
    for path in chosen {
        let Ok(folder) = fs::read_dir(path) else {
            books.push(path.clone());
            continue;
        };
        let files = folder.flatten().map(|file| file.path());
        let is_book = |path: &PathBuf| path.extension().is_some_and(|ending| ending == ENDING);
        let mut files: Vec<_> = files.filter(is_book).collect();
        files.sort();
        books.append(&mut files);
    }
    books
}

/// Where the previous generation of a book is kept.
pub fn previous_path(path: &Path) -> PathBuf {
    beside(path, ".previous")
}

/// Where the book without a name is kept, in the user's data folder.
pub fn default_path(data_folder: &Path) -> PathBuf {
    data_folder.join("unnamed").with_extension(ENDING)
}

/// The file of an open book, held against other programs until dropped.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    lock: Lock,
    last: Last,
}

/// What the file held when we last saw it.
#[derive(Debug, PartialEq, Eq)]
enum Last {
    /// There was none.
    Nothing,
    /// Bytes of this hash.
    Bytes(u64),
    /// Whatever it holds may be replaced: the user said so.
    Anything,
    /// A damaged book, which is to be put aside.
    Damaged,
}

impl Store {
    /// Opens and holds a book. `user` is told to whoever tries to open it meanwhile.
    ///
    /// # Errors
    /// Someone else has it, it cannot be read, or it is damaged (then the message offers the
    /// previous generation, where there is one).
    pub fn open(path: &Path, user: &str) -> Result<(Self, Opened), Message> {
        let path = resolved(path);
        // No lock beside what is no file; and nothing read that could change before it is held.
        length(&path)?;
        let lock = Lock::take(&path, user)?;
        let bytes = bytes(&path)?;
        match read::read(&bytes) {
            Ok(opened) => Ok((Self { path, lock, last: Last::Bytes(hash(&bytes)) }, opened)),
            Err(reason) if previous_path(&path).is_file() => {
                let path = shown(&path);
                Err(Message::new("book-not-read-previous")
                    .with("reason", reason)
                    .with("path", path))
            }
            Err(reason) => Err(not_read(&path, reason)),
        }
    }

    /// Opens and holds the previous generation in place of a damaged book. The damaged file is
    /// put aside at the first save.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn open_previous(path: &Path, user: &str) -> Result<(Self, Opened), Message> {
        let path = resolved(path);
        let lock = Lock::take(&path, user)?;
        let opened = read_previous(&path)?;
        Ok((Self { path, lock, last: Last::Damaged }, opened))
    }

    /// Holds the place of a new book. The file comes with the first save.
    ///
    /// # Errors
    /// There is a file already, or no folder.
    pub fn create(path: &Path, user: &str) -> Result<Self, Message> {
        if path.exists() {
            return Err(Message::new("book-exists").with("path", shown(path)));
        }
        let lock = Lock::take(path, user)?;
        Ok(Self { path: path.to_owned(), lock, last: Last::Nothing })
    }

    /// As [`create`](Self::create), over a file that the user agreed to replace. It is kept as
    /// the previous generation.
    ///
    /// # Errors
    /// Someone else has that book open, or there is no folder.
    pub fn replace(path: &Path, user: &str) -> Result<Self, Message> {
        let path = resolved(path);
        let lock = Lock::take(&path, user)?;
        Ok(Self { path, lock, last: Last::Anything })
    }

    /// Opens the book without a name in the user's data folder, or holds its place where there is
    /// none yet. Makes the folder.
    ///
    /// # Errors
    /// As [`open`](Self::open) and [`create`](Self::create).
    pub fn open_default(data_folder: &Path, user: &str) -> Result<(Self, Option<Opened>), Message> {
        fs::create_dir_all(data_folder).map_err(|error| failed(data_folder, &error))?;
        let path = default_path(data_folder);
        if path.exists() {
            Self::open(&path, user).map(|(store, opened)| (store, Some(opened)))
        } else {
            Self::create(&path, user).map(|store| (store, None))
        }
    }

    /// Where the book stands.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Why saving will fail, where that is known: the folder cannot be written to.
    pub fn read_only(&self) -> Option<&Message> {
        self.lock.refused()
    }

    /// Saves: writes beside the file, flushes to the disk, keeps the file as the previous
    /// generation and puts the new one in its place. At every moment the file is whole.
    ///
    /// # Errors
    /// The file was changed by someone else since it was read or saved here, or the folder, disk
    /// or file refuses. Then nothing has changed.
    pub fn save(&mut self, book: &Book) -> Result<(), Message> {
        let now = self.look()?;
        match self.last {
            Last::Nothing if now.is_some() => {
                return Err(Message::new("book-exists").with("path", shown(&self.path)));
            }
            // A file that is gone is no one's work lost.
            Last::Bytes(last) if now.is_some_and(|now| now != last) => {
                return Err(Message::new("book-changed-underneath").with("path", shown(&self.path)));
            }
            _ => {}
        }
        let text = write::write(book);
        self.put(text.as_bytes(), now).map_err(|error| failed(&self.path, &error))?;
        self.last = Last::Bytes(hash(text.as_bytes()));
        Ok(())
    }

    /// Hash of what the file holds now; `None` where there is no file.
    fn look(&self) -> Result<Option<u64>, Message> {
        let told = |error: io::Error| failed(&self.path, &error);
        match fs::metadata(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(told(error)),
            Ok(about_file) if about_file.permissions().readonly() => {
                Err(Message::new("book-file-read-only").with("path", shown(&self.path)))
            }
            Ok(about_file) if about_file.len() > MAX_FILE_BYTES => Ok(Some(0)),
            Ok(_) => Ok(Some(hash(&fs::read(&self.path).map_err(told)?))),
        }
    }

    fn put(&self, bytes: &[u8], now: Option<u64>) -> io::Result<()> {
        let folder = folder(&self.path);
        // `create_new` gives the new file the rights that the folder's files usually have;
        // tempfile alone would keep it from everybody else, also on a shared drive.
        let mut new = tempfile::Builder::new()
            .prefix(".nysana-")
            .suffix(".new")
            .make_in(folder, |path| File::create_new(path))?;
        if let Ok(about_file) = fs::metadata(&self.path) {
            // Not every file system has rights to copy.
            let _ = new.as_file().set_permissions(about_file.permissions());
        }
        new.write_all(bytes)?;
        new.as_file().sync_all()?;
        if now.is_some() {
            self.keep()?;
        }
        new.persist(&self.path).map_err(|error| error.error)?;
        // The rename itself reaches the disk with the folder; Windows has no such call.
        if let Ok(folder) = File::open(folder) {
            let _ = folder.sync_all();
        }
        Ok(())
    }

    /// Keeps the file as it stands: as the previous generation, or aside where it is damaged (the
    /// previous generation is the good one then).
    fn keep(&self) -> io::Result<()> {
        if self.last == Last::Damaged {
            let numbered = (2..).map(|number| beside(&self.path, &format!(".damaged-{number}")));
            let mut free = std::iter::once(beside(&self.path, ".damaged")).chain(numbered);
            return free
                .find(|path| !path.exists())
                .map_or(Ok(()), |aside| copy(&self.path, &aside));
        }
        let previous = previous_path(&self.path);
        let step = beside(&self.path, ".previous.new");
        copy(&self.path, &step)?;
        fs::rename(&step, &previous)
    }
}

/// The same file under another name too, or a copy where the file system cannot do that.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    match fs::remove_file(to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(|_| ()))
}

fn bytes(path: &Path) -> Result<Vec<u8>, Message> {
    let told = |error: io::Error| failed(path, &error);
    let length = usize::try_from(length(path)?).unwrap_or(usize::MAX);
    let mut bytes = Vec::with_capacity(length.min(1 << 26));
    let file = File::open(path).map_err(told)?;
    file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(told)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        let max = usize::try_from(MAX_FILE_BYTES >> 20).unwrap_or(usize::MAX);
        let reason = Message::new("book-too-large").with("max", max);
        return Err(not_read(path, reason));
    }
    Ok(bytes)
}

/// How long the file is. Whatever is no file (a folder, a pipe) is refused.
fn length(path: &Path) -> Result<u64, Message> {
    let about_file = fs::metadata(path).map_err(|error| failed(path, &error))?;
    if about_file.is_file() {
        Ok(about_file.len())
    } else {
        Err(Message::new("book-no-file").with("path", shown(path)))
    }
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

/// The file itself, where the path is a link to it: a rename would replace the link.
fn resolved(path: &Path) -> PathBuf {
    let is_link = fs::symlink_metadata(path).is_ok_and(|about_file| about_file.is_symlink());
    let target = if is_link { fs::canonicalize(path).ok() } else { None };
    target.unwrap_or_else(|| path.to_owned())
}
