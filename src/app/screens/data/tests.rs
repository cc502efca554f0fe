//! The sheets of all programmes: what their rows and cells show.

use super::sheet::{Line, Row, Sheet, Wish};
use super::source::Source;
use crate::book::Book;
use crate::language::{Language, Texts};
use crate::programme::{Edition, IndicatorKind, Library, Year};

fn source<'a>(
    edition: &'a Edition,
    territory: &'a str,
    book: &'a Book,
    texts: &'a Texts,
) -> Source<'a> {
    let measured = |kind| kind != IndicatorKind::ExpectedResult;
    Source {
        edition,
        indicators: edition.indicators.iter().filter(|one| measured(one.kind)).collect(),
        years: (edition.period.0..=edition.period.1).collect(),
        year: 2024,
        territory,
        book,
        texts,
    }
}

fn unfolded() -> Wish {
    Wish { show_unreported: true, show_own: true, ..Wish::default() }
}

fn lines(sheet: &Sheet) -> impl Iterator<Item = &Line> {
    sheet.rows.iter().filter_map(Row::line)
}

fn sheet(programme: &str, territory: &str, language: Language, wish: &Wish) -> Sheet {
    let library = Library::built_in();
    let edition = library.get(programme).unwrap().latest();
    let (book, texts) = (Book::new(), Texts::new(language));
    Sheet::of(&source(edition, territory, &book, &texts), wish)
}

fn plan(sheet: &Sheet, code: &str, series: &str, year: Year) -> String {
    let column = sheet.years.iter().position(|one| *one == year).unwrap();
    let line = lines(sheet)
        .find(|line| *line.key.code == *code && *line.key.series == *series)
        .filter(|line| !line.cells.is_empty());
    line.unwrap().cells[column].plan.clone()
}

#[test]
fn every_programme_has_a_whole_sheet_everywhere_in_every_language() {
    let library = Library::built_in();
    let book = Book::new();
    for language in Language::ALL {
        let texts = Texts::new(language);
        for programme in library.programmes() {
            let edition = programme.latest();
            for territory in [edition.territory.as_str(), "KZ-61-arys", "KZ-11"] {
                let source = source(edition, territory, &book, &texts);
                let sheet = Sheet::of(&source, &unfolded());
                let what = format!("{} {territory} {language:?}", edition.programme);
                for indicator in &source.indicators {
                    let found = lines(&sheet).filter(|line| *line.key.code == *indicator.code);
                    let found = found.filter(|line| !line.cells.is_empty() && !line.is_own());
                    let main = indicator.main_series().count();
                    assert_eq!(found.count(), main, "{what} {}", indicator.code);
                }
                for line in lines(&sheet) {
                    assert!(!line.title.trim().is_empty(), "{what} {:?}", line.key);
                    let cells = line.cells.iter().flat_map(|cell| [&cell.plan, &cell.words]);
                    let said = cells.chain([&line.title, &line.full_title, &line.unit]);
                    for text in said {
                        assert!(!text.contains('⟨'), "{what} {:?}: {text}", line.key);
                    }
                    assert!(line.cells.is_empty() || line.cells.len() == sheet.years.len());
                }
            }
        }
    }
}

#[test]
fn few_milestones_are_the_columns_until_all_years_are_asked_for() {
    let of = |wish: &Wish| sheet("nis-strategy-2030", "KZ", Language::Ru, wish);
    let milestones = of(&Wish::default());
    assert!(milestones.has_milestones);
    assert_eq!(milestones.years, [2020, 2024, 2025, 2030]);
    let all = of(&Wish { show_all_years: true, ..Wish::default() });
    assert_eq!((all.years.len(), all.has_milestones), (13, true));
    let concept = sheet("concept-2023-2029", "KZ-61", Language::Ru, &Wish::default());
    assert!(!concept.has_milestones && concept.years.len() == 7);
}

#[test]
fn a_state_is_planned_in_the_language_of_the_window() {
    let of = |language| {
        let sheet = sheet("nis-strategy-2030", "KZ", language, &unfolded());
        let states = lines(&sheet).find(|line| *line.key.code == *"P-38").unwrap().states.len();
        (plan(&sheet, "P-38", "", 2030), states)
    };
    assert_eq!(of(Language::Kk), ("жұмыс істейді".to_owned(), 2));
    assert_eq!(of(Language::Ru), ("работает".to_owned(), 2));
    assert_eq!(of(Language::En), ("works".to_owned(), 2));
}

#[test]
fn a_district_has_its_own_plan_and_another_region_none() {
    let of = |territory| {
        let sheet = sheet("turkistan-2020-2025", territory, Language::En, &unfolded());
        plan(&sheet, "G1-T6-R1", "", 2024)
    };
    assert_eq!(["KZ-61", "KZ-61-arys", "KZ-11"].map(of), ["69.8", "78.4", ""]);
}
