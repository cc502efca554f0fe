//! The records of districts and borders in the file of a book and in the lines of its history.

use std::fmt::Write as _;
use std::sync::Arc;

use serde::Deserialize as _;
use serde::de::{DeserializeSeed as _, Deserializer, MapAccess};

use super::{Border, District, Districts};
use crate::book::details::More;
use crate::book::text::file::MAX_DEPTH;
use crate::book::text::quote::push_quoted;
use crate::book::text::read_programme::unknown;
use crate::book::text::record::{
    Element, Fields, List, Notes, Odd, Record, Text, any_value, more, settle,
};
use crate::book::text::write::{push_more, push_text};
use crate::language::Wording;
use crate::territory::{Change, Kind, Moment, Own};

/// Words of kinds in files; the first may be left out.
const KINDS: [(Kind, &str); 2] = [(Kind::District, "District"), (Kind::City, "City")];

impl District {
    /// The record, as in files: `(code: "…", parent: "…", kk: "…", …)`.
    pub fn text(&self) -> String {
        let Self { own: Own { code, kind, parent, name, aliases }, more } = self;
        let mut out = "(code: ".to_owned();
        push_quoted(&mut out, code);
        if *kind == Kind::City {
            out.push_str(", kind: City");
        }
        push_text(&mut out, "parent", parent);
        for (field, text) in [("kk", &name.kk), ("ru", &name.ru), ("en", &name.en)] {
            push_text(&mut out, field, text);
        }
        push_list(&mut out, "aliases", aliases);
        push_more(&mut out, more);
        out.push(')');
        out
    }

    /// Reads what [`Self::text`] gives; `None` where it is something else.
    pub fn read(text: &str) -> Option<Self> {
        let (mut notes, mut record) = (Notes::default(), DistrictRecord::default());
        let options = ron::Options::default().with_recursion_limit(MAX_DEPTH);
        options.from_str_seed(text, Fields(&mut record)).ok()?;
        record.finish(&mut notes).ok()
    }
}

impl Border {
    /// The record, as in files: `(when: "2026-01-01", from: ["…"], into: ["…"])`.
    pub fn text(&self) -> String {
        let Self { change: Change { when, from, into }, more } = self;
        text_of_border(&moment(*when), from, into, more)
    }

    /// Reads what [`Self::text`] gives; `None` where it is something else.
    pub fn read(text: &str) -> Option<Self> {
        let (mut notes, mut record) = (Notes::default(), BorderRecord::default());
        let options = ron::Options::default().with_recursion_limit(MAX_DEPTH);
        options.from_str_seed(text, Fields(&mut record)).ok()?;
        record.finish(&mut notes).ok()
    }
}

fn text_of_border(when: &str, from: &[String], into: &[String], more: &More) -> String {
    let mut out = "(when: ".to_owned();
    push_quoted(&mut out, when);
    push_list(&mut out, "from", from);
    push_list(&mut out, "into", into);
    push_more(&mut out, more);
    out.push(')');
    out
}

/// A day, or a year where only that is known.
pub(super) fn moment(when: Moment) -> String {
    match when {
        Moment::Day(day) => day.to_string(),
        Moment::Year(year) => format!("{year:04}"),
    }
}

fn read_moment(text: &str) -> Option<Moment> {
    let day = || text.parse().ok().map(Moment::Day);
    let year = || text.parse().ok().filter(|year| (1000..=9999).contains(year)).map(Moment::Year);
    if text.len() == 4 { year() } else { day() }
}

fn push_list(out: &mut String, name: &str, texts: &[String]) {
    if texts.is_empty() {
        return;
    }
    // Writing to a String cannot fail.
    let _ = write!(out, ", {name}: [");
    for (at, text) in texts.iter().enumerate() {
        out.push_str(if at > 0 { ", " } else { "" });
        push_quoted(out, text);
    }
    out.push(']');
}

/// Appends the parts of the file; nothing where there are no additions.
pub(in crate::book) fn push(out: &mut String, districts: &Districts) {
    let mut part = |name: &str, records: &mut dyn Iterator<Item = String>| {
        let mut records = records.peekable();
        if records.peek().is_none() {
            return;
        }
        let _ = writeln!(out, "    {name}: [");
        for record in records {
            let _ = writeln!(out, "        {record},");
        }
        out.push_str("    ],\n");
    };
    part("districts", &mut districts.list().map(District::text));
    part("borders", &mut districts.borders().map(Border::text));
}

/// Reads the elements of `districts` and `borders`; what can't be used is kept as text.
pub(in crate::book) struct Additions<'a> {
    pub(in crate::book) districts: &'a mut Districts,
    pub(in crate::book) notes: &'a mut Notes,
    /// What belongs to no record.
    pub(in crate::book) odds: &'a mut Vec<Odd>,
    /// Whether borders are read.
    pub(in crate::book) are_borders: bool,
}

impl<'de> Element<'de> for Additions<'_> {
    fn element<D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        if self.are_borders {
            let mut record = BorderRecord::default();
            Fields(&mut record).deserialize(deserializer)?;
            match record.finish(self.notes) {
                Ok(border) => drop(self.districts.put_border(&Arc::new(border), true)),
                Err(text) => self.odds.push(Odd::new("borders", "book-expected-border", text)),
            }
            return Ok(());
        }
        let mut record = DistrictRecord::default();
        Fields(&mut record).deserialize(deserializer)?;
        match record.finish(self.notes) {
            Err(text) => self.odds.push(Odd::new("districts", "book-expected-district", text)),
            Ok(second) if self.districts.get(&second.own.code).is_some() => {
                self.odds.push(Odd::new("districts", "book-expected-once", second.text()));
            }
            Ok(district) => {
                let code = district.own.code.clone();
                self.districts.put(&code, Some(Arc::new(district)));
            }
        }
        Ok(())
    }
}

/// One element of `districts`.
#[derive(Default)]
struct DistrictRecord {
    code: String,
    kind: Option<Kind>,
    parent: String,
    name: Wording,
    aliases: Vec<String>,
    more: More,
    odds: Vec<Odd>,
}

impl<'de> Record<'de> for DistrictRecord {
    fn take<A: MapAccess<'de>>(&mut self, field: &'de str, map: &mut A) -> Result<(), A::Error> {
        match field {
            "code" => self.code = text(map)?,
            "parent" => self.parent = text(map)?,
            "kk" => self.name.kk = text(map)?,
            "ru" => self.name.ru = text(map)?,
            "en" => self.name.en = text(map)?,
            "kind" => {
                let word = any_value(map)?;
                self.kind = KINDS.iter().find(|(_, known)| *known == word).map(|(kind, _)| *kind);
                if self.kind.is_none() {
                    self.odds.push(Odd::new(field, "book-expected-kind", word));
                }
            }
            "aliases" => map.next_value_seed(List(Texts(&mut self.aliases)))?,
            "more" => more(map, &mut self.more)?,
            _ => self.odds.push(unknown(field, map)?),
        }
        Ok(())
    }
}

impl DistrictRecord {
    /// The district, or its text where it has no code.
    fn finish(mut self, notes: &mut Notes) -> Result<District, String> {
        let path = format!("districts / {}", self.code);
        settle(self.odds, &path, &mut self.more, notes);
        let Self { code, kind, parent, name, aliases, more, .. } = self;
        let kind = kind.unwrap_or(Kind::District);
        let district = District { own: Own { code, kind, parent, name, aliases }, more };
        if district.own.code.is_empty() { Err(district.text()) } else { Ok(district) }
    }
}

/// One element of `borders`.
#[derive(Default)]
struct BorderRecord {
    when: String,
    from: Vec<String>,
    into: Vec<String>,
    more: More,
    odds: Vec<Odd>,
}

impl<'de> Record<'de> for BorderRecord {
    fn take<A: MapAccess<'de>>(&mut self, field: &'de str, map: &mut A) -> Result<(), A::Error> {
        match field {
            "when" => self.when = text(map)?,
            "from" => map.next_value_seed(List(Texts(&mut self.from)))?,
            "into" => map.next_value_seed(List(Texts(&mut self.into)))?,
            "more" => more(map, &mut self.more)?,
            _ => self.odds.push(unknown(field, map)?),
        }
        Ok(())
    }
}

impl BorderRecord {
    /// The change, or its text where it has no day or a side is missing.
    fn finish(mut self, notes: &mut Notes) -> Result<Border, String> {
        settle(self.odds, "borders", &mut self.more, notes);
        let Self { when, from, into, more, .. } = self;
        match read_moment(&when) {
            Some(when) if !from.is_empty() && !into.is_empty() => {
                Ok(Border { change: Change { when, from, into }, more })
            }
            _ => Err(text_of_border(&when, &from, &into, &more)),
        }
    }
}

/// A list of texts.
struct Texts<'a>(&'a mut Vec<String>);

impl<'de> Element<'de> for Texts<'_> {
    fn element<D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        self.0.push(Text::deserialize(deserializer)?.into_string());
        Ok(())
    }
}

fn text<'de, A: MapAccess<'de>>(map: &mut A) -> Result<String, A::Error> {
    Ok(map.next_value::<Text<'_>>()?.into_string())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::book::samples::{any_border, any_district};

    proptest! {
        #[test]
        fn a_line_of_the_history_says_all_of_a_record(district in any_district(), border in any_border()) {
            prop_assert_eq!(District::read(&district.text()), Some(district));
            prop_assert_eq!(Border::read(&border.text()), Some(border));
        }
    }

    #[test]
    fn what_is_no_record_of_a_district_is_kept_and_told() {
        let text = |part: &str| format!("(format: 1, {part}, programmes: [])");
        let cases = [
            (r#"districts: [(kk: "Ақкөл", hills: 3)]"#, "book-expected-district"),
            (
                r#"districts: [(code: "KZ-1", kk: "А"), (code: "KZ-1", kk: "Ә")]"#,
                "book-expected-once",
            ),
            (r#"districts: [(code: "KZ-1", kk: "А", kind: Village)]"#, "book-expected-kind"),
            (r#"borders: [(when: "soon", from: ["a"], into: ["b"])]"#, "book-expected-border"),
            (r#"borders: [(when: "2026", from: [], into: ["b"])]"#, "book-expected-border"),
        ];
        for (part, expected) in cases {
            let opened = crate::book::text::read::read(text(part).as_bytes()).unwrap();
            let last = opened.warnings.last().unwrap();
            assert!(opened.warnings.iter().any(|one| one.expected.key == expected), "{part}");
            let kept = crate::book::text::write::write(&opened.book);
            assert!(kept.contains("more: {"), "{part}: {last:?}\n{kept}");
            let again = crate::book::text::read::read(kept.as_bytes()).unwrap();
            assert_eq!(again.warnings, [], "{kept}");
        }
    }
}
