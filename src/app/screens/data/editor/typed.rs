//! What is typed in the fields of a cell, and what it says. Nothing is drawn here.

use std::collections::BTreeMap;

use crate::app::command::Command;
use crate::app::screens::data::show;
use crate::app::session::Session;
use crate::book::{Book, CellKey, Column, Details, Edit, Entry};
use crate::language::{
    Decimal, Language, Message, Wording, copy_number, read_date, read_number, show_date,
};

/// Sources that are suggested.
const SUGGESTED: usize = 4;

/// A field whose text must be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The value.
    Value,
    /// Numerator and denominator.
    Fraction,
    /// The as-of date.
    AsOf,
    /// The standard error.
    Error,
}

/// The texts of the fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text {
    /// The value, as one would type it; of numerator and denominator the percentage.
    pub value: String,
    /// The numerator.
    pub numerator: String,
    /// The denominator.
    pub denominator: String,
    /// The as-of date.
    pub as_of: String,
    /// The source.
    pub source: String,
    /// The standard error.
    pub error: String,
    /// The comment.
    pub comment: String,
}

/// The fields of a cell: what is typed, and what the cell holds.
pub struct Typed {
    /// The cell.
    pub cell: CellKey,
    /// What is typed.
    pub text: Text,
    /// What the cell holds, or what was taken over since.
    pub entry: Option<Entry>,
    /// What it carries, or what was taken over since.
    pub details: Details,
    /// Why a text was refused; it is still there.
    pub refused: BTreeMap<Field, Message>,
    /// The sources that stand elsewhere in the book, the most frequent first.
    pub sources: Vec<String>,
    /// The texts as they were taken from the book.
    untouched: Text,
    ladder: Vec<Wording>,
}

impl Typed {
    /// The fields of a cell as the book has it.
    pub fn of(session: &Session, cell: &CellKey) -> Self {
        let book = session.open.book();
        let entry = book.get(cell).cloned();
        let details = book.details(cell).cloned().unwrap_or_default();
        let indicator = session.edition().and_then(|edition| edition.indicator(&cell.series.code));
        let language = session.texts.language();
        let value = match (&entry, indicator) {
            (Some(entry @ Entry::Fraction { .. }), _) => {
                entry.number().map(|it| copy_number(it, language)).unwrap_or_default()
            }
            (Some(entry), Some(indicator)) => show::typed(indicator, entry, &session.texts),
            (Some(entry), None) => entry.to_string(),
            (None, _) => String::new(),
        };
        let text = Text { value, ..text(entry.as_ref(), &details, language) };
        Self {
            cell: cell.clone(),
            untouched: text.clone(),
            text,
            entry,
            details,
            refused: BTreeMap::new(),
            sources: sources(book),
            ladder: indicator.map(|it| it.ladder().to_vec()).unwrap_or_default(),
        }
    }

    /// Takes from the book what changed there; what is typed and not taken over stays.
    pub fn follow(&mut self, session: &Session) {
        let now = Self::of(session, &self.cell);
        let (typed, before) = (&self.text, &self.untouched);
        let stays = |field: fn(&Text) -> &String| {
            let text = if field(typed) == field(before) { field(&now.text) } else { field(typed) };
            text.clone()
        };
        let text = Text {
            value: stays(|text| &text.value),
            numerator: stays(|text| &text.numerator),
            denominator: stays(|text| &text.denominator),
            as_of: stays(|text| &text.as_of),
            source: stays(|text| &text.source),
            error: stays(|text| &text.error),
            comment: stays(|text| &text.comment),
        };
        let refused = std::mem::take(&mut self.refused);
        *self = Self { text, refused, ..now };
    }

    /// Whether nothing is typed that the book has not.
    pub fn is_taken_over(&self) -> bool {
        let entry = self.read_entry(true).is_ok_and(|entry| entry == self.entry);
        entry && self.read_details().is_ok_and(|details| details == self.details)
    }

    /// Takes over what is typed, as one step. False where some of it was refused; the reason is
    /// shown. Half a fraction is refused only `at_last`: its other half may be typed next.
    pub fn take_over(&mut self, at_last: bool, commands: &mut Vec<Command>) -> bool {
        self.refused.clear();
        let entry = match self.read_entry(at_last) {
            Ok(entry) => entry,
            Err((field, reason)) => {
                self.refused.insert(field, reason);
                self.entry.clone()
            }
        };
        let details = match self.read_details() {
            Ok(details) => details,
            Err(refused) => {
                self.refused.extend(refused);
                self.details.clone()
            }
        };
        self.keep(entry, details, commands);
        if self.refused.is_empty() {
            self.untouched.clone_from(&self.text);
        }
        self.refused.is_empty()
    }

    /// Puts an entry or details, as one step, where they are others. Without a value there is
    /// nothing that details could speak of.
    pub fn keep(
        &mut self,
        entry: Option<Entry>,
        mut details: Details,
        commands: &mut Vec<Command>,
    ) {
        let mut edits = Vec::new();
        if entry.is_none() && self.entry.is_some() {
            details = Details { more: details.more, ..Details::default() };
            for text in [&mut self.text, &mut self.untouched] {
                for field in [&mut text.as_of, &mut text.source, &mut text.error, &mut text.comment]
                {
                    field.clear();
                }
            }
        }
        if entry != self.entry {
            edits.push(Edit::set(self.cell.clone(), entry.clone()));
            self.entry = entry;
            // What is typed from now on is held against this.
            self.untouched.value.clone_from(&self.text.value);
            self.untouched.numerator.clone_from(&self.text.numerator);
            self.untouched.denominator.clone_from(&self.text.denominator);
        }
        if details != self.details {
            edits.push(Edit::set_details(self.cell.clone(), details.clone()));
            self.details = details;
        }
        if !edits.is_empty() {
            let label = Message::new("edit-details")
                .with("code", self.cell.series.code.to_string())
                .with("year", self.cell.year);
            commands.push(Command::Edit { label, edits });
        }
    }

    /// What is typed as numerator and denominator, where both are numbers: the percentage.
    pub fn percent(&self) -> Option<Decimal> {
        self.read_fraction().ok()??.number()
    }

    fn read_entry(&self, at_last: bool) -> Result<Option<Entry>, (Field, Message)> {
        let (now, before) = (&self.text, &self.untouched);
        let fraction = [now.numerator.trim(), now.denominator.trim()];
        let touched = fraction != [before.numerator.trim(), before.denominator.trim()];
        let is_empty = fraction.iter().all(|part| part.is_empty());
        let is_half = !is_empty && fraction.iter().any(|part| part.is_empty());
        if touched && is_half && !at_last {
            return Ok(self.entry.clone());
        }
        if touched && !is_empty {
            return self.read_fraction().map_err(|reason| (Field::Fraction, reason));
        }
        if now.value == before.value && !touched {
            return Ok(self.entry.clone());
        }
        let read = if self.ladder.is_empty() {
            Entry::read(&now.value)
        } else {
            Entry::read_state(&now.value, &self.ladder)
        };
        read.map_err(|reason| (Field::Value, reason))
    }

    fn read_fraction(&self) -> Result<Option<Entry>, Message> {
        let (numerator, denominator) = (self.text.numerator.trim(), self.text.denominator.trim());
        if numerator.is_empty() || denominator.is_empty() {
            return Err(Message::new("editor-fraction-half"));
        }
        Entry::read(&format!("{numerator}/{denominator}"))
    }

    fn read_details(&self) -> Result<Details, BTreeMap<Field, Message>> {
        let mut refused = BTreeMap::new();
        let mut details = self.details.clone();
        let blank = |text: &str| text.trim().is_empty();
        match Some(&self.text.as_of).filter(|text| !blank(text)).map(|text| read_date(text)) {
            Some(Err(reason)) => _ = refused.insert(Field::AsOf, reason),
            read => details.as_of = read.and_then(Result::ok),
        }
        match Some(&self.text.error).filter(|text| !blank(text)).map(|text| read_number(text)) {
            Some(Err(reason)) => _ = refused.insert(Field::Error, reason),
            read => details.standard_error = read.and_then(Result::ok).map(|read| read.number),
        }
        self.text.source.trim().clone_into(&mut details.source);
        self.text.comment.trim().clone_into(&mut details.comment);
        if refused.is_empty() { Ok(details) } else { Err(refused) }
    }
}

/// The texts of what a cell holds, but for its value.
fn text(entry: Option<&Entry>, details: &Details, language: Language) -> Text {
    let number = |number: Decimal| copy_number(number, language);
    let (numerator, denominator) = match entry {
        Some(Entry::Fraction { numerator, denominator }) => {
            (number(*numerator), number(*denominator))
        }
        _ => Default::default(),
    };
    Text {
        value: String::new(),
        numerator,
        denominator,
        as_of: details.as_of.map(show_date).unwrap_or_default(),
        source: details.source.clone(),
        error: details.standard_error.map(number).unwrap_or_default(),
        comment: details.comment.clone(),
    }
}

/// The sources that a book names, the most frequent first.
fn sources(book: &Book) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, details) in book.columns().flat_map(Column::all_details) {
        if !details.source.is_empty() {
            *counts.entry(&details.source).or_default() += 1;
        }
    }
    let mut sources: Vec<_> = counts.into_iter().collect();
    sources.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    sources.into_iter().take(SUGGESTED).map(|(source, _)| source.to_owned()).collect()
}
