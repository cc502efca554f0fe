use super::super::{Catalogue, Incoming, Recogniser, Table, open_workbook};
use super::*;
use crate::language::{Language, Message};
use crate::programme::Library;
use crate::territory::Tree;

struct Office {
    library: Library,
    programme: &'static str,
}

impl Office {
    fn of(programme: &'static str) -> Self {
        Self { library: Library::built_in(), programme }
    }

    fn guessed<T>(&self, text: &str, test: impl FnOnce(&Table, Mapping, &Target<'_>) -> T) -> T {
        let table = open_workbook(text.as_bytes()).unwrap().read(0).unwrap();
        self.of_table(&table, |mapping, target| test(&table, mapping, target))
    }

    fn of_table<T>(&self, table: &Table, test: impl FnOnce(Mapping, &Target<'_>) -> T) -> T {
        let programme = self.library.get(self.programme).unwrap();
        let names = Recogniser::new(programme.latest(), Tree::kazakhstan(), Some("KZ-61"));
        let known = Catalogue::new([programme], Tree::kazakhstan());
        let mapping = guess(table, &names, Some("KZ-61"));
        test(mapping, &Target { names: &names, known: &known, language: Language::Ru })
    }

    fn read(&self, text: &str) -> Vec<String> {
        self.guessed(text, |table, mapping, target| {
            let missing = mapping.missing();
            assert!(missing.is_empty(), "{missing:?} {mapping:?}");
            shown(&apply(table, &mapping, target, Message::new("table-no-sheet"), None))
        })
    }
}

fn shown(incoming: &Incoming) -> Vec<String> {
    let cell = |cell: &super::super::IncomingCell| {
        let key = incoming.key(cell.line);
        let entry = cell.entry.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{} {} {} {}: {entry}", key.code, key.series, key.territory, cell.year)
    };
    let refused = incoming
        .refused
        .iter()
        .map(|one| format!("{}:{} {} {}", one.at.row, one.at.column, one.raw, one.why.key));
    incoming.cells().iter().map(cell).chain(refused).collect()
}

#[test]
fn years_over_series_with_merged_titles_as_turkistan_prints_them() {
    let text = "Аудандар бойынша 1-ден 6 жасқа және 3-тен 6 жасқа дейінгі балаларды қамту;;;;;\n\
                ;;;;;\n\
                №;Аудандар;2023 жыл;;2024 жыл;\n\
                ;;1-6 жас;3-6 жас;1-6 жас;3-6 жас\n\
                1;2;3;4;5;6\n\
                ;Түркістан облысы;99;100;99,5;100\n\
                1;Арыс;98,1;100;99,5;100\n\
                2;Бәйдібек;98;;99,4;н/д\n";
    assert_eq!(
        Office::of("turkistan-2020-2025").read(text),
        [
            "G1-TI-1 age 1-6 KZ-61 2023: 99",
            "G1-TI-2 age 3-6 KZ-61 2023: 100",
            "G1-TI-1 age 1-6 KZ-61 2024: 99.5",
            "G1-TI-2 age 3-6 KZ-61 2024: 100",
            "G1-TI-1 age 1-6 KZ-61-arys 2023: 98.1",
            "G1-TI-2 age 3-6 KZ-61-arys 2023: 100",
            "G1-TI-1 age 1-6 KZ-61-arys 2024: 99.5",
            "G1-TI-2 age 3-6 KZ-61-arys 2024: 100",
            "G1-TI-1 age 1-6 KZ-61-baidibek 2023: 98",
            "G1-TI-1 age 1-6 KZ-61-baidibek 2024: 99.4",
            "G1-TI-2 age 3-6 KZ-61-baidibek 2024: !not-collected",
        ]
    );
}

#[test]
fn years_over_plan_and_fact_take_the_facts_alone() {
    let title = Library::built_in().get("concept-2023-2029").unwrap().latest().indicators[0]
        .title
        .ru
        .clone();
    let text = format!(
        "Отчёт по индикаторам;;;;;\n\
         № п/п;Наименование показателя;Ед. изм.;2023 год;;2024 год;\n\
         ;;;план;факт;план;факт\n\
         1;{title};%;90,2;90,5;92,5;93,1\n\
         2;Чего-то нет в программе;%;1;2;3;4\n\
         3;TI-9;%;1;2;3;4\n"
    );
    assert_eq!(
        Office::of("concept-2023-2029").read(&text),
        [
            "TI-1  KZ-61 2023: 90.5",
            "TI-1  KZ-61 2024: 93.1",
            "4:1 Чего-то нет в программе wizard-no-indicator",
            "5:4 2 wizard-series-needed",
            "5:6 4 wizard-series-needed",
        ]
    );
}

#[test]
fn a_long_table_names_everything_in_its_rows() {
    let text = "Район\tИндикатор\tГод\tФакт\tИсточник\n\
                Толебийский\tTI-1\t2024\t93,1\tНОБД\n\
                Арыс қ.\tTI-1\t2024\t-\t\n\
                Атлантида\tTI-1\t2024\t5\t\n";
    assert_eq!(
        Office::of("concept-2023-2029").read(text),
        [
            "TI-1  KZ-61-tolebi 2024: 93.1",
            "TI-1  KZ-61-arys 2024: !not-applicable",
            "3:0 Атлантида table-no-territory",
        ]
    );
}

#[test]
fn territories_may_stand_across_and_the_year_in_the_title() {
    let text = "Қамту, 2024 жыл;;\nКөрсеткіш;Арыс;Келес\nTI-1;93,1;95\nTI-2;40;50\n";
    assert_eq!(
        Office::of("concept-2023-2029").read(text),
        [
            "TI-1  KZ-61-arys 2024: 93.1",
            "TI-1  KZ-61-keles 2024: 95",
            "TI-2  KZ-61-arys 2024: 40",
            "TI-2  KZ-61-keles 2024: 50",
        ]
    );
}

#[test]
fn a_table_reads_the_same_as_csv_and_as_libreoffice_saved_it() {
    let office = Office::of("turkistan-2020-2025");
    let files: [&[u8]; 3] = [
        include_bytes!("../../../tests/files/district.csv"),
        include_bytes!("../../../tests/files/district.xlsx"),
        include_bytes!("../../../tests/files/district.ods"),
    ];
    let read = files.map(|bytes| {
        let table = open_workbook(bytes).unwrap().read(0).unwrap();
        office.of_table(&table, |mapping, target| {
            assert_eq!(mapping.missing(), []);
            let read = apply(&table, &mapping, target, Message::new("table-no-sheet"), None);
            (read.cells().len(), shown(&read))
        })
    });
    // 17 territories, 6 years, 2 indicators, and a value twice; here the city of Turkistan is meant.
    assert_eq!(read[0].0, 17 * 6 * 2 + 1);
    assert!(read[0].1.contains(&"G1-TI-1 age 1-6 KZ-61-turkistan-city 2022: 97.9".to_owned()));
    let refused = &read[0].1[read[0].0..];
    assert_eq!(refused.len(), 2, "{refused:?}");
    assert_eq!(read[0], read[1]);
    assert_eq!(read[0], read[2]);
}

#[test]
fn in_a_table_of_regions_a_bare_name_is_the_region() {
    let text = "Облыс;TI-1 2024\nАбай;1\nТүркістан;2\nЖамбыл;3\nҰлытау;4\n";
    let read = Office::of("concept-2023-2029").read(text);
    assert_eq!(read[1], "TI-1  KZ-61 2024: 2");
}

#[test]
fn a_numerator_and_a_denominator_make_one_value() {
    let text = "Аудан;Алымы;Бөлімі;%\nАрыс;45;60;75\nКелес;1;;\n";
    let office = Office::of("concept-2023-2029");
    let read = office.guessed(text, |table, mut mapping, target| {
        assert_eq!(mapping.missing().len(), 2);
        mapping.fixed.indicator = Some("TI-1".to_owned());
        mapping.fixed.year = Some(2024);
        shown(&apply(table, &mapping, target, Message::new("table-no-sheet"), None))
    });
    assert_eq!(read, ["TI-1  KZ-61-arys 2024: 45/60", "2:1 1 wizard-one-side"]);
}

#[test]
fn a_mark_in_a_numerator_or_denominator_is_asked_about() {
    let text = "Аудан;Алымы;Бөлімі\nАрыс;987;1,234\nКелес;45;60\n";
    Office::of("concept-2023-2029").guessed(text, |table, mut mapping, target| {
        mapping.fixed.indicator = Some("TI-1".to_owned());
        mapping.fixed.year = Some(2024);
        let read = apply(table, &mapping, target, Message::new("table-no-sheet"), None);
        let asked: Vec<_> = read.ambiguous().map(|(at, entry)| (at, entry.to_string())).collect();
        assert_eq!(asked, [(0, "987/1234".to_owned())], "{:?}", shown(&read));
    });
}

#[test]
fn a_table_without_anything_known_says_what_is_missing() {
    let office = Office::of("concept-2023-2029");
    let missing = office.guessed("a;b\nc;d\n", |_, mapping, _| mapping.missing());
    assert_eq!(missing.iter().map(|one| one.key).collect::<Vec<_>>(), ["wizard-missing-values"]);
}

#[test]
fn a_layout_is_known_again_by_its_header_alone() {
    let office = Office::of("concept-2023-2029");
    let of = |text: &str| office.guessed(text, |table, mapping, _| fingerprint(table, &mapping));
    let first = of("Аудан;2023;2024\nАрыс;1;2\n");
    assert_eq!(first, of("АУДАН ; 2023;2024\nКелес;3;4\nАрыс;5;6\n"));
    assert_ne!(first, of("Аудан;2023;2025\nАрыс;1;2\n"));
}

#[test]
fn a_table_without_a_header_is_known_again_by_nothing() {
    let office = Office::of("concept-2023-2029");
    let of = |text: &str, data_from| {
        let mapping = Mapping { data_from, ..Mapping::default() };
        office.guessed(text, |table, _, _| fingerprint(table, &mapping))
    };
    assert_eq!(of("Арыс;1\nКелес;2\n", 0), None);
    assert_eq!(of(";;\nАрыс;1;2\n", 1), None, "nothing stands in its header");
    assert_ne!(of("Аудан;2024\nАрыс;1\n", 1), None);
}

#[test]
fn what_belongs_to_one_file_is_not_remembered_with_its_layout() {
    let values = |year, territory: Option<&str>| {
        let indicator = Some("TI-1".to_owned());
        let territory = territory.map(str::to_owned);
        Use::Values(Across { indicator, year, territory, ..Across::default() })
    };
    let fixed = |territory: &str, year| Fixed {
        territory: Some(territory.to_owned()),
        year: Some(year),
        ..Fixed::default()
    };
    let mut keles = Mapping {
        header_from: 3,
        data_from: 5,
        columns: vec![Use::Indicator, values(Some(2024), Some("KZ-61-keles")), Use::Comment],
        fixed: fixed("KZ-61-keles", 2024),
    };
    let mut arys = Mapping {
        header_from: 1,
        data_from: 2,
        columns: vec![Use::Territory, Use::Values(Across::default()), Use::Ignored],
        fixed: fixed("KZ-61-arys", 2025),
    };
    let read = keles.for_file(&arys);
    assert_eq!((read.header_from, read.data_from), (1, 2));
    assert_eq!(read.columns, [Use::Indicator, values(None, None), Use::Comment]);
    assert_eq!(read.fixed, arys.fixed);
    // The indicator is that of the layout, unless the file names its own.
    keles.fixed.indicator = Some("TI-1".to_owned());
    assert_eq!(keles.for_file(&arys).fixed.indicator.as_deref(), Some("TI-1"));
    arys.fixed.indicator = Some("TI-2".to_owned());
    assert_eq!(keles.for_file(&arys).fixed.indicator.as_deref(), Some("TI-2"));
}

#[test]
fn of_some_uses_there_is_one_column() {
    let mut mapping = Mapping { columns: vec![Use::Territory, Use::Ignored], ..Mapping::default() };
    mapping.set(1, Use::Territory);
    assert_eq!(mapping.columns, [Use::Ignored, Use::Territory]);
    mapping.set(0, Use::Values(Across::default()));
    mapping.set(1, Use::Values(Across::default()));
    assert_eq!(mapping.values().count(), 2);
    mapping.set(9, Use::Year);
}
