//! Reads programme files: bytes to text, text to values, values to what must hold in them. Never
//! panics and never hangs, whatever the bytes.

use std::io::Read as _;
use std::path::Path;

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::locate::{field_word, has_field, locate};
use super::problem::{Fault, Path as FaultPath, Position, Problem};
use super::{syntax, verify};
use crate::language::{Decimal, Message};
use crate::programme::base::{Amendment, Base, FORMAT};

/// The largest file that is read, in bytes. The longest programme known takes a fiftieth of it.
const LIMIT_BYTES: usize = 16 << 20;

/// One of the two kinds of programme file.
#[derive(Clone, Debug, PartialEq)]
pub enum ProgrammeFile {
    /// A base act with the programme that it sets.
    Base(Box<Base>),
    /// An amending act.
    Amendment(Box<Amendment>),
}

/// Reads a file: its text, and the base or amendment in it, told apart by the field `amends`.
///
/// # Errors
/// Everything that is wrong with it, with line and column.
pub fn read_file(path: &Path) -> Result<(String, ProgrammeFile), Vec<Problem>> {
    read_within(path, LIMIT_BYTES)
}

/// Reads a file of which no more than a number of bytes is looked at.
pub(in crate::programme) fn read_within(
    path: &Path,
    limit: usize,
) -> Result<(String, ProgrammeFile), Vec<Problem>> {
    let bytes = read_bytes(path, limit).map_err(|what| vec![Problem { what, at: None }])?;
    let whole = bytes.len() <= limit;
    let text = match into_text(bytes) {
        // The limit may cut a character in two.
        Err((_, prefix)) if !whole && prefix.len() + 4 > limit => prefix,
        Err((problem, _)) => return Err(vec![problem]),
        Ok(text) => text,
    };
    let cut_off = |problem: &Problem| syntax::is_cut_off(&problem.what);
    match read_text(&text) {
        Ok(file) if whole => Ok((text, file)),
        Err(problems) if whole || !problems.iter().any(cut_off) => Err(problems),
        Ok(_) | Err(_) => {
            let what =
                Message::new("programme-too-large").with("limit", Decimal::from(limit >> 20));
            Err(vec![Problem { what, at: Some(Position::of(&text, text.len())) }])
        }
    }
}

/// Reads the text of a base file.
///
/// # Errors
/// Everything that is wrong with it, with line and column.
pub fn read_base(text: &str) -> Result<Base, Vec<Problem>> {
    let base = parse(text)?;
    located(text, &verify::base(&base).into_vec()).map(|()| base)
}

/// Reads the text of an amendment file. Whether it fits its programme shows when it is applied.
///
/// # Errors
/// Everything that is wrong with it, with line and column.
pub fn read_amendment(text: &str) -> Result<Amendment, Vec<Problem>> {
    let amendment = parse(text)?;
    located(text, &verify::amendment(&amendment).into_vec()).map(|()| amendment)
}

/// A fault of a text as a problem with line and column.
pub(in crate::programme) fn locate_fault(text: &str, fault: &Fault) -> Problem {
    Problem { what: fault.what.clone(), at: Some(locate(text, &fault.path)) }
}

/// A problem with a field of the whole file.
pub(in crate::programme) fn problem_at_field(
    text: &str,
    field: &'static str,
    what: Message,
) -> Problem {
    locate_fault(text, &Fault { what, path: FaultPath::default().field(field) })
}

fn read_text(text: &str) -> Result<ProgrammeFile, Vec<Problem>> {
    if has_field(text, "amends") {
        read_amendment(text).map(|amendment| ProgrammeFile::Amendment(Box::new(amendment)))
    } else {
        read_base(text).map(|base| ProgrammeFile::Base(Box::new(base)))
    }
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Vec<Problem>> {
    check_format(text)?;
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(text).map_err(|error| vec![syntax::problem(text, &error)])
}

/// The version is read before all else: a newer file may differ in anything else.
fn check_format(text: &str) -> Result<(), Vec<Problem>> {
    let Some(found) = field_word(text, "format").and_then(|word| word.parse::<u32>().ok()) else {
        return Ok(()); // missing or no number: the reader of the whole says so
    };
    let key = match found {
        FORMAT => return Ok(()),
        0 => "programme-format-unknown",
        _ => "programme-format-newer",
    };
    let number = |format: u32| Decimal::from(i64::from(format));
    let what = Message::new(key).with("found", number(found)).with("known", number(FORMAT));
    Err(vec![problem_at_field(text, "format", what)])
}

fn located(text: &str, faults: &[Fault]) -> Result<(), Vec<Problem>> {
    if faults.is_empty() {
        return Ok(());
    }
    let mut problems: Vec<_> = faults.iter().map(|fault| locate_fault(text, fault)).collect();
    problems.sort_by_key(|problem| problem.at);
    Err(problems)
}

fn read_bytes(path: &Path, limit: usize) -> Result<Vec<u8>, Message> {
    let refused = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => Message::new("programme-file-missing"),
        std::io::ErrorKind::PermissionDenied => Message::new("programme-file-forbidden"),
        _ => Message::new("programme-file-unreadable").with("reason", error.to_string()),
    };
    // A pipe or device could keep the reader waiting for ever.
    if !std::fs::metadata(path).map_err(refused)?.is_file() {
        return Err(Message::new("programme-no-file"));
    }
    let file = std::fs::File::open(path).map_err(refused)?;
    let mut bytes = Vec::new();
    file.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(refused)?;
    Ok(bytes)
}

/// The bytes as text without a byte order mark; otherwise the problem and the text before it.
fn into_text(bytes: Vec<u8>) -> Result<String, (Problem, String)> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let prefix = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
            let at = Some(Position::of(&prefix, prefix.len()));
            Err((Problem { what: Message::new("programme-not-utf8"), at }, prefix))
        }
    }
}
