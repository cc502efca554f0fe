//! Work off the window's thread: named jobs whose results come back as commands.
//!
//! A job that panics becomes a notice; the window never waits for one.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use super::command::{Command, Level, Notice};
use crate::language::Message;

/// The jobs of a window.
pub struct Jobs {
    sender: Sender<Outcome>,
    receiver: Receiver<Outcome>,
    running: Vec<Running>,
    next: u64,
    context: egui::Context,
}

struct Running {
    job: u64,
    name: Message,
    /// Whether it is too short to be told.
    quiet: bool,
    /// How far it is, where it counts.
    progress: Option<Arc<Progress>>,
    thread: JoinHandle<()>,
}

/// How far a job is, and whether it is still wanted. The job counts, the window looks.
pub struct Progress {
    done: AtomicUsize,
    count: AtomicUsize,
    is_cancelled: AtomicBool,
    context: egui::Context,
}

impl Progress {
    fn new(context: egui::Context) -> Self {
        let none = || AtomicUsize::new(0);
        Self { done: none(), count: none(), is_cancelled: AtomicBool::new(false), context }
    }

    /// Says that so many of all are done. False once nobody waits for the rest.
    pub fn say(&self, done: usize, count: usize) -> bool {
        self.done.store(done, Ordering::Relaxed);
        self.count.store(count, Ordering::Relaxed);
        self.context.request_repaint();
        !self.is_cancelled()
    }

    /// Whether nobody waits for it any more.
    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }

    /// How many are done, and of how many.
    pub fn counts(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.count.load(Ordering::Relaxed))
    }
}

struct Outcome {
    job: u64,
    commands: Vec<Command>,
}

impl Jobs {
    /// No jobs yet; `context` is woken when one ends.
    pub fn new(context: egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, running: Vec::new(), next: 0, context }
    }

    /// Starts a job on a thread of its own.
    pub fn start(&mut self, name: Message, work: impl FnOnce() -> Vec<Command> + Send + 'static) {
        self.run(name, false, None, None, work);
    }

    /// As [`start`](Self::start); `otherwise` comes in place of its outcome where it has none, for
    /// whoever waits for one.
    pub fn start_awaited(
        &mut self,
        name: Message,
        otherwise: Command,
        work: impl FnOnce() -> Vec<Command> + Send + 'static,
    ) {
        self.run(name, false, None, Some(otherwise), work);
    }

    /// Starts a job that says how far it is and can be cancelled.
    pub fn start_counted(
        &mut self,
        name: Message,
        work: impl FnOnce(&Progress) -> Vec<Command> + Send + 'static,
    ) {
        let progress = Arc::new(Progress::new(self.context.clone()));
        let said = Arc::clone(&progress);
        self.run(name, false, Some(progress), None, move || work(&said));
    }

    /// Lets a job know that nobody waits for it any more.
    pub fn cancel(&self, job: u64) {
        let known = self.running.iter().filter(|running| running.job == job);
        for progress in known.filter_map(|running| running.progress.as_ref()) {
            progress.is_cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// As [`start_awaited`](Self::start_awaited), of a job that is over before it could be told.
    pub fn start_quietly(
        &mut self,
        name: Message,
        otherwise: Command,
        work: impl FnOnce() -> Vec<Command> + Send + 'static,
    ) {
        self.run(name, true, None, Some(otherwise), work);
    }

    fn run(
        &mut self,
        name: Message,
        quiet: bool,
        progress: Option<Arc<Progress>>,
        otherwise: Option<Command>,
        work: impl FnOnce() -> Vec<Command> + Send + 'static,
    ) {
        let job = self.next;
        self.next += 1;
        let (sender, context, title) = (self.sender.clone(), self.context.clone(), name.clone());
        let failed = move |message: Message| -> Vec<Command> {
            let notice = Command::Notify(Notice::new(Level::Error, message));
            std::iter::once(notice).chain(otherwise).collect()
        };
        let without_thread = failed.clone();
        let run = move || {
            let commands = catch_unwind(AssertUnwindSafe(work))
                .unwrap_or_else(|_| failed(Message::new("job-failed").with("job", title)));
            // The window may be gone by now; then nobody waits for the outcome.
            let _ = sender.send(Outcome { job, commands });
            context.request_repaint();
        };
        match thread::Builder::new().name(name.key.to_owned()).spawn(run) {
            Ok(thread) => self.running.push(Running { job, name, quiet, progress, thread }),
            Err(error) => {
                let message = Message::new("job-not-started").with("reason", error.to_string());
                let commands = without_thread(message);
                let _ = self.sender.send(Outcome { job, commands });
            }
        }
    }

    /// The commands of the jobs that ended since the last call.
    pub fn poll(&mut self) -> Vec<Command> {
        let mut commands = Vec::new();
        while let Ok(outcome) = self.receiver.try_recv() {
            self.running.retain(|running| running.job != outcome.job);
            commands.extend(outcome.commands);
        }
        commands
    }

    /// Waits until no job runs, and none will ask for a frame any more; gives the commands of all.
    pub fn finish(&mut self) -> Vec<Command> {
        let mut commands = self.poll();
        while !self.running.is_empty() {
            let Ok(outcome) = self.receiver.recv() else { break };
            for ended in self.running.extract_if(.., |running| running.job == outcome.job) {
                let _ = ended.thread.join(); // its work cannot panic: that is caught
            }
            commands.extend(outcome.commands);
        }
        commands
    }

    /// The running jobs, those aside that are too short to be told: number, name, how far it is.
    pub fn running(&self) -> impl Iterator<Item = (u64, &Message, Option<&Progress>)> {
        let told = self.running.iter().filter(|running| !running.quiet);
        told.map(|running| (running.job, &running.name, running.progress.as_deref()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Waits for the next outcome without asking the clock.
    fn wait(jobs: &mut Jobs) -> Vec<Command> {
        let outcome = jobs.receiver.recv().unwrap();
        jobs.sender.send(outcome).unwrap();
        jobs.poll()
    }

    #[test]
    fn a_panic_becomes_a_notice() {
        let mut jobs = Jobs::new(egui::Context::default());
        jobs.start(Message::new("job-print"), || panic!("as a test"));
        let commands = wait(&mut jobs);
        assert!(matches!(&commands[..], [Command::Notify(notice)] if notice.level == Level::Error));
        assert_eq!(jobs.running().count(), 0);
    }

    #[test]
    fn a_job_counts_until_it_is_cancelled() {
        let mut jobs = Jobs::new(egui::Context::default());
        let (go, waits) = channel::<()>();
        jobs.start_counted(Message::new("job-merge"), move |progress| {
            // Whether it is still wanted may already have changed when it has said so.
            progress.say(3, 16);
            waits.recv().unwrap();
            assert!(!progress.say(4, 16));
            Vec::new()
        });
        let said = |jobs: &Jobs| jobs.running().next().unwrap().2.unwrap().counts();
        while said(&jobs) != (3, 16) {
            thread::yield_now();
        }
        let job = jobs.running().next().unwrap().0;
        jobs.cancel(job);
        go.send(()).unwrap();
        assert!(wait(&mut jobs).is_empty());
    }

    #[test]
    fn whoever_waits_for_an_outcome_hears_that_there_is_none() {
        let mut jobs = Jobs::new(egui::Context::default());
        let name = Message::new("job-check");
        jobs.start_quietly(name, Command::ChooseYear(2025), || panic!("as a test"));
        let commands = wait(&mut jobs);
        assert!(matches!(commands[..], [Command::Notify(_), Command::ChooseYear(2025)]));
    }

    #[test]
    fn results_come_back_as_commands() {
        let mut jobs = Jobs::new(egui::Context::default());
        jobs.start(Message::new("job-print"), || vec![Command::ChooseYear(2025)]);
        assert!(matches!(wait(&mut jobs)[..], [Command::ChooseYear(2025)]));
    }
}
