//! What happened to the cell, the latest first: when, who, old → new.

use egui::{RichText, Ui};
use jiff::tz::TimeZone;

use crate::app::screens::data::edit::in_window;
use crate::app::screens::data::show::reason_sign;
use crate::app::session::Session;
use crate::book::{CellKey, Changed, Entry, HistoryEntry, Status};
use crate::language::{Message, show_date, show_number};
use crate::theme::{self, size};

/// Changes shown before the rest is asked for.
const SHOWN: usize = 5;

/// The changes.
pub(super) fn ui(
    ui: &mut Ui,
    session: &Session,
    cell: &CellKey,
    entries: &[HistoryEntry],
    shows_all: &mut bool,
) {
    if entries.is_empty() {
        return;
    }
    let texts = &session.texts;
    let tokens = theme::tokens(ui.ctx());
    ui.add_space(size::SPACE_8);
    ui.label(RichText::new(texts.get("details-history")).font(theme::bold(size::BODY)));
    let most = if *shows_all { entries.len() } else { SHOWN };
    let mut told = None;
    for entry in entries.iter().rev().take(most) {
        // What was changed at once stands under one head.
        if told.replace((entry.at, &entry.who)) != Some((entry.at, &entry.who)) {
            let at = entry.at.to_zoned(TimeZone::system());
            let when = format!("{} {}", show_date(at.date()), at.strftime("%H:%M"));
            let head = format!("{when}  {}", entry.who);
            ui.label(RichText::new(head).size(size::SMALL).color(tokens.quiet_text));
        }
        let step = RichText::new(step(session, cell, entry)).size(size::SMALL);
        ui.add(egui::Label::new(step).wrap());
    }
    if entries.len() > most {
        let all = Message::new("editor-history-all").with("count", entries.len());
        *shows_all = ui.small_button(texts.say(&all)).clicked();
    }
}

/// What a change did, in words.
fn step(session: &Session, cell: &CellKey, entry: &HistoryEntry) -> String {
    if let Changed::Declined { text, .. } = &entry.changed {
        let (value, old, new) = (value(session, cell, text), &*entry.old, &*entry.new);
        let message = if new.is_empty() {
            Message::new("editor-history-offered").with("value", value).with("source", old)
        } else {
            Message::new("editor-history-declined").with("value", value).with("source", new)
        };
        return session.texts.say(&message);
    }
    let [old, new] = [&entry.old, &entry.new].map(|text| match &entry.changed {
        _ if text.is_empty() => "–".to_owned(),
        Changed::Detail { field, .. } => detail(session, cell, field, text),
        _ => value(session, cell, text),
    });
    match field_name(session, &entry.changed) {
        Some(name) => format!("{name}: {old} → {new}"),
        None => format!("{old} → {new}"),
    }
}

/// What a change was about; none for the value itself.
fn field_name(session: &Session, changed: &Changed) -> Option<String> {
    let texts = &session.texts;
    let Changed::Detail { field, .. } = changed else { return None };
    Some(match field.as_str() {
        "status" => texts.get("editor-status").into_owned(),
        "as_of" => texts.get("details-as-of").into_owned(),
        "source" => texts.get("details-source").into_owned(),
        "standard_error" => texts.get("editor-error").into_owned(),
        "comment" => texts.get("details-comment").into_owned(),
        "accepted_of" => texts.get("editor-accepted-of").into_owned(),
        other if other.starts_with("accepted.") => texts.get("editor-accepted-why").into_owned(),
        other => other.to_owned(),
    })
}

/// What is said beside a value, as people read it.
fn detail(session: &Session, cell: &CellKey, field: &str, text: &str) -> String {
    let texts = &session.texts;
    let read = match field {
        "status" => Status::from_word(text).map(|status| texts.get(status.name()).into_owned()),
        "as_of" => text.parse().ok().map(show_date),
        "standard_error" => text.parse().ok().map(|error| show_number(error, texts.language())),
        "accepted_of" => Some(value(session, cell, text)),
        _ => None,
    };
    read.unwrap_or_else(|| text.to_owned())
}

/// A value as people read it: numbers by the rules of the language.
fn value(session: &Session, cell: &CellKey, text: &str) -> String {
    let language = session.texts.language();
    match text.parse::<Entry>() {
        Ok(Entry::Number(number)) => show_number(number, language),
        Ok(Entry::Fraction { numerator, denominator }) => {
            format!("{}/{}", show_number(numerator, language), show_number(denominator, language))
        }
        Ok(Entry::State(words)) => in_window(session, cell, &words),
        Ok(Entry::Missing(reason)) => reason_sign(reason, &session.texts),
        Err(_) => text.to_owned(),
    }
}
