//! Bodies that carry out measures, as acts print them.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A body that carries out a measure, as the act prints it. In files a text, in which the words
/// "by agreement" stand in brackets behind the name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its name or abbreviation.
    pub name: String,
    /// The words "by agreement" as printed, without their brackets; none where they do not stand.
    pub by_agreement: Option<String>,
}

/// How acts write that a body takes part by agreement.
const BY_AGREEMENT: [&str; 4] =
    ["келісу бойынша", "келісім бойынша", "по согласованию", "by agreement"];

/// How acts write the local executive bodies.
const LOCAL: [&str; 8] = [
    "ЖАО",
    "МИО",
    "жергілікті атқарушы органдар",
    "местные исполнительные органы",
    "әкімдіктер",
    "акиматы",
    "LEB",
    "local executive bodies",
];

impl Body {
    /// Whether it is the local executive bodies: the akimats of regions, cities and districts.
    pub fn is_local(&self) -> bool {
        let name = self.name.to_lowercase();
        LOCAL.iter().any(|local| name == local.to_lowercase())
    }
}

impl FromStr for Body {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        let text = text.trim();
        let split = text.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
        Ok(match split {
            Some((name, words)) if is_by_agreement(words) => {
                Self { name: name.trim().to_owned(), by_agreement: Some(words.trim().to_owned()) }
            }
            Some(_) | None => Self { name: text.to_owned(), by_agreement: None },
        })
    }
}

fn is_by_agreement(words: &str) -> bool {
    let words = words.trim().to_lowercase();
    BY_AGREEMENT.contains(&&*words)
}

impl fmt::Display for Body {
    /// As the act prints it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.by_agreement {
            None => f.write_str(&self.name),
            Some(words) => write!(f, "{} ({words})", self.name),
        }
    }
}

impl Serialize for Body {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Body {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let Ok(body) = text.parse();
        Ok(body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(text: &str) -> Body {
        let Ok(body) = text.parse();
        body
    }

    #[test]
    fn by_agreement_is_split_off_and_printed_again() {
        let text = "РПП \"Атамекен\" (по согласованию)";
        let read = body(text);
        assert_eq!(read.name, "РПП \"Атамекен\"");
        assert_eq!(read.by_agreement.as_deref(), Some("по согласованию"));
        assert_eq!(read.to_string(), text);
        let plain = body("ҒЗИ (институт)");
        assert_eq!((plain.name.as_str(), plain.by_agreement), ("ҒЗИ (институт)", None));
    }

    #[test]
    fn local_executive_bodies_are_known_by_their_names() {
        assert!(body("ЖАО").is_local() && body("МИО").is_local());
        assert!(!body("МИОР").is_local() && !body("МП").is_local());
    }
}
