//! What the operating system knows: the user's name and language, whether it can show a window or a
//! file dialog, the console that the program was started from, windows of other processes, where it
//! stands; marks and logs beside the user's data.
//! What Windows offers through its C interface alone is called here, and `unsafe` stands nowhere
//! else.

mod console;
mod locale;
mod log;
mod mark;
mod window;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub use console::speak_where_started;
pub use locale::language_of_system;
pub use log::append as append_to_log;
pub use mark::{Mark, Trace, trace};
pub use window::show_window_of;

/// The name under which changes are entered in the history of a book; empty where none is known.
pub fn user_name() -> String {
    name_of(|name| std::env::var(name).ok(), std::env::home_dir())
}

/// The name that the variables give, else that of the home folder: a program that starts others
/// (a scheduler, a service) may leave the variables out, and a change without a name helps no one.
fn name_of(variable: impl Fn(&str) -> Option<String>, home: Option<PathBuf>) -> String {
    let set = ["USERNAME", "USER", "LOGNAME"].into_iter().filter_map(variable);
    let named = set.into_iter().find(|name| !name.trim().is_empty());
    let folder = || Some(home?.file_name()?.to_string_lossy().into_owned());
    named.or_else(folder).unwrap_or_default()
}

/// Whether a window can open at all: without a display server there is none.
pub fn has_display() -> bool {
    if cfg!(target_os = "linux") { is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") } else { true }
}

/// Whether the system can show a file dialog. On Linux one needs a session bus with a portal.
pub fn has_file_dialog() -> bool {
    if cfg!(target_os = "linux") { is_set("DBUS_SESSION_BUS_ADDRESS") } else { true }
}

/// The folder that the program stands in.
pub fn program_folder() -> Option<PathBuf> {
    Some(std::env::current_exe().ok()?.parent()?.to_owned())
}

/// Whether a file can be put into a folder; the folder is made where there is none.
pub fn can_write_to(folder: &Path) -> bool {
    fs::create_dir_all(folder).is_ok() && tempfile::tempfile_in(folder).is_ok()
}

/// Whether two paths lead to the same file, however they are written.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).ok();
    one == other || real(one).is_some_and(|one| real(other) == Some(one))
}

/// Starts the program once more, beside this one.
///
/// # Errors
/// The system starts none.
pub fn start_again(args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> std::io::Result<()> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(args).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().map(drop)
}

fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_the_same_by_every_path() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("а.nysana"), folder.path().join("б.nysana"));
        fs::write(&one, "").unwrap();
        assert!(is_same_file(&one, &folder.path().join(".").join("а.nysana")));
        assert!(!is_same_file(&one, &other), "one that is not there");
        fs::write(&other, "").unwrap();
        assert!(!is_same_file(&one, &other));
    }

    #[test]
    fn a_folder_is_made_where_it_can_be() {
        let folder = tempfile::tempdir().unwrap();
        let new = folder.path().join("nysana-data");
        assert!(can_write_to(&new) && fs::read_dir(&new).unwrap().count() == 0);
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        assert!(!can_write_to(&file.join("nysana-data")));
    }

    #[test]
    fn a_user_has_a_name_wherever_one_is_known() {
        let home = || Some(PathBuf::from("/home/aigerim"));
        let only =
            |known: &'static str| move |name: &str| (name == known).then(|| "Айгерім".into());
        assert_eq!(name_of(only("USER"), home()), "Айгерім");
        assert_eq!(name_of(only("LOGNAME"), None), "Айгерім");
        assert_eq!(name_of(|_| Some(" ".into()), home()), "aigerim");
        assert_eq!(name_of(|_| None, Some(PathBuf::from("/"))), "");
        assert_eq!(name_of(|_| None, None), "");
    }
}
