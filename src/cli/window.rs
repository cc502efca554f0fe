//! The way to the window.

use std::path::{Path, PathBuf};

use super::{Context, Done, Outcome};
use crate::app::{self, DataFolder, Desktop, Options, Start};
use crate::language::Message;

/// Opens the window with the first of the files and comes back when it is closed. What is dropped
/// on the icon of the program comes as files too; what is not opened is said in the window.
///
/// # Errors
/// No folder for user data, no display, or one that cannot be drawn on.
pub(super) fn open(files: &[PathBuf], start: Start, context: &Context<'_>) -> Outcome {
    let DataFolder { path, said } =
        app::data_folder().inspect_err(|message| app::tell(context.texts, message))?;
    let (file, others) = match files {
        [] => (None, None),
        [file] => (Some(file), None),
        [file, others @ ..] => (Some(file), Some(only_first(others))),
    };
    let options = Options {
        folder: path,
        file: file.map(|file| whole(file)),
        today: context.system.today,
        desktop: Desktop::here(),
        said: said.into_iter().chain(others).collect(),
    };
    app::open_window(&options, start)?;
    Ok(Done::default())
}

/// The path from the root: the book is remembered, and the next start stands elsewhere.
fn whole(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

fn only_first(others: &[PathBuf]) -> Message {
    let name = |path: &PathBuf| {
        path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
    };
    let names: Vec<String> = others.iter().map(name).collect();
    Message::new("start-only-first").with("files", names.join(", "))
}
