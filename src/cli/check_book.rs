//! `check BOOK`: what could not be read in a book, and what is doubtful in its values.

use std::path::Path;

use super::Context;
use crate::book::store;
use crate::check::Rule;
use crate::check::data::{self, Doubt, Ground};
use crate::language::{Message, Texts};
use crate::programme::Library;
use crate::territory::Tree;

/// Keys that tell of changes which were taken over from a journal, the one beside the book or the
/// one in the folder of user data: to be known, but nothing is wrong with them.
const TAKEN_OVER: [&str; 2] = ["book-taken-over", "book-taken-over-here"];

/// A line each; what is accepted is only counted, in a note.
pub(super) fn lines(
    path: &Path,
    library: &Library,
    context: &Context<'_>,
    notes: &mut Vec<Message>,
) -> Vec<String> {
    let texts = context.texts;
    let line = |said: &str| format!("{}: {said}\n", path.display());
    let opened = match store::read(path) {
        Ok(opened) => opened,
        Err(message) => return vec![line(&texts.say(&message))],
    };
    let (told, wrong): (Vec<_>, Vec<_>) =
        opened.remarks().into_iter().partition(|remark| TAKEN_OVER.contains(&remark.key));
    notes.extend(told);
    let mut lines: Vec<String> = wrong.iter().map(|one| line(&texts.say(one))).collect();
    let tree = &*opened.book.tree();
    let ground = Ground { library, tree, today: context.system.today };
    let doubts = data::book(&opened.book, ground);
    let (accepted, open): (Vec<_>, Vec<_>) =
        doubts.into_iter().partition(|doubt| doubt.accepted.is_some());
    lines.extend(open.iter().map(|doubt| line(&said(doubt, tree, texts))));
    for rule in Rule::OF_DATA {
        let count = open.iter().filter(|doubt| doubt.rule == rule).count();
        if count > 0 {
            let of_rule = Message::new("cli-check-of-rule")
                .with("rule", rule.title())
                .with("count", count)
                .with("why", rule.why());
            notes.push(of_rule);
        }
    }
    if !accepted.is_empty() {
        let path = path.display().to_string();
        let count = accepted.len();
        notes.push(Message::new("cli-check-accepted").with("path", path).with("count", count));
    }
    lines
}

/// `TI-7, rural, Turkistan region, 2024: what is doubtful`.
fn said(doubt: &Doubt, tree: &Tree, texts: &Texts) -> String {
    let key = &doubt.cell.series;
    let known = tree.get(&key.territory);
    let territory = known.map_or(&*key.territory, |one| one.name.get(texts.language()));
    let year = doubt.cell.year.to_string();
    let parts = [&*key.code, &*key.series, territory, &year];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let title = texts.say(&doubt.rule.title());
    format!("{}: {title}. {}", parts.join(", "), texts.say(&doubt.message))
}
