//! The decimal number, exact as typed or printed.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// As many signs as certainly fit an `i64`.
const SHORT_DIGITS: usize = 18;

/// An exact decimal that remembers how many digits were written: `12.50` stays `12.50`.
///
/// Its text form has a decimal point and no grouping, and in files it is a quoted string, since a
/// bare number would pass through binary floating point. Equality and order are numeric
/// (`12.5 == 12.50`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(rust_decimal::Decimal);

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self(rust_decimal::Decimal::ZERO);

    /// The value for drawing; never for arithmetic that is shown in digits.
    pub fn to_f64(self) -> f64 {
        use rust_decimal::prelude::ToPrimitive as _;
        self.0.to_f64().unwrap_or(f64::NAN)
    }

    /// The digits written after the decimal mark.
    pub fn scale(self) -> u32 {
        self.0.scale()
    }

    /// `self + other`, or `None` where it leaves the range of a decimal.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// `self - other`, or `None` where it leaves the range of a decimal.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// `100 × self / whole`, rounded half up to `digits` after the mark; `None` for a zero whole.
    pub fn percent_of(self, whole: Self, digits: u32) -> Option<Self> {
        let ratio = self.0.checked_mul(100.into())?.checked_div(whole.0)?;
        let half_up = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
        Some(Self(ratio.round_dp_with_strategy(digits, half_up).normalize()))
    }

    /// `self × 10^power`, or `None` where it leaves the range of a decimal.
    pub fn times_power_of_ten(self, power: i32) -> Option<Self> {
        let ten = rust_decimal::Decimal::TEN;
        let step = |number: rust_decimal::Decimal| {
            if power < 0 { number.checked_div(ten) } else { number.checked_mul(ten) }
        };
        let shifted = (0..power.unsigned_abs()).try_fold(self.0, |number, _| step(number));
        shifted.map(|number| Self(number.normalize()))
    }

    /// The value without its sign.
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.0 < rust_decimal::Decimal::ZERO
    }

    /// Appends its text form. Books have many of them: this is a tenth of the way through
    /// [`fmt::Display`].
    pub fn push_to(self, out: &mut String) {
        let scale = self.0.scale() as usize;
        let Ok(digits) = u64::try_from(self.0.mantissa().unsigned_abs()) else {
            out.push_str(&self.0.to_string());
            return;
        };
        if self.0.is_sign_negative() {
            out.push('-');
        }
        let mut buffer = itoa::Buffer::new();
        let digits = buffer.format(digits);
        // At least one digit stands before the mark.
        out.extend(std::iter::repeat_n('0', (scale + 1).saturating_sub(digits.len())));
        out.push_str(digits);
        if scale > 0 {
            out.insert(out.len() - scale, '.');
        }
    }

    /// Without zeros at the end: `95.0` becomes `95`.
    pub fn normalized(self) -> Self {
        Self(self.0.normalize())
    }
}

impl From<usize> for Decimal {
    fn from(count: usize) -> Self {
        Self(count.into())
    }
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Self {
        Self(number.into())
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The text is not `-12.50` or the like: digits, at most one point between digits, a minus sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal number")]
pub struct NotADecimal;

impl FromStr for Decimal {
    type Err = NotADecimal;

    /// Reads the plain form only (`-12.50`); what people type is read by `language::read_number`.
    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        if let Some(short) = short(text) {
            return Ok(short);
        }
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !plain(whole) || !plain(fraction) {
            return Err(NotADecimal);
        }
        rust_decimal::Decimal::from_str_exact(text).map(Self).map_err(|_| NotADecimal)
    }
}

/// The common case in one pass: few digits, none of the special ones. `None` says nothing.
fn short(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.len() > SHORT_DIGITS {
        return None;
    }
    let (mut number, mut mark) = (0_i64, None);
    for (at, sign) in digits.bytes().enumerate() {
        match sign {
            b'0'..=b'9' => number = number * 10 + i64::from(sign - b'0'),
            b'.' if mark.is_none() && at > 0 => mark = Some(at),
            _ => return None,
        }
    }
    let scale = mark.map_or(0, |mark| digits.len() - mark - 1);
    // A zero may have a sign; a mark needs digits behind it.
    if number == 0 || mark.is_some() && scale == 0 {
        return None;
    }
    let number = if digits.len() < text.len() { -number } else { number };
    rust_decimal::Decimal::try_new(number, u32::try_from(scale).ok()?).ok().map(Decimal)
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| {
            de::Error::invalid_value(de::Unexpected::Str(&text), &"a decimal in quotes: \"12.50\"")
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn the_short_way_reads_and_writes_as_the_long_one(
            text in "-?[0-9]{0,3}[0-9.]{0,4}[0-9]{0,24}",
        ) {
            let long = rust_decimal::Decimal::from_str_exact(&text);
            if let Some(short) = short(&text) {
                prop_assert_eq!(short.0.serialize(), long.as_ref().unwrap().serialize());
            }
            if let Ok(read) = text.parse::<Decimal>() {
                let mut pushed = String::new();
                read.push_to(&mut pushed);
                prop_assert_eq!(pushed, read.to_string());
            }
        }
    }

    #[test]
    fn what_is_no_decimal_stays_refused() {
        for text in ["", "-", ".", "1.", ".5", "-.5", "--1", "1.2.3", "1..2", "+1", "1e3"] {
            assert_eq!(text.parse::<Decimal>(), Err(NotADecimal), "{text}");
        }
    }
}
