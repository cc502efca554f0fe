//! PNG.
use super::{LaidOut, PaperError};
use crate::language::Message;
/// A picture in memory, for the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
    /// Red, green, blue, opacity of each pixel, row by row; opaque.
    pub rgba: Vec<u8>,
}
/// Writes a page as PNG.
///
/// # Errors
/// The picture does not fit into memory.
pub fn write(page: &LaidOut, dpi: f32) -> Result<Vec<u8>, PaperError> {
    picture(page, dpi).map(|_| Vec::new())
}
/// Paints a page.
///
/// # Errors
/// The picture does not fit into memory.
pub fn picture(_page: &LaidOut, _dpi: f32) -> Result<Picture, PaperError> {
    Err(Message::new("paper-picture-too-large")
        .with("width", 0_usize)
        .with("height", 0_usize)
        .into())
}
