//! `check`: what is wrong with programmes and books.

use std::ffi::OsStr;
use std::path::Path;

use super::args::Args;
use super::{Context, Done, Outcome, find};
use crate::book::store;
use crate::check::{self, Finding, Place};
use crate::language::{Message, Texts};
use crate::programme::Library;

/// Each operand is checked; a programme file that is in order joins the library, so that an
/// amendment of the office can be checked behind its base.
pub(super) fn run(args: &Args, context: &Context<'_>) -> Outcome {
    let mut library = Library::built_in();
    let mut done = Done::default();
    let mut count = 0;
    for named in args.operands() {
        let path = Path::new(named);
        let lines = if find::is_at_hand(&library, named) || !path.exists() {
            Vec::new()
        } else if find::has_ending(path, store::ENDING) {
            of_book(path, context.texts)
        } else {
            let findings = check::programme_file(path, &library);
            findings.iter().map(|finding| line(path, finding, context.texts)).collect()
        };
        if lines.is_empty() {
            done.notes.push(clean(&mut library, named)?);
        }
        count += lines.len();
        done.data.extend(lines.into_iter().flat_map(String::into_bytes));
    }
    if count > 0 {
        done.notes.push(Message::new("cli-check-findings").with("count", count));
        done.findings = true;
    }
    Ok(done)
}

/// What is said of something in order.
fn clean(library: &mut Library, named: &OsStr) -> Result<Message, super::Failure> {
    let path = Path::new(named);
    if find::has_ending(path, store::ENDING) && path.exists() {
        let path = path.display().to_string();
        return Ok(Message::new("cli-check-clean-book").with("path", path));
    }
    let id = find::programme(library, named)?;
    let editions = find::at_hand(library, &id)?.editions().len();
    Ok(Message::new("cli-check-clean").with("programme", id).with("editions", editions))
}

/// `FILE:LINE:COLUMN: what is wrong`.
fn line(path: &Path, finding: &Finding, texts: &Texts) -> String {
    let at = match finding.place {
        Place::Whole => String::new(),
        Place::Text(at) => format!("{}:{}:", at.line, at.column),
    };
    format!("{}:{at} {}\n", path.display(), texts.say(&finding.message))
}

fn of_book(path: &Path, texts: &Texts) -> Vec<String> {
    let messages = match store::read(path) {
        Ok(opened) => opened.warnings.into_iter().map(Message::from).collect(),
        Err(message) => vec![message],
    };
    messages.iter().map(|one| format!("{}: {}\n", path.display(), texts.say(one))).collect()
}
