//! What is doubtful in what an act says of an indicator: each finding in two lines.

use super::Source;
use crate::check::Subject;

/// One finding.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingLine {
    /// What is wrong: "stated twice, differently".
    pub title: String,
    /// The same with the values.
    pub sentence: String,
}

/// The findings of the edition shown about an indicator, or about a fact behind it.
pub(super) fn of(source: &Source<'_>, code: &str) -> Vec<FindingLine> {
    let Some(edition) = source.current() else { return Vec::new() };
    let is_behind = |fact: &str| edition.facts_behind(code).any(|one| one.code == fact);
    let concerns = |subject: &Subject| match subject {
        Subject::Indicator(one) => one == code,
        Subject::Fact(fact) => is_behind(fact),
        Subject::Whole | Subject::Measure(_) | Subject::Financing(_) => false,
    };
    let here = source.findings.iter().filter(|finding| {
        concerns(&finding.concerns.subject) && finding.editions.contains(&edition.date())
    });
    here.map(|finding| FindingLine {
        title: source.say(&finding.rule.title()),
        sentence: source.say(&finding.message),
    })
    .collect()
}
