//! What came from outside is looked at before it lands.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use nysana::app::{Command, Screen};
use nysana::book::SeriesKey;
use nysana::exchange::{Incoming, Place, Signed};
use nysana::language::Message;
use nysana::programme::Counting;

use crate::window::{TURKISTAN, Window};

fn source(values: &[(&str, i16, &str)]) -> Incoming {
    let mut source = Incoming::from(Message::new("review-source"));
    for ((code, year, text), row) in values.iter().zip(0..) {
        let line = source.line(&SeriesKey::actual("concept-2023-2029", *code, "", TURKISTAN));
        source.read(line, *year, text, &Counting::Share, Place { row, column: 0 });
    }
    source
}

fn window() -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::in_turkistan(folder.path());
    (folder, window)
}

fn screen(window: &Window) -> Screen {
    window.session().place.screen
}

#[test]
fn enter_lands_what_is_shown_and_one_undo_takes_it_back() {
    let (_folder, mut window) = window();
    window.enter("TI-2", 2024, "20");
    let values = [("TI-1", 2024, "93,1"), ("TI-2", 2024, "21"), ("TI-3", 2024, "көп")];
    window.request(Command::Receive(Arc::new(vec![source(&values)])));
    assert_eq!(screen(&window), Screen::Review);
    window.must_show(&window.text("review-keys"));
    assert_eq!(window.kept("TI-1", "", 2024), None, "nothing lands by being shown");
    window.press(Key::Enter);
    assert_eq!(screen(&window), Screen::Data);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("93.1"));
    assert_eq!(window.kept("TI-2", "", 2024).as_deref(), Some("21"));
    let said = Message::new("review-landed").with("count", 2_usize).with("left", 1_usize);
    window.must_show(&window.say(&said));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.kept("TI-1", "", 2024), None);
    assert_eq!(window.kept("TI-2", "", 2024).as_deref(), Some("20"));
}

#[test]
fn escape_declines_and_leaving_keeps() {
    let (_folder, mut window) = window();
    window.request(Command::Receive(Arc::new(vec![source(&[("TI-1", 2024, "93,1")])])));
    let programme = window.text("screen-programme");
    window.click(Role::Tab, &programme);
    let again = Command::Receive(Arc::new(vec![source(&[("TI-1", 2024, "5")])]));
    window.request(again);
    window.must_show(&window.text("review-waits"));
    window.must_show(&window.text("review-keys"));
    window.press(Key::Escape);
    assert!(window.session().incoming.is_none());
    assert_eq!(window.kept("TI-1", "", 2024), None);
}

#[test]
fn space_decides_the_row_of_the_cursor() {
    let (_folder, mut window) = window();
    let values = [("TI-1", 2024, "93,1"), ("TI-2", 2024, "21")];
    window.request(Command::Receive(Arc::new(vec![source(&values)])));
    window.press(Key::ArrowDown);
    window.press(Key::Space);
    window.press(Key::Enter);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("93.1"));
    assert_eq!(window.kept("TI-2", "", 2024), None);
}

#[test]
fn an_ambiguous_mark_is_asked_before_anything_lands() {
    let (_folder, mut window) = window();
    let values = [("TI-1", 2024, "1,234"), ("TI-2", 2024, "21")];
    window.request(Command::Receive(Arc::new(vec![source(&values)])));
    window.must_show(&window.text("review-answer-first"));
    let row = |window: &Window| {
        let rows = window.names(Role::Row);
        rows.into_iter().find(|name| name.starts_with("TI-1")).unwrap_or_default()
    };
    assert!(row(&window).ends_with(&window.text("review-open")), "{}", row(&window));
    window.press(Key::Enter);
    assert_eq!(window.kept("TI-2", "", 2024), None, "not before the answer");
    // Enter has led to the question, Escape leads back, and the keys answer.
    window.press(Key::Escape);
    assert!(window.session().incoming.is_some(), "it was only left");
    window.press(Key::Enter);
    window.press(Key::Space);
    assert!(!row(&window).ends_with(&window.text("review-open")), "{}", row(&window));
    let thousands = Message::new("review-mark-thousands").with("number", "1234");
    let thousands = window.say(&thousands);
    window.click(Role::RadioButton, &thousands);
    window.press(Key::Enter);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("1234"));
}

#[test]
fn what_differs_in_another_book_is_decided_side_by_side() {
    let (_folder, mut window) = window();
    window.enter("TI-1", 2024, "90");
    let mut other = source(&[("TI-1", 2024, "93,1"), ("TI-2", 2024, "21")]);
    for number in 0..2 {
        let signed = Signed { who: "Болат".to_owned(), when: jiff::Timestamp::UNIX_EPOCH };
        other.sign(number, signed);
    }
    window.request(Command::Receive(Arc::new(vec![other])));
    window.finish_jobs();
    let open = Message::new("review-open-stay").with("count", 1_usize);
    window.must_show(&window.say(&open));
    window.click(Role::RadioButton, &format!("{}, A1: 93,1", window.text("review-source")));
    // What was decided is not lost by one key.
    window.press(Key::Escape);
    window.must_show(&window.text("review-decline-twice"));
    window.press(Key::Enter);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("93.1"));
    assert_eq!(window.kept("TI-2", "", 2024).as_deref(), Some("21"));
}

#[test]
fn a_review_follows_the_book() {
    let (_folder, mut window) = window();
    window.request(Command::Preview(Arc::new(vec![source(&[("TI-1", 2024, "93,1")])])));
    assert_eq!(screen(&window), Screen::Data, "a small block is shown beneath the grid");
    let new = Message::new("review-tab-new").with("count", 1_usize);
    let name = window.say(&new);
    window.get(Role::Button, &name);
    window.enter("TI-1", 2024, "90");
    let replaces = Message::new("review-tab-replaces").with("count", 1_usize);
    let name = window.say(&replaces);
    window.get(Role::Button, &name);
}

#[test]
fn much_is_compared_in_the_background_and_anew_when_the_book_changed() {
    let (_folder, mut window) = window();
    let mut much = source(&[("TI-1", 2024, "93,1"), ("TI-2", 2024, "21")]);
    let place = Place { row: 2, column: 0 };
    for district in 0..900 {
        let territory = format!("KZ-61-x-{district}");
        let line = much.line(&SeriesKey::actual("concept-2023-2029", "TI-1", "", &*territory));
        for year in 2023..2029 {
            much.read(line, year, "1", &Counting::Share, place);
        }
    }
    let count = much.cells().len();
    window.request(Command::Receive(Arc::new(vec![much])));
    window.finish_jobs();
    window.must_show(&window.text("review-keys"));
    // What is decided stays where the book changed elsewhere meanwhile.
    window.press(Key::Space);
    let [data, review] = [window.text("screen-data"), window.text("screen-review")];
    window.click(Role::Tab, &data);
    window.enter("TI-3", 2024, "7");
    window.click(Role::Tab, &review);
    window.finish_jobs();
    let land = Message::new("review-land").with("count", count - 1);
    let name = window.say(&land);
    window.get(Role::Button, &name);
    window.press(Key::Enter);
    assert_eq!(window.kept("TI-1", "", 2024), None);
    assert_eq!(window.kept("TI-2", "", 2024).as_deref(), Some("21"));
    assert_eq!(window.book().len(), count);
}
