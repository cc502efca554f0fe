//! What few observations carry beside their value: status, as-of date, source, comment, accepted
//! findings.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::accepted::Accepted;
use super::observation::written_alike;
use crate::language::Decimal;

/// What a later version of the format adds to a record: name → text, kept through a save.
pub type More = BTreeMap<String, String>;

/// Name and text of a field.
pub(super) type Field<'a> = (Cow<'a, str>, Cow<'a, str>);

/// What is known about an observation beside its value. The default says nothing.
#[derive(Clone, Debug, Default)]
pub struct Details {
    /// Preliminary or final, where said.
    pub status: Option<Status>,
    /// The day whose state the value shows.
    pub as_of: Option<Date>,
    /// Where the office has it from; empty: not said.
    pub source: String,
    /// Standard error in the unit of the value, of a sample study's score.
    pub standard_error: Option<Decimal>,
    /// Comment of the office; empty: none.
    pub comment: String,
    /// What was found doubtful in the value and is accepted.
    pub accepted: Accepted,
    /// What a later version of the format adds; kept through a save.
    pub more: More,
}

/// Whether a value may still change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It may still change.
    Preliminary,
    /// It stands.
    Final,
}

impl Details {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Name and text of each field that is filled, a line each: the same for the same details,
    /// whatever version of the program writes it.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for (name, text) in self.fields() {
            for part in [&*name, "=", &*text, "\n"] {
                out.push_str(part);
            }
        }
        out
    }

    /// Name and text of each field that is filled, in the order of the file.
    pub(super) fn fields(&self) -> Vec<Field<'_>> {
        let Self { status, as_of, source, standard_error, comment, accepted, more } = self;
        let fixed = [
            ("status", status.map(|status| status.word().into())),
            ("as_of", as_of.map(|day| day.to_string().into())),
            ("source", said(source)),
            ("standard_error", standard_error.map(|error| error.to_string().into())),
            ("comment", said(comment)),
            ("accepted_of", said(&accepted.of)),
        ];
        let fixed = fixed.into_iter().filter_map(|(name, text)| Some((name.into(), text?)));
        let accepted = accepted.why.iter().map(|one| named("accepted", one));
        fixed.chain(accepted).chain(more.iter().map(|one| named("more", one))).collect()
    }
}

fn said(text: &str) -> Option<Cow<'_, str>> {
    (!text.is_empty()).then_some(Cow::Borrowed(text))
}

fn named<'a>(kind: &str, (name, text): (&String, &'a String)) -> Field<'a> {
    (format!("{kind}.{name}").into(), text.into())
}

impl PartialEq for Details {
    fn eq(&self, other: &Self) -> bool {
        let Self { status, as_of, source, standard_error, comment, accepted, more } = self;
        let same_error = match (*standard_error, other.standard_error) {
            (Some(one), Some(two)) => written_alike(one, two),
            (None, None) => true,
            _ => false,
        };
        same_error
            && *status == other.status
            && *as_of == other.as_of
            && *source == other.source
            && *comment == other.comment
            && *accepted == other.accepted
            && *more == other.more
    }
}

impl Eq for Details {}

impl Status {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Preliminary, Self::Final];

    /// The word in files.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Preliminary => "Preliminary",
            Self::Final => "Final",
        }
    }

    /// The status of a word in files.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// The word on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Preliminary => "preliminary",
            Self::Final => "final",
        }
    }

    /// Key of its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Preliminary => "book-status-preliminary",
            Self::Final => "book-status-final",
        }
    }
}
