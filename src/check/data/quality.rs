//! What stands beside a value: one that is preliminary for long, a standard error that is none.

use jiff::civil::Date;

use super::line::{Line, Sheet};
use super::{Doubt, Rule, Severity};
use crate::book::{Details, Status};
use crate::language::{Decimal, Message};
use crate::programme::Year;

/// A year's value that is still preliminary when so many further years are over is doubted: the
/// report of the next year is made by then.
const FINAL_AFTER: Year = 1;
/// A standard error beyond this part of its score is probably the standard deviation: in PISA that
/// is about 100 points of 500, while standard errors of countries and regions are 2 to 10.
const LARGEST_ERROR: f64 = 0.05;

/// The rules, over the details of a series.
pub(super) fn within(sheet: &Sheet<'_>, today: Date, found: &mut Vec<Doubt>) {
    for line in &sheet.lines {
        for (year, details) in line.column.all_details() {
            found.extend(preliminary(line, year, details, today));
            found.extend(error(sheet, line, year, details));
        }
    }
}

fn preliminary(line: &Line<'_>, year: Year, details: &Details, today: Date) -> Option<Doubt> {
    let has_value = line.column.get(year).is_some();
    let is_old = today.year() > year.saturating_add(FINAL_AFTER + 1);
    if details.status != Some(Status::Preliminary) || !has_value || !is_old {
        return None;
    }
    let message = Message::new("check-preliminary-one").with("year", year);
    let doubt = line.doubt(year, Rule::Preliminary, message);
    Some(Doubt { severity: Severity::Notice, ..doubt })
}

fn error(sheet: &Sheet<'_>, line: &Line<'_>, year: Year, details: &Details) -> Option<Doubt> {
    let error = details.standard_error.filter(|_| sheet.measure.is_score)?;
    let point = line.point(year)?;
    let is_fit = error > Decimal::ZERO && error.to_f64() <= LARGEST_ERROR * point.number.abs();
    if is_fit {
        return None;
    }
    let message =
        Message::new("check-standard-error-one").with("error", error).with("value", point.value);
    Some(line.doubt(year, Rule::StandardError, message))
}
