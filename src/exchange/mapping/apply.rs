//! The values of a table by its mapping.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::super::catalogue::{Catalogue, Codes, KnownLine};
use super::super::evidence::clear_text;
use super::super::incoming::{Incoming, LineId, Place};
use super::super::recognise::Recogniser;
use super::super::table::{Cell, Number, Table};
use super::label;
use super::{Across, Mapping, Part, Use};
use crate::book::{Details, Entry, Layer};
use crate::language::{Decimal, Language, Message, read_number, show_number};
use crate::programme::{Counting, Indicator, Series, Unit, Year};

/// Rows by which it is told whether a table lists regions.
const SAMPLE: usize = 300;

/// What the values of a table may be of, and how its numbers are shown.
pub struct Target<'a> {
    /// Names of the edition.
    pub names: &'a Recogniser<'a>,
    /// Lines that there can be.
    pub known: &'a Catalogue<'a>,
    /// In which numbers of the table are shown.
    pub language: Language,
}

/// Reads all rows, or those before `until`. Each cell with a value is taken up or refused with the
/// reason; rows of headings within the table are passed over.
pub fn apply(
    table: &Table,
    mapping: &Mapping,
    target: &Target<'_>,
    origin: Message,
    until: Option<usize>,
) -> Incoming {
    let mut applying = Applying::new(table, mapping, target, origin);
    applying.incoming.remarks.extend(table.remarks.iter().cloned());
    for row in mapping.data_from..table.height().min(until.unwrap_or(usize::MAX)) {
        applying.row(row);
    }
    applying.incoming
}

struct Applying<'a> {
    table: &'a Table,
    mapping: &'a Mapping,
    target: &'a Target<'a>,
    incoming: Incoming,
    lines: HashMap<LineText, Found<'a>>,
    territories: HashMap<String, Option<String>>,
    /// Whether the territories are regions, so that a bare name is one.
    among_regions: bool,
    groups: Vec<Group<'a>>,
    /// What the last row named that named something.
    indicator: Option<&'a Indicator>,
    series: Option<&'a Series>,
    territory: Option<String>,
    year: Option<Year>,
}

/// Indicator, series, territory, layer.
type LineText = (String, Option<String>, String, bool);
type Found<'a> = Result<(LineId, KnownLine<'a>, bool), Message>;

/// Columns that hold one value: it, or its numerator and denominator.
struct Group<'a> {
    across: &'a Across,
    value: Option<usize>,
    numerator: Option<usize>,
    denominator: Option<usize>,
}

/// What a row is of.
struct RowOf<'a> {
    indicator: Label<(&'a Indicator, Option<&'a Series>)>,
    territory: Label<String>,
    year: Label<Year>,
}

/// What a label names, none where there is no column of such, or the column and text of one that
/// is not known.
type Label<T> = Result<Option<T>, (usize, String)>;

impl<'a> Applying<'a> {
    fn new(
        table: &'a Table,
        mapping: &'a Mapping,
        target: &'a Target<'a>,
        origin: Message,
    ) -> Self {
        let mut groups: Vec<Group<'a>> = Vec::new();
        for (at, across) in mapping.values() {
            let same = |group: &&mut Group<'_>| {
                Across { part: Part::Value, ..group.across.clone() }
                    == Across { part: Part::Value, ..across.clone() }
                    && match across.part {
                        Part::Value => group.value.is_none(),
                        Part::Numerator => group.numerator.is_none(),
                        Part::Denominator => group.denominator.is_none(),
                    }
            };
            let place = match groups.iter_mut().find(same) {
                Some(group) => group,
                None => {
                    groups.push(Group { across, value: None, numerator: None, denominator: None });
                    let last = groups.len() - 1;
                    &mut groups[last]
                }
            };
            match across.part {
                Part::Value => place.value = Some(at),
                Part::Numerator => place.numerator = Some(at),
                Part::Denominator => place.denominator = Some(at),
            }
        }
        Self {
            table,
            mapping,
            target,
            incoming: Incoming::from(origin),
            lines: HashMap::new(),
            territories: HashMap::new(),
            among_regions: lists_regions(table, mapping, target.names),
            groups,
            indicator: None,
            series: None,
            territory: None,
            year: None,
        }
    }

    fn row(&mut self, row: usize) {
        let of = self.of(row);
        let is_filled = |group: &Group<'_>| {
            let cells = [group.value, group.numerator, group.denominator];
            cells.into_iter().flatten().any(|column| self.table.get(row, column) != Cell::Empty)
        };
        let filled: Vec<usize> =
            (0..self.groups.len()).filter(|at| is_filled(&self.groups[*at])).collect();
        if filled.is_empty() {
            return;
        }
        let unread = [
            of.indicator.as_ref().err().map(|label| (label, "indicator")),
            of.territory.as_ref().err().map(|label| (label, "territory")),
            of.year.as_ref().err().map(|label| (label, "year")),
        ];
        if let Some(((column, text), what)) = unread.into_iter().flatten().next() {
            let why = match what {
                "indicator" => Message::new("wizard-no-indicator").with("typed", text.as_str()),
                "territory" => Message::new("table-no-territory").with("typed", text.as_str()),
                _ => Message::new("table-no-year").with("typed", text.as_str()),
            };
            self.incoming.refuse(place(row, *column), text, why);
            return;
        }
        let details = self.details(row);
        for at in filled {
            self.value(row, at, &of, details.as_ref());
        }
    }

    /// What a row is of. An empty label is that of the row above: cells of a column are often
    /// merged over rows that something else tells apart.
    fn of(&mut self, row: usize) -> RowOf<'a> {
        let table = self.table;
        let get = |is: &Use| {
            let column = self.mapping.place(is)?;
            Some((column, table.get(row, column)))
        };
        let labelled = [Use::Indicator, Use::Series, Use::Territory, Use::Year];
        let several = labelled.iter().filter(|is| self.mapping.place(is).is_some()).count() > 1;
        let indicator = self.row_indicator(get(&Use::Indicator), get(&Use::Series), several);
        let territory = match get(&Use::Territory) {
            None => Ok(None),
            Some((column, cell)) => match label::text(cell) {
                text if text.is_empty() && several && self.territory.is_some() => {
                    Ok(self.territory.clone())
                }
                text => {
                    let found = self.territory(&text);
                    self.territory.clone_from(&found);
                    found.map(Some).ok_or((column, text))
                }
            },
        };
        let year = match get(&Use::Year) {
            None => Ok(None),
            Some((_, Cell::Empty)) if several && self.year.is_some() => Ok(self.year),
            Some((column, cell)) => {
                self.year = label::year(cell);
                self.year.map(Some).ok_or_else(|| (column, label::text(cell)))
            }
        };
        RowOf { indicator, territory, year }
    }

    fn row_indicator(
        &mut self,
        indicator: Option<(usize, Cell<'_>)>,
        series: Option<(usize, Cell<'_>)>,
        several: bool,
    ) -> Label<(&'a Indicator, Option<&'a Series>)> {
        let names = self.target.names;
        if let Some((column, cell)) = indicator {
            let text = label::text(cell);
            if !text.is_empty() {
                let named = label::line(names, self.indicator, &text)
                    .or_else(|| names.indicator_of_number(&text).map(|found| (found, None)));
                self.indicator = named.map(|(indicator, _)| indicator);
                self.series = named.and_then(|(_, series)| series);
                if named.is_none() {
                    return Err((column, text));
                }
            } else if !several || self.indicator.is_none() {
                self.indicator = None;
                return Err((column, text));
            }
        }
        if let Some((column, cell)) = series {
            let text = label::text(cell);
            let fixed = self.mapping.fixed.indicator.as_deref();
            let within = self
                .indicator
                .filter(|_| indicator.is_some())
                .or_else(|| fixed.and_then(|code| names.edition().indicator(code)));
            if text.is_empty() {
                return Ok(within.map(|within| (within, None)));
            }
            return match names.series(within, &text) {
                Some((indicator, series)) => Ok(Some((indicator, Some(series)))),
                None => Err((column, text)),
            };
        }
        Ok(self.indicator.filter(|_| indicator.is_some()).map(|one| (one, self.series)))
    }

    fn territory(&mut self, text: &str) -> Option<String> {
        if let Some(known) = self.territories.get(text) {
            return known.clone();
        }
        let names = self.target.names;
        let found = if self.among_regions {
            names.territory_among_regions(text)
        } else {
            names.territory(text)
        };
        let found = found.map(|territory| territory.code.clone());
        self.territories.insert(text.to_owned(), found.clone());
        found
    }

    fn details(&self, row: usize) -> Option<Arc<Details>> {
        let get = |is: &Use| {
            let column = self.mapping.place(is);
            column.map_or(String::new(), |column| label::text(self.table.get(row, column)))
        };
        let details = Details {
            source: get(&Use::Source),
            comment: get(&Use::Comment),
            ..Details::default()
        };
        (!details.is_empty()).then(|| details.into())
    }

    fn value(&mut self, row: usize, group: usize, of: &RowOf<'a>, details: Option<&Arc<Details>>) {
        let group = &self.groups[group];
        let (across, value, sides) =
            (group.across, group.value, [group.numerator, group.denominator]);
        // Where a value is not filled in, what is there of its sides is shown.
        let columns = [value, sides[0], sides[1]].into_iter().flatten();
        let is_filled = |column: &usize| self.table.get(row, *column) != Cell::Empty;
        let shown = columns.clone().find(is_filled).or(value).unwrap_or_default();
        let at = place(row, shown);
        let raw = self.raw(row, shown);
        let read = self.line_of(across, of).and_then(|(id, line, is_percent)| {
            let year = across.year.or(of.year.as_ref().ok().copied().flatten());
            let year = year.or(self.mapping.fixed.year);
            let year = year.ok_or_else(|| Message::new("wizard-missing-year"))?;
            line.check_year(year)?;
            Ok((id, line, is_percent, year))
        });
        let (id, line, is_percent, year) = match read {
            Ok(read) => read,
            Err(why) => return self.incoming.refuse(at, &raw, why),
        };
        let number = match self.entry(row, value, sides, line.counting, is_percent) {
            Ok(Read::Text(text)) => self.incoming.read(id, year, &text, line.counting, at),
            Ok(Read::Entry(entry)) => Some(self.incoming.push(id, year, entry, &raw, at)),
            Err(why) => {
                self.incoming.refuse(at, &raw, why);
                None
            }
        };
        if let (Some(number), Some(details)) = (number, details) {
            self.incoming.detail(number, Arc::clone(details));
        }
    }

    fn line_of(&mut self, across: &Across, of: &RowOf<'a>) -> Found<'a> {
        let named = of.indicator.as_ref().ok().copied().flatten();
        let fixed = &self.mapping.fixed;
        let code = across.indicator.clone().or_else(|| named.map(|(one, _)| one.code.clone()));
        let code = code.or_else(|| fixed.indicator.clone());
        let Some(code) = code else { return Err(Message::new("wizard-missing-indicator")) };
        let series = across.series.clone();
        let series = series.or_else(|| named.and_then(|(_, series)| Some(series?.code.clone())));
        let series = series.or_else(|| fixed.series.clone().filter(|_| named.is_none()));
        let territory = across.territory.clone();
        let territory = territory.or_else(|| of.territory.as_ref().ok().cloned().flatten());
        let territory = territory.or_else(|| fixed.territory.clone());
        let Some(territory) = territory else {
            return Err(Message::new("wizard-missing-territory"));
        };
        let key = (code, series, territory, across.own_target);
        if let Some(found) = self.lines.get(&key) {
            return found.clone();
        }
        let found = self.find(&key);
        self.lines.insert(key, found.clone());
        found
    }

    fn find(&mut self, (code, series, territory, own): &LineText) -> Found<'a> {
        let edition = self.target.names.edition();
        let indicator = edition.indicator(code);
        // Where nothing is said the series that holds the values; counts beside it have names.
        let main = || {
            let mut main = indicator?.main_series();
            let first = main.next()?;
            main.next().is_none().then(|| first.code.clone())
        };
        let said = series.clone().or_else(main);
        let known = self.target.known.line(&Codes {
            programme: &edition.programme,
            code,
            series: said.as_deref().unwrap_or_default(),
            territory,
            layer: if *own { Layer::OwnTarget } else { Layer::Actual },
        });
        let line = known.map_err(|why| match (series, indicator) {
            (None, Some(indicator))
                if matches!(why.key, "table-no-series" | "table-series-needed") =>
            {
                Message::new("wizard-series-needed").with("indicator", &indicator.title)
            }
            _ => why,
        })?;
        let unit = indicator.and_then(|indicator| {
            indicator.series(&line.key.series).map(|series| indicator.unit_of(series))
        });
        let is_percent = matches!(unit, Some(Unit::Percent | Unit::PercentagePoint));
        Ok((self.incoming.line(&line.key), line, is_percent))
    }

    fn entry(
        &self,
        row: usize,
        value: Option<usize>,
        sides: [Option<usize>; 2],
        counting: &Counting,
        is_percent: bool,
    ) -> Result<Read, Message> {
        let cell = |column: Option<usize>| {
            column.map_or(Cell::Empty, |column| self.table.get(row, column))
        };
        let [numerator, denominator] = sides.map(cell);
        if numerator != Cell::Empty && denominator != Cell::Empty {
            let read = (side(numerator)?, side(denominator)?);
            if read.1 == Decimal::ZERO {
                return Err(Message::new("fraction-zero-denominator"));
            }
            // The mark of a text may set thousands apart.
            if let (Cell::Text(_), _) | (_, Cell::Text(_)) = (numerator, denominator) {
                let text = |cell, number: Decimal| match cell {
                    Cell::Text(text) => text.trim().to_owned(),
                    _ => clear_text(number),
                };
                let sides = [text(numerator, read.0), text(denominator, read.1)];
                return Ok(Read::Text(sides.join("/")));
            }
            let (numerator, denominator) = read;
            return Ok(Read::Entry(Some(Entry::Fraction { numerator, denominator })));
        }
        match cell(value) {
            Cell::Empty if numerator != Cell::Empty || denominator != Cell::Empty => {
                Err(Message::new("wizard-one-side"))
            }
            Cell::Empty => Ok(Read::Entry(None)),
            Cell::Text(text) => Ok(Read::Text(text.to_owned())),
            Cell::Number(_) if matches!(counting, Counting::State(_)) => {
                Err(Message::new("wizard-number-for-state"))
            }
            Cell::Number(number) => {
                // A format of percent shows a hundred times what is kept.
                let number = Number { percent: number.percent && is_percent, ..number };
                let decimal = number.decimal().ok_or_else(|| Message::new("number-no-digits"))?;
                Ok(Read::Entry(Some(Entry::Number(decimal))))
            }
            Cell::Date(date) => Err(Message::new("wizard-date-for-number").with("date", date)),
            Cell::Bool(_) => Err(Message::new("wizard-bool-for-number")),
            Cell::Error(error) => Err(Message::new("wizard-error-cell").with("error", error)),
        }
    }

    fn raw(&self, row: usize, column: usize) -> String {
        match self.table.get(row, column) {
            Cell::Text(text) | Cell::Error(text) => text.to_owned(),
            Cell::Number(number) => number
                .decimal()
                .map_or(String::new(), |decimal| show_number(decimal, self.target.language)),
            Cell::Date(date) => crate::language::show_date(date),
            Cell::Bool(bool) => bool.to_string(),
            Cell::Empty => String::new(),
        }
    }
}

/// Whether the labels of the rows are mostly those of regions: several of them, and more than of
/// districts.
fn lists_regions(table: &Table, mapping: &Mapping, names: &Recogniser<'_>) -> bool {
    let Some(column) = mapping.place(&Use::Territory) else { return false };
    let rows = mapping.data_from..table.height().min(mapping.data_from + SAMPLE);
    let (mut regions, mut others) = (BTreeSet::new(), BTreeSet::new());
    for row in rows {
        let text = label::text(table.get(row, column));
        match names.territory_among_regions(&text) {
            Some(found) if found.kind.is_regional() => regions.insert(found.code.clone()),
            _ => others.insert(text),
        };
    }
    regions.len() >= 3 && regions.len() > others.len()
}

/// What stands in the cells of a value.
enum Read {
    /// A text, to be read by the rule of its indicator.
    Text(String),
    /// What it is.
    Entry(Option<Entry>),
}

fn side(cell: Cell<'_>) -> Result<Decimal, Message> {
    match cell {
        Cell::Number(number) => number.decimal().ok_or_else(|| Message::new("number-no-digits")),
        Cell::Text(text) => read_number(text).map(|read| read.number),
        Cell::Error(error) => Err(Message::new("wizard-error-cell").with("error", error)),
        Cell::Empty | Cell::Bool(_) | Cell::Date(_) => Err(Message::new("wizard-one-side")),
    }
}

fn place(row: usize, column: usize) -> Place {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Place { row: number(row), column: number(column) }
}
