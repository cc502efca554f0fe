//! What the threads of a saver share: the latest snapshot, how far each of them is, and when the
//! next step is due. No thread, no file, no clock.

use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::{Kept, SaveState, Timing};
use crate::book::document::Book;
use crate::book::history::Base;
use crate::language::Message;

/// The longest time between two tries.
const MOST_RETRY: Duration = Duration::from_secs(60);

/// What both threads see.
#[derive(Debug)]
pub(super) struct Desk {
    timing: Timing,
    /// The latest snapshot, and how many were handed over.
    latest: Option<Arc<Book>>,
    pub(super) number: u64,
    /// The last snapshot in the journal.
    held: Option<Arc<Book>>,
    /// The number of the last snapshot in the journal, and in the file.
    journaled: u64,
    pub(super) saved: u64,
    /// When the last snapshot got on the disk.
    at: Timestamp,
    /// Why the last try failed.
    not_journaled: Option<Message>,
    pub(super) not_saved: Option<Message>,
    /// Tries to save, begun and ended.
    pub(super) started: u64,
    pub(super) finished: u64,
    /// When there was a change since the last save: first, last.
    changes: Option<(Instant, Instant)>,
    /// Before this moment nothing is tried again, and how often it failed.
    save_again: Option<(Instant, u32)>,
    journal_again: Option<(Instant, u32)>,
    /// What the journal is to do beside snapshots.
    follow: Option<Base>,
    mark: Option<usize>,
    pub(super) journal_bytes: u64,
    /// The journal does not stand beside the book: nothing there can be written.
    is_elsewhere: bool,
    /// A state to be kept as an earlier save.
    pub(super) pinned: Option<Arc<Book>>,
    /// There is no file yet: the first save does not wait.
    pub(super) is_new: bool,
    /// Someone waits for the save.
    pub(super) is_asked: bool,
    pub(super) is_closed: bool,
    pub(super) is_saver_gone: bool,
}

/// What the journal is to do next.
pub(super) struct ToJournal {
    pub(super) book: Arc<Book>,
    pub(super) number: u64,
    pub(super) follow: Option<Base>,
    pub(super) mark: Option<usize>,
}

type ToSave = (Option<Arc<Book>>, u64, Option<Arc<Book>>);

impl Desk {
    pub(super) fn new(timing: Timing) -> Self {
        Self {
            timing,
            latest: None,
            number: 0,
            held: None,
            journaled: 0,
            saved: 0,
            at: Timestamp::UNIX_EPOCH,
            not_journaled: None,
            not_saved: None,
            started: 0,
            finished: 0,
            changes: None,
            save_again: None,
            journal_again: None,
            follow: None,
            mark: None,
            journal_bytes: 0,
            is_elsewhere: false,
            pinned: None,
            is_new: false,
            is_asked: false,
            is_closed: false,
            is_saver_gone: false,
        }
    }

    /// Takes a snapshot and gives the one that it replaces.
    pub(super) fn take_in(&mut self, snapshot: Arc<Book>, now: Instant) -> Option<Arc<Book>> {
        self.number += 1;
        let first = self.changes.map_or(now, |(first, _)| first);
        self.changes = Some((first, now));
        self.latest.replace(snapshot)
    }

    pub(super) fn on_disk(&self) -> u64 {
        self.journaled.max(self.saved)
    }

    pub(super) fn state(&self) -> SaveState {
        if self.number == 0 {
            return SaveState::Clean;
        }
        let is_kept = self.on_disk() >= self.number;
        match (&self.not_saved, &self.not_journaled) {
            (Some(reason), _) if is_kept && self.saved < self.number => {
                let key = if self.is_elsewhere { "book-kept-here" } else { "book-kept-in-journal" };
                SaveState::Failed(Message::new(key).with("reason", reason.clone()))
            }
            (Some(reason), Some(_)) if !is_kept => SaveState::Failed(reason.clone()),
            _ if is_kept => SaveState::Saved { at: self.at },
            _ => SaveState::Saving,
        }
    }

    /// What is to be saved now.
    pub(super) fn take_book(&mut self, now: Instant) -> Option<ToSave> {
        let is_due = self.until_save(now).is_some_and(|time| time.is_zero());
        if !is_due {
            return None;
        }
        self.is_asked = false;
        let (book, number) = self.to_save();
        Some((book.cloned().filter(|_| self.saved < number), number, self.pinned.clone()))
    }

    /// The snapshot that may be saved, and its number: the last one in the journal, so that the
    /// earlier save and the journal hold all that the file does, should that be damaged. Where the
    /// journal is refused it is the latest.
    fn to_save(&self) -> (Option<&Arc<Book>>, u64) {
        match self.not_journaled {
            None => (self.held.as_ref(), self.journaled),
            Some(_) => (self.latest.as_ref(), self.number),
        }
    }

    /// How long until something is to be saved; `None`: nothing is, or the journal comes first.
    pub(super) fn until_save(&self, now: Instant) -> Option<Duration> {
        let (_, number) = self.to_save();
        if self.saved >= number && self.pinned.is_none() {
            return None;
        }
        // Whoever waits for it wants the latest.
        if self.is_asked && number < self.number {
            return None;
        }
        if self.is_asked {
            return Some(Duration::ZERO);
        }
        if let Some((again, _)) = self.save_again {
            return Some(again.saturating_duration_since(now));
        }
        let is_refused = self.not_journaled.is_some() || self.is_elsewhere;
        let is_urgent = self.is_new || self.pinned.is_some() || is_refused;
        match self.changes {
            Some((first, last)) if !is_urgent => {
                let due = (last + self.timing.idle).min(first + self.timing.most);
                Some(due.saturating_duration_since(now))
            }
            _ => Some(Duration::ZERO),
        }
    }

    /// After a save; `history`: the bytes of that of the book, where it was to be saved.
    pub(super) fn after_save(
        &mut self,
        history: Option<usize>,
        number: u64,
        outcome: Result<Option<Base>, Message>,
        now: Instant,
    ) {
        match outcome {
            Ok(follow) => {
                self.not_saved = None;
                self.save_again = None;
                let Some(history) = history else { return };
                self.is_new = false;
                self.saved = self.saved.max(number);
                // Who asked while this save went on got it.
                self.is_asked &= self.saved < self.number;
                self.at = Timestamp::now();
                self.changes = self.changes.filter(|_| self.saved < self.number);
                self.changes = self.changes.map(|(_, last)| (last, last));
                self.follow = follow.or(self.follow);
                self.mark = Some(history);
            }
            Err(message) => {
                self.not_saved = Some(message);
                self.save_again = Some(again(self.save_again, self.timing.retry, now));
            }
        }
    }

    pub(super) fn after_keep(
        &mut self,
        pinned: Option<Arc<Book>>,
        outcome: Result<(), Message>,
        now: Instant,
    ) {
        let Some(pinned) = pinned else { return };
        match outcome {
            Ok(()) => {
                self.pinned = self.pinned.take().filter(|later| !Arc::ptr_eq(later, &pinned));
            }
            Err(message) => {
                self.not_saved = Some(message);
                self.save_again = Some(again(self.save_again, self.timing.retry, now));
            }
        }
    }

    /// What is to be put into the journal now.
    pub(super) fn take_lines(&mut self, now: Instant) -> Option<ToJournal> {
        if !self.until_journal(now)?.is_zero() {
            return None;
        }
        let book = self.latest.clone()?;
        Some(ToJournal { book, number: self.number, follow: self.follow, mark: self.mark })
    }

    pub(super) fn until_journal(&self, now: Instant) -> Option<Duration> {
        let is_behind =
            self.journaled < self.number || self.follow.is_some() || self.mark.is_some();
        if !is_behind || self.latest.is_none() {
            return None;
        }
        match self.journal_again {
            // Whoever closes does not wait for a disk that refuses.
            Some(_) if self.is_saver_gone => None,
            Some((again, _)) => Some(again.saturating_duration_since(now)),
            None => Some(Duration::ZERO),
        }
    }

    pub(super) fn after_journal(
        &mut self,
        work: &ToJournal,
        outcome: Result<Kept, Message>,
        now: Instant,
    ) {
        match outcome {
            Ok(kept) => {
                if self.on_disk() < work.number {
                    self.at = Timestamp::now();
                }
                self.held = Some(Arc::clone(&work.book));
                self.journaled = work.number;
                self.journal_bytes = kept.bytes;
                self.is_elsewhere = kept.is_elsewhere;
                self.not_journaled = None;
                self.journal_again = None;
                self.follow = self.follow.filter(|base| Some(*base) != work.follow);
                self.mark = self.mark.filter(|mark| Some(*mark) != work.mark);
            }
            Err(message) => {
                self.not_journaled = Some(message);
                self.journal_again = Some(again(self.journal_again, self.timing.retry, now));
            }
        }
    }
}

/// When it is tried again: later and later.
fn again(before: Option<(Instant, u32)>, retry: Duration, now: Instant) -> (Instant, u32) {
    let failures = before.map_or(0, |(_, failures)| failures + 1);
    let wait = retry.saturating_mul(1 << failures.min(6)).min(MOST_RETRY.max(retry));
    (now + wait, failures)
}
