//! What is written into spreadsheets, by templates and exports alike: decimals as their numbers,
//! formats that show the digits that were typed, names of columns.

use super::table::Number;
use crate::language::Decimal;

/// A decimal as the number of a spreadsheet; `None` where it would lose digits there.
pub fn float_of(number: Decimal) -> Option<f64> {
    let float = number.to_f64();
    (Number::plain(float).decimal()? == number).then_some(float)
}

/// The format that shows as many digits behind the mark.
pub fn fixed_format(digits: u32) -> String {
    let zeros = "0".repeat(usize::try_from(digits).unwrap_or_default());
    if zeros.is_empty() { "0".to_owned() } else { format!("0.{zeros}") }
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
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_decimal_survives_the_spreadsheet_or_is_not_written_as_number(
            digits in -999_999_999_999_i64..999_999_999_999, scale in 0_i32..10,
        ) {
            let number = Decimal::from(digits).times_power_of_ten(-scale).unwrap();
            let read = float_of(number).and_then(|float| Number::plain(float).decimal());
            prop_assert_eq!(read, Some(number));
        }
    }

    #[test]
    fn digits_beyond_fifteen_are_not_trusted_to_a_float() {
        let number: Decimal = "1234567890.1234567890".parse().unwrap();
        assert_eq!(float_of(number), None);
    }

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        let named = [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")];
        for (column, name) in named {
            assert_eq!(column_name(column), name);
        }
    }
}
