//! What the cells of a table say as labels: their texts, and what those name.

use super::super::recognise::{Recogniser, read_year};
use super::super::table::Cell;
use crate::programme::{Indicator, Series, Year};

/// The text of a cell as people see it; empty where it has none.
pub(super) fn text(cell: Cell<'_>) -> String {
    match cell {
        Cell::Empty | Cell::Error(_) | Cell::Bool(_) => String::new(),
        Cell::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Cell::Number(number) => number.decimal().map_or(String::new(), |one| one.to_string()),
        Cell::Date(date) => date.to_string(),
    }
}

/// The year of a cell: a number, a day that is shown as a year, a text.
pub(super) fn year(cell: Cell<'_>) -> Option<Year> {
    match cell {
        Cell::Number(number) if !number.percent => {
            read_year(&number.decimal()?.normalized().to_string()).year()
        }
        Cell::Date(date) => Some(date.year()),
        Cell::Text(text) => read_year(text).year(),
        _ => None,
    }
}

/// The indicator and series that a label of a row names, below those of the rows above it.
pub(super) fn line<'a>(
    names: &Recogniser<'a>,
    above: Option<&'a Indicator>,
    text: &str,
) -> Option<(&'a Indicator, Option<&'a Series>)> {
    if let Some(indicator) = names.indicator(text) {
        return Some((indicator, None));
    }
    let below = above.and_then(|above| names.series(Some(above), text));
    let found = below.or_else(|| names.series(None, text)).or_else(|| {
        // "оның ішінде: ауыл" and the like: what stands behind the colon.
        let (_, behind) = text.rsplit_once(':')?;
        names.series(Some(above?), behind)
    });
    found.map(|(indicator, series)| (indicator, Some(series)))
}
