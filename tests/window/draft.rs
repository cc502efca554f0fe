//! The editor of programmes: a programme and an amendment written as an office writes them, from
//! the button on Home to a file that is accepted.

use std::path::Path;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use nysana::app::{Command, DraftCommand, Screen};
use nysana::check;
use nysana::language::{Language, Message, Wording};
use nysana::programme::draft::{Edit, Part};
use nysana::programme::{Kind, Library, ProgrammeFile, read_file};

use crate::window::Window;

const AMENDED: &str = "concept-2023-2029";

/// The name of a text field in one language.
fn field(window: &Window, key: &str, language: &str) -> String {
    let (field, language) = (window.text(key), window.text(language));
    window.say(&Message::new("draft-field-in").with("field", field).with("language", language))
}

/// Types into a field of this name, in place of what is there.
#[track_caller]
fn fill(window: &mut Window, name: &str, text: &str) {
    window.click(Role::TextInput, name);
    window.press_with(Modifiers::COMMAND, Key::A);
    window.write(text);
    window.settle();
}

/// Fills the Kazakh title of what is shown.
#[track_caller]
fn fill_kazakh(window: &mut Window, key: &str, text: &str) {
    let name = field(window, key, "language-kk");
    fill(window, &name, text);
}

fn cell(window: &Window, code: &str, year: i16) -> String {
    let row = window.text("value-kind-target");
    window.say(&Message::new("draft-cell").with("code", code).with("row", row).with("year", year))
}

#[track_caller]
fn enter(window: &mut Window, code: &str, year: i16, text: &str) {
    let name = cell(window, code, year);
    window.click(Role::TextInput, &name);
    window.write(text);
    window.press(Key::Enter);
}

fn on_home(folder: &Path) -> Window {
    let mut window = Window::in_turkistan(folder);
    window.press(Key::F1);
    window
}

#[track_caller]
fn press(window: &mut Window, key: &str) {
    let name = window.text(key);
    window.click(Role::Button, &name);
}

fn draft(window: &Window) -> &nysana::app::OpenDraft {
    window.session().draft.as_ref().unwrap()
}

/// A programme with a section, an indicator and two values, written by hand.
fn written(window: &mut Window) {
    press(window, "verb-new-programme");
    assert_eq!(window.session().place.screen, Screen::Draft);
    fill_kazakh(window, "draft-title", "Облыс бағдарламасы");
    fill_kazakh(window, "draft-short", "Бағдарлама");
    let act = Edit::Act(Box::new(nysana::programme::Act {
        title: Wording {
            kk: "қаулы".into(), official: vec![Language::Kk], ..Wording::default()
        },
        ..draft(window).draft().content.act.clone()
    }));
    let edit = Box::new(act);
    window.request(Command::Draft(DraftCommand::Edit { field: String::new(), edit }));
    window.request(Command::Draft(DraftCommand::Select(Part::Section("D1".into()))));
    fill_kazakh(window, "draft-title", "Бағыт");
    press(window, "draft-add-indicator");
    assert_eq!(*draft(window).part(), Part::Indicator("TI-1".into()));
    fill_kazakh(window, "draft-title", "Қамту");
    press(window, "draft-fill-languages");
    enter(window, "TI-1", 2026, "90,5");
    enter(window, "TI-1", 2027, "≥95");
}

#[test]
fn a_programme_is_written_saved_and_accepted() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = on_home(folder.path());
    written(&mut window);
    assert_eq!(draft(&window).problems(), []);
    press(&mut window, "draft-save");
    let path = folder.path().join("own.ron");
    window.answer_path(&path);
    assert_eq!(check::programme_file(&path, &Library::built_in()), []);
    let Ok((_, ProgrammeFile::Base(base))) = read_file(&path) else { panic!("no base") };
    let years = &base.indicators[0].series[0].values[0].years;
    let shown: Vec<_> = years.iter().map(|(year, value)| format!("{year} {value}")).collect();
    assert_eq!(shown, ["2026 90.5", "2027 >=95"]);
    assert_eq!(base.title.official, [Language::Kk]);
    assert_eq!(base.title.ru, "Облыс бағдарламасы");
    // It is in the library at once.
    assert_eq!(window.session().place.programme, base.id);
    assert!(draft(&window).is_saved());
    press(&mut window, "draft-close");
    assert!(window.session().draft.is_none());
    assert_eq!(window.session().place.screen, Screen::Programme);
}

#[test]
fn an_amendment_of_the_concept_changes_one_value() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = on_home(folder.path());
    window.request(Command::ChooseProgramme(AMENDED.to_owned()));
    press(&mut window, "verb-new-amendment");
    fill_kazakh(&mut window, "draft-act-title", "қаулы");
    press(&mut window, "draft-fill-languages");
    window.request(Command::Draft(DraftCommand::Select(Part::Indicator("TI-1".into()))));
    enter(&mut window, "TI-1", 2027, "98,5");
    window.request(Command::Draft(DraftCommand::Select(Part::Changes)));
    assert!(window.shows("2027: 99 → 98,5"), "{:#?}", window.texts());
    press(&mut window, "draft-save");
    let path = folder.path().join("changes");
    window.answer_path(&path);
    let path = path.with_extension("ron");
    assert_eq!(check::programme_file(&path, &Library::built_in()), []);
    let edition = window.session().programme().unwrap().latest();
    let series = &edition.indicator("TI-1").unwrap().series[0];
    let value = series.statement(Kind::Target, "KZ", 2027).unwrap().value.to_string();
    assert_eq!((edition.date(), &*value), (jiff::civil::date(2026, 2, 1), "98.5"));
    // What is saved can be changed and saved again, to the same file.
    window.request(Command::Draft(DraftCommand::Select(Part::Indicator("TI-1".into()))));
    enter(&mut window, "TI-1", 2027, "97");
    press(&mut window, "draft-save");
    let edition = window.session().programme().unwrap().latest();
    let series = &edition.indicator("TI-1").unwrap().series[0];
    let value = series.statement(Kind::Target, "KZ", 2027).unwrap().value.to_string();
    assert_eq!(value, "97");
}

#[test]
fn a_draft_outlives_the_window_and_is_not_thrown_away_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = on_home(folder.path());
    written(&mut window);
    let before = draft(&window).draft().clone();
    drop(window);
    let mut window = Window::open(folder.path());
    assert_eq!(window.session().place.screen, Screen::Draft);
    assert_eq!(*draft(&window).draft(), before);
    press(&mut window, "draft-close");
    press(&mut window, "draft-go-on");
    assert!(window.session().draft.is_some());
    window.press(Key::F1);
    press(&mut window, "verb-new-amendment");
    press(&mut window, "draft-discard");
    assert!(draft(&window).draft().is_amendment());
}

#[test]
fn a_file_is_written_over_only_with_leave() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.ron");
    std::fs::write(&path, "another").unwrap();
    let mut window = on_home(folder.path());
    written(&mut window);
    press(&mut window, "draft-save");
    window.answer_path(&path);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "another");
    press(&mut window, "dialog-cancel");
    assert!(!draft(&window).is_saved());
    press(&mut window, "draft-save");
    window.answer_path(&path);
    press(&mut window, "draft-overwrite-yes");
    assert!(draft(&window).is_saved());
    assert_eq!(check::programme_file(&path, &Library::built_in()), []);
}

#[test]
fn what_is_wrong_keeps_the_file_from_being_saved_and_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = on_home(folder.path());
    press(&mut window, "verb-new-programme");
    window.request(Command::Draft(DraftCommand::Select(Part::Plan)));
    press(&mut window, "draft-save");
    assert_eq!(*draft(&window).part(), Part::Programme);
    let missing = window.text("draft-missing-text");
    window.must_show(&missing);
}

#[test]
fn a_cell_refuses_what_it_cannot_read_and_undo_takes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = on_home(folder.path());
    written(&mut window);
    enter(&mut window, "TI-1", 2028, "1,2,3");
    window.must_show(&window.text("number-two-marks"));
    // It stays in its cell, wherever one wants to go.
    window.press(Key::F7);
    assert_eq!(window.session().place.screen, Screen::Draft);
    window.press(Key::Escape);
    let shown = |window: &Window, year| {
        let name = cell(window, "TI-1", year);
        window.shown(&name)
    };
    assert_eq!((&*shown(&window, 2027), &*shown(&window, 2028)), ("≥95", ""));
    window.frame([Event::Paste("96\t97\r\n".to_owned())]);
    window.settle();
    assert_eq!((&*shown(&window, 2028), &*shown(&window, 2029)), ("96", "97"));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(shown(&window, 2028), "");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(shown(&window, 2027), "");
    window.press_with(Modifiers::COMMAND, Key::Y);
    assert_eq!(shown(&window, 2027), "≥95");
}

#[test]
fn typing_in_a_field_is_one_step_of_undo() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = on_home(folder.path());
    press(&mut window, "verb-new-programme");
    fill_kazakh(&mut window, "draft-title", "Облыс");
    let title = |window: &Window| draft(window).draft().content.title.kk.clone();
    assert_eq!(title(&window), "Облыс");
    press(&mut window, "verb-undo");
    assert_eq!(title(&window), "");
    let buttons = window.harness.query_all(by().role(Role::Button));
    let redo = window.text("verb-redo");
    let named = |node: &egui_kittest::Node<'_>| node.accesskit_node().label() == Some(redo.clone());
    assert!(buttons.into_iter().any(|node| named(&node)));
}
