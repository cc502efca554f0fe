//! The tree of territories: codes, names in three languages, tile places, and how borders changed.
//!
//! No values of any territory stand here, and no maps: the tile map's places are all the geography
//! there is.

mod change;
mod code;
mod file;
mod find;
mod listed;
mod own;
mod place;
mod tree;

pub use change::{Change, Moment};
pub use listed::Listed;
pub use own::Own;
pub use place::{Kind, Territory, Tile};
pub use tree::Tree;
