//! The import wizard: a table of another program, what its rows and columns are, and how much of it
//! is understood so. What lands is decided in the review.

mod choices;
mod data;
mod view;

use std::sync::Arc;

use egui::Ui;

use self::choices::Choices;
use self::data::Shown;
use crate::app::command::Command;
use crate::app::importing::Ground;
use crate::app::session::Session;
use crate::app::table_file::TableFile;
use crate::exchange::{Mapping, fingerprint, guess, guess_below};

/// What the screen remembers between frames.
#[derive(Default)]
pub struct WizardScreen {
    open: Option<Open>,
}

/// A table with what its columns are taken for.
struct Open {
    file: Arc<TableFile>,
    /// For which programme, edition and language it was guessed.
    stand: (String, Option<jiff::civil::Date>, crate::language::Language),
    mapping: Mapping,
    is_remembered: bool,
    shown: Shown,
    choices: Choices,
}

/// What was asked for on the screen.
enum Asked {
    /// Another meaning.
    Mapping(Mapping),
    /// A header that ends or begins elsewhere: the columns are guessed anew.
    Header(usize, usize),
    /// To forget what was remembered and guess.
    Guess,
}

impl WizardScreen {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let Some(file) = &session.table else {
            self.open = None;
            return view::nothing(ui, session, commands);
        };
        if !session.has_territory() {
            return crate::app::widgets::choose_region(ui, session, commands);
        }
        self.refresh(session, file);
        let Some(open) = &mut self.open else { return view::nothing(ui, session, commands) };
        let Some(asked) = view::ui(ui, session, open, commands) else { return };
        let mapping = match asked {
            Asked::Mapping(mapping) => Some(mapping),
            Asked::Header(from, to) => Ground::of(session).with_target(|target| {
                guess_below(
                    &open.file.table,
                    target.names,
                    Some(&session.place.territory),
                    from,
                    to,
                )
            }),
            Asked::Guess => Ground::of(session).with_target(|target| {
                guess(&open.file.table, target.names, Some(&session.place.territory))
            }),
        };
        if let Some(mapping) = mapping {
            open.mapping = mapping;
            open.is_remembered = false;
            open.shown = Shown::of(session, &open.file, &open.mapping);
        }
        ui.ctx().request_repaint();
    }

    /// Guesses anew where another table, edition or language is shown.
    fn refresh(&mut self, session: &Session, file: &Arc<TableFile>) {
        let edition = session.edition().map(crate::programme::Edition::date);
        let stand = (session.place.programme.clone(), edition, session.texts.language());
        let is_same = self
            .open
            .as_ref()
            .is_some_and(|open| Arc::ptr_eq(&open.file, file) && open.stand == stand);
        if is_same {
            return;
        }
        let guessed = Ground::of(session)
            .with_target(|target| guess(&file.table, target.names, Some(&session.place.territory)));
        let Some(guessed) = guessed else {
            self.open = None;
            return;
        };
        // What was worked out in another language stays.
        let kept = self.open.take().filter(|open| {
            Arc::ptr_eq(&open.file, file) && open.stand.0 == stand.0 && open.stand.1 == stand.1
        });
        let remembered = fingerprint(&file.table, &guessed)
            .and_then(|header| session.settings.layout(header))
            .map(|known| known.for_file(&guessed));
        let (mapping, is_remembered) = match (kept, remembered) {
            (Some(open), _) => (open.mapping, open.is_remembered),
            (None, Some(mapping)) => (mapping, true),
            (None, None) => (guessed, false),
        };
        let shown = Shown::of(session, file, &mapping);
        let choices = Choices::of(session);
        let file = Arc::clone(file);
        self.open = Some(Open { file, stand, mapping, is_remembered, shown, choices });
    }
}
