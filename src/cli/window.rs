//! The way to the window.

use std::path::PathBuf;

use super::{Context, Done, Outcome};
use crate::app::{self, Desktop, Options};

/// Opens the window and comes back when it is closed; with `once` it is closed as soon as it is
/// drawn, to measure the start and to see that it comes up.
///
/// # Errors
/// No folder for user data, no display, or one that cannot be drawn on.
pub(super) fn open(file: Option<PathBuf>, once: bool, context: &Context<'_>) -> Outcome {
    let folder = app::data_folder()?;
    let options = Options { folder, file, today: context.system.today, desktop: Desktop::here() };
    if once {
        app::open_window_once(options)?;
    } else {
        app::open_window(options)?;
    }
    Ok(Done::default())
}
