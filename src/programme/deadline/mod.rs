//! When the words of a deadline say that a measure falls due. The vocabulary stands in `words`,
//! the years and parts of years that a clause names in `pieces`, how these belong together in
//! `grammar`; here is what follows from all that.
//!
//! Nothing is invented: what the words do not tell stays unknown, and a word that could change the
//! meaning ("after", "at the beginning of") makes the whole unknown.

mod grammar;
mod pieces;
mod words;

#[cfg(test)]
mod tests;

use self::grammar::{Clause, Group, Years};
use self::words::{Each, Token};
use super::due::{Due, DueDate, Part, Rhythm};
use super::measure::Measure;
use super::value::Year;

/// No due date lies outside these years.
const YEARS: (Year, Year) = (1991, 2100);

impl Measure {
    /// When it falls due: as its file says, else as the words of its deadline say. `period` is that
    /// of the programme, in which something is due "yearly".
    pub fn due(&self, period: (Year, Year)) -> Due {
        if let Some(due) = &self.due {
            return Due { dates: in_order(due.dates.clone()), ..due.clone() };
        }
        let Some(deadline) = &self.deadline else { return Due::default() };
        let read = deadline.languages().map(|language| read_due(deadline.own(language), period));
        let told = |due: &Due| due.rhythm != Rhythm::Unknown;
        read.into_iter().find(told).unwrap_or_default()
    }
}

/// Reads the words of a deadline in Kazakh, Russian or English.
fn read_due(text: &str, period: (Year, Year)) -> Due {
    let tokens = words::tokens(text);
    let mut stages = Stages::default();
    for clause in tokens.split(|token| *token == Token::Break) {
        if clause.is_empty() {
            continue;
        }
        let Some(clause) = grammar::clause(clause) else { return Due::default() };
        if clause.cycle {
            return Due { rhythm: Rhythm::StudyCycle, dates: Vec::new() };
        }
        if stages.add(&clause, period).is_none() {
            return Due::default();
        }
    }
    stages.together()
}

/// What the clauses of a deadline say one by one.
#[derive(Default)]
struct Stages {
    dated: Vec<Due>,
    /// Whether there is one without a date.
    undated: bool,
}

impl Stages {
    /// Adds what a clause says; none where it cannot be told.
    fn add(&mut self, clause: &Clause, period: (Year, Year)) -> Option<()> {
        self.undated |= clause.stages;
        if clause.groups.is_empty() {
            let alone = Group::default();
            if clause.each.is_some() && !clause.after_reporting_year {
                self.dated.push(group_due(&alone, clause, period)??);
            } else if clause.whole_period {
                self.dated.push(once(period.1, Part::Year));
            } else if clause.after_reporting_year {
                return None;
            } else {
                self.undated = true;
            }
        }
        for group in &clause.groups {
            match group_due(group, clause, period)? {
                Some(due) => self.dated.push(due),
                None => self.undated = true,
            }
        }
        Some(())
    }

    /// All of them: in the rhythm of the one that has every date, else by stages.
    fn together(self) -> Due {
        if self.dated.is_empty() {
            return Due::default();
        }
        let dates = in_order(self.dated.iter().flat_map(|due| due.dates.clone()).collect());
        let whole = self.dated.iter().find(|due| due.dates == dates).filter(|_| !self.undated);
        Due { rhythm: whole.map_or(Rhythm::Staged, |due| due.rhythm), dates }
    }
}

/// What one group of years and their parts says: nothing where it cannot be told, no due where it
/// is only the start of something.
fn group_due(group: &Group, clause: &Clause, period: (Year, Year)) -> Option<Option<Due>> {
    let each = clause.each.or(clause.after_reporting_year.then_some(Each::Year));
    if group.starts {
        return Some(None);
    }
    let years = match &group.years {
        None if clause.after_reporting_year => {
            years_of((period.0.saturating_add(1), period.1.saturating_add(1)))
        }
        None if each.is_some() => years_of(period),
        None => return None,
        Some(Years::One(_)) if each == Some(Each::Year) && clause.groups.len() == 1 => return None,
        Some(Years::One(year)) => vec![*year],
        Some(Years::Listed(years)) => years.clone(),
        Some(Years::Span(_, last)) if each.is_none() && group.parts.is_empty() => vec![*last],
        Some(Years::Span(first, last)) => years_of((*first, *last)),
        Some(Years::From(_)) if each.is_none() => return Some(None),
        Some(Years::From(first)) => years_of((*first, period.1)),
    };
    let (parts, rhythm) = match each {
        Some(Each::Quarter) => (none_else(&group.parts, (1..=4).map(Part::Quarter))?, None),
        Some(Each::Half) => (none_else(&group.parts, (1..=2).map(Part::Half))?, None),
        Some(Each::Twice) => (group.parts.clone(), Some(Rhythm::HalfYearly)),
        Some(Each::Year) | None if group.parts.is_empty() => (vec![Part::Year], None),
        Some(Each::Year) | None => (group.parts.clone(), None),
    };
    let years = if group.wraps { years_after(&years) } else { years };
    let rhythm = rhythm.unwrap_or_else(|| rhythm_of(&years, &parts, each.is_some()));
    let dates =
        years.iter().flat_map(|year| parts.iter().map(|by| DueDate { year: *year, by: *by }));
    Some(Some(Due { rhythm, dates: in_order(dates.collect()) }))
}

/// These parts where the words name none of their own.
fn none_else(named: &[Part], parts: impl Iterator<Item = Part>) -> Option<Vec<Part>> {
    named.is_empty().then(|| parts.collect())
}

fn rhythm_of(years: &[Year], parts: &[Part], each: bool) -> Rhythm {
    let consecutive = years.windows(2).all(|pair| pair[1] == pair[0] + 1);
    match parts {
        _ if !consecutive => Rhythm::Staged,
        [_] if years.len() == 1 && !each => Rhythm::Single,
        [_] => Rhythm::Yearly,
        [_, _] => Rhythm::HalfYearly,
        [..] if fill_the_quarters(parts) => Rhythm::Quarterly,
        [..] => Rhythm::Staged,
    }
}

/// Whether there are four parts, one in each quarter.
fn fill_the_quarters(parts: &[Part]) -> bool {
    let last_days = parts.iter().map(|by| DueDate { year: YEARS.0, by: *by }.last_day());
    let quarters: Vec<_> = last_days.map(|day| (day.month() - 1) / 3).collect();
    quarters == [0, 1, 2, 3]
}

/// The years in which spans end that begin in these and go over the turn of the year: a school
/// year "September to June" of 2020-2025 ends from 2021 to 2025.
fn years_after(years: &[Year]) -> Vec<Year> {
    match years {
        [year] => vec![year + 1],
        [first, ..] => years.iter().copied().filter(|year| year > first).collect(),
        [] => Vec::new(),
    }
}

fn years_of((first, last): (Year, Year)) -> Vec<Year> {
    (first.max(YEARS.0)..=last.min(YEARS.1)).collect()
}

fn once(year: Year, by: Part) -> Due {
    Due { rhythm: Rhythm::Single, dates: in_order(vec![DueDate { year, by }]) }
}

/// The dates in the order of time, each once.
fn in_order(mut dates: Vec<DueDate>) -> Vec<DueDate> {
    dates.retain(|date| (YEARS.0..=YEARS.1).contains(&date.year));
    dates.sort_by_key(|date| (date.last_day(), *date));
    dates.dedup();
    dates
}
