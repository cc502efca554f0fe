//! How findings about many cells are put together: one finding for a series in the programme's own
//! territory or in its districts, with a detail for each cell.

use super::sheet::{Key, Sheet, each_once, territory};
use super::{Finding, Place, Rule};
use crate::language::Message;

/// What is to be said of one cell.
pub(super) struct Said<'a> {
    pub(super) key: Key<'a>,
    pub(super) what: Message,
    pub(super) places: Vec<Place>,
}

/// One finding for cells of one series; `heading` says it of several cells at once. Nothing where
/// there are no cells.
pub(super) fn together(
    sheet: &Sheet<'_>,
    rule: Rule,
    series: &str,
    said: Vec<Said<'_>>,
    heading: impl FnOnce(usize) -> Message,
) -> Option<Finding> {
    let keys: Vec<_> = said.iter().map(|one| one.key).collect();
    let first = keys.first()?;
    let one_territory = keys.iter().all(|key| key.territory == first.territory);
    let count = said.len();
    let mut places = Vec::new();
    let mut details = Vec::with_capacity(count);
    let mut detail_places = Vec::with_capacity(count);
    for one in said {
        places.extend(one.places.clone());
        detail_places.push(each_once(one.places));
        details.push(if one_territory {
            Message::new("check-in-year").with("year", one.key.year).with("what", one.what)
        } else {
            Message::new("check-in-territory")
                .with("territory", territory(one.key.territory))
                .with("year", one.key.year)
                .with("what", one.what)
        });
    }
    let message = match details.pop() {
        Some(only) if details.is_empty() => only,
        Some(last) => {
            details.push(last);
            heading(count)
        }
        None => return None,
    };
    let mut finding = sheet.finding(rule, message, series, &keys, places);
    // Where all details stand in the same places, those of the finding say it.
    if !details.is_empty() && detail_places.windows(2).any(|pair| pair[0] != pair[1]) {
        finding.detail_places = detail_places;
    }
    finding.details = details;
    Some(finding)
}

/// The cells of the programme's own territory, and those of all others.
pub(super) fn own_and_others<'a>(
    sheet: &Sheet<'a>,
    said: Vec<Said<'a>>,
) -> (Vec<Said<'a>>, Vec<Said<'a>>) {
    said.into_iter().partition(|one| one.key.territory == sheet.edition.territory)
}
