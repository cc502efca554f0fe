//! What another office's book brings beside values: districts, borders, editions; and what is to be
//! said of where it comes from.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::book::{Book, Border, Edit};
use crate::exchange::incoming::Incoming;
use crate::language::Message;
use crate::territory::{Change, Own, Territory, Tree};

/// The districts and changes of borders that the book lacks, and the codes of districts that it has,
/// or gets, under another code. Names of the other office for what the program has stay there.
pub(super) fn districts(other: &Book, into: &Book) -> (BTreeMap<String, Arc<str>>, Vec<Edit>) {
    let ours = into.tree();
    let (mut places, mut additions) = (BTreeMap::new(), Vec::new());
    let mut known: Vec<String> = Vec::new();
    let theirs = other.districts().list();
    let mut taken: Vec<String> = theirs.map(|district| district.own.code.clone()).collect();
    for district in other.districts().list() {
        let own = &district.own;
        let is_shipped = own.parent.is_empty() || Tree::kazakhstan().get(&own.code).is_some();
        if is_shipped || names(own).next().is_none() {
            continue;
        }
        if let Some(same) = same_place(own, &ours) {
            if same.code != own.code {
                places.insert(own.code.clone(), Arc::from(same.code.as_str()));
            }
            continue;
        }
        let mut district = district.clone();
        // A code is made of the name, with a number where several are written alike: another place
        // may have the same one here.
        if ours.get(&own.code).is_some() {
            let code = ours.new_code(&own.parent, &own.name, &taken);
            taken.push(code.clone());
            places.insert(own.code.clone(), Arc::from(code.as_str()));
            district.own.code = code;
        }
        let code = district.own.code.as_str().into();
        known.push(district.own.code.clone());
        additions.push(Edit::SetDistrict { code, district: Some(Arc::new(district)) });
    }
    for border in other.districts().borders() {
        let change = moved(&border.change, &places);
        if is_new(&change, &ours, &known) {
            let border = Arc::new(Border { change, more: border.more.clone() });
            additions.push(Edit::SetBorder { border, stands: true });
        }
    }
    (places, additions)
}

/// What a district is called, and was before.
fn names(own: &Own) -> impl Iterator<Item = &str> {
    let now = [&own.name.kk, &own.name.ru, &own.name.en].into_iter();
    now.chain(&own.aliases).map(|name| name.trim()).filter(|name| !name.is_empty())
}

/// The place here that a district of another office is, by its names: that of the same code where
/// it answers to one of them.
fn same_place<'a>(own: &Own, ours: &'a Tree) -> Option<&'a Territory> {
    let found = || names(own).filter_map(|name| ours.find_within(&own.parent, name));
    found().find(|one| one.code == own.code).or_else(|| found().next())
}

fn moved(change: &Change, places: &BTreeMap<String, Arc<str>>) -> Change {
    let code = |code: &String| places.get(code).map_or_else(|| code.clone(), ToString::to_string);
    let side = |codes: &[String]| codes.iter().map(code).collect();
    Change { when: change.when, from: side(&change.from), into: side(&change.into) }
}

fn is_new(change: &Change, ours: &Tree, added: &[String]) -> bool {
    let is_known = |code: &String| ours.get(code).is_some() || added.contains(code);
    !ours.changes().contains(change) && change.from.iter().chain(&change.into).all(is_known)
}

/// The editions that the book does not name yet; a remark where it names another.
pub(super) fn programmes(other: &Book, into: &Book, incoming: &mut Incoming) -> Vec<Edit> {
    let mut additions = Vec::new();
    for theirs in other.programmes() {
        let Some(edition) = theirs.edition else { continue };
        match into.edition(&theirs.id) {
            None => {
                let programme = Arc::clone(&theirs.id);
                additions.push(Edit::SetEdition { programme, edition: Some(edition) });
            }
            Some(ours) if ours != edition => {
                let remark = Message::new("merge-other-edition")
                    .with("programme", &*theirs.id)
                    .with("theirs", edition)
                    .with("ours", ours);
                incoming.remarks.push(remark);
            }
            Some(_) => {}
        }
    }
    additions
}

/// A remark where the other office lies elsewhere.
pub(super) fn region(other: &Book, into: &Book, incoming: &mut Incoming) {
    let (Some(theirs), Some(ours)) = (other.territory(), into.territory()) else { return };
    let (tree, known) = (into.tree(), other.tree());
    let parent = |code: &str| known.get(code).and_then(|one| one.parent.as_deref());
    if theirs == ours || parent(theirs) == Some(ours) || parent(ours) == Some(theirs) {
        return;
    }
    if let (Some(theirs), Some(ours)) = (known.get(theirs), tree.get(ours)) {
        let remark = Message::new("merge-other-region")
            .with("theirs", &theirs.name)
            .with("ours", &ours.name);
        incoming.remarks.push(remark);
    }
}
