//! The three languages: texts, names, numbers and dates, in and out.
//!
//! Every number shown or read passes through here, and no text that a user sees stands anywhere
//! else in code.

mod decimal;
mod message;
mod wording;

pub use decimal::{Decimal, NotADecimal};
pub use message::{Arg, Message};
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
