//! The open book of the window: the book, its undo, its file and the thread that saves it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};

use jiff::Timestamp;

use crate::app::command::{Level, Notice};
use crate::book::{Book, Edit, Opened, SaveState, Saver, Saving, Stamp, Store, Undo, store};
use crate::language::Message;
use crate::platform;

/// How many books without a name may stand side by side.
const UNNAMED: usize = 1000;

/// The open book.
pub struct OpenBook {
    book: Book,
    undo: Undo,
    path: PathBuf,
    /// Whether the user chose the file; otherwise the book is kept in the folder of user data.
    named: bool,
    keeping: Keeping,
    /// Lives as long as somebody waits for the book to be saved, to go on with another.
    left: Weak<()>,
}

/// What keeps the book.
enum Keeping {
    /// The thread that saves it.
    Saver(Saver),
    /// Nothing, and why: it cannot be written to.
    Nothing(Message),
    /// Nothing yet: it stands for a book that is being opened, and takes no changes.
    Waiting,
}

impl OpenBook {
    /// Opens a book, with what is to be said of reading it.
    ///
    /// # Errors
    /// The file cannot be read as a book, or someone else has it open. It stays as it is.
    pub fn open(
        path: &Path,
        folder: &Path,
        context: &egui::Context,
    ) -> Result<(Self, Vec<Notice>), Message> {
        let (store, opened) = Store::open(path, &platform::user_name())?;
        Ok(Self::arrive(store, opened, folder, context))
    }

    /// Opens the last good save of a damaged book, with what the journal holds beyond it; the
    /// damaged file is not overwritten before something is typed.
    ///
    /// # Errors
    /// There is none, or it cannot be read either.
    pub fn open_last_good(
        path: &Path,
        folder: &Path,
        context: &egui::Context,
    ) -> Result<(Self, Vec<Notice>), Message> {
        let (store, opened) = Store::open_last_good(path, &platform::user_name())?;
        Ok(Self::arrive(store, opened, folder, context))
    }

    /// Opens the book without a name, or begins it.
    ///
    /// # Errors
    /// As [`Self::open`], or the folder of user data cannot be written to.
    pub fn open_default(
        folder: &Path,
        context: &egui::Context,
    ) -> Result<(Self, Vec<Notice>), Message> {
        let (store, opened) = Store::open_default(folder, &platform::user_name())?;
        Ok(match opened {
            Some(opened) => Self::arrive(store, opened, folder, context),
            None => (Self::with(store, Book::new(), folder, context), Vec::new()),
        })
    }

    /// Begins an empty book without a name beside those that there are.
    ///
    /// # Errors
    /// The folder of user data cannot be written to.
    pub fn begin(folder: &Path, context: &egui::Context) -> Result<Self, Message> {
        let first = store::default_path(folder);
        let further = (2..UNNAMED)
            .map(|number| folder.join(format!("unnamed-{number}")).with_extension(store::ENDING));
        let free = std::iter::once(first.clone()).chain(further).find(|path| !store::exists(path));
        let store = Store::create(&free.unwrap_or(first), &platform::user_name())?;
        Ok(Self::with(store, Book::new(), folder, context))
    }

    /// Saves a copy of a book under another name and opens that.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn copy_to(
        book: Book,
        path: &Path,
        folder: &Path,
        context: &egui::Context,
    ) -> Result<Self, Message> {
        let mut store = Store::replace(path, &platform::user_name())?;
        store.save(&book)?;
        store.sparing(folder, None);
        Ok(Self::with(store, book, folder, context))
    }

    /// Takes over what was done to a book since this one was copied from it.
    pub fn follow(&mut self, original: &mut Self) {
        let is_behind = self.book.history().bytes() < original.book.history().bytes();
        self.book = original.book.clone();
        self.undo = std::mem::take(&mut original.undo);
        if is_behind {
            self.keep();
        }
    }

    /// An empty book that nothing keeps, where no folder can be written to.
    pub fn unkept(why: Message) -> Self {
        Self {
            book: Book::new(),
            undo: Undo::new(),
            path: PathBuf::new(),
            named: false,
            keeping: Keeping::Nothing(why),
            left: Weak::new(),
        }
    }

    /// Stands for a book that is being opened.
    pub fn waiting(path: &Path, folder: &Path) -> Self {
        Self {
            book: Book::new(),
            undo: Undo::new(),
            path: path.to_owned(),
            named: path.parent() != Some(folder),
            keeping: Keeping::Waiting,
            left: Weak::new(),
        }
    }

    /// Whether it stands for a book that is being opened.
    pub fn is_waiting(&self) -> bool {
        matches!(self.keeping, Keeping::Waiting)
    }

    fn arrive(
        mut store: Store,
        mut opened: Opened,
        folder: &Path,
        context: &egui::Context,
    ) -> (Self, Vec<Notice>) {
        store.sparing(folder, Some(&mut opened));
        let Opened { book, warnings, notes } = opened;
        let warnings: Vec<Message> = warnings.into_iter().map(Message::from).collect();
        let mut notices: Vec<Notice> =
            notes.into_iter().map(|note| Notice::new(Level::Warning, note)).collect();
        if !warnings.is_empty() {
            notices.push(Notice::of_warnings(warnings));
        }
        if store.read_only().is_some() {
            let path = store.path().display().to_string();
            let message = Message::new("open-read-only").with("path", path);
            notices.push(Notice::new(Level::Warning, message));
        }
        (Self::with(store, book, folder, context), notices)
    }

    fn with(store: Store, book: Book, folder: &Path, context: &egui::Context) -> Self {
        let path = store.path().to_owned();
        let context = context.clone();
        let saver = Saver::start(store, &book, move || context.request_repaint());
        Self {
            book,
            undo: Undo::new(),
            named: path.parent() != Some(folder),
            path,
            keeping: saver.map_or_else(Keeping::Nothing, Keeping::Saver),
            left: Weak::new(),
        }
    }

    /// The book.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// Its file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the user chose the file.
    pub fn is_named(&self) -> bool {
        self.named
    }

    /// How far what was typed is safe.
    pub fn save_state(&self) -> SaveState {
        match &self.keeping {
            Keeping::Saver(saver) => saver.state(),
            Keeping::Nothing(why) => SaveState::Failed(why.clone()),
            Keeping::Waiting => SaveState::Clean,
        }
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        self.undo.last_done().is_some()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        self.undo.last_undone().is_some()
    }

    /// Applies edits as one step and keeps them.
    pub fn apply(&mut self, label: Message, edits: Vec<Edit>) {
        if self.is_waiting() || self.is_left() {
            return;
        }
        self.undo.apply(&mut self.book, label, edits, &stamp());
        self.keep();
    }

    /// Takes the last step back.
    pub fn undo(&mut self) {
        if !self.is_left() && self.undo.undo(&mut self.book, &stamp()).is_some() {
            self.keep();
        }
    }

    /// Does the last undone step again.
    pub fn redo(&mut self) {
        if !self.is_left() && self.undo.redo(&mut self.book, &stamp()).is_some() {
            self.keep();
        }
    }

    fn keep(&self) {
        if let Keeping::Saver(saver) = &self.keeping {
            saver.submit(self.book.clone());
        }
    }

    /// Keeps the book as it stands as an earlier save.
    pub fn keep_generation(&self) {
        if let Keeping::Saver(saver) = &self.keeping {
            saver.keep_generation(self.book.clone());
        }
    }

    /// Prepares to go on with the file as someone else wrote it: the book as it stands becomes an
    /// earlier save.
    ///
    /// # Errors
    /// Why it could not be kept.
    pub fn give_way(&self) -> Result<(), Message> {
        match &self.keeping {
            Keeping::Saver(saver) => {
                saver.keep_generation(self.book.clone());
                saver.wait_for_generation()
            }
            Keeping::Nothing(why) => Err(why.clone()),
            Keeping::Waiting => Ok(()),
        }
    }

    /// Prepares to be left for another book: until the token is gone, it takes no changes. Gives
    /// what to wait for, on a thread; `None` where everything is on the disk.
    ///
    /// # Errors
    /// Nothing keeps what was typed.
    pub fn leave(&mut self) -> Result<Option<(Arc<()>, Saving)>, Message> {
        match &self.keeping {
            Keeping::Nothing(why) if self.is_entered() => Err(why.clone()),
            Keeping::Saver(saver) if !saver.is_saved() => {
                let token = Arc::new(());
                self.left = Arc::downgrade(&token);
                Ok(Some((token, saver.saving())))
            }
            _ => Ok(None),
        }
    }

    /// Whether it is being left.
    pub fn is_left(&self) -> bool {
        self.left.strong_count() > 0
    }

    /// Whether it is being left with this token.
    pub fn is_left_with(&self, token: &Arc<()>) -> bool {
        std::ptr::eq(self.left.as_ptr(), Arc::as_ptr(token))
    }

    /// It is not left after all.
    pub fn stay(&mut self) {
        self.left = Weak::new();
    }

    /// Whether something was entered here. The choice of a region alone can be made again.
    fn is_entered(&self) -> bool {
        let is_place =
            |edit: &Edit| matches!(edit, Edit::SetTerritory(_) | Edit::SetEdition { .. });
        self.can_undo() && !self.book.edits_to(&Book::new()).iter().all(is_place)
    }

    /// Waits until everything is on disk.
    ///
    /// # Errors
    /// Why it could not be saved.
    pub fn flush(&self) -> Result<(), Message> {
        match &self.keeping {
            Keeping::Saver(saver) => saver.flush(),
            Keeping::Nothing(_) if !self.is_entered() => Ok(()),
            Keeping::Nothing(why) => Err(why.clone()),
            Keeping::Waiting => Ok(()),
        }
    }
}

/// Who changes the book, and when.
fn stamp() -> Stamp {
    Stamp { who: platform::user_name(), when: Timestamp::now() }
}
