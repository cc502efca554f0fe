//! One territory.

use serde::Deserialize;

use super::Moment;
use crate::language::Wording;

/// What a territory is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The whole country.
    Country,
    /// A region (облыс).
    Region,
    /// A city of republican significance, which stands beside the regions.
    RepublicanCity,
    /// A district (аудан) of a region.
    District,
    /// A city of a region that counts beside the districts.
    City,
    /// Not a place: the institutions that the region runs itself, which a programme counts beside
    /// the districts. Their values add up into the region's; they have no borders and no tile.
    Institutions,
}

impl Kind {
    /// Whether it is one of the 20 that answer to the country: a region or such a city.
    pub fn is_regional(self) -> bool {
        matches!(self, Self::Region | Self::RepublicanCity)
    }

    /// Whether it has borders; institutions have none.
    pub fn is_place(self) -> bool {
        self != Self::Institutions
    }
}

/// A place in the tile map of regions: 7 columns, 5 rows, (0, 0) at the top left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub struct Tile(pub u8, pub u8);

impl Tile {
    /// Columns of the map.
    pub const COLUMNS: u8 = 7;
    /// Rows of the map.
    pub const ROWS: u8 = 5;

    /// Counted from the left.
    pub fn column(self) -> u8 {
        self.0
    }

    /// Counted from the top.
    pub fn row(self) -> u8 {
        self.1
    }
}

/// A territory, or what a programme counts as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Territory {
    /// ISO 3166-2, or our own of the same shape (assets/territories/kazakhstan.ron).
    pub code: String,
    /// What it is.
    pub kind: Kind,
    /// Its name with its kind, as an office writes it. No act is quoted, so that no wording is
    /// marked as official.
    pub name: Wording,
    /// What else it is called, each enough to find it.
    pub aliases: Vec<String>,
    /// What it is called loosely: enough to make the same name of another ambiguous, not to find it.
    pub(super) loose: Vec<String>,
    /// Code of the territory that it belongs to; the country has none.
    pub parent: Option<String>,
    /// Its place in the tile map; regions of today have one.
    pub tile: Option<Tile>,
    /// When it came into being, where that matters for series.
    pub since: Option<Moment>,
    /// When it ceased to be.
    pub until: Option<Moment>,
}

impl Territory {
    /// Whether it no longer exists.
    pub fn is_former(&self) -> bool {
        self.until.is_some()
    }
}
