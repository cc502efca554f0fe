//! A number as a spreadsheet holds it, and the decimal that people see in it: read out of it and
//! written into it, with the format that shows its digits.

use crate::language::Decimal;

/// Digits that a spreadsheet shows at most; what binary floating point adds behind them is noise.
const SHOWN_DIGITS: usize = 15;
/// Digits behind the mark that a decimal holds.
const MAX_SCALE: i32 = 28;

/// A number of a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// As the file holds it: a share is 0.931.
    pub value: f64,
    /// Whether its format shows it as percent: 93.1 %.
    pub percent: bool,
    /// Digits behind the mark that its format shows always, `0.00`: two.
    pub digits: u8,
}

impl Number {
    /// A number without a format.
    pub fn plain(value: f64) -> Self {
        Self { value, percent: false, digits: 0 }
    }

    /// A decimal as the number of a spreadsheet; `None` where it would lose digits there.
    pub fn float_of(number: Decimal) -> Option<f64> {
        let float = number.to_f64();
        (Self::plain(float).decimal()? == number).then_some(float)
    }

    /// Takes over what a format code says: `0.0%`, `#,##0.00`, `General`.
    #[must_use]
    pub fn in_format(self, format: Format) -> Self {
        Self { percent: format.percent, digits: format.digits, ..self }
    }

    /// The number that people see: a share in percent format is 93.1. All fifteen digits that the
    /// spreadsheet knows are kept, and the zeros that its format shows (`12.50`). `None` for what
    /// no decimal holds.
    pub fn decimal(self) -> Option<Decimal> {
        if !self.value.is_finite() {
            return None;
        }
        // Fifteen digits, d.dddde±x.
        let written = format!("{:.*e}", SHOWN_DIGITS - 1, self.value.abs());
        let (mantissa, exponent) = written.split_once('e')?;
        let exponent = exponent.parse::<i32>().ok()? + if self.percent { 2 } else { 0 };
        let digits = mantissa.replace('.', "");
        let digits = digits.trim_end_matches('0');
        if digits.is_empty() {
            return plain("0", usize::from(self.digits), false);
        }
        let count = i32::try_from(digits.len()).ok()?;
        let scale = count - 1 - exponent;
        if scale > MAX_SCALE || exponent > MAX_SCALE {
            return None;
        }
        let minus = self.value < 0.0;
        if scale <= 0 {
            let zeros = "0".repeat(usize::try_from(-scale).ok()?);
            return plain(&format!("{digits}{zeros}"), usize::from(self.digits), minus);
        }
        let scale = usize::try_from(scale).ok()?;
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        let zeros = "0".repeat(usize::from(self.digits).saturating_sub(scale));
        let sign = if minus { "-" } else { "" };
        format!("{sign}{whole}.{fraction}{zeros}").parse().ok()
    }
}

/// A whole number with the zeros that a format shows behind the mark.
fn plain(whole: &str, digits: usize, minus: bool) -> Option<Decimal> {
    let sign = if minus { "-" } else { "" };
    let mark = if digits > 0 { "." } else { "" };
    format!("{sign}{whole}{mark}{}", "0".repeat(digits)).parse().ok()
}

/// What a format of numbers says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Format {
    /// Whether it shows percent.
    pub percent: bool,
    /// Digits behind the mark that it shows always.
    pub digits: u8,
}

/// The code of a format that shows as many digits behind the mark.
pub fn fixed_format(digits: u32) -> String {
    let zeros = "0".repeat(usize::try_from(digits).unwrap_or_default());
    if zeros.is_empty() { "0".to_owned() } else { format!("0.{zeros}") }
}

impl Format {
    /// Reads a format code, its part for positive numbers.
    pub fn read(code: &str) -> Self {
        let mut format = Self::default();
        let (mut behind, mut quoted, mut skip) = (false, false, false);
        for sign in code.chars().take(200) {
            match sign {
                _ if skip => skip = false,
                '"' => quoted = !quoted,
                _ if quoted => {}
                '\\' | '_' | '*' => skip = true,
                ';' => break,
                '%' => format.percent = true,
                '.' => behind = true,
                '0' if behind => format.digits = (format.digits + 1).min(10),
                // Thousandths and exponents show another number than the one that is kept.
                'E' | 'e' | '/' => return Self { digits: 0, ..format },
                _ => {}
            }
        }
        format
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn seen(value: f64, code: &str) -> String {
        let number = Number::plain(value).in_format(Format::read(code));
        number.decimal().map(|number| number.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_number_is_what_people_see_in_the_cell() {
        for (value, code, text) in [
            (93.1, "General", "93.1"),
            (0.1 + 0.2, "General", "0.3"),
            (0.931, "0.0%", "93.1"),
            (0.07, "0%", "7"),
            (1.1, "0%", "110"),
            (12.5, "0.00", "12.50"),
            (12.0, "0.00", "12.00"),
            (12.3456, "0.0", "12.3456"),
            (137_000.0, "#,##0", "137000"),
            (-0.5, "0.00;[Red]-0.00", "-0.50"),
            (0.0, "General", "0"),
            (0.0, "0.0", "0.0"),
            (-0.0, "General", "0"),
            (1e15, "General", "1000000000000000"),
            (123_456_789_012_345.0, "General", "123456789012345"),
            (0.000_01, "General", "0.00001"),
            (5.0, "0\" орын\"", "5"),
            (0.25, "# ?/?", "0.25"),
        ] {
            assert_eq!(seen(value, code), text, "{value} {code}");
        }
        assert_eq!(seen(1e300, "General"), "");
        assert_eq!(seen(f64::NAN, "General"), "");
    }

    #[test]
    fn digits_beyond_fifteen_are_not_trusted_to_a_float() {
        let number: Decimal = "1234567890.1234567890".parse().unwrap();
        assert_eq!(Number::float_of(number), None);
    }

    proptest! {
        #[test]
        fn a_decimal_survives_the_spreadsheet_or_is_not_written_as_number(
            digits in -999_999_999_999_i64..999_999_999_999, scale in 0_i32..10,
        ) {
            let number = Decimal::from(digits).times_power_of_ten(-scale).unwrap();
            let read = Number::float_of(number).and_then(|float| Number::plain(float).decimal());
            prop_assert_eq!(read, Some(number));
        }

        #[test]
        fn what_a_fixed_format_shows_is_read_again(digits in 0_u32..=10) {
            let expected = Format { percent: false, digits: digits as u8 };
            prop_assert_eq!(Format::read(&fixed_format(digits)), expected);
        }

        #[test]
        fn decimals_that_people_type_come_back(whole in -999_999_i64..999_999, scale in 0_u32..6) {
            let typed: f64 = format!("{whole}e-{scale}").parse().unwrap();
            let decimal = Number::plain(typed).decimal().unwrap();
            let expected = Decimal::from(whole).times_power_of_ten(-(scale as i32)).unwrap();
            prop_assert_eq!(decimal, expected);
        }

        #[test]
        fn any_number_is_answered(value in any::<f64>(), code in ".{0,30}") {
            let _ = Number::plain(value).in_format(Format::read(&code)).decimal();
        }
    }
}
