//! What the operating system knows: the user's name, whether it can show a file dialog.

/// The name under which changes are entered in the history of a book; empty where none is known.
pub fn user_name() -> String {
    ["USERNAME", "USER", "LOGNAME"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|name| !name.is_empty())
        .unwrap_or_default()
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
