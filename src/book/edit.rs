//! What can be changed in a book, one change at a time. Views send these; they apply none.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::details::Details;
use super::key::CellKey;
use super::observation::Entry;

/// One change of a book.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Puts an entry into a cell, or clears it.
    SetEntry {
        /// The cell.
        cell: CellKey,
        /// What stands there then; `None`: an empty cell.
        entry: Option<Entry>,
    },
    /// Replaces the details of a cell.
    SetDetails {
        /// The cell.
        cell: CellKey,
        /// Its details then; the default: none.
        details: Details,
    },
    /// Chooses the territory of the office.
    SetTerritory(Option<Arc<str>>),
    /// Names the edition of a programme against which the book is made.
    SetEdition {
        /// Code of the programme.
        programme: Arc<str>,
        /// Date of the edition's last act; `None`: the book no longer names the programme.
        edition: Option<Date>,
    },
}

/// Who changes something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Name as the office gave it.
    pub who: String,
    /// The moment.
    pub when: Timestamp,
}
