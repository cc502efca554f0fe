//! Programmes: acts, amendments, editions, sections, indicators, series and target values, and
//! the files they are read from. No observation of an office stands here; those are in `book`.

mod act;
mod base;
mod indicator;
mod value;

pub use act::{Act, Place};
pub use base::{Amendment, Base, FORMAT, Operation, ProgrammeKind};
pub use indicator::{
    Better, Counting, Indicator, IndicatorKind, RegionalValue, Section, SectionKind, Series,
    SeriesRole, Statement, Study, Unit,
};
pub use value::{ByYear, EmptyValue, Kind, Value, Values, Year};
