//! Findings: what is wrong or doubtful in a programme or a book, with its place, worded by key.
//! One file a family. Nothing is corrected here, and nothing is found that an office would have
//! to live with: a finding is something to be mended or explained.

mod finding;
mod programme;
mod reading;
mod rule;
mod sheet;

mod cells;
mod copied;
pub mod data;
mod direction;
mod districts;
mod levels;
mod money;
mod parts;
mod percent;
mod plan;
mod restated;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

use std::path::Path;

pub use finding::{Concerns, Finding, Place, Severity, Subject};
pub use programme::{edition, programme};
pub use rule::Rule;

use crate::programme::Library;

/// Checks a programme file of the office; an amendment against the programme at hand. The library
/// stays as it is. The worst findings come first, then in the order of the file. What its act says
/// is checked by [`programme()`] once the file is open.
pub fn programme_file(path: &Path, library: &Library) -> Vec<Finding> {
    let mut findings = reading::findings(path, library);
    findings.sort_by_key(|finding| {
        (finding.severity, finding.places.first().and_then(Place::position))
    });
    findings
}
