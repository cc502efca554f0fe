//! The keys of the grid, as those of the data grid.

use egui::{Event, Key, Modifiers, Ui};

use super::fields::Form;
use super::grid::{Editing, Grid};
use super::sheet::{self, Sheet};
use crate::app::widgets::grid::{self, At, Selection, Shape, Step, Typing};
use crate::programme::draft::What;
use crate::programme::{Counting, Indicator, IndicatorKind};

/// How many rows a page is.
const PAGE: usize = 8;

/// The grid while it reads the keyboard.
struct Reading<'a, 'f> {
    grid: &'a mut Grid,
    ui: &'a Ui,
    form: &'a mut Form<'f>,
    sheet: &'a Sheet,
    indicator: &'a Indicator,
}

impl Typing for Reading<'_, '_> {
    fn is_editing(&self) -> bool {
        self.grid.editing.is_some()
    }

    fn by_typing(&self) -> bool {
        self.grid.editing.as_ref().is_none_or(|editing| editing.by_typing)
    }

    fn field_is_drawn(&self) -> bool {
        self.grid.field_is_drawn
    }

    fn takes_words(&self) -> bool {
        !self.grid.has_numbers(self.sheet, self.indicator)
    }

    fn is_left(&mut self, event: &Event) -> bool {
        let Self { grid, ui, form, sheet, indicator } = self;
        if grid.editing.is_some() {
            grid.while_editing(event, form, sheet, indicator)
        } else {
            grid.while_selecting(event, ui, form, sheet, indicator)
        }
    }
}

impl Grid {
    /// Reads the keyboard while the grid has it.
    pub(super) fn keys(
        &mut self,
        ui: &Ui,
        form: &mut Form<'_>,
        sheet: &Sheet,
        indicator: &Indicator,
    ) {
        let mut keyboard = std::mem::take(&mut self.keyboard);
        keyboard.read(ui, &mut Reading { grid: self, ui, form, sheet, indicator });
        self.keyboard = keyboard;
    }

    /// Puts what was typed and waits before what came since.
    pub fn give_back(&mut self, ui: &Ui) {
        self.keyboard.give_back(ui);
    }

    /// Where words stand, a key gives its letter.
    fn has_numbers(&self, sheet: &Sheet, indicator: &Indicator) -> bool {
        let in_words = matches!(indicator.counting, Counting::State(_) | Counting::Words)
            || indicator.kind == IndicatorKind::ExpectedResult;
        let line = sheet.lines.get(self.selection.cursor.row);
        !in_words && line.is_some_and(|line| line.at.what == What::Values)
    }

    fn while_editing(
        &mut self,
        event: &Event,
        form: &mut Form<'_>,
        sheet: &Sheet,
        indicator: &Indicator,
    ) -> bool {
        let by_typing = self.editing.as_ref().is_none_or(|editing| editing.by_typing);
        if let Some(step) = grid::leaving(event, by_typing) {
            if self.take_over(indicator, form.commands) {
                self.step(step, false, sheet);
            }
            return false;
        }
        if grid::is_fill(event) {
            self.fill(indicator, sheet, form);
            return false;
        }
        if grid::is_escape(event) {
            self.editing = None;
            return false;
        }
        true
    }

    pub(super) fn step(&mut self, step: Step, extends: bool, sheet: &Sheet) {
        let shape = Shape {
            rows: &vec![true; sheet.lines.len()],
            columns: sheet.years.len(),
            page: PAGE,
            is_filled: &|at| !sheet.shown(at).is_empty(),
        };
        self.selection.step(step, extends, &shape);
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
        if let Some((step, extends)) = grid::step_of(key, modifiers) {
            self.step(step, extends, sheet);
            return true;
        }
        match key {
            Key::F2 => self.begin(sheet, None),
            Key::Delete | Key::Backspace => {
                form.edit("", sheet::clear(indicator, sheet, &self.selection));
            }
            Key::A if modifiers.command => {
                let last = At {
                    row: sheet.lines.len().saturating_sub(1),
                    column: sheet.years.len().saturating_sub(1),
                };
                self.selection = Selection::block(At::default(), last);
            }
            _ => return false,
        }
        true
    }

    /// Puts what is typed into all that is selected.
    fn fill(&mut self, indicator: &Indicator, sheet: &Sheet, form: &mut Form<'_>) {
        let Some(editing) = &mut self.editing else { return };
        match sheet::fill(indicator, sheet, &self.selection, &editing.text) {
            Ok(edit) => {
                self.editing = None;
                form.edit("", edit);
            }
            Err(reason) => {
                editing.refused = Some(reason);
                editing.is_new = true;
            }
        }
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
