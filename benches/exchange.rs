//! Tables into the book: a CSV of 250 000 rows against a bare pass of the crate `csv` and against
//! pandas where it is installed; an .xlsx of 250 000 cells against calamine alone.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints and may stop")]

mod timing;

use std::fmt::Write as _;
use std::hint::black_box;
use std::io::Cursor;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use calamine::{Reader as _, ReaderRef as _};
use jiff::Timestamp;
use nysana::book::{Book, Edit, Stamp};
use nysana::exchange::{Access, Catalogue, Review, open_workbook, read_values};
use nysana::language::Message;
use nysana::programme::{Counting, IndicatorKind, Library};
use nysana::territory::Tree;
use timing::{RUNS, heads, times, told};

const PROGRAMME: &str = "turkistan-2020-2025";
const ROWS: usize = 250_000;

fn main() {
    let library = Library::built_in();
    let tree = tree();
    let text = values_csv(&library, &tree);
    println!("CSV: {ROWS} rows, {:.1} MB", text.len() as f64 / 1e6);
    heads();
    let bare = times(|| {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let mut record = csv::ByteRecord::new();
        let mut count = 0;
        while reader.read_byte_record(&mut record).unwrap() {
            count += record.len();
        }
        count
    });
    told("bare pass of the crate csv", "", &bare);
    let known = Catalogue::new(library.get(PROGRAMME), &tree);
    let read = || read_values(text.as_bytes(), Message::new("table-no-sheet"), &known).unwrap();
    told("read into Incoming", "", &times(read));
    // As an export has them: which line a row is of stands at both of its ends.
    let mut lines = text.lines();
    let head = lines.next().unwrap_or_default();
    let rows: String = lines.map(|line| format!("{line},{PROGRAMME},actual\n")).collect();
    let exported = format!("{head},programme,layer\n{rows}");
    let read_export = || read_values(exported.as_bytes(), Message::new("table-no-sheet"), &known);
    assert_eq!(read_export().unwrap().cells().len(), ROWS);
    told("  with the columns of an export", "", &times(read_export));
    let stamp = Stamp { who: "Officer".to_owned(), when: Timestamp::UNIX_EPOCH };
    // The way of the command line and of the window.
    let reviewed = |incoming| Review::of(Arc::new(vec![incoming]), &Book::new(), &|_| Access::Open);
    let landed = |edits: &[Edit]| {
        let mut book = Book::new();
        let inverse = book.apply(edits, &stamp);
        (book, inverse)
    };
    let into_book = times(|| {
        let review = reviewed(read());
        let (book, inverse) = landed(&review.edits(&Book::new()));
        assert_eq!(review.sources()[0].refused.len(), 0);
        assert_eq!(book.len(), ROWS);
        (book, inverse, review)
    });
    told("read into the book", "100 ms", &into_book);
    let incoming = read();
    told("  held against the book", "", &times(|| reviewed(incoming.clone())));
    let review = reviewed(incoming);
    told("  edits that follow", "", &times(|| review.edits(&Book::new())));
    let edits = review.edits(&Book::new());
    told("  applied", "", &times(|| landed(&edits)));
    pandas(&text);
    workbook();
}

/// A country of 20 regions with 11 districts each.
fn tree() -> Tree {
    let mut text = String::from("(format: 1, territories: [");
    let mut push = |code: &str, kind: &str, parent: &str| {
        let parent =
            if parent.is_empty() { String::new() } else { format!("parent: {parent:?}, ") };
        let name = format!("(kk: {code:?}, ru: {code:?}, en: {code:?})");
        let _ = write!(text, "(code: {code:?}, kind: {kind}, {parent}name: {name}), ");
    };
    push("KZ", "country", "");
    for region in 10..30 {
        let code = format!("KZ-{region}");
        push(&code, "region", "KZ");
        for district in 0..11 {
            push(&format!("{code}-x-district-{district:02}"), "district", &code);
        }
    }
    text.push_str("])");
    Tree::read(&text).unwrap().0
}

/// The columns of `nysana values`: all series of a programme for every territory, the years in
/// order, every tenth row with details, the others without numerator or with one.
fn values_csv(library: &Library, tree: &Tree) -> String {
    let mut text = String::from(
        "code,series,territory,year,value,numerator,denominator,reason,status,as_of,source,comment\n",
    );
    let edition = library.get(PROGRAMME).unwrap().latest();
    let (first, last) = edition.years_allowed();
    let indicators = edition.indicators.iter().filter(|indicator| {
        let has_numbers =
            !matches!(indicator.counting, Counting::Score { .. } | Counting::State(_));
        indicator.kind != IndicatorKind::ExpectedResult && has_numbers
    });
    let series = indicators.flat_map(|one| one.series.iter().map(move |series| (one, series)));
    let lines = series.flat_map(|line| tree.all().iter().skip(1).map(move |place| (line, place)));
    let cells = lines.flat_map(|line| (first..=last).map(move |year| (line, year)));
    for (count, (((indicator, series), place), year)) in cells.take(ROWS).enumerate() {
        let (code, series, place) = (&indicator.code, &series.code, &place.code);
        let _ = write!(text, "{code},{series},{place},{year},");
        let part = 1000 + count % 9000;
        let _ = match count % 10 {
            0 => writeln!(
                text,
                "{}.5,,,,preliminary,2025-01-01,\"NEDB, as the schools gave it\",to be checked",
                count % 100
            ),
            1..4 => writeln!(text, "{}.{:02},,,,,,,", count % 100, count % 99),
            _ => writeln!(text, "{}.{:02},{part},{},,,,,", count % 100, count % 99, part * 2),
        };
    }
    text
}

fn pandas(text: &str) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("values.csv");
    std::fs::write(&path, text).unwrap();
    let script = format!(
        "import time, pandas\nruns = []\nfor _ in range({RUNS}):\n t = time.perf_counter(); \
         pandas.read_csv({path:?}); runs.append(time.perf_counter() - t)\n\
         print(pandas.__version__, sorted(runs)[{RUNS} // 2] * 1000)"
    );
    let ran = Command::new("python3").args(["-c", &script]).output();
    match ran.map(|ran| String::from_utf8_lossy(&ran.stdout).trim().to_owned()) {
        Ok(told) if !told.is_empty() => println!("pandas {told}"),
        _ => println!("pandas: not installed"),
    }
}

fn workbook() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for row in 0..25_000_u32 {
        sheet.write(row, 0, format!("TI-{}", row % 29)).unwrap();
        for column in 1..10_u16 {
            sheet.write(row, column, f64::from(row % 1000) / 10.0).unwrap();
        }
    }
    let bytes = workbook.save_to_buffer().unwrap();
    println!("XLSX: 250 000 cells, {:.1} MB", bytes.len() as f64 / 1e6);
    heads();
    let open = || calamine::Xlsx::new(Cursor::new(&bytes)).unwrap();
    let passed = times(|| {
        let mut book = open();
        let mut cells = book.worksheet_cells_reader("Sheet1").unwrap();
        let mut count = 0;
        while let Some(cell) = cells.next_cell().unwrap() {
            black_box(&cell);
            count += 1;
        }
        assert_eq!(count, 250_000);
    });
    told("calamine alone, no cell kept", "", &passed);
    let kept = times(|| {
        let mut book = open();
        let table = book.worksheet_range_ref("Sheet1").unwrap();
        assert_eq!(table.used_cells().count(), 250_000);
    });
    told("calamine alone, into its table", "", &kept);
    let ours = times(|| {
        let table = open_workbook(&bytes).unwrap().read(0).unwrap();
        assert_eq!(table.len(), 250_000);
    });
    told("into a table", "1.1 times", &ours);
    for (what, alone) in [("into its table", kept), ("no cell kept", passed)] {
        let ratio = |ours: Duration, alone: Duration| ours.as_secs_f64() / alone.as_secs_f64();
        println!(
            "{:.2} times as long as {what}, {:.2} on the processor",
            ratio(ours.median, alone.median),
            ratio(ours.processor, alone.processor)
        );
    }
}
