//! What a book says of one series for the territory at hand.

use jiff::civil::Date;

use super::data::Input;
use crate::book::{Column, Entry, Layer, SeriesKey, Status};
use crate::language::{Decimal, Message, Texts};
use crate::programme::Year;

/// The office's values of one series.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Observed {
    /// Actual values, by year.
    pub actual: Vec<(Year, Entry)>,
    /// The office's own targets, by year.
    pub own: Vec<(Year, Decimal)>,
    /// Years whose value may still change.
    pub preliminary: Vec<Year>,
    /// The last day whose state a value shows.
    pub as_of: Option<Date>,
}

impl Observed {
    pub fn of(input: &Input<'_>, series: &str) -> Self {
        let Some((book, edition)) = input.book.zip(input.editions.last()) else {
            return Self::default();
        };
        let key =
            SeriesKey::actual(edition.programme.as_str(), input.code, series, input.territory);
        let own = book.column(&key.in_layer(Layer::OwnTarget));
        let own = own.into_iter().flat_map(Column::iter);
        let own = own.filter_map(|(year, entry)| Some((year, entry.number()?))).collect();
        let Some(column) = book.column(&key) else { return Self { own, ..Self::default() } };
        let details = || column.all_details();
        Self {
            actual: column.iter().map(|(year, entry)| (year, entry.clone())).collect(),
            own,
            preliminary: details()
                .filter(|(_, details)| details.status == Some(Status::Preliminary))
                .map(|(year, _)| year)
                .collect(),
            as_of: details().filter_map(|(_, details)| details.as_of).max(),
        }
    }

    /// The actual value of a year, where it is a number or a state.
    pub fn value(&self, year: Year) -> Option<&Entry> {
        let found = self.actual.iter().find(|(of, _)| *of == year);
        found.map(|(_, entry)| entry).filter(|entry| speaks(entry))
    }

    /// The office's own target of a year.
    pub fn own_target(&self, year: Year) -> Option<Decimal> {
        self.own.iter().find(|(of, _)| *of == year).map(|(_, number)| *number)
    }

    /// The last year up to `year` that has a number or a state, else the last one at all.
    pub fn speaking_year(&self, year: Year) -> Option<Year> {
        let with_value = || self.actual.iter().filter(|(_, entry)| speaks(entry));
        let up_to = with_value().map(|(of, _)| *of).rfind(|of| *of <= year);
        up_to.or_else(|| with_value().map(|(of, _)| *of).next_back())
    }

    /// Which values are preliminary, and why others are missing.
    pub fn remarks(&self, texts: &Texts) -> Vec<String> {
        let preliminary = self.preliminary.iter().map(|year| {
            Message::new("figure-remark")
                .with("year", *year)
                .with("remark", Message::new("book-status-preliminary"))
        });
        let missing = self.actual.iter().filter_map(|(year, entry)| {
            let Entry::Missing(reason) = entry else { return None };
            let remark = Message::new(reason.name());
            Some(Message::new("figure-remark").with("year", *year).with("remark", remark))
        });
        preliminary.chain(missing).map(|message| texts.say(&message)).collect()
    }
}

/// Whether a value says where the territory stands: a number or a state, not why there is none.
fn speaks(entry: &Entry) -> bool {
    matches!(entry, Entry::State(_)) || entry.number().is_some()
}
