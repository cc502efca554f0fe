//! What can go wrong with the files of an open book: crashes, damage, full and vanished disks,
//! others who write. Each has its message, and what was typed is kept.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use proptest::prelude::*;
use tempfile::TempDir;

use super::disk::{Disk, Fault};
use super::journal::Journal;
use super::recover::journal_path;
use super::store::{self, Store};
use crate::book::samples::{cell, set, stamp};
use crate::book::{Book, SaveState, Saver, Timing, generations};

/// Saves when it is asked for, and tries again soon.
const TIMING: Timing = Timing {
    idle: Duration::from_secs(9999),
    most: Duration::from_secs(9999),
    retry: Duration::from_millis(5),
};

/// A book open in a window.
struct Desk {
    book: Book,
    saver: Saver,
}

impl Desk {
    fn open(store: Store, book: Book) -> Self {
        let saver = Saver::start_timed(store, &book, TIMING, || {}).unwrap();
        Self { book, saver }
    }

    fn at(path: &Path) -> Self {
        let (store, opened) = Store::open(path, "").unwrap();
        Self::open(store, opened.book)
    }

    fn new(path: &Path) -> Self {
        Self::open(Store::create(path, "").unwrap(), Book::new())
    }

    fn type_in(&mut self, value: &str) {
        self.book.apply(&[set(cell("TI-1", "KZ-61"), value)], &stamp());
        self.saver.submit(self.book.clone());
    }

    /// Types and waits until it is on the disk, but not until the book is saved.
    fn keep(&mut self, value: &str) {
        self.type_in(value);
        wait(|| matches!(self.saver.state(), SaveState::Saved { .. }));
    }

    /// Waits until saving has failed.
    fn failure(&self) -> crate::language::Message {
        wait(|| matches!(self.saver.state(), SaveState::Failed(_)));
        let SaveState::Failed(message) = self.saver.state() else { panic!("it goes on again") };
        message
    }
}

fn wait(is_done: impl Fn() -> bool) {
    let tries = (0..4000).find(|_| {
        std::thread::sleep(Duration::from_millis(5));
        is_done()
    });
    assert!(tries.is_some(), "it never came to pass");
}

fn value(book: &Book) -> String {
    book.get(&cell("TI-1", "KZ-61")).map(ToString::to_string).unwrap_or_default()
}

fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nysana");
    (folder, path)
}

/// The files as they would be found after a power cut.
fn crashed(path: &Path) -> (TempDir, PathBuf) {
    let (folder, other) = place();
    copy_all(path.parent().unwrap(), folder.path());
    (folder, other)
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (entry, to) = (entry.unwrap().path(), to);
        let to = to.join(entry.file_name().unwrap());
        if entry.is_dir() {
            copy_all(&entry, &to);
        } else if let Err(error) = fs::copy(&entry, &to) {
            assert_eq!(error.kind(), io::ErrorKind::NotFound, "a file that only passes by");
        }
    }
}

fn keys(opened: &crate::book::Opened) -> Vec<&'static str> {
    opened.notes.iter().map(|note| note.key).collect()
}

#[test]
fn after_a_crash_everything_typed_is_there_and_said_so_once() {
    let (_folder, path) = place();
    let mut desk = Desk::new(&path);
    desk.type_in("1");
    desk.saver.flush().unwrap();
    (2..=13).for_each(|at| desk.keep(&at.to_string()));
    let (_other, after) = crashed(&path);
    assert_eq!(
        value(&crate::book::text::read::read(&fs::read(&after).unwrap()).unwrap().book),
        "1"
    );

    let read = store::read(&after).unwrap();
    assert_eq!((value(&read.book), keys(&read)), ("13".to_owned(), vec!["book-taken-over"]));
    assert!(read.notes[0].args.contains(&("count", 12_usize.into())), "{:?}", read.notes);
    assert_eq!(read.book, desk.book, "with its history");
    let (store, opened) = Store::open(&after, "").unwrap();
    assert_eq!(opened.book, desk.book);
    // A second crash before anything else: nothing is applied twice.
    let second = Desk::open(store, opened.book.clone());
    second.saver.flush().unwrap();
    drop(second);
    let (_, opened) = Store::open(&after, "").unwrap();
    assert_eq!((&opened.book, keys(&opened)), (&desk.book, vec![]));
}

#[test]
fn a_book_that_was_never_saved_comes_from_its_journal() {
    let (folder, path) = place();
    let (disk, _) = Disk::with(Fault::Nothing);
    let mut file = Store::create(&path, "").unwrap().on(disk).journal(&Book::new());
    let mut book = Book::new();
    book.apply(&[set(cell("TI-1", "KZ-61"), "1")], &stamp());
    file.keep(book.history()).unwrap();
    drop(file);
    assert!(!path.exists() && store::exists(&path));
    let (_, opened) = Store::open(&path, "").unwrap();
    assert_eq!((opened.book, opened.notes.len()), (book, 1));
    assert_eq!(Store::open(&folder.path().join("b.nysana"), "").unwrap_err().key, "book-not-found");
}

#[test]
fn a_damaged_book_comes_back_whole_from_earlier_save_and_journal() {
    let (_folder, path) = place();
    let mut desk = Desk::new(&path);
    desk.keep("1");
    desk.saver.flush().unwrap();
    drop(desk);
    let mut desk = Desk::at(&path);
    desk.keep("2");
    desk.saver.flush().unwrap();
    desk.keep("3");
    let book = desk.book.clone();
    let (_other, after) = crashed(&path);
    let damaged = &fs::read(&after).unwrap()[..40];
    fs::write(&after, damaged).unwrap();
    assert_eq!(Store::open(&after, "").unwrap_err().key, "book-not-read-previous");
    let (store, opened) = Store::open_last_good(&after, "").unwrap();
    assert_eq!(opened.book, book);
    assert_eq!(keys(&opened), ["book-taken-over"]);
    assert_eq!(fs::read(&after).unwrap(), damaged, "opening alone changes nothing");
    let mut desk = Desk::open(store, opened.book);
    desk.keep("4");
    desk.saver.flush().unwrap();
    drop(desk);
    assert_eq!(value(&store::read(&after).unwrap().book), "4");
    assert_eq!(fs::read(super::disk::beside(&after, ".damaged")).unwrap(), damaged);
}

#[test]
fn a_deleted_book_comes_back_whole_from_earlier_save_and_journal() {
    let (_folder, path) = place();
    let mut desk = Desk::new(&path);
    desk.keep("1");
    desk.saver.flush().unwrap();
    drop(desk);
    let mut desk = Desk::at(&path);
    desk.keep("2");
    desk.saver.flush().unwrap();
    desk.keep("3");
    let (_other, after) = crashed(&path);
    fs::remove_file(&after).unwrap();
    assert_eq!(Store::open(&after, "").unwrap_err().key, "book-gone-previous");
    let (_, opened) = Store::open_last_good(&after, "").unwrap();
    assert_eq!((&opened.book, keys(&opened)), (&desk.book, vec!["book-taken-over"]));
}

#[test]
fn a_damaged_journal_stays_in_its_place_until_the_next_one_is_on_the_disk() {
    let (_folder, path) = place();
    let mut desk = Desk::new(&path);
    desk.type_in("1");
    desk.saver.flush().unwrap();
    (2..=4).for_each(|at| desk.keep(&at.to_string()));
    let (_other, after) = crashed(&path);
    drop(desk);
    let bytes = fs::read(journal_path(&after)).unwrap();
    let lines: Vec<_> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let third = lines.iter().position(|line| line.ends_with(b"new: \"3\")\n")).unwrap();
    let damaged = [&lines[..third], &lines[third + 1..]].concat().concat();
    fs::write(journal_path(&after), &damaged).unwrap();
    let (store, opened) = Store::open(&after, "").unwrap();
    assert_eq!(value(&opened.book), "2");
    let mut desk = Desk::open(store.on(Disk::with(Fault::Room(0)).0), opened.book);
    desk.type_in("9");
    assert_eq!(desk.failure().key, "book-disk-full");
    // Killed in that moment, what was said to be taken over is there still.
    let (_third, again) = crashed(&after);
    let read = store::read(&again).unwrap();
    assert_eq!(value(&read.book), "2");
    assert!(keys(&read).contains(&"book-journal-damaged"));
}

#[test]
fn a_damaged_journal_is_told_and_put_aside() {
    let (_folder, path) = place();
    let mut desk = Desk::new(&path);
    desk.type_in("1");
    desk.saver.flush().unwrap();
    (2..=6).for_each(|at| desk.keep(&at.to_string()));
    let bytes = fs::read(journal_path(&path)).unwrap();
    let lines: Vec<_> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let fourth = lines.iter().position(|line| line.ends_with(b"new: \"4\")\n")).unwrap();
    for (name, damaged, found, key) in [
        (
            "middle",
            [&lines[..fourth], &lines[fourth + 1..]].concat().concat(),
            "3",
            "book-journal-damaged",
        ),
        ("head", lines[1..].concat(), "1", "book-journal-not-read"),
        ("empty", Vec::new(), "1", "book-journal-not-read"),
        ("binary", vec![0xff; 999], "1", "book-journal-not-read"),
    ] {
        let (_other, after) = crashed(&path);
        fs::write(journal_path(&after), &damaged).unwrap();
        let (store, opened) = Store::open(&after, "").unwrap();
        assert_eq!(value(&opened.book), found, "{name}");
        assert!(keys(&opened).contains(&key), "{name}: {:?}", opened.notes);
        assert_eq!(fs::read(journal_path(&after)).unwrap(), damaged, "{name}");
        let mut desk = Desk::open(store, opened.book);
        desk.keep("9");
        let aside = super::disk::beside(&after, ".journal.aside");
        assert_eq!(fs::read(aside).unwrap(), damaged, "{name}");
        let (_third, again) = crashed(&after);
        let read = store::read(&again).unwrap();
        assert_eq!(value(&read.book), "9", "{name}");
        assert!(!keys(&read).contains(&key), "{name}: said once");
    }
}

#[test]
fn a_full_disk_is_told_and_made_up_for() {
    let (_folder, path) = place();
    let mut desk = Desk::new(&path);
    desk.keep("1");
    desk.saver.flush().unwrap();
    drop(desk);
    let (disk, fault) = Disk::with(Fault::Nothing);
    let (store, opened) = Store::open(&path, "").unwrap();
    let mut desk = Desk::open(store.on(disk), opened.book);
    desk.keep("2");
    *fault.lock().unwrap() = Fault::Room(30);
    desk.type_in("3");
    assert_eq!(desk.failure().key, "book-disk-full");
    assert_eq!(desk.saver.flush().unwrap_err().key, "book-disk-full");
    let (_other, after) = crashed(&path);
    assert_eq!(value(&store::read(&after).unwrap().book), "2", "the last good state is there");
    *fault.lock().unwrap() = Fault::Nothing;
    wait(|| matches!(desk.saver.state(), SaveState::Saved { .. }));
    let (_other, after) = crashed(&path);
    assert_eq!(store::read(&after).unwrap().book, desk.book);
}

#[test]
fn a_folder_that_may_not_be_written_to_is_told() {
    let (_folder, path) = place();
    let mut desk = Desk::new(&path);
    desk.keep("1");
    drop(desk);
    let (disk, _fault) = Disk::with(Fault::Refused(io::ErrorKind::PermissionDenied));
    let (store, opened) = Store::open(&path, "").unwrap();
    let before = fs::read(&path).unwrap();
    let mut desk = Desk::open(store.on(disk), opened.book);
    desk.type_in("2");
    assert_eq!(desk.failure().key, "book-no-permission");
    drop(desk);
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_drive_that_vanishes_and_comes_back_gets_everything() {
    let (folder, _) = place();
    let drive = folder.path().join("drive");
    let away = folder.path().join("away");
    fs::create_dir(&drive).unwrap();
    let path = drive.join("a.nysana");
    let mut desk = Desk::new(&path);
    desk.keep("1");
    desk.saver.flush().unwrap();
    desk.keep("2");
    fs::rename(&drive, &away).unwrap();
    desk.type_in("3");
    assert_eq!(desk.failure().key, "book-out-of-reach");
    assert_eq!(desk.saver.flush().unwrap_err().key, "book-out-of-reach");
    // Where only the name of the folder changed, what was typed may have got there.
    let there = value(&store::read(&away.join("a.nysana")).unwrap().book);
    assert!(["2", "3"].contains(&there.as_str()), "{there}");
    fs::rename(&away, &drive).unwrap();
    wait(|| matches!(desk.saver.state(), SaveState::Saved { .. }));
    assert_eq!(store::read(&path).unwrap().book, desk.book);
    desk.saver.flush().unwrap();

    // One that was emptied meanwhile gets everything too.
    // A try that is just going on may put a file there.
    wait(|| fs::remove_dir_all(&drive).is_ok());
    desk.type_in("4");
    desk.failure();
    fs::create_dir(&drive).unwrap();
    wait(|| matches!(desk.saver.state(), SaveState::Saved { .. }));
    desk.saver.flush().unwrap();
    assert_eq!(store::read(&path).unwrap().book, desk.book);
}

#[test]
fn a_file_that_was_changed_underneath_stays_and_so_does_what_was_typed() {
    let (_folder, path) = place();
    let mut desk = Desk::new(&path);
    desk.keep("1");
    desk.saver.flush().unwrap();
    desk.keep("2");
    let mut theirs = Book::new();
    theirs.apply(&[set(cell("TI-1", "KZ-61"), "77")], &stamp());
    let text = crate::book::text::write::write(&theirs);
    fs::write(&path, &text).unwrap();
    let reason = desk.saver.flush().unwrap_err();
    assert_eq!(reason.key, "book-changed-underneath");
    assert_eq!(desk.failure().key, "book-kept-in-journal");
    desk.type_in("3");
    wait(|| desk.saver.on_disk() == 2 || desk.saver.on_disk() == 3);

    // After a crash theirs opens; mine is among the earlier saves with the next change.
    let (_other, after) = crashed(&path);
    let (store, opened) = Store::open(&after, "").unwrap();
    assert_eq!(
        (value(&opened.book), keys(&opened)),
        ("77".to_owned(), vec!["book-journal-foreign"])
    );
    let mut second = Desk::open(store, opened.book);
    second.keep("78");
    second.saver.flush().unwrap();
    let kept = generations(&after);
    let kept: Vec<_> =
        kept.iter().map(|one| value(&store::read_generation(&one.path).unwrap().book)).collect();
    assert!(kept.contains(&"3".to_owned()) && kept.contains(&"77".to_owned()), "{kept:?}");
    assert!(super::disk::beside(&after, ".journal.aside").exists());

    // Theirs may be taken, and mine is kept aside before.
    desk.saver.keep_generation(desk.book.clone());
    desk.saver.wait_for_generation().unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    let kept = generations(&path);
    let mine = |one: &crate::book::Generation| {
        store::read_generation(&one.path).unwrap().book == desk.book
    };
    assert!(kept.iter().any(|one| one.is_kept && mine(one)));
}

#[test]
fn an_older_copy_that_was_put_back_is_left_alone() {
    let (_folder, path) = place();
    let mut desk = Desk::new(&path);
    desk.keep("1");
    desk.saver.flush().unwrap();
    let old = fs::read(&path).unwrap();
    for value in ["2", "3"] {
        desk.keep(value);
        desk.saver.flush().unwrap();
    }
    drop(desk);
    fs::write(&path, &old).unwrap();
    let (_, opened) = Store::open(&path, "").unwrap();
    assert_eq!((value(&opened.book), keys(&opened)), ("1".to_owned(), vec![]));
}

#[test]
fn what_an_older_copy_or_another_book_replaced_is_among_the_earlier_saves() {
    let (_folder, path) = place();
    let mut desk = Desk::new(&path);
    desk.keep("1");
    desk.saver.flush().unwrap();
    let old = fs::read(&path).unwrap();
    for value in ["2", "3"] {
        desk.keep(value);
        desk.saver.flush().unwrap();
    }
    let newest = desk.book.clone();
    drop(desk);
    let mut foreign = Book::new();
    foreign.apply(&[set(cell("TI-1", "KZ-61"), "77")], &stamp());
    for replaced in [old, crate::book::text::write::write(&foreign).into_bytes()] {
        let (_other, after) = crashed(&path);
        fs::write(&after, &replaced).unwrap();
        let mut desk = Desk::at(&after);
        desk.keep("9");
        desk.saver.flush().unwrap();
        let kept = generations(&after);
        let books: Vec<_> =
            kept.iter().map(|one| store::read_generation(&one.path).unwrap().book).collect();
        assert!(books.contains(&newest), "the state that was overwritten");
        assert!(kept.iter().any(|one| fs::read(&one.path).unwrap() == replaced));
    }
}

#[test]
fn a_book_of_format_1_is_kept_as_it_was_when_it_is_saved_anew() {
    let (_folder, path) = place();
    let old = "(\n    format: 1,\n    territory: \"KZ-61\",\n)\n";
    fs::write(&path, old).unwrap();
    let mut desk = Desk::at(&path);
    assert_eq!(fs::read_to_string(&path).unwrap(), old);
    desk.keep("1");
    desk.saver.flush().unwrap();
    let kept = generations(&path);
    assert_eq!(fs::read_to_string(&kept[0].path).unwrap(), old);
}

#[test]
fn a_line_that_came_from_the_command_line_does_not_confuse_the_journal() {
    let (_folder, path) = place();
    let mut desk = Desk::new(&path);
    desk.keep("1");
    desk.saver.flush().unwrap();
    desk.keep("2");
    drop(desk);
    let (mut store, opened) = Store::open(&path, "").unwrap();
    let mut book = opened.book;
    book.apply(&[set(cell("TI-1", "KZ-61"), "3")], &stamp());
    store.save(&book).unwrap();
    drop(store);
    let mut desk = Desk::at(&path);
    desk.keep("4");
    let (_other, after) = crashed(&path);
    let read = store::read(&after).unwrap();
    assert_eq!((&read.book, keys(&read)), (&desk.book, vec!["book-taken-over"]));
}

/// A book that is kept in a folder of user data while nothing can be written beside it, with what
/// was said when it was opened.
fn sparing(path: &Path, data: &Path, disk: Disk) -> (Desk, Vec<&'static str>) {
    let (mut store, mut opened) = Store::open(path, "").unwrap();
    store.sparing(data, Some(&mut opened));
    let keys = keys(&opened);
    (Desk::open(store.on(disk), opened.book), keys)
}

/// A saved book and its folder of user data.
fn with_data() -> (TempDir, PathBuf, PathBuf) {
    let (folder, path) = place();
    let mut desk = Desk::new(&path);
    desk.keep("1");
    desk.saver.flush().unwrap();
    let data = folder.path().join("data");
    (folder, path, data)
}

fn spares(data: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(data.join("journals")).into_iter().flatten().flatten();
    let mut found: Vec<_> = entries.map(|entry| entry.path()).collect();
    found.sort();
    found
}

fn gone() -> (Disk, std::sync::Arc<std::sync::Mutex<Fault>>) {
    Disk::with(Fault::Refused(io::ErrorKind::NetworkUnreachable))
}

#[test]
fn what_is_typed_while_a_drive_is_gone_is_there_at_the_next_start() {
    let (_folder, path, data) = with_data();
    let (mut desk, said) = sparing(&path, &data, gone().0);
    assert_eq!((said, spares(&data).len()), (vec![], 0));
    for value in ["2", "3"] {
        desk.type_in(value);
        assert_eq!(desk.failure().key, "book-kept-here");
        let latest = desk.saver.submit(desk.book.clone());
        wait(|| desk.saver.on_disk() == latest);
    }
    assert_eq!(desk.saver.flush().unwrap_err().key, "book-system-refused");
    let book = desk.book.clone();
    drop(desk);
    assert_eq!(value(&store::read(&path).unwrap().book), "1", "nothing got to the drive");

    // The drive is still gone, then it can be written to again.
    let (desk, said) = sparing(&path, &data, gone().0);
    assert_eq!((&desk.book, said), (&book, vec!["book-taken-over-here"]));
    drop(desk);
    let (desk, said) = sparing(&path, &data, Disk::default());
    assert_eq!((&desk.book, said), (&book, vec!["book-taken-over-here"]));
    desk.saver.flush().unwrap();
    wait(|| spares(&data).is_empty());
    drop(desk);
    let (desk, said) = sparing(&path, &data, Disk::default());
    assert_eq!((&desk.book, said), (&book, vec![]), "said once");
}

#[test]
fn a_drive_that_comes_back_takes_what_was_kept_elsewhere() {
    let (_folder, path, data) = with_data();
    let (disk, fault) = gone();
    let (mut desk, _) = sparing(&path, &data, disk);
    desk.type_in("2");
    assert_eq!(desk.failure().key, "book-kept-here");
    *fault.lock().unwrap() = Fault::Nothing;
    wait(|| matches!(desk.saver.state(), SaveState::Saved { .. }) && spares(&data).is_empty());
    desk.keep("3");
    let (_other, after) = crashed(&path);
    let read = store::read(&after).unwrap();
    assert_eq!((&read.book, keys(&read)), (&desk.book, vec!["book-taken-over"]));
}

#[test]
fn where_nothing_can_be_written_at_all_that_is_said() {
    let (_folder, path, data) = with_data();
    fs::write(&data, "no folder").unwrap();
    let (mut desk, _) = sparing(&path, &data, gone().0);
    desk.type_in("2");
    assert_eq!(desk.failure().key, "book-system-refused");
}

#[test]
fn what_was_kept_elsewhere_of_another_state_becomes_an_earlier_save() {
    let (_folder, path, data) = with_data();
    let (mut desk, _) = sparing(&path, &data, gone().0);
    desk.type_in("2");
    desk.failure();
    drop(desk);
    // Meanwhile somebody else, on another computer, without and with something before it.
    let mut theirs = Desk::at(&path);
    theirs.keep("77");
    theirs.saver.flush().unwrap();
    drop(theirs);
    let (mut desk, said) = sparing(&path, &data, Disk::default());
    assert_eq!((value(&desk.book), said), ("77".to_owned(), vec!["book-journal-foreign"]));
    desk.keep("78");
    desk.saver.flush().unwrap();
    let kept = generations(&path);
    let kept: Vec<_> =
        kept.iter().map(|one| value(&store::read_generation(&one.path).unwrap().book)).collect();
    assert!(kept.contains(&"2".to_owned()), "{kept:?}");
    let [aside] = &spares(&data)[..] else { panic!("{:?}", spares(&data)) };
    assert!(aside.to_string_lossy().ends_with(".journal.aside"));
    drop(desk);
    assert_eq!(sparing(&path, &data, Disk::default()).1, Vec::<&str>::new());
}

#[test]
fn what_was_kept_elsewhere_and_is_damaged_is_told_and_put_aside() {
    let (_folder, path, data) = with_data();
    let (mut desk, _) = sparing(&path, &data, gone().0);
    ["2", "3", "4"].iter().for_each(|value| {
        desk.type_in(value);
        desk.failure();
        let latest = desk.saver.submit(desk.book.clone());
        wait(|| desk.saver.on_disk() == latest);
    });
    drop(desk);
    let spare = spares(&data).remove(0);
    let bytes = fs::read(&spare).unwrap();
    let lines: Vec<_> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let third = lines.iter().position(|line| line.ends_with(b"new: \"3\")\n")).unwrap();
    for (damaged, found) in [
        ([&lines[..third], &lines[third + 1..]].concat().concat(), "2"),
        (vec![0xff; 99], "1"),
        (Vec::new(), "1"),
    ] {
        fs::write(&spare, &damaged).unwrap();
        let (desk, said) = sparing(&path, &data, gone().0);
        assert_eq!(value(&desk.book), found);
        assert!(said.contains(&"book-spare-damaged"), "{said:?}");
        drop(desk);
        let known = spares(&data);
        let is_kept = known.iter().any(|path| fs::read(path).unwrap() == damaged);
        assert!(is_kept, "{known:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn a_drive_that_comes_and_goes_loses_nothing(faults in prop::collection::vec(any::<bool>(), 8)) {
        let (_folder, path, data) = with_data();
        let mut expected = store::read(&path).unwrap().book;
        for (session, faults) in faults.chunks(4).enumerate() {
            let (disk, fault) = Disk::with(Fault::Nothing);
            let (mut desk, _) = sparing(&path, &data, disk);
            prop_assert_eq!(&desk.book, &expected);
            for (at, is_gone) in faults.iter().enumerate() {
                let kind = io::ErrorKind::NetworkUnreachable;
                *fault.lock().unwrap() = if *is_gone { Fault::Refused(kind) } else { Fault::Nothing };
                desk.type_in(&format!("{session}{at}"));
                let latest = desk.saver.submit(desk.book.clone());
                wait(|| desk.saver.on_disk() == latest);
            }
            expected = desk.book.clone();
            // Nothing more gets anywhere: the power goes.
            *fault.lock().unwrap() = Fault::Refused(io::ErrorKind::NetworkUnreachable);
        }
        let (desk, _) = sparing(&path, &data, Disk::default());
        prop_assert_eq!(&desk.book, &expected);
    }
}

/// A folder with a book that was saved and a journal beyond it, and the states it went through.
fn written() -> (TempDir, PathBuf, Vec<Book>) {
    let (folder, path) = place();
    let mut desk = Desk::new(&path);
    let mut states = vec![Book::new()];
    for at in 0..6 {
        desk.keep(&at.to_string());
        if at == 2 {
            desk.saver.flush().unwrap();
        }
        states.push(desk.book.clone());
    }
    let (other, after) = crashed(&path);
    drop((desk, folder));
    (other, after, states)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn files_cut_off_or_changed_at_random_lose_nothing_silently(
        cuts in prop::collection::vec((any::<bool>(), any::<prop::sample::Index>(), 0..=255_u8), 40),
    ) {
        let (_folder, path, states) = written();
        let files = [path.clone(), journal_path(&path)];
        let [book, journal] = files.clone().map(|file| fs::read(file).unwrap());
        for (is_book, at, flip) in cuts {
            let (file, whole) = if is_book { (&files[0], &book) } else { (&files[1], &journal) };
            let at = at.index(whole.len());
            let mut damaged = whole.clone();
            if flip == 0 { damaged.truncate(at) } else { damaged[at] ^= flip }
            fs::write(file, &damaged).unwrap();
            match Store::open(&path, "") {
                Ok((_, opened)) if !is_book => {
                    prop_assert!(states.contains(&opened.book), "one of the states, whole");
                    prop_assert!(opened.book.history().lines().count() >= 3, "what was saved");
                    prop_assert!(Journal::read(&damaged).is_ok() || !opened.notes.is_empty());
                }
                // A digit that was changed in the book is a digit.
                Ok(_) => {}
                Err(message) => {
                    prop_assert!(is_book, "{message:?}");
                    let (_, good) = Store::open_last_good(&path, "").unwrap();
                    prop_assert_eq!(Some(&good.book), states.last(), "nothing is lost");
                }
            }
            prop_assert_eq!(&fs::read(file).unwrap(), &damaged, "opening changes nothing");
            fs::write(file, whole).unwrap();
        }
    }
}
