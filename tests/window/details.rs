//! What a cell carries beside its value: typed in the panel, and never lost on the way out of it.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use nysana::app::Command;
use nysana::book::{Details, SeriesKey};

use crate::window::{TURKISTAN, Window};

/// A window with a value in TI-1, 2024, and the panel of that cell.
fn panel() -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.enter("TI-1", 2024, "93,1");
    window.click_fact("TI-1", 2024);
    let open = window.text("data-details");
    window.click(Role::Button, &open);
    (folder, window)
}

fn details(window: &Window) -> Details {
    let key = SeriesKey::actual("concept-2023-2029", "TI-1", "", TURKISTAN);
    window.book().details(&key.at(2024)).cloned().unwrap_or_default()
}

fn write_into(window: &mut Window, field: &str, text: &str) {
    let name = window.text(field);
    window.click(Role::TextInput, &name);
    window.write(text);
}

type Way = (&'static str, fn(&mut Window));

const WAYS_OUT: [Way; 5] = [
    ("another cell", |window| window.click_fact("TI-3", 2026)),
    ("another screen", |window| {
        let name = window.text("screen-trajectory");
        window.click(Role::Tab, &name);
    }),
    ("the panel closed", |window| {
        let name = window.text("data-details");
        window.click(Role::Button, &name);
    }),
    ("a key of a screen", |window| window.press(Key::F8)),
    ("another territory", |window| {
        window.request(Command::ChooseTerritory("KZ-71".to_owned()));
    }),
];

#[test]
fn a_comment_is_kept_whatever_comes_next() {
    for (way, leave) in WAYS_OUT {
        let (_folder, mut window) = panel();
        write_into(&mut window, "details-comment", "аудандардан алдын ала");
        leave(&mut window);
        assert_eq!(details(&window).comment, "аудандардан алдын ала", "{way}");
    }
}

#[test]
fn a_day_that_cannot_be_read_stays_with_the_reason() {
    for (way, leave) in WAYS_OUT {
        let (_folder, mut window) = panel();
        write_into(&mut window, "details-as-of", "31.02.2025");
        let territory = window.session().place.territory.clone();
        let screen = window.session().place.screen;
        leave(&mut window);
        assert_eq!(window.session().place.territory, territory, "{way}");
        assert_eq!(window.session().place.screen, screen, "{way}");
        let field = window.text("details-as-of");
        assert_eq!(window.shown(&field), "31.02.2025", "{way}");
        assert_eq!(details(&window).as_of, None, "{way}");
    }
}

#[test]
fn a_day_is_read_as_it_is_written_here() {
    let (_folder, mut window) = panel();
    write_into(&mut window, "details-as-of", "01.01.2025");
    window.press(Key::Enter);
    assert_eq!(details(&window).as_of, Some(jiff::civil::date(2025, 1, 1)));
}

#[test]
fn what_happens_meanwhile_does_not_take_what_is_typed() {
    let (_folder, mut window) = panel();
    write_into(&mut window, "details-comment", "аудан");
    window.press_with(Modifiers::COMMAND, Key::Plus);
    window.press_with(Modifiers::COMMAND, Key::Minus);
    window.write("дар");
    window.press(Key::Enter);
    assert_eq!(details(&window).comment, "аудандар");
}

#[test]
fn undo_in_a_field_belongs_to_the_field() {
    let (_folder, mut window) = panel();
    write_into(&mut window, "details-comment", "аудан");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("93.1"));
}
