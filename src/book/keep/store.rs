//! The file of a book on disk: reading, saving by rename with what it replaces kept, and never
//! over what someone else put there. Nothing here knows what stands in the file.
//!
//! Beside `name.nysana` stand `name.nysana.journal` (changes as they are applied, see `journal`),
//! `name.nysana.saves` (earlier saves, see `generations`), `name.nysana.lock` and
//! `name.nysana.user` (see `lock`) and, where a damaged book was replaced by an earlier save,
//! `name.nysana.damaged`.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use super::disk::{Disk, copy, failed, free_name, not_kept, shown};
use super::generations::{self, generations};
use super::journal::JournalFile;
use super::lock::Lock;
use super::recover::{self, Beside, Found, find, find_last_good, journal_path};
use super::spare::{Spare, spare_path};
use crate::book::document::Book;
use crate::book::history::Base;
use crate::book::text::file::MAX_FILE_BYTES;
use crate::book::text::read::Opened;
use crate::book::text::write;
use crate::language::{Arg, Message};

/// The ending of a book's file.
pub const ENDING: &str = "nysana";

/// How far apart earlier saves are kept while somebody works: fewer minutes would push out the
/// states that one goes back to.
const MINUTES_BETWEEN: i64 = 15;

/// Reads a book without holding it: others may write it at the same time. What its journal holds
/// beyond it is applied.
///
/// # Errors
/// Why the file cannot be read, with line and column where it is damaged.
pub fn read(path: &Path) -> Result<Opened, Message> {
    find(path).map(|found| found.opened)
}

/// Reads one earlier save of a book.
///
/// # Errors
/// As [`read`].
pub fn read_generation(path: &Path) -> Result<Opened, Message> {
    let bytes = recover::bytes(path)?;
    crate::book::text::read::read(&bytes).map_err(|reason| super::disk::not_read(path, reason))
}

/// The files to read where these were chosen: a folder stands for the files in it that end so, in
/// small letters or capitals, by name. What other programs keep beside an open file begins with `~` and is none of them.
pub fn files_of(chosen: &[PathBuf], endings: &[&str]) -> Vec<PathBuf> {
    let mut books = Vec::new();
    for path in chosen {
        let Ok(folder) = fs::read_dir(path) else {
            books.push(path.clone());
            continue;
        };
        let files = folder.flatten().map(|file| file.path());
        let is_wanted = |path: &PathBuf| {
            let ending = path.extension().and_then(|ending| ending.to_str());
            let is_kept =
                path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('~'));
            let is_known =
                |ending: &str| endings.iter().any(|known| known.eq_ignore_ascii_case(ending));
            !is_kept && ending.is_some_and(is_known)
        };
        let mut files: Vec<_> = files.filter(is_wanted).collect();
        files.sort();
        books.append(&mut files);
    }
    books
}

/// Whether there is an earlier save that could be opened where a book is damaged or gone.
pub fn has_earlier(path: &Path) -> bool {
    !generations(path).is_empty()
}

/// Where the book without a name is kept, in the user's data folder.
pub fn default_path(data_folder: &Path) -> PathBuf {
    data_folder.join("unnamed").with_extension(ENDING)
}

/// How long a book is with its journal; 0 where there is none.
pub fn bytes(path: &Path) -> u64 {
    let length = |path: &Path| fs::metadata(path).map_or(0, |about_file| about_file.len());
    length(path) + length(&journal_path(path))
}

/// Whether there is a book of this path, be it only in its journal.
pub fn exists(path: &Path) -> bool {
    recover::exists(path)
}

/// The process that has a book open, if any has; it may be one of another computer.
pub fn holder(path: &Path) -> Option<u32> {
    super::lock::holder(&resolved(path))
}

/// Gives the journals of a book that nobody has open names of their own, so that they are not
/// applied: the one beside it, and the one in the folder of user data.
///
/// # Errors
/// The system refuses.
pub fn put_journals_aside(path: &Path, data_folder: &Path) -> Result<(), Message> {
    [journal_path(path), spare_path(path, data_folder)].iter().try_for_each(|path| {
        super::journal::put_aside(path).map_err(|error| not_kept(path, &error))
    })
}

/// The file of an open book, held against other programs until dropped.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    lock: Lock,
    last: Last,
    /// The file as it was when we wrote it.
    seen: Option<Seen>,
    disk: Disk,
    /// The state that the file holds.
    saved: Base,
    /// What stands in the place of the journal.
    beside: Beside,
    /// The place of the second journal, and what stands there.
    spare: Option<(PathBuf, Beside)>,
}

/// What the file held when we last saw it.
#[derive(Debug, PartialEq, Eq)]
enum Last {
    /// There was none.
    Nothing,
    /// Bytes of this number and checksum.
    Bytes(Sum),
    /// Whatever it holds may be replaced: the user said so.
    Anything,
    /// A damaged book, which is to be put aside.
    Damaged,
}

type Sum = (u64, u32);

/// What the system says of a file. Where it says the same of a large one, it need not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Seen {
    length: u64,
    modified: Option<SystemTime>,
    node: u64,
}

/// Two changes closer than this may have the same time, on a good file system and on an old one.
const FINE_MOMENT: Duration = Duration::from_millis(20);
const COARSE_MOMENT: Duration = Duration::from_secs(3);

/// What a save has to keep of what it replaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    /// An earlier save where the last one is old enough.
    ByTime,
    /// An earlier save in any case.
    Always,
}

impl Store {
    /// Opens and holds a book, with all that its journal holds. `user` is told to whoever tries to
    /// open it meanwhile.
    ///
    /// # Errors
    /// Someone else has it, it cannot be read, or it is damaged or gone (then the message offers
    /// the last good save, where there is one).
    pub fn open(path: &Path, user: &str) -> Result<(Self, Opened), Message> {
        let path = resolved(path);
        // No lock beside what is no file; and nothing read that could change before it is held.
        if path.exists() || !journal_path(&path).exists() {
            recover::length(&path).map_err(|message| offering_earlier(message, &path))?;
        }
        let lock = Lock::take(&path, user)?;
        match find(&path) {
            Ok(found) => {
                let last =
                    found.bytes.as_deref().map_or(Last::Nothing, |bytes| Last::Bytes(sum(bytes)));
                Ok(Self::of(path, lock, last, found))
            }
            Err(message) => Err(offering_earlier(message, &path)),
        }
    }

    /// Opens and holds the last good save in place of a damaged book, or one that is gone, with
    /// the changes that the journal holds beyond it. The damaged file is put aside at the first
    /// save.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn open_last_good(path: &Path, user: &str) -> Result<(Self, Opened), Message> {
        let path = resolved(path);
        let lock = Lock::take(&path, user)?;
        let (found, _) = find_last_good(&path)?;
        Ok(Self::of(path, lock, Last::Damaged, found))
    }

    fn of(path: PathBuf, lock: Lock, last: Last, found: Found) -> (Self, Opened) {
        let Found { opened, bytes: _, beside, saved } = found;
        let (disk, spare) = (Disk::default(), None);
        let store = Self { path, lock, last, seen: None, disk, saved, beside, spare };
        (store, opened)
    }

    /// Holds the place of a new book. The file comes with the first save.
    ///
    /// # Errors
    /// There is a file already, or no folder.
    pub fn create(path: &Path, user: &str) -> Result<Self, Message> {
        if path.exists() {
            return Err(Message::new("book-exists").with("path", shown(path)));
        }
        Self::begin(path.to_owned(), user, Last::Nothing)
    }

    /// As [`create`](Self::create), over a file that the user agreed to replace. It is kept as
    /// an earlier save.
    ///
    /// # Errors
    /// Someone else has that book open, or there is no folder.
    pub fn replace(path: &Path, user: &str) -> Result<Self, Message> {
        Self::begin(resolved(path), user, Last::Anything)
    }

    fn begin(path: PathBuf, user: &str, last: Last) -> Result<Self, Message> {
        let lock = Lock::take(&path, user)?;
        let has_journal = journal_path(&path).exists();
        let beside = if has_journal { Beside::Aside(None) } else { Beside::Nothing };
        Ok(Self {
            path,
            lock,
            last,
            seen: None,
            disk: Disk::default(),
            saved: Base::default(),
            beside,
            spare: None,
        })
    }

    /// Keeps changes in the folder of user data for as long as nothing can be written beside the
    /// book, and takes up those that were kept there so. `opened` is what the book was opened as;
    /// of one that is begun anew nothing is taken up.
    pub fn sparing(&mut self, data_folder: &Path, opened: Option<&mut Opened>) {
        let path = spare_path(&self.path, data_folder);
        let found = match opened {
            Some(opened) => recover::take_up_spare(&path, self.last == Last::Damaged, opened),
            None if path.exists() => Beside::Aside(None),
            None => Beside::Nothing,
        };
        self.spare = Some((path, found));
    }

    /// Opens the book without a name in the user's data folder, or holds its place where there is
    /// none yet. Makes the folder.
    ///
    /// # Errors
    /// As [`open`](Self::open) and [`create`](Self::create).
    pub fn open_default(data_folder: &Path, user: &str) -> Result<(Self, Option<Opened>), Message> {
        fs::create_dir_all(data_folder).map_err(|error| failed(data_folder, &error))?;
        let path = default_path(data_folder);
        if exists(&path) {
            Self::open(&path, user).map(|(store, opened)| (store, Some(opened)))
        } else {
            Self::create(&path, user).map(|store| (store, None))
        }
    }

    /// The same on a disk with a fault.
    #[cfg(test)]
    pub(super) fn on(mut self, disk: Disk) -> Self {
        self.disk = disk;
        self
    }

    /// Where the book stands.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Why saving will fail, where that is known: the folder cannot be written to.
    pub fn read_only(&self) -> Option<&Message> {
        self.lock.refused()
    }

    /// Whether the book was never saved.
    pub(super) fn is_new(&self) -> bool {
        self.last == Last::Nothing
    }

    /// The journal of the book, to be written on from here.
    pub(super) fn journal(&self, book: &Book) -> JournalFile {
        let place = journal_path(&self.path);
        let disk = self.disk.clone();
        match &self.beside {
            Beside::Ours(journal) => JournalFile::resumed(place, disk, journal, book.history()),
            Beside::Nothing => JournalFile::fresh(place, disk, self.saved, false),
            Beside::Aside(_) => JournalFile::fresh(place, disk, self.saved, true),
        }
    }

    /// The journal that stands in for it.
    pub(super) fn spare(&self) -> Option<Spare> {
        let (path, found) = self.spare.as_ref()?;
        Some(Spare::of(path.clone(), found))
    }

    /// What is to be done before the first change reaches the disk: what a journal of another state
    /// holds becomes an earlier save, and so does the file where a new journal will follow it, so
    /// that both together hold everything even where the book itself is damaged later.
    ///
    /// # Errors
    /// The system refuses.
    pub(super) fn begin_changes(&mut self) -> Result<(), Message> {
        let begun = match &self.beside {
            Beside::Ours(_) => Ok(()),
            Beside::Nothing | Beside::Aside(None) => self.keep_file(),
            Beside::Aside(Some(journal)) => recover::keep_foreign(&self.path, journal, &self.disk)
                .and_then(|()| self.keep_file()),
        };
        let spared = match &self.spare {
            Some((_, Beside::Aside(Some(journal)))) => {
                recover::keep_foreign(&self.path, journal, &self.disk)
            }
            _ => Ok(()),
        };
        begun.and(spared).map_err(|error| not_kept(&self.path, &error))
    }

    fn keep_file(&self) -> io::Result<()> {
        match self.last {
            Last::Nothing | Last::Damaged | Last::Anything => Ok(()),
            Last::Bytes(_) => generations::keep(&self.path, &self.path).map(|_| ()),
        }
    }

    /// Whether the book holds changes that its file does not.
    pub(super) fn is_behind(&self, book: &Book) -> bool {
        self.last != Last::Damaged
            && self.lock.refused().is_none()
            && self.saved != Base::of(book.history())
    }

    /// Keeps a book as an earlier save that no file holds.
    ///
    /// # Errors
    /// The system refuses.
    pub(super) fn keep_aside(&self, book: &Book) -> Result<(), Message> {
        recover::keep_book(&self.path, book, &self.disk)
            .map_err(|error| not_kept(&self.path, &error))
    }

    /// Saves: writes beside the file, flushes to the disk, keeps what it replaces where that is
    /// due and puts the new one in its place. At every moment the file is whole.
    ///
    /// # Errors
    /// The file was changed by someone else since it was read or saved here, or the folder, disk
    /// or file refuses. Then nothing has changed.
    pub fn save(&mut self, book: &Book) -> Result<(), Message> {
        self.save_keeping(book, Keep::ByTime).map(|_| ())
    }

    /// As [`save`](Self::save); gives the state that was kept as an earlier save, where one was.
    pub(super) fn save_keeping(
        &mut self,
        book: &Book,
        keep: Keep,
    ) -> Result<Option<Base>, Message> {
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
        let put = self.put(book, now.is_some(), keep);
        let (sum, kept) = put.map_err(|error| not_kept(&self.path, &error))?;
        self.last = Last::Bytes(sum);
        self.seen = Seen::at(&self.path);
        let before = std::mem::replace(&mut self.saved, Base::of(book.history()));
        Ok(kept.then_some(before))
    }

    /// What the file holds now; `None` where there is no file.
    fn look(&self) -> Result<Option<Sum>, Message> {
        let told = |error: io::Error| not_kept(&self.path, &error);
        match fs::metadata(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(told(error)),
            Ok(about_file) if about_file.permissions().readonly() => {
                Err(Message::new("book-file-read-only").with("path", shown(&self.path)))
            }
            Ok(about_file) => match self.last {
                // Another length says enough.
                Last::Bytes((length, _)) if length != about_file.len() => Ok(Some((0, 0))),
                Last::Bytes(last) if self.seen == Some(Seen::of(&about_file)) => Ok(Some(last)),
                _ if about_file.len() > MAX_FILE_BYTES => Ok(Some((0, 0))),
                _ => Ok(Some(sum(&fs::read(&self.path).map_err(told)?))),
            },
        }
    }

    /// What the file holds then, and whether what was replaced is kept as an earlier save.
    fn put(&self, book: &Book, is_there: bool, keep: Keep) -> io::Result<(Sum, bool)> {
        let mut sum = crc32fast::Hasher::new();
        let new = self.disk.beside_in_pieces(&self.path, |put| {
            write::document(book, &mut |piece: &str| {
                sum.update(piece.as_bytes());
                put(piece.as_bytes())
            })?;
            write::history(book, &mut |piece: &str| put(piece.as_bytes()))
        })?;
        let Base { bytes, crc } = Base::of(book.history());
        sum.combine(&crc32fast::Hasher::new_with_initial_len(crc, bytes as u64));
        let kept = is_there && self.keep(keep)?;
        new.arrive()?;
        if kept {
            generations::thin(&self.path, Timestamp::now(), &TimeZone::system());
        }
        Ok(((sum.total_len(), sum.finalize()), kept))
    }

    /// Keeps the file as it stands: as an earlier save, or aside where it is damaged.
    fn keep(&self, keep: Keep) -> io::Result<bool> {
        if self.last == Last::Damaged {
            return copy(&self.path, &free_name(&self.path, ".damaged")).map(|()| false);
        }
        if keep == Keep::Always || self.last == Last::Anything {
            return generations::keep(&self.path, &self.path).map(|_| true);
        }
        // What was kept on purpose says nothing of how often the rest is.
        let last = generations(&self.path).iter().find(|one| !one.is_kept).map(|one| one.at);
        let at = generations::saved_at(&self.path);
        let is_due = match (last, at) {
            (Some(last), Some(at)) => at >= last + MINUTES_BETWEEN.minutes() || at < last,
            (None, _) => true,
            (_, None) => false,
        };
        // A save is worth more than one more earlier one.
        Ok(is_due && generations::keep(&self.path, &self.path).is_ok())
    }
}

/// The same refusal of a book that is damaged or gone, with the offer of an earlier save where there
/// is one. A whole book that only this version cannot read is no reason to go back.
fn offering_earlier(message: Message, path: &Path) -> Message {
    let is_gone = message.key == "book-not-found" && fs::symlink_metadata(path).is_err();
    let reason = message.args.iter().find(|(name, _)| *name == "reason").cloned();
    let damage = reason.filter(|(_, reason)| is_damage(reason)).map(|(_, reason)| reason);
    if !(is_gone || damage.is_some()) || !has_earlier(path) {
        return message;
    }
    match damage {
        Some(reason) => {
            Message::new("book-not-read-previous").with("reason", reason).with("path", shown(path))
        }
        None => Message::new("book-gone-previous").with("path", shown(path)),
    }
}

/// Whether a book that cannot be read for this reason is damaged.
fn is_damage(reason: &Arg) -> bool {
    matches!(reason, Arg::Message(reason) if !matches!(reason.key, "book-newer" | "book-too-large"))
}

fn sum(bytes: &[u8]) -> Sum {
    (bytes.len() as u64, crc32fast::hash(bytes))
}

impl Seen {
    /// The marks of a file that was just written, where a later change would give it others.
    fn at(path: &Path) -> Option<Self> {
        let seen = Self::of(&fs::metadata(path).ok()?);
        let modified = seen.modified?;
        // Where the system counts whole moments only, two changes in one look alike.
        let nanoseconds = modified.duration_since(UNIX_EPOCH).ok()?.subsec_nanos();
        let moment = if nanoseconds % 1_000_000 == 0 { COARSE_MOMENT } else { FINE_MOMENT };
        let is_past = modified.elapsed().is_ok_and(|since| since > moment);
        is_past.then_some(seen)
    }

    fn of(about_file: &Metadata) -> Self {
        #[cfg(unix)]
        let node = std::os::unix::fs::MetadataExt::ino(about_file);
        #[cfg(not(unix))]
        let node = 0;
        Self { length: about_file.len(), modified: about_file.modified().ok(), node }
    }
}

/// The file itself, where the path is a link to it: a rename would replace the link.
fn resolved(path: &Path) -> PathBuf {
    let is_link = fs::symlink_metadata(path).is_ok_and(|about_file| about_file.is_symlink());
    let target = if is_link { fs::canonicalize(path).ok() } else { None };
    target.unwrap_or_else(|| path.to_owned())
}
