//! The panel beside the grid: what the cell of the cursor carries beside its value, and what
//! happened to it.

use egui::{RichText, ScrollArea, TextEdit, Ui};
use jiff::tz::TimeZone;

use super::sheet::reason_sign;
use crate::app::command::Command;
use crate::app::session::Session;
use crate::book::{CellKey, Details, Edit, Entry, HistoryEntry, Status};
use crate::language::{Message, read_date, show_date, show_number};
use crate::theme::{self, size};

/// What the panel remembers between frames: the fields of one cell.
#[derive(Default)]
pub struct DetailsPanel {
    shown: Option<Shown>,
}

struct Shown {
    /// The cell and the state of the book that the fields were taken from.
    of: (CellKey, u64),
    as_of: String,
    source: String,
    comment: String,
    history: Vec<HistoryEntry>,
    /// Why the date was refused; what was typed is still there.
    refused: Option<Message>,
}

impl Shown {
    fn of(session: &Session, cell: &CellKey) -> Self {
        let details = session.open.book().details(cell).cloned().unwrap_or_default();
        Self {
            of: (cell.clone(), session.revision),
            as_of: details.as_of.map(show_date).unwrap_or_default(),
            source: details.source,
            comment: details.comment,
            history: session.open.book().history().of(cell),
            refused: None,
        }
    }
}

impl DetailsPanel {
    /// Draws the panel for a cell; none: the cursor is on no cell.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        cell: Option<&CellKey>,
        commands: &mut Vec<Command>,
    ) {
        let Some(cell) = cell else {
            ui.label(&*session.texts.get("details-no-cell"));
            return;
        };
        let stand = (cell.clone(), session.revision);
        let refused = |shown: &Shown| shown.refused.is_some() && shown.of.0 == stand.0;
        let known = self.shown.take().filter(|shown| shown.of == stand || refused(shown));
        let mut shown = known.unwrap_or_else(|| Shown::of(session, cell));
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let title = format!("{} · {}", cell.series.code, cell.year);
            ui.label(RichText::new(title).font(theme::bold(size::STRONG)));
            if !cell.series.series.is_empty() {
                ui.label(RichText::new(&*cell.series.series).size(size::SMALL));
            }
            ui.add_space(size::SPACE_8);
            if session.open.book().get(cell).is_none() {
                let quiet = theme::tokens(ui.ctx()).quiet_text;
                ui.label(RichText::new(session.texts.get("details-no-value")).color(quiet));
            } else {
                fields(ui, session, cell, &mut shown, commands);
            }
            history(ui, session, &shown.history);
        });
        self.shown = Some(shown);
    }
}

fn fields(
    ui: &mut Ui,
    session: &Session,
    cell: &CellKey,
    shown: &mut Shown,
    commands: &mut Vec<Command>,
) {
    let texts = &session.texts;
    let mut details = session.open.book().details(cell).cloned().unwrap_or_default();
    let before = details.clone();
    let mut preliminary = details.status == Some(Status::Preliminary);
    if ui.checkbox(&mut preliminary, &*texts.get("details-preliminary")).changed() {
        details.status = preliminary.then_some(Status::Preliminary);
    }
    if field(ui, &texts.get("details-as-of"), &texts.get("details-as-of.hint"), &mut shown.as_of) {
        match as_of(&shown.as_of) {
            Ok(date) => {
                details.as_of = date;
                shown.refused = None;
            }
            Err(reason) => shown.refused = Some(reason),
        }
    }
    if let Some(reason) = &shown.refused {
        ui.colored_label(theme::tokens(ui.ctx()).error, texts.say(reason));
    }
    if field(ui, &texts.get("details-source"), "", &mut shown.source) {
        shown.source.trim().clone_into(&mut details.source);
    }
    if field(ui, &texts.get("details-comment"), "", &mut shown.comment) {
        shown.comment.trim().clone_into(&mut details.comment);
    }
    if details != before {
        commands.push(change(cell, details));
    }
}

fn change(cell: &CellKey, details: Details) -> Command {
    let label = Message::new("edit-details")
        .with("code", cell.series.code.to_string())
        .with("year", cell.year);
    Command::Edit { label, edits: vec![Edit::SetDetails { cell: cell.clone(), details }] }
}

/// Reads a day; nothing typed is no day.
fn as_of(typed: &str) -> Result<Option<jiff::civil::Date>, Message> {
    if typed.trim().is_empty() { Ok(None) } else { read_date(typed).map(Some) }
}

/// A named field; true once it is left.
fn field(ui: &mut Ui, name: &str, hint: &str, text: &mut String) -> bool {
    ui.add_space(size::SPACE_8);
    let label = ui.label(RichText::new(name).size(size::SMALL));
    let edit = TextEdit::singleline(text).desired_width(f32::INFINITY).hint_text(hint);
    ui.add(edit).labelled_by(label.id).lost_focus()
}

/// What happened to the cell, the latest first: when, who, old → new.
fn history(ui: &mut Ui, session: &Session, entries: &[HistoryEntry]) {
    if entries.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui.ctx());
    ui.add_space(size::SPACE_16);
    ui.label(RichText::new(session.texts.get("details-history")).font(theme::bold(size::BODY)));
    for entry in entries.iter().rev() {
        let at = entry.at.to_zoned(TimeZone::system());
        let when = format!("{} {}", show_date(at.date()), at.strftime("%H:%M"));
        let head = format!("{when}  {}", entry.who);
        ui.label(RichText::new(head).size(size::SMALL).color(tokens.quiet_text));
        let step = format!("{} → {}", shown(session, &entry.old), shown(session, &entry.new));
        ui.label(RichText::new(step).size(size::SMALL));
    }
}

/// A text of the history as people read it: numbers by the rules of the language.
fn shown(session: &Session, text: &str) -> String {
    let language = session.texts.language();
    match text.parse::<Entry>() {
        _ if text.is_empty() => "–".to_owned(),
        Ok(Entry::Number(number)) => show_number(number, language),
        Ok(Entry::Fraction { numerator, denominator }) => {
            format!("{}/{}", show_number(numerator, language), show_number(denominator, language))
        }
        Ok(Entry::State(words)) => words,
        Ok(Entry::Missing(reason)) => reason_sign(reason, &session.texts),
        Err(_) => text.to_owned(),
    }
}
