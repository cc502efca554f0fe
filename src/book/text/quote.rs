//! Text in quotes for RON, on one line whatever it holds.

use std::fmt::Write as _;

use crate::book::observation::Entry;
use crate::programme::Year;

/// Appends `text` as a RON string in quotes, without a line break.
pub(in crate::book) fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    if text.bytes().all(|sign| sign.is_ascii() && is_plain(char::from(sign)))
        || text.chars().all(is_plain)
    {
        out.push_str(text);
    } else {
        // `escape_debug` is what ron's own writer uses, and its reader takes back; the apostrophe
        // needs no escape in double quotes, and texts of people are full of them.
        for sign in text.chars() {
            match sign {
                '\'' => out.push('\''),
                _ => out.extend(sign.escape_debug()),
            }
        }
    }
    out.push('"');
}

/// Appends `value` as a RON string in quotes; for values whose text needs no escape.
pub(in crate::book) fn push_quoted_plain(out: &mut String, value: impl std::fmt::Display) {
    // Writing to a String cannot fail.
    let _ = write!(out, "\"{value}\"");
}

/// Appends an entry as files have it, in quotes; nothing between them for an empty cell.
pub(in crate::book) fn push_entry(out: &mut String, entry: Option<&Entry>) {
    match entry {
        None => out.push_str("\"\""),
        Some(Entry::Number(number)) => {
            out.push('"');
            number.push_to(out);
            out.push('"');
        }
        Some(Entry::Fraction { numerator, denominator }) => {
            out.push('"');
            numerator.push_to(out);
            out.push('/');
            denominator.push_to(out);
            out.push('"');
        }
        Some(Entry::State(words)) => push_quoted(out, &format!("={words}")),
        Some(entry) => push_quoted_plain(out, entry),
    }
}

/// Appends a year.
pub(in crate::book) fn push_year(out: &mut String, year: Year) {
    out.push_str(itoa::Buffer::new().format(year));
}

fn is_plain(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, ' ' | '-' | '.' | ',' | '/' | '=' | '!' | ':' | '_')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn ron_reads_back_what_was_quoted(text in any::<String>()) {
            let mut quoted = String::new();
            push_quoted(&mut quoted, &text);
            let breaks = ['\n', '\r', '\u{2028}', '\u{85}'];
            prop_assert!(!quoted.contains(breaks));
            prop_assert_eq!(ron::from_str::<String>(&quoted).unwrap(), text);
        }
    }

    #[test]
    fn kazakh_stays_legible() {
        let mut quoted = String::new();
        push_quoted(&mut quoted, "Ақмола облысы — «ә ғ қ ң ө ұ ү һ і», д'Артаньян \"12\"\n₸");
        assert_eq!(quoted, r#""Ақмола облысы — «ә ғ қ ң ө ұ ү һ і», д'Артаньян \"12\"\n₸""#);
    }
}
