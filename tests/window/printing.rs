//! The trajectory on screen becomes a page in a file, or a picture on the clipboard.

use std::fs;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use nysana::app::{Command, Level, Screen};

use crate::window::Window;

fn trajectory() -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.enter("TI-1", 2024, "93,1");
    let code = "TI-1".to_owned();
    window.request(Command::ShowIndicator { code, screen: Screen::Trajectory });
    (folder, window)
}

#[test]
fn the_chart_on_screen_becomes_a_file_of_the_chosen_kind() {
    let (folder, mut window) = trajectory();
    for (name, begins) in
        [("a.pdf", &b"%PDF-"[..]), ("a.svg", b"<svg"), ("a.png", b"\x89PNG"), ("a", b"%PDF-")]
    {
        let path = folder.path().join(name);
        window.press_with(Modifiers::COMMAND, Key::P);
        window.answer_path(&path);
        let path = if name == "a" { folder.path().join("a.pdf") } else { path };
        let bytes = fs::read(&path).unwrap();
        let found = bytes.windows(begins.len()).take(200).any(|part| part == begins);
        assert!(found, "{name}");
        assert!(window.shows(path.to_str().unwrap()), "{name}: the file is told");
        let levels = window.session().notices.iter().map(|(_, notice)| notice.level);
        let levels: Vec<_> = levels.collect();
        assert_eq!(levels, [Level::Done, Level::Error], "{name}: printed, but no viewer here");
        while !window.session().notices.is_empty() {
            let number = window.session().notices[0].0;
            window.request(Command::Dismiss(number));
        }
    }
}

#[test]
fn a_page_that_cannot_be_written_says_so() {
    let (folder, mut window) = trajectory();
    window.request(Command::PrintTo(folder.path().join("none").join("a.pdf")));
    window.finish_jobs();
    assert_eq!(window.notice().level, Level::Error);
    assert_eq!(window.notice().message.key, "paper-no-folder");
}

#[test]
fn a_picture_goes_to_the_clipboard() {
    let (_folder, mut window) = trajectory();
    let copy = window.text("verb-copy-picture");
    let at = window.get(Role::Button, &copy).rect().center();
    window.frame([egui::Event::PointerMoved(at)]);
    for pressed in [true, false] {
        window.frame([crate::window::pointer(at, pressed)]);
    }
    window.finish_jobs();
    assert_eq!(window.notice().message.key, "print-copied");
}
