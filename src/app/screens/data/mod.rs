//! Data: the grid in which values are typed. The same cells in three arrangements: indicators by
//! years, territories by years, territories by indicators.

mod answer;
mod build;
mod cell;
mod cells;
mod clip;
mod columns;
mod edit;
mod editor;
mod header;
mod indicators;
mod jump;
mod keys;
mod names;
mod places;
mod seek;
mod sheet;
pub(in crate::app::screens) mod show;
mod source;
mod summary;
mod table;
#[cfg(test)]
mod tests;
mod toolbar;

use egui::{Key, Modifiers, Ui};

use self::columns::Widths;
use self::edit::Editing;
use self::editor::DetailsPanel;
use self::jump::Jump;
use self::seek::Sought;
use self::sheet::{Sheet, Wish};
use self::summary::Summary;
pub use self::table::has_focus;
use crate::app::command::Command;
use crate::app::place::{Arrangement, Place, Screen};
use crate::app::session::Session;
use crate::app::widgets::choose_region;
use crate::app::widgets::grid::{At, Keyboard, Pointer, Selection};
use crate::book::CellKey;
use crate::language::{Language, Message};
use crate::theme::size;

/// What the grid remembers between frames; nothing of it is part of the document.
#[derive(Default)]
pub struct DataScreen {
    wish: Wish,
    selection: Selection,
    editing: Option<Editing>,
    /// Why nothing can be typed in a cell where someone tried.
    refused: Option<(At, Message)>,
    /// What is to be scrolled into view.
    reveal: Reveal,
    /// Whether the grid takes the keyboard in the next frame.
    take_focus: bool,
    /// Whether the field of the cell that is typed in was on screen in the last frame.
    field_is_drawn: bool,
    /// Whether the next space belongs to a key that selected.
    space_is_key: bool,
    keyboard: Keyboard,
    pointer: Pointer,
    /// How large the part that scrolls was in the last frame, and whether the cursor stood in it:
    /// what is looked at stays in sight when a panel opens or the window changes its size.
    body: Option<egui::Vec2>,
    cursor_is_seen: bool,
    /// How many rows are visible at once.
    page: usize,
    /// The widths that were chosen, and how much wider keys make the column of the cursor.
    widths: Widths,
    widen: f32,
    computed: Option<(Stand, Sheet)>,
    summary: Option<(Selection, Option<Summary>)>,
    /// The indicator that the cursor went to when it was looked at elsewhere.
    followed: String,
    /// Where the cursor is to go.
    sought: Sought,
    jump: Option<Jump>,
    details_are_open: bool,
    details: DetailsPanel,
}

/// What is to be scrolled into view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Reveal {
    #[default]
    Nothing,
    /// The cell of the cursor.
    Cursor,
    /// The corner of the selection that moves.
    Far,
}

/// What a computed sheet depends on.
#[derive(Clone, PartialEq)]
struct Stand {
    revision: u64,
    place: Place,
    language: Language,
    wish: Wish,
}

impl DataScreen {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        if !session.has_territory() {
            choose_region(ui, session, commands);
            return;
        }
        self.editor_key(ui, session, commands);
        self.shortcuts(ui, session, commands);
        let sheet = self.sheet(session);
        self.toolbar(ui, session, &sheet, commands);
        self.follow(ui, session, &sheet);
        self.status(ui, session, &sheet);
        if self.details_are_open {
            let cell = sheet.key(self.selection.cursor);
            let frame =
                egui::Frame::new().inner_margin(egui::Margin { left: 12, ..egui::Margin::ZERO });
            let panel = egui::Panel::right("details").exact_size(size::SIDE_PANEL).frame(frame);
            let panel = panel.show(ui, |ui| self.details.ui(ui, session, cell.as_ref(), commands));
            // With Escape the keyboard goes back to the grid.
            self.take_focus |= panel.inner;
        }
        let body = egui::CentralPanel::no_frame();
        body.show(ui, |ui| self.grid(ui, session, &sheet, commands));
        self.computed = self.computed.take().map(|(stand, _)| (stand, sheet));
    }

    /// Goes to a cell in the next frame, and shows what is known about it.
    pub fn show_cell(&mut self, cell: CellKey) {
        self.sought.cell = Some(cell);
        self.followed.clear();
        self.details_are_open = true;
    }

    /// Shift+F2 and Alt+Enter lead from the grid to the editor of its cell.
    fn editor_key(&mut self, ui: &Ui, session: &Session, commands: &mut Vec<Command>) {
        let asked = ui.input_mut(|input| {
            input.consume_key(Modifiers::SHIFT, Key::F2)
                || input.consume_key(Modifiers::ALT, Key::Enter)
        });
        if asked && self.leave_cell(session, commands) {
            if !self.details_are_open {
                self.reveal = Reveal::Cursor;
            }
            self.details_are_open = true;
            self.details.focus();
        }
    }

    /// Gives the grid the keyboard in the next frame.
    pub fn take_focus(&mut self) {
        self.take_focus = true;
    }

    /// Whether something is typed and not yet taken over.
    pub fn is_editing(&self) -> bool {
        self.editing.is_some()
    }

    /// Takes over what is typed in a cell or beside it. False where it was refused.
    pub fn leave(&mut self, session: &Session, commands: &mut Vec<Command>) -> bool {
        let left = self.leave_cell(session, commands);
        self.details.leave(commands) && left
    }

    /// Puts what was typed and waits before what came since.
    pub fn give_back(&mut self, ui: &Ui) {
        self.keyboard.give_back(ui);
    }

    /// Shows other rows, once what is typed is taken over: a row that is typed in never goes.
    fn change_wish(&mut self, wish: Wish, session: &Session, commands: &mut Vec<Command>) {
        if wish != self.wish && self.leave_cell(session, commands) {
            self.wish = wish;
        }
    }

    /// Arranges the cells in another way around the one of the cursor.
    fn arrange(
        &mut self,
        arrangement: Arrangement,
        session: &Session,
        commands: &mut Vec<Command>,
    ) {
        if arrangement == session.place.arrangement || !self.leave_cell(session, commands) {
            return;
        }
        let known = self.computed.as_ref().map(|(_, sheet)| sheet);
        let cell = known.and_then(|sheet| sheet.key(self.selection.cursor));
        if let Some(cell) = cell {
            let (series, place) = (&cell.series, &session.place);
            match arrangement {
                Arrangement::IndicatorsByYears if *series.territory != *place.territory => {
                    commands.push(Command::ChooseTerritory(series.territory.to_string()));
                }
                Arrangement::TerritoriesByYears => {
                    self.wish.series = series.series.to_string();
                    let code = series.code.to_string();
                    commands.push(Command::ShowIndicator { code, screen: Screen::Data });
                }
                Arrangement::TerritoriesByIndicators if cell.year != place.year => {
                    commands.push(Command::ChooseYear(cell.year));
                }
                _ => {}
            }
        }
        commands.push(Command::Arrange(arrangement));
        self.take_focus = true;
    }

    /// The sheet for where the session stands, computed anew only when something changed.
    fn sheet(&mut self, session: &Session) -> Sheet {
        let mut place = Place { screen: Screen::Data, ..session.place.clone() };
        if place.arrangement != Arrangement::TerritoriesByYears {
            place.indicator.clear();
        }
        let stand = Stand {
            revision: session.revision,
            place,
            language: session.texts.language(),
            wish: self.wish.clone(),
        };
        if let Some((known, sheet)) = &mut self.computed
            && *known == stand
        {
            return std::mem::take(sheet);
        }
        let sheet = Sheet::of_session(session, &self.wish);
        match &self.computed {
            Some((_, before)) if before.arrangement != sheet.arrangement => {
                let cell = before.key(self.selection.cursor);
                let at = cell.and_then(|cell| sheet.find(&cell)).unwrap_or_default();
                self.selection = Selection::at(at);
                self.reveal = Reveal::Cursor;
            }
            Some((_, before)) => self.selection = follow(self.selection, before, &sheet),
            None => self.start(session, &sheet),
        }
        if let Some(editing) = &mut self.editing {
            editing.at = sheet.find(&editing.cell).unwrap_or(editing.at);
        }
        self.computed = Some((stand, Sheet::default()));
        self.summary = None;
        self.refused = None;
        self.selection.settle(&sheet.lines(), sheet.columns.len());
        sheet
    }

    /// At first the cursor stands in the year that is spoken of, in the first row.
    fn start(&mut self, session: &Session, sheet: &Sheet) {
        let column = sheet.column_of(session.place.year).unwrap_or(0);
        let row = sheet.lines().iter().position(|line| *line).unwrap_or(0);
        self.selection = Selection::at(At { row, column });
        self.reveal = Reveal::Cursor;
        self.take_focus = true;
    }
}

/// Keeps a selection on its cells where their rows moved.
fn follow(selection: Selection, before: &Sheet, after: &Sheet) -> Selection {
    selection.moved(|at| before.key(at).and_then(|cell| after.find(&cell)).unwrap_or(at))
}
