//! The cell editor beside the grid: what is typed there lands in the cell, what is doubtful is
//! corrected or accepted with one click, and the keyboard finds its way there and back.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use nysana::app::Screen;
use nysana::language::Message;

use crate::window::Window;

fn window() -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::in_turkistan(folder.path());
    (folder, window)
}

/// With a value in TI-1, 2024, that has been checked, and the editor of that cell.
fn editor_of(value: &str) -> (tempfile::TempDir, Window) {
    let (folder, mut window) = window();
    window.enter("TI-1", 2024, value);
    window.finish_jobs();
    window.click_fact("TI-1", 2024);
    window.press_with(Modifiers::SHIFT, Key::F2);
    (folder, window)
}

fn click(window: &mut Window, key: &str) {
    let name = window.text(key);
    window.click(Role::Button, &name);
    window.finish_jobs();
}

fn doubts(window: &Window) -> Vec<(&'static str, Option<String>)> {
    let all = window.session().doubts.all();
    all.map(|doubt| (doubt.rule.id(), doubt.accepted.clone())).collect()
}

#[test]
fn a_key_leads_to_the_editor_and_back() {
    let (_folder, mut window) = window();
    window.click_fact("TI-1", 2024);
    window.press_with(Modifiers::SHIFT, Key::F2);
    window.write("93,1");
    window.press(Key::Enter);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("93.1"));
    window.press_with(Modifiers::SHIFT, Key::F2);
    window.write("7");
    window.press(Key::Escape);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("93.1"));
    window.write("95");
    window.press(Key::Enter);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("95"), "the grid is typed in");
}

#[test]
fn numerator_and_denominator_are_both_kept() {
    let (_folder, mut window) = window();
    window.click_fact("TI-1", 2024);
    window.press_with(Modifiers::SHIFT, Key::F2);
    for (field, text) in [("editor-numerator", "45"), ("editor-denominator", "60")] {
        let name = window.text(field);
        window.click(Role::TextInput, &name);
        window.write(text);
        assert_eq!(window.kept("TI-1", "", 2024), None);
    }
    window.press(Key::Enter);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("45/60"));
    window.must_show("= 75 %");
}

#[test]
fn what_cannot_be_read_stays_with_the_reason() {
    let (_folder, mut window) = window();
    window.click_fact("TI-1", 2024);
    window.press_with(Modifiers::SHIFT, Key::F2);
    window.write("1.2.3");
    window.press(Key::Enter);
    assert_eq!(window.kept("TI-1", "", 2024), None);
    let name = format!("{}, %", window.text("editor-value"));
    assert_eq!(window.shown(&name), "1.2.3");
}

#[test]
fn a_slip_is_corrected_with_one_click() {
    let (_folder, mut window) = editor_of("0,931");
    assert_eq!(doubts(&window), [("fraction", None)]);
    let put = window.say(&Message::new("editor-put").with("value", "93,1"));
    let put = if window.find(Role::Button, &put).is_some() { put } else { put.replace(',', ".") };
    window.click(Role::Button, &put);
    window.finish_jobs();
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("93.1"));
    assert_eq!(doubts(&window), []);
}

#[test]
fn a_finding_is_accepted_with_a_reason_for_that_value() {
    let (_folder, mut window) = editor_of("104");
    click(&mut window, "editor-accept");
    click(&mut window, "editor-why-checked");
    let why = Some(window.text("editor-why-checked"));
    assert_eq!(doubts(&window), [("above-whole", why.clone())]);
    window.enter("TI-1", 2024, "105");
    window.finish_jobs();
    assert_eq!(doubts(&window), [("above-whole", None)], "another value");
    window.enter("TI-1", 2024, "104");
    window.finish_jobs();
    assert_eq!(doubts(&window), [("above-whole", why)]);
    window.click_fact("TI-1", 2024);
    click(&mut window, "editor-reopen");
    assert_eq!(doubts(&window), [("above-whole", None)]);
}

#[test]
fn a_finding_in_the_list_leads_to_its_cell() {
    let (_folder, mut window) = editor_of("104");
    window.press(Key::F10);
    let tab = window.say(&Message::new("findings-tab-values").with("count", 1_usize));
    window.click(Role::Tab, &tab);
    let link = window.names(Role::Link).into_iter().find(|name| name.starts_with("TI-1 · "));
    window.click(Role::Link, &link.unwrap());
    assert_eq!(window.session().place.screen, Screen::Data);
    assert_eq!(window.selected(), [window.fact_name("TI-1", 2024)]);
}
