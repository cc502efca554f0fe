//! Review: what came from outside, held against the book, before any of it lands. It fills a screen,
//! or for a small block stands beneath the grid that it goes into.

mod compare;
mod data;
mod detail;
mod head;
mod keys;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::Ui;

use self::compare::Progress;
pub use self::compare::{Compared, Stand, ToCompare};
use self::data::{Names, Tab};
use crate::app::command::{Command, Level, Notice};
use crate::app::session::Session;
use crate::book::{CellKey, SeriesKey};
use crate::exchange::{Access, Counts, Decision, Incoming, MarkQuestion, Review, Row, Signed};
use crate::language::Message;
use crate::theme::{self, size};

/// Height of the panel beneath the grid: most of it belongs to the grid all the same.
const PANEL_SHARE: f32 = 0.5;
/// The same where values have to be compared.
const COMPARING_SHARE: f32 = 0.62;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct ReviewScreen {
    review: Option<Review>,
    /// What it was compared with.
    stand: Option<Stand>,
    /// What the session was when that was looked at last.
    revision: u64,
    /// What is being compared on a thread.
    asked: Option<Arc<Vec<Incoming>>>,
    /// What was taken up last.
    shown: Option<Arc<Vec<Incoming>>>,
    /// All rows, in their order.
    all: Vec<Row>,
    tab: Tab,
    /// The rows of the tab.
    rows: Vec<Row>,
    counts: Counts,
    questions: Vec<MarkQuestion>,
    /// The row that the keys are about.
    cursor: usize,
    reveal: bool,
    take_focus: bool,
    /// In which frame it was drawn last: who comes back to it has the keyboard there.
    drawn_in: u64,
    /// Whether the first question without an answer takes the keyboard.
    ask_takes_focus: bool,
    /// Whether to decline was asked for once where decisions would be lost by it.
    warned: bool,
    stale: Stale,
}

/// What of a review has changed since it was counted and listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Stale {
    #[default]
    Nothing,
    /// What is decided.
    Counts,
    /// What the cells are.
    All,
}

impl ReviewScreen {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        match self.follow(session, commands) {
            Progress::Nothing => head::nothing(ui, session, commands),
            Progress::Waiting => head::waiting(ui, session, commands),
            Progress::Ready => self.body(ui, session, commands, true),
        }
    }

    /// Draws what a small block would do beneath the grid that it goes into. True where there is
    /// one.
    pub fn panel(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) -> bool {
        if !session.is_previewed || self.follow(session, commands) != Progress::Ready {
            return false;
        }
        let rows = self.rows.len() as f32 + 2.0;
        let compares = self.counts.conflicts > 0;
        let share = if compares { COMPARING_SHARE } else { PANEL_SHARE };
        let most = ui.available_height() * share;
        let height = (rows * size::ROW + 96.0).clamp(most.min(160.0), most);
        let tokens = theme::tokens(ui.ctx());
        let frame = egui::Frame::new()
            .fill(tokens.surface)
            .stroke(egui::Stroke::new(1.0, tokens.accent))
            .corner_radius(size::CORNER)
            .inner_margin(egui::Margin::symmetric(10, 6));
        let panel = egui::Panel::bottom("paste preview").exact_size(height).frame(frame);
        panel.show_separator_line(false).show(ui, |ui| self.body(ui, session, commands, false));
        true
    }

    /// Takes over who wrote what stands in the book.
    pub fn sign(&mut self, ours: BTreeMap<CellKey, Signed>) {
        if let Some(review) = &mut self.review {
            review.sign(ours);
            self.stale = self.stale.max(Stale::Counts);
        }
    }

    /// Counts and lists anew what may have changed.
    fn recount(&mut self) {
        let Some(review) = &self.review else { return };
        match std::mem::take(&mut self.stale) {
            Stale::Nothing => {}
            Stale::Counts => self.counts = review.counts(),
            Stale::All => {
                self.counts = review.counts();
                self.questions = review.questions();
                self.list();
            }
        }
    }

    /// Lists the rows of the tab.
    fn list(&mut self) {
        let Some(review) = &self.review else { return };
        self.rows = self.all.iter().filter(|row| self.tab.has(review, **row)).copied().collect();
        self.cursor = self.cursor.min(self.rows.len().saturating_sub(1));
    }

    fn must_answer(&self) -> bool {
        self.questions.iter().any(|question| question.answer.is_none())
    }

    fn show_tab(&mut self, tab: Tab) {
        if self.tab != tab {
            self.tab = tab;
            self.cursor = 0;
            self.reveal = true;
            self.list();
        }
    }

    /// Decides about one cell. The counts follow from it: counting all anew takes long where there
    /// are many.
    fn decide(&mut self, number: u32, decision: Decision, session: &Session) {
        let Some(review) = &mut self.review else { return };
        let before = review.decision(number);
        review.decide(number, decision, session.open.book());
        self.counts.change(before, review.decision(number));
        self.warned = false;
    }

    /// Changes the review, with what stands in the book at hand.
    fn change(
        &mut self,
        session: &Session,
        stale: Stale,
        change: impl FnOnce(&mut Review, &dyn Fn(&SeriesKey) -> Access),
    ) {
        let names = Names::of(session);
        if let Some(review) = &mut self.review {
            change(review, &|key| Access::by(names.edition(key), key));
            self.stale = self.stale.max(stale);
            self.warned = false;
        }
    }

    /// Lets what is decided land, as one step, and says so.
    fn land(&mut self, session: &Session, commands: &mut Vec<Command>) {
        let Some(review) = &self.review else { return };
        if self.must_answer() {
            self.ask_takes_focus = true;
            return;
        }
        let edits = review.edits(session.open.book());
        let Counts { taken, .. } = self.counts;
        let message = if edits.is_empty() {
            Message::new("review-landed-nothing")
        } else {
            commands.push(Command::Edit { label: review.label(), edits });
            let left = self.counts.all() - taken - self.counts.same;
            Message::new("review-landed").with("count", taken).with("left", left)
        };
        commands.extend([Command::Decline, Command::Notify(Notice::new(Level::Done, message))]);
    }

    /// Puts the review away; where decisions would be lost by it only when asked for twice.
    fn decline(&mut self, commands: &mut Vec<Command>) {
        let Some(review) = &self.review else { return };
        if review.is_merge() && review.is_decided() && !std::mem::replace(&mut self.warned, true) {
            return;
        }
        commands.push(Command::Decline);
    }
}
