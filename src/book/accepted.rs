//! Findings about a value that the office looked at and accepted, each with its reason.

use std::collections::BTreeMap;

use super::observation::Entry;

/// What the office accepted of what was found doubtful in one value. It holds for the value that
/// was looked at: another value in the same cell is doubted anew, and where the old one comes back,
/// by undo for example, its acceptance holds again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accepted {
    /// The value that was looked at, as in files: `93.1`.
    pub of: String,
    /// Code of the rule → why the value stands all the same.
    pub why: BTreeMap<String, String>,
}

impl Accepted {
    /// Why a finding about this value is accepted; none where it is not.
    pub fn why(&self, rule: &str, entry: Option<&Entry>) -> Option<&str> {
        let why = self.why.get(rule)?;
        (self.of == text(entry)).then_some(why)
    }

    /// The same with a finding about this value accepted. What was accepted of another value goes.
    #[must_use]
    pub fn with(&self, rule: &str, why: &str, entry: Option<&Entry>) -> Self {
        let of = text(entry);
        let mut all = if self.of == of { self.why.clone() } else { BTreeMap::new() };
        all.insert(rule.to_owned(), why.to_owned());
        Self { of, why: all }
    }

    /// The same with a finding doubted again.
    #[must_use]
    pub fn without(&self, rule: &str) -> Self {
        let mut why = self.why.clone();
        why.remove(rule);
        let of = if why.is_empty() { String::new() } else { self.of.clone() };
        Self { of, why }
    }
}

fn text(entry: Option<&Entry>) -> String {
    entry.map(ToString::to_string).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(text: &str) -> Entry {
        text.parse().unwrap()
    }

    #[test]
    fn an_acceptance_holds_for_the_value_that_was_looked_at() {
        let (old, new) = (entry("39"), entry("93"));
        let accepted = Accepted::default().with("jump", "a school closed", Some(&old));
        assert_eq!(accepted.why("jump", Some(&old)), Some("a school closed"));
        assert_eq!(accepted.why("jump", Some(&new)), None);
        assert_eq!(accepted.why("jump", None), None);
        assert_eq!(accepted.why("region", Some(&old)), None);
        let again = accepted.with("region", "as printed", Some(&new));
        assert_eq!(again.why("jump", Some(&new)), None, "it was about another value");
        assert_eq!(again.why("region", Some(&new)), Some("as printed"));
        assert_eq!(again.without("region"), Accepted::default());
    }
}
