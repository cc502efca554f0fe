//! Tests of the room as a whole; what concerns one file alone is tested there.

mod concept;
mod editions;
mod example;
mod files;
mod plan;
mod refusals;
mod writing;

/// The worked example of the documentation.
const BASE: &str = include_str!("../../../assets/programmes/example/base.ron");
const AMENDMENT: &str = include_str!("../../../assets/programmes/example/amendment.ron");
