//! Findings: what is wrong or doubtful in a programme or a book, with its place, worded by key.
//! One file a family. Nothing is corrected here, and nothing is found that an office would have
//! to live with: a finding is something to be mended or explained.

mod reading;

use std::path::Path;

use crate::language::Message;
use crate::programme::{Library, Position};

/// One thing that is wrong or doubtful.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, why, and what to do.
    pub message: Message,
    /// What it concerns.
    pub place: Place,
}

/// How bad a finding is, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// What it concerns cannot be used as it is.
    Error,
    /// It can be used, and may be wrong.
    Warning,
}

/// What a finding concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The file as a whole.
    Whole,
    /// A place in the text of the file.
    Text(Position),
}

/// Checks a programme file of the office; an amendment against the programme at hand. The library
/// stays as it is. The worst findings come first, then in the order of the file.
pub fn programme_file(path: &Path, library: &Library) -> Vec<Finding> {
    let mut findings = reading::findings(path, library);
    findings.sort_by_key(|finding| (finding.severity, finding.place));
    findings
}
