//! What options decide in place of the questions that the window asks before something lands.

use super::args::Args;
use super::failure::Failure;
use crate::book::{Book, SeriesKey};
use crate::exchange::{Access, Reading, Review, Rule};
use crate::language::Message;

/// Words of `--mark`.
const MARKS: [(&str, char); 2] = [("comma", ','), ("point", '.')];

/// What the options of a command decide.
#[derive(Default)]
pub(super) struct Choices {
    pub(super) rule: Option<Rule>,
    /// The decimal mark of the files.
    pub(super) mark: Option<char>,
}

impl Choices {
    /// Those of a command that knows these words of `--prefer`.
    ///
    /// # Errors
    /// Words that the options do not know.
    pub(super) fn of(args: &Args, rules: &[(&str, Rule)]) -> Result<Self, Failure> {
        let rule = chosen(args, "prefer", rules, |typed, words| {
            Message::new("cli-no-rule").with("typed", typed).with("words", words)
        })?;
        let mark = chosen(args, "mark", &MARKS, |typed, words| {
            Message::new("cli-no-mark").with("typed", typed).with("words", words)
        })?;
        Ok(Self { rule, mark })
    }

    /// Answers what it can.
    pub(super) fn decide(
        &self,
        review: &mut Review,
        book: &Book,
        access: &dyn Fn(&SeriesKey) -> Access,
    ) {
        for question in review.questions() {
            let Some(mark) = self.mark else { break };
            let reading = if question.mark == mark { Reading::Decimal } else { Reading::Thousands };
            review.answer((question.source, question.mark), reading, book, access);
        }
        if let Some(rule) = self.rule {
            review.apply(rule);
        }
    }
}

/// What the word of an option stands for.
fn chosen<T: Copy>(
    args: &Args,
    option: &str,
    known: &[(&str, T)],
    wrong: impl Fn(String, String) -> Message,
) -> Result<Option<T>, Failure> {
    let Some(typed) = args.text(option) else { return Ok(None) };
    let found = known.iter().find(|(word, _)| *word == typed);
    found.map(|(_, meant)| Some(*meant)).ok_or_else(|| {
        let words = known.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
        args.wrong(wrong(typed, words))
    })
}
