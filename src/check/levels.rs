//! Level labels beside scores, against the bounds of the study's levels.

use super::cells::{Said, together};
use super::sheet::{Key, Sheet};
use super::{Finding, Place, Rule};
use crate::assess::levels::{self, Subject};
use crate::language::{Decimal, Message};
use crate::programme::{Counting, Value, Values};

/// The rule, over an indicator.
pub(super) fn within(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let Some(Counting::Score { study }) = sheet.counting() else { return };
    for line in &sheet.lines {
        let code = &line.series.code;
        let Some(subject) = levels::subject(*study, code) else { continue };
        let blocks = line.series.values.iter().filter(|block| !block.levels.is_empty());
        let said = blocks.flat_map(|block| mislabelled(block, subject)).collect();
        let heading = |count| Message::new("check-level-many").with("count", count);
        findings.extend(together(sheet, Rule::Level, code, said, heading));
    }
}

fn mislabelled<'a>(block: &'a Values, subject: &Subject) -> Vec<Said<'a>> {
    let labels = block.levels.iter();
    let said = labels.filter_map(|(year, label)| {
        let score = block.years.get(year)?.number()?;
        let what = contradiction(subject, score, &folded(label))?;
        let key = Key { kind: block.kind, territory: &block.territory, year };
        Some(Said { key, what, places: vec![Place::of_act(block.act, &block.place)] })
    });
    said.collect()
}

/// What is wrong with a label; nothing with one that the scale does not name.
fn contradiction(subject: &Subject, score: Decimal, label: &str) -> Option<Message> {
    let at = subject.levels.iter().position(|(level, _)| level == label)?;
    let (level, from) = &subject.levels[at];
    let next = subject.levels.get(at + 1).map(|(_, bound)| *bound);
    if score < *from {
        let message = Message::new("check-level-below")
            .with("score", score)
            .with("level", &**level)
            .with("from", *from);
        return Some(message);
    }
    let to = next.filter(|bound| score >= *bound)?;
    Some(
        Message::new("check-level-above")
            .with("score", score)
            .with("level", &**level)
            .with("to", to),
    )
}

/// A label with the Latin letter that acts also print in Cyrillic.
fn folded(label: &Value) -> String {
    label.to_string().trim().replace(['\u{430}', '\u{410}', 'A'], "a")
}
