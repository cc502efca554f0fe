//! The officer's document: the observations of one office, their history and undo, and the file
//! that keeps them. What a programme demands stands in `programme`, what follows from both in
//! `assess`.

mod column;
mod details;
mod document;
mod edit;
mod history;
mod key;
mod observation;
mod quote;
mod typed;
mod undo;
mod warning;

#[cfg(test)]
mod samples;

pub use column::Column;
pub use details::{Details, Status};
pub use document::{Book, More, ProgrammeUse};
pub use edit::{Edit, Stamp};
pub use history::{Changed, History, HistoryEntry};
pub use key::{CellKey, Layer, SeriesKey};
pub use observation::{Entry, NotAnEntry, Reason};
pub use undo::{Step, Undo};
pub use warning::Warning;
