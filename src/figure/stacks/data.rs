//! What stacked bars show: the money of one item by year and source. Plain data, in words of the
//! chosen language.

use std::collections::BTreeMap;

use crate::assess::words;
use crate::figure::scale::Scale;
use crate::language::{Decimal, Message, Texts, show_number};
use crate::programme::{Amount, Edition, Financing, FundingSource, Kind, Year};

/// Stacked bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Stacks {
    /// The unit of all amounts: "million tenge".
    pub unit: String,
    /// What the parts are of, the lowest in each bar first.
    pub series: Vec<String>,
    /// The bars, from left to right.
    pub bars: Vec<Bar>,
    /// The vertical axis; it starts at zero.
    pub scale: Scale,
    /// Its lines with their numbers, counted from zero.
    pub ticks: Vec<(f64, String)>,
    /// The whole picture in a sentence, for those who cannot see it.
    pub description: String,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The year, or the years that it is for.
    pub label: String,
    /// Its parts, from below.
    pub parts: Vec<Part>,
    /// The sum of the parts, as it is written.
    pub total: String,
}

/// One part of a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Index into the series.
    pub series: usize,
    /// How much.
    pub amount: Decimal,
    /// The same as it is written.
    pub shown: String,
    /// Bar, series and amount in words, for the pointer.
    pub words: String,
}

/// What stacked bars are made from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The edition that states the money.
    pub edition: &'a Edition,
    /// The item.
    pub item: &'a Financing,
    /// The texts of the chosen language.
    pub texts: &'a Texts,
}

/// The years a bar is for.
type Span = (Year, Year);

impl Stacks {
    /// The planned money of an item. By year where it has a year; otherwise one bar for each period.
    /// Where an item states nothing but its total, that is the only part. None where it states no
    /// number.
    pub fn of(input: &Input<'_>) -> Option<Self> {
        let rows = rows(input);
        let has_years = rows.iter().any(|(_, cells)| cells.keys().any(|(from, to)| from == to));
        let mut spans: Vec<Span> =
            rows.iter().flat_map(|(_, cells)| cells.keys()).copied().collect();
        spans.retain(|(from, to)| !has_years || from == to);
        spans.sort_unstable();
        spans.dedup();
        let language = input.texts.language();
        let series = rows.iter().map(|(source, _)| source.clone()).collect();
        let bars: Vec<_> = spans.iter().map(|span| bar(input, &rows, *span)).collect();
        let highest = bars.iter().map(Bar::height).fold(0.0, f64::max);
        if highest <= 0.0 {
            return None;
        }
        let scale = Scale::round(0.0, highest);
        let unit = input.texts.say(&words::unit_name(&input.item.unit));
        let mut stacks = Self {
            unit,
            series,
            bars,
            scale,
            ticks: scale.ticks(language),
            description: String::new(),
        };
        stacks.description = stacks.describe(input.texts);
        Some(stacks)
    }

    /// The years of all bars.
    fn describe(&self, texts: &Texts) -> String {
        let bars: Vec<_> =
            self.bars.iter().map(|bar| format!("{}: {}", bar.label, bar.total)).collect();
        let message = Message::new("stacks-description")
            .with("unit", self.unit.as_str())
            .with("bars", bars.join("; "))
            .with("sources", self.series.join("; "));
        texts.say(&message)
    }
}

impl Bar {
    /// How high it is, for drawing.
    pub fn height(&self) -> f64 {
        self.parts.iter().map(|part| part.amount.to_f64()).sum()
    }
}

/// Numbers of one source by span, with its name.
type Row = (String, BTreeMap<Span, Decimal>);

/// The numbers of each source by span: the sources that are no totals, or the total where there is
/// nothing else.
fn rows(input: &Input<'_>) -> Vec<Row> {
    let row = |source: &FundingSource| {
        (source.name.get(input.texts.language()).to_owned(), cells(input, &source.code))
    };
    let of = |total: bool| -> Vec<Row> {
        let sources = input.edition.funding_sources.iter().filter(|source| source.total == total);
        sources.map(row).filter(|(_, cells)| !cells.is_empty()).collect()
    };
    let mut parts = of(false);
    let unnamed = cells(input, "");
    if !unnamed.is_empty() {
        parts.push((input.texts.get("stacks-source-unsaid").into_owned(), unnamed));
    }
    // By year an act may state totals alone, and its sources for the whole period.
    let by_year =
        |rows: &[Row]| rows.iter().any(|(_, cells)| cells.keys().any(|(from, to)| from == to));
    let totals = of(true);
    if parts.is_empty() || (!by_year(&parts) && by_year(&totals)) { totals } else { parts }
}

/// The planned numbers of a source by span, added up where it stands several times.
fn cells(input: &Input<'_>, source: &str) -> BTreeMap<Span, Decimal> {
    let planned = |amount: &&Amount| amount.source == source && amount.kind == Kind::Target;
    let mut cells: BTreeMap<Span, Decimal> = BTreeMap::new();
    for amount in input.item.amounts.iter().filter(planned) {
        let years = amount.years.iter().map(|(year, value)| ((year, year), value));
        let period = amount.period.unwrap_or(input.edition.period);
        let whole = amount.period_total.iter().map(|value| (period, value));
        for (span, value) in years.chain(whole) {
            if let Some(number) = value.number().filter(|number| !number.is_negative()) {
                let sum = cells.entry(span).or_default();
                *sum = sum.checked_add(number).unwrap_or(*sum);
            }
        }
    }
    cells
}

fn bar(input: &Input<'_>, rows: &[Row], span: Span) -> Bar {
    let language = input.texts.language();
    let label = match span {
        (from, to) if from == to => from.to_string(),
        (from, to) => format!("{from}–{to}"),
    };
    let part = |(series, (source, cells)): (usize, &Row)| {
        let amount = *cells.get(&span).filter(|amount| **amount != Decimal::ZERO)?;
        let words = Message::new("stacks-part")
            .with("bar", label.as_str())
            .with("source", source.as_str())
            .with("amount", words::amount(amount, &input.item.unit));
        let (shown, words) = (show_number(amount, language), input.texts.say(&words));
        Some(Part { series, amount, shown, words })
    };
    let parts: Vec<Part> = rows.iter().enumerate().filter_map(part).collect();
    let total = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.amount));
    let total = total.map_or(String::new(), |total| show_number(total, language));
    Bar { label, parts, total }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::programme::{Origin, Programme, read_base};

    const EXAMPLE: &str = include_str!("../../../assets/programmes/example/base.ron");

    /// The bars of an item of the example: label, parts as source and amount, total.
    fn bars(at: usize) -> Option<Vec<String>> {
        let base = read_base(EXAMPLE).unwrap();
        let programme = Programme::new(Origin::BuiltIn, base, Vec::new()).unwrap();
        let edition = programme.latest();
        let texts = Texts::new(Language::En);
        let item = &edition.financing[at];
        let shown = Stacks::of(&Input { edition, item, texts: &texts })?;
        let part = |part: &Part| format!("{} {}", shown.series[part.series], part.shown);
        let bar = |bar: &Bar| {
            let parts: Vec<_> = bar.parts.iter().map(part).collect();
            format!("{}: {} = {}", bar.label, parts.join(" + "), bar.total)
        };
        Some(shown.bars.iter().map(bar).collect())
    }

    #[test]
    fn a_total_is_never_stacked_on_its_parts() {
        assert_eq!(
            bars(0).unwrap(),
            [
                "2024: republican budget 1 + local budget 2 = 3",
                "2025: republican budget 1 + local budget 3 = 4",
            ]
        );
    }

    #[test]
    fn money_of_a_period_is_one_bar_and_what_was_spent_is_none() {
        assert_eq!(bars(1).unwrap(), ["2024–2025: local budget 1111 = 1111"]);
    }

    #[test]
    fn words_are_no_bar() {
        assert_eq!(bars(2), None);
    }
}
