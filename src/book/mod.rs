//! The officer's document: the observations of one office, their history and undo, and the file
//! that keeps them. What a programme demands stands in `programme`, what follows from both in
//! `assess`.

mod accepted;
mod column;
mod compare;
mod details;
pub mod districts;
mod document;
mod edit;
mod history;
mod history_lines;
mod keep;
mod key;
mod merged;
mod observation;
mod replay;
mod text;
mod typed;
mod undo;

#[cfg(test)]
mod samples;

pub use accepted::Accepted;
pub use column::Column;
pub use details::{Details, More, Status};
pub use districts::{Border, District, Districts};
pub use document::{Book, ProgrammeUse};
pub use edit::{Edit, Stamp};
pub use history::{Base, Changed, History, HistoryEntry};
pub use keep::{
    Generation, Journal, Rest, SaveState, Saver, Saving, Store, Timing, generations, stays, store,
};
pub use key::{CellKey, Layer, SeriesKey};
pub use merged::Merged;
pub use observation::{Entry, NotAnEntry, Reason};
pub use text::{Opened, Warning, read, write};
pub use undo::{Step, Undo};
