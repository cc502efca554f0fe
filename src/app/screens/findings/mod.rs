//! Findings: what is doubtful in the acts of the programme shown (`data` says what is shown, `view`
//! draws it), and in a tab of its own what is doubtful in the office's values (`values`,
//! `values_view`); what both draw alike stands in `parts`.

mod data;
mod parts;
mod values;
mod values_view;
mod view;

use egui::{RichText, Ui, WidgetInfo};

use self::data::{List, Wish};
use super::computed::Computed;
use crate::app::command::Command;
use crate::app::session::Session;
use crate::language::Message;
use crate::theme::{self, size};

/// What the screen remembers between frames.
#[derive(Default)]
pub struct FindingsScreen {
    wish: Wish,
    /// Heights of the entries as drawn last, so that only visible ones are laid out.
    heights: Vec<f32>,
    computed: Computed<Wish, List>,
    /// Whether the tab of the values is shown.
    of_values: bool,
    values: values::Wish,
    computed_values: Computed<(values::Wish, u64), values::List>,
}

impl FindingsScreen {
    /// Draws the screen.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        self.tabs(ui, session);
        if self.of_values {
            let wish = (self.values.clone(), session.doubts.revision);
            let held =
                self.computed_values.take(session, &wish, || values::List::of(session, &wish.0));
            self.draw_values(ui, session, &held.1, commands);
            self.computed_values.keep(held);
            return;
        }
        if self.computed.is_of_another_programme(session) {
            self.wish = Wish::default();
        }
        let (heights, wish) = (&mut self.heights, self.wish.clone());
        let held = self.computed.take(session, &wish, || {
            heights.clear();
            list(session, &wish)
        });
        self.draw(ui, session, &held.1, commands);
        self.computed.keep(held);
    }

    fn tabs(&mut self, ui: &mut Ui, session: &Session) {
        let texts = &session.texts;
        let count = Message::new("findings-tab-values").with("count", session.doubts.open());
        let tabs =
            [(false, texts.get("findings-tab-acts").into_owned()), (true, texts.say(&count))];
        ui.horizontal(|ui| {
            for (of_values, name) in tabs {
                let is_shown = self.of_values == of_values;
                let title = RichText::new(&name).font(theme::bold(size::STRONG));
                let tab = ui.selectable_label(is_shown, title);
                tab.widget_info(|| WidgetInfo::selected(egui::Role::Tab, true, is_shown, &name));
                if tab.clicked() {
                    self.of_values = of_values;
                }
            }
        });
    }
}

fn list(session: &Session, wish: &Wish) -> List {
    let found = session.findings.of(&session.place.programme);
    match (found, session.edition()) {
        (Some(found), Some(edition)) => List::of(found, edition, wish, &session.texts),
        _ => List::default(),
    }
}
