//! A large book is opened in the background, and the open one is saved there before.

use std::fs;
use std::path::{Path, PathBuf};

use nysana::app::{Command, NysanaApp, Options, SavesCommand, Screen};
use nysana::book::{Edit, SeriesKey, store};
use nysana::language::Message;

use crate::window::{TURKISTAN, Window, options};

/// A book with one value and a history so long that it has to be opened in the background.
fn large_book(folder: &Path) -> PathBuf {
    let path = folder.join("large.nysana");
    let line = "(at: \"2025-01-31T10:00:00Z\", field: \"territory\", new: \"KZ-61\")\n";
    let text = format!(
        "(format: 2, territory: \"{TURKISTAN}\", programmes: [(id: \"concept-2023-2029\", \
         values: [(code: \"TI-1\", territory: \"{TURKISTAN}\", years: {{2024: \"91\"}})])])\n\
         --- history\n{}",
        line.repeat((5 << 20) / line.len())
    );
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_large_book_comes_when_it_is_ready_and_again_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let path = large_book(folder.path());
    let mut window = Window::open(&folder.path().join("home"));
    window.request(Command::OpenFile(path.clone()));
    window.finish_jobs();
    assert_eq!(window.session().book_path(), path);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("91"));
    window.request(Command::ShowIndicator { code: "TI-2".into(), screen: Screen::Trajectory });
    window.flush();
    drop(window);

    let mut window = Window::open(&folder.path().join("home"));
    window.finish_jobs();
    assert_eq!(window.session().book_path(), path);
    assert!(!window.session().open.is_waiting());
    assert_eq!(window.session().place.indicator, "TI-2");
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("91"));
}

#[test]
fn where_a_large_book_is_damaged_the_window_goes_on_without_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = large_book(folder.path());
    let home = folder.path().join("home");
    let mut window = Window::open(&home);
    window.request(Command::OpenFile(path.clone()));
    window.finish_jobs();
    drop(window);
    let damaged = fs::read_to_string(&path).unwrap().replacen("values: [(", "values: [)", 1);
    fs::write(&path, &damaged).unwrap();

    let mut window = Window::open(&home);
    window.finish_jobs();
    assert!(!window.session().open.is_waiting());
    assert_ne!(window.session().book_path(), path);
    assert_eq!(window.session().notices.len(), 1, "{:#?}", window.session().notices);
    drop(window);
    assert_eq!(fs::read_to_string(&path).unwrap(), damaged, "it stays as it is");
}

#[test]
fn whoever_starts_on_a_large_book_types_into_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let (path, home) = (large_book(folder.path()), folder.path().join("home"));
    let last = folder.path().join("last.nysana");
    fs::write(&last, format!("(format: 2, territory: \"{TURKISTAN}\")")).unwrap();
    let mut window = Window::open(&home);
    window.request(Command::OpenFile(last.clone()));
    window.finish_jobs();
    drop(window);

    let options = Options { file: Some(path.clone()), ..options(&home) };
    let app = NysanaApp::new(&egui::Context::default(), options);
    assert!(app.session().open.is_waiting());
    assert_eq!(app.session().book_path(), path);
    drop(app);

    fs::write(&path, fs::read_to_string(&path).unwrap().replacen("values: [(", "values: [)", 1))
        .unwrap();
    let mut window = Window::on_file(&home, &path);
    window.finish_jobs();
    assert!(!window.session().open.is_waiting());
    assert_eq!(window.session().book_path(), last, "the one that was open before");
    assert_eq!(window.session().notices.len(), 1, "{:#?}", window.session().notices);
}

#[test]
fn an_open_book_is_left_once_it_is_saved_and_takes_nothing_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.flush();
    let path = window.session().book_path().to_owned();
    let cell = |year| SeriesKey::actual("concept-2023-2029", "TI-1", "", TURKISTAN).at(year);
    let edit = |year, value: &str| {
        let edits = vec![Edit::set(cell(year), value.parse().ok())];
        Command::Edit { label: Message::new("edit-restore"), edits }
    };
    window.ask(edit(2024, "91"));
    let other = folder.path().join("other.nysana");
    fs::write(&other, "(format: 2)\n").unwrap();
    window.ask(Command::OpenFile(other.clone()));
    assert!(window.session().open.is_left() && window.session().book_path() == path);
    window.ask(edit(2025, "92"));
    window.finish_jobs();
    assert!(!window.session().open.is_left() && window.session().book_path() == other);
    let left = store::read(&path).unwrap().book;
    let value = |year| left.get(&cell(year)).map(ToString::to_string);
    assert_eq!((value(2024).as_deref(), value(2025)), (Some("91"), None));
}

#[test]
fn earlier_saves_of_the_book_before_are_put_away_when_a_large_one_comes() {
    let folder = tempfile::tempdir().unwrap();
    let path = large_book(folder.path());
    let mut window = Window::open(&folder.path().join("home"));
    window.request(Command::Saves(SavesCommand::Show));
    assert!(window.session().saves.is_some());
    window.request(Command::OpenFile(path.clone()));
    window.finish_jobs();
    assert_eq!(window.session().book_path(), path);
    assert!(window.session().saves.is_none());
}
