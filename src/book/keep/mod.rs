//! How a book gets to the disk and back: its file with what it replaces, the journal beside it, the
//! threads that write both while the window goes on, and what is found after a crash. What the text
//! of a book says stands in `text`.

mod disk;
mod generations;
mod journal;
mod lock;
mod recover;
mod saver;
mod spare;
pub mod store;

#[cfg(test)]
mod fault_tests;
#[cfg(test)]
mod store_tests;

pub use generations::{Generation, generations, stays};
pub use journal::{Journal, Rest};
pub use saver::{SaveState, Saver, Saving, Timing};
pub use store::Store;
