//! Districts: the list of a region, and what the office changes in it: adding, renaming, merging,
//! splitting, removing.
//!
//! `data` says what is shown, `view` draws the list, `forms` what stands beside it. What a wish
//! takes is in `book::districts::plan`.

mod data;
mod forms;
mod view;

use std::collections::BTreeSet;

use egui::Ui;

use self::data::{List, Source};
use self::forms::Typed;
use super::computed::Computed;
use crate::app::command::Command;
use crate::app::session::Session;
use crate::book::Edit;
use crate::language::Message;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct DistrictsScreen {
    /// Codes of the districts that are ticked.
    chosen: BTreeSet<String>,
    typed: Typed,
    /// Why the last wish was refused.
    refused: Option<Message>,
    computed: Computed<(), List>,
}

impl DistrictsScreen {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let held = self.computed.take(session, &(), || List::of(&source(session)));
        let list = &held.1;
        self.chosen.retain(|code| list.rows.iter().any(|row| row.code == *code));
        self.typed.settle(session, &self.chosen);
        self.draw(ui, session, list, commands);
        self.computed.keep(held);
    }

    /// Asks for the edits of a wish, or keeps why it was refused. Done, the forms are empty again.
    fn wish(
        &mut self,
        label: Message,
        edits: Result<Vec<Edit>, Message>,
        commands: &mut Vec<Command>,
    ) {
        match edits {
            Ok(edits) => {
                commands.push(Command::Edit { label, edits });
                self.chosen.clear();
                self.typed = Typed::default();
                self.refused = None;
            }
            Err(reason) => self.refused = Some(reason),
        }
    }
}

fn source(session: &Session) -> Source<'_> {
    Source {
        tree: &session.tree,
        book: session.open.book(),
        territory: &session.place.territory,
        texts: &session.texts,
    }
}
