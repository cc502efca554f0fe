//! What goes out to other programs and comes in from them: the clipboard's block of cells, tables,
//! other books. What comes in is an [`Incoming`] first and lands in the book only after a review.

mod catalogue;
mod clipboard;
mod csv_in;
mod csv_out;
mod evidence;
mod html;
mod incoming;
mod mapping;
mod merge;
mod paste;
mod recognise;
mod review;
mod rows;
mod table;
pub mod template;
mod xlsx_out;

pub use catalogue::{Catalogue, Codes, KnownLine};
pub use clipboard::{Block, read_block, write_block};
pub use csv_in::{COLUMNS, is_values_csv, read_values, read_values_table};
pub use csv_out::{CsvCell, Flavour, write_csv, write_csv_file};
pub use evidence::Evidence;
pub use html::{CopiedCell, write_html};
pub use incoming::{Incoming, IncomingCell, LineId, Place, Refusal, Refused, Signed};
pub use mapping::{
    Across, Fixed, Mapping, Part, Target, Use, apply, fingerprint, guess, guess_below,
};
pub use merge::{MERGED_ENDINGS, Merging, other_book, read_to_merge, take_additions};
pub use paste::{PasteTarget, Slot, read_paste, read_repeated};
pub use recognise::{
    Heading, PlanOrFact, Recogniser, YearRead, read_heading, read_plan_or_fact, read_year,
    without_year,
};
pub use review::{
    Access, Counts, Decision, Kind, MarkQuestion, Offer, Reading, Review, ReviewCell, Row, Rule,
    details_told, last_changes,
};
pub use rows::{ValueRow, value_rows};
pub use table::{
    Cell, Decoded, Delimiter, Encoding, Number, SheetName, Table, Workbook, decode, open_workbook,
    read_table_file, sniff_delimiter,
};
pub use xlsx_out::{Export, write_xlsx};
