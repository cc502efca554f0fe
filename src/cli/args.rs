//! From the arguments to what was asked for, by the table of commands.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use lexopt::{Arg, Parser};

use super::command::{COMMANDS, Command, LANG, Opt};
use super::failure::Failure;
use super::{language_codes, usage};
use crate::app::{Renderer, Simulated, Start};
use crate::language::{Language, Message, read_date};
use crate::programme::Year;

/// What was asked for, with its arguments.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) asked: Asked,
    pub(super) args: Args,
}

/// What was asked for.
#[derive(Debug)]
pub(super) enum Asked {
    /// The window, with files to open.
    Window {
        files: Vec<PathBuf>,
        start: Start,
    },
    Version,
    Help(Option<&'static Command>),
    Run(&'static Command),
}

/// Operands and options of a command; all that it needs are there.
#[derive(Debug, Default)]
pub(super) struct Args {
    command: &'static str,
    operands: Vec<OsString>,
    options: Vec<(&'static str, OsString)>,
}

/// The language that the arguments ask for, also where something else in them is wrong.
pub(super) fn language(args: &[OsString]) -> Option<Language> {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        let code = match arg.strip_prefix("--lang") {
            Some("") => args.next(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        if let Some(language) = code.and_then(Language::from_code) {
            return Some(language);
        }
    }
    None
}

/// Reads the arguments.
///
/// # Errors
/// Wrong usage.
pub(super) fn parse(args: Vec<OsString>) -> Result<Request, Failure> {
    let mut reading = Reading::default();
    let mut parser = Parser::from_args(args);
    loop {
        match parser.next() {
            Ok(None) => return reading.finish(),
            Ok(Some(Arg::Value(value))) => reading.value(value)?,
            Ok(Some(Arg::Short('h'))) => reading.help = true,
            Ok(Some(Arg::Short('V'))) => reading.version = true,
            Ok(Some(Arg::Short(letter))) => return Err(reading.no_option(&format!("-{letter}"))),
            Ok(Some(Arg::Long(name))) => {
                let name = name.to_owned();
                reading.option(&name, &mut parser)?;
            }
            Err(error) => return Err(reading.refused(&error)),
        }
    }
}

/// The arguments read so far.
#[derive(Default)]
struct Reading {
    command: Option<&'static Command>,
    /// `help` was the first word.
    help_word: bool,
    help: bool,
    version: bool,
    /// How the window is to start.
    start: Start,
    args: Args,
}

impl Reading {
    fn value(&mut self, value: OsString) -> Result<(), Failure> {
        let is_first = self.command.is_none() && !self.help_word && self.args.operands.is_empty();
        match value.to_str().filter(|_| is_first) {
            Some("help") => self.help_word = true,
            Some(word) if Command::find(word).is_some() => {
                self.command = Command::find(word);
                self.args.command = self.command.map_or("", |command| command.name);
            }
            Some(word) if !looks_like_a_file(word) => return Err(no_command(word)),
            _ => self.args.operands.push(value),
        }
        Ok(())
    }

    fn option(&mut self, name: &str, parser: &mut Parser) -> Result<(), Failure> {
        match name {
            "help" => self.help = true,
            "version" => self.version = true,
            "close-after-first-frame" if self.command.is_none() => self.start.once = true,
            "renderer" if self.command.is_none() => {
                self.start.renderer = Some(renderer(parser)?);
            }
            "simulate" if self.command.is_none() => {
                let kind = parser.value().unwrap_or_default();
                self.start.simulated = Simulated::from_name(&kind.to_string_lossy());
            }
            _ => {
                let of_all = Some(&LANG).filter(|lang| lang.name == name);
                let known = self.command.map_or(of_all, |command| command.option(name));
                let option = known.ok_or_else(|| self.no_option(&format!("--{name}")))?;
                return self.known_option(option, parser);
            }
        }
        Ok(())
    }

    fn known_option(&mut self, option: &'static Opt, parser: &mut Parser) -> Result<(), Failure> {
        let value = match option.value {
            None => OsString::new(),
            Some(value) => parser.value().map_err(|_| {
                let typed = format!("--{}", option.name);
                self.wrong(
                    Message::new("cli-option-without-value")
                        .with("option", typed)
                        .with("value", value),
                )
            })?,
        };
        if self.args.options.iter().any(|(name, _)| *name == option.name) {
            let typed = format!("--{}", option.name);
            return Err(self.wrong(Message::new("cli-option-twice").with("option", typed)));
        }
        self.args.options.push((option.name, value));
        Ok(())
    }

    fn finish(self) -> Result<Request, Failure> {
        if let Some(code) = self.args.value("lang")
            && code.to_str().and_then(Language::from_code).is_none()
        {
            let message = Message::new("cli-no-language")
                .with("typed", code.to_string_lossy().into_owned())
                .with("languages", language_codes());
            return Err(self.wrong(message));
        }
        let asked = match self.command {
            _ if self.version => Asked::Version,
            command if self.help || self.help_word => Asked::Help(self.help_on(command)?),
            Some(command) => {
                self.complete(command)?;
                Asked::Run(command)
            }
            None => {
                let files = self.args.operands.iter().map(PathBuf::from).collect();
                Asked::Window { files, start: self.start }
            }
        };
        Ok(Request { asked, args: self.args })
    }

    /// The command that `help COMMAND` names.
    fn help_on(
        &self,
        command: Option<&'static Command>,
    ) -> Result<Option<&'static Command>, Failure> {
        if !self.help_word {
            return Ok(command);
        }
        self.at_most(1)?;
        let Some(word) = self.args.operands.first() else { return Ok(None) };
        let word = word.to_string_lossy();
        Command::find(&word).map(Some).ok_or_else(|| no_command(&word))
    }

    /// Whether nothing that the command needs is missing, and nothing is too much.
    fn complete(&self, command: &Command) -> Result<(), Failure> {
        let given = self.args.operands.len();
        if let Some(missing) = command.operands.get(given) {
            let message = Message::new("cli-operand-missing")
                .with("operand", *missing)
                .with("usage", command.usage());
            return Err(self.wrong(message));
        }
        self.at_most(if command.more { usize::MAX } else { command.operands.len() })?;
        let needed = command.options.iter().filter(|option| option.required);
        for option in needed {
            if self.args.value(option.name).is_none() {
                let message = Message::new("cli-option-missing")
                    .with("option", option.typed())
                    .with("usage", command.usage());
                return Err(self.wrong(message));
            }
        }
        Ok(())
    }

    fn at_most(&self, operands: usize) -> Result<(), Failure> {
        match self.args.operands.get(operands) {
            None => Ok(()),
            Some(extra) => {
                let typed = extra.to_string_lossy().into_owned();
                Err(self.wrong(Message::new("cli-operand-too-many").with("typed", typed)))
            }
        }
    }

    fn no_option(&self, typed: &str) -> Failure {
        let known = self.command.map_or(&[][..], |command| command.options);
        let known = known.iter().chain([&LANG]).map(|option| format!("--{}", option.name));
        let known = known.chain(["--help".to_owned()]).collect::<Vec<_>>().join(", ");
        self.wrong(Message::new("cli-no-option").with("option", typed).with("options", known))
    }

    fn refused(&self, error: &lexopt::Error) -> Failure {
        match error {
            lexopt::Error::UnexpectedValue { option, .. } => self
                .wrong(Message::new("cli-option-takes-no-value").with("option", option.as_str())),
            _ => self.wrong(Message::new("cli-not-text")),
        }
    }

    fn wrong(&self, message: Message) -> Failure {
        usage(message, self.command.map(|command| command.name))
    }
}

/// Commands are plain words: what has a point or a separator in it, or is there, is a file.
fn looks_like_a_file(word: &str) -> bool {
    word.contains(['.', '/', '\\']) || Path::new(word).exists()
}

/// The renderer that is named behind its option.
fn renderer(parser: &mut Parser) -> Result<Renderer, Failure> {
    let names: Vec<_> = Renderer::available().iter().map(|known| known.name()).collect();
    let Ok(typed) = parser.value() else {
        let message = Message::new("cli-option-without-value")
            .with("option", "--renderer")
            .with("value", names.join("|"));
        return Err(usage(message, None));
    };
    let typed = typed.to_string_lossy().into_owned();
    Renderer::from_name(&typed).ok_or_else(|| {
        let message = Message::new("cli-no-renderer")
            .with("typed", typed)
            .with("renderers", names.join(", "));
        usage(message, None)
    })
}

fn no_command(word: &str) -> Failure {
    let names: Vec<_> = COMMANDS.iter().map(|command| command.name).collect();
    let message =
        Message::new("cli-no-command").with("typed", word).with("commands", names.join(", "));
    usage(message, None)
}

impl Args {
    /// The operand at a place; the parser saw to it that it is there.
    pub(super) fn operand(&self, at: usize) -> &OsStr {
        self.operands.get(at).map_or(OsStr::new(""), OsString::as_os_str)
    }

    /// All operands.
    pub(super) fn operands(&self) -> impl Iterator<Item = &OsStr> {
        self.operands.iter().map(OsString::as_os_str)
    }

    /// Whether a flag is set.
    pub(super) fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// The value of an option.
    pub(super) fn value(&self, name: &str) -> Option<&OsStr> {
        let found = self.options.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_os_str())
    }

    /// The value of an option that the command needs, as text.
    pub(super) fn needed(&self, name: &str) -> String {
        self.text(name).unwrap_or_default()
    }

    /// The value of an option, as text.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.value(name).map(|value| value.to_string_lossy().into_owned())
    }

    /// The value of an option, as a day.
    ///
    /// # Errors
    /// It is no day.
    pub(super) fn date(&self, name: &str) -> Result<Option<Date>, Failure> {
        let Some(typed) = self.text(name) else { return Ok(None) };
        self.read_date(&typed).map(Some)
    }

    /// The operand at a place, as a day.
    ///
    /// # Errors
    /// It is no day.
    pub(super) fn operand_date(&self, at: usize) -> Result<Date, Failure> {
        self.read_date(&self.operand(at).to_string_lossy())
    }

    fn read_date(&self, typed: &str) -> Result<Date, Failure> {
        read_date(typed).map_err(|reason| {
            self.wrong(Message::new("cli-no-date").with("typed", typed).with("reason", reason))
        })
    }

    /// The value of an option, as a year.
    ///
    /// # Errors
    /// It is no number of four digits.
    pub(super) fn year(&self, name: &str) -> Result<Option<Year>, Failure> {
        let Some(typed) = self.text(name) else { return Ok(None) };
        let typed = typed.trim();
        let digits = typed.len() == 4 && typed.bytes().all(|byte| byte.is_ascii_digit());
        let year = typed.parse().ok().filter(|_| digits);
        let wrong = || self.wrong(Message::new("cli-no-year").with("typed", typed));
        year.map(Some).ok_or_else(wrong)
    }

    /// Wrong usage of the command.
    pub(super) fn wrong(&self, message: Message) -> Failure {
        usage(message, Some(self.command))
    }
}
