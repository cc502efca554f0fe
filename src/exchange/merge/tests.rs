//! Books merged into others.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;

use super::super::review::{Access, Decision, Review, Rule};
use super::*;
use crate::book::districts::plan::{self, NewDistrict};
use crate::language::Wording;
use crate::territory::Kind;

fn stamp(who: &str, second: i64) -> Stamp {
    Stamp { who: who.to_owned(), when: Timestamp::from_second(second).unwrap() }
}

fn cell(territory: &str, year: Year) -> CellKey {
    SeriesKey::actual("concept-2023-2029", "TI-1", "", territory).at(year)
}

fn book(values: &[(&str, Year, &str)], who: &str, second: i64) -> Book {
    let mut book = Book::new();
    let edits = values.iter().map(|(territory, year, value)| {
        Edit::set(cell(territory, *year), Some(value.parse().unwrap()))
    });
    book.apply(&edits.collect::<Vec<_>>(), &stamp(who, second));
    book
}

fn review(book: &Book, others: &[(&Book, &str)]) -> Review {
    let sources = others.iter().map(|(other, name)| other_book(other, name, book));
    Review::of(Arc::new(sources.collect()), book, &|_| Access::Open)
}

fn land(book: &mut Book, review: &Review) -> usize {
    let edits = review.edits(book);
    book.apply(&edits, &stamp("region", 1000)).len()
}

fn value(book: &Book, territory: &str) -> String {
    book.get(&cell(territory, 2024)).map(ToString::to_string).unwrap_or_default()
}

#[test]
fn what_differs_comes_with_who_wrote_it_and_when() {
    let ours = book(&[("KZ-61-arys", 2024, "93.1"), ("KZ-61-keles", 2024, "90")], "us", 1);
    let theirs = book(&[("KZ-61-arys", 2024, "94"), ("KZ-61-keles", 2024, "90.0")], "Арыс", 2);
    let incoming = other_book(&theirs, "arys.nysana", &ours);
    assert_eq!(incoming.cells().len(), 1, "90.0 says what 90 says");
    let signed = incoming.signed(0).unwrap();
    assert_eq!((&*signed.who, signed.when.as_second()), ("Арыс", 2));
}

#[test]
fn what_was_kept_is_remembered_and_not_asked_again() {
    let mut ours = book(&[("KZ-61-arys", 2024, "93.1")], "us", 1);
    let theirs = book(&[("KZ-61-arys", 2024, "94"), ("KZ-61-keles", 2024, "90")], "Арыс", 2);
    let mut first = review(&ours, &[(&theirs, "arys.nysana")]);
    assert_eq!(first.counts().open, 1);
    // Landed with the question open, only what is new is in, and the question comes again.
    assert!(land(&mut ours, &first) > 0);
    assert_eq!((&*value(&ours, "KZ-61-arys"), &*value(&ours, "KZ-61-keles")), ("93.1", "90"));
    first = review(&ours, &[(&theirs, "arys.nysana")]);
    assert_eq!(first.counts().open, 1);
    assert!(!first.remembers());
    first.decide(0, Decision::Keep, &ours);
    assert!(first.remembers());
    assert!(land(&mut ours, &first) > 0);
    assert_eq!(value(&ours, "KZ-61-arys"), "93.1");
    let told = ours.history().of(&cell("KZ-61-arys", 2024));
    assert_eq!(told.last().map(|entry| &*entry.new), Some("arys.nysana"));
    let before = ours.clone();
    let again = review(&ours, &[(&theirs, "other name.nysana")]);
    assert_eq!(again.counts().all(), 0);
    assert_eq!(land(&mut ours, &again), 0);
    assert_eq!(ours, before);
    // A later state of that book asks only about what it says anew.
    let mut later = theirs.clone();
    later.apply(&[Edit::set(cell("KZ-61-keles", 2024), "91".parse().ok())], &stamp("Арыс", 3));
    assert_eq!(review(&ours, &[(&later, "arys.nysana")]).counts().open, 1);
}

#[test]
fn newer_wins_by_rule() {
    let ours = book(&[("KZ-61-arys", 2024, "1")], "us", 5);
    let old = book(&[("KZ-61-arys", 2024, "2")], "old", 2);
    let new = book(&[("KZ-61-arys", 2024, "3")], "new", 9);
    for (other, expected) in [(&old, "1"), (&new, "3")] {
        let mut ours = ours.clone();
        let mut review = review(&ours, &[(other, "a")]);
        review.sign(last_changes(ours.history().lines(), review.to_be_signed()));
        review.apply(Rule::Newer);
        land(&mut ours, &review);
        assert_eq!(value(&ours, "KZ-61-arys"), expected);
    }
}

#[test]
fn comments_without_a_value_are_not_lost() {
    let mut theirs = book(&[], "", 1);
    let details = Details { comment: "кейін".to_owned(), ..Details::default() };
    let cell = cell("KZ-61-arys", 2024);
    let edit = Edit::set_details(cell.clone(), details.clone());
    theirs.apply(&[edit], &stamp("Арыс", 2));
    let mut ours = Book::new();
    let review = review(&ours, &[(&theirs, "a")]);
    land(&mut ours, &review);
    assert_eq!(ours.details(&cell), Some(&details));
}

#[test]
fn districts_come_along_and_one_of_the_same_name_is_the_same() {
    let named = |kk: &str, ru: &str| {
        let name = Wording { kk: kk.to_owned(), ru: ru.to_owned(), ..Wording::default() };
        NewDistrict { kind: Kind::District, name }
    };
    let add = |book: &mut Book, new: &[NewDistrict]| {
        let edits = plan::add(book, "KZ-11", new).unwrap();
        book.apply(&edits, &stamp("", 1));
    };
    let (mut ours, mut theirs) = (Book::new(), Book::new());
    add(&mut ours, &[named("Бурабай ауданы", "Бурабайский район")]);
    add(&mut theirs, &[named("", "Бурабайский район"), named("Ақкөл ауданы", "")]);
    let split = plan::split(&theirs, "KZ-11-x-akkol", &[named("Жаңа", "")], true, date(2026, 1, 1));
    theirs.apply(&split.unwrap(), &stamp("", 1));
    let edit = Edit::set(cell("KZ-11-x-burabaiskii", 2024), "7".parse().ok());
    theirs.apply(&[edit], &stamp("", 1));
    let review = review(&ours, &[(&theirs, "a")]);
    land(&mut ours, &review);
    let codes: Vec<_> = ours.tree().children("KZ-11").map(|one| one.code.clone()).collect();
    assert_eq!(codes, ["KZ-11-x-akkol", "KZ-11-x-burabai", "KZ-11-x-zhana"]);
    assert_eq!(value(&ours, "KZ-11-x-burabai"), "7");
    assert_eq!(ours.districts().borders().len(), 1);
}

/// A book with these districts of a region, and a value of each.
fn book_of(districts: &[(&str, Kind, &str)]) -> Book {
    let mut book = Book::new();
    let new = districts.iter().map(|(kk, kind, _)| {
        let name = Wording { kk: (*kk).to_owned(), ..Wording::default() };
        NewDistrict { kind: *kind, name }
    });
    book.apply(&plan::add(&book, "KZ-11", &new.collect::<Vec<_>>()).unwrap(), &stamp("", 1));
    for (kk, _, value) in districts {
        let code = book.tree().find_within("KZ-11", kk).unwrap().code.clone();
        book.apply(&[Edit::set(cell(&code, 2024), value.parse().ok())], &stamp("", 1));
    }
    book
}

fn values_of(book: &Book) -> Vec<String> {
    let tree = book.tree();
    let told = tree.children("KZ-11").map(|one| {
        let name = one.name.get(crate::language::Language::Kk);
        format!("{} {name} {}", one.code, value(book, &one.code))
    });
    told.collect()
}

const CITY: (&str, Kind) = ("Көктал қаласы", Kind::City);
const DISTRICT: (&str, Kind) = ("Көктал ауданы", Kind::District);

#[test]
fn one_code_of_two_districts_is_not_one_place() {
    let mut ours = book_of(&[(CITY.0, CITY.1, "1"), (DISTRICT.0, DISTRICT.1, "2")]);
    let before = values_of(&ours);
    let theirs = book_of(&[(DISTRICT.0, DISTRICT.1, "2"), (CITY.0, CITY.1, "1")]);
    assert_ne!(values_of(&theirs), before, "the same codes for others");
    let merged = review(&ours, &[(&theirs, "a")]);
    assert_eq!((merged.counts().all(), land(&mut ours, &merged)), (0, 0));
    // One that the book has not, under a code that it has.
    let mut ours = book_of(&[(CITY.0, CITY.1, "1")]);
    let theirs = book_of(&[(DISTRICT.0, DISTRICT.1, "2")]);
    let merged = review(&ours, &[(&theirs, "a")]);
    land(&mut ours, &merged);
    assert_eq!(values_of(&ours), before);
}

#[test]
fn districts_that_two_sources_add_are_told_apart_by_their_names() {
    let one = book_of(&[(CITY.0, CITY.1, "1"), (DISTRICT.0, DISTRICT.1, "2")]);
    let two = book_of(&[(DISTRICT.0, DISTRICT.1, "2"), (CITY.0, CITY.1, "1")]);
    let (mut ours, mut known) = (Book::new(), Book::new());
    let sources = [(&one, "a"), (&two, "b")].map(|(other, name)| {
        let source = other_book(other, name, &known);
        take_additions(&mut known, &source);
        source
    });
    let merged = Review::of(Arc::new(sources.to_vec()), &ours, &|_| Access::Open);
    assert_eq!(merged.counts().conflicts, 0);
    land(&mut ours, &merged);
    assert_eq!(values_of(&ours), values_of(&one));
}

#[test]
fn signs_in_books_do_not_hang_on_how_the_program_is_written() {
    let mut book = book(&[("KZ-61-arys", 2024, "93.1")], "us", 1);
    let details = Details { comment: "a".to_owned(), ..Details::default() };
    let declined = declined_text("94".parse().ok().as_ref(), Some(&details));
    assert_eq!(declined, "94 #d1e9a40a");
    let edit = Edit::set_details(cell("KZ-61-arys", 2024), details);
    book.apply(&[edit], &stamp("us", 1));
    assert_eq!(sign(&book), "d4fc368d-68");
}

#[test]
fn every_file_that_can_be_merged_is_found_in_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    for ending in MERGED_ENDINGS.iter().chain(&["txt"]) {
        let name = format!("a.{}", ending.to_uppercase());
        std::fs::write(folder.path().join(name), "neither").unwrap();
    }
    let found = store::files_of(&[folder.path().to_owned()], &MERGED_ENDINGS);
    let told = found.iter().map(|path| {
        let ending = path.extension().unwrap().to_str().unwrap().to_owned();
        (ending, read_to_merge(path, &Book::new(), |_| None).unwrap_err().key)
    });
    let as_sheets: Vec<_> = told.filter(|(_, key)| *key == "merge-not-read").collect();
    assert_eq!(found.len(), 4);
    assert_eq!(
        as_sheets.iter().map(|(one, _)| &**one).collect::<Vec<_>>(),
        ["ODS", "XLSM", "XLSX"]
    );
}

fn any_values() -> impl Strategy<Value = Vec<(&'static str, Year, String)>> {
    let territory = prop::sample::select(vec!["KZ-61-arys", "KZ-61-keles", "KZ-61"]);
    prop::collection::vec((territory, 2020..2024_i16, "[1-9][0-9]?"), 0..12)
}

fn of(values: &[(&'static str, Year, String)], who: &str) -> Book {
    let values: Vec<_> = values.iter().map(|(t, y, v)| (*t, *y, v.as_str())).collect();
    book(&values, who, 2)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn merging_the_same_twice_changes_nothing_and_asks_nothing(
        ours in any_values(), theirs in any_values(), keeps in any::<bool>(),
    ) {
        let (mut ours, theirs) = (of(&ours, "us"), of(&theirs, "they"));
        let mut first = review(&ours, &[(&theirs, "a")]);
        first.apply(if keeps { Rule::KeepAll } else { Rule::TakeAll });
        land(&mut ours, &first);
        let before = ours.clone();
        let again = review(&ours, &[(&theirs, "a")]);
        prop_assert_eq!(again.counts().all(), 0);
        prop_assert_eq!(land(&mut ours, &again), 0);
        prop_assert_eq!(ours, before);
    }

    #[test]
    fn without_conflicts_the_order_makes_no_difference_and_nothing_is_lost(
        one in any_values(), two in any_values(),
    ) {
        let (one, two) = (of(&one, "one"), of(&two, "two"));
        let all = |book: &Book| {
            let cells = book.columns().flat_map(|column| {
                column.iter().map(|(year, entry)| (column.key().at(year), entry.to_string()))
            });
            cells.collect::<BTreeSet<_>>()
        };
        let cells = |book: &Book| all(book).into_iter().map(|(cell, _)| cell).collect::<BTreeSet<_>>();
        let (values_one, values_two) = (all(&one), all(&two));
        let shared: Vec<_> = cells(&one).intersection(&cells(&two)).cloned().collect();
        let same = |cell: &CellKey| one.get(cell) == two.get(cell);
        prop_assume!(shared.iter().all(same));
        let (mut forth, mut back) = (Book::new(), Book::new());
        for other in [&one, &two] {
            let review = review(&forth, &[(other, "a")]);
            land(&mut forth, &review);
        }
        for other in [&two, &one] {
            let review = review(&back, &[(other, "a")]);
            land(&mut back, &review);
        }
        let mut at_once = Book::new();
        let review = review(&at_once, &[(&one, "a"), (&two, "b")]);
        land(&mut at_once, &review);
        prop_assert_eq!(all(&forth), all(&back));
        prop_assert_eq!(all(&forth), all(&at_once));
        prop_assert_eq!(all(&forth), values_one.union(&values_two).cloned().collect());
    }
}
