//! Writes programme files: the text of a base or an amendment in the shape that people write
//! (short brackets on one line, a line an entry where they are longer), and files in one step.
//! What a file may hold stands in `verify`.

use std::io::{self, Write as _};
use std::path::Path;

use ron::extensions::Extensions;
use serde::Serialize;

use super::layout;
use crate::language::Message;
use crate::programme::base::{Amendment, Base};

/// The text of a base file. Reading it gives the same base.
///
/// # Errors
/// A value that the format cannot hold; none is known.
pub fn write_base(base: &Base) -> Result<String, Message> {
    text(base)
}

/// The text of an amendment file. Reading it gives the same amendment.
///
/// # Errors
/// A value that the format cannot hold; none is known.
pub fn write_amendment(amendment: &Amendment) -> Result<String, Message> {
    text(amendment)
}

/// Writes a text to a file in one step: what was there stays until the new file is whole.
///
/// # Errors
/// The folder is missing or cannot be written to, the disk is full, or another program holds the
/// file.
pub fn write_file(path: &Path, text: &str) -> Result<(), Message> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    put(folder.unwrap_or(Path::new(".")), path, text).map_err(|error| refusal(&error, path))
}

pub(in crate::programme) fn text(value: &impl Serialize) -> Result<String, Message> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let compact = options.to_string(value).map_err(|error| {
        Message::new("programme-not-writable").with("reason", error.to_string())
    })?;
    Ok(layout::lines(&compact))
}

fn put(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    // `create_new` gives the rights that files of the folder usually have; tempfile alone would
    // keep the file from everybody else, also on a shared drive.
    let mut file = tempfile::Builder::new()
        .prefix(".nysana-")
        .make_in(folder, |path| std::fs::File::create_new(path))?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

fn refusal(error: &io::Error, path: &Path) -> Message {
    let path = path.display().to_string();
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            Message::new("programme-save-no-folder").with("path", path)
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            Message::new("programme-save-no-permission").with("path", path)
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            Message::new("programme-save-disk-full").with("path", path)
        }
        _ => {
            let reason = error.to_string();
            Message::new("programme-save-refused").with("reason", reason).with("path", path)
        }
    }
}
