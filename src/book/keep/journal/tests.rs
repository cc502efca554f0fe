//! The journal on a real disk, cut off and damaged at every place.

use std::fs;

use proptest::prelude::*;

use super::*;
use crate::book::Book;
use crate::book::keep::disk::{Disk, Fault};
use crate::book::samples::{any_edit, cell, set, stamp};

/// A book of so many changes, one with two lines, and its journal from the beginning.
fn journal_of(changes: usize) -> (Book, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nysana.journal");
    let mut file = JournalFile::fresh(path.clone(), Disk::default(), Base::default(), false);
    let mut book = Book::new();
    for at in 0..changes {
        let mut edits = vec![set(cell("TI-1", "KZ-61"), &format!("{at}.5"))];
        if at == 1 {
            edits.push(set(cell("TI-2", "KZ-61"), "=жұмыс істейді"));
        }
        book.apply(&edits, &stamp());
        file.keep(book.history()).unwrap();
        if at == 0 {
            file.mark(Base::of(book.history()).bytes).unwrap();
        }
    }
    let bytes = fs::read(path).unwrap();
    (book, bytes)
}

fn history(book: &Book) -> String {
    book.history().parts().collect()
}

#[test]
fn what_was_kept_is_read_back() {
    let (book, bytes) = journal_of(4);
    let journal = Journal::read(&bytes).unwrap();
    assert_eq!(journal.lines, history(&book));
    assert_eq!(journal.ends.len(), 4);
    assert_eq!(journal.whole, bytes.len());
    assert_eq!(journal.rest, Rest::Nothing);
    assert_eq!(journal.saved, journal.ends[0]);
    assert_eq!(journal.changes_from(0).collect::<String>(), journal.lines);
    assert_eq!(journal.changes_from(journal.saved).count(), 3);
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.lines().nth(2).unwrap().ends_with(" saved 1"), "{text}");
}

#[test]
fn cut_off_anywhere_it_gives_whole_changes() {
    let (book, bytes) = journal_of(4);
    let whole = Journal::read(&bytes).unwrap();
    let head = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    for end in 0..=bytes.len() {
        let read = Journal::read(&bytes[..end]);
        if end < head {
            assert_eq!(read.unwrap_err().key, "book-journal-unreadable", "{end}");
            continue;
        }
        let cut = read.unwrap();
        assert!(whole.lines.starts_with(&cut.lines), "{end}");
        assert!(cut.lines.is_empty() || whole.ends.contains(&cut.lines.len()), "{end}");
        let is_whole = cut.whole == end;
        assert_eq!(cut.rest, if is_whole { Rest::Nothing } else { Rest::Torn }, "{end}");
        assert!(bytes.starts_with(&bytes[..cut.whole]));
    }
    assert_eq!(whole.lines, history(&book));
}

#[test]
fn with_any_byte_changed_it_gives_whole_changes_and_says_so() {
    let (_, bytes) = journal_of(4);
    let whole = Journal::read(&bytes).unwrap();
    let head = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    for at in 0..bytes.len() {
        for flip in [1, 0x20, 0x80, 0xff] {
            let mut damaged = bytes.clone();
            damaged[at] ^= flip;
            let Ok(read) = Journal::read(&damaged) else {
                assert!(at < head, "{at}");
                continue;
            };
            // Capital or small, a digit of a checksum is the same.
            let is_same = read.lines == whole.lines && read.rest == Rest::Nothing;
            let is_checksum = flip == 0x20 && damaged[at].is_ascii_hexdigit();
            assert!(!is_same || is_checksum, "{at} {flip}");
            assert!(whole.lines.starts_with(&read.lines), "{at}");
            assert!(read.lines.is_empty() || whole.ends.contains(&read.lines.len()), "{at}");
        }
    }
}

#[test]
fn damage_in_the_middle_is_told_from_a_torn_end() {
    let (_, bytes) = journal_of(6);
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let without = |at: usize| [&lines[..at], &lines[at + 1..]].concat().concat();
    // Head, change, mark, change of two lines, four more.
    let read = Journal::read(&without(5)).unwrap();
    assert_eq!((read.rest, read.ends.len()), (Rest::Damaged { line: 6, further: 3 }, 2));
    let mut damaged = bytes.clone();
    let at = lines[..5].concat().len();
    damaged[at + 12] ^= 1;
    let read = Journal::read(&damaged).unwrap();
    assert_eq!((read.rest, read.ends.len()), (Rest::Damaged { line: 6, further: 3 }, 2));
    // A power cut leaves zeros where a record was to be.
    let zeros = [&bytes[..], &[0; 4096]].concat();
    let read = Journal::read(&zeros).unwrap();
    assert_eq!((read.rest, read.ends.len()), (Rest::Torn, 6));
}

#[test]
fn a_newer_journal_is_not_read() {
    let mut newer = String::new();
    push_record(&mut newer, "nysana-journal 3 0 00000000");
    assert_eq!(Journal::read(newer.as_bytes()).unwrap_err().key, "book-journal-unreadable");
}

#[test]
fn a_journal_of_the_first_format_is_read_and_begun_anew_in_the_newest() {
    let (mut book, bytes) = journal_of(3);
    let lines = bytes.split_inclusive(|byte| *byte == b'\n').skip(1);
    let mut former = String::new();
    push_record(&mut former, "nysana-journal 1 0 00000000");
    let former = [former.as_bytes(), &lines.collect::<Vec<_>>().concat()].concat();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nysana.journal");
    fs::write(&path, &former).unwrap();
    let journal = Journal::read(&former).unwrap();
    assert_eq!(journal.lines, Journal::read(&bytes).unwrap().lines);
    let mut file = JournalFile::resumed(path.clone(), Disk::default(), &journal, book.history());
    book.apply(&[set(cell("TI-1", "KZ-61"), "9")], &stamp());
    file.keep(book.history()).unwrap();
    let read = Journal::read(&fs::read(&path).unwrap()).unwrap();
    assert!(journal.is_former && !read.is_former);
    assert_eq!(read.lines, history(&book));
}

proptest! {
    #[test]
    fn whatever_the_bytes_reading_ends(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = Journal::read(&bytes);
        let mut with_head = String::new();
        push_head(&mut with_head, Base::default());
        let bytes = [with_head.as_bytes(), &bytes].concat();
        let journal = Journal::read(&bytes).unwrap();
        prop_assert!(journal.whole <= bytes.len());
    }

    #[test]
    fn it_fits_the_books_on_its_way_and_no_others(
        steps in prop::collection::vec(prop::collection::vec(any_edit(), 1..3), 2..8),
        from in 0..8_usize,
        at in 0..8_usize,
    ) {
        let mut book = Book::new();
        let mut seen = vec![book.clone()];
        for edits in &steps {
            if !book.apply(edits, &stamp()).is_empty() {
                seen.push(book.clone());
            }
        }
        let base = Base::of(seen[from.min(seen.len() - 1)].history());
        let all = history(&book);
        let mut text = String::new();
        push_head(&mut text, base);
        push_change(&mut text, &all[base.bytes..], 1);
        let journal = Journal::read(text.as_bytes()).unwrap();
        let one = &seen[at.min(seen.len() - 1)];
        let held = Base::of(one.history()).bytes;
        let fit = journal.fit(one.history());
        if held < base.bytes {
            prop_assert_eq!(fit, Fit::Foreign);
        } else if held == all.len() {
            prop_assert_eq!(fit, Fit::Held);
        } else {
            prop_assert_eq!(fit, Fit::Follows(held - base.bytes));
            let saved = Journal { saved: journal.lines.len(), ..journal.clone() };
            prop_assert_eq!(saved.fit(one.history()), Fit::Older);
        }
        let mut later = book.clone();
        later.apply(&[set(cell("TI-77", "KZ-61"), "7")], &stamp());
        prop_assert_eq!(journal.fit(later.history()), Fit::Held);
        let mut other = seen[0].clone();
        other.apply(&[set(cell("TI-78", "KZ-61"), "7")], &stamp());
        if base.bytes > 0 || !journal.lines.is_empty() {
            prop_assert_eq!(journal.fit(other.history()), Fit::Foreign);
        }
    }
}

#[test]
fn a_full_disk_leaves_what_was_there_and_is_made_up_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nysana.journal");
    let (disk, fault) = Disk::with(Fault::Nothing);
    let mut file = JournalFile::fresh(path.clone(), disk, Base::default(), false);
    let mut book = Book::new();
    let mut lines = Vec::new();
    for (at, room) in [None, Some(20), Some(0), None, Some(100), None].into_iter().enumerate() {
        *fault.lock().unwrap() = room.map_or(Fault::Nothing, Fault::Room);
        book.apply(&[set(cell("TI-1", "KZ-61"), &at.to_string())], &stamp());
        let kept = file.keep(book.history());
        assert_eq!(kept.is_ok(), room.is_none(), "{at}");
        if kept.is_ok() {
            lines.push(history(&book));
        }
        let read = Journal::read(&fs::read(&path).unwrap()).unwrap();
        assert_eq!(Some(&read.lines), lines.last(), "{at}: what was on the disk is there");
    }
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(names.len(), 1, "{names:?}");
}

#[test]
fn a_mark_comes_behind_what_a_journal_that_is_resumed_holds() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nysana.journal");
    let (book, bytes) = journal_of(3);
    fs::write(&path, &bytes).unwrap();
    let journal = Journal::read(&bytes).unwrap();
    let mut file = JournalFile::resumed(path.clone(), Disk::default(), &journal, book.history());
    file.keep(book.history()).unwrap();
    file.mark(Base::of(book.history()).bytes).unwrap();
    let read = Journal::read(&fs::read(&path).unwrap()).unwrap();
    assert_eq!((&read.lines, read.saved), (&journal.lines, journal.lines.len()));
}

#[test]
fn it_follows_a_later_state_with_what_came_since() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nysana.journal");
    let mut file = JournalFile::fresh(path.clone(), Disk::default(), Base::default(), false);
    let mut book = Book::new();
    let mut bases = Vec::new();
    for at in 0..4 {
        book.apply(&[set(cell("TI-1", "KZ-61"), &at.to_string())], &stamp());
        bases.push(Base::of(book.history()));
        file.keep(book.history()).unwrap();
    }
    file.follow(bases[1], book.history()).unwrap();
    book.apply(&[set(cell("TI-1", "KZ-61"), "9")], &stamp());
    file.keep(book.history()).unwrap();
    let read = Journal::read(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(read.base, bases[1]);
    assert_eq!(read.lines, history(&book)[bases[1].bytes..]);
    assert_eq!(read.ends.len(), 2, "what came since comes all at once, then each change by itself");

    // A folder that is gone is no disk.
    fs::rename(folder.path(), folder.path().with_extension("gone")).unwrap();
    book.apply(&[set(cell("TI-1", "KZ-61"), "10")], &stamp());
    assert!(file.keep(book.history()).is_err());
    assert!(file.keep(book.history()).is_err());
    fs::rename(folder.path().with_extension("gone"), folder.path()).unwrap();
    file.keep(book.history()).unwrap();
    let read = Journal::read(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(read.lines, history(&book)[bases[1].bytes..]);
}
