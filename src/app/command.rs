//! What screens ask for. Drawing collects commands; they are applied in one place, between frames.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::checking::{Checked, State, Tried};
use super::document::Arrived;
use super::document::Left;
use super::document::SavesCommand;
use super::draft::DraftCommand;
use super::exchange::TableFile;
use super::exchange::TemplateKind;
use super::place::{Arrangement, Screen};
use super::screens::{Compared, Studied, Study, ToCompare};
use super::settings::Layout;
use super::verb::Verb;
use crate::book::{CellKey, Edit};
use crate::check::Finding;
use crate::exchange::{Flavour, Incoming, Mapping, Signed};
use crate::language::{Language, Message};
use crate::programme::Year;
use crate::programme::search::Index;
use crate::theme::Look;

/// Something a screen asks for.
#[derive(Clone, Debug)]
pub enum Command {
    /// A verb of the menu, the toolbar or a shortcut.
    Do(Verb),
    /// Changes the book, as one step of undo.
    Edit {
        /// What the step is called in the menu of undo.
        label: Message,
        /// Its edits.
        edits: Vec<Edit>,
    },
    /// Something of the editor of programmes.
    Draft(DraftCommand),
    /// Shows what came from outside, one a source, before any of it lands in the book.
    Receive(Arc<Vec<Incoming>>),
    /// Reads a table of another program.
    ReadTable(PathBuf),
    /// Reads another sheet of the table in the wizard.
    ReadSheet(usize),
    /// Shows a table in the wizard.
    ShowTable(Arc<TableFile>),
    /// Reads the values of the table in the wizard, by what its columns are.
    TakeTable(Mapping, Option<Layout>),
    /// Puts the table in the wizard away; what was chosen for its layout is remembered.
    PutAwayTable(Option<Layout>),
    /// Finds out how the table in the wizard is understood.
    StudyTable(Box<Study>),
    /// That has been found out.
    TableStudied(Box<Studied>),
    /// Shows what was pasted: a small block beneath the grid that it goes into, a large one on a
    /// screen of its own. Nothing of it lands by this.
    Preview(Arc<Vec<Incoming>>),
    /// Reads what came from outside in the other way that it offers: without headers, or with them.
    Reread,
    /// Puts away what came from outside; nothing of it lands.
    Decline,
    /// Holds what came from outside against the book, on a thread: it is much.
    Compare(Box<ToCompare>),
    /// That has been done.
    Compared(Box<Compared>),
    /// Asks who wrote what stands in these cells, to decide about them by date.
    LookUpSigners(Arc<BTreeSet<CellKey>>),
    /// That has been found out.
    Signed(Arc<BTreeMap<CellKey, Signed>>),
    /// Puts cells on the clipboard, as text and as a table.
    Copy(Copied),
    /// Something of the earlier saves of the book.
    Saves(SavesCommand),
    /// Shows another programme, by its code.
    ChooseProgramme(String),
    /// Shows another edition; none: the one in force today.
    ChooseEdition(Option<Date>),
    /// Shows another territory, by its code.
    ChooseTerritory(String),
    /// Speaks of another year.
    ChooseYear(Year),
    /// Lays out the cells of the grid in another way.
    Arrange(Arrangement),
    /// Speaks another language.
    ChooseLanguage(Language),
    /// Chooses the look of the window.
    ChooseLook(Look),
    /// Shows an indicator, on the trajectory or where it stands in another screen.
    ShowIndicator {
        /// Its code.
        code: String,
        /// The screen.
        screen: Screen,
    },
    /// Shows a measure of the plan, by its number.
    ShowMeasure(String),
    /// Shows the card of a fact of the edition, by its code; also of one behind an indicator.
    ShowFact(String),
    /// Shows what the edition of a programme changed against the one before it.
    ShowChanges,
    /// Opens a book or a programme file.
    OpenFile(PathBuf),
    /// Reads other offices' books, or those of folders, to merge them into the open one.
    MergeBooks(Vec<PathBuf>),
    /// Opens the last good generation of a book that is damaged or gone.
    OpenPrevious(PathBuf),
    /// Ends a job of this number that is not wanted any more.
    CancelJob(u64),
    /// Goes on with a book that was opened in the background.
    TakeBook(Arrived),
    /// Goes on with another book, now that saving the open one has ended.
    Leave(Left),
    /// Saves the book under another name.
    SaveAs(PathBuf),
    /// Goes on with the book as it was saved under another name.
    TakeCopy(Arrived),
    /// Writes all values of the book into a file, by its ending.
    ExportTo(PathBuf, Flavour),
    /// Makes templates that districts fill in.
    MakeTemplate {
        /// For whom.
        kind: TemplateKind,
        /// The file, or the folder of several.
        path: PathBuf,
    },
    /// Draws the trajectory on screen into a file, by its ending.
    PrintTo(PathBuf),
    /// Puts a picture on the clipboard.
    CopyPicture(Arc<egui::ColorImage>),
    /// Opens a file in the system's viewer.
    View(PathBuf),
    /// Takes over what can be found in a state of the library.
    TakeIndex {
        /// The state, as [`crate::programme::Library::revision`] counts it.
        revision: u64,
        /// The index.
        index: Arc<Index>,
    },
    /// What is doubtful in a programme has been found out.
    Found(State, Arc<Vec<Finding>>),
    /// What is doubtful in values of the book has been found out.
    Doubted(Arc<Checked>),
    /// That could not be found out.
    NotDoubted(Tried),
    /// What comes of work for one book, by its number; it is dropped where another is open by then.
    OfBook(u64, Vec<Self>),
    /// Shows a cell of the book in the grid.
    ShowCell(CellKey),
    /// Says something in the window.
    Notify(Notice),
    /// Closes the notice of this number.
    Dismiss(u64),
    /// Asks for a path, in the way of this desktop.
    AskFor(PathFor),
    /// Asks for a path in a field, where no dialog of the system can open.
    AskPath(PathFor),
}

impl Command {
    /// Whether it looks at something else, or at all of the book: then what is typed in a cell has
    /// to be taken over before.
    pub(super) fn leaves_cell(&self) -> bool {
        match self {
            Self::Do(verb) => !matches!(verb, Verb::ZoomIn | Verb::ZoomOut | Verb::ZoomReset),
            Self::Draft(command) => command.leaves_cell(),
            Self::Saves(command) => matches!(
                command,
                SavesCommand::Show | SavesCommand::Restore | SavesCommand::TakeTheirs
            ),
            Self::ChooseProgramme(_)
            | Self::ChooseEdition(_)
            | Self::ChooseTerritory(_)
            | Self::ChooseYear(_)
            | Self::Arrange(_)
            | Self::ShowIndicator { .. }
            | Self::ShowMeasure(_)
            | Self::ShowFact(_)
            | Self::ShowChanges
            | Self::OpenFile(_)
            | Self::OpenPrevious(_)
            | Self::MergeBooks(_)
            | Self::TakeBook(_)
            | Self::Leave(_)
            | Self::SaveAs(_)
            | Self::Receive(_)
            | Self::ReadTable(_)
            | Self::ReadSheet(_)
            | Self::ShowTable(_)
            | Self::TakeTable(..)
            | Self::ExportTo(..)
            | Self::MakeTemplate { .. }
            | Self::ShowCell(_)
            | Self::Preview(_)
            | Self::PrintTo(_) => true,
            Self::Edit { .. }
            | Self::ChooseLanguage(_)
            | Self::ChooseLook(_)
            | Self::Decline
            | Self::PutAwayTable(_)
            | Self::StudyTable(_)
            | Self::TableStudied(_)
            | Self::Reread
            | Self::Compare(_)
            | Self::Compared(_)
            | Self::LookUpSigners(_)
            | Self::Signed(_)
            | Self::Copy(_)
            | Self::CopyPicture(_)
            | Self::View(_)
            | Self::TakeIndex { .. }
            | Self::Found(..)
            | Self::Doubted(_)
            | Self::NotDoubted(_)
            | Self::OfBook(..)
            | Self::TakeCopy(_)
            | Self::Notify(_)
            | Self::CancelJob(_)
            | Self::Dismiss(_)
            | Self::AskFor(_)
            | Self::AskPath(_) => false,
        }
    }
}

/// Cells for the clipboard.
#[derive(Clone, Debug, PartialEq)]
pub struct Copied {
    /// As text, tabs between cells.
    pub text: String,
    /// As a page of HTML with a table.
    pub html: String,
}

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathFor {
    /// A book or a programme file to open.
    Open,
    /// A table of another program.
    Table,
    /// Books to merge into the open one.
    Merge,
    /// Where to save the book.
    SaveAs,
    /// Where to print to.
    Print,
    /// Where to write all values: for people, with Excel, or for other programs.
    Export(Flavour),
    /// Where to make templates: a file, or a folder for several.
    Template(TemplateKind),
    /// Where to save the programme that is being written.
    SaveProgramme {
        /// Whether whoever asks also asks before a file is written over.
        is_asked: bool,
    },
}

impl PathFor {
    /// The command that does it.
    pub fn command(self, path: PathBuf) -> Command {
        match self {
            Self::Open => Command::OpenFile(path),
            Self::Table => Command::ReadTable(path),
            Self::Merge => Command::MergeBooks(vec![path]),
            Self::SaveAs => Command::SaveAs(path),
            Self::Print => Command::PrintTo(path),
            Self::Export(flavour) => Command::ExportTo(path, flavour),
            Self::Template(kind) => Command::MakeTemplate { kind, path },
            Self::SaveProgramme { is_asked } => {
                Command::Draft(DraftCommand::SaveTo { path, agreed: is_asked })
            }
        }
    }
}

/// Something said to the user, which stays until it is closed.
#[derive(Clone, Debug)]
pub struct Notice {
    /// How serious it is.
    pub level: Level,
    /// What is said: what happened, why, what to do now.
    pub message: Message,
    /// Particulars, folded away.
    pub details: Vec<Message>,
    /// What can be done about it with one click.
    pub action: Option<Action>,
    /// What else can be done.
    pub second: Option<Action>,
}

/// What a notice offers.
#[derive(Clone, Debug)]
pub enum Action {
    /// To show a file in the system's viewer.
    View(PathBuf),
    /// To open the last good generation of a damaged book.
    OpenPrevious(PathBuf),
    /// To save the book under another name.
    SaveAs,
    /// To go on with the file that someone else wrote.
    TakeTheirs,
    /// To look at the earlier saves.
    ShowSaves,
}

impl Notice {
    /// A notice without particulars.
    pub fn new(level: Level, message: Message) -> Self {
        Self { level, message, details: Vec::new(), action: None, second: None }
    }

    /// That a book could not be opened, with the way to its last good generation, if there is one.
    pub fn not_opened(path: &Path, message: Message) -> Self {
        let is_offered = matches!(message.key, "book-not-read-previous" | "book-gone-previous");
        let action = is_offered.then(|| Action::OpenPrevious(path.to_owned()));
        Self { action, ..Self::new(Level::Error, message) }
    }

    /// What was odd in the file of a book that is open all the same.
    pub fn of_warnings(warnings: Vec<Message>) -> Self {
        let message = Message::new("open-book-warnings").with("count", warnings.len());
        Self { details: warnings, ..Self::new(Level::Warning, message) }
    }
}

/// How serious a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Something was done.
    Done,
    /// Something deserves a look.
    Warning,
    /// Something failed.
    Error,
}
