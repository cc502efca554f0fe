//! Everything is reached by the keyboard alone, and a screen reader finds a name for everything that
//! can be used.

use std::collections::BTreeSet;
use std::fs;

use egui::accesskit::{Action, Role};
use egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase};
use egui_kittest::kittest::NodeT as _;
use nysana::app::{Command, Level, Notice, PathFor, SavesCommand, Screen};
use nysana::language::{Language, Message};
use nysana::theme::Look;

use crate::window::{Window, pressed};

/// What can be used and has no name.
fn nameless(window: &Window) -> Vec<String> {
    let root = window.harness.root();
    let nodes = root.children_recursive();
    let can_be_used = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        let actions = [Action::Click, Action::Focus];
        actions.iter().any(|action| node.data().supports_action(*action)) && !node.is_hidden()
    };
    // The parts of a scrolled area, which its role tells, and what stands for the window itself.
    let is_frame = |role| {
        matches!(role, Role::Window | Role::ScrollView | Role::ScrollBar | Role::GenericContainer)
    };
    // What is scrolled out of the window is named when it comes.
    let whole = window.harness.ctx.content_rect();
    nodes
        .filter(can_be_used)
        .filter(|node| node.accesskit_node().raw_bounds().is_some())
        .filter(|node| whole.contains_rect(node.rect()))
        .filter(|node| {
            let node = node.accesskit_node();
            // A label is called what it says.
            let is_label = node.role() == Role::Label;
            let name = node.label().or_else(|| node.placeholder().map(str::to_owned));
            let name = name.or_else(|| node.value().filter(|_| is_label));
            name.is_none_or(|name| name.trim().is_empty())
        })
        .filter(|node| {
            !is_frame(node.accesskit_node().role()) || node.accesskit_node().is_focused()
        })
        .map(|node| {
            let accessible = node.accesskit_node();
            format!("{:?} {:?} at {}", accessible.role(), accessible.value(), node.rect())
        })
        .collect()
}

#[track_caller]
fn assert_named(window: &Window, what: &str) {
    assert_eq!(nameless(window), Vec::<String>::new(), "{what}");
}

#[test]
fn everything_that_can_be_used_has_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    assert_named(&window, "the first start");
    let mut window = {
        window.request(Command::ChooseTerritory("KZ-61".to_owned()));
        window
    };
    for language in Language::ALL {
        window.request(Command::ChooseLanguage(language));
        for screen in Screen::ALL.into_iter().chain([Screen::Districts]) {
            let show = Command::ShowIndicator { code: "TI-1".to_owned(), screen };
            window.request(show);
            window.settle();
            assert_named(&window, &format!("{language:?}, {screen:?}"));
        }
    }
    window.request(Command::AskPath(PathFor::Open));
    window.settle();
    assert_named(&window, "the question for a path");
}

#[test]
fn what_opens_on_the_way_has_names_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.enter("TI-1", 2024, "93,1");
    let details = window.text("data-details");
    window.click(Role::Button, &details);
    assert_named(&window, "the editor of a cell");
    let mut notice = Notice::new(Level::Error, Message::new("print-nothing"));
    notice.details = vec![Message::new("print-copied")];
    window.request(Command::Notify(notice));
    window.settle();
    assert_named(&window, "a notice");
    choose_in_menu(&mut window, "verb-template");
    assert_named(&window, "the choice of a template");
    window.press(Key::Escape);
    window.request(Command::Saves(SavesCommand::Show));
    window.settle();
    assert_named(&window, "earlier saves");
    window.press(Key::Escape);
    let table = folder.path().join("есеп.csv");
    fs::write(&table, "Аудан;2024 жыл;2025 жыл\nАрыс;93,1;94\nКелес;90;абв\n").unwrap();
    window.request(Command::OpenFile(table));
    window.finish_jobs();
    assert_eq!(window.session().place.screen, Screen::Wizard);
    assert_named(&window, "the wizard");
    let path = folder.path().join("мәндер.csv");
    fs::write(&path, "code,territory,year,value\nTI-1,KZ-61,2025,95\n").unwrap();
    window.request(Command::OpenFile(path));
    window.finish_jobs();
    assert_eq!(window.session().place.screen, Screen::Review);
    assert_named(&window, "the review");
    window.request(Command::Decline);
    window.request(Command::ShowIndicator { code: "TI-1".to_owned(), screen: Screen::Home });
    window.settle();
    let new = window.text("verb-new-programme");
    window.click(Role::Button, &new);
    assert_eq!(window.session().place.screen, Screen::Draft);
    assert_named(&window, "the editor of programmes");
}

/// Chooses an entry of the menu of files.
fn choose_in_menu(window: &mut Window, key: &str) {
    let (menu, entry) = (window.text("file-menu"), window.text(key));
    window.click(Role::Button, &menu);
    let names = window.names(Role::Button);
    let entry = names.iter().find(|name| name.contains(&*entry)).unwrap();
    window.click(Role::Button, entry);
}

#[test]
fn keys_alone_reach_everything_that_takes_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    let mut never = Vec::new();
    for screen in Screen::ALL {
        window.request(Command::ShowIndicator { code: "TI-1".to_owned(), screen });
        window.settle();
        let mut left = taking_keys(&window);
        if screen == Screen::Data {
            // The codes of the rows lead to the chart, as F8 does for the row of the cursor.
            let codes = window.names(Role::Link);
            left.retain(|name| !codes.contains(name));
        }
        // Once through the regions, and on from each by Tab to where it was before.
        let mut seen = BTreeSet::new();
        for _ in 0..4 {
            window.press_with(Modifiers::COMMAND, Key::F6);
            while !left.is_empty() && seen.insert(place_of_focus(&window)) {
                let now = focused(&window);
                left.retain(|name| Some(name) != now.as_ref());
                window.press(Key::Tab);
            }
        }
        never.extend(left.into_iter().map(|name| format!("{screen:?}: {name}")));
    }
    assert_eq!(never, Vec::<String>::new());
}

/// The names of what takes the keyboard and stands alone: cells and rows are gone through by arrows.
fn taking_keys(window: &Window) -> Vec<String> {
    let roles = [
        Role::Button,
        Role::CheckBox,
        Role::ComboBox,
        Role::Link,
        Role::RadioButton,
        Role::Tab,
        Role::TextInput,
    ];
    let root = window.harness.root();
    let whole = window.harness.ctx.content_rect();
    root.children_recursive()
        .filter(|node| node.accesskit_node().raw_bounds().is_some())
        .filter(|node| whole.contains(node.rect().center()))
        .filter_map(|node| {
            let accessible = node.accesskit_node();
            let takes_keys = accessible.data().supports_action(Action::Focus);
            let is_cell =
                accessible.role() == Role::TextInput && accessible.is_selected().is_some();
            let is_alone =
                roles.contains(&accessible.role()) && !is_cell && !accessible.is_disabled();
            (takes_keys && is_alone).then(|| accessible.label().or_else(|| accessible.value()))?
        })
        .collect()
}

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

/// What has the keyboard, and where it stands: names may be the same.
fn place_of_focus(window: &Window) -> String {
    let root = window.harness.root();
    let mut nodes = root.children_recursive();
    let node = nodes.find(|node| node.accesskit_node().is_focused());
    node.map(|node| format!("{:?}", node.accesskit_node().id())).unwrap_or_default()
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
