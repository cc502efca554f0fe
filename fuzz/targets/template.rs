//! Filled templates. What one says lands in a book, and says nothing new then.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use nysana::book::Book;
use nysana::exchange::template::{Frame, Template};
use nysana::exchange::{Access, Review};
use nysana::territory::Tree;
use nysana_fuzz::{lands, let_calamine_panic, mutate_parts, regional};

fuzz_target!(init: let_calamine_panic(), |bytes: &[u8]| {
    if !bytes.starts_with(b"PK") {
        return;
    }
    let edition = regional().latest();
    let (tree, file) = (Tree::kazakhstan(), "a.xlsx");
    let read = |book: &Book| {
        let template = Template::open(bytes).ok()??;
        template.read(&Frame { edition, book, tree, file }).ok()
    };
    let Some(incoming) = read(&Book::new()) else { return };
    let book = lands(incoming, Book::new());
    let again = read(&book).expect("it was read before");
    let review = Review::of(vec![again].into(), &book, &|_| Access::Open);
    assert!(review.edits(&book).is_empty());
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate_parts(data, size, max_size, seed)
});
