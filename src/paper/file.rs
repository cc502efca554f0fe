//! Writing what came out of the press: in one step, so that no half of a file stays behind.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;

use crate::language::Message;

/// Writes a file. One that exists is replaced only once the new one is whole.
///
/// # Errors
/// The folder does not exist or cannot be written to, the disk is full, or the file is held open
/// by another program; what was there stays.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let written = put(folder.unwrap_or(Path::new(".")), path, bytes);
    written.map_err(|error| refusal(&error, path.display().to_string()))
}

/// What the system refused, in the words of the office where they are known.
fn refusal(error: &io::Error, path: String) -> Message {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            Message::new("paper-no-folder").with("path", path)
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            Message::new("paper-no-permission").with("path", path)
        }
        io::ErrorKind::StorageFull => Message::new("paper-disk-full").with("path", path),
        _ => Message::new("paper-not-written").with("path", path).with("reason", error.to_string()),
    }
}

fn put(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    // `create_new` gives the rights that files of the folder usually have; tempfile alone would
    // keep the page from everybody else, also on a shared drive.
    let mut file = tempfile::Builder::new()
        .prefix(".nysana-")
        .make_in(folder, |path| File::create_new(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaces_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Есеп.pdf");
        write_file(&path, b"old").unwrap();
        write_file(&path, b"new").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn says_where_it_could_not_write() {
        let folder = tempfile::tempdir().unwrap();
        let message = write_file(&folder.path().join("none/a.pdf"), b"").unwrap_err();
        assert_eq!(message.key, "paper-no-folder");
    }
}
