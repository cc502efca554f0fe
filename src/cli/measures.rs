//! `measures`: the action plan of an edition.

use super::args::Args;
use super::{Context, Done, Outcome, csv, find};
use crate::programme::{Library, MeasureRow, measures};

pub(super) fn run(args: &Args, context: &Context<'_>) -> Outcome {
    let day = args.date("edition")?;
    let mut library = Library::built_in();
    let id = find::programme(&mut library, args.operand(0))?;
    let edition = find::edition(find::at_hand(&library, &id)?, day, context)?;
    let rows = measures(edition, context.texts.language());
    Ok(Done::with_data(csv(&MeasureRow::COLUMNS, rows.iter().map(MeasureRow::cells))?))
}
