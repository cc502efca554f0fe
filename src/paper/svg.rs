//! SVG.
use super::{About, LaidOut};
/// Writes a page as SVG.
pub fn write(_page: &LaidOut, _about: &About) -> String {
    String::new()
}
