//! A journal, alone and beside its book. What begins with `~` is a book and the lines of its
//! journal without their checksums, which are put before them here.

#![no_main]

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use nysana::book::{self, HistoryEntry, Journal, Rest, store};
use nysana_fuzz::is_kept;

static FOLDER: LazyLock<tempfile::TempDir> =
    LazyLock::new(|| tempfile::tempdir().expect("a folder for a book"));

fuzz_target!(|bytes: &[u8]| match bytes.strip_prefix(b"~") {
    None => drop(read(bytes)),
    Some(rest) => beside_a_book(&String::from_utf8_lossy(rest)),
});

/// What is whole in a journal reads the same without what stands behind it.
fn read(bytes: &[u8]) -> Option<Journal> {
    let journal = Journal::read(bytes).ok()?;
    let whole = Journal::read(&bytes[..journal.whole]).expect("the whole part is a journal");
    assert_eq!(whole, Journal { rest: Rest::Nothing, ..journal.clone() });
    assert!(journal.saved <= journal.lines.len());
    assert!(journal.ends.is_sorted_by(|one, two| one < two));
    assert_eq!(journal.ends.last().copied().unwrap_or(0), journal.lines.len());
    assert_eq!(journal.rest == Rest::Nothing, journal.whole == bytes.len());
    for line in journal.lines.lines() {
        let _ = HistoryEntry::read(line);
    }
    Some(journal)
}

fn beside_a_book(text: &str) {
    let (file, lines) = text.split_once("--- journal\n").unwrap_or(("", text));
    let held: Option<String> = match file {
        "" => Some(String::new()),
        _ => book::read(file.as_bytes()).ok().map(|known| known.book.history().parts().collect()),
    };
    let mut packed = String::new();
    for line in lines.split_terminator('\n') {
        let line = match (line, &held) {
            ("base", Some(held)) => {
                let crc = crc32fast::hash(held.as_bytes());
                format!("nysana-journal 2 {} {crc:08x}", held.len())
            }
            _ => line.to_owned(),
        };
        let _ = writeln!(packed, "{:08x} {line}", crc32fast::hash(line.as_bytes()));
    }
    let journal = read(packed.as_bytes());
    let path = place("book.nysana");
    std::fs::write(place("book.nysana.journal"), &packed).expect("a journal");
    if file.is_empty() {
        let _ = std::fs::remove_file(&path);
    } else {
        std::fs::write(&path, file).expect("a book");
    }
    let Ok(opened) = store::read(&path) else { return };
    is_kept(&opened.book);
    // What follows the state of the book and is in no saved one is all taken over.
    if let (Some(journal), Some(held)) = (journal, held)
        && journal.base.bytes == held.len()
        && journal.base.crc == crc32fast::hash(held.as_bytes())
        && journal.saved == 0
    {
        let now: String = opened.book.history().parts().collect();
        assert!(now == held + &journal.lines);
    }
}

fn place(name: &str) -> PathBuf {
    FOLDER.path().join(name)
}
