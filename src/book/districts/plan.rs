//! What an office wishes for its districts, as edits: adding, renaming, merging, splitting,
//! removing. Refused with a reason where it would contradict the tree or leave values behind.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Border, District};
use crate::book::details::More;
use crate::book::document::Book;
use crate::book::edit::Edit;
use crate::language::{Language, Message, Wording};
use crate::territory::{Change, Kind, Moment, Own, Territory, Tree};

/// A district that is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDistrict {
    /// District or city.
    pub kind: Kind,
    /// Its name, in one language at least.
    pub name: Wording,
}

/// What several districts become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heir {
    /// A district that begins with it.
    New(NewDistrict),
    /// One of them, by its code.
    One(String),
}

/// Adds districts to a region.
///
/// # Errors
/// One has no name, or one of the region or of the list that another has too.
pub fn add(book: &Book, region: &str, new: &[NewDistrict]) -> Result<Vec<Edit>, Message> {
    let tree = book.tree();
    let (mut codes, mut edits) = (Vec::new(), Vec::new());
    for (at, one) in new.iter().enumerate() {
        check_name(&tree, region, &one.name, "")?;
        if let Some(twice) = new.iter().take(at).find(|before| share_name(&before.name, &one.name))
        {
            return Err(Message::new("district-name-twice").with("name", &twice.name));
        }
        let code = tree.new_code(region, &one.name, &codes);
        edits.push(begin(&code, region, one));
        codes.push(code);
    }
    Ok(edits)
}

/// Gives a district another name; it still answers to the one that it had.
///
/// # Errors
/// It is unknown or no district, the name is none, or another has it.
pub fn rename(book: &Book, code: &str, name: &Wording) -> Result<Vec<Edit>, Message> {
    let tree = book.tree();
    let territory = district(&tree, code)?;
    let region = territory.parent.as_deref().unwrap_or_default();
    check_name(&tree, region, name, code)?;
    let known = book.districts().get(code);
    let mut own = known.map_or_else(
        || Own {
            code: code.to_owned(),
            kind: territory.kind,
            parent: String::new(),
            name: Wording::default(),
            aliases: Vec::new(),
        },
        |known| known.own.clone(),
    );
    for language in Language::ALL {
        let (before, now) = (own.name.get(language), name.get(language));
        let is_past = !before.is_empty() && before != now;
        if is_past && !own.aliases.iter().any(|alias| alias == before) {
            own.aliases.push(before.to_owned());
        }
    }
    own.name = trimmed(name);
    if let Some(shipped) = Tree::kazakhstan().get(code) {
        let official = &shipped.name;
        let forget = |own: &mut String, official: &str| {
            if own == official {
                own.clear();
            }
        };
        forget(&mut own.name.kk, &official.kk);
        forget(&mut own.name.ru, &official.ru);
        forget(&mut own.name.en, &official.en);
        if given(&own.name).next().is_none() {
            return Ok(vec![Edit::SetDistrict { code: code.into(), district: None }]);
        }
    }
    own.aliases
        .retain(|alias| [&own.name.kk, &own.name.ru, &own.name.en].iter().all(|n| *n != alias));
    let more = known.map(|known| known.more.clone()).unwrap_or_default();
    Ok(vec![set(District { own, more })])
}

/// Merges districts of one region from a day on: those that do not go on are former then.
///
/// # Errors
/// Fewer than two, of several regions, one that is former already or younger than that day, or a
/// name that another has.
pub fn merge(book: &Book, parts: &[&str], heir: &Heir, when: Date) -> Result<Vec<Edit>, Message> {
    let tree = book.tree();
    if parts.len() < 2 {
        return Err(Message::new("district-merge-two"));
    }
    let region = region_of(&tree, parts, when)?;
    let mut edits = Vec::new();
    let into = match heir {
        Heir::One(code) if parts.contains(&code.as_str()) => code.clone(),
        Heir::One(code) => return Err(Message::new("district-unknown").with("code", code.as_str())),
        Heir::New(new) => {
            check_name(&tree, &region, &new.name, "")?;
            let code = tree.new_code(&region, &new.name, &[]);
            edits.push(begin(&code, &region, new));
            code
        }
    };
    edits.push(border(when, parts, &[&into]));
    Ok(edits)
}

/// Splits a district from a day on into itself and new ones, or into new ones alone.
///
/// # Errors
/// It becomes fewer than two, is former already or younger than that day, or a name is taken.
pub fn split(
    book: &Book,
    code: &str,
    new: &[NewDistrict],
    goes_on: bool,
    when: Date,
) -> Result<Vec<Edit>, Message> {
    let tree = book.tree();
    if new.len() + usize::from(goes_on) < 2 {
        return Err(Message::new("district-split-two"));
    }
    let region = region_of(&tree, &[code], when)?;
    let mut edits = add(book, &region, new)?;
    let begun = edits.iter().filter_map(|edit| match edit {
        Edit::SetDistrict { code, .. } => Some(code.to_string()),
        _ => None,
    });
    let begun: Vec<String> = begun.collect();
    let own = goes_on.then_some(code);
    let into: Vec<&str> = own.into_iter().chain(begun.iter().map(String::as_str)).collect();
    edits.push(border(when, &[code], &into));
    Ok(edits)
}

/// Takes a district of the office, or its own name for a shipped one, out of the book.
///
/// # Errors
/// Values hang on it (with their count), a change of borders names it, or it is a shipped one.
pub fn remove(book: &Book, code: &str) -> Result<Vec<Edit>, Message> {
    let tree = book.tree();
    let territory = district(&tree, code)?;
    let name = &territory.name;
    let is_shipped = Tree::kazakhstan().get(code).is_some();
    if book.districts().get(code).is_none() {
        return Err(Message::new("district-shipped").with("district", name));
    }
    if !is_shipped {
        let count = book.count_of(code);
        if count > 0 {
            return Err(Message::new("district-has-values")
                .with("district", name)
                .with("count", count));
        }
        if book.districts().borders().any(|border| border.change.concerns(code)) {
            return Err(Message::new("district-in-border").with("district", name));
        }
    }
    Ok(vec![Edit::SetDistrict { code: code.into(), district: None }])
}

/// Takes a change of borders out of the book. Districts that began with it stay, without a day.
pub fn take_back(border: &Border) -> Vec<Edit> {
    vec![Edit::SetBorder { border: Arc::new(border.clone()), stands: false }]
}

fn begin(code: &str, region: &str, new: &NewDistrict) -> Edit {
    let (code, parent) = (code.to_owned(), region.to_owned());
    let name = trimmed(&new.name);
    let own = Own { code, kind: new.kind, parent, name, aliases: Vec::new() };
    set(District { own, more: More::new() })
}

fn set(district: District) -> Edit {
    let code = district.own.code.as_str().into();
    Edit::SetDistrict { code, district: Some(Arc::new(district)) }
}

fn border(when: Date, from: &[&str], into: &[&str]) -> Edit {
    let codes = |side: &[&str]| side.iter().map(|code| (*code).to_owned()).collect();
    let change = Change { when: Moment::Day(when), from: codes(from), into: codes(into) };
    Edit::SetBorder { border: Arc::new(Border { change, more: More::new() }), stands: true }
}

fn trimmed(name: &Wording) -> Wording {
    let trim = |text: &str| text.trim().to_owned();
    Wording { kk: trim(&name.kk), ru: trim(&name.ru), en: trim(&name.en), official: Vec::new() }
}

fn given(name: &Wording) -> impl Iterator<Item = &str> {
    let names = [&name.kk, &name.ru, &name.en].into_iter();
    names.map(|name| name.trim()).filter(|name| !name.is_empty())
}

fn share_name(one: &Wording, two: &Wording) -> bool {
    given(one).any(|name| given(two).any(|other| name.to_lowercase() == other.to_lowercase()))
}

/// That there is a name, and that no other district of the region answers to it.
fn check_name(tree: &Tree, region: &str, name: &Wording, code: &str) -> Result<(), Message> {
    if given(name).next().is_none() {
        return Err(Message::new("district-nameless"));
    }
    let taken = given(name).find_map(|name| tree.find_within(region, name));
    match taken.filter(|taken| taken.code != code) {
        None => Ok(()),
        Some(taken) => Err(Message::new("district-name-taken")
            .with("name", given(name).next().unwrap_or_default())
            .with("district", &taken.name)),
    }
}

fn district<'a>(tree: &'a Tree, code: &str) -> Result<&'a Territory, Message> {
    let found = tree.get(code).filter(|one| matches!(one.kind, Kind::District | Kind::City));
    found.ok_or_else(|| Message::new("district-unknown").with("code", code))
}

/// The region of districts that all are there on a day.
fn region_of(tree: &Tree, codes: &[&str], when: Date) -> Result<String, Message> {
    let mut regions = Vec::new();
    for code in codes {
        let one = district(tree, code)?;
        if one.is_former() {
            return Err(Message::new("district-former").with("district", &one.name));
        }
        let since = one.since.map(Moment::first_day);
        if let Some(since) = since.filter(|since| *since >= when) {
            return Err(Message::new("district-younger")
                .with("district", &one.name)
                .with("since", since));
        }
        regions.push(one.parent.clone().unwrap_or_default());
    }
    regions.dedup();
    match regions.as_slice() {
        [region] => Ok(region.clone()),
        _ => Err(Message::new("district-merge-regions")),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::book::samples::{cell, set, stamp};

    fn new(kk: &str) -> NewDistrict {
        let name = Wording { kk: kk.to_owned(), ..Wording::default() };
        NewDistrict { kind: Kind::District, name }
    }

    fn does(book: &mut Book, edits: Result<Vec<Edit>, Message>) -> Vec<Edit> {
        book.apply(&edits.unwrap(), &stamp())
    }

    #[track_caller]
    fn refused(edits: Result<Vec<Edit>, Message>) -> &'static str {
        edits.unwrap_err().key
    }

    fn akkol() -> Book {
        let mut book = Book::new();
        let edits = add(&book, "KZ-11", &[new("Ақкөл ауданы"), new("Атбасар ауданы")]);
        does(&mut book, edits);
        book
    }

    #[test]
    fn what_is_added_stands_in_the_tree_and_is_taken_back_by_undo() {
        let mut book = Book::new();
        let edits = add(&book, "KZ-11", &[new("Ақкөл ауданы"), new("Атбасар ауданы")]);
        let inverse = does(&mut book, edits);
        let tree = book.tree();
        let codes: Vec<_> = tree.children("KZ-11").map(|one| one.code.as_str()).collect();
        assert_eq!(codes, ["KZ-11-x-akkol", "KZ-11-x-atbasar"]);
        book.apply(&inverse, &stamp());
        assert!(book.districts().is_empty());
        assert_eq!(book.history().lines().count(), 4);
    }

    #[test]
    fn a_name_that_another_has_or_none_is_refused() {
        let book = akkol();
        assert_eq!(refused(add(&book, "KZ-11", &[new(" ")])), "district-nameless");
        assert_eq!(refused(add(&book, "KZ-11", &[new("ақкөл")])), "district-name-taken");
        assert_eq!(refused(add(&book, "KZ-11", &[new("А"), new("а")])), "district-name-twice");
        let taken = rename(&book, "KZ-11-x-akkol", &new("Атбасар").name);
        assert_eq!(refused(taken), "district-name-taken");
        assert!(rename(&book, "KZ-11-x-akkol", &new("Ақкөл ауданы 2").name).is_ok());
    }

    #[test]
    fn a_renamed_district_still_answers_to_its_old_names() {
        let mut book = akkol();
        for name in ["Бір ауданы", "Екі ауданы"] {
            let edits = rename(&book, "KZ-11-x-akkol", &new(name).name);
            does(&mut book, edits);
        }
        let edits = rename(&book, "KZ-61-keles", &new("Жаңа Келес ауданы").name);
        does(&mut book, edits);
        let tree = book.tree();
        for name in ["Ақкөл", "Бір", "Екі"] {
            assert_eq!(tree.find(name).map(|found| &*found.code), Some("KZ-11-x-akkol"), "{name}");
        }
        assert_eq!(tree.get("KZ-11-x-akkol").unwrap().name.kk, "Екі ауданы");
        assert_eq!(tree.find("Келес ауданы").map(|found| &*found.code), Some("KZ-61-keles"));
        let edits = remove(&book, "KZ-61-keles");
        does(&mut book, edits);
        assert_eq!(book.tree().get("KZ-61-keles").unwrap().name.kk, "Келес ауданы");
    }

    #[test]
    fn merged_districts_are_former_from_that_day_on() {
        let mut book = akkol();
        let day = date(2026, 1, 1);
        let parts = ["KZ-11-x-akkol", "KZ-11-x-atbasar"];
        let edits = merge(&book, &parts, &Heir::New(new("Жаңа ауданы")), day);
        does(&mut book, edits);
        let tree = book.tree();
        assert_eq!(tree.get(parts[0]).unwrap().until, Some(Moment::Day(day)));
        assert_eq!(tree.breaks("KZ-11-x-zhana", 2025, 2026).count(), 1);
        assert_eq!(refused(merge(&book, &parts, &Heir::New(new("Б")), day)), "district-former");
        let younger = split(&book, "KZ-11-x-zhana", &[new("Б"), new("В")], false, day);
        assert_eq!(refused(younger), "district-younger");
        let border = book.districts().borders().next().unwrap().clone();
        book.apply(&take_back(&border), &stamp());
        assert!(!book.tree().get(parts[0]).unwrap().is_former());
    }

    #[test]
    fn one_may_go_on_with_the_others_or_with_a_part_less() {
        let mut book = akkol();
        let day = date(2026, 1, 1);
        let heir = Heir::One("KZ-11-x-akkol".to_owned());
        let edits = merge(&book, &["KZ-11-x-akkol", "KZ-11-x-atbasar"], &heir, day);
        does(&mut book, edits);
        let edits = split(&book, "KZ-11-x-akkol", &[new("Бөлік")], true, date(2027, 1, 1));
        does(&mut book, edits);
        let tree = book.tree();
        assert!(!tree.get("KZ-11-x-akkol").unwrap().is_former());
        assert_eq!(tree.breaks("KZ-11-x-akkol", 2025, 2028).count(), 2);
        assert!(tree.get("KZ-11-x-bolik").unwrap().since.is_some());
    }

    #[test]
    fn what_makes_no_change_of_borders_is_refused() {
        let book = akkol();
        let day = date(2026, 1, 1);
        let heir = || Heir::New(new("Б"));
        assert_eq!(refused(merge(&book, &["KZ-11-x-akkol"], &heir(), day)), "district-merge-two");
        let afar = ["KZ-11-x-akkol", "KZ-61-keles"];
        assert_eq!(refused(merge(&book, &afar, &heir(), day)), "district-merge-regions");
        let region = ["KZ-11-x-akkol", "KZ-61"];
        assert_eq!(refused(merge(&book, &region, &heir(), day)), "district-unknown");
        let alone = split(&book, "KZ-11-x-akkol", &[new("Б")], false, day);
        assert_eq!(refused(alone), "district-split-two");
    }

    #[test]
    fn only_what_nothing_hangs_on_is_removed() {
        let mut book = akkol();
        book.apply(&[set(cell("TI-1", "KZ-11-x-akkol"), "1")], &stamp());
        let error = remove(&book, "KZ-11-x-akkol").unwrap_err();
        assert_eq!(error.key, "district-has-values");
        assert_eq!(error.args[1], ("count", 1_usize.into()));
        assert!(remove(&book, "KZ-11-x-atbasar").is_ok());
        assert_eq!(refused(remove(&book, "KZ-61-keles")), "district-shipped");
        assert_eq!(refused(remove(&book, "KZ-61")), "district-unknown");
        let edits = split(&book, "KZ-11-x-atbasar", &[new("Б")], true, date(2026, 1, 1));
        does(&mut book, edits);
        assert_eq!(refused(remove(&book, "KZ-11-x-atbasar")), "district-in-border");
    }

    proptest! {
        #[test]
        fn whatever_is_added_has_codes_of_its_own(
            names in prop::collection::vec("[а-яёәқғa-z№ .«-]{1,12}", 1..20),
        ) {
            let mut book = Book::new();
            let mut added = 0;
            for name in &names {
                if let Ok(edits) = add(&book, "KZ-11", &[new(name)]) {
                    book.apply(&edits, &stamp());
                    added += 1;
                }
            }
            prop_assert_eq!(book.tree().children("KZ-11").count(), added);
            prop_assert_eq!(book.districts().list().len(), added);
        }
    }
}
