//! Blocks of values compared and joined, kind by kind and territory by territory: what an amending
//! act says of a series.

use std::collections::{BTreeMap, BTreeSet};

use super::super::indicator::{Indicator, Series};
use super::super::value::{ByYear, Kind, Value, Values, Year};

type Group<'a> = (Kind, &'a str);

/// The kinds and territories for which a series has first statements.
fn groups<'a>(series: &'a Series, own: &str) -> BTreeSet<Group<'a>> {
    let first = series.values.iter().filter(|block| !block.second);
    first.map(|block| (block.kind, territory(block, own))).collect()
}

fn territory<'a>(block: &'a Values, own: &str) -> &'a str {
    if block.territory == own { "" } else { &block.territory }
}

/// The first statements of one kind for one territory, as one block without a place of its own.
fn merged(series: &Series, (kind, of): Group<'_>, own: &str) -> Values {
    let is_of =
        |block: &&Values| !block.second && block.kind == kind && territory(block, own) == of;
    let blocks: Vec<&Values> = series.values.iter().filter(is_of).collect();
    let all = |part: fn(&Values) -> &ByYear| {
        let cells = blocks.iter().flat_map(|block| part(block).iter());
        ByYear::new(cells.map(|(year, value): (Year, &Value)| (year, value.clone())))
    };
    Values {
        kind,
        territory: of.to_owned(),
        years: all(|block| &block.years),
        levels: all(|block| &block.levels),
        columns: blocks.iter().flat_map(|block| block.columns.clone()).collect::<BTreeMap<_, _>>(),
        ..Values::default()
    }
}

/// A series with its first statements, a block a kind and territory.
pub(super) fn whole(series: &Series, own: &str) -> Series {
    let values = groups(series, own).into_iter().map(|group| merged(series, group, own));
    Series { values: values.collect(), ..series.clone() }
}

/// What `Retarget` says of a series; none where nothing changes.
pub(super) fn retargeted(old: &Indicator, new: &Series, own: &str) -> Option<Series> {
    let Some(old) = old.series(&new.code) else { return Some(whole(new, own)) };
    let (before, after) = (groups(old, own), groups(new, own));
    let all = before.union(&after).copied();
    let values: Vec<Values> = all
        .map(|group| (merged(old, group, own), merged(new, group, own)))
        .filter(|(old, new)| old != new)
        .map(|(_, new)| new)
        .collect();
    let code = new.code.clone();
    (!values.is_empty()).then(|| Series { code, values, ..Series::default() })
}
