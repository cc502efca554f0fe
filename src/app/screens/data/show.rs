//! How a cell shows what an act plans and what the office entered, and how one would type it.

use crate::book::{Entry, Reason};
use crate::language::{Decimal, Texts, copy_number, show_number};
use crate::programme::{Indicator, Value};

/// A planned value; states in the language of the window.
pub fn show_value(indicator: &Indicator, value: &Value, texts: &Texts) -> String {
    let language = texts.language();
    value.shown(
        |number| show_number(number, language),
        |words| indicator.words_in(words, language).to_owned(),
    )
}

/// What was entered.
pub fn show_entry(indicator: &Indicator, entry: &Entry, texts: &Texts) -> String {
    let percent = || entry.number().map(|number| show_number(number, texts.language()));
    match entry {
        Entry::Number(number) => show_number(*number, texts.language()),
        Entry::Fraction { .. } => percent().unwrap_or_else(|| typed(indicator, entry, texts)),
        Entry::State(_) | Entry::Missing(_) => typed(indicator, entry, texts),
    }
}

/// An entry as one would type it in this language.
pub fn typed(indicator: &Indicator, entry: &Entry, texts: &Texts) -> String {
    let number = |number: &Decimal| copy_number(*number, texts.language());
    match entry {
        Entry::Number(value) => number(value),
        Entry::Fraction { numerator, denominator } => {
            format!("{}/{}", number(numerator), number(denominator))
        }
        Entry::State(words) => indicator.words_in(words, texts.language()).to_owned(),
        Entry::Missing(reason) => reason_sign(*reason, texts),
    }
}

/// The sign of a reason for no value, which is read again when it is typed.
pub fn reason_sign(reason: Reason, texts: &Texts) -> String {
    match reason {
        Reason::NotApplicable => "–".into(),
        Reason::NotCollected => texts.get("data-missing-not-collected"),
        Reason::Later => texts.get("data-missing-later"),
        Reason::Confidential => texts.get("data-missing-confidential"),
    }
    .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn the_sign_of_every_reason_is_read_again() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            for reason in Reason::ALL {
                let sign = reason_sign(reason, &texts);
                assert_eq!(Entry::read(&sign), Ok(Some(Entry::Missing(reason))), "{sign}");
            }
        }
    }
}
