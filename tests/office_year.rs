//! The years of an office: the district tables of Turkistan's programme, taken as if they had been
//! observed (so here alone: the document mostly states them as targets), go into a book by paste, by
//! template and by merge of sixteen district books, with the same result.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::RangeInclusive;

use jiff::civil::date;
use nysana::book::{Book, CellKey, Edit, Entry, SeriesKey, Stamp, Store, store};
use nysana::exchange::template::{self, Extent, Frame, Order};
use nysana::exchange::{
    Access, Cell, Incoming, PasteTarget, Recogniser, Review, Slot, Table, open_workbook,
    read_block, read_paste, read_to_merge,
};
use nysana::language::{Language, Texts, copy_number};
use nysana::programme::{Edition, Library, Value, Year};
use nysana::territory::Tree;
use rust_xlsxwriter::{Format, Workbook};

const PROGRAMME: &str = "turkistan-2020-2025";
const REGION: &str = "KZ-61";
const YEARS: RangeInclusive<Year> = 2020..=2025;
/// What the document gives its sixteen districts in six years, in numbers, each value once.
const VALUES: usize = 1938;
/// Of them in the year that is looked at alone.
const IN_2021: usize = 323;

/// What is to be entered, by cell.
type Observed = BTreeMap<CellKey, Entry>;

/// The districts of the document; one more came later.
fn districts() -> BTreeSet<&'static str> {
    let children = Tree::kazakhstan().children(REGION);
    let then = children.filter(|one| one.kind.is_place() && one.since.is_none());
    then.map(|one| one.code.as_str()).collect()
}

/// Every number that the tables give a district; what is stated a second time is left out.
fn observed(edition: &Edition) -> Observed {
    let mut found = Observed::new();
    let districts = districts();
    for indicator in &edition.indicators {
        for series in &indicator.series {
            let first = series.values.iter().filter(|block| !block.second);
            for block in first.filter(|block| districts.contains(&*block.territory)) {
                let key = key(&indicator.code, &series.code, &block.territory);
                for (year, value) in block.years.iter().filter(|(year, _)| YEARS.contains(year)) {
                    let Value::Number(number) = value else { continue };
                    found.entry(key.at(year)).or_insert(Entry::Number(*number));
                }
            }
        }
    }
    found
}

fn key(code: &str, series: &str, territory: &str) -> SeriesKey {
    SeriesKey::actual(PROGRAMME, code, series, territory)
}

fn stamp(who: &str) -> Stamp {
    Stamp { who: who.to_owned(), when: "2026-01-15T09:00:00Z".parse().unwrap() }
}

/// A book that somebody begins.
fn begun(edition: &Edition, territory: &str) -> Book {
    let mut book = Book::new();
    let programme = PROGRAMME.into();
    let edits = [
        Edit::SetTerritory(Some(territory.into())),
        Edit::SetEdition { programme, edition: Some(edition.date()) },
    ];
    book.apply(&edits, &stamp(territory));
    book
}

/// What came lands in the book as a review without a doubt leaves it.
fn land(book: &mut Book, sources: Vec<Incoming>, edition: &Edition) -> usize {
    for source in &sources {
        assert!(source.refused.is_empty(), "{:?}", source.refused);
    }
    let access = |key: &SeriesKey| Access::by(Some(edition), key);
    let review = Review::of(sources.into(), book, &access);
    assert!(!review.must_answer(), "{:?}", review.questions());
    let counts = review.counts();
    assert_eq!((counts.open, counts.replaces(), counts.refused()), (0, 0, 0), "{counts:?}");
    book.apply(&review.edits(book), &stamp(REGION));
    counts.taken
}

/// The series that have values, whatever the district.
fn all_series(observed: &Observed) -> BTreeSet<SeriesKey> {
    observed.keys().map(|cell| in_district(&cell.series, "")).collect()
}

fn in_district(series: &SeriesKey, territory: &str) -> SeriesKey {
    SeriesKey { territory: territory.into(), ..series.clone() }
}

/// The table of a series as it is copied from a spreadsheet: districts by years, decimal commas.
fn copied(observed: &Observed, series: &SeriesKey) -> String {
    let mut text = "Аудандар".to_owned();
    YEARS.for_each(|year| write!(text, "\t{year} жыл").unwrap());
    for district in districts() {
        write!(text, "\r\n{}", Tree::kazakhstan().get(district).unwrap().name.kk).unwrap();
        for year in YEARS {
            text.push('\t');
            if let Some(entry) = observed.get(&in_district(series, district).at(year)) {
                text += &copy_number(entry.number().unwrap(), Language::Kk);
            }
        }
    }
    text
}

/// Each table pasted on the grid that shows districts by years for its series.
fn by_paste(edition: &Edition, observed: &Observed) -> Book {
    let mut book = begun(edition, REGION);
    let names = Recogniser::new(edition, Tree::kazakhstan(), Some(REGION));
    let places: Vec<_> = districts().into_iter().collect();
    for series in all_series(observed) {
        let slot = |down: usize, right: usize| match (places.get(down), YEARS.clone().nth(right)) {
            (Some(district), Some(year)) => Slot::Cell(in_district(&series, district).at(year)),
            _ => Slot::Outside,
        };
        let target = PasteTarget { slot: &slot, names: &names };
        let block = read_block(&copied(observed, &series)).unwrap();
        land(&mut book, vec![read_paste(&block, &target)], edition);
    }
    book
}

/// The template of the region, a sheet each district, filled in and saved by another program.
fn by_template(edition: &Edition, observed: &Observed) -> Book {
    let mut book = begun(edition, REGION);
    let texts = Texts::new(Language::Kk);
    let order = Order {
        edition,
        book: &book,
        tree: Tree::kazakhstan(),
        texts: &texts,
        extent: &Extent::SheetEach(REGION.to_owned()),
        made: date(2026, 1, 15),
    };
    let filled = filled(&template::write(&order).unwrap(), observed);
    let read = |book: &Book| {
        let frame = Frame { edition, book, tree: Tree::kazakhstan(), file: "region.xlsx" };
        template::read(&filled, &frame).unwrap()
    };
    let incoming = read(&book);
    assert_eq!(land(&mut book, vec![incoming], edition), observed.len());
    // Read once more, it says nothing new.
    let again = read(&book);
    assert_eq!(land(&mut book, vec![again], edition), 0);
    book
}

/// The template with the facts in the rows and columns where it asks for them.
fn filled(template: &[u8], observed: &Observed) -> Vec<u8> {
    let mut workbook = open_workbook(template).unwrap();
    let count = workbook.sheets().len();
    let sheets: Vec<Table> = (0..count).map(|at| workbook.read(at).unwrap()).collect();
    let lines = lines(sheets.last().unwrap());
    let (mut out, mut typed) = (Workbook::new(), 0);
    for (number, sheet) in sheets.iter().enumerate() {
        let page = out.add_worksheet();
        page.set_name(&sheet.name).unwrap();
        for row in 0..sheet.height() {
            for (column, cell) in sheet.row(row) {
                let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
                match cell {
                    Cell::Text(text) => page.write_string(row, column, text).unwrap(),
                    Cell::Number(number) => page.write_number(row, column, number.value).unwrap(),
                    other => panic!("{other:?}"),
                };
            }
        }
        for (row, series) in lines.get(&number).into_iter().flatten() {
            for year in YEARS {
                let Some(entry) = observed.get(&series.at(year)) else { continue };
                let fact = format!("fact:{year}");
                let mut head = sheet.row(0);
                let column = head.find(|(_, cell)| *cell == Cell::Text(&fact)).unwrap().0;
                assert_eq!(sheet.get(*row as usize, column), Cell::Empty);
                let (number, column) = (entry.number().unwrap(), u16::try_from(column).unwrap());
                // With the zeros that the table prints, which a bare number of a spreadsheet drops.
                let digits = format!("0.{}", "0".repeat(number.scale() as usize));
                let format = Format::new().set_num_format(digits.trim_end_matches('.'));
                page.write_number_with_format(*row, column, number.to_f64(), &format).unwrap();
                typed += 1;
            }
        }
    }
    assert_eq!(typed, observed.len(), "the template asks for every value");
    out.save_to_buffer().unwrap()
}

/// Rows and series of each sheet, as the hidden one has them.
fn lines(hidden: &Table) -> BTreeMap<usize, Vec<(u32, SeriesKey)>> {
    let text = |row: usize, column: usize| match hidden.get(row, column) {
        Cell::Text(text) => text.to_owned(),
        _ => String::new(),
    };
    let mut lines: BTreeMap<usize, Vec<_>> = BTreeMap::new();
    for row in (0..hidden.height()).filter(|row| text(*row, 0) == "line") {
        let sheet: usize = text(row, 1).split(':').next().unwrap().parse().unwrap();
        let series = key(&text(row, 3), &text(row, 4), &text(row, 5));
        lines.entry(sheet - 1).or_default().push((text(row, 2).parse().unwrap(), series));
    }
    lines
}

/// Sixteen books, each of one district, merged into that of the region.
fn by_merge(edition: &Edition, observed: &Observed) -> Book {
    let folder = tempfile::tempdir().unwrap();
    let mut paths = Vec::new();
    for district in districts() {
        let mut book = begun(edition, district);
        let own = observed.iter().filter(|(cell, _)| &*cell.series.territory == district);
        let edits: Vec<_> =
            own.map(|(cell, entry)| Edit::set(cell.clone(), Some(entry.clone()))).collect();
        book.apply(&edits, &stamp(district));
        let path = folder.path().join(format!("{district}.nysana"));
        Store::create(&path, district).unwrap().save(&book).unwrap();
        paths.push(path);
    }
    let mut book = begun(edition, REGION);
    let read = |book: &Book| -> Vec<Incoming> {
        let edition_of = |id: &str| (id == PROGRAMME).then_some(edition);
        paths.iter().map(|path| read_to_merge(path, book, edition_of).unwrap()).collect()
    };
    let sources = read(&book);
    assert_eq!(sources.len(), 16);
    assert_eq!(land(&mut book, sources, edition), observed.len());
    // The same books once more change nothing.
    let before = book.clone();
    let again = read(&book);
    assert_eq!(land(&mut book, again, edition), 0);
    assert_eq!(book, before);
    book
}

#[test]
fn the_years_of_sixteen_districts_go_in_by_paste_by_template_and_by_merge() {
    let library = Library::built_in();
    let edition = library.get(PROGRAMME).unwrap().latest();
    let observed = observed(edition);
    assert_eq!(districts().len(), 16);
    assert_eq!(observed.len(), VALUES);
    assert_eq!(observed.keys().filter(|cell| cell.year == 2021).count(), IN_2021);
    let folder = tempfile::tempdir().unwrap();
    let ways = [
        by_paste(edition, &observed),
        by_template(edition, &observed),
        by_merge(edition, &observed),
    ];
    for (way, book) in ways.iter().enumerate() {
        assert_eq!(book.territory(), ways[0].territory());
        assert_eq!(book.programmes(), ways[0].programmes());
        assert_eq!(book.districts(), ways[0].districts());
        assert_eq!(in_book(book), observed, "way {way}");
        // Values and what stands beside them, digit by digit.
        assert!(book.columns().eq(ways[0].columns()), "way {way}");
        let path = folder.path().join(format!("{way}.nysana"));
        Store::create(&path, "").unwrap().save(book).unwrap();
        assert_eq!(&store::read(&path).unwrap().book, book);
    }
}

fn in_book(book: &Book) -> Observed {
    assert!(book.columns().all(|column| column.all_details().next().is_none()));
    let cells = book.columns().flat_map(|column| {
        column.iter().map(|(year, entry)| (column.key().at(year), entry.clone()))
    });
    cells.collect()
}
