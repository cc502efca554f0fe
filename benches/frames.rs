//! One frame of each screen without a window: layout and tessellation, as the window does them.
//!
//! Prints the first frame, and the median and the 99th percentile after warming up, beside the
//! figures that they are held to. It judges nothing: a timing depends on the machine.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that talks")]

use std::time::{Duration, Instant};

use egui::{RawInput, Rect, pos2, vec2};
use nysana::app::{Command, Desktop, NysanaApp, Options, Screen};
use nysana::book::{Edit, SeriesKey};
use nysana::language::Message;
use nysana::programme::Library;

/// The window that must hold everything, in points.
const WINDOW: egui::Vec2 = vec2(1093.0, 540.0);
const WARM_UP: usize = 10;
const FRAMES: usize = 500;

fn main() {
    println!("{:<12} {:>10} {:>10} {:>10}", "screen", "first", "median", "99 %");
    println!("{:<12} {:>10} {:>10} {:>10}", "(held to)", "50 ms", "2 ms", "8 ms");
    for screen in Screen::ALL {
        let mut bench = Bench::new(screen);
        let first = bench.frame();
        bench.app.finish_jobs();
        for _ in 0..WARM_UP {
            bench.frame();
        }
        let mut times: Vec<Duration> = (0..FRAMES).map(|_| bench.frame()).collect();
        times.sort_unstable();
        println!(
            "{:<12} {:>10} {:>10} {:>10}",
            format!("{screen:?}"),
            shown(first),
            shown(times[FRAMES / 2]),
            shown(times[FRAMES * 99 / 100]),
        );
    }
}

fn shown(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

struct Bench {
    context: egui::Context,
    app: NysanaApp,
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
        };
        let mut app = NysanaApp::new(&context, options);
        app.request(Command::ChooseTerritory("KZ-61".to_owned()));
        app.request(Command::Edit { label: Message::new("edit-paste"), edits: every_cell() });
        app.request(Command::ShowIndicator { code: "TI-1".to_owned(), screen });
        Self { context, app, _folder: folder }
    }

    fn frame(&mut self) -> Duration {
        let input = RawInput {
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
