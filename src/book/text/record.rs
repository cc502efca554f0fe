//! The grammar under `read`: records and lists of RON that are read field by field, straight into
//! the structures, with everything that was not understood kept and reported.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;

use ron::value::RawValue;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::warning::Warning;
use crate::book::details::More;
use crate::language::Message;

/// What reading a file carries along.
#[derive(Default)]
pub(in crate::book) struct Notes {
    /// Whether values are taken only as the program writes them, which is several times as fast.
    /// Anything else is an error then, and the file is read again with more patience.
    pub(in crate::book) is_strict: bool,
    pub(in crate::book) warnings: Vec<Warning>,
    codes: HashSet<Arc<str>>,
}

impl Notes {
    /// The one shared copy of a code.
    pub(in crate::book) fn share(&mut self, code: &str) -> Arc<str> {
        if let Some(known) = self.codes.get(code) {
            return Arc::clone(known);
        }
        let code: Arc<str> = code.into();
        self.codes.insert(Arc::clone(&code));
        code
    }
}

/// Something that was not understood, with the name of its field.
pub(in crate::book) struct Odd {
    pub(in crate::book) name: String,
    pub(in crate::book) expected: Message,
    pub(in crate::book) found: String,
    /// Kept in the record's `more`; what was understood after all needs no keeping.
    pub(in crate::book) keep: bool,
}

impl Odd {
    pub(in crate::book) fn new(
        name: impl Into<String>,
        expected: &'static str,
        found: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            expected: Message::new(expected),
            found: found.into(),
            keep: true,
        }
    }

    pub(in crate::book) fn understood(self) -> Self {
        Self { keep: false, ..self }
    }
}

/// Reports what was not understood in a record and keeps it in the record's `more`.
pub(in crate::book) fn settle(odds: Vec<Odd>, path: &str, more: &mut More, notes: &mut Notes) {
    for Odd { name, expected, found, keep } in odds {
        if keep {
            let free = (2..).map(|number| format!("{name} ({number})"));
            let mut names = std::iter::once(name.clone()).chain(free);
            if let Some(free) = names.find(|name| !more.contains_key(name)) {
                more.insert(free, found.clone());
            }
        }
        let path = if path.is_empty() { name } else { format!("{path} / {name}") };
        notes.warnings.push(Warning { path, expected, found });
    }
}

/// A record that takes its fields one by one.
pub(in crate::book) trait Record<'de> {
    fn take<A: MapAccess<'de>>(&mut self, field: &'de str, map: &mut A) -> Result<(), A::Error>;
}

/// Reads `(field: …, …)` into a record.
pub(in crate::book) struct Fields<'a, R>(pub(in crate::book) &'a mut R);

impl<'de, R: Record<'de>> DeserializeSeed<'de> for Fields<'_, R> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct("", &[], self)
    }
}

impl<'de, R: Record<'de>> Visitor<'de> for Fields<'_, R> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(field) = map.next_key::<&'de str>()? {
            self.0.take(field, &mut map)?;
        }
        Ok(())
    }
}

/// Reads `[…, …]`: each element by a function.
pub(in crate::book) struct List<F>(pub(in crate::book) F);

/// What reads one element.
pub(in crate::book) trait Element<'de> {
    fn element<D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error>;
}

impl<'de, E: Element<'de>> DeserializeSeed<'de> for List<E> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, E: Element<'de>> Visitor<'de> for List<E> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element_seed(One(&mut self.0))?.is_some() {}
        Ok(())
    }
}

struct One<'a, E>(&'a mut E);

impl<'de, E: Element<'de>> DeserializeSeed<'de> for One<'_, E> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.element(deserializer)
    }
}

/// Reads `{key: …, …}`, a key and a value at a time, as text.
pub(in crate::book) struct Pairs<F>(pub(in crate::book) F);

impl<'de, F: FnMut(Text<'de>, Text<'de>)> DeserializeSeed<'de> for Pairs<F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, F: FnMut(Text<'de>, Text<'de>)> Visitor<'de> for Pairs<F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key()? {
            (self.0)(key, map.next_value()?);
        }
        Ok(())
    }
}

/// A text in quotes, or a number that stands without them.
pub(in crate::book) enum Text<'de> {
    Quoted(Cow<'de, str>),
    /// An integer, exact.
    Integer(i64),
    /// Any other number; its digits went through binary floating point.
    Float(String),
}

impl Text<'_> {
    pub(in crate::book) fn into_string(self) -> String {
        match self {
            Self::Quoted(text) => text.into_owned(),
            Self::Integer(number) => number.to_string(),
            Self::Float(digits) => digits,
        }
    }
}

impl<'de> de::Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

/// A text in quotes.
pub(in crate::book) struct Quoted<'de>(pub(in crate::book) Cow<'de, str>);

impl<'de> de::Deserialize<'de> for Quoted<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_str(TextVisitor)? {
            Text::Quoted(text) => Ok(Self(text)),
            Text::Integer(_) | Text::Float(_) => Err(de::Error::custom(NOT_STRICT)),
        }
    }
}

/// The error where a strict reader gives up. No one sees it.
pub(in crate::book) const NOT_STRICT: &str = "not as the program writes it";

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text in quotes")
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Text<'de>, E> {
        Ok(Text::Quoted(Cow::Borrowed(text)))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Text<'de>, E> {
        Ok(Text::Quoted(Cow::Owned(text.to_owned())))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Text<'de>, E> {
        Ok(Text::Quoted(Cow::Owned(text)))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Text<'de>, E> {
        Ok(Text::Integer(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Text<'de>, E> {
        Ok(i64::try_from(number).map_or_else(|_| Text::Float(number.to_string()), Text::Integer))
    }

    fn visit_f32<E: de::Error>(self, number: f32) -> Result<Text<'de>, E> {
        Ok(Text::Float(number.to_string()))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Text<'de>, E> {
        Ok(Text::Float(number.to_string()))
    }
}

/// Any value, as the text of its content: a string without its quotes, everything else as RON.
pub(in crate::book) fn any_value<'de, A: MapAccess<'de>>(map: &mut A) -> Result<String, A::Error> {
    let raw = map.next_value::<&'de RawValue>()?.get_ron().trim();
    Ok(ron::from_str::<String>(raw).unwrap_or_else(|_| raw.to_owned()))
}

/// The value of `more`.
pub(in crate::book) fn more<'de, A: MapAccess<'de>>(
    map: &mut A,
    more: &mut More,
) -> Result<(), A::Error> {
    map.next_value_seed(Pairs(|name: Text<'de>, text: Text<'de>| {
        more.insert(name.into_string(), text.into_string());
    }))
}
