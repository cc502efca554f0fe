//! Templates written, changed as people change them, and read back.

use std::collections::BTreeMap;

use jiff::civil::date;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::source::{Source, Value};
use super::*;
use crate::book::{Book, Edit, Entry, Layer, SeriesKey, Stamp};
use crate::exchange::Incoming;
use crate::language::{Language, Message, Texts};
use crate::programme::{Edition, Library};
use crate::territory::Tree;

const DISTRICT: &str = "KZ-61-arys";

fn edition(programme: &str) -> Edition {
    let library = Library::built_in();
    library.get(programme).unwrap().latest().clone()
}

fn regional() -> Edition {
    edition("turkistan-2020-2025")
}

fn put(book: &mut Book, key: &SeriesKey, year: i16, entry: &str) {
    let edit = Edit::set(key.at(year), Some(entry.parse().unwrap()));
    let stamp = Stamp { who: String::new(), when: jiff::Timestamp::UNIX_EPOCH };
    book.apply(&[edit], &stamp);
}

fn key(edition: &Edition, code: &str, series: &str, territory: &str) -> SeriesKey {
    assert!(edition.indicator(code).unwrap().series(series).is_some());
    SeriesKey::actual(edition.programme.as_str(), code, series, territory)
}

fn coverage(edition: &Edition) -> SeriesKey {
    key(edition, "G1-TI-1", "age 1-6", DISTRICT)
}

fn made(edition: &Edition, book: &Book, extent: &Extent, language: Language) -> Vec<u8> {
    let texts = Texts::new(language);
    let order = Order {
        edition,
        book,
        tree: Tree::kazakhstan(),
        texts: &texts,
        extent,
        made: date(2024, 1, 15),
    };
    write(&order).unwrap()
}

fn one(edition: &Edition, book: &Book) -> Vec<u8> {
    made(edition, book, &Extent::One(DISTRICT.into()), Language::Ru)
}

fn read_into(bytes: &[u8], edition: &Edition, book: &Book) -> Result<Incoming, Message> {
    read(bytes, &Frame { edition, book, tree: Tree::kazakhstan(), file: "arys.xlsx" })
}

/// What came, as text.
fn told(incoming: &Incoming) -> String {
    let texts = Texts::new(Language::En);
    let mut lines: Vec<String> =
        incoming.remarks.iter().map(|remark| format!("! {}", texts.say(remark))).collect();
    for cell in incoming.cells() {
        let SeriesKey { code, series, territory, .. } = incoming.key(cell.line);
        let entry = cell.entry.as_ref().map(Entry::to_string).unwrap_or_default();
        let place = format!("{}:{}", cell.at.row + 1, cell.at.column + 1);
        lines.push(format!("{code}/{series}/{territory} {} = {entry} ({place})", cell.year));
    }
    for refused in &incoming.refused {
        let why = texts.say(&refused.why);
        let place = format!("{}:{}", refused.at.row + 1, refused.at.column + 1);
        lines.push(format!("x {place} {:?} {why}", refused.raw));
    }
    lines.join("\n")
}

/// A cell as it is written anew.
#[derive(Clone, Debug)]
enum Put {
    Text(String),
    Number(f64),
    Formatted(f64, &'static str),
    Formula(&'static str, &'static str),
    Date(u16, u8, u8),
    Truth(bool),
}

/// The sheets of a template: rows and columns of cells.
type Pages = Vec<(String, BTreeMap<(u32, u16), Put>)>;

/// Takes a template apart, lets it be changed, and puts it together as another program would.
fn changed(bytes: &[u8], change: impl FnOnce(&mut Pages)) -> Vec<u8> {
    let mut source = Source::open(bytes).unwrap();
    let mut pages = Pages::new();
    for sheet in source.sheets() {
        let mut page = BTreeMap::new();
        let take = |found: source::Found| {
            let put = match found.value {
                Value::Text(text) => Put::Text(text),
                Value::Number(number) => Put::Number(number.value),
                other => panic!("{other:?}"),
            };
            page.insert((found.row, u16::try_from(found.column).unwrap()), put);
        };
        source.cells(&sheet, take).unwrap();
        pages.push((sheet, page));
    }
    change(&mut pages);
    let mut workbook = Workbook::new();
    for (name, page) in pages {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).unwrap();
        for ((row, column), put) in page {
            match put {
                Put::Text(text) => sheet.write_string(row, column, text),
                Put::Number(number) => sheet.write_number(row, column, number),
                Put::Formatted(number, format) => {
                    let format = Format::new().set_num_format(format);
                    sheet.write_number_with_format(row, column, number, &format)
                }
                Put::Formula(formula, result) => {
                    sheet.write_formula(row, column, Formula::new(formula).set_result(result))
                }
                Put::Date(year, month, day) => {
                    let format = Format::new().set_num_format("dd.mm.yyyy");
                    let day = ExcelDateTime::from_ymd(year, month, day).unwrap();
                    sheet.write_datetime_with_format(row, column, &day, &format)
                }
                Put::Truth(truth) => sheet.write_boolean(row, column, truth),
            }
            .unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// The row of a line on the first page, by its visible code and a part of its name.
fn row_of(pages: &Pages, code: &str, name: &str) -> u32 {
    let page = &pages[0].1;
    let is = |at: (u32, u16), wanted: &str| matches!(page.get(&at), Some(Put::Text(text)) if text.contains(wanted));
    let found = page.keys().find(|(row, _)| is((*row, 1), code) && is((*row, 2), name));
    found.unwrap().0
}

/// The column of the fact of a year, by the hidden row.
fn fact(pages: &Pages, year: i16) -> u16 {
    let wanted = format!("fact:{year}");
    let is_it = |put: &Put| matches!(put, Put::Text(text) if *text == wanted);
    pages[0].1.iter().find(|(_, put)| is_it(put)).unwrap().0.1
}

#[test]
fn an_untouched_template_says_what_the_book_says() {
    let edition = regional();
    let mut book = Book::new();
    let coverage = coverage(&edition);
    for (year, entry) in [(2020, "95.90"), (2021, "45/60"), (2022, "!later"), (2023, "100")] {
        put(&mut book, &coverage, year, entry);
    }
    for language in Language::ALL {
        for extent in [
            Extent::One(DISTRICT.into()),
            Extent::SheetEach("KZ-61".into()),
            Extent::SheetPerIndicator("KZ-61".into()),
        ] {
            let bytes = made(&edition, &book, &extent, language);
            let incoming = read_into(&bytes, &edition, &book).unwrap();
            assert_eq!(told(&incoming).matches('!').count(), 1, "{}", told(&incoming));
            let said: Vec<_> = incoming
                .cells()
                .iter()
                .map(|cell| (cell.year, cell.entry.as_ref().unwrap().to_string()))
                .collect();
            let expected = [(2020, "95.90"), (2021, "45/60"), (2022, "!later"), (2023, "100")];
            assert_eq!(said, expected.map(|(year, entry)| (year, entry.to_owned())));
            // A book that knows nothing yet learns the same, digit by digit.
            let incoming = read_into(&bytes, &edition, &Book::new()).unwrap();
            let first = incoming.cells()[0].entry.as_ref().unwrap();
            assert_eq!((incoming.cells().len(), first.to_string()), (4, "95.90".into()));
        }
    }
}

#[test]
fn the_same_order_gives_the_same_bytes() {
    let edition = regional();
    assert_eq!(one(&edition, &Book::new()), one(&edition, &Book::new()));
}

#[test]
fn what_people_type_is_read_or_explained() {
    let edition = regional();
    let bytes = changed(&one(&edition, &Book::new()), |pages| {
        let row = row_of(pages, "G1-TI-1", "");
        let columns: Vec<u16> = (2020..=2025).map(|year| fact(pages, year)).collect();
        let next = row_of(pages, "G1-TI-2", "");
        let page = &mut pages[0].1;
        for (column, put) in columns.iter().zip([
            Put::Number(95.9),
            Put::Text(" 95,5 ".into()),
            Put::Formatted(0.977, "0.0%"),
            Put::Formula("=90+9", "99"),
            Put::Date(2024, 10, 5),
            Put::Truth(true),
        ]) {
            page.insert((row, *column), put);
        }
        for (column, put) in columns.iter().zip([
            Put::Text("много".into()),
            Put::Text("45/60".into()),
            Put::Text("н/д".into()),
            Put::Text("-".into()),
            Put::Formula("=1/0", "#DIV/0!"),
            Put::Formatted(12.5, "0.00"),
        ]) {
            page.insert((next, *column), put);
        }
    });
    insta::assert_snapshot!(told(&read_into(&bytes, &edition, &Book::new()).unwrap()));
}

/// A district's template with a value in each of three lines, for the year 2024.
fn filled(change: impl FnOnce(&mut Pages, [u32; 3], u16)) -> String {
    let edition = regional();
    let bytes = changed(&one(&edition, &Book::new()), |pages| {
        let rows = ["G1-TI-1", "G1-TI-2", "G1-T6-R4"].map(|code| row_of(pages, code, ""));
        let column = fact(pages, 2024);
        for (row, number) in rows.iter().zip([1.0, 2.0, 3.0]) {
            pages[0].1.insert((*row, column), Put::Number(number));
        }
        change(pages, rows, column);
    });
    told(&read_into(&bytes, &edition, &Book::new()).unwrap())
}

fn without_places(told: &str) -> Vec<String> {
    let mut lines: Vec<String> = told
        .lines()
        .filter(|line| !line.starts_with('!'))
        .map(|line| line.split(" (").next().unwrap().to_owned())
        .collect();
    lines.sort();
    lines
}

#[test]
fn moved_rows_and_columns_are_read_by_their_keys() {
    let plain = without_places(&filled(|_, _, _| {}));
    assert_eq!(plain.len(), 3, "{plain:?}");

    let shifted = filled(|pages, [first, ..], _| {
        let page = std::mem::take(&mut pages[0].1);
        let down = |row: u32| if row >= first { row + 2 } else { row };
        pages[0].1 = page.into_iter().map(|((row, one), put)| ((down(row), one), put)).collect();
    });
    assert_eq!(without_places(&shifted), plain);
    assert!(shifted.contains("stand elsewhere"), "{shifted}");

    let swapped = filled(|pages, [first, second, _], _| {
        let page = std::mem::take(&mut pages[0].1);
        let swap = |row: u32| match row {
            row if row == first => second,
            row if row == second => first,
            row => row,
        };
        pages[0].1 = page.into_iter().map(|((row, one), put)| ((swap(row), one), put)).collect();
    });
    assert_eq!(without_places(&swapped), plain);

    let widened = filled(|pages, [first, ..], _| {
        let page = std::mem::take(&mut pages[0].1);
        let right = |column: u16| if column >= 4 { column + 1 } else { column };
        pages[0].1 = page.into_iter().map(|((row, one), put)| ((row, right(one)), put)).collect();
        pages[0].1.insert((first, 4), Put::Text("проверено".into()));
    });
    assert_eq!(without_places(&widened), plain);
    assert!(widened.contains("Added columns are not read: E"), "{widened}");
}

#[test]
fn a_key_that_stayed_behind_gives_way_to_what_is_seen() {
    let plain = without_places(&filled(|_, _, _| {}));
    // Only the visible columns are sorted.
    let sorted = filled(|pages, [first, second, _], _| {
        let page = std::mem::take(&mut pages[0].1);
        let swap = |row: u32, column: u16| match row {
            row if column > 0 && row == first => second,
            row if column > 0 && row == second => first,
            row => row,
        };
        pages[0].1 =
            page.into_iter().map(|((row, one), put)| ((swap(row, one), one), put)).collect();
    });
    assert_eq!(without_places(&sorted), plain);
    assert!(sorted.contains("read by the code and name that are seen"), "{sorted}");

    // Neither keys nor hidden row are there any more.
    let bare = filled(|pages, _, _| {
        pages[0].1.retain(|(row, column), _| *row > 0 && *column > 0);
    });
    assert_eq!(without_places(&bare), plain);
}

#[test]
fn renamed_deleted_inserted_and_doubled_things_are_told() {
    let told = filled(|pages, [first, second, third], column| {
        pages[0].0 = "Арыс 2024".into();
        let page = &mut pages[0].1;
        page.insert((first, 2), Put::Text("Қамту".into()));
        let copied: Vec<_> = page
            .range((third, 0)..(third + 1, 0))
            .map(|((_, column), put)| (*column, put.clone()))
            .collect();
        page.retain(|(row, _), _| *row != second);
        page.insert((300, 2), Put::Text("Итого".into()));
        page.insert((300, column), Put::Number(6.0));
        page.extend(copied.into_iter().map(|(column, put)| ((301, column), put)));
        page.insert((third, column - 1), Put::Number(77.0));
    });
    insta::assert_snapshot!(told);
}

#[test]
fn what_the_book_has_learnt_since_is_not_undone() {
    let edition = regional();
    let coverage = coverage(&edition);
    let mut book = Book::new();
    put(&mut book, &coverage, 2023, "99");
    put(&mut book, &coverage, 2024, "99.5");
    let bytes = changed(&one(&edition, &book), |pages| {
        let row = row_of(pages, "G1-TI-1", "");
        let column = fact(pages, 2024);
        pages[0].1.remove(&(row, column));
    });
    let emptied = told(&read_into(&bytes, &edition, &book).unwrap());
    assert!(emptied.contains("2023 = 99 "), "{emptied}");
    assert!(emptied.contains("2024 =  ("), "{emptied}");
    put(&mut book, &coverage, 2023, "98");
    put(&mut book, &coverage, 2024, "97");
    let later = read_into(&bytes, &edition, &book).unwrap();
    assert_eq!(later.cells().len(), 0, "{}", told(&later));
    assert!(told(&later).contains("stay as in the book: N8, P8"), "{}", told(&later));
}

#[test]
fn other_programmes_are_refused_and_other_editions_told() {
    let concept = edition("concept-2023-2029");
    let bytes = one(&regional(), &Book::new());
    let refused = read_into(&bytes, &concept, &Book::new()).map(|_| ()).unwrap_err();
    assert_eq!(refused.key, "template-other-programme");

    let library = Library::built_in();
    let programme = library.get("concept-2023-2029").unwrap();
    let (first, last) = (&programme.editions()[0], programme.latest());
    let mut book = Book::new();
    let territory = Edit::SetTerritory(Some("KZ-33".into()));
    let stamp = Stamp { who: String::new(), when: jiff::Timestamp::UNIX_EPOCH };
    book.apply(&[territory], &stamp);
    let bytes = made(first, &Book::new(), &Extent::One("KZ-61".into()), Language::Kk);
    let said = told(&read_into(&bytes, last, &book).unwrap());
    assert!(said.contains("made from the edition of 28.03.2023"), "{said}");
    assert!(said.contains("filled in for another territory: Turkistan region"), "{said}");
}

#[test]
fn a_changed_hidden_sheet_is_told_and_a_missing_one_is_no_template() {
    let edition = regional();
    let bytes = one(&edition, &Book::new());
    let fill = |pages: &mut Pages| {
        let row = row_of(pages, "G1-TI-1", "");
        let column = fact(pages, 2024);
        pages[0].1.insert((row, column), Put::Number(5.0));
    };
    let forged = changed(&bytes, |pages| {
        fill(pages);
        let hidden = &mut pages[1].1;
        let is_line = |put: &Put| matches!(put, Put::Text(text) if text == "G1-TI-1");
        for put in hidden.values_mut().filter(|put| is_line(put)).take(1) {
            *put = Put::Text("G1-TI-2".into());
        }
    });
    let said = told(&read_into(&forged, &edition, &Book::new()).unwrap());
    assert!(said.contains("codes on the hidden sheet were changed"), "{said}");
    assert!(said.contains("does not agree"), "{said}");

    let renamed = changed(&bytes, |pages| {
        fill(pages);
        pages[1].0 = "Лист7".into();
    });
    assert_eq!(read_into(&renamed, &edition, &Book::new()).unwrap().cells().len(), 1);

    let without = changed(&bytes, |pages| _ = pages.pop());
    assert!(Template::open(&without).unwrap().is_none());
    let refused = read_into(&without, &edition, &Book::new()).map(|_| ()).unwrap_err();
    assert_eq!(refused.key, "template-is-none");
}

#[test]
fn own_targets_are_shown_and_never_asked_for() {
    let edition = regional();
    let mut book = Book::new();
    put(&mut book, &coverage(&edition).in_layer(Layer::OwnTarget), 2024, "98");
    let bytes = one(&edition, &book);
    let mut source = Source::open(&bytes).unwrap();
    let mut texts = Vec::new();
    let name = source.sheets()[0].clone();
    source
        .cells(&name, |found| {
            if let Value::Text(text) = found.value {
                texts.push(text);
            }
        })
        .unwrap();
    assert!(texts.iter().any(|text| text == "свой план"));
    assert!(read_into(&bytes, &edition, &book).unwrap().is_empty());
}

#[test]
fn any_bytes_are_answered() {
    let edition = regional();
    let bytes = one(&edition, &Book::new());
    for end in (0..bytes.len()).step_by(1499) {
        let _ = read_into(&bytes[..end], &edition, &Book::new());
        let mut broken = bytes.clone();
        broken[end] ^= 0x55;
        let _ = read_into(&broken, &edition, &Book::new());
    }
}
