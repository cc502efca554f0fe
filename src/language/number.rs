//! Numbers as people type, paste and read them. What a cell means (none, no value) is not decided
//! here.

use super::{Decimal, Language, Message};

/// What numbers, dates and periods are composed of beside ASCII, for the test of the fonts.
pub(super) const SIGNS: &str = "0123456789.,-\u{202f}\u{2212}\u{2013}";

/// Thousands are shown with this, a narrow no-break space.
const THIN_SPACE: char = '\u{202f}';
/// The minus that is shown.
const MINUS: char = '\u{2212}';
/// Digits from which on thousands are set apart.
const GROUPED_FROM: usize = 5;
/// Digits that a number may have in all; a decimal holds that many, whatever they are.
const MAX_DIGITS: usize = 28;

/// A number that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadNumber {
    /// The number with the digits as typed.
    pub number: Decimal,
    /// Whether a percent sign stood behind it. The number is as written: `95 %` is 95.
    pub percent: bool,
    /// Whether the mark could have set thousands apart: `1,234`, `12.500`. It was read as a
    /// decimal mark, which is right for one typed value; whoever reads many asks.
    pub ambiguous: bool,
}

/// A numerator and a denominator that were typed as `45/60`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadFraction {
    /// What stood before the slash.
    pub numerator: ReadNumber,
    /// What stood behind it; never zero.
    pub denominator: ReadNumber,
}

/// Reads a number as people write it, in any of the languages.
///
/// The decimal mark is a comma or a point. Spaces (also no-break and thin ones) set apart groups
/// of three digits. A minus may be a hyphen, a dash or U+2212, a percent sign may follow. The
/// digits are kept: `12,50` is `12.50`.
///
/// # Errors
/// A message with the reason why this is not one number.
pub fn read_number(text: &str) -> Result<ReadNumber, Message> {
    let text = trim(text);
    let (text, percent) = match text.strip_suffix('%') {
        Some(rest) => (trim(rest), true),
        None => (text, false),
    };
    let (minus, digits) = split_sign(text);
    if digits.is_empty() {
        return Err(Message::new(if text.is_empty() {
            "number-empty"
        } else {
            "number-no-digits"
        }));
    }
    let (whole, fraction) = split_at_mark(digits)?;
    let plain = join_groups(whole)?;
    // A zero before the mark takes no room.
    let count = plain.trim_start_matches('0').len() + fraction.unwrap_or_default().len();
    if count > MAX_DIGITS {
        return Err(Message::new("number-too-long").with("max", MAX_DIGITS));
    }
    let sign = if minus { "-" } else { "" };
    let written = match fraction {
        Some(fraction) => format!("{sign}{plain}.{fraction}"),
        None => format!("{sign}{plain}"),
    };
    let number = written.parse().map_err(|_| Message::new("number-no-digits"))?;
    Ok(ReadNumber { number, percent, ambiguous: is_ambiguous(whole, fraction) })
}

/// Reads `45/60`: a numerator and a denominator.
///
/// # Errors
/// A message with the reason: no slash or two, a side that is not a number or is a percentage, a
/// denominator of zero.
pub fn read_fraction(text: &str) -> Result<ReadFraction, Message> {
    let mut sides = text.split(is_slash);
    let (Some(first), Some(second), None) = (sides.next(), sides.next(), sides.next()) else {
        return Err(Message::new("fraction-one-slash"));
    };
    let (numerator, denominator) = (read_number(first)?, read_number(second)?);
    if numerator.percent || denominator.percent {
        return Err(Message::new("fraction-percent"));
    }
    if denominator.number == Decimal::ZERO {
        return Err(Message::new("fraction-zero-denominator"));
    }
    Ok(ReadFraction { numerator, denominator })
}

/// Whether the text is meant as numerator and denominator: it has a slash.
pub fn is_fraction(text: &str) -> bool {
    text.contains(is_slash)
}

/// The number as it is shown: the digits as written, a decimal comma in Kazakh and Russian and a
/// point in English, thin no-break spaces from five digits on, the minus sign U+2212.
pub fn show_number(number: Decimal, language: Language) -> String {
    let written = number.abs().to_string();
    let (whole, fraction) = match written.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (written.as_str(), None),
    };
    let mut shown = String::with_capacity(written.len() + 12);
    if number.is_negative() {
        shown.push(MINUS);
    }
    push_grouped(&mut shown, whole);
    if let Some(fraction) = fraction {
        shown.push(decimal_mark(language));
        shown.push_str(fraction);
    }
    shown
}

/// The number as another program takes it from the clipboard: the decimal mark of the language,
/// nothing between thousands, a hyphen for minus.
pub fn copy_number(number: Decimal, language: Language) -> String {
    number.to_string().replace('.', decimal_mark(language).encode_utf8(&mut [0; 4]))
}

/// The decimal mark of a language.
pub fn decimal_mark(language: Language) -> char {
    match language {
        Language::Kk | Language::Ru => ',',
        Language::En => '.',
    }
}

fn push_grouped(shown: &mut String, whole: &str) {
    for (at, digit) in whole.chars().enumerate() {
        if whole.len() >= GROUPED_FROM && at > 0 && (whole.len() - at).is_multiple_of(3) {
            shown.push(THIN_SPACE);
        }
        shown.push(digit);
    }
}

/// Without spaces around it, nor the invisible marks that come along from other programs.
fn trim(text: &str) -> &str {
    let invisible = ['\u{feff}', '\u{200b}', '\u{200e}', '\u{200f}', '\u{2060}'];
    text.trim_matches(|c: char| c.is_whitespace() || invisible.contains(&c))
}

fn split_sign(text: &str) -> (bool, &str) {
    let mut rest = text.chars();
    match rest.next() {
        // Word turns a hyphen into one of the dashes.
        Some('-' | MINUS | '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2013}') => {
            (true, trim(rest.as_str()))
        }
        Some('+') => (false, trim(rest.as_str())),
        _ => (false, text),
    }
}

/// The part before the decimal mark, with its spaces, and the digits behind the mark.
fn split_at_mark(digits: &str) -> Result<(&str, Option<&str>), Message> {
    let is_allowed = |c: char| c.is_ascii_digit() || is_mark(c) || is_space(c);
    if let Some(stranger) = digits.chars().find(|c| !is_allowed(*c)) {
        return Err(stranger_message(stranger));
    }
    let mut parts = digits.split(is_mark);
    let (whole, fraction) = (parts.next().unwrap_or_default(), parts.next());
    if parts.next().is_some() {
        let both = digits.contains(',') && digits.contains('.');
        return Err(Message::new(if both { "number-comma-and-point" } else { "number-two-marks" }));
    }
    let Some(fraction) = fraction else { return Ok((whole, None)) };
    if whole.is_empty() || fraction.is_empty() {
        return Err(Message::new("number-bare-mark"));
    }
    if fraction.contains(is_space) {
        return Err(Message::new("number-grouping"));
    }
    Ok((whole, Some(fraction)))
}

fn stranger_message(stranger: char) -> Message {
    let shown = if stranger.is_control() {
        stranger.escape_unicode().to_string()
    } else {
        stranger.to_string()
    };
    match stranger {
        '-' | MINUS => Message::new("number-second-sign"),
        '%' => Message::new("number-second-percent"),
        _ if stranger.is_alphabetic() => Message::new("number-letter").with("sign", shown),
        _ => Message::new("number-sign-unknown").with("sign", shown),
    }
}

/// The digits of the groups `1 234 567`, joined; one group may be of any length.
fn join_groups(whole: &str) -> Result<String, Message> {
    let mut groups = whole.split(is_space);
    let first = groups.next().unwrap_or_default();
    let mut joined = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.is_empty() || first.len() > 3 {
            return Err(Message::new("number-grouping"));
        }
        joined.push_str(group);
    }
    Ok(joined)
}

fn is_ambiguous(whole: &str, fraction: Option<&str>) -> bool {
    fraction.is_some_and(|digits| digits.len() == 3)
        && (1..=3).contains(&whole.len())
        && !whole.starts_with('0')
}

fn is_mark(c: char) -> bool {
    matches!(c, ',' | '.')
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | THIN_SPACE)
}

fn is_slash(c: char) -> bool {
    matches!(c, '/' | '\u{2044}' | '\u{2215}')
}
