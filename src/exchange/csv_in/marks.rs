//! What a comma means in the numbers of a CSV of values: Excel in English writes `"137,000"` where
//! a format sets thousands apart, in Russian and Kazakh `137,000` where three digits follow the mark.

use super::super::evidence::doubtful_mark;
use super::super::incoming::Incoming;
use crate::book::Entry;
use crate::language::Decimal;

/// Settles it where the file tells; else the review asks.
pub(super) fn settle(incoming: &mut Incoming, delimiter: u8) {
    let is_comma = |number: u32| doubtful_mark(incoming.raw(number)) == Some(',');
    if !incoming.ambiguous().any(|(number, _)| is_comma(number)) {
        return;
    }
    match delimiter {
        // Semicolons stand between the cells because the comma is the decimal mark.
        b';' => incoming.settle(',', false),
        // LibreOffice writes commas between the cells in every language.
        b',' if !incoming.evidence().is_decimal(',') && has_decimal_points(incoming) => {
            incoming.settle(',', true);
        }
        _ => {}
    }
}

/// Whether a number of the file has a decimal point, or several groups.
fn has_decimal_points(incoming: &Incoming) -> bool {
    incoming.cells().iter().zip(0..).any(|(cell, number)| {
        let raw = incoming.raw(number);
        let is_number = matches!(cell.entry, Some(Entry::Number(_) | Entry::Fraction { .. }));
        is_number && (raw.contains('.') || grouped(raw).is_some())
    })
}

/// A number whose commas can only set thousands apart: there are several, or a point too.
pub(super) fn grouped(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?.len();
    let mut count = 0;
    let are_whole = groups.all(|group| {
        count += 1;
        group.len() == 3
    });
    let is_clear = count > 1 || (count == 1 && !fraction.is_empty());
    (is_clear && are_whole && (1..=3).contains(&first))
        .then(|| text.replace(',', "").parse().ok())?
}
