//! What an office adds to the tree: districts of its own, names of its own for those that are
//! there, and changes of borders. Where it is kept is in `book`.

use super::change::{Change, note_lives};
use super::{Kind, Territory, Tree};
use crate::language::Wording;

/// A district of the office, or its own name for one that the tree has already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// Its code. One that the tree has already: only its name is the office's own.
    pub code: String,
    /// What it is; says nothing of one that the tree has already.
    pub kind: Kind,
    /// Code of the region that it belongs to; empty of one that the tree has already.
    pub parent: String,
    /// Its name; a language without one shows that of another.
    pub name: Wording,
    /// What else it is, or was, called.
    pub aliases: Vec<String>,
}

impl Tree {
    /// This tree with what an office adds. What contradicts it is left out: a second entry of a
    /// code, a district of no region, a nameless one, a change of unknown territories.
    #[must_use]
    pub fn with<'a>(
        &self,
        own: impl IntoIterator<Item = &'a Own>,
        changes: impl IntoIterator<Item = &'a Change>,
    ) -> Self {
        let mut territories = self.all().to_vec();
        let mut seen = Vec::new();
        for one in own {
            if is_nameless(&one.name) || seen.contains(&&one.code) {
                continue;
            }
            seen.push(&one.code);
            let known = territories.iter_mut().find(|known| known.code == one.code);
            match known {
                Some(known) => call(known, one),
                None if can_be_part(self, one) => territories.push(begin(one)),
                None => {}
            }
        }
        let mut all_changes = self.changes().to_vec();
        let is_known = |code: &String| territories.iter().any(|known| known.code == *code);
        let is_sound = |change: &&Change| {
            let sides = [&change.from, &change.into];
            sides.iter().all(|side| !side.is_empty() && side.iter().all(is_known))
        };
        let added = changes.into_iter().filter(is_sound);
        for change in added {
            if !all_changes.contains(change) {
                all_changes.push(change.clone());
            }
        }
        all_changes.sort_by_key(|change| change.when.first_day());
        note_lives(&mut territories, &all_changes);
        Self::of(territories, all_changes)
    }
}

fn is_nameless(name: &Wording) -> bool {
    [&name.kk, &name.ru, &name.en].into_iter().all(|text| text.trim().is_empty())
}

/// A district stands directly below a region or city that the tree has.
fn can_be_part(tree: &Tree, own: &Own) -> bool {
    let is_district = matches!(own.kind, Kind::District | Kind::City);
    let parent = tree.get(&own.parent);
    is_district && !own.code.is_empty() && parent.is_some_and(|parent| parent.kind.is_regional())
}

/// Gives a territory the office's own name; it still answers to those that it had.
fn call(known: &mut Territory, own: &Own) {
    let official = known.name.clone();
    let choose = |own: &str, official: &str| {
        let own = own.trim();
        if own.is_empty() { official.to_owned() } else { own.to_owned() }
    };
    known.name = Wording {
        kk: choose(&own.name.kk, &official.kk),
        ru: choose(&own.name.ru, &official.ru),
        en: choose(&own.name.en, &official.en),
        official: Vec::new(),
    };
    let before = [official.kk, official.ru, official.en].into_iter();
    known.aliases.extend(before.chain(own.aliases.iter().cloned()));
}

fn begin(own: &Own) -> Territory {
    Territory {
        code: own.code.clone(),
        kind: own.kind,
        name: filled(&own.name),
        aliases: own.aliases.clone(),
        loose: Vec::new(),
        parent: Some(own.parent.clone()),
        tile: None,
        since: None,
        until: None,
    }
}

/// The name with that of another language where one has none: nothing is made up.
fn filled(name: &Wording) -> Wording {
    let Wording { kk, ru, en, .. } = name;
    let first = |order: [&String; 3]| {
        let given = order.into_iter().map(|text| text.trim()).find(|text| !text.is_empty());
        given.unwrap_or_default().to_owned()
    };
    let [kk, ru, en] = [first([kk, ru, en]), first([ru, kk, en]), first([en, ru, kk])];
    Wording { kk, ru, en, official: Vec::new() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;
    use proptest::prelude::*;

    use super::super::Moment;
    use super::*;

    fn own(code: &str, parent: &str, name: &str) -> Own {
        let name = Wording { kk: name.to_owned(), ..Wording::default() };
        let (code, parent) = (code.to_owned(), parent.to_owned());
        Own { code, kind: Kind::District, parent, name, aliases: Vec::new() }
    }

    fn change(from: &[&str], into: &[&str]) -> Change {
        let codes = |side: &[&str]| side.iter().map(|code| (*code).to_owned()).collect();
        Change { when: Moment::Day(date(2026, 1, 1)), from: codes(from), into: codes(into) }
    }

    #[test]
    fn a_district_of_the_office_stands_in_its_region_and_is_found() {
        let tree = Tree::kazakhstan().with(&[own("KZ-11-x-akkol", "KZ-11", "Ақкөл ауданы")], &[]);
        let found = tree.find_within("KZ-11", "ақкөл").unwrap();
        assert_eq!(
            (found.code.as_str(), found.name.ru.as_str()),
            ("KZ-11-x-akkol", "Ақкөл ауданы")
        );
        assert_eq!(tree.children("KZ-11").count(), 1);
        assert_eq!(tree.all().len(), Tree::kazakhstan().all().len() + 1);
    }

    #[test]
    fn a_name_of_its_own_leaves_the_official_one_findable() {
        let tree = Tree::kazakhstan().with(&[own("KZ-61-keles", "", "Жаңа Келес ауданы")], &[]);
        let keles = tree.get("KZ-61-keles").unwrap();
        assert_eq!(keles.name.kk, "Жаңа Келес ауданы");
        assert_eq!(keles.name.ru, Tree::kazakhstan().get("KZ-61-keles").unwrap().name.ru);
        for name in ["Келес ауданы", "Жаңа Келес"] {
            assert_eq!(tree.find(name).map(|found| &*found.code), Some("KZ-61-keles"), "{name}");
        }
        assert_eq!(keles.parent.as_deref(), Some("KZ-61"));
    }

    #[test]
    fn after_a_merger_the_parts_are_former_and_their_series_break() {
        let own = [own("KZ-61-x-new", "KZ-61", "Жаңа аудан")];
        let merger = [change(&["KZ-61-keles", "KZ-61-sairam"], &["KZ-61-x-new"])];
        let tree = Tree::kazakhstan().with(&own, &merger);
        let get = |code| tree.get(code).unwrap();
        let day = Some(Moment::Day(date(2026, 1, 1)));
        assert_eq!((get("KZ-61-keles").until, get("KZ-61-x-new").since), (day, day));
        assert!(!tree.children("KZ-61").any(|one| one.code == "KZ-61-sairam"));
        for code in ["KZ-61-keles", "KZ-61-x-new"] {
            assert_eq!(tree.breaks(code, 2025, 2027).count(), 1, "{code}");
        }
        assert_eq!(tree.breaks("KZ-61-arys", 2025, 2027).count(), 0);
        // The shipped changes stand as they were.
        assert_eq!(tree.breaks("KZ-61-kentau", 2020, 2027).count(), 1);
    }

    #[test]
    fn what_contradicts_the_tree_is_left_out() {
        let bad = [
            own("", "KZ-11", "a"),
            own("KZ-x", "", "a"),
            own("KZ-x", "KZ-99", "a"),
            own("KZ-61-keles-x", "KZ-61-keles", "a"),
            own("KZ-11-x-a", "KZ-11", " "),
        ];
        let unknown = [change(&["KZ-61-keles"], &["KZ-nowhere"]), change(&[], &["KZ-61-keles"])];
        let tree = Tree::kazakhstan().with(&bad, &unknown);
        assert_eq!(tree.all(), Tree::kazakhstan().all());
        assert_eq!(tree.changes(), Tree::kazakhstan().changes());
    }

    fn any_own() -> impl Strategy<Value = Own> {
        let codes = ["KZ", "KZ-61", "KZ-61-keles", "KZ-11-x-a", "KZ-11-x-b", "KZ-11", ""];
        let code = || prop::sample::select(codes.to_vec());
        let kind = prop::sample::select(vec![Kind::Country, Kind::Region, Kind::City]);
        (code(), code(), kind, "[а-яa-z ]{0,6}")
            .prop_map(|(code, parent, kind, name)| Own { kind, ..own(code, parent, &name) })
    }

    proptest! {
        #[test]
        fn the_tree_stays_a_tree(
            own in prop::collection::vec(any_own(), 0..12),
            ends in prop::collection::vec((any_own(), any_own()), 0..4),
        ) {
            let changes = ends.iter().map(|(a, b)| change(&[&a.code], &[&b.code]));
            let tree = Tree::kazakhstan().with(&own, &changes.collect::<Vec<_>>());
            let mut above = BTreeSet::new();
            for territory in tree.all() {
                match &territory.parent {
                    None => prop_assert_eq!(&*territory.code, "KZ"),
                    Some(parent) => prop_assert!(above.contains(parent), "{}", territory.code),
                }
                prop_assert!(above.insert(territory.code.clone()), "twice: {}", territory.code);
                prop_assert_eq!(tree.get(&territory.code), Some(territory));
                prop_assert!(!territory.name.en.is_empty() && !territory.name.kk.is_empty());
            }
            for change in tree.changes() {
                prop_assert!(change.from.iter().chain(&change.into).all(|code| above.contains(code)));
            }
        }
    }
}
