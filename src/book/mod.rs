//! The officer's document: the observations of one office, their history and undo, and the file
//! that keeps them. What a programme demands stands in `programme`, what follows from both in
//! `assess`.

mod accepted;
mod column;
mod compare;
mod details;
mod disk;
pub mod districts;
mod document;
mod edit;
mod file;
mod generations;
mod history;
mod history_lines;
mod journal;
mod key;
mod lock;
mod merged;
mod observation;
mod quote;
mod read;
mod read_programme;
mod record;
mod recover;
mod replay;
mod saver;
mod spare;
pub mod store;
mod typed;
mod undo;
mod unreadable;
mod warning;
mod write;

#[cfg(test)]
mod fault_tests;
#[cfg(test)]
mod file_tests;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod store_tests;

pub use accepted::Accepted;
pub use column::Column;
pub use details::{Details, More, Status};
pub use districts::{Border, District, Districts};
pub use document::{Book, ProgrammeUse};
pub use edit::{Edit, Stamp};
pub use generations::{Generation, generations, stays};
pub use history::{Base, Changed, History, HistoryEntry};
pub use journal::{Journal, Rest};
pub use key::{CellKey, Layer, SeriesKey};
pub use merged::Merged;
pub use observation::{Entry, NotAnEntry, Reason};
pub use read::{Opened, read};
pub use saver::{SaveState, Saver, Saving, Timing};
pub use store::Store;
pub use undo::{Step, Undo};
pub use warning::Warning;
pub use write::write;
