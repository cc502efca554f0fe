//! The library: all programmes at hand, and search in them.
//!
//! `data` says what is shown, `view` draws it. Nothing is typed here but what is looked for.

mod data;
mod view;

use std::collections::BTreeSet;

use egui::Ui;

use self::data::{Card, Results, Source};
use self::view::Keys;
use crate::app::command::Command;
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::language::Language;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct LibraryScreen {
    wish: Wish,
    /// On which row the keyboard stands: among what was found, or among the programmes.
    chosen: Option<usize>,
    /// Whether that row is to be scrolled into view.
    reveal: bool,
    /// Whether the field is to get the keyboard.
    wants_focus: bool,
    /// The frame in which the screen was drawn last.
    drawn: u64,
    computed: Option<(Stand, Shown)>,
}

/// What the user looks for.
#[derive(Clone, Debug, Default, PartialEq)]
struct Wish {
    /// What was typed.
    typed: String,
    /// The programmes of which everything found is shown.
    wide: BTreeSet<String>,
}

/// What the computed data depends on.
#[derive(Clone, PartialEq)]
struct Stand {
    revision: u64,
    ready: usize,
    language: Language,
    wish: Wish,
}

/// The data of the screen.
struct Shown {
    cards: Vec<Card>,
    /// None where nothing is looked for.
    results: Option<Results>,
}

impl LibraryScreen {
    /// Gives the field the keyboard.
    pub fn arrive(&mut self) {
        self.wants_focus = true;
    }

    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let frame = ui.ctx().cumulative_frame_nr();
        let is_new = frame > self.drawn + 1;
        self.wants_focus |= is_new;
        self.drawn = frame;
        let keys = self.keys(ui);
        self.field(ui, session);
        let stand = Stand {
            revision: session.revision,
            ready: session.library.ready().count(),
            language: session.texts.language(),
            wish: self.wish.clone(),
        };
        let known = self.computed.take();
        if known.as_ref().is_none_or(|(known, _)| known.wish.typed != self.wish.typed) {
            self.start_over();
        }
        let known = known.filter(|(known, _)| *known == stand);
        let (stand, shown) = known.unwrap_or_else(|| (stand, shown(session, &self.wish)));
        self.obey(&keys, &shown, session, commands);
        self.draw(ui, session, &shown, commands);
        self.computed = Some((stand, shown));
    }

    /// Stands on the best hit, or on no programme yet.
    fn start_over(&mut self) {
        self.wish.wide.clear();
        self.chosen = (!self.wish.typed.trim().is_empty()).then_some(0);
        self.reveal = true;
    }

    /// Does what the keys ask for.
    fn obey(&mut self, keys: &Keys, shown: &Shown, session: &Session, commands: &mut Vec<Command>) {
        let count = shown.count();
        if let (Some(by), true) = (keys.step, count > 0) {
            let next = self.chosen.map_or(0, |at| at.saturating_add_signed(by));
            self.chosen = Some(next.min(count - 1));
            self.reveal = true;
        }
        let (Some(screen), Some(at)) = (keys.open, self.chosen) else { return };
        match &shown.results {
            Some(results) => {
                let hit = results.hits().nth(at);
                commands.extend(hit.into_iter().flat_map(|hit| hit.goal.commands(session, screen)));
            }
            None => {
                let card = shown.cards.get(at);
                commands.extend(card.into_iter().flat_map(|card| view::open(card, session)));
            }
        }
    }
}

impl Shown {
    /// How many rows the keyboard goes through.
    fn count(&self) -> usize {
        self.results.as_ref().map_or(self.cards.len(), |results| results.hits().count())
    }
}

fn shown(session: &Session, wish: &Wish) -> Shown {
    let source = Source {
        programmes: session.programmes_in_order(),
        shown: &session.place.programme,
        texts: &session.texts,
        tree: &session.tree,
        today: session.today,
    };
    let is_asked = !wish.typed.trim().is_empty();
    Shown {
        cards: source.programmes.iter().map(|programme| Card::of(&source, programme)).collect(),
        results: is_asked.then(|| {
            let index = session.index.as_deref();
            Results::of(&source, index, &wish.typed, &wish.wide)
        }),
    }
}

/// The screen on which something found opens unless another is asked for.
const CARD: Screen = Screen::Programme;
