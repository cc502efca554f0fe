//! The pointer over the cells of a grid: it selects from where the button goes down, whatever
//! happens within one frame.

use egui::{Event, PointerButton, Pos2, Rect, Ui};

use super::{At, Step};

/// How often a drag beyond the edge goes one cell further, in seconds.
const PACE: f64 = 0.05;

/// What the pointer asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pointed {
    /// To select a cell.
    Select(At),
    /// To extend the selection to a cell.
    Extend(At),
    /// To extend the selection by a step, since the pointer is beyond the edge.
    Beyond(Step),
    /// To take the keyboard back, which egui takes from all that is not clicked on.
    Release,
}

/// What is remembered of the pointer between frames.
#[derive(Default)]
pub struct Pointer {
    is_dragging: bool,
    /// Where the drag went last.
    last: Option<At>,
    /// When it went beyond the edge last, in seconds of egui.
    beyond: f64,
}

impl Pointer {
    /// Reads what the pointer did since the last frame. `cells` are the visible cells in `body`;
    /// one that is typed in is not among them.
    pub fn read(&mut self, ui: &Ui, body: Rect, cells: &[(At, Rect)]) -> Vec<Pointed> {
        let mut asked = Vec::new();
        let found = |at: Pos2| cells.iter().find(|(_, rect)| rect.contains(at)).map(|(at, _)| *at);
        let is_covered =
            |at: Pos2| ui.ctx().layer_id_at(at).is_some_and(|layer| layer != ui.layer_id());
        let events = ui.input(|input| input.events.clone());
        for event in &events {
            match event {
                Event::PointerButton {
                    pos,
                    button: PointerButton::Primary,
                    pressed: true,
                    modifiers,
                } if body.contains(*pos) && !is_covered(*pos) => {
                    let Some(at) = found(*pos) else { continue };
                    self.is_dragging = true;
                    self.last = Some(at);
                    asked.push(if modifiers.shift {
                        Pointed::Extend(at)
                    } else {
                        Pointed::Select(at)
                    });
                }
                Event::PointerButton { button: PointerButton::Primary, pressed: false, .. }
                | Event::PointerGone => {
                    asked.extend(self.is_dragging.then_some(Pointed::Release));
                    self.is_dragging = false;
                }
                Event::PointerMoved(pos) if self.is_dragging => {
                    let near = found(body.shrink(2.0).clamp(*pos));
                    if near.is_some() && near != self.last {
                        self.last = near;
                        asked.extend(near.map(Pointed::Extend));
                    }
                }
                _ => {}
            }
        }
        if self.is_dragging {
            self.go_beyond(ui, body, &mut asked);
        }
        asked
    }

    fn go_beyond(&mut self, ui: &Ui, body: Rect, asked: &mut Vec<Pointed>) {
        let Some(pos) = ui.input(|input| input.pointer.latest_pos()) else { return };
        let across = [
            (pos.x < body.left(), Step::Left),
            (pos.x > body.right(), Step::Right),
            (pos.y < body.top(), Step::Up),
            (pos.y > body.bottom(), Step::Down),
        ];
        let steps = across.into_iter().filter_map(|(is_beyond, step)| is_beyond.then_some(step));
        let steps: Vec<Step> = steps.collect();
        if steps.is_empty() {
            return;
        }
        let now = ui.input(|input| input.time);
        if now - self.beyond >= PACE {
            self.beyond = now;
            // What comes into view is reached by steps, not by what lay under the pointer before.
            self.last = None;
            asked.extend(steps.into_iter().map(Pointed::Beyond));
        }
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(PACE));
    }
}
