//! Blocks pasted onto a small grid: TI-1 to TI-3 of the Concept by years 2024 to 2027 for Turkistan
//! region. Each value as the cell it is for.

use super::*;
use crate::exchange::read_block;
use crate::programme::{Edition, Library};
use crate::territory::Tree;

fn pasted(text: &str) -> Incoming {
    let library = Library::built_in();
    let edition = library.get("concept-2023-2029").unwrap().latest();
    with(edition, text)
}

fn with(edition: &Edition, text: &str) -> Incoming {
    let tree = Tree::kazakhstan();
    let names = Recogniser::new(edition, tree, Some("KZ-61"));
    let slot = |down: usize, right: usize| {
        let codes = ["TI-1", "TI-2", "TI-3"];
        match (codes.get(down), right) {
            (Some(_), 4) => Slot::Locked,
            (Some(code), 0..4) => {
                let key = SeriesKey::actual(edition.programme.as_str(), *code, "", "KZ-61");
                Slot::Cell(key.at(2024 + i16::try_from(right).unwrap()))
            }
            _ => Slot::Outside,
        }
    };
    read_paste(&read_block(text).unwrap(), &PasteTarget { slot: &slot, names: &names })
}

fn told(incoming: &Incoming) -> Vec<String> {
    let cells = incoming.cells().iter().map(|cell| {
        let key = incoming.key(cell.line);
        let entry = cell.entry.as_ref().map(ToString::to_string).unwrap_or_default();
        let series = if key.series.is_empty() { "" } else { "/" };
        format!("{}{series}{} {} {} = {entry}", key.code, key.series, key.territory, cell.year)
    });
    let refused = incoming.refused.iter();
    let refused = refused.map(|one| format!("{} {:?} {}", one.raw, one.kind, one.why.key));
    cells.chain(refused).collect()
}

#[test]
fn a_plain_block_goes_where_the_cursor_is() {
    let incoming = pasted("93,1\t95.3 %\r\nн/д\t\r\n1 234\t-\r\n");
    let expected = [
        "TI-1 KZ-61 2024 = 93.1",
        "TI-1 KZ-61 2025 = 95.3",
        "TI-2 KZ-61 2024 = !not-collected",
        "TI-2 KZ-61 2025 = ",
        "TI-3 KZ-61 2024 = 1234",
        "TI-3 KZ-61 2025 = !not-applicable",
    ];
    assert_eq!(told(&incoming), expected);
    assert!(incoming.remarks.is_empty() && incoming.otherwise.is_none());
}

#[test]
fn what_has_no_cell_or_no_meaning_is_listed() {
    let incoming = pasted("1\t2\t3\t4\t5\t6\nкөп\n7\n8\n\n");
    let expected = [
        "TI-1 KZ-61 2024 = 1",
        "TI-1 KZ-61 2025 = 2",
        "TI-1 KZ-61 2026 = 3",
        "TI-1 KZ-61 2027 = 4",
        "TI-3 KZ-61 2024 = 7",
        "5 Locked paste-locked",
        "6 Outside paste-outside",
        "көп NotUnderstood number-letter",
        "8 Outside paste-outside",
    ];
    assert_eq!(told(&incoming), expected);
}

#[test]
fn a_row_of_years_says_where_its_columns_go() {
    let incoming = pasted("2027\t2029\n90,2\t91\n20\t21\n");
    let expected = [
        "TI-1 KZ-61 2027 = 90.2",
        "TI-1 KZ-61 2029 = 91",
        "TI-2 KZ-61 2027 = 20",
        "TI-2 KZ-61 2029 = 21",
    ];
    assert_eq!(told(&incoming), expected);
    assert_eq!(incoming.remarks[0].key, "paste-headers-columns");
    // Read without headers it is a block of numbers.
    let plain = incoming.other(Message::new("paste-with-headers")).unwrap();
    assert_eq!(told(&plain)[0], "TI-1 KZ-61 2024 = 2027");
    assert!(plain.otherwise.is_some(), "and the way back is there");
}

#[test]
fn counts_that_look_like_years_are_no_header() {
    assert!(pasted("2024\n2025\n").otherwise.is_none(), "a column of counts");
    assert!(pasted("2025\t2024\n1\t2\n").otherwise.is_none(), "years never fall");
    assert!(pasted("2024\t2025\n").otherwise.is_none(), "a header heads something");
}

#[test]
fn codes_and_names_say_where_their_rows_go() {
    let incoming = pasted("TI-3\t5\t6\nTI-1\t7\t8\n");
    let expected = [
        "TI-3 KZ-61 2024 = 5",
        "TI-3 KZ-61 2025 = 6",
        "TI-1 KZ-61 2024 = 7",
        "TI-1 KZ-61 2025 = 8",
    ];
    assert_eq!(told(&incoming), expected);
    assert_eq!(incoming.remarks[0].key, "paste-headers-rows");

    let library = Library::built_in();
    let edition = library.get("concept-2023-2029").unwrap().latest();
    let title = |code: &str| edition.indicator(code).unwrap().title.ru.clone();
    let block = format!(
        "№\tИндикатор\tЕд.\t2025 факт\t2026 план\n\
         1\t{}\t%\t1\t2\n\tДошкольное образование\t\t\t\n2\t{}, %\t%\t3\t4\n3\tчто-то другое\t%\t9\t\n",
        title("TI-2"),
        title("TI-1"),
    );
    let expected = [
        "TI-2 KZ-61 2025 = 1",
        "TI-1 KZ-61 2025 = 3",
        "2 Locked paste-plan",
        "4 Locked paste-plan",
        "9 NotUnderstood paste-unknown-name",
    ];
    assert_eq!(told(&with(edition, &block)), expected);
}

#[test]
fn districts_say_where_their_rows_go() {
    let incoming = pasted("Аудан\t2024\t2025\nАрыс қаласы\t5\t6\nСайрамский район\t7\t\n");
    let keys: Vec<String> = told(&incoming);
    assert_eq!(keys.len(), 4, "{keys:?}");
    assert!(keys[0].starts_with("TI-1 KZ-61-") && keys[0].ends_with("2024 = 5"), "{keys:?}");
    assert!(keys[2].ends_with("2024 = 7") && keys[3].ends_with("2025 = "), "{keys:?}");
    assert_ne!(keys[0][..12], keys[2][..12]);
}

#[test]
fn plan_and_fact_under_merged_years_are_told_apart() {
    let incoming = pasted("\t2024\t\t2025\t\n\tплан\tфакт\tплан\tфакт\nTI-1\t1\t2\t3\t4\n");
    let expected = [
        "TI-1 KZ-61 2024 = 2",
        "TI-1 KZ-61 2025 = 4",
        "1 Locked paste-plan",
        "3 Locked paste-plan",
    ];
    assert_eq!(told(&incoming), expected);
}

#[test]
fn a_series_belongs_to_the_indicator_above_it() {
    let incoming = pasted("TI-4\t\t\nPISA mathematics\t435\t436\nPISA reading\t396\t\n");
    let told = told(&incoming);
    assert_eq!(told[0], "TI-4/PISA mathematics KZ-61 2024 = 435", "{told:?}");
    assert_eq!(told[2], "TI-4/PISA reading KZ-61 2024 = 396", "{told:?}");
    let which = pasted("TI-4\t435\t436\n");
    assert_eq!(which.refused[0].why.key, "paste-which-series");
}

#[test]
fn a_year_that_the_programme_does_not_have_is_outside() {
    let told = told(&pasted("2024\t2077\n1\t2\n"));
    assert_eq!(told, ["TI-1 KZ-61 2024 = 1", "2 Outside paste-other-year"]);
}

mod hostile {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn any_block_is_read(
            rows in prop::collection::vec(
                prop::collection::vec("(TI-1|2024|2025|Арыс|план|факт|1,234|[0-9,. \t\"a-]{0,5})", 1..7),
                1..7,
            ),
        ) {
            let library = Library::built_in();
            let edition = library.get("concept-2023-2029").unwrap().latest();
            let text = rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n");
            if read_block(&text).is_ok() {
                let incoming = with(edition, &text);
                let filled = read_block(&text).unwrap();
                let filled = filled.rows.iter().flatten().filter(|text| !text.trim().is_empty());
                prop_assert!(incoming.refused.len() <= filled.count());
            }
        }
    }
}
