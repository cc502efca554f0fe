//! `measures`: the action plan as CSV.

use crate::run::{Folder, run, run_words};

const BASE: &str = include_str!("../../assets/programmes/example/base.ron");

#[test]
fn the_plan_is_printed_in_the_words_of_the_act() {
    let folder = Folder::new();
    let file = folder.write("own.ron", &in_two_languages());
    let ran = run_words(["measures", &file]);
    let columns = "programme,edition,number,section,codes,title,form,deadline,responsible\n";
    assert!(ran.out.starts_with(columns), "{}", ran.out);
    let rows = ran.rows();
    assert_eq!(rows.len(), 2);
    let (first, second) = (&rows[0], &rows[1]);
    assert_eq!((first["programme"].as_str(), first["edition"].as_str()), (ID, "2024-01-01"));
    assert_eq!((first["number"].as_str(), first["section"].as_str()), ("1", "C1"));
    assert_eq!((first["codes"].as_str(), second["codes"].as_str()), ("TI-1", "TI-3;C1"));
    assert_eq!(first["deadline"], "2024 – 2026 жылдардағы желтоқсан");
    assert_eq!(first["responsible"], "ЖАО, \"Үлгі\" АҚ (келісу бойынша)");
    // The words of the act, in the language asked for where it has it.
    assert_eq!((first["title"].as_str(), first["form"].as_str()), ("Үлгі іс-шара", "есеп"));
    let russian = run_words(["measures", &file, "--lang", "ru"]).rows();
    assert_eq!(russian[0]["title"], "Пример мероприятия");
    assert_eq!(russian[0]["form"], "есеп");
}

#[test]
fn a_programme_without_a_plan_prints_the_columns_alone() {
    assert_eq!(run("measures nis-strategy-2030").rows(), []);
    run("measures nowhere").refused(1, &["nowhere"]);
}

const ID: &str = "example-2024-2026";

/// The example, its first measure with a Russian title too.
fn in_two_languages() -> String {
    let kazakh = "title: (kk: \"Үлгі іс-шара\")";
    assert!(BASE.contains(kazakh));
    BASE.replacen(kazakh, "title: (kk: \"Үлгі іс-шара\", ru: \"Пример мероприятия\")", 1)
}
