//! What a book adds to the tree of territories: districts of the office, its own names for those
//! that the program has, and changes of borders. `plan` says which edits an office's wish takes,
//! `record` how they stand in files; what follows for the tree is in `territory`.

pub mod plan;
pub(super) mod record;

use std::sync::Arc;

use super::details::More;
use super::document::Book;
use crate::territory::{Change, Own, Tree};

/// The additions of a book.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Districts {
    /// Sorted by code, each once.
    pub(super) list: Vec<Arc<District>>,
    /// Sorted by time and codes, each once.
    pub(super) borders: Vec<Arc<Border>>,
}

/// A district of the office, or its own name for one that the program has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct District {
    /// What the tree is told.
    pub own: Own,
    /// What a later version of the format adds.
    pub more: More,
}

/// A change of borders that the office entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Border {
    /// What the tree is told.
    pub change: Change,
    /// What a later version of the format adds.
    pub more: More,
}

impl Districts {
    /// The districts and names, by code.
    pub fn list(&self) -> impl ExactSizeIterator<Item = &District> {
        self.list.iter().map(Arc::as_ref)
    }

    /// The changes of borders, by time.
    pub fn borders(&self) -> impl ExactSizeIterator<Item = &Border> {
        self.borders.iter().map(Arc::as_ref)
    }

    /// The addition of a code.
    pub fn get(&self, code: &str) -> Option<&Arc<District>> {
        let at = self.list.binary_search_by(|known| known.own.code.as_str().cmp(code)).ok()?;
        self.list.get(at)
    }

    /// Whether the book adds nothing.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty() && self.borders.is_empty()
    }

    /// Puts an addition, or takes it away, and gives what stood there.
    pub(super) fn put(
        &mut self,
        code: &str,
        district: Option<Arc<District>>,
    ) -> Option<Arc<District>> {
        match (self.list.binary_search_by(|known| known.own.code.as_str().cmp(code)), district) {
            (Ok(at), Some(district)) => Some(std::mem::replace(&mut self.list[at], district)),
            (Ok(at), None) => Some(self.list.remove(at)),
            (Err(at), Some(district)) => {
                self.list.insert(at, district);
                None
            }
            (Err(_), None) => None,
        }
    }

    /// Adds a change of borders, or takes it away; whether anything changed.
    pub(super) fn put_border(&mut self, border: &Arc<Border>, stands: bool) -> bool {
        let place = |known: &Arc<Border>| order(&known.change).cmp(&order(&border.change));
        match (self.borders.binary_search_by(place), stands) {
            (Ok(at), false) => drop(self.borders.remove(at)),
            (Err(at), true) => self.borders.insert(at, Arc::clone(border)),
            _ => return false,
        }
        true
    }
}

fn order(change: &Change) -> (jiff::civil::Date, String, &[String], &[String]) {
    (change.when.first_day(), record::moment(change.when), &change.from, &change.into)
}

impl Book {
    /// What the book adds to the tree of territories. The same pointer as long as nothing of it
    /// changes.
    pub fn districts(&self) -> &Arc<Districts> {
        &self.districts
    }

    /// The tree of territories of this book: the shipped one with its additions.
    pub fn tree(&self) -> Arc<Tree> {
        if self.districts.is_empty() {
            return Arc::clone(Tree::shipped());
        }
        let own = self.districts.list().map(|district| &district.own);
        let changes = self.districts.borders().map(|border| &border.change);
        Arc::new(Tree::shipped().with(own, changes))
    }

    /// How many cells of a territory have an entry or details.
    pub fn count_of(&self, territory: &str) -> usize {
        let columns = self.columns().filter(|column| &*column.key().territory == territory);
        let cells = |column: &super::Column| {
            let alone = column.all_details().filter(|(year, _)| column.get(*year).is_none());
            column.len() + alone.count()
        };
        columns.map(cells).sum()
    }
}
