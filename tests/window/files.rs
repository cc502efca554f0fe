//! Books and programme files: saved, opened, held by one window at a time, never overwritten where
//! they cannot be read.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use nysana::app::{Command, Level};
use nysana::book::{Edit, SeriesKey, store};
use nysana::language::Message;

use crate::window::{TURKISTAN, Window};

const EXAMPLE: &str = include_str!("../../assets/programmes/example/base.ron");
const EXAMPLE_AMENDMENT: &str = include_str!("../../assets/programmes/example/amendment.ron");

/// A file that is dragged in.
#[derive(Debug)]
struct Dragged(PathBuf);

impl egui::DroppedFile for Dragged {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("read by its path".to_owned())
    }
}

/// A book of Turkistan region on disk, in two generations: 2024 is 90, then 91.
fn book_in(folder: &Path) -> PathBuf {
    let path = folder.join("Түркістан.nysana");
    let mut window = Window::in_turkistan(&folder.join("first"));
    window.enter("TI-1", 2024, "90");
    window.request(Command::SaveAs(path.clone()));
    window.finish_jobs();
    window.enter("TI-1", 2024, "91");
    window.flush();
    path
}

#[test]
fn a_book_gets_a_name_and_opens_with_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk").join("Түркістан 2025.nysana");
    fs::create_dir(path.parent().unwrap()).unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.must_show(&window.text("book-without-name"));
    window.enter("TI-1", 2024, "93,1");
    window.press_with(Modifiers::COMMAND, Key::S);
    window.answer_path(&path);
    assert_eq!(window.session().book_path(), path);
    window.must_show("Түркістан 2025.nysana");
    window.enter("TI-1", 2025, "94");
    window.flush();
    drop(window);

    let mut window = Window::open(folder.path());
    assert_eq!(window.session().book_path(), path);
    assert_eq!(window.kept("TI-1", "", 2025).as_deref(), Some("94"));
    window.press_with(Modifiers::COMMAND, Key::N);
    assert_eq!(window.kept("TI-1", "", 2025), None, "a new book is empty");
    let home = window.text("screen-home");
    window.click(Role::Tab, &home);
    window.click(Role::Link, "Түркістан 2025.nysana");
    assert_eq!(window.session().book_path(), path, "it is among the recent ones");
}

#[test]
fn a_book_opens_by_its_path_and_by_dragging() {
    let folder = tempfile::tempdir().unwrap();
    let path = book_in(folder.path());
    let mut window = Window::open(&folder.path().join("second"));
    window.press_with(Modifiers::COMMAND, Key::O);
    window.answer_path(&path);
    assert_eq!(window.session().place.territory, TURKISTAN, "the book says whose it is");
    assert_eq!(window.fact("TI-1", 2024), "91");
    drop(window);

    let mut window = Window::open(&folder.path().join("third"));
    window.harness.input_mut().dropped_files.push(Arc::new(Dragged(path.clone())));
    window.settle();
    assert_eq!(window.session().book_path(), path);
    assert_eq!(window.fact("TI-1", 2024), "91");
}

#[test]
fn a_second_window_is_told_who_has_the_book() {
    let folder = tempfile::tempdir().unwrap();
    let path = book_in(folder.path());
    let mut first = Window::on_file(&folder.path().join("a"), &path);
    let second = Window::on_file(&folder.path().join("b"), &path);
    let notice = second.notice();
    assert_eq!(notice.level, Level::Error);
    let told = ["book-open-by", "book-open-elsewhere"];
    assert!(told.contains(&notice.message.key), "{notice:?}");
    second.must_show(&second.say(&notice.message));
    assert_ne!(second.session().book_path(), path);
    first.enter("TI-1", 2024, "92");
    first.flush();
    drop((first, second));
    let third = Window::on_file(&folder.path().join("c"), &path);
    assert_eq!(third.kept("TI-1", "", 2024).as_deref(), Some("92"));
    assert!(third.session().notices.is_empty());
}

#[test]
fn a_second_window_of_the_same_user_has_a_book_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = Window::in_turkistan(folder.path());
    let mut second = Window::open(folder.path());
    assert_eq!(second.notice().level, Level::Error);
    assert_ne!(first.session().book_path(), second.session().book_path());
    first.enter("TI-1", 2024, "1");
    second.enter("TI-1", 2024, "2");
    first.flush();
    second.flush();
    let kept = |window: &Window| {
        let opened = store::read(window.session().book_path()).unwrap();
        assert_eq!(opened.book.len(), 1);
    };
    kept(&first);
    kept(&second);
}

#[test]
fn a_damaged_book_is_left_alone_and_its_last_good_version_offered() {
    let folder = tempfile::tempdir().unwrap();
    let path = book_in(folder.path());
    let whole = fs::read_to_string(&path).unwrap();
    let damaged = &whole.as_bytes()[..whole.find("\"91\"").unwrap()];
    fs::write(&path, damaged).unwrap();

    let mut window = Window::on_file(&folder.path().join("second"), &path);
    let message = window.say(&window.notice().message);
    window.must_show(&message);
    assert_eq!(window.notice().level, Level::Error, "{message}");
    assert!(message.contains(path.to_str().unwrap()), "{message}");
    window.request(Command::ChooseTerritory(TURKISTAN.to_owned()));
    window.enter("TI-1", 2024, "1");
    window.flush();
    assert_eq!(fs::read(&path).unwrap(), damaged, "work goes on elsewhere");

    let previous = window.text("notice-open-previous");
    window.click(Role::Button, &previous);
    window.finish_jobs();
    assert_eq!(window.session().book_path(), path);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("91"), "with the journal");
    assert_eq!(fs::read(&path).unwrap(), damaged, "opening alone changes nothing");
    window.enter("TI-1", 2024, "92");
    window.flush();
    let aside = folder.path().join("Түркістан.nysana.damaged");
    assert_eq!(fs::read(aside).unwrap(), damaged, "the damaged file is put aside");
}

#[test]
fn a_book_that_was_deleted_is_offered_from_what_stands_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = book_in(folder.path());
    fs::remove_file(&path).unwrap();
    let mut window = Window::on_file(&folder.path().join("second"), &path);
    window.must_show(&window.say(&window.notice().message));
    let previous = window.text("notice-open-previous");
    window.click(Role::Button, &previous);
    window.finish_jobs();
    assert_eq!(window.session().book_path(), path);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("91"), "with the journal");
    window.request(Command::ChooseTerritory(TURKISTAN.to_owned()));
    window.enter("TI-1", 2024, "92");
    window.flush();
    assert!(path.exists());
}

#[test]
fn where_no_user_data_can_be_kept_another_book_can_be_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = book_in(folder.path());
    let home = folder.path().join("home");
    fs::write(&home, "where a folder is wanted").unwrap();
    let mut window = Window::open(&home);
    window.request(Command::ChooseTerritory(TURKISTAN.to_owned()));
    window.request(Command::OpenFile(path.clone()));
    assert_eq!(window.session().book_path(), path);
    drop(window);

    let mut window = Window::open(&home);
    window.request(Command::ChooseTerritory(TURKISTAN.to_owned()));
    window.enter("TI-1", 2024, "1");
    window.request(Command::OpenFile(path.clone()));
    assert_ne!(window.session().book_path(), path, "what is typed is not given up");
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("1"));
}

#[test]
fn what_is_typed_while_a_copy_is_written_is_in_the_copy() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.nysana");
    let mut window = Window::in_turkistan(&folder.path().join("home"));
    window.enter("TI-1", 2024, "90");
    window.ask(Command::SaveAs(path.clone()));
    let cell = SeriesKey::actual("concept-2023-2029", "TI-1", "", TURKISTAN).at(2024);
    let edits = vec![Edit::set(cell, "91".parse().ok())];
    window.ask(Command::Edit { label: Message::new("edit-merge"), edits });
    window.finish_jobs();
    assert_eq!(window.session().book_path(), path);
    window.flush();
    assert!(store::read(&path).unwrap().book.same_content(window.book()));
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("91"));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("90"), "undo goes along");
}

#[test]
fn a_programme_of_ones_own_joins_the_library() {
    let folder = tempfile::tempdir().unwrap();
    let (base, amendment) = (folder.path().join("own.ron"), folder.path().join("own-2.ron"));
    fs::write(&base, EXAMPLE).unwrap();
    fs::write(&amendment, EXAMPLE_AMENDMENT).unwrap();
    let mut window = Window::in_turkistan(folder.path());
    for path in [&base, &amendment] {
        window.request(Command::OpenFile(path.clone()));
        assert!(window.session().notices.is_empty(), "{:#?}", window.session().notices);
    }
    assert_eq!(window.session().place.programme, "example-2024-2026");
    assert_eq!(window.session().programme().unwrap().editions().len(), 2);
    drop(window);

    let mut window = Window::open(folder.path());
    assert!(window.session().notices.is_empty(), "{:#?}", window.session().notices);
    assert_eq!(window.session().place.programme, "example-2024-2026");
    let concept = window.session().library.get("concept-2023-2029").unwrap();
    let concept = concept.latest().short.kk.clone();
    window.choose("context-programme", &concept);
    assert_eq!(window.session().place.programme, "concept-2023-2029");
    window.choose("context-programme", "Үлгі");
    assert_eq!(window.session().place.programme, "example-2024-2026");
}

#[test]
fn a_programme_that_is_gone_is_told_and_the_window_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.ron");
    fs::write(&path, EXAMPLE).unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.request(Command::OpenFile(path.clone()));
    drop(window);
    fs::remove_file(&path).unwrap();
    let window = Window::open(folder.path());
    assert_eq!(window.notice().level, Level::Warning);
    assert_eq!(window.session().place.programme, "concept-2023-2029");
    assert_eq!(window.session().place.territory, TURKISTAN, "where the user stands is kept");
}

#[test]
fn a_broken_programme_is_told_by_line_and_column() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.ron");
    let broken = EXAMPLE.replacen("id: \"example-2024-2026\"", "id: 7", 1);
    let line = broken.lines().position(|line| line.contains("id: 7")).unwrap() + 1;
    fs::write(&path, broken).unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.request(Command::OpenFile(path.clone()));
    let notice = window.notice();
    assert_eq!(notice.level, Level::Error);
    assert!(window.say(&notice.message).contains(path.to_str().unwrap()));
    let details: Vec<_> = notice.details.iter().map(|detail| window.say(detail)).collect();
    assert!(details[0].contains(&format!("{line}")), "line {line}: {details:#?}");
    let shipped = nysana::programme::Library::built_in();
    assert!(window.session().library.ids().eq(shipped.ids()));
    assert_eq!(window.session().place.programme, "concept-2023-2029");
    window.enter("TI-1", 2024, "93,1");
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("93.1"));
    let close = window.text("notice-close");
    window.click(Role::Button, &close);
    assert!(window.session().notices.is_empty());
}

#[test]
fn what_is_no_book_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    let open = window.session().book_path().to_owned();
    for path in [folder.path().join("none.nysana"), folder.path().to_owned()] {
        window.request(Command::OpenFile(path));
        assert_eq!(window.session().notices.last().unwrap().1.level, Level::Error);
        assert_eq!(window.session().book_path(), open);
    }
}

#[test]
fn values_go_out_for_excel_and_for_other_programs() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.enter("TI-1", 2025, "93,1");
    let path = folder.path().join("values.csv");
    for (verb, value) in [("verb-export", ";\"93,1\";"), ("verb-export-csv", ",93.1,")] {
        let menu = window.text("file-menu");
        window.click(Role::Button, &menu);
        let verb = window.text(verb);
        window.click(Role::Button, &verb);
        window.answer_path(&path);
        let written = fs::read_to_string(&path).unwrap();
        assert!(written.contains(value) || written.contains(&value.replace('"', "")), "{written}");
        fs::remove_file(&path).unwrap();
    }
}

#[test]
fn a_book_far_down_in_folders_with_kazakh_names_opens_and_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut deep = folder.path().to_owned();
    while deep.as_os_str().len() < 400 {
        deep.push("Түркістан облысының білім басқармасы");
    }
    fs::create_dir_all(&deep).unwrap();
    let path = deep.join("Өңір кітабы № 1.nysana");
    let mut window = Window::in_turkistan(&folder.path().join("home"));
    window.enter("TI-1", 2024, "93,1");
    window.request(Command::SaveAs(path.clone()));
    window.flush();
    drop(window);
    let window = Window::on_file(&folder.path().join("other"), &path);
    assert_eq!(window.session().book_path(), path);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("93.1"));
}
