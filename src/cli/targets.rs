//! `targets`: the values of an edition.

use super::args::Args;
use super::{Context, Done, Outcome, csv, find};
use crate::programme::{Library, TargetRow, targets};

pub(super) fn run(args: &Args, context: &Context<'_>) -> Outcome {
    let day = args.date("edition")?;
    let mut library = Library::built_in();
    let id = find::programme(&mut library, args.operand(0))?;
    let edition = find::edition(find::at_hand(&library, &id)?, day, context)?;
    let rows = targets(edition, args.has("all"));
    Ok(Done::with_data(csv(&TargetRow::COLUMNS, rows.iter().map(TargetRow::cells))?))
}
