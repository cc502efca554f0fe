//! The start: hands the command line to the library.

#![cfg_attr(windows, windows_subsystem = "windows")] // no console of its own beside the window

use std::io::{stderr, stdout};
use std::process::ExitCode;

use nysana::cli::{self, System};
use nysana::platform;

fn main() -> ExitCode {
    platform::speak_where_started();
    let args = std::env::args_os().skip(1);
    cli::run(args, &System::here(), &mut stdout(), &mut stderr()).into()
}
