//! What the tests of the rules share: findings in shipped programmes, and small programmes around
//! given values.

use std::fmt::Write as _;

use super::{Finding, Rule};
use crate::language::{Language, Texts};
use crate::programme::{Edition, Library, Origin, Programme, read_base};

/// The findings of one rule in a shipped programme, as text.
pub(super) fn shipped(id: &str, rule: Rule) -> String {
    let library = Library::built_in();
    let found = super::programme(library.get(id).unwrap(), &library);
    told(&of_rule(found, rule))
}

/// The findings of one rule in an edition, as text.
pub(super) fn found(edition: &Edition, rule: Rule) -> String {
    told(&of_rule(super::edition(edition, &Library::built_in()), rule))
}

fn of_rule(found: Vec<Finding>, rule: Rule) -> Vec<Finding> {
    found.into_iter().filter(|finding| finding.rule == rule).collect()
}

/// A line each: what it concerns, then what it says; its details indented.
fn told(findings: &[Finding]) -> String {
    let texts = Texts::new(Language::En);
    let mut text = String::new();
    for finding in findings {
        let concerns = &finding.concerns;
        let subject = concerns.subject.code().unwrap_or_default();
        let of = [subject, &concerns.series, &concerns.territory].join("|");
        let _ = writeln!(text, "{of}: {}", texts.say(&finding.message));
        for detail in &finding.details {
            let _ = writeln!(text, "  {}", texts.say(detail));
        }
    }
    // Thousands are set apart by a thin space, which nobody can type here.
    text.replace('\u{202f}', " ")
}

/// An edition with one share whose only series has these blocks of values.
pub(super) fn of_values(values: &str) -> Edition {
    of_series("Percent", "Share", &format!("(values: [{values}])"))
}

/// An edition with one indicator, the more of which the better, whose series are given.
pub(super) fn of_series(unit: &str, counting: &str, series: &str) -> Edition {
    of_fields(&format!("indicators: [{}]", indicator("TI-1", unit, counting, series)))
}

/// An indicator, the more of which the better.
pub(super) fn indicator(code: &str, unit: &str, counting: &str, series: &str) -> String {
    format!(
        "(code: \"{code}\", kind: Target, number: \"1\", title: {NAME}, unit: {unit}, \
         counting: {counting}, better: Higher, regional: Comparable, series: [{series}], \
         place: (section: \"1\"))"
    )
}

/// A series with a role and values of years.
pub(super) fn series(code: &str, unit: &str, role: &str, values: &str) -> String {
    format!("(code: \"{code}\", name: {NAME}, unit: {unit}, role: {role}, values: [{values}]), ")
}

/// An edition of 2020 to 2025 for Turkistan region with the given fields.
pub(super) fn of_fields(fields: &str) -> Edition {
    let indicators = if fields.contains("indicators:") { "" } else { "indicators: []," };
    let text = format!(
        "#![enable(implicit_some)]\n(format: 1, id: \"test\", kind: RegionalProgramme, \
         title: {NAME}, short: {NAME}, period: (2020, 2025), territory: \"KZ-61\", \
         act: (title: {NAME}, date: \"2020-06-01\", languages: [kk], source: \"test.kk\"), \
         sections: [], {indicators} {fields})"
    );
    let base = read_base(&text).unwrap_or_else(|problems| panic!("{problems:?}"));
    Programme::new(Origin::BuiltIn, base, Vec::new()).unwrap().latest().clone()
}

/// A wording.
pub(super) const NAME: &str = "(kk: \"k\", ru: \"r\", en: \"e\")";
