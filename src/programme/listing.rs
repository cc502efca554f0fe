//! What the command line lists of programmes, as plain rows: the columns are fixed, the words are
//! those of machines. No writing; see `cli`.

use super::act::Place;
use super::diff::level_code;
use super::edition::Edition;
use super::history::Programme;
use super::indicator::{Series, Unit};
use super::value::{Kind, Value, Values, Year};
use crate::language::Language;

/// One value of an edition, as `targets` prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetRow<'a> {
    /// Code of the programme.
    pub programme: &'a str,
    /// Date of the last act in force, `2024-06-13`.
    pub edition: String,
    /// Code of the indicator or fact.
    pub code: &'a str,
    /// Number that the edition prints in its list of indicators; facts have none.
    pub number: &'a str,
    /// Code of the series, with ` level` for a level label.
    pub series: String,
    /// Code of the territory.
    pub territory: &'a str,
    /// Year that the value is for.
    pub year: Year,
    /// Target, baseline, actual or forecast.
    pub kind: Kind,
    /// The value as in the file.
    pub value: String,
    /// Unit as a word for machines: `percent`.
    pub unit: &'a str,
    /// Where it stands: `concept-2023-2029.ru: 6/4, lines 3192-3197`.
    pub place: String,
}

impl TargetRow<'_> {
    /// The columns, in their order.
    pub const COLUMNS: [&'static str; 11] = [
        "programme",
        "edition",
        "code",
        "number",
        "series",
        "territory",
        "year",
        "kind",
        "value",
        "unit",
        "place",
    ];

    /// The cells, in the order of the columns.
    pub fn cells(&self) -> [String; 11] {
        [
            self.programme.to_owned(),
            self.edition.clone(),
            self.code.to_owned(),
            self.number.to_owned(),
            self.series.clone(),
            self.territory.to_owned(),
            self.year.to_string(),
            self.kind.code().to_owned(),
            self.value.clone(),
            self.unit.to_owned(),
            self.place.clone(),
        ]
    }
}

/// The values of an edition, in its order: the first statements of targets, with `all` also
/// baselines, actual values, forecasts, second statements, and what the acts tell beside the
/// indicators.
pub fn targets(edition: &Edition, all: bool) -> Vec<TargetRow<'_>> {
    let mut rows = Vec::new();
    for indicator in &edition.indicators {
        let of = Of { code: &indicator.code, number: &indicator.number, unit: &indicator.unit };
        for series in &indicator.series {
            let listed = |block: &&Values| all || (block.kind == Kind::Target && !block.second);
            for block in series.values.iter().filter(listed) {
                block_rows(edition, of, series, block, &mut rows);
            }
        }
    }
    if all {
        fact_rows(edition, &mut rows);
    }
    rows
}

fn fact_rows<'a>(edition: &'a Edition, rows: &mut Vec<TargetRow<'a>>) {
    for fact in &edition.facts {
        let of = Of { code: &fact.code, number: "", unit: &fact.unit };
        for series in &fact.series {
            for block in &series.values {
                block_rows(edition, of, series, block, rows);
            }
        }
    }
}

/// What the values of a series are of.
#[derive(Clone, Copy)]
struct Of<'a> {
    code: &'a str,
    number: &'a str,
    unit: &'a Unit,
}

fn block_rows<'a>(
    edition: &'a Edition,
    of: Of<'a>,
    series: &'a Series,
    block: &'a Values,
    rows: &mut Vec<TargetRow<'a>>,
) {
    let place = place(edition, block.act, &block.place);
    let mut row = |series: String, year: Year, value: &Value, unit: &'a str| {
        rows.push(TargetRow {
            programme: &edition.programme,
            edition: edition.date().to_string(),
            code: of.code,
            number: of.number,
            series,
            territory: &block.territory,
            year,
            kind: block.kind,
            value: value.to_string(),
            unit,
            place: place.clone(),
        });
    };
    let unit = unit_word(series.unit.as_ref().unwrap_or(of.unit));
    for (year, value) in block.years.iter() {
        row(series.code.clone(), year, value, unit);
        if let Some(level) = block.levels.get(year) {
            row(level_code(&series.code), year, level, "level");
        }
    }
}

/// A place in an act of an edition, in the form for machines.
pub fn place(edition: &Edition, act: usize, place: &Place) -> String {
    let source = edition.acts.get(act).map_or("", |act| &*act.source);
    let mut text = format!("{source}: {}", place.section);
    if !place.item.is_empty() {
        text += &format!("/{}", place.item);
    }
    if !place.lines.is_empty() {
        text += &format!(", lines {}", place.lines);
    }
    text
}

/// A unit as a word for machines; a named one by its English name.
pub fn unit_word(unit: &Unit) -> &str {
    match unit {
        Unit::Percent => "percent",
        Unit::PercentagePoint => "percentage_point",
        Unit::Score => "score",
        Unit::Place => "place",
        Unit::Piece => "piece",
        Unit::Person => "person",
        Unit::Times => "times",
        Unit::Rank => "rank",
        Unit::Index => "index",
        Unit::ThousandTenge => "thousand_tenge",
        Unit::MillionTenge => "million_tenge",
        Unit::BillionTenge => "billion_tenge",
        Unit::Words => "words",
        Unit::Other(name) => &name.en,
    }
}

/// One programme, as `programmes` prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeRow {
    /// Its code.
    pub id: String,
    /// Its official title in the language asked for.
    pub title: String,
    /// First and last year: `2023-2029`.
    pub period: String,
    /// Dates of its editions, with blanks between.
    pub editions: String,
}

impl ProgrammeRow {
    /// The columns, in their order.
    pub const COLUMNS: [&'static str; 4] = ["id", "title", "period", "editions"];

    /// The row of a programme.
    pub fn new(programme: &Programme, language: Language) -> Self {
        let editions = programme.editions();
        let (title, period) = editions.last().map_or_else(Default::default, |last| {
            let (from, to) = last.period;
            (last.title.get(language).to_owned(), format!("{from}-{to}"))
        });
        let dates: Vec<_> = editions.iter().map(|edition| edition.date().to_string()).collect();
        Self { id: programme.id().to_owned(), title, period, editions: dates.join(" ") }
    }

    /// The cells, in the order of the columns.
    pub fn cells(&self) -> [String; 4] {
        let Self { id, title, period, editions } = self;
        [id, title, period, editions].map(Clone::clone)
    }
}
