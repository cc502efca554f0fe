//! What grids share: which cells are selected, and the keys of a spreadsheet. What a cell holds and
//! how it is drawn is each grid's own.

mod keyboard;
mod selection;

pub use keyboard::{KEYS, Keyboard, Typing, is_escape, leaving, step_of};
pub use selection::{At, Selection, Step};
