//! Small programmes for the tests of this room, as files have them.

use crate::programme::{Base, Edition, Indicator, Series, Year};

/// A higher-is-better share that regions have too.
pub(crate) fn indicator() -> Indicator {
    read(
        r#"(code: "X-1", kind: Target, number: "1", title: (kk: "x", ru: "x", en: "x"),
            unit: Percent, counting: Share, better: Higher, regional: Comparable,
            series: [], place: ())"#,
    )
}

/// A series with targets by territory and year.
pub(crate) fn series(targets: &[(&str, &[(Year, &str)])]) -> Series {
    let block = |(territory, years): &(&str, &[(Year, &str)])| {
        let years: Vec<_> =
            years.iter().map(|(year, value)| format!("{year}: {value:?}")).collect();
        format!("(territory: {territory:?}, years: {{{}}})", years.join(", "))
    };
    let blocks: Vec<_> = targets.iter().map(block).collect();
    read(&format!("(values: [{}])", blocks.join(", ")))
}

/// An empty programme for a territory.
pub(crate) fn edition(territory: &str) -> Edition {
    let base: Base = read(&format!(
        r#"(format: 1, id: "x", kind: Concept, title: (kk: "x", ru: "x", en: "x"),
            short: (kk: "x", ru: "x", en: "x"), period: (2023, 2029), territory: {territory:?},
            act: (title: (kk: "x", ru: "x", en: "x"), date: "2023-03-28", languages: [ru],
                source: "x"),
            sections: [], indicators: [])"#
    ));
    Edition {
        programme: base.id,
        kind: base.kind,
        title: base.title,
        short: base.short,
        period: base.period,
        territory: base.territory,
        acts: vec![base.act],
        sections: base.sections,
        indicators: base.indicators,
        facts: base.facts,
        measures: base.measures,
        funding_sources: base.funding_sources,
        financing: base.financing,
    }
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    let options = ron::Options::default();
    options.from_str(text).unwrap()
}
