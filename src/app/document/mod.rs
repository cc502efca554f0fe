//! The open book of the window: how one is opened, kept, left for another, and taken back to an
//! earlier save.

mod leaving;
mod open_book;
mod opening;
mod saves;

pub use leaving::Left;
pub use open_book::OpenBook;
pub use opening::Arrived;
pub(super) use opening::{is_large, waiting};
pub(super) use saves::moment;
pub use saves::{Chosen, Save, Saves, SavesCommand};
