//! The command line, in this process and without a display.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod book;
mod chart;
mod help;
mod import;
mod measures;
mod merge;
mod programme;
mod run;
mod template;
mod usage;
mod window;
