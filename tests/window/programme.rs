//! The programme screen: its tree, the card of an indicator, the list of changes.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use nysana::app::Screen;
use nysana::language::Message;

use crate::window::Window;

fn at_the_programme(folder: &std::path::Path) -> Window {
    let mut window = Window::in_turkistan(folder);
    window.press(Key::F6);
    assert_eq!(window.session().place.screen, Screen::Programme);
    window
}

/// The names of all rows or links of a role.
fn names(window: &Window, role: Role) -> Vec<String> {
    let nodes = window.harness.query_all(by().role(role));
    nodes.filter_map(|node| node.accesskit_node().label()).collect()
}

/// Clicks what has this role and a name with these words in it.
#[track_caller]
fn click_with(window: &mut Window, role: Role, words: &str) {
    let names = names(window, role);
    let name = names.iter().find(|name| name.contains(words));
    let name = name.unwrap_or_else(|| panic!("no {role:?} with {words:?} among {names:#?}"));
    window.click(role, name);
}

#[test]
fn the_card_follows_the_pointer_and_the_arrows() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_programme(folder.path());
    click_with(&mut window, Role::TreeItem, "TI-4 ");
    window.must_show("TI-4 · ");
    window.press(Key::ArrowDown);
    window.must_show("TI-5 · ");
    // To the section, which folds; the card stays.
    window.press(Key::ArrowLeft);
    window.press(Key::ArrowLeft);
    window.must_show("TI-5 · ");
    assert!(!names(&window, Role::TreeItem).iter().any(|name| name.starts_with("TI-5 ")));
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    window.must_show("TI-14 · ");
}

#[test]
fn a_search_finds_titles_of_another_language() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_programme(folder.path());
    window.click(Role::TextInput, &window.text("tree-search"));
    window.write("competence centres");
    window.settle();
    let rows = names(&window, Role::TreeItem);
    assert!(matches!(&rows[..], [row] if row.starts_with("TI-18 ")), "{rows:#?}");
}

#[test]
fn a_change_leads_to_its_card_and_the_card_to_the_chart() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_programme(folder.path());
    let tab = window.say(&Message::new("programme-changes-tab").with("count", 16_usize));
    window.click(Role::Tab, &tab);
    let open = window.say(&Message::new("changes-open").with("code", "TI-6"));
    click_with(&mut window, Role::Link, &open);
    window.must_show("TI-6 · ");
    window.click(Role::Button, &window.text("card-show-chart"));
    let place = &window.session().place;
    assert_eq!((place.screen, &*place.indicator), (Screen::Trajectory, "TI-6"));
}
