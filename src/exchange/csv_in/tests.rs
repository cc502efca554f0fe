use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;

use super::super::rows::value_rows;
use super::super::{Access, Flavour, Review, write_csv_file};
use super::*;
use crate::book::{Book, CellKey, Edit, SeriesKey, Stamp};
use crate::programme::Library;
use crate::territory::Tree;

fn read(text: &str) -> Incoming {
    let library = Library::built_in();
    let known = Catalogue::new(library.get("concept-2023-2029"), Tree::kazakhstan());
    read_values(text.as_bytes(), Message::new("table-no-sheet"), &known).unwrap()
}

/// What was read and what was refused, a line each.
fn shown(incoming: &Incoming) -> Vec<String> {
    let cell = |(at, cell): (usize, &super::super::IncomingCell)| {
        let key = incoming.key(cell.line);
        let entry = cell.entry.as_ref().map(ToString::to_string).unwrap_or_default();
        let series = if key.series.is_empty() { String::new() } else { format!(" {}", key.series) };
        let details = incoming.details(at as u32).map_or("", |_| " +");
        format!("{}{series} {} {}: {entry}{details}", key.code, key.territory, cell.year)
    };
    let cells = incoming.cells().iter().enumerate().map(cell);
    let refused =
        incoming.refused.iter().map(|one| format!("{}: {} {}", one.at.row, one.raw, one.why.key));
    cells.chain(refused).collect()
}

fn sample() -> Book {
    let cell = |code: &str, series: &str, territory: &str, year| CellKey {
        series: SeriesKey::actual("concept-2023-2029", code, series, territory),
        year,
    };
    let entry = |text: &str| Some(text.parse::<Entry>().unwrap());
    let details = Details {
        status: Some(Status::Preliminary),
        as_of: Some(date(2025, 1, 1)),
        source: "=HYPERLINK(\"x\")".to_owned(),
        standard_error: Some("1.50".parse().unwrap()),
        comment: "бірінші; \"екінші\"\nжол, '=1".to_owned(),
        accepted: crate::book::Accepted {
            of: "93.10".to_owned(),
            why: [("jump".to_owned(), "a=b\\c\nd".to_owned())].into(),
        },
        more: [("тегі".to_owned(), "x\ny".to_owned())].into(),
    };
    let own = cell("TI-1", "", "KZ-61", 2025);
    let own = CellKey { series: own.series.in_layer(Layer::OwnTarget), ..own };
    let edits = vec![
        Edit::set(cell("TI-1", "", "KZ-61", 2024), entry("93.10")),
        Edit::set(cell("TI-1", "", "KZ-61", 2023), entry("-0.5")),
        Edit::set(cell("TI-1", "", "KZ-61-arys", 2024), entry("45/60")),
        Edit::set(cell("TI-9", "preschool", "KZ-61", 2024), entry("!later")),
        Edit::set(own.clone(), entry("95")),
        Edit::set_details(cell("TI-1", "", "KZ-61", 2024), details.clone()),
        Edit::set_details(
            cell("TI-1", "", "KZ-61", 2026),
            Details { comment: "кейін".to_owned(), ..Details::default() },
        ),
    ];
    let mut book = Book::new();
    book.apply(&edits, &stamp());
    book
}

/// A text with so many rows that it is read in halves, comments with line breaks among them.
fn long_text(comment: &str) -> String {
    let row = |at: usize| {
        let (year, value) = (2020 + at % 10, at % 90);
        format!("TI-1,,KZ-61,{year},{value}.5,{comment}\n")
    };
    let wrong =
        "TI-1,,KZ-61,soon,1,\nTI-1,,KZ-61-arys,2024,\"1,234\",\nTI-1,,KZ-61-arys,2023,\"2,5\",\n";
    let rows: String = (0..(2 << 20) / row(0).len()).map(row).collect();
    format!("code,series,territory,year,value,comment\n{wrong}{rows}{wrong}")
}

/// Every cell and refusal with its row, line, text and what is said beside it.
fn told(incoming: &Incoming) -> Vec<String> {
    let cells = incoming.cells().iter().zip(0..).map(|(cell, number)| {
        let (key, raw) = (incoming.cell_key(cell), incoming.raw(number));
        format!("{:?} {key:?} {raw} {:?}", cell.at, incoming.details(number))
    });
    let refused = incoming.refused.iter().map(|one| format!("{:?} {}", one.at, one.raw));
    let ambiguous = incoming.ambiguous().map(|(number, entry)| format!("{number} {entry}"));
    let evidence = format!("{:?}", incoming.evidence());
    cells.chain(refused).chain(ambiguous).chain([evidence]).collect()
}

#[test]
fn a_long_text_is_read_in_halves_as_it_is_in_one() {
    for comment in [
        "a",
        "\"a\nTI-1,,KZ-61,2024,1,b\"",
        "\"\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\"",
        "\"a\"\"\n\"\"b\"",
    ] {
        let text = long_text(comment);
        let library = Library::built_in();
        let known = Catalogue::new(library.get("concept-2023-2029"), Tree::kazakhstan());
        let mut rows = Rows::new(&text, b',');
        let mut header = Vec::new();
        assert!(rows.next_row());
        rows.cells(&mut header);
        let columns = Columns::of(&header).unwrap();
        let halves = halves::read(&known, Incoming::default(), &columns, rows.clone());
        let mut whole = Reading::new(&known, Incoming::default(), &columns);
        whole.rows(&mut rows, usize::MAX);
        assert_eq!(told(&halves), told(&whole.incoming));
        assert_eq!((halves.refused.len(), halves.ambiguous().count()), (2, 2));
    }
}

/// What lands of it in an empty book.
fn edits(incoming: Incoming) -> Vec<Edit> {
    let book = Book::new();
    Review::of(Arc::new(vec![incoming]), &book, &|_| Access::Open).edits(&book)
}

fn stamp() -> Stamp {
    Stamp { who: "A".to_owned(), when: Timestamp::UNIX_EPOCH }
}

#[test]
fn what_was_exported_comes_back_with_all_its_details() {
    let book = sample();
    for flavour in [Flavour::Programs, Flavour::Excel] {
        let rows: Vec<_> = book.columns().flat_map(value_rows).collect();
        let mut out = Vec::new();
        let cells = rows.iter().map(|row| row.csv_cells().collect::<Vec<_>>());
        write_csv_file(&mut out, flavour, &COLUMNS, cells).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(is_values_csv(text.as_bytes()));
        let incoming = read(&text);
        assert_eq!(incoming.refused, []);
        let mut other = Book::new();
        other.apply(&edits(incoming), &stamp());
        assert!(book.same_content(&other), "{flavour:?}\n{text}");
    }
}

#[test]
fn values_read_the_same_as_csv_and_as_libreoffice_saved_them() {
    let library = Library::built_in();
    let known = Catalogue::new(library.programmes(), Tree::kazakhstan());
    let origin = || Message::new("table-no-sheet");
    let csv = include_bytes!("../../../tests/files/values.csv");
    let expected = read_values(csv, origin(), &known).unwrap();
    assert_eq!((expected.cells().len(), expected.refused.len()), (6, 0), "{:?}", expected.refused);
    let expected = edits(expected);
    let files: [&[u8]; 2] = [
        include_bytes!("../../../tests/files/values.xlsx"),
        include_bytes!("../../../tests/files/values.ods"),
    ];
    for bytes in files {
        let table = super::super::open_workbook(bytes).unwrap().read(0).unwrap();
        let read = read_values_table(&table, origin(), &known).unwrap();
        assert_eq!(read.refused, []);
        assert_eq!(edits(read), expected);
    }
}

#[test]
fn rows_are_read_in_any_order_and_flavour() {
    let comma = "code,series,territory,year,value,reason\n\
                 TI-1,,KZ-61,2023,90.5,\nTI-1,,KZ-61,2024,93.10,\nTI-1,,KZ-61-arys,2024,,later\n";
    let semicolon = "\u{feff}year;value;code;territory\r\n2023;90,5;TI-1;KZ-61\r\n2024;93,10;ti-1;Түркістан облысы\r\n";
    assert_eq!(
        shown(&read(comma)),
        ["TI-1 KZ-61 2023: 90.5", "TI-1 KZ-61 2024: 93.10", "TI-1 KZ-61-arys 2024: !later"]
    );
    let read = shown(&read(semicolon));
    assert_eq!(read[0], "TI-1 KZ-61 2023: 90.5");
    assert!(read[1].contains("table-no-indicator"), "{read:?}");
}

#[test]
fn what_cannot_be_read_is_refused_with_the_reason() {
    let text = "code,series,territory,year,value,numerator,denominator,reason,status\n\
                TI-1,,KZ-61,2024,abc,,,,\n\
                TI-99,,KZ-61,2024,5,,,,\n\
                TI-9,,KZ-61,2024,5,,,,\n\
                TI-9,primary,KZ-61,2024,5,,,,\n\
                TI-1,,Atlantis,2024,5,,,,\n\
                TI-1,,KZ-61,24,5,,,,\n\
                TI-1,,KZ-61,1950,5,,,,\n\
                TI-1,,KZ-61,2024,,45,0,,\n\
                TI-1,,KZ-61,2024,,,,soon,\n\
                TI-1,,KZ-61,2024,5,,,,maybe\n\
                ER-1,,KZ-61,2029,5,,,,\n\
                TI-4,PISA mathematics,KZ-61,2024,430,,,,\n\
                TI-1,,KZ-61,2024,93.1,,,,final\n";
    let keys: Vec<_> = read(text).refused.iter().map(|one| one.why.key).collect();
    assert_eq!(
        keys,
        [
            "number-letter",
            "table-no-indicator",
            "table-series-needed",
            "table-no-series",
            "table-no-territory",
            "table-no-year",
            "table-year-outside",
            "fraction-zero-denominator",
            "table-no-reason",
            "table-no-status",
            "table-no-indicator",
            "table-year-no-cycle",
        ]
    );
    assert_eq!(shown(&read(text))[0], "TI-1 KZ-61 2024: 93.1 +");
}

/// What the numbers of these texts are, with what is asked about behind each.
fn numbers(delimiter: char, values: &[&str]) -> Vec<String> {
    let mut text = format!("code{delimiter}territory{delimiter}year{delimiter}value\n");
    for (value, year) in values.iter().zip(2015..) {
        text += &format!("TI-1{delimiter}KZ-61{delimiter}{year}{delimiter}\"{value}\"\n");
    }
    let incoming = read(&text);
    assert_eq!(incoming.refused, []);
    let review = Review::of(Arc::new(vec![incoming.clone()]), &Book::new(), &|_| Access::Open);
    let asked = if review.must_answer() { "?" } else { "" };
    let entry = |entry: &Option<Entry>| entry.as_ref().map(ToString::to_string).unwrap_or_default();
    incoming.cells().iter().map(|cell| entry(&cell.entry) + asked).collect()
}

#[test]
fn a_comma_that_may_set_thousands_apart_is_settled_by_the_file_or_asked_about() {
    // As Excel writes it in English, where a format sets thousands apart.
    assert_eq!(numbers(',', &["137,000", "93.1"]), ["137000", "93.1"]);
    assert_eq!(numbers(',', &["137,000", "1,137,000"]), ["137000", "1137000"]);
    assert_eq!(numbers(',', &["-1,234.5", "1,234"]), ["-1234.5", "1234"]);
    // As LibreOffice writes it in Russian.
    assert_eq!(numbers(',', &["93,125", "2,5"]), ["93.125", "2.5"]);
    assert_eq!(numbers(',', &["137,000", "5"]), ["137.000?", "5?"], "the file does not tell");
    assert_eq!(numbers('\t', &["137,000", "93.1"]), ["137.000?", "93.1?"]);
    // As Excel writes it in Russian, and an export for it.
    assert_eq!(numbers(';', &["93,125", "7"]), ["93.125", "7"]);
}

#[test]
fn a_comma_in_a_numerator_is_no_less_doubtful() {
    let text = "code,territory,year,value,numerator,denominator\n\
                TI-1,KZ-61,2023,,987,\"1,234\"\nTI-1,KZ-61,2024,,45,60\n";
    assert_eq!(read(text).ambiguous().count(), 1);
    let told = text.to_owned() + "TI-1,KZ-61,2025,90.5,,\n";
    assert_eq!(shown(&read(&told))[0], "TI-1 KZ-61 2023: 987/1234");
}

#[test]
fn a_csv_with_other_columns_is_no_csv_of_values() {
    for text in ["", "\n", "Аудан;2023;2024\nАрыс;1;2\n", "code,year,value\n"] {
        assert!(!is_values_csv(text.as_bytes()), "{text:?}");
    }
    assert!(is_values_csv(b"code,series,territory,year,value\n"));
}

#[test]
fn a_row_that_begins_like_the_one_before_is_read_like_any_other() {
    let text = "code,series,territory,year,value\n\
                TI-1,,KZ-61,2023,1\nTI-1,,KZ-61,2024,\"2,5\"\nTI-1,,KZ-61-arys,2023,3\n\
                \"TI-1\",,KZ-61,2025,4\nTI-1,,KZ-61,2026\nTI-1,,KZ-61,2027,5,6,7\n";
    assert_eq!(
        shown(&read(text)),
        [
            "TI-1 KZ-61 2023: 1",
            "TI-1 KZ-61 2024: 2.5",
            "TI-1 KZ-61-arys 2023: 3",
            "TI-1 KZ-61 2025: 4",
            "TI-1 KZ-61 2026: ",
            "TI-1 KZ-61 2027: 5",
        ]
    );
}

proptest! {
    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let library = Library::built_in();
        let known = Catalogue::new(library.get("concept-2023-2029"), Tree::kazakhstan());
        let _ = is_values_csv(&bytes);
        let mut text = b"code,series,territory,year,value,status,comment\nTI-1,,KZ-61,".to_vec();
        text.extend(bytes);
        let _ = read_values(&text, Message::new("table-no-sheet"), &known);
    }
}
