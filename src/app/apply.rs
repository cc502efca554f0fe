//! The one place where commands are applied, between frames.

use std::path::{Path, PathBuf};

use super::NysanaApp;
use super::command::{Action, Command, Level, Notice, PathFor};
use super::document::OpenBook;
use super::document::SavesCommand;
use super::document::is_large;
use super::draft::DraftCommand;
use super::exchange::is_table;
use super::place::{Arrangement, Screen};
use super::session::Session;
use super::verb::Verb;
use super::zoom;
use crate::book::{self, store};
use crate::exchange::Flavour;
use crate::language::{Language, Message, Texts};
use crate::paper::Format;
use crate::platform;
use crate::theme;

impl NysanaApp {
    /// Applies one command.
    pub(super) fn apply(&mut self, command: Command, frame: Option<&eframe::Frame>) {
        let session = &mut self.session;
        // What is found in values changes nothing that a screen computes from them.
        if !matches!(command, Command::Doubted(_) | Command::NotDoubted(_)) {
            session.revision += 1;
        }
        match command {
            Command::Do(verb) => self.perform(verb, frame),
            Command::Draft(command) => self.apply_draft(command, frame),
            Command::Edit { label, edits } => session.edit(label, edits),
            Command::ReadTable(path) => self.read_table(&path),
            Command::ReadSheet(sheet) => self.read_sheet(sheet),
            Command::ShowTable(file) => session.show_table(file),
            Command::TakeTable(mapping, layout) => self.take_table(mapping, layout),
            Command::PutAwayTable(layout) => session.put_away_table(layout),
            Command::StudyTable(study) => self.study_table(*study),
            Command::TableStudied(studied) => self.screens.take_studied(*studied, session),
            Command::Receive(sources) => session.receive(sources),
            Command::Preview(sources) => session.preview(sources),
            Command::Reread => session.reread(),
            Command::Compare(what) => self.compare(*what),
            Command::Compared(compared) => self.take_compared(*compared),
            Command::LookUpSigners(cells) => self.look_up_signers(cells),
            Command::Signed(found) => self.screens.sign_review((*found).clone()),
            Command::Copy(copied) => self.clipboard.copy(&self.context, &self.desktop, copied),
            Command::Decline => session.put_away_incoming(),
            Command::Saves(command) => self.apply_saves(command),
            Command::ChooseProgramme(id) => session.choose_programme(id),
            Command::ChooseEdition(date) => session.place.edition = date,
            Command::ChooseTerritory(code) => session.choose_territory(code),
            Command::ChooseYear(year) => session.place.year = year,
            Command::Arrange(arrangement) => session.place.arrangement = arrangement,
            Command::ChooseLanguage(language) => session.choose_language(language),
            Command::ChooseLook(look) => {
                session.settings.look = look;
                theme::apply(&self.context, look);
            }
            Command::ShowIndicator { code, screen } => {
                session.place.indicator = code;
                session.place.screen = screen;
                if screen == Screen::Programme {
                    self.screens.show_card();
                }
            }
            Command::ShowMeasure(number) => {
                session.place.measure = number;
                session.place.screen = Screen::Measures;
            }
            Command::ShowFact(code) => {
                let behind = session.indicator_before(&code);
                let is_loose = behind.is_none();
                session.place.indicator = behind.unwrap_or_else(|| session.place.indicator.clone());
                session.place.screen = Screen::Programme;
                self.screens.show_fact(code, is_loose);
            }
            Command::ShowChanges => {
                session.place.screen = Screen::Programme;
                self.screens.show_changes();
            }
            Command::OpenFile(path) => self.open_file(&path),
            Command::MergeBooks(paths) => self.merge_books(paths),
            Command::CancelJob(job) => self.jobs.cancel(job),
            Command::SaveAs(path) => self.save_as(with_ending(path, store::ENDING)),
            Command::TakeCopy(arrived) => self.take_copy(&arrived),
            Command::PrintTo(path) => self.print_to(path),
            Command::ExportTo(path, flavour) => self.export_to(path, flavour),
            Command::MakeTemplate { kind, path } => self.make_template(kind, path),
            Command::OpenPrevious(path) => self.open_previous(&path),
            Command::TakeBook(arrived) => self.take_book(&arrived),
            Command::Leave(left) => self.leave(&left),
            Command::CopyPicture(picture) => {
                self.context.copy_image((*picture).clone());
                session.notify(Notice::new(Level::Done, Message::new("print-copied")));
            }
            Command::View(path) => {
                if let Err(reason) = (self.desktop.view)(&path) {
                    let message = Message::new("view-failed")
                        .with("path", path.display().to_string())
                        .with("reason", reason);
                    session.fail(message);
                }
            }
            Command::TakeIndex { revision, index } => {
                // One of an older state may be done later.
                if revision == session.library.revision() {
                    session.index = Some(index);
                }
            }
            Command::Found(state, findings) => session.findings.keep(state, findings),
            Command::Doubted(checked) => session.doubts.keep(&checked),
            Command::NotDoubted(tried) => session.doubts.give_up(tried),
            Command::OfBook(book, commands) => {
                if book == self.books {
                    self.carry_out(commands, frame);
                }
            }
            Command::ShowCell(cell) => {
                session.show_cell(&cell);
                self.screens.show_cell(cell);
            }
            Command::Notify(notice) => session.notify(notice),
            Command::Dismiss(number) => session.notices.retain(|(known, _)| *known != number),
            Command::AskFor(purpose) => self.ask_for_file(purpose, frame),
            Command::AskPath(purpose) => self.dialogs.ask_path(purpose, &self.session),
        }
        self.session.settle_tree();
        self.compare_anew();
    }

    fn perform(&mut self, verb: Verb, frame: Option<&eframe::Frame>) {
        let session = &mut self.session;
        match verb {
            Verb::NewBook => self.new_book(),
            Verb::Open => self.ask_for_file(PathFor::Open, frame),
            Verb::ImportTable => self.ask_for_file(PathFor::Table, frame),
            Verb::MergeBooks => self.ask_for_file(PathFor::Merge, frame),
            Verb::NewProgramme | Verb::NewAmendment => self.begin_draft(verb),
            Verb::SaveAs if session.is_drafting() => self.apply_draft(DraftCommand::Save, frame),
            Verb::SaveAs => self.ask_for_file(PathFor::SaveAs, frame),
            Verb::EarlierSaves => self.apply_saves(SavesCommand::Show),
            Verb::Export => self.ask_for_file(PathFor::Export(Flavour::Excel), frame),
            Verb::ExportCsv => self.ask_for_file(PathFor::Export(Flavour::Programs), frame),
            Verb::Template => {
                if session.has_territory() {
                    self.template.open(session);
                }
            }
            Verb::Print => {
                if session.has_territory() {
                    self.ask_for_file(PathFor::Print, frame);
                }
            }
            Verb::CopyPicture => self.copy_picture(),
            Verb::Undo if session.is_drafting() => self.step_draft(true),
            Verb::Redo if session.is_drafting() => self.step_draft(false),
            Verb::Undo => session.open.undo(),
            Verb::Redo => session.open.redo(),
            Verb::NextIndicator => session.step_indicator(1),
            Verb::PreviousIndicator => session.step_indicator(-1),
            Verb::ZoomIn => self.zoom(zoom::next(self.context.zoom_factor())),
            Verb::ZoomOut => self.zoom(zoom::previous(self.context.zoom_factor())),
            Verb::ZoomReset => self.zoom(1.0),
            Verb::Go(screen) => {
                session.place.screen = screen;
                self.screens.arrive(screen);
            }
        }
    }

    /// Asks for a file: in the system's dialog, or in a field where it has none.
    pub(super) fn ask_for_file(&mut self, purpose: PathFor, frame: Option<&eframe::Frame>) {
        if self.desktop.has_file_dialog {
            self.dialogs.open(purpose, &self.session, frame, &mut self.jobs);
        } else {
            self.dialogs.ask_path(purpose, &self.session);
        }
    }

    fn zoom(&mut self, zoom: f32) {
        self.context.set_zoom_factor(zoom);
        self.session.settings.zoom = zoom;
    }

    fn open_file(&mut self, path: &Path) {
        if has_ending(path, store::ENDING) {
            self.open_book(path);
        } else if is_table(path) {
            self.read_table(path);
        } else {
            self.session.open_programme(path);
        }
    }

    /// Begins an empty book without a name; the one that was open stays on disk as it is.
    pub(super) fn new_book(&mut self) {
        let begun = OpenBook::begin(&self.session.folder, &self.context);
        self.go_on_with(begun.map(|open| (open, Vec::new())));
    }

    fn open_book(&mut self, path: &Path) {
        if platform::is_same_file(path, self.session.open.path()) {
            return;
        }
        if is_large(path) {
            return self.open_in_background(path);
        }
        match OpenBook::open(path, &self.session.folder, &self.context) {
            Ok(opened) => self.go_on_with(Ok(opened)),
            Err(message) => {
                self.session.notify(Notice::not_opened(path, message));
                // Where another window has it open, that one comes to the front.
                let _ = store::holder(path).is_some_and(platform::show_window_of);
            }
        }
    }

    fn print_to(&mut self, path: PathBuf) {
        let path = if Format::from_path(&path).is_some() { path } else { with_ending(path, "pdf") };
        let Some(print) = self.printing() else { return };
        self.jobs.start(Message::new("job-print"), move || match print.write(&path) {
            Ok(()) => {
                let message = Message::new("print-done").with("path", path.display().to_string());
                let mut notice = Notice::new(Level::Done, message);
                notice.action = Some(Action::View(path.clone()));
                vec![Command::Notify(notice), Command::View(path)]
            }
            Err(message) => vec![Command::Notify(Notice::new(Level::Error, message))],
        });
    }
}

impl Session {
    fn edit(&mut self, label: Message, edits: Vec<book::Edit>) {
        let mut edits = edits;
        if let Some(edition) = self.edition() {
            // The book names the programmes it was made for, and the edition.
            let programme = std::sync::Arc::from(edition.programme.as_str());
            edits.push(book::Edit::SetEdition { programme, edition: Some(edition.date()) });
        }
        self.open.apply(label, edits);
    }

    fn choose_programme(&mut self, id: String) {
        self.place.programme = id;
        self.place.edition = None;
        self.place.indicator.clear();
        self.place.measure.clear();
        self.settle_year();
    }

    /// Looks at where a cell of the book stands.
    fn show_cell(&mut self, cell: &book::CellKey) {
        let key = &cell.series;
        if *key.programme != *self.place.programme {
            self.choose_programme(key.programme.to_string());
        }
        self.place.territory = key.territory.to_string();
        self.place.indicator = key.code.to_string();
        self.place.year = cell.year;
        self.place.arrangement = Arrangement::IndicatorsByYears;
        self.place.screen = Screen::Data;
    }

    /// Keeps the year inside the years of the programme.
    pub(super) fn settle_year(&mut self) {
        let years = self.years();
        if let (Some(first), Some(last)) = (years.first(), years.last()) {
            self.place.year = self.place.year.clamp(*first, *last);
        }
    }

    /// The indicator of the edition behind which a fact stands; none where it stands alone.
    fn indicator_before(&self, fact: &str) -> Option<String> {
        let edition = self.edition()?;
        let fact = edition.facts.iter().find(|known| known.code == fact)?;
        edition.indicator(fact.indicator.as_deref()?).map(|indicator| indicator.code.clone())
    }

    fn choose_territory(&mut self, code: String) {
        self.place.territory = code;
        // The first region that is chosen is the office's own.
        if self.open.book().territory().is_none() {
            let territory = Some(std::sync::Arc::from(self.place.territory.as_str()));
            let label = Message::new("edit-territory");
            self.open.apply(label, vec![book::Edit::SetTerritory(territory)]);
        }
    }

    fn choose_language(&mut self, language: Language) {
        self.texts = Texts::new(language);
        self.settings.language = Some(language);
    }

    fn step_indicator(&mut self, by: isize) {
        let indicators = self.indicators();
        let Some(current) = self.indicator() else { return };
        let at = indicators.iter().position(|indicator| indicator.code == current.code);
        let next = at.unwrap_or(0).saturating_add_signed(by).min(indicators.len() - 1);
        self.place.indicator = indicators[next].code.clone();
    }

    /// Opens a programme file and shows it. False where it could not be read; that is said.
    pub(super) fn open_programme(&mut self, path: &Path) -> bool {
        match self.library.open(path) {
            Ok(id) => {
                let path = path.to_owned();
                if !self.settings.programmes.contains(&path) {
                    self.settings.programmes.push(path);
                }
                self.choose_programme(id);
                self.place.screen = Screen::Programme;
                true
            }
            Err(reasons) => {
                let message =
                    Message::new("open-programme-failed").with("path", path.display().to_string());
                let mut notice = Notice::new(Level::Error, message);
                notice.details = reasons;
                self.notify(notice);
                false
            }
        }
    }

    /// Takes up what a newly opened book says: its territory, its notices.
    pub(super) fn arrive(&mut self, notices: Vec<Notice>) {
        let path = self.open.path().to_owned();
        if let Some(territory) = self.open.book().territory() {
            self.place.territory = territory.to_string();
        }
        if self.open.is_named() {
            self.settings.remember(&path);
        }
        self.settings.last_book = Some(path);
        notices.into_iter().for_each(|notice| self.notify(notice));
    }
}

pub(super) fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|known| known.eq_ignore_ascii_case(ending))
}

/// The path with the ending, where it has not got it.
pub(super) fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if has_ending(&path, ending) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
