//! Files as they come: any bytes, any size, twice, in any order.

use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::{AMENDMENT, BASE};
use crate::programme::file::read::read_within;
use crate::programme::*;

fn read(bytes: &[u8]) -> Result<ProgrammeFile, Vec<Problem>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("programme.ron");
    std::fs::write(&path, bytes).unwrap();
    read_file(&path).map(|(_, file)| file)
}

fn first(bytes: &[u8]) -> (&'static str, Option<(usize, usize)>) {
    let problem = read(bytes).unwrap_err().swap_remove(0);
    (problem.what.key, problem.at.map(|at| (at.line, at.column)))
}

#[test]
fn a_base_and_an_amendment_are_told_apart() {
    assert!(matches!(read(BASE.as_bytes()), Ok(ProgrammeFile::Base(_))));
    assert!(matches!(read(AMENDMENT.as_bytes()), Ok(ProgrammeFile::Amendment(_))));
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let text = format!("\u{feff}{}", BASE.replace('\n', "\r\n"));
    let Ok(ProgrammeFile::Base(base)) = read(text.as_bytes()) else { panic!() };
    assert_eq!(*base, read_base(BASE).unwrap());
}

#[test]
fn bytes_that_are_no_text() {
    let at = BASE.find("үлгі актісі").unwrap();
    let mut bytes = BASE.as_bytes().to_vec();
    bytes[at] = 0xff; // a letter of an eight-bit code page
    let place = BASE[..at].lines().count();
    assert_eq!(first(&bytes), ("programme-not-utf8", Some((place, 18))));
    assert_eq!(first(b""), ("programme-empty-file", None));
    assert_eq!(first(b" \n"), ("programme-empty-file", None));
    assert_eq!(first(b"PK\x03\x04"), ("programme-not-a-programme-file", Some((1, 1))));
    assert_eq!(first(&[0xff, 0xfe, b'(', 0]), ("programme-not-utf8", Some((1, 1))));
}

#[test]
fn a_file_too_large_is_not_read_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.ron");
    let key = |text: &str| {
        std::fs::write(&path, text).unwrap();
        read_within(&path, 1 << 20).unwrap_err()[0].what.key
    };
    assert_eq!(key(&"[".repeat(3 << 20)), "programme-not-a-programme-file");
    assert_eq!(key(&"(".repeat(3 << 20)), "programme-expected-name");
    assert_eq!(key(&format!("{BASE}{}", "\n".repeat(1 << 20))), "programme-too-large");
    let long = BASE.replace("Біздің ескертпе", &"ә".repeat(1 << 20));
    assert_eq!(key(&long), "programme-too-large");
    assert_eq!(key(&format!("(oops: 1,{}", " ".repeat(1 << 20))), "programme-unknown-field");
}

#[test]
fn what_is_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let key = |path: &Path| read_file(path).unwrap_err()[0].what.key;
    assert_eq!(key(folder.path()), "programme-no-file");
    assert_eq!(key(&folder.path().join("none.ron")), "programme-file-missing");
}

#[test]
fn the_office_adds_its_files() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let mut library = Library::built_in();
    let shipped = library.ids().count();
    let refused = |library: &mut Library, path: &Path, key| {
        let problems = library.try_open(path).unwrap_err();
        assert_eq!(problems[0].what.key, key);
        assert!(problems[0].at.is_some());
        assert_eq!(library.ids().count(), shipped);
    };
    let amendment = write("amendment.ron", AMENDMENT);
    refused(&mut library, &amendment, "programme-amends-unknown");
    let clash = write("clash.ron", &BASE.replace("example-2024-2026", "concept-2023-2029"));
    refused(&mut library, &clash, "programme-id-shipped");

    let base = write("base.ron", BASE);
    assert_eq!(library.open(&base).unwrap(), "example-2024-2026");
    assert_eq!(library.open(&amendment).unwrap(), "example-2024-2026");
    let editions = |library: &Library| library.get("example-2024-2026").unwrap().editions().len();
    assert_eq!(editions(&library), 2);

    // Corrected and opened again; what is wrong leaves all as it was.
    write("base.ron", &BASE.replace("22.5", "23.5"));
    library.open(&base).unwrap();
    write("amendment.ron", &AMENDMENT.replace("33", "34"));
    library.open(&amendment).unwrap();
    assert_eq!(editions(&library), 2);
    write("base.ron", &BASE.replace("code: \"TI-9\"", "code: \"TI-1\""));
    assert!(library.open(&base).is_err());
    let all: Vec<_> = targets(&library.get("example-2024-2026").unwrap().editions()[1], false)
        .iter()
        .filter(|row| row.code == "TI-1" && row.year == 2025)
        .map(|row| row.value.clone())
        .collect();
    assert_eq!(all, ["34"]);
    let copy = write("copy.ron", BASE);
    assert_eq!(library.try_open(&copy).unwrap_err()[0].what.key, "programme-id-taken");
}

/// A library with the example, and a way to write a file beside it.
fn with_example(folder: &Path) -> (Library, impl Fn(&str, &str) -> PathBuf) {
    let folder = folder.to_owned();
    let write = move |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let mut library = Library::default();
    library.open(&write("base.ron", BASE)).unwrap();
    (library, write)
}

fn edition_dates(library: &Library) -> Vec<String> {
    let editions = library.get("example-2024-2026").unwrap().editions();
    editions.iter().map(|edition| edition.date().to_string()).collect()
}

#[test]
fn an_amendment_whose_day_is_corrected_takes_its_own_place() {
    let folder = tempfile::tempdir().unwrap();
    let (mut library, write) = with_example(folder.path());
    library.open(&write("amendment.ron", AMENDMENT)).unwrap();
    let corrected = AMENDMENT.replace("\"2025-02-01\"", "\"2025-03-01\"");
    library.open(&write("amendment.ron", &corrected)).unwrap();
    assert_eq!(edition_dates(&library), ["2024-01-01", "2025-03-01"]);
}

#[test]
fn two_acts_of_a_day_without_a_number_both_count() {
    let folder = tempfile::tempdir().unwrap();
    let (mut library, write) = with_example(folder.path());
    let numberless = AMENDMENT.replace("number: \"001\",", "");
    library.open(&write("first.ron", &numberless)).unwrap();
    let other = "(format: 1, amends: \"example-2024-2026\", act: (title: (kk: \"x\", ru: \"x\", \
                 en: \"x\"), date: \"2025-02-01\", languages: [ru], source: \"other\"), operations: \
                 [Renumber(code: \"TI-1\", number: \"41\", place: ())])";
    library.open(&write("other.ron", other)).unwrap();
    let latest = library.get("example-2024-2026").unwrap().latest();
    assert_eq!((latest.acts.len(), latest.indicator("TI-2")), (3, None));
    assert_eq!(latest.indicator("TI-1").unwrap().number, "41");

    // The first one deleted TI-2: the fault is in this file only where it comes after it.
    let wrong = other.replace("TI-1", "TI-2");
    let problems = library.clone().try_open(&write("wrong.ron", &wrong)).unwrap_err();
    assert_eq!(problems[0].what.key, "programme-deleted-indicator");
    let earlier = wrong
        .replace("\"other\"", "\"another\"")
        .replace("Renumber(code: \"TI-2\", number: \"41\"", "Delete(code: \"TI-2\"");
    let problems = library.try_open(&write("earlier.ron", &earlier)).unwrap_err();
    assert_eq!((problems[0].what.key, problems[0].at), ("programme-amendment-fault", None));
}

#[test]
fn a_base_that_its_amendment_no_longer_fits_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let base = folder.path().join("base.ron");
    let amendment = folder.path().join("amendment.ron");
    std::fs::write(&base, BASE).unwrap();
    std::fs::write(&amendment, AMENDMENT).unwrap();
    let mut library = Library::default();
    library.open(&base).unwrap();
    library.open(&amendment).unwrap();
    std::fs::write(&base, BASE.replace("\"TI-12\"", "\"TI-13\"").replace("\"TI-2\"", "\"TI-22\""))
        .unwrap();
    let messages = library.open(&base).unwrap_err();
    assert_eq!(messages[0].key, "programme-amendment-fault");
}

/// The example with a piece cut out, doubled or replaced by bytes.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let text = prop_oneof![Just(BASE), Just(AMENDMENT)];
    let bytes = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..8),
        "[\\[\\](){}:,\"/*r#\\\\ 0-9a-z\u{0}-\u{10ffff}]{0,12}".prop_map(String::into_bytes),
    ];
    (text, any::<prop::sample::Index>(), 0..40usize, bytes).prop_map(|(text, at, length, bytes)| {
        let at = at.index(text.len());
        let end = (at + length).min(text.len());
        [&text.as_bytes()[..at], &bytes, &text.as_bytes()[end..]].concat()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn damage_is_told_and_never_more(bytes in damaged()) {
        if let Err(problems) = read(&bytes) {
            prop_assert!(!problems.is_empty());
        }
    }

    #[test]
    fn a_cut_file_is_told_to_be_cut(at in 1..BASE.len() - 3) {
        let Some(text) = BASE.get(..at) else { return Ok(()) };
        let problem = read_base(text).unwrap_err().swap_remove(0);
        let opened = text.contains("\n(");
        if opened {
            let known = ["programme-cut-off", "programme-open-comment"];
            prop_assert!(known.contains(&problem.what.key), "{:?}", problem);
        }
        prop_assert!(problem.at.is_none_or(|at| at.line <= text.split('\n').count()));
    }

    #[test]
    fn any_bytes_at_all(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
        prop_assert!(read(&bytes).is_err());
    }
}

#[test]
fn what_one_copy_of_the_library_reads_is_ready_in_all() {
    let mut library = Library::built_in();
    let before = library.revision();
    library.clone().load();
    assert!(library.ready().map(Programme::id).eq(library.ids()), "all shipped files can be read");
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/programmes/example/base.ron");
    library.open(&base).unwrap();
    assert_ne!(library.revision(), before);
    assert_eq!(library.ready().last().map(Programme::id), Some("example-2024-2026"));
}
