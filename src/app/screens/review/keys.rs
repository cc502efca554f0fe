//! The keys of the review: Enter lands, Esc declines, arrows choose a row, Space what happens with
//! it.

use egui::{Event, EventFilter, Id, Key, Ui};

use super::ReviewScreen;
use crate::app::command::Command;
use crate::app::session::Session;
use crate::exchange::Row;

/// Rows that a page has.
const PAGE: usize = 10;

/// The keys that would move the focus and belong to the table while it has it.
const KEYS: EventFilter =
    EventFilter { tab: false, horizontal_arrows: false, vertical_arrows: true, escape: true };

/// The table has the keyboard under this id.
pub(super) fn focus_id() -> Id {
    Id::unique("review table")
}

impl ReviewScreen {
    /// Reads the keyboard while the table has it. True where it has.
    pub(super) fn keys(&mut self, ui: &Ui, session: &Session, commands: &mut Vec<Command>) -> bool {
        let id = focus_id();
        if std::mem::take(&mut self.take_focus) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if !ui.memory(|memory| memory.has_focus(id)) {
            // From a question or a list Escape leads back to the table; there it declines.
            self.take_focus = ui.input(|input| input.key_pressed(Key::Escape))
                && ui.memory(|memory| memory.focused().is_none());
            return false;
        }
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, KEYS));
        let events = ui.input_mut(|input| std::mem::take(&mut input.events));
        let mut left = Vec::with_capacity(events.len());
        for event in events {
            match &event {
                Event::Key { key, pressed: true, modifiers, .. }
                    if !modifiers.command
                        && !modifiers.alt
                        && self.key(*key, session, commands) => {}
                // What is typed here is meant for no field.
                Event::Text(_) => {}
                _ => left.push(event),
            }
        }
        ui.input_mut(|input| input.events = left);
        true
    }

    /// Whether the key is one of the review's.
    fn key(&mut self, key: Key, session: &Session, commands: &mut Vec<Command>) -> bool {
        let last = self.rows.len().saturating_sub(1);
        let cursor = match key {
            Key::ArrowDown => self.cursor + 1,
            Key::ArrowUp => self.cursor.saturating_sub(1),
            Key::PageDown => self.cursor + PAGE,
            Key::PageUp => self.cursor.saturating_sub(PAGE),
            Key::Home => 0,
            Key::End => last,
            Key::Enter => {
                self.land(session, commands);
                return true;
            }
            Key::Escape => {
                self.decline(commands);
                return true;
            }
            Key::Space => {
                self.turn(self.cursor, session);
                return true;
            }
            _ => return false,
        };
        self.cursor = cursor.min(last);
        self.reveal = true;
        true
    }

    /// Turns to the next decision about a row.
    pub(super) fn turn(&mut self, row: usize, session: &Session) {
        let Some(Row::Cell(number)) = self.rows.get(row).copied() else { return };
        let Some(decision) = self.review.as_ref().map(|review| review.next_decision(number)) else {
            return;
        };
        self.decide(number, decision, session);
    }
}
