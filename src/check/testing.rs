//! What the tests of the rules share: shipped editions, and a small programme around given values.

use super::{Finding, Rule};
use crate::programme::{Edition, Library, Origin, Programme, read_base};

/// An edition of a shipped programme, counted from the first.
pub(super) fn edition(id: &str, index: usize) -> Edition {
    let library = Library::built_in();
    library.get(id).unwrap().editions()[index].clone()
}

/// The findings of one rule.
pub(super) fn found(edition: impl std::borrow::Borrow<Edition>, rule: Rule) -> Vec<Finding> {
    let found = super::edition(edition.borrow(), &Library::built_in());
    found.into_iter().filter(|finding| finding.rule == rule).collect()
}

/// An edition with one share whose only series has these blocks of values.
pub(super) fn of_file(values: &str) -> Edition {
    of_series("Percent", "Share", &format!("(values: [{values}])"))
}

/// An edition with one indicator, the more of which the better, whose series are given.
pub(super) fn of_series(unit: &str, counting: &str, series: &str) -> Edition {
    let indicator = format!(
        "(code: \"TI-1\", kind: Target, number: \"1\", title: {NAME}, unit: {unit}, \
         counting: {counting}, better: Higher, regional: Comparable, series: [{series}], \
         place: (section: \"1\"))"
    );
    of_text("KZ-61", &format!("indicators: [{indicator}]"))
}

/// An edition of 2020 to 2025 for a territory with the given fields.
pub(super) fn of_text(territory: &str, fields: &str) -> Edition {
    let indicators = if fields.contains("indicators:") { "" } else { "indicators: []," };
    let text = format!(
        "(format: 1, id: \"test\", kind: RegionalProgramme, title: {NAME}, short: {NAME}, \
         period: (2020, 2025), territory: \"{territory}\", act: (title: {NAME}, \
         date: \"2020-01-01\", languages: [kk], source: \"test.kk\"), sections: [], \
         {indicators} {fields})"
    );
    let base = read_base(&text).unwrap();
    Programme::new(Origin::BuiltIn, base, Vec::new()).unwrap().latest().clone()
}

/// A wording.
pub(super) const NAME: &str = "(kk: \"k\", ru: \"r\", en: \"e\")";
