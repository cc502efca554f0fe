//! What a reader found and could not take as it stood.

use crate::language::Message;

/// Something in a file that was not understood. It is kept in the book, in the `more` of its
/// record, and reading went on.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// Where: codes and year, or the name of a field, from the outside in.
    pub path: String,
    /// What would have been understood there.
    pub expected: Message,
    /// What stands there.
    pub found: String,
}

impl From<Warning> for Message {
    fn from(warning: Warning) -> Self {
        Self::new("book-warning")
            .with("path", warning.path)
            .with("expected", warning.expected)
            .with("found", warning.found)
    }
}
