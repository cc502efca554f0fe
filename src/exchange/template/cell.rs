//! What one cell of a filled template says, or why it says nothing.

use jiff::civil::Date;

use super::codes::{CellCodes, Codes};
use super::reading::{Reading, Target};
use super::sheet::plain;
use super::source::{Found, Value};
use crate::book::{Entry, Reason};
use crate::exchange::review::says_same;
use crate::exchange::table::Number;
use crate::language::{Decimal, Message, copy_number, show_date};
use crate::programme::{Counting, Unit};

impl Reading<'_> {
    /// What a cell says, or why it says nothing.
    pub(super) fn read_cell(
        &self,
        target: &Target<'_>,
        codes: &CellCodes,
        found: &Found,
    ) -> Result<Option<Entry>, Message> {
        let counting = &target.indicator.counting;
        match &found.value {
            Value::Text(text) => {
                if let Some(reason) = self.reason(text) {
                    return Ok(Some(Entry::Missing(reason)));
                }
                match counting {
                    Counting::State(ladder) => Entry::read_state(text, ladder),
                    _ => Entry::read(text),
                }
            }
            Value::Number(number) => {
                if let Counting::State(_) = counting {
                    return Err(Message::new("template-number-for-state"));
                }
                number_in(target, codes, *number).map(|one| Some(Entry::Number(one)))
            }
            Value::Truth(_) => Err(Message::new("template-truth")),
            Value::Error(error) => {
                Err(Message::new("template-error-cell").with("error", error.as_str()))
            }
            Value::Date(day) => Err(date_message(*day)),
        }
    }

    /// The reason for no value that a text is the sign of.
    fn reason(&self, text: &str) -> Option<Reason> {
        let wanted = plain(text);
        let found = self.codes.signs.iter().find(|(_, sign)| plain(sign) == wanted);
        found.map(|(reason, _)| *reason)
    }
}

/// Whether two entries say the same, with however many zeros at the end.
pub(super) fn same(one: Option<&Entry>, two: Option<&Entry>) -> bool {
    match (one, two) {
        (Some(one), Some(two)) => says_same(one, two),
        (one, two) => one.is_none() && two.is_none(),
    }
}

/// A number of a spreadsheet in a cell of the template.
fn number_in(target: &Target<'_>, codes: &CellCodes, number: Number) -> Result<Decimal, Message> {
    let unit = target.indicator.series(&target.line.key.series);
    let unit = unit.map_or(&target.indicator.unit, |one| target.indicator.unit_of(one));
    if number.percent && !matches!(unit, Unit::Percent | Unit::PercentagePoint) {
        return Err(Message::new("template-percent-elsewhere"));
    }
    let number = number.decimal().ok_or_else(|| Message::new("template-number-unreadable"))?;
    // Zeros at the end are lost in a spreadsheet where its format does not show them.
    Ok(match &codes.given {
        Some(Entry::Number(given)) if *given == number => *given,
        _ => number,
    })
}

/// What stands in a cell, as its language writes it.
pub(super) fn raw(value: &Value, codes: &Codes) -> String {
    match value {
        Value::Text(text) | Value::Error(text) => text.clone(),
        Value::Number(number) => match number.decimal() {
            Some(decimal) => {
                let percent = if number.percent { " %" } else { "" };
                format!("{}{percent}", copy_number(decimal, codes.language))
            }
            None => number.value.to_string(),
        },
        Value::Truth(truth) => if *truth { "TRUE" } else { "FALSE" }.to_owned(),
        Value::Date(day) => show_date(*day),
    }
}

/// A date where a number belongs: what the spreadsheet made of `5.10`.
fn date_message(day: Date) -> Message {
    if day.year() < 1901 {
        return Message::new("template-time");
    }
    let typed = format!("{},{:02}", day.day(), day.month());
    Message::new("template-date").with("date", day).with("typed", typed)
}
