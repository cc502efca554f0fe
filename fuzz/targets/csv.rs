//! Tables as text: of any encoding, with the columns of an export or with others. What was imported
//! is exported, in both flavours, and imported again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nysana::book::Book;
use nysana::exchange::{
    COLUMNS, Catalogue, Flavour, Target, apply, decode, guess, is_values_csv, open_workbook,
    read_values, read_values_table, value_rows, write_csv_file,
};
use nysana::language::{Language, Message};
use nysana::territory::Tree;
use nysana_fuzz::{is_whole, lands, names, programmes};

fuzz_target!(|bytes: &[u8]| {
    let _ = decode(bytes);
    let tree = Tree::kazakhstan();
    let known = Catalogue::new(programmes(), tree);
    let origin = || Message::new("table-origin").with("file", "a.csv");
    if is_values_csv(bytes)
        && let Ok(incoming) = read_values(bytes, origin(), &known)
    {
        let book = lands(incoming, Book::new());
        for flavour in [Flavour::Programs, Flavour::Excel] {
            let written = exported(&book, flavour);
            assert!(is_values_csv(&written));
            let again = read_values(&written, origin(), &known).expect("an export is read");
            assert!(again.refused.is_empty(), "{:?}", again.refused);
            let again = lands(again, Book::new());
            assert!(again.same_content(&book), "{}", String::from_utf8_lossy(&written));
        }
    }
    // As any other table; a zip archive has targets of its own.
    if bytes.starts_with(b"PK") {
        return;
    }
    let Ok(mut workbook) = open_workbook(bytes) else { return };
    let Ok(table) = workbook.read(0) else { return };
    is_whole(&table);
    if let Some(incoming) = read_values_table(&table, origin(), &known) {
        lands(incoming, Book::new());
    }
    let mapping = guess(&table, names(), Some("KZ-61"));
    let target = Target { names: names(), known: &known, language: Language::Kk };
    lands(apply(&table, &mapping, &target, origin(), None), Book::new());
});

fn exported(book: &Book, flavour: Flavour) -> Vec<u8> {
    let rows: Vec<_> = book.columns().flat_map(value_rows).collect();
    let cells = rows.iter().map(|row| row.csv_cells().collect::<Vec<_>>());
    let mut out = Vec::new();
    write_csv_file(&mut out, flavour, &COLUMNS, cells).expect("memory takes it");
    out
}
