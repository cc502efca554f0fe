//! The cells of the grid drawn: headings, codes, titles, values. The field of the cell that is typed
//! in stands in `field`.

use egui::{
    Align2, Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::sheet::{Cell, Heading, Line};
use super::table::{Asked, Drawn, PADDING};
use crate::app::widgets::grid::At;
use crate::assess::Standing;
use crate::language::{Message, Texts};
use crate::theme::{self, Icon, StatusMark, size};

/// Space kept right of the decimal mark: two digits.
const AFTER_MARK: f32 = 20.0;

/// A number on its decimal mark; words right-aligned, cut short where they are too long. Tells
/// whether they were cut.
pub(super) fn value(ui: &Ui, rect: Rect, text: &str, colour: Color32) -> bool {
    if !text.contains(char::is_alphabetic) {
        number(ui, rect, text, colour);
        return false;
    }
    let words = egui::RichText::new(text).font(theme::regular(size::SMALL)).color(colour);
    let room = rect.width() - 2.0 * PADDING;
    let cut = Some(egui::TextWrapMode::Truncate);
    let galley = egui::WidgetText::from(words).into_galley(ui, cut, room, egui::TextStyle::Body);
    let left = rect.right() - PADDING - galley.size().x;
    let at = pos2(left, rect.center().y - galley.size().y / 2.0);
    let elided = galley.elided;
    ui.painter().galley(at, galley, colour);
    elided
}

/// A number right-aligned on its decimal mark.
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
    pub(super) fn heading(&mut self, ui: &mut Ui, rect: Rect, heading: &Heading) {
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

    pub(super) fn code(&mut self, ui: &mut Ui, rect: Rect, line: &Line) {
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

    pub(super) fn title(&self, ui: &mut Ui, rect: Rect, line: &Line) {
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
            .add(
                egui::Label::new(text).truncate().selectable(false).show_tooltip_when_elided(false),
            )
            .on_hover_text(&line.full_title);
    }

    pub(super) fn fact(&mut self, ui: &mut Ui, rect: Rect, at: At, line: &Line, cell: &Cell) {
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
            self.field(ui, boxed, &name, &line.states);
            return;
        }
        let mark = cell.standing.as_ref().and_then(mark);
        if let Some(mark) = mark {
            let at = rect.left_center() + vec2(PADDING + 2.0, 0.0);
            let font = theme::regular(size::SMALL);
            ui.painter().text(at, Align2::LEFT_CENTER, mark.symbol(), font, tokens.status(mark));
        }
        let own = tokens.series(theme::SeriesKind::OwnPlan).text;
        // Words leave the room of the sign of the status.
        let sign = if mark.is_some() { size::SPACE_16 } else { 0.0 };
        let room = Rect::from_min_max(rect.min + vec2(sign, 0.0), rect.max);
        let is_words = cell.fact.contains(char::is_alphabetic);
        let room = if is_words { room } else { rect };
        let cut = value(ui, room, &cell.fact, if line.is_own() { own } else { tokens.text });
        self.point(ui, &response, at);
        let whole = cut.then_some(cell.fact.as_str());
        let said: Vec<_> =
            whole.into_iter().chain(Some(&*cell.words).filter(|words| !words.is_empty())).collect();
        if !said.is_empty() {
            response.on_hover_text(said.join(" – "));
        }
    }

    /// A planned value.
    pub(super) fn plan(&self, ui: &mut Ui, rect: Rect, cell: &Cell) {
        if value(ui, rect, &cell.plan, self.tokens.quiet_text) {
            let response = ui.interact(rect, ui.scope_id().with("plan"), Sense::hover());
            response.on_hover_text(&cell.plan);
        }
    }

    /// The sign of a unit, cut short where it is too long.
    pub(super) fn unit(&self, ui: &mut Ui, rect: Rect, line: &Line) {
        if line.unit.is_empty() {
            return;
        }
        let colour = self.tokens.quiet_text;
        let text = egui::RichText::new(&line.unit).font(theme::regular(size::SMALL)).color(colour);
        let room = Rect::from_min_max(rect.min + vec2(PADDING, 0.0), rect.max);
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(room).layout(*ui.layout()));
        child
            .add(
                egui::Label::new(text).truncate().selectable(false).show_tooltip_when_elided(false),
            )
            .on_hover_text(&line.unit_name);
    }

    /// Tells a screen reader what is selected, and in which cell of the grid the cursor stands.
    fn tell_selection(&self, ui: &Ui, response: &Response, selected: bool, is_cursor: bool) {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(selected));
        if is_cursor && self.screen.editing.is_none() {
            let cell = response.id.accesskit_id();
            ui.ctx().accesskit_node_builder(self.focus, |grid| grid.set_active_descendant(cell));
        }
    }

    /// Selects from where the button goes down, as a spreadsheet does: a fast drag has left its
    /// first cell before it is known to be one.
    fn point(&mut self, ui: &Ui, response: &Response, at: At) {
        let (extend, pressed, dragging) = ui.input(|input| {
            let pointer = &input.pointer;
            let inside = |at: egui::Pos2| response.interact_rect.contains(at);
            let pressed = pointer.primary_pressed() && pointer.press_origin().is_some_and(inside);
            let dragging = pointer.primary_down() && pointer.is_decidedly_dragging();
            (input.modifiers.shift, pressed, dragging)
        });
        let is_cursor = self.screen.selection.cursor == at;
        if response.double_clicked() {
            self.asked = Some(Asked::Begin(at));
        } else if (pressed && response.contains_pointer()) || response.clicked() {
            self.asked = Some(Asked::Select { at, extend });
        } else if dragging
            && !pressed
            && response.contains_pointer()
            && !is_cursor
            && self.asked.is_none()
            && self.screen.editing.is_none()
        {
            self.asked = Some(Asked::Select { at, extend: true });
        }
    }
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
        Standing::Met(_) | Standing::Reached => Some(StatusMark::Met),
        Standing::Missed(_) | Standing::NotReached => Some(StatusMark::Behind),
        Standing::NoValue | Standing::NoTarget | Standing::NotComparable(_) => None,
    }
}
