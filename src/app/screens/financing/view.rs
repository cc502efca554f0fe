//! The screen drawn: the bars of the chosen item above, the table under them.
//!
//! All rows share one keyboard focus: arrows move from item to item.

use egui::{
    Align, Align2, Color32, EventFilter, FontId, Id, Key, Layout, Rect, RichText, Role, ScrollArea,
    Sense, Stroke, StrokeKind, TextWrapMode, Ui, WidgetInfo, pos2, vec2,
};

use super::data::{Item, Line, Row, Sheet};
use super::{FinancingScreen, Shown};
use crate::app::session::Session;
use crate::figure::stacks;
use crate::programme::Year;
use crate::theme::{self, Icon, Tokens, size};

/// Height of a row.
const ROW: f32 = 24.0;
/// Width of a year's column, and of the column for the whole period.
const YEAR: std::ops::RangeInclusive<f32> = 62.0..=92.0;
const TOTAL: f32 = 118.0;
/// The least width of the names of sources.
const LABEL: f32 = 240.0;
const PADDING: f32 = 6.0;
/// Share of the height that the bars take at most.
const BARS_SHARE: f32 = 0.42;

impl FinancingScreen {
    pub(super) fn draw(&mut self, ui: &mut Ui, session: &Session, shown: &Shown) {
        let texts = &session.texts;
        let quiet = theme::tokens(ui.ctx()).quiet_text;
        if shown.sheet.items.is_empty() {
            ui.label(RichText::new(texts.get("financing-none")).color(quiet));
            return;
        }
        if let Some(item) = shown.sheet.chosen(&self.wish) {
            head(ui, session, item);
        }
        let height = stacks::wanted_height().min(ui.available_height() * BARS_SHARE);
        match &shown.stacks {
            Some(shown) => stacks::show(ui, shown, height),
            None => {
                // The table stays where it is.
                let room = vec2(ui.available_width(), height);
                ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
                    ui.set_min_size(room);
                    ui.label(RichText::new(texts.get("financing-no-bars")).color(quiet));
                });
            }
        }
        ui.add_space(size::SPACE_4);
        self.filter(ui, session);
        ui.add_space(size::SPACE_4);
        if shown.sheet.rows.is_empty() {
            ui.label(RichText::new(texts.get("financing-nothing-found")).color(quiet));
            return;
        }
        self.table(ui, session, &shown.sheet);
    }

    fn filter(&mut self, ui: &mut Ui, session: &Session) {
        let texts = &session.texts;
        ui.horizontal(|ui| {
            let label = ui.label(&*texts.get("financing-filter"));
            let field = egui::TextEdit::singleline(&mut self.wish.filter)
                .desired_width(260.0)
                .hint_text(&*texts.get("financing-filter.hint"));
            ui.add(field).labelled_by(label.id);
            let quiet = theme::tokens(ui.ctx()).quiet_text;
            let note = RichText::new(texts.get("financing-computed-note")).small().color(quiet);
            ui.add(egui::Label::new(note).truncate());
        });
    }

    fn table(&mut self, ui: &mut Ui, session: &Session, sheet: &Sheet) {
        let columns = Columns::of(ui.available_width(), sheet.years.len());
        let tokens = theme::tokens(ui.ctx());
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::horizontal().id_salt("financing sideways").show(ui, |ui| {
            let (head, _) = ui.allocate_exact_size(vec2(columns.width(), ROW), Sense::hover());
            header(ui, session, head, &columns, sheet, tokens);
            let area = ui.available_rect_before_wrap();
            let id = Id::unique("financing table");
            if std::mem::take(&mut self.take_focus) {
                ui.memory_mut(|memory| memory.request_focus(id));
            }
            let has_focus = ui.memory(|memory| memory.has_focus(id));
            let focus = ui.interact(area, id, Sense::focusable_noninteractive());
            let name = session.texts.get("financing-table-name").into_owned();
            focus.widget_info(|| WidgetInfo::labeled(Role::Table, true, &*name));
            if has_focus {
                let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
                ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
                self.keys(ui, sheet);
            }
            let chosen = sheet.chosen_at(&self.wish);
            let years = &sheet.years;
            let drawn = Drawn { session, years, columns: &columns, tokens, chosen, has_focus };
            let reveal = std::mem::take(&mut self.reveal);
            if let Some(row) = drawn.rows(ui, sheet, reveal) {
                ui.memory_mut(|memory| memory.request_focus(id));
                self.clicked(row);
            }
        });
    }

    fn clicked(&mut self, row: &Row) {
        match row {
            Row::Group { group, folded: true, .. } => _ = self.wish.folded.remove(group),
            Row::Group { group, .. } => _ = self.wish.folded.insert(*group),
            Row::Item { at, .. } | Row::Amount(Line { at, .. }) => self.wish.chosen = *at,
        }
    }

    fn keys(&mut self, ui: &Ui, sheet: &Sheet) {
        let items: Vec<usize> = sheet.rows.iter().filter_map(Row::item).collect();
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        let here = items.iter().position(|at| *at == sheet.chosen_at(&self.wish)).unwrap_or(0);
        let last = items.len().saturating_sub(1);
        let steps = [
            (Key::ArrowDown, here.saturating_add(1).min(last)),
            (Key::ArrowUp, here.saturating_sub(1)),
            (Key::Home, 0),
            (Key::End, last),
        ];
        if let Some((_, to)) = steps.into_iter().find(|(key, _)| pressed(*key))
            && let Some(at) = items.get(to)
        {
            self.wish.chosen = *at;
            self.reveal = true;
        }
    }
}

/// What the bars are of.
fn head(ui: &mut Ui, session: &Session, item: &Item) {
    let title = RichText::new(&item.title).font(theme::bold(size::STRONG));
    let response = ui.add(egui::Label::new(title).truncate());
    response.on_hover_text(&item.title);
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    let note = match (&item.financing.note, item.is_computed) {
        (Some(note), _) => note.get(session.texts.language()).to_owned(),
        (None, true) => session.texts.get("financing-sum-of-measures.note").into_owned(),
        (None, false) => item.place.clone(),
    };
    ui.add(egui::Label::new(RichText::new(note).small().color(quiet)).truncate());
}

/// The columns of the table.
struct Columns {
    label: f32,
    year: f32,
    years: usize,
}

impl Columns {
    fn of(available: f32, years: usize) -> Self {
        let room = (available - LABEL - TOTAL - size::SPACE_12) / years.max(1) as f32;
        let year = room.clamp(*YEAR.start(), *YEAR.end());
        let label = (available - TOTAL - size::SPACE_12 - year * years as f32).max(LABEL);
        Self { label, year, years }
    }

    fn width(&self) -> f32 {
        self.label + self.year * self.years as f32 + TOTAL
    }

    /// Right edge of a column of numbers; the last one is that of the whole period.
    fn right(&self, at: usize) -> f32 {
        let total = if at >= self.years { TOTAL } else { 0.0 };
        let years = (at + 1).min(self.years) as f32;
        self.label + self.year * years + total - PADDING
    }
}

fn header(
    ui: &Ui,
    session: &Session,
    row: Rect,
    columns: &Columns,
    sheet: &Sheet,
    tokens: &Tokens,
) {
    ui.painter().rect_filled(row, 0.0, tokens.band);
    let font = theme::bold(size::SMALL);
    let texts = &session.texts;
    let left = row.left_center() + vec2(PADDING, 0.0);
    let source = texts.get("financing-column-source");
    ui.painter().text(left, Align2::LEFT_CENTER, source, font.clone(), tokens.text);
    let total = texts.get("financing-column-total").into_owned();
    let names = sheet.years.iter().map(ToString::to_string).chain([total]);
    for (at, name) in names.enumerate() {
        let right = pos2(row.left() + columns.right(at), row.center().y);
        ui.painter().text(right, Align2::RIGHT_CENTER, name, font.clone(), tokens.text);
    }
}

struct Drawn<'a> {
    session: &'a Session,
    years: &'a [Year],
    columns: &'a Columns,
    tokens: &'static Tokens,
    chosen: usize,
    has_focus: bool,
}

impl Drawn<'_> {
    /// Draws the rows that are visible; gives the one that was clicked.
    fn rows<'s>(&self, ui: &mut Ui, sheet: &'s Sheet, reveal: bool) -> Option<&'s Row> {
        let mut clicked = None;
        ScrollArea::vertical().id_salt("financing rows").auto_shrink(false).show(ui, |ui| {
            let top = ui.cursor().min;
            let height = ROW * sheet.rows.len() as f32;
            ui.allocate_exact_size(vec2(self.columns.width(), height), Sense::hover());
            for (at, row) in sheet.rows.iter().enumerate() {
                let min = top + vec2(0.0, ROW * at as f32);
                let rect = Rect::from_min_size(min, vec2(self.columns.width(), ROW));
                let is_chosen = matches!(row, Row::Item { at, .. } if *at == self.chosen);
                if is_chosen && reveal {
                    ui.scroll_to_rect(rect.expand2(vec2(0.0, 3.0 * ROW)), None);
                }
                if ui.is_rect_visible(rect) && self.row(ui, at, row, rect) {
                    clicked = Some(row);
                }
            }
        });
        clicked
    }

    fn row(&self, ui: &mut Ui, at: usize, row: &Row, rect: Rect) -> bool {
        let response = ui.interact(rect, ui.scope_id().with(at), Sense::CLICK);
        let (role, selected) = match row {
            Row::Group { folded, .. } => (Role::DisclosureTriangle, !folded),
            Row::Item { at, .. } | Row::Amount(Line { at, .. }) => (Role::Row, *at == self.chosen),
        };
        let name = self.name(row);
        response.widget_info(|| WidgetInfo::selected(role, true, selected, &name));
        let painter = ui.painter();
        match row {
            Row::Group { .. } => _ = painter.rect_filled(rect, 0.0, self.tokens.band),
            _ if selected => _ = painter.rect_filled(rect, 0.0, self.tokens.selection),
            _ if response.hovered() => _ = painter.rect_filled(rect, 0.0, self.tokens.hover),
            _ => {}
        }
        if self.has_focus && selected && matches!(row, Row::Item { .. }) {
            let ring = Stroke::new(size::FOCUS_RING, self.tokens.focus);
            painter.rect_stroke(rect.shrink(1.0), size::CORNER, ring, StrokeKind::Inside);
        }
        let line = Stroke::new(self.tokens.hairline_width, self.tokens.hairline);
        painter.hline(rect.x_range(), rect.bottom(), line);
        match row {
            Row::Group { title, folded, .. } => self.group(ui, rect, title, *folded),
            Row::Item { title, unit, .. } => self.item(ui, rect, title, unit),
            Row::Amount(line) => self.amount(ui, rect, line),
        }
        let clicked = response.clicked();
        let may_be_cut = match row {
            Row::Group { .. } => false,
            Row::Item { .. } => true,
            Row::Amount(line) => !line.words.is_empty(),
        };
        if may_be_cut && response.hovered() {
            response.on_hover_text(name);
        }
        clicked
    }

    /// The row in words, for a tooltip and a screen reader.
    fn name(&self, row: &Row) -> String {
        match row {
            Row::Group { title, .. } => title.clone(),
            Row::Item { title, unit, .. } => format!("{title}, {unit}"),
            Row::Amount(line) if !line.words.is_empty() => {
                [line.label.as_str(), &line.words].join(" ").trim().to_owned()
            }
            Row::Amount(line) => {
                let cells = self.years.iter().zip(&line.cells);
                let cells = cells.filter(|(_, cell)| !cell.is_empty());
                let mut said: Vec<_> =
                    cells.map(|(year, cell)| format!("{year}: {cell}")).collect();
                if !line.total.is_empty() {
                    let total = self.session.texts.get("financing-column-total");
                    said.push(format!("{total}: {}", line.total));
                }
                format!("{}. {}", line.label, said.join("; "))
            }
        }
    }

    fn group(&self, ui: &Ui, rect: Rect, title: &str, folded: bool) {
        let square = Rect::from_center_size(
            pos2(rect.left() + PADDING + 8.0, rect.center().y),
            vec2(16.0, 16.0),
        );
        let icon = if folded { Icon::ChevronRight } else { Icon::ChevronDown };
        icon.paint(ui.painter(), square, self.tokens.quiet_text);
        let at = pos2(rect.left() + PADDING + 20.0, rect.center().y);
        let font = theme::bold(size::BODY);
        ui.painter().text(at, Align2::LEFT_CENTER, title, font, self.tokens.text);
    }

    fn item(&self, ui: &Ui, rect: Rect, title: &str, unit: &str) {
        let right = rect.right() - PADDING;
        let font = theme::regular(size::SMALL);
        let at = pos2(right, rect.center().y);
        let quiet = self.tokens.quiet_text;
        let unit = ui.painter().text(at, Align2::RIGHT_CENTER, unit, font, quiet);
        let left = rect.left() + PADDING + 12.0;
        let font = theme::bold(size::BODY);
        self.cut(ui, (left, unit.left() - PADDING), rect, title, font, self.tokens.text);
    }

    fn amount(&self, ui: &Ui, rect: Rect, line: &Line) {
        let quiet = self.tokens.quiet_text;
        let colour = if line.is_computed { quiet } else { self.tokens.text };
        let left = rect.left() + PADDING + 28.0;
        let font = theme::regular(size::BODY);
        let is_words = !line.words.is_empty();
        let right = if is_words && line.cells.iter().all(String::is_empty) {
            rect.right() - PADDING
        } else {
            rect.left() + self.columns.label - PADDING
        };
        let label = if is_words {
            [line.label.as_str(), &line.words].join("  ").trim().to_owned()
        } else {
            line.label.clone()
        };
        self.cut(
            ui,
            (left, right),
            rect,
            &label,
            font.clone(),
            if is_words { quiet } else { colour },
        );
        for (at, cell) in line.cells.iter().enumerate() {
            let at = pos2(rect.left() + self.columns.right(at), rect.center().y);
            ui.painter().text(at, Align2::RIGHT_CENTER, cell, font.clone(), colour);
        }
        let total = if line.total_is_computed && !line.total.is_empty() {
            format!("Σ {}", line.total)
        } else {
            line.total.clone()
        };
        let at = pos2(rect.left() + self.columns.right(self.columns.years), rect.center().y);
        let (font, colour) = if line.total_is_computed {
            (theme::regular(size::BODY), quiet)
        } else {
            (theme::bold(size::BODY), colour)
        };
        ui.painter().text(at, Align2::RIGHT_CENTER, total, font, colour);
    }

    fn cut(
        &self,
        ui: &Ui,
        (left, right): (f32, f32),
        rect: Rect,
        text: &str,
        font: FontId,
        colour: Color32,
    ) {
        let text = RichText::new(text).font(font).color(colour);
        let galley = egui::WidgetText::from(text).into_galley(
            ui,
            Some(TextWrapMode::Truncate),
            (right - left).max(0.0),
            egui::TextStyle::Body,
        );
        let at = pos2(left, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, colour);
    }
}
