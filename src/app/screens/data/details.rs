//! The panel beside the grid: what the cell of the cursor carries beside its value, and what
//! happened to it.

use egui::{RichText, ScrollArea, TextEdit, Ui};
use jiff::tz::TimeZone;

use super::edit::in_window;
use super::show::reason_sign;
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
    cell: CellKey,
    /// The state of the book that the fields were taken from.
    revision: u64,
    /// What the cell carried then, or what was taken over since.
    kept: Details,
    as_of: String,
    source: String,
    comment: String,
    history: Vec<HistoryEntry>,
    /// Why the date was refused; what was typed is still there.
    refused: Option<Message>,
}

impl Shown {
    fn of(session: &Session, cell: &CellKey) -> Self {
        let kept = session.open.book().details(cell).cloned().unwrap_or_default();
        Self {
            cell: cell.clone(),
            revision: session.revision,
            as_of: kept.as_of.map(show_date).unwrap_or_default(),
            source: kept.source.clone(),
            comment: kept.comment.clone(),
            history: session.open.book().history().of(cell),
            refused: None,
            kept,
        }
    }

    fn typed(&self) -> Result<Details, Message> {
        Ok(Details {
            as_of: as_of(&self.as_of)?,
            source: self.source.trim().to_owned(),
            comment: self.comment.trim().to_owned(),
            ..self.kept.clone()
        })
    }

    fn is_taken_over(&self) -> bool {
        self.typed().is_ok_and(|details| details == self.kept)
    }

    /// Takes over what is typed. False where it was refused; the reason is shown.
    fn take_over(&mut self, commands: &mut Vec<Command>) -> bool {
        match self.typed() {
            Ok(details) => {
                self.refused = None;
                self.keep(details, commands);
                true
            }
            Err(reason) => {
                self.refused = Some(reason);
                false
            }
        }
    }

    fn keep(&mut self, details: Details, commands: &mut Vec<Command>) {
        if details != self.kept {
            commands.push(change(&self.cell, details.clone()));
            self.kept = details;
        }
    }
}

impl DetailsPanel {
    /// Takes over what is typed. False where it was refused: then it stays, with the reason.
    pub fn leave(&mut self, commands: &mut Vec<Command>) -> bool {
        self.shown.as_mut().is_none_or(|shown| shown.take_over(commands))
    }

    /// Draws the panel for a cell; none: the cursor is on no cell. What was typed for another cell
    /// and is refused stays until it is corrected.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        cell: Option<&CellKey>,
        commands: &mut Vec<Command>,
    ) {
        let of_this = |shown: &Shown| Some(&shown.cell) == cell;
        let mut stays = |shown: &mut Shown| {
            (of_this(shown) && (shown.revision == session.revision || !shown.is_taken_over()))
                || (!of_this(shown) && !shown.take_over(commands))
        };
        let known = self.shown.take().and_then(|mut shown| stays(&mut shown).then_some(shown));
        let Some(mut shown) = known.or_else(|| cell.map(|cell| Shown::of(session, cell))) else {
            ui.label(&*session.texts.get("details-no-cell"));
            return;
        };
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let cell = &shown.cell;
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
                fields(ui, session, &mut shown, commands);
            }
            history(ui, session, &shown.cell, &shown.history);
        });
        self.shown = Some(shown);
    }
}

fn fields(ui: &mut Ui, session: &Session, shown: &mut Shown, commands: &mut Vec<Command>) {
    let texts = &session.texts;
    let mut preliminary = shown.kept.status == Some(Status::Preliminary);
    if ui.checkbox(&mut preliminary, &*texts.get("details-preliminary")).changed() {
        let status = preliminary.then_some(Status::Preliminary);
        shown.keep(Details { status, ..shown.kept.clone() }, commands);
    }
    let hint = texts.get("details-as-of.hint");
    let mut left = field(ui, &texts.get("details-as-of"), &hint, &mut shown.as_of);
    if let Some(reason) = &shown.refused {
        ui.colored_label(theme::tokens(ui.ctx()).error, texts.say(reason));
    }
    left |= field(ui, &texts.get("details-source"), "", &mut shown.source);
    left |= field(ui, &texts.get("details-comment"), "", &mut shown.comment);
    if left {
        shown.take_over(commands);
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
fn history(ui: &mut Ui, session: &Session, cell: &CellKey, entries: &[HistoryEntry]) {
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
        let [old, new] = [&entry.old, &entry.new].map(|text| shown(session, cell, text));
        let step = format!("{old} → {new}");
        ui.label(RichText::new(step).size(size::SMALL));
    }
}

/// A text of the history as people read it: numbers by the rules of the language.
fn shown(session: &Session, cell: &CellKey, text: &str) -> String {
    let language = session.texts.language();
    match text.parse::<Entry>() {
        _ if text.is_empty() => "–".to_owned(),
        Ok(Entry::Number(number)) => show_number(number, language),
        Ok(Entry::Fraction { numerator, denominator }) => {
            format!("{}/{}", show_number(numerator, language), show_number(denominator, language))
        }
        Ok(Entry::State(words)) => in_window(session, cell, &words),
        Ok(Entry::Missing(reason)) => reason_sign(reason, &session.texts),
        Err(_) => text.to_owned(),
    }
}
