//! From the trajectory on screen to a file or to the clipboard, as the same drawing on a page.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use super::NysanaApp;
use super::command::{Command, Level, Notice};
use crate::figure::trajectory::Trajectory;
use crate::language::{Language, Message, Texts};
use crate::paper::{self, Desk};

/// Dots per inch of a picture for the clipboard.
const CLIPBOARD_DPI: f32 = 150.0;

/// A trajectory on its way to paper.
pub struct Print {
    trajectory: Trajectory,
    language: Language,
    date: Date,
}

impl Print {
    /// Writes the page, in the format of the file's ending.
    ///
    /// # Errors
    /// The page cannot be drawn or the file not written; no half of it stays behind.
    pub fn write(&self, path: &Path) -> Result<(), Message> {
        let texts = Texts::new(self.language);
        paper::print_trajectory(path, &self.trajectory, &texts, self.date)
    }

    /// The page as a picture.
    ///
    /// # Errors
    /// It does not fit into memory.
    fn picture(&self) -> Result<egui::ColorImage, Message> {
        let texts = Texts::new(self.language);
        let page = paper::trajectory_page(&mut Desk::new(), &self.trajectory, &texts, self.date);
        let picture = paper::png::picture(&page, CLIPBOARD_DPI).map_err(|error| error.message)?;
        let size = [picture.width, picture.height];
        Ok(egui::ColorImage::from_rgba_unmultiplied(size, &picture.rgba))
    }
}

impl NysanaApp {
    /// What is to be printed; none, with a word why, where nothing is shown.
    pub(super) fn printing(&mut self) -> Option<Print> {
        let trajectory = self.session.trajectory();
        if trajectory.is_none() {
            self.session.fail(Message::new("print-nothing"));
        }
        let language = self.session.texts.language();
        Some(Print { trajectory: trajectory?, language, date: self.session.today })
    }

    /// Copies the page as a picture to the clipboard.
    pub(super) fn copy_picture(&mut self) {
        let Some(print) = self.printing() else { return };
        self.jobs.start(Message::new("job-print"), move || match print.picture() {
            Ok(picture) => vec![Command::CopyPicture(Arc::new(picture))],
            Err(message) => vec![Command::Notify(Notice::new(Level::Error, message))],
        });
    }
}
