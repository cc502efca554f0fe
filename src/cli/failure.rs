//! Why a command could not be done.

use crate::language::Message;

/// Exit code of a command that failed.
pub(super) const FAILED: u8 = 1;

/// Exit code of a command that was asked for wrongly.
pub(super) const WRONG_USAGE: u8 = 2;

/// What is said and with which exit code the program ends. Nothing was changed.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) code: u8,
    pub(super) messages: Vec<Message>,
}

impl From<Message> for Failure {
    fn from(message: Message) -> Self {
        Self { code: FAILED, messages: vec![message] }
    }
}

impl From<Vec<Message>> for Failure {
    fn from(messages: Vec<Message>) -> Self {
        Self { code: FAILED, messages }
    }
}
