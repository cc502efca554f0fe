//! Reviews as text: each cell with what stands there, what comes and what is decided.

use std::sync::Arc;

use jiff::Timestamp;

use super::super::merge::declined_text;
use super::*;
use crate::book::{Details, Edit, Stamp};
use crate::exchange::{Merging, Place, Refusal};
use crate::language::Message;
use crate::programme::Counting;

const YEAR: i16 = 2024;

fn key(code: &str) -> SeriesKey {
    SeriesKey::actual("concept-2023-2029", code, "", "KZ-61")
}

fn stamp(second: i64) -> Stamp {
    Stamp { who: "Айгүл".to_owned(), when: Timestamp::from_second(second).unwrap() }
}

fn book(values: &[(&str, &str)]) -> Book {
    let mut book = Book::new();
    let set =
        |(code, text): &(&str, &str)| Edit::set(key(code).at(YEAR), Some(text.parse().unwrap()));
    book.apply(&values.iter().map(set).collect::<Vec<_>>(), &stamp(100));
    book
}

fn source(values: &[(&str, &str)]) -> Incoming {
    let mut source = Incoming::from(Message::new("review-source"));
    for ((code, text), row) in values.iter().zip(0..) {
        let line = source.line(&key(code));
        source.read(line, YEAR, text, &Counting::Share, Place { row, column: 0 });
    }
    source
}

fn signed(values: &[(&str, &str)], second: i64) -> Incoming {
    let mut source = source(values);
    let Stamp { who, when } = stamp(second);
    for number in (0..).take(values.len()) {
        source.sign(number, Signed { who: who.clone(), when });
    }
    source
}

fn review(sources: Vec<Incoming>, book: &Book) -> Review {
    Review::of(Arc::new(sources), book, &|_| Access::Open)
}

fn told(review: &Review, book: &Book) -> Vec<String> {
    let text = |entry: Option<&Entry>| entry.map(ToString::to_string).unwrap_or_default();
    let row = |row: Row| match row {
        Row::Refused { source, index } => {
            let refused = &review.sources()[source as usize].refused[index as usize];
            format!("? {} {:?}", refused.raw, refused.kind)
        }
        Row::Cell(number) => {
            let cell = review.cell(number).unwrap();
            let theirs: Vec<_> =
                review.offers(cell).iter().map(|offer| text(review.entry(*offer))).collect();
            let decision = match review.decision(number) {
                Decision::Open => "open".to_owned(),
                Decision::Keep => "keep".to_owned(),
                Decision::Take(offer) => format!("take {offer}"),
            };
            let code = &review.line(cell).code;
            let ours = text(review.ours(cell, book));
            format!("{code} {:?} {ours}>{} {decision}", cell.kind, theirs.join("|"))
        }
    };
    review.rows().into_iter().map(row).collect()
}

/// The book after landing, as code and text.
fn landed(review: &Review, book: &Book) -> Vec<String> {
    let mut after = book.clone();
    after.apply(&review.edits(book), &stamp(300));
    let of = |column: &crate::book::Column| {
        let text = column.get(YEAR).map(ToString::to_string).unwrap_or_default();
        format!("{} {text}", column.key().code)
    };
    after.columns().map(of).collect()
}

#[test]
fn a_paste_takes_what_is_new_or_different_and_clears_nothing() {
    let book = book(&[("A", "1"), ("B", "2"), ("C", "12.50")]);
    let paste = source(&[("D", "4"), ("A", ""), ("B", "3"), ("C", "12,5"), ("E", "x"), ("F", "")]);
    let mut review = review(vec![paste], &book);
    let rows = ["D New >4 take 0", "A Empty 1> keep", "B Overwrites 2>3 take 0"];
    let rest = ["C Same 12.50>12.5 keep", "? x NotUnderstood", "F Same > keep"];
    assert_eq!(told(&review, &book), [&rows[..], &rest[..]].concat());
    assert_eq!(landed(&review, &book), ["A 1", "B 3", "C 12.50", "D 4"]);
    let counts = review.counts();
    assert_eq!((counts.new, counts.overwrites, counts.same, counts.empty), (1, 1, 2, 1));
    assert_eq!((counts.not_understood, counts.open, counts.taken, counts.all()), (1, 0, 2, 6));

    review.set_empty_clears(true, &book, &|_| Access::Open);
    assert_eq!(told(&review, &book)[1], "A Clears 1> take 0");
    assert_eq!(landed(&review, &book), ["B 3", "C 12.50", "D 4"]);
}

#[test]
fn another_book_leaves_open_what_differs() {
    let book = book(&[("A", "1"), ("B", "2")]);
    let mut review = review(vec![signed(&[("A", "5"), ("C", "3"), ("B", "2")], 50)], &book);
    let rows = ["A Overwrites 1>5 open", "C New >3 take 0", "B Same 2>2 keep"];
    assert_eq!(told(&review, &book), rows);
    assert_eq!(landed(&review, &book), ["A 1", "B 2", "C 3"]);
    review.apply(Rule::TakeAll);
    assert_eq!(landed(&review, &book), ["A 5", "B 2", "C 3"]);
    review.apply(Rule::KeepAll);
    assert!(review.edits(&book).is_empty());
    review.apply(Rule::FillEmpty);
    assert_eq!(landed(&review, &book), ["A 1", "B 2", "C 3"]);
    // The newer by date: who wrote what stands here has to be looked up first.
    review.apply(Rule::Newer);
    assert_eq!(told(&review, &book)[0], "A Overwrites 1>5 open");
    review.sign(last_changes(book.history().lines(), review.to_be_signed()));
    assert_eq!(told(&review, &book)[0], "A Overwrites 1>5 keep");
    let mut later = tests::review(vec![signed(&[("A", "5")], 200)], &book);
    later.sign(last_changes(book.history().lines(), later.to_be_signed()));
    later.apply(Rule::Newer);
    assert_eq!(landed(&later, &book), ["A 5", "B 2"]);
}

#[test]
fn sources_that_differ_are_decided_by_hand_or_by_rule() {
    let book = book(&[("A", "1")]);
    let sources = || {
        vec![
            signed(&[("A", "2"), ("B", "7"), ("C", "9")], 10),
            signed(&[("A", "3"), ("B", "8"), ("C", "9.0")], 20),
        ]
    };
    let mut review = review(sources(), &book);
    let rows = ["A Conflict 1>2|3 open", "B Conflict >7|8 open", "C New >9|9.0 take 0"];
    assert_eq!(told(&review, &book), rows);
    review.apply(Rule::TakeAll);
    assert_eq!(review.counts().open, 2, "which of the two is not said");
    review.apply(Rule::Source(1));
    assert_eq!(landed(&review, &book), ["A 3", "B 8", "C 9.0"]);
    review.apply(Rule::Newer);
    assert_eq!(told(&review, &book)[1], "B Conflict >7|8 take 1");
    assert_eq!(told(&review, &book)[0], "A Conflict 1>2|3 open", "when ours came is not known");
    review.apply(Rule::FillEmpty);
    assert_eq!(told(&review, &book)[0], "A Conflict 1>2|3 keep");
    assert_eq!(told(&review, &book)[1], "B Conflict >7|8 open");
    review.decide(1, Decision::Take(0), &book);
    review.decide(2, Decision::Take(9), &book);
    assert_eq!(landed(&review, &book), ["A 1", "B 7", "C 9"]);
    let turns: Vec<_> = (0..3)
        .map(|_| {
            review.decide(1, review.next_decision(1), &book);
            review.decision(1)
        })
        .collect();
    assert_eq!(turns, [Decision::Take(1), Decision::Keep, Decision::Take(0)]);
}

#[test]
fn a_cell_twice_in_one_block_is_a_conflict() {
    let book = Book::new();
    let review = review(vec![source(&[("A", "2"), ("A", "3"), ("B", "1"), ("B", "1")])], &book);
    assert_eq!(told(&review, &book), ["A Conflict >2|3 open", "B New >1|1 take 0"]);
}

#[test]
fn nobody_writes_where_it_is_locked() {
    let book = book(&[("A", "1")]);
    let closed = |key: &SeriesKey| match &*key.code {
        "A" => Access::Closed(Message::new("review-nothing")),
        "B" => Access::Years(vec![2025], Message::new("review-nothing")),
        _ => Access::Open,
    };
    let sources = Arc::new(vec![source(&[("A", "2"), ("B", "2"), ("C", "2")])]);
    let mut review = Review::of(sources, &book, &closed);
    review.apply(Rule::TakeAll);
    review.decide(0, Decision::Take(0), &book);
    assert_eq!(told(&review, &book)[..2], ["A Locked 1>2 keep", "B Locked >2 keep"]);
    assert_eq!(landed(&review, &book), ["A 1", "C 2"]);
}

#[test]
fn what_hangs_on_a_mark_does_not_land_before_it_is_settled() {
    let book = Book::new();
    let mut asked = review(vec![source(&[("A", "1,234"), ("B", "5,678"), ("C", "7")])], &book);
    let questions = asked.questions();
    let [question] = questions.as_slice() else { panic!("{questions:?}") };
    assert_eq!((question.mark, question.count, question.sample.as_str()), (',', 2, "1,234"));
    assert!(asked.must_answer());
    let rows = ["A New >1.234 open", "B New >5.678 open", "C New >7 take 0"];
    assert_eq!(
        (told(&asked, &book), landed(&asked, &book)),
        (rows.map(str::to_owned).to_vec(), vec!["C 7".to_owned()])
    );
    asked.answer((0, ','), Reading::Thousands, &book, &|_| Access::Open);
    assert_eq!(landed(&asked, &book), ["A 1234", "B 5678", "C 7"]);
    asked.answer((0, ','), Reading::Decimal, &book, &|_| Access::Open);
    assert_eq!(landed(&asked, &book), ["A 1.234", "B 5.678", "C 7"]);

    for settled in ["12,5", "1 000", "0,5"] {
        let review = review(vec![source(&[("A", "1,234"), ("B", settled)])], &book);
        assert!(!review.must_answer(), "{settled}");
    }
    for unsettled in ["12.5", "7", "-"] {
        let review = review(vec![source(&[("A", "1,234"), ("B", unsettled)])], &book);
        assert!(review.must_answer(), "{unsettled}");
    }
    // One answer settles both marks.
    let mut both = review(vec![source(&[("A", "1,234"), ("B", "5.678")])], &book);
    both.answer((0, '.'), Reading::Decimal, &book, &|_| Access::Open);
    assert!(!both.must_answer());
    assert_eq!(landed(&both, &book), ["A 1234", "B 5.678"]);
}

#[test]
fn what_stands_beside_a_value_lands_with_it() {
    let mut book = book(&[("A", "1"), ("B", "2")]);
    let cell = key("A").at(YEAR);
    book.apply(&[Edit::set_details(cell.clone(), comment("ours"))], &stamp(100));
    let mut other = signed(&[("A", "1"), ("B", "2"), ("C", "3")], 50);
    other.detail(0, Details { source: "file".to_owned(), ..comment("theirs") });
    other.detail(1, comment("theirs"));
    let mut review = review(vec![other], &book);
    let rows = ["A Overwrites 1>1 open", "B New 2>2 take 0", "C New >3 take 0"];
    assert_eq!(told(&review, &book), rows);
    review.apply(Rule::TakeAll);
    let edits = review.edits(&book);
    let entries = edits.iter().filter(|edit| matches!(edit, Edit::SetEntries { .. })).count();
    assert_eq!((edits.len(), entries), (3, 1), "what stands there already is not set again");
    book.apply(&edits, &stamp(300));
    let details = book.details(&cell).unwrap();
    assert_eq!((details.comment.as_str(), details.source.as_str()), ("theirs", "file"));
    let again = Review::of(Arc::clone(review.shared()), &book, &|_| Access::Open);
    assert_eq!(again.counts().same, 3, "landing twice changes nothing");
}

fn comment(text: &str) -> Details {
    Details { comment: text.to_owned(), ..Details::default() }
}

#[test]
fn the_same_value_with_another_comment_is_a_conflict() {
    let mut book = Book::new();
    let sources = [("90", "one"), ("90.0", "two")].map(|(value, text)| {
        let mut source = signed(&[("A", value)], 50);
        source.detail(0, comment(text));
        let (name, sign) = (text.to_owned(), text.to_owned());
        source.merging = Some(Merging { name, sign, additions: Vec::new() });
        source
    });
    let mut review = review(sources.to_vec(), &book);
    review.apply(Rule::TakeAll);
    assert_eq!(told(&review, &book), ["A Conflict >90|90.0 open"]);
    let choices = review.choices(&review.cells()[0]);
    assert_eq!(choices, [Decision::Take(0), Decision::Take(1), Decision::Keep]);
    review.decide(0, Decision::Take(1), &book);
    book.apply(&review.edits(&book), &stamp(300));
    let cell = key("A").at(YEAR);
    assert_eq!(book.details(&cell), Some(&comment("two")));
    let entry = "90".parse().ok();
    let declined = declined_text(entry.as_ref(), Some(&comment("one")));
    assert!(book.merged().is_declined(&cell, &declined), "the other one is not asked about again");
}

#[test]
fn what_goes_together_beside_a_value_lands_from_all_sources() {
    let mut book = book(&[("B", "1")]);
    let (mut one, mut two) = (source(&[("A", "90")]), source(&[("A", "90.0")]));
    one.detail(0, comment("one"));
    two.detail(0, Details { source: "two".to_owned(), ..Details::default() });
    // A comment alone goes with the value of another source, or with what stands in the book.
    let mut alone = source(&[("B", ""), ("C", "")]);
    alone.detail(0, comment("alone"));
    alone.detail(1, comment("alone"));
    let mut review = review(vec![one, two, alone, source(&[("C", "7")])], &book);
    let rows = ["A New >90|90.0 take 0", "B New 1> take 0", "C New >|7 take 1"];
    assert_eq!(told(&review, &book), rows);
    let choices = |at: usize| review.choices(&review.cells()[at]);
    assert_eq!(choices(0), [Decision::Take(0), Decision::Keep]);
    assert_eq!(choices(2), [Decision::Take(1), Decision::Keep]);
    review.apply(Rule::TakeAll);
    book.apply(&review.edits(&book), &stamp(300));
    let said = |code: &str| {
        let cell = key(code).at(YEAR);
        let details = book.details(&cell).cloned().unwrap_or_default();
        let entry = book.get(&cell).map(ToString::to_string).unwrap_or_default();
        format!("{entry} {} {}", details.comment, details.source)
    };
    assert_eq!(["A", "B", "C"].map(said), ["90 one two", "1 alone ", "7 alone "]);
}

#[test]
fn a_file_of_which_something_was_left_is_not_remembered_as_merged() {
    let file = |values: &[(&str, &str)]| {
        let mut source = source(values);
        let (name, sign) = ("a.xlsx".to_owned(), "s".to_owned());
        source.merging = Some(Merging { name, sign, additions: Vec::new() });
        source
    };
    let is_remembered = |source: Incoming, book: &Book| {
        let closed = |key: &SeriesKey| match &*key.code {
            "B" => Access::Closed(Message::new("review-nothing")),
            _ => Access::Open,
        };
        let mut review = Review::of(Arc::new(vec![source]), book, &closed);
        review.apply(Rule::TakeAll);
        let mut after = book.clone();
        after.apply(&review.edits(book), &stamp(300));
        assert_ne!(after.get(&key("A").at(YEAR)), None);
        after.merged().file("s").is_some()
    };
    let empty = Book::new();
    assert!(is_remembered(file(&[("A", "2")]), &empty));
    assert!(!is_remembered(file(&[("A", "2"), ("C", "abc")]), &empty), "refused");
    assert!(!is_remembered(file(&[("A", "2"), ("B", "3")]), &empty), "locked");
    assert!(!is_remembered(file(&[("A", "2"), ("C", "1,234")]), &empty), "asked");
    assert!(is_remembered(file(&[("A", "2"), ("B", "3")]), &book(&[("B", "3")])));
}

#[test]
fn what_a_file_adds_lands_although_nothing_else_does() {
    let mut source = source(&[("A", "abc")]);
    let additions = vec![Edit::SetTerritory(Some("KZ-61".into()))];
    source.merging = Some(Merging { additions, ..Merging::default() });
    let review = review(vec![source], &Book::new());
    assert!(review.remembers() && review.edits(&Book::new()).len() == 1);
}

#[test]
fn a_decision_is_forgotten_where_something_else_stands_since() {
    let mut book = book(&[("A", "1"), ("B", "1")]);
    let mut review = review(vec![signed(&[("A", "2"), ("B", "2")], 50)], &book);
    review.decide(0, Decision::Take(0), &book);
    review.decide(1, Decision::Take(0), &book);
    let entry = Some("9".parse().unwrap());
    book.apply(&[Edit::set(key("A").at(YEAR), entry)], &stamp(200));
    review.refresh(&book, &|_| Access::Open);
    assert_eq!(told(&review, &book), ["A Overwrites 9>2 open", "B Overwrites 1>2 take 0"]);
}

#[test]
fn what_is_turned_away_is_counted_by_why() {
    let mut source = source(&[("A", "2")]);
    let why = || Message::new("review-nothing");
    source.turn_away(Refusal::Locked, Place { row: 0, column: 3 }, "5", why());
    source.turn_away(Refusal::Outside, Place { row: 9, column: 0 }, "6", why());
    let book = Book::new();
    let review = review(vec![source], &book);
    assert_eq!(told(&review, &book), ["A New >2 take 0", "? 5 Locked", "? 6 Outside"]);
    let counts = review.counts();
    assert_eq!((counts.locked, counts.outside, counts.not_understood), (1, 1, 0));
}
