//! The window: frame, screens, commands, background jobs, settings.
//!
//! A frame draws from `&Session` and collects [`Command`]s; after it they are applied in one place
//! (`apply`), so that drawing never changes the document.

mod apply;
mod checking;
mod command;
mod desktop;
mod dialogs;
mod document;
mod draft;
mod exchange;
mod jobs;
mod place;
mod printing;
mod screens;
mod session;
mod settings;
mod shell;
mod start;
mod verb;
mod widgets;
mod zoom;

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

pub use command::{Command, Copied, Level, Notice, PathFor};
pub use desktop::Desktop;
pub use document::{Chosen, Save, Saves, SavesCommand};
pub use draft::{Ask, DraftCommand, OpenDraft};
pub use place::{Arrangement, Place, Screen};
pub use printing::Print;
pub use session::Session;
pub use settings::Settings;
pub use start::{DataFolder, Renderer, Simulated, Start, data_folder, open_window, tell};

use self::checking::share_values;
use self::dialogs::Dialogs;
use self::exchange::TemplateDialog;
use self::jobs::Jobs;
use self::screens::Screens;
use self::shell::Region;
use crate::book::SaveState;
use crate::language::Message;
use crate::programme::search::Index;
use crate::theme;

/// What the window is opened with.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder of user data: settings, and the book without a name.
    pub folder: PathBuf,
    /// A book or programme file to open; none: what was open last.
    pub file: Option<PathBuf>,
    /// The day of the start.
    pub today: Date,
    /// What the desktop offers.
    pub desktop: Desktop,
    /// What is to be said of the start itself.
    pub said: Vec<Message>,
}

/// The window.
pub struct NysanaApp {
    session: Session,
    screens: Screens,
    jobs: Jobs,
    dialogs: Dialogs,
    clipboard: exchange::Clipboard,
    template: TemplateDialog,
    context: egui::Context,
    /// The settings as they were written last.
    written: Settings,
    /// The title that the window has.
    title: String,
    wheel: zoom::Wheel,
    warned_on_close: bool,
    /// What keeps the book from being saved, as it was told.
    not_saved: Option<Message>,
    /// The book that is being saved under another name, and that name.
    copying: Option<(PathBuf, PathBuf)>,
    /// Counts the books that were open.
    books: u64,
    desktop: Desktop,
    /// Of which state of the library an index was asked for last.
    indexed: Option<u64>,
}

impl NysanaApp {
    /// Opens what was open last, or the Concept and an empty book at the first start.
    pub fn new(context: &egui::Context, mut options: Options) -> Self {
        context.set_fonts(theme::font_definitions());
        let desktop = options.desktop;
        // A table is no book: it is read into the one that was open last.
        let table = options.file.take_if(|file| exchange::is_table(file));
        let session = Session::start(context, options);
        theme::apply(context, session.settings.look);
        // The verbs zoom, and what they did is remembered.
        context.options_mut(|options| options.zoom_with_keyboard = false);
        if session.settings.zoom > 0.0 {
            context.set_zoom_factor(session.settings.zoom);
        }
        let written = session.settings.clone();
        let opening = session.opening.clone();
        let mut new = Self {
            session,
            screens: Screens::default(),
            jobs: Jobs::new(context.clone()),
            dialogs: Dialogs::default(),
            clipboard: exchange::Clipboard::default(),
            template: TemplateDialog::default(),
            context: context.clone(),
            written,
            title: String::new(),
            wheel: zoom::Wheel::default(),
            warned_on_close: false,
            not_saved: None,
            copying: None,
            books: 0,
            desktop,
            indexed: None,
        };
        if let Some(table) = table {
            new.read_table(&table);
        }
        if let Some(path) = opening {
            new.open_in_background(&path);
        }
        new
    }

    /// The state of the window.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Draws the frame and gives the commands that it asks for.
    fn draw(&mut self, ui: &mut egui::Ui) -> Vec<Command> {
        let mut commands = self.jobs.poll();
        let region = self.next_region(ui);
        self.screens.give_back(ui);
        let session = &self.session;
        shortcuts(ui, &self.screens, &mut commands);
        ui.input(|input| self.wheel.read(input, &mut commands));
        dropped(ui, &mut commands);
        Region::Bar.begin(ui, region);
        shell::context_bar(ui, session, &mut commands);
        shell::status_bar(ui, session, &self.jobs, &mut commands);
        Region::Rail.begin(ui, region);
        shell::rail(ui, session, &mut commands);
        Region::Screen.begin(ui, region);
        let fill = theme::tokens(ui.ctx()).background;
        let frame = egui::Frame::new().fill(fill).inner_margin(egui::Margin::same(12));
        egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            shell::with_room(ui, session.place.screen, |ui| {
                shell::notices(ui, session, &mut commands);
                if session.open.is_waiting() || session.open.is_left() {
                    document::waiting(ui, session);
                } else {
                    self.screens.ui(ui, session, &mut commands);
                }
            });
        });
        self.dialogs.ui(ui, session, &mut commands);
        self.template.ui(ui, session, &mut commands);
        commands
    }

    /// The region that a key sends the keyboard to, once what is typed in a cell is taken over.
    fn next_region(&mut self, ui: &egui::Ui) -> Option<Region> {
        let in_cells = self.screens.in_cells(ui.ctx(), &self.session);
        let region = Region::asked(ui, in_cells).filter(|_| self.leave_cell());
        if region == Some(Region::Cells) {
            self.screens.enter_cells();
        }
        region
    }

    /// Lets the window close once the book is on disk. Where it cannot be saved, or what is typed
    /// in a cell cannot be read, the first try to close says so instead, and the second closes.
    fn close(&mut self, context: &egui::Context) {
        let left = self.leave_cell() && self.wait_for_copy();
        if let Some(draft) = &self.session.draft {
            draft.flush();
        }
        let flushed = self.session.open.flush();
        if (left && flushed.is_ok()) || std::mem::replace(&mut self.warned_on_close, true) {
            return;
        }
        context.send_viewport_cmd(egui::ViewportCommand::CancelClose);
        if let Err(message) = flushed {
            // That one knows whether a journal has what the book has not.
            let reason = match self.session.save_state() {
                SaveState::Failed(known) => known,
                _ => message,
            };
            self.session.fail(Message::new("close-not-saved").with("reason", reason));
        }
    }

    /// Does what was asked for. Whatever looks elsewhere waits until what is typed in a cell is
    /// taken over; where that is refused, the cell stays open with the reason instead.
    fn carry_out(&mut self, commands: Vec<Command>, frame: Option<&eframe::Frame>) {
        for command in commands {
            if !command.leaves_cell() || self.leave_cell() {
                self.apply(command, frame);
            }
        }
        self.remember();
    }

    /// Reads the programmes that have not been read, and computes what can be found in them, in the
    /// background: once, and after each change of the library.
    fn index_library(&mut self) {
        let revision = self.session.library.revision();
        if self.indexed.replace(revision) == Some(revision) {
            return;
        }
        let library = self.session.library.clone();
        self.jobs.start(Message::new("job-library"), move || {
            library.load();
            let index = Arc::new(Index::of(library.ready()));
            vec![Command::TakeIndex { revision, index }]
        });
    }

    fn leave_cell(&mut self) -> bool {
        let mut edits = Vec::new();
        let left = self.screens.leave_cell(&self.session, &mut edits);
        edits.into_iter().for_each(|edit| self.apply(edit, None));
        left
    }

    fn remember(&mut self) {
        self.session.settings.place = Some(self.session.place.clone());
        if self.session.settings == self.written {
            return;
        }
        self.written = self.session.settings.clone();
        if let Err(message) = self.written.write(&self.session.folder) {
            self.session.fail(message);
        }
    }
}

impl eframe::App for NysanaApp {
    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.show(ui, Some(frame));
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.remember();
    }
}

impl NysanaApp {
    /// Applies a command as if a screen had asked for it.
    pub fn request(&mut self, command: Command) {
        self.carry_out(vec![command], None);
        self.context.request_repaint();
    }

    /// Waits for the work in the background and does what comes of it.
    pub fn finish_jobs(&mut self) {
        let commands = self.jobs.finish();
        self.carry_out(commands, None);
        self.context.request_repaint();
    }

    /// One frame: draws, then applies what was asked for. `frame` is the window, parent of its
    /// dialogs.
    pub fn show(&mut self, ui: &mut egui::Ui, frame: Option<&eframe::Frame>) {
        if ui.input(|input| input.viewport().close_requested()) {
            self.close(ui.ctx());
        }
        let commands = self.draw(ui);
        // A frame is on the screen only when the next one begins; what other threads compute would
        // keep the first one waiting.
        let is_on_screen = self.context.cumulative_frame_nr() > 0;
        if is_on_screen {
            self.check_programme();
            self.check_values();
        } else {
            ui.ctx().request_repaint();
        }
        self.watch_saving();
        if !commands.is_empty() {
            self.carry_out(commands, frame);
            ui.ctx().request_repaint();
        }
        if is_on_screen {
            self.index_library();
        }
        let title = format!("{} – Nysana", self.session.book_name());
        if title != self.title {
            ui.ctx().send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

/// The shortcuts of the verbs. While a field is typed in, undo and redo belong to it.
fn shortcuts(ui: &egui::Ui, screens: &Screens, commands: &mut Vec<Command>) {
    use self::verb::Verb;
    let typing = screens.is_typing(ui.ctx());
    ui.input_mut(|input| {
        for verb in Verb::all() {
            let Some(shortcut) = verb.shortcut() else { continue };
            if typing && matches!(verb, Verb::Undo | Verb::Redo) {
                continue;
            }
            if input.consume_shortcut(&shortcut) {
                commands.push(Command::Do(verb));
            }
        }
        // The key of the plus, without Shift.
        if input.consume_key(egui::Modifiers::COMMAND, egui::Key::Equals) {
            commands.push(Command::Do(Verb::ZoomIn));
        }
    });
}

/// Files that were dragged in.
fn dropped(ui: &egui::Ui, commands: &mut Vec<Command>) {
    let files = ui.input(|input| input.raw.dropped_files.clone());
    let paths = files.iter().map(|file| file.path().to_owned());
    commands.extend(paths.map(Command::OpenFile));
}
