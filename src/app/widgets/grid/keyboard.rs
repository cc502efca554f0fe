//! The keyboard of a grid: fast typing is read in its order, whatever the pace of frames.

use egui::{Event, EventFilter, Id, Key, Modifiers, Ui};

use super::Step;
use crate::app::widgets::physical_keys::Physical;

/// The keys that would move the focus and belong to a grid while it has it.
pub const KEYS: EventFilter =
    EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// Whether a grid has the keyboard, which it takes where that is asked for; then its keys do not
/// move the focus.
pub fn has_keyboard(ui: &Ui, id: Id, take_focus: &mut bool) -> bool {
    let takes = std::mem::take(take_focus);
    ui.memory_mut(|memory| {
        if takes {
            memory.request_focus(id);
        }
        let has_focus = memory.has_focus(id);
        if has_focus {
            memory.set_focus_lock_filter(id, KEYS);
        }
        has_focus
    })
}

/// A grid as its keyboard sees it.
pub trait Typing {
    /// Whether a cell is being typed in.
    fn is_editing(&self) -> bool;
    /// Whether that cell was opened by typing, so that arrows leave it.
    fn by_typing(&self) -> bool;
    /// Whether the field of that cell was on screen in the last frame.
    fn field_is_drawn(&self) -> bool;
    /// Whether the cell takes words: then a key gives the letter on it.
    fn takes_words(&self) -> bool;
    /// Does what an event asks for. True where it is left to the field, or to others.
    fn is_left(&mut self, event: &Event) -> bool;
}

/// What of the keyboard waits for the next frame.
///
/// A field reads its text only when it is drawn. So what comes in the same frame behind the key
/// that opened a cell, and a key that leaves it behind what is typed, wait for the next frame.
#[derive(Default)]
pub struct Keyboard {
    held: Vec<Event>,
}

impl Keyboard {
    /// Reads the keyboard while the grid or the field of its cell has the focus. True where
    /// something waits.
    pub fn read(&mut self, ui: &Ui, grid: &mut impl Typing) -> bool {
        let mut events = ui.input_mut(|input| std::mem::take(&mut input.events));
        let mut physical = Physical::default();
        let mut waits = grid.is_editing() && !grid.field_is_drawn();
        let mut field_reads = false;
        events.retain_mut(|event| {
            if !is_of_keyboard(event) {
                return true;
            }
            let was_editing = grid.is_editing();
            waits |= was_editing && field_reads && ends_typing(event, grid.by_typing());
            if waits {
                self.held.push(event.clone());
                return false;
            }
            physical.read(event, !grid.takes_words());
            let is_left = grid.is_left(event);
            field_reads |= was_editing && is_left && !is_release(event);
            waits |= !was_editing && grid.is_editing();
            // What was pasted may be shown before it lands: then the keys are for what shows it.
            waits |= matches!(event, Event::Paste(_)) && !is_left;
            is_left
        });
        ui.input_mut(|input| input.events = events);
        if !self.held.is_empty() {
            ui.request_repaint();
        }
        !self.held.is_empty()
    }

    /// Puts what waited before what came since.
    pub fn give_back(&mut self, ui: &Ui) {
        if !self.held.is_empty() {
            let held = std::mem::take(&mut self.held);
            ui.input_mut(|input| {
                input.events.splice(..0, held);
            });
        }
    }
}

/// The step by which a key leaves the cell that is typed in.
pub fn leaving(event: &Event, by_typing: bool) -> Option<Step> {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
    match key {
        Key::Enter if modifiers.command || modifiers.alt => None,
        Key::Enter if modifiers.shift => Some(Step::BackEnter),
        Key::Enter => Some(Step::Enter),
        Key::Tab if modifiers.shift => Some(Step::BackTab),
        Key::Tab => Some(Step::Tab),
        Key::ArrowUp if by_typing => Some(Step::Up),
        Key::ArrowDown if by_typing => Some(Step::Down),
        Key::ArrowLeft if by_typing => Some(Step::Left),
        Key::ArrowRight if by_typing => Some(Step::Right),
        Key::PageUp if by_typing => Some(Step::PageUp),
        Key::PageDown if by_typing => Some(Step::PageDown),
        _ => None,
    }
}

/// Whether the event puts what is typed into all that is selected: Ctrl+Enter.
pub fn is_fill(event: &Event) -> bool {
    let Event::Key { key: Key::Enter, pressed: true, modifiers, .. } = event else { return false };
    modifiers.command && !modifiers.shift && !modifiers.alt
}

/// The step that a key makes while cells are selected, and whether it extends the selection.
pub fn step_of(key: Key, modifiers: Modifiers) -> Option<(Step, bool)> {
    let ctrl = modifiers.command;
    let step = match key {
        Key::ArrowUp if ctrl => Step::EdgeUp,
        Key::ArrowDown if ctrl => Step::EdgeDown,
        Key::ArrowLeft if ctrl => Step::EdgeLeft,
        Key::ArrowRight if ctrl => Step::EdgeRight,
        Key::Home if ctrl => Step::First,
        Key::End if ctrl => Step::Last,
        Key::ArrowUp => Step::Up,
        Key::ArrowDown => Step::Down,
        Key::ArrowLeft => Step::Left,
        Key::ArrowRight => Step::Right,
        Key::Home => Step::Home,
        Key::End => Step::End,
        Key::PageUp => Step::PageUp,
        Key::PageDown => Step::PageDown,
        Key::Tab if modifiers.shift => Step::BackTab,
        Key::Tab => Step::Tab,
        Key::Enter if ctrl || modifiers.alt => return None,
        Key::Enter if modifiers.shift => Step::BackEnter,
        Key::Enter => Step::Enter,
        _ => return None,
    };
    Some((step, modifiers.shift && !matches!(key, Key::Tab | Key::Enter)))
}

/// Whether the event gives up what is typed.
pub fn is_escape(event: &Event) -> bool {
    matches!(event, Event::Key { key: Key::Escape, pressed: true, .. })
}

fn ends_typing(event: &Event, by_typing: bool) -> bool {
    leaving(event, by_typing).is_some() || is_fill(event) || is_escape(event)
}

/// Whether an event belongs to the order in which keys were typed.
fn is_of_keyboard(event: &Event) -> bool {
    use Event::{Copy, Cut, Ime, Key, Paste, Text};
    matches!(event, Key { .. } | Text(_) | Ime(_) | Copy | Cut | Paste(_))
}

fn is_release(event: &Event) -> bool {
    matches!(event, Event::Key { pressed: false, .. })
}
