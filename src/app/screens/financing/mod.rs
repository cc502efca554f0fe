//! Financing: money by source and year, and the bars of one item.
//!
//! `data` says what is shown, `view` draws it. Nothing is typed here.

mod data;
mod view;

use egui::Ui;

use self::data::{Sheet, Wish};
use super::computed::Computed;
use crate::app::command::Command;
use crate::app::session::Session;
use crate::figure::stacks::{Input, Stacks};

/// What the screen remembers between frames.
#[derive(Default)]
pub struct FinancingScreen {
    wish: Wish,
    /// Whether the chosen item is to be scrolled into view.
    reveal: bool,
    /// Whether the table is to get the keyboard.
    take_focus: bool,
    computed: Computed<Wish, Shown>,
}

/// The data of all parts.
#[derive(Default)]
struct Shown {
    sheet: Sheet,
    stacks: Option<Stacks>,
}

impl FinancingScreen {
    /// Gives the table the keyboard.
    pub fn arrive(&mut self) {
        self.take_focus = true;
    }

    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, _commands: &mut Vec<Command>) {
        if self.computed.is_of_another_programme(session) {
            self.wish = Wish::default();
        }
        let wish = self.wish.clone();
        let held = self.computed.take(session, &wish, || shown(session, &wish));
        self.draw(ui, session, &held.1);
        self.computed.keep(held);
    }
}

fn shown(session: &Session, wish: &Wish) -> Shown {
    let Some(edition) = session.edition() else { return Shown::default() };
    let sheet = Sheet::of(edition, wish, &session.texts);
    let texts = &session.texts;
    let item = sheet.chosen(wish).map(|item| &item.financing);
    let stacks = item.and_then(|item| Stacks::of(&Input { edition, item, texts }));
    Shown { sheet, stacks }
}
