//! `merge`: what is new lands, what differs is listed and stays, the same file twice does nothing.

use std::fs;

use crate::run::{Folder, Ran, run_words};

fn set(book: &str, territory: &str, value: &str, is_new: bool) {
    let mut words = vec!["set", book, "--code", "TI-1", "--territory", territory];
    words.extend(["--year", "2024", "--value", value]);
    if is_new {
        words.extend(["--new", "concept-2023-2029"]);
    }
    let ran = run_words(words);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

fn merge(words: &[&str]) -> Ran {
    run_words(["merge"].iter().chain(words).copied())
}

fn value(book: &str, territory: &str) -> String {
    let ran = run_words(["values", book]);
    let row = ran.out.lines().find(|line| line.contains(territory)).unwrap_or_default();
    row.split(',').nth(4).unwrap_or_default().to_owned()
}

/// The region's book and that of Arys, which differ in one value.
fn books(folder: &Folder) -> (String, String) {
    let (region, arys) = (folder.path("region.nysana"), folder.path("arys.nysana"));
    set(&region, "KZ-61", "92", true);
    set(&region, "KZ-61-keles", "90", false);
    set(&arys, "KZ-61-arys", "93.1", true);
    set(&arys, "KZ-61-keles", "91", false);
    (region, arys)
}

#[test]
fn what_differs_is_listed_and_stays_until_it_is_decided() {
    let folder = Folder::new();
    let (region, arys) = books(&folder);
    let ran = merge(&[&region, &arys]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(
        ran.err.contains("TI-1, Keles, 2024: the book has 90 (Officer, 20.11.2025)"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("91 (arys.nysana, Officer, 20.11.2025)"), "{}", ran.err);
    assert_eq!(value(&region, "KZ-61-arys"), "93.1");
    assert_eq!(value(&region, "KZ-61-keles"), "90");
    // Decided for the book, it is remembered: the same file changes and asks nothing.
    let ran = merge(&[&region, &arys, "--prefer", "ours"]);
    assert_eq!((ran.code, value(&region, "KZ-61-keles").as_str()), (0, "90"), "{}", ran.err);
    let before = fs::read(&region).unwrap();
    let ran = merge(&[&region, &arys]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(fs::read(&region).unwrap() == before);
    assert!(ran.err.contains("merged before as arys.nysana"), "{}", ran.err);
}

#[test]
fn theirs_wins_where_that_is_asked_for() {
    let folder = Folder::new();
    let (region, arys) = books(&folder);
    let ran = merge(&[&region, &arys, "--prefer", "theirs"]);
    assert_eq!((ran.code, value(&region, "KZ-61-keles").as_str()), (0, "91"), "{}", ran.err);
    let before = fs::read(&region).unwrap();
    assert_eq!(merge(&[&region, &arys]).code, 0);
    assert!(fs::read(&region).unwrap() == before);
}

#[test]
fn files_that_are_no_books_are_told_and_the_others_go_on() {
    let folder = Folder::new();
    let (region, arys) = books(&folder);
    let damaged = folder.write("damaged.nysana", "(format: 1, programmes: [(id: ");
    let foreign = folder.write("letter.txt", "Dear colleagues");
    let newer = folder.write("newer.nysana", "(format: 99)");
    let ran = merge(&[&region, &damaged, &foreign, &arys, &newer, "--prefer", "ours"]);
    assert_eq!(ran.code, 1);
    for name in ["damaged.nysana", "letter.txt", "newer.nysana"] {
        assert!(ran.err.contains(name), "{name}: {}", ran.err);
    }
    assert_eq!(value(&region, "KZ-61-arys"), "93.1");
}

#[test]
fn a_rule_that_there_is_not_is_wrong_usage() {
    let folder = Folder::new();
    let (region, arys) = books(&folder);
    let before = fs::read(&region).unwrap();
    assert_eq!(merge(&[&region, &arys, "--prefer", "mine"]).code, 2);
    assert!(fs::read(&region).unwrap() == before);
}

#[test]
fn a_filled_template_is_merged_as_a_book_is() {
    let folder = Folder::new();
    let (region, arys) = books(&folder);
    let sheet = folder.path("arys.xlsx");
    let ran = run_words(["template", &arys, &sheet]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let ran = merge(&[&region, &sheet, "--prefer", "ours"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(value(&region, "KZ-61-arys"), "93.1");
    assert_eq!(value(&region, "KZ-61-keles"), "90");
    let before = fs::read(&region).unwrap();
    let ran = merge(&[&region, &sheet]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(fs::read(&region).unwrap() == before);
    let foreign = folder.write("plan.xlsx", "no spreadsheet");
    assert_eq!(merge(&[&region, &foreign]).code, 1);
}
