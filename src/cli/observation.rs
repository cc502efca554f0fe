//! Which line of values of a book the arguments mean (programme, indicator, series, year), and how a
//! value of it is worded.

use std::collections::BTreeSet;
use std::ffi::OsStr;

use super::args::Args;
use super::failure::Failure;
use super::{Context, find};
use crate::book::{Book, Entry};
use crate::language::{Message, show_number};
use crate::programme::{
    Counting, Edition, Indicator, IndicatorKind, Library, Programme, Series, Year,
};

/// The codes of the programmes among which an indicator is looked for: the one that the
/// arguments name, else those of the book, else all at hand. A programme file joins the library.
///
/// # Errors
/// One of them is not at hand.
pub(super) fn programmes(
    args: &Args,
    book: &Book,
    library: &mut Library,
) -> Result<Vec<String>, Failure> {
    if let Some(named) = args.value("programme") {
        return Ok(vec![find::programme(library, named)?]);
    }
    let of_book: Vec<_> = book.programmes().iter().map(|one| one.id.to_string()).collect();
    if of_book.is_empty() {
        return Ok(library.ids().map(str::to_owned).collect());
    }
    let missing = of_book.iter().find(|id| !find::is_at_hand(library, OsStr::new(id)));
    match missing {
        None => Ok(of_book),
        Some(id) => Err(Message::new("cli-book-programme-missing").with("id", &**id).into()),
    }
}

/// The one programme among these that has an indicator of the code, in any of its editions.
///
/// # Errors
/// None has it, or several have.
pub(super) fn with_code<'a>(
    library: &'a Library,
    ids: &[String],
    code: &str,
) -> Result<(&'a Programme, &'a Indicator), Failure> {
    let mut found = Vec::new();
    let mut known = Vec::new();
    for id in ids {
        let programme = find::at_hand(library, id)?;
        found.extend(last_of(programme, code).map(|indicator| (programme, indicator)));
        let indicators = programme.editions().last().map(|last| &last.indicators);
        known.extend(indicators.into_iter().flatten().map(|one| &*one.code));
    }
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(Message::new("cli-no-indicator")
            .with("typed", code)
            .with("codes", known.join(", "))
            .into()),
        _ => {
            let ids: Vec<_> = found.iter().map(|(programme, _)| programme.id()).collect();
            let message = Message::new("cli-indicator-in-several")
                .with("code", code)
                .with("programmes", ids.join(", "));
            Err(message.into())
        }
    }
}

/// The indicator as the last edition that has it words it. Capitals make no difference.
fn last_of<'a>(programme: &'a Programme, code: &str) -> Option<&'a Indicator> {
    let editions = programme.editions().iter().rev();
    let same = |one: &&Indicator| one.code.eq_ignore_ascii_case(code);
    editions.flat_map(|edition| &edition.indicators).find(same)
}

/// One line of values: the series, with its indicator in the last edition that has both.
pub(super) struct Line<'a> {
    pub(super) edition: &'a Edition,
    pub(super) indicator: &'a Indicator,
    pub(super) series: &'a Series,
}

impl<'a> Line<'a> {
    /// The line of a series; none given: the only one that the indicator has now.
    ///
    /// # Errors
    /// No such series, several where none is given, or no values are entered for the indicator.
    pub(super) fn of(
        programme: &'a Programme,
        current: &'a Indicator,
        series: Option<&str>,
    ) -> Result<Self, Failure> {
        let code = &*current.code;
        if current.kind == IndicatorKind::ExpectedResult {
            return Err(Message::new("cli-no-values-entered").with("code", code).into());
        }
        let codes = || {
            let quoted = current.series.iter().map(|one| format!("\"{}\"", one.code));
            quoted.collect::<Vec<_>>().join(", ")
        };
        let wanted = match (series, current.series.as_slice()) {
            (Some(wanted), _) => wanted,
            (None, [only]) => &only.code,
            (None, _) => {
                let message =
                    Message::new("cli-series-needed").with("code", code).with("series", codes());
                return Err(message.into());
            }
        };
        let line = |edition: &'a Edition| {
            let indicator = edition.indicator(code)?;
            let mut list = indicator.series.iter();
            let series = list.find(|one| one.code.eq_ignore_ascii_case(wanted))?;
            Some(Self { edition, indicator, series })
        };
        programme.editions().iter().rev().find_map(line).ok_or_else(|| {
            Message::new("cli-no-series")
                .with("typed", wanted)
                .with("code", code)
                .with("series", codes())
                .into()
        })
    }

    /// That the line can have a value in a year: between the cycles of a study there is none.
    ///
    /// # Errors
    /// The years that it can have.
    pub(super) fn check_year(&self, programme: &Programme, year: Year) -> Result<(), Failure> {
        let code = &*self.indicator.code;
        if let Counting::Score { .. } | Counting::SampleShare { .. } | Counting::Gap { .. } =
            self.indicator.counting
        {
            let cycles = cycles(programme, code);
            if !cycles.contains(&year) {
                let years: Vec<_> = cycles.iter().map(Year::to_string).collect();
                let message = Message::new("cli-year-no-cycle")
                    .with("code", code)
                    .with("year", year)
                    .with("years", years.join(", "));
                return Err(message.into());
            }
            return Ok(());
        }
        check_in_period(self.edition, year)
    }
}

/// That a value of the programme can be of a year.
///
/// # Errors
/// The years that it can be of.
pub(super) fn check_in_period(edition: &Edition, year: Year) -> Result<(), Failure> {
    let (first, last) = edition.years_allowed();
    if (first..=last).contains(&year) {
        return Ok(());
    }
    Err(Message::new("cli-year-outside")
        .with("year", year)
        .with("first", first)
        .with("last", last)
        .into())
}

/// The years of a study's cycles: those for which any edition says something of the indicator.
fn cycles(programme: &Programme, code: &str) -> BTreeSet<Year> {
    let indicators = programme.editions().iter().filter_map(|edition| edition.indicator(code));
    let blocks = indicators.flat_map(|one| &one.series).flat_map(|series| &series.values);
    blocks.flat_map(|block| block.years.iter().map(|(year, _)| year)).collect()
}

/// What stands in a cell, for people.
pub(super) fn shown(entry: Option<&Entry>, context: &Context<'_>) -> String {
    let number = |number| show_number(number, context.texts.language());
    match entry {
        None => context.texts.get("cli-empty").into_owned(),
        Some(Entry::Number(value)) => number(*value),
        Some(Entry::Fraction { numerator, denominator }) => {
            format!("{}/{}", number(*numerator), number(*denominator))
        }
        Some(Entry::State(words)) => words.clone(),
        Some(Entry::Missing(reason)) => context.texts.say(&Message::new(reason.name())),
    }
}
