//! What differs between two books, as the edits that make one of the other: for a look at an
//! earlier save before it is taken back.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::column::Column;
use super::details::More;
use super::districts::Districts;
use super::document::Book;
use super::edit::Edit;
use super::key::SeriesKey;
use super::merged::Merged;

impl Book {
    /// The edits that make this book say what another says, in the order of the file. What only
    /// a later version of the format knows of lines and programmes stays as it is.
    pub fn edits_to(&self, other: &Self) -> Vec<Edit> {
        let mut edits = Vec::new();
        if self.territory != other.territory {
            edits.push(Edit::SetTerritory(other.territory.clone()));
        }
        self.edits_of_districts(other, &mut edits);
        self.edits_of_merging(other, &mut edits);
        let programmes = self.programmes.iter().chain(&other.programmes);
        let programmes: BTreeSet<_> = programmes.map(|one| &one.id).collect();
        for programme in programmes {
            let edition = other.edition(programme);
            if self.edition(programme) != edition {
                edits.push(Edit::SetEdition { programme: programme.clone(), edition });
            }
        }
        let keys: BTreeSet<_> = self.columns().chain(other.columns()).map(Column::key).collect();
        for key in keys {
            self.edits_of_line(other, key, &mut edits);
        }
        edits
    }

    fn edits_of_districts(&self, other: &Self, edits: &mut Vec<Edit>) {
        let (here, there) = (&self.districts, &other.districts);
        let districts = here.list.iter().chain(&there.list);
        let codes: BTreeSet<&str> = districts.map(|one| one.own.code.as_str()).collect();
        for code in codes {
            let district = there.get(code);
            if here.get(code) != district {
                edits.push(Edit::SetDistrict { code: code.into(), district: district.cloned() });
            }
        }
        let mut put = |from: &Districts, missing_in: &Districts, stands| {
            let borders = from.borders.iter().filter(|one| !missing_in.borders.contains(one));
            edits.extend(borders.map(|one| Edit::SetBorder { border: one.clone(), stands }));
        };
        put(here, there, false);
        put(there, here, true);
    }

    /// What was merged and declined goes along: an earlier save may be merged into once more.
    fn edits_of_merging(&self, other: &Self, edits: &mut Vec<Edit>) {
        let (here, there) = (&self.merged, &other.merged);
        let signs: BTreeSet<_> = here.files.keys().chain(there.files.keys()).collect();
        for sign in signs {
            let name = there.files.get(sign);
            if here.files.get(sign) != name {
                let name = name.map(|name| name.as_str().into());
                edits.push(Edit::SetMerged { sign: sign.as_str().into(), name });
            }
        }
        let none = More::new();
        let cells: BTreeSet<_> = here.declined.keys().chain(there.declined.keys()).collect();
        for cell in cells {
            let of = |merged: &Merged| merged.declined.get(cell).unwrap_or(&none).clone();
            let (before, after) = (of(here), of(there));
            let texts: BTreeSet<_> = before.keys().chain(after.keys()).collect();
            for text in texts.into_iter().filter(|text| before.get(*text) != after.get(*text)) {
                let source = after.get(text).map(|source| source.as_str().into());
                let (cell, text) = (cell.clone(), text.as_str().into());
                edits.push(Edit::SetDeclined { cell, text, source });
            }
        }
    }

    fn edits_of_line(&self, other: &Self, key: &SeriesKey, edits: &mut Vec<Edit>) {
        let (here, there) = (self.column(key), other.column(key));
        if here == there {
            return;
        }
        let lines = || here.into_iter().chain(there);
        let mut entries = Vec::new();
        let years: BTreeSet<_> = lines().flat_map(|one| one.iter().map(|(year, _)| year)).collect();
        for year in years {
            let entry = there.and_then(|one| one.get(year));
            if here.and_then(|one| one.get(year)) != entry {
                entries.push((year, entry.cloned()));
            }
        }
        if !entries.is_empty() {
            edits.push(Edit::SetEntries { series: key.clone(), entries });
        }
        let years: BTreeSet<_> =
            lines().flat_map(|one| one.all_details().map(|(year, _)| year)).collect();
        let mut beside = Vec::new();
        for year in years {
            let details = there.and_then(|one| one.details(year));
            if here.and_then(|one| one.details(year)) != details {
                beside.push((year, details.cloned().map(Arc::new)));
            }
        }
        if !beside.is_empty() {
            edits.push(Edit::SetDetails { series: key.clone(), details: beside });
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::book::samples::{any_book, stamp};

    proptest! {
        #[test]
        fn the_edits_make_one_of_the_other(one in any_book(), other in any_book()) {
            let edits = one.edits_to(&other);
            let mut made = one.clone();
            let inverse = made.apply(&edits, &stamp());
            prop_assert!(made.same_content(&other));
            prop_assert_eq!(edits.is_empty(), one.same_content(&other));
            made.apply(&inverse, &stamp());
            prop_assert!(made.same_content(&one));
        }
    }
}
