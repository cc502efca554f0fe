//! Kills the program at random moments while an hour's edits and saves are replayed without
//! pauses, and opens the book again each time: what was said to be on the disk is there, nothing
//! is there twice, and the book can be read.
//!
//! The program is this test itself, started anew. It says on its standard output what it applied
//! and what is on the disk. `NYSANA_KILLS=500 cargo test --test kill -- --nocapture` kills it as
//! often.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test that talks to itself")]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use nysana::book::{
    Book, CellKey, Details, Edit, Entry, Saver, SeriesKey, Stamp, Store, Timing, generations,
};

/// Edits of a script: one a second for an hour.
const STEPS: usize = 3600;
/// How often it is killed where nobody says.
const KILLS: usize = 60;
/// Where the child finds its book; the seed and how far the book is stand beside it.
const BOOK: &str = "NYSANA_KILL_BOOK";
const SEED: &str = "NYSANA_KILL_SEED";
const DONE: &str = "NYSANA_KILL_DONE";

/// Numbers at random, the same ones each time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides
    }
}

/// A book that goes through the script of a seed.
struct Script {
    seed: u64,
    at: usize,
    book: Book,
    /// What takes the last step back.
    inverse: Vec<Edit>,
}

impl Script {
    fn new(seed: u64) -> Self {
        Self { seed, at: 0, book: Book::new(), inverse: Vec::new() }
    }

    /// Makes the next edit.
    fn step(&mut self) {
        let mut dice = Dice(self.seed.wrapping_mul(1_000_003).wrapping_add(self.at as u64));
        let edits = match dice.throw(20) {
            0 => std::mem::take(&mut self.inverse),
            1 => vec![Edit::set(cell(&mut dice), None)],
            2 => {
                let comment = format!("Бекіту «күтілуде» {}\nқалғаны \"кейін\"", self.at);
                let source =
                    if self.at.is_multiple_of(2) { comment.clone() } else { String::new() };
                let details = Details { comment, source, ..Details::default() };
                vec![Edit::set_details(cell(&mut dice), details)]
            }
            3 => {
                let series = cell(&mut dice).series;
                let entries = (2020..2032).map(|year| (year, Some(self.entry(year))));
                vec![Edit::SetEntries { series, entries: entries.collect() }]
            }
            4 => vec![Edit::set(cell(&mut dice), Some(Entry::State(format!("күй {}", self.at))))],
            5 => vec![Edit::SetTerritory(Some(format!("KZ-{}", self.at).into()))],
            _ => vec![Edit::set(cell(&mut dice), Some(self.entry(0)))],
        };
        let when = Timestamp::UNIX_EPOCH + jiff::Span::new().seconds(self.at as i64);
        self.inverse = self.book.apply(&edits, &Stamp { who: "Айгүл".to_owned(), when });
        self.at += 1;
    }

    fn entry(&self, year: i16) -> Entry {
        format!("{}.{}", self.at, year).parse().unwrap()
    }
}

fn cell(dice: &mut Dice) -> CellKey {
    let code = format!("TI-{}", dice.throw(45));
    let territory = format!("KZ-61-{}", dice.throw(16));
    let year = 2020 + i16::try_from(dice.throw(12)).unwrap();
    SeriesKey::actual("concept-2023-2029", code, "", territory).at(year)
}

/// The program that is killed; does nothing where this test did not start it.
#[test]
fn child() {
    let Some(path) = std::env::var_os(BOOK).map(PathBuf::from) else { return };
    let number = |name| std::env::var(name).unwrap().parse::<u64>().unwrap();
    let (seed, done) = (number(SEED), number(DONE));
    let mut script = Script::new(seed);
    (0..done).for_each(|_| script.step());
    let mut dice = Dice(seed ^ done.wrapping_mul(77));
    let say = |word: &str, number: u64| {
        let line = format!("\n{word} {number}\n");
        std::io::stdout().lock().write_all(line.as_bytes()).unwrap();
    };
    while script.at < STEPS {
        // A sitting: the book is opened, typed in, and closed.
        let (store, book) = open(&path);
        assert!(book == script.book, "the book is not where the script is");
        let timing = Timing {
            idle: Duration::from_millis(dice.throw(8)),
            most: Duration::from_millis(20),
            retry: Duration::from_millis(1),
        };
        let saver = Saver::start_timed(store, &book, timing, || {}).unwrap();
        drop(book);
        let ahead = saver.submit(script.book.clone());
        let start = script.at as u64;
        let on_disk = || (saver.on_disk() + start).saturating_sub(ahead);
        for _ in 0..=dice.throw(300) {
            if script.at == STEPS {
                break;
            }
            script.step();
            say("applied", script.at as u64);
            let number = saver.submit(script.book.clone());
            match dice.throw(60) {
                0 => saver.flush().unwrap(),
                1 => saver.keep_generation(script.book.clone()),
                2..20 => {
                    while saver.on_disk() < number {
                        std::thread::sleep(Duration::from_micros(50));
                    }
                }
                _ => {}
            }
            say("kept", on_disk());
        }
    }
    say("end", 0);
}

fn open(path: &Path) -> (Store, Book) {
    if nysana::book::store::exists(path) {
        let (store, opened) = Store::open(path, "").unwrap();
        (store, opened.book)
    } else {
        (Store::create(path, "").unwrap(), Book::new())
    }
}

/// What came of a run of the child.
#[derive(Default)]
struct Run {
    applied: usize,
    kept: usize,
    is_ended: bool,
}

impl Run {
    fn hear(&mut self, line: &str) {
        let Some((word, number)) = line.trim().split_once(' ') else { return };
        let Ok(number) = number.parse::<usize>() else { return };
        match word {
            "applied" => self.applied = number,
            "kept" => self.kept = self.kept.max(number),
            "end" => self.is_ended = true,
            _ => {}
        }
    }
}

/// Starts the child and kills it somewhere.
fn run(path: &Path, seed: u64, done: usize, dice: &mut Dice) -> Run {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child", "--nocapture", "--test-threads=1"])
        .env(BOOK, path)
        .env(SEED, seed.to_string())
        .env(DONE, done.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut run = Run { applied: done, kept: 0, is_ended: false };
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    let mut lines = dice.throw(200);
    while lines > 0 && out.read_line(&mut line).unwrap() > 0 {
        run.hear(&line);
        lines -= u64::from(line.starts_with("applied"));
        line.clear();
    }
    let end = Instant::now() + Duration::from_micros(dice.throw(4000));
    while Instant::now() < end {
        std::hint::spin_loop();
    }
    child.kill().unwrap();
    while out.read_line(&mut line).unwrap() > 0 {
        // A word that broke off was not said.
        if line.ends_with('\n') {
            run.hear(&line);
        }
        line.clear();
    }
    let status = child.wait().unwrap();
    let mut told = String::new();
    child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    let is_killed = status.code().is_none();
    assert!(is_killed || status.success(), "the child failed by itself: {told}");
    run
}

/// Makes the earlier saves older, so that the next save keeps one more.
fn age(path: &Path) {
    let steps: Vec<PathBuf> = generations(path)
        .into_iter()
        .map(|one| {
            let step = one.path.with_extension("step");
            fs::rename(one.path, &step).unwrap();
            step
        })
        .collect();
    for (at, step) in steps.iter().rev().enumerate() {
        let name = format!("2020-01-01T0000{at:02}Z.nysana");
        fs::rename(step, step.with_file_name(name)).unwrap();
    }
}

/// The same book, damaged, comes back whole from an earlier save and the journal.
fn check_damaged(path: &Path, book: &Book, dice: &mut Dice) -> bool {
    let folder = tempfile::tempdir().unwrap();
    copy_all(path.parent().unwrap(), folder.path());
    let path = folder.path().join(path.file_name().unwrap());
    let Ok(whole) = fs::read(&path) else { return false };
    // A book that holds nothing yet has no such byte.
    let beginning = whole.iter().position(|byte| *byte == b'-').unwrap_or(whole.len() / 2);
    let end = dice.throw(beginning as u64);
    fs::write(&path, &whole[..usize::try_from(end).unwrap()]).unwrap();
    let (_, opened) = Store::open_last_good(&path, "").unwrap();
    assert!(opened.book == *book, "a damaged book lost something");
    true
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap().path();
        let to = to.join(entry.file_name().unwrap());
        if entry.is_dir() {
            copy_all(&entry, &to);
        } else {
            fs::copy(&entry, &to).unwrap();
        }
    }
}

#[test]
fn a_kill_at_any_moment_loses_nothing_and_repeats_nothing() {
    if std::env::var_os(BOOK).is_some() {
        return;
    }
    let wanted = std::env::var("NYSANA_KILLS").ok().and_then(|number| number.parse().ok());
    let wanted: usize = wanted.unwrap_or(KILLS);
    let mut dice = Dice(20_260_422);
    let (mut kills, mut scripts, mut taken_over, mut damaged, mut beyond) = (0, 0, 0, 0, 0);
    while kills < wanted {
        scripts += 1;
        let seed = dice.throw(u64::MAX);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Түркістан 2025.nysana");
        let mut script = Script::new(seed);
        let mut states = vec![script.book.clone()];
        (0..STEPS).for_each(|_| {
            script.step();
            states.push(script.book.clone());
        });
        let length = |book: &Book| book.history().parts().map(str::len).sum::<usize>();
        let lengths: Vec<usize> = states.iter().map(length).collect();
        let mut done = 0;
        while done < STEPS && kills < wanted {
            let run = run(&path, seed, done, &mut dice);
            kills += usize::from(!run.is_ended);
            let book = if nysana::book::store::exists(&path) {
                let (_, opened) = Store::open(&path, "").unwrap();
                taken_over += usize::from(!opened.notes.is_empty());
                let is_harmless = opened.notes.iter().all(|note| note.key == "book-taken-over");
                assert!(is_harmless, "{:?}", opened.notes);
                opened.book
            } else {
                Book::new()
            };
            // A step that changes nothing leaves the state as it was: the latest counts.
            let found = lengths.partition_point(|known| *known <= length(&book)) - 1;
            assert!(book == states[found], "not a state of the script: {found}");
            assert!(found >= run.kept, "{} were on the disk, {found} are there", run.kept);
            let first = lengths.partition_point(|known| *known < length(&book));
            assert!(first <= run.applied, "{} were applied, {first} are there", run.applied);
            beyond += found.min(run.applied) - run.kept.min(found);
            done = found.min(run.applied).max(first);
            if dice.throw(4) == 0 {
                damaged += usize::from(check_damaged(&path, &book, &mut dice));
            }
            if dice.throw(2) == 0 {
                age(&path);
            }
        }
    }
    println!(
        "{kills} kills in {scripts} scripts: no change lost, none twice, no book unreadable; \
         {taken_over} times changes came from the journal, {beyond} of them had not been \
         acknowledged; {damaged} times the book was damaged too, and nothing was lost"
    );
}
