//! The start as a whole process, beside the least window that eframe opens.
//!
//! Needs a display (`xvfb-run cargo bench --bench start`). Prints the time until the first frame
//! is drawn and the window is closed again, empty and with the trajectory of a book of 13 000
//! values, and the resident memory of a window that stays open, beside the figures that they are
//! held to. It judges nothing.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that talks")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use nysana::app::{Command as AppCommand, Desktop, NysanaApp, Options, Screen};
use nysana::book::{Book, Edit, SeriesKey, Stamp, Store};
use nysana::programme::Library;
use nysana::territory::Tree;

const RUNS: usize = 11;
const PROGRAMME: &str = "concept-2023-2029";
const VALUES: usize = 13_000;
const SETTLE: Duration = Duration::from_secs(2);

fn main() {
    if std::env::var_os("DISPLAY").is_none() {
        println!("start: no display, nothing measured");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let nysana = PathBuf::from(env!("CARGO_BIN_EXE_nysana"));
    let minimal = minimal();
    let once = |program: &Path| {
        let start = Instant::now();
        let status = command(program, folder.path()).arg("--close-after-first-frame").status();
        assert!(status.unwrap().success(), "{} failed", program.display());
        start.elapsed()
    };
    let chart = tempfile::tempdir().unwrap();
    let book = book_with_chart(chart.path());
    let chart_once = || {
        let start = Instant::now();
        let mut command = command(&nysana, chart.path());
        let status = command.arg(&book).arg("--close-after-first-frame").status();
        assert!(status.unwrap().success(), "it failed with a book");
        start.elapsed()
    };
    once(&nysana);
    once(&minimal);
    chart_once();
    let (mut ours, mut least): (Vec<_>, Vec<_>) =
        (0..RUNS).map(|_| (once(&nysana), once(&minimal))).unzip();
    let (ours, least) = (median(&mut ours), median(&mut least));
    let ratio = ours.as_secs_f64() / least.as_secs_f64();
    println!("first frame: {ours:.0?}, least window {least:.0?}: {ratio:.2} × (held to 1.5 ×)");

    let (mut with_chart, mut least): (Vec<_>, Vec<_>) =
        (0..RUNS).map(|_| (chart_once(), once(&minimal))).unzip();
    let (with_chart, least) = (median(&mut with_chart), median(&mut least));
    let more = with_chart.as_secs_f64() - least.as_secs_f64();
    println!(
        "a chart of 13 000 values: {with_chart:.0?}, least window {least:.0?}: {:+.0} ms \
         (held to +80 ms)",
        more * 1000.0
    );

    let (ours, least) = (resident(&nysana, folder.path()), resident(&minimal, folder.path()));
    let ratio = ours as f64 / least as f64;
    println!("resident: {ours} kB, least window {least} kB: {ratio:.2} × (held to 1.5 ×)");
}

/// A region's values and own targets, districts included, with their history; and settings that
/// open the trajectory.
fn book_with_chart(folder: &Path) -> PathBuf {
    let library = Library::built_in();
    let programme = library.get(PROGRAMME).unwrap();
    let region = "KZ-61";
    let tree = Tree::kazakhstan();
    let districts = tree.all().iter().filter(|one| one.parent.as_deref() == Some(region));
    let territories = std::iter::once(region).chain(districts.map(|one| &*one.code));
    let territories: Vec<&str> = territories.collect();
    let mut book = Book::new();
    let when = "2026-01-31T10:00:00Z".parse().unwrap();
    let stamp = Stamp { who: "Айгүл Қ.".to_owned(), when };
    book.apply(&[Edit::SetTerritory(Some(region.into()))], &stamp);
    let series = programme.latest().indicators.iter().flat_map(|indicator| {
        indicator.series.iter().map(|series| (&*indicator.code, &*series.code))
    });
    let series: Vec<_> = series.collect();
    'full: for year in (2000..=2029_i16).rev() {
        for territory in &territories {
            for (code, series) in &series {
                if book.len() >= VALUES {
                    break 'full;
                }
                let key = SeriesKey::actual(PROGRAMME, *code, *series, *territory);
                let entry = Some("50".parse().unwrap());
                book.apply(&[Edit::set(key.at(year), entry)], &stamp);
            }
        }
    }
    let path = folder.join("region.nysana");
    Store::create(&path, "").unwrap().save(&book).unwrap();
    // What the window remembers of the screen, as it writes it itself.
    let context = egui::Context::default();
    let options = Options {
        folder: folder.to_owned(),
        file: Some(path.clone()),
        today: jiff::civil::date(2026, 2, 1),
        desktop: Desktop::here(),
        said: Vec::new(),
    };
    let mut app = NysanaApp::new(&context, options);
    app.request(AppCommand::ShowIndicator { code: "TI-1".to_owned(), screen: Screen::Trajectory });
    drop(app);
    println!("{} values", book.len());
    path
}

/// The example beside the benchmarks, built in the same profile.
fn minimal() -> PathBuf {
    let target = Path::new(env!("CARGO_BIN_EXE_nysana")).parent().unwrap();
    let path =
        target.join("examples").join(format!("minimal_window{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "first: cargo build --release --example minimal_window");
    path
}

fn command(program: &Path, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.env("NYSANA_HOME", folder).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Resident memory of an open window after it has settled, in kB.
fn resident(program: &Path, folder: &Path) -> u64 {
    let mut child = command(program, folder).spawn().unwrap();
    std::thread::sleep(SETTLE);
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").trim().parse().unwrap()
}
