//! The Kazakh layout has letters on its top row: in a number cell the place of a key counts.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use nysana::app::{Arrangement, Command, Screen};

use crate::window::{Window, plain};

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
fn all_letters_of_kazakh_are_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    let find = window.text("data-filter");
    window.click(Role::TextInput, &find);
    let row = [
        (Key::Num2, "ә"),
        (Key::Num3, "і"),
        (Key::Num4, "ң"),
        (Key::Num5, "ғ"),
        (Key::Num8, "ү"),
        (Key::Num9, "ұ"),
        (Key::Num0, "қ"),
        (Key::Minus, "ө"),
        (Key::Equals, "һ"),
    ];
    for key in row {
        window.frame(top_row(&[key]));
    }
    window.settle();
    assert_eq!(window.shown(&find), "әіңғүұқөһ");
}

/// Ctrl with a key of the Kazakh layout, as the window system names it: a letter without a name
/// counts by the place of its key.
fn with_ctrl(place: Key, letter: &str) -> [Event; 2] {
    [true, false].map(|pressed| Event::Key {
        key: Key::from_name(letter).unwrap_or(place),
        physical_key: Some(place),
        pressed,
        repeat: false,
        modifiers: Modifiers::COMMAND,
    })
}

#[test]
fn shortcuts_work_in_the_kazakh_layout() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.enter("TI-1", 2024, "93,2");
    window.frame(with_ctrl(Key::Z, "я"));
    window.settle();
    assert_eq!(window.fact("TI-1", 2024), "", "Ctrl+Z");
    window.frame(with_ctrl(Key::Y, "н"));
    window.settle();
    assert_eq!(window.fact("TI-1", 2024), "93,2", "Ctrl+Y");
    for (place, letter, zoom) in [
        (Key::Equals, "һ", 1.1),
        (Key::Equals, "һ", 1.25),
        (Key::Minus, "ө", 1.1),
        (Key::Num0, "қ", 1.0),
    ] {
        window.frame(with_ctrl(place, letter));
        window.settle();
        assert_eq!(window.session().settings.zoom, zoom, "Ctrl+{letter}");
        assert_eq!(window.harness.ctx.zoom_factor(), zoom);
    }
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

#[test]
fn every_number_key_counts_in_every_arrangement() {
    for arrangement in Arrangement::ALL {
        let folder = tempfile::tempdir().unwrap();
        let mut window = Window::in_turkistan(folder.path());
        window.request(Command::Arrange(arrangement));
        window.press_with(Modifiers::COMMAND, Key::Home);
        let cell = window.selected().remove(0);
        // The letters of the top row, and what its keys mean.
        let keys = [
            (Key::Minus, "ө", "-"),
            (Key::Num1, "\"", "1"),
            (Key::Num2, "ә", "2"),
            (Key::Num3, "і", "3"),
            (Key::Num4, "ң", "4"),
            (Key::Num5, "ғ", "5"),
            (Key::Num6, ",", "6"),
            (Key::Num7, ".", "7"),
            (Key::Num8, "ү", "8"),
            (Key::Num9, "ұ", "9"),
            (Key::Num0, "қ", "0"),
            (Key::Comma, "б", ","),
            (Key::Num5, "5", "5"),
        ];
        let mut expected = String::new();
        for (key, letter, meant) in keys {
            window.frame(top_row(&[(key, letter)]));
            expected.push_str(meant);
        }
        window.settle();
        assert_eq!(window.shown(&cell), expected, "{arrangement:?}");
        window.press(Key::Enter);
        window.press(Key::ArrowUp);
        assert_eq!(plain(&window.shown(&cell)), "−1 234 567 890,5", "{arrangement:?}");
        window.frame(top_row(&[(Key::Num4, "4"), (Key::Period, "ю"), (Key::Num2, "ә")]));
        window.settle();
        window.press(Key::Enter);
        window.press(Key::ArrowUp);
        assert_eq!(window.shown(&cell), "4,2", "{arrangement:?}: in one frame");
    }
}

#[test]
fn a_state_takes_letters_beside_a_number_that_takes_digits() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.request(Command::ChooseProgramme("nis-strategy-2030".to_owned()));
    window.request(Command::ChooseTerritory("KZ".to_owned()));
    for arrangement in [Arrangement::TerritoriesByIndicators, Arrangement::TerritoriesByYears] {
        window.request(Command::Arrange(arrangement));
        let show = Command::ShowIndicator { code: "P-38".to_owned(), screen: Screen::Data };
        window.request(show);
        window.settle();
        let cell = window.selected().remove(0);
        assert!(cell.contains("P-38"), "{cell}");
        window.frame(top_row(&[(Key::Num2, "ә"), (Key::Num4, "ң")]));
        window.settle();
        assert_eq!(window.shown(&cell), "әң", "{arrangement:?}");
        window.press(Key::Escape);
    }
}
