//! What is asked for wrongly ends with 2 and says what is possible.

use std::io::{self, Write};

use nysana::cli;

use crate::run::{run, run_words, system};

#[test]
fn wrong_usage_says_what_is_possible() {
    for (line, says) in [
        ("chrat", "Commands: programmes, targets"),
        ("targets", "PROGRAMME is missing"),
        ("targets concept-2023-2029 another", "“another” is one too many"),
        ("targets concept-2023-2029 --every", "--every"),
        ("targets concept-2023-2029 --all --all", "given twice"),
        ("targets concept-2023-2029 --all=yes", "--all takes no value"),
        ("targets concept-2023-2029 --edition", "--edition YYYY-MM-DD"),
        ("targets concept-2023-2029 --edition soon", "“soon”: This is not a date"),
        ("targets concept-2023-2029 --edition 2024-02-30", "no such day"),
        ("targets concept-2023-2029 -x", "no option -x"),
        ("diff concept-2023-2029 2023-12-31", "DATE is missing"),
        ("programmes --lang de", "Give one of kk, ru, en"),
        ("help chrat", "Commands: programmes, targets"),
        ("--all", "no option --all"),
        ("--renderer", "--renderer glow"),
        ("--renderer gold", "no renderer “gold” here. Possible: glow"),
    ] {
        run(line).refused(2, &[says, "nysana help"]);
    }
}

#[test]
fn messages_are_in_the_language_asked_for() {
    run("--lang ru chrat").refused(2, &["Команды: programmes"]);
    run("targets --lang=kk").refused(2, &["PROGRAMME көрсетілмеген"]);
    run("targets nothing --lang ru").refused(1, &["Программы «nothing» нет"]);
}

#[test]
fn the_version_is_told() {
    for line in ["--version", "-V", "targets --version"] {
        let ran = run(line);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        assert_eq!(ran.out, format!("nysana {}\n", env!("CARGO_PKG_VERSION")));
    }
}

/// Takes nothing, in a certain way.
struct Broken(io::ErrorKind);

impl Write for Broken {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(self.0.into())
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error_and_a_full_disk_is() {
    let ran = |kind| {
        let mut err = Vec::new();
        let args = ["programmes".into()];
        let code = cli::run(args, &system(), &mut Broken(kind), &mut err);
        (code, err.is_empty())
    };
    assert_eq!(ran(io::ErrorKind::BrokenPipe), (0, true));
    assert_eq!(ran(io::ErrorKind::StorageFull), (1, false));
}

#[test]
#[cfg(unix)]
fn arguments_that_are_no_text_are_refused_in_words() {
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt as _;
    let bytes = || OsString::from_vec(vec![b'x', 0xff]);
    let words = [OsString::from("targets"), bytes()];
    assert_eq!(run_words(words).code, 1);
    let words =
        [OsString::from("targets"), "concept-2023-2029".into(), "--edition".into(), bytes()];
    assert_eq!(run_words(words).code, 2);
    let mut option = b"--".to_vec();
    option.push(0xff);
    let words = [OsString::from("targets"), OsString::from_vec(option)];
    run_words(words).refused(2, &["nysana help targets"]);
}
