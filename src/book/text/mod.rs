//! The text of a book: how it is written and read, whatever the bytes. The lines of its history are
//! those of `history_lines`.

pub(super) mod file;
pub(super) mod quote;
pub(super) mod read;
pub(super) mod read_programme;
pub(super) mod record;
mod unreadable;
mod warning;
pub(super) mod write;

#[cfg(test)]
mod file_tests;

pub use read::{Opened, read};
pub use warning::Warning;
pub use write::write;
