//! How the years and the parts of years in a clause belong together: Kazakh names the year before
//! its part, Russian and English name it behind.

use super::super::due::{DueDate, Part};
use super::super::value::Year;
use super::pieces::{self, Piece, last_day};
use super::words::{Each, Token};

/// What a clause says.
#[derive(Debug, Default)]
pub(super) struct Clause {
    /// Its years with their parts.
    pub(super) groups: Vec<Group>,
    pub(super) each: Option<Each>,
    pub(super) cycle: bool,
    pub(super) stages: bool,
    pub(super) after_reporting_year: bool,
    pub(super) whole_period: bool,
}

/// Years and the parts of each.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    /// None where a rhythm has to say it.
    pub(super) years: Option<Years>,
    /// In the order of the year; none: the whole year.
    pub(super) parts: Vec<Part>,
    /// Whether the part ends in the year after that in which it begins.
    pub(super) wraps: bool,
    /// Whether it is when something starts, not when it is due.
    pub(super) starts: bool,
}

/// Years of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Years {
    One(Year),
    /// Several, named one by one.
    Listed(Vec<Year>),
    /// From the first to the last.
    Span(Year, Year),
    /// From one on.
    From(Year),
}

/// Reads a clause; none where something in it cannot be read.
pub(super) fn clause(tokens: &[Token]) -> Option<Clause> {
    let mut clause = Clause::default();
    let mut rest = Vec::with_capacity(tokens.len());
    for token in tokens {
        match token {
            Token::Each(each) if clause.each.is_none_or(|known| known == *each) => {
                clause.each = Some(*each);
            }
            Token::Each(_) | Token::Unreadable => return clause.cycle_alone(tokens),
            Token::Cycle => clause.cycle = true,
            Token::Stages => clause.stages = true,
            Token::AfterReportingYear => clause.after_reporting_year = true,
            Token::WholePeriod => clause.whole_period = true,
            other => rest.push(*other),
        }
    }
    if clause.cycle {
        return Some(clause);
    }
    let pieces = merged(pieces::pieces(&rest)?);
    let ways = [(false, false), (true, false), (false, true), (true, true)];
    let year_first = names_year_first(&pieces);
    let read = ways.into_iter().find_map(|(other_order, over_comma)| {
        paired(&pieces, year_first != other_order, over_comma)
    });
    clause.groups = spans(read?)?;
    Some(clause)
}

impl Clause {
    /// The end of a study's cycle is known as such, whatever stands beside it ("after").
    fn cycle_alone(self, tokens: &[Token]) -> Option<Self> {
        tokens.contains(&Token::Cycle).then(|| Self { cycle: true, ..Self::default() })
    }
}

/// Parts after parts and years after years, with nothing but a comma between, as one piece.
fn merged(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut merged: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let together = match (&*merged, &piece) {
            ([.., Piece::Comma], Piece::Comma) => Some((1, Piece::Comma)),
            ([.., before, Piece::Comma], piece) => both(before, piece).map(|both| (2, both)),
            _ => None,
        };
        match together {
            Some((replaced, piece)) => {
                merged.truncate(merged.len() - replaced);
                merged.push(piece);
            }
            None => merged.push(piece),
        }
    }
    merged
}

fn both(before: &Piece, piece: &Piece) -> Option<Piece> {
    match (before, piece) {
        (
            Piece::Parts { parts: first, wraps: false, starts: false },
            Piece::Parts { parts: second, wraps: false, starts: false },
        ) => {
            let mut parts = [&**first, &**second].concat();
            parts.sort_by_key(|part| last_day(*part));
            parts.dedup();
            Some(Piece::Parts { parts, wraps: false, starts: false })
        }
        (Piece::Years(first), Piece::Years(second)) => {
            let mut years = [listed(first)?, listed(second)?].concat();
            years.sort_unstable();
            years.dedup();
            Some(Piece::Years(Years::Listed(years)))
        }
        _ => None,
    }
}

fn listed(years: &Years) -> Option<Vec<Year>> {
    match years {
        Years::One(year) => Some(vec![*year]),
        Years::Listed(years) => Some(years.clone()),
        Years::Span(first, last) => Some((*first..=*last).collect()),
        Years::From(_) => None,
    }
}

/// Whether years stand before their parts: by what stands next to each other first.
fn names_year_first(pieces: &[Piece]) -> bool {
    let pair = pieces.windows(2).find_map(|pair| match pair {
        [Piece::Years(_), Piece::Parts { .. }] => Some(true),
        [Piece::Parts { .. }, Piece::Years(_)] => Some(false),
        _ => None,
    });
    pair.unwrap_or(false)
}

/// What stands between a group and the one before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    Nothing,
    Dash,
    Comma,
    Word,
}

/// Years with their parts, in one order or the other; none where a part would be left without a
/// year although there are years.
fn paired(pieces: &[Piece], year_first: bool, over_comma: bool) -> Option<Vec<(Gap, Group)>> {
    let dated = pieces.iter().any(|piece| matches!(piece, Piece::Years(_) | Piece::Date(..)));
    let mut groups = Vec::new();
    let mut gap = Gap::Nothing;
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        at += 1;
        let over = usize::from(over_comma && matches!(pieces.get(at), Some(Piece::Comma)));
        let partner = pieces.get(at + over);
        let (group, taken) = match (piece, partner) {
            (Piece::Years(years), Some(parts @ Piece::Parts { .. })) if year_first => {
                (Group::of(Some(years), Some(parts)), true)
            }
            (parts @ Piece::Parts { .. }, Some(Piece::Years(years))) if !year_first => {
                (Group::of(Some(years), Some(parts)), true)
            }
            (Piece::Years(years), _) => (Group::of(Some(years), None), false),
            (Piece::Parts { .. }, _) if dated => return None,
            (parts @ Piece::Parts { .. }, _) => (Group::of(None, Some(parts)), false),
            (Piece::Date(year, part), _) => {
                let years = Some(Years::One(*year));
                (Group { years, parts: vec![*part], ..Group::default() }, false)
            }
            (Piece::Dash, _) => {
                gap = gap.max(Gap::Dash);
                continue;
            }
            (Piece::Comma, _) => {
                gap = gap.max(Gap::Comma);
                continue;
            }
            (Piece::Word, _) => {
                gap = gap.max(Gap::Word);
                continue;
            }
        };
        groups.push((gap, group));
        gap = Gap::Nothing;
        at += if taken { over + 1 } else { 0 };
    }
    Some(groups)
}

impl Group {
    fn of(years: Option<&Years>, part: Option<&Piece>) -> Self {
        let group = Self { years: years.cloned(), ..Self::default() };
        match part {
            Some(Piece::Parts { parts, wraps, starts }) => {
                Self { parts: parts.clone(), wraps: *wraps, starts: *starts, ..group }
            }
            _ => group,
        }
    }

    /// Its last day, where it is one date.
    fn day(&self) -> Option<jiff::civil::Date> {
        let Some(Years::One(year) | Years::From(year)) = self.years else { return None };
        match &*self.parts {
            [] => Some(DueDate { year, by: Part::Year }.last_day()),
            [by] => Some(DueDate { year, by: *by }.last_day()),
            _ => None,
        }
    }
}

/// Groups, of two that are a span the end alone.
fn spans(read: Vec<(Gap, Group)>) -> Option<Vec<Group>> {
    let mut groups: Vec<Group> = Vec::with_capacity(read.len());
    for (gap, group) in read {
        if let Some(before) = groups.last_mut() {
            let is_span = gap == Gap::Dash || (gap == Gap::Nothing && before.starts);
            if is_span {
                let (begin, end) = (before.day()?, group.day()?);
                if begin >= end || group.starts {
                    return None;
                }
                *before = group;
                continue;
            }
        }
        groups.push(group);
    }
    Some(groups)
}
