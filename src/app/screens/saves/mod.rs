//! Earlier saves of the book: a list, and what one of them has that the book has not. `data` says
//! what is shown, `view` draws it over the window.

mod data;
mod view;

use std::sync::Arc;

use self::data::Preview;
use crate::book::Edit;

/// What the dialog remembers between frames.
#[derive(Default)]
pub struct SavesDialog {
    /// Of the edits that would be made.
    preview: Option<(Arc<Vec<Edit>>, Preview)>,
}
