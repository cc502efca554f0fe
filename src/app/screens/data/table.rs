//! The grid drawn: frozen columns at the left, plan and fact of each year, only what is visible.

use egui::{
    Align2, Color32, EventFilter, Id, Popup, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, pos2, vec2,
};
use egui_table::{CellInfo, Column, HeaderCellInfo, HeaderRow, Table, TableDelegate};

use super::DataScreen;
use super::edit::Editing;
use super::selection::{At, Selection};
use super::sheet::{Cell, Heading, Line, Row, Sheet};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::assess::Standing;
use crate::language::{Message, Texts};
use crate::theme::{self, Icon, StatusMark, Tokens, size};

/// Columns before the first year: code, title, unit.
const FROZEN: usize = 3;
const CODE: f32 = 56.0;
const TITLE: std::ops::RangeInclusive<f32> = 220.0..=460.0;
const UNIT: f32 = 44.0;
const PLAN: f32 = 62.0;
const FACT: f32 = 76.0;
/// The keys that would move the focus and belong to the grid while it has it.
const KEYS: EventFilter =
    EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
/// Space kept right of the decimal mark: two digits.
const AFTER_MARK: f32 = 20.0;
const PADDING: f32 = 6.0;

impl DataScreen {
    pub(super) fn grid(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) {
        let area = ui.available_rect_before_wrap();
        let id = focus_id();
        let mut has_focus = ui.memory(|memory| memory.has_focus(id));
        if std::mem::take(&mut self.take_focus) {
            ui.memory_mut(|memory| memory.request_focus(id));
            has_focus = true;
        }
        if has_focus {
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, KEYS));
            self.keys(ui, session, sheet, commands);
        } else {
            self.leave_cell(session, commands);
        }
        if self.editing.is_none() {
            let focus = ui.interact(area, id, Sense::focusable_noninteractive());
            let name = session.texts.get("data-grid-name").into_owned();
            focus.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &*name));
        }
        let (columns, groups) = columns(area.width(), sheet.years.len());
        let header = HeaderRow { height: size::ROW, groups };
        let mut table = Table::new()
            .id_salt(("data", sheet.years.len()))
            .num_rows(sheet.rows.len() as u64)
            .columns(columns)
            .num_sticky_cols(FROZEN)
            .headers([header, HeaderRow::new(size::ROW)]);
        if std::mem::take(&mut self.reveal) {
            let At { row, column } = self.selection.cursor;
            let first = FROZEN + 2 * column;
            table =
                table.scroll_to_row(row as u64, None).scroll_to_columns(first..=first + 1, None);
        }
        let mut drawn = Drawn {
            screen: self,
            session,
            sheet,
            tokens: theme::tokens(ui.ctx()),
            has_focus,
            focus: id,
            left: area.left(),
            asked: None,
            field_is_drawn: false,
        };
        table.show(ui, &mut drawn);
        let (asked, field_is_drawn) = (drawn.asked, drawn.field_is_drawn);
        self.field_is_drawn = field_is_drawn;
        if self.editing.is_some() && !field_is_drawn {
            // The cell is scrolled away: the grid holds the keyboard for its field.
            ui.interact(area, id, Sense::focusable_noninteractive());
        }
        if let Some(asked) = asked {
            self.answer(asked, session, sheet, commands);
        }
    }

    /// Does what the pointer asked for, after the table is drawn.
    fn answer(
        &mut self,
        asked: Asked,
        session: &Session,
        sheet: &Sheet,
        commands: &mut Vec<Command>,
    ) {
        match asked {
            Asked::Fold(section) => {
                let mut wish = self.wish.clone();
                match section {
                    Some(section) if wish.folded.remove(&section) => {}
                    Some(section) => _ = wish.folded.insert(section),
                    None => wish.show_unreported = !wish.show_unreported,
                }
                self.change_wish(wish, session, commands);
            }
            Asked::Select { at, extend } => {
                let elsewhere = self.editing.as_ref().is_some_and(|editing| editing.at != at);
                if elsewhere && !self.leave_cell(session, commands) {
                    return;
                }
                if extend {
                    self.selection.cursor = at;
                } else {
                    self.selection = Selection::at(at);
                }
                self.take_focus = true;
            }
            Asked::Begin(at) => {
                if !self.leave_cell(session, commands) {
                    return;
                }
                self.selection = Selection::at(at);
                self.begin(sheet, None);
                self.take_focus = true;
            }
            Asked::Show(code) => commands.push(Command::ShowIndicator {
                code,
                screen: crate::app::place::Screen::Trajectory,
            }),
        }
    }
}

/// The columns, the title taking what room the years leave, and the groups of the header.
fn columns(width: f32, years: usize) -> (Vec<Column>, Vec<std::ops::Range<usize>>) {
    let fixed = |width: f32| Column::new(width).range(width..=width).resizable(false);
    let left = width - CODE - UNIT - size::SPACE_16 - (PLAN + FACT) * years as f32;
    let title = left.clamp(*TITLE.start(), *TITLE.end());
    let mut columns = vec![fixed(CODE), fixed(title), fixed(UNIT)];
    let mut groups: Vec<_> = (0..FROZEN).map(|column| column..column + 1).collect();
    for index in 0..years {
        columns.extend([fixed(PLAN), fixed(FACT)]);
        let first = FROZEN + 2 * index;
        groups.push(first..first + 2);
    }
    (columns, groups)
}

/// What the pointer asks for.
enum Asked {
    /// To fold or unfold a section; none: what no region reports.
    Fold(Option<String>),
    /// To select a cell, or to extend the selection to it.
    Select { at: At, extend: bool },
    /// To type in a cell.
    Begin(At),
    /// To show the trajectory of an indicator.
    Show(String),
}

struct Drawn<'a> {
    screen: &'a mut DataScreen,
    session: &'a Session,
    sheet: &'a Sheet,
    tokens: &'static Tokens,
    has_focus: bool,
    focus: Id,
    left: f32,
    asked: Option<Asked>,
    field_is_drawn: bool,
}

impl TableDelegate for Drawn<'_> {
    fn default_row_height(&self) -> f32 {
        size::ROW
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let rect = ui.max_rect();
        let tokens = self.tokens;
        ui.painter().rect_filled(rect, 0.0, tokens.band);
        hairline(ui, rect.left_bottom(), rect.right_bottom(), tokens);
        let column = cell.col_range.start;
        let texts = &self.session.texts;
        let small = theme::regular(size::SMALL);
        let right = rect.right_center() - vec2(PADDING, 0.0);
        let left = rect.left_center() + vec2(PADDING, 0.0);
        let paint = |at: Pos2, align: Align2, text: &str, font, colour| {
            ui.painter().text(at, align, text, font, colour);
        };
        match (cell.row_nr, column) {
            (0, column) if column >= FROZEN => {
                let year = self.sheet.years[(column - FROZEN) / 2];
                let spoken = year == self.session.place.year;
                let colour = if spoken { tokens.accent } else { tokens.text };
                hairline(ui, rect.left_top(), rect.left_bottom(), tokens);
                paint(
                    rect.center(),
                    Align2::CENTER_CENTER,
                    &year.to_string(),
                    theme::bold(size::BODY),
                    colour,
                );
            }
            (1, 0) => {
                paint(left, Align2::LEFT_CENTER, &texts.get("data-code"), small, tokens.quiet_text);
            }
            (1, 1) => paint(
                left,
                Align2::LEFT_CENTER,
                &texts.get("data-indicator"),
                small,
                tokens.quiet_text,
            ),
            (1, 2) => {
                paint(left, Align2::LEFT_CENTER, &texts.get("data-unit"), small, tokens.quiet_text);
            }
            (1, column) if is_plan(column) => {
                hairline(ui, rect.left_top(), rect.left_bottom(), tokens);
                paint(
                    right,
                    Align2::RIGHT_CENTER,
                    &texts.get("data-plan"),
                    small,
                    tokens.quiet_text,
                );
            }
            (1, _) => paint(
                right,
                Align2::RIGHT_CENTER,
                &texts.get("data-fact"),
                small,
                tokens.quiet_text,
            ),
            _ => {}
        }
    }

    fn row_ui(&mut self, ui: &mut Ui, row: u64) {
        let Some(row) = self.sheet.rows.get(index(row)) else { return };
        let rect = ui.max_rect();
        hairline(ui, rect.left_bottom(), rect.right_bottom(), self.tokens);
        if let Row::Heading(heading) = row {
            self.heading(ui, rect, heading);
        }
    }

    fn cell_ui(&mut self, ui: &mut Ui, info: &CellInfo) {
        let sheet = self.sheet;
        let row = index(info.row_nr);
        let Some(Row::Line(line)) = sheet.rows.get(row) else { return };
        let rect = ui.max_rect();
        match info.col_nr {
            0 => self.code(ui, rect, line),
            1 => self.title(ui, rect, line),
            2 => {
                let at = rect.left_center() + vec2(PADDING, 0.0);
                let font = theme::regular(size::SMALL);
                ui.painter().text(
                    at,
                    Align2::LEFT_CENTER,
                    &line.unit,
                    font,
                    self.tokens.quiet_text,
                );
            }
            column => {
                let at = At { row, column: (column - FROZEN) / 2 };
                let Some(cell) = line.cells.get(at.column) else { return };
                if is_plan(column) {
                    hairline(ui, rect.left_top(), rect.left_bottom(), self.tokens);
                    number(ui, rect, &cell.plan, self.tokens.quiet_text);
                } else {
                    self.fact(ui, rect, at, line, cell);
                }
            }
        }
    }
}

/// Whether the grid has the keyboard.
pub fn has_focus(context: &egui::Context) -> bool {
    context.memory(|memory| memory.has_focus(focus_id()))
}

/// Grid and field share the keyboard focus under one id, so that no key is lost between.
fn focus_id() -> Id {
    Id::unique("data grid")
}

fn is_plan(column: usize) -> bool {
    (column - FROZEN).is_multiple_of(2)
}

fn index(row: u64) -> usize {
    usize::try_from(row).unwrap_or(usize::MAX)
}

fn hairline(ui: &Ui, from: Pos2, to: Pos2, tokens: &Tokens) {
    ui.painter().line_segment([from, to], Stroke::new(tokens.hairline_width, tokens.hairline));
}

/// A number right-aligned on its decimal mark; words right-aligned as they are.
fn number(ui: &Ui, rect: Rect, text: &str, colour: Color32) {
    if text.is_empty() {
        return;
    }
    let mark = text.rfind([',', '.']).unwrap_or(text.len());
    let (whole, fraction) = text.split_at(mark);
    let font = theme::regular(size::BODY);
    let painter = ui.painter();
    let whole = painter.layout_no_wrap(whole.to_owned(), font.clone(), colour);
    let fraction = painter.layout_no_wrap(fraction.to_owned(), font, colour);
    let after = AFTER_MARK.max(fraction.size().x);
    let room = rect.width() - 2.0 * PADDING - whole.size().x;
    let is_number = text.starts_with(|sign: char| sign.is_ascii_digit() || sign == '\u{2212}');
    let after = if is_number && room >= after { after } else { fraction.size().x };
    let y = rect.center().y - whole.size().y / 2.0;
    let x = rect.right() - PADDING - after;
    painter.galley(pos2(x - whole.size().x, y), whole, colour);
    painter.galley(pos2(x, y), fraction, colour);
}

impl Drawn<'_> {
    /// The title of a group, across all columns whatever the scroll position.
    fn heading(&mut self, ui: &mut Ui, rect: Rect, heading: &Heading) {
        let tokens = self.tokens;
        let visible = rect.intersect(ui.clip_rect());
        ui.painter().rect_filled(visible, 0.0, tokens.band);
        let start = pos2(self.left + PADDING, rect.center().y);
        let square = Rect::from_center_size(start + vec2(8.0, 0.0), vec2(16.0, 16.0));
        let icon = if heading.folded { Icon::ChevronRight } else { Icon::ChevronDown };
        icon.paint(ui.painter(), square, tokens.quiet_text);
        let title = format!("{}  ({})", heading.title, heading.count);
        let at = start + vec2(22.0, 0.0);
        ui.painter().text(at, Align2::LEFT_CENTER, &title, theme::bold(size::BODY), tokens.text);
        let frozen = rect.left() >= ui.clip_rect().left() - 1.0;
        let id = ui.scope_id().with(("heading", frozen));
        let response = ui.interact(visible, id, Sense::click());
        if frozen {
            let open = !heading.folded;
            response.widget_info(|| {
                WidgetInfo::selected(Role::DisclosureTriangle, true, open, &heading.title)
            });
        }
        if response.clicked() {
            self.asked = Some(Asked::Fold(heading.section.clone()));
        }
    }

    fn code(&mut self, ui: &mut Ui, rect: Rect, line: &Line) {
        if line.code.is_empty() {
            return;
        }
        let name = self
            .session
            .texts
            .say(&Message::new("data-show-trajectory-of").with("code", line.code.as_str()));
        let response = ui.interact(rect, ui.scope_id().with("code"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        let tokens = self.tokens;
        let colour = if response.hovered() { tokens.text } else { tokens.accent };
        let at = rect.left_center() + vec2(PADDING, 0.0);
        ui.painter().text(at, Align2::LEFT_CENTER, &line.code, theme::regular(size::BODY), colour);
        if response.on_hover_text(name).clicked() {
            self.asked = Some(Asked::Show(line.code.clone()));
        }
    }

    fn title(&self, ui: &mut Ui, rect: Rect, line: &Line) {
        let indent = if line.code.is_empty() { size::SPACE_16 } else { 0.0 };
        let room = Rect::from_min_max(rect.min + vec2(PADDING + indent, 0.0), rect.max);
        let colour = if line.is_own() {
            self.tokens.series(theme::SeriesKind::OwnPlan).text
        } else {
            self.tokens.text
        };
        let text = egui::RichText::new(&line.title).font(theme::regular(size::BODY)).color(colour);
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(room).layout(*ui.layout()));
        child
            .add(egui::Label::new(text).truncate().selectable(false))
            .on_hover_text(&line.full_title);
    }

    fn fact(&mut self, ui: &mut Ui, rect: Rect, at: At, line: &Line, cell: &Cell) {
        if !cell.open {
            return;
        }
        let tokens = self.tokens;
        let response = ui.interact(rect, ui.scope_id().with("fact"), Sense::click_and_drag());
        let name = cell_name(&self.session.texts, line, self.sheet.years[at.column]);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::TextInput, true, &name);
            info.current_text_value = Some(cell.fact.clone());
            info
        });
        let boxed = rect.shrink2(vec2(2.0, 2.0));
        ui.painter().rect(
            boxed,
            2.0,
            tokens.surface,
            Stroke::new(1.0, tokens.hairline),
            StrokeKind::Inside,
        );
        let selected = self.screen.selection.contains(at);
        let is_cursor = self.screen.selection.cursor == at;
        self.tell_selection(ui, &response, selected, is_cursor);
        if selected && self.screen.selection.anchor != self.screen.selection.cursor {
            ui.painter().rect_filled(boxed, 2.0, tokens.selection);
        }
        if is_cursor {
            let colour = if self.has_focus { tokens.focus } else { tokens.edge };
            let ring = Stroke::new(size::FOCUS_RING, colour);
            ui.painter().rect_stroke(boxed, 2.0, ring, StrokeKind::Inside);
        }
        if self.screen.editing.as_ref().is_some_and(|editing| editing.at == at) {
            self.field(ui, boxed, &name);
            return;
        }
        let mark = cell.standing.as_ref().and_then(mark);
        if let Some(mark) = mark {
            let at = rect.left_center() + vec2(PADDING + 2.0, 0.0);
            let font = theme::regular(size::SMALL);
            ui.painter().text(at, Align2::LEFT_CENTER, mark.symbol(), font, tokens.status(mark));
        }
        number(
            ui,
            rect,
            &cell.fact,
            if line.is_own() {
                tokens.series(theme::SeriesKind::OwnPlan).text
            } else {
                tokens.text
            },
        );
        self.point(ui, &response, at);
        if !cell.words.is_empty() {
            response.on_hover_text(&cell.words);
        }
    }

    /// Tells a screen reader what is selected, and in which cell of the grid the cursor stands.
    fn tell_selection(&self, ui: &Ui, response: &Response, selected: bool, is_cursor: bool) {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(selected));
        if is_cursor && self.screen.editing.is_none() {
            let cell = response.id.accesskit_id();
            ui.ctx().accesskit_node_builder(self.focus, |grid| grid.set_active_descendant(cell));
        }
    }

    fn point(&mut self, ui: &Ui, response: &Response, at: At) {
        let extend = ui.input(|input| input.modifiers.shift);
        if response.double_clicked() {
            self.asked = Some(Asked::Begin(at));
        } else if response.clicked() || response.drag_started() {
            self.asked = Some(Asked::Select { at, extend });
        } else if response.contains_pointer()
            && ui.input(|input| {
                input.pointer.primary_down() && input.pointer.is_decidedly_dragging()
            })
            && self.screen.selection.cursor != at
            && self.screen.editing.is_none()
        {
            self.asked = Some(Asked::Select { at, extend: true });
        }
    }

    /// The field of the cell that is being typed in, with the reason where it was refused.
    fn field(&mut self, ui: &mut Ui, rect: Rect, name: &str) {
        let tokens = self.tokens;
        let Some(editing) = &mut self.screen.editing else { return };
        self.field_is_drawn = true;
        let id = self.focus;
        let edit = egui::TextEdit::singleline(&mut editing.text)
            .id(id)
            .font(theme::regular(size::BODY))
            .frame(egui::Frame::NONE)
            .margin(egui::Margin::symmetric(4, 0))
            .desired_width(rect.width())
            .event_filter(KEYS)
            .min_size(rect.size())
            .align(Align2::RIGHT_CENTER);
        ui.painter().rect_filled(rect, 2.0, tokens.surface);
        let colour = if editing.error.is_some() { tokens.error } else { tokens.focus };
        let response = ui.put(rect, edit);
        ui.painter().rect_stroke(
            rect,
            2.0,
            Stroke::new(size::FOCUS_RING, colour),
            StrokeKind::Inside,
        );
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::TextInput, true, name);
            info.current_text_value = Some(editing.text.clone());
            info
        });
        if response.changed() {
            editing.error = None;
        }
        if std::mem::take(&mut editing.is_new) {
            caret_to_end(ui, id, editing);
        }
        if let Some(error) = &editing.error {
            let words = self.session.texts.say(error);
            Popup::from_response(&response).open(true).width(280.0).show(|ui| {
                ui.colored_label(tokens.error, words);
            });
        }
    }
}

fn caret_to_end(ui: &Ui, id: Id, editing: &Editing) {
    use egui::text::{CCursor, CCursorRange};
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(editing.text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ui.ctx(), id);
}

/// The name of a fact cell for a screen reader: which series, which year, fact or own target.
fn cell_name(texts: &Texts, line: &Line, year: i16) -> String {
    let series = &line.key.series;
    let code = if series.is_empty() {
        line.key.code.to_string()
    } else {
        format!("{} {series}", line.key.code)
    };
    texts.say(&if line.is_own() {
        Message::new("data-cell-own").with("code", code).with("year", year)
    } else {
        Message::new("data-cell-fact").with("code", code).with("year", year)
    })
}

fn mark(standing: &Standing) -> Option<StatusMark> {
    match standing {
        Standing::Met(_) => Some(StatusMark::Met),
        Standing::Missed(_) => Some(StatusMark::Behind),
        Standing::NoValue | Standing::NoTarget | Standing::NotComparable(_) => None,
    }
}
