//! Words the errors of the RON reader, whose own words are English and speak to programmers.

use ron::error::{Error, SpannedError};

use super::locate::{innermost_opening, open_comment, repeated_key, token_around};
use super::problem::{Position, Problem};
use super::verify::missing_language;
use crate::language::{Language, Message};
use crate::programme::value::{EXPECTED_NUMBER, EXPECTED_VALUE};

/// The error with the place at which the reader of the file finds it.
pub(in crate::programme) fn problem(text: &str, error: &SpannedError) -> Problem {
    if text.trim().is_empty() {
        return Problem { what: Message::new("programme-empty-file"), at: None };
    }
    // The reader may point behind a quotation mark or into the blanks before what it did not take.
    let pointed = Position { line: error.span.start.line, column: error.span.start.col };
    let (start, found) = token_around(text, pointed.byte(text));
    let reaches_end = text[start + found.len()..].trim().is_empty();
    let (what, byte) = match &error.code {
        Error::UnclosedBlockComment => (Message::new("programme-open-comment"), open_comment(text)),
        _ if reaches_end && innermost_opening(text, text.len()).is_some() => {
            (cut_off(), text.trim_end().len())
        }
        Error::Eof => (cut_off(), text.trim_end().len()),
        Error::MissingStructField { field, outer } => {
            let byte = innermost_opening(text, start).unwrap_or(start);
            (missing_field(field, outer.as_deref()), byte)
        }
        Error::ExpectedNamedStructLike(_) | Error::ExpectedDifferentStructName { .. }
            if innermost_opening(text, start).is_none() =>
        {
            let key = "programme-not-a-programme-file";
            (Message::new(key).with("found", shortened(found)), start)
        }
        Error::InvalidValueForType { expected, .. } if expected == "each year once" => {
            let table = innermost_opening(text, pointed.byte(text));
            let byte = table.and_then(|table| repeated_key(text, table)).unwrap_or(start);
            (Message::new("programme-year-twice"), byte)
        }
        code => (message(code, &shortened(found)), start),
    };
    Problem { what, at: Some(Position::of(text, byte)) }
}

/// Whether this says no more than that the text ends too early.
pub(in crate::programme) fn is_cut_off(message: &Message) -> bool {
    ["programme-cut-off", "programme-open-comment"].contains(&message.key)
}

fn cut_off() -> Message {
    Message::new("programme-cut-off")
}

fn message(code: &Error, found: &str) -> Message {
    let sign = |sign: &str| {
        Message::new("programme-expected-sign").with("sign", sign).with("found", found)
    };
    let expected = |key| Message::new(key).with("found", found);
    match code {
        Error::ExpectedArray => sign("["),
        Error::ExpectedArrayEnd => sign("]"),
        Error::ExpectedMap => sign("{"),
        Error::ExpectedMapEnd => sign("}"),
        Error::ExpectedMapColon => sign(":"),
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedDifferentStructName { .. } => sign("("),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => sign(")"),
        Error::ExpectedComma => expected("programme-expected-comma"),
        Error::ExpectedString | Error::ExpectedStringEnd => expected("programme-expected-text"),
        Error::ExpectedInteger
        | Error::IntegerOutOfBounds
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning => expected("programme-expected-whole-number"),
        Error::ExpectedBoolean => expected("programme-expected-boolean"),
        Error::ExpectedIdentifier
        | Error::InvalidIdentifier(_)
        | Error::SuggestRawIdentifier(_) => expected("programme-expected-name"),
        Error::ExpectedDifferentLength { .. } => expected("programme-expected-two-years"),
        Error::NoSuchEnumVariant { expected, .. } => {
            named("programme-unknown-word", found, expected)
        }
        Error::NoSuchStructField { expected, .. } => {
            named("programme-unknown-field", found, expected)
        }
        Error::DuplicateStructField { field, .. } => {
            Message::new("programme-duplicate-field").with("field", *field)
        }
        Error::InvalidValueForType { expected, .. } => invalid_value(expected, found, code),
        // The only type of a file that words its errors itself is the date.
        Error::Message(_) => expected("programme-expected-date"),
        Error::InvalidEscape(_) => expected("programme-bad-escape"),
        Error::TrailingCharacters => expected("programme-text-after-end"),
        Error::ExceededRecursionLimit => Message::new("programme-too-deep"),
        other => fallback(other),
    }
}

fn named(key: &'static str, found: &str, expected: &[&str]) -> Message {
    Message::new(key).with("found", found).with("expected", expected.join(", "))
}

fn missing_field(field: &'static str, outer: Option<&str>) -> Message {
    match Language::from_code(field) {
        Some(language) if outer == Some("Wording") => missing_language(language),
        _ => Message::new("programme-missing-field").with("field", field),
    }
}

/// The words are those of the `Deserialize` of `Value` and `Decimal`.
fn invalid_value(expected: &str, found: &str, code: &Error) -> Message {
    if expected == EXPECTED_VALUE {
        Message::new("programme-empty-value")
    } else if expected == EXPECTED_NUMBER {
        Message::new("programme-miswritten-number").with("found", found)
    } else if expected.starts_with("a decimal") {
        Message::new("programme-expected-decimal").with("found", found)
    } else {
        fallback(code)
    }
}

fn fallback(code: &Error) -> Message {
    Message::new("programme-syntax").with("words", code.to_string())
}

/// At most a line and 40 characters.
fn shortened(found: &str) -> String {
    let line = found.lines().next().unwrap_or_default();
    let short: String = line.chars().take(40).collect();
    if short.len() < found.len() { format!("{short}…") } else { short }
}
