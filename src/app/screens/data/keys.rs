//! The keys of the grid, as a spreadsheet has them.

use egui::{Event, Key, Modifiers, Ui};

use super::DataScreen;
use super::edit::{self, Editing};
use super::sheet::{Row, Sheet};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::app::widgets::grid::{self, At, Selection, Typing};

/// The grid while it reads the keyboard.
struct Reading<'a> {
    screen: &'a mut DataScreen,
    ui: &'a Ui,
    session: &'a Session,
    sheet: &'a Sheet,
    commands: &'a mut Vec<Command>,
}

impl Typing for Reading<'_> {
    fn is_editing(&self) -> bool {
        self.screen.editing.is_some()
    }

    fn by_typing(&self) -> bool {
        self.screen.editing.as_ref().is_none_or(|editing| editing.by_typing)
    }

    fn field_is_drawn(&self) -> bool {
        self.screen.field_is_drawn
    }

    fn takes_words(&self) -> bool {
        let screen = &self.screen;
        let at = screen.editing.as_ref().map_or(screen.selection.cursor, |editing| editing.at);
        let line = self.sheet.rows.get(at.row).and_then(Row::line);
        line.is_some_and(|line| !line.states.is_empty())
    }

    fn is_left(&mut self, event: &Event) -> bool {
        let Self { screen, ui, session, sheet, commands } = self;
        if screen.editing.is_some() {
            screen.event_while_editing(event, session, sheet, commands)
        } else {
            screen.event_while_selecting(event, ui, session, sheet, commands)
        }
    }
}

impl DataScreen {
    /// Reads the keyboard while the grid or the field of its cell has the focus.
    pub(super) fn keys(
        &mut self,
        ui: &Ui,
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) {
        let mut keyboard = std::mem::take(&mut self.keyboard);
        let waits = keyboard.read(ui, &mut Reading { screen: self, ui, session, sheet, commands });
        self.keyboard = keyboard;
        self.reveal |= waits;
    }

    /// Whether the event is left to the field.
    fn event_while_editing(
        &mut self,
        event: &Event,
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) -> bool {
        let by_typing = self.editing.as_ref().is_none_or(|editing| editing.by_typing);
        if let Some(step) = grid::leaving(event, by_typing) {
            if self.leave_cell(session, commands) {
                self.selection.step(step, false, &sheet.lines(), sheet.years.len());
                self.reveal = true;
            }
            return false;
        }
        if grid::is_escape(event) {
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
        if let Some((step, extends)) = grid::step_of(key, modifiers) {
            self.selection.step(step, extends, &sheet.lines(), sheet.years.len());
            self.reveal = true;
            return true;
        }
        match key {
            Key::F2 => self.begin(sheet, None),
            Key::Delete | Key::Backspace => edit::clear(session, sheet, &self.selection, commands),
            Key::A if modifiers.command => self.select_all(sheet),
            _ => return false,
        }
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
