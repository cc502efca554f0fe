//! What cannot be held against a region is not, and the screen says why.

use egui::accesskit::Role;
use nysana::app::{Command, Screen};
use nysana::language::Language;

use crate::window::Window;

/// The trajectory of an indicator for Turkistan region, in English.
fn trajectory(code: &str) -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.request(Command::ChooseLanguage(Language::En));
    window.request(Command::ShowIndicator { code: code.to_owned(), screen: Screen::Trajectory });
    (folder, window)
}

#[test]
fn a_national_total_is_no_measure_for_a_region() {
    let (_folder, mut window) = trajectory("TI-11");
    window.must_show(
        "Turkistan region: the national target is the sum over all regions \
         and no measure for one of them",
    );
    assert!(!window.chart().contains("national target: 2024"), "{}", window.chart());
    window.choose("context-territory", "Kazakhstan");
    assert!(window.chart().contains("target: 2023 –"), "{}", window.chart());
}

#[test]
fn study_scores_show_their_three_subjects() {
    let (_folder, window) = trajectory("TI-4");
    for subject in ["mathematics", "reading", "science"] {
        assert!(window.chart().contains(subject), "{}", window.chart());
    }
    assert!(window.chart().contains("2025 – 435"), "{}", window.chart());
    window.must_show("only where it drew a sample there; none was entered");
}

#[test]
fn a_redefined_indicator_is_two() {
    let (_folder, window) = trajectory("TI-5");
    assert!(window.chart().contains("Until 13.06.2024"), "{}", window.chart());
    assert!(window.chart().contains("Since 13.06.2024"), "{}", window.chart());
}

#[test]
fn what_no_region_reports_stands_behind_a_fold() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    let find = window.text("data-filter");
    window.click(Role::TextInput, &find);
    window.write("TI-11");
    window.settle();
    let cell = window.fact_name("TI-11", 2024);
    assert!(window.find(Role::TextInput, &cell).is_none());
    let fold = window.text("data-unreported");
    window.click(Role::DisclosureTriangle, &fold);
    assert_eq!(window.fact("TI-11", 2024), "");
}
