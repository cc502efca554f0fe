//! Programmes: acts, amendments, editions, sections, indicators, series and target values, and
//! the files they are read from. No observation of an office stands here; those are in `book`.

mod act;
mod base;
mod diff;
mod edition;
mod indicator;
mod library;
mod value;

pub use act::{Act, Place};
pub use base::{Amendment, Base, FORMAT, Operation, ProgrammeKind};
pub use diff::{CellChange, Change, diff};
pub use edition::Edition;
pub use indicator::{
    Better, Counting, Indicator, IndicatorKind, RegionalValue, Section, SectionKind, Series,
    SeriesRole, Statement, Study, Unit,
};
pub use library::{Library, Origin, Programme};
pub use value::{ByYear, EmptyValue, Kind, Value, Values, Year};
