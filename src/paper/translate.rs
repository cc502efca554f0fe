//! Stub.
/// What a page holds that paper cannot show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unsupported {
    /// Characters that no font has.
    pub missing_glyphs: usize,
}
