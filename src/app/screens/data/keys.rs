//! The keys of the grid, as a spreadsheet has them.

use egui::{Event, Key, Modifiers, Ui};

use super::DataScreen;
use super::edit::{self, Editing};
use super::selection::{At, Selection, Step};
use super::sheet::{Row, Sheet};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::app::widgets::physical_keys;

impl DataScreen {
    /// Reads the keyboard while the grid or the field of its cell has the focus. What belongs to
    /// the field is left to it.
    ///
    /// The field reads its text only when it is drawn. So what comes in the same frame behind the
    /// key that opened a cell, and a key that leaves it behind what is typed, wait for the next
    /// frame: fast typing is read in its order, whatever the pace of frames.
    pub(super) fn keys(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) {
        let mut events = ui.input_mut(|input| std::mem::take(&mut input.events));
        if !self.types_words(sheet) {
            physical_keys::read_physically(&mut events);
        }
        let mut waits = self.editing.is_some() && !self.field_is_drawn;
        let mut field_reads = false;
        events.retain(|event| {
            if !is_of_keyboard(event) {
                return true;
            }
            let was_editing = self.editing.is_some();
            waits |= was_editing && field_reads && self.ends_typing(event);
            if waits {
                self.held.push(event.clone());
                return false;
            }
            let kept = if was_editing {
                self.event_while_editing(event, session, sheet, commands)
            } else {
                self.event_while_selecting(event, ui, session, sheet, commands)
            };
            field_reads |= was_editing && kept && !is_release(event);
            waits |= !was_editing && self.editing.is_some();
            kept
        });
        ui.input_mut(|input| input.events = events);
        if !self.held.is_empty() {
            self.reveal = true;
            ui.request_repaint();
        }
    }

    /// Puts what waited before what came since.
    pub(in crate::app) fn give_back(&mut self, ui: &Ui) {
        if !self.held.is_empty() {
            let held = std::mem::take(&mut self.held);
            ui.input_mut(|input| {
                input.events.splice(..0, held);
            });
        }
    }

    /// Whether the cell of the cursor takes words: then a key gives the letter on it.
    fn types_words(&self, sheet: &Sheet) -> bool {
        let at = self.editing.as_ref().map_or(self.selection.cursor, |editing| editing.at);
        let line = sheet.rows.get(at.row).and_then(Row::line);
        line.is_some_and(|line| !line.states.is_empty())
    }

    fn ends_typing(&self, event: &Event) -> bool {
        self.leaving(event).is_some() || is_escape(event)
    }

    /// The step by which a key leaves the cell that is typed in.
    fn leaving(&self, event: &Event) -> Option<Step> {
        let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
        let by_typing = self.editing.as_ref().is_none_or(|editing| editing.by_typing);
        match key {
            Key::Enter if modifiers.shift => Some(Step::BackEnter),
            Key::Enter => Some(Step::Enter),
            Key::Tab if modifiers.shift => Some(Step::BackTab),
            Key::Tab => Some(Step::Tab),
            Key::ArrowUp if by_typing => Some(Step::Up),
            Key::ArrowDown if by_typing => Some(Step::Down),
            Key::ArrowLeft if by_typing => Some(Step::Left),
            Key::ArrowRight if by_typing => Some(Step::Right),
            _ => None,
        }
    }

    /// Whether the event is left to the field.
    fn event_while_editing(
        &mut self,
        event: &Event,
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) -> bool {
        if let Some(step) = self.leaving(event) {
            if self.leave_cell(session, commands) {
                self.selection.step(step, false, &sheet.lines(), sheet.years.len());
                self.reveal = true;
            }
            return false;
        }
        if is_escape(event) {
            self.editing = None;
            return false;
        }
        true
    }

    /// Takes over what is typed. False where it was refused: then the cell stays open with the
    /// reason, and what was typed is still there.
    pub(super) fn leave_cell(&mut self, session: &Session, commands: &mut Vec<Command>) -> bool {
        let Some(editing) = &mut self.editing else { return true };
        match edit::take_over(session, editing, commands) {
            Ok(()) => {
                self.editing = None;
                true
            }
            Err(reason) => {
                editing.error = Some(reason);
                editing.is_new = true;
                self.take_focus = true;
                self.reveal = true;
                false
            }
        }
    }

    /// Whether the event is left to others: shortcuts, the frame.
    fn event_while_selecting(
        &mut self,
        event: &Event,
        ui: &Ui,
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) -> bool {
        match event {
            Event::Key { key, pressed: true, modifiers, .. } => {
                return !self.key(*key, *modifiers, session, sheet, commands);
            }
            Event::Text(text) if !text.chars().any(char::is_control) => {
                self.begin(sheet, Some(text.clone()));
            }
            Event::Copy => ui.ctx().copy_text(edit::copy(session, sheet, &self.selection)),
            Event::Cut => {
                ui.ctx().copy_text(edit::copy(session, sheet, &self.selection));
                edit::clear(session, sheet, &self.selection, commands);
            }
            Event::Paste(text) => {
                let covered = edit::paste(session, sheet, &self.selection, text, commands);
                self.selection = covered.unwrap_or(self.selection);
            }
            _ => return true,
        }
        false
    }

    /// Whether the key was one of the grid's.
    fn key(
        &mut self,
        key: Key,
        modifiers: Modifiers,
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) -> bool {
        let ctrl = modifiers.command;
        let step = match key {
            Key::ArrowUp if ctrl => Step::Top,
            Key::ArrowDown if ctrl => Step::Bottom,
            Key::ArrowLeft if ctrl => Step::Home,
            Key::ArrowRight if ctrl => Step::End,
            Key::ArrowUp => Step::Up,
            Key::ArrowDown => Step::Down,
            Key::ArrowLeft => Step::Left,
            Key::ArrowRight => Step::Right,
            Key::Home if ctrl => Step::Top,
            Key::End if ctrl => Step::Bottom,
            Key::Home => Step::Home,
            Key::End => Step::End,
            Key::Tab if modifiers.shift => Step::BackTab,
            Key::Tab => Step::Tab,
            Key::Enter if modifiers.shift => Step::BackEnter,
            Key::Enter => Step::Enter,
            Key::F2 => {
                self.begin(sheet, None);
                return true;
            }
            Key::Delete | Key::Backspace => {
                edit::clear(session, sheet, &self.selection, commands);
                return true;
            }
            Key::A if ctrl => {
                self.select_all(sheet);
                return true;
            }
            _ => return false,
        };
        let keeps_anchor = modifiers.shift && !matches!(key, Key::Tab | Key::Enter);
        self.selection.step(step, keeps_anchor, &sheet.lines(), sheet.years.len());
        self.reveal = true;
        true
    }

    /// Opens the cell of the cursor: with its value, or with the first typed character instead.
    pub(super) fn begin(&mut self, sheet: &Sheet, typed: Option<String>) {
        let at = self.selection.cursor;
        let Some(shown) = sheet.cell(at.row, at.column).filter(|cell| cell.open) else { return };
        let Some(cell) = sheet.key(at.row, at.column) else { return };
        self.editing = Some(Editing {
            cell,
            at,
            by_typing: typed.is_some(),
            text: typed.unwrap_or_else(|| shown.typed.clone()),
            error: None,
            is_new: true,
        });
        self.field_is_drawn = false;
        self.reveal = true;
    }

    fn select_all(&mut self, sheet: &Sheet) {
        let lines = sheet.lines();
        let first = lines.iter().position(|line| *line).unwrap_or(0);
        let last = lines.iter().rposition(|line| *line).unwrap_or(0);
        self.selection =
            Selection::at(At { row: last, column: sheet.years.len().saturating_sub(1) });
        self.selection.anchor = At { row: first, column: 0 };
    }
}

/// Whether an event belongs to the order in which keys were typed.
fn is_of_keyboard(event: &Event) -> bool {
    use Event::{Copy, Cut, Ime, Key, Paste, Text};
    matches!(event, Key { .. } | Text(_) | Ime(_) | Copy | Cut | Paste(_))
}

fn is_release(event: &Event) -> bool {
    matches!(event, Event::Key { pressed: false, .. })
}

fn is_escape(event: &Event) -> bool {
    matches!(event, Event::Key { key: Key::Escape, pressed: true, .. })
}
