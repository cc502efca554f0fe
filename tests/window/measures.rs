//! The measures: the plan as a table and as a calendar, its filters, one measure in full.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use nysana::app::{Command, Screen};
use nysana::language::{Arg, Message};

use crate::window::Window;

fn at_the_measures(folder: &std::path::Path) -> Window {
    let mut window = Window::in_turkistan(folder);
    window.press(Key::F4);
    assert_eq!(window.session().place.screen, Screen::Measures);
    window
}

fn count(window: &Window, shown: usize) -> String {
    window.say(&Message::new("measures-count").with("shown", shown).with("total", 180_usize))
}

/// The name of the first row.
fn first(window: &Window) -> String {
    window.names(Role::Row).into_iter().next().unwrap()
}

#[test]
fn only_the_rows_in_view_are_there_and_arrows_move_through_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_measures(folder.path());
    window.must_show(&count(&window, 180));
    let rows = window.names(Role::Row);
    assert!(rows.len() < 40 && rows[0].starts_with("1. "), "{rows:#?}");
    window.click(Role::Row, &rows[1]);
    assert_eq!(window.session().place.measure, "2");
    window.press(Key::ArrowDown);
    assert_eq!(window.session().place.measure, "3");
    window.press(Key::End);
    assert_eq!(window.session().place.measure, "180");
    assert!(window.names(Role::Row).iter().any(|row| row.starts_with("180. ")));
    window.press(Key::Escape);
    assert_eq!(window.session().place.measure, "");
}

#[test]
fn the_keyboard_is_at_the_table_on_arrival_and_finds_the_search() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_measures(folder.path());
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    assert_eq!(window.session().place.measure, "2");
    window.press_with(Modifiers::COMMAND, Key::F);
    window.write("qqq");
    window.settle();
    window.must_show(&count(&window, 0));
}

#[test]
fn the_office_finds_its_own_measures_with_one_click() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_measures(folder.path());
    let name = window.text("measures-local.hint");
    window.click(Role::Button, &name);
    assert!(!window.shows(&count(&window, 180)));
    window.choose("measures-responsible", &window.text("measures-who-local-alone"));
    assert!(window.names(Role::Row).iter().all(|row| row.contains("ЖАО")));
    window.click(Role::TextInput, &window.text("measures-text"));
    window.write("qqq");
    window.settle();
    window.must_show(&window.text("measures-nothing-found"));
    window.must_show(&count(&window, 0));
    let all: Vec<_> = window.names(Role::Button);
    assert_eq!(all.iter().filter(|name| **name == window.text("measures-show-all")).count(), 1);
}

#[test]
fn headers_sort_and_say_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_measures(folder.path());
    let named = |window: &Window, key: &'static str, column: &str| {
        let column = Arg::from(window.text(column));
        window.say(&Message::new(key).with("column", column))
    };
    let up = named(&window, "measures-sorted-up", "measures-number");
    window.click(Role::Button, &up);
    assert!(first(&window).starts_with("180. "), "{}", first(&window));
    let deadline = named(&window, "measures-sort-by", "measures-deadline");
    window.click(Role::Button, &deadline);
    window.get(Role::Button, &named(&window, "measures-sorted-up", "measures-deadline"));
    // On 1 February 2026 the report on the first quarter comes next.
    assert!(first(&window).contains("тоқсан сайын"), "{}", first(&window));
}

#[test]
fn the_calendar_begins_today_or_with_the_year_that_was_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_measures(folder.path());
    window.click(Role::Tab, &window.text("measures-calendar-tab"));
    // On 1 February 2026 the year of the context bar is over: today is shown, 2025 is folded.
    let today = Message::new("measures-today").with("date", window.session().today);
    window.get(Role::Heading, &window.say(&today));
    window.scroll(2000.0);
    let of_2025 = window.names(Role::Button).into_iter().find(|name| name.starts_with("2025, "));
    let of_2025 = of_2025.unwrap();
    let months = window.names(Role::Heading).len();
    window.click(Role::Button, &of_2025);
    assert_ne!(window.names(Role::Heading).len(), months);
    let to_today = window.text("measures-to-today.hint");
    window.click(Role::Button, &to_today);
    window.get(Role::Heading, &window.say(&today));
    window.request(Command::ChooseYear(2027));
    let headings = window.names(Role::Heading);
    assert!(headings[0].starts_with("2027"), "{headings:#?}");
    let line = window.names(Role::ListItem)[3].clone();
    window.click(Role::ListItem, &line);
    assert_ne!(window.session().place.measure, "");
    let before = window.session().place.measure.clone();
    window.press(Key::ArrowDown);
    assert_ne!(window.session().place.measure, before);
}

#[test]
fn a_measure_in_full_leads_to_its_indicator() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_measures(folder.path());
    // Asked for elsewhere, while the filters leave it out.
    window.click(Role::TextInput, &window.text("measures-text"));
    window.write("qqq");
    window.settle();
    window.request(Command::ShowMeasure("169".to_owned()));
    window.must_show(&window.say(&Message::new("measures-measure").with("number", "169")));
    window.must_show(&window.text("rhythm-study-cycle"));
    window.must_show(&count(&window, 180));
    let link = window.names(Role::Link)[0].clone();
    window.click(Role::Link, &link);
    assert_eq!(window.session().place.screen, Screen::Programme);
}

#[test]
fn a_programme_without_a_plan_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_measures(folder.path());
    window.request(Command::ChooseProgramme("nis-strategy-2030".to_owned()));
    window.must_show(&window.text("measures-none"));
    let concept = window.session().library.get("concept-2023-2029").unwrap().latest();
    let name = concept.short.get(window.session().texts.language()).to_owned();
    window.click(Role::Link, &name);
    window.must_show(&count(&window, 180));
}
