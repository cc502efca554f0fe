//! What goes out to other programs and comes in from them: the clipboard's block of cells, CSV.
//! What a cell means is decided by whoever asked for it.

mod clipboard;
mod csv_out;

pub use clipboard::{Block, read_block, write_block};
pub use csv_out::write_csv;
