//! The start: hands the command line to the library.

use std::io::{stderr, stdout};
use std::process::ExitCode;

use nysana::cli::{self, System};

fn main() -> ExitCode {
    let args = std::env::args_os().skip(1);
    cli::run(args, &System::here(), &mut stdout(), &mut stderr()).into()
}
