use proptest::prelude::*;

use super::*;
use crate::programme::Library;

fn with<T>(programme: &str, office: &str, test: impl FnOnce(&Recogniser<'_>) -> T) -> T {
    let library = Library::built_in();
    let edition = library.get(programme).unwrap().latest();
    test(&Recogniser::new(edition, Tree::kazakhstan(), Some(office)))
}

#[test]
fn every_code_and_title_of_the_programmes_finds_its_indicator_unless_two_have_it() {
    let library = Library::built_in();
    for programme in library.programmes() {
        let edition = programme.latest();
        let known = Recogniser::new(edition, Tree::kazakhstan(), None);
        let measured = |one: &&Indicator| one.kind != IndicatorKind::ExpectedResult;
        let mut doubled = 0;
        for indicator in edition.indicators.iter().filter(measured) {
            assert_eq!(known.indicator(&indicator.code), Some(indicator));
            for language in Language::ALL {
                let title = indicator.title.get(language);
                let shouted = format!(" «{}»,  ", title.to_uppercase());
                for text in [title, &shouted, &format!("{title}, %"), &format!("7. {title}")] {
                    match known.indicator(text) {
                        Some(found) => assert_eq!(found.code, indicator.code, "{text}"),
                        None => doubled += 1,
                    }
                }
            }
        }
        assert!(doubled <= 24 * 4, "{}: {doubled} titles find nothing", programme.id());
    }
}

#[test]
fn an_indicator_is_found_by_what_tables_write() {
    with("concept-2023-2029", "KZ-61", |known| {
        let code = |text: &str| known.indicator(text).map(|found| found.code.as_str());
        let title = known.edition().indicator("TI-1").unwrap().title.ru.clone();
        assert_eq!(code("ti-1"), Some("TI-1"));
        assert_eq!(code(&format!("TI-1 {title}")), Some("TI-1"));
        assert_eq!(code(&format!("1) {title}, процентов")), Some("TI-1"));
        assert_eq!(code("TI-1, %"), Some("TI-1"));
        assert_eq!(code("TI-99"), None);
        assert_eq!(code("1"), None);
        assert_eq!(code(""), None);
        let number = |text| known.indicator_of_number(text).map(|found| found.code.as_str());
        assert_eq!(number("1"), Some("TI-1"));
        assert_eq!(number("№ 11."), Some("TI-11"));
        assert_eq!(number("99"), None);
    });
}

#[test]
fn a_number_that_several_goals_print_means_none() {
    with("turkistan-2020-2025", "KZ-61", |known| {
        assert_eq!(known.indicator_of_number("1"), None);
    });
}

#[test]
fn a_series_is_found_by_code_and_name_and_across_the_edition_only_where_it_is_the_only_one() {
    with("turkistan-2020-2025", "KZ-61", |known| {
        let found = known.series(None, "1-6 жас").unwrap();
        assert_eq!((&*found.0.code, &*found.1.code), ("G1-TI-1", "age 1-6"));
        assert_eq!(known.series(None, "3–6 Жас").unwrap().0.code, "G1-TI-2");
        assert_eq!(known.series(None, "16 жас"), None);
        assert_eq!(known.series(None, "numerator"), None);
        assert_eq!(known.series(None, ""), None);
        let indicator = known.indicator("G1-TI-4");
        assert_eq!(known.series(indicator, "numerator").unwrap().1.code, "numerator");
        assert_eq!(known.series(indicator, "1-6 жас"), None);
    });
}

#[test]
fn a_bare_name_is_a_district_of_the_region_first() {
    with("turkistan-2020-2025", "KZ-61", |known| {
        let code = |text| known.territory(text).map(|found| found.code.as_str());
        assert_eq!(code("Түркістан"), Some("KZ-61-turkistan-city"));
        assert_eq!(code("Түркістан облысы"), Some("KZ-61"));
        assert_eq!(code("Облыс бойынша"), Some("KZ-61"));
        assert_eq!(code("По области"), Some("KZ-61"));
        assert_eq!(code("Қазығұрт"), Some("KZ-61-kazygurt"));
        assert_eq!(code("Барлығы"), None);
        let among = |text| known.territory_among_regions(text).map(|found| found.code.as_str());
        assert_eq!(among("Түркістан"), Some("KZ-61"));
        assert_eq!(among("Абай"), Some("KZ-10"));
    });
    with("turkistan-2020-2025", "KZ-61-arys", |known| {
        assert_eq!(known.region(), Some("KZ-61"));
    });
}

#[test]
fn a_year_is_read_from_what_headers_say() {
    for (text, year) in [
        ("2024", 2024),
        ("2024 ж.", 2024),
        ("2024ж", 2024),
        ("2024 жыл", 2024),
        ("2024 год", 2024),
        ("2024г.", 2024),
        ("за 2024 год", 2024),
        ("факт 2024", 2024),
        ("2019 факт", 2019),
        ("2024 (жоспар)", 2024),
        ("PISA-2025", 2025),
        ("2024 жыл, 1-6 жас", 2024),
        ("TI-1 2024 жыл", 2024),
    ] {
        assert_eq!(read_year(text), YearRead::Year(year), "{text}");
    }
    for text in [
        "2023-2024 оқу жылы",
        "2023/24 оқу жылы",
        "2023/2024",
        "2023–2029",
        "01.01.2025",
        "2025 жылға дейін",
        "до 2025 года",
        "2024 уч. год",
    ] {
        assert_eq!(read_year(text), YearRead::Unsure, "{text}");
    }
    for text in [
        "",
        "12024",
        "1-6 жас",
        "1850",
        "Білім беруді дамытудың 2020 – 2025 жылдарға арналған бағдарламасы бойынша есеп",
    ] {
        assert_eq!(read_year(text), YearRead::None, "{text}");
    }
    assert_eq!(without_year("2024 жыл, 1-6 жас (факт)"), "1 6 жас");
    assert_eq!(without_year("2019 факт"), "");
}

#[test]
fn plan_and_fact_are_told_apart() {
    assert_eq!(read_plan_or_fact("2019 факт"), Some(PlanOrFact::Fact));
    assert_eq!(read_plan_or_fact("Нақты"), Some(PlanOrFact::Fact));
    assert_eq!(read_plan_or_fact("ЖОСПАР, %"), Some(PlanOrFact::Plan));
    assert_eq!(read_plan_or_fact("план/факт"), None);
    assert_eq!(read_plan_or_fact("2024"), None);
}

#[test]
fn headers_say_what_is_below_them() {
    for (text, heading) in [
        ("code", Heading::Indicator),
        ("Нысаналы индикатор", Heading::Indicator),
        ("Мақсатты индикатор ", Heading::Indicator),
        ("Наименование показателя", Heading::Indicator),
        ("Аудандар", Heading::Territory),
        ("Аудан, қала атауы", Heading::Territory),
        ("as_of", Heading::AsOf),
        ("Жылы", Heading::Year),
        ("%", Heading::Value),
        ("Алымы", Heading::Numerator),
        ("№", Heading::Other),
        ("№ п/п", Heading::Other),
        ("р/с", Heading::Other),
        ("Өлшем бірл.", Heading::Other),
    ] {
        assert_eq!(read_heading(text), Some(heading), "{text}");
    }
    assert_eq!(read_heading("Арыс"), None);
    assert_eq!(read_heading(""), None);
}

proptest! {
    #[test]
    fn any_text_is_answered(text in "\\PC*") {
        with("concept-2023-2029", "KZ-61", |known| {
            let _ = (known.indicator(&text), known.indicator_of_number(&text));
            let _ = (known.series(None, &text), known.territory(&text));
        });
        let _ = (read_year(&text), read_heading(&text), read_plan_or_fact(&text));
        let _ = without_year(&text);
    }
}
