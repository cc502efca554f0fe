//! Arbitrary books for tests by property.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{
    Accepted, Book, Border, CellKey, Details, District, Edit, Entry, Layer, More, Reason,
    SeriesKey, Stamp, Status,
};
use crate::language::{Decimal, Wording};
use crate::territory::{Change, Kind, Moment, Own};

/// Somebody, at a moment.
pub(super) fn stamp() -> Stamp {
    Stamp { who: "Айгүл «Қ.»".to_owned(), when: Timestamp::UNIX_EPOCH }
}

/// A cell of the Concept, year 2024.
pub(super) fn cell(code: &str, territory: &str) -> CellKey {
    SeriesKey::actual("concept-2023-2029", code, "", territory).at(2024)
}

/// Puts an entry, given as in files.
pub(super) fn set(cell: CellKey, entry: &str) -> Edit {
    Edit::set(cell, Some(entry.parse().unwrap()))
}

/// A book that was edited at random.
pub(super) fn any_book() -> impl Strategy<Value = Book> {
    prop::collection::vec(any_edit(), 0..30).prop_map(|edits| {
        let mut book = Book::new();
        book.apply(&edits, &stamp());
        book
    })
}

/// Few keys, so that edits meet.
pub(super) fn any_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        5 => (any_cell(), prop::option::of(any_entry()))
            .prop_map(|(cell, entry)| Edit::set(cell, entry)),
        3 => (any_cell(), prop::collection::vec((any_year(), prop::option::of(any_entry())), 0..5))
            .prop_map(|(cell, entries)| Edit::SetEntries { series: cell.series, entries }),
        2 => (any_cell(), any_details())
            .prop_map(|(cell, details)| Edit::set_details(cell, details)),
        2 => (any_cell(), prop::collection::vec((any_year(), prop::option::of(any_details())), 0..4))
            .prop_map(|(cell, details)| Edit::SetDetails {
                series: cell.series,
                details: details.into_iter().map(|(y, one)| (y, one.map(Into::into))).collect(),
            }),
        1 => prop::option::of(any_code()).prop_map(|code| Edit::SetTerritory(code.map(Into::into))),
        1 => (any_code(), prop::option::of(any_date()))
            .prop_map(|(code, edition)| Edit::SetEdition { programme: code.into(), edition }),
        1 => (any_district(), any::<bool>()).prop_map(|(district, stands)| Edit::SetDistrict {
            code: district.own.code.as_str().into(),
            district: stands.then(|| district.into()),
        }),
        1 => (any_text(), prop::option::of(any_name())).prop_map(|(sign, name)| Edit::SetMerged {
            sign: sign.into(),
            name: name.map(Into::into),
        }),
        1 => (any_cell(), any_name(), prop::option::of(any_name())).prop_map(
            |(cell, text, source)| Edit::SetDeclined {
                cell,
                text: text.into(),
                source: source.map(Into::into),
            },
        ),
        1 => (any_border(), any::<bool>())
            .prop_map(|(border, stands)| Edit::SetBorder { border: border.into(), stands }),
    ]
}

pub(super) fn any_district() -> impl Strategy<Value = District> {
    let code = prop::sample::select(vec!["KZ-61-keles", "KZ-11-x-akkol", "KZ-11-x-2"]);
    let kind = prop::sample::select(vec![Kind::District, Kind::City]);
    let texts = prop::collection::vec(any_text(), 4);
    (code, kind, texts, any_more()).prop_map(|(code, kind, texts, more)| {
        let [kk, ru, parent, alias] = [0, 1, 2, 3].map(|at: usize| texts[at].clone());
        let name = Wording { kk, ru, ..Wording::default() };
        let own = Own { code: code.to_owned(), kind, parent, name, aliases: vec![alias] };
        District { own, more }
    })
}

pub(super) fn any_border() -> impl Strategy<Value = Border> {
    let day = any_date().prop_map(Moment::Day);
    let when = prop_oneof![day, (1000..=9999_i16).prop_map(Moment::Year)];
    let codes = || prop::collection::vec(any_text(), 1..3);
    (when, codes(), codes()).prop_map(|(when, from, into)| Border {
        change: Change { when, from, into },
        more: More::new(),
    })
}

/// A text that is not empty.
fn any_name() -> impl Strategy<Value = String> {
    any_text().prop_map(|text| format!("a{text}"))
}

fn any_more() -> impl Strategy<Value = More> {
    prop::collection::btree_map(any_text(), any_text(), 0..3)
}

fn any_cell() -> impl Strategy<Value = CellKey> {
    let layer = prop_oneof![Just(Layer::Actual), Just(Layer::OwnTarget)];
    (any_code(), any_code(), any_code(), any_code(), layer, any_year()).prop_map(
        |(programme, code, series, territory, layer, year)| {
            SeriesKey::actual(programme, code, series, territory).in_layer(layer).at(year)
        },
    )
}

fn any_year() -> impl Strategy<Value = i16> {
    prop_oneof![9 => 2020..2030_i16, 1 => 1000..=9999_i16]
}

fn any_code() -> impl Strategy<Value = String> {
    prop_oneof![
        9 => prop::sample::select(vec!["", "TI-1", "PISA reading", "KZ-61"])
            .prop_map(str::to_owned),
        1 => any_text(),
    ]
}

pub(super) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Қазығұрт ауданы: «ескерту», д'Арк \"12\" \\ \n\t\r\n--- history\n(₸)".to_owned()),
        any::<String>(),
    ]
}

fn any_entry() -> impl Strategy<Value = Entry> {
    prop_oneof![
        6 => any_decimal().prop_map(Entry::Number),
        2 => (any_decimal(), any_decimal())
            .prop_map(|(numerator, denominator)| Entry::Fraction { numerator, denominator }),
        1 => any_text().prop_map(Entry::State),
        1 => prop::sample::select(Reason::ALL.to_vec()).prop_map(Entry::Missing),
    ]
}

fn any_decimal() -> impl Strategy<Value = Decimal> {
    "-?[0-9]{1,9}(\\.[0-9]{1,6})?".prop_map(|text| text.parse().unwrap())
}

fn any_date() -> impl Strategy<Value = Date> {
    (0..40_000_i32).prop_map(|days| date(1950, 1, 1) + jiff::Span::new().days(days))
}

fn any_details() -> impl Strategy<Value = Details> {
    let text = || prop_oneof![Just(String::new()), any_text()];
    let status = prop::option::of(prop::sample::select(Status::ALL.to_vec()));
    let map = |most| prop::collection::btree_map(any_text(), any_text(), 0..most);
    let accepted = (text(), map(2)).prop_map(|(of, why)| Accepted { of, why });
    let error = prop::option::of(any_decimal());
    (status, prop::option::of(any_date()), text(), error, text(), accepted, map(3)).prop_map(
        |(status, as_of, source, standard_error, comment, accepted, more)| Details {
            status,
            as_of,
            source,
            standard_error,
            comment,
            accepted,
            more,
        },
    )
}
