//! Review: what came from outside, held against the book, before any of it lands. It fills a screen,
//! or for a small block stands beneath the grid that it goes into.

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

use self::data::{Names, Tab};
use crate::app::command::{Command, Level, Notice};
use crate::app::session::Session;
use crate::book::{CellKey, SeriesKey};
use crate::exchange::{Access, Counts, Incoming, MarkQuestion, Review, Row, Signed};
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
    /// What the session was when the review was compared with the book last.
    revision: u64,
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
    /// Whether something of the review changed since the counts were taken.
    is_stale: bool,
}

impl ReviewScreen {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        if !self.follow(session, commands) {
            ui.label(&*session.texts.get("review-nothing"));
            return;
        }
        self.body(ui, session, commands, true);
    }

    /// Draws what a small block would do beneath the grid that it goes into. True where there is
    /// one.
    pub fn panel(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) -> bool {
        if !session.is_previewed || !self.follow(session, commands) {
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
            self.is_stale = true;
        }
    }

    /// Follows what waits and what the book holds now. False where nothing waits.
    fn follow(&mut self, session: &Session, commands: &mut Vec<Command>) -> bool {
        let Some(sources) = &session.incoming else {
            self.review = None;
            return false;
        };
        let known = self.review.as_ref().is_some_and(|one| Arc::ptr_eq(one.shared(), sources));
        if known && self.revision == session.revision && !self.is_stale {
            return true;
        }
        let names = Names::of(session);
        let access = |key: &SeriesKey| Access::by(names.edition(key), key);
        let book = session.open.book();
        match &mut self.review {
            Some(review) if known => {
                if self.revision != session.revision {
                    review.refresh(book, &access);
                }
            }
            _ => self.begin(sources, session, &access, commands),
        }
        self.revision = session.revision;
        self.recount();
        true
    }

    fn begin(
        &mut self,
        sources: &Arc<Vec<Incoming>>,
        session: &Session,
        access: &dyn Fn(&SeriesKey) -> Access,
        commands: &mut Vec<Command>,
    ) {
        let review = Review::of(Arc::clone(sources), session.open.book(), access);
        let wanted = review.to_be_signed();
        if review.is_merge() && !wanted.is_empty() {
            commands.push(Command::LookUpSigners(Arc::new(wanted)));
        }
        *self = Self {
            review: Some(review),
            take_focus: true,
            reveal: true,
            revision: session.revision,
            ..Self::default()
        };
    }

    /// Counts and lists anew.
    fn recount(&mut self) {
        let Some(review) = &self.review else { return };
        self.counts = review.counts();
        self.questions = review.questions();
        let mut rows = review.rows();
        rows.retain(|row| self.tab.has(review, *row));
        self.rows = rows;
        self.cursor = self.cursor.min(self.rows.len().saturating_sub(1));
        self.is_stale = false;
    }

    fn must_answer(&self) -> bool {
        self.questions.iter().any(|question| question.answer.is_none())
    }

    fn show_tab(&mut self, tab: Tab) {
        if self.tab != tab {
            self.tab = tab;
            self.cursor = 0;
            self.reveal = true;
            self.is_stale = true;
        }
    }

    /// Changes the review, with what stands in the book at hand.
    fn change(
        &mut self,
        session: &Session,
        change: impl FnOnce(&mut Review, &dyn Fn(&SeriesKey) -> Access),
    ) {
        let names = Names::of(session);
        if let Some(review) = &mut self.review {
            change(review, &|key| Access::by(names.edition(key), key));
            self.is_stale = true;
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
