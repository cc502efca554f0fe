//! Programme: sections and indicators, the card of one of them, and what the edition changed.
//!
//! `data` says what is shown, `view` draws it. Nothing is typed here.

mod data;
mod view;

use egui::Ui;

use self::data::{Card, Changes, Cursor, FactCard, Source, Tree, Wish};
use super::computed::Computed;
use crate::app::command::Command;
use crate::app::place::Screen;
use crate::app::session::Session;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct ProgrammeScreen {
    wish: Wish,
    tab: Tab,
    /// The group on which the keyboard stands; none: it stands on the chosen indicator.
    group: Option<data::GroupKey>,
    /// The fact whose card is shown; none: that of the chosen indicator is.
    fact: Option<String>,
    /// The fact that was asked for since the last frame.
    asked: Option<String>,
    /// The indicator that was shown last; another one is scrolled into view.
    seen: String,
    /// Whether the chosen row is to be scrolled into view.
    reveal: bool,
    /// Height of the tree, points.
    height: f32,
    computed: Computed<(Wish, Option<String>), Shown>,
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

/// The data of all parts.
#[derive(Default)]
struct Shown {
    tree: Tree,
    card: Option<Card>,
    fact: Option<FactCard>,
    changes: Changes,
}

impl ProgrammeScreen {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let asked = self.asked.take();
        self.fact = asked.clone().or(self.fact.take());
        let wish = (self.wish.clone(), self.fact.clone());
        let held =
            self.computed.take(session, &wish, || shown(session, &wish.0, wish.1.as_deref()));
        let shown = &held.1;
        let chosen = shown.card.as_ref().map_or("", |card| &*card.code);
        if chosen != self.seen {
            chosen.clone_into(&mut self.seen);
            self.group = None;
            self.fact = asked;
            self.reveal = true;
        }
        self.draw(ui, session, shown, commands);
        self.computed.keep(held);
    }

    /// Turns to the card of the chosen indicator.
    pub fn show_card(&mut self) {
        self.tab = Tab::Card;
        self.fact = None;
        self.asked = None;
    }

    /// Turns to the card of a fact, by its code; a loose one has a row of its own in the tree.
    pub fn show_fact(&mut self, code: String, is_loose: bool) {
        self.tab = Tab::Card;
        self.group = None;
        self.asked = Some(code);
        self.reveal = true;
        if is_loose {
            self.fold(&data::GroupKey::Facts, false);
        }
    }

    /// Turns to what the edition changed.
    pub fn show_changes(&mut self) {
        self.tab = Tab::Changes;
    }

    /// Where the keyboard stands in the tree.
    fn cursor(&self, tree: &Tree) -> Cursor {
        match &self.group {
            Some(group) => Cursor::Group(group.clone()),
            None => self.shown(tree),
        }
    }

    /// What the card shown belongs to; a fact behind an indicator has no row but that one's.
    fn shown(&self, tree: &Tree) -> Cursor {
        let fact = self.fact.clone().map(Cursor::Fact);
        let fact = fact.filter(|fact| tree.position(fact).is_some());
        fact.unwrap_or_else(|| Cursor::Indicator(self.seen.clone()))
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
            Cursor::Fact(code) => {
                self.group = None;
                self.tab = Tab::Card;
                self.fact = Some(code.clone());
            }
        }
    }

    /// Shows the card of an indicator.
    fn choose(&mut self, code: &str, commands: &mut Vec<Command>) {
        self.tab = Tab::Card;
        self.fact = None;
        let (code, screen) = (code.to_owned(), Screen::Programme);
        commands.push(Command::ShowIndicator { code, screen });
    }

    fn fold(&mut self, group: &data::GroupKey, folded: bool) {
        let at_first = *group == data::GroupKey::Facts;
        if folded == at_first {
            self.wish.turned.remove(group);
        } else {
            self.wish.turned.insert(group.clone());
        }
    }
}

/// Computes what is shown; of an indicator that the programme never had, the first one's card.
fn shown(session: &Session, wish: &Wish, fact: Option<&str>) -> Shown {
    let editions = session.editions_until();
    let all = session.programme().map_or(&[][..], |programme| programme.editions());
    let here = session.place.programme.as_str();
    let others: Vec<_> = session.library.ready().filter(|one| one.id() != here).collect();
    let source = Source {
        editions,
        later: all.get(editions.len()..).unwrap_or_default(),
        texts: &session.texts,
        tree: &session.tree,
        others: &others,
        findings: session.findings.of(here).map_or(&[], |found| found.as_slice()),
    };
    let whole = Tree::of(&source, &Wish::default());
    let first = || Card::of(&source, whole.first_indicator()?);
    let card = Card::of(&source, &session.place.indicator).or_else(first);
    let fact = fact.and_then(|code| FactCard::of(&source, code));
    Shown { tree: Tree::of(&source, wish), card, fact, changes: Changes::of(&source) }
}
