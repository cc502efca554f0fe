//! All observations of a book as an `.xlsx`: a table with the columns of `nysana values`, names in a
//! chosen language beside the codes, numbers as numbers, days as days. Written row by row, so that
//! a book of any size needs little memory.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{Seek, Write};

use jiff::civil::Date;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::csv_in::COLUMNS;
use super::csv_out::with_guard_kept;
use super::rows::value_rows;
use super::table::{Number, fixed_format};
use crate::assess::words;
use crate::book::{Book, Column};
use crate::language::{Decimal, Language, Message, Texts};
use crate::programme::{Library, Programme, Unit};
use crate::territory::Tree;

/// Rows of a sheet, as in Excel; what does not fit goes on on a sheet of its own.
const ROWS: u32 = 1_048_575;
/// The columns with names, after those of [`COLUMNS`].
const NAMES: [&str; 4] = ["xlsx-indicator", "xlsx-series", "xlsx-territory", "xlsx-unit"];

/// From what an export is written.
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// The values.
    pub book: &'a Book,
    /// Only those of this programme; none: all.
    pub programme: Option<&'a str>,
    /// The programmes, for the names of indicators.
    pub library: &'a Library,
    /// The territories, for their names.
    pub tree: &'a Tree,
    /// The language of the names.
    pub texts: &'a Texts,
    /// The day on which it is made.
    pub made: Date,
}

/// Writes all observations. Gives how many there were.
///
/// # Errors
/// Those of `out`, or of the folder for temporary files.
pub fn write_xlsx(export: &Export<'_>, out: impl Write + Seek + Send) -> Result<usize, Message> {
    let written = Writing::new(export).write(out);
    written.map_err(|error| Message::new("xlsx-not-written").with("reason", error.to_string()))
}

struct Writing<'a> {
    export: &'a Export<'a>,
    head: Format,
    text: Format,
    day: Format,
    /// Number formats by the digits that they show behind the mark.
    numbers: Vec<Format>,
}

/// The names of a line, the same for all its years.
struct Names {
    texts: [String; NAMES.len()],
}

impl<'a> Writing<'a> {
    fn new(export: &'a Export<'a>) -> Self {
        let number = |digits: u32| match digits {
            0 => Format::new(),
            digits => Format::new().set_num_format(fixed_format(digits)),
        };
        Self {
            export,
            head: Format::new()
                .set_bold()
                .set_background_color(Color::RGB(0xDD_E6_EE))
                .set_align(FormatAlign::Top)
                .set_text_wrap(),
            text: Format::new().set_num_format("@"),
            day: Format::new().set_num_format("dd.mm.yyyy"),
            numbers: (0..=28).map(number).collect(),
        }
    }

    fn write(&self, out: impl Write + Seek + Send) -> Result<usize, XlsxError> {
        let mut workbook = Workbook::new();
        workbook.set_properties(&self.properties()?);
        let (mut count, mut sheets, mut row) = (0, 0, ROWS + 1);
        let mut names = HashMap::new();
        let columns = self.export.book.columns().filter(|column| self.is_asked(column));
        for column in columns {
            let of_line = self.names(column, &mut names);
            for values in value_rows(column) {
                if row > ROWS {
                    let sheet = workbook.add_worksheet_with_low_memory()?;
                    self.begin(sheet, sheets)?;
                    (sheets, row) = (sheets + 1, 1);
                }
                let sheet = workbook.worksheet_from_index(sheets - 1)?;
                self.row(sheet, row, &values.cells, values.is_number, &of_line)?;
                (row, count) = (row + 1, count + 1);
            }
        }
        if sheets == 0 {
            let sheet = workbook.add_worksheet_with_low_memory()?;
            self.begin(sheet, 0)?;
        }
        workbook.save_to_writer(out)?;
        Ok(count)
    }

    fn is_asked(&self, column: &Column) -> bool {
        self.export.programme.is_none_or(|id| *id == *column.key().programme)
    }

    fn properties(&self) -> Result<DocProperties, XlsxError> {
        let Export { texts, .. } = self.export;
        let made = date_of(self.export.made)?;
        Ok(DocProperties::new().set_title(&*texts.get("xlsx-title")).set_creation_datetime(&made))
    }

    fn begin(&self, sheet: &mut Worksheet, number: usize) -> Result<(), XlsxError> {
        let texts = self.export.texts;
        let name = texts.get("xlsx-sheet");
        let name = if number == 0 { name.into_owned() } else { format!("{name} {}", number + 1) };
        sheet.set_name(name)?;
        let last = COLUMNS.len() + NAMES.len() - 1;
        let heads = COLUMNS.iter().map(|name| (*name).to_owned());
        let heads = heads.chain(NAMES.iter().map(|key| texts.get(key).into_owned()));
        for (column, head) in (0..).zip(heads) {
            sheet.set_column_width(column, width(usize::from(column)))?;
            sheet.write_string_with_format(0, column, head, &self.head)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, ROWS, u16::try_from(last).unwrap_or_default())?;
        sheet.set_landscape().set_paper_size(9).set_repeat_rows(0, 0)?;
        sheet.set_print_fit_to_pages(1, 0);
        Ok(())
    }

    fn row(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        cells: &[String; COLUMNS.len()],
        is_number: bool,
        names: &Names,
    ) -> Result<(), XlsxError> {
        for (column, (cell, name)) in (0_u16..).zip(cells.iter().zip(COLUMNS)) {
            if cell.is_empty() {
                continue;
            }
            match name {
                "value" if is_number => self.number(sheet, row, column, cell)?,
                "year" | "numerator" | "denominator" | "standard_error" => {
                    self.number(sheet, row, column, cell)?;
                }
                "as_of" => match cell.parse::<Date>().ok().and_then(|day| date_of(day).ok()) {
                    Some(day) => {
                        sheet.write_datetime_with_format(row, column, &day, &self.day)?;
                    }
                    None => self.text(sheet, row, column, cell)?,
                },
                _ => self.text(sheet, row, column, cell)?,
            }
        }
        for (column, text) in (COLUMNS.len()..).zip(&names.texts) {
            let column = u16::try_from(column).unwrap_or_default();
            self.text(sheet, row, column, text)?;
        }
        Ok(())
    }

    fn number(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        cell: &str,
    ) -> Result<(), XlsxError> {
        let number = cell.parse::<Decimal>().ok();
        match number.and_then(|number| Some((Number::float_of(number)?, number.scale()))) {
            Some((float, 0)) => sheet.write_number(row, column, float)?,
            Some((float, digits)) => {
                let digits = usize::try_from(digits).unwrap_or_default();
                let format = self.numbers.get(digits).unwrap_or(&self.text);
                sheet.write_number_with_format(row, column, float, format)?
            }
            // More digits than a spreadsheet keeps.
            None => sheet.write_string_with_format(row, column, cell, &self.text)?,
        };
        Ok(())
    }

    /// A text, which no spreadsheet takes for a formula: it stands in a cell of text, in the format
    /// for text.
    fn text(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        text: &str,
    ) -> Result<(), XlsxError> {
        if !text.is_empty() {
            let text = with_guard_kept(text);
            sheet.write_string_with_format(row, column, &*cut(&text), &self.text)?;
        }
        Ok(())
    }

    fn names(&self, column: &Column, known: &mut HashMap<String, Option<&'a Programme>>) -> Names {
        let Export { library, tree, texts, .. } = self.export;
        let (key, language) = (column.key(), texts.language());
        let programme =
            known.entry(key.programme.to_string()).or_insert_with(|| library.get(&key.programme));
        let mut editions = programme.iter().flat_map(|one| one.editions().iter().rev());
        // The wording of the last edition that has the series.
        let found = editions.find_map(|edition| {
            let indicator = edition.indicator(&key.code)?;
            Some((indicator, indicator.series(&key.series)?))
        });
        let said = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let unit = found.map(|(indicator, series)| indicator.unit_of(series));
        let unit = unit.filter(|unit| **unit != Unit::Words);
        let named = |language: Language| {
            let series = found.and_then(|(_, series)| series.name.as_ref());
            series.map(|name| name.get(language))
        };
        let territory = tree.get(&key.territory);
        Names {
            texts: [
                said(found.map(|(indicator, _)| indicator.title.get(language))),
                said(named(language)),
                said(territory.map(|territory| territory.name.get(language))),
                unit.map(|unit| texts.say(&words::unit_name(unit))).unwrap_or_default(),
            ],
        }
    }
}

/// A text as far as a cell holds it; where it goes on, an ellipsis says so.
fn cut(text: &str) -> Cow<'_, str> {
    // As Excel counts: in UTF-16.
    const LONGEST: usize = 32_767;
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return Cow::Borrowed(text);
    }
    let mut left = LONGEST - 1;
    let fits = |sign: &char| {
        let rest = left.checked_sub(sign.len_utf16());
        left = rest.unwrap_or(left);
        rest.is_some()
    };
    Cow::Owned(text.chars().take_while(fits).chain(['…']).collect())
}

fn date_of(day: Date) -> Result<ExcelDateTime, XlsxError> {
    let part = |part: i8| u8::try_from(part).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, part(day.month()), part(day.day()))
}

/// The width of a column, in letters.
fn width(column: usize) -> f64 {
    match COLUMNS.get(column) {
        Some(&"source" | &"comment") => 28.0,
        Some(&"series" | &"territory" | &"programme") => 20.0,
        Some(_) => 12.0,
        None if column == COLUMNS.len() => 60.0,
        None => 26.0,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use jiff::civil::date;

    use super::*;
    use crate::book::{Details, Edit, SeriesKey, Stamp};
    use crate::exchange::table::{Cell, open_workbook};

    fn exported(edits: &[Edit]) -> Vec<u8> {
        let mut book = Book::new();
        let stamp = Stamp { who: String::new(), when: jiff::Timestamp::UNIX_EPOCH };
        book.apply(edits, &stamp);
        let (library, texts) = (Library::built_in(), Texts::new(Language::Ru));
        let export = Export {
            book: &book,
            programme: None,
            library: &library,
            tree: Tree::kazakhstan(),
            texts: &texts,
            made: date(2025, 2, 1),
        };
        let mut out = Cursor::new(Vec::new());
        write_xlsx(&export, &mut out).unwrap();
        out.into_inner()
    }

    fn key(series: &str) -> SeriesKey {
        SeriesKey::actual("turkistan-2020-2025", "G1-TI-1", series, "KZ-61-arys")
    }

    #[test]
    fn values_are_typed_and_named() {
        let cell = key("age 1-6").at(2024);
        let day = Some(date(2025, 1, 15));
        let details = Details {
            as_of: day,
            comment: "=1+1".into(),
            source: "@SUM(A1)".into(),
            ..Details::default()
        };
        let bytes = exported(&[
            Edit::set(cell.clone(), Some("93.10".parse().unwrap())),
            Edit::set_details(cell, details),
            Edit::set(key("unknown").at(2023), Some("45/60".parse().unwrap())),
        ]);
        let mut workbook = open_workbook(&bytes).unwrap();
        let table = workbook.read(0).unwrap();
        assert_eq!(workbook.formulas(0).len(), 0);
        let find = |name: &str| COLUMNS.iter().position(|known| *known == name).unwrap();
        assert_eq!(table.height(), 3);
        assert_eq!(table.get(1, find("code")), Cell::Text("G1-TI-1"));
        assert!(matches!(table.get(1, find("year")), Cell::Number(year) if year.value == 2024.0));
        let Cell::Number(value) = table.get(1, find("value")) else { panic!() };
        assert_eq!(value.decimal().unwrap().to_string(), "93.10");
        assert_eq!(table.get(1, find("as_of")), Cell::Date(date(2025, 1, 15)));
        assert_eq!(table.get(1, find("comment")), Cell::Text("=1+1"));
        assert_eq!(table.get(1, find("source")), Cell::Text("@SUM(A1)"));
        assert_eq!(table.get(1, COLUMNS.len() + 2), Cell::Text("город Арыс"));
        assert!(
            matches!(table.get(2, find("numerator")), Cell::Number(part) if part.value == 45.0)
        );
        // A series that no programme knows has its codes all the same.
        assert_eq!(table.get(2, COLUMNS.len()), Cell::Empty);
    }

    #[test]
    fn a_book_without_values_gives_a_table_without_rows() {
        let bytes = exported(&[]);
        assert_eq!(open_workbook(&bytes).unwrap().read(0).unwrap().height(), 1);
    }

    #[test]
    fn a_text_longer_than_a_cell_is_cut_between_letters() {
        for text in ["ә", "😀", "ә😀"] {
            let long = text.repeat(40_000);
            let cut = cut(&long);
            assert!((32_766..=32_767).contains(&cut.encode_utf16().count()));
            assert!(cut.ends_with('…') && long.starts_with(cut.trim_end_matches('…')));
        }
        let full = "ә".repeat(32_767);
        assert_eq!(cut(&full), full);
    }
}
