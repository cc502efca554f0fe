//! What a template carries on its hidden sheet: which indicator, series, territory and layer each
//! row is, what stood in its cells when it was made, the edition, and a checksum over all of it.

use std::str::FromStr as _;

use jiff::civil::Date;

use super::layout::{Accepts, Layout, Order, Shown};
use super::shown::reason_sign;
use crate::book::{Entry, Layer, Reason, SeriesKey};
use crate::language::{Language, Message};
use crate::programme::Year;

/// Name of the hidden sheet.
pub(super) const SHEET: &str = "nysana";
/// The first cell of the hidden sheet.
pub(super) const MARK: &str = "nysana-template";
/// The format that this version of the program writes; it reads no newer one.
const FORMAT: u32 = 1;
/// Lines and years beyond which it is no template of ours.
const MAX_LINES: usize = 200_000;
const MAX_YEARS: usize = 200;
/// Cells of a line before those of its years.
const FIXED: usize = 9;
/// Stands before what was given in a cell that cannot be filled in.
const CLOSED: char = '#';

/// The content of the hidden sheet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Codes {
    pub(super) programme: String,
    /// What the programme is called, for whoever has not got it.
    pub(super) title: String,
    pub(super) edition: Date,
    pub(super) language: Language,
    /// The territory that the template is about.
    pub(super) territory: String,
    /// The word over the columns of facts.
    pub(super) fact: String,
    pub(super) made: Date,
    pub(super) years: Vec<Year>,
    /// The states that cells offer, a list for each ladder.
    pub(super) lists: Vec<Vec<String>>,
    /// What reasons for no value were written as.
    pub(super) signs: Vec<(Reason, String)>,
    pub(super) sheets: Vec<SheetCodes>,
    /// Whether nobody changed it.
    pub(super) is_intact: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct SheetCodes {
    pub(super) name: String,
    pub(super) lines: Vec<LineCodes>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct LineCodes {
    /// The row in which it was written, counted from 0.
    pub(super) row: u32,
    pub(super) key: SeriesKey,
    /// What stands before its name.
    pub(super) code: String,
    pub(super) name: String,
    /// One for each year.
    pub(super) cells: Vec<CellCodes>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct CellCodes {
    pub(super) is_open: bool,
    /// What the book had.
    pub(super) given: Option<Entry>,
    /// The target as it was written: the digits of a number, or words.
    pub(super) plan: String,
}

impl Codes {
    /// What the hidden sheet of a template holds.
    pub(super) fn of(order: &Order<'_>, layout: &Layout) -> Self {
        let texts = order.texts;
        let mut lists: Vec<Vec<String>> = Vec::new();
        for line in layout.sheets.iter().flat_map(super::layout::Sheet::lines) {
            if let Accepts::States(states) = &line.accepts
                && !lists.contains(states)
            {
                lists.push(states.clone());
            }
        }
        let sheets = layout.sheets.iter().map(|sheet| SheetCodes {
            name: sheet.name.clone(),
            lines: super::write::numbered(sheet)
                .map(|(row, line)| LineCodes {
                    row,
                    key: line.key.clone(),
                    code: line.code.clone(),
                    name: line.name.clone(),
                    cells: line
                        .cells
                        .iter()
                        .map(|cell| CellCodes {
                            is_open: cell.is_open,
                            given: cell.given.clone(),
                            plan: match &cell.plan {
                                Shown::Nothing => String::new(),
                                Shown::Number(number) => number.to_string(),
                                Shown::Text(text) => text.clone(),
                            },
                        })
                        .collect(),
                })
                .collect(),
        });
        Self {
            programme: order.edition.programme.clone(),
            title: order.edition.short.get(texts.language()).to_owned(),
            edition: order.edition.date(),
            language: texts.language(),
            territory: order.extent.territory().to_owned(),
            fact: texts.get("template-fact").into_owned(),
            made: order.made,
            years: layout.years.clone(),
            lists,
            signs: Reason::ALL.map(|reason| (reason, reason_sign(reason, texts))).to_vec(),
            sheets: sheets.collect(),
            is_intact: true,
        }
    }

    /// The row of the hidden sheet that holds a list.
    pub(super) fn list_row(&self, states: &[String]) -> Option<usize> {
        let at = self.lists.iter().position(|list| list == states)?;
        Some(self.head().len() + 1 + at)
    }

    /// The rows of the hidden sheet. Every cell is a text.
    pub(super) fn rows(&self) -> Vec<Vec<String>> {
        let mut rows = self.head();
        let lists = self.lists.iter().map(|states| {
            let mut row = vec!["list".to_owned()];
            row.extend(states.iter().cloned());
            row
        });
        rows.extend(lists);
        for (at, sheet) in self.sheets.iter().enumerate() {
            rows.push(vec!["sheet".to_owned(), (at + 1).to_string(), sheet.name.clone()]);
            let lines = sheet.lines.iter().enumerate();
            rows.extend(lines.map(|(number, line)| line.row(at, number)));
        }
        let sum = checksum(&rows);
        rows.insert(1, vec!["checksum".to_owned(), sum]);
        rows
    }

    /// What stands before the lists, without the checksum.
    fn head(&self) -> Vec<Vec<String>> {
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let mut head = vec![
            row(&[MARK, &FORMAT.to_string()]),
            row(&["programme", &self.programme, &self.title]),
            row(&["edition", &self.edition.to_string()]),
            row(&["language", self.language.code()]),
            row(&["territory", &self.territory]),
            row(&["fact", &self.fact]),
            row(&["made", &self.made.to_string()]),
            row(&["program", env!("CARGO_PKG_VERSION")]),
        ];
        let mut years = row(&["years"]);
        years.extend(self.years.iter().map(Year::to_string));
        head.push(years);
        head.extend(self.signs.iter().map(|(reason, sign)| row(&["sign", reason.code(), sign])));
        head
    }

    /// Reads the rows of a hidden sheet, also where somebody changed some of them.
    ///
    /// # Errors
    /// It is none, or one of a newer format.
    pub(super) fn read(rows: &[Vec<String>]) -> Result<Self, Message> {
        let no_template = || Message::new("template-codes-unreadable");
        let cell = |row: &[String], at: usize| row.get(at).cloned().unwrap_or_default();
        let first = rows.first().ok_or_else(no_template)?;
        if cell(first, 0) != MARK {
            return Err(no_template());
        }
        let format: u32 = cell(first, 1).trim().parse().map_err(|_| no_template())?;
        if format > FORMAT {
            return Err(Message::new("template-newer"));
        }
        let found = |name: &str| rows.iter().find(|row| row.first().is_some_and(|one| one == name));
        let text = |name: &str| found(name).map(|row| cell(row, 1)).unwrap_or_default();
        let date = |name: &str| Date::from_str(&text(name)).map_err(|_| no_template());
        let years = found("years").ok_or_else(no_template)?;
        let years: Vec<Year> = years.iter().skip(1).map_while(|year| year.parse().ok()).collect();
        if years.is_empty() || years.len() > MAX_YEARS || rows.len() > MAX_LINES {
            return Err(no_template());
        }
        let all = |name: &'static str| {
            rows.iter().filter(move |row| row.first().is_some_and(|one| one == name))
        };
        let signs =
            all("sign").filter_map(|row| Some((Reason::from_code(&cell(row, 1))?, cell(row, 2))));
        let without_sum: Vec<Vec<String>> = rows
            .iter()
            .filter(|row| row.first().is_none_or(|one| one != "checksum"))
            .cloned()
            .collect();
        let mut codes = Self {
            programme: text("programme"),
            title: found("programme").map(|row| cell(row, 2)).unwrap_or_default(),
            edition: date("edition")?,
            language: Language::from_code(&text("language")).unwrap_or_default(),
            territory: text("territory"),
            fact: text("fact"),
            made: date("made").unwrap_or(Date::ZERO),
            lists: all("list").map(|row| row.iter().skip(1).cloned().collect()).collect(),
            signs: signs.collect(),
            is_intact: text("checksum") == checksum(&without_sum),
            sheets: Vec::new(),
            years,
        };
        codes.read_lines(rows);
        if codes.programme.is_empty() || codes.sheets.is_empty() {
            return Err(no_template());
        }
        Ok(codes)
    }

    fn read_lines(&mut self, rows: &[Vec<String>]) {
        for row in rows {
            match row.first().map(String::as_str) {
                Some("sheet") => {
                    let name = row.get(2).cloned().unwrap_or_default();
                    self.sheets.push(SheetCodes { name, lines: Vec::new() });
                }
                Some("line") => {
                    let line = LineCodes::read(row, &self.programme, self.years.len());
                    if let (Some(line), Some(sheet)) = (line, self.sheets.last_mut()) {
                        sheet.lines.push(line);
                    } else {
                        self.is_intact = false;
                    }
                }
                _ => {}
            }
        }
    }
}

impl LineCodes {
    fn row(&self, sheet: usize, number: usize) -> Vec<String> {
        let SeriesKey { code, series, territory, layer, .. } = &self.key;
        let mut row = vec![
            "line".to_owned(),
            row_key(sheet, number),
            self.row.to_string(),
            code.to_string(),
            series.to_string(),
            territory.to_string(),
            layer_word(*layer).to_owned(),
            self.code.clone(),
            self.name.clone(),
        ];
        for cell in &self.cells {
            let mut given = cell.given.as_ref().map(Entry::to_string).unwrap_or_default();
            if !cell.is_open {
                given.insert(0, CLOSED);
            }
            row.push(given);
            row.push(cell.plan.clone());
        }
        row
    }

    fn read(row: &[String], programme: &str, years: usize) -> Option<Self> {
        let text = |at: usize| row.get(at).map_or("", String::as_str);
        let layer = [Layer::Actual, Layer::OwnTarget].into_iter();
        let layer = layer.into_iter().find(|layer| layer_word(*layer) == text(6))?;
        let key = SeriesKey::actual(programme, text(3), text(4), text(5)).in_layer(layer);
        let cells = (0..years).map(|at| {
            let given = text(FIXED + 2 * at);
            let open = given.strip_prefix(CLOSED);
            CellCodes {
                is_open: open.is_none(),
                given: open
                    .unwrap_or(given)
                    .parse()
                    .ok()
                    .filter(|_| !open.unwrap_or(given).is_empty()),
                plan: text(FIXED + 2 * at + 1).to_owned(),
            }
        });
        Some(Self {
            row: text(2).parse().ok()?,
            key,
            code: text(7).to_owned(),
            name: text(8).to_owned(),
            cells: cells.collect(),
        })
    }
}

/// The key in the hidden column of a row: the sheet and the line, counted from 1.
pub(super) fn row_key(sheet: usize, line: usize) -> String {
    format!("{}:{}", sheet + 1, line + 1)
}

/// Sheet and line of a key, counted from 0.
pub(super) fn read_row_key(text: &str) -> Option<(usize, usize)> {
    let (sheet, line) = text.trim().split_once(':')?;
    Some((
        sheet.parse::<usize>().ok()?.checked_sub(1)?,
        line.parse::<usize>().ok()?.checked_sub(1)?,
    ))
}

fn layer_word(layer: Layer) -> &'static str {
    match layer {
        Layer::Actual => "actual",
        Layer::OwnTarget => "own",
    }
}

/// CRC-32 over the cells. Spaces count once and empty cells at the end not at all, since other
/// programs write both as they like.
fn checksum(rows: &[Vec<String>]) -> String {
    let mut hasher = crc32fast::Hasher::new();
    for row in rows {
        let filled = row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1);
        if filled == 0 {
            continue;
        }
        for cell in &row[..filled] {
            for word in cell.split_whitespace() {
                hasher.update(word.as_bytes());
                hasher.update(b" ");
            }
            hasher.update(b"\t");
        }
        hasher.update(b"\n");
    }
    format!("{:08x}", hasher.finalize())
}
