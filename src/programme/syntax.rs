//! Words the errors of the RON reader: its own words are English and speak to programmers.

use super::problem::{Position, Problem};
use crate::language::Message;

pub(super) fn problem(_text: &str, error: ron::error::SpannedError) -> Problem {
    let at = Position { line: error.span.start.line, column: error.span.start.col };
    let what = Message::new("programme-syntax").with("words", error.code.to_string());
    Problem { what, at: Some(at) }
}

pub(super) fn is_cut_off(message: &Message) -> bool {
    message.key == "programme-cut-off"
}
