//! The target that is in force for a territory and year, and whose target it is.

use super::scope::{COUNTRY, Scope};
use crate::language::Decimal;
use crate::programme::{Edition, Kind, ProgrammeKind, Series, Value, Year};

/// Whose target a value is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// The office's own, from its book.
    Own,
    /// The programme sets it for this very territory, which is not the country; or for the
    /// organisation whose strategy it is.
    Territory,
    /// The programme sets it for the country; for a region it is a reference, not its plan.
    National,
    /// The programme sets it for a wider territory that is not the country, or for an
    /// organisation; a reference too.
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
/// territory where that holds this one. Only years that an act or the office gives; nothing is
/// interpolated.
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
    let is_national = edition.kind != ProgrammeKind::Strategy;
    let of = |territory: &str, else_one: Reference| {
        if territory == COUNTRY && is_national { Reference::National } else { else_one }
    };
    let of_territory = stated(territory).map(|found| (found, of(territory, Reference::Territory)));
    let of_whole = || {
        let holds_it = Scope::of(edition, territory) != Scope::Outside;
        let found = stated(whole).filter(|_| holds_it)?;
        Some((found, of(whole, Reference::Wider)))
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
    fn programme_of_another_territory_sets_no_target() {
        let series = series(&[("KZ-61", &[(2024, "92.5")])]);
        let of = |territory| targets_in_force(&edition("KZ-61"), &series, territory, 2024, None);
        assert_eq!([of("KZ-11"), of("KZ")], [vec![], vec![]]);
    }

    #[test]
    fn strategy_of_an_organisation_is_no_national_reference() {
        let series = series(&[("KZ", &[(2024, "20")])]);
        let mut strategy = edition("KZ");
        strategy.kind = ProgrammeKind::Strategy;
        let of =
            |territory| targets_in_force(&strategy, &series, territory, 2024, None)[0].reference;
        assert_eq!([of("KZ"), of("KZ-61")], [Reference::Territory, Reference::Wider]);
    }

    #[test]
    fn year_without_a_value_has_no_target() {
        let series = series(&[("KZ", &[(2024, "92.5"), (2026, "97.5")])]);
        assert!(targets_in_force(&edition("KZ"), &series, "KZ", 2025, None).is_empty());
    }
}
