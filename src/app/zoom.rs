//! How large everything is: the steps of the zoom, and the wheel that turns them.

use egui::{Event, InputState, MouseWheelUnit};

use super::command::Command;
use super::verb::Verb;

/// The steps; the largest is for a projector.
const STEPS: [f32; 10] = [0.6, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5];

/// So many points of a wheel without notches, or of a touch pad, are a step.
const POINTS: f32 = 50.0;

/// The next larger step.
pub fn next(zoom: f32) -> f32 {
    let larger = STEPS.into_iter().find(|step| *step > zoom + 0.01);
    larger.unwrap_or(STEPS[STEPS.len() - 1])
}

/// The next smaller step.
pub fn previous(zoom: f32) -> f32 {
    let smaller = STEPS.into_iter().rev().find(|step| *step < zoom - 0.01);
    smaller.unwrap_or(STEPS[0])
}

/// The wheel with Ctrl.
#[derive(Default)]
pub struct Wheel {
    /// What it was turned without coming to a step.
    turned: f32,
}

impl Wheel {
    /// The steps that it was turned in this frame.
    pub fn read(&mut self, input: &InputState, commands: &mut Vec<Command>) {
        for event in &input.raw.events {
            let Event::MouseWheel { unit, delta, modifiers, .. } = event else { continue };
            if !modifiers.command {
                continue;
            }
            self.turned += match unit {
                MouseWheelUnit::Point => delta.y / POINTS,
                MouseWheelUnit::Line | MouseWheelUnit::Page => delta.y,
            };
        }
        let steps = self.turned.trunc();
        self.turned -= steps;
        let verb = if steps > 0.0 { Verb::ZoomIn } else { Verb::ZoomOut };
        // A wheel that runs on does not run through all steps.
        commands.extend((0..steps.abs().min(2.0) as usize).map(|_| Command::Do(verb)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_to_the_next_and_end() {
        assert_eq!(next(1.0), 1.1);
        assert_eq!(previous(1.0), 0.9);
        assert_eq!(next(1.2), 1.25, "from between two steps");
        assert_eq!(previous(1.2), 1.1);
        assert_eq!((next(2.5), previous(0.6)), (2.5, 0.6));
        assert_eq!((next(5.0), previous(0.2)), (2.5, 0.6), "from beyond the steps");
    }
}
