//! The start: folder of user data, last book and place, and the window itself.

use std::path::{Path, PathBuf};

use super::command::{Level, Notice};
use super::draft::OpenDraft;
use super::open_book::OpenBook;
use super::opening::is_large;
use super::place::Screen;
use super::session::{FIRST_PROGRAMME, Session};
use super::settings::Settings;
use super::{NysanaApp, Options};
use crate::book::store;
use crate::language::{Language, Message, Texts};
use crate::platform;
use crate::programme::Library;

/// Names another folder of user data, for tests and for a portable copy.
const FOLDER_VARIABLE: &str = "NYSANA_HOME";

/// The folder of user data: settings and the book without a name.
///
/// # Errors
/// The system names no folder for user data.
pub fn data_folder() -> Result<PathBuf, Message> {
    let named = std::env::var_os(FOLDER_VARIABLE).filter(|folder| !folder.is_empty());
    let folder = named.map(PathBuf::from).or_else(|| Some(dirs::data_local_dir()?.join("nysana")));
    folder.ok_or_else(|| Message::new("start-no-folder").with("variable", FOLDER_VARIABLE))
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// There is no display, or it cannot draw; the message names the way without a window.
pub fn open_window(options: Options) -> Result<(), Message> {
    read_ahead(&options.folder);
    run(|context| NysanaApp::new(context, options))
}

/// Opens the window and closes it as soon as it is drawn, to measure the start.
///
/// # Errors
/// As [`open_window`].
pub fn open_window_once(options: Options) -> Result<(), Message> {
    read_ahead(&options.folder);
    run(|context| Once { app: NysanaApp::new(context, options), is_drawn: false })
}

/// Reads the programme that will be shown while the system opens the window. What is read is shared
/// by all libraries; where no thread can be had, it is read later.
fn read_ahead(folder: &Path) {
    let place = Settings::read(folder).place;
    let programme = place.map_or(FIRST_PROGRAMME.to_owned(), |place| place.programme);
    let read = move || _ = Library::built_in().get(&programme);
    let _ = std::thread::Builder::new().name("read-ahead".to_owned()).spawn(read);
}

fn run<A: eframe::App + 'static>(create: impl FnOnce(&egui::Context) -> A) -> Result<(), Message> {
    if !platform::has_display() {
        return Err(Message::new("start-no-display"));
    }
    let native = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_app_id("nysana")
            .with_title("Nysana")
            .with_inner_size([1200.0, 720.0])
            .with_min_inner_size([640.0, 400.0])
            .with_drag_and_drop(true),
        ..eframe::NativeOptions::default()
    };
    let create: eframe::AppCreator<'_> =
        Box::new(|creation| Ok(Box::new(create(&creation.egui_ctx))));
    eframe::run_native("nysana", native, create)
        .map_err(|error| Message::new("start-window-failed").with("reason", error.to_string()))
}

/// The window, closed as soon as its first frame is on the screen.
struct Once {
    app: NysanaApp,
    is_drawn: bool,
}

impl eframe::App for Once {
    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.app.ui(ui, frame);
        if std::mem::replace(&mut self.is_drawn, true) {
            ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close);
        }
        ui.ctx().request_repaint();
    }
}

impl Session {
    /// Opens what was open last.
    pub(super) fn start(context: &egui::Context, options: Options) -> Self {
        let Options { folder, file, today, desktop: _ } = options;
        let settings = Settings::read(&folder);
        let language = settings.language.unwrap_or(Language::Kk);
        let last = settings.last_book.as_deref().filter(|path| is_large(path));
        let opening = last.map(Path::to_owned);
        let (open, notices) = match &opening {
            Some(path) => (OpenBook::waiting(path, &folder), Vec::new()),
            None => open_last(context, &folder, settings.last_book.as_deref()),
        };
        let place = settings.place.clone().unwrap_or_else(|| Self::first_place(today));
        let mut session = Self {
            library: Library::built_in(),
            index: None,
            findings: super::checking::Findings::default(),
            doubts: super::checking::Doubts::default(),
            tree: open.book().tree(),
            tree_of: std::sync::Arc::clone(open.book().districts()),
            texts: Texts::new(language),
            settings,
            place,
            open,
            opening,
            draft: None,
            incoming: None,
            table: None,
            is_previewed: false,
            saves: None,
            notices: Vec::new(),
            today,
            folder,
            revision: 0,
        };
        notices.into_iter().for_each(|notice| session.notify(notice));
        session.add_programmes();
        session.find_draft();
        session.settle();
        if let Some(file) = file {
            session.open_at_start(&file, context);
        }
        session.settle_tree();
        session
    }

    /// Reads the programme files of the office; one that is gone or damaged is told and kept in
    /// the settings, since its folder may only be out of reach.
    fn add_programmes(&mut self) {
        for path in self.settings.programmes.clone() {
            if let Err(reasons) = self.library.open(&path) {
                let message =
                    Message::new("open-programme-failed").with("path", path.display().to_string());
                let mut notice = Notice::new(Level::Warning, message);
                notice.details = reasons;
                self.notify(notice);
            }
        }
    }

    /// Takes up the draft that was left.
    fn find_draft(&mut self) {
        match OpenDraft::left(&self.folder, &self.library) {
            None => {}
            Some(Ok(draft)) => self.draft = Some(draft),
            Some(Err(message)) => self.notify(Notice::new(Level::Warning, message)),
        }
    }

    /// Makes a remembered place fit what there is.
    fn settle(&mut self) {
        if self.programme().is_none() {
            self.place = Self::first_place(self.today);
        }
        if self.edition().is_none() {
            self.place.edition = None;
        }
        if let Some(territory) = self.open.book().territory()
            && !self.has_territory()
        {
            self.place.territory = territory.to_string();
        }
        let is_gone = match self.place.screen {
            Screen::Draft => self.draft.is_none(),
            Screen::Review => self.incoming.is_none(),
            Screen::Wizard => self.table.is_none(),
            _ => false,
        };
        if is_gone {
            self.place.screen = Screen::Home;
        }
        self.settle_year();
    }

    fn open_at_start(&mut self, file: &Path, context: &egui::Context) {
        if file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron")) {
            self.open_programme(file);
            return;
        }
        if file == self.open.path() {
            return;
        }
        if is_large(file) {
            self.opening = Some(file.to_owned());
            return;
        }
        match OpenBook::open(file, &self.folder, context) {
            Ok((open, notices)) => {
                self.opening = None;
                self.open = open;
                self.arrive(notices);
            }
            Err(message) => self.notify(Notice::not_opened(file, message)),
        }
    }
}

/// The book that was open last; where it cannot be opened, the book without a name; where that
/// cannot be opened either, an empty one beside it. Nothing is ever overwritten.
pub(super) fn open_last(
    context: &egui::Context,
    folder: &Path,
    last: Option<&Path>,
) -> (OpenBook, Vec<Notice>) {
    let mut notices = Vec::new();
    let default = store::default_path(folder);
    let is_there = |path: &Path| store::exists(path) || store::has_earlier(path);
    let last = last.filter(|path| is_there(path) && **path != default);
    let mut opened = None;
    for path in last.into_iter().chain([&*default]) {
        let tried = if path == default {
            OpenBook::open_default(folder, context)
        } else {
            OpenBook::open(path, folder, context)
        };
        match tried {
            Ok(found) => {
                opened = Some(found);
                break;
            }
            Err(message) => notices.push(Notice::not_opened(path, message)),
        }
    }
    let fresh = || OpenBook::begin(folder, context).map(|open| (open, Vec::new()));
    let (open, more) = match opened.map_or_else(fresh, Ok) {
        Ok(opened) => opened,
        Err(message) => (OpenBook::unkept(message), Vec::new()),
    };
    notices.extend(more);
    (open, notices)
}
