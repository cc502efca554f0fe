//! What every spreadsheet file has to pass before it is read, and what its numbers mean: bounds
//! against files that unpack to far more than they are, floating numbers as decimals, and the digits
//! that a number format shows.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::language::{Decimal, Message};

/// A file larger than this is no table of an office.
const MAX_FILE_BYTES: usize = 256 << 20;
/// All parts unpacked, as the package declares them; the reader of packages holds each to what it
/// declares.
const MAX_UNPACKED_BYTES: u64 = 1 << 30;
/// The table of strings, each of which takes far more in memory than the few bytes of an empty one.
const MAX_STRINGS_BYTES: u64 = 128 << 20;
/// The formats of cells, for the same reason.
const MAX_STYLES_BYTES: u64 = 8 << 20;
/// Parts of a package.
const MAX_PARTS: usize = 20_000;
/// The shortest entry of a table of strings: `<si/>`.
const SHORTEST_STRING: u64 = 5;
/// How far into the table of strings the number of its entries stands at the latest.
const HEAD_BYTES: u64 = 4096;
/// Digits that a spreadsheet keeps of a number.
const SIGNIFICANT: usize = 15;

/// That a package of a spreadsheet can be unpacked without harm: its size, that of its parts, and
/// the number of strings that it announces, for which a reader would make room beforehand.
///
/// # Errors
/// It is no such package, or far larger than any table of an office.
pub fn check_package(bytes: &[u8]) -> Result<(), Message> {
    let too_large = || Message::new("spreadsheet-too-large");
    if bytes.len() > MAX_FILE_BYTES {
        return Err(too_large());
    }
    let no_package = |_| Message::new("spreadsheet-unreadable");
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(no_package)?;
    if package.len() > MAX_PARTS {
        return Err(too_large());
    }
    let mut unpacked = 0_u64;
    for at in 0..package.len() {
        let part = package.by_index_raw(at).map_err(no_package)?;
        unpacked = unpacked.saturating_add(part.size());
        let name = part.name().map_err(no_package)?.to_ascii_lowercase();
        let size = part.size();
        drop(part);
        let holds_strings = name.ends_with("sharedstrings.xml");
        let is_too_large = unpacked > MAX_UNPACKED_BYTES
            || (holds_strings && size > MAX_STRINGS_BYTES)
            || (name.ends_with("styles.xml") && size > MAX_STYLES_BYTES);
        if is_too_large {
            return Err(too_large());
        }
        if holds_strings {
            let part = package.by_index(at).map_err(no_package)?;
            let mut head = Vec::new();
            // What cannot be read here is told by the reader of the whole.
            let _ = part.take(HEAD_BYTES).read_to_end(&mut head);
            if announced(&head).is_some_and(|count| count > size / SHORTEST_STRING) {
                return Err(Message::new("spreadsheet-unreadable"));
            }
        }
    }
    Ok(())
}

/// How many strings the head of a table of strings announces.
fn announced(head: &[u8]) -> Option<u64> {
    let head = String::from_utf8_lossy(head);
    let (_, rest) = head.split_once("uniqueCount")?;
    let digits =
        rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\''));
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let digits = digits.get(..end).filter(|digits| !digits.is_empty())?;
    Some(digits.parse().unwrap_or(u64::MAX))
}

/// A number of a spreadsheet as the decimal that it shows: fifteen digits, as spreadsheets keep
/// them, so that `0.1 + 0.2` is `0.3`. `None` where it is none or has more digits than a decimal.
pub fn decimal_of(number: f64) -> Option<Decimal> {
    if !number.is_finite() {
        return None;
    }
    let written = format!("{:.*e}", SIGNIFICANT - 1, number.abs());
    let (mantissa, power) = written.split_once('e')?;
    let digits = mantissa.replace('.', "");
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return Some(Decimal::ZERO);
    }
    let whole = power.parse::<i32>().ok()?.checked_add(1)?;
    let sign = if number < 0.0 { "-" } else { "" };
    let zeros = |count: i32| "0".repeat(usize::try_from(count.clamp(0, 40)).unwrap_or_default());
    let length = i32::try_from(digits.len()).ok()?;
    let plain = if whole <= 0 {
        format!("{sign}0.{}{digits}", zeros(-whole))
    } else if whole >= length {
        format!("{sign}{digits}{}", zeros(whole - length))
    } else {
        let (before, behind) = digits.split_at(usize::try_from(whole).ok()?);
        format!("{sign}{before}.{behind}")
    };
    plain.parse().ok()
}

/// A decimal as the number of a spreadsheet; `None` where it would lose digits there.
pub fn float_of(number: Decimal) -> Option<f64> {
    let float = number.to_f64();
    (decimal_of(float)? == number).then_some(float)
}

/// Whether a number format shows a number times a hundred with a percent sign.
pub fn shows_percent(format: &str) -> bool {
    let (mut is_quoted, mut is_escaped) = (false, false);
    for sign in format.chars() {
        match sign {
            _ if is_escaped => is_escaped = false,
            '"' => is_quoted = !is_quoted,
            '\\' | '_' | '*' if !is_quoted => is_escaped = true,
            '%' if !is_quoted => return true,
            _ => {}
        }
    }
    false
}

/// How many digits a plain number format shows behind the mark: two for `0.00` and `#,##0.00`;
/// `None` for any other format.
pub fn fixed_digits(format: &str) -> Option<u32> {
    let format = format.strip_suffix('%').unwrap_or(format);
    let whole = format.strip_prefix("#,##").unwrap_or(format);
    let digits = match whole.strip_prefix('0')? {
        "" => 0,
        rest => {
            let zeros = rest.strip_prefix('.')?;
            let is_plain = !zeros.is_empty() && zeros.bytes().all(|byte| byte == b'0');
            if !is_plain {
                return None;
            }
            zeros.len()
        }
    };
    u32::try_from(digits).ok()
}

/// The format that shows as many digits behind the mark.
pub fn fixed_format(digits: u32) -> String {
    let zeros = "0".repeat(usize::try_from(digits).unwrap_or_default());
    if zeros.is_empty() { "0".to_owned() } else { format!("0.{zeros}") }
}

/// The number with zeros at its end, so that it has at least as many digits behind the mark.
pub fn with_digits(number: Decimal, digits: u32) -> Decimal {
    let missing = digits.saturating_sub(number.scale());
    if missing == 0 {
        return number;
    }
    let zeros = "0".repeat(usize::try_from(missing).unwrap_or_default());
    let point = if number.scale() == 0 { "." } else { "" };
    format!("{number}{point}{zeros}").parse().unwrap_or(number)
}

/// The name of a column: A, B, …, Z, AA.
pub fn column_name(column: u32) -> String {
    let mut name = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        name.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    name.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use proptest::prelude::*;
    use zip::write::SimpleFileOptions;

    use super::*;

    #[test]
    fn a_number_of_a_spreadsheet_is_the_decimal_that_it_shows() {
        let shown = |number: f64| decimal_of(number).map(|decimal| decimal.to_string());
        for (number, decimal) in [
            (93.1, "93.1"),
            (0.1 + 0.2, "0.3"),
            (-0.05, "-0.05"),
            (0.0, "0"),
            (-0.0, "0"),
            (137_000.0, "137000"),
            (1e20, "100000000000000000000"),
            (1.0 / 3.0, "0.333333333333333"),
            (123_456_789_012_345.0, "123456789012345"),
        ] {
            assert_eq!(shown(number).as_deref(), Some(decimal), "{number}");
        }
        for number in [f64::NAN, f64::INFINITY, 1e300, 1e-300, -1e40] {
            assert_eq!(shown(number), None, "{number}");
        }
    }

    proptest! {
        #[test]
        fn a_decimal_survives_the_spreadsheet_or_is_not_written_as_number(
            digits in -999_999_999_999_i64..999_999_999_999, scale in 0_i32..10,
        ) {
            let number = Decimal::from(digits).times_power_of_ten(-scale).unwrap();
            prop_assert_eq!(float_of(number).and_then(decimal_of), Some(number));
        }

        #[test]
        fn any_float_is_answered(bits in any::<u64>()) {
            let _ = decimal_of(f64::from_bits(bits));
        }
    }

    #[test]
    fn digits_beyond_fifteen_are_not_trusted_to_a_float() {
        let number: Decimal = "1234567890.1234567890".parse().unwrap();
        assert_eq!(float_of(number), None);
    }

    #[test]
    fn percent_formats_are_told_from_words_with_a_percent_sign() {
        for format in ["0%", "0.00%", "#,##0.0 %", "[Red]0%"] {
            assert!(shows_percent(format), "{format}");
        }
        for format in ["General", "0.0", "0.0\" %\"", "0.0\\%", "@"] {
            assert!(!shows_percent(format), "{format}");
        }
    }

    #[test]
    fn a_fixed_format_gives_the_digits_behind_the_mark() {
        for digits in 0..4 {
            assert_eq!(fixed_digits(&fixed_format(digits)), Some(digits));
        }
        assert_eq!(fixed_digits("#,##0.00"), Some(2));
        assert_eq!(fixed_digits("0.0%"), Some(1));
        for format in ["General", "0.##", "0.0 ", "0.", "00"] {
            assert_eq!(fixed_digits(format), None, "{format}");
        }
        let number = |text: &str| text.parse::<Decimal>().unwrap();
        assert_eq!(with_digits(number("12"), 2).to_string(), "12.00");
        assert_eq!(with_digits(number("12.5"), 2).to_string(), "12.50");
        assert_eq!(with_digits(number("12.345"), 2).to_string(), "12.345");
    }

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        let named = [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")];
        for (column, name) in named {
            assert_eq!(column_name(column), name);
        }
    }

    fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn a_package_that_announces_more_strings_than_it_holds_is_refused() {
        let honest = b"<sst uniqueCount=\"1\"><si><t>a</t></si></sst>";
        assert_eq!(check_package(&package(&[("xl/sharedStrings.xml", honest)])), Ok(()));
        let bomb = b"<sst count='1' uniqueCount = '999999999999999'/>";
        assert!(check_package(&package(&[("xl/SHAREDSTRINGS.XML", bomb)])).is_err());
        let beyond = b"<sst uniqueCount=\"99999999999999999999999999\"/>";
        assert!(check_package(&package(&[("sharedStrings.xml", beyond)])).is_err());
    }

    #[test]
    fn a_package_that_declares_gigabytes_is_refused() {
        let mut bytes = package(&[("xl/worksheets/sheet1.xml", b"<x/>")]);
        let at = bytes.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
        bytes[at + 24..at + 28].copy_from_slice(&0x7fff_ffff_u32.to_le_bytes());
        assert_eq!(check_package(&bytes), Err(Message::new("spreadsheet-too-large")));
    }

    #[test]
    fn what_is_no_package_is_refused() {
        assert!(check_package(b"").is_err());
        assert!(check_package(b"PK\x03\x04 and nothing else").is_err());
        let whole = package(&[("a", b"b")]);
        for end in 0..whole.len() {
            let _ = check_package(&whole[..end]);
        }
    }
}
