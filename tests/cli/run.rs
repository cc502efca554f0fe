//! Runs commands and takes apart what they print.

use std::collections::BTreeMap;
use std::ffi::OsString;

use jiff::civil::date;
use nysana::cli::{self, System};
use nysana::language::Language;

/// What a command left behind.
#[derive(Debug)]
pub struct Ran {
    pub code: u8,
    pub out: String,
    pub err: String,
}

/// A machine that is the same everywhere.
pub fn system() -> System {
    System {
        language: Language::En,
        today: date(2025, 11, 20),
        now: "2025-11-20T09:00:00Z".parse().unwrap(),
        who: "Officer".to_owned(),
    }
}

/// A folder that goes when the test ends.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// The path of a file in it, as it is typed.
    pub fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().unwrap().to_owned()
    }

    /// A file in it.
    pub fn write(&self, name: &str, text: &str) -> String {
        std::fs::write(self.path(name), text).unwrap();
        self.path(name)
    }
}

/// Runs a command line whose words have no spaces in them.
pub fn run(line: &str) -> Ran {
    run_words(line.split_whitespace())
}

/// Runs a command with its arguments.
pub fn run_words<S: Into<OsString>>(words: impl IntoIterator<Item = S>) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = cli::run(words.into_iter().map(Into::into), &system(), &mut out, &mut err);
    Ran { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

impl Ran {
    /// The rows of the CSV, each by its columns.
    pub fn rows(&self) -> Vec<BTreeMap<String, String>> {
        assert_eq!((self.code, self.err.as_str()), (0, ""));
        let mut reader = csv::Reader::from_reader(self.out.as_bytes());
        reader.deserialize().map(Result::unwrap).collect()
    }

    /// That it ended with this code, said something of each of these, and printed nothing.
    #[track_caller]
    pub fn refused(&self, code: u8, says: &[&str]) {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{}", self.err);
        for words in says {
            assert!(self.err.contains(words), "“{words}” is not in: {}", self.err);
        }
        assert!(!self.err.contains('⟨'), "a text is missing: {}", self.err);
    }
}
