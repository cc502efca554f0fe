//! Findings in the acts: where a click leads, and how the list is narrowed.

use egui::Key;
use egui::accesskit::Role;
use nysana::app::{Command, Screen};

use crate::window::Window;

fn at_the_findings(folder: &std::path::Path, programme: &str) -> Window {
    let mut window = Window::in_turkistan(folder);
    window.request(Command::ChooseProgramme(programme.into()));
    window.press(Key::F10);
    window.finish_jobs();
    window
}

#[test]
fn a_finding_leads_to_its_indicator() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_findings(folder.path(), "state-programme-2020-2025");
    assert_eq!(window.session().place.screen, Screen::Findings);
    let link = window.names(Role::Link).into_iter().find(|name| name.contains("G1-T8-R3"));
    window.click(Role::Link, &link.unwrap());
    assert_eq!(window.session().place.screen, Screen::Programme);
    assert_eq!(window.session().place.indicator, "G1-T8-R3");
}

#[test]
fn words_narrow_the_findings_and_nothing_found_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_findings(folder.path(), "concept-2023-2029");
    let all = window.names(Role::Link).len();
    window.click(Role::TextInput, &window.text("findings-filter"));
    window.write("ti-7");
    assert!(window.names(Role::Link).len() < all);
    window.write("qqq");
    window.must_show(&window.text("findings-nothing-found"));
}

#[test]
fn the_card_of_an_indicator_tells_its_findings() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_findings(folder.path(), "concept-2023-2029");
    let (code, screen) = ("TI-7".to_owned(), Screen::Programme);
    window.request(Command::ShowIndicator { code, screen });
    let title = window.say(&nysana::check::Rule::Restated.title());
    window.must_show(&title);
    window.must_show("38,1");
    let (code, screen) = ("TI-8".to_owned(), Screen::Programme);
    window.request(Command::ShowIndicator { code, screen });
    assert!(!window.shows(&title));
}
