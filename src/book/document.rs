//! The book in memory: interned codes and columns, and the one way to change them.

use std::cmp::Ordering;
use std::sync::Arc;

use jiff::civil::Date;

use super::column::{Column, Given, Kept};
use super::details::{Details, More};
use super::districts::Districts;
use super::edit::{Edit, Stamp};
use super::history::History;
use super::history_lines::Lines;
use super::key::{CellKey, SeriesKey};
use super::merged::Merged;
use super::observation::Entry;
use crate::programme::Year;

/// The observations of one office, for one or several programmes, with the history of every
/// change.
///
/// A clone is cheap (columns and history are shared until one of them changes), so a snapshot can
/// go to the saving thread after every edit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    pub(super) territory: Option<Arc<str>>,
    /// Shared with every snapshot until one of them changes.
    pub(super) districts: Arc<Districts>,
    /// Shared as well.
    pub(super) merged: Arc<Merged>,
    /// Sorted by code, each once, none that says nothing.
    pub(super) programmes: Vec<ProgrammeUse>,
    /// Sorted by key, each once, none void.
    pub(super) columns: Vec<Arc<Column>>,
    pub(super) more: More,
    pub(super) history: History,
}

/// A programme that the book is about. Programmes are not copied into a book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeUse {
    /// Code of the programme.
    pub id: Arc<str>,
    /// Date of the last act of the edition against which the book was made, where said.
    pub edition: Option<Date>,
    /// What a later version of the format adds.
    pub more: More,
}

impl Book {
    /// An empty book.
    pub fn new() -> Self {
        Self::default()
    }

    /// Code of the office's territory, once chosen.
    pub fn territory(&self) -> Option<&Arc<str>> {
        self.territory.as_ref()
    }

    /// The programmes that the book names, by code.
    pub fn programmes(&self) -> &[ProgrammeUse] {
        &self.programmes
    }

    /// The edition of a programme against which the book was made.
    pub fn edition(&self, programme: &str) -> Option<Date> {
        let at = self.programmes.binary_search_by(|known| (*known.id).cmp(programme)).ok()?;
        self.programmes.get(at)?.edition
    }

    /// What stands in a cell.
    pub fn get(&self, cell: &CellKey) -> Option<&Entry> {
        self.column(&cell.series)?.get(cell.year)
    }

    /// The details of a cell; `None` where nothing is said.
    pub fn details(&self, cell: &CellKey) -> Option<&Details> {
        self.column(&cell.series)?.details(cell.year)
    }

    /// A line of values. Look it up once for all its years.
    pub fn column(&self, key: &SeriesKey) -> Option<&Column> {
        let at = self.find(key).ok()?;
        self.columns.get(at).map(Arc::as_ref)
    }

    /// All lines of values, in the order of the file.
    pub fn columns(&self) -> impl DoubleEndedIterator<Item = &Column> + ExactSizeIterator {
        self.columns.iter().map(Arc::as_ref)
    }

    /// The lines of one indicator: all its series, territories and layers.
    pub fn columns_of(&self, programme: &str, code: &str) -> impl Iterator<Item = &Column> {
        let wanted = (programme, code);
        let start = self.columns.partition_point(|column| indicator(column) < wanted);
        let rest = self.columns.get(start..).unwrap_or_default().iter().map(Arc::as_ref);
        rest.take_while(move |column| indicator(column) == wanted)
    }

    /// The lines of one territory: all indicators of a programme, their series and layers. Asks
    /// once an indicator, however many territories there are.
    pub fn columns_at<'a>(
        &'a self,
        programme: &'a str,
        territory: &'a str,
    ) -> impl Iterator<Item = &'a Column> {
        let mut rest = self.columns.as_slice();
        let skip = |rest: &mut &'a [Arc<Column>], is_before: &dyn Fn(&SeriesKey) -> bool| {
            let at = rest.partition_point(|column| is_before(&column.key));
            *rest = rest.get(at..).unwrap_or_default();
        };
        skip(&mut rest, &|key| *key.programme < *programme);
        std::iter::from_fn(move || {
            loop {
                let first = rest.first().filter(|first| *first.key.programme == *programme)?;
                let SeriesKey { code, series, .. } = &first.key;
                let is_same = |key: &SeriesKey| {
                    key.programme == first.key.programme
                        && key.code == *code
                        && key.series == *series
                };
                match (*first.key.territory).cmp(territory) {
                    Ordering::Less => {
                        skip(&mut rest, &|key| is_same(key) && *key.territory < *territory);
                    }
                    Ordering::Equal => {
                        rest = rest.get(1..).unwrap_or_default();
                        return Some(first.as_ref());
                    }
                    Ordering::Greater => skip(&mut rest, &is_same),
                }
            }
        })
    }

    /// How many cells have an entry.
    pub fn len(&self) -> usize {
        self.columns.iter().map(|column| column.len()).sum()
    }

    /// Whether no cell has an entry.
    pub fn is_empty(&self) -> bool {
        self.columns.iter().all(|column| column.is_empty())
    }

    /// Every change so far.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Whether both say the same, whatever happened before.
    pub fn same_content(&self, other: &Self) -> bool {
        self.territory == other.territory
            && self.districts == other.districts
            && self.merged == other.merged
            && self.programmes == other.programmes
            && self.columns == other.columns
            && self.more == other.more
    }

    /// Makes the changes, in order, and writes them into the history. Gives the changes that take
    /// them back. What changes nothing leaves no trace, neither there nor in the history.
    ///
    /// Changes of cells that follow each other are joined: first all entries, then all details, in
    /// the order of the file; one change back and one line of the history for the entries of each
    /// line of values, and one for its details, however its cells were given.
    pub fn apply(&mut self, edits: &[Edit], stamp: &Stamp) -> Vec<Edit> {
        let mut lines = Lines::new(stamp);
        lines.reserve(edits);
        let mut inverse = Vec::with_capacity(edits.len());
        for run in edits.chunk_by(|one, two| one.is_of_cells() && two.is_of_cells()) {
            if run.iter().all(Edit::is_of_cells) {
                self.put_entries(run, &mut inverse, &mut lines);
                self.put_details(run, &mut inverse, &mut lines);
            } else {
                inverse.extend(run.iter().filter_map(|edit| self.apply_one(edit, &mut lines)));
            }
        }
        inverse.reverse();
        inverse.shrink_to_fit();
        self.history.append(lines.into_text());
        inverse
    }

    /// Puts the entries of a run of edits.
    fn put_entries(&mut self, run: &[Edit], inverse: &mut Vec<Edit>, lines: &mut Lines) {
        let given = run.iter().filter_map(|edit| match edit {
            Edit::SetEntries { series, entries } => Some((series, entries.as_slice())),
            _ => None,
        });
        self.change_all(given.collect(), |column, old| {
            if !old.is_empty() {
                lines.entries(column, &old);
                inverse.push(Edit::SetEntries { series: column.key.clone(), entries: old });
            }
        });
    }

    /// Puts the details of a run of edits.
    fn put_details(&mut self, run: &[Edit], inverse: &mut Vec<Edit>, lines: &mut Lines) {
        let given = run.iter().filter_map(|edit| match edit {
            Edit::SetDetails { series, details } => Some((series, details.as_slice())),
            _ => None,
        });
        self.change_all(given.collect(), |column, old| {
            if !old.is_empty() {
                lines.details(column, &old);
                inverse.push(Edit::SetDetails { series: column.key.clone(), details: old });
            }
        });
    }

    /// Changes the lines of values that something is given for, each once, in the order of the
    /// file, and tells what stood in them. They are made where there are none and go where they are
    /// void.
    fn change_all<T: Kept>(
        &mut self,
        mut given: Vec<Given<'_, T>>,
        mut changed: impl FnMut(&Column, Vec<(Year, Option<T>)>),
    ) {
        let mut change = |column: &mut Arc<Column>, given: &[Given<'_, T>]| {
            let old = Column::put_all(column, given);
            changed(column, old);
        };
        given.sort_by_key(|(series, _)| *series);
        let mut fresh = Vec::new();
        let mut is_any_void = false;
        let mut from = 0;
        for group in given.chunk_by(|one, two| one.0 == two.0) {
            let Some((series, _)) = group.first() else { continue };
            from += seek(&self.columns[from..], series);
            if let Some(column) = self.columns.get_mut(from).filter(|known| known.key == **series) {
                change(column, group);
                is_any_void |= column.is_void();
            } else {
                let mut column = Arc::new(Column::new((*series).clone()));
                change(&mut column, group);
                fresh.push(column);
            }
        }
        fresh.retain(|column| !column.is_void());
        if is_any_void {
            self.columns.retain(|column| !column.is_void());
        }
        if fresh.len() > FEW {
            // Two sorted runs, which the sort only merges.
            self.columns.append(&mut fresh);
            self.columns.sort_by(|one, two| one.key.cmp(&two.key));
        }
        for column in fresh {
            let at = self.columns.partition_point(|known| known.key < column.key);
            self.columns.insert(at, column);
        }
    }

    fn apply_one(&mut self, edit: &Edit, lines: &mut Lines) -> Option<Edit> {
        let inverse = self.put(edit)?;
        lines.change(&inverse, edit);
        Some(inverse)
    }

    /// The inverse, or `None` where nothing changed.
    fn put(&mut self, edit: &Edit) -> Option<Edit> {
        match edit {
            Edit::SetTerritory(territory) => {
                let code = territory.clone().filter(|code| !code.is_empty());
                let old = std::mem::replace(&mut self.territory, code);
                (old != self.territory).then_some(Edit::SetTerritory(old))
            }
            Edit::SetEdition { programme, edition } => {
                let old = self.set_edition(programme, *edition);
                let programme = Arc::clone(programme);
                (old != *edition).then_some(Edit::SetEdition { programme, edition: old })
            }
            // Those of cells come in runs.
            Edit::SetEntries { .. } | Edit::SetDetails { .. } => None,
            Edit::SetDistrict { code, district } => {
                if self.districts.get(code) == district.as_ref() {
                    return None;
                }
                let old = Arc::make_mut(&mut self.districts).put(code, district.clone());
                Some(Edit::SetDistrict { code: Arc::clone(code), district: old })
            }
            Edit::SetMerged { sign, name } => {
                if self.merged.file(sign) == name.as_deref() {
                    return None;
                }
                let old = Arc::make_mut(&mut self.merged).put_file(sign, name.as_deref());
                Some(Edit::SetMerged { sign: Arc::clone(sign), name: old.map(Into::into) })
            }
            Edit::SetDeclined { cell, text, source } => {
                let merged = Arc::make_mut(&mut self.merged);
                let old = merged.put_declined(cell, text, source.as_deref());
                if old.as_deref() == source.as_deref() {
                    return None;
                }
                let (cell, text) = (cell.clone(), Arc::clone(text));
                Some(Edit::SetDeclined { cell, text, source: old.map(Into::into) })
            }
            Edit::SetBorder { border, stands } => {
                let changed = Arc::make_mut(&mut self.districts).put_border(border, *stands);
                let border = Arc::clone(border);
                changed.then_some(Edit::SetBorder { border, stands: !stands })
            }
        }
    }

    /// Changes one line of values, which is made where there is none and goes where it is void.
    pub(super) fn change<T>(
        &mut self,
        key: &SeriesKey,
        change: impl FnOnce(&mut Column) -> T,
    ) -> T {
        let at = self.find(key).unwrap_or_else(|at| {
            self.columns.insert(at, Arc::new(Column::new(key.clone())));
            at
        });
        let column = Arc::make_mut(&mut self.columns[at]);
        let result = change(column);
        if column.is_void() {
            self.columns.remove(at);
        }
        result
    }

    fn set_edition(&mut self, programme: &Arc<str>, edition: Option<Date>) -> Option<Date> {
        match self.programmes.binary_search_by(|known| known.id.cmp(programme)) {
            Ok(at) => {
                let known = &mut self.programmes[at];
                let old = std::mem::replace(&mut known.edition, edition);
                if known.edition.is_none() && known.more.is_empty() {
                    self.programmes.remove(at);
                }
                old
            }
            Err(at) if edition.is_some() => {
                let id = Arc::clone(programme);
                self.programmes.insert(at, ProgrammeUse { id, edition, more: More::new() });
                None
            }
            Err(_) => None,
        }
    }

    fn find(&self, key: &SeriesKey) -> Result<usize, usize> {
        self.columns.binary_search_by(|column| column.key.cmp(key))
    }
}

/// So many new columns are put into a large book one by one.
const FEW: usize = 16;

/// Where a key stands or would stand in the rest of the columns; most often at its beginning.
fn seek(rest: &[Arc<Column>], key: &SeriesKey) -> usize {
    let at_most = |at: usize| rest.get(at).is_none_or(|column| *key <= column.key);
    match () {
        () if at_most(0) => 0,
        () if at_most(1) => 1,
        () => rest.partition_point(|column| column.key < *key),
    }
}

fn indicator(column: &Column) -> (&str, &str) {
    (&column.key.programme, &column.key.code)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::book::Changed;
    use crate::book::samples::{any_book, any_edit, cell, set, stamp};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn the_inverse_takes_back_and_the_history_grows(
            before in any_book(),
            edits in prop::collection::vec(any_edit(), 0..12),
        ) {
            let mut book = before.clone();
            let inverse = book.apply(&edits, &stamp());
            let lines = book.history().lines().count();
            prop_assert!(inverse.is_empty() == (lines == before.history().lines().count()));
            let again = book.apply(&inverse, &stamp());
            prop_assert!(book.same_content(&before));
            prop_assert_eq!(inverse.is_empty(), again.is_empty());
            prop_assert!(inverse.is_empty() || book.history().lines().count() > lines);
        }

        #[test]
        fn columns_stay_sorted_and_none_is_void(book in any_book()) {
            let keys: Vec<_> = book.columns().map(|column| column.key().clone()).collect();
            prop_assert!(keys.is_sorted_by(|one, two| one < two));
            prop_assert!(book.columns().all(|column| !column.is_void()));
            for column in book.columns() {
                let SeriesKey { programme, territory, .. } = column.key();
                let is_there = |key: &SeriesKey| {
                    key.programme == *programme && key.territory == *territory
                };
                let at: Vec<_> = book.columns_at(programme, territory).collect();
                let walked = book.columns().filter(|column| is_there(column.key()));
                prop_assert_eq!(at, walked.collect::<Vec<_>>());
                prop_assert!(column.iter().is_sorted_by(|one, two| one.0 < two.0));
                prop_assert_eq!(book.column(column.key()), Some(column));
            }
        }

        #[test]
        fn every_line_of_the_history_is_read_back(book in any_book()) {
            let (entries, warnings) = book.history().entries();
            prop_assert!(warnings.is_empty(), "{:?}", warnings);
            for cell in entries.iter().filter_map(|entry| entry.changed.cell()) {
                let told = entries.iter().filter(|entry| entry.changed.cell() == Some(cell));
                prop_assert_eq!(book.history().of(cell), told.cloned().collect::<Vec<_>>());
            }
            prop_assert!(entries.len() >= book.history().lines().count());
        }

        #[test]
        fn the_history_says_enough_to_make_the_values_again(book in any_book()) {
            let (entries, _) = book.history().entries();
            let edits = entries.into_iter().filter_map(|entry| match entry.changed {
                Changed::Entry(cell) => Some(Edit::set(cell, entry.new.parse().ok())),
                _ => None,
            });
            let mut again = Book::new();
            again.apply(&edits.collect::<Vec<_>>(), &stamp());
            let values = |book: &Book| {
                let columns = book.columns().filter(|column| !column.is_empty());
                let lines = columns.map(|column| (column.key().clone(), column.cells.clone()));
                lines.collect::<Vec<_>>()
            };
            prop_assert_eq!(values(&again), values(&book));
        }

        #[test]
        fn it_does_not_matter_how_entries_are_grouped(edits in prop::collection::vec(any_edit(), 0..12)) {
            let mut together = Book::new();
            together.apply(&edits, &stamp());
            let mut one_by_one = Book::new();
            for edit in &edits {
                one_by_one.apply(std::slice::from_ref(edit), &stamp());
            }
            prop_assert!(together.same_content(&one_by_one));
            prop_assert!(together.history().lines().count() <= one_by_one.history().lines().count());
        }
    }

    #[test]
    fn typing_the_same_digits_again_changes_nothing() {
        let mut book = Book::new();
        let cell = cell("TI-1", "KZ-61");
        assert_eq!(book.apply(&[set(cell.clone(), "12.5")], &stamp()).len(), 1);
        assert_eq!(book.apply(&[set(cell.clone(), "12.5")], &stamp()).len(), 0);
        assert_eq!(book.apply(&[set(cell.clone(), "12.50")], &stamp()).len(), 1);
        assert_eq!(book.get(&cell).unwrap().to_string(), "12.50");
        let told: Vec<_> = book.history().of(&cell).into_iter().map(|e| (e.old, e.new)).collect();
        let text = |text: &str| text.to_owned();
        assert_eq!(told, [(text(""), text("12.5")), (text("12.5"), text("12.50"))]);
    }

    #[test]
    fn a_line_of_the_history_says_who_when_where_and_what() {
        let mut book = Book::new();
        book.apply(&[set(cell("TI-1", "KZ-61"), "93.1")], &stamp());
        let line = book.history().lines().next().unwrap();
        let expected = "(at: \"1970-01-01T00:00:00Z\", who: \"Айгүл «Қ.»\", \
            programme: \"concept-2023-2029\", code: \"TI-1\", territory: \"KZ-61\", year: 2024, \
            new: \"93.1\")";
        assert_eq!(line, expected);
    }

    #[test]
    fn the_lines_of_an_indicator_stand_together() {
        let mut book = Book::new();
        let codes = ["TI-1", "TI-10", "TI-2"];
        let edits: Vec<_> = codes
            .iter()
            .flat_map(|code| ["KZ-61", "KZ-62"].map(|place| set(cell(code, place), "1")))
            .collect();
        book.apply(&edits, &stamp());
        let territories = |code| {
            let columns = book.columns_of("concept-2023-2029", code);
            columns.map(|column| column.key().territory.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(territories("TI-1"), ["KZ-61", "KZ-62"]);
        assert_eq!(territories("TI-2"), ["KZ-61", "KZ-62"]);
        assert!(territories("TI-3").is_empty());
        assert_eq!((book.len(), book.is_empty()), (6, false));
    }
}
