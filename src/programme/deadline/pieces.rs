//! The pieces of a clause: years, parts of years, and what stands between.

use super::super::due::{DueDate, Part};
use super::super::value::Year;
use super::YEARS;
use super::grammar::Years;
use super::words::Token;

/// The pieces of a clause, from its tokens; none where one cannot be read.
pub(super) fn pieces(tokens: &[Token]) -> Option<Vec<Piece>> {
    Reader { tokens, ..Reader::default() }.pieces()
}

/// A piece of a clause.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    Years(Years),
    Parts { parts: Vec<Part>, wraps: bool, starts: bool },
    Date(Year, Part),
    Dash,
    Comma,
    Word,
}

/// From tokens to pieces.
#[derive(Default)]
struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
    /// "From" stands before what comes.
    from: bool,
    /// A "from" waits for its "to".
    open: bool,
}

impl Reader<'_> {
    fn pieces(mut self) -> Option<Vec<Piece>> {
        let mut pieces = Vec::new();
        while let Some(token) = self.token(0) {
            let piece = match token {
                Token::From => {
                    (self.from, self.open) = (true, true);
                    self.at += 1;
                    continue;
                }
                Token::FromBefore => {
                    self.at += 1;
                    continue;
                }
                Token::To => {
                    self.at += 1;
                    if !std::mem::take(&mut self.open) {
                        continue;
                    }
                    Piece::Dash
                }
                Token::Year(year) => Piece::Years(self.years(year)?),
                Token::Date(year, month, day) => {
                    self.at += 1;
                    Piece::Date(year, Part::Day(month, day))
                }
                Token::Ordinal(_) if !self.begins_part() => self.sign(Piece::Word),
                Token::Number(_)
                | Token::Ordinal(_)
                | Token::Month(_)
                | Token::Part(_)
                | Token::Quarter
                | Token::Half => self.parts()?,
                Token::Dash => self.sign(Piece::Dash),
                Token::Comma => self.sign(Piece::Comma),
                _ => self.sign(Piece::Word),
            };
            pieces.push(piece);
        }
        Some(pieces)
    }

    fn token(&self, ahead: usize) -> Option<Token> {
        self.tokens.get(self.at + ahead).copied()
    }

    /// Anything else than years and parts ends what "from" speaks of.
    fn sign(&mut self, piece: Piece) -> Piece {
        (self.from, self.open) = (false, false);
        self.at += 1;
        piece
    }

    /// Whether "from" speaks of what was just read.
    fn takes_from(&mut self) -> bool {
        let before = std::mem::take(&mut self.from);
        let behind = self.token(0) == Some(Token::FromBefore);
        while self.token(0) == Some(Token::FromBefore) {
            self.at += 1;
        }
        before || behind
    }

    fn years(&mut self, first: Year) -> Option<Years> {
        self.at += 1;
        let from = self.takes_from();
        let sign = match self.token(0) {
            Some(Token::Dash) => 1,
            Some(Token::To) if from => 1,
            _ if from => 0,
            _ => return Some(Years::One(first)),
        };
        match self.token(sign) {
            Some(Token::Year(last)) => {
                self.at += sign + 1;
                self.open = false;
                (first < last).then_some(Years::Span(first, last))
            }
            _ if from => Some(Years::From(first)),
            _ => Some(Years::One(first)),
        }
    }

    /// A part of a year, several before one word ("I, III quarter"), or a span, of which the end
    /// counts.
    fn parts(&mut self) -> Option<Piece> {
        let parts = self.parts_alone()?;
        let starts = self.takes_from();
        let sign = match self.token(0) {
            Some(Token::Dash) => 1,
            Some(Token::To) if starts => 1,
            _ if starts => 0,
            _ => return Some(Piece::Parts { parts, wraps: false, starts }),
        };
        self.at += sign;
        if !self.begins_part() {
            self.at -= sign;
            return Some(Piece::Parts { parts, wraps: false, starts });
        }
        self.open = false;
        let ([begin], [end]) = (&*parts, &*self.parts_alone()?) else { return None };
        let _ = self.takes_from();
        let wraps = last_day(*end) < last_day(*begin);
        (begin != end).then(|| Piece::Parts { parts: vec![*end], wraps, starts: false })
    }

    fn begins_part(&self) -> bool {
        let mut ahead = Reader { tokens: self.tokens, at: self.at, ..Reader::default() };
        ahead.parts_alone().is_some()
    }

    fn parts_alone(&mut self) -> Option<Vec<Part>> {
        match self.token(0)? {
            Token::Part(part) => {
                self.at += 1;
                Some(vec![part])
            }
            Token::Month(month) => {
                self.at += 1;
                let day = self.token(0).zip(Some(self.token(1)));
                if let Some((Token::Number(day), behind)) = day
                    && !matches!(behind, Some(Token::Month(_) | Token::Quarter | Token::Half))
                    && !matches!(self.token(2), Some(Token::Quarter | Token::Half))
                {
                    self.at += 1;
                    return Some(vec![day_of(month, day)?]);
                }
                Some(vec![Part::Month(month)])
            }
            Token::Quarter => match self.token(1)? {
                Token::Number(number) | Token::Ordinal(number) => {
                    self.at += 2;
                    (1..=4).contains(&number).then(|| vec![Part::Quarter(number)])
                }
                _ => None,
            },
            Token::Number(_) | Token::Ordinal(_) => self.numbered(),
            _ => None,
        }
    }

    /// A day, or quarters or halves by their numbers.
    fn numbered(&mut self) -> Option<Vec<Part>> {
        let mut numbers = Vec::new();
        let mut is_span = false;
        while let Some(Token::Number(number) | Token::Ordinal(number)) = self.token(0) {
            numbers.push(number);
            let more = matches!(self.token(1), Some(Token::Number(_) | Token::Ordinal(_)));
            let follows = matches!(self.token(2), Some(Token::Number(_) | Token::Ordinal(_)));
            match self.token(1) {
                Some(sign @ (Token::Dash | Token::Comma)) if follows => {
                    is_span |= sign == Token::Dash;
                    self.at += 2;
                }
                _ if more => return None,
                _ => {
                    self.at += 1;
                    break;
                }
            }
        }
        if let Some(Token::Month(month)) = self.token(0) {
            self.at += 1;
            let (&last, before) = numbers.split_last()?;
            let legal = before.is_empty() || (is_span && matches!(before, [one] if *one < last));
            return legal.then(|| Some(vec![day_of(month, last)?]))?;
        }
        let dashes = usize::from(self.token(0) == Some(Token::Dash));
        let (most, part): (i8, fn(i8) -> Part) = match self.token(dashes)? {
            Token::Quarter => (4, Part::Quarter),
            Token::Half => (2, Part::Half),
            _ => return None,
        };
        self.at += dashes + 1;
        let rises = numbers.windows(2).all(|pair| pair[0] < pair[1]);
        if !rises || !numbers.iter().all(|number| (1..=most).contains(number)) {
            return None;
        }
        match (&*numbers, is_span) {
            ([_, last], true) => Some(vec![part(*last)]),
            (_, true) => None,
            (all, false) => Some(all.iter().copied().map(part).collect()),
        }
    }
}

fn day_of(month: i8, day: i8) -> Option<Part> {
    // Of a leap year, so that 29 February can be written.
    jiff::civil::Date::new(2024, month, day).ok().map(|_| Part::Day(month, day))
}

/// The last day of a part, in a year for all.
pub(super) fn last_day(part: Part) -> jiff::civil::Date {
    DueDate { year: YEARS.0, by: part }.last_day()
}
