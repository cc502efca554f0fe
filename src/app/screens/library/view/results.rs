//! What was found, drawn.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Button, Color32, FontId, Galley, Label, Rect, RichText, Role, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::super::LibraryScreen;
use super::super::data::{Hit, Marked, Results, Row};
use crate::app::command::Command;
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::language::Message;
use crate::theme::{self, Icon, Tokens, size};

/// Around the text of a row.
const PADDING: Vec2 = vec2(8.0, 4.0);
/// Indentation of what stands below a title.
const INDENT: f32 = 12.0;

pub(super) fn ui(
    screen: &mut LibraryScreen,
    ui: &mut Ui,
    session: &Session,
    results: &Results,
    commands: &mut Vec<Command>,
) {
    let tokens = theme::tokens(ui.ctx());
    let quiet = |text: &str| RichText::new(text).size(size::SMALL).color(tokens.quiet_text);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&results.intro).font(theme::bold(size::BODY)));
        if !results.rows.is_empty() {
            ui.label(quiet(&session.texts.get("library-keys")));
        }
    });
    for advice in &results.advice {
        ui.add(Label::new(format!("• {advice}")).wrap());
    }
    ui.add_space(size::SPACE_4);
    let reveal = std::mem::take(&mut screen.reveal);
    let mut asked = None;
    // Another search begins at the top.
    let area = ScrollArea::vertical().id_salt(("library results", &screen.wish.typed));
    area.auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut at = 0;
        for row in &results.rows {
            match row {
                Row::Group(heading) => {
                    ui.add_space(size::SPACE_8);
                    let heading = RichText::new(heading).font(theme::bold(size::STRONG));
                    ui.add(Label::new(heading).wrap());
                    ui.add_space(size::SPACE_4);
                }
                Row::Hit(hit) => {
                    let is_chosen = screen.chosen == Some(at);
                    let (rect, wanted) = draw(ui, session, hit, (at, is_chosen), tokens);
                    if is_chosen && reveal && at > 0 {
                        ui.scroll_to_rect(rect, None);
                    }
                    asked = wanted.map(|wanted| (at, hit, wanted)).or(asked);
                    at += 1;
                }
                Row::More { programme, text } => {
                    ui.add_space(size::SPACE_4);
                    if ui.link(text).clicked() {
                        screen.wish.wide.insert(programme.clone());
                        ui.ctx().request_repaint();
                    }
                }
            }
        }
    });
    if let Some((at, hit, wanted)) = asked {
        screen.chosen = Some(at);
        screen.wants_focus = true;
        commands.extend(hit.goal.commands(session, wanted));
    }
}

/// Draws a hit; gives where it stands and the screen on which it is to be opened.
fn draw(
    ui: &mut Ui,
    session: &Session,
    hit: &Hit,
    (at, is_chosen): (usize, bool),
    tokens: &Tokens,
) -> (Rect, Option<Screen>) {
    let button = size::ROW + size::SPACE_4;
    let room = ui.available_width() - 2.0 * PADDING.x - button;
    let lines = lines(ui, hit, room, tokens);
    let height: f32 = lines.iter().map(|line| line.galley.size().y).sum();
    let size = vec2(ui.available_width(), height + 2.0 * PADDING.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, hit.name()));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if is_chosen {
            painter.rect_filled(rect, size::CORNER, tokens.selection);
            let ring = Stroke::new(tokens.hairline_width, tokens.focus);
            painter.rect_stroke(rect, size::CORNER, ring, StrokeKind::Inside);
        } else if response.hovered() {
            painter.rect_filled(rect, size::CORNER, tokens.hover);
        }
        let mut y = rect.top() + PADDING.y;
        for line in lines {
            let place = pos2(rect.left() + PADDING.x + line.indent, y);
            y += line.galley.size().y;
            painter.galley(place, line.galley, tokens.text);
        }
    }
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let mut asked = response.clicked().then_some(super::CARD);
    if hit.goal.has_chart {
        let place = pos2(rect.right() - button, rect.center().y - size::ROW / 2.0);
        let square = Rect::from_min_size(place, Vec2::splat(size::ROW));
        if chart_button(ui, session, hit, square, at) {
            asked = Some(Screen::Trajectory);
        }
    }
    (rect, asked)
}

fn chart_button(ui: &mut Ui, session: &Session, hit: &Hit, square: Rect, at: usize) -> bool {
    let message = Message::new("library-chart").with("code", &*hit.code);
    let name = session.texts.say(&message);
    let button = Button::new("").frame_when_inactive(false);
    let response = ui.push_id(("chart", at), |ui| ui.put(square, button)).inner;
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    Icon::Trajectory.paint(ui.painter(), square.shrink(4.0), theme::tokens(ui.ctx()).accent);
    response.on_hover_text(name).clicked()
}

/// A line of a row.
struct Line {
    galley: Arc<Galley>,
    indent: f32,
}

/// Code and title, then what it is, then the other words in which something was found.
fn lines(ui: &Ui, hit: &Hit, room: f32, tokens: &Tokens) -> Vec<Line> {
    let mut title = LayoutJob::default();
    if !hit.code.is_empty() {
        append(&mut title, &format!("{}  ", hit.code), theme::bold(size::BODY), tokens.accent);
    }
    marked(&mut title, &hit.title, size::BODY, tokens.text);
    let mut about = LayoutJob::default();
    let small = theme::regular(size::SMALL);
    append(&mut about, &hit.about, small.clone(), tokens.quiet_text);
    let mut lines = vec![(title, 0.0), (about, INDENT)];
    for (sign, other) in &hit.others {
        let mut job = LayoutJob::default();
        append(&mut job, &format!("{sign}  "), small.clone(), tokens.quiet_text);
        marked(&mut job, other, size::SMALL, tokens.text);
        lines.push((job, INDENT));
    }
    let lay_out = |(mut job, indent): (LayoutJob, f32)| {
        job.wrap.max_width = (room - indent).max(0.0);
        Line { galley: ui.fonts_mut(|fonts| fonts.layout_job(job)), indent }
    };
    lines.into_iter().map(lay_out).collect()
}

/// A text in which what was found is bold and underlined.
fn marked(job: &mut LayoutJob, marked: &Marked, size: f32, colour: Color32) {
    let mut end = 0;
    for place in &marked.places {
        append(job, &marked.text[end..place.start], theme::regular(size), colour);
        let found = TextFormat {
            underline: Stroke::new(size::HAIRLINE, colour),
            ..TextFormat::simple(theme::bold(size), colour)
        };
        job.append(&marked.text[place.clone()], 0.0, found);
        end = place.end;
    }
    append(job, &marked.text[end..], theme::regular(size), colour);
}

fn append(job: &mut LayoutJob, text: &str, font: FontId, colour: Color32) {
    job.append(text, 0.0, TextFormat::simple(font, colour));
}
