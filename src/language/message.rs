//! What findings and errors carry instead of text: a key and arguments, worded in one place.

use super::{Decimal, Wording};

/// Something to be said to the user: the key of a text and its arguments.
///
/// Rooms return messages; `Texts::say` words them in the user's language.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Key of a text in `assets/texts/*/`.
    pub key: &'static str,
    /// Named arguments of that text.
    pub args: Vec<(&'static str, Arg)>,
}

/// One argument of a [`Message`].
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Shown as it is: a code, a file name, what the user typed.
    Text(String),
    /// A number, shown by the rules of the language; the text may also choose a plural by it.
    Number(Decimal),
    /// A calendar year, never grouped.
    Year(i16),
    /// A day, shown as DD.MM.YYYY.
    Date(jiff::civil::Date),
    /// A name that exists in three languages.
    Wording(Wording),
    /// Another message, worded first.
    Message(Box<Message>),
}

impl Message {
    /// A message without arguments.
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Decimal> for Arg {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Number(Decimal::from(count))
    }
}

impl From<i16> for Arg {
    fn from(year: i16) -> Self {
        Self::Year(year)
    }
}

impl From<jiff::civil::Date> for Arg {
    fn from(date: jiff::civil::Date) -> Self {
        Self::Date(date)
    }
}

impl From<&Wording> for Arg {
    fn from(wording: &Wording) -> Self {
        Self::Wording(wording.clone())
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}
