//! Measures: the action plan as a table and its due dates as a calendar, with filters, and one
//! measure in full.
//!
//! `data` says what is shown, `view` draws it. Nothing is typed here but filters.

mod data;
mod view;

use std::collections::BTreeSet;

use egui::Ui;
use jiff::civil::Date;

use self::data::{Detail, Plan, Source, Wish};
use self::view::Layout;
use crate::app::command::Command;
use crate::app::session::Session;
use crate::language::Language;
use crate::programme::Year;

/// Frames that a field which closes as the screen opens may need to let go of the keyboard.
const ARRIVING: u8 = 3;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct MeasuresScreen {
    wish: Wish,
    tab: Tab,
    /// The measure that was shown last; another one is scrolled into view.
    seen: String,
    /// Whether the chosen measure is to be scrolled into view.
    reveal: bool,
    /// The year that the calendar was scrolled to.
    year: Option<Year>,
    /// The years of the calendar that are over and were opened.
    opened: BTreeSet<Year>,
    /// Whether the calendar is to go to the line of today.
    to_today: bool,
    /// The frame in which the screen was drawn last; a gap means that it was opened anew.
    frame: u64,
    /// In so many frames the list may still take the keyboard, as the screen was just opened.
    arriving: u8,
    /// The line of the calendar on which the keyboard stands.
    line: usize,
    layout: Layout,
    computed: Option<(Stand, Shown)>,
}

/// In what form the plan is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    /// A row a measure.
    #[default]
    Table,
    /// A line a due date.
    Calendar,
}

/// What the computed data depends on.
#[derive(Clone, PartialEq)]
struct Stand {
    revision: u64,
    programme: String,
    edition: Option<Date>,
    measure: String,
    language: Language,
    wish: Wish,
}

/// The data of all parts.
#[derive(Default)]
struct Shown {
    plan: Plan,
    detail: Option<Detail>,
}

impl MeasuresScreen {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let before = self.computed.take();
        let programme = &session.place.programme;
        if before.as_ref().is_some_and(|(stand, _)| stand.programme != *programme) {
            self.wish = Wish::default();
            self.year = None;
            self.opened.clear();
        }
        let stand = Stand {
            revision: session.revision,
            programme: programme.clone(),
            edition: session.place.edition,
            measure: session.place.measure.clone(),
            language: session.texts.language(),
            wish: self.wish.clone(),
        };
        let (stand, shown) = match before {
            Some((known, shown)) if known == stand => (stand, shown),
            before => {
                let shown = shown(session, &self.wish);
                if before.is_none_or(|(_, before)| before.plan.rows != shown.plan.rows) {
                    self.layout = Layout::default();
                }
                (stand, shown)
            }
        };
        self.arrive(ui);
        self.follow(ui, session, &shown);
        self.draw(ui, session, &shown, commands);
        self.computed = Some((stand, shown));
    }

    /// Notices that the screen was opened, and by then asks for the keyboard.
    fn arrive(&mut self, ui: &Ui) {
        let frame = ui.ctx().cumulative_frame_nr();
        if self.frame == 0 || frame > self.frame + 1 {
            self.arriving = ARRIVING;
        }
        self.frame = frame.max(1);
        if self.arriving > 0 {
            ui.ctx().request_repaint();
        }
    }

    /// Goes to the measure that was asked for elsewhere; filters that leave it out give way.
    fn follow(&mut self, ui: &Ui, session: &Session, shown: &Shown) {
        let measure = &session.place.measure;
        if self.seen == *measure {
            return;
        }
        self.seen.clone_from(measure);
        self.reveal = true;
        if shown.detail.as_ref().is_some_and(|detail| detail.is_filtered_out) {
            self.wish = self.wish.without_filters();
            ui.ctx().request_repaint();
        }
    }

    /// Shows a measure in full; an empty number closes what is shown.
    fn choose(&mut self, number: &str, commands: &mut Vec<Command>) {
        number.clone_into(&mut self.seen);
        commands.push(Command::ShowMeasure(number.to_owned()));
    }
}

fn shown(session: &Session, wish: &Wish) -> Shown {
    let Some(edition) = session.edition() else { return Shown::default() };
    let source = Source { edition, texts: &session.texts, today: session.today };
    let detail = Detail::of(&source, &session.place.measure, wish);
    Shown { plan: Plan::of(&source, wish), detail }
}
