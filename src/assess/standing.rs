//! How a value stands against its target. Pace and projection are not here.

use super::target::{Reference, Target};
use crate::language::Decimal;
use crate::programme::{Better, Counting, Indicator, RegionalValue, Unit, Value};

/// How one value stands against one target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It reaches the target.
    Met(Gap),
    /// It does not.
    Missed(Gap),
    /// The office has no value of that year.
    NoValue,
    /// There is no target of that year.
    NoTarget,
    /// The two may not be compared.
    NotComparable(Why),
}

/// `actual − target`, in [`difference_unit`] of the indicator's unit: percentage points for a
/// share, points for a score. Negative below the target, whichever way is progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap(pub Decimal);

/// Why a value is not judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// The national target is the sum over all regions.
    NationalTotal,
    /// The value is a difference between groups of the whole country.
    GapBetweenGroups,
    /// The value is the country's place in a ranking.
    Rank,
    /// A region can have no such value, for another reason.
    CountryOnly,
    /// The study draws no sample for the region, and the office entered no value.
    NoRegionalSample,
    /// The target is words, a dash, or to be specified.
    NotANumber,
    /// The act does not say which way is progress.
    DirectionUnsaid,
    /// The numbers are too large for exact arithmetic.
    OutOfRange,
}

/// Judges one value against one target.
///
/// Rule: with `gap = actual − target`, a target of a higher-is-better indicator is met
/// where `gap ≥ 0`, of a lower-is-better one where `gap ≤ 0`; "not less than" and "not more than"
/// are met by their own sign. A year is compared with the same year only, so that a cyclic share
/// is judged within its cycle and a flow within its year. `actual` is that of the territory;
/// `of_whole` says that this is the programme's own territory, to which every target applies.
pub fn judge(
    indicator: &Indicator,
    target: Option<&Target>,
    actual: Option<Decimal>,
    of_whole: bool,
) -> Standing {
    let reference = target.map(|target| target.reference);
    if let Some(why) = excluded(indicator, reference, of_whole) {
        return Standing::NotComparable(why);
    }
    let Some(actual) = actual else {
        let sampled = indicator.regional == RegionalValue::Sampled && !of_whole;
        return if sampled {
            Standing::NotComparable(Why::NoRegionalSample)
        } else {
            Standing::NoValue
        };
    };
    let Some(target) = target else { return Standing::NoTarget };
    against(indicator.better, &target.value, actual)
}

/// Why a value of this territory has no place beside the target at all, whatever it is.
///
/// An own target, and one that the programme sets for the territory itself, can be judged where
/// the national one cannot: a region's new places against its own plan of new places.
pub fn excluded(
    indicator: &Indicator,
    reference: Option<Reference>,
    of_whole: bool,
) -> Option<Why> {
    if of_whole {
        return None;
    }
    let set_for_it = matches!(reference, Some(Reference::Own | Reference::Territory));
    match indicator.regional {
        RegionalValue::Comparable | RegionalValue::Sampled => None,
        RegionalValue::PartOfTotal if set_for_it => None,
        RegionalValue::PartOfTotal => Some(Why::NationalTotal),
        RegionalValue::None => Some(match indicator.counting {
            Counting::Gap { .. } => Why::GapBetweenGroups,
            Counting::Rank => Why::Rank,
            _ => Why::CountryOnly,
        }),
    }
}

/// The unit in which two values of a unit differ: percentage points for percent.
pub fn difference_unit(unit: &Unit) -> Unit {
    match unit {
        Unit::Percent => Unit::PercentagePoint,
        other => other.clone(),
    }
}

fn against(better: Better, target: &Value, actual: Decimal) -> Standing {
    let (number, met_above, met_below) = match target {
        Value::Number(number) => match better {
            Better::Higher => (*number, true, false),
            Better::Lower => (*number, false, true),
            Better::Unsaid => return Standing::NotComparable(Why::DirectionUnsaid),
        },
        Value::AtLeast(number) => (*number, true, false),
        Value::AtMost(number) => (*number, false, true),
        Value::Dash | Value::ToBeSpecified | Value::Words(_) => {
            return Standing::NotComparable(Why::NotANumber);
        }
    };
    let Some(gap) = actual.checked_sub(number) else {
        return Standing::NotComparable(Why::OutOfRange);
    };
    let reached = gap == Decimal::ZERO
        || (met_above && !gap.is_negative())
        || (met_below && gap.is_negative());
    if reached { Standing::Met(Gap(gap)) } else { Standing::Missed(Gap(gap)) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::assess::testing::indicator;
    use crate::programme::Study;

    fn target(value: &str, reference: Reference) -> Target {
        Target { value: value.parse().unwrap(), level: None, reference, act: None }
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn share_above_the_national_target_is_met() {
        let national = target("92.5", Reference::National);
        let standing = judge(&indicator(), Some(&national), Some(decimal("93.1")), false);
        assert_eq!(standing, Standing::Met(Gap(decimal("0.6"))));
    }

    #[test]
    fn lower_is_better_turns_the_verdict_not_the_gap() {
        let mut lower = indicator();
        lower.better = Better::Lower;
        let national = target("17", Reference::National);
        let standing = judge(&lower, Some(&national), Some(decimal("17.5")), false);
        assert_eq!(standing, Standing::Missed(Gap(decimal("0.5"))));
    }

    #[test]
    fn inequalities_are_judged_by_their_own_sign() {
        let of = |value, actual| {
            judge(&indicator(), Some(&target(value, Reference::Own)), Some(decimal(actual)), false)
        };
        assert_eq!(of(">=5", "5"), Standing::Met(Gap(Decimal::ZERO)));
        assert_eq!(of("<=5", "4"), Standing::Met(Gap(decimal("-1"))));
        assert_eq!(of("<=5", "6"), Standing::Missed(Gap(decimal("1"))));
    }

    #[test]
    fn national_total_is_judged_against_an_own_target_only() {
        let mut places = indicator();
        places.regional = RegionalValue::PartOfTotal;
        let actual = Some(decimal("20000"));
        let national = target("535000", Reference::National);
        let own = target("25000", Reference::Own);
        assert_eq!(
            judge(&places, Some(&national), actual, false),
            Standing::NotComparable(Why::NationalTotal)
        );
        assert_eq!(
            judge(&places, Some(&own), actual, false),
            Standing::Missed(Gap(decimal("-5000")))
        );
        assert!(matches!(judge(&places, Some(&national), actual, true), Standing::Missed(_)));
    }

    #[test]
    fn gap_between_groups_is_never_judged_for_a_region() {
        let mut gap = indicator();
        gap.regional = RegionalValue::None;
        gap.counting = Counting::Gap { study: Study::Pisa };
        let own = target("10", Reference::Own);
        assert_eq!(
            judge(&gap, Some(&own), Some(decimal("9")), false),
            Standing::NotComparable(Why::GapBetweenGroups)
        );
    }

    #[test]
    fn missing_value_of_a_sample_study_says_why() {
        let mut score = indicator();
        score.regional = RegionalValue::Sampled;
        let national = target("435", Reference::National);
        assert_eq!(
            judge(&score, Some(&national), None, false),
            Standing::NotComparable(Why::NoRegionalSample)
        );
        assert_eq!(judge(&score, Some(&national), None, true), Standing::NoValue);
    }

    #[test]
    fn words_dash_and_asterisk_are_no_numbers() {
        for value in ["-", "*", "жұмыс істейді"] {
            let standing = judge(
                &indicator(),
                Some(&target(value, Reference::National)),
                Some(Decimal::ZERO),
                true,
            );
            assert_eq!(standing, Standing::NotComparable(Why::NotANumber), "{value}");
        }
    }

    fn any_decimal() -> impl Strategy<Value = Decimal> {
        (-1_000_000_i64..1_000_000, 0_u32..4).prop_map(|(digits, scale)| {
            let sign = if digits < 0 { "-" } else { "" };
            let digits = format!("{:05}", digits.abs());
            let (whole, fraction) = digits.split_at(digits.len() - scale as usize);
            let point = if scale == 0 { "" } else { "." };
            format!("{sign}{whole}{point}{fraction}").parse().unwrap()
        })
    }

    proptest! {
        /// Met exactly where the gap has the sign that the direction asks for, and the gap takes
        /// the target back to the actual value.
        #[test]
        fn verdict_follows_the_sign_of_the_gap(
            actual in any_decimal(),
            goal in any_decimal(),
            lower in any::<bool>(),
        ) {
            let mut indicator = indicator();
            indicator.better = if lower { Better::Lower } else { Better::Higher };
            let target = target(&goal.to_string(), Reference::National);
            let (met, gap) = match judge(&indicator, Some(&target), Some(actual), false) {
                Standing::Met(Gap(gap)) => (true, gap),
                Standing::Missed(Gap(gap)) => (false, gap),
                other => panic!("{other:?}"),
            };
            prop_assert_eq!(goal.checked_add(gap), Some(actual));
            prop_assert_eq!(met, if lower { actual <= goal } else { actual >= goal });
        }

        /// A higher-is-better and a lower-is-better reading of one pair agree only on the target.
        #[test]
        fn directions_disagree_except_on_the_target(actual in any_decimal(), goal in any_decimal()) {
            let target = target(&goal.to_string(), Reference::National);
            let met = |better| {
                let mut indicator = indicator();
                indicator.better = better;
                matches!(judge(&indicator, Some(&target), Some(actual), true), Standing::Met(_))
            };
            prop_assert_eq!(met(Better::Higher) && met(Better::Lower), actual == goal);
        }
    }
}
