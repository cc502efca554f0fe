//! The definitions that an indicator had from edition to edition.

use jiff::civil::Date;

use crate::programme::{Edition, Indicator};

/// One definition of an indicator and the editions that have it.
#[derive(Clone, Debug)]
pub(super) struct History<'a> {
    /// The indicator as the last of these editions has it.
    pub indicator: &'a Indicator,
    /// The last of these editions.
    pub edition: &'a Edition,
    /// All editions with this definition, by date.
    pub editions: Vec<&'a Edition>,
    /// From when the definition applies.
    pub from: Date,
    /// The day of the act that ended it; none while it is in force.
    pub until: Option<Date>,
}

impl History<'_> {
    /// Whether its targets are in force.
    pub fn is_in_force(&self) -> bool {
        self.until.is_none()
    }
}

/// The definitions of an indicator by time. A redefinition gives every series a new code, so two
/// editions without a common one have different definitions.
pub(super) fn history<'a>(editions: &'a [Edition], code: &str) -> Vec<History<'a>> {
    let mut found: Vec<History<'a>> = Vec::new();
    for edition in editions {
        let indicator = edition.indicator(code);
        let going_on = found.last_mut().filter(|last| last.is_in_force());
        match (going_on, indicator) {
            (Some(last), Some(indicator)) if share_a_series(last.indicator, indicator) => {
                last.indicator = indicator;
                last.edition = edition;
                last.editions.push(edition);
                continue;
            }
            (Some(last), _) => last.until = Some(edition.date()),
            (None, _) => {}
        }
        found.extend(indicator.map(|indicator| History {
            indicator,
            edition,
            editions: vec![edition],
            from: edition.date(),
            until: None,
        }));
    }
    found
}

fn share_a_series(one: &Indicator, other: &Indicator) -> bool {
    one.series.iter().any(|series| other.series(&series.code).is_some())
}
