//! The target that is in force for a territory and year, and whose target it is.

use crate::language::Decimal;
use crate::programme::{Edition, Kind, Series, Value, Year};

/// Code of the country.
const COUNTRY: &str = "KZ";

/// Whose target a value is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// The office's own, from its book.
    Own,
    /// The programme sets it for this very territory, which is not the country.
    Territory,
    /// The programme sets it for the country; for a region it is a reference, not its plan.
    National,
    /// The programme sets it for a wider territory that is not the country; a reference too.
    Wider,
}

/// A target in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// As printed or typed.
    pub value: Value,
    /// The level label printed beside it.
    pub level: Option<Value>,
    /// Whose it is.
    pub reference: Reference,
    /// The act that states it, as an index into the edition's acts; none for an own target.
    pub act: Option<usize>,
}

/// The targets of a series for a territory and year, the one that counts first: the office's own,
/// then the one that the programme sets for this territory, then that of the programme's whole
/// territory. Only years that an act or the office gives; nothing is interpolated.
///
/// `own` is the office's own target of that year.
pub fn targets_in_force(
    edition: &Edition,
    series: &Series,
    territory: &str,
    year: Year,
    own: Option<Decimal>,
) -> Vec<Target> {
    let own = own.map(|number| Target {
        value: Value::Number(number),
        level: None,
        reference: Reference::Own,
        act: None,
    });
    own.into_iter().chain(programme_target(edition, series, territory, year)).collect()
}

fn programme_target(
    edition: &Edition,
    series: &Series,
    territory: &str,
    year: Year,
) -> Option<Target> {
    let whole = edition.territory.as_str();
    let stated = |territory| series.statement(Kind::Target, territory, year);
    let of_territory = stated(territory).map(|found| {
        let reference =
            if territory == COUNTRY { Reference::National } else { Reference::Territory };
        (found, reference)
    });
    let of_whole = || {
        let reference = if whole == COUNTRY { Reference::National } else { Reference::Wider };
        stated(whole).map(|found| (found, reference))
    };
    let (found, reference) = of_territory.or_else(of_whole)?;
    Some(Target {
        value: found.value.clone(),
        level: found.level.cloned(),
        reference,
        act: Some(found.values.act),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::testing::{edition, series};

    fn number(text: &str) -> Value {
        text.parse().unwrap()
    }

    #[test]
    fn own_target_comes_before_the_national_one() {
        let series = series(&[("KZ", &[(2024, "92.5")])]);
        let targets =
            targets_in_force(&edition("KZ"), &series, "KZ-61", 2024, Some("91".parse().unwrap()));
        let seen: Vec<_> = targets.iter().map(|t| (t.reference, t.value.clone())).collect();
        assert_eq!(seen, [(Reference::Own, number("91")), (Reference::National, number("92.5"))]);
    }

    #[test]
    fn target_of_the_territory_itself_replaces_that_of_the_whole() {
        let series = series(&[("KZ", &[(2024, "92.5")]), ("KZ-61", &[(2024, "90")])]);
        let targets = targets_in_force(&edition("KZ"), &series, "KZ-61", 2024, None);
        assert_eq!(targets.len(), 1);
        assert_eq!(
            (targets[0].reference, &targets[0].value),
            (Reference::Territory, &number("90"))
        );
    }

    #[test]
    fn regional_programme_is_no_national_reference() {
        let series = series(&[("KZ-61", &[(2024, "92.5")])]);
        let of = |territory| {
            targets_in_force(&edition("KZ-61"), &series, territory, 2024, None)[0].reference
        };
        assert_eq!(of("KZ-61"), Reference::Territory);
        assert_eq!(of("KZ-61-arys"), Reference::Wider);
    }

    #[test]
    fn year_without_a_value_has_no_target() {
        let series = series(&[("KZ", &[(2024, "92.5"), (2026, "97.5")])]);
        assert!(targets_in_force(&edition("KZ"), &series, "KZ", 2025, None).is_empty());
    }
}
