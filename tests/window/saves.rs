//! Nothing typed is lost: a crash, a file that someone else changed, earlier saves.

use std::fs;
use std::path::Path;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use nysana::app::{Command, SavesCommand};
use nysana::book::{Edit, Saver, SeriesKey, Stamp, Store, Timing, store};
use nysana::language::Message;

use crate::window::{TURKISTAN, Window};

/// A window on a named book in which 2024 is 90.
fn named(folder: &Path) -> (Window, std::path::PathBuf) {
    let path = folder.join("Түркістан.nysana");
    let mut window = Window::in_turkistan(&folder.join("user"));
    window.enter("TI-1", 2024, "90");
    window.request(Command::SaveAs(path.clone()));
    window.finish_jobs();
    (window, path)
}

/// Enters values as the window does, until the journal has them and the book itself has not.
fn enter_and_break_off(path: &Path, values: &[(i16, &str)]) -> Saver {
    let (store, opened) = Store::open(path, "").unwrap();
    let mut book = opened.book;
    let never = Duration::from_secs(9999);
    let timing = Timing { idle: never, most: never, retry: never };
    let saver = Saver::start_timed(store, &book, timing, || {}).unwrap();
    for (year, value) in values {
        let cell = SeriesKey::actual("concept-2023-2029", "TI-1", "", TURKISTAN).at(*year);
        let stamp = Stamp { who: String::new(), when: "2026-02-01T00:00:00Z".parse().unwrap() };
        book.apply(&[Edit::set(cell, value.parse().ok())], &stamp);
        let number = saver.submit(book.clone());
        let is_kept = |_: u32| {
            std::thread::sleep(Duration::from_millis(5));
            saver.on_disk() == number
        };
        assert!((0..4000).any(is_kept), "{:?}", saver.state());
    }
    saver
}

#[test]
fn after_a_crash_everything_is_there_and_one_sentence_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (window, path) = named(folder.path());
    drop(window);
    let saver = enter_and_break_off(&path, &[(2024, "91"), (2025, "94")]);
    // The files as a power cut would leave them, from before the book itself was saved.
    let after = folder.path().join("after.nysana");
    let journal = |path: &Path| path.with_extension("nysana.journal");
    fs::copy(journal(&path), journal(&after)).unwrap();
    fs::copy(&path, &after).unwrap();
    drop(saver);
    let window = Window::on_file(&folder.path().join("second"), &after);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("91"));
    assert_eq!(window.kept("TI-1", "", 2025).as_deref(), Some("94"));
    let message = window.notice().message.clone();
    assert_eq!(message.key, "book-taken-over");
    window.must_show(&window.say(&message));
}

#[test]
fn a_file_that_someone_else_changed_is_theirs_or_mine_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, path) = named(folder.path());
    window.enter("TI-1", 2024, "91");
    window.flush();
    let theirs = fs::read_to_string(&path).unwrap().replace("2024: \"91\"", "2024: \"77\"");
    fs::write(&path, &theirs).unwrap();
    window.enter("TI-1", 2025, "94");
    window.session().open.flush().unwrap_err();
    window.harness.step();
    window.settle();
    let message = window.say(&window.notice().message);
    window.must_show(&message);
    let (keep, take) = (window.text("notice-save-as"), window.text("notice-take-theirs"));
    assert!(window.find(Role::Button, &keep).is_some());
    window.click(Role::Button, &take);
    window.finish_jobs();
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("77"));
    assert_eq!(window.kept("TI-1", "", 2025), None);
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);

    let saves = window.text("notice-saves");
    window.click(Role::Button, &saves);
    window.finish_jobs();
    let kept = Message::new("saves-kept").with("about", "");
    window.must_show(&window.say(&kept));
    look_at_latest_with(&mut window, "94");
    let restore = window.text("saves-restore");
    window.click(Role::Button, &restore);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("91"));
    assert_eq!(window.kept("TI-1", "", 2025).as_deref(), Some("94"));
    window.flush();
}

#[test]
fn their_file_that_cannot_be_opened_leaves_the_own_book_and_the_way_on() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, path) = named(folder.path());
    window.enter("TI-1", 2024, "91");
    window.flush();
    let theirs = "(format: 99, whatever: {[(";
    fs::write(&path, theirs).unwrap();
    window.enter("TI-1", 2025, "94");
    window.session().open.flush().unwrap_err();
    window.harness.step();
    window.settle();
    let take = window.text("notice-take-theirs");
    window.click(Role::Button, &take);
    window.finish_jobs();
    assert_eq!(window.session().book_path(), path);
    assert_eq!(window.kept("TI-1", "", 2025).as_deref(), Some("94"), "mine goes on");
    let said = &window.session().notices;
    assert!(said.iter().any(|(_, notice)| notice.message.key == "book-not-read"), "{said:#?}");
    let other = folder.path().join("other.nysana");
    window.request(Command::SaveAs(other.clone()));
    window.finish_jobs();
    assert_eq!(window.session().book_path(), other);
    window.press_with(Modifiers::COMMAND, Key::N);
    assert_ne!(window.session().book_path(), other);
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
}

#[test]
fn what_is_undone_under_the_dialog_is_seen_before_a_save_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let (window, path) = named(folder.path());
    drop(window);
    let mut window = Window::on_file(&folder.path().join("second"), &path);
    window.request(Command::ChooseTerritory(TURKISTAN.to_owned()));
    window.enter("TI-3", 2024, "5");
    window.enter("TI-1", 2024, "91");
    window.enter("TI-1", 2024, "90");
    window.flush();
    window.request(Command::Saves(SavesCommand::Show));
    window.finish_jobs();
    let nothing = window.text("saves-nothing");
    look_at_latest_with(&mut window, &nothing);
    assert!(!window.shows("91 → 90"));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("91"));
    window.finish_jobs();
    window.must_show("91 → 90");
    let restore = window.text("saves-restore");
    window.click(Role::Button, &restore);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("90"));
    assert_eq!(window.kept("TI-3", "", 2024), None);
}

/// Looks at one save after the other until one would bring a value back.
#[track_caller]
fn look_at_latest_with(window: &mut Window, value: &str) {
    let list = window.session().saves.as_ref().unwrap().list.clone().unwrap();
    for save in list.iter() {
        let command = SavesCommand::LookAt(save.clone());
        window.request(Command::Saves(command));
        window.finish_jobs();
        if window.texts().iter().any(|text| text.ends_with(&format!("→ {value}"))) {
            return;
        }
    }
    panic!("no earlier save has {value}; there are {list:#?}");
}

#[test]
fn an_earlier_save_is_looked_at_taken_back_and_the_step_undone() {
    let folder = tempfile::tempdir().unwrap();
    let (window, path) = named(folder.path());
    drop(window);
    let mut window = Window::on_file(&folder.path().join("second"), &path);
    window.request(Command::ChooseTerritory(TURKISTAN.to_owned()));
    window.enter("TI-1", 2024, "91");
    window.enter("TI-3", 2024, "5");
    window.flush();
    let home = window.text("screen-home");
    window.click(Role::Tab, &home);
    let saves = window.text("verb-earlier-saves");
    window.click(Role::Button, &saves);
    window.finish_jobs();
    window.must_show(&window.text("saves-choose"));
    look_at_latest_with(&mut window, "90");
    let bare = |texts: &[String], end: &str| texts.iter().any(|text| text.ends_with(end));
    assert!(bare(&window.texts(), "91 → 90"), "{:#?}", window.texts());
    let restore = window.text("saves-restore");
    window.click(Role::Button, &restore);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("90"));
    assert_eq!(window.kept("TI-3", "", 2024), None);
    window.flush();
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("91"));
    assert_eq!(window.kept("TI-3", "", 2024).as_deref(), Some("5"));
    window.flush();

    // The state before it is among the earlier saves too.
    window.request(Command::Saves(SavesCommand::Show));
    window.finish_jobs();
    let list = window.session().saves.as_ref().unwrap().list.clone().unwrap();
    let read = |path: &Path| store::read_generation(path).unwrap().book;
    assert!(list.iter().any(|save| read(&save.path).same_content(window.book())));
    window.press(Key::Escape);
    assert!(window.session().saves.is_none());
}
