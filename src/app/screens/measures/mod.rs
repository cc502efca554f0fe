//! Measures: the action plan as a table and its due dates as a calendar, with filters, and one
//! measure in full.
//!
//! `data` says what is shown, `view` draws it. Nothing is typed here but filters.

mod data;
mod view;

use egui::Ui;
use jiff::civil::Date;

use self::data::{Detail, Plan, Source, Wish};
use self::view::Layout;
use crate::app::command::Command;
use crate::app::session::Session;
use crate::language::Language;
use crate::programme::Year;

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
        self.follow(ui, session, &shown);
        self.draw(ui, session, &shown, commands);
        self.computed = Some((stand, shown));
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
