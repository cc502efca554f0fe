//! The region's own target: a row of its own, named as own, and first in the sentence.

use egui::Key;
use egui::accesskit::Role;
use nysana::book::Layer;

use crate::window::Window;

#[test]
fn the_sentence_speaks_of_the_own_target_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.enter("TI-1", 2024, "93,1");
    let own = window.own_name("TI-1", 2024);
    assert!(window.find(Role::TextInput, &own).is_none());
    let toggle = window.text("data-show-own");
    window.click(Role::CheckBox, &toggle);
    window.click(Role::TextInput, &own);
    window.write("94");
    window.press(Key::Enter);
    assert_eq!(window.kept_in(Layer::OwnTarget, "TI-1", "", 2024).as_deref(), Some("94"));
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("93.1"));
    assert_eq!(window.shown(&own), "94");
    // A row with an own target stays, also without the wish for all of them.
    window.click(Role::CheckBox, &toggle);
    assert_eq!(window.shown(&own), "94");
    let other = window.own_name("TI-2", 2024);
    assert!(window.find(Role::TextInput, &other).is_none());

    let trajectory = window.text("screen-trajectory");
    window.click(Role::Tab, &trajectory);
    let sentences = window.texts();
    let place = |what: &str| sentences.iter().position(|sentence| sentence.contains(what));
    let first = place("өз жоспарынан 0,9 пайыздық тармаққа төмен").unwrap();
    let second = place("республика бойынша жоспардан 0,6 пайыздық тармаққа жоғары").unwrap();
    assert!(first < second, "{sentences:#?}");
    assert!(window.chart().contains("өз жоспары: 2024 – 94"), "{}", window.chart());
}

#[test]
fn the_cursor_stays_on_its_cell_when_rows_come() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.click_fact("TI-3", 2024);
    let toggle = window.text("data-show-own");
    window.click(Role::CheckBox, &toggle);
    assert_eq!(window.selected(), [window.fact_name("TI-3", 2024)]);
}
