//! One value as an act prints it, and the values of a series by year.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeMap};

use super::act::Place;
use crate::language::Decimal;

/// A calendar year; for a study cycle, the cycle's year.
pub type Year = i16;

/// What stands in one cell of an act. An empty cell is no value at all and has no variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number: `90.2`.
    Number(Decimal),
    /// "Not less than": `>=5`.
    AtLeast(Decimal),
    /// "Not more than": `<=5`.
    AtMost(Decimal),
    /// A dash, `-`: none, which some acts use for "reached".
    Dash,
    /// An asterisk, `*`: to be specified.
    ToBeSpecified,
    /// Words as printed: a state of the indicator's ladder, a level label, an expected result.
    Words(String),
}

impl Value {
    /// The number, where the value is one without a sign of inequality.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            Self::AtLeast(_)
            | Self::AtMost(_)
            | Self::Dash
            | Self::ToBeSpecified
            | Self::Words(_) => None,
        }
    }

    /// The form in a cell: signs as acts print them, numbers and words as the caller words them.
    pub fn shown(
        &self,
        number: impl Fn(Decimal) -> String,
        words: impl FnOnce(&str) -> String,
    ) -> String {
        match self {
            Self::Number(value) => number(*value),
            Self::AtLeast(value) => format!("≥ {}", number(*value)),
            Self::AtMost(value) => format!("≤ {}", number(*value)),
            Self::Dash => "–".to_owned(),
            Self::ToBeSpecified => "*".to_owned(),
            Self::Words(text) => words(text),
        }
    }
}

impl fmt::Display for Value {
    /// The form in programme files and in the output of the command line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::AtLeast(number) => write!(f, ">={number}"),
            Self::AtMost(number) => write!(f, "<={number}"),
            Self::Dash => f.write_str("-"),
            Self::ToBeSpecified => f.write_str("*"),
            Self::Words(words) => f.write_str(words),
        }
    }
}

/// Why a text is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAValue {
    /// It is empty or blank.
    #[error("an empty value: leave the year out instead")]
    Empty,
    /// Words have letters. What has none is a number or a sign in another form (`90,2`, `90 %`,
    /// `≥5`, `–`), and taken for words it would silently be compared with nothing.
    #[error("neither a number in its plain form nor words")]
    MiswrittenNumber,
}

impl FromStr for Value {
    type Err = NotAValue;

    fn from_str(text: &str) -> Result<Self, NotAValue> {
        let inequality = |sign: &str| text.strip_prefix(sign)?.trim().parse::<Decimal>().ok();
        Ok(match text {
            _ if text.trim().is_empty() => return Err(NotAValue::Empty),
            "-" => Self::Dash,
            "*" => Self::ToBeSpecified,
            _ => {
                if let Ok(number) = text.parse() {
                    Self::Number(number)
                } else if let Some(number) = inequality(">=") {
                    Self::AtLeast(number)
                } else if let Some(number) = inequality("<=") {
                    Self::AtMost(number)
                } else if text.contains(char::is_alphabetic) {
                    Self::Words(text.to_owned())
                } else {
                    return Err(NotAValue::MiswrittenNumber);
                }
            }
        })
    }
}

/// What the reader of files says to be expected, by which `syntax` knows the mistake.
pub(super) const EXPECTED_VALUE: &str = "a value: \"90.2\", \"-\", \"*\"";
pub(super) const EXPECTED_NUMBER: &str = "a number: \"90.2\"";

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|error| {
            let expected = match error {
                NotAValue::Empty => EXPECTED_VALUE,
                NotAValue::MiswrittenNumber => EXPECTED_NUMBER,
            };
            de::Error::invalid_value(de::Unexpected::Str(&text), &expected)
        })
    }
}

/// Whether values are planned or observed.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A planned value.
    #[default]
    Target,
    /// The value from which the programme starts.
    Baseline,
    /// A fact that the act itself tells.
    Actual,
    /// A forecast that the act makes and does not set as a target.
    Forecast,
}

impl Kind {
    /// The word on the command line and in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Baseline => "baseline",
            Self::Actual => "actual",
            Self::Forecast => "forecast",
        }
    }
}

/// Values by year, sorted by year, each year once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ByYear(Vec<(Year, Value)>);

impl ByYear {
    /// Sorts by year; of two values of one year the later one stays.
    pub fn new(values: impl IntoIterator<Item = (Year, Value)>) -> Self {
        let map: std::collections::BTreeMap<_, _> = values.into_iter().collect();
        Self(map.into_iter().collect())
    }

    /// The value of a year.
    pub fn get(&self, year: Year) -> Option<&Value> {
        let at = self.0.binary_search_by_key(&year, |(year, _)| *year).ok()?;
        Some(&self.0[at].1)
    }

    /// All, by year.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Year, &Value)> {
        self.0.iter().map(|(year, value)| (*year, value))
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for ByYear {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (year, value) in &self.0 {
            map.serialize_entry(year, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for ByYear {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = ByYear;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("values by year: {2023: \"90.2\", 2024: \"-\"}")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<ByYear, A::Error> {
                let mut values = std::collections::BTreeMap::new();
                while let Some((year, value)) = map.next_entry::<Year, Value>()? {
                    if values.insert(year, value).is_some() {
                        let once = "each year once";
                        return Err(de::Error::invalid_value(
                            de::Unexpected::Signed(year.into()),
                            &once,
                        ));
                    }
                }
                Ok(ByYear(values.into_iter().collect()))
            }
        }

        deserializer.deserialize_map(Visitor)
    }
}

/// The values of one series for one territory, all of one kind and from one place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Values {
    /// Target unless said.
    #[serde(skip_serializing_if = "is_default")]
    pub kind: Kind,
    /// Code of the territory; empty: that of the programme.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub territory: String,
    /// A second statement of values that stand elsewhere too; the first one counts.
    #[serde(skip_serializing_if = "is_default")]
    pub second: bool,
    /// Where they stand; empty: where the indicator stands.
    #[serde(skip_serializing_if = "Place::is_empty")]
    pub place: Place,
    /// The values.
    pub years: ByYear,
    /// Labels printed beside values (levels of a score), by the same years.
    #[serde(skip_serializing_if = "ByYear::is_empty")]
    pub levels: ByYear,
    /// The column of the table in which a cycle's value stands, where it is not the cycle's year.
    #[serde(skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    pub columns: std::collections::BTreeMap<Year, Year>,
    /// Remark of ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<crate::language::Wording>,
    /// Which act of the edition states them, as an index into its acts; not in files.
    #[serde(skip)]
    pub act: usize,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
