//! One frame of each screen without a window: layout and tessellation, as the window does them.
//!
//! Prints the first frame, and the median and the 99th percentile after warming up, beside the
//! figures that they are held to. It judges nothing: a timing depends on the machine.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that talks")]

use std::time::{Duration, Instant};

use egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, RawInput, Rect, TouchPhase, pos2, vec2,
};
use nysana::app::{Arrangement, Command, Desktop, NysanaApp, Options, Screen};
use nysana::book::{Edit, SeriesKey};
use nysana::language::Message;
use nysana::programme::Library;
use nysana::territory::Tree;

/// The window that must hold everything, in points.
const WINDOW: egui::Vec2 = vec2(1093.0, 540.0);
const WARM_UP: usize = 10;
const FRAMES: usize = 500;

fn main() {
    println!("{:<34} {:>10} {:>10} {:>10}", "screen", "first", "median", "99 %");
    println!("{:<34} {:>10} {:>10} {:>10}", "(held to)", "50 ms", "2 ms", "8 ms");
    for screen in Screen::ALL {
        let mut bench = Bench::new(screen);
        measure(&mut bench, &format!("{screen:?}"), |_| Vec::new());
    }
    let book = large_book();
    let values: usize = book.iter().map(count).sum();
    landing(&book);
    println!("the grid over a book of {values} values:");
    for arrangement in Arrangement::ALL {
        let mut bench = Bench::large(arrangement, &book);
        measure(&mut bench, &format!("{arrangement:?}"), scrolled_anywhere);
        measure(&mut bench, "  the same, typed into", typed);
    }
}

/// A large table lands in an empty book while the grid is in sight: the frame that takes it up, and
/// the next.
fn landing(book: &[Edit]) {
    let mut bench = Bench::new(Screen::Data);
    for _ in 0..WARM_UP {
        bench.frame(Vec::new());
    }
    let label = Message::new("edit-paste");
    let edit = Command::Edit { label, edits: book.to_vec() };
    let start = Instant::now();
    bench.app.request(edit);
    let taken = start.elapsed();
    let next = bench.frame(Vec::new());
    println!("a large table lands: {}, the frame then {}", shown(taken), shown(next));
}

/// The first frame, and a row of frames with what happens in each.
fn measure(bench: &mut Bench, what: &str, happens: impl Fn(usize) -> Vec<Event>) {
    let first = bench.frame(Vec::new());
    bench.app.finish_jobs();
    for frame in 0..WARM_UP {
        bench.frame(happens(frame));
    }
    let mut times: Vec<Duration> =
        (0..FRAMES).map(|frame| bench.frame(happens(WARM_UP + frame))).collect();
    times.sort_unstable();
    println!(
        "{what:<34} {:>10} {:>10} {:>10}",
        shown(first),
        shown(times[FRAMES / 2]),
        shown(times[FRAMES * 99 / 100]),
    );
}

/// The wheel, far and near, down and up, to both sides.
fn scrolled_anywhere(frame: usize) -> Vec<Event> {
    let far = [180.0, 2400.0, 60.0, 900.0, 5200.0][frame % 5];
    let down = if (frame / 40).is_multiple_of(2) { -1.0 } else { 1.0 };
    let aside = if (frame / 25).is_multiple_of(2) { -1.0 } else { 1.0 };
    let middle = pos2(600.0, 350.0);
    let wheel = Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(aside * far / 4.0, down * far),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    };
    vec![Event::PointerMoved(middle), wheel]
}

/// A digit a frame, and Enter.
fn typed(frame: usize) -> Vec<Event> {
    match frame % 3 {
        0 => vec![Event::Text("7".to_owned())],
        1 => vec![Event::Text("5".to_owned())],
        _ => pressed(Modifiers::NONE, Key::Enter),
    }
}

fn pressed(modifiers: Modifiers, key: Key) -> Vec<Event> {
    let event =
        |pressed| Event::Key { key, physical_key: Some(key), pressed, repeat: false, modifiers };
    vec![event(true), event(false)]
}

fn shown(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

struct Bench {
    context: egui::Context,
    app: NysanaApp,
    frames: usize,
    _folder: tempfile::TempDir,
}

impl Bench {
    /// The app with a value in every cell of a region, on a screen that it has not drawn yet.
    fn new(screen: Screen) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let context = egui::Context::default();
        let options = Options {
            folder: folder.path().to_owned(),
            file: None,
            today: jiff::civil::date(2026, 2, 1),
            desktop: Desktop::here(),
            said: Vec::new(),
        };
        let mut app = NysanaApp::new(&context, options);
        app.request(Command::ChooseTerritory("KZ-61".to_owned()));
        app.request(Command::Edit { label: Message::new("edit-paste"), edits: every_cell() });
        app.request(Command::ShowIndicator { code: "TI-1".to_owned(), screen });
        Self { context, app, frames: 0, _folder: folder }
    }

    /// The grid over a large book, all territories in sight.
    fn large(arrangement: Arrangement, book: &[Edit]) -> Self {
        let mut bench = Self::new(Screen::Data);
        let edit = Command::Edit { label: Message::new("edit-paste"), edits: book.to_vec() };
        bench.app.request(edit);
        bench.app.request(Command::ChooseTerritory("KZ".to_owned()));
        bench.app.request(Command::Arrange(arrangement));
        bench.frame(Vec::new());
        if arrangement != Arrangement::IndicatorsByYears {
            // Going to a district shows all territories.
            bench.frame(pressed(Modifiers::COMMAND, Key::G));
            bench.frame(Vec::new());
            bench.frame(vec![Event::Text("KZ-61-arys".to_owned())]);
            bench.frame(pressed(Modifiers::NONE, Key::Enter));
        }
        bench.frame(Vec::new());
        bench
    }

    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.frames += 1;
        let input = RawInput {
            events,
            time: Some(self.frames as f64 / 60.0),
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), WINDOW)),
            focused: true,
            ..RawInput::default()
        };
        let start = Instant::now();
        let mut output = self.context.run_ui(input, |ui| self.app.show(ui, None));
        output.textures_delta.clear(); // no one paints
        let drawn = self.context.tessellate(output.shapes, output.pixels_per_point);
        std::hint::black_box(drawn);
        start.elapsed()
    }
}

/// Demonstration values for every indicator and year: 50 everywhere.
fn every_cell() -> Vec<Edit> {
    let library = Library::built_in();
    let programme = library.get("concept-2023-2029").unwrap();
    let mut edits = Vec::new();
    for indicator in &programme.latest().indicators {
        for series in &indicator.series {
            let id = "concept-2023-2029";
            let key = SeriesKey::actual(id, &*indicator.code, &*series.code, "KZ-61");
            for year in 2023..=2029 {
                let entry = Some("50".parse().unwrap());
                edits.push(Edit::set(key.at(year), entry));
            }
        }
    }
    edits
}

/// Demonstration values for 45 series of 20 regions and 220 districts in 24 years.
fn large_book() -> Vec<Edit> {
    let library = Library::built_in();
    let programme = library.get("concept-2023-2029").unwrap();
    let indicators = &programme.latest().indicators;
    let series = indicators.iter().flat_map(|indicator| {
        indicator.main_series().map(|series| (indicator.code.as_str(), series.code.as_str()))
    });
    let territories: Vec<String> = Tree::kazakhstan()
        .regions()
        .flat_map(|region| {
            let district = |number| format!("{}-demo-{number}", region.code);
            std::iter::once(region.code.clone()).chain((1..=11).map(district))
        })
        .collect();
    let mut edits = Vec::new();
    for (code, series) in series.take(45) {
        for (number, territory) in territories.iter().enumerate() {
            let key = SeriesKey::actual("concept-2023-2029", code, series, territory.as_str());
            let entries = (2012..2036).map(|year: i16| {
                let value = (number * 37 + usize::from(year.unsigned_abs()) * 13) % 1000;
                let entry = format!("{}.{}", value / 10, value % 10).parse().unwrap();
                (year, Some(entry))
            });
            edits.push(Edit::SetEntries { series: key, entries: entries.collect() });
        }
    }
    edits
}

fn count(edit: &Edit) -> usize {
    match edit {
        Edit::SetEntries { entries, .. } => entries.len(),
        _ => 0,
    }
}
