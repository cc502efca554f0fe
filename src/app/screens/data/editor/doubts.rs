//! What is doubtful in the cell, in words: corrected with one click, or accepted with one and a
//! reason; what was accepted stands there quietly and can be doubted again.

use egui::{Label, RichText, TextEdit, Ui, WidgetInfo};

use super::fields::Drawn;
use super::typed::Typed;
use crate::app::command::Command;
use crate::app::session::Session;
use crate::book::{Accepted, Details, Edit};
use crate::check::Rule;
use crate::check::data::Doubt;
use crate::language::{Message, copy_number};
use crate::theme::{self, Icon, size};

/// A finding that is about to be accepted.
pub(super) struct Accepting {
    rule: Rule,
    why: String,
    is_new: bool,
}

/// All findings of the cell.
pub(super) fn ui(
    ui: &mut Ui,
    drawn: &mut Drawn<'_>,
    typed: &Typed,
    accepting: &mut Option<Accepting>,
) {
    let session = drawn.session;
    for doubt in session.doubts.of(&typed.cell) {
        let tokens = theme::tokens(ui.ctx());
        let frame = egui::Frame::new()
            .fill(tokens.surface)
            .stroke(egui::Stroke::new(tokens.hairline_width, tokens.hairline))
            .corner_radius(size::CORNER)
            .inner_margin(egui::Margin::same(6));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            match &doubt.accepted {
                Some(why) => accepted(ui, drawn, typed, doubt, why),
                None => open(ui, drawn, typed, doubt, accepting),
            }
        });
    }
}

fn open(
    ui: &mut Ui,
    drawn: &mut Drawn<'_>,
    typed: &Typed,
    doubt: &Doubt,
    accepting: &mut Option<Accepting>,
) {
    let texts = &drawn.session.texts;
    let tokens = theme::tokens(ui.ctx());
    let title = texts.say(&doubt.rule.title());
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(16.0, 16.0), egui::Sense::hover());
        Icon::Warning.paint(ui.painter(), rect, tokens.warning);
        ui.add(Label::new(RichText::new(title).font(theme::bold(size::SMALL))).wrap())
            .on_hover_text(texts.say(&doubt.rule.why()));
    });
    let message = RichText::new(texts.say(&doubt.message)).size(size::SMALL);
    ui.add(Label::new(message).wrap());
    if accepting.as_ref().is_some_and(|it| it.rule == doubt.rule) {
        reasons(ui, drawn, typed, accepting);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(instead) = &doubt.instead {
            let number = instead.number().map(|it| copy_number(it, texts.language()));
            let put = Message::new("editor-put").with("value", number.unwrap_or_default());
            if ui.button(texts.say(&put)).clicked() {
                let cell = typed.cell.clone();
                let label = Message::new("edit-cell")
                    .with("code", cell.series.code.to_string())
                    .with("year", cell.year);
                let edits = vec![Edit::set(cell, Some(instead.clone()))];
                drawn.commands.push(Command::Edit { label, edits });
            }
        }
        if ui.button(&*texts.get("editor-accept")).clicked() {
            let rule = doubt.rule;
            *accepting = Some(Accepting { rule, why: String::new(), is_new: true });
        }
    });
}

/// Why it is accepted: typed, or one of a few reasons with one click.
fn reasons(ui: &mut Ui, drawn: &mut Drawn<'_>, typed: &Typed, accepting: &mut Option<Accepting>) {
    let texts = &drawn.session.texts;
    let Some(now) = accepting else { return };
    let label = ui.label(RichText::new(texts.get("editor-why")).size(size::SMALL));
    let edit = TextEdit::singleline(&mut now.why).desired_width(f32::INFINITY);
    let response = ui.add(edit).labelled_by(label.id);
    if std::mem::take(&mut now.is_new) {
        response.request_focus();
        response.scroll_to_me(None);
    }
    drawn.has_focus |= response.has_focus();
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let mut why = entered.then(|| now.why.trim().to_owned()).filter(|why| !why.is_empty());
    ui.horizontal_wrapped(|ui| {
        for reason in [
            texts.get("editor-why-checked"),
            texts.get("editor-why-counted"),
            texts.get("editor-why-event"),
        ] {
            if ui.small_button(&*reason).clicked() {
                why = Some(reason.into_owned());
            }
        }
    });
    let mut given_up = false;
    ui.horizontal_wrapped(|ui| {
        let ready = !now.why.trim().is_empty();
        let accept = ui.add_enabled(ready, egui::Button::new(&*texts.get("editor-accept-now")));
        if accept.clicked() {
            why = Some(now.why.trim().to_owned());
        }
        given_up = ui.button(&*texts.get("editor-accept-not")).clicked();
    });
    if let Some(why) = why {
        let rule = now.rule.id();
        let accepted = typed.details.accepted.with(rule, &why, typed.entry.as_ref());
        drawn.commands.push(change(drawn.session, typed, accepted, Message::new("edit-accept")));
        *accepting = None;
    } else if given_up {
        *accepting = None;
    }
}

fn accepted(ui: &mut Ui, drawn: &mut Drawn<'_>, typed: &Typed, doubt: &Doubt, why: &str) {
    let texts = &drawn.session.texts;
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    let said = Message::new("editor-accepted").with("rule", doubt.rule.title()).with("why", why);
    let said = RichText::new(texts.say(&said)).size(size::SMALL).color(quiet);
    ui.add(Label::new(said).wrap()).on_hover_text(texts.say(&doubt.message));
    let name = texts.get("editor-reopen");
    let response = ui.small_button(&*name);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &*name));
    if response.clicked() {
        let accepted = typed.details.accepted.without(doubt.rule.id());
        drawn.commands.push(change(drawn.session, typed, accepted, Message::new("edit-reopen")));
    }
}

fn change(session: &Session, typed: &Typed, accepted: Accepted, name: Message) -> Command {
    let cell = typed.cell.clone();
    // What is typed beside it is taken over on its own.
    let kept = session.open.book().details(&cell).cloned().unwrap_or_default();
    let label = Message::new("edit-of-cell")
        .with("code", cell.series.code.to_string())
        .with("year", cell.year)
        .with("what", name);
    let details = Details { accepted, ..kept };
    Command::Edit { label, edits: vec![Edit::set_details(cell, details)] }
}
