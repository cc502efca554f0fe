//! The screen drawn: the tree at the left, at the right the card or the list of changes.

mod card;
mod changes;
mod facts;
mod table;
mod tree;

use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, Role, Ui, WidgetInfo};

use super::{ProgrammeScreen, Shown, Tab};
use crate::app::command::Command;
use crate::app::draft::DraftCommand;
use crate::app::session::Session;
use crate::app::verb::Verb;
use crate::language::Message;
use crate::programme::{Origin, Programme};
use crate::theme::{self, size};

/// Share of the width that the tree takes, and its bounds.
const TREE_SHARE: f32 = 0.36;
const TREE: std::ops::RangeInclusive<f32> = 240.0..=460.0;

impl ProgrammeScreen {
    pub(super) fn draw(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        shown: &Shown,
        commands: &mut Vec<Command>,
    ) {
        let width = (ui.available_width() * TREE_SHARE).clamp(*TREE.start(), *TREE.end());
        let frame = Frame::new().inner_margin(Margin { right: 12, ..Margin::ZERO });
        Panel::left("programme tree")
            .exact_size(width)
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| tree::ui(self, ui, session, &shown.tree, commands));
        let frame = Frame::new().inner_margin(Margin { left: 12, ..Margin::ZERO });
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            self.tabs(ui, session, shown, commands);
            ui.add_space(size::SPACE_8);
            match (self.tab, &shown.card) {
                (Tab::Changes, _) => {
                    if let Some(code) = changes::ui(ui, session, &shown.changes) {
                        self.choose(&code, commands);
                    }
                }
                (Tab::Card, _) if shown.fact.is_some() => {
                    let fact = shown.fact.iter();
                    fact.for_each(|fact| facts::alone(ui, session, fact, commands));
                }
                (Tab::Card, Some(shown)) => card::ui(ui, session, shown, commands),
                (Tab::Card, None) => {
                    let quiet = theme::tokens(ui.ctx()).quiet_text;
                    ui.colored_label(quiet, &*session.texts.get("programme-nothing"));
                }
            }
        });
    }

    /// The choice between card and changes, and what can be done with the card.
    fn tabs(&mut self, ui: &mut Ui, session: &Session, shown: &Shown, commands: &mut Vec<Command>) {
        let texts = &session.texts;
        let count = match shown.changes.count() {
            0 => Message::new("programme-no-changes-tab"),
            count => Message::new("programme-changes-tab").with("count", count),
        };
        let names = [
            (Tab::Card, texts.get("programme-card-tab").into_owned()),
            (Tab::Changes, texts.say(&count)),
        ];
        ui.horizontal(|ui| {
            for (tab, name) in names {
                let selected = self.tab == tab;
                let response = ui.selectable_label(selected, &name);
                response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, &name));
                if response.clicked() {
                    self.tab = tab;
                }
            }
            if self.tab == Tab::Changes {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    writing(ui, session, commands);
                });
            }
            if let (Tab::Card, Some(card), None) = (self.tab, &shown.card, &shown.fact) {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    card::actions(ui, session, card, commands);
                });
            }
        });
    }
}

/// How the programme is written on: an act that amends it, and, where it is a file of the office,
/// that file corrected.
fn writing(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    if ui.button(&*Verb::NewAmendment.name(texts)).clicked() {
        commands.push(Command::Do(Verb::NewAmendment));
    }
    let is_own = |programme: &Programme| matches!(programme.origin, Origin::File(_));
    if session.programme().is_some_and(is_own) {
        let button = ui.button(&*texts.get("draft-correct"));
        if button.on_hover_text(&*texts.get("draft-correct.hint")).clicked() {
            commands.push(Command::Draft(DraftCommand::Correct));
        }
    }
}
