//! The binary itself, where there is no display.

use std::io::Read as _;
use std::process::{Command, Stdio};

use crate::run::Folder;

/// The binary without a display and with a folder of user data of its own.
fn nysana(folder: &Folder) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nysana"));
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command.env("NYSANA_HOME", folder.path("home")).env("RUST_BACKTRACE", "1");
    command
}

#[test]
#[cfg(target_os = "linux")]
fn without_a_display_the_way_without_a_window_is_named() {
    let folder = Folder::new();
    for (language, words) in [("ru", "без окна"), ("kk", "терезесіз"), ("en", "without")]
    {
        for file in [&[][..], &["book.nysana"], &["book.nysana", "other.nysana"]] {
            let ran = nysana(&folder).args(file).args(["--lang", language]).output().unwrap();
            let err = String::from_utf8(ran.stderr).unwrap();
            assert_eq!((ran.status.code(), ran.stdout.len()), (Some(1), 0), "{err}");
            assert!(err.contains("nysana chart") && err.to_lowercase().contains(words), "{err}");
            assert!(!err.contains("backtrace") && !err.contains("panicked"), "{err}");
        }
    }
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let folder = Folder::new();
    let mut child = nysana(&folder)
        .args(["targets", "concept-2023-2029", "--all"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""));
}
