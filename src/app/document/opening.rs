//! A large book is opened in the background, while the window says so; so is whatever has to look
//! for an earlier save, to write a copy, or to wait for the disk. Small ones are opened at once: that
//! takes less than a frame may.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use egui::{RichText, Ui};

use super::open_book::OpenBook;
use crate::app::NysanaApp;
use crate::app::command::{Action, Command, Level, Notice};
use crate::app::session::Session;
use crate::app::start::open_last;
use crate::book::{Book, store};
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
    /// Whether it is the one that was open before: it comes back whatever else is open by now.
    is_returned: bool,
}

impl Arrived {
    fn of(path: &Path, opened: Opened) -> Self {
        let opened = Arc::new(Mutex::new(Some(opened)));
        Self { path: path.to_owned(), opened, is_returned: false }
    }

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
pub(in crate::app) fn is_large(path: &Path) -> bool {
    store::bytes(path) > LARGE_BYTES
}

impl NysanaApp {
    /// Opens a large book; until it is here, the window goes on with the one that it has.
    pub(in crate::app) fn open_in_background(&mut self, path: &Path) {
        self.open_by(path, |path, folder, context| {
            Arrived::of(path, OpenBook::open(path, folder, context))
        });
    }

    /// Opens the last good save of a book that is damaged or gone.
    pub(in crate::app) fn open_previous(&mut self, path: &Path) {
        if path == self.session.open.path() {
            return;
        }
        self.open_by(path, |path, folder, context| {
            Arrived::of(path, OpenBook::open_last_good(path, folder, context))
        });
    }

    /// Goes on with the file as someone else wrote it; the own state becomes an earlier save.
    pub(in crate::app) fn take_theirs(&mut self) {
        let path = self.session.open.path().to_owned();
        if self.session.open.is_waiting() || self.session.open.is_left() {
            return;
        }
        self.leave_book();
        let waiting = OpenBook::waiting(&path, &self.session.folder);
        let mine = std::mem::replace(&mut self.session.open, waiting);
        self.open_by(&path, move |path, folder, context| theirs(mine, path, folder, context));
    }

    fn open_by(
        &mut self,
        path: &Path,
        open: impl FnOnce(&Path, &Path, &egui::Context) -> Arrived + Send + 'static,
    ) {
        self.session.opening = Some(path.to_owned());
        let (path, folder) = (path.to_owned(), self.session.folder.clone());
        let context = self.context.clone();
        let name = Message::new("job-open-book");
        let failed = Message::new("job-failed").with("job", name.clone());
        let otherwise = Command::TakeBook(Arrived::of(&path, Err(failed)));
        self.jobs.start_awaited(name, otherwise, move || {
            vec![Command::TakeBook(open(&path, &folder, &context))]
        });
    }

    /// Saves a copy under another name; until it is there, the window goes on with what it has.
    pub(in crate::app) fn save_as(&mut self, path: PathBuf) {
        let session = &self.session;
        if path == session.open.path() || session.open.is_waiting() {
            return;
        }
        self.copying = Some((session.open.path().to_owned(), path.clone()));
        let (book, folder): (Book, _) = (session.open.book().clone(), session.folder.clone());
        let context = self.context.clone();
        self.jobs.start(Message::new("job-save-as"), move || {
            let copied = OpenBook::copy_to(book, &path, &folder, &context);
            vec![Command::TakeCopy(Arrived::of(&path, copied.map(|open| (open, Vec::new()))))]
        });
    }

    /// Goes on with a copy of the open book, with what was typed meanwhile.
    pub(in crate::app) fn take_copy(&mut self, arrived: &Arrived) {
        let Some(copied) = arrived.take() else { return };
        let copying = self.copying.take_if(|(_, to)| *to == arrived.path);
        let is_open = copying.is_some_and(|(from, _)| from == self.session.open.path());
        match copied {
            Ok((mut open, _)) if is_open => {
                // All of it is in the new file, also where the old one cannot be saved.
                open.follow(&mut self.session.open);
                self.session.open = open;
                self.session.saves = None;
                self.session.arrive(Vec::new());
            }
            // Another book is open by now; the copy is there.
            Ok(_) => {}
            Err(message) => self.session.fail(message),
        }
    }

    /// Waits for a copy that is on its way. Whether the window goes on with it.
    pub(in crate::app) fn wait_for_copy(&mut self) -> bool {
        let Some((_, to)) = self.copying.clone() else { return true };
        self.finish_jobs();
        self.session.open.path() == to
    }

    /// Puts another book in the place of the open one.
    pub(in crate::app) fn change_book(&mut self, open: OpenBook) {
        // What stands for a book that is being opened gives way to that.
        if !self.session.open.is_waiting() {
            self.leave_book();
        }
        self.session.open = open;
    }

    /// What waits for a decision about the open book is not for another one.
    fn leave_book(&mut self) {
        self.books += 1;
        self.session.saves = None;
        self.session.put_away_incoming();
    }

    /// Starts work whose outcome is for the open book and no other.
    pub(in crate::app) fn start_for_book(
        &mut self,
        name: Message,
        work: impl FnOnce() -> Vec<Command> + Send + 'static,
    ) {
        let book = self.books;
        self.jobs.start(name, move || vec![Command::OfBook(book, work())]);
    }

    /// Goes on with a book that was opened in the background, where it is still asked for.
    pub(in crate::app) fn take_book(&mut self, arrived: &Arrived) {
        let Some(opened) = arrived.take() else { return };
        if self.session.opening.as_deref() != Some(&*arrived.path) && !arrived.is_returned {
            return;
        }
        self.session.opening = None;
        let last = self.session.settings.last_book.clone();
        let is_last = self.session.open.is_waiting() && last.as_ref() == Some(&arrived.path);
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
                    let last = last.filter(|last| *last != arrived.path);
                    let fallen_back =
                        open_last(&self.context, &self.session.folder, last.as_deref());
                    self.go_on_with(Ok(fallen_back));
                }
            }
        }
    }
}

/// Opens the file as someone else wrote it, once the own state is an earlier save. Where their file
/// cannot be read or the own state not be kept, the own book comes back with the reason.
fn theirs(mine: OpenBook, path: &Path, folder: &Path, context: &egui::Context) -> Arrived {
    if let Err(message) = store::read(path).and_then(|_| mine.give_way()) {
        let notices = vec![Notice::new(Level::Error, message)];
        return Arrived { is_returned: true, ..Arrived::of(path, Ok((mine, notices))) };
    }
    // The lock goes with it, before the file is opened anew.
    drop(mine);
    let aside = store::put_journals_aside(path, folder);
    let opened = aside.and_then(|()| OpenBook::open(path, folder, context));
    let opened = opened.map(|(open, mut notices)| {
        let message = Message::new("saves-theirs-open");
        let action = Some(Action::ShowSaves);
        notices.push(Notice { action, ..Notice::new(Level::Done, message) });
        (open, notices)
    });
    Arrived::of(path, opened)
}

/// Stands in the place of a screen as long as there is no book, or the open one is being left.
pub(in crate::app) fn waiting(ui: &mut Ui, session: &Session) {
    let message = if session.open.is_left() {
        Message::new("open-leaving").with("name", session.book_name())
    } else {
        Message::new("open-waiting").with("name", session.book_name())
    };
    let text = RichText::new(session.texts.say(&message));
    // In words only: a spinner would draw frames all the while.
    ui.centered_and_justified(|ui| ui.label(text.color(theme::tokens(ui.ctx()).quiet_text)));
}
