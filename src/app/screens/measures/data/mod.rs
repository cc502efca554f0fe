//! What the screen shows, as plain data: the rows of the plan that were asked for, the choices of
//! the filters, the due dates as a calendar, one measure in full.
//!
//! Computed from an edition alone; nothing here draws, and nothing here knows a book.

mod calendar;
mod choices;
mod detail;
mod filter;

#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use calendar::{Calendar, Entry, Line, Time, line_of, line_of_today, opening};
pub use choices::{Choice, Choices};
pub use detail::{Detail, Field, Link};
pub use filter::{When, Who, Wish};

use crate::figure::trajectory::short_act;
use crate::language::{Language, Message, Quote, Texts, collation_key};
use crate::programme::{Due, Edition, Measure};

/// A column of bodies is shown where one row in so many names any; the measure in full tells them
/// anyway.
const BODIES_ONE_IN: usize = 3;

/// What everything is computed from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The edition shown.
    pub edition: &'a Edition,
    /// The texts of the chosen language.
    pub texts: &'a Texts,
    /// The day that parts past from coming.
    pub today: Date,
}

/// By what the rows are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As in the plan.
    #[default]
    Number,
    /// By the next due date, then by the last one that is past; what has no date stays last.
    Deadline,
    /// By the body that is named first.
    Responsible,
}

/// The plan, as far as it was asked for.
#[derive(Debug, Default)]
pub struct Plan {
    /// How many measures it has in all.
    pub total: usize,
    /// Those that were asked for, in the order asked for.
    pub rows: Vec<Row>,
    /// The same by their due dates.
    pub calendar: Calendar,
    /// What the filters offer.
    pub choices: Choices,
    /// Which act issued the plan, and in which language its words are.
    pub notes: Vec<String>,
    /// Whether any measure of the plan has a form.
    pub has_forms: bool,
    /// Whether enough of the rows name a body for a column of them.
    pub has_bodies: bool,
    /// Whether any measure of the plan serves an indicator.
    pub has_codes: bool,
}

/// One measure in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Number as printed.
    pub number: String,
    /// What is to be done.
    pub title: String,
    /// What shows that it is done.
    pub form: String,
    /// The deadline as printed.
    pub deadline: String,
    /// Who carries it out, as printed.
    pub bodies: String,
    /// What it serves.
    pub codes: String,
    /// When it falls due.
    pub due: Due,
}

impl Row {
    /// The row for a screen reader and a tooltip.
    pub fn name(&self) -> String {
        let mut name = format!("{}. {}", self.number, self.title);
        for part in [&self.form, &self.deadline, &self.bodies, &self.codes] {
            if !part.is_empty() {
                name += &format!(" · {part}");
            }
        }
        name
    }

    /// The row as a spreadsheet takes it from the clipboard.
    pub fn copied(&self) -> String {
        let cells =
            [&self.number, &self.title, &self.form, &self.deadline, &self.bodies, &self.codes];
        cells.map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" ")).join("\t")
    }
}

impl Plan {
    /// The plan of an edition as far as the wish goes.
    pub fn of(source: &Source<'_>, wish: &Wish) -> Self {
        let edition = source.edition;
        let dues: Vec<_> =
            edition.measures.iter().map(|measure| measure.due(edition.period)).collect();
        let all = || edition.measures.iter().zip(&dues);
        let mut chosen: Vec<_> =
            all().filter(|(measure, due)| wish.takes(measure, due, edition)).collect();
        let calendar = Calendar::of(source, &chosen, wish.due);
        source.sort(&mut chosen, wish);
        let with_bodies =
            chosen.iter().filter(|(measure, _)| !measure.responsible.is_empty()).count();
        let count = chosen.len();
        Self {
            total: edition.measures.len(),
            rows: chosen.into_iter().map(|(measure, due)| source.row(measure, due)).collect(),
            calendar,
            choices: Choices::of(source, &dues),
            notes: source.notes(),
            has_forms: edition.measures.iter().any(|measure| measure.form.is_some()),
            has_bodies: with_bodies * BODIES_ONE_IN >= count.max(1),
            has_codes: edition.measures.iter().any(|measure| !measure.codes.is_empty()),
        }
    }

    /// Where a measure stands in the table.
    pub fn position(&self, number: &str) -> Option<usize> {
        self.rows.iter().position(|row| row.number == number)
    }
}

impl<'a> Source<'a> {
    fn language(&self) -> Language {
        self.texts.language()
    }

    fn say(&self, message: &Message) -> String {
        self.texts.say(message)
    }

    fn words(&self, quote: &'a Quote) -> &'a str {
        quote.get(self.language())
    }

    fn optional(&self, quote: &'a Option<Quote>) -> &'a str {
        quote.as_ref().map_or("", |quote| self.words(quote))
    }

    fn row(&self, measure: &'a Measure, due: &Due) -> Row {
        let bodies: Vec<_> = measure.responsible.iter().map(ToString::to_string).collect();
        Row {
            number: measure.number.clone(),
            title: self.words(&measure.title).to_owned(),
            form: self.optional(&measure.form).to_owned(),
            deadline: self.optional(&measure.deadline).to_owned(),
            bodies: bodies.join(", "),
            codes: measure.codes.join(", "),
            due: due.clone(),
        }
    }

    /// Sorts by what was asked for, within it as in the plan.
    fn sort(&self, chosen: &mut [(&Measure, &Due)], wish: &Wish) {
        match wish.order {
            Order::Number => {}
            Order::Deadline => chosen.sort_by_key(|(_, due)| self.urgency(due)),
            Order::Responsible => chosen.sort_by_cached_key(|(measure, _)| {
                let first = measure.responsible.first().map_or("", |body| &*body.name);
                let first = plain(first);
                (first.is_empty(), collation_key(first, self.language()))
            }),
        }
        if wish.descending {
            chosen.reverse();
            if wish.order == Order::Deadline {
                // What has no date comes last either way.
                chosen.sort_by_key(|(_, due)| due.dates.is_empty());
            }
        }
    }

    /// What comes next, then what is past, both as time goes, then what has no date.
    fn urgency(&self, due: &Due) -> (u8, Date) {
        let mut days = due.dates.iter().map(|date| date.last_day());
        if let Some(next) = days.clone().find(|day| *day >= self.today) {
            return (0, next);
        }
        days.next_back().map_or((2, Date::ZERO), |last| (1, last))
    }

    /// Which act issued the plan, and the language of its words, where it is not that of the window.
    fn notes(&self) -> Vec<String> {
        let Some(first) = self.edition.measures.first() else { return Vec::new() };
        let acts = &self.edition.acts;
        let issued = acts.get(first.act).map(|act| {
            let act = short_act(act);
            self.say(&if first.act == 0 {
                Message::new("measures-plan-of").with("act", act)
            } else {
                Message::new("measures-plan-issued-anew").with("act", act)
            })
        });
        let languages: Vec<_> = first.title.languages().collect();
        let foreign = !languages.contains(&self.language());
        let language = languages.first().filter(|_| foreign).map(|language| {
            let text = match language {
                Language::Kk => "measures-words-kk",
                Language::Ru => "measures-words-ru",
                Language::En => "measures-words-en",
            };
            self.texts.get(text).into_owned()
        });
        issued.into_iter().chain(language).collect()
    }
}

/// A name without the quotation marks or brackets before it, by which nobody looks for it.
fn plain(name: &str) -> &str {
    name.trim_start_matches(|sign: char| !sign.is_alphanumeric())
}
