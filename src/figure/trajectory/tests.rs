//! The trajectories of the Concept 2023-2029 as text. Values of the office are made up.

use std::fmt::Write as _;

use super::{Input, Trajectory};
use crate::book::{Book, Details, Edit, Layer, SeriesKey, Stamp, Status};
use crate::language::{Language, Texts};
use crate::programme::{Library, Year};
use crate::territory::Tree;

const CONCEPT: &str = "concept-2023-2029";

/// A book with values of one series: `(year, entry as in files)`, actual and own targets.
fn book(key: &SeriesKey, actual: &[(Year, &str)], own: &[(Year, &str)]) -> Book {
    let mut book = Book::new();
    add(&mut book, key, actual);
    add(&mut book, &key.in_layer(Layer::OwnTarget), own);
    book
}

/// Values of two years and an own target.
pub(super) fn sample_book(key: &SeriesKey) -> Book {
    book(key, &[(2023, "90.5"), (2024, "93.1")], &[(2024, "94"), (2025, "95.5")])
}

fn add(book: &mut Book, key: &SeriesKey, values: &[(Year, &str)]) {
    let edits: Vec<_> = values
        .iter()
        .map(|(year, entry)| Edit::set(key.at(*year), Some(entry.parse().unwrap())))
        .collect();
    book.apply(&edits, &stamp());
}

fn stamp() -> Stamp {
    Stamp { who: "test".to_owned(), when: "2025-01-15T10:00:00Z".parse().unwrap() }
}

pub(super) fn key(code: &str, series: &str, territory: &str) -> SeriesKey {
    SeriesKey::actual(CONCEPT, code, series, territory)
}

fn trajectory(
    language: Language,
    edition: Option<&str>,
    code: &str,
    territory: &str,
    book: Option<&Book>,
) -> Trajectory {
    let until = edition.map(|day| day.parse().unwrap());
    shown_until(language, CONCEPT, until, code, territory, book)
}

/// The trajectory of an indicator of a programme as its last edition has it.
pub(super) fn shown_in(
    language: Language,
    programme: &str,
    code: &str,
    territory: &str,
    book: Option<&Book>,
) -> Trajectory {
    shown_until(language, programme, None, code, territory, book)
}

fn shown_until(
    language: Language,
    programme: &str,
    until: Option<jiff::civil::Date>,
    code: &str,
    territory: &str,
    book: Option<&Book>,
) -> Trajectory {
    let library = Library::built_in();
    let editions = library.get(programme).unwrap().editions();
    let count = until.map_or(editions.len(), |day| {
        editions.iter().take_while(|edition| edition.date() <= day).count()
    });
    let input = Input {
        editions: &editions[..count],
        book,
        code,
        territory,
        tree: Tree::kazakhstan(),
        year: 2024,
        texts: &Texts::new(language),
    };
    Trajectory::of(&input).unwrap()
}

/// What is shown, line by line.
pub(super) fn as_text(shown: &Trajectory) -> String {
    let mut text = String::new();
    let mut line = |words: std::fmt::Arguments<'_>| writeln!(text, "{words}").unwrap();
    line(format_args!("{} {}", shown.code, shown.title));
    if let Some(note) = &shown.title_note {
        line(format_args!("({note})"));
    }
    line(format_args!("{} | {}–{}", shown.subtitle, shown.years.0, shown.years.1));
    for sentence in &shown.headline {
        let mark = sentence.mark.map_or("", |mark| mark.symbol());
        line(format_args!("# {mark} {}", sentence.text));
    }
    for definition in &shown.definitions {
        if let Some(heading) = &definition.heading {
            line(format_args!("== {heading}"));
        }
        if let Some(silence) = &definition.silence {
            line(format_args!("   nothing: {silence}"));
        }
        for panel in &definition.panels {
            let scale = panel.scale;
            line(format_args!("[{}] {}..{} by {}", panel.name, scale.min, scale.max, scale.step));
            if let Some(sentence) = &panel.sentence {
                let mark = sentence.mark.map_or("", |mark| mark.symbol());
                line(format_args!("  # {mark} {}", sentence.text));
            }
            for band in &panel.bands {
                line(format_args!("  band {}: {}..{}", band.label, band.from, band.to));
            }
            for one in &panel.breaks {
                line(format_args!("  break after {}: {}", one.after, one.label));
            }
            for one in &panel.lines {
                let point = |point: &super::Point| {
                    let own = if point.is_own { "" } else { "~" };
                    format!("{}{own} {}", point.year, point.shown)
                };
                let runs = one
                    .runs
                    .iter()
                    .map(|run| run.iter().map(point).collect::<Vec<_>>().join(" - "));
                let runs = runs.collect::<Vec<_>>().join(" | ");
                line(format_args!("  {:?} {}: {runs}", one.kind, one.label));
            }
            for row in &panel.rows {
                let cells = shown.axis().map(|year| row.cell(year)).collect::<Vec<_>>();
                line(format_args!("  row {}: {}", row.label, cells.join(" ; ")));
            }
        }
    }
    for note in &shown.notes {
        line(format_args!("* {note}"));
    }
    for source in &shown.source {
        line(format_args!("> {source}"));
    }
    text
}

fn of_region(code: &str, book: Option<&Book>) -> String {
    as_text(&trajectory(Language::En, None, code, "KZ-61", book))
}

#[test]
fn share_of_a_region_with_values_and_a_past() {
    let key = key("TI-1", "", "KZ-61");
    let mut book = book(&key, &[(2023, "90.5"), (2024, "93.1")], &[]);
    let details = Details {
        as_of: Some("2025-01-01".parse().unwrap()),
        status: Some(Status::Preliminary),
        ..Details::default()
    };
    book.apply(&[Edit::set_details(key.at(2024), details)], &stamp());
    for language in Language::ALL {
        let shown = trajectory(language, None, "TI-1", "KZ-61", Some(&book));
        insta::assert_snapshot!(format!("share_{}", language.code()), as_text(&shown));
    }
}

#[test]
fn own_target_speaks_first() {
    let book = book(&key("TI-1", "", "KZ-61"), &[(2024, "93.1")], &[(2024, "94"), (2025, "95.5")]);
    insta::assert_snapshot!(of_region("TI-1", Some(&book)));
}

#[test]
fn programme_alone_draws_its_targets() {
    insta::assert_snapshot!(of_region("TI-10", None));
}

#[test]
fn study_scores_are_points_before_levels() {
    let key = key("TI-4", "PISA mathematics", "KZ-61");
    let book = book(&key, &[(2022, "418")], &[]);
    insta::assert_snapshot!(of_region("TI-4", Some(&book)));
}

#[test]
fn redefined_indicator_is_two_charts() {
    insta::assert_snapshot!("redefined_region", of_region("TI-5", None));
    let country = trajectory(Language::Ru, None, "TI-5", "KZ", None);
    insta::assert_snapshot!("redefined_country", as_text(&country));
    let before = trajectory(Language::En, Some("2023-12-31"), "TI-5", "KZ-61", None);
    insta::assert_snapshot!("redefined_before", as_text(&before));
}

#[test]
fn national_total_is_drawn_for_the_country_only() {
    insta::assert_snapshot!("total_region_empty", of_region("TI-11", None));
    let book = book(&key("TI-11", "", "KZ-61"), &[(2024, "61500")], &[(2024, "60000")]);
    insta::assert_snapshot!("total_region", of_region("TI-11", Some(&book)));
    let country = trajectory(Language::Kk, None, "TI-11", "KZ", None);
    insta::assert_snapshot!("total_country", as_text(&country));
}

#[test]
fn lower_is_better_is_said() {
    let book = book(&key("TI-20", "", "KZ-61"), &[(2023, "16.1"), (2024, "17.4")], &[]);
    insta::assert_snapshot!(of_region("TI-20", Some(&book)));
}

#[test]
fn cyclic_share_breaks_after_its_cycle() {
    let values = [(2025, "85"), (2026, "100"), (2027, "21"), (2028, "!later")];
    let book = book(&key("TI-29", "", "KZ-61"), &values, &[]);
    insta::assert_snapshot!(of_region("TI-29", Some(&book)));
}

#[test]
fn deleted_indicator_says_so() {
    insta::assert_snapshot!(of_region("TI-27", None));
}

#[test]
fn line_does_not_cross_a_change_of_borders() {
    let values = [(2021, "88"), (2022, "89"), (2023, "90")];
    let book = book(&key("TI-1", "", "KZ-63"), &values, &[]);
    let shown = trajectory(Language::En, None, "TI-1", "KZ-63", Some(&book));
    let lines = &shown.definitions[0].panels[0].lines;
    let runs = &lines.last().unwrap().runs;
    let years: Vec<Vec<Year>> =
        runs.iter().map(|run| run.iter().map(|point| point.year).collect()).collect();
    assert_eq!(years, [vec![2021], vec![2022, 2023]]);
    assert_eq!(shown.notes, ["Borders changed in 2022: values before and after are not joined"]);
}

#[test]
fn description_tells_everything() {
    let book = book(&key("TI-1", "", "KZ-61"), &[(2024, "93.1")], &[]);
    let shown = trajectory(Language::En, None, "TI-1", "KZ-61", Some(&book));
    insta::assert_snapshot!(shown.description);
}

#[test]
fn every_indicator_of_every_edition_is_shown_in_every_language() {
    let library = Library::built_in();
    let editions = library.get(CONCEPT).unwrap().editions();
    for language in Language::ALL {
        let texts = Texts::new(language);
        for (at, edition) in editions.iter().enumerate() {
            for indicator in &edition.indicators {
                for territory in ["KZ", "KZ-61"] {
                    let input = Input {
                        editions: &editions[..=at],
                        book: None,
                        code: &indicator.code,
                        territory,
                        tree: Tree::kazakhstan(),
                        year: 2025,
                        texts: &texts,
                    };
                    let shown = Trajectory::of(&input).unwrap();
                    assert!(!shown.headline.is_empty(), "{} {territory}", indicator.code);
                    assert!(!shown.description.contains('⟨'), "{}", shown.description);
                }
            }
        }
    }
}

#[test]
fn a_share_is_drawn_without_the_counts_behind_it() {
    let library = Library::built_in();
    let editions = library.get("turkistan-2020-2025").unwrap().editions();
    let texts = Texts::new(Language::En);
    let shown = |code, territory| {
        let tree = Tree::kazakhstan();
        let input =
            Input { editions, book: None, code, territory, tree, year: 2025, texts: &texts };
        Trajectory::of(&input).unwrap()
    };
    let share = shown("G1-T6-R1", "KZ-61");
    assert_eq!(share.definitions[0].panels.len(), 1);
    let labels = |shown: &Trajectory| {
        let rows = shown.definitions[0].panels[0].rows.iter();
        rows.map(|row| row.label.clone()).collect::<Vec<_>>()
    };
    // A programme of a region tells of the region, and its act has neither number nor day.
    assert_eq!(labels(&share), ["target", "from the act"]);
    let district = shown("G1-T6-R1", "KZ-61-otyrar");
    assert_eq!(labels(&district), ["target", "Turkistan region, from the act"]);
    assert_eq!(share.source.last().unwrap().matches("regional programme").count(), 1);
}
