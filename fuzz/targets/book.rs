//! The file of a book. What was read is written and read again; its history is told cell by cell.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nysana::book::{self, Book};
use nysana_fuzz::{is_kept, stamp};

fuzz_target!(|bytes: &[u8]| {
    let Ok(opened) = book::read(bytes) else { return };
    let _ = opened.remarks();
    is_kept(&opened.book);
    let (entries, _) = opened.book.history().entries();
    for cell in entries.iter().filter_map(|entry| entry.changed.cell()).take(8) {
        // Lines that another program wrote in another way are not found by their text.
        let mut told = entries.iter().filter(|entry| entry.changed.cell() == Some(cell));
        assert!(opened.book.history().of(cell).iter().all(|one| told.any(|entry| entry == one)));
    }
    // All of it can be put into another book.
    let _ = opened.book.tree();
    let mut other = Book::new();
    other.apply(&other.edits_to(&opened.book), &stamp());
    assert!(other.edits_to(&opened.book).is_empty());
    is_kept(&other);
});
