//! Earlier saves of the book: a list, and what one of them has that the book has not. `data` says
//! what is shown, `view` draws it over the window.

mod data;
mod view;

use std::path::PathBuf;

use self::data::Preview;

/// What the dialog remembers between frames.
#[derive(Default)]
pub struct SavesDialog {
    preview: Option<(PathBuf, Preview)>,
}
