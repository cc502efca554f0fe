//! Why a file is no book, in messages: with line and column, and what would have been right there.

use ron::error::{Error, SpannedError};

use super::file::FORMAT;
use crate::language::{Arg, Message};

/// A format that a later version of the program writes.
pub(in crate::book) fn newer(format: u64) -> Message {
    let format = i64::try_from(format).unwrap_or(i64::MAX);
    let number = |number: i64| Arg::Number(number.into());
    Message::new("book-newer").with("format", number(format)).with("known", number(FORMAT.into()))
}

/// Bytes that are no UTF-8 at an offset of the text.
pub(in crate::book) fn not_text(document: &str, offset: usize) -> Message {
    let before = document.get(..offset).unwrap_or(document);
    let line = 1 + before.matches('\n').count();
    let column = 1 + before.chars().rev().take_while(|sign| *sign != '\n').count();
    Message::new("book-not-text").with("line", line).with("column", column)
}

/// What the reader of RON says.
pub(in crate::book) fn damaged(error: &SpannedError) -> Message {
    let (line, column) = (error.span.end.line, error.span.end.col);
    let sign = |sign: &str| Message::new("book-expected-sign").with("sign", sign);
    let expected = match &error.code {
        Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment => {
            return Message::new("book-cut-off").with("line", line).with("column", column);
        }
        Error::ExceededRecursionLimit => {
            return Message::new("book-too-deep").with("line", line).with("column", column);
        }
        Error::ExpectedArray => sign("["),
        Error::ExpectedArrayEnd => sign("]"),
        Error::ExpectedMap => sign("{"),
        Error::ExpectedMapEnd => sign("}"),
        Error::ExpectedMapColon => sign(":"),
        Error::ExpectedComma => sign(","),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => sign("("),
        Error::ExpectedStructLikeEnd => sign(")"),
        Error::ExpectedString | Error::InvalidValueForType { .. } => {
            Message::new("book-expected-quotes")
        }
        Error::ExpectedInteger => Message::new("book-expected-integer"),
        Error::ExpectedIdentifier => Message::new("book-expected-field"),
        Error::TrailingCharacters => Message::new("book-expected-end"),
        _ => Message::new("book-expected-ron"),
    };
    Message::new("book-damaged")
        .with("line", line)
        .with("column", column)
        .with("expected", expected)
}
