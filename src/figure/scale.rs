//! The vertical axis of a chart: a range with round ends.

use crate::language::{Decimal, Language, show_number};

/// Steps into which the range is divided, about.
const STEPS: f64 = 5.0;

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

    /// The narrowest range with round ends that holds two values, the lower one first.
    pub(super) fn round(bottom: f64, top: f64) -> Self {
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
