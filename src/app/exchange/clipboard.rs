//! The clipboard: cells go there as text and as a table at once, which egui cannot do by itself.

use crate::app::command::Copied;
use crate::app::desktop::Desktop;

/// The clipboard of the system, once something was copied. It is kept open: on some systems what
/// was copied lives only as long as that.
#[derive(Default)]
pub struct Clipboard {
    system: Option<arboard::Clipboard>,
}

impl Clipboard {
    /// Copies cells; where the system takes no table, their text alone.
    pub fn copy(&mut self, context: &egui::Context, desktop: &Desktop, cells: Copied) {
        if !(desktop.has_clipboard && self.as_table(&cells).is_some()) {
            context.copy_text(cells.text);
        }
    }

    fn as_table(&mut self, cells: &Copied) -> Option<()> {
        if self.system.is_none() {
            self.system = arboard::Clipboard::new().ok();
        }
        let copied = self.system.as_mut()?.set_html(&cells.html, Some(&cells.text));
        if copied.is_err() {
            // The connection may be gone: the next copy begins anew.
            self.system = None;
        }
        copied.ok()
    }
}
