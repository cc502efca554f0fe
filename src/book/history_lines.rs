//! The lines of the history as they are written; how they are read stands in `history`.

use std::borrow::Cow;
use std::sync::Arc;

use super::column::Column;
use super::details::Details;
use super::districts::District;
use super::edit::{Edit, Stamp};
use super::key::{CellKey, Layer, SeriesKey};
use super::observation::Entry;
use super::text::quote::{push_entry, push_quoted, push_quoted_plain, push_year};
use crate::programme::Year;

/// About so long are the key of a line of values and one field, and a year with two values.
const BYTES_OF_KEY: usize = 200;
const BYTES_OF_YEAR: usize = 24;

/// About so long are the details of a year, before and after.
const BYTES_OF_DETAILS: usize = 150;

/// The lines of changes that were made at once.
pub(super) struct Lines {
    /// What every line begins with: the moment, and who.
    head: String,
    text: String,
}

impl Lines {
    /// None yet.
    pub(super) fn new(stamp: &Stamp) -> Self {
        let mut head = "(at: ".to_owned();
        push_quoted_plain(&mut head, stamp.when);
        push_field(&mut head, "who", &stamp.who);
        Self { head, text: String::new() }
    }

    /// Makes room for the lines of these changes, about: a long text that grows is copied.
    pub(super) fn reserve(&mut self, edits: &[Edit]) {
        let line = self.head.len() + BYTES_OF_KEY;
        let lengths = edits.iter().map(|edit| match edit {
            Edit::SetEntries { entries, .. } => line + BYTES_OF_YEAR * entries.len(),
            Edit::SetDetails { details, .. } => line + BYTES_OF_DETAILS * details.len(),
            _ => line,
        });
        self.text.reserve(lengths.sum());
    }

    /// The lines, each with its end.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// Appends the line for the years of a line of values: what stood there, by year, and what
    /// stands there now.
    pub(super) fn entries(&mut self, column: &Column, old: &[(Year, Option<Entry>)]) {
        let out = &mut self.text;
        out.push_str(&self.head);
        push_series(out, &column.key);
        match old {
            [(year, old)] => {
                out.push_str(", year: ");
                push_year(out, *year);
                for (name, entry) in [(", old: ", old.as_ref()), (", new: ", column.get(*year))] {
                    if entry.is_some() {
                        out.push_str(name);
                        push_entry(out, entry);
                    }
                }
            }
            _ => {
                out.push_str(", years: {");
                let mut now = column.iter().peekable();
                for (at, (year, old)) in old.iter().enumerate() {
                    while now.next_if(|(other, _)| other < year).is_some() {}
                    let new = now.next_if(|(other, _)| other == year).map(|(_, entry)| entry);
                    out.push_str(if at > 0 { ", " } else { "" });
                    push_year(out, *year);
                    out.push_str(": (");
                    push_entry(out, old.as_ref());
                    out.push_str(", ");
                    push_entry(out, new);
                    out.push(')');
                }
                out.push('}');
            }
        }
        out.push_str(")\n");
    }

    /// Appends the line for the details of a line of values: what was said beside its years, and
    /// what is said there now, as far as it differs.
    pub(super) fn details(&mut self, column: &Column, old: &[(Year, Option<Arc<Details>>)]) {
        let out = &mut self.text;
        out.push_str(&self.head);
        push_series(out, &column.key);
        let of_year = old.iter().map(|(year, old)| {
            let differences = differences(old.as_deref(), column.details(*year));
            (*year, differences)
        });
        let of_year: Vec<_> = of_year.collect();
        if let [(year, differences)] = &*of_year
            && let [(field, old, new)] = &**differences
        {
            out.push_str(", year: ");
            push_year(out, *year);
            push_rest(out, field, old, new);
            return;
        }
        out.push_str(", details: {");
        for (at, (year, differences)) in of_year.iter().enumerate() {
            out.push_str(if at > 0 { ", " } else { "" });
            push_year(out, *year);
            out.push_str(": {");
            for (at, (field, old, new)) in differences.iter().enumerate() {
                out.push_str(if at > 0 { ", " } else { "" });
                push_quoted(out, field);
                out.push_str(": (");
                push_quoted(out, old);
                out.push_str(", ");
                push_quoted(out, new);
                out.push(')');
            }
            out.push('}');
        }
        out.push_str("})\n");
    }

    /// Appends the line of any other change: the edit that takes it back, and the edit itself.
    pub(super) fn change(&mut self, from: &Edit, to: &Edit) {
        match (from, to) {
            (Edit::SetTerritory(old), Edit::SetTerritory(new)) => {
                let code =
                    |territory: &Option<Arc<str>>| territory.as_deref().unwrap_or("").to_owned();
                self.line(&|_| {}, "territory", &code(old), &code(new));
            }
            (
                Edit::SetEdition { edition: old, .. },
                Edit::SetEdition { programme, edition: new },
            ) => {
                let about = |out: &mut String| push_field(out, "programme", programme);
                self.line(&about, "edition", &text(old.as_ref()), &text(new.as_ref()));
            }
            (
                Edit::SetDistrict { district: old, .. },
                Edit::SetDistrict { code, district: new },
            ) => {
                let about = |out: &mut String| push_field(out, "territory", code);
                let text = |district: &Option<Arc<District>>| {
                    district.as_ref().map(|district| district.text()).unwrap_or_default()
                };
                self.line(&about, "district", &text(old), &text(new));
            }
            (_, Edit::SetBorder { border, stands }) => {
                let (text, none) = (border.text(), String::new());
                let (old, new) = if *stands { (&none, &text) } else { (&text, &none) };
                self.line(&|_| {}, "border", old, new);
            }
            (Edit::SetMerged { name: old, .. }, Edit::SetMerged { sign, name: new }) => {
                let about = |out: &mut String| push_field(out, "code", sign);
                self.line(&about, "merged", &text(old.as_ref()), &text(new.as_ref()));
            }
            (
                Edit::SetDeclined { source: old, .. },
                Edit::SetDeclined { cell, text: declined, source: new },
            ) => {
                let field = format!("declined.{declined}");
                self.line(
                    &|out| push_cell(out, cell),
                    &field,
                    &text(old.as_ref()),
                    &text(new.as_ref()),
                );
            }
            // The edit that takes one back is always of the same kind; cells are told above.
            _ => {}
        }
    }

    fn line(&mut self, about: &dyn Fn(&mut String), field: &str, old: &str, new: &str) {
        let out = &mut self.text;
        out.push_str(&self.head);
        about(out);
        push_rest(out, field, old, new);
    }
}

/// Name, old and new text of a field.
type Difference<'a> = (Cow<'a, str>, Cow<'a, str>, Cow<'a, str>);

/// The fields that differ.
fn differences<'a>(old: Option<&'a Details>, new: Option<&'a Details>) -> Vec<Difference<'a>> {
    let [old, mut new] = [old, new].map(|one| one.map_or_else(Vec::new, Details::fields));
    if old.is_empty() {
        return new.into_iter().map(|(name, text)| (name, Cow::default(), text)).collect();
    }
    let mut differences = Vec::with_capacity(old.len() + new.len());
    for (name, text) in old {
        let now = new.iter().position(|(other, _)| *other == name).map(|at| new.remove(at).1);
        if now.as_ref() != Some(&text) {
            differences.push((name, text, now.unwrap_or_default()));
        }
    }
    differences.extend(new.into_iter().map(|(name, text)| (name, Cow::default(), text)));
    differences
}

/// Appends what changed, and the end of the line.
fn push_rest(out: &mut String, field: &str, old: &str, new: &str) {
    push_field(out, "field", field);
    push_field(out, "old", old);
    push_field(out, "new", new);
    out.push_str(")\n");
}

fn text<T: std::fmt::Display>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

fn push_cell(out: &mut String, cell: &CellKey) {
    push_series(out, &cell.series);
    out.push_str(", year: ");
    push_year(out, cell.year);
}

fn push_series(out: &mut String, key: &SeriesKey) {
    let SeriesKey { programme, code, series, territory, layer } = key;
    push_field(out, "programme", programme);
    push_field(out, "code", code);
    push_field(out, "series", series);
    push_field(out, "territory", territory);
    if *layer != Layer::default() {
        out.push_str(", layer: ");
        out.push_str(layer.word());
    }
}

fn push_field(out: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        out.push_str(", ");
        out.push_str(name);
        out.push_str(": ");
        push_quoted(out, value);
    }
}
