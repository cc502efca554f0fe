//! The due dates drawn as a list. All lines share one keyboard focus.

use egui::{
    Align, Align2, Color32, FontId, Id, Rect, Role, ScrollArea, Sense, TextStyle, TextWrapMode, Ui,
    WidgetInfo, WidgetText, pos2, vec2,
};

use super::super::data::{Entry, Line, Time, line_of, line_of_today, opening};
use super::super::{MeasuresScreen, Shown};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::language::Message;
use crate::theme::{self, Icon, Tokens, size};

const PADDING: f32 = 6.0;
const NUMBER: f32 = 52.0;
/// Lines above today that are in view when the calendar opens.
const ABOVE: usize = 2;
/// Room for the sign that a year opens.
const FOLD: f32 = 18.0;
/// Width of "when" in a month; what has no date says its deadline there.
const WHEN: f32 = 120.0;
/// Share of the width that says who.
const WHO: f32 = 0.24;

pub(super) fn ui(
    screen: &mut MeasuresScreen,
    ui: &mut Ui,
    session: &Session,
    shown: &Shown,
    commands: &mut Vec<Command>,
) {
    let calendar = &shown.plan.calendar;
    let id = Id::unique("measures calendar");
    let name = session.texts.get("measures-calendar-name");
    let has_focus = super::focus(ui, id, Role::List, &name, &mut screen.arriving);
    let year = session.place.year;
    let mut reveal = std::mem::take(&mut screen.reveal) && !screen.seen.is_empty();
    let before = screen.year.replace(year);
    if before.is_some_and(|before| before != year) {
        // Chosen while the calendar is looked at: just this year is asked for.
        screen.opened.insert(year);
    }
    let is_of_seen = |line: &&Line| matches!(line, Line::Due(entry) if entry.number == screen.seen);
    if reveal
        && !calendar.unfolded(&screen.opened).into_iter().any(|line| is_of_seen(&line))
        && let Some(past) = calendar.past_year_of(&screen.seen)
    {
        screen.opened.insert(past);
    }
    let lines = &*calendar.unfolded(&screen.opened);
    let mut go_to = match before {
        None => opening(lines, year, session.today),
        Some(before) if before != year => line_of(lines, year),
        Some(_) => None,
    };
    if std::mem::take(&mut screen.to_today) {
        go_to = line_of_today(lines);
    }
    // Of a measure that is due in many years, the date in or next to this one.
    screen.line = go_to.unwrap_or(screen.line);
    if reveal {
        screen.line = nearest(screen.line, lines, &screen.seen);
    }
    if has_focus {
        screen.keys(ui, shown, commands);
        let page = ((ui.available_height() / size::ROW) as isize - 1).max(1);
        if let Some(to) = super::step(ui, page).and_then(|by| step(lines, screen.line, by))
            && let Some(Line::Due(entry)) = lines.get(to).copied()
        {
            screen.line = to;
            reveal = true;
            screen.choose(&entry.number, commands);
        }
    }
    let mut clicked = None;
    let mut toggled = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    let folds = calendar.folds();
    ScrollArea::vertical().id_salt("measures calendar").auto_shrink(false).show(ui, |ui| {
        let top = ui.cursor().min;
        let width = ui.available_width();
        ui.allocate_exact_size(vec2(width, size::ROW * lines.len() as f32), Sense::hover());
        let place = |at: usize| {
            Rect::from_min_size(top + vec2(0.0, size::ROW * at as f32), vec2(width, size::ROW))
        };
        if reveal {
            ui.scroll_to_rect(place(screen.line).expand2(vec2(0.0, size::ROW)), None);
        } else if let Some(at) = go_to {
            // Above today a little of what is over, so that it is seen where one stands.
            let above =
                if matches!(lines.get(at), Some(Line::Today(_))) { ABOVE.min(at) } else { 0 };
            ui.scroll_to_rect(place(at - above), Some(Align::TOP));
        }
        for (at, line) in lines.iter().copied().enumerate() {
            if !ui.is_rect_visible(place(at)) {
                continue;
            }
            let drawn = Drawn { session, rect: place(at), tokens: theme::tokens(ui.ctx()), at };
            if let Line::Due(entry) = line {
                let chosen = entry.number == screen.seen;
                let ring = has_focus && at == screen.line;
                if drawn.entry(ui, entry, chosen, ring) {
                    clicked = Some((at, entry));
                }
            } else if let (Line::Year { year, time: Time::Past, .. }, true) = (line, folds) {
                let is_open = screen.opened.contains(year);
                if drawn.folding(ui, line, is_open) {
                    toggled = Some((at, *year));
                }
            } else {
                drawn.heading(ui, line, 0.0);
                drawn.label(ui, line);
            }
        }
    });
    if let Some((at, year)) = toggled {
        screen.line = at;
        if !screen.opened.remove(&year) {
            screen.opened.insert(year);
        }
    }
    if let Some((at, entry)) = clicked {
        ui.memory_mut(|memory| memory.request_focus(id));
        screen.line = at;
        screen.choose(&entry.number, commands);
    }
}

/// The line of a measure that is nearest to where the keyboard stands.
fn nearest(line: usize, lines: &[&Line], number: &str) -> usize {
    let of_measure = |line: &Line| matches!(line, Line::Due(entry) if entry.number == number);
    let found =
        lines.iter().copied().enumerate().filter(|(_, line)| of_measure(line)).map(|(at, _)| at);
    found.min_by_key(|at| at.abs_diff(line)).unwrap_or(line)
}

/// The line with a measure so many further, or the last one in that direction.
fn step(lines: &[&Line], from: usize, by: isize) -> Option<usize> {
    let is_due = |at: &usize| matches!(lines.get(*at).copied(), Some(Line::Due(_)));
    let last = lines.len().checked_sub(1)?;
    let to = from.saturating_add_signed(by).min(last);
    if by > 0 {
        (to..=last).find(is_due).or_else(|| (0..=last).rev().find(is_due))
    } else {
        (0..=to).rev().find(is_due).or_else(|| (0..=last).find(is_due))
    }
}

/// A line while it is drawn.
struct Drawn<'a> {
    session: &'a Session,
    rect: Rect,
    tokens: &'static Tokens,
    at: usize,
}

impl Drawn<'_> {
    /// Draws the heading of a year that opens and folds; tells whether it was clicked.
    fn folding(&self, ui: &Ui, line: &Line, is_open: bool) -> bool {
        let id = Id::unique("measures calendar year").with(self.at);
        let response = ui.interact(self.rect, id, Sense::click());
        let name = self.name(line);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, &name));
        self.heading(ui, line, FOLD);
        if response.hovered() {
            ui.painter().rect_filled(self.rect, 0.0, self.tokens.hover);
            self.heading(ui, line, FOLD);
        }
        if response.has_focus() {
            super::ring(ui, self.rect);
        }
        let icon = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
        let centre = self.rect.left_center() + vec2(PADDING + FOLD / 2.0 - 2.0, 0.0);
        let square = Rect::from_center_size(centre, vec2(14.0, 14.0));
        icon.paint(ui.painter(), square, self.tokens.quiet_text);
        let key = if is_open { "measures-fold" } else { "measures-unfold" };
        response.on_hover_text(self.session.texts.get(key)).clicked()
    }

    fn heading(&self, ui: &Ui, line: &Line, indent: f32) {
        let (rect, tokens) = (self.rect, self.tokens);
        let texts = &self.session.texts;
        let (text, side, font, colour) = match line {
            Line::Year { year, count, time } => {
                let spoken_of = *year == self.session.place.year;
                let colour = if spoken_of { tokens.accent } else { tokens.text };
                ui.painter().rect_filled(rect, 0.0, tokens.band);
                let due = texts.say(&Message::new("measures-due-count").with("count", *count));
                let side = match time {
                    Time::Past => format!("{due} · {}", texts.get("measures-past")),
                    Time::Now | Time::Coming => due,
                };
                (year.to_string(), side, theme::bold(size::STRONG), colour)
            }
            Line::Month { name, time } => {
                let side = match time {
                    Time::Past => texts.get("measures-past").into_owned(),
                    Time::Now => texts.get("measures-this-month").into_owned(),
                    Time::Coming => String::new(),
                };
                let colour = if *time == Time::Past { tokens.quiet_text } else { tokens.text };
                (name.clone(), side, theme::bold(size::BODY), colour)
            }
            Line::Today(text) => {
                super::hairline(ui, rect.left_center(), rect.right_center());
                let text = format!(" {text} ");
                let font = theme::bold(size::SMALL);
                let galley = ui.painter().layout_no_wrap(text, font, tokens.accent);
                let place = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
                ui.painter().rect_filled(place, 0.0, tokens.background);
                ui.painter().galley(place.min, galley, tokens.accent);
                return;
            }
            Line::Untold { count } => {
                ui.painter().rect_filled(rect, 0.0, tokens.band);
                let text = texts.say(&Message::new("measures-untold").with("count", *count));
                (text, String::new(), theme::bold(size::STRONG), tokens.text)
            }
            Line::Due(_) => return,
        };
        let left = rect.left_center() + vec2(PADDING + indent, 0.0);
        let drawn = ui.painter().text(left, Align2::LEFT_CENTER, text, font, colour);
        let side_at = pos2(drawn.right() + size::SPACE_12, rect.center().y);
        let small = theme::regular(size::SMALL);
        ui.painter().text(side_at, Align2::LEFT_CENTER, side, small, tokens.quiet_text);
    }

    /// What a screen reader reads of a heading.
    fn label(&self, ui: &Ui, line: &Line) {
        let name = self.name(line);
        let id = Id::unique("measures calendar heading").with(self.at);
        let response = ui.interact(self.rect, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &name));
    }

    fn name(&self, line: &Line) -> String {
        let texts = &self.session.texts;
        match line {
            Line::Year { year, count, .. } => {
                let due = texts.say(&Message::new("measures-due-count").with("count", *count));
                format!("{year}, {due}")
            }
            Line::Month { name, .. } | Line::Today(name) => name.clone(),
            Line::Untold { count } => {
                texts.say(&Message::new("measures-untold").with("count", *count))
            }
            Line::Due(entry) => entry.title.clone(),
        }
    }

    /// Draws a measure and tells whether it was clicked.
    fn entry(&self, ui: &mut Ui, entry: &Entry, chosen: bool, ring: bool) -> bool {
        let (rect, tokens) = (self.rect, self.tokens);
        let id = Id::unique("measures calendar line").with(self.at);
        let response = ui.interact(rect, id, Sense::CLICK);
        let parts = [&entry.when, &entry.number, &entry.title, &entry.bodies];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let name = parts.cloned().collect::<Vec<_>>().join(" · ");
        response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, chosen, &name));
        if chosen {
            ui.painter().rect_filled(rect, size::CORNER, tokens.selection);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, size::CORNER, tokens.hover);
        }
        if ring {
            super::ring(ui, rect);
        }
        let is_past = entry.time == Time::Past;
        let colour = if is_past { tokens.quiet_text } else { tokens.text };
        let (small, body) = (theme::regular(size::SMALL), theme::regular(size::BODY));
        let left = rect.left() + size::SPACE_16;
        let share = if entry.bodies.is_empty() { 0.0 } else { WHO };
        let who = rect.right() - share * rect.width();
        let mut cut = false;
        cut |= self.text(ui, &entry.when, (left, left + WHEN - PADDING), small.clone(), colour);
        let number = left + WHEN;
        let at = pos2(number, rect.center().y);
        let quiet = tokens.quiet_text;
        ui.painter().text(at, Align2::LEFT_CENTER, &entry.number, body.clone(), quiet);
        cut |= self.text(ui, &entry.title, (number + NUMBER, who - PADDING), body, colour);
        cut |= self.text(ui, &entry.bodies, (who, rect.right() - PADDING), small, colour);
        let response =
            if cut && response.hovered() { response.on_hover_text(name) } else { response };
        response.clicked()
    }

    /// Text between two edges, cut where it is longer; tells whether it was.
    fn text(
        &self,
        ui: &Ui,
        text: &str,
        (left, right): (f32, f32),
        font: FontId,
        colour: Color32,
    ) -> bool {
        let text = egui::RichText::new(text).font(font).color(colour);
        let width = (right - left).max(0.0);
        let wrap = Some(TextWrapMode::Truncate);
        let galley = WidgetText::from(text).into_galley(ui, wrap, width, TextStyle::Body);
        let at = pos2(left, self.rect.center().y - galley.size().y / 2.0);
        let elided = galley.elided;
        ui.painter().galley(at, galley, colour);
        elided
    }
}
