//! What the desktop around the window offers: a file dialog, a viewer for finished files.

use std::path::Path;

use crate::platform;

/// The desktop as the window sees it; tests hand in one of their own.
#[derive(Clone, Copy, Debug)]
pub struct Desktop {
    /// Whether it can show a file dialog; otherwise a field asks for the path.
    pub has_file_dialog: bool,
    /// Whether its clipboard takes tables beside text.
    pub has_clipboard: bool,
    /// Shows a file in the viewer for its kind; an error says why it could not.
    pub view: fn(&Path) -> Result<(), String>,
}

impl Desktop {
    /// The desktop at hand.
    pub fn here() -> Self {
        Self {
            has_file_dialog: platform::has_file_dialog(),
            has_clipboard: true,
            view: |path| opener::open(path).map_err(|error| error.to_string()),
        }
    }
}
