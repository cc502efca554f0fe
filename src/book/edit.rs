//! What can be changed in a book, one change at a time. Views send these; they apply none.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::details::Details;
use super::districts::{Border, District};
use super::key::{CellKey, SeriesKey};
use super::observation::Entry;
use crate::programme::Year;

/// One change of a book.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Puts entries into cells of one line of values, or clears them. [`Edit::set`] is one cell.
    SetEntries {
        /// The line of values.
        series: SeriesKey,
        /// What stands in each of these years then; `None`: an empty cell. Of a year that stands
        /// twice the last counts.
        entries: Vec<(Year, Option<Entry>)>,
    },
    /// Replaces the details of cells of one line of values. [`Edit::set_details`] is one cell.
    SetDetails {
        /// The line of values.
        series: SeriesKey,
        /// What is said beside each of these years then; `None`, and details that say nothing: none.
        /// Of a year that stands twice the last counts.
        details: Vec<(Year, Option<Arc<Details>>)>,
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
    /// Puts a district of the office, or its own name for one that the program has.
    SetDistrict {
        /// Its code.
        code: Arc<str>,
        /// What the book says of it then; `None`: nothing.
        district: Option<Arc<District>>,
    },
    /// Adds a change of borders, or takes it away.
    SetBorder {
        /// The change.
        border: Arc<Border>,
        /// Whether the book has it then.
        stands: bool,
    },
    /// Remembers a merged file that was decided about in full, or forgets it.
    SetMerged {
        /// Sign of its content.
        sign: Arc<str>,
        /// Its name; `None`: it is forgotten.
        name: Option<Arc<str>>,
    },
    /// Remembers what was offered for a cell and declined, or forgets it.
    SetDeclined {
        /// The cell.
        cell: CellKey,
        /// What was declined.
        text: Arc<str>,
        /// From which source; `None`: it is forgotten.
        source: Option<Arc<str>>,
    },
}

impl Edit {
    /// Puts an entry into one cell, or clears it.
    pub fn set(cell: CellKey, entry: Option<Entry>) -> Self {
        Self::SetEntries { series: cell.series, entries: vec![(cell.year, entry)] }
    }

    /// Replaces the details of one cell; those that say nothing take them away.
    pub fn set_details(cell: CellKey, details: Details) -> Self {
        Self::SetDetails { series: cell.series, details: vec![(cell.year, Some(details.into()))] }
    }

    /// Whether it changes what stands in cells.
    pub(super) fn is_of_cells(&self) -> bool {
        matches!(self, Self::SetEntries { .. } | Self::SetDetails { .. })
    }
}

/// Who changes something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Name as the office gave it.
    pub who: String,
    /// The moment.
    pub when: Timestamp,
}
