//! What both tabs draw alike: the filter, how many are listed, headings and cards.

use egui::{Color32, Label, Rect, Response, RichText, Sense, Ui, vec2};

use super::data::Group;
use crate::app::session::Session;
use crate::language::Message;
use crate::theme::{self, Icon, size};

/// The field of the words that findings are to have.
pub(super) fn filter(ui: &mut Ui, session: &Session, typed: &mut String) {
    let label = ui.label(&*session.texts.get("findings-filter"));
    let field = egui::TextEdit::singleline(typed)
        .desired_width(170.0)
        .hint_text(&*session.texts.get("findings-filter.hint"));
    ui.add(field).labelled_by(label.id);
}

/// How many findings are listed, of how many.
pub(super) fn count(ui: &mut Ui, session: &Session, listed: usize, total: usize) {
    let count = Message::new("findings-count").with("listed", listed).with("total", total);
    ui.add(Label::new(session.texts.say(&count)).truncate());
}

/// The heading of a group.
pub(super) fn heading<E>(ui: &mut Ui, group: &Group<E>) {
    let title = format!("{} ({})", group.title, group.entries.len());
    ui.add(Label::new(RichText::new(title).font(theme::bold(size::BODY))).wrap());
    if !group.why.is_empty() {
        quiet(ui, &group.why);
    }
    ui.add_space(size::SPACE_4);
}

/// A small line below something.
pub(super) fn quiet(ui: &mut Ui, text: &str) -> Response {
    let colour = theme::tokens(ui.ctx()).quiet_text;
    ui.add(Label::new(RichText::new(text).small().color(colour)).wrap())
}

/// The card of a finding.
pub(super) fn card(ui: &mut Ui, draw: impl FnOnce(&mut Ui)) {
    let tokens = theme::tokens(ui.ctx());
    let frame = egui::Frame::new()
        .fill(tokens.surface)
        .stroke(egui::Stroke::new(tokens.hairline_width, tokens.hairline))
        .corner_radius(size::CORNER)
        .inner_margin(egui::Margin::symmetric(12, 6))
        .outer_margin(egui::Margin { bottom: 4, ..egui::Margin::ZERO });
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        draw(ui);
    });
}

/// The symbol before the title of a finding.
pub(super) fn symbol(ui: &mut Ui, icon: Icon, colour: Color32) -> Response {
    let (rect, response): (Rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
    icon.paint(ui.painter(), rect, colour);
    response
}

/// What a finding is about and what is wrong, in one line.
pub(super) fn title(subject: &str, rule: &str) -> String {
    let parts = [subject, rule].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}
