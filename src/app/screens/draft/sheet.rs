//! The grid of values of an indicator as plain data: rows, years, what stands in each cell; what
//! is typed, pasted, copied and cleared there as edits of the draft.

use std::collections::BTreeSet;

use crate::app::command::{Command, Level, Notice};
use crate::app::draft::OpenDraft;
use crate::app::session::Session;
use crate::app::widgets::grid::{At, Selection};
use crate::exchange::{read_block, write_block};
use crate::language::Message;
use crate::programme::draft::{CellAt, Edit, RowAt, What, read_cell, rows, show_cell, value_at};
use crate::programme::{Indicator, Kind, Value, Year, words};

/// Cells with what they are to hold.
type Cells = Vec<(CellAt, Option<Value>)>;

/// The grid.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Code of the indicator.
    pub code: String,
    /// The columns.
    pub years: Vec<Year>,
    /// The rows.
    pub lines: Vec<Line>,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it holds.
    pub at: RowAt,
    /// What it is called.
    pub name: String,
    /// The cells as shown.
    pub cells: Vec<String>,
}

impl Sheet {
    /// The grid of an indicator. `further` are rows that the user asked for and left empty so far.
    pub fn of(
        session: &Session,
        open: &OpenDraft,
        indicator: &Indicator,
        further: &BTreeSet<RowAt>,
    ) -> Self {
        let content = &open.draft().content;
        let mut all = rows(indicator, &content.territory);
        let has = |row: &RowAt| indicator.series.get(row.series).is_some();
        let missing: Vec<_> = further.iter().filter(|row| has(row) && !all.contains(row)).collect();
        for row in missing {
            let behind = all.iter().rposition(|known| known.series == row.series);
            all.insert(behind.map_or(all.len(), |at| at + 1), row.clone());
        }
        let years = years(indicator, content.period);
        let language = session.texts.language();
        let shown = |row: &RowAt, year: Year| {
            let cell = CellAt { row: row.clone(), year };
            value_at(indicator, &content.territory, &cell).map(|value| show_cell(value, language))
        };
        let line = |at: RowAt| Line {
            name: row_name(session, indicator, &at),
            cells: years.iter().map(|year| shown(&at, *year).unwrap_or_default()).collect(),
            at,
        };
        let lines = all.into_iter().map(line).collect();
        Self { code: indicator.code.clone(), years, lines }
    }

    /// The cell at a row and column.
    pub fn cell(&self, at: At) -> Option<CellAt> {
        let (line, year) = (self.lines.get(at.row)?, self.years.get(at.column)?);
        Some(CellAt { row: line.at.clone(), year: *year })
    }

    /// What stands there.
    pub fn shown(&self, at: At) -> &str {
        let line = self.lines.get(at.row);
        line.and_then(|line| line.cells.get(at.column)).map_or("", String::as_str)
    }

    /// The name of a cell for a screen reader.
    pub fn cell_name(&self, session: &Session, at: At) -> String {
        let name = self.lines.get(at.row).map_or("", |line| &line.name);
        let year = self.years.get(at.column).copied().unwrap_or_default();
        let message = Message::new("draft-cell")
            .with("code", &*self.code)
            .with("row", name)
            .with("year", year);
        session.texts.say(&message)
    }
}

/// The programme's years with one before and one behind, and all that have values.
fn years(indicator: &Indicator, (first, last): (Year, Year)) -> Vec<Year> {
    let blocks = indicator.series.iter().flat_map(|series| &series.values);
    let given = blocks.flat_map(|block| block.years.iter().map(|(year, _)| year));
    let all: BTreeSet<Year> =
        given.chain([first.saturating_sub(1), last.saturating_add(1)]).collect();
    let (first, last) = (all.first().copied(), all.last().copied());
    // A period that is being typed may be of any length for a moment.
    first.zip(last).map_or(Vec::new(), |(first, last)| (first..=last).take(60).collect())
}

fn row_name(session: &Session, indicator: &Indicator, row: &RowAt) -> String {
    let texts = &session.texts;
    let language = texts.language();
    let series = indicator.series.get(row.series);
    let name = series.and_then(|series| {
        let name = series.name.as_ref().map(|name| name.get(language));
        name.filter(|name| !name.is_empty()).or(Some(&series.code)).filter(|name| !name.is_empty())
    });
    let kind = match (row.what, row.kind) {
        (What::Levels, _) => texts.get("draft-row-levels").into_owned(),
        (What::Values, kind) => texts.say(&words::value_kind(kind)),
    };
    let territory = session.tree.get(&row.territory).map(|one| one.name.get(language));
    let territory = territory.or(Some(&row.territory)).filter(|name| !name.is_empty());
    let parts = [name, territory, Some(&kind)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Reads what was typed.
///
/// # Errors
/// Why it cannot be read.
pub fn read(indicator: &Indicator, cell: CellAt, text: &str) -> Result<Cells, Message> {
    read_cell(text, &indicator.counting).map(|value| vec![(cell, value)])
}

/// The edit that puts cells.
pub fn put(indicator: &Indicator, cells: Cells) -> Edit {
    Edit::Cells { code: indicator.code.clone(), cells }
}

fn selected<'s>(sheet: &'s Sheet, selection: &Selection) -> impl Iterator<Item = CellAt> + 's {
    let (first, last) = selection.range();
    (first.row..=last.row).flat_map(move |row| {
        (first.column..=last.column).filter_map(move |column| sheet.cell(At { row, column }))
    })
}

/// The edit that clears the selected cells.
pub fn clear(indicator: &Indicator, sheet: &Sheet, selection: &Selection) -> Edit {
    put(indicator, selected(sheet, selection).map(|cell| (cell, None)).collect())
}

/// The edit that puts what was typed into all selected cells.
///
/// # Errors
/// Why it cannot be read.
pub fn fill(
    indicator: &Indicator,
    sheet: &Sheet,
    selection: &Selection,
    text: &str,
) -> Result<Edit, Message> {
    let mut cells = Cells::new();
    for cell in selected(sheet, selection) {
        cells.extend(read(indicator, cell, text)?);
    }
    Ok(put(indicator, cells))
}

/// The selected cells as text that spreadsheets take.
pub fn copy(sheet: &Sheet, selection: &Selection) -> String {
    let (first, last) = selection.range();
    let row = |row| {
        let columns = first.column..=last.column;
        columns.map(|column| sheet.shown(At { row, column }).to_owned()).collect::<Vec<_>>()
    };
    write_block(&(first.row..=last.row).map(row).collect::<Vec<_>>())
}

/// The edit that puts a copied block from the cursor on, one cell into the whole selection; what
/// was not understood is listed and leaves its cell as it was.
pub fn paste(
    indicator: &Indicator,
    sheet: &Sheet,
    selection: &Selection,
    text: &str,
    commands: &mut Vec<Command>,
) -> Option<Edit> {
    let block = match read_block(text) {
        Ok(block) => block,
        Err(message) => {
            commands.push(Command::Notify(Notice::new(Level::Error, message)));
            return None;
        }
    };
    let first = selection.range().0;
    let mut wanted: Vec<(Option<CellAt>, &str)> = Vec::new();
    if block.is_one_cell() {
        let typed = block.rows.first().and_then(|row| row.first()).map_or("", String::as_str);
        wanted.extend(selected(sheet, selection).map(|cell| (Some(cell), typed)));
    } else {
        for (row, cells) in block.rows.iter().enumerate() {
            for (column, typed) in cells.iter().enumerate() {
                let at = At { row: first.row + row, column: first.column + column };
                wanted.push((sheet.cell(at), typed));
            }
        }
    }
    let (mut cells, mut refused, mut outside) = (Vec::new(), Vec::new(), 0);
    for (cell, typed) in wanted {
        match cell.map(|cell| (cell.year, read(indicator, cell, typed))) {
            Some((_, Ok(read))) => cells.extend(read),
            Some((year, Err(reason))) => refused.push(
                Message::new("data-paste-refused-cell")
                    .with("code", &*indicator.code)
                    .with("year", year)
                    .with("typed", typed)
                    .with("reason", reason),
            ),
            None if typed.trim().is_empty() => {}
            None => outside += 1,
        }
    }
    if !refused.is_empty() || outside > 0 {
        let message = Message::new("data-paste-refused")
            .with("taken", cells.len())
            .with("refused", refused.len() + outside);
        let mut notice = Notice::new(Level::Warning, message);
        notice.details = refused;
        if outside > 0 {
            notice.details.push(Message::new("data-paste-outside").with("count", outside));
        }
        commands.push(Command::Notify(notice));
    }
    (!cells.is_empty()).then(|| put(indicator, cells))
}

/// The rows that can be added for a series, with their names.
pub fn further_rows(
    session: &Session,
    open: &OpenDraft,
    sheet: &Sheet,
    series: usize,
) -> Vec<(String, RowAt)> {
    let texts = &session.texts;
    let row =
        |kind, territory: &str, what| RowAt { series, kind, territory: territory.to_owned(), what };
    let mut rows: Vec<(String, RowAt)> = [Kind::Baseline, Kind::Actual, Kind::Forecast]
        .map(|kind| (texts.say(&words::value_kind(kind)), row(kind, "", What::Values)))
        .into();
    let levels = texts.get("draft-row-levels").into_owned();
    rows.push((levels, row(Kind::Target, "", What::Levels)));
    let own = &open.draft().content.territory;
    let parts = match session.tree.get(own).and_then(|one| one.parent.as_deref()) {
        None => session.regions_in_order(),
        Some(_) => session.districts_in_order(own),
    };
    let language = texts.language();
    rows.extend(parts.into_iter().map(|one| {
        (one.name.get(language).to_owned(), row(Kind::Target, &one.code, What::Values))
    }));
    rows.retain(|(_, row)| !sheet.lines.iter().any(|line| line.at == *row));
    rows
}
