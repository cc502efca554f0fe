//! Every screen in every language, look and size: no letter that the fonts lack (the harness stops
//! at one), no two widgets under one id, nothing cut off at the side or laid over something else.

use egui::accesskit::Role;
use egui::{Rect, Shape, Vec2};
use egui_kittest::kittest::NodeT as _;
use nysana::app::{Arrangement, Command, Level, Notice, Screen};
use nysana::language::{Language, Message};
use nysana::theme::Look;

use crate::window::{LAPTOP, Window};

/// The smallest window that must hold everything.
const SMALLEST: Vec2 = Vec2::new(1093.0, 540.0);

/// Indicators that are drawn each in a way of its own.
const INDICATORS: [&str; 5] = ["TI-1", "TI-4", "TI-5", "TI-9", "TI-11"];

/// What takes clicks and must stand alone in its place.
const CLICKED: [Role; 6] =
    [Role::Button, Role::CheckBox, Role::ComboBox, Role::Link, Role::RadioButton, Role::Tab];

#[test]
fn a_switch_of_language_is_seen_at_once_and_remembered() {
    let folder = tempfile::tempdir().unwrap();
    for (language, key, word) in [
        (Language::En, "language-en", "Data"),
        (Language::Ru, "language-ru", "Данные"),
        (Language::Kk, "language-kk", "Деректер"),
    ] {
        let mut window = Window::open(folder.path());
        let name = window.text(key);
        window.click(Role::Button, &name);
        assert_eq!(window.session().texts.language(), language);
        window.get(Role::Tab, word);
        drop(window);
        let window = Window::open(folder.path());
        assert_eq!(window.session().texts.language(), language);
        window.get(Role::Tab, word);
    }
}

/// A folder with a region that has values, own targets and both kinds of standing.
fn region() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.enter("TI-1", 2024, "93,1");
    window.enter("TI-1", 2025, "12345,67");
    window.enter("TI-2", 2024, "0,5");
    let toggle = window.text("data-show-own");
    window.click(Role::CheckBox, &toggle);
    let own = window.own_name("TI-1", 2024);
    window.click(Role::TextInput, &own);
    window.write("94");
    window.press(egui::Key::Enter);
    window.flush();
    folder
}

fn all_screens(size: Vec2, pixels_per_point: f32) {
    let folder = region();
    let mut window = Window::sized(folder.path(), size, pixels_per_point);
    for language in Language::ALL {
        window.request(Command::ChooseLanguage(language));
        for look in [Look::Light, Look::Dark] {
            window.request(Command::ChooseLook(look));
            assert_eq!(nysana::theme::look(&window.harness.ctx), look);
            for screen in Screen::ALL {
                let codes = if screen == Screen::Trajectory { &INDICATORS[..] } else { &["TI-1"] };
                for code in codes {
                    let code = (*code).to_owned();
                    let what = format!("{language:?}, {look:?}, {screen:?}, {code}");
                    window.request(Command::ShowIndicator { code, screen });
                    check(&window, &what);
                }
            }
        }
    }
}

fn check(window: &Window, what: &str) {
    assert_eq!(told_by_egui(window), Vec::<String>::new(), "{what}");
    let whole = window.harness.ctx.content_rect();
    let widgets = widgets(window);
    for (role, name, rect) in &widgets {
        assert!(
            rect.left() >= whole.left() - 0.5 && rect.right() <= whole.right() + 0.5,
            "{what}: {role:?} {name:?} leaves the window: {rect}",
        );
    }
    for (at, (_, name, rect)) in widgets.iter().enumerate() {
        for (_, other, place) in &widgets[at + 1..] {
            let shared = rect.intersect(*place);
            let overlaps = shared.width() > 1.0 && shared.height() > 1.0;
            assert!(!overlaps, "{what}: {name:?} and {other:?} share {shared}");
        }
    }
}

/// What takes clicks, and where.
fn widgets(window: &Window) -> Vec<(Role, String, Rect)> {
    let nodes = window.harness.root();
    let nodes = nodes.children_recursive();
    nodes
        .filter(|node| CLICKED.contains(&node.accesskit_node().role()))
        .map(|node| {
            let accessible = node.accesskit_node();
            (accessible.role(), accessible.label().unwrap_or_default(), node.rect())
        })
        .collect()
}

/// What egui writes over the picture where it finds something wrong, such as an id that changes.
/// (An id used twice stops any test here: egui's sign for it is in none of the fonts.)
fn told_by_egui(window: &Window) -> Vec<String> {
    let mut found = Vec::new();
    for clipped in &window.harness.output().shapes {
        texts_of(&clipped.shape, &mut found);
    }
    found.retain(|text| ["use of", "changed id", "overlap"].iter().any(|sign| text.contains(sign)));
    found
}

fn texts_of(shape: &Shape, found: &mut Vec<String>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| texts_of(shape, found)),
        Shape::Text(text) => found.push(text.galley.text().to_owned()),
        _ => {}
    }
}

#[test]
fn all_screens_fit_a_laptop() {
    all_screens(LAPTOP, 1.0);
}

#[test]
fn all_screens_fit_a_laptop_at_125_percent() {
    all_screens(LAPTOP / 1.25, 1.25);
}

#[test]
fn all_screens_fit_the_smallest_window() {
    all_screens(SMALLEST, 1.25);
}

#[test]
fn every_arrangement_of_the_grid_fits_the_smallest_window() {
    let folder = region();
    let mut window = Window::sized(folder.path(), SMALLEST, 1.25);
    for programme in ["concept-2023-2029", "turkistan-2020-2025", "nis-strategy-2030"] {
        window.request(Command::ChooseProgramme(programme.to_owned()));
        for language in Language::ALL {
            window.request(Command::ChooseLanguage(language));
            for arrangement in Arrangement::ALL {
                window.request(Command::Arrange(arrangement));
                window.settle();
                check(&window, &format!("{programme} {language:?} {arrangement:?}"));
            }
        }
    }
}

#[test]
fn the_first_question_fits_the_smallest_window() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::sized(folder.path(), SMALLEST, 1.25);
    for language in Language::ALL {
        window.request(Command::ChooseLanguage(language));
        check(&window, &format!("{language:?}"));
        let regions = window.session().regions_in_order();
        let last = regions.last().unwrap().name.get(language);
        let rect = window.get(Role::Button, last).rect();
        assert!(rect.bottom() <= SMALLEST.y, "{language:?}: {last} without scrolling");
    }
}

#[test]
fn notices_panels_and_fields_fit_the_smallest_window() {
    let folder = region();
    let mut window = Window::sized(folder.path(), SMALLEST, 1.25);
    let name = window.text("data-details");
    window.click(Role::Button, &name);
    let long = Message::new("open-programme-failed").with("path", "C:/Users/Басқарма/".repeat(8));
    let mut notice = Notice::new(Level::Error, long.clone());
    notice.details = vec![long];
    window.request(Command::Notify(notice));
    for language in Language::ALL {
        window.request(Command::ChooseLanguage(language));
        window.request(Command::ShowIndicator { code: "TI-1".into(), screen: Screen::Data });
        check(&window, &format!("{language:?}"));
        window.click_fact("TI-1", 2025);
        window.write("12а");
        window.press(egui::Key::Enter);
        assert_eq!(told_by_egui(&window), Vec::<String>::new(), "{language:?}");
        window.press(egui::Key::Escape);
    }
}

/// On a projector everything is large, so the window has few points: 1920 × 1080 at 250 %, and
/// 1366 × 768 at 150 % and 200 %.
#[test]
fn all_screens_are_usable_on_a_projector() {
    for size in [Vec2::new(768.0, 432.0), Vec2::new(911.0, 512.0), Vec2::new(683.0, 384.0)] {
        let folder = region();
        let mut window = Window::sized(folder.path(), size, 1.0);
        for language in [Language::Kk, Language::Ru] {
            window.request(Command::ChooseLanguage(language));
            for screen in Screen::ALL {
                window.request(Command::ShowIndicator { code: "TI-4".to_owned(), screen });
                let what = format!("{size}, {language:?}, {screen:?}");
                assert_eq!(told_by_egui(&window), Vec::<String>::new(), "{what}");
                let whole = window.harness.ctx.content_rect();
                let widgets = widgets(&window);
                // A screen may go on beyond its place in the window: there it is scrolled.
                let is_of_frame = |role: Role, rect: Rect| {
                    rect.top() < 40.0 || (role == Role::Tab && rect.left() < 1.0)
                };
                let place = Rect::from_min_max(egui::pos2(44.0, 40.0), whole.max);
                let seen = |role: Role, rect: Rect| {
                    if is_of_frame(role, rect) { rect } else { rect.intersect(place) }
                };
                for (at, (role, name, rect)) in widgets.iter().enumerate() {
                    let leaves = is_of_frame(*role, *rect) && rect.right() > whole.right() + 0.5;
                    assert!(!leaves, "{what}: {name}");
                    for (kind, other, there) in &widgets[at + 1..] {
                        let shared = seen(*role, *rect).intersect(seen(*kind, *there));
                        let overlaps = shared.width() > 1.0 && shared.height() > 1.0;
                        assert!(!overlaps, "{what}: {name:?} and {other:?} share {shared}");
                    }
                }
            }
        }
    }
}
