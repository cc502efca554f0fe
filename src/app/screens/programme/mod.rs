//! Programme: sections and indicators, the card of one of them, and what the edition changed.
//!
//! `data` says what is shown, `view` draws it. Nothing is typed here.

mod data;
mod view;

use egui::Ui;

use self::data::{Card, Changes, Cursor, Source, Tree, Wish};
use crate::app::command::Command;
use crate::app::place::{Place, Screen};
use crate::app::session::Session;
use crate::language::Language;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct ProgrammeScreen {
    wish: Wish,
    tab: Tab,
    /// The group on which the keyboard stands; none: it stands on the chosen indicator.
    group: Option<data::GroupKey>,
    /// The indicator that was shown last; another one is scrolled into view.
    seen: String,
    /// Whether the chosen row is to be scrolled into view.
    reveal: bool,
    /// Height of the tree, points.
    height: f32,
    computed: Option<(Stand, Shown)>,
}

/// What the right half shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    /// The chosen indicator.
    #[default]
    Card,
    /// What the edition changed.
    Changes,
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
    tree: Tree,
    card: Option<Card>,
    changes: Changes,
}

impl ProgrammeScreen {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let stand = Stand {
            revision: session.revision,
            place: session.place.clone(),
            language: session.texts.language(),
            wish: self.wish.clone(),
        };
        let known = self.computed.take().filter(|(known, _)| *known == stand);
        let (stand, shown) = known.unwrap_or_else(|| (stand, shown(session, &self.wish)));
        let chosen = shown.card.as_ref().map_or("", |card| &*card.code);
        if chosen != self.seen {
            chosen.clone_into(&mut self.seen);
            self.group = None;
            self.reveal = true;
        }
        self.draw(ui, session, &shown, commands);
        self.computed = Some((stand, shown));
    }

    /// Turns to what the edition changed.
    pub fn show_changes(&mut self) {
        self.tab = Tab::Changes;
    }

    /// Where the keyboard stands in the tree.
    fn cursor(&self) -> Cursor {
        match &self.group {
            Some(group) => Cursor::Group(group.clone()),
            None => Cursor::Indicator(self.seen.clone()),
        }
    }

    /// Goes to a row of the tree.
    fn go_to(&mut self, cursor: &Cursor, commands: &mut Vec<Command>) {
        self.reveal = true;
        match cursor {
            Cursor::Group(group) => self.group = Some(group.clone()),
            Cursor::Indicator(code) => {
                self.group = None;
                self.choose(code, commands);
            }
        }
    }

    /// Shows the card of an indicator.
    fn choose(&mut self, code: &str, commands: &mut Vec<Command>) {
        self.tab = Tab::Card;
        let (code, screen) = (code.to_owned(), Screen::Programme);
        commands.push(Command::ShowIndicator { code, screen });
    }

    fn fold(&mut self, group: &data::GroupKey, folded: bool) {
        if folded {
            self.wish.folded.insert(group.clone());
        } else {
            self.wish.folded.remove(group);
        }
    }
}

/// Computes what is shown; of an indicator that the programme never had, the first one's card.
fn shown(session: &Session, wish: &Wish) -> Shown {
    let editions = session.editions_until();
    let all = session.programme().map_or(&[][..], |programme| programme.editions());
    let source = Source {
        editions,
        later: all.get(editions.len()..).unwrap_or_default(),
        texts: &session.texts,
        tree: session.tree,
    };
    let whole = Tree::of(&source, &Wish::default());
    let first = || Card::of(&source, whole.first_indicator()?);
    let card = Card::of(&source, &session.place.indicator).or_else(first);
    Shown { tree: Tree::of(&source, wish), card, changes: Changes::of(&source) }
}
