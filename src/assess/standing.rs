//! How a value stands against its target. Pace and projection are not here.

use super::scope::Scope;
use super::target::{Reference, Target};
use crate::book::Entry;
use crate::language::Decimal;
use crate::programme::{Better, Counting, Indicator, RegionalValue, Unit, Value};

/// How one value stands against one target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It reaches the target.
    Met(Gap),
    /// It does not.
    Missed(Gap),
    /// A state of a ladder: that of the target, or a later one.
    Reached,
    /// A state of a ladder before that of the target.
    NotReached,
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
    /// The target of a region's programme is the sum over its districts.
    RegionalTotal,
    /// The value is a difference between groups of the whole country.
    GapBetweenGroups,
    /// The value is the country's place in a ranking.
    Rank,
    /// A region can have no such value, for another reason.
    CountryOnly,
    /// It is set for a region, and no district can have such a value.
    RegionOnly,
    /// It is set for an organisation, and a region can have no such value.
    OrganisationOnly,
    /// The programme is made for another territory.
    Outside,
    /// The study draws no sample for the territory, and the office entered no value.
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
/// `scope` says how that lies to the one for which the programme is made.
pub fn judge(
    indicator: &Indicator,
    target: Option<&Target>,
    actual: Option<Decimal>,
    scope: Scope,
) -> Standing {
    let reference = target.map(|target| target.reference);
    if let Some(why) = excluded(indicator, reference, scope) {
        return Standing::NotComparable(why);
    }
    let Some(actual) = actual else {
        let sampled = indicator.regional == RegionalValue::Sampled && scope != Scope::Whole;
        return if sampled {
            Standing::NotComparable(Why::NoRegionalSample)
        } else {
            Standing::NoValue
        };
    };
    let Some(target) = target else { return Standing::NoTarget };
    against(indicator.better, &target.value, actual)
}

/// Judges what was entered, a number or a state of a ladder, against one target.
///
/// A state is judged by its step: the target is reached where the state is that of the target or a
/// later one. Everything else is judged by [`judge`].
pub fn judge_entry(
    indicator: &Indicator,
    target: Option<&Target>,
    entry: Option<&Entry>,
    scope: Scope,
) -> Standing {
    let Some(Entry::State(state)) = entry else {
        return judge(indicator, target, entry.and_then(Entry::number), scope);
    };
    if let Some(why) = excluded(indicator, target.map(|target| target.reference), scope) {
        return Standing::NotComparable(why);
    }
    let Some(target) = target else { return Standing::NoTarget };
    let step = |words: &str| indicator.step_of(words);
    let goal = match &target.value {
        Value::Words(words) => step(words),
        _ => None,
    };
    match step(state).zip(goal) {
        Some((actual, goal)) if actual >= goal => Standing::Reached,
        Some(_) => Standing::NotReached,
        None => Standing::NotComparable(Why::NotANumber),
    }
}

/// Why a value of this territory has no place beside the target at all, whatever it is.
///
/// An own target, and one that the programme sets for the territory itself, can be judged where
/// the national one cannot: a region's new places against its own plan of new places.
pub fn excluded(indicator: &Indicator, reference: Option<Reference>, scope: Scope) -> Option<Why> {
    if scope == Scope::Whole {
        return None;
    }
    if scope == Scope::Outside && reference != Some(Reference::Own) {
        return Some(Why::Outside);
    }
    let set_for_it = matches!(reference, Some(Reference::Own | Reference::Territory));
    match indicator.regional {
        RegionalValue::Comparable | RegionalValue::Sampled => None,
        RegionalValue::PartOfTotal if set_for_it => None,
        RegionalValue::PartOfTotal => Some(match scope {
            Scope::OfRegion => Why::RegionalTotal,
            Scope::OfOrganisation => Why::OrganisationOnly,
            Scope::Whole | Scope::OfCountry | Scope::Outside => Why::NationalTotal,
        }),
        RegionalValue::None => Some(match (scope, &indicator.counting) {
            (Scope::OfRegion, _) => Why::RegionOnly,
            (Scope::OfOrganisation, _) => Why::OrganisationOnly,
            (_, Counting::Gap { .. }) => Why::GapBetweenGroups,
            (_, Counting::Rank) => Why::Rank,
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
        let standing =
            judge(&indicator(), Some(&national), Some(decimal("93.1")), Scope::OfCountry);
        assert_eq!(standing, Standing::Met(Gap(decimal("0.6"))));
    }

    #[test]
    fn lower_is_better_turns_the_verdict_not_the_gap() {
        let mut lower = indicator();
        lower.better = Better::Lower;
        let national = target("17", Reference::National);
        let standing = judge(&lower, Some(&national), Some(decimal("17.5")), Scope::OfCountry);
        assert_eq!(standing, Standing::Missed(Gap(decimal("0.5"))));
    }

    #[test]
    fn inequalities_are_judged_by_their_own_sign() {
        let of = |value, actual| {
            judge(
                &indicator(),
                Some(&target(value, Reference::Own)),
                Some(decimal(actual)),
                Scope::OfCountry,
            )
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
            judge(&places, Some(&national), actual, Scope::OfCountry),
            Standing::NotComparable(Why::NationalTotal)
        );
        assert_eq!(
            judge(&places, Some(&own), actual, Scope::OfCountry),
            Standing::Missed(Gap(decimal("-5000")))
        );
        assert!(matches!(
            judge(&places, Some(&national), actual, Scope::Whole),
            Standing::Missed(_)
        ));
    }

    #[test]
    fn gap_between_groups_is_never_judged_for_a_region() {
        let mut gap = indicator();
        gap.regional = RegionalValue::None;
        gap.counting = Counting::Gap { study: Study::Pisa };
        let own = target("10", Reference::Own);
        assert_eq!(
            judge(&gap, Some(&own), Some(decimal("9")), Scope::OfCountry),
            Standing::NotComparable(Why::GapBetweenGroups)
        );
    }

    #[test]
    fn what_no_part_can_have_is_said_by_whose_programme_it_is() {
        let mut total = indicator();
        total.regional = RegionalValue::PartOfTotal;
        let why = |scope| excluded(&total, Some(Reference::Wider), scope);
        assert_eq!(why(Scope::OfRegion), Some(Why::RegionalTotal));
        assert_eq!(why(Scope::OfOrganisation), Some(Why::OrganisationOnly));
        assert_eq!(why(Scope::Outside), Some(Why::Outside));
        assert_eq!(excluded(&total, Some(Reference::Own), Scope::Outside), None);
    }

    #[test]
    fn missing_value_of_a_sample_study_says_why() {
        let mut score = indicator();
        score.regional = RegionalValue::Sampled;
        let national = target("435", Reference::National);
        assert_eq!(
            judge(&score, Some(&national), None, Scope::OfCountry),
            Standing::NotComparable(Why::NoRegionalSample)
        );
        assert_eq!(judge(&score, Some(&national), None, Scope::Whole), Standing::NoValue);
    }

    #[test]
    fn words_dash_and_asterisk_are_no_numbers() {
        for value in ["-", "*", "жұмыс істейді"] {
            let standing = judge(
                &indicator(),
                Some(&target(value, Reference::National)),
                Some(Decimal::ZERO),
                Scope::Whole,
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
            let (met, gap) = match judge(&indicator, Some(&target), Some(actual), Scope::OfCountry) {
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
                matches!(judge(&indicator, Some(&target), Some(actual), Scope::Whole), Standing::Met(_))
            };
            prop_assert_eq!(met(Better::Higher) && met(Better::Lower), actual == goal);
        }
    }
}
