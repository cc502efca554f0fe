//! The background threads that keep a book while the window goes on. Every snapshot goes to the
//! journal at once; the whole book is saved when the hands rest, as far as the journal holds it: were
//! the file damaged, an earlier save and the journal still tell everything. The latest snapshot
//! wins, and the saver says how it stands.

mod beside;
mod desk;
#[cfg(test)]
mod tests;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use self::beside::Beside;
use self::desk::Desk;
use super::store::{Keep, Store};
use crate::book::document::Book;
use crate::book::history::Base;
use crate::language::Message;

/// A longer journal is begun anew at the next save.
const JOURNAL_BYTES: u64 = 8 << 20;

/// How saving stands.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    /// Nothing was handed over yet.
    Clean,
    /// A snapshot is not on the disk yet.
    Saving,
    /// The last snapshot is on the disk, in the journal or the book.
    Saved {
        /// Since when.
        at: Timestamp,
    },
    /// The last snapshot could not be saved; it is kept for another try. The message says whether
    /// the journal has it.
    Failed(Message),
}

/// When the whole book is saved.
#[derive(Clone, Copy, Debug)]
pub struct Timing {
    /// So long after the last change.
    pub idle: Duration,
    /// So long after the first change that is not in the file, however busy the hands are.
    pub most: Duration,
    /// So long after a failure it is tried again; later on, less and less often.
    pub retry: Duration,
}

impl Default for Timing {
    fn default() -> Self {
        Self {
            idle: Duration::from_secs(1),
            most: Duration::from_secs(10),
            retry: Duration::from_secs(3),
        }
    }
}

/// Keeps snapshots of one book on threads of its own. Dropping it saves what is left.
#[derive(Debug)]
pub struct Saver {
    shared: Arc<Shared>,
    saving: Option<JoinHandle<()>>,
    journaling: Option<JoinHandle<()>>,
}

/// A saver that another thread waits for.
#[derive(Debug)]
pub struct Saving(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    desk: Mutex<Desk>,
    changed: Condvar,
}

/// What the threads do with their hands; tests have others.
trait Disk: Send + 'static {
    /// Before the first change.
    fn begin(&mut self) -> Result<(), Message>;
    /// Saves the book; gives the state that the journal is to follow from now on.
    fn save(&mut self, book: &Book, keep: Keep) -> Result<Option<Base>, Message>;
    /// Keeps a book as an earlier save.
    fn keep_aside(&mut self, book: &Book) -> Result<(), Message>;
}

/// What the thread of the journal does.
trait Notes: Send + 'static {
    /// Puts on the disk what is new. `is_in_reach`: the book itself was just written.
    fn keep(&mut self, book: &Book, is_in_reach: bool) -> Result<Kept, Message>;
    /// Follows a later state.
    fn follow(&mut self, base: Base, book: &Book) -> Result<Kept, Message>;
    /// Notes that a book with so many bytes of history was saved.
    fn mark(&mut self, saved: usize) -> Result<(), Message>;
}

/// What a journal holds now.
#[derive(Clone, Copy, Debug)]
struct Kept {
    /// Bytes of its file.
    bytes: u64,
    /// Whether it does not stand beside the book, because the folder there refuses.
    is_elsewhere: bool,
}

impl Saver {
    /// Starts keeping a book, which was read from the store. `waker` is called after each step,
    /// on a thread.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(
        store: Store,
        book: &Book,
        waker: impl Fn() + Clone + Send + 'static,
    ) -> Result<Self, Message> {
        Self::start_timed(store, book, Timing::default(), waker)
    }

    /// As [`start`](Self::start), with other times.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start_timed(
        store: Store,
        book: &Book,
        timing: Timing,
        waker: impl Fn() + Clone + Send + 'static,
    ) -> Result<Self, Message> {
        let notes = Beside::of(&store, book);
        let (is_new, is_behind) = (store.is_new(), store.is_behind(book));
        let saver = Self::start_with(store, notes, timing, waker)?;
        saver.shared.desk().is_new = is_new;
        if is_behind {
            saver.submit(book.clone());
        }
        Ok(saver)
    }

    fn start_with(
        disk: impl Disk,
        notes: impl Notes,
        timing: Timing,
        waker: impl Fn() + Clone + Send + 'static,
    ) -> Result<Self, Message> {
        let desk = Mutex::new(Desk::new(timing));
        let shared = Arc::new(Shared { desk, changed: Condvar::new() });
        let mut saver = Self { shared, saving: None, journaling: None };
        let (theirs, wake) = (Arc::clone(&saver.shared), waker.clone());
        saver.saving = Some(thread("saver", move || theirs.save_all(disk, wake))?);
        let theirs = Arc::clone(&saver.shared);
        saver.journaling = Some(thread("journal", move || theirs.journal_all(notes, waker))?);
        Ok(saver)
    }

    /// Hands over a snapshot, in place of one that still waits. Gives its number.
    pub fn submit(&self, snapshot: Book) -> u64 {
        let snapshot = Arc::new(snapshot);
        let mut desk = self.shared.desk();
        let replaced = desk.take_in(snapshot, Instant::now());
        let number = desk.number;
        drop(desk);
        drop(replaced);
        self.shared.changed.notify_all();
        number
    }

    /// The number of the last snapshot that is on the disk, in the journal or the book; 0: none.
    pub fn on_disk(&self) -> u64 {
        self.shared.desk().on_disk()
    }

    /// How saving stands.
    pub fn state(&self) -> SaveState {
        self.shared.desk().state()
    }

    /// Keeps a state of the book as an earlier save, whatever comes after it. Does not wait.
    pub fn keep_generation(&self, present: Book) {
        self.shared.desk().pinned = Some(Arc::new(present));
        self.shared.changed.notify_all();
    }

    /// Waits until that is done.
    ///
    /// # Errors
    /// Why it could not be kept.
    pub fn wait_for_generation(&self) -> Result<(), Message> {
        let mut desk = self.shared.desk();
        let attempt = desk.started + 1;
        desk.is_asked |= desk.pinned.is_some();
        self.shared.changed.notify_all();
        while desk.pinned.is_some() && desk.finished < attempt {
            desk = self.shared.wait(desk, None);
        }
        match (&desk.pinned, &desk.not_saved) {
            (Some(_), Some(message)) => Err(message.clone()),
            _ => Ok(()),
        }
    }

    /// Waits until everything is saved. What failed is tried once more.
    ///
    /// # Errors
    /// Why the last snapshot could not be saved.
    pub fn flush(&self) -> Result<(), Message> {
        self.shared.flush()
    }

    /// Whether there is nothing to wait for.
    pub fn is_saved(&self) -> bool {
        let desk = self.shared.desk();
        desk.saved >= desk.number && desk.pinned.is_none()
    }

    /// The same waiting, for another thread.
    pub fn saving(&self) -> Saving {
        Saving(Arc::clone(&self.shared))
    }
}

impl Saving {
    /// Waits until everything is saved.
    ///
    /// # Errors
    /// Why the last snapshot could not be saved.
    pub fn wait(&self) -> Result<(), Message> {
        self.0.flush()
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        // Whoever wants to know of a failure has flushed before.
        let _ = self.flush();
        self.shared.desk().is_closed = true;
        self.shared.changed.notify_all();
        for thread in [self.saving.take(), self.journaling.take()].into_iter().flatten() {
            let _ = thread.join();
            // The journal takes a last mark of what was saved.
            self.shared.desk().is_saver_gone = true;
            self.shared.changed.notify_all();
        }
    }
}

impl Shared {
    /// A panic elsewhere leaves the desk whole: nothing is done between its fields.
    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(
        &'a self,
        desk: MutexGuard<'a, Desk>,
        time: Option<Duration>,
    ) -> MutexGuard<'a, Desk> {
        match time {
            None => self.changed.wait(desk).unwrap_or_else(PoisonError::into_inner),
            Some(time) => {
                let woken = self.changed.wait_timeout(desk, time);
                woken.unwrap_or_else(PoisonError::into_inner).0
            }
        }
    }

    fn flush(&self) -> Result<(), Message> {
        let mut desk = self.desk();
        let goal = desk.number;
        let attempt = desk.started + 1;
        if desk.saved < goal || desk.pinned.is_some() {
            desk.is_asked = true;
            self.changed.notify_all();
        }
        while (desk.saved < goal || desk.pinned.is_some()) && desk.finished < attempt {
            desk = self.wait(desk, None);
        }
        match &desk.not_saved {
            Some(message) if desk.saved < goal || desk.pinned.is_some() => Err(message.clone()),
            _ => Ok(()),
        }
    }

    fn save_all(&self, mut disk: impl Disk, waker: impl Fn()) {
        let mut is_begun = false;
        loop {
            let mut desk = self.desk();
            let (book, number, pinned) = loop {
                if let Some(work) = desk.take_book(Instant::now()) {
                    break work;
                }
                if desk.is_closed {
                    return;
                }
                let time = desk.until_save(Instant::now());
                desk = self.wait(desk, time);
            };
            desk.started += 1;
            let keep = if desk.journal_bytes > JOURNAL_BYTES { Keep::Always } else { Keep::ByTime };
            drop(desk);
            let outcome = caught(|| {
                if !std::mem::replace(&mut is_begun, true) {
                    // Earlier saves are worth less than this one.
                    let _ = disk.begin();
                }
                let pinned = pinned.as_ref();
                let kept = pinned.map_or(Ok(()), |pinned| disk.keep_aside(pinned));
                let saved = book.as_ref().map_or(Ok(None), |book| disk.save(book, keep));
                Ok((kept, saved))
            });
            let (kept, saved) =
                outcome.unwrap_or_else(|message| (Err(message.clone()), Err(message)));
            let history = book.as_ref().map(|book| book.history().bytes());
            let mut desk = self.desk();
            desk.finished += 1;
            desk.after_save(history, number, saved, Instant::now());
            desk.after_keep(pinned, kept, Instant::now());
            drop(desk);
            self.changed.notify_all();
            waker();
        }
    }

    fn journal_all(&self, mut notes: impl Notes, waker: impl Fn()) {
        loop {
            let mut desk = self.desk();
            let work = loop {
                if let Some(work) = desk.take_lines(Instant::now()) {
                    break work;
                }
                if desk.is_saver_gone {
                    return;
                }
                let time = desk.until_journal(Instant::now());
                desk = self.wait(desk, time);
            };
            drop(desk);
            let outcome = caught(|| {
                let kept = match work.follow {
                    Some(base) => notes.follow(base, &work.book)?,
                    None => notes.keep(&work.book, work.mark.is_some())?,
                };
                if let Some(saved) = work.mark {
                    // Without it the journal only says less.
                    let _ = notes.mark(saved);
                }
                Ok(kept)
            });
            self.desk().after_journal(&work, outcome, Instant::now());
            self.changed.notify_all();
            waker();
        }
    }
}

fn thread(name: &str, work: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, Message> {
    thread::Builder::new()
        .name(name.to_owned())
        .spawn(work)
        .map_err(|error| Message::new("book-no-thread").with("detail", error.to_string()))
}

fn caught<T>(work: impl FnOnce() -> Result<T, Message>) -> Result<T, Message> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Message::new("book-save-stopped")))
}

impl Disk for Store {
    fn begin(&mut self) -> Result<(), Message> {
        self.begin_changes()
    }

    fn save(&mut self, book: &Book, keep: Keep) -> Result<Option<Base>, Message> {
        self.save_keeping(book, keep)
    }

    fn keep_aside(&mut self, book: &Book) -> Result<(), Message> {
        Self::keep_aside(self, book)
    }
}
