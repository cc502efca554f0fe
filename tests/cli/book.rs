//! `set` and `values`, by the book on disk.

use std::fs;

use crate::run::{Folder, Ran, run_words};

const CONCEPT: &str = "concept-2023-2029";

/// `set` with words between which no space may be lost.
fn set(book: &str, words: &[&str]) -> Ran {
    run_words(["set", book].iter().chain(words))
}

fn set_value(book: &str, code: &str, year: &str, value: &str) -> Ran {
    let words = ["--code", code, "--territory", "KZ-61", "--year", year, "--value", value];
    set(book, &words)
}

/// A book with one value.
fn new_book(folder: &Folder) -> String {
    let book = folder.path("book.nysana");
    let words = ["--new", CONCEPT, "--code", "TI-1", "--territory", "KZ-61"];
    let ran = set(&book, &[&words[..], &["--year", "2024", "--value", "93,1"]].concat());
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    book
}

fn values(book: &str) -> Ran {
    run_words(["values", book])
}

/// Code, series, territory, year and value of each row.
fn short(ran: &Ran) -> Vec<String> {
    let columns = ["code", "series", "territory", "year", "value"];
    let row = |row: &std::collections::BTreeMap<_, String>| columns.map(|name| row[name].clone());
    ran.rows().iter().map(|one| row(one).join("|")).collect()
}

#[test]
fn a_value_that_was_set_is_listed_as_typed() {
    let folder = Folder::new();
    let book = new_book(&folder);
    let listed = values(&book);
    let columns = "code,series,territory,year,value,numerator,denominator,reason,status,as_of,\
                   source,comment\n";
    assert_eq!(listed.out, format!("{columns}TI-1,,KZ-61,2024,93.1,,,,,,,\n"));
    let ran = set_value(&book, "TI-1", "2023", "12,50");
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert_eq!(ran.err, "nysana: TI-1, Turkistan region, 2023: empty → 12.50\n");
    let rows = short(&values(&book));
    assert_eq!(rows, ["TI-1||KZ-61|2023|12.50", "TI-1||KZ-61|2024|93.1"]);
}

#[test]
fn every_kind_of_entry_has_its_columns() {
    let folder = Folder::new();
    let book = new_book(&folder);
    for (year, value) in [("2023", "45/60"), ("2025", "-"), ("2026", "н/д")] {
        assert_eq!(set_value(&book, "TI-1", year, value).code, 0);
    }
    let rows = values(&book).rows();
    let of = |year: &str| rows.iter().find(|row| row["year"] == year).unwrap();
    assert_eq!((&*of("2023")["value"], &*of("2023")["numerator"]), ("75", "45"));
    assert_eq!(of("2023")["denominator"], "60");
    assert_eq!((&*of("2025")["value"], &*of("2025")["reason"]), ("", "not-applicable"));
    assert_eq!(of("2026")["reason"], "not-collected");
    assert_eq!(set_value(&book, "TI-1", "2026", "").code, 0);
    assert_eq!(values(&book).rows().len(), 3, "an empty value clears the cell");
}

#[test]
fn a_value_that_cannot_be_read_changes_nothing() {
    let folder = Folder::new();
    let book = new_book(&folder);
    let before = fs::read(&book).unwrap();
    for value in ["ninety", "1.2.3", "45/0", "1 23"] {
        set_value(&book, "TI-1", "2025", value).refused(1, &[value, "nothing was changed"]);
    }
    assert_eq!(fs::read(&book).unwrap(), before);
    let other = folder.path("other.nysana");
    let words = ["--new", CONCEPT, "--code", "TI-1", "--territory", "KZ-61", "--year", "2024"];
    set(&other, &[&words[..], &["--value", "many"]].concat()).refused(1, &["“many”"]);
    assert!(!fs::exists(other).unwrap());
}

#[test]
fn a_new_book_never_replaces_a_file() {
    let folder = Folder::new();
    let book = new_book(&folder);
    let before = fs::read(&book).unwrap();
    let words = ["--new", CONCEPT, "--code", "TI-1", "--territory", "KZ-61", "--year", "2024"];
    set(&book, &[&words[..], &["--value", "1"]].concat()).refused(1, &["nothing is written over"]);
    assert_eq!(fs::read(&book).unwrap(), before);
    let far = folder.path("none/book.nysana");
    set(&far, &[&words[..], &["--value", "1"]].concat()).refused(1, &["no such file or folder"]);
    set_value(&folder.path("none.nysana"), "TI-1", "2024", "1").refused(1, &["no such file"]);
}

#[test]
fn what_is_unknown_is_answered_with_what_is_expected() {
    let folder = Folder::new();
    let book = new_book(&folder);
    let set = |code: &str, territory: &str, year: &str| {
        let words = ["--code", code, "--territory", territory, "--year", year, "--value", "50"];
        set(&book, &words)
    };
    set("TI-99", "KZ-61", "2024").refused(1, &["“TI-99”", "TI-1, TI-2", "TI-29"]);
    set("ER-2", "KZ-61", "2024").refused(1, &["ER-2", "expected result"]);
    set("TI-1", "Atlantis", "2024").refused(1, &["“Atlantis”", "KZ-10 Abai", "KZ-79 Shymkent"]);
    set("TI-1", "ЮКО", "2024").refused(1, &["South Kazakhstan", "2018", "2024"]);
    set("TI-1", "KZ-61", "2040").refused(1, &["2040", "2008", "2030"]);
    set("TI-1", "KZ-61", "24").refused(2, &["“24”", "four digits"]);
    set("TI-6", "KZ-61", "2024").refused(1, &["several series", "\"PISA reading\""]);
    let ran = run_words([
        "set",
        &book,
        "--code",
        "TI-6",
        "--series",
        "PISA music",
        "--territory",
        "KZ-61",
        "--year",
        "2025",
        "--value",
        "50",
    ]);
    ran.refused(1, &["“PISA music”", "\"PISA reading\""]);
    assert_eq!(values(&book).rows().len(), 1);
}

#[test]
fn a_study_has_values_for_its_cycles_only() {
    let folder = Folder::new();
    let book = new_book(&folder);
    let set = |year: &str| {
        run_words([
            "set",
            &book,
            "--code",
            "TI-4",
            "--series",
            "PISA reading",
            "--territory",
            "KZ",
            "--year",
            year,
            "--value",
            "386",
        ])
    };
    set("2024").refused(1, &["2024", "2022, 2025, 2029"]);
    assert_eq!(set("2022").code, 0);
    assert_eq!(short(&values(&book)), ["TI-1||KZ-61|2024|93.1", "TI-4|PISA reading|KZ|2022|386"]);
}

#[test]
fn an_indicator_that_was_deleted_still_takes_its_past() {
    let folder = Folder::new();
    let book = new_book(&folder);
    assert_eq!(set_value(&book, "TI-27", "2023", "100").code, 0);
    // The old definition of TI-5, which has other series now.
    let series = run_words(["targets", CONCEPT, "--edition", "2023-12-31"]).rows();
    let old = series.iter().find(|row| row["code"] == "TI-5").unwrap()["series"].clone();
    let ran = run_words([
        "set",
        &book,
        "--code",
        "TI-5",
        "--series",
        &old,
        "--territory",
        "KZ",
        "--year",
        "2022",
        "--value",
        "12",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

#[test]
fn a_territory_answers_to_its_names() {
    let folder = Folder::new();
    let book = new_book(&folder);
    for name in ["Туркестанская область", "түркістан облысы", "kz-61"]
    {
        let words = ["--code", "ti-1", "--territory", name, "--year", "2025", "--value", "94"];
        assert_eq!(set(&book, &words).code, 0, "{name}");
    }
    assert_eq!(short(&values(&book)), ["TI-1||KZ-61|2024|93.1", "TI-1||KZ-61|2025|94"]);
}

#[test]
fn an_own_target_is_kept_apart() {
    let folder = Folder::new();
    let book = new_book(&folder);
    let words = ["--code", "TI-1", "--territory", "KZ-61", "--year", "2025", "--value", "95,50"];
    let ran = set(&book, &[&words[..], &["--own"]].concat());
    assert_eq!((ran.code, ran.err.contains("own target")), (0, true));
    assert_eq!(short(&values(&book)), ["TI-1||KZ-61|2024|93.1"]);
    let own = run_words(["values", &book, "--own"]);
    assert_eq!(short(&own), ["TI-1||KZ-61|2025|95.50"]);
}

#[test]
fn the_book_tells_who_changed_what_and_what_it_is_about() {
    let folder = Folder::new();
    let book = new_book(&folder);
    let ran = set_value(&book, "TI-1", "2024", "93,2");
    assert!(ran.err.ends_with("2024: 93.1 → 93.2\n"), "{}", ran.err);
    let text = fs::read_to_string(&book).unwrap();
    let history: Vec<_> = text.lines().filter(|line| line.contains("new: \"93")).collect();
    assert_eq!(history.len(), 2, "{text}");
    let last = history[1];
    for part in ["2025-11-20T09:00:00Z", "Officer", "old: \"93.1\"", "new: \"93.2\""] {
        assert!(last.contains(part), "{part} is not in {last}");
    }
    assert!(text.contains("2024-06-13") && text.contains("territory: \"KZ-61\""));
    let unchanged = set_value(&book, "TI-1", "2024", "93,2");
    assert_eq!(unchanged.code, 0);
    assert_eq!(fs::read_to_string(&book).unwrap(), text);
}

#[test]
fn a_book_that_someone_has_open_is_left_alone() {
    let folder = Folder::new();
    let book = new_book(&folder);
    let (held, _) = nysana::book::Store::open(book.as_ref(), "Neighbour").unwrap();
    set_value(&book, "TI-1", "2025", "94").refused(1, &["Neighbour"]);
    assert_eq!(values(&book).rows().len(), 1, "reading goes on meanwhile");
    drop(held);
    assert_eq!(set_value(&book, "TI-1", "2025", "94").code, 0);
}

#[test]
fn a_damaged_book_is_told_with_its_place_and_left_alone() {
    let folder = Folder::new();
    let book = new_book(&folder);
    let text = fs::read_to_string(&book).unwrap();
    let damaged = text.replacen("\"93.1\"", "\"93.1", 1);
    let copy = folder.write("damaged.nysana", &damaged);
    values(&copy).refused(1, &["Line "]);
    set_value(&copy, "TI-1", "2025", "94").refused(1, &["Line "]);
    assert_eq!(fs::read_to_string(&copy).unwrap(), damaged);
    let checked = run_words(["check", &copy]);
    assert_eq!(checked.code, 1);
    assert!(checked.out.starts_with(&copy) && checked.out.contains("Line "), "{}", checked.out);
    assert_eq!(run_words(["check", &book]).code, 0);
}

#[test]
fn a_damaged_journal_is_told_where_its_book_is_read() {
    let folder = Folder::new();
    let book = new_book(&folder);
    let journal = format!("{book}.journal");
    fs::write(&journal, "no journal at all").unwrap();
    let checked = run_words(["check", &book]);
    assert_eq!(checked.code, 1, "{}", checked.err);
    assert!(checked.out.contains(&journal), "{}", checked.out);
    let exported = run_words(["export", &book, &folder.path("values.csv")]);
    assert!(exported.err.contains(&journal), "{}", exported.err);
}

#[test]
fn a_book_for_a_programme_file_of_the_office() {
    let folder = Folder::new();
    let base = include_str!("../../assets/programmes/concept-2023-2029/base-2023-03-28.ron");
    let file = folder.write("own.ron", &base.replacen(CONCEPT, "own-2023-2029", 1));
    let book = folder.path("book.nysana");
    let value = ["--code", "TI-1", "--territory", "KZ-61", "--year", "2024", "--value", "90"];
    assert_eq!(set(&book, &[&["--new", &*file][..], &value].concat()).code, 0);
    set(&book, &value).refused(1, &["own-2023-2029", "--programme"]);
    assert_eq!(set(&book, &[&["--programme", &*file][..], &value].concat()).code, 0);
    assert_eq!(values(&book).rows().len(), 1);
    let both = [&["--new", &*file, "--programme", &*file][..], &value].concat();
    set(&folder.path("c.nysana"), &both).refused(2, &["--programme"]);
}

#[test]
fn a_comment_without_a_value_is_a_row_too() {
    use nysana::book::{Book, Details, Edit, SeriesKey, Stamp, Status, Store};
    let folder = Folder::new();
    let path = folder.path("book.nysana");
    let cell = SeriesKey::actual(CONCEPT, "TI-1", "", "KZ-61").at(2024);
    let details = Details {
        status: Some(Status::Preliminary),
        as_of: Some(jiff::civil::date(2025, 1, 10)),
        source: "NEDB".to_owned(),
        comment: "=1, \"b\"".to_owned(),
        ..Details::default()
    };
    let mut book = Book::new();
    let stamp = Stamp { who: "x".to_owned(), when: jiff::Timestamp::UNIX_EPOCH };
    book.apply(&[Edit::set_details(cell, details)], &stamp);
    Store::create(path.as_ref(), "x").unwrap().save(&book).unwrap();
    let listed = values(&path);
    let row = "TI-1,,KZ-61,2024,,,,,preliminary,2025-01-10,NEDB,\"'=1, \"\"b\"\"\"\n";
    assert!(listed.out.ends_with(row), "{}", listed.out);
}

#[test]
fn what_is_doubtful_in_values_is_listed_with_its_place() {
    let folder = Folder::new();
    let book = folder.path("turkistan.nysana");
    let set = |year: &str, value: &str, new: &[&str]| {
        let words = ["set", &book, "--code", "TI-1", "--territory", "KZ-61", "--year", year];
        let ran = run_words([&words[..], &["--value", value], new].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
    };
    set("2023", "90.2", &["--new", "concept-2023-2029"]);
    set("2024", "91.1", &[]);
    let clean = run_words(["check", &book]);
    assert_eq!((clean.code, clean.out.as_str()), (0, ""));
    set("2025", "0.931", &[]);
    let checked = run_words(["check", &book]);
    assert_eq!(checked.code, 1);
    let start = format!("{book}: TI-1, Turkistan region, 2025: A share typed as a fraction. ");
    assert!(checked.out.starts_with(&start), "{}", checked.out);
    assert_eq!(checked.out.lines().count(), 1);
    assert!(checked.err.contains("A share typed as a fraction: 1. "), "{}", checked.err);
}

#[test]
fn what_the_office_accepted_is_counted_and_no_finding() {
    let folder = Folder::new();
    let accepted = |of: &str| {
        let text = format!(
            "(format: 2, programmes: [(id: \"concept-2023-2029\", values: [(code: \"TI-1\", \
             territory: \"KZ-61\", years: {{2024: \"104\"}})], details: [(code: \"TI-1\", \
             territory: \"KZ-61\", year: 2024, accepted: {{\"above-whole\": \"guests\"}}, \
             accepted_of: \"{of}\")])])"
        );
        run_words(["check", &folder.write("accepted.nysana", &text)])
    };
    let same = accepted("104");
    assert_eq!((same.code, same.out.as_str()), (0, ""));
    assert!(same.err.contains("accepted – 1"), "{}", same.err);
    assert_eq!(accepted("105").code, 1, "the value is another by now");
}
