//! Programmes: acts, amendments, editions, sections, indicators, series and target values, and
//! the files they are read from. No observation of an office stands here; those are in `book`.

mod act;
mod apply;
mod apply_plan;
mod base;
mod body;
mod deadline;
mod diff;
pub mod draft;
mod due;
mod edition;
mod fact;
mod file;
mod financing;
mod history;
mod indicator;
mod library;
mod listing;
mod listing_measures;
mod measure;
pub mod search;
mod series;
mod shipped;
mod value;
pub mod words;

#[cfg(test)]
mod tests;

pub use act::{Act, Place};
pub use base::{Amendment, Base, FORMAT, Operation, ProgrammeKind};
pub use body::Body;
pub use diff::{CellChange, Change, diff};
pub use due::{Due, DueDate, Part, Rhythm};
pub use edition::Edition;
pub use fact::Fact;
pub use file::problem::{Position, Problem};
pub use file::read::{ProgrammeFile, read_amendment, read_base, read_file};
pub use file::write::{write_amendment, write_base, write_file};
pub use financing::{Amount, Financing, FundingSource};
pub use history::{Origin, Programme};
pub use indicator::{
    Better, Counting, Indicator, IndicatorKind, Link, RegionalValue, Section, SectionKind, Series,
    SeriesRole, Statement, Study, Unit,
};
pub use library::Library;
pub use listing::{ProgrammeRow, TargetRow, place, targets, unit_word};
pub use listing_measures::{MeasureRow, measures};
pub use measure::Measure;
pub use value::{ByYear, Kind, NotAValue, Value, Values, Year};
