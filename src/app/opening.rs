//! A large book is opened in the background, while the window says so. Small ones are opened at
//! once: that takes less than a frame may.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use egui::{RichText, Ui};

use super::NysanaApp;
use super::command::{Command, Notice};
use super::open_book::OpenBook;
use super::session::Session;
use super::start::open_last;
use crate::book::store;
use crate::language::Message;
use crate::theme;

/// So many bytes are read in a part of what a frame may take.
const LARGE_BYTES: u64 = 4 << 20;

/// What opening gives.
type Opened = Result<(OpenBook, Vec<Notice>), Message>;

/// A book that was opened in the background, to be taken once.
#[derive(Clone)]
pub struct Arrived {
    path: PathBuf,
    opened: Arc<Mutex<Option<Opened>>>,
}

impl Arrived {
    fn take(&self) -> Option<Opened> {
        self.opened.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl fmt::Debug for Arrived {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Arrived").field("path", &self.path).finish_non_exhaustive()
    }
}

/// Whether a book has to be opened in the background.
pub(super) fn is_large(path: &Path) -> bool {
    store::bytes(path) > LARGE_BYTES
}

impl NysanaApp {
    /// Opens a large book; until it is here, the window goes on with the one that it has.
    pub(super) fn open_in_background(&mut self, path: &Path) {
        self.session.opening = Some(path.to_owned());
        let (path, folder) = (path.to_owned(), self.session.folder.clone());
        let context = self.context.clone();
        self.jobs.start(Message::new("job-open-book"), move || {
            let opened = OpenBook::open(&path, &folder, &context);
            let opened = Arc::new(Mutex::new(Some(opened)));
            vec![Command::TakeBook(Arrived { path, opened })]
        });
    }

    /// Goes on with a book that was opened in the background, where it is still asked for.
    pub(super) fn take_book(&mut self, arrived: &Arrived) {
        let Some(opened) = arrived.take() else { return };
        if self.session.opening.as_deref() != Some(&*arrived.path) {
            return;
        }
        self.session.opening = None;
        let is_last = self.session.open.is_waiting() && self.session.open.path() == arrived.path;
        let territory = self.session.place.territory.clone();
        match opened {
            Ok(opened) => {
                self.go_on_with(Ok(opened));
                // At the start the user stands where the window was left.
                if is_last && !territory.is_empty() {
                    self.session.place.territory = territory;
                }
            }
            Err(message) => {
                self.session.notify(Notice::not_opened(&arrived.path, message));
                if self.session.open.is_waiting() {
                    let fallen_back = open_last(&self.context, &self.session.folder, None);
                    self.go_on_with(Ok(fallen_back));
                }
            }
        }
    }
}

/// Stands in the place of a screen as long as there is no book, or the open one is being left.
pub(super) fn waiting(ui: &mut Ui, session: &Session) {
    let message = if session.open.is_left() {
        Message::new("open-leaving").with("name", session.book_name())
    } else {
        Message::new("open-waiting").with("name", session.book_name())
    };
    let text = RichText::new(session.texts.say(&message));
    // In words only: a spinner would draw frames all the while.
    ui.centered_and_justified(|ui| ui.label(text.color(theme::tokens(ui.ctx()).quiet_text)));
}
