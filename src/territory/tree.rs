//! All territories together.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use super::file::{self, Checked};
use super::find::Names;
use super::{Change, Territory};
use crate::language::Message;

/// The territories of a country and how their borders changed.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    territories: Vec<Territory>,
    changes: Vec<Change>,
    by_code: BTreeMap<String, usize>,
    names: Names,
}

impl Tree {
    /// The tree in the binary, read once.
    pub fn kazakhstan() -> &'static Self {
        Self::shipped()
    }

    /// The same, to be shared with the trees of books.
    pub fn shipped() -> &'static Arc<Self> {
        static KAZAKHSTAN: LazyLock<Arc<Tree>> = LazyLock::new(|| {
            let read = Tree::read(include_str!("../../assets/territories/kazakhstan.ron"));
            // The tests load it without a warning, so that there is nobody to tell here.
            Arc::new(read.map(|(tree, _)| tree).unwrap_or_default())
        });
        &KAZAKHSTAN
    }

    /// Reads a file of territories (format: `src/territory/file.rs`); what contradicts the rest is
    /// left out with a warning.
    ///
    /// # Errors
    /// Text that is not such a file, with line and column, or one of a newer format.
    pub fn read(text: &str) -> Result<(Self, Vec<Message>), Message> {
        let Checked { territories, changes, warnings } = file::read(text)?;
        Ok((Self::of(territories, changes), warnings))
    }

    /// The tree of these; parents stand before children, codes are unique.
    pub(super) fn of(territories: Vec<Territory>, changes: Vec<Change>) -> Self {
        let codes = territories.iter().enumerate();
        let by_code = codes.map(|(index, territory)| (territory.code.clone(), index)).collect();
        let names = Names::of(&territories);
        Self { territories, changes, by_code, names }
    }

    /// All, parents before children.
    pub fn all(&self) -> &[Territory] {
        &self.territories
    }

    /// All changes of borders, by time.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The territory of a code, as it is written in files.
    pub fn get(&self, code: &str) -> Option<&Territory> {
        self.by_code.get(code).map(|&index| &self.territories[index])
    }

    /// What a territory consists of today, institutions included.
    pub fn children<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Territory> {
        let of_parent = move |territory: &&Territory| territory.parent.as_deref() == Some(code);
        self.territories.iter().filter(of_parent).filter(|territory| !territory.is_former())
    }

    /// The regions and cities of republican significance of today.
    pub fn regions(&self) -> impl Iterator<Item = &Territory> {
        let is_regional = |territory: &&Territory| territory.kind.is_regional();
        self.territories.iter().filter(is_regional).filter(|territory| !territory.is_former())
    }

    /// The territory that a text names: by code, name in any language, or alias.
    ///
    /// Capitals, ё, punctuation and the word of kind (область, қаласы, region, …) make no
    /// difference, but a word of kind that is given must fit: the city of Turkistan never answers to
    /// the region. A name that two territories share finds neither. A former territory answers to
    /// its own names.
    pub fn find(&self, text: &str) -> Option<&Territory> {
        self.found(text, |_| true)
    }

    /// The same among the children of a territory alone: in a table of a region's districts
    /// "Түркістан" is the city.
    pub fn find_within(&self, parent: &str, text: &str) -> Option<&Territory> {
        self.found(text, |territory| territory.parent.as_deref() == Some(parent))
    }

    /// The changes of a territory's borders in these years, both included, by time.
    ///
    /// Values on different sides of one are of different territories: a series is broken there.
    pub fn breaks<'a>(
        &'a self,
        code: &'a str,
        from_year: i16,
        to_year: i16,
    ) -> impl Iterator<Item = &'a Change> {
        let in_years = move |change: &&Change| (from_year..=to_year).contains(&change.when.year());
        self.changes.iter().filter(in_years).filter(move |change| change.concerns(code))
    }

    fn found(&self, text: &str, among: impl Fn(&Territory) -> bool) -> Option<&Territory> {
        let found = self.names.find(text, |index| among(&self.territories[index]))?;
        Some(&self.territories[found])
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::{Kind, Moment, Tile};
    use super::*;
    use crate::language::Language;

    fn codes<'a>(territories: impl Iterator<Item = &'a Territory>) -> Vec<&'a str> {
        territories.map(|territory| territory.code.as_str()).collect()
    }

    #[test]
    fn the_file_in_the_binary_loads_without_a_warning() {
        let read = Tree::read(include_str!("../../assets/territories/kazakhstan.ron"));
        assert_eq!(read.map(|(_, warnings)| warnings), Ok(Vec::new()));
    }

    #[test]
    fn there_are_the_20_regions_each_with_a_tile_of_its_own() {
        let regions = Tree::kazakhstan().regions().collect::<Vec<_>>();
        let iso = [10, 11, 15, 19, 23, 27, 31, 33, 35, 39, 43, 47, 55, 59, 61, 62, 63, 71, 75, 79];
        let iso = iso.map(|number| format!("KZ-{number}"));
        assert_eq!(codes(regions.iter().copied()), iso);
        let tiles = regions.iter().filter_map(|region| region.tile).collect::<BTreeSet<Tile>>();
        assert_eq!(tiles.len(), 20);
        let cities = regions.iter().filter(|region| region.kind == Kind::RepublicanCity);
        assert_eq!(codes(cities.copied()), ["KZ-71", "KZ-75", "KZ-79"]);
        assert!(regions.iter().all(|region| region.parent.as_deref() == Some("KZ")));
        assert_eq!(Tree::kazakhstan().get("KZ-59").unwrap().tile, Some(Tile(3, 0)));
    }

    #[test]
    fn turkistan_region_has_its_16_sauran_and_its_institutions() {
        let tree = Tree::kazakhstan();
        let places = tree.children("KZ-61").filter(|territory| territory.kind.is_place());
        assert_eq!(places.count(), 17);
        let others = tree.children("KZ-61").filter(|territory| !territory.kind.is_place());
        assert_eq!(codes(others), ["KZ-61-institutions"]);
        let cities = tree.children("KZ-61").filter(|territory| territory.kind == Kind::City);
        assert_eq!(codes(cities), ["KZ-61-arys", "KZ-61-kentau", "KZ-61-turkistan-city"]);
    }

    #[test]
    fn codes_and_names_are_unique_and_no_name_is_padded() {
        let tree = Tree::kazakhstan();
        for language in Language::ALL {
            let names = tree.all().iter().map(|territory| territory.name.get(language));
            let names = names.inspect(|name| assert_eq!(*name, name.trim()));
            assert_eq!(names.collect::<BTreeSet<_>>().len(), tree.all().len());
        }
        for territory in tree.all() {
            assert_eq!(tree.get(&territory.code), Some(territory));
            if let Some(parent) = &territory.parent {
                assert!(territory.code.starts_with(&format!("{parent}-")), "{}", territory.code);
            }
        }
        assert_eq!(tree.get("KZ-99"), None);
    }

    #[test]
    fn a_former_territory_is_known_but_no_region_of_today() {
        let former = Tree::kazakhstan().get("KZ-south-kazakhstan").unwrap();
        assert_eq!((former.since, former.until), (None, Some(Moment::Year(2018))));
        assert!(former.is_former());
        assert!(!codes(Tree::kazakhstan().children("KZ")).contains(&former.code.as_str()));
        assert_eq!(Tree::kazakhstan().get("KZ-79").unwrap().since, Some(Moment::Year(2018)));
    }

    #[test]
    fn a_series_breaks_where_the_borders_changed() {
        let tree = Tree::kazakhstan();
        let years = |code: &str, from, to| {
            tree.breaks(code, from, to).map(|change| change.when.year()).collect::<Vec<_>>()
        };
        for code in ["KZ-63", "KZ-10", "KZ-19", "KZ-33", "KZ-35", "KZ-62"] {
            assert_eq!(years(code, 2020, 2025), [2022], "{code}");
        }
        assert_eq!(years("KZ-61", 2015, 2025), [2018]);
        assert_eq!(years("KZ-61", 2020, 2025), [0; 0]);
        assert_eq!(years("KZ-61-kentau", 2020, 2025), [2021]);
        assert_eq!(years("KZ-61-sauran", 2021, 2021), [2021]);
        assert_eq!(years("KZ-61-arys", 2000, 2030), [0; 0]);
        assert_eq!(years("KZ", 2000, 2030), [0; 0]);
        assert_eq!(years("KZ-63", 2023, 2025), [0; 0]);
        assert_eq!(years("KZ-south-kazakhstan", 2010, 2020), [2018]);
    }

    #[test]
    fn since_follows_from_the_changes() {
        let since = |code| Tree::kazakhstan().get(code).unwrap().since;
        assert_eq!(since("KZ-10"), Some(Moment::Day(jiff::civil::date(2022, 6, 8))));
        assert_eq!(since("KZ-61-sauran"), Some(Moment::Day(jiff::civil::date(2021, 3, 15))));
        assert_eq!(since("KZ-63"), None);
        assert_eq!(since("KZ-61-kentau"), None);
    }
}
