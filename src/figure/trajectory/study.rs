//! Levels of sample studies: bounds on the scale of a score.

use serde::Deserialize;

use crate::figure::scale::Scale;
use crate::language::{Decimal, Message, Texts};
use crate::programme::{Counting, Indicator, Study};

const PISA: &str = include_str!("../../../assets/studies/pisa.ron");

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

/// One subject of a study: levels with their lower bounds, from below.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Subject {
    word: String,
    levels: Vec<(String, Decimal)>,
}

/// The levels of the subject that a series' code names; none for shares and other studies.
pub(super) fn levels(indicator: &Indicator, series: &str) -> Option<Subject> {
    if indicator.counting != (Counting::Score { study: Study::Pisa }) {
        return None;
    }
    let subjects: Vec<Subject> = ron::from_str(PISA).unwrap_or_default();
    subjects.into_iter().find(|subject| series.split([' ', ':']).any(|word| word == subject.word))
}

/// The bands that lie within a scale.
pub(super) fn bands(texts: &Texts, subject: Option<Subject>, scale: &Scale) -> Vec<Band> {
    let levels = subject.map(|subject| subject.levels).unwrap_or_default();
    let ends = levels.iter().skip(1).map(|(_, bound)| bound.to_f64()).chain([f64::INFINITY]);
    let bands = levels.iter().zip(ends).map(|((level, from), end)| Band {
        from: from.to_f64().max(scale.min),
        to: end.min(scale.max),
        label: texts.say(&Message::new("figure-level").with("level", level.as_str())),
    });
    bands.filter(|band| band.from < band.to).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_levels_are_read_and_rise() {
        let subjects: Vec<Subject> = ron::from_str(PISA).unwrap();
        assert_eq!(subjects.len(), 3);
        for subject in subjects {
            assert!(subject.levels.is_sorted_by(|one, next| one.1 < next.1), "{subject:?}");
        }
    }
}
