//! The thread that keeps the draft: it takes snapshots, the latest one wins, so that typing never
//! waits for the disk.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use crate::language::Message;
use crate::programme::draft::{Keep, Kept};

/// Keeps a draft. Dropping it keeps what is left.
pub(super) struct Keeper {
    sender: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
    failure: Failure,
}

type Failure = Arc<Mutex<Option<Message>>>;

enum Job {
    Keep(Box<Kept>),
    /// Answers once everything before is done.
    Flush(Sender<()>),
    End,
}

impl Keeper {
    /// Starts keeping; without a place it only says why.
    pub(super) fn start(keep: Result<Keep, Message>) -> Self {
        let failure = Failure::default();
        let started = keep.and_then(|keep| {
            let (sender, receiver) = channel();
            let theirs = Arc::clone(&failure);
            let work = move || work(&keep, &receiver, &theirs);
            let thread = thread::Builder::new().name("draft".to_owned()).spawn(work);
            let thread = thread.map_err(|error| {
                Message::new("book-no-thread").with("detail", error.to_string())
            })?;
            Ok((sender, thread))
        });
        match started {
            Ok((sender, thread)) => Self { sender: Some(sender), thread: Some(thread), failure },
            Err(message) => {
                set(&failure, Some(message));
                Self { sender: None, thread: None, failure }
            }
        }
    }

    pub(super) fn keep(&self, kept: Kept) {
        self.send(Job::Keep(Box::new(kept)));
    }

    /// Waits until everything is kept.
    pub(super) fn flush(&self) {
        let (sender, receiver) = channel();
        self.send(Job::Flush(sender));
        // Without a thread there is nothing to wait for.
        let _ = receiver.recv();
    }

    /// The draft is at its end.
    pub(super) fn end(self) {
        self.send(Job::End);
    }

    /// Why the last snapshot could not be kept.
    pub(super) fn failure(&self) -> Option<Message> {
        self.failure.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn send(&self, job: Job) {
        if let Some(sender) = &self.sender {
            // The thread ends only with this.
            let _ = sender.send(job);
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        drop(self.sender.take());
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has said so already.
            let _ = thread.join();
        }
    }
}

fn set(failure: &Failure, message: Option<Message>) {
    *failure.lock().unwrap_or_else(PoisonError::into_inner) = message;
}

fn work(keep: &Keep, jobs: &Receiver<Job>, failure: &Failure) {
    while let Ok(first) = jobs.recv() {
        let mut latest = None;
        for job in std::iter::once(first).chain(jobs.try_iter()) {
            match job {
                Job::Keep(kept) => latest = Some(kept),
                Job::Flush(done) => {
                    write(keep, latest.take(), failure);
                    // Whoever asked may have gone.
                    let _ = done.send(());
                }
                Job::End => return keep.end(),
            }
        }
        write(keep, latest, failure);
    }
}

fn write(keep: &Keep, kept: Option<Box<Kept>>, failure: &Failure) {
    if let Some(kept) = kept {
        set(failure, keep.write(&kept).err());
    }
}
