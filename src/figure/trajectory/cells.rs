//! What stands in a cell of the table under a chart, and the words that no cell holds.

use crate::language::{Language, show_number};
use crate::programme::{Counting, Indicator, Kind, Series, Value, Year};

/// Words up to this length stand in a cell; longer ones are a remark.
const LONGEST: usize = 12;
/// The same of the states of a ladder: no numbers stand beside them.
const LONGEST_STATE: usize = 30;

/// A target as a cell shows it.
pub(super) fn target(indicator: &Indicator, value: &Value, language: Language) -> String {
    let words = |words: &str| {
        let words = indicator.words_in(words, language);
        if is_long(indicator, words) { "…".to_owned() } else { words.to_owned() }
    };
    value.shown(|number| show_number(number, language), words)
}

/// Targets in words that no cell holds, with their years.
pub(super) fn long_words<'a>(
    indicator: &'a Indicator,
    series: &'a Series,
    language: Language,
) -> impl Iterator<Item = (Year, &'a str)> {
    let targets = series.values.iter().filter(|block| block.kind == Kind::Target && !block.second);
    let values = targets.flat_map(|block| block.years.iter());
    let words = values.filter_map(move |(year, value)| match value {
        Value::Words(words) => Some((year, indicator.words_in(words, language))),
        _ => None,
    });
    words.filter(|(_, words)| is_long(indicator, words))
}

fn is_long(indicator: &Indicator, words: &str) -> bool {
    let is_state = matches!(indicator.counting, Counting::State(_));
    words.chars().count() > if is_state { LONGEST_STATE } else { LONGEST }
}
