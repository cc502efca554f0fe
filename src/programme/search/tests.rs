use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::programme::{Amendment, Base, Library, Origin, Programme, read_amendment, read_base};

const BASE: &str = include_str!("../../../assets/programmes/example/base.ron");
const AMENDMENT: &str = include_str!("../../../assets/programmes/example/amendment.ron");
const TODAY: Date = date(2026, 2, 1);

fn shipped() -> (Library, Index) {
    let library = Library::built_in();
    let index = Index::of(library.programmes());
    (library, index)
}

fn example() -> (Base, Amendment) {
    (read_base(BASE).unwrap(), read_amendment(AMENDMENT).unwrap())
}

fn index_of(base: Base, amendments: Vec<Amendment>) -> Index {
    Index::of([&Programme::new(Origin::BuiltIn, base, amendments).unwrap()])
}

/// What is found, as kind and code.
fn codes(found: &Found<'_>) -> Vec<(ItemKind, String)> {
    let hits = found.groups.iter().flat_map(|group| &group.hits);
    hits.map(|hit| (hit.item.kind, hit.item.code.clone())).collect()
}

#[test]
fn every_title_finds_its_indicator_section_and_measure_in_each_language() {
    let (library, index) = shipped();
    for programme in library.programmes() {
        let latest = programme.latest();
        let wanted = |kind, code: &str, title: &str| {
            if title.trim().is_empty() {
                return;
            }
            let found = index.find(title, Language::Kk, TODAY);
            let of_it = found.groups.iter().filter(|group| group.programme.id == programme.id());
            let mut hits = of_it.flat_map(|group| &group.hits);
            let hit = hits.find(|hit| hit.item.kind == kind && hit.item.code == code);
            let hit = hit.unwrap_or_else(|| panic!("{} {code}: {title}", programme.id()));
            assert!(hit.fit <= Fit::TitleStart, "{code}: {title}: {:?}", hit.fit);
        };
        for language in Language::ALL {
            for one in &latest.indicators {
                wanted(ItemKind::Indicator, &one.code, one.title.get(language));
            }
            for one in &latest.sections {
                wanted(ItemKind::Section, &one.code, one.title.get(language));
            }
            for one in &latest.measures {
                wanted(ItemKind::Measure, &one.number, one.title.own(language));
            }
        }
    }
}

#[test]
fn coverage_is_found_by_its_word_in_any_language() {
    let (_, index) = shipped();
    for language in Language::ALL {
        for typed in ["охват", "қамту", "coverage", "ОХВАТ", "камту"] {
            let found = index.find(typed, language, TODAY);
            let first = &found.groups[0];
            assert_eq!(first.programme.id, "concept-2023-2029");
            let codes: Vec<_> = first.hits.iter().map(|hit| &*hit.item.code).collect();
            assert!(codes.contains(&"TI-1"), "{typed}: {codes:?}");
        }
    }
}

#[test]
fn a_code_comes_first_however_it_is_written() {
    let (_, index) = shipped();
    for typed in ["TI-1", "ti-1", "ti 1", "TI1"] {
        let found = index.find(typed, Language::Ru, TODAY);
        let hits = &found.groups[0].hits;
        assert_eq!((&*hits[0].item.code, hits[0].fit), ("TI-1", Fit::Code), "{typed}");
        assert!(hits[1].item.code.starts_with("TI-1") && hits[1].fit == Fit::CodeStart, "{typed}");
    }
}

#[test]
fn all_words_must_be_found_and_short_ones_at_the_start_of_words() {
    let (base, _) = example();
    let index = index_of(base, Vec::new());
    let all = |typed: &str| index.find(typed, Language::En, TODAY).total();
    let whole = all("example");
    assert!(whole > 0);
    assert_eq!(all("example zebra"), 0);
    assert_eq!(all("xa"), 0, "inside a word");
    assert!(all("ex") >= whole);
    assert_eq!(all("xample"), whole);
    for nothing in ["", "   ", "—…", "zebra"] {
        assert_eq!(all(nothing), 0, "{nothing:?}");
    }
}

#[test]
fn what_an_amendment_words_anew_is_found_by_old_words_in_the_old_edition() {
    let (library, index) = shipped();
    let editions = library.get("concept-2023-2029").unwrap().editions();
    let (old, new) = (&editions[0], &editions[1]);
    let is_redefined = |one: &&crate::programme::Indicator| {
        new.indicator(&one.code).is_some_and(|later| later.title.ru != one.title.ru)
    };
    let changed = old.indicators.iter().find(is_redefined).unwrap();
    let later = new.indicator(&changed.code).unwrap();
    for (title, edition) in [(&changed.title.ru, old), (&later.title.ru, new)] {
        let found = index.find(title, Language::Ru, TODAY);
        let mut hits = found.groups.iter().flat_map(|group| &group.hits);
        let hit = hits.find(|hit| hit.item.code == changed.code).unwrap();
        assert_eq!(hit.item.edition, edition.date(), "{title}");
    }
    let found = index.find(&changed.code, Language::Ru, TODAY);
    let named = |(_, code): &&(ItemKind, String)| *code == changed.code;
    assert_eq!(codes(&found).iter().filter(named).count(), 1, "the later wording alone");
}

#[test]
fn a_measure_of_a_russian_text_is_found_by_the_english_term_and_stands_last() {
    let (mut base, _) = example();
    base.measures[0].title = Quote::new(Language::Ru, "Увеличить охват детей");
    base.indicators[0].title.en = "Share of something with coverage".to_owned();
    let index = index_of(base.clone(), Vec::new());
    let found = index.find("coverage", Language::En, TODAY);
    let hits = &found.groups[0].hits;
    assert_eq!(hits[0].item.code, base.indicators[0].code);
    let measure = hits.iter().find(|hit| hit.item.kind == ItemKind::Measure).unwrap();
    assert_eq!(measure.item.target, Target::Measure(base.measures[0].number.clone()));
    assert_eq!(measure.language, Some(Language::Ru));
    let text = "Увеличить охват детей";
    let marked: Vec<_> = found.words.places(text).into_iter().map(|place| &text[place]).collect();
    assert_eq!(marked, ["охват"]);
}

#[test]
fn the_start_of_a_word_stands_before_the_inside_of_one() {
    let (mut base, _) = example();
    base.indicators[0].title.en = "Share of rezebra".to_owned();
    base.measures[0].title = Quote::new(Language::En, "Count zebras");
    let index = index_of(base, Vec::new());
    let found = index.find("zebra", Language::En, TODAY);
    let kinds: Vec<_> = codes(&found).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, [ItemKind::Measure, ItemKind::Indicator]);
}

#[test]
fn programmes_that_are_over_stand_last() {
    let (library, _) = shipped();
    let (mut ended, _) = example();
    ended.period = (2018, 2022);
    ended.title.en = "Concept that ended".to_owned();
    let ended = Programme::new(Origin::BuiltIn, ended, Vec::new());
    let Ok(ended) = ended else { panic!("the example without its amendment stands alone") };
    let index = Index::of([&ended].into_iter().chain(library.get("concept-2023-2029")));
    let found = index.find("concept", Language::En, TODAY);
    let order: Vec<_> = found.groups.iter().map(|group| &*group.programme.id).collect();
    assert_eq!(order, ["concept-2023-2029", ended.id()]);
}

#[test]
fn what_was_found_is_marked_where_it_stands() {
    let places = |typed: &str, text: &str| {
        let places = Words::of(typed).places(text);
        places.into_iter().map(|place| text[place].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(places("охват дет", "Охват детей, охватывающий"), ["Охват", "дет", "охват"]);
    assert_eq!(places("камту", "Балаларды қамту"), ["қамту"]);
    assert_eq!(places("3-6", "3–6 жас, 13"), ["3", "6"]);
    assert_eq!(places("учет", "Учёт"), ["Учёт"]);
    assert_eq!(places("", "Учёт"), [""; 0]);
}

proptest! {
    #[test]
    fn whatever_is_typed_is_answered(typed in "\\PC{0,40}", text in "\\PC{0,60}") {
        let words = Words::of(&typed);
        let places = words.places(&text);
        for pair in places.windows(2) {
            prop_assert!(pair[0].end < pair[1].start);
        }
        prop_assert!(places.iter().all(|place| text.get(place.clone()).is_some()));
        let (base, _) = example();
        let _ = index_of(base, Vec::new()).find(&typed, Language::Kk, TODAY);
    }
}
