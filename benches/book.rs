//! The file of a book and its changes, in two sizes: opening, saving, applying, memory.
//!
//! Prints the best and the median time and the best on the processor, beside the figure that they are held to and a baseline of
//! the same run: what `ron` alone needs for the same text, what the file system alone needs for
//! the same bytes. It judges nothing: a timing depends on the machine.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that talks")]

mod timing;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use nysana::book::{Book, Edit, Entry, Layer, SeriesKey, Stamp, Store, store};
use nysana::programme::Year;
use serde::Deserialize;
use timing::{heads, times, told};

const MEMORY: &str = "--memory-of";

/// How large a book is, and what it is held to.
struct Size {
    regions: usize,
    districts: usize,
    series: usize,
    years: std::ops::RangeInclusive<Year>,
    /// Years of own targets.
    own: std::ops::RangeInclusive<Year>,
    open_ms: u64,
    save_ms: u64,
    apply_ms: Option<u64>,
}

const SIZES: [Size; 2] = [
    Size {
        regions: 1,
        districts: 16,
        series: 45,
        years: 2016..=2029,
        own: 2027..=2029,
        open_ms: 25,
        save_ms: 20,
        apply_ms: None,
    },
    Size {
        regions: 20,
        districts: 220,
        series: 45,
        years: 2016..=2029,
        own: 2020..=2029,
        open_ms: 250,
        save_ms: 100,
        apply_ms: Some(50),
    },
];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, MEMORY, path] = &arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return memory_of(Path::new(path));
    }
    for size in &SIZES {
        measure(size);
    }
}

fn measure(size: &Size) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.nysana");
    let edits = edits(size);
    let cells = cell_by_cell(&edits);
    let mut book = Book::new();
    // One change after another, so that the history is as long as the book.
    for edit in &cells {
        book.apply(std::slice::from_ref(edit), &stamp());
    }
    Store::create(&path, "").unwrap().save(&book).unwrap();
    let bytes = fs::read(&path).unwrap();
    println!(
        "\n{} values, {} lines of values, {} of history; {:.1} MB, {:.1} MB of it history",
        book.len(),
        book.columns().len(),
        book.history().lines().count(),
        megabytes(bytes.len()),
        megabytes(book.history().parts().map(str::len).sum::<usize>()),
    );
    heads();
    let held = |ms: u64| format!("{ms} ms");

    let text = String::from_utf8(bytes.clone()).unwrap();
    let (document, _) = text.split_once("--- history\n").unwrap();
    told("ron alone, the same values", "", &times(|| ron_alone(document)));
    told("read from bytes", "", &times(|| nysana::book::read(&bytes).unwrap()));
    told("open the file", &held(size.open_ms), &times(|| store::read(&path).unwrap()));

    told("write and flush the same bytes", "", &times(|| raw(folder.path(), &bytes, true)));
    told("write them without flushing", "", &times(|| raw(folder.path(), &bytes, false)));
    let (mut store, _) = Store::open(&path, "").unwrap();
    let mut typed = (1_i64..).zip(cells.iter().step_by(97).cycle());
    let saved = times(|| {
        // As an officer saves: one more value was typed.
        let Some((number, Edit::SetEntries { series, .. })) = typed.next() else { return };
        let entry = Some(Entry::Number(number.into()));
        book.apply(&[Edit::set(series.at(2024), entry)], &stamp());
        store.save(&book).unwrap();
    });
    told("save", &held(size.save_ms), &saved);
    let Some(Edit::SetEntries { series, .. }) = cells.get(cells.len() / 2) else { return };
    let of_cell = || book.history().of(&series.at(2024));
    told("the history of one cell", "", &times(of_cell));
    drop((book, store));

    let applied = |edits: &[Edit]| {
        let mut book = Book::new();
        let inverse = book.apply(edits, &stamp());
        (book, inverse)
    };
    let limit = size.apply_ms.map_or(String::new(), held);
    told("apply all as bulk edits", &limit, &times(|| applied(&edits)));
    told("apply all as one step of cells", "", &times(|| applied(&cells)));
    memory(document, &path);
}

/// Resident memory that an open book takes, without its history, in a process of its own: this one
/// has long had as much.
fn memory(document: &str, path: &Path) {
    let values = path.with_extension("values.nysana");
    fs::write(&values, document).unwrap();
    let this = std::env::current_exe().unwrap();
    let ran = Command::new(this).args([MEMORY.as_ref(), values.as_os_str()]).output().unwrap();
    print!("{}", String::from_utf8(ran.stdout).unwrap());
}

fn memory_of(path: &Path) {
    // What any book takes: the code that reads it.
    drop(nysana::book::read(b"(format: 1)").unwrap());
    let before = resident();
    let opened = store::read(path).unwrap();
    let (after, count) = (resident(), opened.book.len());
    let bytes = (after - before) as f64 * 1024.0 / count as f64;
    println!("{:<34} {bytes:>9.0} bytes a value     100", "memory of the open book");
}

/// A value in every cell, one edit a line of values.
fn edits(size: &Size) -> Vec<Edit> {
    let shared = |text: String| Arc::<str>::from(text);
    let regions = (0..size.regions).map(|number| format!("KZ-{}", 10 + number));
    let district = |number| format!("KZ-{}-district{number}", 10 + number % size.regions);
    let territories = regions.chain((0..size.districts).map(district)).map(shared);
    let territories: Vec<Arc<str>> = territories.collect();
    let mut edits = Vec::new();
    let programme = shared("concept-2023-2029".to_owned());
    for series in 0..size.series {
        let code = shared(format!("TI-{series}"));
        for (place, territory) in territories.iter().enumerate() {
            let entry = |year: Year| {
                let number = (i64::from(year) * 7 + (place * 31 + series) as i64) % 1000;
                (year, Some(format!("{}.{}", number / 10, number % 10).parse().unwrap()))
            };
            let entries =
                |years: &std::ops::RangeInclusive<Year>| years.clone().map(entry).collect();
            let key = SeriesKey::actual(programme.clone(), code.clone(), "", territory.clone());
            let own = key.in_layer(Layer::OwnTarget);
            edits.push(Edit::SetEntries { series: key, entries: entries(&size.years) });
            edits.push(Edit::SetEntries { series: own, entries: entries(&size.own) });
        }
    }
    edits
}

fn cell_by_cell(edits: &[Edit]) -> Vec<Edit> {
    let mut cells = Vec::new();
    for edit in edits {
        let Edit::SetEntries { series, entries } = edit else { continue };
        let set =
            |(year, entry): &(Year, Option<Entry>)| Edit::set(series.at(*year), entry.clone());
        cells.extend(entries.iter().map(set));
    }
    cells
}

fn stamp() -> Stamp {
    let when = "2026-02-01T10:00:00.123456Z".parse().unwrap();
    Stamp { who: "Айгүл Қ.".to_owned(), when }
}

/// The file as records that serde derives, nothing else done.
#[derive(Deserialize)]
#[expect(dead_code, reason = "only read")]
struct RonBook<'a> {
    format: u32,
    #[serde(borrow)]
    programmes: Vec<RonProgramme<'a>>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "only read")]
struct RonProgramme<'a> {
    id: &'a str,
    #[serde(borrow)]
    values: Vec<RonLine<'a>>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "only read")]
struct RonLine<'a> {
    code: &'a str,
    territory: &'a str,
    #[serde(default)]
    layer: Layer,
    #[serde(borrow)]
    years: BTreeMap<Year, &'a str>,
}

fn ron_alone(document: &str) -> RonBook<'_> {
    black_box(ron::from_str(document).unwrap())
}

fn raw(folder: &Path, bytes: &[u8], flush: bool) {
    let (new, path) = (folder.join("raw.new"), folder.join("raw"));
    let mut file = File::create(&new).unwrap();
    file.write_all(bytes).unwrap();
    if flush {
        file.sync_all().unwrap();
    }
    fs::rename(&new, &path).unwrap();
}

fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

/// Resident memory of this process, in kB.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").trim().parse().unwrap()
}
