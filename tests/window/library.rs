//! The library: the programmes at hand, and search over all of them.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use nysana::app::{Command, Screen};
use nysana::language::{Language, Message};

use crate::window::Window;

const CONCEPT: &str = "concept-2023-2029";

fn at_the_library(folder: &std::path::Path) -> Window {
    let mut window = Window::in_turkistan(folder);
    window.press(Key::F3);
    assert_eq!(window.session().place.screen, Screen::Library);
    window
}

/// What was found, as a screen reader reads it.
fn hits(window: &Window) -> Vec<String> {
    let nodes = window.harness.query_all(by().role(Role::ListBoxOption));
    nodes.filter_map(|node| node.accesskit_node().label()).collect()
}

/// Types at once, as after opening the screen.
fn look_for(window: &mut Window, typed: &str) {
    window.write(typed);
    window.settle();
}

/// The name of a button on the card of a programme.
fn button(window: &Window, programme: &str, action: &str) -> String {
    let session = window.session();
    let short = session.library.get(programme).unwrap().latest().short.clone();
    let message = Message::new("library-action")
        .with("programme", &short)
        .with("action", window.text(action));
    window.say(&message)
}

#[test]
fn every_programme_has_its_card_and_opens_from_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_library(folder.path());
    let ids: Vec<String> = window.session().library.ids().map(str::to_owned).collect();
    for id in ids {
        window.press(Key::F3);
        let open = button(&window, &id, "library-open");
        window.get(Role::Button, &open).scroll_to_me();
        window.settle();
        window.click(Role::Button, &open);
        let place = &window.session().place;
        assert_eq!((place.screen, &*place.programme), (Screen::Programme, &*id));
    }
}

#[test]
fn a_word_of_any_language_finds_coverage_and_enter_opens_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_library(folder.path());
    for language in Language::ALL {
        for typed in ["охват", "қамту", "coverage"] {
            window.request(Command::ChooseLanguage(language));
            window.press(Key::F3);
            look_for(&mut window, typed);
            let found = hits(&window);
            let at = found.iter().position(|name| name.starts_with("TI-1 "));
            let at = at.unwrap_or_else(|| panic!("{language:?}, {typed}: {found:#?}"));
            for _ in 0..at {
                window.press(Key::ArrowDown);
            }
            window.press(Key::Enter);
            let place = &window.session().place;
            assert_eq!((place.screen, &*place.indicator), (Screen::Programme, "TI-1"));
            window.press(Key::F3);
            window.press(Key::Escape);
        }
    }
}

#[test]
fn a_code_leads_to_the_chart_by_key_and_by_button_and_by_a_click_to_the_card() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_library(folder.path());
    let place = |window: &Window| {
        let place = &window.session().place;
        (place.screen, place.indicator.clone())
    };
    look_for(&mut window, "ti-4");
    window.press_with(Modifiers::COMMAND, Key::Enter);
    assert_eq!(place(&window), (Screen::Trajectory, "TI-4".to_owned()));
    window.press(Key::F3);
    window.click(Role::Button, &window.say(&Message::new("library-chart").with("code", "TI-4")));
    assert_eq!(place(&window), (Screen::Trajectory, "TI-4".to_owned()));
    window.press(Key::F3);
    let first = hits(&window).swap_remove(0);
    window.click(Role::ListBoxOption, &first);
    assert_eq!(place(&window), (Screen::Programme, "TI-4".to_owned()));
}

#[test]
fn an_edition_that_is_no_longer_in_force_is_opened_where_only_it_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_library(folder.path());
    let editions = window.session().library.get(CONCEPT).unwrap().editions();
    let gone = editions[0].indicators.iter().find(|one| editions[1].indicator(&one.code).is_none());
    let (code, first) = (gone.unwrap().code.clone(), editions[0].date());
    look_for(&mut window, &code);
    window.press(Key::Enter);
    assert_eq!(window.session().edition().unwrap().date(), first);
    window.must_show(&format!("{code} · "));
}

#[test]
fn editions_are_compared_from_the_card() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_library(folder.path());
    let compare = button(&window, CONCEPT, "library-compare");
    window.click(Role::Button, &compare);
    assert_eq!(window.session().place.screen, Screen::Programme);
    let names = window.harness.query_all(by().role(Role::Link));
    let open = window.say(&Message::new("changes-open").with("code", "TI-6"));
    assert!(
        names.filter_map(|node| node.accesskit_node().label()).any(|name| name.starts_with(&open))
    );
}

#[test]
fn a_programme_opens_with_a_card_whatever_was_looked_at_there_before() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_library(folder.path());
    let chart = window.text("card-show-chart");
    window.request(Command::ShowChanges);
    assert!(window.find(Role::Button, &chart).is_none());
    window.press(Key::F3);
    let open = button(&window, CONCEPT, "library-open");
    window.click(Role::Button, &open);
    window.get(Role::Button, &chart);
}

#[test]
fn a_fact_opens_with_its_own_card() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_library(folder.path());
    // Also from another programme, of which another indicator was looked at.
    window.request(Command::ChooseProgramme("turkistan-2020-2025".to_owned()));
    let latest = window.session().library.get(CONCEPT).unwrap().latest();
    let behind = latest.facts.iter().find(|fact| fact.indicator.is_some()).unwrap();
    let loose = latest.facts.iter().find(|fact| fact.indicator.is_none()).unwrap();
    let facts = [behind, loose].map(|fact| (fact.code.clone(), fact.indicator.clone()));
    for (code, indicator) in facts {
        window.press(Key::F3);
        window.press(Key::Escape);
        look_for(&mut window, &code);
        let hit = hits(&window).into_iter().find(|hit| hit.starts_with(&format!("{code} ")));
        window.click(Role::ListBoxOption, &hit.unwrap());
        let place = &window.session().place;
        assert_eq!((place.screen, &*place.programme), (Screen::Programme, CONCEPT));
        assert!(indicator.is_none_or(|indicator| indicator == place.indicator));
        window.must_show(&format!("{code} · "));
    }
    // The card of an indicator takes its place again, also of the one looked at before.
    let code = window.session().place.indicator.clone();
    let screen = Screen::Programme;
    window.request(Command::ShowIndicator { code: code.clone(), screen });
    window.must_show(&format!("{code} · "));
}

#[test]
fn escape_clears_and_nothing_found_teaches() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_library(folder.path());
    look_for(&mut window, "абракадабра");
    window.must_show(&window.say(&Message::new("library-nothing").with("typed", "абракадабра")));
    window.must_show(&window.text("library-try-other"));
    window.press(Key::Escape);
    let open = button(&window, CONCEPT, "library-open");
    window.get(Role::Button, &open);
    // The field still has the keyboard.
    look_for(&mut window, "TI-1");
    assert!(hits(&window)[0].starts_with("TI-1 "));
}

#[test]
fn a_measure_of_any_programme_opens_among_the_measures() {
    let folder = tempfile::tempdir().unwrap();
    let base = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/programmes/example/base.ron");
    let mut window = at_the_library(folder.path());
    window.request(Command::OpenFile(base.into()));
    window.request(Command::ChooseProgramme(CONCEPT.to_owned()));
    window.finish_jobs();
    window.press(Key::F3);
    let (number, title) = {
        let programme = window.session().library.get("example-2024-2026").unwrap();
        let measure = &programme.latest().measures[0];
        (measure.number.clone(), measure.title.get(Language::Ru).to_owned())
    };
    look_for(&mut window, &title);
    window.press(Key::Enter);
    let place = &window.session().place;
    assert_eq!((place.screen, &*place.measure), (Screen::Measures, &*number));
    assert_eq!(place.programme, "example-2024-2026");
}

#[test]
fn the_rows_fit_the_smallest_window_with_what_was_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::sized(folder.path(), egui::vec2(1093.0, 540.0), 1.25);
    window.press(Key::F3);
    look_for(&mut window, "бала");
    for language in Language::ALL {
        window.request(Command::ChooseLanguage(language));
        for node in window.harness.query_all(by().role(Role::ListBoxOption)) {
            let rect = node.rect();
            assert!(rect.left() >= 0.0 && rect.right() <= 1093.0, "{language:?}: {rect}");
        }
        assert!(!hits(&window).is_empty());
    }
}
