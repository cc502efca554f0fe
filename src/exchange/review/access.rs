//! Which cells of a line nobody types in.

use super::Access;
use crate::book::SeriesKey;
use crate::language::Message;
use crate::programme::{Counting, Edition, Indicator, Series, Year};

impl Access {
    /// As the edition of its programme says. A line of which it says nothing is open: it belongs to
    /// an edition that is not at hand, and another office's book may hold it all the same.
    pub fn by(edition: Option<&Edition>, key: &SeriesKey) -> Self {
        let of_programme = edition.filter(|edition| *edition.programme == *key.programme);
        let indicator = of_programme.and_then(|edition| edition.indicator(&key.code));
        let Some(indicator) = indicator else { return Self::Open };
        let Some(series) = indicator.series(&key.series) else { return Self::Open };
        open_years(indicator, series).map_or(Self::Open, |years| {
            let code = key.code.to_string();
            Self::Years(years, Message::new("review-between-cycles").with("code", code))
        })
    }
}

/// The years that can have values, where not all can: of a study those of its cycles.
fn open_years(indicator: &Indicator, series: &Series) -> Option<Vec<Year>> {
    let by_cycle = matches!(
        indicator.counting,
        Counting::Score { .. } | Counting::SampleShare { .. } | Counting::Gap { .. }
    );
    let years = series.values.iter().flat_map(|block| block.years.iter().map(|(year, _)| year));
    by_cycle.then(|| years.collect())
}
