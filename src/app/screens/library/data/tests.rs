use std::collections::BTreeSet;

use jiff::civil::date;

use super::*;
use crate::language::Language;
use crate::programme::search::{Index, Target};
use crate::programme::{Library, Origin, read_base};
use crate::territory::Tree;

const BASE: &str = include_str!("../../../../../assets/programmes/example/base.ron");

/// The Concept and the example, the latter long over.
fn programmes() -> [Programme; 2] {
    let library = Library::built_in();
    let mut ended = read_base(BASE).unwrap();
    ended.period = (2018, 2022);
    let ended = Programme::new(Origin::File("/folder/own.ron".into()), ended, Vec::new()).unwrap();
    [library.get("concept-2023-2029").unwrap().clone(), ended]
}

fn with<T>(language: Language, programmes: &[Programme], then: impl Fn(&Source<'_>) -> T) -> T {
    let texts = Texts::new(language);
    let programmes = programmes.iter().collect();
    let (tree, today) = (Tree::kazakhstan(), date(2026, 2, 1));
    then(&Source { programmes, shown: "concept-2023-2029", texts: &texts, tree, today })
}

fn results(language: Language, programmes: &[Programme], typed: &str) -> Results {
    let index = Index::of(programmes);
    with(language, programmes, |source| Results::of(source, Some(&index), typed, &BTreeSet::new()))
}

#[test]
fn a_card_says_what_a_programme_is_and_where_it_comes_from() {
    let programmes = programmes();
    let cards = with(Language::Ru, &programmes, |source| {
        programmes.each_ref().map(|programme| Card::of(source, programme))
    });
    let [concept, ended] = &cards;
    assert_eq!(concept.state, ["открыта сейчас"]);
    let about = "Концепция · Казахстан · 2023–2029 гг. · \
                 редакции: 28.03.2023, 13.06.2024 (действует)";
    assert_eq!(concept.about, about);
    let content = "индикаторов: 28 · ожидаемых результатов: 5 · плановых значений: 211 · \
                   мероприятий: 180 · входит в состав Nysana";
    assert_eq!(concept.content, content);
    assert!(concept.can_compare && concept.folder.is_none());
    assert_eq!(ended.state, ["срок истёк"]);
    assert!(ended.content.ends_with("файл: /folder/own.ron"), "{}", ended.content);
    assert_eq!(ended.folder.as_deref(), Some(std::path::Path::new("/folder")));
    assert!(!ended.can_compare && !ended.about.contains("действует"), "{}", ended.about);
}

#[test]
fn a_match_in_another_language_is_shown_beside_the_title() {
    let programmes = programmes();
    for (language, typed) in [(Language::Kk, "coverage"), (Language::En, "охват")] {
        let results = results(language, &programmes, typed);
        let hit = results.hits().find(|hit| hit.code == "TI-1").unwrap();
        let indicator = programmes[0].latest().indicator("TI-1").unwrap();
        assert_eq!(hit.title.text, indicator.title.get(language));
        let [(sign, other)] = &hit.others[..] else { panic!("{:?}", hit.others) };
        assert_eq!(sign, if typed == "coverage" { "EN" } else { "РУС" });
        let [place] = &other.places[..] else { panic!("{other:?}") };
        assert_eq!(other.text[place.clone()].to_lowercase(), typed);
    }
    let results = results(Language::Ru, &programmes, "охват");
    let hit = results.hits().find(|hit| hit.code == "TI-1").unwrap();
    assert!(hit.others.is_empty() && !hit.title.places.is_empty());
}

#[test]
fn what_stands_beside_a_title_is_shown_where_it_was_found_there() {
    let programmes = programmes();
    let results = results(Language::En, &programmes, "reading");
    let hit = results.hits().find(|hit| hit.code == "TI-4").unwrap();
    assert_eq!(hit.others[0].1.text.to_lowercase(), "reading", "{:?}", hit.others);
}

#[test]
fn a_hit_leads_to_the_edition_that_words_it_so() {
    let programmes = programmes();
    let editions = programmes[0].editions();
    let gone = editions[0].indicators.iter().find(|one| editions[1].indicator(&one.code).is_none());
    let gone = gone.unwrap();
    let found = results(Language::Ru, &programmes, &gone.code);
    let goal = &found.hits().find(|hit| hit.code == gone.code).unwrap().goal;
    assert_eq!(goal.edition, Some(editions[0].date()));
    let found = results(Language::Ru, &programmes, "TI-1");
    let goal = &found.hits().next().unwrap().goal;
    assert_eq!((goal.edition, goal.has_chart), (None, true));
    assert_eq!(goal.target, Target::Indicator("TI-1".to_owned()));
    let found = results(Language::Ru, &programmes, "ER-5");
    assert!(!found.hits().next().unwrap().goal.has_chart, "an expected result");
}

#[test]
fn nothing_found_teaches_what_to_try() {
    let programmes = programmes();
    let one = results(Language::Ru, &programmes, " абракадабра ");
    assert_eq!(one.intro, "По запросу «абракадабра» ничего не найдено");
    assert_eq!((one.advice.len(), one.rows.len()), (2, 0));
    let two = results(Language::Ru, &programmes, "абракадабра охват");
    assert_eq!(two.advice.len(), 3);
    let reading = with(Language::En, &programmes, |source| {
        Results::of(source, None, "coverage", &BTreeSet::new())
    });
    assert_eq!(reading.intro, "Reading the programmes…");
}

#[test]
fn more_than_fits_is_told_and_shown_when_asked_for() {
    let programmes = programmes();
    let index = Index::of(&programmes);
    let rows = |wide: &BTreeSet<String>| {
        with(Language::Kk, &programmes, |source| Results::of(source, Some(&index), "т", wide))
    };
    let few = rows(&BTreeSet::new());
    let more = few
        .rows
        .iter()
        .any(|row| matches!(row, Row::More { programme, .. } if programme == "concept-2023-2029"));
    assert!(more);
    let all = rows(&BTreeSet::from(["concept-2023-2029".to_owned()]));
    assert!(all.hits().count() > few.hits().count());
    assert_eq!(all.intro, few.intro);
}
