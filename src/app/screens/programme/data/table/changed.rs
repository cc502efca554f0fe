//! What a changed value is one of: territory, series, level.

use super::super::Source;
use super::Draft;
use crate::language::Message;
use crate::programme::{CellChange, Indicator};

/// What a changed value is one of.
pub(super) struct Changed {
    /// Territory, where that is not the programme's, and name of the series; may be empty.
    series: String,
    /// What level labels are called, where it is one.
    level: Option<String>,
}

impl Changed {
    pub fn of(source: &Source<'_>, old: &Indicator, new: &Indicator, cell: &CellChange) -> Self {
        let language = source.language();
        let series = |code: &str| new.series(code).or_else(|| old.series(code));
        // A level label is told by the code of its series with this word behind it.
        let of_level = cell.series.strip_suffix("level").map(str::trim_end);
        let (found, is_level) = match (series(&cell.series), of_level) {
            (Some(found), _) => (Some(found), false),
            (None, Some(code)) => (series(code), true),
            (None, None) => (None, false),
        };
        let name = found.and_then(|series| series.name.as_ref()).map(|name| name.get(language));
        let whole = source.current().map_or("", |edition| &*edition.territory);
        let territory = source.tree.get(&cell.territory).filter(|_| cell.territory != whole);
        let territory = territory.map(|known| known.name.get(language));
        let parts: Vec<_> = [territory, name].into_iter().flatten().collect();
        let level = is_level.then(|| source.texts.get("figure-level-row").into_owned());
        Self { series: parts.join(", "), level }
    }

    /// The label beside the old values. Beneath the values of a series its levels need not name
    /// it again.
    pub fn label(&self, before: Option<&Draft>) -> String {
        let goes_on = before.is_some_and(|before| before.name.starts_with(&self.series));
        match &self.level {
            Some(level) if goes_on || self.series.is_empty() => level.clone(),
            Some(level) => format!("{}, {level}", self.series),
            None => self.series.clone(),
        }
    }

    /// The name of a row: "mathematics, level: was".
    pub fn name(&self, source: &Source<'_>, side: &str) -> String {
        let parts = [Some(&self.series).filter(|series| !series.is_empty()), self.level.as_ref()];
        let parts: Vec<_> = parts.into_iter().flatten().map(String::as_str).collect();
        if parts.is_empty() {
            return side.to_owned();
        }
        let series = parts.join(", ");
        let message = Message::new("changes-of-series").with("series", series).with("what", side);
        source.say(&message)
    }
}
