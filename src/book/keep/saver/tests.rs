//! The threads of a saver on disks that say what is done and wait for its outcome.

use std::sync::mpsc::{Receiver, Sender, channel};

use super::*;
use crate::book::samples::{cell, set, stamp};

type Outcome = Result<(), Message>;

/// A disk that tells what it is about to write and waits for the outcome.
struct Told {
    told: Sender<String>,
    outcome: Receiver<Outcome>,
}

impl Disk for Told {
    fn begin(&mut self) -> Outcome {
        Ok(())
    }

    fn save(&mut self, book: &Book, _: Keep) -> Result<Option<Base>, Message> {
        self.told.send(value(book)).unwrap();
        self.outcome.recv().unwrap().map(|()| None)
    }

    fn keep_aside(&mut self, book: &Book) -> Outcome {
        self.told.send(format!("aside {}", value(book))).unwrap();
        self.outcome.recv().unwrap()
    }
}

impl Notes for Told {
    fn keep(&mut self, book: &Book, _: bool) -> Result<Kept, Message> {
        self.told.send(value(book)).unwrap();
        self.outcome.recv().unwrap().map(|()| Kept { bytes: 0, is_elsewhere: false })
    }

    fn follow(&mut self, _: Base, book: &Book) -> Result<Kept, Message> {
        self.keep(book, true)
    }

    fn mark(&mut self, _: usize) -> Outcome {
        Ok(())
    }
}

/// What is heard of a disk, and how it decides.
struct Ear {
    hear: Receiver<String>,
    decide: Sender<Outcome>,
}

impl Ear {
    /// The next thing that is written, and its outcome.
    fn next(&self, outcome: Outcome) -> String {
        let told = self.hear.recv().unwrap();
        self.decide.send(outcome).unwrap();
        told
    }
}

fn told() -> (Told, Ear) {
    let (told, hear) = channel();
    let (decide, outcome) = channel();
    (Told { told, outcome }, Ear { hear, decide })
}

/// Never of its own accord.
const PATIENT: Timing = Timing {
    idle: Duration::from_secs(9999),
    most: Duration::from_secs(9999),
    retry: Duration::from_secs(9999),
};

/// A saver with its book, its journal, and what wakes the window.
fn slow(timing: Timing) -> (Saver, Ear, Ear, Receiver<()>) {
    let ((disk, book), (notes, journal)) = (told(), told());
    let (woken, wakes) = channel();
    let waker = move || _ = woken.send(());
    (Saver::start_with(disk, notes, timing, waker).unwrap(), book, journal, wakes)
}

fn book(value: &str) -> Book {
    let mut book = Book::new();
    book.apply(&[set(cell("TI-1", "KZ-61"), value)], &stamp());
    book
}

fn value(book: &Book) -> String {
    book.get(&cell("TI-1", "KZ-61")).unwrap().to_string()
}

fn full() -> Message {
    Message::new("book-disk-full")
}

/// Answers everything that is still asked until the saver is gone.
fn end(saver: Saver, ears: [&Ear; 2]) {
    for ear in ears {
        (0..10).for_each(|_| _ = ear.decide.send(Ok(())));
    }
    drop(saver);
}

#[test]
fn the_journal_has_it_at_once_and_the_book_when_it_is_asked_for() {
    let (saver, book_ear, journal, wakes) = slow(PATIENT);
    assert_eq!((saver.state(), saver.on_disk()), (SaveState::Clean, 0));
    assert_eq!(saver.submit(book("1")), 1);
    assert_eq!(journal.hear.recv().unwrap(), "1");
    assert_eq!((saver.state(), saver.on_disk()), (SaveState::Saving, 0));
    for value in ["2", "3", "4"] {
        saver.submit(book(value));
    }
    journal.decide.send(Ok(())).unwrap();
    assert_eq!(journal.hear.recv().unwrap(), "4", "the latest snapshot wins");
    assert_eq!((saver.state(), saver.on_disk()), (SaveState::Saving, 1));
    journal.decide.send(Ok(())).unwrap();
    (0..2).for_each(|_| wakes.recv().unwrap());
    assert!(matches!(saver.state(), SaveState::Saved { .. }), "the journal is on the disk");
    assert_eq!(saver.on_disk(), 4);
    assert!(book_ear.hear.try_recv().is_err(), "the hands do not rest yet");
    book_ear.decide.send(Ok(())).unwrap();
    assert_eq!(saver.flush(), Ok(()));
    assert_eq!(book_ear.hear.recv().unwrap(), "4");
    assert_eq!(saver.flush(), Ok(()), "what is saved is not saved again");
    end(saver, [&book_ear, &journal]);
    assert_eq!(book_ear.hear.try_iter().count(), 0);
}

#[test]
fn the_book_is_saved_when_the_hands_rest() {
    let timing = Timing { idle: Duration::ZERO, ..PATIENT };
    let (saver, book_ear, journal, _) = slow(timing);
    saver.submit(book("1"));
    assert_eq!(journal.hear.recv().unwrap(), "1");
    saver.submit(book("2"));
    assert!(book_ear.hear.try_recv().is_err(), "the journal comes first");
    journal.decide.send(Ok(())).unwrap();
    assert_eq!(book_ear.next(Ok(())), "1", "what the journal holds, not what came since");
    end(saver, [&book_ear, &journal]);
    assert_eq!(book_ear.hear.iter().last().as_deref(), Some("2"));
}

#[test]
fn a_book_that_cannot_be_saved_is_told_and_the_journal_keeps_it() {
    let (saver, book_ear, journal, wakes) = slow(PATIENT);
    saver.submit(book("1"));
    journal.next(Ok(()));
    wakes.recv().unwrap();
    book_ear.decide.send(Err(full())).unwrap();
    assert_eq!(saver.flush(), Err(full()));
    let kept = Message::new("book-kept-in-journal").with("reason", full());
    assert_eq!(saver.state(), SaveState::Failed(kept));
    assert_eq!(saver.on_disk(), 1);
    book_ear.decide.send(Ok(())).unwrap();
    assert_eq!(saver.flush(), Ok(()), "what failed is tried once more");
    assert!(matches!(saver.state(), SaveState::Saved { .. }));
    end(saver, [&book_ear, &journal]);
}

#[test]
fn without_a_journal_the_book_is_saved_at_once() {
    let (saver, book_ear, journal, wakes) = slow(PATIENT);
    saver.submit(book("1"));
    journal.next(Err(full()));
    assert_eq!(book_ear.next(Ok(())), "1");
    (0..2).for_each(|_| wakes.recv().unwrap());
    assert!(matches!(saver.state(), SaveState::Saved { .. }));
    assert_eq!(saver.on_disk(), 1);
    saver.submit(book("2"));
    assert_eq!(book_ear.next(Err(full())), "2");
    wakes.recv().unwrap();
    assert_eq!(saver.state(), SaveState::Failed(full()), "neither has it");
    assert_eq!(saver.on_disk(), 1);
    end(saver, [&book_ear, &journal]);
}

#[test]
fn what_failed_is_tried_again_of_its_own_accord() {
    let timing = Timing { idle: Duration::ZERO, retry: Duration::from_millis(1), ..PATIENT };
    let (saver, book_ear, journal, _) = slow(timing);
    saver.submit(book("1"));
    for _ in 0..3 {
        assert_eq!(journal.next(Err(full())), "1");
        assert_eq!(book_ear.next(Err(full())), "1");
    }
    assert_eq!(journal.next(Ok(())), "1");
    assert_eq!(book_ear.next(Ok(())), "1");
    end(saver, [&book_ear, &journal]);
}

#[test]
fn a_state_that_is_to_stay_is_kept_whatever_comes_after_it() {
    let (saver, book_ear, journal, _) = slow(PATIENT);
    saver.submit(book("1"));
    saver.keep_generation(book("1"));
    saver.submit(book("2"));
    assert_eq!(book_ear.next(Ok(())), "aside 1");
    (0..2).for_each(|_| journal.decide.send(Ok(())).unwrap());
    book_ear.decide.send(Ok(())).unwrap();
    assert_eq!(saver.wait_for_generation(), Ok(()));
    end(saver, [&book_ear, &journal]);
}

#[test]
fn dropping_saves_what_is_left() {
    let (saver, book_ear, journal, _) = slow(PATIENT);
    saver.submit(book("7"));
    end(saver, [&book_ear, &journal]);
    assert_eq!(book_ear.hear.iter().last().as_deref(), Some("7"));
}

#[test]
fn a_panic_becomes_a_message_and_the_thread_goes_on() {
    struct Breaks(bool);
    impl Disk for Breaks {
        fn begin(&mut self) -> Outcome {
            Ok(())
        }
        fn save(&mut self, _: &Book, _: Keep) -> Result<Option<Base>, Message> {
            assert!(!std::mem::take(&mut self.0), "the first save breaks");
            Ok(None)
        }
        fn keep_aside(&mut self, _: &Book) -> Outcome {
            Ok(())
        }
    }
    let (notes, journal) = told();
    journal.decide.send(Ok(())).unwrap();
    let saver = Saver::start_with(Breaks(true), notes, PATIENT, || {}).unwrap();
    saver.submit(book("1"));
    assert_eq!(saver.flush(), Err(Message::new("book-save-stopped")));
    assert_eq!(saver.flush(), Ok(()));
    (0..9).for_each(|_| journal.decide.send(Ok(())).unwrap());
}
