//! The three languages: texts, names, numbers and dates, in and out.
//!
//! Every number shown or read passes through here, and no text that a user sees stands anywhere
//! else in code.
//!
//! # How code names a text
//! A key is always one whole literal, never put together from parts, so that `tests/texts.rs` can
//! hold code and files to each other:
//! - `texts.get("data-title")` for a text without arguments: the receiver is a variable, field or
//!   function whose name ends in `texts`;
//! - `Message::new("date-year").with("first", 1900_i16).with("last", 2100_i16)` for whatever is
//!   returned to be worded later by [`Texts::say`]: all arguments follow at once. A number reaches
//!   the text as `$name` (worded) and as `$name_n` (bare, only to choose a plural by).
//! - An enum gets its words from a function that matches it to such literals.
//!
//! A new room or screen is a file in each language and a line in `files.rs`. A text may have
//! attributes (`.hint = …`), asked for as `"data-paste.hint"`.

mod collation;
mod date;
mod decimal;
mod files;
mod fold;
mod message;
mod number;
mod quote;
#[cfg(test)]
mod tests;
mod texts;
mod wording;

pub use collation::collation_key;
pub use date::{read_date, show_date, show_period};
pub use decimal::{Decimal, NotADecimal};
pub use files::{TextFile, all_texts, text_files};
pub use fold::fold;
pub use message::{Arg, Message};
pub use number::{
    ReadFraction, ReadNumber, copy_number, decimal_mark, is_fraction, read_fraction, read_number,
    show_number,
};
pub use quote::Quote;
pub use texts::Texts;
pub use wording::Wording;

use serde::{Deserialize, Serialize};

/// A language of the program, its prints and its data.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Kazakh, Cyrillic.
    #[default]
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Language {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The two-letter code, as on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language of a two-letter code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}
