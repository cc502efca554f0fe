//! The columns of `nysana values`, and those that an export adds behind them.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// A column of a table of observations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Code,
    Series,
    Territory,
    Year,
    Value,
    Numerator,
    Denominator,
    Reason,
    Status,
    AsOf,
    Source,
    Comment,
    Programme,
    Layer,
    StandardError,
    AcceptedOf,
    Accepted,
    More,
}

impl Column {
    /// Those of what stands beside a value.
    const DETAILS: [Self; 8] = [
        Self::Status,
        Self::AsOf,
        Self::Source,
        Self::Comment,
        Self::StandardError,
        Self::AcceptedOf,
        Self::Accepted,
        Self::More,
    ];
}

/// Their names in a header, in the order in which an export writes them; the first twelve are those
/// of `nysana values`.
pub const COLUMNS: [&str; 18] = [
    "code",
    "series",
    "territory",
    "year",
    "value",
    "numerator",
    "denominator",
    "reason",
    "status",
    "as_of",
    "source",
    "comment",
    "programme",
    "layer",
    "standard_error",
    "accepted_of",
    "accepted",
    "more",
];

/// Where the columns stand in a file.
pub(super) struct Columns {
    places: [Option<usize>; COLUMNS.len()],
}

impl Columns {
    /// By the header; `None` where a column is missing that no row can do without.
    pub(super) fn of(header: &[Cow<'_, str>]) -> Option<Self> {
        let place = |name: &str| {
            let mut same = header.iter().enumerate().filter(|(_, cell)| cell.trim() == name);
            same.next().map(|(at, _)| at)
        };
        let columns = Self { places: COLUMNS.map(place) };
        let needed = [Column::Code, Column::Territory, Column::Year, Column::Value];
        needed.into_iter().all(|column| columns.place(column).is_some()).then_some(columns)
    }

    pub(super) fn place(&self, column: Column) -> Option<usize> {
        self.places[column as usize]
    }

    /// The text of a column in a row whose first cells are left out.
    pub(super) fn get<'a>(
        &self,
        column: Column,
        skipped: usize,
        cells: &'a [Cow<'_, str>],
    ) -> &'a str {
        let at = self.place(column).and_then(|place| place.checked_sub(skipped));
        at.and_then(|at| cells.get(at)).map_or("", |cell| cell)
    }

    /// The code that stands in a column of a whole row.
    pub(super) fn code<'t>(&self, column: Column, cells: &[Cow<'t, str>]) -> Cow<'t, str> {
        match self.place(column).and_then(|place| cells.get(place)) {
            None => Cow::Borrowed(""),
            Some(Cow::Borrowed(text)) => Cow::Borrowed(text.trim()),
            Some(Cow::Owned(text)) => Cow::Owned(text.trim().to_owned()),
        }
    }

    /// How many of the first cells of a row say nothing but which line it is, all that say so among
    /// them; none where they stand in another order.
    pub(super) fn key_cells(&self) -> usize {
        let key = [Column::Code, Column::Series, Column::Territory];
        let mut places: Vec<_> = key.into_iter().filter_map(|one| self.place(one)).collect();
        places.sort_unstable();
        let leads = places.iter().copied().eq(0..places.len());
        let elsewhere = [Column::Programme, Column::Layer].map(|one| self.place(one));
        if leads && elsewhere == [None, None] { places.len() } else { 0 }
    }

    /// Whether a row whose first cells are left out says anything beside its value.
    pub(super) fn says_details(&self, skipped: usize, cells: &[Cow<'_, str>]) -> bool {
        Column::DETAILS.into_iter().any(|column| !self.get(column, skipped, cells).is_empty())
    }
}

/// Writes names and texts into one cell: a line each, `name=text`.
pub(in crate::exchange) fn write_pairs(pairs: &BTreeMap<String, String>) -> String {
    let escape = |text: &str| text.replace('\\', "\\\\").replace('\n', "\\n");
    let lines: Vec<_> =
        pairs.iter().map(|(name, text)| format!("{}={}", escape(name), escape(text))).collect();
    lines.join("\n")
}

/// Reads them again.
pub(super) fn read_pairs(text: &str) -> BTreeMap<String, String> {
    let pairs = text.lines().filter_map(|line| line.split_once('='));
    pairs.map(|(name, text)| (unescape(name), unescape(text))).collect()
}

fn unescape(text: &str) -> String {
    let mut letters = text.chars();
    let mut plain = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        match (letter, letter == '\\') {
            (_, true) => match letters.next() {
                Some('n') => plain.push('\n'),
                Some(other) => plain.push(other),
                None => plain.push('\\'),
            },
            (letter, false) => plain.push(letter),
        }
    }
    plain
}
