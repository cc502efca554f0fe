//! One line of values of a book: its years with their entries, and the details of a few.

use std::sync::Arc;

use super::details::{Details, More};
use super::key::SeriesKey;
use super::observation::Entry;
use crate::programme::Year;

/// The values of one [`SeriesKey`], by year.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub(super) key: SeriesKey,
    /// Sorted by year, each year once.
    pub(super) cells: Vec<(Year, Entry)>,
    /// Sorted by year, each year once, none empty.
    pub(super) details: Vec<(Year, Arc<Details>)>,
    pub(super) more: More,
}

impl Column {
    pub(super) fn new(key: SeriesKey) -> Self {
        Self { key, cells: Vec::new(), details: Vec::new(), more: More::new() }
    }

    /// Which line it is.
    pub fn key(&self) -> &SeriesKey {
        &self.key
    }

    /// The entry of a year.
    pub fn get(&self, year: Year) -> Option<&Entry> {
        find(&self.cells, year)
    }

    /// All entries, by year.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Year, &Entry)> + ExactSizeIterator {
        self.cells.iter().map(|(year, entry)| (*year, entry))
    }

    /// How many entries it has.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether it has no entry; it may have details.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The details of a year; `None` where nothing is said.
    pub fn details(&self, year: Year) -> Option<&Details> {
        find(&self.details, year).map(Arc::as_ref)
    }

    /// All details, by year.
    pub fn all_details(&self) -> impl DoubleEndedIterator<Item = (Year, &Details)> {
        self.details.iter().map(|(year, details)| (*year, &**details))
    }

    /// Whether there is nothing in it to keep.
    pub(super) fn is_void(&self) -> bool {
        self.cells.is_empty() && self.details.is_empty() && self.more.is_empty()
    }

    /// Puts entries or details, the last of a year counting, and gives what stood in the years that
    /// changed, by year. A column that does not change stays shared.
    pub(super) fn put_all<T: Kept>(
        column: &mut Arc<Self>,
        given: &[Given<'_, T>],
    ) -> Vec<(Year, Option<T>)> {
        let count = given.iter().map(|(_, years)| years.len()).sum();
        let given = given.iter().flat_map(|(_, years)| years.iter());
        let given = given.map(|(year, new)| (*year, new.as_ref().filter(|new| new.says_any())));
        let mut given = given.peekable();
        while given.next_if(|(year, new)| find(T::of(column), *year) == *new).is_some() {}
        if given.peek().is_none() {
            return Vec::new();
        }
        let list = T::of_mut(Arc::make_mut(column));
        if list.is_empty() {
            list.reserve_exact(count);
        }
        let mut old: Vec<(Year, Option<T>)> = Vec::with_capacity(count);
        let mut is_any_twice = false;
        for (year, new) in given {
            if find(list, year) == new {
                continue;
            }
            let before = replace(list, year, new.cloned());
            match position(&old, year) {
                Ok(_) => is_any_twice = true,
                Err(at) => old.insert(at, (year, before)),
            }
        }
        if is_any_twice {
            old.retain(|(year, before)| find(list, *year) != before.as_ref());
        }
        old
    }

    /// Puts an entry, or clears it, and gives what stood there.
    pub(super) fn put(&mut self, year: Year, entry: Option<Entry>) -> Option<Entry> {
        replace(&mut self.cells, year, entry)
    }

    /// Puts details; those that say nothing take away what stood there.
    pub(super) fn put_details(&mut self, year: Year, details: Details) {
        replace(&mut self.details, year, Some(Arc::new(details)).filter(Kept::says_any));
    }
}

/// What is to stand in years of a line of values; `None`: nothing.
pub(super) type Given<'a, T> = (&'a SeriesKey, &'a [(Year, Option<T>)]);

/// What a line of values keeps of a year.
pub(super) trait Kept: Clone + PartialEq {
    /// All of it in a line.
    fn of(column: &Column) -> &[(Year, Self)];

    /// The same, to change it.
    fn of_mut(column: &mut Column) -> &mut Vec<(Year, Self)>;

    /// Whether there is anything to keep.
    fn says_any(&self) -> bool;
}

impl Kept for Entry {
    fn of(column: &Column) -> &[(Year, Self)] {
        &column.cells
    }

    fn of_mut(column: &mut Column) -> &mut Vec<(Year, Self)> {
        &mut column.cells
    }

    fn says_any(&self) -> bool {
        true
    }
}

impl Kept for Arc<Details> {
    fn of(column: &Column) -> &[(Year, Self)] {
        &column.details
    }

    fn of_mut(column: &mut Column) -> &mut Vec<(Year, Self)> {
        &mut column.details
    }

    fn says_any(&self) -> bool {
        !self.is_empty()
    }
}

fn find<T>(list: &[(Year, T)], year: Year) -> Option<&T> {
    list.get(position(list, year).ok()?).map(|(_, value)| value)
}

fn replace<T>(list: &mut Vec<(Year, T)>, year: Year, value: Option<T>) -> Option<T> {
    match (position(list, year), value) {
        (Ok(at), Some(value)) => Some(std::mem::replace(&mut list[at].1, value)),
        (Ok(at), None) => Some(list.remove(at).1),
        (Err(at), Some(value)) => {
            list.insert(at, (year, value));
            None
        }
        (Err(_), None) => None,
    }
}

/// Where a year stands or would stand. Years most often come in their order.
fn position<T>(list: &[(Year, T)], year: Year) -> Result<usize, usize> {
    match list.last() {
        Some((last, _)) if *last > year => list.binary_search_by_key(&year, |(year, _)| *year),
        Some((last, _)) if *last == year => Ok(list.len() - 1),
        _ => Err(list.len()),
    }
}
