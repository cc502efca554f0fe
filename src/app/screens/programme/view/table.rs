//! A small table of values by year drawn: labels at the left, numbers under one another.

use egui::{
    Align2, Color32, FontId, Rect, Role, Sense, Stroke, TextWrapMode, Ui, WidgetInfo, pos2, vec2,
};

use super::super::data::{Line, Table, Tone};
use crate::theme::{self, Tokens, size};

/// Height of a row.
const ROW: f32 = 22.0;
const LABEL: std::ops::RangeInclusive<f32> = 90.0..=230.0;
/// What a label keeps where the years need the room.
const NARROW: f32 = 150.0;
/// Width of a year.
const YEAR: std::ops::RangeInclusive<f32> = 44.0..=76.0;
/// The same of words.
const WORDS: f32 = 170.0;
const PADDING: f32 = 6.0;

/// Draws the table as wide as the years need; it scrolls sideways where that is too much.
pub(super) fn ui(ui: &mut Ui, salt: (&str, usize), table: &Table) {
    if table.years.is_empty() {
        return;
    }
    egui::ScrollArea::horizontal().id_salt(salt).auto_shrink([false, true]).show(ui, |ui| {
        let widths = Widths::of(ui, table);
        let width = widths.label + widths.year * table.years.len() as f32;
        let height = ROW * (table.lines.len() + 1) as f32;
        let (whole, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let row = |at: usize| {
            Rect::from_min_size(whole.min + vec2(0.0, ROW * at as f32), vec2(width, ROW))
        };
        let tokens = theme::tokens(ui.ctx());
        head(ui, row(0), &widths, table, tokens);
        for (at, line) in table.lines.iter().enumerate() {
            let drawn = Drawn { line, rect: row(at + 1), widths: &widths, tokens };
            drawn.ui(ui, salt, table);
        }
    });
}

/// The columns.
struct Widths {
    label: f32,
    year: f32,
    /// Of each year: the longest part right of a decimal mark.
    fractions: Vec<f32>,
}

impl Widths {
    fn of(ui: &Ui, table: &Table) -> Self {
        let measure = |text: &str, font: FontId| {
            ui.painter().layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER).size().x
        };
        let labels = table.lines.iter().map(|line| {
            let side = measure(&line.side, theme::regular(size::SMALL));
            let gap = if line.side.is_empty() { 0.0 } else { 2.0 * PADDING };
            measure(&line.label, label_font(line)) + indent(line) + gap + side
        });
        let label = labels.fold(0.0, f32::max) + 2.0 * PADDING + 1.0;
        let label = label.clamp(*LABEL.start(), *LABEL.end());
        let cells = table.lines.iter().flat_map(|line| &line.cells);
        let widest = cells.map(|cell| measure(cell, theme::regular(size::BODY)));
        let needed = widest.fold(0.0, f32::max) + 2.0 * PADDING;
        // Long labels give way to the last year; their tooltips have them whole.
        let years = needed.clamp(*YEAR.start(), WORDS) * table.years.len() as f32;
        let label = label.min((ui.available_width() - years).max(NARROW));
        let room = (ui.available_width() - label) / table.years.len() as f32;
        let year = room.clamp(*YEAR.start(), *YEAR.end()).max(needed.min(WORDS));
        let fraction = |at: usize| {
            let cells = table.lines.iter().filter_map(|line| line.cells.get(at));
            let fractions = cells.map(|cell| measure(split(cell).1, theme::regular(size::BODY)));
            fractions.fold(0.0, f32::max)
        };
        Self { label, year, fractions: (0..table.years.len()).map(fraction).collect() }
    }

    /// The rectangle of a year in a row.
    fn cell(&self, row: Rect, at: usize) -> Rect {
        let left = row.left() + self.label + self.year * at as f32;
        Rect::from_min_size(pos2(left, row.top()), vec2(self.year, row.height()))
    }
}

/// A number before and from its decimal mark; words are whole.
fn split(cell: &str) -> (&str, &str) {
    let is_number = cell
        .starts_with(|sign: char| sign.is_ascii_digit() || "≥≤\u{2212}".contains(sign))
        && cell.ends_with(|sign: char| sign.is_ascii_digit());
    let mark = if is_number { cell.rfind([',', '.']) } else { None };
    cell.split_at(mark.unwrap_or(cell.len()))
}

/// Where a table has old and new values side by side, its labels are of the series.
fn label_font(line: &Line) -> FontId {
    let is_leading = line.tone == Tone::Strong || !line.side.is_empty();
    theme::regular(if is_leading { size::BODY } else { size::SMALL })
}

/// How far a label is indented.
fn indent(line: &Line) -> f32 {
    if line.tone == Tone::Strong || !line.side.is_empty() { 0.0 } else { PADDING }
}

fn head(ui: &Ui, row: Rect, widths: &Widths, table: &Table, tokens: &Tokens) {
    ui.painter().rect_filled(row, 0.0, tokens.band);
    for (at, year) in table.years.iter().enumerate() {
        let cell = widths.cell(row, at);
        let right = cell.right_center() - vec2(PADDING, 0.0);
        let font = theme::bold(size::SMALL);
        ui.painter().text(right, Align2::RIGHT_CENTER, year.to_string(), font, tokens.text);
    }
}

struct Drawn<'a> {
    line: &'a Line,
    rect: Rect,
    widths: &'a Widths,
    tokens: &'static Tokens,
}

impl Drawn<'_> {
    fn ui(&self, ui: &mut Ui, salt: (&str, usize), table: &Table) {
        let (rect, tokens) = (self.rect, self.tokens);
        let line = Stroke::new(tokens.hairline_width, tokens.hairline);
        ui.painter().line_segment([rect.left_bottom(), rect.right_bottom()], line);
        let cut = self.label(ui);
        for (at, cell) in self.line.cells.iter().enumerate() {
            self.cell(ui, at, cell);
        }
        let id = ui.scope_id().with(salt).with(rect.top().to_bits());
        let response = ui.interact(rect, id, Sense::hover());
        let values = self.values(table);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::Row, true, &self.line.name);
            info.current_text_value = Some(values.clone());
            info
        });
        if cut || self.line.label != self.line.name {
            response.on_hover_text(&self.line.name);
        }
    }

    /// "2025: 480; 2029: 482".
    fn values(&self, table: &Table) -> String {
        let cells = table.years.iter().zip(&self.line.cells).filter(|(_, cell)| !cell.is_empty());
        let cells: Vec<_> = cells.map(|(year, cell)| format!("{year}: {cell}")).collect();
        cells.join("; ")
    }

    fn colour(&self) -> Color32 {
        match self.line.tone {
            Tone::Strong => self.tokens.text,
            Tone::Quiet | Tone::Struck => self.tokens.quiet_text,
        }
    }

    /// Draws the label and tells whether it was cut short.
    fn label(&self, ui: &Ui) -> bool {
        let (line, rect) = (self.line, self.rect);
        let indent = indent(line);
        let colour = if line.side.is_empty() { self.colour() } else { self.tokens.text };
        let right = rect.left() + self.widths.label - 2.0 * PADDING;
        let at = pos2(right, rect.center().y);
        let font = theme::regular(size::SMALL);
        let quiet = self.tokens.quiet_text;
        let side = ui.painter().text(at, Align2::RIGHT_CENTER, &line.side, font, quiet);
        let text = egui::RichText::new(&line.label).font(label_font(line)).color(colour);
        let right = if line.side.is_empty() { right + PADDING } else { side.left() - PADDING };
        let room = right - rect.left() - PADDING - indent;
        let truncate = Some(TextWrapMode::Truncate);
        let galley =
            egui::WidgetText::from(text).into_galley(ui, truncate, room, egui::TextStyle::Body);
        let at = pos2(rect.left() + PADDING + indent, rect.center().y - galley.size().y / 2.0);
        let cut = galley.elided;
        ui.painter().galley(at, galley, colour);
        cut
    }

    /// A number on the decimal marks of its column; words at the right.
    fn cell(&self, ui: &Ui, at: usize, text: &str) {
        if text.is_empty() {
            return;
        }
        let rect = self.widths.cell(self.rect, at);
        let (whole, fraction) = split(text);
        let font = theme::regular(size::BODY);
        let layout =
            |text: &str| ui.painter().layout_no_wrap(text.to_owned(), font.clone(), self.colour());
        let (whole, fraction) = (layout(whole), layout(fraction));
        let after = self.widths.fractions.get(at).copied().unwrap_or(0.0);
        // A long number needs the room that is kept for the fractions of others.
        let fits = whole.size().x + after + 2.0 * PADDING <= rect.width();
        let after = if fits { after } else { fraction.size().x };
        let y = rect.center().y - whole.size().y / 2.0;
        let x = rect.right() - PADDING - after;
        let (left, right) = (x - whole.size().x, x + fraction.size().x);
        ui.painter().galley(pos2(left, y), whole, self.colour());
        ui.painter().galley(pos2(x, y), fraction, self.colour());
        if self.line.tone == Tone::Struck {
            let stroke = Stroke::new(1.0, self.colour());
            ui.painter().hline(left - 1.0..=right + 1.0, rect.center().y, stroke);
        }
    }
}
