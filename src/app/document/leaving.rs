//! Going on with another book: the open one has to be on the disk before. On a slow disk that takes
//! long, so it is waited for on a thread, while the window says so and takes no changes.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::open_book::OpenBook;
use crate::app::NysanaApp;
use crate::app::command::{Command, Notice};
use crate::language::Message;

/// An opened book, and what is to be said of it.
type Next = (OpenBook, Vec<Notice>);

/// A book to go on with, once the open one was saved or could not be.
#[derive(Clone)]
pub struct Left {
    /// Stands for the book that is left, as long as that is the one.
    token: Arc<()>,
    saved: Result<(), Message>,
    next: Arc<Mutex<Option<Next>>>,
}

impl fmt::Debug for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Left").field("saved", &self.saved).finish_non_exhaustive()
    }
}

impl NysanaApp {
    /// Goes on with another book, once the open one is on disk; at once where it is.
    pub(in crate::app) fn go_on_with(&mut self, opened: Result<Next, Message>) {
        let next = match opened {
            Ok(next) => next,
            Err(message) => return self.session.fail(message),
        };
        match self.session.open.leave() {
            Err(message) => self.session.fail(message),
            Ok(None) => self.go_on(next),
            Ok(Some((token, saving))) => {
                let next = Arc::new(Mutex::new(Some(next)));
                self.jobs.start(Message::new("job-save-book"), move || {
                    vec![Command::Leave(Left { saved: saving.wait(), token, next })]
                });
            }
        }
    }

    /// Goes on, where the open book is still the one that was left for this. Where it could not be
    /// saved, the window stays with it.
    pub(in crate::app) fn leave(&mut self, left: &Left) {
        if !self.session.open.is_left_with(&left.token) {
            return;
        }
        let next = left.next.lock().unwrap_or_else(PoisonError::into_inner).take();
        match (&left.saved, next) {
            (Ok(()), Some(next)) => self.go_on(next),
            (Err(message), _) => {
                self.session.open.stay();
                self.session.fail(message.clone());
            }
            (Ok(()), None) => self.session.open.stay(),
        }
    }

    fn go_on(&mut self, (open, notices): Next) {
        // Whatever is still on its way is not wanted any more.
        self.session.opening = None;
        // All that the threads of the old one still have to do is a mark in its journal.
        self.change_book(open);
        self.session.arrive(notices);
    }
}
