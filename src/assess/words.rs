//! Standings, units and targets as messages: the words are in `assets/texts`.

use super::standing::{Gap, Standing, Why, difference_unit};
use super::target::Reference;
use crate::language::{Arg, Decimal, Message};
use crate::programme::Unit;

/// A unit by its name: "percent".
pub fn unit_name(unit: &Unit) -> Message {
    Message::new(match unit {
        Unit::Percent => "unit-percent",
        Unit::PercentagePoint => "unit-percentage-point",
        Unit::Score => "unit-score",
        Unit::Place => "unit-place",
        Unit::Piece => "unit-piece",
        Unit::Person => "unit-person",
        Unit::Times => "unit-times",
        Unit::Rank => "unit-rank",
        Unit::Index => "unit-index",
        Unit::ThousandTenge => "unit-thousand-tenge",
        Unit::MillionTenge => "unit-million-tenge",
        Unit::BillionTenge => "unit-billion-tenge",
        Unit::Words => "assess-unit-words",
        Unit::Other(wording) => return Message::new("assess-as-is").with("text", wording),
    })
}

/// A unit in a narrow place: "%", "pp".
pub fn unit_sign(unit: &Unit) -> Message {
    Message::new(match unit {
        Unit::Percent => "unit-percent-sign",
        Unit::PercentagePoint => "unit-percentage-point-sign",
        Unit::Score => "unit-score-sign",
        Unit::Place => "unit-place-sign",
        Unit::Piece => "unit-piece-sign",
        Unit::Person => "unit-person-sign",
        Unit::Times => "unit-times-sign",
        Unit::Rank => "unit-rank-sign",
        Unit::Index => "unit-index-sign",
        Unit::ThousandTenge => "unit-thousand-tenge-sign",
        Unit::MillionTenge => "unit-million-tenge-sign",
        Unit::BillionTenge => "unit-billion-tenge-sign",
        Unit::Words => "assess-unit-words-sign",
        Unit::Other(wording) => return Message::new("assess-as-is").with("text", wording),
    })
}

/// A number with its unit: "93.1 %", "430 points".
pub fn amount(value: Decimal, unit: &Unit) -> Message {
    let key = match unit {
        Unit::Percent => "unit-percent-count",
        Unit::PercentagePoint => "unit-percentage-point-count",
        Unit::Score => "unit-score-count",
        Unit::Place => "unit-place-count",
        Unit::Piece => "unit-piece-count",
        Unit::Person => "unit-person-count",
        Unit::Times => "unit-times-count",
        Unit::Rank => "unit-rank-count",
        Unit::Index => "unit-index-count",
        Unit::ThousandTenge => "unit-thousand-tenge-count",
        Unit::MillionTenge => "unit-million-tenge-count",
        Unit::BillionTenge => "unit-billion-tenge-count",
        Unit::Words => return Message::new("assess-bare-amount").with("value", value),
        Unit::Other(wording) => {
            return Message::new("assess-other-amount").with("value", value).with("unit", wording);
        }
    };
    value_in(key, value)
}

/// By how much two values of a unit differ, without its sign: "0.6 percentage points".
pub fn difference(gap: Gap, unit: &Unit) -> Message {
    let value = gap.0.abs().normalized();
    let key = match difference_unit(unit) {
        Unit::Percent | Unit::PercentagePoint => "unit-percentage-point-difference",
        Unit::Score => "unit-score-difference",
        Unit::Place => "unit-place-difference",
        Unit::Piece => "unit-piece-difference",
        Unit::Person => "unit-person-difference",
        Unit::Times => "unit-times-difference",
        Unit::Rank => "unit-rank-difference",
        Unit::Index => "unit-index-difference",
        Unit::ThousandTenge => "unit-thousand-tenge-difference",
        Unit::MillionTenge => "unit-million-tenge-difference",
        Unit::BillionTenge => "unit-billion-tenge-difference",
        Unit::Words => return Message::new("assess-bare-amount").with("value", value),
        Unit::Other(wording) => {
            return Message::new("assess-other-amount").with("value", value).with("unit", &wording);
        }
    };
    value_in(key, value)
}

/// Where a value stands against a target, without the value: "0.6 percentage points above the
/// national target", or why that is not said.
pub fn verdict(standing: Standing, reference: Reference, unit: &Unit) -> Message {
    let gap = match standing {
        Standing::Met(gap) | Standing::Missed(gap) => gap,
        Standing::Reached => return Message::new("assess-state-reached"),
        Standing::NotReached => return Message::new("assess-state-not-reached"),
        Standing::NoValue => return Message::new("assess-no-value"),
        Standing::NoTarget => return Message::new("assess-no-target"),
        Standing::NotComparable(why) => return reason(why),
    };
    if gap.0 == Decimal::ZERO {
        return Message::new(match reference {
            Reference::Own => "assess-equal-own",
            Reference::Territory => "assess-equal-territory",
            Reference::National => "assess-equal-national",
            Reference::Wider => "assess-equal-wider",
        });
    }
    let key = match (gap.0.is_negative(), reference) {
        (false, Reference::Own) => "assess-above-own",
        (false, Reference::Territory) => "assess-above-territory",
        (false, Reference::National) => "assess-above-national",
        (false, Reference::Wider) => "assess-above-wider",
        (true, Reference::Own) => "assess-below-own",
        (true, Reference::Territory) => "assess-below-territory",
        (true, Reference::National) => "assess-below-national",
        (true, Reference::Wider) => "assess-below-wider",
    };
    gap_in(key, difference(gap, unit))
}

/// One word or two for a standing: "met", "not met", "no value".
pub fn status(standing: Standing) -> Message {
    Message::new(match standing {
        Standing::Met(_) | Standing::Reached => "assess-status-met",
        Standing::Missed(_) | Standing::NotReached => "assess-status-missed",
        Standing::NoValue => "assess-status-no-value",
        Standing::NoTarget => "assess-status-no-target",
        Standing::NotComparable(_) => "assess-status-not-comparable",
    })
}

/// Why a value is not judged, as a clause.
pub fn reason(why: Why) -> Message {
    Message::new(match why {
        Why::NationalTotal => "assess-why-national-total",
        Why::RegionalTotal => "assess-why-regional-total",
        Why::GapBetweenGroups => "assess-why-gap-between-groups",
        Why::Rank => "assess-why-rank",
        Why::CountryOnly => "assess-why-country-only",
        Why::RegionOnly => "assess-why-region-only",
        Why::OrganisationOnly => "assess-why-organisation-only",
        Why::Outside => "assess-why-outside",
        Why::NoRegionalSample => "assess-why-no-regional-sample",
        Why::NotANumber => "assess-why-not-a-number",
        Why::DirectionUnsaid => "assess-why-direction-unsaid",
        Why::OutOfRange => "assess-why-out-of-range",
    })
}

/// What a target is called: "national target", "own target".
pub fn target_name(reference: Reference) -> Message {
    Message::new(match reference {
        Reference::Own => "assess-target-own",
        Reference::Territory => "assess-target-territory",
        Reference::National => "assess-target-national",
        Reference::Wider => "assess-target-wider",
    })
}

/// The unit texts all take one number, `value`.
fn value_in(key: &'static str, value: Decimal) -> Message {
    Message { key, args: vec![("value", Arg::Number(value))] }
}

/// The verdicts all take one message, `gap`.
fn gap_in(key: &'static str, gap: Message) -> Message {
    Message { key, args: vec![("gap", Arg::from(gap))] }
}
