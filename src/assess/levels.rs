//! Levels of sample studies: where each begins on the scale of a score.
//!
//! Source of the bounds: the file in `assets/studies`, which names it.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Decimal;
use crate::programme::Study;

const PISA: &str = include_str!("../../assets/studies/pisa.ron");

/// One subject of a study.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// The word of a series' code that names it.
    word: String,
    /// Its levels with their lower bounds, from below.
    pub levels: Vec<(String, Decimal)>,
}

/// The subject of a study that a series' code names; none for a study without levels.
pub fn subject(study: Study, series: &str) -> Option<&'static Subject> {
    static SUBJECTS: LazyLock<Vec<Subject>> =
        LazyLock::new(|| ron::from_str(PISA).unwrap_or_default());
    if study != Study::Pisa {
        return None;
    }
    SUBJECTS.iter().find(|subject| series.split([' ', ':', ',']).any(|word| word == subject.word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_levels_are_read_and_rise() {
        let subjects = ["PISA mathematics", "PISA reading", "science: rural"]
            .map(|series| subject(Study::Pisa, series).unwrap());
        for subject in subjects {
            assert!(subject.levels.is_sorted_by(|one, next| one.1 < next.1), "{subject:?}");
        }
        assert!(subject(Study::Timss, "mathematics").is_none());
    }
}
