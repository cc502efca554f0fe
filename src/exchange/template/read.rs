//! From the bytes of a filled template to what it says.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::codes::{CellCodes, Codes, LineCodes, MARK, SHEET};
use super::places::{Places, Rows, cell_name, in_sheet};
use super::sheet::{ReadRow, RowIs, SheetReader, plain};
use super::source::{Extras, Found, Source, Value};
use super::write::CORNER;
use crate::book::{Book, Entry, Reason};
use crate::exchange::spreadsheet::column_name;
use crate::exchange::table::Number;
use crate::exchange::{Incoming, LineId, Place, Refusal};
use crate::language::{Arg, Decimal, Message, copy_number, show_date};
use crate::programme::{Counting, Edition, Indicator, Unit};
use crate::territory::Tree;

/// Rows of the hidden sheet that are looked at.
const MAX_CODES: u32 = 250_000;

/// Against what a template is read.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The edition that is shown.
    pub edition: &'a Edition,
    /// The book into which the values are to go.
    pub book: &'a Book,
    /// The territories.
    pub tree: &'a Tree,
    /// The name of the file, for people.
    pub file: &'a str,
}

/// A filled template, opened: what it is for is known, its values are not read yet.
pub struct Template<'a> {
    source: Source<'a>,
    codes: Codes,
    hidden: String,
}

/// Reads a filled template.
///
/// # Errors
/// It is no template, one of another programme, or it cannot be read.
pub fn read(bytes: &[u8], frame: &Frame<'_>) -> Result<Incoming, Message> {
    let template = Template::open(bytes)?;
    template.ok_or_else(|| Message::new("template-is-none"))?.read(frame)
}

impl<'a> Template<'a> {
    /// Opens a file and looks for the hidden sheet of a template; `None` where it has none and is
    /// a table like any other.
    ///
    /// # Errors
    /// It is no spreadsheet, or its hidden sheet is of a newer version of this program.
    pub fn open(bytes: &'a [u8]) -> Result<Option<Self>, Message> {
        let mut source = Source::open(bytes)?;
        for hidden in source.candidates(SHEET) {
            if let Some(rows) = texts_of(&mut source, &hidden)? {
                match Codes::read(&rows) {
                    Ok(codes) => return Ok(Some(Self { source, codes, hidden })),
                    Err(why) if why.key == "template-newer" => return Err(why),
                    // It can still be read as an ordinary table.
                    Err(_) => {}
                }
            }
        }
        Ok(None)
    }

    /// Whether the first cell of a sheet is that of a template, which may have lost its hidden sheet.
    pub fn begins(first: &str) -> bool {
        first.starts_with(CORNER)
    }

    /// Code of the programme that it is for.
    pub fn programme(&self) -> &str {
        &self.codes.programme
    }

    /// The edition that it was made from.
    pub fn edition(&self) -> Date {
        self.codes.edition
    }

    /// Code of the territory that it is about.
    pub fn territory(&self) -> &str {
        &self.codes.territory
    }

    /// Reads its values.
    ///
    /// # Errors
    /// It is of another programme, or a sheet cannot be read.
    pub fn read(mut self, frame: &Frame<'_>) -> Result<Incoming, Message> {
        if self.codes.programme != frame.edition.programme {
            return Err(Message::new("template-other-programme")
                .with("programme", self.codes.title)
                .with("shown", &frame.edition.short));
        }
        let territory = frame.tree.get(&self.codes.territory);
        let name = match territory {
            Some(territory) => Arg::from(&territory.name),
            None => Arg::from(self.codes.territory.as_str()),
        };
        let origin =
            Message::new("template-origin").with("file", frame.file).with("territory", name);
        let mut reading = Reading {
            frame,
            codes: &self.codes,
            incoming: Incoming::from(origin),
            seen: BTreeMap::new(),
            noted: Noted::default(),
        };
        let sheets = self.source.sheets();
        let sheets: Vec<String> = sheets.into_iter().filter(|name| *name != self.hidden).collect();
        for name in &sheets {
            let mut reader = SheetReader::new(&self.codes, name);
            self.source.cells(name, |found| reader.take(found))?;
            let (sheet, rows) = reader.finish();
            let extras = self.source.extras(name);
            reading.sheet(name, sheet, rows, &extras);
        }
        Ok(reading.finish())
    }
}

/// The texts of a sheet whose first cell is the mark of a template.
fn texts_of(source: &mut Source<'_>, sheet: &str) -> Result<Option<Vec<Vec<String>>>, Message> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut is_it = true;
    source.cells(sheet, |Found { row, column, value, .. }| {
        let text = match value {
            Value::Text(text) => text,
            Value::Number(number) => {
                number.decimal().map(|one| one.to_string()).unwrap_or_default()
            }
            _ => String::new(),
        };
        if rows.is_empty() {
            is_it = text.trim() == MARK && (row, column) == (0, 0);
        }
        // Where the first cell is another, the rest does not matter.
        if !is_it || row > MAX_CODES || column > 4096 {
            rows.resize(rows.len().max(1), Vec::new());
            return;
        }
        let (row, column) = (at(row), at(column));
        rows.resize(rows.len().max(row + 1), Vec::new());
        let cells = &mut rows[row];
        cells.resize(cells.len().max(column + 1), String::new());
        cells[column] = text;
    })?;
    Ok(Some(rows).filter(|rows| is_it && !rows.is_empty()))
}

fn at(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// What is noticed while a template is read, and told as remarks.
#[derive(Default)]
struct Noted {
    formulas: Places,
    percents: Places,
    texts: Places,
    targets: Places,
    moved: Places,
    labelled: Places,
    renamed: Places,
    added: Places,
    merged: Places,
    kept: Places,
    sheets: Vec<(String, String)>,
    found: BTreeSet<usize>,
}

struct Reading<'a> {
    frame: &'a Frame<'a>,
    codes: &'a Codes,
    incoming: Incoming,
    /// The lines that were read, with the place where.
    seen: BTreeMap<(usize, usize), String>,
    noted: Noted,
}

/// A line on the way into an [`Incoming`].
struct Target<'a> {
    line: &'a LineCodes,
    id: LineId,
    indicator: &'a Indicator,
    /// The sheet, where there are several.
    sheet: Option<&'a str>,
}

impl<'a> Reading<'a> {
    fn sheet(&mut self, name: &str, sheet: Option<usize>, rows: Vec<ReadRow>, extras: &Extras) {
        let several = (self.codes.sheets.len() > 1).then_some(name);
        if let Some((at, known)) = sheet.and_then(|at| Some((at, self.codes.sheets.get(at)?))) {
            self.noted.found.insert(at);
            if known.name != name {
                self.noted.sheets.push((known.name.clone(), name.to_owned()));
            }
        }
        let (mut moved, mut strange) = (Rows::default(), BTreeSet::new());
        for row in rows {
            strange.extend(row.strange.iter().copied());
            if let RowIs::Line { at, .. } = row.is
                && self.line(at).is_some_and(|line| line.row != row.row)
            {
                moved.add(row.row);
            }
            self.row(&row, several, extras);
        }
        for range in moved.ranges() {
            self.noted.moved.add(in_sheet(several, &range));
        }
        for column in strange {
            self.noted.added.add(in_sheet(several, &column_name(column)));
        }
    }

    fn line(&self, (sheet, number): (usize, usize)) -> Option<&'a LineCodes> {
        self.codes.sheets.get(sheet)?.lines.get(number)
    }

    fn row(&mut self, row: &ReadRow, sheet: Option<&str>, extras: &Extras) {
        let here = in_sheet(sheet, &(u64::from(row.row) + 1).to_string());
        let known = match row.is {
            RowIs::Unknown => Err(Message::new("template-row-unknown")),
            RowIs::Line { at, by_label, renamed } => {
                if by_label {
                    self.noted.labelled.add(here.clone());
                } else if renamed {
                    self.noted.renamed.add(here.clone());
                }
                self.known(at, row, here)
            }
        };
        let (line, indicator) = match known {
            Ok(known) => known,
            Err(why) => return self.refuse_row(row, sheet, &why),
        };
        let id = self.incoming.line(&line.key);
        let target = Target { line, id, indicator, sheet };
        let mut filled = BTreeSet::new();
        for (place, is_fact, found) in &row.cells {
            let Some(codes) = line.cells.get(*place) else { continue };
            if !is_fact {
                self.plan(codes, found, sheet);
                continue;
            }
            filled.insert(*place);
            let cell = (found.row, found.column);
            if extras.formulas.contains(&cell) {
                self.noted.formulas.add(cell_name(sheet, found.row, found.column));
            }
            if let Some(area) = extras.merged.iter().find(|area| area.holds(cell)) {
                let from = cell_name(sheet, area.first.0, area.first.1);
                let to = cell_name(None, area.last.0, area.last.1);
                self.noted.merged.add(format!("{from}:{to}"));
            }
            self.cell(&target, *place, found);
        }
        self.cleared(&target, &filled, row.row);
    }

    /// The line of a row with its indicator, where the edition and the tree still have both.
    fn known(
        &mut self,
        at: (usize, usize),
        row: &ReadRow,
        here: String,
    ) -> Result<(&'a LineCodes, &'a Indicator), Message> {
        let unknown = || Message::new("template-row-unknown");
        let line = self.line(at).ok_or_else(unknown)?;
        if !self.codes.is_intact && !agrees(line, row) {
            return Err(Message::new("template-row-doubtful"));
        }
        let edition = self.frame.edition;
        let gone = || {
            Message::new("template-row-gone")
                .with("code", &*line.key.code)
                .with("date", edition.date())
        };
        let indicator = edition.indicator(&line.key.code).ok_or_else(gone)?;
        indicator.series(&line.key.series).ok_or_else(gone)?;
        let territory = &line.key.territory;
        if self.frame.tree.get(territory).is_none() {
            return Err(Message::new("template-no-territory").with("code", &**territory));
        }
        if let Some(before) = self.seen.get(&at) {
            return Err(Message::new("template-row-twice").with("row", before.as_str()));
        }
        self.seen.insert(at, here);
        Ok((line, indicator))
    }

    fn refuse_row(&mut self, row: &ReadRow, sheet: Option<&str>, why: &Message) {
        for (_, is_fact, found) in &row.cells {
            if *is_fact {
                self.refuse(sheet, found, why.clone());
            }
        }
    }

    fn refuse(&mut self, sheet: Option<&str>, found: &Found, why: Message) {
        let why = in_sheet_said(sheet, why);
        self.incoming.refuse(place(found), &raw(&found.value, self.codes), why);
    }

    /// A cell of a target: nobody types there, and what was typed all the same is not taken.
    fn plan(&mut self, codes: &CellCodes, found: &Found, sheet: Option<&str>) {
        let is_same = match &found.value {
            Value::Number(number) => {
                number.decimal().is_some() && number.decimal() == codes.plan.parse().ok()
            }
            Value::Text(text) => plain(text) == plain(&codes.plan),
            _ => false,
        };
        if !is_same {
            self.noted.targets.add(cell_name(sheet, found.row, found.column));
        }
    }

    fn cell(&mut self, target: &Target<'_>, year_at: usize, found: &Found) {
        let Target { line, id, indicator, sheet } = target;
        let (Some(codes), Some(year)) = (line.cells.get(year_at), self.codes.years.get(year_at))
        else {
            return;
        };
        let name = || cell_name(*sheet, found.row, found.column);
        let entry = match self.read_cell(target, codes, found) {
            Ok(entry) => entry,
            Err(why) => return self.refuse(*sheet, found, why),
        };
        let is_given = same(entry.as_ref(), codes.given.as_ref());
        if !codes.is_open && !is_given {
            let why = in_sheet_said(*sheet, Message::new("template-cell-closed"));
            let raw = raw(&found.value, self.codes);
            return self.incoming.turn_away(Refusal::Locked, place(found), &raw, why);
        }
        // What was not touched does not undo what the book has learnt since.
        let entry = if is_given { codes.given.clone() } else { entry };
        let now = self.frame.book.get(&line.key.at(*year));
        if is_given && now.is_some() && !same(now, entry.as_ref()) {
            return self.noted.kept.add(name());
        }
        if matches!(found.value, Value::Number(number) if number.percent) {
            self.noted.percents.add(name());
        }
        let is_words = matches!(indicator.counting, Counting::State(_) | Counting::Words);
        if matches!(found.value, Value::Text(_))
            && !is_given
            && !is_words
            && matches!(entry, Some(Entry::Number(_)))
        {
            self.noted.texts.add(name());
        }
        match (&found.value, is_given) {
            // The text is read once more by whoever keeps track of marks.
            (Value::Text(text), false) if !matches!(entry, Some(Entry::Missing(_))) => {
                self.incoming.read(*id, *year, text, &indicator.counting, place(found));
            }
            _ => {
                let raw = raw(&found.value, self.codes);
                self.incoming.push(*id, *year, entry, &raw, place(found));
            }
        }
    }

    /// What a cell says, or why it says nothing.
    fn read_cell(
        &self,
        target: &Target<'_>,
        codes: &CellCodes,
        found: &Found,
    ) -> Result<Option<Entry>, Message> {
        let counting = &target.indicator.counting;
        match &found.value {
            Value::Text(text) => {
                if let Some(reason) = self.reason(text) {
                    return Ok(Some(Entry::Missing(reason)));
                }
                match counting {
                    Counting::State(ladder) => Entry::read_state(text, ladder),
                    _ => Entry::read(text),
                }
            }
            Value::Number(number) => {
                if let Counting::State(_) = counting {
                    return Err(Message::new("template-number-for-state"));
                }
                number_in(target, codes, *number).map(|one| Some(Entry::Number(one)))
            }
            Value::Truth(_) => Err(Message::new("template-truth")),
            Value::Error(error) => {
                Err(Message::new("template-error-cell").with("error", error.as_str()))
            }
            Value::Date(day) => Err(date_message(*day)),
        }
    }

    /// The reason for no value that a text is the sign of.
    fn reason(&self, text: &str) -> Option<Reason> {
        let wanted = plain(text);
        let found = self.codes.signs.iter().find(|(_, sign)| plain(sign) == wanted);
        found.map(|(reason, _)| *reason)
    }

    /// Cells that had a value when the template was made and are empty now.
    fn cleared(&mut self, target: &Target<'_>, filled: &BTreeSet<usize>, row: u32) {
        for (at, cell) in target.line.cells.iter().enumerate() {
            let (Some(given), Some(year)) = (&cell.given, self.codes.years.get(at)) else {
                continue;
            };
            if filled.contains(&at) {
                continue;
            }
            let now = self.frame.book.get(&target.line.key.at(*year));
            // It is emptied only where the book still has what was emptied.
            if same(now, Some(given)) {
                let place = Place { row, column: column_of(at) };
                self.incoming.push(target.id, *year, None, "", place);
            } else if now.is_some() {
                self.noted.kept.add(cell_name(target.sheet, row, column_of(at)));
            }
        }
    }

    fn finish(mut self) -> Incoming {
        let mut remarks = self.about_the_whole();
        let noted = std::mem::take(&mut self.noted);
        for (old, new) in &noted.sheets {
            let renamed = Message::new("template-sheet-renamed")
                .with("old", old.as_str())
                .with("new", new.as_str());
            remarks.push(renamed);
        }
        let missing: Vec<_> = (0..self.codes.sheets.len())
            .filter(|at| !noted.found.contains(at))
            .filter_map(|at| Some(self.codes.sheets.get(at)?.name.as_str()))
            .collect();
        if !missing.is_empty() {
            let names = missing.join(", ");
            remarks.push(Message::new("template-sheets-missing").with("sheets", names));
        }
        remarks.extend(self.lines_missing(&noted));
        let counted = |places: &Places, key: fn(usize, String) -> Message| {
            (!places.is_empty()).then(|| key(places.count(), places.list()))
        };
        remarks.extend(
            [
                counted(&noted.moved, |_, rows| {
                    Message::new("template-rows-moved").with("rows", rows)
                }),
                counted(&noted.labelled, |_, rows| {
                    Message::new("template-rows-labelled").with("rows", rows)
                }),
                counted(&noted.renamed, |_, rows| {
                    Message::new("template-rows-renamed").with("rows", rows)
                }),
                counted(&noted.added, |_, columns| {
                    Message::new("template-columns-added").with("columns", columns)
                }),
                counted(&noted.targets, |count, cells| {
                    Message::new("template-targets-typed").with("count", count).with("cells", cells)
                }),
                counted(&noted.formulas, |count, cells| {
                    Message::new("template-formulas").with("count", count).with("cells", cells)
                }),
                counted(&noted.percents, |count, cells| {
                    Message::new("template-percents").with("count", count).with("cells", cells)
                }),
                counted(&noted.texts, |count, cells| {
                    Message::new("template-texts").with("count", count).with("cells", cells)
                }),
                counted(&noted.merged, |_, cells| {
                    Message::new("template-merged").with("cells", cells)
                }),
                counted(&noted.kept, |count, cells| {
                    Message::new("template-kept").with("count", count).with("cells", cells)
                }),
            ]
            .into_iter()
            .flatten(),
        );
        self.incoming.remarks.extend(remarks);
        self.incoming
    }

    fn about_the_whole(&self) -> Vec<Message> {
        let Frame { edition, book, tree, .. } = self.frame;
        let mut remarks = Vec::new();
        if !self.codes.is_intact {
            remarks.push(Message::new("template-codes-changed"));
        }
        if self.codes.edition != edition.date() {
            remarks.push(
                Message::new("template-other-edition")
                    .with("made", self.codes.edition)
                    .with("shown", edition.date()),
            );
        }
        let code = self.codes.territory.as_str();
        let is_inside = |whole: &str| {
            code == whole || code.strip_prefix(whole).is_some_and(|rest| rest.starts_with('-'))
        };
        if let Some(office) = book.territory().filter(|office| !is_inside(office))
            && let (Some(theirs), Some(ours)) = (tree.get(code), tree.get(office))
        {
            remarks.push(
                Message::new("template-other-territory")
                    .with("theirs", &theirs.name)
                    .with("ours", &ours.name),
            );
        }
        remarks
    }

    /// The lines that stand on none of the sheets that are there.
    fn lines_missing(&self, noted: &Noted) -> Option<Message> {
        let mut missing = Places::default();
        for sheet in &noted.found {
            let Some(codes) = self.codes.sheets.get(*sheet) else { continue };
            let several = (self.codes.sheets.len() > 1).then_some(codes.name.as_str());
            for (number, line) in codes.lines.iter().enumerate() {
                if !self.seen.contains_key(&(*sheet, number)) {
                    missing.add(in_sheet(several, &line.code));
                }
            }
        }
        (!missing.is_empty()).then(|| {
            Message::new("template-rows-missing")
                .with("count", missing.count())
                .with("codes", missing.list())
        })
    }
}

/// Whether what a row shows is what its codes say, where these cannot be trusted.
fn agrees(line: &LineCodes, row: &ReadRow) -> bool {
    let shown = plain(&row.label.0);
    shown == plain(&line.key.code) || shown == plain(&line.key.territory)
}

/// Whether two entries say the same, with however many zeros at the end.
fn same(one: Option<&Entry>, two: Option<&Entry>) -> bool {
    match (one, two) {
        (Some(Entry::Number(one)), Some(Entry::Number(two))) => one == two,
        (
            Some(Entry::Fraction { numerator: one, denominator: of_one }),
            Some(Entry::Fraction { numerator: two, denominator: of_two }),
        ) => one == two && of_one == of_two,
        (one, two) => one == two,
    }
}

/// A reason with its sheet where there are several.
fn in_sheet_said(sheet: Option<&str>, why: Message) -> Message {
    match sheet {
        Some(sheet) => Message::new("template-in-sheet").with("sheet", sheet).with("why", why),
        None => why,
    }
}

fn place(found: &Found) -> Place {
    Place { row: found.row, column: found.column }
}

/// The column of the fact of a year, where the template had it.
fn column_of(year_at: usize) -> u32 {
    u32::from(super::write::FIRST_YEAR) + u32::try_from(2 * year_at + 1).unwrap_or_default()
}

/// A number of a spreadsheet in a cell of the template.
fn number_in(target: &Target<'_>, codes: &CellCodes, number: Number) -> Result<Decimal, Message> {
    let unit = target.indicator.series(&target.line.key.series);
    let unit = unit.map_or(&target.indicator.unit, |one| target.indicator.unit_of(one));
    if number.percent && !matches!(unit, Unit::Percent | Unit::PercentagePoint) {
        return Err(Message::new("template-percent-elsewhere"));
    }
    let number = number.decimal().ok_or_else(|| Message::new("template-number-unreadable"))?;
    // Zeros at the end are lost in a spreadsheet where its format does not show them.
    Ok(match &codes.given {
        Some(Entry::Number(given)) if *given == number => *given,
        _ => number,
    })
}

/// What stands in a cell, as its language writes it.
fn raw(value: &Value, codes: &Codes) -> String {
    match value {
        Value::Text(text) | Value::Error(text) => text.clone(),
        Value::Number(number) => match number.decimal() {
            Some(decimal) => {
                let percent = if number.percent { " %" } else { "" };
                format!("{}{percent}", copy_number(decimal, codes.language))
            }
            None => number.value.to_string(),
        },
        Value::Truth(truth) => if *truth { "TRUE" } else { "FALSE" }.to_owned(),
        Value::Date(day) => show_date(*day),
    }
}

/// A date where a number belongs: what the spreadsheet made of `5.10`.
fn date_message(day: Date) -> Message {
    if day.year() < 1901 {
        return Message::new("template-time");
    }
    let typed = format!("{},{:02}", day.day(), day.month());
    Message::new("template-date").with("date", day).with("typed", typed)
}
