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
    pub(super) details: Vec<(Year, Details)>,
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
        find(&self.details, year)
    }

    /// All details, by year.
    pub fn all_details(&self) -> impl DoubleEndedIterator<Item = (Year, &Details)> {
        self.details.iter().map(|(year, details)| (*year, details))
    }

    /// Whether there is nothing in it to keep.
    pub(super) fn is_void(&self) -> bool {
        self.cells.is_empty() && self.details.is_empty() && self.more.is_empty()
    }

    /// Puts entries, the last of a year counting, and gives what stood in the years that changed,
    /// by year. A column that does not change stays shared.
    pub(super) fn put_all<'a>(
        column: &mut Arc<Self>,
        entries: impl Iterator<Item = &'a (Year, Option<Entry>)>,
        count: usize,
    ) -> Vec<(Year, Option<Entry>)> {
        let mut old: Vec<(Year, Option<Entry>)> = Vec::with_capacity(count);
        if let Some(fresh) = Arc::get_mut(column).filter(|column| column.cells.is_empty()) {
            fresh.cells.reserve_exact(count);
        }
        let mut is_any_twice = false;
        for (year, entry) in entries {
            if column.get(*year) == entry.as_ref() {
                continue;
            }
            let before = Arc::make_mut(column).put(*year, entry.clone());
            match position(&old, *year) {
                Ok(_) => is_any_twice = true,
                Err(at) => old.insert(at, (*year, before)),
            }
        }
        if is_any_twice {
            old.retain(|(year, before)| column.get(*year) != before.as_ref());
        }
        old
    }

    /// Puts an entry, or clears it, and gives what stood there.
    pub(super) fn put(&mut self, year: Year, entry: Option<Entry>) -> Option<Entry> {
        replace(&mut self.cells, year, entry)
    }

    /// Puts details (empty: clears them) and gives what stood there.
    pub(super) fn put_details(&mut self, year: Year, details: Details) -> Details {
        let details = (!details.is_empty()).then_some(details);
        replace(&mut self.details, year, details).unwrap_or_default()
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
