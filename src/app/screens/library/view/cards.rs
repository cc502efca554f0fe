//! The programmes drawn.

use egui::{Button, Frame, Label, Margin, RichText, Role, Stroke, Ui, WidgetInfo, vec2};

use super::super::LibraryScreen;
use super::super::data::{self, Card};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::app::verb::Verb;
use crate::language::Message;
use crate::theme::{self, size};

/// The commands that open a programme.
pub(in super::super) fn open(card: &Card, session: &Session) -> Vec<Command> {
    let mut commands = choose(card, session);
    commands.push(data::card(&card.id, session));
    commands
}

/// Chooses a programme where another one is open, whose edition would be lost otherwise.
fn choose(card: &Card, session: &Session) -> Vec<Command> {
    let is_other = session.place.programme != card.id;
    is_other.then(|| Command::ChooseProgramme(card.id.clone())).into_iter().collect()
}

impl LibraryScreen {
    pub(super) fn cards(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        cards: &[Card],
        commands: &mut Vec<Command>,
    ) {
        let reveal = std::mem::take(&mut self.reveal);
        for (at, card) in cards.iter().enumerate() {
            let is_chosen = self.chosen == Some(at);
            let rect = draw(ui, session, card, is_chosen, commands);
            if is_chosen && reveal {
                ui.scroll_to_rect(rect, None);
            }
            ui.add_space(size::SPACE_8);
        }
    }
}

fn draw(
    ui: &mut Ui,
    session: &Session,
    card: &Card,
    is_chosen: bool,
    commands: &mut Vec<Command>,
) -> egui::Rect {
    let tokens = theme::tokens(ui.ctx());
    // The ring is a point wider than the hairline; what is inside stays where it is.
    let (stroke, around) = if is_chosen {
        (Stroke::new(size::FOCUS_RING, tokens.focus), 1)
    } else {
        (Stroke::new(tokens.hairline_width, tokens.hairline), 2)
    };
    let frame = Frame::new()
        .fill(tokens.surface)
        .stroke(stroke)
        .corner_radius(size::CORNER)
        .inner_margin(Margin::symmetric(12, 8))
        .outer_margin(Margin::same(around));
    let drawn = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        heading(ui, card);
        let title = ui.add(Label::new(&card.title).wrap());
        if let Some(mark) = &card.title_mark {
            title.on_hover_text(mark);
        }
        let quiet = |text: &str| RichText::new(text).size(size::SMALL).color(tokens.quiet_text);
        for line in [&card.about, &card.content] {
            ui.add(Label::new(quiet(line)).wrap());
        }
        ui.add_space(size::SPACE_4);
        ui.horizontal_wrapped(|ui| buttons(ui, session, card, commands));
    });
    drawn.response.rect
}

/// Short title, and behind it in words what the programme is now.
fn heading(ui: &mut Ui, card: &Card) {
    let tokens = theme::tokens(ui.ctx());
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&card.short).font(theme::bold(size::STRONG)));
        for state in &card.state {
            let chip = Frame::new()
                .fill(tokens.band)
                .corner_radius(size::CORNER)
                .inner_margin(Margin::symmetric(6, 1));
            chip.show(ui, |ui| ui.label(RichText::new(state).size(size::SMALL)));
        }
    });
}

fn buttons(ui: &mut Ui, session: &Session, card: &Card, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    if action(ui, session, card, &texts.get("library-open"), None) {
        commands.extend(open(card, session));
    }
    if card.can_compare && action(ui, session, card, &texts.get("library-compare"), None) {
        commands.extend(choose(card, session));
        // The first edition has nothing before it; the one in force has.
        commands.push(Command::ChooseEdition(None));
        commands.push(Command::ShowChanges);
    }
    if action(ui, session, card, &Verb::NewAmendment.name(texts), None) {
        commands.extend(choose(card, session));
        commands.push(Command::Do(Verb::NewAmendment));
    }
    let none = card.folder.is_none().then(|| texts.get("library-folder-none"));
    if action(ui, session, card, &texts.get("library-folder"), none.as_deref())
        && let Some(folder) = &card.folder
    {
        commands.push(Command::View(folder.clone()));
    }
}

/// A button of a card, which a screen reader tells from those of the others. `lacks` says why it
/// cannot be used.
fn action(ui: &mut Ui, session: &Session, card: &Card, text: &str, lacks: Option<&str>) -> bool {
    let enabled = lacks.is_none();
    let message =
        Message::new("library-action").with("programme", &*card.short).with("action", text);
    let name = session.texts.say(&message);
    let response = ui.add_enabled(enabled, Button::new(text).min_size(vec2(0.0, size::ROW)));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
    let response = match lacks {
        Some(why) => response.on_disabled_hover_text(why),
        None => response,
    };
    response.clicked()
}
