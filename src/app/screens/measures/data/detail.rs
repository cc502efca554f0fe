//! One measure in full.

use std::borrow::Cow;

use super::{Row, Source, Wish};
use crate::assess::words::amount;
use crate::figure::trajectory::short_act;
use crate::language::Message;
use crate::programme::{Edition, Fact, IndicatorKind, Measure, Series, Unit, Value, Values, words};

/// One measure.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Detail {
    /// Number as printed.
    pub number: String,
    /// What is to be done, whole.
    pub title: String,
    /// The row for the clipboard.
    pub copied: String,
    /// Whether the filters leave it out of the table.
    pub is_filtered_out: bool,
    /// Form, deadline, who: what the act says of it.
    pub fields: Vec<Field>,
    /// Its section, where it stands, remarks.
    pub origin: Vec<Field>,
    /// What it serves.
    pub links: Vec<Link>,
    /// What the act tells of it in numbers.
    pub quantities: Vec<Field>,
}

/// A name and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// One or more lines.
    pub lines: Vec<String>,
}

/// Something of the programme that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Whether it is an indicator, which has a card; else a section.
    pub has_card: bool,
    /// Whether it has a chart.
    pub has_chart: bool,
}

impl Detail {
    /// The measure of a number, where the plan has it.
    pub fn of(source: &Source<'_>, number: &str, wish: &Wish) -> Option<Self> {
        let edition = source.edition;
        let measure = edition.measures.iter().find(|measure| measure.number == number)?;
        let due = measure.due(edition.period);
        let row = source.row(measure, &due);
        Some(Self {
            number: row.number.clone(),
            title: row.title.clone(),
            copied: row.copied(),
            is_filtered_out: !wish.takes(measure, &due, edition),
            fields: fields(source, measure, &row),
            origin: origin(source, measure),
            links: measure.codes.iter().map(|code| link(source, code)).collect(),
            quantities: quantities(source, number),
        })
    }
}

fn fields(source: &Source<'_>, measure: &Measure, row: &Row) -> Vec<Field> {
    let texts = source.texts;
    let bodies = measure.responsible.iter().map(ToString::to_string).collect();
    filled([
        (texts.get("measures-form"), vec![row.form.clone()]),
        (texts.get("measures-deadline"), vec![row.deadline.clone()]),
        (texts.get("measures-read-as"), read_as(source, row)),
        (texts.get("measures-responsible"), bodies),
    ])
}

fn origin(source: &Source<'_>, measure: &Measure) -> Vec<Field> {
    let (texts, language) = (source.texts, source.language());
    let section = source.edition.section(&measure.section);
    let section = section.map(|section| section.heading(language));
    let note = measure.note.as_ref().map(|note| note.get(language).to_owned());
    filled([
        (texts.get("measures-section"), section.into_iter().collect()),
        (texts.get("measures-place"), vec![where_it_stands(source, measure)]),
        (texts.get("measures-note"), note.into_iter().collect()),
    ])
}

/// Those that say anything.
fn filled<const N: usize>(fields: [(Cow<'_, str>, Vec<String>); N]) -> Vec<Field> {
    let fields = fields.into_iter().map(|(name, lines)| Field {
        name: name.into_owned(),
        lines: lines.into_iter().filter(|line| !line.is_empty()).collect(),
    });
    fields.filter(|field| !field.lines.is_empty()).collect()
}

/// The rhythm and the dates in words, and what comes next.
fn read_as(source: &Source<'_>, row: &Row) -> Vec<String> {
    let mut lines = vec![source.say(&words::rhythm(row.due.rhythm))];
    lines.extend(words::due_dates(&row.due).iter().map(|dates| source.say(dates)));
    if row.due.dates.len() > 1 {
        let next = row.due.dates.iter().find(|date| date.last_day() >= source.today);
        lines.push(match next {
            Some(next) => {
                source.say(&Message::new("measures-next").with("when", words::due_date(*next)))
            }
            None => source.texts.get("measures-all-past").into_owned(),
        });
    }
    lines
}

fn where_it_stands(source: &Source<'_>, measure: &Measure) -> String {
    let Some(act) = source.edition.acts.get(measure.act) else { return String::new() };
    let place = words::place(&measure.place, source.texts);
    let act = source.say(&short_act(act));
    if place.is_empty() { act } else { format!("{place}; {act}") }
}

fn link(source: &Source<'_>, code: &str) -> Link {
    let (edition, language) = (source.edition, source.language());
    let of_indicator = edition.indicator(code).map(|indicator| Link {
        code: code.to_owned(),
        title: indicator.title.get(language).to_owned(),
        has_card: true,
        has_chart: indicator.kind != IndicatorKind::ExpectedResult,
    });
    let heading = || edition.section(code).map(|section| section.heading(language));
    of_indicator.unwrap_or_else(|| Link {
        code: code.to_owned(),
        title: heading().unwrap_or_default(),
        has_card: false,
        has_chart: false,
    })
}

fn quantities(source: &Source<'_>, number: &str) -> Vec<Field> {
    let of_measure = |fact: &&Fact| fact.measure.as_deref() == Some(number);
    let facts = source.edition.facts.iter().filter(of_measure);
    facts.map(|fact| quantity(source, fact)).collect()
}

fn quantity(source: &Source<'_>, fact: &Fact) -> Field {
    let mut lines = Vec::new();
    for series in &fact.series {
        let unit = series.unit.as_ref().unwrap_or(&fact.unit);
        for block in &series.values {
            let name = block_name(source, series, block, source.edition);
            let values = block.years.iter().map(|(year, value)| {
                let value = shown(source, value, unit);
                source.say(&Message::new("measures-value").with("year", year).with("value", value))
            });
            let values = values.collect::<Vec<_>>().join("; ");
            lines.push(if name.is_empty() { values } else { format!("{name}: {values}") });
        }
    }
    Field { name: fact.title.get(source.language()).to_owned(), lines }
}

/// What a block of values is of, where that is not said by the title.
fn block_name(source: &Source<'_>, series: &Series, block: &Values, edition: &Edition) -> String {
    let language = source.language();
    let name = series.name.as_ref().map(|name| name.get(language).to_owned());
    let tree = crate::territory::Tree::kazakhstan();
    let elsewhere = block.territory != edition.territory;
    let territory = tree.get(&block.territory).filter(|_| elsewhere);
    let territory = territory.map(|territory| territory.name.get(language).to_owned());
    name.into_iter().chain(territory).collect::<Vec<_>>().join(", ")
}

fn shown(source: &Source<'_>, value: &Value, unit: &Unit) -> String {
    value.shown(|number| source.say(&amount(number, unit)), str::to_owned)
}
