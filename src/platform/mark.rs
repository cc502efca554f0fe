//! Marks of what was begun and has not ended: how it is known later that something hung, or took
//! the program down with it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A file that stands as long as something is under way. It is locked by the process that began it,
/// so that a process that died is told from one that is still at it.
#[derive(Debug)]
pub struct Mark {
    path: PathBuf,
    file: File,
}

/// What a mark tells of an earlier try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trace {
    /// Nothing was begun that has not ended.
    None,
    /// Another process is at it.
    UnderWay,
    /// A process died of it, or has been at it for too long.
    Stuck,
}

impl Mark {
    /// Sets a mark that says `of` whom it is; none where the folder cannot be written to, since a
    /// mark is a help, never a condition.
    pub fn set(folder: &Path, name: &str, of: &str) -> Option<Self> {
        let path = path(folder, name);
        fs::create_dir_all(folder).ok()?;
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .ok()?;
        // Where another process has it, that one's mark stands for both.
        file.try_lock().ok()?;
        file.set_len(0).ok()?;
        file.write_all(of.as_bytes()).ok()?;
        Some(Self { path, file })
    }

    /// Takes the mark away: what it stood for has ended well.
    pub fn clear(self) {
        let Self { path, file } = self;
        drop(file);
        // One that cannot be removed counts as a try that failed; nothing worse comes of it.
        let _ = fs::remove_file(path);
    }
}

/// What a mark `of` this one says. A process that has been at it for longer than `patience` hangs.
pub fn trace(folder: &Path, name: &str, of: &str, patience: Duration) -> Trace {
    let opened = OpenOptions::new().read(true).write(true).open(path(folder, name));
    let Ok(mut file) = opened else { return Trace::None };
    if let Err(TryLockError::WouldBlock) = file.try_lock() {
        let begun = file.metadata().and_then(|metadata| metadata.modified()).ok();
        let age = begun.and_then(|begun| begun.elapsed().ok());
        let hangs = age.is_some_and(|age| age > patience);
        return if hangs { Trace::Stuck } else { Trace::UnderWay };
    }
    let mut whose = String::new();
    let is_same = file.read_to_string(&mut whose).is_ok() && whose == of;
    if is_same { Trace::Stuck } else { Trace::None }
}

fn path(folder: &Path, name: &str) -> PathBuf {
    folder.join(name).with_extension("mark")
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;

    const PATIENCE: Duration = Duration::from_secs(60);

    fn traced(folder: &Path) -> Trace {
        trace(folder, "start-a", "1", PATIENCE)
    }

    #[test]
    fn a_mark_stands_until_it_is_cleared() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("new");
        assert_eq!(traced(&folder), Trace::None);
        let mark = Mark::set(&folder, "start-a", "1").unwrap();
        assert_eq!(traced(&folder), Trace::UnderWay);
        assert!(Mark::set(&folder, "start-a", "1").is_none(), "another has it");
        mark.clear();
        assert_eq!(traced(&folder), Trace::None);
    }

    #[test]
    fn a_process_that_died_left_its_mark() {
        let folder = tempfile::tempdir().unwrap();
        drop(Mark::set(folder.path(), "start-a", "1"));
        assert_eq!(traced(folder.path()), Trace::Stuck);
        let of_next = trace(folder.path(), "start-a", "2", PATIENCE);
        assert_eq!(of_next, Trace::None, "another version tries again");
        assert_eq!(trace(folder.path(), "start-b", "1", PATIENCE), Trace::None);
    }

    #[test]
    fn a_process_that_is_at_it_for_too_long_hangs() {
        let folder = tempfile::tempdir().unwrap();
        let mark = Mark::set(folder.path(), "start-a", "1").unwrap();
        mark.file.set_modified(SystemTime::now() - 2 * PATIENCE).unwrap();
        assert_eq!(traced(folder.path()), Trace::Stuck);
    }
}
