//! A book merged into another, between them a line `--- other`. Nothing that was decided is asked
//! again, and what was taken stands there.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nysana::book::{self, Book, Entry};
use nysana::exchange::{Access, Review, Rule, last_changes, other_book};
use nysana_fuzz::{is_kept, stamp};

fuzz_target!(|text: &str| {
    let Some((one, two)) = text.split_once("\n--- other\n") else { return };
    let (Ok(ours), Ok(theirs)) = (book::read(one.as_bytes()), book::read(two.as_bytes())) else {
        return;
    };
    for rule in [Rule::TakeAll, Rule::KeepAll, Rule::Newer, Rule::FillEmpty] {
        merge(&ours.book, &theirs.book, rule);
    }
});

fn review(ours: &Book, theirs: &Book, rule: Rule) -> Review {
    let other = other_book(theirs, "other.nysana", ours);
    let mut review = Review::of(vec![other].into(), ours, &|_| Access::Open);
    review.sign(last_changes(ours.history().lines(), review.to_be_signed()));
    review.apply(rule);
    review
}

fn merge(ours: &Book, theirs: &Book, rule: Rule) {
    let first = review(ours, theirs, rule);
    let mut after = ours.clone();
    let inverse = after.apply(&first.edits(ours), &stamp());
    is_kept(&after);
    let mut back = after.clone();
    back.apply(&inverse, &stamp());
    assert!(back.same_content(ours));
    if rule == Rule::KeepAll || first.counts().open == 0 {
        let again = review(&after, theirs, rule);
        assert_eq!(again.counts().all(), 0);
        let before = after.clone();
        assert!(after.apply(&again.edits(&before), &stamp()).is_empty());
    }
    // Where nothing can be taken for another district, what was taken stands there.
    if rule == Rule::TakeAll && theirs.districts().is_empty() && ours.merged().is_empty() {
        for column in theirs.columns() {
            for (year, entry) in column.iter() {
                let now = after.get(&column.key().at(year));
                assert!(now.is_some_and(|now| says_same(now, entry)));
            }
        }
    }
    // What stood there and was not theirs to change stands still.
    for column in ours.columns().filter(|column| theirs.column(column.key()).is_none()) {
        if theirs.districts().is_empty() {
            assert_eq!(after.column(column.key()), Some(column));
        }
    }
}

/// The same number, however many zeros stand behind its mark.
fn says_same(one: &Entry, two: &Entry) -> bool {
    match (one, two) {
        (Entry::Number(one), Entry::Number(two)) => one == two,
        (
            Entry::Fraction { numerator: one, denominator: whole_one },
            Entry::Fraction { numerator: two, denominator: whole_two },
        ) => one == two && whole_one == whole_two,
        _ => one == two,
    }
}
