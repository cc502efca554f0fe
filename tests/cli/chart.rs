//! `chart`: pages as files.

use std::fs;

use crate::run::{Folder, Ran, run, run_words};

const CONCEPT: &str = "concept-2023-2029";

fn chart(source: &str, code: &str, out: &str, words: &[&str]) -> Ran {
    run_words(["chart", source, "--code", code, "--out", out].iter().chain(words))
}

fn book(folder: &Folder) -> String {
    let book = folder.path("book.nysana");
    let ran = run_words([
        "set",
        &book,
        "--new",
        CONCEPT,
        "--code",
        "TI-1",
        "--territory",
        "KZ-61",
        "--year",
        "2024",
        "--value",
        "93,1",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    book
}

#[track_caller]
fn assert_silent(ran: &Ran) {
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
}

#[test]
fn a_page_comes_in_every_format_and_language() {
    let folder = Folder::new();
    let book = book(&folder);
    let starts: [(&str, &[u8]); 3] =
        [("a.pdf", b"%PDF"), ("a.SVG", b"<svg"), ("a.png", b"\x89PNG")];
    for (name, start) in starts {
        let out = folder.path(name);
        assert_silent(&chart(&book, "TI-1", &out, &["--territory", "KZ-61"]));
        let bytes = fs::read(&out).unwrap();
        let head = &bytes[..bytes.len().min(200)];
        assert!(head.windows(start.len()).any(|part| part == start), "{name}");
    }
    let page = |language| {
        let out = folder.path("b.svg");
        assert_silent(&chart(&book, "TI-1", &out, &["--lang", language]));
        fs::read(out).unwrap()
    };
    let pages = ["kk", "ru", "en"].map(page);
    assert!(pages[0] != pages[1] && pages[1] != pages[2]);
}

#[test]
fn the_same_day_gives_the_same_bytes() {
    let folder = Folder::new();
    let book = book(&folder);
    let page = |name: &str, date: &str| {
        let out = folder.path(name);
        assert_silent(&chart(&book, "TI-1", &out, &["--date", date, "--lang", "kk"]));
        fs::read(out).unwrap()
    };
    let first = page("a.pdf", "2025-01-15");
    assert_eq!(first, page("b.pdf", "2025-01-15"));
    assert_ne!(first, page("c.pdf", "2025-01-16"));
}

#[test]
fn every_indicator_of_the_concept_can_be_drawn() {
    let folder = Folder::new();
    let book = book(&folder);
    let mut codes: Vec<_> = ["2023-12-31", "2024-12-31"]
        .iter()
        .flat_map(|day| run(&format!("targets {CONCEPT} --edition {day}")).rows())
        .map(|row| row["code"].clone())
        .collect();
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), 34);
    let out = folder.path("a.svg");
    for code in codes {
        assert_silent(&chart(&book, &code, &out, &["--year", "2024"]));
        assert_silent(&chart(CONCEPT, &code, &out, &[]));
    }
}

#[test]
fn the_page_is_of_the_edition_and_year_asked_for() {
    let folder = Folder::new();
    let page = |words: &[&str]| {
        let out = folder.path("a.svg");
        assert_silent(&chart(CONCEPT, "TI-14", &out, words));
        fs::read(out).unwrap()
    };
    assert_ne!(page(&["--edition", "2023-12-31"]), page(&["--edition", "2024-12-31"]));
    assert_eq!(page(&[]), page(&["--edition", "2024-12-31", "--date", "2025-11-20"]));
}

#[test]
fn what_cannot_be_drawn_is_refused_and_writes_nothing() {
    let folder = Folder::new();
    let book = book(&folder);
    let out = folder.path("a.pdf");
    let refused = |source: &str, code: &str, words: &[&str], code_of_exit, says: &[&str]| {
        chart(source, code, &out, words).refused(code_of_exit, says);
        assert!(!fs::exists(&out).unwrap());
    };
    refused(&book, "TI-99", &[], 1, &["“TI-99”", "TI-1, TI-2"]);
    refused(&book, "TI-1", &["--territory", "Atlantis"], 1, &["“Atlantis”", "KZ-61"]);
    refused(&book, "TI-1", &["--edition", "2020-01-01"], 1, &["28.03.2023"]);
    refused(&book, "TI-1", &["--year", "1999"], 1, &["1999", "2008", "2030"]);
    refused(&book, "TI-1", &["--date", "today"], 2, &["“today”"]);
    refused("none.nysana", "TI-1", &[], 1, &["none.nysana"]);
    refused("none", "TI-1", &[], 1, &["“none”", CONCEPT]);
    chart(&book, "TI-1", "a.docx", &[]).refused(2, &[".pdf, .svg, .png"]);
    let far = folder.path("none/a.pdf");
    chart(&book, "TI-1", &far, &[]).refused(1, &["could not be written"]);
}
