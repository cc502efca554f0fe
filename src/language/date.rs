//! Days and periods as people type and read them.

use jiff::civil::Date;

use super::Message;

/// Years in which a day can be that someone types here.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

/// A day as it is shown in every language: `13.06.2024`.
pub fn show_date(date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// A period as it is shown in every language: `2023–2029`, one year where both are the same.
pub fn show_period(first: i16, last: i16) -> String {
    if first == last { first.to_string() } else { format!("{first}\u{2013}{last}") }
}

/// Reads a day: `13.06.2024` (also `1.6.2024`) or `2024-06-13`.
///
/// # Errors
/// A message with the reason: nothing typed, another form, no such day, a year far away.
pub fn read_date(text: &str) -> Result<Date, Message> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Message::new("date-empty"));
    }
    let parts = point_form(text).or_else(|| hyphen_form(text));
    let (year, month, day) = parts.ok_or_else(|| Message::new("date-form"))?;
    if !YEARS.contains(&year) {
        let (first, last) = (*YEARS.start(), *YEARS.end());
        return Err(Message::new("date-year").with("first", first).with("last", last));
    }
    Date::new(year, month, day).map_err(|_| Message::new("date-no-such-day"))
}

fn point_form(text: &str) -> Option<(i16, i8, i8)> {
    let mut parts = text.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    Some((digits(year, 4..=4)?, digits(month, 1..=2)?, digits(day, 1..=2)?))
}

fn hyphen_form(text: &str) -> Option<(i16, i8, i8)> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    Some((digits(year, 4..=4)?, digits(month, 2..=2)?, digits(day, 2..=2)?))
}

fn digits<T: std::str::FromStr>(text: &str, length: std::ops::RangeInclusive<usize>) -> Option<T> {
    let plain = length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}
