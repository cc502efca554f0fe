//! What goes out to other programs and comes in from them: the clipboard's block of cells, tables,
//! other books. What comes in is an [`Incoming`] first and lands in the book only after a review.

mod clipboard;
mod csv_out;
mod evidence;
mod incoming;
mod recognise;
mod review;

pub use clipboard::{Block, read_block, write_block};
pub use csv_out::write_csv;
pub use evidence::Evidence;
pub use incoming::{Incoming, IncomingCell, LineId, Place, Refusal, Refused, Signed};
pub use recognise::{
    Heading, PlanOrFact, Recogniser, YearRead, read_heading, read_plan_or_fact, read_year,
    without_year,
};
pub use review::{
    Access, Counts, Decision, Kind, MarkQuestion, Offer, Reading, Review, ReviewCell, Row, Rule,
    last_changes,
};
