//! Which cells of the book the sources speak of, and what each of them is to what stands there.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::super::incoming::{CELLS_OF_LINE, Incoming};
use super::Review;
use crate::book::{Book, Column, Details, Entry, SeriesKey};
use crate::language::Message;
use crate::programme::Year;

/// Which cells of a line may be written.
#[derive(Clone, Debug, PartialEq)]
pub enum Access {
    /// All.
    Open,
    /// None, and why.
    Closed(Message),
    /// Those of these years, and why not the others.
    Years(Vec<Year>, Message),
}

/// A cell that sources speak of.
#[derive(Clone, Copy, Debug)]
pub struct ReviewCell {
    /// Its year.
    pub year: Year,
    /// What it is to what stands in the book.
    pub kind: Kind,
    /// Whether something stands there.
    pub is_filled: bool,
    pub(super) line: u32,
    first: u32,
    count: u32,
}

/// What a cell is to what stands in the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Nothing stands there that would be lost.
    New,
    /// Something else stands there.
    Overwrites,
    /// Something stands there, and the source says that the cell is empty.
    Clears,
    /// The same stands there.
    Same,
    /// The source has nothing there; what stands in the book stays.
    Empty,
    /// Sources differ among themselves.
    Conflict,
    /// Nobody may write there.
    Locked,
}

/// What one source says about a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Offer {
    /// Number of the source.
    pub source: u32,
    /// Number of the value in it.
    pub number: u32,
}

impl ReviewCell {
    pub(super) fn offers(&self) -> Range<usize> {
        self.first as usize..(self.first + self.count) as usize
    }
}

impl Kind {
    /// Whether there is something to decide.
    pub fn is_change(self) -> bool {
        matches!(self, Self::New | Self::Overwrites | Self::Clears | Self::Conflict)
    }
}

/// The cells of all sources, before they are compared.
pub(super) struct Gathered {
    pub(super) lines: Vec<SeriesKey>,
    pub(super) cells: Vec<ReviewCell>,
    pub(super) offers: Vec<Offer>,
}

impl Gathered {
    pub(super) fn of(sources: &[Incoming]) -> Self {
        let (lines, numbers) = all_lines(sources);
        let mut of_lines: Vec<Vec<(Year, Offer)>> = vec![Vec::new(); lines.len()];
        for ((source, known), numbers) in (0_u32..).zip(sources).zip(numbers) {
            for (cell, number) in known.cells().iter().zip(0_u32..) {
                let line = numbers.get(cell.line.index()).and_then(|at| of_lines.get_mut(*at));
                let Some(line) = line else { continue };
                if line.is_empty() {
                    line.reserve(CELLS_OF_LINE);
                }
                line.push((cell.year, Offer { source, number }));
            }
        }
        let count = of_lines.iter().map(Vec::len).sum();
        let (mut cells, mut offers) = (Vec::with_capacity(count), Vec::with_capacity(count));
        for (mut of_line, line) in of_lines.into_iter().zip(0_u32..) {
            of_line.sort_unstable();
            for of_cell in of_line.chunk_by(|one, two| one.0 == two.0) {
                let Some((year, _)) = of_cell.first() else { continue };
                cells.push(ReviewCell {
                    year: *year,
                    kind: Kind::Same,
                    is_filled: false,
                    line,
                    first: small(offers.len()),
                    count: small(of_cell.len()),
                });
                offers.extend(of_cell.iter().map(|(_, offer)| *offer));
            }
        }
        Self { lines, cells, offers }
    }
}

/// The lines of all sources, sorted, each once; and for each source, which of them its own are.
fn all_lines(sources: &[Incoming]) -> (Vec<SeriesKey>, Vec<Vec<usize>>) {
    let mut keys: Vec<(&SeriesKey, usize, usize)> = Vec::new();
    for (source, known) in sources.iter().enumerate() {
        keys.extend(known.lines().iter().enumerate().map(|(line, key)| (key, source, line)));
    }
    // Sources mostly have their lines in some order: long runs, which a stable sort merges.
    keys.sort();
    let mut numbers: Vec<_> = sources.iter().map(|known| vec![0; known.lines().len()]).collect();
    let mut lines = Vec::with_capacity(keys.len());
    for of_key in keys.chunk_by(|one, two| one.0 == two.0) {
        for (_, source, line) in of_key {
            numbers[*source][*line] = lines.len();
        }
        lines.extend(of_key.first().map(|(key, ..)| SeriesKey::clone(key)));
    }
    (lines, numbers)
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Review {
    /// Says of each cell what it is.
    pub(super) fn compare(&mut self, book: &Book, access: &dyn Fn(&SeriesKey) -> Access) {
        let mut cells = std::mem::take(&mut self.cells);
        for of_line in cells.chunk_by_mut(|one, two| one.line == two.line) {
            let Some(first) = of_line.first() else { continue };
            let key = &self.lines[first.line as usize];
            let (column, access) = (book.column(key), access(key));
            for cell in of_line {
                let is_open = match &access {
                    Access::Open => true,
                    Access::Closed(_) => false,
                    Access::Years(years, _) => years.contains(&cell.year),
                };
                cell.is_filled = column.is_some_and(|column| column.get(cell.year).is_some());
                cell.kind = if is_open { self.kind(cell, column) } else { Kind::Locked };
            }
        }
        self.cells = cells;
    }

    fn kind(&self, cell: &ReviewCell, column: Option<&Column>) -> Kind {
        let offers = self.offers(cell);
        let ours = column.and_then(|column| column.get(cell.year));
        let mut entries = offers.iter().filter_map(|offer| self.entry(*offer));
        let first = entries.next();
        let differ = entries.any(|other| first.is_some_and(|first| !says_same(first, other)));
        if differ || !self.go_together(offers) {
            return Kind::Conflict;
        }
        // What stands beside a value may come without one.
        let beside = self.kind_beside(offers, column.and_then(|column| column.details(cell.year)));
        match (ours, first) {
            (Some(ours), Some(first)) if !says_same(ours, first) => Kind::Overwrites,
            (None, Some(_)) => beside.max_new(),
            (Some(_), None) if self.empty_clears => Kind::Clears,
            (Some(_), None) if beside == Kind::Same => Kind::Empty,
            _ => beside,
        }
    }

    /// Whether what stands beside the values can stand together: no two of the offers say something
    /// else of the same.
    fn go_together(&self, offers: &[Offer]) -> bool {
        if offers.len() < 2 {
            return true;
        }
        let mut all = Details::default();
        offers.iter().filter_map(|offer| self.details(*offer)).all(|more| {
            let both = overlaid(&all, more);
            let is_fit = both == overlaid(more, &all);
            all = both;
            is_fit
        })
    }

    /// The offers that land with one of a cell: all that say the same, or nothing of the value, as
    /// long as what stands beside them goes together; else those that say no more than it does.
    pub(super) fn landing(&self, cell: &ReviewCell, taken: Offer) -> Cow<'_, [Offer]> {
        let offers = self.offers(cell);
        if offers.len() == 1 {
            return Cow::Borrowed(offers);
        }
        let value = self.entry(taken);
        let says_it = |offer: &Offer| match (self.entry(*offer), value) {
            (Some(one), Some(two)) => says_same(one, two),
            (one, _) => one.is_none(),
        };
        let mut same: Vec<Offer> = offers.iter().copied().filter(says_it).collect();
        if !self.go_together(&same) {
            let nothing = Details::default();
            let under = self.details(taken).unwrap_or(&nothing);
            let adds = |more: &Details| overlaid(under, more) != *under;
            same.retain(|offer| *offer == taken || !self.details(*offer).is_some_and(adds));
        }
        Cow::Owned(same)
    }

    /// What an offer says beside its value.
    pub(super) fn details(&self, offer: Offer) -> Option<&Details> {
        self.source(offer).details(offer.number).map(Arc::as_ref)
    }

    /// What the offers are to the details that stand beside a value.
    fn kind_beside(&self, offers: &[Offer], ours: Option<&Details>) -> Kind {
        let said = offers.iter().filter_map(|offer| self.details(*offer));
        let mut said = said.peekable();
        if said.peek().is_none() {
            return Kind::Same;
        }
        let Some(ours) = ours else { return Kind::New };
        said.map(|theirs| {
            let both = overlaid(ours, theirs);
            if both == *ours {
                Kind::Same
            } else if overlaid(theirs, ours) == both {
                Kind::New
            } else {
                Kind::Overwrites
            }
        })
        .max_by_key(|kind| match kind {
            Kind::Overwrites => 2,
            Kind::New => 1,
            _ => 0,
        })
        .unwrap_or(Kind::Same)
    }
}

impl Kind {
    /// A value where none stood is new, whatever its details are.
    fn max_new(self) -> Self {
        if self == Self::Overwrites { self } else { Self::New }
    }
}

/// Whether two entries say the same, however many zeros stand behind the mark: a spreadsheet drops
/// them.
pub(in crate::exchange) fn says_same(one: &Entry, two: &Entry) -> bool {
    match (one, two) {
        (Entry::Number(one), Entry::Number(two)) => one == two,
        (
            Entry::Fraction { numerator: one, denominator: whole_one },
            Entry::Fraction { numerator: two, denominator: whole_two },
        ) => one == two && whole_one == whole_two,
        _ => one == two,
    }
}

/// Details with what others say laid over them; what those do not say stays.
pub(in crate::exchange) fn overlaid(under: &Details, over: &Details) -> Details {
    let text = |over: &String, under: &String| {
        if over.is_empty() { under.clone() } else { over.clone() }
    };
    let accepted = if over.accepted.why.is_empty() { &under.accepted } else { &over.accepted };
    let mut more = under.more.clone();
    more.extend(over.more.iter().map(|(name, text)| (name.clone(), text.clone())));
    Details {
        status: over.status.or(under.status),
        as_of: over.as_of.or(under.as_of),
        source: text(&over.source, &under.source),
        standard_error: over.standard_error.or(under.standard_error),
        comment: text(&over.comment, &under.comment),
        accepted: accepted.clone(),
        more,
    }
}
