//! Findings in the acts: where a click leads, and how the list is narrowed.

use egui::Key;
use egui::accesskit::Role;
use nysana::app::{Command, Screen};
use nysana::check::Subject;

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
fn a_finding_about_a_fact_leads_to_the_fact() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_findings(folder.path(), "turkistan-2020-2025");
    let code = {
        let found = window.session().findings.of("turkistan-2020-2025").unwrap();
        let mut facts = found.iter().filter_map(|finding| match &finding.concerns.subject {
            Subject::Fact(code) => Some(code.clone()),
            _ => None,
        });
        facts.next_back().unwrap()
    };
    window.click(Role::TextInput, &window.text("findings-filter"));
    window.write(&code);
    let begins = |name: &String| name.starts_with(&format!("{code}  "));
    let link = window.names(Role::Link).into_iter().find(begins).unwrap();
    window.click(Role::Link, &link);
    assert_eq!(window.session().place.screen, Screen::Programme);
    window.must_show(&format!("{code} · "));
}

#[test]
fn a_choice_closes_also_where_a_key_chose() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_the_findings(folder.path(), "concept-2023-2029");
    let all = window.text("findings-all-rules");
    window.click(Role::ComboBox, &window.text("findings-rule-name"));
    window.get(Role::Button, &all).focus();
    window.settle();
    window.press(Key::Enter);
    assert!(window.find(Role::Button, &all).is_none());
    let year = window.session().years()[1].to_string();
    window.click(Role::ComboBox, &window.text("context-year"));
    window.get(Role::Button, &year).focus();
    window.settle();
    window.press(Key::Enter);
    assert!(window.find(Role::Button, &year).is_none());
    assert_eq!(window.session().place.year.to_string(), year);
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
