//! What people type or paste into a cell. What it says about the world is judged elsewhere; here
//! only what no cell can hold is refused.

use super::observation::{Entry, Reason};
use crate::language::{Message, Wording, is_fraction, read_fraction, read_number};

/// What people write for "nobody has it", in small letters.
const NOT_COLLECTED: [&str; 9] =
    ["н/д", "н.д.", "н.д", "нд", "ж/қ", "мәлімет жоқ", "нет данных", "...", "…"];
/// What they write for "it comes later".
const LATER: [&str; 5] = ["позднее", "позже", "кейінірек", "кейін", "later"];
/// What they write for "it may not be told".
const CONFIDENTIAL: [&str; 5] = ["конф.", "конф", "құпия", "conf.", "conf"];

impl Entry {
    /// Reads what was typed: a number (`93,1`, `95,3 %`, `12 345`), numerator and denominator
    /// (`45/60`), `-` for "not applicable", `н/д`, `ж/қ`, `…` for "not collected", `позднее` and
    /// `конф.` and what they are in the other languages. Nothing typed is `None`: the cell is
    /// cleared.
    ///
    /// A state of a ladder is read by [`Entry::read_state`].
    ///
    /// # Errors
    /// A message with the reason why it is none of these.
    pub fn read(typed: &str) -> Result<Option<Self>, Message> {
        if let Some(settled) = read_sign(typed) {
            return Ok(settled);
        }
        if is_fraction(typed) {
            let fraction = read_fraction(typed)?;
            let (numerator, denominator) = (fraction.numerator.number, fraction.denominator.number);
            return Ok(Some(Self::Fraction { numerator, denominator }));
        }
        read_number(typed).map(|read| Some(Self::Number(read.number)))
    }

    /// Reads a state of a ladder, in any of its languages and in capitals or not; the first letters
    /// of one state alone are enough. It is kept in the ladder's own Kazakh wording, whatever
    /// language it was typed in.
    ///
    /// # Errors
    /// A message that it is no state of this ladder.
    pub fn read_state(typed: &str, ladder: &[Wording]) -> Result<Option<Self>, Message> {
        let wanted = bare(typed);
        let words = |state: &Wording| [&state.kk, &state.ru, &state.en].map(|words| bare(words));
        let is_it = |state: &&Wording| !wanted.is_empty() && words(state).contains(&wanted);
        if let Some(state) = ladder.iter().find(is_it) {
            return Ok(Some(Self::State(state.kk.clone())));
        }
        if let Some(settled) = read_sign(typed) {
            return Ok(settled);
        }
        let begins = |state: &&Wording| words(state).iter().any(|one| one.starts_with(&wanted));
        let mut begun = ladder.iter().filter(begins);
        match (begun.next(), begun.next()) {
            (Some(state), None) => Ok(Some(Self::State(state.kk.clone()))),
            _ => Err(Message::new("book-typed-no-state")
                .with("typed", typed.trim())
                .with("states", &listed(ladder))),
        }
    }
}

/// The states of a ladder, one after the other.
fn listed(ladder: &[Wording]) -> Wording {
    let join = |words: fn(&Wording) -> &String| {
        ladder.iter().map(|state| words(state).as_str()).collect::<Vec<_>>().join(", ")
    };
    Wording {
        kk: join(|state| &state.kk),
        ru: join(|state| &state.ru),
        en: join(|state| &state.en),
        ..Wording::default()
    }
}

/// What needs no digits: nothing, or a sign for why there is no value.
fn read_sign(typed: &str) -> Option<Option<Entry>> {
    let typed = bare(typed);
    let reason = match typed.as_str() {
        "" => return Some(None),
        "-" | "\u{2013}" | "\u{2014}" | "\u{2212}" => Reason::NotApplicable,
        sign if NOT_COLLECTED.contains(&sign) => Reason::NotCollected,
        sign if LATER.contains(&sign) => Reason::Later,
        sign if CONFIDENTIAL.contains(&sign) => Reason::Confidential,
        _ => return None,
    };
    Some(Some(Entry::Missing(reason)))
}

/// In small letters, without spaces around it or invisible marks from other programs.
fn bare(typed: &str) -> String {
    let invisible = ['\u{feff}', '\u{200b}', '\u{200e}', '\u{200f}', '\u{2060}'];
    typed.trim_matches(|c: char| c.is_whitespace() || invisible.contains(&c)).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<String, &'static str> {
        let entry = Entry::read(typed).map_err(|message| message.key)?;
        Ok(entry.map(|entry| entry.to_string()).unwrap_or_default())
    }

    #[test]
    fn what_people_type_is_read() {
        let cases = [
            ("93,1", "93.1"),
            ("12,50", "12.50"),
            ("95,3 %", "95.3"),
            ("137\u{a0}000", "137000"),
            (" 45 / 60 ", "45/60"),
            ("", ""),
            (" \u{a0}\r\n", ""),
            ("-", "!not-applicable"),
            ("–", "!not-applicable"),
            ("-5", "-5"),
            ("н/д", "!not-collected"),
            ("Н/Д", "!not-collected"),
            ("ж/қ", "!not-collected"),
            ("н.д.", "!not-collected"),
            ("…", "!not-collected"),
            ("...", "!not-collected"),
            ("Позднее", "!later"),
            ("құпия", "!confidential"),
            ("250", "250"),
        ];
        for (typed, text) in cases {
            assert_eq!(read(typed).as_deref(), Ok(text), "{typed:?}");
        }
    }

    #[test]
    fn what_no_cell_can_hold_is_refused_with_the_reason() {
        let cases = [
            ("abc", "number-letter"),
            ("=1+1", "number-sign-unknown"),
            ("!later", "number-sign-unknown"),
            ("45/0", "fraction-zero-denominator"),
            ("1/2/3", "fraction-one-slash"),
            ("1.2.3", "number-two-marks"),
        ];
        for (typed, reason) in cases {
            assert_eq!(read(typed), Err(reason), "{typed:?}");
        }
    }

    #[test]
    fn a_state_is_kept_in_the_ladders_own_words() {
        let state = |kk: &str, ru: &str| Wording {
            kk: kk.to_owned(),
            ru: ru.to_owned(),
            ..Wording::default()
        };
        let ladder = [state("апробацияланады", "апробируется"), state("жұмыс істейді", "работает")];
        let read = |typed| {
            let entry = Entry::read_state(typed, &ladder).map_err(|message| message.key)?;
            Ok(entry.map(|entry| entry.to_string()))
        };
        assert_eq!(read(" Работает "), Ok(Some("=жұмыс істейді".to_owned())));
        assert_eq!(read("ЖҰМЫС ІСТЕЙДІ"), Ok(Some("=жұмыс істейді".to_owned())));
        assert_eq!(read("-"), Ok(Some("!not-applicable".to_owned())));
        assert_eq!(read(""), Ok(None));
        assert_eq!(read("раб"), Ok(Some("=жұмыс істейді".to_owned())));
        assert_eq!(read("готово"), Err("book-typed-no-state"));
        let twice = [state("әзірленді", "разработана"), state("енгізілді", "развёрнута")];
        assert!(Entry::read_state("раз", &twice).is_err());
    }
}
