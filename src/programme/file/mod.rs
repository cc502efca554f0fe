//! Programme files: bytes to text, text to values, what must hold in them, and back to text. What
//! the values mean stands beside this folder.

pub(super) mod layout;
pub(super) mod locate;
pub(super) mod problem;
pub(super) mod read;
pub(super) mod syntax;
pub(super) mod verify;
pub(super) mod verify_cells;
pub(super) mod verify_plan;
pub(super) mod write;
