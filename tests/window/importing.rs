//! Tables of other programs: into the wizard, what their columns are, on to the review.

use std::fs;
use std::path::{Path, PathBuf};

use egui::Key;
use egui::accesskit::Role;
use nysana::app::{Command, Screen};
use nysana::language::Message;

use crate::window::Window;

fn table(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

fn open(window: &mut Window, path: &Path) {
    window.request(Command::OpenFile(path.to_owned()));
    // The table is read, and then studied.
    window.finish_jobs();
    window.finish_jobs();
}

/// What a combo box of the wizard shows.
fn shows(window: &Window, column: &str) -> String {
    let name = window.say(&Message::new("wizard-column").with("column", column));
    let names = window.names(Role::ComboBox);
    let found = names.iter().find_map(|one| one.strip_prefix(&format!("{name}: ")));
    found.unwrap_or_else(|| panic!("{names:#?}")).to_owned()
}

#[test]
fn a_table_goes_through_the_wizard_to_the_review() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    let text = "Аудан;2024 жыл;2025 жыл\nАрыс;93,1;94\nКелес;90;абв\n";
    let path = table(folder.path(), "есеп.csv", text);
    open(&mut window, &path);
    assert_eq!(window.session().place.screen, Screen::Wizard);
    assert_eq!(shows(&window, "A"), window.text("wizard-use-territory"));
    assert_eq!(shows(&window, "B"), window.text("wizard-use-value"));
    let next = window.text("wizard-next");
    window.must_show("есеп.csv");
    let missing = format!("⚠ {}", window.text("wizard-missing-indicator"));
    window.must_show(&missing);

    let none = window.text("wizard-in-table");
    let indicator = format!("{}: {none}", window.text("wizard-use-indicator"));
    window.click(Role::ComboBox, &indicator);
    let names = window.names(Role::Button);
    let choice = names.iter().find(|name| name.starts_with("TI-1 ")).unwrap().clone();
    window.click(Role::Button, &choice);
    window.finish_jobs();
    let count = Message::new("wizard-count").with("taken", 3_usize).with("refused", 1_usize);
    window.must_show(&window.say(&count));
    window.click(Role::Button, &next);
    window.finish_jobs();
    assert_eq!(window.session().place.screen, Screen::Review);
    let incoming = window.session().incoming.as_ref().unwrap();
    assert_eq!((incoming[0].cells().len(), incoming[0].refused.len()), (3, 1));

    // The same layout is read so without asking, also with the next start.
    drop(window);
    let mut window = Window::open(folder.path());
    let path = table(folder.path(), "келесі.csv", &text.replace("93,1", "95"));
    open(&mut window, &path);
    window.must_show(&window.text("wizard-remembered"));
    window.must_show(&window.say(&count));
    drop(window);
    let mut window = Window::on_file(folder.path(), &path);
    assert_eq!(window.session().place.screen, Screen::Wizard, "as a double click on it does");
    let back = window.text("wizard-back");
    window.click(Role::Button, &back);
    assert!(window.session().table.is_none());
    assert_eq!(window.session().place.screen, Screen::Data);
}

#[test]
fn a_layout_that_is_known_again_takes_territory_and_rows_from_its_own_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    let rows = "Көрсеткіш;2024 жыл;2025 жыл\nTI-1;93,1;94\nTI-2;40;50\n";
    let files = [("keles.csv", "Келес ауданы;;\nЕсеп;;\n"), ("arys.csv", "Арыс қаласы;;\n")];
    let next = window.text("wizard-next");
    let mut read = Vec::new();
    for (name, title) in files {
        let path = table(folder.path(), name, &format!("{title}{rows}"));
        open(&mut window, &path);
        assert_eq!(window.session().place.screen, Screen::Wizard);
        window.click(Role::Button, &next);
        window.finish_jobs();
        let incoming = window.session().incoming.clone().unwrap();
        let places: Vec<_> = incoming[0].series().map(|key| key.territory.to_string()).collect();
        read.push((places, incoming[0].cells().len()));
        window.request(Command::Decline);
    }
    let both = |code: &str| vec![code.to_owned(), code.to_owned()];
    assert_eq!(read, [(both("KZ-61-keles"), 4), (both("KZ-61-arys"), 4)]);
}

#[test]
fn escape_leaves_the_wizard_and_what_was_chosen_is_there_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    let path = table(folder.path(), "есеп.csv", "Аудан;2024 жыл\nАрыс;93,1\nКелес;90\n");
    open(&mut window, &path);
    let none = window.text("wizard-in-table");
    let indicator = format!("{}: {none}", window.text("wizard-use-indicator"));
    window.click(Role::ComboBox, &indicator);
    window.press(Key::Escape);
    assert!(window.session().table.is_some(), "the list alone is closed");
    window.click(Role::ComboBox, &indicator);
    let names = window.names(Role::Button);
    let choice = names.iter().find(|name| name.starts_with("TI-1 ")).unwrap().clone();
    window.click(Role::Button, &choice);
    window.finish_jobs();
    window.press(Key::Escape);
    assert!(window.session().table.is_none());
    assert_eq!(window.session().place.screen, Screen::Data);
    open(&mut window, &path);
    window.must_show(&window.text("wizard-remembered"));
    let count = Message::new("wizard-count").with("taken", 2_usize).with("refused", 0_usize);
    window.must_show(&window.say(&count));
}

#[test]
fn a_csv_of_values_needs_no_wizard() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    let text = "code,series,territory,year,value\nTI-1,,KZ-61,2024,93.1\nTI-1,,KZ-61,2025,x\n";
    let path = table(folder.path(), "values.csv", text);
    open(&mut window, &path);
    assert_eq!(window.session().place.screen, Screen::Review);
    let incoming = window.session().incoming.as_ref().unwrap();
    assert_eq!((incoming[0].cells().len(), incoming[0].refused.len()), (1, 1));
}

#[test]
fn a_file_that_is_no_table_is_told_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    let path = table(folder.path(), "broken.xlsx", "PK\u{3}\u{4}broken");
    open(&mut window, &path);
    assert_eq!(window.notice().message.key, "table-damaged");
    assert_eq!(window.session().place.screen, Screen::Data);
}
