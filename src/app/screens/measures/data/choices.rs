//! What the filters offer: what occurs in the plan, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use super::{Source, plain};
use crate::language::collation_key;
use crate::programme::{Due, Year};

/// What the filters offer.
#[derive(Debug, Default)]
pub struct Choices {
    /// Whether local executive bodies occur, as the act names them.
    pub local: Option<String>,
    /// The other bodies by name, each with how many measures it carries out.
    pub bodies: Vec<(String, usize)>,
    /// The years in which anything falls due.
    pub years: Vec<Year>,
    /// Whether there are measures whose due date cannot be told.
    pub has_untold: bool,
    /// The sections that have measures, in the order of the programme.
    pub sections: Vec<Choice>,
    /// The indicators and sections that measures serve, in the order of the programme.
    pub codes: Vec<Choice>,
}

/// A part of the programme to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its code.
    pub code: String,
    /// Its name in the list.
    pub name: String,
}

impl Choices {
    pub(super) fn of(source: &Source<'_>, dues: &[Due]) -> Self {
        let (edition, language) = (source.edition, source.language());
        let mut bodies: BTreeMap<&str, usize> = BTreeMap::new();
        let mut local = None;
        for measure in &edition.measures {
            let names: BTreeSet<_> = measure.responsible.iter().map(|body| &*body.name).collect();
            for name in names {
                *bodies.entry(name).or_default() += 1;
            }
            let of_here = measure.responsible.iter().find(|body| body.is_local());
            local = local.or(of_here.map(|body| body.name.clone()));
        }
        if let Some(name) = &local {
            bodies.remove(&**name);
        }
        let mut bodies: Vec<_> =
            bodies.into_iter().map(|(name, count)| (name.to_owned(), count)).collect();
        bodies.sort_by_cached_key(|(name, _)| collation_key(plain(name), language));
        let years: BTreeSet<_> =
            dues.iter().flat_map(|due| &due.dates).map(|date| date.year).collect();
        let sections: BTreeSet<_> =
            edition.measures.iter().map(|measure| &*measure.section).collect();
        let codes: BTreeSet<_> = edition
            .measures
            .iter()
            .flat_map(|measure| &measure.codes)
            .map(|code| &**code)
            .collect();
        let indicators = edition.indicators.iter().map(|indicator| {
            let name = format!("{} {}", indicator.code, indicator.title.get(language));
            Choice { code: indicator.code.clone(), name }
        });
        let headings: Vec<_> = edition
            .sections
            .iter()
            .map(|section| Choice { code: section.code.clone(), name: section.heading(language) })
            .collect();
        let named = headings.iter().cloned().chain(indicators);
        Self {
            local,
            bodies,
            years: years.into_iter().collect(),
            has_untold: dues.iter().any(|due| due.dates.is_empty()),
            codes: named.filter(|choice| codes.contains(&*choice.code)).collect(),
            sections: headings
                .into_iter()
                .filter(|choice| sections.contains(&*choice.code))
                .collect(),
        }
    }
}
