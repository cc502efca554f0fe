//! What can be chosen for a column or for the whole table.

use crate::app::session::Session;
use crate::exchange::{Across, Part, Use};
use crate::language::Texts;
use crate::programme::Year;

/// What can be chosen: codes with their names.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// Indicators: code, and code with title.
    pub indicators: Vec<(String, String)>,
    /// Series of all indicators: code of the indicator, code, name.
    pub series: Vec<(String, String, String)>,
    /// Territories: the office's, what it consists of, the other regions.
    pub territories: Vec<(String, String)>,
    /// Years.
    pub years: Vec<Year>,
}

impl Choices {
    /// Of the edition and the office shown.
    pub fn of(session: &Session) -> Self {
        let language = session.texts.language();
        let indicators = session.indicators();
        let region = match session.territory() {
            Some(one) if one.kind.is_regional() => Some(one),
            Some(one) => one.parent.as_deref().and_then(|parent| session.tree.get(parent)),
            None => None,
        };
        let within = region.map(|region| session.districts_in_order(&region.code));
        let others = session.regions_in_order().into_iter();
        let others = others.filter(|other| region.is_none_or(|region| region.code != other.code));
        let territories = region.into_iter().chain(within.into_iter().flatten()).chain(others);
        Self {
            indicators: indicators
                .iter()
                .map(|one| (one.code.clone(), format!("{} {}", one.code, one.title.get(language))))
                .collect(),
            series: indicators
                .iter()
                .flat_map(|one| {
                    one.series.iter().map(|series| {
                        let name = series.name.as_ref().map(|name| name.get(language));
                        let name = name.unwrap_or(&series.code).to_owned();
                        (one.code.clone(), series.code.clone(), name)
                    })
                })
                .collect(),
            territories: territories
                .map(|one| (one.code.clone(), one.name.get(language).to_owned()))
                .collect(),
            years: session.years(),
        }
    }

    /// The name of an indicator.
    pub fn indicator(&self, code: &str) -> String {
        let found = self.indicators.iter().find(|(known, _)| known == code);
        found.map_or(code.to_owned(), |(_, name)| name.clone())
    }

    /// The name of a series.
    pub fn series_name(&self, indicator: &str, code: &str) -> String {
        let found = self.series.iter().find(|(of, known, _)| of == indicator && known == code);
        found.map_or(code.to_owned(), |(_, _, name)| name.clone())
    }

    /// The name of a territory.
    pub fn territory(&self, code: &str) -> String {
        let found = self.territories.iter().find(|(known, _)| known == code);
        found.map_or(code.to_owned(), |(_, name)| name.clone())
    }
}

/// The uses that can be chosen for a column, in their order.
pub fn uses(current: &Use) -> Vec<Use> {
    let across = match current {
        Use::Values(across) => across.clone(),
        _ => Across::default(),
    };
    let values = |part, own_target| Use::Values(Across { part, own_target, ..across.clone() });
    vec![
        Use::Ignored,
        Use::Indicator,
        Use::Series,
        Use::Territory,
        Use::Year,
        values(Part::Value, false),
        values(Part::Numerator, false),
        values(Part::Denominator, false),
        values(Part::Value, true),
        Use::Source,
        Use::Comment,
    ]
}

/// The name of a use.
pub fn use_name(is: &Use, texts: &Texts) -> String {
    match is {
        Use::Ignored => texts.get("wizard-use-ignored"),
        Use::Indicator => texts.get("wizard-use-indicator"),
        Use::Series => texts.get("wizard-use-series"),
        Use::Territory => texts.get("wizard-use-territory"),
        Use::Year => texts.get("wizard-use-year"),
        Use::Values(Across { own_target: true, .. }) => texts.get("wizard-use-own-target"),
        Use::Values(Across { part: Part::Value, .. }) => texts.get("wizard-use-value"),
        Use::Values(Across { part: Part::Numerator, .. }) => texts.get("wizard-use-numerator"),
        Use::Values(Across { part: Part::Denominator, .. }) => texts.get("wizard-use-denominator"),
        Use::Source => texts.get("wizard-use-source"),
        Use::Comment => texts.get("wizard-use-comment"),
    }
    .into_owned()
}
