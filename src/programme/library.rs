//! The programmes at hand: those shipped in the binary and those that the office added.

use std::path::Path;
use std::sync::Arc;
use std::thread;

use super::base::{Amendment, Base};
use super::file::problem::{Fault, Problem};
use super::file::read::{self, ProgrammeFile};
use super::history::{Origin, Programme, same_act};
use super::shipped::{self, Shipped};
use crate::language::Message;

/// All programmes at hand: the shipped ones first. A shipped one is read when it is first asked
/// for, so that a command pays only for the programmes that it needs; all copies of a library
/// share what was read, so that a thread can read for the window.
#[derive(Clone, Debug, Default)]
pub struct Library {
    shelves: Vec<Shelf>,
    revision: u64,
}

/// A programme, or where it will be read from.
#[derive(Clone, Debug)]
struct Shelf {
    id: String,
    /// Its place in the table of shipped ones.
    shipped: Option<usize>,
    /// Where a file of the office sets or amends it.
    own: Option<Arc<Programme>>,
}

impl Shelf {
    fn programme(&self) -> Option<&Programme> {
        self.own.as_deref().or_else(|| shipped::programme(self.shipped?))
    }

    fn ready(&self) -> Option<&Programme> {
        self.own.as_deref().or_else(|| shipped::ready(self.shipped?))
    }
}

impl Library {
    /// The programmes shipped in the binary. Reads none of them yet.
    pub fn built_in() -> Self {
        let shelf = |(at, shipped): (usize, &Shipped)| Shelf {
            id: shipped.id.to_owned(),
            shipped: Some(at),
            own: None,
        };
        Self { shelves: shipped::ALL.iter().enumerate().map(shelf).collect(), revision: 0 }
    }

    /// The shipped programmes, read anew. For whoever measures how long that takes.
    pub fn read_shipped() -> Vec<Programme> {
        let read = in_parallel(shipped::ALL, |shipped| shipped.id, Shipped::read);
        read.into_iter().filter_map(Result::ok).collect()
    }

    /// Counts the files opened, so that whoever computes from all programmes knows when to do so
    /// anew.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Codes of the programmes, in the order of the library. Reads no programme.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.shelves.iter().map(|shelf| &*shelf.id)
    }

    /// Reads all programmes that have not been read, several at a time. Takes too long for a
    /// frame.
    pub fn load(&self) {
        let open = |shelf: &Shelf| shelf.programme().is_some();
        in_parallel(&self.shelves, |shelf| &*shelf.id, open);
    }

    /// The programmes, in the order of the library. Reads all of them, which takes too long for a
    /// frame: that has [`Library::ready`].
    pub fn programmes(&self) -> impl Iterator<Item = &Programme> {
        self.shelves.iter().filter_map(Shelf::programme)
    }

    /// The programmes that have been read, in the order of the library. Reads none, and waits for
    /// none that another thread is reading.
    pub fn ready(&self) -> impl Iterator<Item = &Programme> {
        self.shelves.iter().filter_map(Shelf::ready)
    }

    /// The programme of a code. Reads it where it has not been read yet.
    pub fn get(&self, id: &str) -> Option<&Programme> {
        self.shelves.iter().find(|shelf| shelf.id == id)?.programme()
    }

    /// Reads a programme file of the office: a base, or an amendment to a programme at hand.
    /// Gives the code of the programme. Nothing changes where it cannot be read. A file that was
    /// opened before is read anew.
    ///
    /// # Errors
    /// What is wrong with the file, with line and column.
    pub fn open(&mut self, path: &Path) -> Result<String, Vec<Message>> {
        self.try_open(path).map_err(|problems| problems.iter().map(Problem::message).collect())
    }

    /// As [`Library::open`], with the places apart from the messages.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn try_open(&mut self, path: &Path) -> Result<String, Vec<Problem>> {
        let (text, file) = read::read_file(path)?;
        let programme = match file {
            ProgrammeFile::Base(base) => self.with_base(path, *base, &text),
            ProgrammeFile::Amendment(amendment) => self.with_amendment(path, *amendment, &text),
        }?;
        let id = programme.id().to_owned();
        let own = Some(Arc::new(programme));
        match self.shelves.iter_mut().find(|shelf| shelf.id == id) {
            Some(shelf) => shelf.own = own,
            None => self.shelves.push(Shelf { id: id.clone(), shipped: None, own }),
        }
        self.revision += 1;
        Ok(id)
    }

    fn with_base(&self, path: &Path, base: Base, text: &str) -> Result<Programme, Vec<Problem>> {
        let origin = Origin::File(path.to_owned());
        let amendments = match self.shelves.iter().find(|shelf| shelf.id == base.id) {
            None => Vec::new(),
            Some(shelf) if shelf.shipped.is_some() => {
                let what = Message::new("programme-id-shipped").with("id", base.id);
                return Err(vec![read::problem_at_field(text, "id", what)]);
            }
            Some(shelf) => match shelf.programme() {
                None => Vec::new(),
                Some(old) if old.origin == origin => old.amendments().to_vec(),
                Some(old) => {
                    let from = match &old.origin {
                        Origin::File(path) => path.display().to_string(),
                        Origin::BuiltIn => String::new(),
                    };
                    let what =
                        Message::new("programme-id-taken").with("id", base.id).with("path", from);
                    return Err(vec![read::problem_at_field(text, "id", what)]);
                }
            },
        };
        Programme::assemble(origin, base, amendments).map_err(|refusal| {
            let whole = |fault| Problem { what: refusal.message(fault), at: None };
            refusal.faults.iter().map(whole).collect()
        })
    }

    fn with_amendment(
        &self,
        path: &Path,
        amendment: Amendment,
        text: &str,
    ) -> Result<Programme, Vec<Problem>> {
        let Some(programme) = self.get(&amendment.amends) else {
            let what = Message::new("programme-amends-unknown").with("id", amendment.amends);
            return Err(vec![read::problem_at_field(text, "amends", what)]);
        };
        let shipped = |(origin, old): &(Origin, Amendment)| {
            *origin == Origin::BuiltIn && same_act(old, &amendment)
        };
        if programme.amendments().iter().any(shipped) {
            let what = Message::new("programme-amendment-shipped");
            return Err(vec![read::problem_at_field(text, "act", what)]);
        }
        programme.amended(path, amendment).map_err(|refusal| {
            // A later amendment may be the one that no longer fits; its text is not at hand.
            let here = refusal.origin == Origin::File(path.to_owned());
            let place = |fault: &Fault| {
                if here {
                    read::locate_fault(text, fault)
                } else {
                    Problem { what: refusal.message(fault), at: None }
                }
            };
            refusal.faults.iter().map(place).collect()
        })
    }
}

/// Does something with each of several, on a named thread each; gives the results in their order.
fn in_parallel<T: Sync, R: Send>(
    all: &[T],
    name: impl Fn(&T) -> &str,
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let work = &work;
    thread::scope(|scope| {
        let start = |one| {
            let named = thread::Builder::new().name(name(one).to_owned());
            // Where no thread can be had, this one does the work.
            named.spawn_scoped(scope, move || work(one)).map_err(|_| one)
        };
        let started: Vec<_> = all.iter().map(start).collect();
        let end = |begun: Result<thread::ScopedJoinHandle<'_, R>, &T>| match begun {
            Ok(thread) => thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            Err(one) => work(one),
        };
        started.into_iter().map(end).collect()
    })
}
