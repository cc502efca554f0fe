//! Values on their way out of the window and into it: the clipboard, tables, templates, other
//! offices' books. What they say is read and written in `crate::exchange`.

mod clipboard;
mod exporting;
mod importing;
mod merging;
mod receiving;
mod table_file;

pub(super) use clipboard::Clipboard;
pub(super) use exporting::TemplateDialog;
pub use exporting::TemplateKind;
pub use importing::Ground;
pub(super) use importing::{TABLE_ENDINGS, is_table};
pub use table_file::TableFile;
