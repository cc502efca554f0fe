//! The vertical axis of a trajectory: the range that holds every point.

use super::data::Line;
use crate::figure::scale::Scale;
use crate::programme::{Counting, Indicator};

/// A share whose points come this near to 100 shows the line of 100.
const NEAR_THE_TOP: f64 = 88.0;

/// Percentage points that the axis of a share spans at least: less would make ripples mountains.
const LEAST_SHARE: f64 = 10.0;
/// Points that the axis of a score spans at least.
const LEAST_SCORE: f64 = 60.0;

/// A range around the points of the lines. It does not start at zero unless the values count
/// things or come near it; a share never leaves 0 to 100 of its own accord.
pub(super) fn around(indicator: &Indicator, lines: &[&Line]) -> Scale {
    let values = || lines.iter().flat_map(|line| line.points()).map(|point| point.value.to_f64());
    let low = values().fold(f64::INFINITY, f64::min);
    let high = values().fold(f64::NEG_INFINITY, f64::max);
    if low > high {
        return Scale { min: 0.0, max: 1.0, step: 0.5 };
    }
    let is_share = matches!(
        indicator.counting,
        Counting::Share | Counting::CyclicShare { .. } | Counting::SampleShare { .. }
    );
    let counts = matches!(
        indicator.counting,
        Counting::Flow | Counting::Stock | Counting::CountUnsaid | Counting::MinimumEach
    );
    let least = match indicator.counting {
        _ if is_share => LEAST_SHARE,
        Counting::Score { .. } => LEAST_SCORE,
        _ => high.abs() * 0.02 + 0.1,
    };
    let room = ((high - low) * 0.12).max((least - (high - low)) / 2.0);
    let mut bottom = if counts { low.min(0.0) } else { low - room };
    let mut top = high + room;
    if is_share && (NEAR_THE_TOP..=100.0).contains(&high) {
        top = 100.0;
    }
    if low >= 0.0 && bottom < (top - bottom) * 0.2 {
        bottom = 0.0;
    }
    Scale::round(bottom, top)
}
