//! The same cells in three arrangements: typed, moved over, selected and copied alike in all.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand, Pos2, vec2};
use nysana::app::{Arrangement, Command, Screen};
use nysana::book::{Entry, Layer, SeriesKey};
use nysana::language::{Arg, Message};

use crate::window::{TURKISTAN, Window, pointer, pressed, typed};

const ARYS: &str = "KZ-61-arys";
const BAIDIBEK: &str = "KZ-61-baidibek";

fn opened(arrangement: Arrangement) -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.click_fact("TI-1", 2025);
    window.request(Command::ShowIndicator { code: "TI-1".to_owned(), screen: Screen::Data });
    window.request(Command::Arrange(arrangement));
    (folder, window)
}

/// The name of a cell where territories are rows.
fn name(window: &Window, territory: &str, series: &str, year: i16) -> String {
    let cell = Message::new("data-cell-fact").with("code", Arg::from(series)).with("year", year);
    let territory = window.territory_name(territory);
    window.say(&Message::new("data-cell-of").with("territory", territory).with("cell", cell))
}

fn click(window: &mut Window, territory: &str, series: &str, year: i16) {
    let name = name(window, territory, series, year);
    window.click(Role::TextInput, &name);
}

fn enter(window: &mut Window, territory: &str, series: &str, year: i16, text: &str) {
    click(window, territory, series, year);
    window.write(text);
    window.press(Key::Enter);
}

fn kept(window: &Window, territory: &str, series: &str, year: i16) -> Option<String> {
    let key = SeriesKey::actual("concept-2023-2029", series, "", territory);
    window.book().get(&key.at(year)).map(Entry::to_string)
}

#[track_caller]
fn assert_at(window: &Window, territory: &str, series: &str, year: i16) {
    assert_eq!(window.selected(), [name(window, territory, series, year)]);
}

fn copied(window: &mut Window) -> String {
    window.frame([Event::Copy]);
    let commands = &window.harness.output().platform_output.commands;
    let text = commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    text.unwrap()
}

#[test]
fn keys_of_arrangements_count_by_their_place_and_keep_the_cell() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    window.click_fact("TI-3", 2026);
    let press = |window: &mut Window, physical: Key, letter: Key| {
        let key = |pressed| Event::Key {
            key: letter,
            physical_key: Some(physical),
            pressed,
            repeat: false,
            modifiers: Modifiers::COMMAND,
        };
        window.frame([key(true), key(false)]);
        window.settle();
    };
    press(&mut window, Key::Num2, Key::Num2);
    assert_at(&window, TURKISTAN, "TI-3", 2026);
    click(&mut window, ARYS, "TI-3", 2025);
    // The Kazakh layout has a letter on this key.
    press(&mut window, Key::Num3, Key::Quote);
    assert_at(&window, ARYS, "TI-3", 2025);
    press(&mut window, Key::Num1, Key::Num1);
    assert_eq!(window.session().place.territory, ARYS);
    assert_eq!(window.selected(), [window.fact_name("TI-3", 2025)]);
    let territories = window.text("data-territories-by-years");
    window.click(Role::Button, &territories);
    assert_at(&window, ARYS, "TI-3", 2025);
    window.flush();
    drop(window);
    let again = Window::open(folder.path());
    let arrangement = again.session().place.arrangement;
    assert_eq!(arrangement, Arrangement::TerritoriesByYears, "remembered");
}

#[test]
fn a_year_of_districts_is_typed_down_the_column() {
    let (_folder, mut window) = opened(Arrangement::TerritoriesByYears);
    click(&mut window, ARYS, "TI-1", 2025);
    for (value, key) in [("91", Key::Enter), ("92,5", Key::Tab), ("93", Key::Enter)] {
        window.write(value);
        window.press(key);
    }
    assert_eq!(kept(&window, ARYS, "TI-1", 2025).as_deref(), Some("91"));
    assert_eq!(kept(&window, BAIDIBEK, "TI-1", 2025).as_deref(), Some("92.5"));
    assert_eq!(kept(&window, BAIDIBEK, "TI-1", 2026).as_deref(), Some("93"));
    let selected = window.selected();
    assert!(selected[0].ends_with("2025, нақты"), "back to where the Tabs began: {selected:?}");
    window.press(Key::ArrowUp);
    assert_at(&window, BAIDIBEK, "TI-1", 2025);
}

#[test]
fn indicators_of_a_year_are_typed_along_the_row() {
    let (_folder, mut window) = opened(Arrangement::TerritoriesByIndicators);
    click(&mut window, ARYS, "TI-1", 2025);
    for (value, key) in [("91", Key::Tab), ("20", Key::Tab), ("7", Key::Enter), ("88", Key::Enter)]
    {
        window.write(value);
        window.press(key);
    }
    let row = ["TI-1", "TI-2", "TI-3"].map(|code| kept(&window, ARYS, code, 2025).unwrap());
    assert_eq!(row, ["91", "20", "7"]);
    assert_eq!(kept(&window, BAIDIBEK, "TI-1", 2025).as_deref(), Some("88"));
}

#[test]
fn what_is_copied_in_one_arrangement_is_pasted_in_another() {
    let (_folder, mut window) = opened(Arrangement::TerritoriesByYears);
    enter(&mut window, ARYS, "TI-1", 2025, "91,50");
    enter(&mut window, BAIDIBEK, "TI-1", 2025, "45/60");
    click(&mut window, ARYS, "TI-1", 2025);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    let block = copied(&mut window);
    assert_eq!(block.trim_end(), "91,50\r\n45/60");
    window.request(Command::Arrange(Arrangement::TerritoriesByIndicators));
    click(&mut window, ARYS, "TI-2", 2025);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(window.selected().len(), 2);
    window.frame([Event::Paste(block)]);
    window.settle();
    assert_eq!(kept(&window, ARYS, "TI-2", 2025), None, "it is shown first");
    window.press(Key::Enter);
    assert_eq!(kept(&window, ARYS, "TI-2", 2025).as_deref(), Some("91.50"));
    assert_eq!(kept(&window, BAIDIBEK, "TI-2", 2025).as_deref(), Some("45/60"));
    assert_eq!(kept(&window, ARYS, "TI-1", 2025).as_deref(), Some("91.50"), "copied, not moved");
}

#[test]
fn the_edge_of_what_is_filled_is_found_in_every_arrangement() {
    for arrangement in Arrangement::ALL {
        let (_folder, mut window) = opened(arrangement);
        window.press_with(Modifiers::COMMAND, Key::Home);
        let first = window.selected();
        window.press_with(Modifiers::COMMAND, Key::ArrowRight);
        window.press_with(Modifiers::COMMAND, Key::ArrowDown);
        let corner = window.selected();
        window.press_with(Modifiers::COMMAND, Key::Home);
        window.press_with(Modifiers::COMMAND, Key::End);
        assert_eq!(window.selected(), corner, "{arrangement:?}: empty cells are jumped over");
        for key in [Key::ArrowLeft, Key::ArrowUp] {
            window.press_with(Modifiers::COMMAND, key);
        }
        assert_eq!(window.selected(), first, "{arrangement:?}");
        for (key, back) in [
            (Key::PageDown, Key::PageUp),
            (Key::End, Key::Home),
            (Key::ArrowDown, Key::ArrowUp),
            (Key::ArrowRight, Key::ArrowLeft),
        ] {
            window.press(key);
            assert_ne!(window.selected(), first, "{arrangement:?} {key:?}");
            window.press(back);
            assert_eq!(window.selected(), first, "{arrangement:?} {back:?}");
            window.press_with(Modifiers::SHIFT, key);
            assert!(window.selected().len() > 1, "{arrangement:?} Shift+{key:?}");
            window.press_with(Modifiers::SHIFT, back);
            assert_eq!(window.selected(), first, "{arrangement:?} Shift+{back:?}");
        }
    }
}

#[test]
fn ctrl_enter_ctrl_d_and_ctrl_r_fill_in_every_arrangement() {
    for arrangement in Arrangement::ALL {
        let (_folder, mut window) = opened(arrangement);
        window.press_with(Modifiers::COMMAND, Key::Home);
        let select = |window: &mut Window| {
            window.press_with(Modifiers::SHIFT, Key::ArrowDown);
            window.press_with(Modifiers::SHIFT, Key::ArrowRight);
        };
        let shown = |window: &Window| {
            let names = window.selected();
            names.iter().map(|name| window.shown(name)).collect::<Vec<_>>()
        };
        select(&mut window);
        window.write("5");
        window.press_with(Modifiers::COMMAND, Key::Enter);
        assert_eq!(shown(&window), ["5"; 4], "{arrangement:?}");
        window.press_with(Modifiers::COMMAND, Key::Z);
        assert_eq!(shown(&window), [""; 4], "{arrangement:?}: one step");

        window.press_with(Modifiers::COMMAND, Key::Home);
        window.write("7");
        window.press(Key::Enter);
        window.press_with(Modifiers::COMMAND, Key::Home);
        select(&mut window);
        window.press_with(Modifiers::COMMAND, Key::D);
        let filled = shown(&window).iter().filter(|shown| *shown == "7").count();
        assert_eq!(filled, 2, "{arrangement:?}: down");
        window.press_with(Modifiers::COMMAND, Key::R);
        assert_eq!(shown(&window), ["7"; 4], "{arrangement:?}: to the right");
        window.press(Key::Delete);
        assert_eq!(shown(&window), [""; 4], "{arrangement:?}");
    }
}

#[test]
fn rows_and_columns_are_selected_by_key_and_by_click() {
    let (_folder, mut window) = opened(Arrangement::TerritoriesByYears);
    click(&mut window, ARYS, "TI-1", 2025);
    let mut events = pressed(Modifiers::SHIFT, Key::Space);
    events.insert(2, Event::Text(" ".to_owned()));
    window.frame(events);
    window.settle();
    assert!(window.session().notices.is_empty());
    let row = window.selected();
    assert!(row.len() > 3 && row.iter().all(|name| name.contains("Арыс")), "{row:?}");
    click(&mut window, ARYS, "TI-1", 2025);
    window.press_with(Modifiers::COMMAND, Key::Space);
    let column = window.selected();
    assert!(column.len() > 10 && column.iter().all(|name| name.contains("2025")), "{column:?}");

    click(&mut window, BAIDIBEK, "TI-1", 2025);
    let arys = window.territory_name(ARYS);
    window.click(Role::RowHeader, &arys);
    assert_eq!(window.selected(), row);
    let header = window.say(&Message::new("data-select-column").with("column", "2025"));
    window.click(Role::ColumnHeader, &header);
    assert_eq!(window.selected(), column);
}

#[test]
fn a_drag_within_one_frame_selects() {
    let (_folder, mut window) = opened(Arrangement::TerritoriesByYears);
    let [from, to] = [(ARYS, 2025), (BAIDIBEK, 2026)].map(|(territory, year)| {
        let name = name(&window, territory, "TI-1", year);
        window.get(Role::TextInput, &name).rect().center()
    });
    window.frame([
        Event::PointerMoved(from),
        pointer(from, true),
        Event::PointerMoved(to),
        pointer(to, false),
    ]);
    window.settle();
    assert_eq!(window.selected().len(), 4);
    window.frame("5".chars().flat_map(typed));
    window.settle();
    window.press_with(Modifiers::COMMAND, Key::Enter);
    assert_eq!(kept(&window, BAIDIBEK, "TI-1", 2026).as_deref(), Some("5"));
}

#[test]
fn a_drag_beyond_the_edge_goes_on() {
    let (_folder, mut window) = opened(Arrangement::TerritoriesByYears);
    click(&mut window, ARYS, "TI-1", 2025);
    let from = window.get(Role::TextInput, &name(&window, ARYS, "TI-1", 2025)).rect().center();
    let below = Pos2::new(from.x, window.harness.ctx.content_rect().bottom() - 2.0);
    window.frame([Event::PointerMoved(from), pointer(from, true)]);
    for _ in 0..60 {
        window.frame([Event::PointerMoved(below)]);
    }
    window.frame([pointer(below, false)]);
    window.settle();
    window.write("1");
    window.press_with(Modifiers::COMMAND, Key::Enter);
    let last = kept(&window, "KZ-61-turkistan-city", "TI-1", 2025);
    let filled = window.book().columns_of("concept-2023-2029", "TI-1").count();
    assert!(filled >= 17, "{filled} {last:?}");
}

#[test]
fn a_column_is_made_wider_and_fitted() {
    let (_folder, mut window) = opened(Arrangement::IndicatorsByYears);
    let header = window.say(&Message::new("data-select-column").with("column", "2023"));
    let width = |window: &Window| window.get(Role::ColumnHeader, &header).rect().width();
    let before = width(&window);
    let rect = window.get(Role::ColumnHeader, &header).rect();
    let grip = rect.right_bottom() + vec2(-2.0, 10.0);
    window.frame([Event::PointerMoved(grip)]);
    window.frame([pointer(grip, true)]);
    for step in 1..5 {
        window.frame([Event::PointerMoved(grip + vec2(8.0 * step as f32, 0.0))]);
    }
    let end = grip + vec2(40.0, 0.0);
    window.frame([Event::PointerMoved(end)]);
    window.frame([pointer(end, false)]);
    window.settle();
    let wide = width(&window);
    assert!((wide - before - 40.0).abs() < 6.0, "{before} {wide}");
    window.frame([Event::PointerMoved(end)]);
    for _ in 0..2 {
        window.frame([pointer(end, true), pointer(end, false)]);
    }
    window.settle();
    assert!(width(&window) < before, "an empty column needs little");
}

#[test]
fn a_year_without_a_cycle_says_why_it_takes_nothing() {
    let (_folder, mut window) = opened(Arrangement::IndicatorsByYears);
    window.request(Command::ChooseTerritory("KZ".to_owned()));
    window.request(Command::ShowIndicator { code: "TI-4".to_owned(), screen: Screen::Data });
    let reason = Message::new("data-closed").with("code", "TI-4").with("year", 2024_i16);
    let reason = window.say(&reason);
    let names = window.names(Role::TextInput);
    let closed = names.iter().find(|name| name.contains("TI-4") && name.contains("2024"));
    let closed = closed.expect("TI-4 is in sight").clone();
    window.click(Role::TextInput, &closed);
    assert!(!window.shows(&reason));
    window.write("430");
    window.settle();
    window.must_show(&reason);
    assert_eq!(window.shown(&closed), "");
    window.press(Key::ArrowDown);
    assert!(!window.shows(&reason), "it goes with the cursor");
}

#[test]
fn ctrl_g_goes_to_a_code_a_district_and_a_year() {
    let (_folder, mut window) = opened(Arrangement::TerritoriesByYears);
    let go = |window: &mut Window, text: &str| {
        window.press_with(Modifiers::COMMAND, Key::G);
        window.write(text);
        window.settle();
        window.frame(pressed(Modifiers::NONE, Key::Enter));
        window.settle();
    };
    go(&mut window, "байдибек");
    go(&mut window, "байдібек 2027");
    assert_at(&window, BAIDIBEK, "TI-1", 2027);
    go(&mut window, "ti-2");
    assert_at(&window, BAIDIBEK, "TI-2", 2027);
    window.write("20");
    window.press(Key::Enter);
    assert_eq!(kept(&window, BAIDIBEK, "TI-2", 2027).as_deref(), Some("20"), "it has the keyboard");
    go(&mut window, "KZ-11");
    assert_at(&window, "KZ-11", "TI-2", 2027);
    let reach = window.text("data-reach");
    let shown = window.get(Role::ComboBox, &reach).value().unwrap_or_default();
    assert_eq!(shown, window.text("data-reach-all"), "what hid it is shown");
    window.request(Command::Arrange(Arrangement::IndicatorsByYears));
    go(&mut window, "TI-23");
    assert_eq!(window.session().place.indicator, "TI-23");
    assert!(window.selected()[0].contains("TI-23"), "{:?}", window.selected());
    go(&mut window, "TI-2 2028");
    let at = window.selected().remove(0);
    assert!(at.contains("TI-2,") && at.contains("2028"), "{at}");
}

#[test]
fn what_hides_what_is_gone_to_is_shown_and_no_more() {
    let (_folder, mut window) = opened(Arrangement::TerritoriesByYears);
    let go = |window: &mut Window, text: &str| {
        window.press_with(Modifiers::COMMAND, Key::G);
        window.write(text);
        window.settle();
        window.frame(pressed(Modifiers::NONE, Key::Enter));
        window.settle();
    };
    let parts = Message::new("data-parts")
        .with("territory", window.territory_name(TURKISTAN))
        .with("count", 18_usize);
    let parts = window.say(&parts);
    window.click(Role::DisclosureTriangle, &parts);
    go(&mut window, "байдібек 2027");
    assert_at(&window, BAIDIBEK, "TI-1", 2027);
    let find = window.text("data-filter");
    window.click(Role::TextInput, &find);
    window.write("келес");
    window.settle();
    go(&mut window, "арыс");
    assert_at(&window, ARYS, "TI-1", 2027);
    let reach = window.text("data-reach");
    let shown = window.get(Role::ComboBox, &reach).value().unwrap_or_default();
    assert_eq!(shown, window.text("data-reach-parts"), "districts of the region are in reach");
    window.click(Role::DisclosureTriangle, &parts);
    go(&mut window, "KZ-11");
    assert_at(&window, "KZ-11", "TI-1", 2027);
    assert!(window.find(Role::TextInput, &name(&window, ARYS, "TI-1", 2027)).is_none());
}

#[test]
fn parts_of_a_region_fold_and_are_found() {
    let (_folder, mut window) = opened(Arrangement::TerritoriesByYears);
    let arys = name(&window, ARYS, "TI-1", 2025);
    let region = name(&window, TURKISTAN, "TI-1", 2025);
    let parts = Message::new("data-parts")
        .with("territory", window.territory_name(TURKISTAN))
        .with("count", 18_usize);
    let parts = window.say(&parts);
    window.click(Role::DisclosureTriangle, &parts);
    assert!(window.find(Role::TextInput, &arys).is_none());
    assert!(window.find(Role::TextInput, &region).is_some());
    window.click(Role::DisclosureTriangle, &parts);
    let find = window.text("data-filter");
    window.click(Role::TextInput, &find);
    window.write("арыс");
    window.settle();
    assert!(window.find(Role::TextInput, &arys).is_some());
    assert!(window.find(Role::TextInput, &name(&window, BAIDIBEK, "TI-1", 2025)).is_none());
}

#[test]
fn own_targets_of_districts_have_rows_of_their_own() {
    let (_folder, mut window) = opened(Arrangement::TerritoriesByYears);
    let toggle = window.text("data-show-own");
    window.click(Role::CheckBox, &toggle);
    let cell = Message::new("data-cell-own").with("code", Arg::from("TI-1")).with("year", 2025_i16);
    let territory = window.territory_name(ARYS);
    let own =
        window.say(&Message::new("data-cell-of").with("territory", territory).with("cell", cell));
    window.click(Role::TextInput, &own);
    window.write("94");
    window.press(Key::Enter);
    let key = SeriesKey::actual("concept-2023-2029", "TI-1", "", ARYS).in_layer(Layer::OwnTarget);
    assert_eq!(window.book().get(&key.at(2025)).unwrap().to_string(), "94");
    window.click(Role::CheckBox, &toggle);
    assert_eq!(window.shown(&own), "94", "it stays where it has a value");
}

#[test]
fn a_selection_tells_how_many_and_from_where_to_where() {
    let (_folder, mut window) = opened(Arrangement::IndicatorsByYears);
    window.enter("TI-1", 2024, "93,1");
    window.enter("TI-1", 2025, "88");
    window.click_fact("TI-1", 2024);
    window.press_with(Modifiers::SHIFT, Key::ArrowRight);
    let count = window.say(&Message::new("data-selected").with("count", 2_usize));
    window.must_show(&count);
    window.must_show("88 %");
    window.must_show("93,1 %");
}

#[test]
fn a_window_opens_at_the_year_that_is_spoken_of() {
    let (folder, mut window) = opened(Arrangement::TerritoriesByYears);
    window.request(Command::ChooseYear(2029));
    window.flush();
    drop(window);
    let window = Window::sized(folder.path(), vec2(1093.0, 540.0), 1.0);
    assert_at(&window, TURKISTAN, "TI-1", 2029);
    let cell = name(&window, TURKISTAN, "TI-1", 2029);
    assert!(window.find(Role::TextInput, &cell).is_some(), "{cell} is scrolled away");
}

#[test]
fn the_cell_that_is_looked_at_stays_in_sight_when_the_window_gets_smaller() {
    let (folder, mut window) = opened(Arrangement::TerritoriesByYears);
    window.request(Command::ChooseYear(2029));
    window.flush();
    drop(window);
    let mut window = Window::sized(folder.path(), vec2(1500.0, 540.0), 1.0);
    let cell = name(&window, TURKISTAN, "TI-1", 2029);
    let is_shown = |window: &Window| window.find(Role::TextInput, &cell).is_some();
    assert!(is_shown(&window));
    window.harness.set_size(vec2(1093.0, 540.0));
    // It is scrolled there in a few frames.
    window.harness.run_steps(20);
    assert!(is_shown(&window), "{cell} is scrolled away");
}

#[test]
fn values_of_districts_count_where_districts_are_rows() {
    let (_folder, mut window) = opened(Arrangement::TerritoriesByYears);
    enter(&mut window, ARYS, "TI-1", 2025, "91");
    enter(&mut window, BAIDIBEK, "TI-1", 2025, "92");
    enter(&mut window, BAIDIBEK, "TI-1", 2026, "93");
    let entered =
        |count: usize| Message::new("data-entered").with("year", 2025_i16).with("count", count);
    window.must_show(&window.say(&entered(2)));
    window.request(Command::Arrange(Arrangement::TerritoriesByIndicators));
    window.must_show(&window.say(&entered(2)));
}
