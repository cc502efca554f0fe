//! From what a template shows to the bytes of an `.xlsx`.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, Format, FormatAlign,
    FormatBorder, Formula, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::codes::{self, Codes, row_key};
use super::layout::{Accepts, Cell, Layout, Line, Order, Row, Sheet, Shown};
use super::places::column_name;
use crate::exchange::table::{Number, fixed_format};
use crate::language::{Message, Texts};
use crate::programme::Year;

/// Columns: the hidden keys, code, name, unit, then plan and fact of each year.
pub(super) const KEY: u16 = 0;
pub(super) const CODE: u16 = 1;
pub(super) const NAME: u16 = 2;
pub(super) const UNIT: u16 = 3;
pub(super) const FIRST_YEAR: u16 = 4;

/// Rows: the hidden keys, title, programme, how it is filled in, two of header, then the body.
pub(super) const KEYS: u32 = 0;
const TITLE: u32 = 1;
const ABOUT: u32 = 2;
const HOW: u32 = 3;
const YEARS: u32 = 4;
const PLAN_FACT: u32 = 5;
pub(super) const BODY: u32 = 6;

/// What the keys of the hidden row and the first cell begin with.
pub(super) const CORNER: &str = "nysana:";
pub(super) const PLAN: &str = "plan:";
pub(super) const FACT: &str = "fact:";

const A4: u8 = 9;
const CODE_WIDTH: f64 = 11.0;
const NAME_WIDTH: f64 = 52.0;
const UNIT_WIDTH: f64 = 8.0;
const YEAR_WIDTH: f64 = 9.0;
/// The height of a row of text, in points.
const ROW: f64 = 15.0;

const BAND: Color = Color::RGB(0xDD_E6_EE);
const LOCKED: Color = Color::RGB(0xEE_EE_EE);
const EDGE: Color = Color::RGB(0xB8_B8_B8);
const QUIET: Color = Color::RGB(0x59_59_59);
const ACCENT: Color = Color::RGB(0x00_5A_9C);

/// The template as the bytes of a file.
///
/// # Errors
/// The territory is not known, nothing is asked for there, or the file cannot be made.
pub fn write(order: &Order<'_>) -> Result<Vec<u8>, Message> {
    let layout = Layout::of(order)?;
    let codes = Codes::of(order, &layout);
    workbook(order, &layout, &codes)
        .map_err(|error| Message::new("template-not-written").with("reason", error.to_string()))
}

/// The lines of a sheet with the rows in which they stand.
pub(super) fn numbered(sheet: &Sheet) -> impl Iterator<Item = (u32, &Line)> {
    (BODY..).zip(&sheet.rows).filter_map(|(at, row)| match row {
        Row::Line(line) => Some((at, &**line)),
        Row::Heading(_) | Row::Own { .. } => None,
    })
}

fn workbook(order: &Order<'_>, layout: &Layout, codes: &Codes) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let title = layout.sheets.first().map(|sheet| sheet.title.clone()).unwrap_or_default();
    let about = layout.sheets.first().map(|sheet| sheet.about.clone()).unwrap_or_default();
    // The day on which it was made, not the moment: the same order gives the same bytes.
    let properties = DocProperties::new().set_title(title).set_subject(about);
    workbook.set_properties(&dated(properties, order)?);
    let styles = Styles::new();
    for (number, sheet) in layout.sheets.iter().enumerate() {
        let drawing = Drawing {
            texts: order.texts,
            years: &layout.years,
            codes,
            styles: &styles,
            sheet,
            number,
        };
        drawing.draw(workbook.add_worksheet())?;
    }
    let hidden = workbook.add_worksheet();
    hidden.set_name(codes::SHEET)?.set_very_hidden(true).protect();
    for (row, cells) in (0..).zip(codes.rows()) {
        for (column, cell) in (0..).zip(cells) {
            if !cell.is_empty() {
                hidden.write_string(row, column, cell)?;
            }
        }
    }
    workbook.save_to_buffer()
}

fn dated(properties: DocProperties, order: &Order<'_>) -> Result<DocProperties, XlsxError> {
    let number = |number: i8| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(order.made.year()).unwrap_or_default().max(1900);
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(
        year,
        number(order.made.month()),
        number(order.made.day()),
    )?;
    Ok(properties.set_creation_datetime(&day))
}

struct Styles {
    title: Format,
    about: Format,
    how: Format,
    head: Format,
    heading: Format,
    code: Format,
    name: Format,
    unit: Format,
    plan: Format,
    own_name: Format,
    own: Format,
    open: Format,
    closed: Format,
    key: Format,
}

impl Styles {
    fn new() -> Self {
        let boxed = || Format::new().set_border(FormatBorder::Thin).set_border_color(EDGE);
        let top = |format: Format| format.set_align(FormatAlign::VerticalCenter);
        let locked = || boxed().set_background_color(LOCKED);
        let number = |format: Format| top(format).set_align(FormatAlign::Right);
        let text = |format: Format| top(format).set_text_wrap();
        Self {
            title: Format::new().set_bold().set_font_size(14),
            about: Format::new().set_font_color(QUIET),
            how: Format::new().set_text_wrap().set_align(FormatAlign::Top),
            head: boxed()
                .set_bold()
                .set_background_color(BAND)
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            heading: boxed().set_bold().set_font_color(ACCENT).set_background_color(BAND),
            code: top(boxed()),
            name: text(boxed()),
            unit: text(boxed()).set_font_color(QUIET),
            plan: number(locked()).set_font_color(QUIET),
            own_name: text(locked()).set_italic().set_indent(1),
            own: number(locked()).set_italic(),
            open: number(boxed()).set_unlocked(),
            closed: number(locked()),
            key: Format::new().set_font_color(QUIET),
        }
    }
}

/// One sheet on its way into the file.
struct Drawing<'a> {
    texts: &'a Texts,
    years: &'a [Year],
    codes: &'a Codes,
    styles: &'a Styles,
    sheet: &'a Sheet,
    number: usize,
}

impl Drawing<'_> {
    fn draw(&self, page: &mut Worksheet) -> Result<(), XlsxError> {
        page.set_name(&self.sheet.name)?;
        self.keys(page)?;
        self.head(page)?;
        let mut line_number = 0;
        for (at, row) in (BODY..).zip(&self.sheet.rows) {
            match row {
                Row::Heading(title) => self.heading(page, at, title)?,
                Row::Line(line) => {
                    let key = row_key(self.number, line_number);
                    page.write_string_with_format(at, KEY, key, &self.styles.key)?;
                    self.line(page, at, line)?;
                    line_number += 1;
                }
                Row::Own { name, cells } => self.own(page, at, name, cells)?,
            }
        }
        self.page(page)
    }

    fn last_column(&self) -> u16 {
        FIRST_YEAR + u16::try_from(2 * self.years.len()).unwrap_or_default() - 1
    }

    /// The hidden row and column, by which moved columns and rows are known again.
    fn keys(&self, page: &mut Worksheet) -> Result<(), XlsxError> {
        let key = &self.styles.key;
        page.write_string_with_format(KEYS, KEY, format!("{CORNER}{}", self.number + 1), key)?;
        for (column, name) in [(CODE, "code"), (NAME, "name"), (UNIT, "unit")] {
            page.write_string_with_format(KEYS, column, name, key)?;
        }
        for (column, year) in year_columns(self.years) {
            page.write_string_with_format(KEYS, column, format!("{PLAN}{year}"), key)?;
            page.write_string_with_format(KEYS, column + 1, format!("{FACT}{year}"), key)?;
        }
        page.set_row_hidden(KEYS)?;
        page.set_column_hidden(KEY)?;
        Ok(())
    }

    fn head(&self, page: &mut Worksheet) -> Result<(), XlsxError> {
        let Self { sheet, styles, texts, .. } = self;
        page.write_string_with_format(TITLE, CODE, &sheet.title, &styles.title)?;
        page.write_string_with_format(ABOUT, CODE, &sheet.about, &styles.about)?;
        page.set_row_height(TITLE, 1.4 * ROW)?;
        let last = self.last_column();
        page.merge_range(HOW, CODE, HOW, last, &sheet.how, &styles.how)?;
        let width =
            CODE_WIDTH + NAME_WIDTH + UNIT_WIDTH + 2.0 * YEAR_WIDTH * self.years.len() as f64;
        let lines = (sheet.how.chars().count() as f64 * 1.08 / width).ceil();
        page.set_row_height(HOW, ROW * lines + 3.0)?;
        let texts = [
            (CODE, texts.get("template-code").into_owned()),
            (NAME, sheet.rows_are.clone()),
            (UNIT, texts.get("template-unit").into_owned()),
        ];
        for (column, text) in texts {
            page.merge_range(YEARS, column, PLAN_FACT, column, &text, &styles.head)?;
        }
        let (plan, fact) = (self.texts.get("template-plan"), self.texts.get("template-fact"));
        for (column, year) in year_columns(self.years) {
            let year = year.to_string();
            page.merge_range(YEARS, column, YEARS, column + 1, &year, &styles.head)?;
            page.write_string_with_format(PLAN_FACT, column, &*plan, &styles.head)?;
            page.write_string_with_format(PLAN_FACT, column + 1, &*fact, &styles.head)?;
        }
        Ok(())
    }

    fn heading(&self, page: &mut Worksheet, row: u32, title: &str) -> Result<(), XlsxError> {
        let format = &self.styles.heading;
        page.write_string_with_format(row, CODE, title, format)?;
        for column in NAME..=self.last_column() {
            page.write_blank(row, column, format)?;
        }
        Ok(())
    }

    fn line(&self, page: &mut Worksheet, row: u32, line: &Line) -> Result<(), XlsxError> {
        let styles = self.styles;
        page.write_string_with_format(row, CODE, &line.code, &styles.code)?;
        page.write_string_with_format(row, NAME, &line.name, &styles.name)?;
        page.write_string_with_format(row, UNIT, &line.unit, &styles.unit)?;
        // Not every program fits a row to its text by itself.
        page.set_row_height(row, ROW * lines_of(&line.name, NAME_WIDTH))?;
        for ((column, _), cell) in year_columns(self.years).zip(&line.cells) {
            shown(page, row, column, &cell.plan, &styles.plan, false)?;
            let format = if cell.is_open { &styles.open } else { &styles.closed };
            shown(page, row, column + 1, &cell.fact, format, line.accepts.is_count())?;
        }
        if line.cells.iter().any(|cell: &Cell| cell.is_open)
            && let Some(rule) = self.validation(row, &line.accepts)?
        {
            page.add_data_validation(row, FIRST_YEAR, row, self.last_column(), &rule)?;
        }
        Ok(())
    }

    fn own(
        &self,
        page: &mut Worksheet,
        row: u32,
        name: &str,
        cells: &[Shown],
    ) -> Result<(), XlsxError> {
        let styles = self.styles;
        page.write_blank(row, CODE, &styles.own_name)?;
        page.write_string_with_format(row, NAME, name, &styles.own_name)?;
        page.write_blank(row, UNIT, &styles.own_name)?;
        for ((column, _), cell) in year_columns(self.years).zip(cells) {
            shown(page, row, column, cell, &styles.own, false)?;
            page.write_blank(row, column + 1, &styles.own)?;
        }
        Ok(())
    }

    /// What a spreadsheet checks while people type. Words always pass: a dash, "no data" and
    /// `45/60` are read here.
    fn validation(&self, row: u32, accepts: &Accepts) -> Result<Option<DataValidation>, XlsxError> {
        let texts = self.texts;
        let first = format!("{}{}", column_name(FIRST_YEAR.into()), row + 1);
        let rule = match accepts {
            Accepts::Words => return Ok(None),
            Accepts::States(states) => {
                let Some(list) = self.codes.list_row(states) else { return Ok(None) };
                let last = column_name(u32::try_from(states.len()).unwrap_or(1));
                let range = format!("={}!$B${1}:${last}${1}", codes::SHEET, list + 1);
                DataValidation::new()
                    .allow_list_formula(Formula::new(range))
                    .set_error_style(DataValidationErrorStyle::Warning)
                    .set_error_message(&*texts.get("template-only-states"))?
            }
            Accepts::Numbers { from: None, to: None, .. } => DataValidation::new()
                .allow_custom(Formula::new(format!("=OR(ISTEXT({first}),ISNUMBER({first}))")))
                .set_error_message(&*texts.get("template-only-numbers"))?,
            Accepts::Numbers { from, to, is_strict, .. } => {
                let bound = |sign: &str, bound: &Option<i32>| {
                    bound.map(|bound| format!("{first}{sign}{bound}"))
                };
                let bounds = [bound(">=", from), bound("<=", to)];
                let bounds = bounds.into_iter().flatten().collect::<Vec<_>>().join(",");
                let formula = format!("=OR(ISTEXT({first}),AND({bounds}))");
                let message = match (from, to) {
                    (Some(from), Some(to)) => Message::new("template-between")
                        .with("from", from.to_string())
                        .with("to", to.to_string()),
                    (from, _) => Message::new("template-at-least")
                        .with("from", from.unwrap_or_default().to_string()),
                };
                let style = if *is_strict {
                    DataValidationErrorStyle::Stop
                } else {
                    DataValidationErrorStyle::Warning
                };
                DataValidation::new()
                    .allow_custom(Formula::new(formula))
                    .set_error_style(style)
                    .set_error_message(texts.say(&message))?
            }
        };
        Ok(Some(rule.set_error_title(&*texts.get("template-check"))?))
    }

    /// Widths, what stays in view, protection, print.
    fn page(&self, page: &mut Worksheet) -> Result<(), XlsxError> {
        page.set_column_width(CODE, self.code_width())?;
        page.set_column_width(NAME, NAME_WIDTH)?;
        page.set_column_width(UNIT, UNIT_WIDTH)?;
        page.set_column_range_width(FIRST_YEAR, self.last_column(), YEAR_WIDTH)?;
        page.set_freeze_panes(BODY, FIRST_YEAR)?;
        page.set_selection(BODY, FIRST_YEAR + 1, BODY, FIRST_YEAR + 1)?;
        // Without a password: it keeps from slips, and whoever has to can lift it.
        page.protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            ..ProtectionOptions::new()
        });
        page.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
        page.set_repeat_rows(YEARS, PLAN_FACT)?;
        page.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
        // In a footer an ampersand commands.
        let name = self.sheet.name.replace('&', "&&");
        page.set_footer(format!("&L&8{name}&R&8&P / &N"));
        Ok(())
    }

    fn code_width(&self) -> f64 {
        let longest = self.sheet.lines().map(|line| line.code.chars().count()).max();
        (longest.unwrap_or_default() as f64 + 2.0).clamp(8.0, 2.0 * CODE_WIDTH)
    }
}

impl Accepts {
    fn is_count(&self) -> bool {
        matches!(self, Self::Numbers { is_count: true, .. })
    }
}

/// How many lines a text needs in a column of a width, in letters. Words are not cut, so that a line
/// is seldom full.
fn lines_of(text: &str, width: f64) -> f64 {
    (text.chars().count() as f64 * 1.12 / width).ceil().max(1.0)
}

/// The first column of each year.
fn year_columns(years: &[Year]) -> impl Iterator<Item = (u16, Year)> + '_ {
    (FIRST_YEAR..).step_by(2).zip(years.iter().copied())
}

/// Writes what stands in a cell: a number as such with the digits that were typed, never a
/// formula.
fn shown(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    value: &Shown,
    format: &Format,
    is_count: bool,
) -> Result<(), XlsxError> {
    let grouped = |format: &Format| format.clone().set_num_format("#,##0");
    match value {
        Shown::Nothing if is_count => page.write_blank(row, column, &grouped(format))?,
        Shown::Nothing => page.write_blank(row, column, format)?,
        Shown::Number(number) => match Number::float_of(*number) {
            Some(float) if number.scale() > 0 => {
                let format = format.clone().set_num_format(fixed_format(number.scale()));
                page.write_number_with_format(row, column, float, &format)?
            }
            Some(float) if is_count => {
                page.write_number_with_format(row, column, float, &grouped(format))?
            }
            Some(float) => page.write_number_with_format(row, column, float, format)?,
            None => page.write_string_with_format(row, column, number.to_string(), format)?,
        },
        Shown::Text(text) => page.write_string_with_format(row, column, text, format)?,
    };
    Ok(())
}
