//! The keys of the grid, as those of the data grid.

use egui::{Event, Key, Modifiers, Ui};

use super::fields::Form;
use super::grid::{Editing, Grid};
use super::sheet::{self, Sheet};
use crate::app::screens::data::selection::{At, Selection, Step};
use crate::app::widgets::physical_keys;
use crate::programme::draft::What;
use crate::programme::{Counting, Indicator, IndicatorKind};

impl Grid {
    /// Reads the keyboard while the grid has it. A key that leaves a cell behind what is typed in
    /// the same frame waits for the next one, since the field reads only when it is drawn.
    pub(super) fn keys(
        &mut self,
        ui: &mut Ui,
        form: &mut Form<'_>,
        sheet: &Sheet,
        indicator: &Indicator,
    ) {
        let mut events = ui.input_mut(|input| std::mem::take(&mut input.events));
        if self.has_numbers(sheet, indicator) {
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
            let is_kept = if was_editing {
                self.while_editing(event, form, sheet, indicator)
            } else {
                self.while_selecting(event, ui, form, sheet, indicator)
            };
            field_reads |= was_editing && is_kept && !is_release(event);
            waits |= !was_editing && self.editing.is_some();
            is_kept
        });
        ui.input_mut(|input| input.events = events);
        if !self.held.is_empty() {
            ui.request_repaint();
        }
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

    /// Where words stand, a key gives its letter.
    fn has_numbers(&self, sheet: &Sheet, indicator: &Indicator) -> bool {
        let in_words = matches!(indicator.counting, Counting::State(_) | Counting::Words)
            || indicator.kind == IndicatorKind::ExpectedResult;
        let line = sheet.lines.get(self.selection.cursor.row);
        !in_words && line.is_some_and(|line| line.at.what == What::Values)
    }

    fn ends_typing(&self, event: &Event) -> bool {
        self.leaving(event).is_some() || is_escape(event)
    }

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

    fn while_editing(
        &mut self,
        event: &Event,
        form: &mut Form<'_>,
        sheet: &Sheet,
        indicator: &Indicator,
    ) -> bool {
        if let Some(step) = self.leaving(event) {
            if self.take_over(indicator, form.commands) {
                self.step(step, false, sheet);
            }
            return false;
        }
        if is_escape(event) {
            self.editing = None;
            return false;
        }
        true
    }

    fn step(&mut self, step: Step, keeps_anchor: bool, sheet: &Sheet) {
        let rows = vec![true; sheet.lines.len()];
        self.selection.step(step, keeps_anchor, &rows, sheet.years.len());
        self.reveal = true;
    }

    fn while_selecting(
        &mut self,
        event: &Event,
        ui: &Ui,
        form: &mut Form<'_>,
        sheet: &Sheet,
        indicator: &Indicator,
    ) -> bool {
        match event {
            Event::Key { key, pressed: true, modifiers, .. } => {
                return !self.key(*key, *modifiers, form, sheet, indicator);
            }
            Event::Text(text) if !text.chars().any(char::is_control) => {
                self.begin(sheet, Some(text.clone()));
            }
            Event::Copy => ui.ctx().copy_text(sheet::copy(sheet, &self.selection)),
            Event::Cut => {
                ui.ctx().copy_text(sheet::copy(sheet, &self.selection));
                form.edit("", sheet::clear(indicator, sheet, &self.selection));
            }
            Event::Paste(text) => {
                let edit = sheet::paste(indicator, sheet, &self.selection, text, form.commands);
                if let Some(edit) = edit {
                    form.edit("", edit);
                }
            }
            _ => return true,
        }
        false
    }

    fn key(
        &mut self,
        key: Key,
        modifiers: Modifiers,
        form: &mut Form<'_>,
        sheet: &Sheet,
        indicator: &Indicator,
    ) -> bool {
        let ctrl = modifiers.command;
        let step = match key {
            Key::ArrowUp if ctrl => Step::Top,
            Key::ArrowDown if ctrl => Step::Bottom,
            Key::ArrowUp => Step::Up,
            Key::ArrowDown => Step::Down,
            Key::ArrowLeft if !ctrl => Step::Left,
            Key::ArrowRight if !ctrl => Step::Right,
            Key::ArrowLeft | Key::Home => Step::Home,
            Key::ArrowRight | Key::End => Step::End,
            Key::Tab if modifiers.shift => Step::BackTab,
            Key::Tab => Step::Tab,
            Key::Enter if modifiers.shift => Step::BackEnter,
            Key::Enter => Step::Enter,
            Key::F2 => {
                self.begin(sheet, None);
                return true;
            }
            Key::Delete | Key::Backspace => {
                form.edit("", sheet::clear(indicator, sheet, &self.selection));
                return true;
            }
            Key::A if ctrl => {
                let last = At {
                    row: sheet.lines.len().saturating_sub(1),
                    column: sheet.years.len().saturating_sub(1),
                };
                self.selection = Selection::at(last);
                self.selection.anchor = At::default();
                return true;
            }
            _ => return false,
        };
        let keeps_anchor = modifiers.shift && !matches!(key, Key::Tab | Key::Enter);
        self.step(step, keeps_anchor, sheet);
        true
    }

    /// Opens the cell of the cursor: with its value, or with the first typed character instead.
    pub(super) fn begin(&mut self, sheet: &Sheet, typed: Option<String>) {
        let at = self.selection.cursor;
        let Some(cell) = sheet.cell(at) else { return };
        self.editing = Some(Editing {
            cell,
            by_typing: typed.is_some(),
            text: typed.unwrap_or_else(|| sheet.shown(at).to_owned()),
            refused: None,
            is_new: true,
        });
        self.field_is_drawn = false;
        self.reveal = true;
    }
}

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
