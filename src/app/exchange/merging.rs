//! Merging other offices' books and filled templates: files are read on a thread, each refused by
//! itself where it cannot be read; what differs goes to the review.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::NysanaApp;
use crate::app::command::{Command, Level, Notice};
use crate::app::jobs::Progress;
use crate::book::{Book, store};
use crate::exchange::{Access, Incoming, MERGED_ENDINGS, Review, read_to_merge, take_additions};
use crate::language::Message;
use crate::programme::Edition;

impl NysanaApp {
    /// Reads books, or those of folders, and shows in what they differ from the open one.
    pub(in crate::app) fn merge_books(&mut self, paths: Vec<PathBuf>) {
        let book = self.session.open.book().clone();
        let own = self.session.open.path().to_owned();
        let (library, today) = (self.session.library.clone(), self.session.today);
        let number = self.books;
        self.jobs.start_counted(Message::new("job-merge"), move |progress| {
            let edition_of = |id: &str| library.get(id)?.edition_on(today).ok();
            let commands = merged(&paths, &own, &book, edition_of, progress);
            vec![Command::OfBook(number, commands)]
        });
    }
}

fn merged<'a>(
    paths: &[PathBuf],
    own: &Path,
    book: &Book,
    edition_of: impl Fn(&str) -> Option<&'a Edition>,
    progress: &Progress,
) -> Vec<Command> {
    let (mut sources, mut refused) = (Vec::new(), Vec::new());
    let mut known = book.clone();
    let files = store::files_of(paths, &MERGED_ENDINGS);
    let count = files.len();
    for (path, number) in files.into_iter().zip(1..) {
        if !progress.say(number, count) {
            break;
        }
        if path == own {
            refused.push(Message::new("merge-itself").with("path", path.display().to_string()));
            continue;
        }
        match read_to_merge(&path, &known, &edition_of) {
            Ok(source) => {
                take_additions(&mut known, &source);
                sources.push(source);
            }
            Err(message) => refused.push(message),
        }
    }
    if progress.is_cancelled() {
        let message = Message::new("merge-cancelled");
        return vec![Command::Notify(Notice::new(Level::Done, message))];
    }
    let count = sources.len();
    sources.retain(|source| brings_something(source, book));
    let mut commands = Vec::new();
    if !refused.is_empty() {
        let message = Message::new("merge-refused").with("count", refused.len());
        let notice = Notice { details: refused, ..Notice::new(Level::Error, message) };
        commands.push(Command::Notify(notice));
    }
    if sources.is_empty() {
        if count > 0 {
            let message = Message::new("merge-nothing-new").with("count", count);
            commands.push(Command::Notify(Notice::new(Level::Done, message)));
        }
    } else if sources.iter().all(needs_no_look) {
        commands.push(only_additions(&sources));
    } else {
        commands.push(Command::Receive(Arc::new(sources)));
    }
    commands
}

/// Whether a source says anything that the book does not, or something was not understood in it.
fn brings_something(source: &Incoming, book: &Book) -> bool {
    if source.is_empty() || !source.refused.is_empty() {
        return !source.is_empty();
    }
    let merging = source.merging.as_ref();
    let review = Review::of(Arc::new(vec![source.clone()]), book, &|_| Access::Open);
    review.cells().iter().any(|cell| cell.kind.is_change())
        || merging.is_some_and(|merging| !merging.additions.is_empty())
}

/// Whether nothing of a source has to be decided or told.
fn needs_no_look(source: &Incoming) -> bool {
    source.cells().is_empty() && source.refused.is_empty()
}

/// Districts alone need no review: nothing of the book gives way to them.
fn only_additions(sources: &[Incoming]) -> Command {
    let merging = sources.iter().filter_map(|source| source.merging.as_ref());
    let edits = merging.flat_map(|merging| merging.additions.iter().cloned()).collect();
    Command::Edit { label: Message::new("edit-merge"), edits }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Place;

    #[test]
    fn what_was_turned_away_is_shown_although_nothing_came() {
        let mut source = Incoming::from(Message::new("review-source"));
        assert!(needs_no_look(&source));
        source.refuse(Place::default(), "abc", Message::new("number-letter"));
        assert!(!needs_no_look(&source) && brings_something(&source, &Book::new()));
    }
}
