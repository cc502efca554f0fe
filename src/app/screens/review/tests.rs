//! The rows of a review as text.

use super::data::*;
use crate::book::{Book, Details, Edit, SeriesKey, Stamp};
use crate::exchange::{Access, Incoming, Place, Review, Signed};
use crate::language::{Language, Message, Texts};
use crate::programme::{Counting, Library};
use crate::territory::Tree;

fn key(code: &str) -> SeriesKey {
    SeriesKey::actual("concept-2023-2029", code, "", "KZ-61")
}

fn source(origin: &str, values: &[(&str, &str)], second: Option<i64>) -> Incoming {
    let origin = Message::new("review-rule-source").with("origin", origin);
    let mut source = Incoming::from(origin);
    for ((code, text), row) in values.iter().zip(0..) {
        let line = source.line(&key(code));
        let at = Place { row, column: 27 };
        let number = source.read(line, 2024, text, &Counting::Share, at);
        if let (Some(second), Some(number)) = (second, number) {
            let when = jiff::Timestamp::from_second(second).unwrap();
            source.sign(number, Signed { who: "Болат".to_owned(), when });
        }
    }
    source
}

fn told(sources: Vec<Incoming>) -> Vec<String> {
    let library = Library::built_in();
    let edition = library.get("concept-2023-2029").unwrap().latest();
    let texts = Texts::new(Language::En);
    let mut book = Book::new();
    let stamp = Stamp { who: String::new(), when: jiff::Timestamp::UNIX_EPOCH };
    let set = |code, text: &str| Edit::set(key(code).at(2024), Some(text.parse().unwrap()));
    book.apply(&[set("TI-1", "90"), set("TI-2", "20"), set("TI-3", "7")], &stamp);
    let review = Review::of(std::sync::Arc::new(sources), &book, &|_| Access::Open);
    let names = Names { editions: vec![edition], tree: Tree::kazakhstan(), texts: &texts };
    let row = |row| {
        let Line { place, found, name, territory, year, now, comes, verdict, .. } =
            names.line(&review, &book, row);
        let name: String = name.chars().take(18).collect();
        format!("{place} {found:?} {name} | {territory} {year} | {now} > {comes} | {verdict}")
    };
    review.rows().into_iter().map(row).collect()
}

#[test]
fn rows_say_what_came_and_what_becomes_of_it() {
    let values = [("TI-1", "93,1"), ("TI-2", ""), ("TI-3", "7,0"), ("TI-4", "abc"), ("X", "45/60")];
    insta::assert_snapshot!(told(vec![source("a", &values, None)]).join("\n"), @r#"
    AB1 "93,1" TI-1 Coverage of c | Turkistan region 2024 | 90 > 93.1 | replace
    AB2 "" TI-2 Share of pres | Turkistan region 2024 | 20 >  | empty: stays
    AB3 "7,0" TI-3 Share of pres | Turkistan region 2024 | 7 > 7.0 | the same
    AB4 "abc" “a” is a letter. T |   |  >  | not understood
    AB5 "45/60" X | Turkistan region 2024 |  > 45/60 | enter
    "#);
}

#[test]
fn two_sources_stand_side_by_side() {
    let one = source("a", &[("TI-1", "93,1"), ("TI-5", "1")], Some(100));
    let two = source("b", &[("TI-1", "94"), ("TI-5", "1")], Some(200));
    insta::assert_snapshot!(told(vec![one, two]).join("\n"), @r#"
    AB1 "93,1" TI-1 Coverage of c | Turkistan region 2024 | 90 > 93.1 | 94 | not decided
    AB2 "1" TI-5 Share of rura | Turkistan region 2024 |  > 1 | enter
    "#);
}

#[test]
fn equal_values_are_told_apart_by_what_stands_beside_them() {
    let of = |origin: &str, comment: &str| {
        let mut source = source(origin, &[("TI-1", "93,1")], Some(100));
        source.detail(0, Details { comment: comment.to_owned(), ..Details::default() });
        source
    };
    insta::assert_snapshot!(told(vec![of("a", "by 1 June"), of("b", "by\n1 July")]).join("\n"), @r#"AB1 "93,1" TI-1 Coverage of c | Turkistan region 2024 | 90 > 93.1 (comment: by 1 June) | 93.1 (comment: by 1 July) | not decided"#);
}

#[test]
fn addresses_are_those_of_spreadsheets() {
    let of = |row, column| address(Place { row, column });
    let letters = [of(0, 0), of(4, 25), of(0, 26), of(0, 51), of(9, 701), of(0, 702)];
    assert_eq!(letters, ["A1", "Z5", "AA1", "AZ1", "ZZ10", "AAA1"]);
    assert!(of(u32::MAX, u32::MAX).len() > 8);
}
