//! Work off the window's thread: named jobs whose results come back as commands.
//!
//! A job that panics becomes a notice; the window never waits for one.

use std::panic::{AssertUnwindSafe, catch_unwind};
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
    thread: JoinHandle<()>,
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
        self.run(name, false, work);
    }

    /// Starts a job that is over before it could be told.
    pub fn start_quietly(
        &mut self,
        name: Message,
        work: impl FnOnce() -> Vec<Command> + Send + 'static,
    ) {
        self.run(name, true, work);
    }

    fn run(
        &mut self,
        name: Message,
        quiet: bool,
        work: impl FnOnce() -> Vec<Command> + Send + 'static,
    ) {
        let job = self.next;
        self.next += 1;
        let (sender, context, title) = (self.sender.clone(), self.context.clone(), name.clone());
        let run = move || {
            let commands = catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
                let message = Message::new("job-failed").with("job", title);
                vec![Command::Notify(Notice::new(Level::Error, message))]
            });
            // The window may be gone by now; then nobody waits for the outcome.
            let _ = sender.send(Outcome { job, commands });
            context.request_repaint();
        };
        match thread::Builder::new().name(name.key.to_owned()).spawn(run) {
            Ok(thread) => self.running.push(Running { job, name, quiet, thread }),
            Err(error) => {
                let message = Message::new("job-not-started").with("reason", error.to_string());
                let commands = vec![Command::Notify(Notice::new(Level::Error, message))];
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

    /// The names of the running jobs, those aside that are too short to be told.
    pub fn running(&self) -> impl Iterator<Item = &Message> {
        self.running.iter().filter(|running| !running.quiet).map(|running| &running.name)
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
    fn results_come_back_as_commands() {
        let mut jobs = Jobs::new(egui::Context::default());
        jobs.start(Message::new("job-print"), || vec![Command::ChooseYear(2025)]);
        assert!(matches!(wait(&mut jobs)[..], [Command::ChooseYear(2025)]));
    }
}
