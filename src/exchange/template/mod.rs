//! Templates: an `.xlsx` that asks districts for values, written from an edition and a book, and
//! read back when it is filled in, also where people moved, sorted, added or renamed things in it.
//!
//! What comes back is an [`Incoming`](super::Incoming); nothing here changes a book. Tables that are
//! no templates are read elsewhere.

mod builder;
mod cell;
mod codes;
mod layout;
mod places;
mod read;
mod reading;
mod remarks;
mod sheet;
mod shown;
mod source;
mod write;

#[cfg(test)]
mod tests;

pub use layout::{Extent, Order};
pub use read::{Frame, Template, read};
pub use write::write;
