//! `import` and `export`, by the book on disk.

use std::fs;

use crate::run::{Folder, Ran, run_words};

const CONCEPT: &str = "concept-2023-2029";

fn import(book: &str, file: &str) -> Ran {
    run_words(["import", book, file])
}

fn values(book: &str) -> String {
    run_words(["values", book]).out
}

fn export(book: &str, file: &str, words: &[&str]) -> Ran {
    run_words(["export", book, file].iter().chain(words))
}

/// A book with values of every kind.
fn sample(folder: &Folder) -> String {
    let book = folder.path("book.nysana");
    let table = folder.write(
        "first.csv",
        "code,series,territory,year,value,numerator,denominator,reason,status,as_of,source,comment,\
         layer,standard_error\n\
         TI-1,,KZ-61,2023,90.50,,,,,,,,,\n\
         TI-1,,KZ-61,2024,93.1,,,,preliminary,2025-01-01,'=A1,\"а; б, \"\"в\"\"\",,\n\
         TI-1,,KZ-61,2025,95,,,,,,,,own-target,\n\
         TI-1,,KZ-61-arys,2024,75,45,60,,,,,,,\n\
         TI-1,,KZ-61-keles,2024,,,,later,,,,,,\n\
         TI-4,PISA mathematics,KZ-61,2025,435,,,,,,,,,2.5\n",
    );
    let ran = run_words(["import", &book, &table, "--new", CONCEPT]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    book
}

#[test]
fn what_is_exported_comes_back_into_an_empty_book() {
    let folder = Folder::new();
    let book = sample(&folder);
    for (name, words) in [("plain.csv", &[][..]), ("excel.csv", &["--excel"]), ("typed.xlsx", &[])]
    {
        let file = folder.path(name);
        let ran = export(&book, &file, words);
        assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
        let other = folder.path(&format!("{name}.nysana"));
        let ran = run_words(["import", &other, &file, "--new", CONCEPT]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let content = |book: &str| {
            let text = fs::read_to_string(book).unwrap();
            text.split("history").next().unwrap().to_owned()
        };
        assert_eq!(content(&book), content(&other), "{name}");
        assert!(!String::from_utf8_lossy(&fs::read(&file).unwrap()).contains(",=A1"));
    }
}

#[test]
fn what_is_not_understood_is_listed_and_the_rest_lands() {
    let folder = Folder::new();
    let book = sample(&folder);
    let table = folder.write(
        "table.csv",
        "code,territory,year,value\nTI-1,KZ-61,2026,97\nTI-99,KZ-61,2026,1\nTI-1,KZ-61,2027,abc\n",
    );
    let ran = import(&book, &table);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    for words in ["row 3", "TI-99", "row 4", "abc", "values imported: 1; not imported: 2"] {
        assert!(ran.err.contains(words), "{words}: {}", ran.err);
    }
    assert!(values(&book).contains("TI-1,,KZ-61,2026,97,"));
    assert!(!ran.err.contains('⟨'), "{}", ran.err);
}

#[test]
fn a_template_is_recognised() {
    let folder = Folder::new();
    let book = sample(&folder);
    let file = folder.path("template.xlsx");
    let ran = run_words(["template", &book, &file]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let before = values(&book);
    let ran = import(&book, &file);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert_eq!(values(&book), before, "it says what the book has");
}

#[test]
fn importing_twice_changes_nothing() {
    let folder = Folder::new();
    let book = sample(&folder);
    let file = folder.path("out.csv");
    export(&book, &file, &[]);
    let before = fs::read(&book).unwrap();
    assert_eq!(import(&book, &file).code, 0);
    assert_eq!(fs::read(&book).unwrap(), before);
}

#[test]
fn another_table_is_read_where_its_header_says_all() {
    let folder = Folder::new();
    let book = sample(&folder);
    let table = folder.write("table.csv", "Аудан;TI-1 2026 жыл;TI-1 2027 жыл\nАрыс;97,5;98\n");
    let ran = import(&book, &table);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(values(&book).contains("TI-1,,KZ-61-arys,2026,97.5,"));
    let before = fs::read(&book).unwrap();
    let unclear = folder.write("unclear.csv", "Аудан;2026;2027\nАрыс;97,5;98\n");
    import(&book, &unclear).refused(1, &["unclear.csv", "window", "indicator"]);
    assert_eq!(fs::read(&book).unwrap(), before);
}

#[test]
fn a_file_that_is_no_table_changes_nothing() {
    let folder = Folder::new();
    let book = sample(&folder);
    import(&book, &folder.write("old.xls", "\u{d0cf}")).refused(1, &[]);
    import(&book, &folder.path("none.csv")).refused(1, &["none.csv"]);
    export(&book, &folder.path("out.doc"), &[]).refused(2, &[".csv"]);
    let new = folder.path("new.nysana");
    let table = folder.write("wrong.csv", "code,territory,year,value\nTI-99,KZ-61,2026,1\n");
    assert_eq!(run_words(["import", &new, &table, "--new", CONCEPT]).code, 1);
    assert!(!std::path::Path::new(&new).exists());
}

#[test]
fn a_mark_that_the_file_does_not_tell_is_asked_for_by_an_option() {
    let folder = Folder::new();
    let book = sample(&folder);
    let before = fs::read(&book).unwrap();
    let table = folder.write("table.csv", "Аудан;TI-1 2026 жыл;TI-1 2027 жыл\nАрыс;1,234;98\n");
    import(&book, &table).refused(
        1,
        &["“1,234” may be 1.234 or 1234", "such values: 1", "--mark comma or --mark point"],
    );
    assert_eq!(fs::read(&book).unwrap(), before, "nothing was changed");
    let with = |words: &[&str]| run_words(["import", &book, &table].iter().chain(words));
    with(&["--mark", "dot"]).refused(2, &["dot", "comma, point"]);
    assert_eq!(with(&["--mark", "comma"]).code, 0);
    assert!(values(&book).contains("TI-1,,KZ-61-arys,2026,1.234,"), "{}", values(&book));
    let ran = with(&["--mark", "point"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(values(&book).contains("TI-1,,KZ-61-arys,2026,1234,"), "{}", values(&book));
}

#[test]
fn what_the_book_has_gives_way_unless_it_is_preferred() {
    let folder = Folder::new();
    let book = sample(&folder);
    let table = folder.write(
        "table.csv",
        "code,territory,year,value\nTI-1,KZ-61,2024,94\nTI-1,KZ-61,2023,90.5\nTI-1,KZ-61,2026,97\n",
    );
    let ran = run_words(["import", &book, &table, "--prefer", "ours"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for words in ["already: 1", "stays: 1", "values imported: 1; not imported: 0"] {
        assert!(ran.err.contains(words), "{words}: {}", ran.err);
    }
    assert!(values(&book).contains("TI-1,,KZ-61,2024,93.1,"));
    let ran = import(&book, &table);
    assert!(ran.err.contains("values imported: 1; not imported: 0"), "{}", ran.err);
    assert!(values(&book).contains("TI-1,,KZ-61,2024,94,"));
    run_words(["import", &book, &table, "--prefer", "newer"]).refused(2, &["theirs, ours"]);
}

#[test]
fn a_file_that_contradicts_itself_is_told_row_by_row() {
    let folder = Folder::new();
    let book = sample(&folder);
    let table = folder.write(
        "table.csv",
        "code,territory,year,value\nTI-1,KZ-61,2026,97\nTI-1,KZ-61,2027,98\nTI-1,KZ-61,2026,99\n",
    );
    let ran = import(&book, &table);
    ran.refused(1, &["row 2: “97”", "row 4: “99”", "different values for this cell"]);
    assert!(!values(&book).contains(",2026,") && values(&book).contains(",2027,98,"));
}
