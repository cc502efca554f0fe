//! The real window, driven as a user drives it: by keys and pointer, its widgets found by role and
//! name as a screen reader finds them. No display, clock, network or fonts of the machine.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod accessible;
mod arrangements;
mod comparable;
mod details;
mod districts;
mod draft;
mod editor;
mod files;
mod financing;
mod findings;
mod idle;
mod importing;
mod kazakh_layout;
mod keys;
mod languages;
mod leaving;
mod library;
mod main_job;
mod measures;
mod merging;
mod opening;
mod own_targets;
mod printing;
mod programme;
mod review;
mod saves;
mod window;
