//! What the operating system knows: the user's name, whether it can show a window or a file dialog,
//! the console that the program was started from.

mod console;

use std::path::PathBuf;

pub use console::speak_where_started;

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

fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

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
