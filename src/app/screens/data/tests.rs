//! The sheets of all programmes: what their rows and cells show.

use super::jump::{To, targets};
use super::sheet::{Line, Reach, Row, Sheet, Wish};
use super::source::Source;
use crate::app::place::Arrangement;
use crate::app::widgets::grid::At;
use crate::book::{Book, Edit, Layer, SeriesKey, Stamp};
use crate::language::{Language, Texts};
use crate::programme::{Edition, IndicatorKind, Library, Year};
use crate::territory::Tree;

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
        indicator: "",
        tree: Tree::kazakhstan(),
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

/// A programme looked at somewhere.
struct View {
    library: Library,
    programme: &'static str,
    book: Book,
    texts: Texts,
}

impl View {
    fn of(programme: &'static str, language: Language) -> Self {
        let texts = Texts::new(language);
        Self { library: Library::built_in(), programme, book: Book::new(), texts }
    }

    fn source<'a>(&'a self, territory: &'a str) -> Source<'a> {
        let edition = self.library.get(self.programme).unwrap().latest();
        source(edition, territory, &self.book, &self.texts)
    }

    fn enter(&mut self, code: &str, territory: &str, layer: Layer, year: Year) {
        let key = SeriesKey::actual(self.programme, code, "", territory).in_layer(layer);
        let stamp = Stamp { who: String::new(), when: jiff::Timestamp::UNIX_EPOCH };
        let entry = Some("50".parse().unwrap());
        self.book.apply(&[Edit::set(key.at(year), entry)], &stamp);
    }
}

fn sheet(view: &View, territory: &str, wish: &Wish) -> Sheet {
    Sheet::of(&view.source(territory), wish, Arrangement::IndicatorsByYears)
}

/// The names of the rows as they are indented.
fn names(sheet: &Sheet) -> Vec<String> {
    let name = |line: &Line| format!("{}{}", " ".repeat(line.level.into()), line.title);
    lines(sheet).map(name).collect()
}

fn plan(view: &View, territory: &str, code: &str, series: &str, year: Year) -> String {
    let source = view.source(territory);
    let sheet = Sheet::of(&source, &unfolded(), Arrangement::IndicatorsByYears);
    let key = SeriesKey::actual(view.programme, code, series, territory);
    let at = sheet.find(&key.at(year)).unwrap();
    sheet.cell(&source, at).unwrap().plan.clone()
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
                let what = format!("{} {territory} {language:?}", edition.programme);
                for arrangement in Arrangement::ALL {
                    let sheet = Sheet::of(&source, &unfolded(), arrangement);
                    whole(&source, &sheet, &format!("{what} {arrangement:?}"));
                }
            }
        }
    }
}

/// Every indicator has its place, every row a name, every cell that is named is found again.
fn whole(source: &Source<'_>, sheet: &Sheet, what: &str) {
    if sheet.arrangement != Arrangement::TerritoriesByYears {
        for indicator in &source.indicators {
            let found = sheet.series.iter().filter(|series| *series.code == *indicator.code);
            assert_eq!(found.count(), indicator.main_series().count(), "{what} {}", indicator.code);
        }
    }
    assert!(!sheet.rows.is_empty() && !sheet.columns.is_empty(), "{what}");
    let mut found = 0;
    for row in 0..sheet.rows.len() {
        let Row::Line(line) = &sheet.rows[row] else { continue };
        for text in [&line.title, &line.full_title] {
            assert!(!text.trim().is_empty() && !text.contains('⟨'), "{what}: {text}");
        }
        for column in (0..sheet.columns.len()).filter(|_| line.has_cells) {
            let at = At { row, column };
            let cell = sheet.cell(source, at).unwrap();
            let words = sheet.words(source, at).unwrap_or_default();
            assert!(![&cell.plan, &cell.fact, &words].iter().any(|text| text.contains('⟨')));
            if (row + column) % 7 == 0 {
                let key = sheet.key(at).unwrap();
                assert_eq!(sheet.find(&key), Some(at), "{what} {key:?}");
                found += 1;
            }
        }
    }
    assert!(found > 0, "{what}");
}

#[test]
fn few_milestones_are_the_columns_until_all_years_are_asked_for() {
    let strategy = View::of("nis-strategy-2030", Language::Ru);
    let years = |sheet: &Sheet| {
        let years = (1990..2050).filter(|year| sheet.column_of(*year).is_some());
        years.collect::<Vec<Year>>()
    };
    let milestones = sheet(&strategy, "KZ", &Wish::default());
    assert!(milestones.has_more_years);
    assert_eq!(years(&milestones), [2020, 2024, 2025, 2030]);
    let all = sheet(&strategy, "KZ", &Wish { show_all_years: true, ..Wish::default() });
    assert_eq!((years(&all).len(), all.has_more_years), (13, true));
    let concept = View::of("concept-2023-2029", Language::Ru);
    let concept = sheet(&concept, "KZ-61", &Wish::default());
    assert!(!concept.has_more_years && concept.columns.len() == 7);
}

#[test]
fn values_of_other_years_are_a_click_away() {
    let mut view = View::of("concept-2023-2029", Language::En);
    view.enter("TI-1", "KZ-61", Layer::Actual, 2015);
    let few = sheet(&view, "KZ-61", &Wish::default());
    assert!(few.has_more_years && few.column_of(2015).is_none());
    let all = sheet(&view, "KZ-61", &Wish { show_all_years: true, ..Wish::default() });
    assert_eq!(all.column_of(2015), Some(0));
}

#[test]
fn a_state_is_planned_in_the_language_of_the_window() {
    let of = |language| {
        let view = View::of("nis-strategy-2030", language);
        let sheet = sheet(&view, "KZ", &unfolded());
        let states = sheet.series.iter().find(|series| *series.code == *"P-38").unwrap();
        (plan(&view, "KZ", "P-38", "", 2030), states.states.len())
    };
    assert_eq!(of(Language::Kk), ("жұмыс істейді".to_owned(), 2));
    assert_eq!(of(Language::Ru), ("работает".to_owned(), 2));
    assert_eq!(of(Language::En), ("works".to_owned(), 2));
}

#[test]
fn a_district_has_its_own_plan_and_another_region_none() {
    let view = View::of("turkistan-2020-2025", Language::En);
    let of = |territory| plan(&view, territory, "G1-T6-R1", "", 2024);
    assert_eq!(["KZ-61", "KZ-61-arys", "KZ-11"].map(of), ["69.8", "78.4", ""]);
}

#[test]
fn a_region_stands_above_its_districts_by_name() {
    let view = View::of("turkistan-2020-2025", Language::En);
    let source = Source { indicator: "G1-T6-R1", ..view.source("KZ-61-arys") };
    let of = |wish: &Wish| Sheet::of(&source, wish, Arrangement::TerritoriesByYears);
    let all = of(&Wish::default());
    assert_eq!(all.rows.len(), 19, "the region, 17 districts and cities, its institutions");
    let shown = names(&all);
    assert_eq!(shown[0], "Turkistan region");
    assert!(shown[1..].iter().all(|name| name.starts_with(' ')), "{shown:#?}");
    assert!(shown[1..].is_sorted(), "{shown:#?}");
    let arys = all.row_of_place("KZ-61-arys").unwrap();
    let column = all.column_of(2024).unwrap();
    assert_eq!(all.cell(&source, At { row: arys, column }).unwrap().plan, "78.4");
    assert_eq!(all.cell(&source, At { row: 0, column }).unwrap().plan, "69.8");

    let folded = of(&Wish { folded: ["KZ-61".to_owned()].into(), ..Wish::default() });
    assert_eq!(names(&folded), ["Turkistan region"]);
    let found = of(&Wish { filter: "arys".to_owned(), ..Wish::default() });
    assert_eq!(found.rows.len(), 2, "what is searched for, and what it belongs to");
}

#[test]
fn all_territories_stand_under_their_regions_also_those_that_only_the_book_knows() {
    let mut view = View::of("concept-2023-2029", Language::En);
    view.enter("TI-1", "KZ-11-north", Layer::Actual, 2024);
    view.enter("TI-1", "KZ-61-arys", Layer::OwnTarget, 2024);
    let source = Source { indicator: "TI-1", ..view.source("KZ-61") };
    let wish = Wish { reach: Reach::All, ..Wish::default() };
    let all = names(&Sheet::of(&source, &wish, Arrangement::TerritoriesByYears));
    assert_eq!(all[0], "Kazakhstan");
    let pavlodar = all.iter().position(|name| name == "  KZ-11-north").unwrap();
    let above = all[..pavlodar].iter().rfind(|name| !name.starts_with("  ")).unwrap();
    let region = Tree::kazakhstan().get("KZ-11").unwrap().name.get(Language::En);
    assert_eq!(above.trim(), region);
    let arys = all.iter().position(|name| name.contains("Arys")).unwrap();
    assert_eq!(all[arys + 1], "   own target");
    let regions = Wish { reach: Reach::Regions, ..Wish::default() };
    let regions = Sheet::of(&source, &regions, Arrangement::TerritoriesByIndicators);
    assert_eq!(regions.rows.len(), 21);
}

#[test]
fn what_is_typed_is_found_by_code_name_and_year() {
    let view = View::of("concept-2023-2029", Language::Ru);
    let source = view.source("KZ-61");
    let first = |text: &str| targets(&source, text).into_iter().next();
    let indicator =
        |code: &str| Some(To::Indicator { code: code.to_owned(), series: String::new() });
    assert_eq!(first("ti-23").unwrap().to, indicator("TI-23"));
    let dated = first("TI-2, 2026").unwrap();
    assert_eq!((dated.to, dated.year), (indicator("TI-2"), Some(2026)));
    assert_eq!(first("арыс").unwrap().to, Some(To::Territory("KZ-61-arys".to_owned())));
    let year = first("2027").unwrap();
    assert_eq!((year.to, year.year), (None, Some(2027)));
    assert_eq!(first("никто"), None);
}
