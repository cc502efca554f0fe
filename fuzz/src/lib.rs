//! What several targets share: what holds for every book, the programmes and territories that
//! readers are given, and changes to the parts of a spreadsheet.

mod package;

use std::panic;
use std::sync::LazyLock;

use nysana::book::{self, Book, Edit, SeriesKey, Stamp};
use nysana::exchange::{Access, Incoming, Reading, Recogniser, Review, Table};
use nysana::programme::{Library, Programme};
use nysana::territory::Tree;

pub use package::mutate_parts;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let library = Library::built_in();
    library.load();
    library
});

/// The shipped programmes.
pub fn programmes() -> impl Iterator<Item = &'static Programme> {
    LIBRARY.programmes()
}

/// The programme with district tables.
pub fn regional() -> &'static Programme {
    LIBRARY.get("turkistan-2020-2025").expect("the programme is shipped")
}

/// The names in it.
pub fn names() -> &'static Recogniser<'static> {
    static NAMES: LazyLock<Recogniser<'_>> =
        LazyLock::new(|| Recogniser::new(regional().latest(), Tree::kazakhstan(), Some("KZ-61")));
    &NAMES
}

/// Somebody, at a moment.
pub fn stamp() -> Stamp {
    Stamp { who: "А «Қ.» \"1\"".to_owned(), when: jiff::Timestamp::UNIX_EPOCH }
}

/// A book is written, read again and the same.
pub fn is_kept(book: &Book) {
    let text = book::write(book);
    let again = book::read(text.as_bytes()).expect("what was written is a book").book;
    assert!(again.same_content(book), "{text}");
    assert!(again.history() == book.history(), "{text}");
    assert_eq!(book::write(&again), text);
    for column in book.columns() {
        for (year, entry) in column.iter() {
            assert_eq!(again.get(&column.key().at(year)), Some(entry));
        }
    }
}

/// What came from outside lands in a book by its review; the book is kept, and the step taken back.
pub fn lands(incoming: Incoming, mut book: Book) -> Book {
    let before = book.clone();
    let access = |_: &SeriesKey| Access::Open;
    let mut review = Review::of(vec![incoming].into(), &book, &access);
    for asked in review.questions() {
        review.answer((asked.source, asked.mark), Reading::Decimal, &book, &access);
    }
    let _ = (review.rows(), review.counts());
    let edits: Vec<Edit> = review.edits(&book);
    let inverse = book.apply(&edits, &stamp());
    is_kept(&book);
    let mut back = book.clone();
    back.apply(&inverse, &stamp());
    assert!(back.same_content(&before));
    book
}

/// The cells of a table are the same by row and one by one.
pub fn is_whole(table: &Table) {
    let mut count = 0;
    for row in 0..table.height() {
        let mut next = 0;
        for (column, cell) in table.row(row) {
            assert!(column >= next && column < table.width());
            assert!(format!("{cell:?}") == format!("{:?}", table.get(row, column)));
            (next, count) = (column + 1, count + 1);
        }
    }
    assert_eq!(count, table.len());
}

/// The crate that reads .xlsx trusts what a file says of itself and panics; its reader stops that.
/// Such a panic is no finding, every other one is.
pub fn let_calamine_panic() {
    let ending = panic::take_hook();
    panic::set_hook(Box::new(move |about| {
        let place = about.location().map_or("", |place| place.file());
        if !place.contains("/calamine-") {
            ending(about);
        }
    }));
}
