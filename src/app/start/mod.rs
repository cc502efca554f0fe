//! The start: folder of user data, what draws the window, the window itself, and what is said where
//! there can be none.

mod crash;
#[cfg(windows)]
mod direct3d;
mod portable;
mod renderer;
mod session;
mod tell;
mod watch;
mod window;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::Duration;

pub use portable::{DataFolder, data_folder};
pub use renderer::Renderer;
pub(super) use session::open_last;
pub use tell::tell;

use self::renderer::{order, try_in_turn};
use self::watch::Watch;
use super::Options;
use super::apply::has_ending;
use super::session::FIRST_PROGRAMME;
use super::settings::Settings;
use crate::book::store;
use crate::language::{Language, Message, Texts};
use crate::platform::{self, Trace};
use crate::programme::Library;

/// A renderer that has drawn nothing for so long hangs.
const PATIENCE: Duration = Duration::from_secs(30);

/// How the window is to start.
#[derive(Clone, Copy, Debug, Default)]
pub struct Start {
    /// What is to draw it, if it can; none: the best that works.
    pub renderer: Option<Renderer>,
    /// Whether it is closed as soon as it is drawn, to measure the start.
    pub once: bool,
    /// What is to go wrong, to see what is done then.
    pub simulated: Option<Simulated>,
}

/// What can be made to go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Simulated {
    /// No renderer starts.
    NoRenderer,
    /// The renderer hangs.
    Hang,
    /// The second frame panics.
    Panic,
}

impl Simulated {
    /// The one of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "no-renderer" => Self::NoRenderer,
            "hang" => Self::Hang,
            "panic" => Self::Panic,
            _ => return None,
        })
    }
}

/// Opens the window and returns when it is closed. Where the book is open in another window, that
/// one is shown instead.
///
/// # Errors
/// There is no display, or nothing that draws on it, or the program failed. On Windows a box has
/// said so already, since there may be no terminal.
pub fn open_window(options: &Options, start: Start) -> Result<(), Message> {
    let settings = Settings::read(&options.folder);
    let texts = Texts::new(language(&settings));
    crash::keep_log(&options.folder);
    let open = AssertUnwindSafe(|| open(options, start, &settings, &texts));
    let opened = catch_unwind(open).unwrap_or_else(|_| Err(crash::message(&options.folder)));
    opened.inspect_err(|message| tell(&texts, message))
}

/// The language of the window: the one that was chosen there, else the one that Windows speaks to its
/// user, else Kazakh.
fn language(settings: &Settings) -> Language {
    let of_system = || platform::language_of_system().and_then(Language::from_code);
    settings.language.or_else(of_system).unwrap_or_default()
}

fn open(
    options: &Options,
    start: Start,
    settings: &Settings,
    texts: &Texts,
) -> Result<(), Message> {
    if !platform::has_display() {
        return Err(Message::new("start-no-display"));
    }
    if shows_other_window(options, settings) {
        return Ok(());
    }
    read_ahead(settings);
    let is_stuck = |renderer| is_stuck(&options.folder, renderer);
    let order = order(start.renderer, Renderer::available(), is_stuck);
    if order.all_stuck && !tell::ask(texts, &Message::new("start-all-stuck")) {
        return Ok(());
    }
    let tried = try_in_turn(&order.tries, |renderer| {
        let is_last = order.tries.last() == Some(&renderer);
        let watch = if is_last { None } else { watch(options.file.clone(), texts.language()) };
        window::run(renderer, options, start.once, start.simulated, watch)
    });
    tried.map_err(|failures| {
        let reasons =
            failures.iter().map(|(renderer, reason)| format!("{}: {reason}", renderer.name()));
        let reasons = reasons.collect::<Vec<_>>().join("; ");
        Message::new("start-window-failed").with("reason", reasons)
    })
}

/// Shows the window that has the book open which this one would open; false where none has.
fn shows_other_window(options: &Options, settings: &Settings) -> bool {
    let last =
        || settings.last_book.clone().unwrap_or_else(|| store::default_path(&options.folder));
    let book = options.file.clone().unwrap_or_else(last);
    let is_book = has_ending(&book, store::ENDING);
    is_book && store::holder(&book).is_some_and(platform::show_window_of)
}

fn is_stuck(folder: &Path, renderer: Renderer) -> bool {
    let version = env!("CARGO_PKG_VERSION");
    platform::trace(folder, renderer.name(), version, PATIENCE) == Trace::Stuck
}

/// Waits for the first frame; where it does not come, the program can be started once more, which
/// then leaves out what hangs. Windows alone can say so in a box.
fn watch(file: Option<PathBuf>, language: Language) -> Option<Watch> {
    if !cfg!(windows) {
        return None;
    }
    Watch::stand(PATIENCE, move || {
        let asked = tell::ask(&Texts::new(language), &Message::new("start-hangs"));
        if asked && platform::start_again(file).is_ok() {
            std::process::exit(1);
        }
    })
}

/// Reads the programme that will be shown while the system opens the window. What is read is shared
/// by all libraries; where no thread can be had, it is read later.
fn read_ahead(settings: &Settings) {
    let place = settings.place.as_ref();
    let programme = place.map_or(FIRST_PROGRAMME.to_owned(), |place| place.programme.clone());
    let read = move || _ = Library::built_in().get(&programme);
    let _ = std::thread::Builder::new().name("read-ahead".to_owned()).spawn(read);
}
