//! PDF.
use super::{About, LaidOut, PaperError};
use crate::language::Message;
/// Writes pages as PDF.
///
/// # Errors
/// The pages break a rule of the format.
pub fn write(_pages: &[LaidOut], _about: &About) -> Result<Vec<u8>, PaperError> {
    Err(Message::new("paper-pdf-refused").with("reason", "not yet").into())
}
