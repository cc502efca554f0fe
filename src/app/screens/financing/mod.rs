//! Financing: money by source and year, and the bars of one item.
//!
//! `data` says what is shown, `view` draws it. Nothing is typed here.

mod data;
mod view;

use egui::Ui;

use self::data::{Sheet, Wish};
use crate::app::command::Command;
use crate::app::place::Place;
use crate::app::session::Session;
use crate::figure::stacks::{Input, Stacks};
use crate::language::Language;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct FinancingScreen {
    wish: Wish,
    /// Whether the chosen item is to be scrolled into view.
    reveal: bool,
    computed: Option<(Stand, Shown)>,
}

/// What the computed data depends on.
#[derive(Clone, PartialEq)]
struct Stand {
    revision: u64,
    place: Place,
    language: Language,
    wish: Wish,
}

/// The data of all parts.
#[derive(Default)]
struct Shown {
    sheet: Sheet,
    stacks: Option<Stacks>,
}

impl FinancingScreen {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, _commands: &mut Vec<Command>) {
        let known = self.computed.as_ref().map(|(stand, _)| stand.place.programme.as_str());
        if known.is_some_and(|programme| programme != session.place.programme) {
            self.wish = Wish::default();
        }
        let stand = Stand {
            revision: session.revision,
            place: session.place.clone(),
            language: session.texts.language(),
            wish: self.wish.clone(),
        };
        let known = self.computed.take().filter(|(known, _)| *known == stand);
        let (stand, shown) = known.unwrap_or_else(|| (stand, shown(session, &self.wish)));
        self.draw(ui, session, &shown);
        self.computed = Some((stand, shown));
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
