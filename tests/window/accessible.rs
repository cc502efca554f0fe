//! Everything is reached by the keyboard alone, and a screen reader finds a name for everything that
//! can be used.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase};
use egui_kittest::kittest::NodeT as _;
use nysana::app::{Command, Screen};
use nysana::theme::Look;

use crate::window::{Window, pressed};

#[test]
fn ctrl_f6_goes_through_the_regions() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    let (forth, back) = (Modifiers::COMMAND, Modifiers::COMMAND | Modifiers::SHIFT);
    let menu = window.text("file-menu");
    let home = window.text("screen-home");
    let cell = window.fact_name("TI-1", 2025);
    // From the cells, which keep Tab for themselves, and around.
    assert_eq!(focused(&window).as_deref(), Some(&*cell));
    window.press_with(forth, Key::F6);
    assert_eq!(focused(&window).as_deref(), Some(&*menu));
    window.press_with(forth, Key::F6);
    assert_eq!(focused(&window).as_deref(), Some(&*home));
    window.press_with(forth, Key::F6);
    let toolbar = focused(&window).unwrap();
    assert!(![&menu, &home, &cell].contains(&&toolbar), "{toolbar}");
    window.press_with(forth, Key::F6);
    assert_eq!(focused(&window).as_deref(), Some(&*cell));
    window.press_with(back, Key::F6);
    assert_eq!(focused(&window), Some(toolbar));
    window.press_with(back, Key::F6);
    assert_eq!(focused(&window), Some(home));
    // What is typed is taken over on the way.
    window.press_with(back, Key::F6);
    window.press_with(back, Key::F6);
    window.write("95");
    window.press_with(forth, Key::F6);
    assert_eq!(window.kept("TI-1", "", 2025).as_deref(), Some("95"));
    // On a screen without cells there are three.
    window.request(Command::ShowIndicator { code: "TI-1".to_owned(), screen: Screen::Settings });
    for _ in 0..3 {
        window.press_with(forth, Key::F6);
    }
    assert_eq!(focused(&window), Some(menu));
}

/// The name of what has the keyboard.
fn focused(window: &Window) -> Option<String> {
    let root = window.harness.root();
    let mut nodes = root.children_recursive();
    let node = nodes.find(|node| node.accesskit_node().is_focused())?;
    let node = node.accesskit_node();
    node.label().or_else(|| node.value())
}

#[test]
fn the_menu_is_used_by_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    let menu = window.text("file-menu");
    while focused(&window).as_deref() != Some(&*menu) {
        window.press_with(Modifiers::COMMAND, Key::F6);
    }
    window.press(Key::Enter);
    let first = window.text("verb-new-book");
    assert!(window.shows_button(&first), "{:#?}", window.names(Role::Button));
    for _ in 0..40 {
        if focused(&window).is_some_and(|name| name.contains(&*first)) {
            break;
        }
        window.press(Key::Tab);
    }
    assert!(focused(&window).is_some_and(|name| name.contains(&*first)), "{:?}", focused(&window));
    window.press(Key::Escape);
    assert!(!window.shows_button(&first));
}

#[test]
fn the_wheel_with_ctrl_zooms_in_steps() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    for (notches, zoom) in [(1.0, 1.1), (1.0, 1.25), (-1.0, 1.1), (-1.0, 1.0)] {
        window.frame([Event::MouseWheel {
            unit: MouseWheelUnit::Line,
            delta: egui::vec2(0.0, notches),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::COMMAND,
        }]);
        window.settle();
        assert_eq!(window.harness.ctx.zoom_factor(), zoom);
        assert_eq!(window.session().settings.zoom, zoom, "it is remembered");
    }
    window.frame(pressed(Modifiers::COMMAND, Key::Plus));
    window.settle();
    assert_eq!(window.session().settings.zoom, 1.1);
}

#[test]
fn the_look_is_chosen_and_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.request(Command::ShowIndicator { code: "TI-1".to_owned(), screen: Screen::Settings });
    window.settle();
    let contrast = window.text("settings-contrast");
    window.click(Role::RadioButton, &contrast);
    assert_eq!(nysana::theme::look(&window.harness.ctx), Look::Contrast);
    drop(window);
    let window = Window::open(folder.path());
    assert_eq!(window.session().settings.look, Look::Contrast);
}
