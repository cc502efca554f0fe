//! `diff`: what one edition changed against another, a line a change.

use super::args::Args;
use super::{Context, Done, Outcome, find};
use crate::language::{Message, Texts, show_number};
use crate::programme::{CellChange, Change, Edition, Library, Value, diff, words};

pub(super) fn run(args: &Args, context: &Context<'_>) -> Outcome {
    let (old, new) = (args.operand_date(1)?, args.operand_date(2)?);
    let mut library = Library::built_in();
    let id = find::programme(&mut library, args.operand(0))?;
    let programme = find::at_hand(&library, &id)?;
    let old = find::edition(programme, Some(old), context)?;
    let new = find::edition(programme, Some(new), context)?;
    let changes = diff(old, new);
    let telling = Telling { texts: context.texts, old, new };
    let lines = changes.iter().flat_map(|change| telling.lines(change));
    let data: String = lines.map(|line| line + "\n").collect();
    let mut done = Done::with_data(data);
    if changes.is_empty() {
        let note = Message::new("cli-diff-none").with("old", old.date()).with("new", new.date());
        done.notes.push(note);
    }
    Ok(done)
}

struct Telling<'a> {
    texts: &'a Texts,
    old: &'a Edition,
    new: &'a Edition,
}

impl Telling<'_> {
    /// The line of a change, and an indented one for each value that differs.
    fn lines(&self, change: &Change) -> Vec<String> {
        let mut lines = vec![self.texts.say(&self.message(change))];
        if let Change::Retargeted { cells, .. } = change {
            lines.extend(cells.iter().map(|cell| format!("    {}", self.cell(cell))));
        }
        lines
    }

    fn message(&self, change: &Change) -> Message {
        match change {
            Change::SectionRenamed { code, old, new } => {
                let section = self.new.section(code).or_else(|| self.old.section(code));
                let kind = section.map(|section| words::section_kind(section.kind));
                Message::new("cli-diff-section-renamed")
                    .with("kind", kind.unwrap_or_else(|| Message::new("section-kind-chapter")))
                    .with("code", &**code)
                    .with("old", old)
                    .with("new", new)
            }
            Change::SectionAdded { code, title } => {
                Message::new("cli-diff-section-added").with("code", &**code).with("title", title)
            }
            Change::Renamed { code, old, new } => Message::new("cli-diff-renamed")
                .with("code", &**code)
                .with("old", old)
                .with("new", new),
            Change::Retargeted { code, .. } => Message::new("cli-diff-retargeted")
                .with("code", &**code)
                .with("title", self.title(self.new, code)),
            Change::Redefined { code, old, new } => Message::new("cli-diff-redefined")
                .with("code", &**code)
                .with("old", old)
                .with("new", new),
            Change::Added { code } => Message::new("cli-diff-added")
                .with("code", &**code)
                .with("title", self.title(self.new, code)),
            Change::Deleted { code } => Message::new("cli-diff-deleted")
                .with("code", &**code)
                .with("title", self.title(self.old, code)),
            Change::Renumbered { code, old, new } => Message::new("cli-diff-renumbered")
                .with("code", &**code)
                .with("old", &**old)
                .with("new", &**new),
            Change::RenumberedInPlan { code, old, new } => {
                Message::new("cli-diff-renumbered-in-plan")
                    .with("code", &**code)
                    .with("old", &**old)
                    .with("new", &**new)
            }
            Change::ResultReplaced { code, old, new } => Message::new("cli-diff-result-replaced")
                .with("code", &**code)
                .with("old", old)
                .with("new", new),
        }
    }

    fn title(&self, edition: &Edition, code: &str) -> String {
        let title = edition.indicator(code).map(|one| one.title.get(self.texts.language()));
        title.unwrap_or_default().to_owned()
    }

    /// `2024: 50 → 60`, with the series and the territory before it where they must be said.
    fn cell(&self, cell: &CellChange) -> String {
        let mut place = String::new();
        if !cell.series.is_empty() {
            place += &format!("{}, ", cell.series);
        }
        if cell.territory != self.new.territory {
            place += &format!("{}, ", cell.territory);
        }
        let (old, new) = (self.value(cell.old.as_ref()), self.value(cell.new.as_ref()));
        format!("{place}{}: {old} → {new}", cell.year)
    }

    fn value(&self, value: Option<&Value>) -> String {
        let number = |number| show_number(number, self.texts.language());
        match value {
            None => self.texts.get("cli-diff-no-value").into_owned(),
            Some(Value::Number(value)) => number(*value),
            Some(Value::AtLeast(value)) => format!("≥ {}", number(*value)),
            Some(Value::AtMost(value)) => format!("≤ {}", number(*value)),
            Some(printed @ (Value::Dash | Value::ToBeSpecified | Value::Words(_))) => {
                printed.to_string()
            }
        }
    }
}
