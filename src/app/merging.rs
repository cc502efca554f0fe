//! Merging other offices' books: files are read on a thread, each refused by itself where it
//! cannot be read; what differs goes to the review.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::NysanaApp;
use super::command::{Command, Level, Notice};
use crate::book::{Book, store};
use crate::exchange::{Incoming, read_other_book};
use crate::language::Message;

impl NysanaApp {
    /// Reads books, or those of folders, and shows in what they differ from the open one.
    pub(super) fn merge_books(&mut self, paths: Vec<PathBuf>) {
        let book = self.session.open.book().clone();
        let own = self.session.open.path().to_owned();
        self.jobs.start(Message::new("job-merge"), move || merged(&paths, &own, &book));
    }
}

fn merged(paths: &[PathBuf], own: &Path, book: &Book) -> Vec<Command> {
    let (mut sources, mut refused) = (Vec::new(), Vec::new());
    for path in store::books_of(paths) {
        if path == own {
            refused.push(Message::new("merge-itself").with("path", path.display().to_string()));
            continue;
        }
        match read_other_book(&path, book) {
            Ok(source) => sources.push(source),
            Err(message) => refused.push(message),
        }
    }
    let count = sources.len();
    sources.retain(|source| !source.is_empty());
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
    } else if sources.iter().all(|source| source.cells().is_empty()) {
        commands.push(only_additions(&sources));
    } else {
        commands.push(Command::Receive(Arc::new(sources)));
    }
    commands
}

/// Districts alone need no review: nothing of the book gives way to them.
fn only_additions(sources: &[Incoming]) -> Command {
    let merging = sources.iter().filter_map(|source| source.merging.as_ref());
    let edits = merging.flat_map(|merging| merging.additions.iter().cloned()).collect();
    Command::Edit { label: Message::new("edit-merge"), edits }
}
