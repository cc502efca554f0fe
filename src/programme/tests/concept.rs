//! The Concept as shipped: counts, editions, changes.

use jiff::civil::date;

use crate::programme::*;

fn concept() -> Programme {
    let library = Library::built_in();
    library.get("concept-2023-2029").expect("the shipped files can be read").clone()
}

#[test]
fn shipped_files_can_be_read() {
    for shipped in shipped::ALL {
        let programme = shipped.read().expect(shipped.id);
        assert_eq!(programme.id(), shipped.id);
    }
}

#[test]
fn the_amendment_changes_what_it_says_and_nothing_else() {
    let concept = concept();
    let old = concept.edition_on(date(2023, 12, 31)).unwrap();
    let new = concept.edition_on(date(2024, 12, 31)).unwrap();
    let names: Vec<_> = diff(old, new)
        .into_iter()
        .map(|change| match change {
            Change::SectionRenamed { code, .. } | Change::Renamed { code, .. } => {
                format!("renamed {code}")
            }
            Change::SectionAdded { code, .. } => format!("added {code}"),
            Change::Retargeted { code, .. } => format!("retargeted {code}"),
            Change::Redefined { code, .. } => format!("redefined {code}"),
            Change::Added { code } => format!("added {code}"),
            Change::Deleted { code } => format!("deleted {code}"),
            Change::Renumbered { code, old, new } => format!("renumbered {code} {old} {new}"),
            Change::RenumberedInPlan { code, old, new } => format!("plan {code} {old} {new}"),
            Change::ResultReplaced { code, .. } => format!("result {code}"),
        })
        .collect();
    assert_eq!(
        names,
        [
            "renamed D1",
            "renamed D2",
            "renamed D3",
            "retargeted TI-4",
            "redefined TI-5",
            "retargeted TI-6",
            "retargeted TI-10",
            "retargeted TI-11",
            "retargeted TI-14",
            "retargeted TI-18",
            "retargeted TI-20",
            "deleted TI-27",
            "plan TI-28 28 27",
            "retargeted TI-29",
            "plan TI-29 29 28",
            "result ER-5",
        ]
    );
}

/// As `targets` prints them.
fn listed(edition: &Edition, all: bool) -> String {
    let mut text = TargetRow::COLUMNS.join(",") + "\n";
    for row in targets(edition, all) {
        text += &format!("{}\n", row.cells().join(","));
    }
    text
}

#[test]
fn targets_of_both_editions() {
    let concept = concept();
    let [old, new] = concept.editions() else { panic!("two editions") };
    insta::assert_snapshot!("targets_2023", listed(old, false));
    insta::assert_snapshot!("targets_2024", listed(new, false));
}

#[test]
fn the_concept_is_whole() {
    let concept = concept();
    let counts: Vec<_> = concept
        .editions()
        .iter()
        .map(|edition| {
            let of = |kind| edition.indicators.iter().filter(move |one| one.kind == kind).count();
            let results = |row: &TargetRow<'_>| row.code.starts_with("ER-");
            let rows = targets(edition, false);
            let results = rows.iter().filter(|row| results(row)).count();
            (
                of(IndicatorKind::Target),
                rows.len() - results,
                of(IndicatorKind::ExpectedResult),
                results,
            )
        })
        .collect();
    assert_eq!(counts, [(29, 233, 5, 5), (28, 215, 5, 5)]);
}
