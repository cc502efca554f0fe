//! The cell editor beside the grid: what is typed there lands in the cell, what is doubtful is
//! corrected or accepted with one click, and the keyboard finds its way there and back.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use nysana::app::{Command, Screen};
use nysana::book::{Details, Edit, SeriesKey};
use nysana::language::Message;

use crate::window::{TURKISTAN, Window};

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

#[test]
fn what_a_value_carried_goes_with_it_and_comes_back() {
    let (_folder, mut window) = editor_of("93,1");
    let source = window.text("details-source");
    window.click(Role::TextInput, &source);
    window.write("Form 85-K");
    window.press(Key::Enter);
    let carried = |window: &Window| {
        let all = window.book().columns().flat_map(nysana::book::Column::all_details);
        all.map(|(_, details)| details.source.clone()).collect::<Vec<_>>()
    };
    assert_eq!(carried(&window), ["Form 85-K"]);
    window.click_fact("TI-1", 2024);
    window.press(Key::Delete);
    assert_eq!((window.kept("TI-1", "", 2024), carried(&window)), (None, vec![]));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("93.1"));
    assert_eq!(carried(&window), ["Form 85-K"]);
}

#[test]
fn what_is_accepted_beside_a_refused_field_stays() {
    let (_folder, mut window) = editor_of("104");
    let as_of = window.text("details-as-of");
    window.click(Role::TextInput, &as_of);
    window.write("31.02.2024");
    window.press(Key::Enter);
    click(&mut window, "editor-accept");
    click(&mut window, "editor-why-checked");
    assert_eq!(window.shown(&as_of), "31.02.2024");
    window.click(Role::TextInput, &as_of);
    window.press_with(Modifiers::COMMAND, Key::A);
    window.write("29.02.2024");
    window.press(Key::Enter);
    window.finish_jobs();
    assert_eq!(doubts(&window), [("above-whole", Some(window.text("editor-why-checked")))]);
    assert_eq!(window.shown(&as_of), "29.02.2024");
}

#[test]
fn the_history_tells_what_was_declined() {
    let (_folder, mut window) = editor_of("93,1");
    let cell = SeriesKey::actual("concept-2023-2029", "TI-1", "", TURKISTAN).at(2024);
    let source = Some("arys.nysana".into());
    let edits = vec![Edit::SetDeclined { cell, text: "94.2".into(), source }];
    window.request(Command::Edit { label: Message::new("edit-accept"), edits });
    let declined =
        Message::new("editor-history-declined").with("value", "94,2").with("source", "arys.nysana");
    let declined = window.say(&declined);
    let shows = [declined.clone(), declined.replace("94,2", "94.2")];
    assert!(shows.iter().any(|text| window.shows(text)), "{:?}", window.texts());
}

#[test]
fn the_history_shows_what_was_said_beside_a_value() {
    let (_folder, mut window) = editor_of("93,1");
    let cell = SeriesKey::actual("concept-2023-2029", "TI-1", "", TURKISTAN).at(2024);
    let details = Details {
        as_of: Some(jiff::civil::date(2025, 1, 15)),
        source: "Final".to_owned(),
        comment: "=1/2".to_owned(),
        ..Details::default()
    };
    let edits = vec![Edit::set_details(cell, details)];
    window.request(Command::Edit { label: Message::new("edit-details"), edits });
    for (name, said) in [("as-of", "15.01.2025"), ("source", "Final"), ("comment", "=1/2")] {
        let line = format!("{}: – → {said}", window.text(&format!("details-{name}")));
        assert!(window.shows(&line), "{line} {:?}", window.texts());
    }
    // One head for all three, another for the value.
    let is_head = |text: &&String| {
        text.get(..10).is_some_and(|day| day.matches('.').count() == 2) && text.contains(':')
    };
    assert_eq!(window.texts().iter().filter(is_head).count(), 2, "{:?}", window.texts());
}
