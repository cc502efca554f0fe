//! Changes made again from the lines of a history: what a journal holds. How lines are read and
//! written stands in `history`.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::details::{Details, Status};
use super::districts::{Border, District};
use super::document::Book;
use super::edit::{Edit, Stamp};
use super::history::{Changed, HistoryEntry};
use super::observation::Entry;
use super::text::read_programme::YEARS;

impl Book {
    /// Makes the changes that these lines tell, and appends the lines to the history as they
    /// stand. A line that tells no change is kept there too.
    pub(super) fn replay(&mut self, lines: &str) {
        let mut history = std::mem::take(&mut self.history);
        let nobody = Stamp { who: String::new(), when: Timestamp::UNIX_EPOCH };
        // Entries can be put all at once; details are changed field by field.
        let mut entries = Vec::new();
        for entry in lines.lines().flat_map(HistoryEntry::read).filter(is_of_a_year) {
            if let Changed::Entry(cell) = entry.changed {
                let new = entry_of(&entry.new);
                entries.extend(new.map(|new| Edit::set(cell, new)));
                continue;
            }
            self.apply(&std::mem::take(&mut entries), &nobody);
            if let Some(edit) = self.edit_of(entry) {
                self.apply(&[edit], &nobody);
            }
        }
        self.apply(&entries, &nobody);
        history.append(lines.to_owned());
        self.history = history;
    }

    fn edit_of(&self, entry: HistoryEntry) -> Option<Edit> {
        let HistoryEntry { changed, old, new, .. } = entry;
        let code = (!new.is_empty()).then_some(new.as_str());
        Some(match changed {
            Changed::Entry(cell) => Edit::set(cell, entry_of(&new)?),
            Changed::Detail { cell, field } => {
                let mut details = self.details(&cell).cloned().unwrap_or_default();
                set_field(&mut details, &field, &old, new)?;
                Edit::set_details(cell, details)
            }
            Changed::Territory => Edit::SetTerritory(code.map(Into::into)),
            Changed::Edition { programme } => {
                let edition = code.map(str::parse).transpose().ok()?;
                Edit::SetEdition { programme, edition }
            }
            Changed::District { code } => {
                let district =
                    if new.is_empty() { None } else { Some(District::read(&new)?.into()) };
                Edit::SetDistrict { code, district }
            }
            Changed::Border => {
                let stands = !new.is_empty();
                let border = Border::read(if stands { &new } else { &old })?;
                Edit::SetBorder { border: border.into(), stands }
            }
            Changed::Merged { sign } => Edit::SetMerged { sign, name: code.map(Into::into) },
            Changed::Declined { cell, text } => {
                Edit::SetDeclined { cell, text: text.into(), source: code.map(Into::into) }
            }
        })
    }
}

/// Whether the file of a book can hold what was changed: a year has four digits there.
fn is_of_a_year(entry: &HistoryEntry) -> bool {
    entry.changed.cell().is_none_or(|cell| YEARS.contains(&cell.year))
}

/// What stands in a cell then; `None` where the text is none of the forms in files.
fn entry_of(text: &str) -> Option<Option<Entry>> {
    if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
}

/// Sets a field by its name in files; `None` where the text is none of its values.
fn set_field(details: &mut Details, field: &str, old: &str, new: String) -> Option<()> {
    let text = (!new.is_empty()).then_some(new.as_str());
    match field {
        "status" => {
            details.status = match text {
                None => None,
                Some(word) => Some(Status::from_word(word)?),
            }
        }
        "as_of" => details.as_of = text.map(str::parse).transpose().ok()?,
        "source" => details.source = new,
        "standard_error" => details.standard_error = text.map(str::parse).transpose().ok()?,
        "comment" => details.comment = new,
        "accepted_of" => details.accepted.of = new,
        _ => match (field.strip_prefix("accepted."), field.strip_prefix("more.")) {
            (Some(rule), _) => put(&mut details.accepted.why, rule, old, new),
            (_, Some(name)) => put(&mut details.more, name, old, new),
            _ => return None,
        },
    }
    Some(())
}

/// Puts a named text or takes it away.
fn put(texts: &mut BTreeMap<String, String>, name: &str, old: &str, new: String) {
    // Empty before and after: one without words that came or went.
    if new.is_empty() && (!old.is_empty() || texts.contains_key(name)) {
        texts.remove(name);
    } else {
        texts.insert(name.to_owned(), new);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::book::samples::{any_book, any_edit, stamp};

    /// The history cannot tell a named text without words from none where there were words.
    fn says_all(details: &Details) -> bool {
        let mut texts = details.more.values().chain(details.accepted.why.values());
        texts.all(|text| !text.is_empty())
    }

    fn are_told(edits: &[Edit]) -> bool {
        edits.iter().all(|edit| match edit {
            Edit::SetDetails { details, .. } => {
                details.iter().filter_map(|(_, one)| one.as_ref()).all(|one| says_all(one))
            }
            _ => true,
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]
        #[test]
        fn the_history_makes_the_same_book_again(
            before in any_book(),
            steps in prop::collection::vec(prop::collection::vec(any_edit(), 1..4), 1..8),
        ) {
            prop_assume!(steps.iter().all(|edits| are_told(edits)));
            let mut known = before.columns().flat_map(crate::book::Column::all_details);
            prop_assume!(known.all(|(_, details)| says_all(details)));
            let mut after = before.clone();
            for edits in &steps {
                after.apply(edits, &stamp());
            }
            let held: usize = before.history().parts().map(str::len).sum();
            let text: String = after.history().parts().collect();
            let mut again = before.clone();
            again.replay(&text[held..]);
            prop_assert_eq!(again, after);
        }
    }

    #[test]
    fn a_line_that_tells_no_change_is_kept() {
        let mut book = Book::new();
        book.replay("what a later version wrote\n");
        assert_eq!(book.history().lines().collect::<Vec<_>>(), ["what a later version wrote"]);
        assert!(book.is_empty());
    }

    #[test]
    fn a_year_that_no_file_holds_is_none() {
        let mut book = Book::new();
        book.replay(
            "(at: \"2026-04-02T09:14:03Z\", programme: \"a\", code: \"TI-1\", years: {2024: (\"\", \"1\"), 21025: (\"\", \"2\")})\n\
             (at: \"2026-04-02T09:14:03Z\", programme: \"a\", code: \"TI-1\", year: 999, field: \"comment\", new: \"a\")\n",
        );
        let kept = crate::book::read(crate::book::write(&book).as_bytes()).unwrap();
        assert_eq!((kept.book.len(), kept.warnings.len()), (1, 0));
        assert_eq!(kept.book, book);
    }
}
