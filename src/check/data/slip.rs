//! Slips of typing: a share typed as a fraction of one, a decimal mark lost or misplaced, two
//! digits swapped. Each is told only where something else is known that the value meant would fit
//! and the value typed does not.

use super::clue::{By, Clue, clues};
use super::line::{Line, Point, Sheet};
use super::{Doubt, Rule, jump};
use crate::book::Entry;
use crate::language::{Decimal, Message};

/// Two numbers go together where neither is more than this many times the other.
const NEAR: f64 = 1.5;
/// A value that is at most this many times off is no slip of the mark, which makes it ten times.
const PLAUSIBLE: f64 = 3.0;
/// Shares up to this much may be fractions of one.
const FRACTION: f64 = 1.0;

/// The slip that explains a value.
pub(super) fn of(sheet: &Sheet<'_>, line: &Line<'_>, at: usize) -> Option<Doubt> {
    let point = &line.points[at];
    let typed_as_number = matches!(point.entry, Entry::Number(_));
    if !typed_as_number || !sheet.measure.has_history || point.number <= 0.0 {
        return None;
    }
    let known = clues(sheet, line, at);
    let of_mark = || mark(sheet, point, &known);
    let (rule, meant, clue) = fraction(sheet, point, &known)
        .or_else(of_mark)
        .or_else(|| swapped(sheet, line, at, &known))?;
    let key = match rule {
        Rule::Fraction => "check-fraction-one",
        Rule::Comma => "check-comma-one",
        _ => "check-swapped-one",
    };
    let message = Message {
        key,
        args: vec![
            ("value", point.value.into()),
            ("meant", meant.into()),
            ("clue", clue.message().into()),
        ],
    };
    let instead = Some(Entry::Number(meant));
    Some(Doubt { instead, ..line.doubt(point.year, rule, message) })
}

type Slip = (Rule, Decimal, Clue);

/// 0.93 for 93: a hundred times the value goes with what is known. What is itself about one is
/// passed over, since a whole row may have been typed so.
fn fraction(sheet: &Sheet<'_>, point: &Point<'_>, known: &[Clue]) -> Option<Slip> {
    if !sheet.measure.is_percent || point.number > FRACTION {
        return None;
    }
    let meant = 100.0 * point.number;
    let mut telling = known.iter().filter(|clue| clue.number > NEAR * FRACTION);
    let fits = telling.find(|clue| apart(meant, clue.number) <= NEAR.ln())?;
    let unlike = telling.all(|clue| apart(meant, clue.number) < apart(point.number, clue.number));
    unlike.then_some(())?;
    Some((Rule::Fraction, point.value.times_power_of_ten(2)?, *fits))
}

/// 931 for 93.1, 9.31 for 93.1, 1.234 for 1234: with its mark elsewhere the value goes with what is
/// known. Counts have no mark; there only three digits behind one can be thousands.
fn mark(sheet: &Sheet<'_>, point: &Point<'_>, known: &[Clue]) -> Option<Slip> {
    let is_plausible = |clue: &Clue| apart(point.number, clue.number) <= PLAUSIBLE.ln();
    let is_impossible = sheet.measure.is_share && point.number > 100.0;
    // Of two values of a series either may be the wrong one.
    let tells = |clue: &Clue| known.len() > 1 || !matches!(clue.by, By::Own(_)) || is_impossible;
    if known.iter().any(is_plausible) {
        return None;
    }
    let powers: &[i32] = match sheet.measure.is_count {
        true if point.value.scale() == 3 => &[3],
        true => &[],
        false => &[-1, -2, -3, 1, 2],
    };
    let best = powers.iter().filter_map(|power| {
        let meant = point.number * 10_f64.powi(*power);
        let is_possible = !sheet.measure.is_share || meant <= 100.0;
        let closer = |clue: &Clue| apart(meant, clue.number) < apart(point.number, clue.number);
        let fits = known.iter().find(|clue| apart(meant, clue.number) <= NEAR.ln())?;
        let all = is_possible && tells(fits) && known.iter().all(closer);
        all.then_some((*power, *fits, apart(meant, fits.number)))
    });
    let (power, fits, _) = best.min_by(|one, two| one.2.total_cmp(&two.2))?;
    Some((Rule::Comma, point.value.times_power_of_ten(power)?, fits))
}

/// 39 for 93: the value is far from its neighbours in time, or where there are none from the
/// territory's own plan, and with two neighbouring digits swapped it is not.
fn swapped(sheet: &Sheet<'_>, line: &Line<'_>, at: usize, known: &[Clue]) -> Option<Slip> {
    let point = &line.points[at];
    let fits = jump::fit(sheet, line, at)?;
    if !fits.is_far(point.number) {
        return None;
    }
    let is_possible = |meant: &Decimal| !sheet.measure.is_share || meant.to_f64() <= 100.0;
    let meant = transposed(point.value).into_iter().filter(is_possible);
    let near = meant.filter(|meant| fits.is_near(meant.to_f64()));
    let away = |one: &Decimal| fits.distance(one.to_f64());
    let meant = near.min_by(|one, two| away(one).total_cmp(&away(two)))?;
    let wanted = |clue: &&Clue| matches!(clue.by, By::Own(_)) == fits.is_by_history;
    let clue = known.iter().filter(wanted).min_by(|one, two| {
        apart(meant.to_f64(), one.number).total_cmp(&apart(meant.to_f64(), two.number))
    })?;
    Some((Rule::Swapped, meant, *clue))
}

/// A number with each two neighbouring digits swapped that differ; none with a zero in front.
fn transposed(number: Decimal) -> Vec<Decimal> {
    let text = number.to_string();
    let digits: Vec<usize> = text
        .bytes()
        .enumerate()
        .filter(|(_, byte)| byte.is_ascii_digit())
        .map(|(at, _)| at)
        .collect();
    let pairs = digits.windows(2).filter_map(|pair| {
        let [one, two] = pair else { return None };
        let mut bytes = text.clone().into_bytes();
        bytes.swap(*one, *two);
        let swapped = String::from_utf8(bytes).ok()?;
        let leads = swapped.starts_with('0') && !text.starts_with('0');
        (swapped != text && !leads).then(|| swapped.parse().ok())?
    });
    pairs.collect()
}

/// How many times one number is the other, as a logarithm: 0 for equal ones.
fn apart(one: f64, other: f64) -> f64 {
    (one / other).ln().abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_digits_are_swapped_one_pair_at_a_time() {
        let of = |text: &str| {
            let all = transposed(text.parse().unwrap());
            all.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(of("39"), ["93"]);
        assert_eq!(of("93.1"), ["39.1", "91.3"]);
        assert_eq!(of("50"), [""; 0]);
        assert_eq!(of("55"), [""; 0]);
        assert_eq!(of("7"), [""; 0]);
    }
}
