//! Earlier saves of the open book: what there is, how one of them differs from the book, and how
//! it is taken back. How they are kept on the disk stands in `book::generations`; how they are shown in
//! `screens::saves`.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use crate::app::NysanaApp;
use crate::app::command::{Action, Command, Level, Notice};
use crate::book::{Book, Edit, Generation, SaveState, generations, store};
use crate::language::Message;

/// What is known of earlier saves while they are looked at.
#[derive(Clone, Debug, Default)]
pub struct Saves {
    /// The latest first; none until they are read.
    pub list: Option<Arc<Vec<Save>>>,
    /// The one that is looked at.
    pub chosen: Option<Chosen>,
}

/// One earlier save.
#[derive(Clone, Debug)]
pub struct Save {
    /// When it was saved.
    pub at: Timestamp,
    /// Its file.
    pub path: PathBuf,
    /// Whether it was kept on purpose, before something else took its place.
    pub is_kept: bool,
    /// How many values it has and who made its last change; or why it cannot be read.
    pub about: Result<(usize, String), Message>,
}

/// The earlier save that is looked at.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// When it was saved.
    pub at: Timestamp,
    /// Its file.
    pub path: PathBuf,
    /// The state of the open book that it is compared with: the bytes of its history.
    pub state: usize,
    /// The edits that make the open book what it was; none until they are found.
    pub edits: Option<Result<Arc<Vec<Edit>>, Message>>,
}

/// Something that is asked of earlier saves.
#[derive(Clone, Debug)]
pub enum SavesCommand {
    /// Shows them.
    Show,
    /// Puts them away.
    Close,
    /// They have been read.
    Listed(Arc<Vec<Save>>),
    /// Looks at one.
    LookAt(Save),
    /// How one differs has been found.
    Compared {
        /// Its file.
        path: PathBuf,
        /// The state of the open book.
        state: usize,
        /// The edits, or why it cannot be read.
        edits: Result<Arc<Vec<Edit>>, Message>,
    },
    /// Makes the book what the chosen one was, as one step of undo.
    Restore,
    /// Goes on with the file that someone else wrote; the own state becomes an earlier save.
    TakeTheirs,
}

impl NysanaApp {
    pub(in crate::app) fn apply_saves(&mut self, command: SavesCommand) {
        match command {
            SavesCommand::Show => {
                self.session.saves = Some(Saves::default());
                let path = self.session.open.path().to_owned();
                self.start_for_book(Message::new("job-saves"), move || {
                    let list = generations(&path).into_iter().map(save).collect();
                    vec![Command::Saves(SavesCommand::Listed(Arc::new(list)))]
                });
            }
            SavesCommand::Close => self.session.saves = None,
            SavesCommand::Listed(list) => {
                if let Some(saves) = &mut self.session.saves {
                    saves.list = Some(list);
                }
            }
            SavesCommand::LookAt(save) => self.look_at(save.at, save.path),
            SavesCommand::Compared { path, state, edits } => {
                let chosen = self.session.saves.as_mut().and_then(|saves| saves.chosen.as_mut());
                let is_asked = |chosen: &&mut Chosen| chosen.path == path && chosen.state == state;
                if let Some(chosen) = chosen.filter(is_asked) {
                    chosen.edits = Some(edits);
                }
            }
            SavesCommand::Restore => self.restore(),
            SavesCommand::TakeTheirs => self.take_theirs(),
        }
    }

    fn look_at(&mut self, at: Timestamp, path: PathBuf) {
        let book = self.session.open.book().clone();
        let state = book.history().bytes();
        let Some(saves) = &mut self.session.saves else { return };
        saves.chosen = Some(Chosen { at, path: path.clone(), state, edits: None });
        self.start_for_book(Message::new("job-saves"), move || {
            let read = store::read_generation(&path);
            let edits = read.map(|opened| Arc::new(book.edits_to(&opened.book)));
            vec![Command::Saves(SavesCommand::Compared { path, state, edits })]
        });
    }

    /// Compares the save that is looked at anew where the book was changed meanwhile: shortcuts
    /// reach it also under the dialog.
    pub(in crate::app) fn compare_anew(&mut self) {
        let state = self.session.open.book().history().bytes();
        let chosen = self.session.saves.as_ref().and_then(|saves| saves.chosen.as_ref());
        if let Some(chosen) = chosen.filter(|chosen| chosen.state != state) {
            let (at, path) = (chosen.at, chosen.path.clone());
            self.look_at(at, path);
        }
    }

    fn restore(&mut self) {
        let chosen = self.session.saves.as_ref().and_then(|saves| saves.chosen.as_ref());
        let Some(Chosen { at, edits: Some(Ok(edits)), .. }) = chosen else { return };
        let ((date, time), edits) = (moment(*at), Arc::clone(edits));
        self.session.saves = None;
        let label = Message::new("edit-restore").with("date", date).with("time", time.as_str());
        self.session.open.keep_generation();
        self.session.open.apply(label, edits.to_vec());
        let message = Message::new("saves-restored").with("date", date).with("time", time);
        self.session.notify(Notice::new(Level::Done, message));
    }

    /// Says what keeps the book from being saved, once, with what can be done; and takes it back
    /// when it is over.
    pub(in crate::app) fn watch_saving(&mut self) {
        let failure = match self.session.save_state() {
            SaveState::Failed(message) => Some(message),
            SaveState::Saving => return,
            SaveState::Clean | SaveState::Saved { .. } => None,
        };
        if failure == self.not_saved {
            return;
        }
        if let Some(told) = self.not_saved.take() {
            self.session.notices.retain(|(_, notice)| notice.message != told);
        }
        let Some(message) = failure else { return };
        self.not_saved = Some(message.clone());
        let is_theirs = is_about(&message, "book-changed-underneath");
        let mut notice = Notice::new(Level::Error, message);
        notice.action = Some(Action::SaveAs);
        notice.second = is_theirs.then_some(Action::TakeTheirs);
        self.session.notify(notice);
        self.context.request_repaint();
    }
}

/// Whether a message is this one or gives it as its reason.
fn is_about(message: &Message, key: &str) -> bool {
    message.key == key
        || message.args.iter().any(|(_, arg)| match arg {
            crate::language::Arg::Message(reason) => is_about(reason, key),
            _ => false,
        })
}

fn save(generation: Generation) -> Save {
    let Generation { at, path, is_kept } = generation;
    let about = store::read_generation(&path).map(|opened| about(&opened.book));
    Save { at, path, is_kept, about }
}

/// How many values, and who changed something last.
fn about(book: &Book) -> (usize, String) {
    let last = book.history().lines().next_back();
    let entries = last.map(crate::book::HistoryEntry::read).unwrap_or_default();
    (book.len(), entries.into_iter().next().map(|entry| entry.who).unwrap_or_default())
}

/// Day and time, in the zone of the office.
pub(in crate::app) fn moment(at: Timestamp) -> (jiff::civil::Date, String) {
    let at = at.to_zoned(jiff::tz::TimeZone::system());
    (at.date(), at.strftime("%H:%M").to_string())
}
