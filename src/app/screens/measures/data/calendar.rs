//! The due dates as a list: by year, by month, what cannot be told at the end.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Source, When};
use crate::language::Message;
use crate::programme::{Due, DueDate, Measure, Part, Year, words};

/// The list.
#[derive(Debug, Default)]
pub struct Calendar {
    /// Its lines, from the first year on.
    pub lines: Vec<Line>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A year begins.
    Year {
        /// The year.
        year: Year,
        /// How many due dates lie in it.
        count: usize,
        /// Whether it is over.
        time: Time,
    },
    /// A month begins.
    Month {
        /// Its name.
        name: String,
        /// Whether it is over.
        time: Time,
    },
    /// The day of today, before what is still to come.
    Today(String),
    /// A measure is due.
    Due(Entry),
    /// What follows has no date that can be told.
    Untold {
        /// How many there are.
        count: usize,
    },
}

/// A measure that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Number of the measure.
    pub number: String,
    /// When: "1 November", "Q4"; of one without a date the deadline as printed.
    pub when: String,
    /// What is to be done.
    pub title: String,
    /// Who carries it out.
    pub bodies: String,
    /// Whether it lies in the past.
    pub time: Time,
}

/// Before, around or behind today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// It is over.
    Past,
    /// Today lies in it.
    Now,
    /// It is to come.
    Coming,
}

impl Calendar {
    /// The due dates of measures; of one year alone where it was asked for.
    pub(super) fn of(source: &Source<'_>, chosen: &[(&Measure, &Due)], when: When) -> Self {
        let mut dates: Vec<(DueDate, &Measure, &Due)> = Vec::new();
        for (measure, due) in chosen {
            let asked = |date: &&DueDate| !matches!(when, When::In(year) if year != date.year);
            dates.extend(due.dates.iter().filter(asked).map(|date| (*date, *measure, *due)));
        }
        dates.sort_by_key(|(date, ..)| date.last_day());
        let mut calendar = Self::default();
        calendar.dates(source, &dates);
        let untold: Vec<_> = chosen.iter().filter(|(_, due)| due.dates.is_empty()).collect();
        if !untold.is_empty() {
            calendar.lines.push(Line::Untold { count: untold.len() });
        }
        for (measure, due) in untold {
            let row = source.row(measure, due);
            let when = if row.deadline.is_empty() {
                source.texts.get("measures-no-deadline").into_owned()
            } else {
                row.deadline
            };
            let entry = Entry {
                number: row.number,
                when,
                title: row.title,
                bodies: row.bodies,
                time: Time::Coming,
            };
            calendar.lines.push(Line::Due(entry));
        }
        calendar
    }

    fn dates(&mut self, source: &Source<'_>, dates: &[(DueDate, &Measure, &Due)]) {
        let today = source.today;
        let mut month = None;
        let mut said_today = false;
        for year in dates.chunk_by(|(before, ..), (date, ..)| before.year == date.year) {
            let Some((first, ..)) = year.first() else { continue };
            // Where today parts two years, it stands before the heading of the one to come.
            let mut say_today = |lines: &mut Vec<Line>, is_coming: bool| {
                if is_coming && !said_today {
                    said_today = true;
                    let message = Message::new("measures-today").with("date", today);
                    lines.push(Line::Today(source.say(&message)));
                }
            };
            let ended = jiff::civil::date(first.year, 12, 31) < today;
            say_today(&mut self.lines, first.year > today.year());
            let time = match first.year {
                _ if ended => Time::Past,
                year if year == today.year() => Time::Now,
                _ => Time::Coming,
            };
            self.lines.push(Line::Year { year: first.year, count: year.len(), time });
            for (date, measure, due) in year {
                let day = date.last_day();
                let of = (day.year(), day.month());
                if month != Some(of) {
                    let time = month_time(day, today);
                    say_today(&mut self.lines, time == Time::Coming);
                    month = Some(of);
                    let name = source.say(&words::month(day.month()));
                    self.lines.push(Line::Month { name: capitalized(&name), time });
                }
                say_today(&mut self.lines, day >= today);
                self.lines.push(Line::Due(entry(source, *date, measure, due)));
            }
        }
    }

    /// The lines to show: of a year that is over its heading alone, unless it was opened.
    pub fn unfolded(&self, opened: &BTreeSet<Year>) -> Vec<&Line> {
        let folds = self.folds();
        let mut is_hidden = false;
        let shows = |line: &&Line| match line {
            Line::Year { year, time, .. } => {
                is_hidden = folds && *time == Time::Past && !opened.contains(year);
                true
            }
            Line::Today(_) | Line::Untold { .. } => {
                is_hidden = false;
                true
            }
            Line::Month { .. } | Line::Due(_) => !is_hidden,
        };
        self.lines.iter().filter(shows).collect()
    }

    /// Whether years that are over are folded: where anything with a date is still to come.
    pub fn folds(&self) -> bool {
        self.has_today()
    }

    /// Whether today has a line: before what is still to come.
    pub fn has_today(&self) -> bool {
        self.lines.iter().any(|line| matches!(line, Line::Today(_)))
    }

    /// The last year that is over and in which a measure is due.
    pub fn past_year_of(&self, number: &str) -> Option<Year> {
        let (mut year, mut found) = (None, None);
        for line in &self.lines {
            match line {
                Line::Year { year: of, time, .. } => {
                    year = Some(*of).filter(|_| *time == Time::Past);
                }
                Line::Untold { .. } => year = None,
                Line::Due(entry) if entry.number == number => found = year.or(found),
                Line::Month { .. } | Line::Today(_) | Line::Due(_) => {}
            }
        }
        found
    }
}

/// The line with which a year begins, else the first year after it.
pub fn line_of(lines: &[&Line], year: Year) -> Option<usize> {
    lines.iter().position(|line| matches!(line, Line::Year { year: of, .. } if *of >= year))
}

/// The line of today, where anything is still to come.
pub fn line_of_today(lines: &[&Line]) -> Option<usize> {
    lines.iter().position(|line| matches!(line, Line::Today(_)))
}

/// The line at which the calendar opens: the later of a year and today.
pub fn opening(lines: &[&Line], year: Year, today: Date) -> Option<usize> {
    let at_today = line_of_today(lines).filter(|_| year <= today.year());
    at_today.or_else(|| line_of(lines, year))
}

fn month_time(day: Date, today: Date) -> Time {
    if day.first_of_month() > today {
        Time::Coming
    } else if day.last_of_month() < today {
        Time::Past
    } else {
        Time::Now
    }
}

fn entry(source: &Source<'_>, date: DueDate, measure: &Measure, due: &Due) -> Entry {
    let row = source.row(measure, due);
    let when = match date.by {
        // The heading says it.
        Part::Month(_) => String::new(),
        Part::Year => source.say(&words::due_date(date)),
        by => words::part(by).map(|part| source.say(&part)).unwrap_or_default(),
    };
    let time = if date.last_day() < source.today { Time::Past } else { Time::Coming };
    Entry { number: row.number, when, title: row.title, bodies: row.bodies, time }
}

fn capitalized(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
