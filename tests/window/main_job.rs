//! The main job: from the first start to a chart with the region's own number, and back the next
//! day.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use nysana::app::Screen;
use nysana::language::Language;

use crate::window::{TURKISTAN, Window};

#[test]
fn the_first_start_shows_the_concept_and_asks_for_the_region() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::open(folder.path());
    let edition = window.session().edition().unwrap();
    assert_eq!(edition.programme, "concept-2023-2029");
    assert_eq!(edition.date(), jiff::civil::date(2024, 6, 13), "the edition in force");
    assert_eq!(window.session().place.year, 2025, "the last complete year");
    assert_eq!(window.session().texts.language(), Language::Kk);
    window.must_show(&window.text("choose-region"));
    for region in window.session().regions_in_order() {
        window.get(Role::Button, region.name.get(Language::Kk));
    }
    assert_eq!(window.session().regions_in_order().len(), 20);
}

#[test]
fn a_typed_value_stands_in_the_chart_until_it_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    assert_eq!(window.session().place.territory, TURKISTAN);
    window.enter("TI-1", 2024, "93,1");
    assert_eq!(window.fact("TI-1", 2024), "93,1");
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("93.1"));

    let trajectory = window.text("screen-trajectory");
    window.click(Role::Tab, &trajectory);
    let sentence = "Түркістан облысы · 2024 жыл: 93,1 % — \
                    республика бойынша жоспардан 0,6 пайыздық тармаққа жоғары";
    assert!(window.chart().contains("нақты: 2024 – 93,1"), "{}", window.chart());
    assert!(window.chart().contains(sentence), "{}", window.chart());
    window.must_show(sentence);

    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(!window.chart().contains("93,1"), "{}", window.chart());
    assert!(!window.shows(sentence));
    window.press_with(Modifiers::COMMAND, Key::Y);
    assert!(window.chart().contains(sentence), "{}", window.chart());
}

#[test]
fn the_next_start_goes_on_where_the_last_one_ended() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.enter("TI-1", 2024, "12,50");
    let english = window.text("language-en");
    window.click(Role::Button, &english);
    window.click(Role::Tab, "Trajectory");
    window.flush();
    drop(window);

    let window = Window::open(folder.path());
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("12.50"));
    assert_eq!(window.session().place.territory, TURKISTAN);
    assert_eq!(window.session().place.screen, Screen::Trajectory);
    assert_eq!(window.session().texts.language(), Language::En);
    assert!(window.session().notices.is_empty());
    assert!(window.chart().contains("2024: 12.50 %"), "{}", window.chart());
}
