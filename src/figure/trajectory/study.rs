//! Levels of sample studies as bands behind the lines of a score.

use crate::assess::levels::{self, Subject};
use crate::figure::scale::Scale;
use crate::language::{Message, Texts};
use crate::programme::{Counting, Indicator};

/// A level behind the lines of a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Its lower bound; the scale's lowest line where the level begins below it.
    pub from: f64,
    /// Its upper bound; the scale's highest line where the level ends above it.
    pub to: f64,
    /// The level.
    pub label: String,
}

/// The levels of the subject that a series' code names; none for shares and other studies.
pub(super) fn levels(indicator: &Indicator, series: &str) -> Option<&'static Subject> {
    let Counting::Score { study } = indicator.counting else { return None };
    levels::subject(study, series)
}

/// The bands that lie within a scale.
pub(super) fn bands(texts: &Texts, subject: Option<&Subject>, scale: &Scale) -> Vec<Band> {
    let levels = subject.map(|subject| &*subject.levels).unwrap_or_default();
    let ends = levels.iter().skip(1).map(|(_, bound)| bound.to_f64()).chain([f64::INFINITY]);
    let bands = levels.iter().zip(ends).map(|((level, from), end)| Band {
        from: from.to_f64().max(scale.min),
        to: end.min(scale.max),
        label: texts.say(&Message::new("figure-level").with("level", level.as_str())),
    });
    bands.filter(|band| band.from < band.to).collect()
}
