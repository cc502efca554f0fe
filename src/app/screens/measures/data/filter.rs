//! What of the plan was asked for.

use super::Order;
use crate::programme::{Due, Edition, Measure, Year};

/// What is to be shown of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Carried out by whom.
    pub who: Who,
    /// Due when.
    pub due: When,
    /// Code of the section; empty: all.
    pub section: String,
    /// Code of the indicator; empty: all.
    pub code: String,
    /// Words that occur, in any language that the act has.
    pub text: String,
    /// By what the rows are sorted.
    pub order: Order,
    /// Whether the other way round.
    pub descending: bool,
}

/// By whom a measure is carried out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Who {
    /// Whoever it is.
    #[default]
    Anyone,
    /// The local executive bodies, alone or among others.
    Local,
    /// The local executive bodies alone.
    LocalAlone,
    /// The local executive bodies and others.
    LocalAmongOthers,
    /// A body of this name, alone or among others.
    Body(String),
}

/// When a measure falls due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// Whenever it is.
    #[default]
    Ever,
    /// At some time in a year.
    In(Year),
    /// It cannot be told.
    Untold,
}

impl Wish {
    /// Whether it leaves anything out.
    pub fn is_filtering(&self) -> bool {
        let Self { who, due, section, code, text, order: _, descending: _ } = self;
        *who != Who::Anyone
            || *due != When::Ever
            || !section.is_empty()
            || !code.is_empty()
            || !text.trim().is_empty()
    }

    /// The same order, without filters.
    pub fn without_filters(&self) -> Self {
        Self { order: self.order, descending: self.descending, ..Self::default() }
    }

    /// Whether a measure is asked for.
    pub(super) fn takes(&self, measure: &Measure, due: &Due, edition: &Edition) -> bool {
        self.who.takes(measure)
            && self.due.takes(due)
            && (self.section.is_empty() || is_in(edition, &measure.section, &self.section))
            && (self.code.is_empty() || measure.codes.contains(&self.code))
            && self.finds(measure)
    }

    /// Whether every word that was typed occurs somewhere.
    fn finds(&self, measure: &Measure) -> bool {
        let text = self.text.to_lowercase();
        if text.trim().is_empty() {
            return true;
        }
        let quotes = [Some(&measure.title), measure.form.as_ref(), measure.deadline.as_ref()];
        let quotes = quotes.into_iter().flatten();
        let mut all: Vec<_> = quotes
            .flat_map(|quote| [&quote.kk, &quote.ru, &quote.en])
            .map(|words| words.to_lowercase())
            .collect();
        all.extend(measure.responsible.iter().map(|body| body.name.to_lowercase()));
        all.extend(measure.codes.iter().map(|code| code.to_lowercase()));
        all.push(measure.number.clone());
        text.split_whitespace().all(|word| all.iter().any(|words| words.contains(word)))
    }
}

impl Who {
    fn takes(&self, measure: &Measure) -> bool {
        let bodies = &measure.responsible;
        let local = bodies.iter().filter(|body| body.is_local()).count();
        match self {
            Self::Anyone => true,
            Self::Local => local > 0,
            Self::LocalAlone => local > 0 && local == bodies.len(),
            Self::LocalAmongOthers => local > 0 && local < bodies.len(),
            Self::Body(name) => bodies.iter().any(|body| body.name == *name),
        }
    }
}

impl When {
    fn takes(self, due: &Due) -> bool {
        match self {
            Self::Ever => true,
            Self::In(year) => due.dates.iter().any(|date| date.year == year),
            Self::Untold => due.dates.is_empty(),
        }
    }
}

/// Whether a section is this one or lies in it.
fn is_in(edition: &Edition, section: &str, whole: &str) -> bool {
    let mut at = Some(section);
    // No deeper than there are sections, should they hold each other in a circle.
    for _ in 0..=edition.sections.len() {
        match at {
            Some(code) if code == whole => return true,
            Some(code) => {
                at = edition.section(code).and_then(|section| section.parent.as_deref());
            }
            None => return false,
        }
    }
    false
}
