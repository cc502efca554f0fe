//! How a territory lies to the one for which a programme is made.

use crate::programme::{Edition, ProgrammeKind};

/// Code of the country.
pub(super) const COUNTRY: &str = "KZ";

/// How a territory lies to the one for which a programme is made. By this it is known what the
/// programme's targets are to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// It is that territory: every target applies to it.
    Whole,
    /// It is a part of the country, for which the programme is made.
    OfCountry,
    /// It is a district of the region for which the programme is made.
    OfRegion,
    /// The programme is the strategy of one organisation, which works in the whole country.
    OfOrganisation,
    /// It lies outside: no target of the programme is meant for it.
    Outside,
}

impl Scope {
    /// How a territory lies to an edition's. By the codes alone, in which that of a district begins
    /// with that of its region: what a user adds is known too.
    pub fn of(edition: &Edition, territory: &str) -> Self {
        let whole = edition.territory.as_str();
        let inside = |rest: &str| rest.starts_with('-');
        if territory == whole {
            Self::Whole
        } else if whole == COUNTRY || territory.strip_prefix(whole).is_some_and(inside) {
            Self::of_a_part(edition)
        } else {
            Self::Outside
        }
    }

    /// How any part of an edition's territory lies to it.
    pub fn of_a_part(edition: &Edition) -> Self {
        match (edition.kind, edition.territory.as_str()) {
            (ProgrammeKind::Strategy, COUNTRY) => Self::OfOrganisation,
            (_, COUNTRY) => Self::OfCountry,
            _ => Self::OfRegion,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::testing::edition;

    #[test]
    fn a_district_lies_in_its_region_alone() {
        let turkistan = edition("KZ-61");
        let of = |territory| Scope::of(&turkistan, territory);
        assert_eq!(of("KZ-61"), Scope::Whole);
        assert_eq!(of("KZ-61-arys"), Scope::OfRegion);
        assert_eq!(of("KZ-61-x-new"), Scope::OfRegion);
        assert_eq!([of("KZ-11"), of("KZ"), of("KZ-610")], [Scope::Outside; 3]);
    }

    #[test]
    fn a_strategy_is_of_an_organisation() {
        let mut country = edition("KZ");
        assert_eq!(Scope::of(&country, "KZ-61"), Scope::OfCountry);
        country.kind = ProgrammeKind::Strategy;
        assert_eq!(Scope::of(&country, "KZ-61"), Scope::OfOrganisation);
        assert_eq!(Scope::of(&country, "KZ"), Scope::Whole);
    }
}
