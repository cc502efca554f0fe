//! The fields of the cell drawn: what it holds above, what it carries beneath.

use egui::{Align2, ComboBox, Id, Response, RichText, TextEdit, Ui, WidgetInfo};

use super::facts::Facts;
use super::typed::{Field, Typed};
use crate::app::command::Command;
use crate::app::session::Session;
use crate::app::widgets;
use crate::app::widgets::physical_keys::Physical;
use crate::book::{Details, Entry, Reason, Status};
use crate::language::{Message, show_number};
use crate::theme::{self, size};

/// The panel while it is drawn.
pub(super) struct Drawn<'a> {
    pub(super) session: &'a Session,
    pub(super) commands: &'a mut Vec<Command>,
    /// Whether the next field that is drawn takes the keyboard.
    pub(super) first_takes_focus: bool,
    /// Whether a field has the keyboard.
    pub(super) has_focus: bool,
}

/// All fields.
pub(super) fn ui(ui: &mut Ui, drawn: &mut Drawn<'_>, facts: &Facts, typed: &mut Typed) {
    let session = drawn.session;
    let texts = &session.texts;
    let mut left = value(ui, drawn, facts, typed);
    let quiet = theme::tokens(ui.ctx()).quiet_text;
    if !facts.plan.is_empty() {
        let plan = Message::new("editor-plan")
            .with("value", facts.plan.as_str())
            .with("unit", facts.unit.as_str());
        ui.label(RichText::new(texts.say(&plan).trim_end()).size(size::SMALL));
    }
    if !facts.standing.is_empty() {
        let standing = RichText::new(&facts.standing).size(size::SMALL).color(quiet);
        ui.add(egui::Label::new(standing).wrap());
    }
    // What a cell carries says something of its value: without one there is nothing to say it of.
    if typed.entry.is_some() {
        if !facts.is_own {
            status(ui, drawn, typed);
            let hint = texts.get("details-as-of.hint");
            let as_of = &mut typed.text.as_of;
            left |= number(ui, drawn, &texts.get("details-as-of"), &hint, as_of).lost_focus();
            refused(ui, session, typed, Field::AsOf);
            left |= source(ui, drawn, typed);
            if facts.has_error {
                let error = &mut typed.text.error;
                left |= number(ui, drawn, &texts.get("editor-error"), "", error).lost_focus();
                refused(ui, session, typed, Field::Error);
            }
        }
        left |=
            words(ui, drawn, &texts.get("details-comment"), &mut typed.text.comment).lost_focus();
    }
    if left {
        typed.take_over(false, drawn.commands);
    }
}

/// The value, numerator and denominator, or why there is none. True once a field is left.
fn value(ui: &mut Ui, drawn: &mut Drawn<'_>, facts: &Facts, typed: &mut Typed) -> bool {
    let session = drawn.session;
    let texts = &session.texts;
    let mut left = false;
    let name = texts.get("editor-value");
    let name = if facts.unit.is_empty() { name } else { format!("{name}, {}", facts.unit).into() };
    if facts.states.is_empty() {
        left |= number(ui, drawn, &name, "", &mut typed.text.value).lost_focus();
    } else {
        left |= words(ui, drawn, &name, &mut typed.text.value).lost_focus();
    }
    refused(ui, session, typed, Field::Value);
    for state in &facts.states {
        let is_it = typed.text.value == *state;
        if ui.radio(is_it, state).clicked() && !is_it {
            typed.text.value.clone_from(state);
            left = true;
        }
    }
    if facts.takes_fraction {
        let width = (ui.available_width() - 24.0) / 2.0;
        let names = [texts.get("editor-numerator"), texts.get("editor-denominator")];
        ui.horizontal(|ui| {
            let Typed { text, .. } = typed;
            for (name, part) in names.iter().zip([&mut text.numerator, &mut text.denominator]) {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    left |= number(ui, drawn, name, "", part).lost_focus();
                });
            }
        });
        if let Some(percent) = typed.percent() {
            let shown = show_number(percent, texts.language());
            let message = Message::new("editor-percent").with("percent", shown);
            ui.label(RichText::new(texts.say(&message)).size(size::SMALL));
        }
        refused(ui, session, typed, Field::Fraction);
    }
    if !facts.is_own {
        reason(ui, drawn, typed);
    }
    left
}

/// Why there is no value.
fn reason(ui: &mut Ui, drawn: &mut Drawn<'_>, typed: &mut Typed) {
    let texts = &drawn.session.texts;
    let chosen = match &typed.entry {
        Some(Entry::Missing(reason)) => Some(*reason),
        _ => None,
    };
    let unsaid = texts.get("editor-no-reason");
    let name = |reason: Option<Reason>| match reason {
        Some(reason) => texts.say(&Message::new(reason.name())),
        None => unsaid.to_string(),
    };
    let all = std::iter::once(None).chain(Reason::ALL.map(Some));
    let all: Vec<_> = all.map(|reason| (reason, name(reason))).collect();
    if let Some(reason) = combo(ui, &texts.get("editor-reason"), &all, chosen) {
        let entry = match reason {
            Some(reason) => Some(Entry::Missing(reason)),
            None if chosen.is_some() => None,
            None => return,
        };
        let details = typed.details.clone();
        typed.keep(entry, details, drawn.commands);
    }
}

/// Preliminary or final.
fn status(ui: &mut Ui, drawn: &mut Drawn<'_>, typed: &mut Typed) {
    let texts = &drawn.session.texts;
    let name = |status: Option<Status>| match status {
        Some(status) => texts.say(&Message::new(status.name())),
        None => texts.get("editor-status-unsaid").into_owned(),
    };
    let all = std::iter::once(None).chain(Status::ALL.map(Some));
    let all: Vec<_> = all.map(|status| (status, name(status))).collect();
    if let Some(status) = combo(ui, &texts.get("editor-status"), &all, typed.details.status) {
        let details = Details { status, ..typed.details.clone() };
        let entry = typed.entry.clone();
        typed.keep(entry, details, drawn.commands);
    }
}

/// The source, with those that stand elsewhere in the book beneath while it is typed.
fn source(ui: &mut Ui, drawn: &mut Drawn<'_>, typed: &mut Typed) -> bool {
    let name = drawn.session.texts.get("details-source");
    let response = words(ui, drawn, &name, &mut typed.text.source);
    let begun = typed.text.source.trim().to_lowercase();
    let suits =
        |source: &&String| **source != typed.text.source && source.to_lowercase().contains(&begun);
    let suggested: Vec<_> = typed.sources.iter().filter(suits).cloned().collect();
    let mut left = response.lost_focus();
    if response.has_focus() || ui.memory(|memory| memory.had_focus_last_frame(response.id)) {
        for source in suggested {
            // From where the button goes down: with that the field loses the keyboard.
            let offered = ui.small_button(&source);
            let pressed = ui.input(|input| input.pointer.primary_pressed());
            if offered.clicked() || (pressed && offered.contains_pointer()) {
                typed.text.source = source;
                left = true;
            }
        }
    }
    left
}

/// A named list of which one is chosen; gives another one once it is chosen.
fn combo<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    all: &[(T, String)],
    chosen: T,
) -> Option<T> {
    ui.label(RichText::new(name).size(size::SMALL));
    let shown = all.iter().find(|(one, _)| *one == chosen).map_or("", |(_, text)| text);
    let combo = ComboBox::from_id_salt(name).width(ui.available_width()).truncate();
    let mut another = None;
    let response = combo.selected_text(shown).show_ui(ui, |ui| {
        for (one, text) in all {
            if widgets::entry(ui, *one == chosen, text) {
                another = Some(*one);
            }
        }
    });
    let label = format!("{name}: {shown}");
    response.response.widget_info(|| WidgetInfo::labeled(egui::Role::ComboBox, true, &label));
    another.filter(|one| *one != chosen)
}

/// A field for digits: the place of a key counts, not the letter on it.
fn number(
    ui: &mut Ui,
    drawn: &mut Drawn<'_>,
    name: &str,
    hint: &str,
    text: &mut String,
) -> Response {
    let id = ui.make_persistent_id(("cell editor", name));
    if ui.memory(|memory| memory.has_focus(id)) {
        let mut keys = Physical::default();
        ui.input_mut(|input| input.events.iter_mut().for_each(|event| keys.read(event, true)));
    }
    field(ui, drawn, (id, name, hint), text)
}

/// A field for words.
fn words(ui: &mut Ui, drawn: &mut Drawn<'_>, name: &str, text: &mut String) -> Response {
    let id = ui.make_persistent_id(("cell editor", name));
    field(ui, drawn, (id, name, ""), text)
}

fn field(
    ui: &mut Ui,
    drawn: &mut Drawn<'_>,
    (id, name, hint): (Id, &str, &str),
    text: &mut String,
) -> Response {
    let label = ui.label(RichText::new(name).size(size::SMALL));
    let edit = TextEdit::singleline(text)
        .id(id)
        .desired_width(f32::INFINITY)
        .align(Align2::LEFT_CENTER)
        .hint_text(hint);
    let response = ui.add(edit).labelled_by(label.id);
    if std::mem::take(&mut drawn.first_takes_focus) {
        response.request_focus();
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    drawn.has_focus |= response.has_focus();
    response
}

/// Why the text of a field was refused.
fn refused(ui: &mut Ui, session: &Session, typed: &Typed, field: Field) {
    if let Some(reason) = typed.refused.get(&field) {
        let reason = RichText::new(session.texts.say(reason)).size(size::SMALL);
        let reason = reason.color(theme::tokens(ui.ctx()).error);
        ui.add(egui::Label::new(reason).wrap());
    }
}
