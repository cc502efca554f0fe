//! The window under test: opened on a folder of its own, asked and driven by name.

use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, TouchPhase, Vec2,
};
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use egui_kittest::{Harness, Node};
use jiff::civil::date;
use nysana::app::{Command, Desktop, Notice, NysanaApp, Options, Session};
use nysana::book::{Book, Entry, Layer, SeriesKey};
use nysana::language::{Arg, Message};
use nysana::theme;

/// The screen of a common laptop.
pub const LAPTOP: Vec2 = Vec2::new(1366.0, 768.0);
/// Turkistan region.
pub const TURKISTAN: &str = "KZ-61";
const CONCEPT: &str = "concept-2023-2029";

/// A window that is open.
pub struct Window {
    pub harness: Harness<'static, NysanaApp>,
}

impl Window {
    /// Opens the window of a laptop on a folder of user data.
    pub fn open(folder: &Path) -> Self {
        Self::sized(folder, LAPTOP, 1.0)
    }

    /// Opens a window of a size in points.
    pub fn sized(folder: &Path, size: Vec2, pixels_per_point: f32) -> Self {
        Self::with(options(folder), size, pixels_per_point)
    }

    /// Opens the window of a laptop on a file, as a double click on it does.
    pub fn on_file(folder: &Path, file: &Path) -> Self {
        let options = Options { file: Some(file.to_owned()), ..options(folder) };
        Self::with(options, LAPTOP, 1.0)
    }

    fn with(options: Options, size: Vec2, pixels_per_point: f32) -> Self {
        let harness = Harness::builder()
            .with_size(size)
            .with_pixels_per_point(pixels_per_point)
            // A burst of keys takes a few frames for each cell.
            .with_max_steps(40)
            .build_eframe(|creation| NysanaApp::new(&creation.egui_ctx, options));
        // The harness has its own style; what is tested is the product's.
        let look = theme::look(&harness.ctx);
        theme::apply(&harness.ctx, look);
        let mut window = Self { harness };
        window.settle();
        // Until the library is read, a frame may come at any time.
        window.finish_jobs();
        window
    }

    /// Opens the window and chooses Turkistan region by its button.
    pub fn in_turkistan(folder: &Path) -> Self {
        let mut window = Self::open(folder);
        let name = window.territory_name(TURKISTAN);
        window.click(Role::Button, &name);
        window
    }

    pub fn session(&self) -> &Session {
        self.harness.state().session()
    }

    /// Does what a screen or the desktop would ask for.
    pub fn request(&mut self, command: Command) {
        self.harness.state_mut().request(command);
        self.settle();
    }

    /// The same, without a frame after it.
    pub fn ask(&mut self, command: Command) {
        self.harness.state_mut().request(command);
    }

    /// Waits for the work in the background.
    pub fn finish_jobs(&mut self) {
        self.harness.state_mut().finish_jobs();
        self.settle();
    }

    /// The only notice.
    #[track_caller]
    pub fn notice(&self) -> &Notice {
        let notices = &self.session().notices;
        let [(_, notice)] = &notices[..] else { panic!("one notice, not {notices:#?}") };
        notice
    }

    pub fn book(&self) -> &Book {
        self.session().open.book()
    }

    /// A text in the language of the window.
    pub fn say(&self, message: &Message) -> String {
        self.session().texts.say(message)
    }

    pub fn text(&self, key: &str) -> String {
        self.session().texts.get(key).into_owned()
    }

    pub fn territory_name(&self, code: &str) -> String {
        let session = self.session();
        session.tree.get(code).unwrap().name.get(session.texts.language()).to_owned()
    }

    /// Waits for the disk, and for the frame that says so.
    pub fn flush(&mut self) {
        self.session().open.flush().unwrap();
        self.settle();
    }

    /// Draws until nothing asks for a frame.
    pub fn settle(&mut self) {
        self.harness.run();
    }

    // What is there.

    pub fn find<'a>(&'a self, role: Role, name: &'a str) -> Option<Node<'a>> {
        self.harness.query(by().role(role).label(name))
    }

    #[track_caller]
    pub fn get<'a>(&'a self, role: Role, name: &'a str) -> Node<'a> {
        self.find(role, name).unwrap_or_else(|| {
            let names = self.names(role);
            panic!("no {role:?} {name:?}; there are {names:#?}")
        })
    }

    /// The names of everything with a role.
    pub fn names(&self, role: Role) -> Vec<String> {
        self.harness.query_all(by().role(role)).map(|node| name_of(&node)).collect()
    }

    /// Whether a text is on screen, alone or as a part of a longer one.
    pub fn shows(&self, text: &str) -> bool {
        self.texts().iter().any(|shown| shown.contains(&plain(text)))
    }

    #[track_caller]
    pub fn must_show(&self, text: &str) {
        assert!(self.shows(text), "no {text:?} in {:#?}", self.texts());
    }

    /// Whether there is a button of this name, alone or as a part of a longer one.
    pub fn shows_button(&self, name: &str) -> bool {
        self.names(Role::Button).iter().any(|shown| shown.contains(name))
    }

    /// All labels on screen.
    pub fn texts(&self) -> Vec<String> {
        let labels = self.harness.query_all(by().role(Role::Label));
        labels.map(|node| plain(&name_of(&node))).collect()
    }

    /// The name of the cell of a fact.
    pub fn fact_name(&self, series: &str, year: i16) -> String {
        self.say(&cell("data-cell-fact", series, year))
    }

    /// The name of the cell of an own target.
    pub fn own_name(&self, series: &str, year: i16) -> String {
        self.say(&cell("data-cell-own", series, year))
    }

    /// What the cell of a fact shows.
    #[track_caller]
    pub fn fact(&self, series: &str, year: i16) -> String {
        self.shown(&self.fact_name(series, year))
    }

    /// What the field or cell of this name shows. While it is typed in, cell and field share it.
    #[track_caller]
    pub fn shown(&self, name: &str) -> String {
        let nodes: Vec<_> =
            self.harness.query_all(by().role(Role::TextInput).label(name)).collect();
        assert!(!nodes.is_empty(), "no cell {name:?}");
        nodes.last().unwrap().value().unwrap_or_default()
    }

    /// The names of the selected cells.
    pub fn selected(&self) -> Vec<String> {
        let cells = self.harness.query_all(by().role(Role::TextInput));
        let selected = cells.filter(|node| node.accesskit_node().is_selected() == Some(true));
        selected.map(|node| name_of(&node)).collect()
    }

    /// What the book holds for the territory shown.
    pub fn kept(&self, code: &str, series: &str, year: i16) -> Option<String> {
        self.kept_in(Layer::Actual, code, series, year)
    }

    pub fn kept_in(&self, layer: Layer, code: &str, series: &str, year: i16) -> Option<String> {
        let territory = self.session().place.territory.as_str();
        let [programme, code, series, territory] =
            [CONCEPT, code, series, territory].map(Arc::<str>::from);
        let key = SeriesKey::actual(programme, code, series, territory);
        self.book().get(&key.in_layer(layer).at(year)).map(Entry::to_string)
    }

    /// What a screen reader reads of the chart.
    pub fn chart(&self) -> String {
        let figure = self.harness.get_by_role(Role::Figure);
        plain(&figure.value().unwrap_or_default())
    }

    // What a user does.

    #[track_caller]
    pub fn click(&mut self, role: Role, name: &str) {
        let at = self.get(role, name).rect().center();
        self.click_at(at);
    }

    pub fn click_at(&mut self, at: Pos2) {
        self.frame([Event::PointerMoved(at)]);
        self.frame([pointer(at, true)]);
        self.frame([pointer(at, false)]);
        self.settle();
    }

    #[track_caller]
    pub fn double_click(&mut self, role: Role, name: &str) {
        let at = self.get(role, name).rect().center();
        self.frame([Event::PointerMoved(at)]);
        for _ in 0..2 {
            self.frame([pointer(at, true), pointer(at, false)]);
        }
        self.settle();
    }

    #[track_caller]
    pub fn click_fact(&mut self, series: &str, year: i16) {
        let name = self.fact_name(series, year);
        self.click(Role::TextInput, &name);
    }

    /// Chooses an entry of a combo box.
    #[track_caller]
    pub fn choose(&mut self, combo: &str, entry: &str) {
        let name = self.text(combo);
        self.click(Role::ComboBox, &name);
        self.click(Role::Button, entry);
    }

    /// Turns the wheel over the middle of the window, by points.
    pub fn scroll(&mut self, by: f32) {
        let middle = self.harness.ctx.content_rect().center();
        self.frame([
            Event::PointerMoved(middle),
            Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: egui::vec2(0.0, by),
                phase: TouchPhase::Move,
                source: MouseWheelSource::Wheel,
                modifiers: Modifiers::NONE,
            },
        ]);
        self.harness.run_steps(8);
        self.settle();
    }

    /// Types as at a keyboard: a frame a character.
    pub fn write(&mut self, text: &str) {
        for character in text.chars() {
            self.frame(typed(character));
        }
    }

    pub fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.frame(pressed(modifiers, key));
        self.settle();
    }

    /// Answers the field that asks for a path, and waits for what comes of it.
    pub fn answer_path(&mut self, path: &Path) {
        let name = self.text("dialog-path");
        self.click(Role::TextInput, &name);
        self.press_with(Modifiers::COMMAND, Key::A);
        self.write(path.to_str().unwrap());
        self.frame(pressed(Modifiers::NONE, Key::Enter));
        self.finish_jobs();
    }

    /// Selects a cell, types into it and goes on with Enter.
    #[track_caller]
    pub fn enter(&mut self, series: &str, year: i16, text: &str) {
        self.click_fact(series, year);
        self.write(text);
        self.press(Key::Enter);
    }

    /// One frame in which all of this happens.
    pub fn frame(&mut self, events: impl IntoIterator<Item = Event>) {
        self.harness.input_mut().events.extend(events);
        self.harness.step();
    }
}

/// How a window is opened on a folder of user data.
pub fn options(folder: &Path) -> Options {
    // A desktop without dialogs and viewer: what would open there stays in the window.
    let desktop = Desktop {
        has_file_dialog: false,
        has_clipboard: false,
        view: |_| Err("no viewer".to_owned()),
    };
    Options {
        folder: folder.to_owned(),
        file: None,
        today: date(2026, 2, 1),
        desktop,
        said: Vec::new(),
    }
}

/// With ordinary spaces for those that do not break.
pub fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn name_of(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).unwrap_or_default()
}

fn cell(key: &'static str, series: &str, year: i16) -> Message {
    Message::new(key).with("code", Arg::from(series)).with("year", year)
}

/// The events of a typed character.
pub fn typed(character: char) -> Vec<Event> {
    let key = Key::from_name(&character.to_uppercase().to_string());
    let mut events: Vec<Event> =
        key.map(|key| key_event(Modifiers::NONE, key, true)).into_iter().collect();
    events.push(Event::Text(character.to_string()));
    events.extend(key.map(|key| key_event(Modifiers::NONE, key, false)));
    events
}

/// The events of a key that is pressed and let go.
pub fn pressed(modifiers: Modifiers, key: Key) -> Vec<Event> {
    vec![
        Event::ModifiersChanged(modifiers),
        key_event(modifiers, key, true),
        key_event(modifiers, key, false),
        Event::ModifiersChanged(Modifiers::NONE),
    ]
}

pub fn key_event(modifiers: Modifiers, key: Key, pressed: bool) -> Event {
    Event::Key { key, physical_key: Some(key), pressed, repeat: false, modifiers }
}

/// The event of the button of the pointer.
pub fn pointer(pos: Pos2, pressed: bool) -> Event {
    let button = PointerButton::Primary;
    Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE }
}
