//! Merging district books in the window: what is new and what differs goes to the review, files
//! that are none are refused one by one, and the same again brings nothing.

use std::fs;

use egui::accesskit::Role;
use nysana::app::{Command, Level, Screen};
use nysana::book::{Book, Edit, SeriesKey, Stamp, Store};

use crate::window::Window;

fn district_book(folder: &std::path::Path, name: &str, territory: &str, value: &str) {
    let mut book = Book::new();
    let cell = SeriesKey::actual("concept-2023-2029", "TI-1", "", territory).at(2024);
    let stamp = Stamp { who: "Арыс".to_owned(), when: "2025-01-31T00:00:00Z".parse().unwrap() };
    book.apply(&[Edit::set(cell, value.parse().ok())], &stamp);
    Store::create(&folder.join(name), "").unwrap().save(&book).unwrap();
}

#[test]
fn a_folder_of_books_goes_to_the_review_and_files_that_are_none_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let books = tempfile::tempdir().unwrap();
    district_book(books.path(), "arys.nysana", "KZ-61-arys", "93.1");
    district_book(books.path(), "keles.nysana", "KZ-61-keles", "90");
    fs::write(books.path().join("letter.nysana"), "Dear colleagues").unwrap();
    let mut window = Window::in_turkistan(folder.path());
    let home = window.text("screen-home");
    window.click(Role::Tab, &home);
    let merge = window.text("verb-merge-books");
    window.click(Role::Button, &merge);
    window.answer_path(books.path());
    assert_eq!(window.notice().level, Level::Error);
    assert_eq!(window.notice().details.len(), 1);
    assert_eq!(window.session().place.screen, Screen::Review);
    let incoming = window.session().incoming.clone().unwrap();
    assert_eq!(incoming.iter().map(|source| source.cells().len()).collect::<Vec<_>>(), [1, 1]);
    assert!(window.book().is_empty(), "nothing lands before it is looked at");
}

#[test]
fn a_book_that_says_nothing_new_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let books = tempfile::tempdir().unwrap();
    district_book(books.path(), "region.nysana", "KZ-61", "93.1");
    let mut window = Window::in_turkistan(folder.path());
    window.enter("TI-1", 2024, "93,1");
    window.request(Command::MergeBooks(vec![books.path().join("region.nysana")]));
    window.finish_jobs();
    assert_eq!(window.notice().message.key, "merge-nothing-new");
    assert!(window.session().incoming.is_none());
}

#[test]
fn the_file_menu_leads_to_merging_and_to_earlier_saves_from_any_screen() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::in_turkistan(folder.path());
    let choose = |window: &mut Window, verb: &str| {
        let (menu, verb) = (window.text("file-menu"), window.text(verb));
        window.click(Role::Button, &menu);
        window.click(Role::Button, &verb);
        window.finish_jobs();
    };
    choose(&mut window, "verb-earlier-saves");
    assert!(window.session().saves.is_some());
    window.press(egui::Key::Escape);
    assert!(window.session().saves.is_none());
    choose(&mut window, "verb-merge-books");
    let path = window.text("dialog-path");
    assert!(window.find(Role::TextInput, &path).is_some());
}

#[test]
fn what_waits_for_one_book_does_not_land_in_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let books = tempfile::tempdir().unwrap();
    for name in ["arys", "first", "second"] {
        district_book(books.path(), &format!("{name}.nysana"), "KZ-61-arys", "93.1");
    }
    let [arys, first, second] =
        ["arys", "first", "second"].map(|name| books.path().join(format!("{name}.nysana")));
    let mut window = Window::in_turkistan(folder.path());
    window.request(Command::MergeBooks(vec![arys.clone()]));
    window.finish_jobs();
    assert_eq!(window.session().place.screen, Screen::Review);
    window.request(Command::OpenFile(first.clone()));
    window.finish_jobs();
    assert_eq!(window.session().book_path(), first);
    assert!(window.session().incoming.is_none());
    assert_eq!(window.session().place.screen, Screen::Data);
    // What is still being read for it comes too late.
    district_book(books.path(), "keles.nysana", "KZ-61-keles", "90");
    window.ask(Command::MergeBooks(vec![books.path().join("keles.nysana")]));
    window.ask(Command::OpenFile(second.clone()));
    window.finish_jobs();
    assert_eq!(window.session().book_path(), second);
    assert!(window.session().incoming.is_none());
}
