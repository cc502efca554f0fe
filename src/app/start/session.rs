//! What the session starts with: the last book and place, the programmes of the office, the file
//! that was asked for.

use std::path::Path;

use crate::app::Options;
use crate::app::checking::{Doubts, Findings};
use crate::app::command::{Level, Notice};
use crate::app::document::OpenBook;
use crate::app::document::is_large;
use crate::app::draft::OpenDraft;
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::app::settings::Settings;
use crate::book::store;
use crate::language::{Message, Texts};
use crate::platform;
use crate::programme::Library;

impl Session {
    /// Opens what was open last.
    pub(in crate::app) fn start(context: &egui::Context, options: Options) -> Self {
        let Options { folder, file, today, desktop: _, said } = options;
        let settings = Settings::read(&folder);
        let language = super::language(&settings);
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
            findings: Findings::default(),
            doubts: Doubts::default(),
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
        let said = said.into_iter().map(|message| Notice::new(Level::Warning, message));
        said.chain(notices).for_each(|notice| session.notify(notice));
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
        if platform::is_same_file(file, self.open.path()) {
            return;
        }
        if is_large(file) {
            // Nobody types into another book than the one that was asked for.
            self.open = OpenBook::waiting(file, &self.folder);
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
pub(in crate::app) fn open_last(
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
