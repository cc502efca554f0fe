//! Another office's book as a source: the cells in which it differs, who wrote them and when, the
//! districts that it adds. What is decided about them, and how the decisions are remembered, stands
//! in `review`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::incoming::{Incoming, Place};
use super::review::{last_changes, overlaid, says_same};
use super::template::{Frame, Template};
use crate::book::{Book, Border, CellKey, Column, Details, Edit, Entry, SeriesKey, store};
use crate::language::Message;
use crate::programme::{Edition, Year};
use crate::territory::{Change, Tree};

/// Endings of spreadsheets, in which a template may come.
const SHEETS: [&str; 3] = ["xlsx", "xlsm", "ods"];

/// What is to be known of a source that is a file merged as a whole.
#[derive(Clone, Debug, Default)]
pub struct Merging {
    /// Its name, as it is remembered.
    pub name: String,
    /// Sign of its content: the same for the same content, whatever the file is called.
    pub sign: String,
    /// What lands with it, whatever is decided about its values: districts that the book lacks,
    /// the editions of programmes that it does not name yet.
    pub additions: Vec<Edit>,
}

/// Reads the book of a file as a source for another one; see [`other_book`].
///
/// # Errors
/// Why the file cannot be read as a book.
fn read_other_book(path: &Path, into: &Book) -> Result<Incoming, Message> {
    let opened = store::read(path)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let mut incoming = other_book(&opened.book, &name.unwrap_or_default(), into);
    incoming.remarks.extend(opened.warnings.into_iter().map(Message::from));
    Ok(incoming)
}

/// Reads a file to be merged: another book, or a template that was filled in. `edition_of` gives
/// the edition in force of a programme that is at hand.
///
/// # Errors
/// Why it is neither, or of a programme that is not at hand.
pub fn read_to_merge<'a>(
    path: &Path,
    into: &Book,
    edition_of: impl Fn(&str) -> Option<&'a Edition>,
) -> Result<Incoming, Message> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    if !ending.is_some_and(|ending| SHEETS.contains(&ending.as_str())) {
        return read_other_book(path, into);
    }
    let shown = path.display().to_string();
    let told = |reason: Message| {
        Message::new("merge-not-read").with("path", shown.as_str()).with("reason", reason)
    };
    let unreadable = |error: std::io::Error| {
        told(Message::new("merge-file-unreadable").with("reason", error.to_string()))
    };
    let bytes = std::fs::read(path).map_err(unreadable)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    filled_template(&bytes, &name, into, edition_of).map_err(told)
}

fn filled_template<'a>(
    bytes: &[u8],
    name: &str,
    into: &Book,
    edition_of: impl Fn(&str) -> Option<&'a Edition>,
) -> Result<Incoming, Message> {
    let template = Template::open(bytes)?.ok_or_else(|| Message::new("merge-no-template"))?;
    let edition = edition_of(template.programme()).ok_or_else(|| {
        Message::new("merge-programme-missing").with("programme", template.programme())
    })?;
    let sign = format!("{:08x}-{}", crc32fast::hash(bytes), bytes.len());
    let known = into.merged().file(&sign);
    let mut incoming = match known {
        Some(known) => {
            let mut none = Incoming::from(Message::new("merge-origin").with("name", name));
            none.remarks.push(Message::new("merge-again").with("name", known));
            none
        }
        None => template.read(&Frame { edition, book: into, tree: &into.tree(), file: name })?,
    };
    incoming.merging = Some(Merging { name: name.to_owned(), sign, additions: Vec::new() });
    Ok(incoming)
}

/// What another book says that this one does not: nothing where all of it was decided about before.
pub fn other_book(other: &Book, name: &str, into: &Book) -> Incoming {
    let mut incoming = Incoming::from(Message::new("merge-origin").with("name", name));
    let sign = sign(other);
    let name = if name.is_empty() { "?" } else { name };
    incoming.merging =
        Some(Merging { name: name.to_owned(), sign: sign.clone(), additions: Vec::new() });
    if let Some(known) = into.merged().file(&sign) {
        incoming.remarks.push(Message::new("merge-again").with("name", known));
        return incoming;
    }
    let (places, mut additions) = districts(other, into);
    additions.extend(programmes(other, into, &mut incoming));
    region(other, into, &mut incoming);
    if let Some(merging) = &mut incoming.merging {
        merging.additions = additions;
    }
    let differing = differing(other, into, &places, &mut incoming);
    let cells = differing.keys().cloned().collect();
    for (cell, signed) in last_changes(other.history().lines(), cells) {
        if let Some(number) = differing.get(&cell) {
            incoming.sign(*number, signed);
        }
    }
    incoming
}

/// What is remembered of an offer that was declined: the value, and a sign of what stands beside it.
pub(super) fn declined_text(entry: Option<&Entry>, details: Option<&Details>) -> String {
    let mut text = entry.map(ToString::to_string).unwrap_or_default();
    if let Some(details) = details.filter(|details| !details.is_empty()) {
        let sign = crc32fast::hash(format!("{details:?}").as_bytes());
        text += &format!(" #{sign:08x}");
    }
    text
}

/// Takes up the cells that differ; their numbers, by cell of the other book.
fn differing(
    other: &Book,
    into: &Book,
    places: &BTreeMap<String, Arc<str>>,
    incoming: &mut Incoming,
) -> BTreeMap<CellKey, u32> {
    let mut differing = BTreeMap::new();
    let mut row = 0;
    for column in other.columns() {
        let theirs = column.key();
        let territory = places.get(&*theirs.territory).unwrap_or(&theirs.territory);
        let key = SeriesKey { territory: Arc::clone(territory), ..theirs.clone() };
        let ours = into.column(&key);
        for year in years(column) {
            let (entry, details) = (column.get(year), column.details(year));
            let is_known =
                || into.merged().is_declined(&key.at(year), &declined_text(entry, details));
            if !differs(ours, year, entry, details) || is_known() {
                continue;
            }
            let line = incoming.line(&key);
            let at = Place { row, column: 0 };
            let number = incoming.push(line, year, entry.cloned(), "", at);
            if let Some(details) = details {
                incoming.detail(number, details.clone());
            }
            differing.insert(theirs.at(year), number);
            row += 1;
        }
    }
    differing
}

fn years(column: &Column) -> Vec<Year> {
    let mut years: Vec<Year> = column.iter().map(|(year, _)| year).collect();
    years.extend(column.all_details().map(|(year, _)| year));
    years.sort_unstable();
    years.dedup();
    years
}

fn differs(
    ours: Option<&Column>,
    year: Year,
    entry: Option<&Entry>,
    details: Option<&Details>,
) -> bool {
    let our_entry = ours.and_then(|ours| ours.get(year));
    let is_other = entry.is_some_and(|entry| !our_entry.is_some_and(|ours| says_same(ours, entry)));
    let nothing = Details::default();
    let our_details = ours.and_then(|ours| ours.details(year)).unwrap_or(&nothing);
    is_other || details.is_some_and(|details| overlaid(our_details, details) != *our_details)
}

/// The districts and changes of borders that the book lacks, and the codes of districts that it has
/// under another code. Names of the other office for what the program has stay there.
fn districts(other: &Book, into: &Book) -> (BTreeMap<String, Arc<str>>, Vec<Edit>) {
    let ours = into.tree();
    let (mut places, mut additions) = (BTreeMap::new(), Vec::new());
    let mut known: Vec<String> = Vec::new();
    for district in other.districts().list() {
        let own = &district.own;
        if own.parent.is_empty() || ours.get(&own.code).is_some() {
            continue;
        }
        let names = [&own.name.kk, &own.name.ru, &own.name.en];
        let mut names = names.into_iter().filter(|name| !name.is_empty());
        match names.find_map(|name| ours.find_within(&own.parent, name)) {
            Some(same) => drop(places.insert(own.code.clone(), Arc::from(same.code.as_str()))),
            None => {
                known.push(own.code.clone());
                let district = Some(Arc::new(district.clone()));
                additions.push(Edit::SetDistrict { code: own.code.as_str().into(), district });
            }
        }
    }
    for border in other.districts().borders() {
        let change = moved(&border.change, &places);
        if is_new(&change, &ours, &known) {
            let border = Arc::new(Border { change, more: border.more.clone() });
            additions.push(Edit::SetBorder { border, stands: true });
        }
    }
    (places, additions)
}

fn moved(change: &Change, places: &BTreeMap<String, Arc<str>>) -> Change {
    let code = |code: &String| places.get(code).map_or_else(|| code.clone(), ToString::to_string);
    let side = |codes: &[String]| codes.iter().map(code).collect();
    Change { when: change.when, from: side(&change.from), into: side(&change.into) }
}

fn is_new(change: &Change, ours: &Tree, added: &[String]) -> bool {
    let is_known = |code: &String| ours.get(code).is_some() || added.contains(code);
    !ours.changes().contains(change) && change.from.iter().chain(&change.into).all(is_known)
}

/// The editions that the book does not name yet; a remark where it names another.
fn programmes(other: &Book, into: &Book, incoming: &mut Incoming) -> Vec<Edit> {
    let mut additions = Vec::new();
    for theirs in other.programmes() {
        let Some(edition) = theirs.edition else { continue };
        match into.edition(&theirs.id) {
            None => {
                let programme = Arc::clone(&theirs.id);
                additions.push(Edit::SetEdition { programme, edition: Some(edition) });
            }
            Some(ours) if ours != edition => {
                let remark = Message::new("merge-other-edition")
                    .with("programme", &*theirs.id)
                    .with("theirs", edition)
                    .with("ours", ours);
                incoming.remarks.push(remark);
            }
            Some(_) => {}
        }
    }
    additions
}

/// A remark where the other office lies elsewhere.
fn region(other: &Book, into: &Book, incoming: &mut Incoming) {
    let (Some(theirs), Some(ours)) = (other.territory(), into.territory()) else { return };
    let (tree, known) = (into.tree(), other.tree());
    let parent = |code: &str| known.get(code).and_then(|one| one.parent.as_deref());
    if theirs == ours || parent(theirs) == Some(ours) || parent(ours) == Some(theirs) {
        return;
    }
    if let (Some(theirs), Some(ours)) = (known.get(theirs), tree.get(ours)) {
        let remark = Message::new("merge-other-region")
            .with("theirs", &theirs.name)
            .with("ours", &ours.name);
        incoming.remarks.push(remark);
    }
}

/// The same for the same values, details and districts.
fn sign(book: &Book) -> String {
    let mut hasher = crc32fast::Hasher::new();
    let mut length = 0;
    let mut take = |text: &str| {
        hasher.update(text.as_bytes());
        hasher.update(&[0]);
        length += text.len() + 1;
    };
    for column in book.columns() {
        let SeriesKey { programme, code, series, territory, layer } = column.key();
        [programme, code, series, territory].into_iter().for_each(|text| take(text));
        take(&format!("{layer:?}"));
        for (year, entry) in column.iter() {
            take(&format!("{year} {entry}"));
        }
        for (year, details) in column.all_details() {
            take(&format!("{year} {details:?}"));
        }
    }
    for district in book.districts().list() {
        take(&format!("{:?}", district.own));
    }
    for border in book.districts().borders() {
        take(&format!("{:?}", border.change));
    }
    format!("{:08x}-{length}", hasher.finalize())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::Timestamp;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::super::review::{Access, Decision, Review, Rule};
    use super::*;
    use crate::book::Stamp;
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
        let edit = Edit::SetDetails { cell: cell.clone(), details: details.clone() };
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
        let split =
            plan::split(&theirs, "KZ-11-x-akkol", &[named("Жаңа", "")], true, date(2026, 1, 1));
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
}
