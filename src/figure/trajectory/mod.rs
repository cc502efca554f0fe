//! The trajectory of one indicator: its targets, what they replaced, and the actual values of one
//! territory, by year.
//!
//! `data` says what is shown, `view` draws it on screen and on paper alike. Pace and projection
//! are not here.

mod build;
mod cells;
mod data;
mod definition;
mod lines;
mod observed;
#[cfg(test)]
mod programmes_tests;
mod remarks;
mod scale;
mod sentence;
mod source;
mod spoken;
mod study;
#[cfg(test)]
mod tests;
mod told;
pub mod view;

pub use data::{Break, Definition, Input, Line, Panel, Point, Row, Sentence, Trajectory};
pub use source::{act, short_act};
pub use study::Band;
