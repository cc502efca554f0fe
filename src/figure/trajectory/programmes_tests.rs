//! The trajectories of the other programmes as text, and those of all programmes by property.

use super::tests::{as_text, shown_in};
use super::{Input, Trajectory};
use crate::book::{Book, Edit, SeriesKey, Stamp};
use crate::language::{Language, Texts};
use crate::programme::{IndicatorKind, Library};
use crate::territory::Tree;

const NIS: &str = "nis-strategy-2030";
const TURKISTAN: &str = "turkistan-2020-2025";

fn of(programme: &str, code: &str, territory: &str, book: Option<&Book>) -> String {
    as_text(&shown_in(Language::Ru, programme, code, territory, book))
}

fn book(programme: &str, code: &str, territory: &str, year: i16, entry: &str) -> Book {
    let key = SeriesKey::actual(programme, code, "", territory);
    let stamp = Stamp { who: "test".to_owned(), when: "2025-01-15T10:00:00Z".parse().unwrap() };
    let mut book = Book::new();
    let entry = Some(entry.parse().unwrap());
    book.apply(&[Edit::set(key.at(year), entry)], &stamp);
    book
}

#[test]
fn states_of_a_ladder_stand_in_the_language_of_the_window() {
    insta::assert_snapshot!("ladder_country", of(NIS, "P-38", "KZ", None));
    let reached = book(NIS, "P-38", "KZ", 2025, "=жұмыс істейді");
    insta::assert_snapshot!("ladder_reached", of(NIS, "P-38", "KZ", Some(&reached)));
}

#[test]
fn a_strategy_of_an_organisation_has_no_national_target() {
    insta::assert_snapshot!("organisation_region", of(NIS, "P-62", "KZ-61", None));
}

#[test]
fn a_regional_programme_is_drawn_for_its_region_and_its_districts() {
    let region = of(TURKISTAN, "G1-T6-R1", "KZ-61", None);
    insta::assert_snapshot!("regional_programme_region", region);
    insta::assert_snapshot!(
        "regional_programme_district",
        of(TURKISTAN, "G1-T6-R1", "KZ-61-arys", None)
    );
    let without = of(TURKISTAN, "G1-T1-R2", "KZ-61-arys", None);
    insta::assert_snapshot!("regional_programme_district_without_target", without);
}

#[test]
fn a_regional_programme_says_nothing_of_another_region() {
    let other = book(TURKISTAN, "G1-T6-R1", "KZ-11", 2024, "71");
    insta::assert_snapshot!(
        "regional_programme_elsewhere",
        of(TURKISTAN, "G1-T6-R1", "KZ-11", Some(&other))
    );
}

/// Nothing panics, nothing is empty, no key stands as text, and no target is called national that
/// is none.
#[test]
fn every_indicator_of_every_programme_is_shown_everywhere_in_every_language() {
    let library = Library::built_in();
    for language in Language::ALL {
        let texts = Texts::new(language);
        let national = texts.get("assess-target-national");
        for programme in library.programmes() {
            let edition = programme.latest();
            let is_national = edition.territory == "KZ"
                && edition.kind != crate::programme::ProgrammeKind::Strategy;
            for indicator in &edition.indicators {
                for territory in [edition.territory.as_str(), "KZ-61-arys", "KZ-11"] {
                    let input = Input {
                        editions: programme.editions(),
                        book: None,
                        code: &indicator.code,
                        territory,
                        tree: Tree::kazakhstan(),
                        year: 2024,
                        texts: &texts,
                    };
                    let shown = Trajectory::of(&input).unwrap();
                    let what = format!("{} {territory} {language:?}", indicator.code);
                    assert!(!shown.title.trim().is_empty() && !shown.headline.is_empty(), "{what}");
                    let said = &shown.description;
                    assert!(!said.contains('⟨'), "{what}: {said}");
                    assert!(is_national || !said.contains(&*national), "{what}: {said}");
                    let series = indicator.main_series().count();
                    assert!(series > 0, "{what}");
                    if territory == edition.territory
                        && indicator.kind != IndicatorKind::ExpectedResult
                    {
                        assert!(!shown.is_silent(), "{what}: nothing is drawn");
                    }
                    for panel in shown.definitions.iter().flat_map(|one| &one.panels) {
                        assert!(!panel.rows.is_empty(), "{what}");
                        assert!(panel.rows.iter().all(|row| !row.label.is_empty()), "{what}");
                        for row in &panel.rows {
                            let mut years: Vec<_> =
                                row.values.iter().map(|(year, _)| year).collect();
                            let count = years.len();
                            years.dedup();
                            assert_eq!(years.len(), count, "{what}: a year twice in {}", row.label);
                        }
                    }
                }
            }
        }
    }
}
