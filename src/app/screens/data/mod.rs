//! Data: the grid in which values are typed. Rows are series grouped by section, columns years.

mod build;
mod cells;
mod columns;
mod details;
mod edit;
mod field;
mod keys;
pub(in crate::app::screens) mod sheet;
mod show;
mod source;
mod table;
#[cfg(test)]
mod tests;

use egui::{RichText, Ui};

use self::details::DetailsPanel;
use self::edit::Editing;
use self::sheet::{Sheet, Wish};
pub use self::table::has_focus;
use crate::app::command::Command;
use crate::app::place::{Place, Screen};
use crate::app::session::Session;
use crate::app::verb::Verb;
use crate::app::widgets::grid::{At, Keyboard, Selection};
use crate::app::widgets::{choose_region, verb_button};
use crate::assess::Scope;
use crate::language::{Language, Message};
use crate::theme::{self, size};

/// What the grid remembers between frames; nothing of it is part of the document.
#[derive(Default)]
pub struct DataScreen {
    wish: Wish,
    selection: Selection,
    editing: Option<Editing>,
    /// Whether the selection is to be scrolled into view.
    reveal: bool,
    /// Whether the grid takes the keyboard in the next frame.
    take_focus: bool,
    /// Whether the field of the cell that is typed in was on screen in the last frame.
    field_is_drawn: bool,
    keyboard: Keyboard,
    computed: Option<(Stand, Sheet)>,
    /// The indicator that the cursor went to when it was looked at elsewhere.
    followed: String,
    /// Whether the programme has few milestones, so that the toolbar offers all years.
    has_milestones: bool,
    details_are_open: bool,
    details: DetailsPanel,
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
        self.toolbar(ui, session, commands);
        ui.add_space(size::SPACE_8);
        let sheet = self.sheet(session);
        if self.has_milestones != sheet.has_milestones {
            self.has_milestones = sheet.has_milestones;
            ui.ctx().request_repaint();
        }
        self.follow(ui, session, &sheet);
        if self.details_are_open {
            let cursor = self.selection.cursor;
            let cell = sheet.key(cursor.row, cursor.column);
            let frame =
                egui::Frame::new().inner_margin(egui::Margin { left: 12, ..egui::Margin::ZERO });
            let panel = egui::Panel::right("details").exact_size(size::SIDE_PANEL).frame(frame);
            panel.show(ui, |ui| self.details.ui(ui, session, cell.as_ref(), commands));
        }
        let body = egui::CentralPanel::no_frame();
        body.show(ui, |ui| self.grid(ui, session, &sheet, commands));
        self.computed = self.computed.take().map(|(stand, _)| (stand, sheet));
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

    /// Goes to the indicator that was looked at last, in whatever screen; unfolds it where it is
    /// folded away.
    fn follow(&mut self, ui: &Ui, session: &Session, sheet: &Sheet) {
        let code = &session.place.indicator;
        if self.followed == *code || self.editing.is_some() {
            return;
        }
        let column = sheet.years.iter().position(|year| *year == session.place.year);
        let cursor = self.selection.cursor;
        if sheet.key(cursor.row, cursor.column).is_some_and(|cell| *cell.series.code == *code) {
            self.reveal = true;
        } else if let Some(row) = sheet.first_line(code) {
            self.selection = Selection::at(At { row, column: column.unwrap_or(0) });
            self.reveal = true;
        } else {
            let all = Wish {
                show_own: self.wish.show_own,
                show_all_years: self.wish.show_all_years,
                show_unreported: true,
                ..Wish::default()
            };
            if self.wish != all {
                self.wish = all;
                ui.ctx().request_repaint();
                return;
            }
        }
        self.followed.clone_from(code);
    }

    fn toolbar(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let texts = &session.texts;
        let mut wish = self.wish.clone();
        ui.horizontal(|ui| {
            verb_button(ui, session, Verb::Undo, session.open.can_undo(), commands);
            verb_button(ui, session, Verb::Redo, session.open.can_redo(), commands);
            ui.separator();
            let label = ui.label(texts.get("data-filter"));
            let field = egui::TextEdit::singleline(&mut wish.filter)
                .desired_width(160.0)
                .hint_text(&*texts.get("data-filter.hint"));
            ui.add(field).labelled_by(label.id);
            ui.separator();
            ui.checkbox(&mut wish.show_own, &*texts.get("data-show-own"))
                .on_hover_text(&*texts.get("data-show-own.hint"));
            if self.has_milestones {
                ui.checkbox(&mut wish.show_all_years, &*texts.get("data-all-years"))
                    .on_hover_text(&*texts.get("data-all-years.hint"));
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let mut open = self.details_are_open;
                ui.toggle_value(&mut open, &*texts.get("data-details"))
                    .on_hover_text(&*texts.get("data-details.hint"));
                let open = open || !self.details.leave(commands);
                // The panel takes its place from the grid: the cell that it is about stays in view.
                self.reveal |= open != self.details_are_open;
                self.details_are_open = open;
                if ui.button(&*texts.get("data-show-trajectory")).clicked() {
                    self.show_trajectory(session, commands);
                }
            });
        });
        self.change_wish(wish, session, commands);
        let message = self.hint(session);
        ui.label(
            RichText::new(texts.say(&message))
                .size(size::SMALL)
                .color(theme::tokens(ui.ctx()).quiet_text),
        );
    }

    /// Shows other rows, once what is typed is taken over: a row that is typed in never goes.
    fn change_wish(&mut self, wish: Wish, session: &Session, commands: &mut Vec<Command>) {
        if wish != self.wish && self.leave_cell(session, commands) {
            self.wish = wish;
        }
    }

    /// One line that teaches: how to begin, or how many values the year has.
    fn hint(&self, session: &Session) -> Message {
        let year = session.place.year;
        let nothing_found = |(_, sheet): &(Stand, Sheet)| sheet.rows.is_empty();
        if !self.wish.filter.is_empty() && self.computed.as_ref().is_some_and(nothing_found) {
            return Message::new("data-nothing-found").with("filter", self.wish.filter.as_str());
        }
        if let Some(outside) = outside(session) {
            return outside;
        }
        let entered = session.entered(year);
        if entered == 0 {
            Message::new("data-empty").with("year", year)
        } else {
            Message::new("data-entered").with("year", year).with("count", entered)
        }
    }

    /// The sheet for where the session stands, computed anew only when something changed.
    fn sheet(&mut self, session: &Session) -> Sheet {
        let stand = Stand {
            revision: session.revision,
            place: Place {
                screen: Screen::Data,
                indicator: String::new(),
                ..session.place.clone()
            },
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
            Some((_, before)) => follow(&mut self.selection, before, &sheet),
            None => self.start(session, &sheet),
        }
        if let Some(editing) = &mut self.editing {
            editing.at = sheet.find(&editing.cell).unwrap_or(editing.at);
        }
        self.computed = Some((stand, Sheet::default()));
        self.selection.settle(&sheet.lines(), sheet.years.len());
        sheet
    }

    /// At first the cursor stands in the year that is spoken of, in the first row.
    fn start(&mut self, session: &Session, sheet: &Sheet) {
        let column = sheet.years.iter().position(|year| *year == session.place.year);
        let row = sheet.lines().iter().position(|line| *line).unwrap_or(0);
        self.selection = Selection::at(At { row, column: column.unwrap_or(0) });
        self.reveal = true;
        self.take_focus = true;
    }

    /// Puts what was typed and waits before what came since.
    pub fn give_back(&mut self, ui: &Ui) {
        self.keyboard.give_back(ui);
    }

    fn show_trajectory(&self, session: &Session, commands: &mut Vec<Command>) {
        let sheet = self.computed.as_ref().map(|(_, sheet)| sheet);
        let cell = sheet
            .and_then(|sheet| sheet.key(self.selection.cursor.row, self.selection.cursor.column));
        let code = cell
            .map_or_else(|| session.place.indicator.clone(), |cell| cell.series.code.to_string());
        commands.push(Command::ShowIndicator { code, screen: Screen::Trajectory });
    }
}

/// Keeps a selection on its cells where their rows moved.
fn follow(selection: &mut Selection, before: &Sheet, after: &Sheet) {
    let follow =
        |at: At| before.key(at.row, at.column).and_then(|cell| after.find(&cell)).unwrap_or(at);
    selection.anchor = follow(selection.anchor);
    selection.cursor = follow(selection.cursor);
}

/// That the programme is made for another territory than the one shown, where it is.
fn outside(session: &Session) -> Option<Message> {
    let (edition, here) = session.edition().zip(session.territory())?;
    let whole = session.tree.get(&edition.territory)?;
    let is_outside = Scope::of(edition, &here.code) == Scope::Outside;
    is_outside.then(|| {
        Message::new("data-outside")
            .with("programme", &edition.short)
            .with("whole", &whole.name)
            .with("territory", &here.name)
    })
}
