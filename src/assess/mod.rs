//! Assessment: which target is in force and how a value stands against it. Pure functions of
//! numbers; nothing here reads a file or draws.

pub mod levels;
mod scope;
mod standing;
mod target;
#[cfg(test)]
pub(crate) mod testing;
pub mod words;

pub use scope::Scope;
pub use standing::{Gap, Standing, Why, difference_unit, excluded, judge, judge_entry};
pub use target::{Reference, Target, targets_in_force};
