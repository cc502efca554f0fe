//! A CSV with the columns of `nysana values` (and those that an export adds), in any order and of
//! either flavour. Other tables take the way of a mapping.

mod columns;
mod halves;
mod marks;
mod scan;

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use self::columns::{Column, Columns};
use self::scan::Rows;
use super::catalogue::{Catalogue, Codes, KnownLine, Rule};
use super::csv_out::without_guard;
use super::evidence::clear_text;
use super::incoming::{Incoming, LineId, Place};
use super::table::{Cell, Table, decode, sniff_delimiter};
use crate::book::{Details, Entry, Layer, Reason, Status};
use crate::language::{Decimal, Message, read_date, read_number};
use crate::programme::{Counting, Year};

pub use columns::COLUMNS;
pub(super) use columns::write_pairs;

/// Whether a text has the columns of `nysana values`: then [`read_values`] reads it.
pub fn is_values_csv(bytes: &[u8]) -> bool {
    let end = bytes.len().min(4096);
    let decoded = decode(&bytes[..end]);
    let text = &*decoded.text;
    let delimiter = sniff_delimiter(text.lines().next().unwrap_or_default());
    let (mut rows, mut header) = (Rows::new(text, delimiter.byte()), Vec::new());
    rows.next_row() && {
        rows.cells(&mut header);
        Columns::of(&header).is_some()
    }
}

/// Reads a CSV with the columns of `nysana values`. Each row gives the value of a cell with its
/// details, or is refused with the reason.
///
/// # Errors
/// The text has other columns, or is too long.
pub fn read_values(
    bytes: &[u8],
    origin: Message,
    known: &Catalogue<'_>,
) -> Result<Incoming, Message> {
    if u32::try_from(bytes.len()).is_err() {
        return Err(Message::new("table-text-too-large"));
    }
    let decoded = decode(bytes);
    let text = &*decoded.text;
    let delimiter = sniff_delimiter(text.lines().next().unwrap_or_default()).byte();
    let (mut rows, mut cells) = (Rows::new(text, delimiter), Vec::new());
    let mut incoming = Incoming::from(origin);
    if decoded.lost > 0 {
        let remark = Message::new("table-letters-lost")
            .with("count", decoded.lost)
            .with("encoding", decoded.encoding.name());
        incoming.remarks.push(remark);
    }
    if !rows.next_row() {
        return Err(Message::new("table-empty-file"));
    }
    rows.cells(&mut cells);
    // A row has forty bytes at least, its value a tenth of them.
    let most_rows = text.len() / 40;
    incoming.reserve(most_rows, text.len() / 10);
    let columns = Columns::of(&cells).ok_or_else(|| Message::new("table-other-columns"))?;
    let mut incoming = halves::read(known, incoming, &columns, rows);
    marks::settle(&mut incoming, delimiter);
    Ok(incoming)
}

/// Reads a sheet with the columns of `nysana values`; `None` where its first row has others.
pub fn read_values_table(
    table: &Table,
    origin: Message,
    known: &Catalogue<'_>,
) -> Option<Incoming> {
    let cells = |row: usize| -> Vec<Cow<'_, str>> {
        (0..table.width()).map(|column| text_of(table.get(row, column))).collect()
    };
    let columns = Columns::of(&cells(0))?;
    let mut incoming = Incoming::from(origin);
    incoming.remarks.extend(table.remarks.iter().cloned());
    let mut reading = Reading::new(known, incoming, &columns);
    for row in (1..table.height()).filter(|row| table.row(*row).next().is_some()) {
        let cells = cells(row);
        let found = reading.line(&cells);
        reading.row(u32::try_from(row).unwrap_or(u32::MAX), 0, &cells, &found);
    }
    Some(reading.incoming)
}

/// A cell of a sheet as a CSV has it.
fn text_of(cell: Cell<'_>) -> Cow<'_, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Text(text) | Cell::Error(text) => Cow::Borrowed(text),
        Cell::Number(number) => {
            let number = number.decimal().map_or(String::new(), |number| number.to_string());
            Cow::Owned(number)
        }
        Cell::Bool(bool) => Cow::Owned(bool.to_string()),
        Cell::Date(date) => Cow::Owned(date.to_string()),
    }
}

/// Code of a territory, and its last year where it ceased to be.
type KnownPlace = (Arc<str>, Option<Year>);

/// What reads the rows of a text or table (`'t`).
struct Reading<'a, 'b, 't> {
    known: &'b Catalogue<'a>,
    incoming: Incoming,
    /// What programme, code and series are, by their texts in the file.
    rules: HashMap<[Cow<'t, str>; 3], Result<Rule<'a>, Message>>,
    territories: HashMap<Cow<'t, str>, Result<KnownPlace, Message>>,
    columns: &'b Columns,
    /// The line of the row before, which most rows share.
    last: Option<([Cow<'t, str>; 5], Found<'a>)>,
}

/// A line, or why it is none.
type Found<'a> = Rc<Result<(LineId, KnownLine<'a>), Message>>;

impl<'a, 'b, 't> Reading<'a, 'b, 't> {
    fn new(known: &'b Catalogue<'a>, incoming: Incoming, columns: &'b Columns) -> Self {
        let (rules, territories) = (HashMap::new(), HashMap::new());
        Self { known, incoming, rules, territories, columns, last: None }
    }

    /// Goes through the rows that begin before a byte of the text. Those of a line mostly follow
    /// each other: while a row begins like the one before, what it begins with is neither split nor
    /// looked up.
    fn rows(&mut self, rows: &mut Rows<'t>, until: usize) {
        let mut cells: Vec<Cow<'t, str>> = Vec::new();
        let key_cells = self.columns.key_cells();
        let mut prefix: &[u8] = b"";
        let mut current: Option<Found<'a>> = None;
        while rows.next_row() && rows.at() < until {
            let row = rows.number();
            let rest = rows.rest();
            if !prefix.is_empty() && rest.starts_with(prefix) {
                rows.skip(prefix.len());
                rows.cells(&mut cells);
                if let Some(found) = &current {
                    self.row(row, key_cells, &cells, found);
                }
                continue;
            }
            rows.cells(&mut cells);
            let found = self.line(&cells);
            prefix = if key_cells == 0 { b"" } else { beginning(rest, &cells, key_cells) };
            self.row(row, 0, &cells, &found);
            current = Some(found);
        }
    }

    /// The line of a row.
    fn line(&mut self, cells: &[Cow<'t, str>]) -> Found<'a> {
        let of_row =
            [Column::Programme, Column::Code, Column::Series, Column::Territory, Column::Layer];
        let texts = of_row.map(|column| self.columns.code(column, cells));
        if let Some((_, found)) = self.last.as_ref().filter(|(last, _)| *last == texts) {
            return Rc::clone(found);
        }
        let found = Rc::new(self.look_up(&texts));
        self.last = Some((texts, Rc::clone(&found)));
        found
    }

    fn look_up(
        &mut self,
        [programme, code, series, territory, layer]: &[Cow<'t, str>; 5],
    ) -> Result<(LineId, KnownLine<'a>), Message> {
        let layer = match &**layer {
            "" | "actual" => Layer::Actual,
            "own-target" => Layer::OwnTarget,
            other => return Err(Message::new("table-no-layer").with("typed", other)),
        };
        let known = self.known;
        let of_rule = [programme, code, series].map(Cow::clone);
        let rule = self
            .rules
            .entry(of_rule)
            .or_insert_with(|| known.rule(&Codes { programme, code, series, territory, layer }));
        let rule = rule.as_ref().map_err(Clone::clone)?;
        let place = self.territories.entry(territory.clone());
        let place = place.or_insert_with(|| known.territory(territory));
        let (place, until) = place.clone()?;
        let line = rule.line(place, until, layer);
        Ok((self.incoming.line(&line.key), line))
    }

    /// Takes up a row; `skipped`: how many of its first cells are known already and left out.
    fn row(&mut self, row: u32, skipped: usize, cells: &[Cow<'_, str>], found: &Found<'a>) {
        let columns = self.columns;
        let get = |column: Column| columns.get(column, skipped, cells);
        let column = columns.place(Column::Value).unwrap_or_default();
        let at = Place { row, column: u32::try_from(column).unwrap_or(u32::MAX) };
        let raw = get(Column::Value);
        let read = || -> Result<(LineId, Year, Said<'_>, &Counting), Message> {
            let (id, line) = (**found).as_ref().map_err(Clone::clone)?;
            let year = read_year(get(Column::Year))?;
            line.check_year(year)?;
            let [numerator, denominator, reason] =
                [Column::Numerator, Column::Denominator, Column::Reason].map(get);
            let said = read_entry(raw, numerator, denominator, reason, line.counting)?;
            Ok((*id, year, said, line.counting))
        };
        match read() {
            Ok((id, year, said, counting)) => match self.details(skipped, cells) {
                Ok(details) => {
                    // A row without a value is there for its details.
                    let number = match said {
                        Said::Entry(entry) => Some(self.incoming.push(id, year, entry, raw, at)),
                        Said::Text(text) => self.incoming.read(id, year, &text, counting, at),
                    };
                    if let (Some(number), Some(details)) = (number, details) {
                        self.incoming.detail(number, details);
                    }
                }
                Err(why) => self.incoming.refuse(at, raw, why),
            },
            Err(why) => {
                let shown = if raw.is_empty() { get(Column::Numerator) } else { raw };
                self.incoming.refuse(at, shown, why);
            }
        }
    }

    fn details(&self, skipped: usize, cells: &[Cow<'_, str>]) -> Result<Option<Details>, Message> {
        let columns = self.columns;
        if !columns.says_details(skipped, cells) {
            return Ok(None);
        }
        let get = |column: Column| columns.get(column, skipped, cells).trim();
        let text = |column: Column| without_guard(columns.get(column, skipped, cells)).to_owned();
        let mut details = Details {
            source: text(Column::Source),
            comment: text(Column::Comment),
            ..Details::default()
        };
        if let status @ ("preliminary" | "final") = get(Column::Status) {
            details.status = Status::ALL.into_iter().find(|one| one.code() == status);
        } else if !get(Column::Status).is_empty() {
            return Err(Message::new("table-no-status").with("typed", get(Column::Status)));
        }
        if !get(Column::AsOf).is_empty() {
            details.as_of = Some(read_date(get(Column::AsOf))?);
        }
        if !get(Column::StandardError).is_empty() {
            details.standard_error = Some(read_number(get(Column::StandardError))?.number);
        }
        details.accepted.of = text(Column::AcceptedOf);
        details.accepted.why = columns::read_pairs(&text(Column::Accepted));
        details.more = columns::read_pairs(&text(Column::More));
        Ok((!details.is_empty()).then_some(details))
    }
}

/// The bytes of a row up to and with the delimiter behind its first cells, where those stand as
/// they are, without quotes.
fn beginning<'a>(row: &'a [u8], cells: &[Cow<'_, str>], count: usize) -> &'a [u8] {
    let Some(first) = cells.get(..count) else { return b"" };
    let length = first.iter().map(|cell| cell.len() + 1).sum();
    let bytes = row.get(..length).unwrap_or_default();
    if bytes.contains(&b'"') || cells.len() == count { b"" } else { bytes }
}

fn read_year(text: &str) -> Result<Year, Message> {
    let text = text.trim();
    let plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year = plain.then(|| text.parse().ok()).flatten();
    year.ok_or_else(|| Message::new("table-no-year").with("typed", text))
}

/// What the cells of a value say.
enum Said<'t> {
    /// What it is.
    Entry(Option<Entry>),
    /// As people write numbers: its marks may have two meanings.
    Text(Cow<'t, str>),
}

fn read_entry<'t>(
    value: &'t str,
    numerator: &str,
    denominator: &str,
    reason: &str,
    counting: &Counting,
) -> Result<Said<'t>, Message> {
    if !reason.is_empty() {
        let known = Reason::from_code(reason.trim());
        let none = || Message::new("table-no-reason").with("typed", reason);
        let known = known.map(|reason| Some(Entry::Missing(reason)));
        return known.map(Said::Entry).ok_or_else(none);
    }
    if !numerator.is_empty() || !denominator.is_empty() {
        let sides = [side(numerator)?, side(denominator)?];
        if sides[1].number == Decimal::ZERO {
            return Err(Message::new("fraction-zero-denominator"));
        }
        let [numerator, denominator] = sides.map(|side| side.number);
        if sides.iter().all(|side| side.is_plain) {
            return Ok(Said::Entry(Some(Entry::Fraction { numerator, denominator })));
        }
        let [numerator, denominator] = sides.map(Side::text);
        return Ok(Said::Text(Cow::Owned(format!("{numerator}/{denominator}"))));
    }
    if let Ok(number) = value.parse::<Decimal>()
        && !matches!(counting, Counting::State(_))
    {
        return Ok(Said::Entry(Some(Entry::Number(number))));
    }
    let text = without_guard(value);
    match counting {
        Counting::State(ladder) => Entry::read_state(text, ladder).map(Said::Entry),
        // Words of an indicator that has no numbers, as the book keeps them.
        Counting::Words if !text.is_empty() => Ok(Said::Entry(Some(Entry::State(text.to_owned())))),
        _ => Ok(match marks::grouped(text) {
            Some(number) => Said::Entry(Some(Entry::Number(number))),
            None => Said::Text(Cow::Borrowed(text)),
        }),
    }
}

/// A side of a fraction.
#[derive(Clone, Copy)]
struct Side<'t> {
    text: &'t str,
    number: Decimal,
    /// Whether its mark can mean one thing only.
    is_plain: bool,
}

fn side(text: &str) -> Result<Side<'_>, Message> {
    let plain = text.parse().ok().or_else(|| marks::grouped(text));
    match plain {
        Some(number) => Ok(Side { text, number, is_plain: true }),
        None => Ok(Side { text, number: read_number(text)?.number, is_plain: false }),
    }
}

impl Side<'_> {
    fn text(self) -> String {
        if self.is_plain { clear_text(self.number) } else { self.text.trim().to_owned() }
    }
}

#[cfg(test)]
mod tests;
