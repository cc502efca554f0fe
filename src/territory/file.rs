//! The file of territories: its format, and what is checked when it is read.
//!
//! ```ron
//! (
//!     format: 1,
//!     territories: [
//!         (
//!             code: "KZ-33",           // unique
//!             kind: region,            // country, region, republican_city, district, city, institutions
//!             parent: "KZ",            // stands before its children; the country has none
//!             name: (kk: "…", ru: "…", en: "…"),   // none empty
//!             aliases: ["…"],          // optional: other names, each enough to find it
//!             loose: ["…"],            // optional: names that it shares with another, see `Tree::find`
//!             tile: (6, 3),            // optional: column 0–6 and row 0–4 of the tile map, its own
//!         ),
//!     ],
//!     changes: [                       // of borders
//!         (when: Day("2022-06-08"), from: ["KZ-19"], into: ["KZ-19", "KZ-33"]),
//!         (when: Year(2018), from: ["…"], into: ["…"]),   // where only the year is known
//!     ],
//! )
//! ```
//!
//! `since` and `until` of a territory are not written: they follow from the changes.

use ron::extensions::Extensions;
use serde::Deserialize;

use super::change::{Change, note_lives};
use super::{Kind, Territory, Tile};
use crate::language::{Language, Message, Wording};

/// The newest format that is read.
const FORMAT: usize = 1;

#[derive(Deserialize)]
struct Version {
    format: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contents {
    #[expect(dead_code, reason = "read first, as `Version`")]
    format: usize,
    territories: Vec<Entry>,
    #[serde(default)]
    changes: Vec<Change>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    code: String,
    kind: Kind,
    #[serde(default)]
    parent: Option<String>,
    name: Wording,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    loose: Vec<String>,
    #[serde(default)]
    tile: Option<Tile>,
}

/// What a file holds, free of contradictions.
#[derive(Default)]
pub(super) struct Checked {
    /// Parents before children, codes and tiles unique.
    pub territories: Vec<Territory>,
    /// By year, within a year as in the file; every code is that of a territory.
    pub changes: Vec<Change>,
    /// What was left out, and why.
    pub warnings: Vec<Message>,
}

/// Reads a file; what contradicts the rest is left out with a warning.
///
/// # Errors
/// Text that is not such a file, with line and column, or one of a newer format.
pub(super) fn read(text: &str) -> Result<Checked, Message> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let version: Version = options.from_str(text).map_err(|error| unreadable(&error))?;
    if version.format > FORMAT {
        return Err(Message::new("territory-file-newer")
            .with("format", version.format)
            .with("newest", FORMAT));
    }
    let file: Contents = options.from_str(text).map_err(|error| unreadable(&error))?;
    let mut checked = Checked::default();
    for entry in file.territories {
        checked.add(entry);
    }
    for change in file.changes {
        checked.add_change(change);
    }
    checked.changes.sort_by_key(|change| change.when.year());
    note_lives(&mut checked.territories, &checked.changes);
    Ok(checked)
}

fn unreadable(error: &ron::error::SpannedError) -> Message {
    Message::new("territory-file-unreadable")
        .with("line", error.span.start.line)
        .with("column", error.span.start.col)
}

impl Checked {
    fn add(&mut self, entry: Entry) {
        let warning = |key| Message::new(key).with("territory", entry.code.as_str());
        if self.has(&entry.code) {
            self.warnings.push(warning("territory-code-twice"));
            return;
        }
        if let Some(parent) = entry.parent.as_deref().filter(|parent| !self.has(parent)) {
            self.warnings.push(warning("territory-parent-unknown").with("parent", parent));
            return;
        }
        for language in Language::ALL {
            if entry.name.get(language).trim().is_empty() {
                let missing = warning("territory-name-missing");
                self.warnings.push(missing.with("language", language.code()));
            }
        }
        let tile = entry.tile.filter(|&tile| self.is_free(tile));
        if let (Some(Tile(column, row)), None) = (entry.tile, tile) {
            let tile = format!("({column}, {row})");
            self.warnings.push(warning("territory-tile-wrong").with("tile", tile));
        }
        self.territories.push(Territory {
            code: entry.code,
            kind: entry.kind,
            name: entry.name,
            aliases: entry.aliases,
            loose: entry.loose,
            parent: entry.parent,
            tile,
            since: None,
            until: None,
        });
    }

    fn add_change(&mut self, change: Change) {
        let mut named = change.from.iter().chain(&change.into);
        if let Some(unknown) = named.find(|code| !self.has(code)) {
            let message = Message::new("territory-change-unknown")
                .with("territory", unknown.as_str())
                .with("year", change.when.year());
            self.warnings.push(message);
            return;
        }
        self.changes.push(change);
    }

    fn has(&self, code: &str) -> bool {
        self.territories.iter().any(|territory| territory.code == code)
    }

    fn is_free(&self, tile: Tile) -> bool {
        let inside = tile.column() < Tile::COLUMNS && tile.row() < Tile::ROWS;
        inside && self.territories.iter().all(|territory| territory.tile != Some(tile))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(code: &str, rest: &str) -> String {
        format!(r#"(code: "{code}", kind: region, name: (kk: "a", ru: "b", en: "c"), {rest}),"#)
    }

    fn file(entries: &str, changes: &str) -> String {
        format!("(format: 1, territories: [{entries}], changes: [{changes}])")
    }

    fn keys(text: &str) -> Vec<&'static str> {
        let warnings = read(text).unwrap().warnings;
        warnings.iter().map(|warning| warning.key).collect()
    }

    #[test]
    fn what_contradicts_the_rest_is_left_out_with_a_warning() {
        let twice = file(&(entry("A", "") + &entry("A", "tile: (0, 0)")), "");
        assert_eq!(keys(&twice), ["territory-code-twice"]);
        assert_eq!(read(&twice).unwrap().territories.len(), 1);

        let orphan = file(&entry("A", r#"parent: "B""#), "");
        assert_eq!(keys(&orphan), ["territory-parent-unknown"]);
        assert!(read(&orphan).unwrap().territories.is_empty());

        let nameless = file(&entry("A", "").replace(r#"ru: "b""#, r#"ru: " ""#), "");
        assert_eq!(keys(&nameless), ["territory-name-missing"]);

        let tiles = entry("A", "tile: (6, 4)") + &entry("B", "tile: (6, 4)");
        let tiles = file(&(tiles + &entry("C", "tile: (7, 0)")), "");
        assert_eq!(keys(&tiles), ["territory-tile-wrong", "territory-tile-wrong"]);
        assert_eq!(read(&tiles).unwrap().territories[1].tile, None);

        let change = file(&entry("A", ""), r#"(when: Year(2018), from: ["A"], into: ["B"])"#);
        assert_eq!(keys(&change), ["territory-change-unknown"]);
        assert!(read(&change).unwrap().changes.is_empty());
    }

    #[test]
    fn what_is_no_such_file_is_refused_with_its_place() {
        let error = read("(format: 1,\n territories: [(code: 5)])").map(|_| ()).unwrap_err();
        assert_eq!(error.key, "territory-file-unreadable");
        assert_eq!(error.args[0], ("line", 2_usize.into()));
        for text in ["", "(", "x", "(format: 1)", "(format: 1, territories: [], more: 1)"] {
            assert!(read(text).is_err(), "{text}");
        }
        let newer = read("(format: 2, regions: [])").map(|_| ()).unwrap_err();
        assert_eq!(newer.key, "territory-file-newer");
    }
}
