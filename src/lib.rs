//! Nysana: an official of a regional education department sees where the region stands against
//! the targets of a development programme, and prints that for a meeting.
//!
//! Each module is a room of the house that ARCHITECTURE.md describes; `tests/house.rs` holds the
//! rooms to the table of who may use whom.

pub mod app;
pub mod assess;
pub mod book;
pub mod check;
pub mod cli;
pub mod exchange;
pub mod figure;
pub mod language;
pub mod paper;
pub mod platform;
pub mod programme;
pub mod territory;
pub mod theme;
