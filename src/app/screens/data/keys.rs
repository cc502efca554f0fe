//! The keys of the grid, as a spreadsheet has them.

use egui::{Event, Key, Modifiers, Ui};

use super::edit::{self, Editing};
use super::sheet::Sheet;
use super::source::Source;
use super::table::whole;
use super::{DataScreen, Reveal, clip};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::app::widgets::grid::{self, At, Shape, Step, Typing};
use crate::language::Message;
use crate::theme::size;

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
        self.sheet.series_at(at).is_some_and(|series| !series.states.is_empty())
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

/// How much wider one key makes a column.
const WIDER: f32 = size::SPACE_8;

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
        if waits {
            self.reveal = Reveal::Cursor;
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
        let by_typing = self.editing.as_ref().is_none_or(|editing| editing.by_typing);
        if grid::is_fill(event) {
            self.fill(session, sheet, commands);
            return false;
        }
        if let Some(step) = grid::leaving(event, by_typing) {
            if self.leave_cell(session, commands) {
                self.step(step, false, session, sheet);
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
                self.refuse(reason);
                false
            }
        }
    }

    /// Puts what is typed into all that is selected.
    fn fill(&mut self, session: &Session, sheet: &Sheet, commands: &mut Vec<Command>) {
        let Some(editing) = &self.editing else { return };
        match edit::fill(session, sheet, &self.selection, editing, commands) {
            Ok(()) => self.editing = None,
            Err(reason) => self.refuse(reason),
        }
    }

    fn refuse(&mut self, reason: Message) {
        if let Some(editing) = &mut self.editing {
            editing.error = Some(reason);
            editing.is_new = true;
            self.take_focus = true;
            self.reveal = Reveal::Cursor;
        }
    }

    fn step(&mut self, step: Step, extends: bool, session: &Session, sheet: &Sheet) {
        let source = Source::of(session);
        let is_filled = |at: At| source.as_ref().is_some_and(|source| sheet.is_filled(source, at));
        let shape = Shape {
            rows: &sheet.lines(),
            columns: sheet.columns.len(),
            page: self.page,
            is_filled: &is_filled,
        };
        self.selection.step(step, extends, &shape);
        self.reveal = if extends { Reveal::Far } else { Reveal::Cursor };
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
            // The space of Shift+Space has selected the row.
            Event::Text(text) if text == " " && std::mem::take(&mut self.space_is_key) => {}
            Event::Text(text) if !text.chars().any(char::is_control) => {
                self.begin(session, sheet, Some(text.clone()));
            }
            Event::Copy => self.copy(ui, session, sheet, commands),
            Event::Cut => {
                self.copy(ui, session, sheet, commands);
                edit::clear(session, sheet, &self.selection, commands);
            }
            Event::Paste(text) => {
                let covered = clip::paste(session, sheet, &self.selection, text, commands);
                self.selection = covered.unwrap_or(self.selection);
                self.reveal = Reveal::Cursor;
            }
            _ => return true,
        }
        false
    }

    /// Copies the selection; with Shift the headers of its rows and columns too.
    fn copy(&self, ui: &Ui, session: &Session, sheet: &Sheet, commands: &mut Vec<Command>) {
        let with_headers = ui.input(|input| input.modifiers.shift);
        let copied = clip::copy(session, sheet, &self.selection, with_headers);
        commands.push(Command::Copy(copied));
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
        self.space_is_key = false;
        if modifiers.alt && matches!(key, Key::ArrowLeft | Key::ArrowRight) {
            let closes = key == Key::ArrowLeft;
            if !modifiers.shift {
                self.widen += if closes { -WIDER } else { WIDER };
            } else if let Some(group) = sheet.group_near(self.selection.cursor.row, !closes) {
                self.fold(group.map(str::to_owned), session, commands);
                self.reveal = Reveal::Cursor;
            }
            return true;
        }
        if let Some((step, extends)) = grid::step_of(key, modifiers) {
            self.step(step, extends, session, sheet);
            return true;
        }
        let (first, last) = self.selection.range();
        let rows = (0, sheet.rows.len().saturating_sub(1));
        let columns = (0, sheet.columns.len().saturating_sub(1));
        match key {
            Key::F2 => self.begin(session, sheet, None),
            Key::Delete => edit::clear(session, sheet, &self.selection, commands),
            Key::Backspace => self.begin(session, sheet, Some(String::new())),
            Key::Escape => self.refused = None,
            Key::A if modifiers.command => self.selection = whole(sheet, rows, columns),
            Key::Space if modifiers.command => {
                self.selection = whole(sheet, rows, (first.column, last.column));
                self.space_is_key = true;
            }
            Key::Space if modifiers.shift => {
                self.selection = whole(sheet, (first.row, last.row), columns);
                self.space_is_key = true;
            }
            Key::D | Key::R if modifiers.command => {
                let to_the_right = key == Key::R;
                edit::fill_on(session, sheet, &self.selection, to_the_right, commands);
            }
            _ => return false,
        }
        true
    }

    /// Opens the cell of the cursor: with its value, or with the first typed character instead. One
    /// that can have no value says why instead.
    pub(super) fn begin(&mut self, session: &Session, sheet: &Sheet, typed: Option<String>) {
        let at = self.selection.cursor;
        let Some((source, cell)) = Source::of(session).zip(sheet.key(at)) else { return };
        self.reveal = Reveal::Cursor;
        self.refused = sheet.closed(&source, at).map(|reason| (at, reason));
        if self.refused.is_some() {
            return;
        }
        self.editing = Some(Editing {
            cell,
            at,
            by_typing: typed.is_some(),
            text: typed.unwrap_or_else(|| sheet.typed(&source, at)),
            error: None,
            is_new: true,
        });
        self.field_is_drawn = false;
    }
}
