//! The background thread that saves a book while the window goes on. It takes snapshots, the
//! latest one wins, and it says how it stands.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use jiff::Timestamp;

use super::document::Book;
use super::store::Store;
use crate::language::Message;

/// How saving stands.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    /// Nothing was handed over yet.
    Clean,
    /// A snapshot is being written or waits.
    Saving,
    /// The last snapshot is on the disk.
    Saved {
        /// Since when.
        at: Timestamp,
    },
    /// The last snapshot could not be saved; it is kept for another try.
    Failed(Message),
}

/// Saves snapshots of one book on a thread of its own. Dropping it saves what is left.
#[derive(Debug)]
pub struct Saver {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    desk: Mutex<Desk>,
    changed: Condvar,
}

/// What both threads see.
#[derive(Debug)]
struct Desk {
    waiting: Option<Book>,
    /// What could not be saved.
    failed: Option<Book>,
    state: SaveState,
    closed: bool,
}

impl Saver {
    /// Starts saving to a store. `waker` is called after each save, on the thread.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(mut store: Store, waker: impl Fn() + Send + 'static) -> Result<Self, Message> {
        Self::start_with(move |book| store.save(book), waker)
    }

    fn start_with(
        save: impl FnMut(&Book) -> Result<(), Message> + Send + 'static,
        waker: impl Fn() + Send + 'static,
    ) -> Result<Self, Message> {
        let desk = Desk { waiting: None, failed: None, state: SaveState::Clean, closed: false };
        let shared = Arc::new(Shared { desk: Mutex::new(desk), changed: Condvar::new() });
        let theirs = Arc::clone(&shared);
        let thread = thread::Builder::new()
            .name("saver".to_owned())
            .spawn(move || theirs.work(save, waker))
            .map_err(|error| Message::new("book-no-thread").with("detail", error.to_string()))?;
        Ok(Self { shared, thread: Some(thread) })
    }

    /// Hands over a snapshot, in place of one that still waits.
    pub fn submit(&self, snapshot: Book) {
        let mut desk = self.shared.desk();
        desk.state = SaveState::Saving;
        desk.failed = None;
        let replaced = desk.waiting.replace(snapshot);
        drop(desk);
        drop(replaced);
        self.shared.changed.notify_all();
    }

    /// How saving stands.
    pub fn state(&self) -> SaveState {
        self.shared.desk().state.clone()
    }

    /// Waits until everything is saved. What failed is tried once more.
    ///
    /// # Errors
    /// Why the last snapshot could not be saved.
    pub fn flush(&self) -> Result<(), Message> {
        let mut desk = self.shared.desk();
        if desk.waiting.is_none()
            && let Some(again) = desk.failed.take()
        {
            desk.waiting = Some(again);
            desk.state = SaveState::Saving;
            self.shared.changed.notify_all();
        }
        while desk.state == SaveState::Saving {
            desk = self.shared.changed.wait(desk).unwrap_or_else(PoisonError::into_inner);
        }
        match &desk.state {
            SaveState::Failed(message) => Err(message.clone()),
            SaveState::Clean | SaveState::Saving | SaveState::Saved { .. } => Ok(()),
        }
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        // Whoever wants to know of a failure has flushed before.
        let _ = self.flush();
        self.shared.desk().closed = true;
        self.shared.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Shared {
    /// A panic elsewhere leaves the desk whole: nothing is done between its fields.
    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work(&self, mut save: impl FnMut(&Book) -> Result<(), Message>, waker: impl Fn()) {
        while let Some(book) = self.next() {
            let saved = catch_unwind(AssertUnwindSafe(|| save(&book)))
                .unwrap_or_else(|_| Err(Message::new("book-save-stopped")));
            let mut desk = self.desk();
            if desk.waiting.is_none() {
                desk.state = match saved {
                    Ok(()) => SaveState::Saved { at: Timestamp::now() },
                    Err(message) => {
                        desk.failed = Some(book);
                        SaveState::Failed(message)
                    }
                };
            }
            drop(desk);
            self.changed.notify_all();
            waker();
        }
    }

    /// Waits for a snapshot; `None` when the saver is closed.
    fn next(&self) -> Option<Book> {
        let mut desk = self.desk();
        loop {
            if let Some(book) = desk.waiting.take() {
                return Some(book);
            }
            if desk.closed {
                return None;
            }
            desk = self.changed.wait(desk).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, Sender, channel};

    use super::*;
    use crate::book::samples::{cell, set, stamp};

    fn book(value: &str) -> Book {
        let mut book = Book::new();
        book.apply(&[set(cell("TI-1", "KZ-61"), value)], &stamp());
        book
    }

    fn value(book: &Book) -> String {
        book.get(&cell("TI-1", "KZ-61")).unwrap().to_string()
    }

    /// A saver whose disk says what it is about to write and then waits for its outcome.
    fn slow() -> (Saver, Receiver<String>, Sender<Result<(), Message>>) {
        let (told, hear) = channel();
        let (decide, outcome) = channel();
        let save = move |book: &Book| {
            told.send(value(book)).unwrap();
            outcome.recv().unwrap()
        };
        (Saver::start_with(save, || {}).unwrap(), hear, decide)
    }

    #[test]
    fn the_latest_snapshot_wins() {
        let (saver, hear, decide) = slow();
        assert_eq!(saver.state(), SaveState::Clean);
        saver.submit(book("1"));
        assert_eq!(hear.recv().unwrap(), "1");
        for value in ["2", "3", "4"] {
            saver.submit(book(value));
        }
        assert_eq!(saver.state(), SaveState::Saving);
        decide.send(Ok(())).unwrap();
        assert_eq!(hear.recv().unwrap(), "4");
        assert_eq!(saver.state(), SaveState::Saving, "the newest is not on the disk yet");
        decide.send(Ok(())).unwrap();
        assert_eq!(saver.flush(), Ok(()));
        assert!(matches!(saver.state(), SaveState::Saved { .. }));
        drop(saver);
        assert!(hear.recv().is_err(), "nothing was written twice");
    }

    #[test]
    fn a_failure_is_told_and_tried_again() {
        let full = Message::new("book-disk-full");
        let mut outcomes = vec![Ok(()), Err(full.clone()), Err(full.clone())];
        let (told, hear) = channel();
        let save = move |book: &Book| {
            told.send(value(book)).unwrap();
            outcomes.pop().unwrap()
        };
        let (woken, wakes) = channel();
        let saver = Saver::start_with(save, move || woken.send(()).unwrap()).unwrap();
        saver.submit(book("1"));
        wakes.recv().unwrap();
        assert_eq!(saver.state(), SaveState::Failed(full.clone()));
        assert_eq!(saver.flush(), Err(full));
        assert_eq!(saver.flush(), Ok(()));
        assert_eq!(saver.flush(), Ok(()), "what is saved is not saved again");
        drop(saver);
        assert_eq!(hear.iter().collect::<Vec<_>>(), ["1", "1", "1"]);
    }

    #[test]
    fn dropping_saves_what_is_left() {
        let (told, hear) = channel();
        let save = move |book: &Book| {
            told.send(value(book)).unwrap();
            Ok(())
        };
        let saver = Saver::start_with(save, || {}).unwrap();
        saver.submit(book("7"));
        drop(saver);
        assert_eq!(hear.iter().last().as_deref(), Some("7"));
    }

    #[test]
    fn a_panic_becomes_a_message_and_the_thread_goes_on() {
        let mut first = true;
        let save = move |_: &Book| {
            assert!(!std::mem::take(&mut first), "the first save breaks");
            Ok(())
        };
        let (woken, wakes) = channel();
        let saver = Saver::start_with(save, move || woken.send(()).unwrap()).unwrap();
        saver.submit(book("1"));
        wakes.recv().unwrap();
        assert_eq!(saver.state(), SaveState::Failed(Message::new("book-save-stopped")));
        assert_eq!(saver.flush(), Ok(()));
    }
}
