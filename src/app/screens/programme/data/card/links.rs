//! Where the card leads: to indicators of other programmes, and to the measures of the plan.

use super::super::Source;
use crate::programme::Indicator;

/// An indicator of another programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// What it is to this one: "carries out".
    pub name: String,
    /// Short title of its programme, its code and its title.
    pub text: String,
    /// Code of its programme.
    pub programme: String,
    /// Its code.
    pub code: String,
    /// Whether that programme is at hand and has it.
    pub is_known: bool,
}

/// A measure of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureLine {
    /// Its number.
    pub number: String,
    /// Number and title.
    pub text: String,
}

/// The indicator that this one carries out, and those of other programmes that carry it out. Only
/// of programmes that have been read.
pub(super) fn links(source: &Source<'_>, indicator: &Indicator) -> Vec<Link> {
    let language = source.language();
    let mut links = Vec::new();
    if let Some(link) = &indicator.implements {
        let edition = source.others.iter().find(|one| one.id() == link.programme);
        let edition = edition.map(|programme| programme.latest());
        let found = edition.and_then(|edition| edition.indicator(&link.code));
        let text = match edition.zip(found) {
            Some((edition, found)) => {
                let (short, title) = (edition.short.get(language), found.title.get(language));
                format!("{short} · {} {title}", found.code)
            }
            None => format!("{} · {}", link.programme, link.code),
        };
        links.push(Link {
            name: source.texts.get("card-implements").into_owned(),
            text,
            programme: link.programme.clone(),
            code: link.code.clone(),
            is_known: found.is_some(),
        });
    }
    let Some(own) = source.current() else { return links };
    for programme in source.others {
        let edition = programme.latest();
        let carries_it_out = |other: &&Indicator| {
            let link = other.implements.as_ref();
            link.is_some_and(|link| link.programme == own.programme && link.code == indicator.code)
        };
        for other in edition.indicators.iter().filter(carries_it_out) {
            let (short, title) = (edition.short.get(language), other.title.get(language));
            links.push(Link {
                name: source.texts.get("card-implemented-by").into_owned(),
                text: format!("{short} · {} {title}", other.code),
                programme: edition.programme.clone(),
                code: other.code.clone(),
                is_known: true,
            });
        }
    }
    links
}

/// The measures of the plan that serve an indicator.
pub(super) fn measures(source: &Source<'_>, code: &str) -> Vec<MeasureLine> {
    let language = source.language();
    let measures = source.current().into_iter().flat_map(|edition| edition.measures_of(code));
    let line = |measure: &crate::programme::Measure| MeasureLine {
        number: measure.number.clone(),
        text: format!("{}. {}", measure.number, measure.title.get(language)),
    };
    measures.map(line).collect()
}
