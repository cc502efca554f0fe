//! The list of a region's districts: adding by hand and by a pasted list, renaming, merging with a
//! day, removing, undo; found by role and name.

use egui::accesskit::Role;
use nysana::app::{Command, Screen};
use nysana::language::Message;

use crate::window::Window;

fn opened(window: &mut Window, region: &str) {
    let name = window.territory_name(region);
    window.click(Role::Button, &name);
    let open = window.text("districts-open");
    window.choose("context-territory", &open);
    assert_eq!(window.session().place.screen, Screen::Districts);
}

fn fill(window: &mut Window, role: Role, field: &str, text: &str) {
    let name = window.text(field);
    window.click(role, &name);
    window.frame([egui::Event::Paste(text.to_owned())]);
    window.settle();
}

fn tick(window: &mut Window, code: &str) {
    let name = window.territory_name(code);
    window.click(Role::CheckBox, &name);
}

#[test]
fn a_region_without_districts_takes_a_pasted_list() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    opened(&mut window, "KZ-11");
    let teaches = window.text("districts-empty");
    window.must_show(&teaches);
    let list = "Ақкөл ауданы\nКөкшетау қаласы\nАқкөл ауданы\n";
    fill(&mut window, Role::MultilineTextInput, "districts-paste", list);
    let repeated = Message::new("districts-line-repeated").with("name", "Ақкөл ауданы");
    let repeated = window.say(&repeated);
    window.must_show(&repeated);
    let add = window.say(&Message::new("districts-add-all").with("count", 2_usize));
    window.click(Role::Button, &add);
    let codes: Vec<_> =
        window.session().tree.children("KZ-11").map(|one| one.code.clone()).collect();
    assert_eq!(codes, ["KZ-11-x-akkol", "KZ-11-x-kokshetau"]);
    window.must_show("KZ-11-x-akkol");
    // The picker lists them.
    window.request(Command::ChooseTerritory("KZ-11-x-akkol".to_owned()));
    assert!(window.session().has_territory());
    let undo = window.text("verb-undo");
    window.click(Role::Button, &undo);
    assert_eq!(window.session().tree.children("KZ-11").count(), 0);
    assert_eq!(window.session().place.territory, "KZ-11", "the office's own stands in for it");
}

#[test]
fn districts_are_merged_from_a_day_on_and_that_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    opened(&mut window, "KZ-61");
    tick(&mut window, "KZ-61-keles");
    tick(&mut window, "KZ-61-sairam");
    let name = window.text("language-kk");
    window.click(Role::TextInput, &name);
    window.frame([egui::Event::Paste("Жаңа ауданы".to_owned())]);
    let merge = window.text("districts-do-merge");
    window.click(Role::Button, &merge);
    let reason = window.text("date-empty");
    window.must_show(&reason);
    fill(&mut window, Role::TextInput, "districts-day", "01.01.2026");
    window.click(Role::Button, &merge);
    let tree = &window.session().tree;
    assert!(tree.get("KZ-61-keles").unwrap().is_former());
    assert_eq!(tree.get("KZ-61-x-zhana").unwrap().name.ru, "Жаңа ауданы");
    let take_back = window.text("districts-take-back");
    window.click(Role::Button, &take_back);
    assert!(!window.session().tree.get("KZ-61-keles").unwrap().is_former());
}

#[test]
fn a_district_gets_another_name_and_goes_only_where_nothing_hangs_on_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    opened(&mut window, "KZ-61");
    tick(&mut window, "KZ-61-keles");
    let remove = window.text("districts-remove");
    window.click(Role::Button, &remove);
    let refused = Message::new("district-shipped")
        .with("district", &window.session().tree.get("KZ-61-keles").unwrap().name);
    let refused = window.say(&refused);
    window.must_show(&refused);
    let name = window.text("language-kk");
    window.click(Role::TextInput, &name);
    window.press_with(egui::Modifiers::COMMAND, egui::Key::A);
    window.frame([egui::Event::Paste("Жаңа Келес ауданы".to_owned())]);
    let save = window.text("districts-save-name");
    window.click(Role::Button, &save);
    assert_eq!(window.territory_name("KZ-61-keles"), "Жаңа Келес ауданы");
    tick(&mut window, "KZ-61-keles");
    let back = window.text("districts-remove-name");
    window.click(Role::Button, &back);
    assert_eq!(window.territory_name("KZ-61-keles"), "Келес ауданы");
}
