//! What the columns of a table are, as far as its header and its first rows tell.

use super::super::recognise::{Heading, PlanOrFact, Recogniser, read_year, squeeze};
use super::super::table::{Cell, Table};
use super::header::{self, Above};
use super::label;
use super::{Across, Fixed, Mapping, Use};
use crate::language::Language;
use crate::programme::IndicatorKind;

/// Rows that are looked at.
const SAMPLE: usize = 300;
/// Titles shorter than this stand in many sentences.
const LONG_TITLE: usize = 20;

/// What a table means as far as can be told. `territory` is that of the office, for a table that
/// names none.
pub fn guess(table: &Table, names: &Recogniser<'_>, territory: Option<&str>) -> Mapping {
    let (header_from, data_from) = header::rows(table, names);
    guess_below(table, names, territory, header_from, data_from)
}

/// The same with a header that people chose: its first row, and the one below its last.
pub fn guess_below(
    table: &Table,
    names: &Recogniser<'_>,
    territory: Option<&str>,
    header_from: usize,
    data_from: usize,
) -> Mapping {
    let above = header::above(table, names, header_from, data_from);
    let contents: Vec<Content> =
        (0..table.width()).map(|column| Content::of(table, names, data_from, column)).collect();
    let mut mapping = Mapping {
        header_from,
        data_from,
        columns: vec![Use::Ignored; table.width()],
        fixed: Fixed::default(),
    };
    let one_of = |wanted: fn(&Content) -> usize, heading: Heading| {
        let score = |at: usize| {
            let said = usize::from(above[at].heading == Some(heading));
            // A header that says so counts as much as most rows.
            wanted(&contents[at]) + said * 60
        };
        let may = |at: &usize| {
            let has_label = matches!(heading, Heading::Territory | Heading::Indicator);
            !is_other(&above[*at]) && (has_label || above[*at].year.is_none())
        };
        let best = (0..above.len()).filter(may).max_by_key(|at| (score(*at), usize::MAX - *at));
        best.filter(|at| score(*at) >= 50)
    };
    let territories = one_of(|content| content.territories, Heading::Territory);
    let indicators = one_of(|content| content.indicators, Heading::Indicator);
    let series = one_of(|content| content.series, Heading::Series);
    let years = one_of(|content| content.years, Heading::Year);
    for (place, is) in [
        (years, Use::Year),
        (series, Use::Series),
        (indicators, Use::Indicator),
        (territories, Use::Territory),
    ] {
        if let Some(place) = place {
            mapping.columns[place] = is;
        }
    }
    for (at, (above, content)) in above.iter().zip(&contents).enumerate() {
        if mapping.columns[at] != Use::Ignored {
            continue;
        }
        mapping.columns[at] = match above.heading {
            Some(Heading::Source) => Use::Source,
            Some(Heading::Comment) => Use::Comment,
            _ if is_values(above, content) => Use::Values(across(above)),
            _ => Use::Ignored,
        };
    }
    // Where nothing is said above, a single column of numbers is the one with the values.
    if mapping.values().next().is_none() {
        let numbers = |at: &usize| {
            mapping.columns[*at] == Use::Ignored
                && contents[*at].numbers >= 50
                && !contents[*at].counts_rows
                && above[*at].plan_or_fact != Some(PlanOrFact::Plan)
        };
        let places: Vec<usize> = (0..above.len()).filter(numbers).collect();
        if let [only] = places.as_slice() {
            mapping.columns[*only] = Use::Values(across(&above[*only]));
        }
    }
    mapping.fixed = fixed(table, names, territory, &mapping);
    mapping
}

fn is_other(above: &Above) -> bool {
    above.heading == Some(Heading::Other)
}

/// Numbers below a header that says of what they are; planned ones are the act's own.
fn is_values(above: &Above, content: &Content) -> bool {
    let is_plan = above.plan_or_fact == Some(PlanOrFact::Plan);
    let is_empty = content.filled == 0;
    above.says_of_what()
        && !is_other(above)
        && !is_plan
        && (content.numbers >= 30 || is_empty || above.year.is_some())
}

fn across(above: &Above) -> Across {
    Across {
        part: above.part(),
        own_target: false,
        indicator: above.indicator.clone(),
        series: above.series.clone(),
        territory: above.territory.clone(),
        year: above.year,
    }
}

/// What the cells of a column are, each out of a hundred of those that are filled.
#[derive(Debug, Default)]
struct Content {
    filled: usize,
    territories: usize,
    indicators: usize,
    series: usize,
    years: usize,
    numbers: usize,
    /// 1, 2, 3, …: the numbers of the rows.
    counts_rows: bool,
}

impl Content {
    fn of(table: &Table, names: &Recogniser<'_>, from: usize, column: usize) -> Self {
        let mut content = Self { counts_rows: true, ..Self::default() };
        let (mut numbers, mut before) = (0, 0);
        for row in from..table.height().min(from + SAMPLE) {
            let cell = table.get(row, column);
            if cell == Cell::Empty {
                continue;
            }
            content.filled += 1;
            let text = label::text(cell);
            let number: Option<usize> = text.trim_end_matches('.').parse().ok();
            if number != Some(before + 1) {
                content.counts_rows = false;
            }
            before = number.unwrap_or(before);
            content.years += usize::from(label::year(cell).is_some() && text.len() < 12);
            match cell {
                Cell::Number(_) => numbers += 1,
                Cell::Text(text) => {
                    let entry = crate::book::Entry::read(text);
                    if matches!(entry, Ok(Some(_))) {
                        numbers += 1;
                    } else {
                        content.territories += usize::from(names.territory(text).is_some());
                        content.indicators += usize::from(names.indicator(text).is_some());
                        content.series += usize::from(names.series(None, text).is_some());
                    }
                }
                _ => {}
            }
        }
        let hundredths = |count: usize| (count * 100).checked_div(content.filled).unwrap_or(0);
        let is_year = hundredths(content.years) >= 80;
        content.counts_rows &= content.filled >= 3;
        Self {
            territories: hundredths(content.territories),
            indicators: hundredths(content.indicators),
            series: hundredths(content.series),
            years: if is_year { hundredths(content.years) } else { 0 },
            numbers: hundredths(numbers),
            ..content
        }
    }
}

/// What the titles above the table and the name of its sheet say about all of it.
fn fixed(
    table: &Table,
    names: &Recogniser<'_>,
    territory: Option<&str>,
    mapping: &Mapping,
) -> Fixed {
    let titles = (0..mapping.header_from)
        .flat_map(|row| table.row(row).map(|(_, cell)| label::text(cell)).collect::<Vec<_>>());
    let titles: Vec<String> = [table.name.clone()].into_iter().chain(titles).collect();
    let mut fixed = Fixed::default();
    let all = |said: fn(&Across) -> bool| {
        mapping.values().next().is_some() && mapping.values().all(|(_, across)| said(across))
    };
    let has = |is: &Use| mapping.place(is).is_some();
    if !has(&Use::Indicator) && !has(&Use::Series) && !all(|across| across.indicator.is_some()) {
        fixed.indicator = titles.iter().find_map(|title| indicator_in(names, title));
    }
    if !has(&Use::Year) && !all(|across| across.year.is_some()) {
        fixed.year = titles.iter().find_map(|title| read_year(title).year());
    }
    if !has(&Use::Territory) && !all(|across| across.territory.is_some()) {
        let named = titles.iter().find_map(|title| names.territory(title));
        let named = named.map(|territory| territory.code.clone());
        fixed.territory = named.or_else(|| territory.map(str::to_owned));
    }
    fixed
}

/// The one indicator whose title or code stands in a text.
fn indicator_in(names: &Recogniser<'_>, text: &str) -> Option<String> {
    if let Some(found) = names.indicator(text) {
        return Some(found.code.clone());
    }
    let squeezed = squeeze(text);
    let measured =
        names.edition().indicators.iter().filter(|one| one.kind != IndicatorKind::ExpectedResult);
    let stands = |title: &str| {
        let title = squeeze(title);
        title.chars().count() >= LONG_TITLE && squeezed.contains(&title)
    };
    let mut found = measured
        .filter(|one| Language::ALL.into_iter().any(|language| stands(one.title.get(language))));
    let first = found.next()?;
    found.next().is_none().then(|| first.code.clone())
}
