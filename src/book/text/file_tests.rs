//! Reading and writing held to each other.

use std::sync::LazyLock;

use jiff::civil::date;
use proptest::prelude::*;

use super::read::read;
use super::write::write;
use crate::book::samples::{any_book, cell, set, stamp};
use crate::book::{Book, Details, Edit, Layer, More, Opened, Status, Store};
use crate::language::{Arg, Message};

/// One of everything: the example of the documentation.
static SAMPLE: LazyLock<&str> = LazyLock::new(|| {
    let readme = include_str!("../../../assets/books/README.md");
    let (_, rest) = readme.split_once("```ron\n").unwrap();
    rest.split_once("```").unwrap().0
});

fn open(text: &str) -> Book {
    let opened = read(text.as_bytes()).unwrap();
    assert_eq!(opened.warnings, [], "{text}");
    opened.book
}

fn warned(text: &str) -> (Book, Vec<String>) {
    let opened = read(text.as_bytes()).unwrap();
    let told = opened.warnings.into_iter();
    let told = told.map(|w| format!("{}: {}, {}", w.path, w.expected.key, w.found)).collect();
    (opened.book, told)
}

fn refused(bytes: impl AsRef<[u8]>) -> Message {
    read(bytes.as_ref()).unwrap_err()
}

/// Key, line and column.
fn placed(message: &Message) -> (&'static str, String, String) {
    let arg = |wanted| {
        let arg = message.args.iter().find(|(name, _)| *name == wanted);
        match arg {
            Some((_, Arg::Number(number))) => number.to_string(),
            other => panic!("{other:?}"),
        }
    };
    (message.key, arg("line"), arg("column"))
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(book in any_book()) {
        let text = write(&book);
        let opened = read(text.as_bytes()).unwrap();
        prop_assert_eq!(&opened.warnings, &[]);
        prop_assert_eq!(write(&opened.book), text);
        prop_assert_eq!(opened.book, book);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }

    #[test]
    fn no_damage_makes_it_panic(
        at in 0..SAMPLE.len(), length in 0..40_usize, put in "[\\[\\](){}\",:'\\\\0-9a-z#/* \n]{0,8}",
    ) {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        bytes.splice(at..(at + length).min(SAMPLE.len()), put.bytes());
        let _ = read(&bytes);
    }

    #[test]
    fn a_file_that_was_cut_off_says_where(
        end in SAMPLE.find("3,").unwrap()..SAMPLE.find("\n--- history").unwrap() - 1,
    ) {
        let cut = &SAMPLE.as_bytes()[..end];
        let (_, line, _) = placed(&refused(cut));
        let last = 1 + String::from_utf8_lossy(cut).matches('\n').count();
        prop_assert_eq!(line, last.to_string());
    }
}

#[test]
fn the_sample_is_written_as_it_stands() {
    let book = open(&SAMPLE);
    assert_eq!(write(&book), *SAMPLE);
    assert_eq!(book.territory().map(|code| &**code), Some("KZ-61"));
    assert_eq!(book.edition("concept-2023-2029"), Some(date(2024, 6, 13)));
    assert_eq!(book.get(&cell("TI-1", "KZ-61")).unwrap().to_string(), "12.50");
    let own = cell("TI-1", "KZ-61").series.in_layer(Layer::OwnTarget);
    assert_eq!(book.column(&own).unwrap().iter().count(), 1);
    let details = book.details(&cell("TI-1", "KZ-61")).unwrap();
    assert_eq!(details.status, Some(Status::Preliminary));
    assert_eq!(details.standard_error.unwrap().to_string(), "1.20");
    assert_eq!(details.comment, "Бекіту \"күтілуде\"\nқалғаны кейін");
    assert_eq!(book.history().of(&cell("TI-1", "KZ-61")).len(), 3);
}

#[test]
fn a_book_of_format_1_says_the_same_in_the_newest() {
    let old = include_str!("../../../tests/books/format-1.nysana");
    let book = open(old);
    assert_eq!(write(&book), old.replacen("format: 1", "format: 3", 1));
    assert_eq!(book.len(), 6);
    assert_eq!(book.history().entries().0.len(), 4);
}

#[test]
fn a_book_of_format_1_stays_byte_for_byte_until_it_is_saved() {
    let old = include_bytes!("../../../tests/books/format-1.nysana");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.nysana");
    std::fs::write(&path, old).unwrap();
    let (store, opened) = Store::open(&path, "").unwrap();
    assert_eq!(opened.warnings, []);
    drop(store);
    assert_eq!(std::fs::read(&path).unwrap(), old);
    let (mut store, Opened { mut book, .. }) = Store::open(&path, "").unwrap();
    book.apply(&[set(cell("TI-1", "KZ-61"), "13")], &stamp());
    store.save(&book).unwrap();
    let saved = std::fs::read_to_string(&path).unwrap();
    assert!(saved.starts_with("(\n    format: 3,\n"), "{saved}");
    assert_eq!(open(&saved), book);
}

#[test]
fn several_years_of_a_line_are_one_line_of_the_history() {
    let mut book = Book::new();
    let line = cell("TI-1", "KZ-61").series;
    let entries = |list: &[(i16, &str)]| {
        let entry = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
        let entries = list.iter().map(|(year, text)| (*year, entry(text))).collect();
        Edit::SetEntries { series: line.clone(), entries }
    };
    let one_by_one =
        [set(line.at(2025), "3"), set(cell("TI-0", "KZ"), "9"), set(line.at(2023), "1")];
    let inverse = book.apply(&one_by_one, &stamp());
    assert_eq!((inverse.len(), book.history().lines().count()), (2, 2));
    let edit = entries(&[(2025, "=\""), (2024, "2"), (2023, "1"), (2024, "2.0"), (2026, "")]);
    let inverse = book.apply(&[edit], &stamp());
    assert_eq!(inverse, [entries(&[(2024, ""), (2025, "3")])]);
    let last = book.history().lines().next_back().unwrap();
    assert!(last.ends_with(r#"years: {2024: ("", "2.0"), 2025: ("3", "=\"")})"#), "{last}");
    let told: Vec<_> =
        book.history().of(&line.at(2025)).into_iter().map(|e| (e.old, e.new)).collect();
    let text = |text: &str| text.to_owned();
    assert_eq!(told, [(text(""), text("3")), (text("3"), text("=\""))]);
    assert_eq!(open(&write(&book)), book);
}

#[test]
fn one_value_changes_one_line_of_the_text() {
    let mut book = open(&SAMPLE);
    book.apply(&[set(cell("TI-1", "KZ-61"), "12.60")], &stamp());
    let text = write(&book);
    let (old, new) = (SAMPLE.lines().collect::<Vec<_>>(), text.lines().collect::<Vec<_>>());
    assert_eq!(new.len(), old.len() + 1, "a line of the history");
    let differ = old.iter().zip(&new).filter(|(old, new)| old != new).count();
    assert_eq!(differ, 1);
}

#[test]
fn several_details_of_a_line_are_one_line_of_the_history() {
    let mut book = Book::new();
    let line = cell("TI-1", "KZ-61").series;
    let details = |comment: &str, source: &str| Details {
        comment: comment.into(),
        source: source.into(),
        ..Details::default()
    };
    let beside = |list: &[(i16, &str, &str)]| {
        let one = |comment, source| Some(details(comment, source).into());
        let list = list.iter().map(|(year, comment, source)| (*year, one(comment, source)));
        Edit::SetDetails { series: line.clone(), details: list.collect() }
    };
    assert_eq!(book.apply(&[beside(&[(2024, "", "")])], &stamp()), []);
    book.apply(&[beside(&[(2024, "a", "")])], &stamp());
    let inverse =
        book.apply(&[beside(&[(2025, "x", ""), (2024, "a", "б"), (2025, "", "c")])], &stamp());
    let Edit::SetDetails { details: back, .. } = &inverse[0] else { panic!("{inverse:?}") };
    assert_eq!(
        (inverse.len(), back.as_slice()),
        (1, [(2024, Some(details("a", "").into())), (2025, None)].as_slice())
    );
    let lines: Vec<_> = book.history().lines().collect();
    assert!(lines[0].ends_with(r#"year: 2024, field: "comment", new: "a")"#), "{lines:?}");
    let both = r#"details: {2024: {"source": ("", "б")}, 2025: {"source": ("", "c")}})"#;
    assert!(lines[1].ends_with(both), "{lines:?}");
    let told = book.history().of(&line.at(2024));
    let told: Vec<_> = told.into_iter().map(|e| (e.changed, e.old, e.new)).collect();
    let change = |field: &str, new: &str| {
        let changed = crate::book::Changed::Detail { cell: line.at(2024), field: field.into() };
        (changed, String::new(), new.to_owned())
    };
    assert_eq!(told, [change("comment", "a"), change("source", "б")]);
    assert_eq!(open(&write(&book)), book);
    book.apply(&inverse, &stamp());
    assert_eq!(book.details(&line.at(2025)), None);
    assert_eq!(book.details(&line.at(2024)), Some(&details("a", "")));
}

#[test]
fn more_survives_on_every_record() {
    let text = r#"(
    format: 3,
    programmes: [
        (
            id: "a",
            values: [
                (code: "T", territory: "Z", years: {2024: "1"}, more: {"x": "line"}),
                (code: "U", territory: "Z", years: {}, more: {"x": "line without values"}),
            ],
            details: [
                (code: "T", territory: "Z", year: 2024, more: {"x": "details"}),
            ],
            more: {"x": "programme", "y": "қ"},
        ),
    ],
    more: {"x": "book"},
)
"#;
    let mut book = open(text);
    assert_eq!(write(&book), text);
    let cell = crate::book::SeriesKey::actual("a", "T", "", "Z").at(2024);
    let inverse = book.apply(&[Edit::set(cell, None)], &stamp());
    assert!(write(&book).contains("more: {\"x\": \"line\"}"));
    book.apply(&inverse, &stamp());
    assert!(write(&book).starts_with(text));
}

#[test]
fn what_is_not_understood_is_reported_and_kept() {
    let wrap = |inside: &str| {
        format!("(format: 1, programmes: [(id: \"a\", {inside})], colour: Red(1, \"2\"))")
    };
    let (book, told) = warned(&wrap(
        r#"values: [(code: "T", territory: "Z", colour: "red", years: {
            2024: 93.1, 2025: 7, 20266: "1", 2027: "93,1", "2028": "5", 2028: "6"})]"#,
    ));
    assert_eq!(
        told,
        [
            "a / T / Z / colour: book-expected-field, red",
            "a / T / Z / 2024: book-expected-quotes, 93.1",
            "a / T / Z / 2025: book-expected-quotes, 7",
            "a / T / Z / 20266: book-expected-year, 1",
            "a / T / Z / 2027: book-expected-entry, 93,1",
            "a / T / Z / 2028: book-expected-once, 6",
            "colour: book-expected-field, Red(1, \"2\")",
        ]
    );
    let column = book.columns().next().unwrap();
    let cells: Vec<_> = column.iter().map(|(year, entry)| (year, entry.to_string())).collect();
    let cell = |year, text: &str| (year, text.to_owned());
    assert_eq!(cells, [cell(2024, "93.1"), cell(2025, "7"), cell(2028, "5")]);
    let kept = |pairs: &[(&str, &str)]| {
        pairs.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect::<More>()
    };
    let expected = [("2027", "93,1"), ("2028", "6"), ("20266", "1"), ("colour", "red")];
    assert_eq!(column.more, kept(&expected));
    assert_eq!(book.more, kept(&[("colour", "Red(1, \"2\")")]));

    let (book, told) = warned(&wrap(
        r#"details: [
            (code: "T", territory: "Z", year: 2024, status: Maybe, as_of: "soon", comment: "1"),
            (code: "T", territory: "Z", year: 2024, comment: "2"),
            (code: "T", territory: "Z", comment: "3", layer: Other),
        ], edition: "2024-02-30""#,
    ));
    assert_eq!(
        told,
        [
            "a / edition: book-expected-date, 2024-02-30",
            "colour: book-expected-field, Red(1, \"2\")",
            "a / T / Z / 2024 / status: book-expected-status, Maybe",
            "a / T / Z / 2024 / as_of: book-expected-date, soon",
            "a / T / Z / 2024 / comment: book-expected-once, 2",
            "a / T / Z / layer: book-expected-layer, Other",
            "a / T / Z / comment: book-expected-year, 3",
        ]
    );
    let again = read(write(&book).as_bytes()).unwrap();
    assert_eq!((again.book, again.warnings), (book, vec![]));
}

#[test]
fn what_was_declined_in_no_year_is_kept_with_its_values() {
    let (book, told) = warned(
        r#"(format: 2, declined: [(programme: "a", code: "T", territory: "Z", layer: OwnTarget,
            year: 20245, values: {"93.4": "arys.nysana"})])"#,
    );
    let whole = r#"(programme: "a", code: "T", territory: "Z", layer: OwnTarget, year: "20245", values: {"93.4": "arys.nysana"})"#;
    assert_eq!(told, [format!("declined: book-expected-year, {whole}")]);
    assert_eq!(book.more.get("declined").map(String::as_str), Some(whole));
    let again = read(write(&book).as_bytes()).unwrap();
    assert_eq!((again.book, again.warnings), (book, vec![]));
}

#[test]
fn a_line_that_stands_twice_is_joined() {
    let (book, told) = warned(
        r#"(format: 1, programmes: [
            (id: "b", values: [(code: "T", territory: "Z", years: {2024: "1"})]),
            (id: "a", edition: "2023-01-01"),
            (id: "b", values: [(code: "T", territory: "Z", years: {2023: "0", 2024: "2"})]),
        ])"#,
    );
    assert_eq!(told, ["b / T / Z / 2024: book-expected-once, 2"]);
    let column = book.columns().next().unwrap();
    assert_eq!(column.get(2024).unwrap().to_string(), "1", "the first stays");
    assert_eq!(column.get(2023).unwrap().to_string(), "0");
    assert_eq!(column.more.get("2024").unwrap(), "2");
}

#[test]
fn the_history_is_not_parsed_until_asked_for_and_its_damage_is_harmless() {
    let text = "(format: 1)\n--- history\nnonsense\n(at: \"1970-01-01T00:00:00Z\", year: 1)\ncut";
    let (book, told) = warned(text);
    assert_eq!(told, ["history: book-expected-history-line, cut"]);
    let (entries, warnings) = book.history().entries();
    assert_eq!((entries.len(), warnings.len()), (1, 2));
    let again = write(&book);
    assert!(
        again.ends_with("--- history\nnonsense\n(at: \"1970-01-01T00:00:00Z\", year: 1)\ncut\n")
    );
    let mut bytes = text.as_bytes().to_vec();
    bytes.push(0xff);
    assert!(read(&bytes).is_ok(), "bytes that are no text stand in the history only");
}

#[test]
fn marks_of_other_editors_are_taken() {
    let windows = SAMPLE.replace('\n', "\r\n");
    let opened = read(format!("\u{feff}{windows}").as_bytes()).unwrap();
    assert_eq!(opened.warnings, []);
    assert!(opened.book.same_content(&open(&SAMPLE)));
    assert_eq!(opened.book.history().entries(), open(&SAMPLE).history().entries());
}

#[test]
fn what_is_no_book_is_refused_with_the_reason() {
    assert_eq!(refused("").key, "book-empty-file");
    assert_eq!(refused(" \n\n").key, "book-empty-file");
    assert_eq!(refused("()").key, "book-no-format");
    assert_eq!(refused("(territory: \"KZ-61\")").key, "book-no-format");
    assert_eq!(refused("(format: 0, x: 1)").key, "book-no-format");
    assert_eq!(refused("(format: 99, whatever: {[(").key, "book-newer");
    assert_eq!(placed(&refused("(format: 1,\n territory: \"\u{e9}")).0, "book-cut-off");
    let latin = b"(format: 1,\n territory: \"\xe9\")";
    assert_eq!(placed(&refused(latin)), ("book-not-text", "2".into(), "14".into()));
    let utf16: Vec<u8> = "(format: 1)".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused([&[0xff, 0xfe], &utf16[..]].concat()).key, "book-not-text");
    let damaged = |text: &str| {
        let message = refused(text);
        let (key, line, column) = placed(&message);
        let Some((_, Arg::Message(expected))) = message.args.last() else { panic!("{message:?}") };
        (key, format!("{line}:{column}"), expected.key)
    };
    let text = |place: &str, expected| ("book-damaged", place.to_owned(), expected);
    assert_eq!(damaged("<xml/>"), text("1:1", "book-expected-sign"));
    assert_eq!(damaged("{\"format\": 1}"), text("1:1", "book-expected-sign"));
    assert_eq!(damaged("(format: 1)\n(format: 1)"), text("2:1", "book-expected-end"));
    assert_eq!(damaged("(format: \"1\")"), text("1:10", "book-expected-integer"));
    assert_eq!(damaged("(format: 1, territory: (1))").2, "book-expected-quotes");
}

#[test]
fn brackets_without_end_are_refused_at_once() {
    for sign in ["(", "[", "{", "Some(", "(a:", "/*"] {
        let text = format!("(format: 1, x: {}", sign.repeat(1 << 20));
        let message = refused(text);
        assert!(matches!(message.key, "book-too-deep" | "book-cut-off" | "book-damaged"), "{sign}");
    }
    let long = [b"(format: 1, x: ".as_slice(), &vec![b'['; 65 << 20]].concat();
    assert_eq!(refused(long).key, "book-too-large");
}

#[test]
fn details_alone_make_a_line() {
    let mut book = Book::new();
    let details = Details { comment: "күтеміз".into(), ..Details::default() };
    book.apply(&[Edit::set_details(cell("TI-1", "KZ-61"), details)], &stamp());
    let text = write(&book);
    assert!(!text.contains("values"), "{text}");
    assert_eq!(open(&text), book);
}
