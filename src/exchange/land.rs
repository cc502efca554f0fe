//! The edits by which all that a source says lands in a book, where nobody looks at it cell by
//! cell: on the command line. The window has the review.

use super::incoming::Incoming;
use crate::book::{CellKey, Edit, Entry};
use crate::programme::Year;

impl Incoming {
    /// One edit a line of values, then the details that the source gives. Empty cells of a source
    /// clear nothing.
    pub fn edits(&self) -> Vec<Edit> {
        let mut lines: Vec<Vec<(Year, Option<Entry>)>> = vec![Vec::new(); self.lines().len()];
        for cell in self.cells() {
            if let Some(entry) = &cell.entry {
                lines[cell.line.index()].push((cell.year, Some(entry.clone())));
            }
        }
        let entries = self.lines().iter().zip(lines).filter(|(_, entries)| !entries.is_empty());
        let entries =
            entries.map(|(series, entries)| Edit::SetEntries { series: series.clone(), entries });
        let details = self.all_details().filter_map(|(number, details)| {
            let cell: CellKey = self.cell_key(self.cells().get(number as usize)?);
            Some(Edit::SetDetails { cell, details: details.clone() })
        });
        entries.chain(details).collect()
    }
}
