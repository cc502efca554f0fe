//! What an amendment changes, in words.

use crate::language::{Message, Texts};
use crate::programme::draft::{Draft, show_cell};
use crate::programme::{Indicator, Kind, Operation, Series, Value, Year, words};

/// An operation of an amendment in a sentence, and below it what changes in its values.
pub fn operation_words(
    draft: &Draft,
    operation: &Operation,
    texts: &Texts,
) -> (Message, Vec<String>) {
    let title = |code: &str| {
        let known = draft.indicator(code).or_else(|| draft.old_indicator(code));
        known.map(|one| one.title.get(texts.language()).to_owned()).unwrap_or_default()
    };
    let plain = |message| (message, Vec::new());
    match operation {
        Operation::RenameSection { code, title, .. } => plain(
            Message::new("draft-op-rename-section").with("code", &**code).with("title", title),
        ),
        Operation::AddSection { section } => plain(
            Message::new("draft-op-add-section")
                .with("code", &*section.code)
                .with("title", &section.title),
        ),
        Operation::Rename { code, title, .. } => {
            plain(Message::new("draft-op-rename").with("code", &**code).with("title", title))
        }
        Operation::Retarget { code, series, .. } => (
            Message::new("draft-op-retarget").with("code", &**code).with("title", title(code)),
            draft.old_indicator(code).map_or(Vec::new(), |old| cells(old, series, draft, texts)),
        ),
        Operation::Redefine { code, title, .. } => {
            plain(Message::new("draft-op-redefine").with("code", &**code).with("title", title))
        }
        Operation::Renumber { code, number, plan_number, .. } => {
            let number = number.as_deref().or(plan_number.as_deref()).unwrap_or_default();
            plain(Message::new("draft-op-renumber").with("code", &**code).with("number", number))
        }
        Operation::ReplaceResult { code, title, .. } => {
            plain(Message::new("draft-op-replace").with("code", &**code).with("title", title))
        }
        Operation::Delete { code, .. } => {
            plain(Message::new("draft-op-delete").with("code", &**code).with("title", title(code)))
        }
        Operation::Add { indicator, .. } => plain(
            Message::new("draft-op-add")
                .with("code", &*indicator.code)
                .with("title", &indicator.title),
        ),
        Operation::RestateTitle { code, title, .. } => {
            plain(Message::new("draft-op-restate").with("code", &**code).with("title", &**title))
        }
        Operation::ReplacePlan { measures, .. } => {
            plain(Message::new("draft-op-plan").with("count", measures.len()))
        }
        Operation::ReplaceFinancing { .. } => plain(Message::new("draft-op-financing")),
        Operation::TellFacts { .. } => plain(Message::new("draft-op-facts")),
        Operation::RestateValues { code, .. } => plain(
            Message::new("draft-op-retarget").with("code", &**code).with("title", title(code)),
        ),
    }
}

/// "2027: 99 → 98", with the series and kind where there are several.
fn cells(old: &Indicator, new: &[Series], draft: &Draft, texts: &Texts) -> Vec<String> {
    let own = &draft.content.territory;
    let mut lines = Vec::new();
    for series in new {
        for block in &series.values {
            let territory = if block.territory.is_empty() { own } else { &block.territory };
            let before = |year: Year| {
                let old = old.series(&series.code)?;
                let own = old.statement(block.kind, territory, year);
                let stated = own.or_else(|| old.statement(block.kind, &block.territory, year));
                stated.map(|stated| stated.value)
            };
            let (first, last) = draft.content.period;
            let years = first.saturating_sub(15)..=last.saturating_add(1);
            let changed = years.filter(|year| before(*year) != block.years.get(*year));
            for year in changed {
                let (was, is) = (before(year), block.years.get(year));
                let step = format!("{year}: {} → {}", shown(was, texts), shown(is, texts));
                let mut head = series.code.clone();
                if block.kind != Kind::Target {
                    head = format!("{head} {}", texts.say(&words::value_kind(block.kind)));
                }
                if !block.territory.is_empty() {
                    head = format!("{head} {}", block.territory);
                }
                lines.push(format!("{} {step}", head.trim()).trim().to_owned());
            }
        }
    }
    lines
}

fn shown(value: Option<&Value>, texts: &Texts) -> String {
    value.map_or("–".to_owned(), |value| show_cell(value, texts.language()))
}
