//! What grids share: which cells are selected, the keys and the pointer of a spreadsheet, the box and
//! the field of a cell. What a cell holds is each grid's own.

mod draw;
mod keyboard;
mod pointer;
mod selection;

pub use draw::{Field, boxed, hairline, show_field};
pub use keyboard::{KEYS, Keyboard, Typing, has_keyboard, is_escape, is_fill, leaving, step_of};
pub use pointer::{Pointed, Pointer};
pub use selection::{At, Selection, Shape, Step};
