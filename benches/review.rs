//! What comes from outside: a pasted block of 10 000 cells read and held against the book, with the
//! list that the preview shows (held to 100 ms together, the first frame included), and a table of
//! 250 000 values reviewed, counted and turned into edits.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that talks")]

use std::fmt::Write as _;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use nysana::book::{Book, SeriesKey, Stamp};
use nysana::exchange::{
    Access, Incoming, PasteTarget, Place, Recogniser, Review, Slot, read_block, read_paste,
};
use nysana::language::Message;
use nysana::programme::{Counting, Library};
use nysana::territory::Tree;

/// Rows and columns of the pasted block.
const BLOCK: (usize, usize) = (1000, 10);
const RUNS: usize = 15;

fn main() {
    let library = Library::built_in();
    let edition = library.get("concept-2023-2029").unwrap().latest();
    paste(edition);
    large();
}

fn paste(edition: &nysana::programme::Edition) {
    let mut text = String::new();
    for row in 0..BLOCK.0 {
        for column in 0..BLOCK.1 {
            let _ = write!(text, "{},{}\t", row % 97, column);
        }
        text.push_str("\r\n");
    }
    let keys: Vec<SeriesKey> = (0..BLOCK.0)
        .map(|row| SeriesKey::actual("concept-2023-2029", "TI-1", "", format!("KZ-61-{row}")))
        .collect();
    let slot = |down: usize, right: usize| match (keys.get(down), i16::try_from(right)) {
        (Some(key), Ok(right)) if usize::from(right.unsigned_abs()) < BLOCK.1 => {
            Slot::Cell(key.at(2020 + right))
        }
        _ => Slot::Outside,
    };
    let book = Book::new();
    let mut read = || {
        let names = Recogniser::new(edition, Tree::kazakhstan(), Some("KZ-61"));
        let block = read_block(&text).unwrap();
        let target = PasteTarget { slot: &slot, names: &names };
        let sources = Arc::new(vec![read_paste(&block, &target)]);
        let review = Review::of(sources, &book, &|_| Access::Open);
        let counts = review.counts();
        assert!(counts.new >= BLOCK.0 * BLOCK.1, "{counts:?}");
        (review.questions().len(), review.rows().len())
    };
    say("10 000 pasted cells read, reviewed, listed", median(&mut read), Some(100));
}

fn large() {
    let mut source = Incoming::from(Message::new("review-source"));
    for number in 0..18_000_u32 {
        let (code, place) = (number % 45, number / 45);
        let key = SeriesKey::actual(
            "concept-2023-2029",
            format!("TI-{code}"),
            "",
            format!("KZ-61-{place}"),
        );
        let line = source.line(&key);
        for year in 2016..2030_i16 {
            let at = Place { row: number, column: year.unsigned_abs().into() };
            source.read(line, year, "93,1", &Counting::Share, at);
        }
    }
    println!("{} values", source.cells().len());
    let sources = Arc::new(vec![source]);
    let book = Book::new();
    let mut review = || Review::of(Arc::clone(&sources), &book, &|_| Access::Open);
    say("  held against the book", median(&mut review), None);
    let review = review();
    say("  counted", median(&mut || review.counts()), None);
    say("  listed", median(&mut || review.rows().len()), None);
    say("  turned into edits", median(&mut || review.edits(&book).len()), None);
    let edits = review.edits(&book);
    let stamp = Stamp { who: String::new(), when: jiff::Timestamp::UNIX_EPOCH };
    let mut land = || {
        let mut book = book.clone();
        book.apply(&edits, &stamp).len()
    };
    say("  landed", median(&mut land), None);
    let mut landed = book.clone();
    landed.apply(&edits, &stamp);
    let mut again = review.clone();
    let mut refresh = || again.refresh(&landed, &|_| Access::Open);
    say("  compared anew", median(&mut refresh), None);
}

fn median<T>(work: &mut dyn FnMut() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed()
        })
        .collect();
    times.sort();
    times[RUNS / 2]
}

fn say(what: &str, took: Duration, held_to: Option<u32>) {
    let millis = took.as_secs_f64() * 1000.0;
    match held_to {
        Some(limit) => println!("{what}: {millis:.1} ms (held to {limit} ms)"),
        None => println!("{what}: {millis:.1} ms"),
    }
}
