//! The grid has the keys of a spreadsheet.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand};
use nysana::language::Message;

use crate::window::{Window, pressed, typed};

fn grid() -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::in_turkistan(folder.path());
    (folder, window)
}

/// The cursor stands in one cell, that of a fact.
#[track_caller]
fn assert_at(window: &Window, series: &str, year: i16) {
    assert_eq!(window.selected(), [window.fact_name(series, year)]);
}

/// So many cells are selected, and the grid has the keyboard.
#[track_caller]
fn assert_at_block(window: &Window, count: usize) {
    assert_eq!(window.selected().len(), count);
}

fn copied(window: &mut Window, event: Event) -> Option<String> {
    window.frame([event]);
    let commands = &window.harness.output().platform_output.commands;
    commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn the_first_cell_of_the_last_complete_year_waits_for_the_first_value() {
    let (_folder, mut window) = grid();
    assert_at(&window, "TI-1", 2025);
    window.write("95");
    window.press(Key::Enter);
    assert_eq!(window.kept("TI-1", "", 2025).as_deref(), Some("95"));
}

#[test]
fn enter_goes_down_and_back_to_where_the_tabs_began() {
    let (_folder, mut window) = grid();
    window.click_fact("TI-1", 2023);
    for (value, key) in [("1", Key::Tab), ("2", Key::Tab), ("3", Key::Enter)] {
        window.write(value);
        window.press(key);
    }
    assert_at(&window, "TI-2", 2023);
    window.write("4");
    window.press(Key::Enter);
    assert_at(&window, "TI-3", 2023);
    let row = [2023, 2024, 2025].map(|year| window.fact("TI-1", year));
    assert_eq!(row, ["1", "2", "3"]);
    assert_eq!(window.fact("TI-2", 2023), "4");

    window.press_with(Modifiers::SHIFT, Key::Enter);
    assert_at(&window, "TI-2", 2023);
    window.press(Key::Tab);
    assert_at(&window, "TI-2", 2024);
    window.press_with(Modifiers::SHIFT, Key::Tab);
    assert_at(&window, "TI-2", 2023);
}

#[test]
fn a_cell_that_is_scrolled_away_comes_back_to_be_typed_in() {
    let (_folder, mut window) = grid();
    window.click_fact("TI-1", 2024);
    let name = window.fact_name("TI-1", 2024);
    for typed in ["9", "3"] {
        window.scroll(-2000.0);
        assert!(window.find(Role::TextInput, &name).is_none(), "it is scrolled away");
        window.write(typed);
        window.settle();
    }
    window.scroll(-2000.0);
    window.press(Key::Enter);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("93"));
    assert_at(&window, "TI-2", 2024);
}

#[test]
fn arrows_move_and_end_typing() {
    let (_folder, mut window) = grid();
    window.click_fact("TI-1", 2024);
    for (value, key) in
        [("1", Key::ArrowDown), ("2", Key::ArrowRight), ("3", Key::ArrowUp), ("4", Key::ArrowLeft)]
    {
        window.write(value);
        window.press(key);
    }
    assert_at(&window, "TI-1", 2024);
    assert_eq!(window.fact("TI-1", 2024), "1");
    assert_eq!(window.fact("TI-2", 2024), "2");
    assert_eq!(window.fact("TI-2", 2025), "3");
    assert_eq!(window.fact("TI-1", 2025), "4");
    window.press(Key::End);
    assert_at(&window, "TI-1", 2029);
    window.press(Key::Home);
    assert_at(&window, "TI-1", 2022);
}

#[test]
fn escape_leaves_the_cell_as_it_was() {
    let (_folder, mut window) = grid();
    window.enter("TI-1", 2024, "93,1");
    window.click_fact("TI-1", 2024);
    window.write("7");
    window.press(Key::Escape);
    assert_eq!(window.fact("TI-1", 2024), "93,1");
    assert_at(&window, "TI-1", 2024);
    window.write("8");
    window.press(Key::Enter);
    assert_eq!(window.fact("TI-1", 2024), "8", "the grid has kept the keyboard");
}

#[test]
fn f2_and_a_double_click_go_on_with_what_is_there() {
    let (_folder, mut window) = grid();
    window.enter("TI-1", 2024, "93,1");
    window.click_fact("TI-1", 2024);
    window.press(Key::F2);
    window.write("5");
    window.press(Key::ArrowLeft);
    window.press(Key::ArrowLeft);
    window.write("0");
    window.press(Key::Enter);
    assert_eq!(window.fact("TI-1", 2024), "93,015", "arrows move inside the field");

    let name = window.fact_name("TI-1", 2024);
    window.double_click(Role::TextInput, &name);
    window.press(Key::Backspace);
    window.press(Key::Enter);
    assert_eq!(window.fact("TI-1", 2024), "93,01");
}

#[test]
fn typing_overwrites_and_delete_clears() {
    let (_folder, mut window) = grid();
    window.enter("TI-1", 2024, "93,1");
    window.enter("TI-1", 2024, "94");
    assert_eq!(window.fact("TI-1", 2024), "94");
    window.enter("TI-2", 2024, "20");
    window.click_fact("TI-1", 2024);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(window.selected().len(), 2);
    window.press(Key::Delete);
    assert_eq!(window.kept("TI-1", "", 2024), None);
    assert_eq!(window.kept("TI-2", "", 2024), None);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.fact("TI-1", 2024), "94", "one step takes both back");
    assert_eq!(window.fact("TI-2", 2024), "20");
}

#[test]
fn a_selection_copies_as_a_block() {
    let (_folder, mut window) = grid();
    window.enter("TI-1", 2024, "93,1");
    window.enter("TI-1", 2025, "12 345,50");
    window.enter("TI-2", 2025, "-");
    window.click_fact("TI-1", 2024);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    window.press_with(Modifiers::SHIFT, Key::ArrowRight);
    let block = copied(&mut window, Event::Copy).unwrap();
    assert_eq!(block.trim_end(), "93,1\t12345,50\r\n\t–".trim_end());

    window.press_with(Modifiers::COMMAND, Key::A);
    let all = copied(&mut window, Event::Copy).unwrap();
    let first: Vec<&str> = all.lines().next().unwrap().split('\t').collect();
    assert_eq!(first, ["", "", "93,1", "12345,50", "", "", "", ""]);
    assert!(all.lines().count() > 20, "every row that can be typed in");

    window.click_fact("TI-1", 2024);
    assert_eq!(copied(&mut window, Event::Cut).unwrap().trim_end(), "93,1");
    window.settle();
    assert_eq!(window.fact("TI-1", 2024), "");
}

#[test]
fn a_copied_block_comes_back_as_it_went() {
    let (_folder, mut window) = grid();
    window.enter("TI-1", 2024, "93,10");
    window.enter("TI-2", 2025, "45/60");
    window.enter("TI-1", 2025, "-");
    window.click_fact("TI-1", 2024);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    window.press_with(Modifiers::SHIFT, Key::ArrowRight);
    let block = copied(&mut window, Event::Copy).unwrap();
    window.click_fact("TI-1", 2027);
    window.frame([Event::Paste(block)]);
    window.settle();
    assert_eq!(window.kept("TI-1", "", 2027), None, "it is shown first");
    window.press(Key::Enter);
    assert_eq!(window.kept("TI-1", "", 2027).as_deref(), Some("93.10"));
    assert_eq!(window.kept("TI-2", "", 2028).as_deref(), Some("45/60"));
    assert_eq!(window.kept("TI-1", "", 2028), window.kept("TI-1", "", 2025));
    assert_eq!(window.kept("TI-2", "", 2027), None);
}

#[test]
fn a_block_pastes_as_one_step() {
    let (_folder, mut window) = grid();
    window.enter("TI-3", 2025, "7");
    window.click_fact("TI-1", 2024);
    // The key may come in the frame of the paste: it lands what was pasted all the same.
    let paste = Event::Paste("93,1\t95.3 %\r\n20\t18,4\r\n".to_owned());
    window.frame(std::iter::once(paste).chain(pressed(Modifiers::NONE, Key::Enter)));
    window.settle();
    assert_eq!(window.fact("TI-1", 2024), "93,1");
    assert_eq!(window.kept("TI-1", "", 2025).as_deref(), Some("95.3"));
    assert_eq!(window.fact("TI-2", 2024), "20");
    assert_eq!(window.fact("TI-2", 2025), "18,4");
    let said = Message::new("review-landed").with("count", 4_usize).with("left", 0_usize);
    window.must_show(&window.say(&said));
    assert_at_block(&window, 4);
    window.press_with(Modifiers::COMMAND, Key::Z);
    for (code, year) in [("TI-1", 2024), ("TI-1", 2025), ("TI-2", 2024), ("TI-2", 2025)] {
        assert_eq!(window.kept(code, "", year), None);
    }
    assert_eq!(window.fact("TI-3", 2025), "7", "what was typed before stays");
}

#[test]
fn a_block_fills_a_selection_that_it_fits_into_several_times() {
    let (_folder, mut window) = grid();
    window.click_fact("TI-1", 2024);
    for key in [Key::ArrowRight, Key::ArrowRight, Key::ArrowRight, Key::ArrowDown] {
        window.press_with(Modifiers::SHIFT, key);
    }
    window.frame([Event::Paste("1\t2\r\n".to_owned())]);
    window.settle();
    window.must_show(&window.say(&Message::new("paste-repeated").with("count", 4_usize)));
    window.press(Key::Enter);
    for code in ["TI-1", "TI-2"] {
        let row = [2024, 2025, 2026, 2027].map(|year| window.fact(code, year));
        assert_eq!(row, ["1", "2", "1", "2"], "{code}");
    }
    assert_at_block(&window, 8);
    // Three columns are no multiple of two: it goes there once.
    window.click_fact("TI-3", 2024);
    for _ in 0..2 {
        window.press_with(Modifiers::SHIFT, Key::ArrowRight);
    }
    window.frame([Event::Paste("1\t2\r\n".to_owned())]);
    window.settle();
    window.press(Key::Enter);
    assert_eq!([2024, 2025, 2026].map(|year| window.fact("TI-3", year)), ["1", "2", ""]);
}

#[test]
fn what_a_paste_holds_and_nobody_can_read_is_listed() {
    let (_folder, mut window) = grid();
    window.enter("TI-1", 2025, "88");
    window.click_fact("TI-1", 2024);
    window.frame([Event::Paste("93,1\tкөп\r\n20\t18,4\r\n".to_owned())]);
    window.settle();
    let refused = Message::new("review-tab-refused").with("count", 1_usize);
    let name = window.say(&refused);
    window.get(Role::Button, &name);
    window.press(Key::Enter);
    assert_eq!(window.fact("TI-1", 2025), "88", "its cell is as it was");
    assert_eq!(window.fact("TI-2", 2025), "18,4");
    let said = Message::new("review-landed").with("count", 3_usize).with("left", 1_usize);
    window.must_show(&window.say(&said));
}

#[test]
fn a_declined_block_leaves_the_grid_with_the_keyboard() {
    let (_folder, mut window) = grid();
    window.click_fact("TI-1", 2024);
    window.frame([Event::Paste("93,1\t95,3\r\n".to_owned())]);
    window.settle();
    window.press(Key::Escape);
    assert!(window.session().incoming.is_none());
    window.write("7");
    window.press(Key::Enter);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("7"));
}

#[test]
fn a_block_with_headers_comes_back_wherever_it_is_pasted() {
    let (_folder, mut window) = grid();
    window.enter("TI-1", 2024, "93,1");
    window.enter("TI-2", 2025, "45/60");
    window.click_fact("TI-1", 2024);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    window.press_with(Modifiers::SHIFT, Key::ArrowRight);
    let held = Modifiers::SHIFT | Modifiers::COMMAND;
    window.frame([Event::ModifiersChanged(held)]);
    let block = copied(&mut window, Event::Copy).unwrap();
    window.frame([Event::ModifiersChanged(Modifiers::NONE)]);
    assert!(block.contains("2024\t2025"), "{block}");
    for (code, year) in [("TI-1", 2024), ("TI-2", 2025)] {
        window.click_fact(code, year);
        window.press(Key::Delete);
        assert_eq!(window.kept(code, "", year), None);
    }
    window.click_fact("TI-3", 2027);
    window.frame([Event::Paste(block)]);
    window.settle();
    window.press(Key::Enter);
    assert_eq!(window.kept("TI-1", "", 2024).as_deref(), Some("93.1"));
    assert_eq!(window.kept("TI-2", "", 2025).as_deref(), Some("45/60"));
    assert_eq!(window.kept("TI-3", "", 2027), None);
}

#[test]
fn one_copied_cell_fills_the_selection() {
    let (_folder, mut window) = grid();
    window.click_fact("TI-1", 2024);
    window.press_with(Modifiers::SHIFT, Key::ArrowRight);
    window.frame([Event::Paste("5\r\n".to_owned())]);
    window.settle();
    assert_eq!([2024, 2025].map(|year| window.fact("TI-1", year)), ["5", "5"]);
}

#[test]
fn nothing_is_lost_when_keys_come_faster_than_frames() {
    let (_folder, mut window) = grid();
    window.click_fact("TI-1", 2023);
    let mut events = Vec::new();
    for (text, key) in [("18", Key::Tab), ("93,1", Key::Tab), ("7", Key::Enter), ("20", Key::Tab)] {
        events.extend(text.chars().flat_map(typed));
        events.extend(pressed(Modifiers::NONE, key));
    }
    events.extend("abc".chars().flat_map(typed));
    window.frame(events);
    window.settle();
    let row = [2023, 2024, 2025].map(|year| window.fact("TI-1", year));
    assert_eq!(row, ["18", "93,1", "7"]);
    assert_eq!(window.fact("TI-2", 2023), "20");
    assert_eq!(window.fact("TI-2", 2024), "abc", "still being typed");
    window.write("d");
    assert_eq!(window.fact("TI-2", 2024), "abcd");
    window.press(Key::Escape);
    assert_eq!(window.kept("TI-2", "", 2024), None);
}

#[test]
fn fast_typing_does_not_begin_where_the_last_cell_was_left() {
    let (_folder, mut window) = grid();
    window.enter("TI-1", 2024, "93,1");
    window.click_fact("TI-1", 2024);
    for key in [Key::F2, Key::Home, Key::Enter] {
        window.press(key);
    }
    window.frame("18".chars().flat_map(typed));
    window.settle();
    assert_eq!(window.fact("TI-2", 2024), "18");
}

#[test]
fn a_correction_in_the_same_frame_counts() {
    let (_folder, mut window) = grid();
    window.click_fact("TI-1", 2023);
    let mut events: Vec<Event> = "19".chars().flat_map(typed).collect();
    events.extend(pressed(Modifiers::NONE, Key::Backspace));
    events.extend(typed('8'));
    events.extend(pressed(Modifiers::NONE, Key::Enter));
    window.frame(events);
    window.settle();
    assert_eq!(window.fact("TI-1", 2023), "18");
}

#[test]
fn what_is_refused_stays_to_be_corrected() {
    let (_folder, mut window) = grid();
    window.click_fact("TI-1", 2024);
    window.write("93,1а");
    window.press(Key::Enter);
    assert_eq!(window.fact("TI-1", 2024), "93,1а");
    assert_eq!(window.kept("TI-1", "", 2024), None);
    window.must_show("«а» – әріп");
    for key in [Key::Tab, Key::ArrowDown] {
        window.press(key);
        assert_eq!(window.fact("TI-1", 2024), "93,1а", "no way past it");
        assert_at(&window, "TI-1", 2024);
    }
    window.press(Key::Backspace);
    assert!(!window.shows("«а» – әріп"), "the reason goes with the first correction");
    window.press(Key::Enter);
    assert_eq!(window.fact("TI-1", 2024), "93,1");
    assert_at(&window, "TI-2", 2024);
}

/// The name of the link that the code of a row is.
fn chart_of(window: &Window, code: &str) -> String {
    window.say(&Message::new("data-show-trajectory-of").with("code", code))
}

#[test]
fn a_group_folds_and_a_column_gets_wider_by_keys() {
    let (_folder, mut window) = grid();
    let alt = Modifiers::ALT | Modifiers::SHIFT;
    let is_shown =
        |window: &Window, code: &str| window.find(Role::Link, &chart_of(window, code)).is_some();
    assert!(is_shown(&window, "TI-1") && is_shown(&window, "TI-7"));
    window.press_with(alt, Key::ArrowLeft);
    assert!(!is_shown(&window, "TI-1") && is_shown(&window, "TI-7"));
    assert!(!window.selected().is_empty(), "the cursor stands in a row that is there");
    window.press_with(alt, Key::ArrowRight);
    assert!(is_shown(&window, "TI-1"));
    let year = window.say(&Message::new("data-select-column").with("column", "2025"));
    let width = |window: &Window| window.get(Role::ColumnHeader, &year).rect().width();
    let before = width(&window);
    window.press_with(Modifiers::ALT, Key::ArrowRight);
    assert!(width(&window) > before);
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(width(&window), before);
}
