//! The regions of the window, and how the keyboard goes from one to the next: Ctrl+F6, and with
//! Shift back. Inside one, Tab goes on; a grid keeps Tab for its cells.

use egui::{FocusDirection, Key, Modifiers, Ui};

use crate::theme::size;

/// A part of the window that the keyboard can go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// The context bar.
    Bar,
    /// The rail.
    Rail,
    /// The screen, with the notices above it.
    Screen,
    /// The cells of a grid on the screen.
    Cells,
}

impl Region {
    /// All, in the order of the key.
    const ALL: [Self; 4] = [Self::Bar, Self::Rail, Self::Screen, Self::Cells];

    /// The region that the key asks for. `in_cells`: whether the keyboard is in the cells of a
    /// grid; none where the screen has no such cells.
    pub fn asked(ui: &Ui, in_cells: Option<bool>) -> Option<Self> {
        let back = Modifiers::COMMAND | Modifiers::SHIFT;
        let by = ui.input_mut(|input| {
            // The one with Shift first: the other would match it too.
            if input.consume_key(back, Key::F6) {
                Some(-1)
            } else {
                input.consume_key(Modifiers::COMMAND, Key::F6).then_some(1)
            }
        })?;
        let here = if in_cells == Some(true) { Self::Cells } else { Self::of_focus(ui) };
        let count = if in_cells.is_some() { Self::ALL.len() } else { Self::ALL.len() - 1 };
        let at = Self::ALL.iter().position(|region| *region == here).unwrap_or_default();
        let next = (at as isize + by).rem_euclid(count as isize);
        Some(Self::ALL[next.unsigned_abs()])
    }

    /// Where the focus stands; on the screen where nothing has it.
    fn of_focus(ui: &Ui) -> Self {
        let context = ui.ctx();
        let focused = context.memory(egui::Memory::focused);
        let Some(response) = focused.and_then(|id| context.read_response(id)) else {
            return Self::Screen;
        };
        let middle = response.rect.center();
        let foot = context.content_rect().bottom() - size::STATUS_BAR;
        // Behind the context bar Tab goes to the status bar.
        if middle.y < size::CONTEXT_BAR || middle.y > foot {
            Self::Bar
        } else if middle.x < size::RAIL_NARROW {
            Self::Rail
        } else {
            Self::Screen
        }
    }

    /// Gives the keyboard to the first widget that is drawn from here on, where this is the region
    /// that was asked for.
    pub fn begin(self, ui: &Ui, asked: Option<Self>) {
        if asked == Some(self) {
            ui.memory_mut(|memory| {
                memory.stop_text_input();
                memory.move_focus(FocusDirection::Next);
            });
            ui.request_repaint();
        }
    }
}
