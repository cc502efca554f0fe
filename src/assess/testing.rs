//! Small programmes for the tests of this room.

use crate::language::Wording;
use crate::programme::{
    Better, ByYear, Counting, Edition, Indicator, IndicatorKind, Place, ProgrammeKind,
    RegionalValue, Series, Unit, Values, Year,
};

/// A higher-is-better share that regions have too.
pub(crate) fn indicator() -> Indicator {
    Indicator {
        code: "X-1".to_owned(),
        kind: IndicatorKind::Target,
        number: "1".to_owned(),
        plan_number: None,
        section: String::new(),
        title: Wording::default(),
        unit: Unit::Percent,
        counting: Counting::Share,
        better: Better::Higher,
        regional: RegionalValue::Comparable,
        implements: None,
        series: Vec::new(),
        place: Place::default(),
        note: None,
    }
}

/// A series with targets by territory (empty: the programme's) and year.
pub(crate) fn series(targets: &[(&str, &[(Year, &str)])]) -> Series {
    let values = targets.iter().map(|(territory, years)| Values {
        territory: (*territory).to_owned(),
        years: ByYear::new(years.iter().map(|(year, value)| (*year, value.parse().unwrap()))),
        ..Values::default()
    });
    Series { values: values.collect(), ..Series::default() }
}

/// An empty programme for a territory.
pub(crate) fn edition(territory: &str) -> Edition {
    Edition {
        programme: "x".to_owned(),
        kind: ProgrammeKind::Concept,
        title: Wording::default(),
        short: Wording::default(),
        period: (2023, 2029),
        territory: territory.to_owned(),
        acts: Vec::new(),
        sections: Vec::new(),
        indicators: Vec::new(),
    }
}
