//! The grid of values of an indicator while it is edited: its rows, what stands in a cell, how
//! what is typed is read, and how a cell changes. Second statements are left as they are.

use super::super::indicator::{Counting, Indicator, Series};
use super::super::value::{ByYear, Kind, Value, Values, Year};
use crate::language::{Language, Message, copy_number, read_number};

/// A row: what is given by year for a series.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowAt {
    /// Index of the series in its indicator.
    pub series: usize,
    /// Target, baseline, …
    pub kind: Kind,
    /// Code of the territory; empty: the programme's own.
    pub territory: String,
    /// Values, or the labels beside them.
    pub what: What,
}

/// What stands in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// Values.
    Values,
    /// Labels printed beside values: levels of a score.
    Levels,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellAt {
    /// Its row.
    pub row: RowAt,
    /// Its year.
    pub year: Year,
}

/// The rows that an indicator fills, and one for the targets of every series.
pub fn rows(indicator: &Indicator, own_territory: &str) -> Vec<RowAt> {
    let mut rows = Vec::new();
    for (at, series) in indicator.series.iter().enumerate() {
        let row = |kind, territory: &str, what| RowAt {
            series: at,
            kind,
            territory: territory.to_owned(),
            what,
        };
        let mut of_series = vec![row(Kind::Target, "", What::Values)];
        for block in series.values.iter().filter(|block| !block.second) {
            let territory = without_own(&block.territory, own_territory);
            of_series.push(row(block.kind, territory, What::Values));
            if !block.levels.is_empty() {
                of_series.push(row(block.kind, territory, What::Levels));
            }
        }
        of_series.sort_by_key(sorting);
        of_series.dedup();
        rows.extend(of_series);
    }
    rows
}

/// The programme's own territory first, then as the kinds are listed.
fn sorting(row: &RowAt) -> (bool, String, Kind, What) {
    (!row.territory.is_empty(), row.territory.clone(), row.kind, row.what)
}

fn without_own<'t>(territory: &'t str, own: &str) -> &'t str {
    if territory == own { "" } else { territory }
}

fn is_of(block: &Values, row: &RowAt, own: &str) -> bool {
    !block.second && block.kind == row.kind && without_own(&block.territory, own) == row.territory
}

/// What stands in a cell.
pub fn value_at<'i>(indicator: &'i Indicator, own: &str, cell: &CellAt) -> Option<&'i Value> {
    let series = indicator.series.get(cell.row.series)?;
    let mut blocks = series.values.iter().filter(|block| is_of(block, &cell.row, own));
    match cell.row.what {
        What::Values => blocks.find_map(|block| block.years.get(cell.year)),
        What::Levels => blocks.find_map(|block| block.levels.get(cell.year)),
    }
}

/// Puts a value into a cell, or takes it away. A label stands only beside a value and goes with
/// it; without one it is not taken.
pub(super) fn set(indicator: &mut Indicator, own: &str, cell: &CellAt, value: Option<Value>) {
    let Some(series) = indicator.series.get_mut(cell.row.series) else { return };
    match cell.row.what {
        What::Values => set_value(series, own, cell, value),
        What::Levels => {
            let has_value = |block: &&mut Values| {
                is_of(block, &cell.row, own) && block.years.get(cell.year).is_some()
            };
            if let Some(block) = series.values.iter_mut().find(has_value) {
                block.levels = with(&block.levels, cell.year, value);
            }
        }
    }
}

fn set_value(series: &mut Series, own: &str, cell: &CellAt, value: Option<Value>) {
    let mut of_row = series.values.iter_mut().filter(|block| is_of(block, &cell.row, own));
    let holds = |block: &Values| block.years.get(cell.year).is_some();
    let mut first = None;
    let mut holder = None;
    for block in of_row.by_ref() {
        if holder.is_none() && holds(block) {
            holder = Some(block);
        } else if first.is_none() {
            first = Some(block);
        }
    }
    match (holder.or(first), value) {
        (Some(block), value) => {
            if value.is_none() {
                block.levels = with(&block.levels, cell.year, None);
                block.columns.remove(&cell.year);
            }
            block.years = with(&block.years, cell.year, value);
        }
        (None, Some(value)) => series.values.push(Values {
            kind: cell.row.kind,
            territory: cell.row.territory.clone(),
            years: ByYear::new([(cell.year, value)]),
            ..Values::default()
        }),
        (None, None) => {}
    }
    series.values.retain(|block| block.second || !block.years.is_empty());
}

fn with(years: &ByYear, year: Year, value: Option<Value>) -> ByYear {
    let others = years.iter().filter(|(known, _)| *known != year);
    let others = others.map(|(year, value)| (year, value.clone()));
    ByYear::new(others.chain(value.map(|value| (year, value))))
}

/// Reads what was typed or pasted: a number with comma or point, a dash, `*`, `≥5`, `<=7`, a step
/// of the ladder in any language, words. Nothing typed is an empty cell.
///
/// # Errors
/// It has no letters and is none of these.
pub fn read_cell(typed: &str, counting: &Counting) -> Result<Option<Value>, Message> {
    let typed = typed.trim_matches(|sign: char| sign.is_whitespace() || sign == '\u{feff}');
    let value = match typed {
        "" => return Ok(None),
        "-" | "\u{2010}" | "\u{2011}" | "\u{2012}" | "\u{2013}" | "\u{2014}" | "\u{2212}" => {
            Value::Dash
        }
        "*" => Value::ToBeSpecified,
        _ => match after_sign(typed) {
            Some((sign, rest)) => sign(read_number(rest)?.number),
            None => number_or_words(typed, counting)?,
        },
    };
    Ok(Some(value))
}

type Inequality = fn(crate::language::Decimal) -> Value;

fn after_sign(typed: &str) -> Option<(Inequality, &str)> {
    let signs: [(&str, Inequality); 6] = [
        (">=", Value::AtLeast),
        ("=>", Value::AtLeast),
        ("\u{2265}", Value::AtLeast),
        ("<=", Value::AtMost),
        ("=<", Value::AtMost),
        ("\u{2264}", Value::AtMost),
    ];
    signs.into_iter().find_map(|(sign, value)| Some((value, typed.strip_prefix(sign)?)))
}

fn number_or_words(typed: &str, counting: &Counting) -> Result<Value, Message> {
    match read_number(typed) {
        Ok(read) => Ok(Value::Number(read.number)),
        Err(_) if typed.contains(char::is_alphabetic) => {
            Ok(Value::Words(step(typed, counting).unwrap_or(typed).to_owned()))
        }
        Err(reason) => Err(reason),
    }
}

/// The step of a ladder as it is written there.
fn step<'c>(typed: &str, counting: &'c Counting) -> Option<&'c str> {
    let Counting::State(ladder) = counting else { return None };
    let wanted = typed.to_lowercase();
    let mut names = ladder.iter().flat_map(|step| [&step.kk, &step.ru, &step.en]);
    names.find(|name| name.to_lowercase() == wanted).map(String::as_str)
}

/// A value as one would type it.
pub fn show_cell(value: &Value, language: Language) -> String {
    match value {
        Value::Number(number) => copy_number(*number, language),
        Value::AtLeast(number) => format!("\u{2265}{}", copy_number(*number, language)),
        Value::AtMost(number) => format!("\u{2264}{}", copy_number(*number, language)),
        Value::Dash => "-".to_owned(),
        Value::ToBeSpecified => "*".to_owned(),
        Value::Words(words) => words.clone(),
    }
}
