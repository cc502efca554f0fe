//! The cells drawn in which values stand. What names rows is drawn in `names`.

use egui::{
    Align2, Color32, Popup, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::cell::Cell;
use super::columns::PADDING;
use super::sheet::{Line, Sheet};
use super::table::{Asked, Drawn};
use crate::app::place::Arrangement;
use crate::app::widgets::grid::{At, Field, boxed, show_field};
use crate::assess::Standing;
use crate::language::{Message, Texts};
use crate::theme::{self, StatusMark, size};

/// Width of what hangs under a cell.
const BELOW: f32 = 280.0;
/// Side of the corner of a doubtful value.
const CORNER: f32 = 7.0;

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
    pub(super) fn fact(&mut self, ui: &mut Ui, rect: Rect, at: At, line: &Line) {
        let Some(cell) = self.sheet.cell(self.source, at) else { return };
        let tokens = self.tokens;
        let response = ui.interact(rect, ui.scope_id().with("fact"), Sense::click_and_drag());
        let is_open = cell.closed.is_none();
        response.widget_info(|| {
            let name = cell_name(&self.session.texts, self.sheet, at);
            let mut info = WidgetInfo::labeled(Role::TextInput, is_open, name);
            info.current_text_value = Some(cell.fact.clone());
            info
        });
        let inner = rect.shrink2(vec2(2.0, 2.0));
        let selection = &self.screen.selection;
        let (selected, is_cursor) = (selection.contains(at), selection.cursor == at);
        let in_block = selected && selection.is_block();
        self.tell_selection(ui, &response, selected, is_cursor);
        let edge = if is_open { tokens.hairline } else { Color32::TRANSPARENT };
        boxed(ui, inner, edge, in_block, is_cursor, self.has_focus);
        if !is_open {
            ui.painter().rect_filled(inner.shrink(size::FOCUS_RING), 2.0, tokens.band);
        }
        if self.screen.editing.as_ref().is_some_and(|editing| editing.at == at) {
            self.field(ui, inner, at);
            return;
        }
        self.cells.push((at, rect.intersect(ui.clip_rect())));
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
        let key = self.sheet.key(at);
        if key.is_some_and(|key| self.session.doubts.is_open(&key)) {
            corner(ui, inner, tokens.warning);
        }
        self.pressed(&response, at);
        self.refused(&response, at);
        if response.hovered() {
            self.tell(response, &cell, at, cut);
        }
    }

    /// What there is to say of a cell.
    fn tell(&self, response: Response, cell: &Cell, at: At, is_cut: bool) {
        let closed = cell.closed.as_ref().map(|reason| self.session.texts.say(reason));
        let whole = is_cut.then(|| cell.fact.clone());
        let words = self.sheet.words(self.source, at);
        let doubts = &self.session.doubts;
        let doubt = self.sheet.key(at).and_then(|key| doubts.words(&key, &self.session.texts));
        let said: Vec<String> = [whole, words, closed, doubt]
            .into_iter()
            .flatten()
            .filter(|text| !text.is_empty())
            .collect();
        if !said.is_empty() {
            response.on_hover_text(said.join(" – "));
        }
    }

    /// A planned value, which cannot be changed.
    pub(super) fn plan(&self, ui: &mut Ui, rect: Rect, at: At) {
        let Some(cell) = self.sheet.cell(self.source, at).filter(|cell| !cell.plan.is_empty())
        else {
            return;
        };
        let is_cut = value(ui, rect, &cell.plan, self.tokens.quiet_text);
        let response = ui.interact(rect, ui.scope_id().with("plan"), Sense::hover());
        if response.hovered() {
            let locked = self.session.texts.get("data-plan-locked");
            let text = if is_cut { format!("{} – {locked}", cell.plan) } else { locked.into() };
            response.on_hover_text(text);
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

    /// A double click types; what a screen reader presses is selected. The pointer itself is read
    /// from its events, in their order.
    fn pressed(&mut self, response: &Response, at: At) {
        if response.double_clicked() {
            self.asked = Some(Asked::Begin(at));
        } else if response.clicked() && !response.ctx.input(|input| input.pointer.any_released()) {
            self.asked = Some(Asked::Select(at));
        }
    }

    /// Why nothing can be typed here, after someone tried.
    fn refused(&self, response: &Response, at: At) {
        let refused = self.screen.refused.as_ref().filter(|(refused, _)| *refused == at);
        if let Some((_, reason)) = refused {
            let words = self.session.texts.say(reason);
            Popup::from_response(response).open(true).width(BELOW).show(|ui| {
                ui.colored_label(self.tokens.error, words);
            });
        }
    }

    /// The field of the cell that is typed in, with the reason where it was refused, and the states
    /// to choose from where the cell takes one.
    fn field(&mut self, ui: &mut Ui, rect: Rect, at: At) {
        let name = cell_name(&self.session.texts, self.sheet, at);
        let Some(editing) = &mut self.screen.editing else { return };
        self.field_is_drawn = true;
        let field = Field {
            id: self.focus,
            name: &name,
            text: &mut editing.text,
            is_refused: editing.error.is_some(),
            is_new: &mut editing.is_new,
        };
        let response = show_field(ui, rect, field);
        if response.changed() {
            editing.error = None;
        }
        let error = editing.error.as_ref().map(|error| self.session.texts.say(error));
        let states = self.sheet.series_at(at).map_or(&[][..], |series| &series.states);
        let offered = offered(states, &editing.text);
        if error.is_none() && offered.is_empty() {
            return;
        }
        let chosen = Popup::from_response(&response).open(true).width(BELOW).show(|ui| {
            if let Some(error) = error {
                ui.colored_label(self.tokens.error, error);
            }
            choice(ui, &offered)
        });
        if let Some(state) = chosen.and_then(|shown| shown.inner) {
            self.asked = Some(Asked::State(state));
        }
    }
}

/// The states that begin as what is typed; all, where none does, or where it is one of them and
/// another may be chosen.
fn offered<'a>(states: &'a [String], typed: &str) -> Vec<&'a str> {
    let typed = typed.trim().to_lowercase();
    let all = || states.iter().map(String::as_str);
    let begins: Vec<_> = all().filter(|state| state.to_lowercase().starts_with(&typed)).collect();
    let is_one = begins.iter().any(|state| state.to_lowercase() == typed);
    if begins.is_empty() || is_one { all().collect() } else { begins }
}

fn choice(ui: &mut Ui, states: &[&str]) -> Option<String> {
    let mut chosen = None;
    for state in states {
        let response = ui.selectable_label(false, *state);
        if is_chosen(ui, &response) {
            chosen = Some((*state).to_owned());
        }
    }
    chosen
}

/// From where the button goes down: with that the field loses the keyboard, and the list goes.
fn is_chosen(ui: &Ui, response: &Response) -> bool {
    let pressed = ui.input(|input| input.pointer.primary_pressed());
    response.clicked() || (pressed && response.contains_pointer())
}

/// The corner of a value that deserves a second look.
fn corner(ui: &Ui, rect: Rect, colour: Color32) {
    let at = rect.right_top();
    let points = vec![at, at - vec2(CORNER, 0.0), at + vec2(0.0, CORNER)];
    ui.painter().add(Shape::convex_polygon(points, colour, Stroke::NONE));
}

/// The name of a fact cell for a screen reader: whose it is where territories are rows, which
/// series, which year, fact or own target.
pub(super) fn cell_name(texts: &Texts, sheet: &Sheet, at: At) -> String {
    let Some(key) = sheet.key(at) else { return String::new() };
    let line = &key.series;
    let code = if line.series.is_empty() {
        line.code.to_string()
    } else {
        format!("{} {}", line.code, line.series)
    };
    let is_own = line.layer == crate::book::Layer::OwnTarget;
    let name = if is_own {
        Message::new("data-cell-own").with("code", code).with("year", key.year)
    } else {
        Message::new("data-cell-fact").with("code", code).with("year", key.year)
    };
    if sheet.arrangement == Arrangement::IndicatorsByYears {
        return texts.say(&name);
    }
    let place = sheet.slot(at).and_then(|slot| sheet.places.get(slot.place));
    let territory = place.map(|place| place.name.clone()).unwrap_or_default();
    texts.say(&Message::new("data-cell-of").with("territory", territory).with("cell", name))
}

fn mark(standing: &Standing) -> Option<StatusMark> {
    match standing {
        Standing::Met(_) | Standing::Reached => Some(StatusMark::Met),
        Standing::Missed(_) | Standing::NotReached => Some(StatusMark::Behind),
        Standing::NoValue | Standing::NoTarget | Standing::NotComparable(_) => None,
    }
}
