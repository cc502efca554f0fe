//! The file of a book, on a real disk in a folder that goes with the test.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use super::disk::{beside, failed};
use super::store::{self, Store};
use crate::book::samples::{cell, set, stamp};
use crate::book::{Book, Generation, SaveState, Saver, generations};
use crate::language::{Arg, Message};

fn book(value: &str) -> Book {
    let mut book = Book::new();
    book.apply(&[set(cell("TI-1", "KZ-61"), value)], &stamp());
    book
}

fn saved(path: &Path, value: &str) {
    let mut store = Store::create(path, "").unwrap();
    store.save(&book(value)).unwrap();
}

/// Key of the message, and of the reason in it.
fn keys(message: &Message) -> (&'static str, &'static str) {
    let reason = message.args.iter().find_map(|(_, arg)| match arg {
        Arg::Message(reason) => Some(reason.key),
        _ => None,
    });
    (message.key, reason.unwrap_or_default())
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The earlier saves of a book, the latest first.
fn earlier(path: &Path) -> Vec<Book> {
    let read = |one: Generation| store::read_generation(&one.path).unwrap().book;
    generations(path).into_iter().map(read).collect()
}

#[test]
fn a_save_keeps_what_it_replaces_and_leaves_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Түркістан 2025.nysana");
    let mut store = Store::create(&path, "Айгүл").unwrap();
    assert!(!path.exists(), "the file comes with the first save");
    store.save(&book("1")).unwrap();
    assert!(!store::has_earlier(&path));
    store.save(&book("2")).unwrap();
    store.save(&book("3")).unwrap();
    assert_eq!(store::read(&path).unwrap().book, book("3"));
    assert_eq!(earlier(&path), [book("1")], "saves in the same quarter of an hour are one");
    // Twenty minutes later.
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(1200);
    File::options().write(true).open(&path).unwrap().set_modified(later).unwrap();
    store.save(&book("4")).unwrap();
    assert_eq!(earlier(&path), [book("3"), book("1")]);
    drop(store);
    let ending = |ending: &str| format!("Түркістан 2025.nysana{ending}");
    assert_eq!(names(folder.path()), [ending(""), ending(".lock"), ending(".saves")]);
    // What a former version of the program kept is found too.
    fs::copy(&path, beside(&path, ".previous")).unwrap();
    assert_eq!(earlier(&path).len(), 3);
}

#[test]
fn an_open_book_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nysana");
    saved(&path, "12.50");
    let (mut store, opened) = Store::open(&path, "").unwrap();
    assert_eq!((&opened.book, opened.warnings.len()), (&book("12.50"), 0));
    store.save(&opened.book).unwrap();
    assert!(store.read_only().is_none());
}

#[test]
fn what_someone_else_wrote_meanwhile_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nysana");
    saved(&path, "1");
    let (mut store, _) = Store::open(&path, "").unwrap();
    // As long as the old one, so that only its content tells.
    let theirs = fs::read_to_string(&path).unwrap().replace("\"1\"", "\"9\"");
    fs::write(&path, &theirs).unwrap();
    assert_eq!(store.save(&book("2")).unwrap_err().key, "book-changed-underneath");
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    // A program that only touched it changed nothing.
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("\"9\"", "\"1\"")).unwrap();
    store.save(&book("2")).unwrap();
    // Where it is gone, saving brings it back.
    fs::remove_file(&path).unwrap();
    store.save(&book("3")).unwrap();
    assert_eq!(store::read(&path).unwrap().book, book("3"));
}

#[test]
fn what_someone_else_wrote_right_after_a_save_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nysana");
    let mut store = Store::create(&path, "").unwrap();
    for value in ["1", "2", "3"] {
        store.save(&book(value)).unwrap();
        let ours = fs::read_to_string(&path).unwrap();
        // As long as ours, in the same file, and at once.
        fs::write(&path, ours.replace(&format!("\"{value}\""), "\"9\"")).unwrap();
        assert_eq!(store.save(&book("4")).unwrap_err().key, "book-changed-underneath");
        fs::write(&path, ours).unwrap();
    }
}

#[test]
fn a_new_book_never_lands_on_an_existing_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nysana");
    let mut store = Store::create(&path, "").unwrap();
    fs::write(&path, "theirs").unwrap();
    assert_eq!(store.save(&book("1")).unwrap_err().key, "book-exists");
    assert_eq!(Store::create(&path, "").unwrap_err().key, "book-exists");
    drop(store);
    Store::replace(&path, "").unwrap().save(&book("1")).unwrap();
    let kept = generations(&path);
    assert_eq!(fs::read_to_string(&kept[0].path).unwrap(), "theirs");
}

#[test]
fn a_damaged_book_is_never_overwritten_and_the_previous_one_opens() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nysana");
    saved(&path, "1");
    let damaged = "(format: 1,\n    territory: \"KZ";
    fs::write(&path, damaged).unwrap();
    let message = Store::open(&path, "").unwrap_err();
    assert_eq!(keys(&message), ("book-not-read", "book-cut-off"));
    assert_eq!(fs::read_to_string(&path).unwrap(), damaged);

    fs::write(&path, "(format: 1)").unwrap();
    Store::open(&path, "").unwrap().0.save(&book("2")).unwrap();
    fs::copy(&path, beside(&path, ".previous")).unwrap();
    fs::write(&path, damaged).unwrap();
    let message = Store::open(&path, "").unwrap_err();
    assert_eq!(keys(&message), ("book-not-read-previous", "book-cut-off"));
    let (mut store, opened) = Store::open_last_good(&path, "").unwrap();
    assert_eq!(opened.book, book("2"));
    assert_eq!(fs::read_to_string(&path).unwrap(), damaged, "nothing moves before a save");
    store.save(&book("3")).unwrap();
    store.save(&book("4")).unwrap();
    let aside = folder.path().join("a.nysana.damaged");
    assert_eq!(fs::read_to_string(aside).unwrap(), damaged);
    assert!(earlier(&path).contains(&book("2")));
}

#[test]
fn a_book_of_a_newer_program_is_not_given_up_for_an_earlier_save() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nysana");
    saved(&path, "1");
    Store::open(&path, "").unwrap().0.save(&book("2")).unwrap();
    assert!(store::has_earlier(&path));
    fs::write(&path, "(format: 99, whatever: {[(").unwrap();
    let told = || keys(&Store::open(&path, "").unwrap_err());
    assert_eq!(told(), ("book-not-read", "book-newer"));
    File::create(&path).unwrap().set_len((64 << 20) + 1).unwrap();
    assert_eq!(told(), ("book-not-read", "book-too-large"));
    fs::write(&path, "(format: 2, ").unwrap();
    assert_eq!(told(), ("book-not-read-previous", "book-cut-off"));
}

#[test]
fn a_book_that_was_deleted_opens_from_its_earlier_saves() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nysana");
    saved(&path, "1");
    Store::open(&path, "").unwrap().0.save(&book("2")).unwrap();
    fs::remove_file(&path).unwrap();
    assert_eq!(Store::open(&path, "").unwrap_err().key, "book-gone-previous");
    let (mut store, opened) = Store::open_last_good(&path, "").unwrap();
    assert_eq!(opened.book, book("1"));
    assert!(!path.exists(), "opening alone changes nothing");
    store.save(&book("3")).unwrap();
    assert_eq!(store::read(&path).unwrap().book, book("3"));
    assert!(!beside(&path, ".damaged").exists());
}

#[test]
fn a_second_opener_is_told_who_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nysana");
    saved(&path, "1");
    let first = Store::open(&path, "Айгүл").unwrap();
    let message = Store::open(&path, "Болат").unwrap_err();
    assert_eq!(message.key, "book-open-by");
    assert_eq!(store::holder(&path), Some(std::process::id()));
    assert!(message.args.contains(&("user", "Айгүл".into())), "{message:?}");
    assert!(store::read(&path).is_ok(), "reading holds nobody up");
    drop(first);
    // Files that a crashed program left say nothing.
    fs::write(folder.path().join("a.nysana.user"), "Айгүл\n1\n").unwrap();
    assert!(folder.path().join("a.nysana.lock").exists());
    assert!(Store::open(&path, "Болат").is_ok());
}

#[test]
fn what_cannot_be_read_or_written_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("none").join("a.nysana");
    assert_eq!(store::read(&missing).unwrap_err().key, "book-not-found");
    assert_eq!(Store::open(&missing, "").unwrap_err().key, "book-not-found");
    assert_eq!(Store::create(&missing, "").unwrap_err().key, "book-not-found");
    assert_eq!(store::read(folder.path()).unwrap_err().key, "book-no-file");

    let path = folder.path().join("a.nysana");
    saved(&path, "1");
    let inside = path.join("b.nysana");
    assert_eq!(Store::create(&inside, "").unwrap_err().key, "book-not-found");
    let (mut store, _) = Store::open(&path, "").unwrap();
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    assert_eq!(store.save(&book("2")).unwrap_err().key, "book-file-read-only");
    assert_eq!(store::read(&path).unwrap().book, book("1"));

    let key = |kind| failed(&path, &io::Error::from(kind)).key;
    assert_eq!(key(io::ErrorKind::PermissionDenied), "book-no-permission");
    assert_eq!(key(io::ErrorKind::ReadOnlyFilesystem), "book-no-permission");
    assert_eq!(key(io::ErrorKind::StorageFull), "book-disk-full");
    assert_eq!(key(io::ErrorKind::TimedOut), "book-system-refused");
}

#[test]
fn the_book_without_a_name_is_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("nysana");
    let (mut store, opened) = Store::open_default(&data, "").unwrap();
    assert_eq!(opened, None);
    store.save(&book("1")).unwrap();
    drop(store);
    let (store, opened) = Store::open_default(&data, "").unwrap();
    assert_eq!(opened.unwrap().book, book("1"));
    assert_eq!(store.path(), store::default_path(&data));
}

#[test]
fn a_saver_saves_to_its_store() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nysana");
    let saver = Saver::start(Store::create(&path, "").unwrap(), &Book::new(), || {}).unwrap();
    saver.submit(book("1"));
    saver.submit(book("2"));
    saver.flush().unwrap();
    assert!(matches!(saver.state(), SaveState::Saved { .. }));
    assert_eq!(store::read(&path).unwrap().book, book("2"));
    saver.submit(book("3"));
    drop(saver);
    assert_eq!(store::read(&path).unwrap().book, book("3"));
    assert!(Store::open(&path, "").is_ok(), "the lock went with the saver");
}
