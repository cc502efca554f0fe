//! Why no file came out.

use std::fmt;

use crate::language::Message;

/// Pages could not be written; the message says why and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperError {
    /// What to tell the user.
    pub message: Message,
}

impl From<Message> for PaperError {
    fn from(message: Message) -> Self {
        Self { message }
    }
}

impl fmt::Display for PaperError {
    /// For logs; users read the message.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.message)
    }
}

impl std::error::Error for PaperError {}
