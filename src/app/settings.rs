//! What the program remembers from one start to the next: language, look, the last book and place.
//!
//! Settings are a convenience: a file that cannot be read is replaced by the defaults, never an
//! obstacle to the start. Nothing that an officer typed stands here.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::place::Place;
use crate::exchange::Mapping;
use crate::language::{Language, Message};
use crate::theme::Look;

/// How many recent books are remembered.
const RECENT: usize = 10;

/// The settings.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language of the window; none before the first choice.
    pub language: Option<Language>,
    /// The look of the window.
    pub look: Look,
    /// Zoom of the window; 1 is 100 %, 0 is not yet set.
    pub zoom: f32,
    /// The book that was open last, where it has a file of its own.
    pub last_book: Option<PathBuf>,
    /// Books opened lately, the latest first.
    pub recent: Vec<PathBuf>,
    /// Programme files of the office.
    pub programmes: Vec<PathBuf>,
    /// How tables of other programs were read, by their header; the latest first.
    pub layouts: Vec<Layout>,
    /// Where the window stood.
    pub place: Option<Place>,
}

/// How a layout of tables was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Layout {
    /// What its header says, as a number.
    pub fingerprint: u32,
    /// What its columns are.
    pub mapping: Mapping,
}

impl Settings {
    /// The file in the folder of user data.
    fn path(folder: &Path) -> PathBuf {
        folder.join("settings.ron")
    }

    /// Reads the settings; the defaults where there are none or they cannot be read.
    pub fn read(folder: &Path) -> Self {
        let text = fs::read_to_string(Self::path(folder)).unwrap_or_default();
        ron::from_str(&text).unwrap_or_default()
    }

    /// Writes the settings in one step, so that a power cut leaves the old or the new ones.
    ///
    /// # Errors
    /// The folder cannot be written to.
    pub fn write(&self, folder: &Path) -> Result<(), Message> {
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default());
        let written = text.map_err(std::io::Error::other).and_then(|text| {
            fs::create_dir_all(folder)?;
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            file.write_all(text.as_bytes())?;
            file.persist(Self::path(folder)).map_err(|error| error.error)?;
            Ok(())
        });
        written
            .map_err(|error| Message::new("settings-not-written").with("reason", error.to_string()))
    }

    /// Puts a book at the head of the recent ones.
    pub fn remember(&mut self, book: &Path) {
        self.recent.retain(|other| other != book);
        self.recent.insert(0, book.to_owned());
        self.recent.truncate(RECENT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn survive_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let mut settings = Settings { look: Look::Contrast, ..Settings::default() };
        settings.remember(Path::new("Түркістан.nysana"));
        settings.write(folder.path()).unwrap();
        assert_eq!(Settings::read(folder.path()), settings);
    }

    #[test]
    fn a_damaged_file_is_no_obstacle() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("settings.ron"), b"(look: \xff").unwrap();
        assert_eq!(Settings::read(folder.path()), Settings::default());
    }

    #[test]
    fn the_latest_book_stands_first_and_once() {
        let mut settings = Settings::default();
        for name in ["a", "b", "a"] {
            settings.remember(Path::new(name));
        }
        assert_eq!(settings.recent, [PathBuf::from("a"), PathBuf::from("b")]);
    }
}
