//! Paper: pages as vector PDF, SVG or PNG, from the drawings that the screen shows.
//!
//! `desk` lays a drawing out on a page without a window, `translate` turns what egui laid out into
//! a few plain operations (`sink`), and `pdf`, `svg` and `png` write those. What stands on a page
//! is decided by the drawings, not here; files are written by the caller.

mod desk;
mod error;
mod file;
mod fonts;
mod glyph;
mod outline;
mod path;
pub mod pdf;
pub mod png;
mod sink;
pub mod svg;
#[cfg(test)]
mod tests;
mod text;
mod trajectory_page;
mod translate;

pub use desk::{Desk, LaidOut, PageSize};
pub use error::PaperError;
pub use file::write_file;
pub use trajectory_page::{print_trajectory, trajectory_about, trajectory_page};
pub use translate::Unsupported;

use std::path::Path;

use crate::language::{Language, Message};

/// Dots per inch of a PNG that is to be printed.
pub const PRINT_DPI: f32 = 300.0;

/// What a document says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Its title, as in the window title of a viewer.
    pub title: String,
    /// The language of its texts.
    pub language: Language,
    /// The day it is dated; handed in, so that the same input gives the same bytes.
    pub date: jiff::civil::Date,
}

/// A kind of file that pages are written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Any number of pages, searchable, tagged.
    Pdf,
    /// One page, vector.
    Svg,
    /// One page, at [`PRINT_DPI`].
    Png,
}

impl Format {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Svg, Self::Png];

    /// The ending of such files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// The format that a file's ending names, in capital or small letters.
    pub fn from_path(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        Self::ALL.into_iter().find(|format| ending.eq_ignore_ascii_case(format.ending()))
    }
}

/// Writes pages in a format.
///
/// # Errors
/// No page, more than one where the format holds one, or what the format's writer reports.
pub fn render(format: Format, pages: &[LaidOut], about: &About) -> Result<Vec<u8>, PaperError> {
    match (format, pages) {
        (_, []) => Err(Message::new("paper-no-page").into()),
        (Format::Pdf, pages) => pdf::write(pages, about),
        (Format::Svg, [page]) => Ok(svg::write(page, about).into_bytes()),
        (Format::Png, [page]) => png::write(page, PRINT_DPI),
        (Format::Svg | Format::Png, pages) => Err(Message::new("paper-one-page-only")
            .with("format", format.ending().to_uppercase())
            .with("pages", pages.len())
            .into()),
    }
}
