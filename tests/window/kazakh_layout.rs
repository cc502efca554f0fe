//! The Kazakh layout has letters on its top row: in a number cell the place of a key counts.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};

use crate::window::Window;

/// What keys of the top row bring: the key's place, and the letter on it.
fn top_row(keys: &[(Key, &str)]) -> Vec<Event> {
    let press = |(physical, letter): &(Key, &str)| {
        let key = |pressed| Event::Key {
            // The window system names keys by their letter where it can.
            key: Key::from_name(letter).unwrap_or(*physical),
            physical_key: Some(*physical),
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        [key(true), Event::Text((*letter).to_owned()), key(false)]
    };
    keys.iter().flat_map(press).collect()
}

#[test]
fn the_top_row_gives_digits_in_a_cell() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.click_fact("TI-1", 2024);
    // 9 3 , 2 – the mark is where the layout has "б".
    for key in [(Key::Num9, "ө"), (Key::Num3, "і"), (Key::Comma, "б"), (Key::Num2, "ә")] {
        window.frame(top_row(&[key]));
    }
    window.press(Key::Enter);
    assert_eq!(window.fact("TI-1", 2024), "93,2");

    window.frame(top_row(&[(Key::Num2, "ә"), (Key::Num0, "қ")]));
    window.settle();
    window.press(Key::Enter);
    assert_eq!(window.fact("TI-2", 2024), "20", "also in one frame");
}

#[test]
fn the_top_row_gives_letters_where_words_are_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    let find = window.text("data-filter");
    window.click(Role::TextInput, &find);
    for key in [(Key::Num2, "ә"), (Key::Num3, "і"), (Key::Num4, "ң")] {
        window.frame(top_row(&[key]));
    }
    window.settle();
    assert_eq!(window.shown(&find), "әің");
}

#[test]
fn the_filter_finds_words_and_codes() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    let find = window.text("data-filter");
    window.click(Role::TextInput, &find);
    window.write("ti-23");
    window.settle();
    window.fact("TI-23", 2024);
    let name = window.fact_name("TI-1", 2024);
    assert!(window.find(Role::TextInput, &name).is_none());
}
