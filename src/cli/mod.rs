//! The command line: the same rooms without a window. What a command does stands in its file;
//! here is how a command is chosen and how it ends.
//!
//! Data go to `out`, messages to `err`. The exit code is 0: done; 1: findings, or it failed;
//! 2: wrong usage.

mod args;
mod chart;
mod check;
mod check_book;
mod command;
mod decide;
mod diff;
mod export;
mod failure;
mod find;
mod help;
mod import;
mod measures;
mod merge;
mod observation;
mod programmes;
mod set;
mod system;
mod targets;
mod template;
mod values;
mod window;

use std::ffi::OsString;
use std::io::{self, Write};

pub use system::System;

use self::args::{Asked, Request};
use self::failure::{Failure, WRONG_USAGE};
use crate::exchange::write_csv;
use crate::language::{Language, Message, Texts};

/// What every command is given beside its arguments.
struct Context<'a> {
    system: &'a System,
    texts: &'a Texts,
}

/// What a command leaves behind.
#[derive(Debug, Default)]
struct Done {
    /// Data, for `out`.
    data: Vec<u8>,
    /// Messages, for `err`.
    notes: Vec<Message>,
    /// Whether there are findings.
    findings: bool,
}

type Outcome = Result<Done, Failure>;

impl Done {
    fn with_data(data: impl Into<Vec<u8>>) -> Self {
        Self { data: data.into(), ..Self::default() }
    }
}

/// Does what the arguments (without the name of the program) ask for and gives the exit code.
///
/// A reader of `out` that goes away is no error.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    system: &System,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let language = args::language(&args).unwrap_or(system.language);
    let texts = Texts::new(language);
    let outcome = args::parse(args).and_then(|request| perform(request, system, &texts));
    let (code, notes) = match outcome {
        Ok(done) => match written(out, &done.data) {
            Ok(()) => (u8::from(done.findings), done.notes),
            Err(error) => {
                (1, vec![Message::new("cli-out-failed").with("reason", error.to_string())])
            }
        },
        Err(failure) => (failure.code, failure.messages),
    };
    for note in &notes {
        // Where even this cannot be written there is nobody left to tell.
        let _ = writeln!(err, "nysana: {}", texts.say(note));
    }
    let _ = err.flush();
    code
}

fn perform(request: Request, system: &System, texts: &Texts) -> Outcome {
    let context = Context { system, texts };
    match request.asked {
        Asked::Window { files, start } => window::open(&files, start, &context),
        Asked::Version => Ok(Done::with_data(format!("nysana {}\n", env!("CARGO_PKG_VERSION")))),
        Asked::Help(None) => Ok(Done::with_data(help::all(texts))),
        Asked::Help(Some(command)) => Ok(Done::with_data(help::one(command, texts))),
        Asked::Run(command) => (command.run)(&request.args, &context),
    }
}

/// Writes data; that nobody reads on is no error.
fn written(out: &mut dyn Write, data: &[u8]) -> io::Result<()> {
    let written = out.write_all(data).and_then(|()| out.flush());
    written.or_else(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => Ok(()),
        _ => Err(error),
    })
}

/// Wrong usage, with the way to the help.
fn usage(message: Message, command: Option<&str>) -> Failure {
    let help = match command {
        Some(command) => Message::new("cli-see-help-of").with("command", command),
        None => Message::new("cli-see-help"),
    };
    Failure { code: WRONG_USAGE, messages: vec![message, help] }
}

/// Codes of the languages, for messages.
fn language_codes() -> String {
    Language::ALL.map(Language::code).join(", ")
}

/// Rows as CSV.
fn csv<R, C>(header: &[&str], rows: impl IntoIterator<Item = R>) -> Result<Vec<u8>, Message>
where
    R: IntoIterator<Item = C>,
    C: AsRef<[u8]>,
{
    let mut data = Vec::new();
    write_csv(&mut data, header, rows)
        .map_err(|error| Message::new("cli-out-failed").with("reason", error.to_string()))?;
    Ok(data)
}
