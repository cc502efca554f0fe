//! What a finding is: the rule that found it, what it says, what it concerns and where it stands.

use jiff::civil::Date;

use super::Rule;
use crate::language::Message;
use crate::programme::{Place as ActPlace, Position, Year};

/// One thing that is wrong or doubtful.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule that found it.
    pub rule: Rule,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong or doubtful, in one sentence, with the numbers where there are few. Why it
    /// matters is said once for a rule: [`Rule::why`].
    pub message: Message,
    /// The single values, where there are several; each one clause.
    pub details: Vec<Message>,
    /// Where each detail stands, in the order of the details; empty where all stand in the same
    /// places.
    pub detail_places: Vec<Vec<Place>>,
    /// What it concerns.
    pub concerns: Concerns,
    /// Where it stands, in the order of the act, each place once; the statement that counts first.
    /// Empty where it concerns a whole.
    pub places: Vec<Place>,
    /// The editions that have it, by the dates of their last acts, the first one first. Empty for
    /// what was found in the form of a file.
    pub editions: Vec<Date>,
}

/// How bad a finding is, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// What it concerns cannot be used as it is.
    Error,
    /// It can be used, and may be wrong.
    Warning,
    /// A slight doubt: a difference that a rounding explains, one number that stands twice.
    Notice,
}

/// Where a finding stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    Whole,
    /// A place in the text of the file.
    Text(Position),
    /// A place in an act.
    Act {
        /// The act, as an index into the acts of the programme's latest edition.
        act: usize,
        /// The place in it.
        place: ActPlace,
    },
}

impl Place {
    /// A place in an act of an edition.
    pub(super) fn of_act(act: usize, place: &ActPlace) -> Self {
        Self::Act { act, place: place.clone() }
    }

    /// The place in the text of a file: the file as a whole first.
    pub(super) fn position(&self) -> Option<Position> {
        match self {
            Self::Text(position) => Some(*position),
            Self::Whole | Self::Act { .. } => None,
        }
    }
}

/// What a finding concerns.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Concerns {
    /// What it is about.
    pub subject: Subject,
    /// Code of the series; empty for the main one, and where it is about several or none.
    pub series: String,
    /// Code of the territory; empty where it is about several or none.
    pub territory: String,
    /// The years, by time; empty where it is about none or all.
    pub years: Vec<Year>,
}

/// What a finding is about, in the order of an act.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A file, or the programme as a whole.
    #[default]
    Whole,
    /// The indicator of this code.
    Indicator(String),
    /// The fact of this code.
    Fact(String),
    /// The measure of this number.
    Measure(String),
    /// An entry of the financing, as an index into that of the last edition that has the finding.
    Financing(usize),
}

impl Subject {
    /// The code or number by which it is called; none for a whole and for financing.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Indicator(code) | Self::Fact(code) | Self::Measure(code) => Some(code),
            Self::Whole | Self::Financing(_) => None,
        }
    }
}
