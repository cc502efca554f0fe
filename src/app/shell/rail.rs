//! The rail at the left: one button a screen, icon and word, or the icon alone in a narrow window.

use egui::{Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::command::Command;
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::app::verb::Verb;
use crate::theme::{self, size};

/// Height of a button; a little less where all of them would not fit.
const BUTTON: f32 = 48.0;

/// The rail.
pub fn rail(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let words = ui.ctx().content_rect().width() >= size::RAIL_WORDS_FROM;
    let width = if words { size::RAIL } else { size::RAIL_NARROW };
    let tokens = theme::tokens(ui.ctx());
    let frame = egui::Frame::new().fill(tokens.surface);
    egui::Panel::left("rail").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let more = [
            (session.draft.is_some(), Screen::Draft),
            (session.table.is_some(), Screen::Wizard),
            (session.incoming.is_some(), Screen::Review),
            (session.place.screen == Screen::Districts, Screen::Districts),
        ];
        let more = more.into_iter().filter_map(|(is_open, screen)| is_open.then_some(screen));
        let count = Screen::ALL.len() + more.clone().count();
        let room = (ui.available_height() - 2.0 * size::SPACE_4) / count as f32;
        let look = Look { words, height: room.min(BUTTON) };
        ui.add_space(size::SPACE_4);
        let (last, first) = Screen::ALL.split_last().unwrap_or((&Screen::Settings, &[]));
        for screen in first {
            button(ui, session, *screen, look, commands);
        }
        for screen in more {
            button(ui, session, screen, look, commands);
        }
        ui.with_layout(egui::Layout::bottom_up(egui::Align::Min), |ui| {
            ui.add_space(size::SPACE_4);
            button(ui, session, *last, look, commands);
        });
    });
}

/// How buttons look in a window of this size.
#[derive(Clone, Copy)]
struct Look {
    /// Whether they show words, or icons alone.
    words: bool,
    height: f32,
}

fn button(
    ui: &mut Ui,
    session: &Session,
    screen: Screen,
    Look { words, height }: Look,
    commands: &mut Vec<Command>,
) {
    let verb = Verb::Go(screen);
    let name = verb.name(&session.texts);
    let selected = session.place.screen == screen;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, &*name));
    let tokens = theme::tokens(ui.ctx());
    let painter = ui.painter();
    if selected {
        painter.rect_filled(rect, 0.0, tokens.selection);
        let bar = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        painter.rect_filled(bar, 0.0, tokens.accent);
    } else if response.hovered() {
        painter.rect_filled(rect, 0.0, tokens.hover);
    }
    if response.has_focus() {
        let ring = egui::Stroke::new(size::FOCUS_RING, tokens.focus);
        painter.rect_stroke(rect.shrink(1.0), size::CORNER, ring, egui::StrokeKind::Inside);
    }
    let colour = if selected { tokens.accent } else { tokens.text };
    let middle = if words { rect.center() - vec2(0.0, 7.0) } else { rect.center() };
    if let Some(icon) = verb.icon() {
        let square = Rect::from_center_size(middle, vec2(size::ICON, size::ICON));
        icon.paint(painter, square, colour);
    }
    if words {
        let layout = |font| painter.layout_no_wrap(name.clone().into_owned(), font, colour);
        // The longest words fit in regular only; the chosen button has its bar and colour too.
        let bold = Some(layout(theme::bold(size::SMALL))).filter(|_| selected);
        let word = bold.filter(|word| word.size().x <= rect.width() - size::SPACE_8);
        let word = word.unwrap_or_else(|| layout(theme::regular(size::SMALL)));
        let foot = rect.center_bottom() - vec2(word.size().x / 2.0, 4.0 + word.size().y);
        painter.galley(foot, word, colour);
    }
    let response = if words { response } else { response.on_hover_text(&*name) };
    if response.clicked() {
        commands.push(Command::Do(verb));
    }
}
