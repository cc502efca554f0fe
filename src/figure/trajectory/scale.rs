//! The vertical axis: a range with round ends that holds every point.

use super::data::Line;
use crate::language::{Decimal, Language, show_number};
use crate::programme::{Counting, Indicator};

/// Steps into which the range is divided, about.
const STEPS: f64 = 5.0;
/// A share whose points come this near to 100 shows the line of 100.
const NEAR_THE_TOP: f64 = 88.0;

/// Percentage points that the axis of a share spans at least: less would make ripples mountains.
const LEAST_SHARE: f64 = 10.0;
/// Points that the axis of a score spans at least.
const LEAST_SCORE: f64 = 60.0;

/// The range and the step of the vertical axis, for drawing only.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The lowest line.
    pub min: f64,
    /// The highest line.
    pub max: f64,
    /// From one line to the next.
    pub step: f64,
}

impl Scale {
    /// A range around the points of the lines. It does not start at zero unless the values count
    /// things or come near it; a share never leaves 0 to 100 of its own accord.
    pub(super) fn of(indicator: &Indicator, lines: &[&Line]) -> Self {
        let values =
            || lines.iter().flat_map(|line| line.points()).map(|point| point.value.to_f64());
        let low = values().fold(f64::INFINITY, f64::min);
        let high = values().fold(f64::NEG_INFINITY, f64::max);
        if low > high {
            return Self { min: 0.0, max: 1.0, step: 0.5 };
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
        Self::round(bottom, top)
    }

    /// The lines of the axis, from below, with their numbers as they are written.
    pub fn ticks(&self, language: Language) -> Vec<(f64, String)> {
        let count = ((self.max - self.min) / self.step).round().clamp(0.0, 40.0);
        let steps = (0..=40).map(f64::from).take_while(|at| *at <= count);
        let tick = |at: f64| {
            let written = format!("{at:.*}", self.digits());
            let number = written.parse::<Decimal>().unwrap_or_default();
            (at, show_number(number.normalized(), language))
        };
        steps.map(|step| tick(self.min + step * self.step)).collect()
    }

    /// Digits after the mark that the steps need.
    fn digits(&self) -> usize {
        let is_whole = |number: f64| (number - number.round()).abs() < 1e-6;
        let needed = [1.0, 10.0, 100.0].iter().position(|times| is_whole(self.step * times));
        needed.unwrap_or(3)
    }

    fn round(bottom: f64, top: f64) -> Self {
        let step = round_step((top - bottom) / STEPS);
        let min = (bottom / step + 1e-9).floor() * step;
        let max = (top / step - 1e-9).ceil() * step;
        Self { min, max, step }
    }
}

/// The round number next to a step: 1, 2, 2.5 or 5 times a power of ten.
fn round_step(step: f64) -> f64 {
    let power = 10_f64.powf(step.log10().floor());
    let times = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().find(|times| times * power >= step * 0.999);
    times.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn range_holds_its_ends_and_has_few_round_lines(bottom in -1e6..1e6_f64, size in 0.01..1e6_f64) {
            let scale = Scale::round(bottom, bottom + size);
            prop_assert!(scale.min <= bottom + 1e-6 * size && scale.max >= bottom + size * (1.0 - 1e-6));
            let lines = scale.ticks(Language::En).len();
            prop_assert!((3..=9).contains(&lines), "{scale:?} has {lines} lines");
        }
    }
}
