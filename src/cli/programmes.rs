//! `programmes`: the library.

use super::args::Args;
use super::{Context, Done, Outcome, csv};
use crate::programme::{Library, ProgrammeRow};

pub(super) fn run(_args: &Args, context: &Context<'_>) -> Outcome {
    let library = Library::built_in();
    library.load();
    let language = context.texts.language();
    let rows = library.programmes().map(|programme| ProgrammeRow::new(programme, language).cells());
    Ok(Done::with_data(csv(&ProgrammeRow::COLUMNS, rows)?))
}
