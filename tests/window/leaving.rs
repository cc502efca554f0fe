//! Nothing typed is lost on the way out of a cell: what can be read is taken over into the cell
//! that it was typed in, what cannot keeps the window where it is.

use egui::accesskit::Role;
use egui::{Key, Modifiers, ViewportEvent};
use egui_kittest::kittest::Queryable as _;
use nysana::app::{Command, Screen};

use crate::window::{TURKISTAN, Window};

const ASTANA: &str = "KZ-71";

/// A window in which something is typed into TI-1, 2024, and not yet taken over.
fn typing(text: &str) -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.click_fact("TI-1", 2024);
    window.write(text);
    (folder, window)
}

fn kept(window: &Window) -> Option<String> {
    window.kept("TI-1", "", 2024)
}

/// The cell is open with what was typed, and the reason stands beside it.
#[track_caller]
fn assert_refused(window: &Window) {
    assert_eq!(window.fact("TI-1", 2024), "abc");
    window.must_show("«a» – әріп");
    assert_eq!(kept(window), None);
}

type Way = (&'static str, fn(&mut Window));

/// What takes the user elsewhere.
const WAYS_OUT: [Way; 10] = [
    ("another screen", |window| {
        let name = window.text("screen-trajectory");
        window.click(Role::Tab, &name);
    }),
    ("the chart", |window| {
        let name = window.text("data-show-trajectory");
        window.click(Role::Button, &name);
    }),
    ("a territory", |window| {
        let name = window.territory_name(ASTANA);
        window.choose("context-territory", &name);
    }),
    ("a year", |window| window.choose("context-year", "2027")),
    ("an edition", |window| {
        let edition = nysana::language::Message::new("context-edition-of")
            .with("date", jiff::civil::date(2023, 3, 28));
        let name = window.say(&edition);
        window.choose("context-edition", &name);
    }),
    ("rows of own targets", |window| {
        let name = window.text("data-show-own");
        window.click(Role::CheckBox, &name);
    }),
    ("a folded section", |window| {
        let at = window.harness.query_all_by_role(Role::DisclosureTriangle).next();
        let at = at.unwrap().rect().center();
        window.click_at(at);
    }),
    ("another cell", |window| window.click_fact("TI-3", 2027)),
    ("another cell, by double click", |window| {
        let name = window.fact_name("TI-3", 2027);
        window.double_click(Role::TextInput, &name);
    }),
    ("a key of a screen", |window| window.press(Key::F8)),
];

#[test]
fn what_can_be_read_is_taken_over_into_its_own_cell() {
    for (way, leave) in WAYS_OUT {
        let (_folder, mut window) = typing("93,1");
        leave(&mut window);
        window.request(Command::ChooseTerritory(TURKISTAN.to_owned()));
        assert_eq!(kept(&window).as_deref(), Some("93.1"), "{way}");
        assert_eq!(window.book().len(), 1, "{way}: one value in the whole book");
    }
}

#[test]
fn what_cannot_be_read_keeps_the_window_where_it_is() {
    for (way, leave) in WAYS_OUT {
        let (_folder, mut window) = typing("abc");
        let place = window.session().place.clone();
        leave(&mut window);
        assert_eq!(window.session().place, place, "{way}");
        assert_refused(&window);
        window.press(Key::Escape);
        leave(&mut window);
        window.request(Command::ChooseTerritory(TURKISTAN.to_owned()));
        assert_eq!(kept(&window), None, "{way}");
    }
}

#[test]
fn a_switch_of_language_goes_on_with_what_is_typed() {
    let (_folder, mut window) = typing("93,1");
    let english = window.text("language-en");
    window.click(Role::Button, &english);
    assert_eq!(window.fact("TI-1", 2024), "93.1");
    assert_eq!(kept(&window).as_deref(), Some("93.1"));

    let (_folder, mut window) = typing("abc");
    let english = window.text("language-en");
    window.click(Role::Button, &english);
    assert_eq!(window.fact("TI-1", 2024), "abc");
    window.must_show("“a” is a letter");
}

/// Closes the window. Whether it says no.
fn close(window: &mut Window) -> bool {
    let viewport = window.harness.input().viewport_id;
    let info = window.harness.input_mut().viewports.get_mut(&viewport).unwrap();
    info.events.push(ViewportEvent::Close);
    window.harness.step();
    let output = &window.harness.output().viewport_output[&viewport];
    output.commands.contains(&egui::ViewportCommand::CancelClose)
}

#[test]
fn the_window_closes_when_a_copy_has_arrived_or_says_why_not() {
    let (folder, mut window) = typing("93,1");
    let path = folder.path().join("copy.nysana");
    window.ask(Command::SaveAs(path.clone()));
    assert!(!close(&mut window));
    assert_eq!(window.session().book_path(), path);
    let nowhere = folder.path().join("none").join("copy.nysana");
    window.ask(Command::SaveAs(nowhere));
    assert!(close(&mut window), "not yet");
    assert_eq!(window.session().book_path(), path);
}

#[test]
fn the_window_closes_with_what_is_typed_or_says_why_not() {
    let (folder, mut window) = typing("93,1");
    assert!(!close(&mut window));
    drop(window);
    let window = Window::open(folder.path());
    assert_eq!(kept(&window).as_deref(), Some("93.1"));
    drop(window);

    let (_folder, mut window) = typing("abc");
    assert!(close(&mut window), "not yet");
    window.settle();
    assert_refused(&window);
    assert!(!close(&mut window), "who insists may go");
}

#[test]
fn a_new_book_leaves_the_value_in_the_old_one() {
    let (_folder, mut window) = typing("93,1");
    let old = window.session().book_path().to_owned();
    window.press_with(Modifiers::COMMAND, Key::N);
    window.finish_jobs();
    assert_ne!(window.session().book_path(), old);
    let opened = nysana::book::store::read(&old).unwrap();
    assert_eq!(opened.book.columns().count(), 1);
    assert_eq!(window.book().columns().count(), 0);
    assert_eq!(window.session().place.screen, Screen::Data);
}
