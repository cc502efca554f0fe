//! The screen drawn: the field, and below it the programmes or what was found in them.

mod cards;
mod results;

use egui::{EventFilter, Id, Key, Modifiers, RichText, ScrollArea, TextEdit, Ui};

pub(super) use self::cards::open;
use super::{CARD, LibraryScreen, Shown};
use crate::app::command::Command;
use crate::app::place::Screen;
use crate::app::session::Session;
use crate::app::verb::Verb;
use crate::theme::{self, size};

/// Rows that a page key goes.
const PAGE: isize = 5;

/// What the keys ask for; they belong to the list, although the field has the keyboard.
#[derive(Debug, Default)]
pub(super) struct Keys {
    /// So many rows down, or up where negative.
    pub(super) step: Option<isize>,
    /// To open the row on this screen.
    pub(super) open: Option<Screen>,
}

impl LibraryScreen {
    /// Takes the keys of the list before the field does.
    pub(super) fn keys(&mut self, ui: &Ui) -> Keys {
        let focused = ui.memory(egui::Memory::focused);
        if focused.is_some_and(|focused| focused != field_id()) {
            return Keys::default();
        }
        ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            let steps = [
                (Key::ArrowDown, 1),
                (Key::ArrowUp, -1),
                (Key::PageDown, PAGE),
                (Key::PageUp, -PAGE),
            ];
            let step = steps.into_iter().find(|(key, _)| pressed(*key)).map(|(_, by)| by);
            if pressed(Key::Escape) {
                self.wish.typed.clear();
            }
            let open = if input.consume_key(Modifiers::COMMAND, Key::Enter) {
                Some(Screen::Trajectory)
            } else {
                input.consume_key(Modifiers::NONE, Key::Enter).then_some(CARD)
            };
            Keys { step, open }
        })
    }

    /// The field. It has the keyboard unless something else was given it.
    pub(super) fn field(&mut self, ui: &mut Ui, session: &Session) {
        let texts = &session.texts;
        if std::mem::take(&mut self.wants_focus) || ui.memory(|memory| memory.focused().is_none()) {
            ui.memory_mut(|memory| memory.request_focus(field_id()));
        }
        ui.horizontal(|ui| {
            let label =
                ui.label(RichText::new(texts.get("library-search")).font(theme::bold(size::BODY)));
            let filter = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
                ..EventFilter::default()
            };
            let field = TextEdit::singleline(&mut self.wish.typed)
                .id(field_id())
                .event_filter(filter)
                .desired_width(f32::INFINITY)
                .hint_text(&*texts.get("library-search.hint"));
            ui.add(field).labelled_by(label.id);
        });
        ui.add_space(size::SPACE_8);
    }

    pub(super) fn draw(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        shown: &Shown,
        commands: &mut Vec<Command>,
    ) {
        match &shown.results {
            Some(found) => results::ui(self, ui, session, found, commands),
            None => {
                toolbar(ui, session, commands);
                ui.add_space(size::SPACE_8);
                ScrollArea::vertical().id_salt("library cards").auto_shrink(false).show(ui, |ui| {
                    self.cards(ui, session, &shown.cards, commands);
                });
            }
        }
    }
}

/// What brings further programmes into the library.
fn toolbar(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    let verbs = [
        (Verb::Open, texts.get("library-open-file")),
        (Verb::NewProgramme, Verb::NewProgramme.name(texts)),
    ];
    ui.horizontal_wrapped(|ui| {
        for (verb, name) in verbs {
            if ui.button(&*name).clicked() {
                commands.push(Command::Do(verb));
            }
        }
    });
}

fn field_id() -> Id {
    Id::unique("library search")
}
