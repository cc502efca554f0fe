//! The help, from the table of commands.

use super::command::{COMMANDS, Command, LANG};
use crate::language::Texts;

/// What the program does and which commands there are.
pub(super) fn all(texts: &Texts) -> String {
    let mut help = format!("{}\n\n", texts.get("cli-about"));
    let window = ("nysana [FILE]", texts.get("cli-window"));
    let commands =
        COMMANDS.iter().map(|command| (command.usage(), texts.get(command.summary).into_owned()));
    help += &format!("{}\n    {}\n", window.0, window.1);
    help += &line("--renderer glow|wgpu", &texts.get("cli-option-renderer"));
    for (usage, summary) in commands {
        help += &format!("{usage}\n    {summary}\n");
    }
    let common = [
        (LANG.typed(), texts.get(LANG.about)),
        ("--help".to_owned(), texts.get("cli-option-help")),
        ("--version".to_owned(), texts.get("cli-option-version")),
    ];
    help += &format!("\n{}\n", texts.get("cli-help-everywhere"));
    for (typed, about) in common {
        help += &line(&typed, &about);
    }
    help += &format!("\n{}\n", texts.get("cli-help-codes"));
    help
}

/// One command in full.
pub(super) fn one(command: &Command, texts: &Texts) -> String {
    let mut help = format!("{}\n\n", command.usage());
    help += &format!("{}\n{}\n\n", texts.get(command.summary), texts.get(command.details));
    for option in command.options.iter().chain([&LANG]) {
        help += &line(&option.typed(), &texts.get(option.about));
    }
    help += &format!("\n{}\n", texts.get("cli-help-codes"));
    help
}

fn line(typed: &str, about: &str) -> String {
    format!("    {typed:<24} {about}\n")
}
