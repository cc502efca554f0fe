//! What stands in a cell of a template, and what may be typed there.

use super::layout::{Accepts, Shown};
use crate::book::{Entry, Reason};
use crate::language::{Decimal, Texts, copy_number, show_number};
use crate::programme::{Counting, Indicator, Series, Unit, Value, Year};

/// Whether a year can have a value: for a study only the years of its cycles.
pub(super) fn is_open(indicator: &Indicator, series: &Series, year: Year) -> bool {
    let by_cycle = matches!(
        indicator.counting,
        Counting::Score { .. } | Counting::SampleShare { .. } | Counting::Gap { .. }
    );
    !by_cycle || series.values.iter().any(|block| block.years.get(year).is_some())
}

pub(super) fn shown_value(indicator: &Indicator, value: &Value, texts: &Texts) -> Shown {
    if let Value::Number(number) = value {
        return Shown::Number(*number);
    }
    let language = texts.language();
    Shown::Text(value.shown(
        |number| show_number(number, language),
        |words| indicator.words_in(words, language).to_owned(),
    ))
}

/// What was entered, as one would type it in this language.
pub(super) fn shown_entry(indicator: &Indicator, entry: &Entry, texts: &Texts) -> Shown {
    let number = |number: &Decimal| copy_number(*number, texts.language());
    Shown::Text(match entry {
        Entry::Number(value) => return Shown::Number(*value),
        Entry::Fraction { numerator, denominator } => {
            format!("{}/{}", number(numerator), number(denominator))
        }
        Entry::State(words) => indicator.words_in(words, texts.language()).to_owned(),
        Entry::Missing(reason) => reason_sign(*reason, texts),
    })
}

/// The sign of a reason for no value.
pub(super) fn reason_sign(reason: Reason, texts: &Texts) -> String {
    match reason {
        Reason::NotApplicable => "–".into(),
        Reason::NotCollected => texts.get("data-missing-not-collected"),
        Reason::Later => texts.get("data-missing-later"),
        Reason::Confidential => texts.get("data-missing-confidential"),
    }
    .into_owned()
}

impl Accepts {
    pub(super) fn of(indicator: &Indicator, series: &Series, texts: &Texts) -> Self {
        let is_percent = *indicator.unit_of(series) == Unit::Percent;
        let from_zero =
            |to, is_strict| Self::Numbers { from: Some(0), to, is_strict, is_count: false };
        let count = Self::Numbers { from: Some(0), to: None, is_strict: true, is_count: true };
        match &indicator.counting {
            Counting::State(ladder) => {
                let language = texts.language();
                Self::States(ladder.iter().map(|one| one.get(language).to_owned()).collect())
            }
            Counting::Words => Self::Words,
            // What stands beside a share is a count.
            _ if indicator.is_beside(series) && !is_percent => count,
            Counting::Share | Counting::CyclicShare { .. } | Counting::SampleShare { .. } => {
                from_zero(is_percent.then_some(100), false)
            }
            Counting::Ratio | Counting::MinimumEach => from_zero(None, false),
            Counting::Flow | Counting::Stock | Counting::CountUnsaid if is_percent => {
                from_zero(None, false)
            }
            Counting::Flow | Counting::Stock | Counting::CountUnsaid => count,
            Counting::Score { .. } | Counting::MeanScore => from_zero(Some(1000), false),
            Counting::Rank => {
                Self::Numbers { from: Some(1), to: None, is_strict: true, is_count: true }
            }
            Counting::Index => from_zero(Some(1), false),
            Counting::Gap { .. } | Counting::GrowthOnPreviousYear | Counting::GrowthOnBase(_) => {
                Self::Numbers { from: None, to: None, is_strict: false, is_count: false }
            }
        }
    }
}
