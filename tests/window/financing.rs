//! Financing: what the table says, and what the bars show.

use egui::Key;
use egui::accesskit::Role;
use nysana::app::{Command, Screen};

use crate::window::Window;

fn at_the_financing(folder: &std::path::Path, programme: &str) -> Window {
    let mut window = Window::in_turkistan(folder);
    window.request(Command::ChooseProgramme(programme.into()));
    window.press(Key::F5);
    window.finish_jobs();
    window
}

#[test]
fn the_money_of_the_state_programme_is_told_and_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_financing(folder.path(), "state-programme-2020-2025");
    assert_eq!(window.session().place.screen, Screen::Financing);
    let picture = window.names(Role::Image).join(" ");
    assert!(picture.contains("2025: 2\u{202f}679\u{202f}486"), "{picture}");
    let rows = window.names(Role::Row).join("\n");
    assert!(rows.contains("11\u{202f}578\u{202f}425"), "{rows}");
    let name = window.text("financing-table-name");
    assert!(window.find(Role::Table, &name).is_some());
    let rows = window.names(Role::Row);
    let of_local = rows.iter().find(|row| row.contains("715\u{202f}982")).unwrap().clone();
    window.click(Role::Row, &of_local);
    window.press(Key::ArrowDown);
    let moved = window.names(Role::Image).join(" ");
    assert_ne!(picture, moved, "the bars are those of the next item");
}

#[test]
fn a_programme_without_money_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let window = at_the_financing(folder.path(), "nis-strategy-2030");
    window.must_show(&window.text("financing-none"));
}
