//! An idle window draws nothing: a stray frame costs a battery, and over a remote desktop a
//! picture sent.

use std::time::Duration;

use egui::{Key, ViewportId};
use nysana::app::{Command, Screen};

use crate::window::Window;

/// A window on the second day, when nothing is left to save.
fn second_day() -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let mut first = Window::in_turkistan(folder.path());
    first.enter("TI-1", 2024, "93,1");
    first.flush();
    drop(first);
    let window = Window::open(folder.path());
    (folder, window)
}

#[track_caller]
fn assert_idle(window: &mut Window, what: &str) {
    // Time for a tooltip to come.
    window.harness.run_steps(8);
    let output = &window.harness.output().viewport_output[&ViewportId::ROOT];
    let causes = window.harness.ctx.repaint_causes();
    assert_eq!(output.repaint_delay, Duration::MAX, "{what}: {causes:?}");
}

#[test]
fn no_screen_draws_while_nothing_happens() {
    let (_folder, mut window) = second_day();
    for screen in Screen::ALL {
        window.request(Command::ShowIndicator { code: "TI-4".to_owned(), screen });
        assert_idle(&mut window, &format!("{screen:?}"));
    }
}

#[test]
fn neither_does_the_first_question() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(folder.path());
    assert_idle(&mut window, "choice of region");
}

#[test]
fn nor_an_open_cell() {
    let (_folder, mut window) = second_day();
    window.click_fact("TI-1", 2025);
    assert_idle(&mut window, "a selected cell");
    window.write("9");
    assert_idle(&mut window, "an open cell");
    window.write("abc");
    window.press(Key::Enter);
    assert_idle(&mut window, "a refused cell");
    window.press(Key::Escape);
    assert_idle(&mut window, "a cell that was left");
    window.press(Key::F2);
    window.scroll(-2000.0);
    assert_idle(&mut window, "an open cell that is scrolled away");
}
