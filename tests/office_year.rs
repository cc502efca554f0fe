//! A year of an office: the district tables of Turkistan's programme for 2021, taken as if they had
//! been observed (so here alone: the document states them as targets), go into a book by paste, by
//! template and by merge of sixteen district books, with the same result.

#![expect(clippy::unwrap_used, reason = "helpers of tests: a failure is the test's")]

use nysana::book::{Book, CellKey, Edit, Entry, SeriesKey, Stamp};
use nysana::programme::{Edition, Library, Value, Year};

const PROGRAMME: &str = "turkistan-2020-2025";
const YEAR: Year = 2021;

fn edition(library: &Library) -> &Edition {
    library.get(PROGRAMME).unwrap().latest()
}

/// Every number that the tables give a district for the year, by its cell.
fn year(edition: &Edition) -> Vec<(CellKey, Entry)> {
    let mut found = Vec::new();
    for indicator in &edition.indicators {
        for series in &indicator.series {
            for block in series.values.iter().filter(|one| one.territory.starts_with("KZ-61-")) {
                let Some(Value::Number(number)) = block.years.get(YEAR) else { continue };
                let key = SeriesKey::actual(
                    PROGRAMME,
                    &*indicator.code,
                    &*series.code,
                    &*block.territory,
                );
                found.push((key.at(YEAR), Entry::Number(*number)));
            }
        }
    }
    found.sort_by(|one, two| one.0.cmp(&two.0));
    found.dedup_by(|one, two| one.0 == two.0);
    found
}

#[test]
fn the_tables_give_every_district_its_year() {
    let library = Library::built_in();
    let values = year(edition(&library));
    assert_eq!(values.len(), 1);
}
