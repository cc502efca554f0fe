//! A log that never grows beyond a bound.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Puts text at the end of a log and gives the file. A log that would exceed `limit` bytes becomes
/// the old one, in the place of the one before; so there are never more than two.
///
/// # Errors
/// The folder cannot be written to.
pub fn append(folder: &Path, name: &str, text: &str, limit: u64) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let path = folder.join(name).with_extension("log");
    let bytes = fs::metadata(&path).map_or(0, |metadata| metadata.len());
    if bytes > 0 && bytes + text.len() as u64 > limit {
        fs::rename(&path, path.with_extension("old.log"))?;
    }
    OpenOptions::new().create(true).append(true).open(&path)?.write_all(text.as_bytes())?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_log_gives_way() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        for text in ["one.", "two.", "three.", "four."] {
            append(folder, "crash", text, 9).unwrap();
        }
        let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!((read("crash.old.log"), read("crash.log")), ("three.".into(), "four.".into()));
        assert_eq!(fs::read_dir(folder).unwrap().count(), 2);
        append(folder, "long", "longer than the bound", 9).unwrap();
        assert_eq!(read("long.log"), "longer than the bound", "an entry is never cut");
    }
}
