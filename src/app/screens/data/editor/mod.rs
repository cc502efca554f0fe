//! The cell editor beside the grid: all that one cell carries, what is doubtful in it, its
//! neighbours in time and what happened to it. `facts` says what is known about the cell, `typed`
//! holds what is typed and reads it; the rest draws.

mod doubts;
mod facts;
mod fields;
mod history;
mod typed;

use egui::{Key, RichText, ScrollArea, Ui};

use self::doubts::Accepting;
use self::facts::Facts;
use self::typed::Typed;
use crate::app::command::Command;
use crate::app::session::Session;
use crate::book::{CellKey, HistoryEntry};
use crate::theme::{self, size};

/// What the panel remembers between frames: the fields of one cell.
#[derive(Default)]
pub struct DetailsPanel {
    shown: Option<Shown>,
    /// Whether the first field takes the keyboard when it is drawn.
    take_focus: bool,
    /// Whether a field of the panel had the keyboard in the last frame.
    has_focus: bool,
}

struct Shown {
    /// The state of the book and the window that this was taken from.
    revision: u64,
    typed: Typed,
    facts: Facts,
    history: Vec<HistoryEntry>,
    shows_all_history: bool,
    accepting: Option<Accepting>,
}

impl Shown {
    fn of(session: &Session, cell: &CellKey) -> Self {
        Self {
            revision: session.revision,
            typed: Typed::of(session, cell),
            facts: Facts::of(session, cell),
            history: session.open.book().history().of(cell),
            shows_all_history: false,
            accepting: None,
        }
    }
}

impl Shown {
    /// Takes up what changed in the book; what is typed stays.
    fn follow(&mut self, session: &Session) {
        let now = Self::of(session, &self.typed.cell);
        self.typed.follow(session);
        (self.revision, self.facts, self.history) = (now.revision, now.facts, now.history);
    }
}

impl DetailsPanel {
    /// Takes over what is typed. False where it was refused: then it stays, with the reason.
    pub fn leave(&mut self, commands: &mut Vec<Command>) -> bool {
        self.shown.as_mut().is_none_or(|shown| shown.typed.take_over(true, commands))
    }

    /// Gives the first field the keyboard in the next frame.
    pub fn focus(&mut self) {
        self.take_focus = true;
    }

    /// Draws the panel for a cell; none: the cursor is on no cell. What was typed for another cell
    /// and is refused stays until it is corrected. True where the keyboard goes back to the grid.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        cell: Option<&CellKey>,
        commands: &mut Vec<Command>,
    ) -> bool {
        let given_up = self.has_focus && ui.input(|input| input.key_pressed(Key::Escape));
        if given_up {
            // What was typed and not taken over goes.
            self.shown = None;
        }
        self.settle(session, cell, commands);
        let Some(shown) = &mut self.shown else {
            ui.label(&*session.texts.get("details-no-cell"));
            return given_up;
        };
        let mut drawn = fields::Drawn {
            session,
            commands,
            first_takes_focus: std::mem::take(&mut self.take_focus),
            has_focus: false,
        };
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = size::SPACE_4;
            heading(ui, &shown.facts);
            doubts::ui(ui, &mut drawn, &shown.typed, &mut shown.accepting);
            fields::ui(ui, &mut drawn, &shown.facts, &mut shown.typed);
            facts::neighbours(ui, session, &shown.facts);
            let entries = &shown.history;
            let cell = &shown.typed.cell;
            history::ui(ui, session, cell, entries, &mut shown.shows_all_history);
        });
        self.has_focus = drawn.has_focus;
        given_up
    }

    /// Shows the cell of the cursor, once what is typed for another is taken over.
    fn settle(&mut self, session: &Session, cell: Option<&CellKey>, commands: &mut Vec<Command>) {
        let stays = self.shown.as_mut().is_some_and(|shown| {
            if Some(&shown.typed.cell) != cell {
                return !shown.typed.take_over(true, commands);
            }
            let is_new = shown.revision != session.revision;
            if is_new {
                shown.follow(session);
            }
            !is_new || !shown.typed.is_taken_over()
        });
        if stays {
            return;
        }
        let before = self.shown.take();
        self.shown = cell.map(|cell| Shown::of(session, cell));
        if let Some((now, before)) = self.shown.as_mut().zip(before)
            && now.typed.cell == before.typed.cell
        {
            now.shows_all_history = before.shows_all_history;
            now.accepting = before.accepting;
        }
    }
}

fn heading(ui: &mut Ui, facts: &Facts) {
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    ui.label(RichText::new(&facts.title).font(theme::bold(size::STRONG)));
    let subject = RichText::new(&facts.subject).size(size::SMALL);
    ui.add(egui::Label::new(subject).truncate()).on_hover_text(&facts.subject);
    ui.label(RichText::new(&facts.place).size(size::SMALL).color(quiet));
}
