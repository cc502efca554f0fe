//! What the dialog of earlier saves shows.

use crate::app::document::{Save, moment};
use crate::book::{Book, CellKey, Details, Edit, Entry, Layer, SeriesKey};
use crate::exchange::details_told;
use crate::language::{Message, Texts, show_number};
use crate::programme::Year;
use crate::territory::Tree;

/// Differences that are listed one by one.
const LISTED: usize = 200;

/// One earlier save in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Day and time.
    pub when: String,
    /// How many values and who; or why it cannot be read.
    pub about: String,
    /// Whether it can be looked at.
    pub is_readable: bool,
}

/// What the book would become.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// How many values would change, come back and go.
    pub summary: String,
    /// Cell by cell.
    pub cells: Vec<Change>,
    /// What is not listed.
    pub rest: String,
}

/// One difference: where, what stands there now, what would stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Indicator, series, territory, year.
    pub place: String,
    /// Now.
    pub old: String,
    /// Then.
    pub new: String,
}

impl Row {
    /// What is said of an earlier save.
    pub fn of(save: &Save, texts: &Texts) -> Self {
        let (date, time) = moment(save.at);
        let when = Message::new("saves-when").with("date", date).with("time", time);
        let about = match &save.about {
            Ok((count, who)) if who.is_empty() => Message::new("saves-about").with("count", *count),
            Ok((count, who)) => {
                Message::new("saves-about-who").with("count", *count).with("who", who.as_str())
            }
            Err(message) => message.clone(),
        };
        let about =
            if save.is_kept { Message::new("saves-kept").with("about", about) } else { about };
        let is_readable = save.about.is_ok();
        Self { when: texts.say(&when), about: texts.say(&about), is_readable }
    }
}

impl Preview {
    /// What these edits would do to the book.
    pub fn of(book: &Book, edits: &[Edit], tree: &Tree, texts: &Texts) -> Self {
        let words = Words { tree, texts };
        let (mut changed, mut back, mut gone, mut other) = (0_usize, 0_usize, 0_usize, 0_usize);
        let mut cells = Vec::new();
        let mut list = |change: &dyn Fn() -> Change| {
            if cells.len() < LISTED {
                cells.push(change());
            }
        };
        for edit in edits {
            if let Edit::SetDetails { series, details } = edit {
                other += details.len();
                for (year, new) in details {
                    list(&|| words.details(book, &series.at(*year), new.as_deref()));
                }
                continue;
            }
            let Edit::SetEntries { series, entries } = edit else {
                other += 1;
                list(&|| words.other(book, edit));
                continue;
            };
            for (year, new) in entries {
                let old = book.get(&series.at(*year));
                match (old, new) {
                    (None, _) => back += 1,
                    (_, None) => gone += 1,
                    _ => changed += 1,
                }
                list(&|| Change {
                    place: words.place(series, *year),
                    old: words.entry(old),
                    new: words.entry(new.as_ref()),
                });
            }
        }
        let total = changed + back + gone + other;
        let summary = if total == 0 {
            Message::new("saves-same")
        } else {
            Message::new("saves-summary")
                .with("changed", changed)
                .with("back", back)
                .with("gone", gone)
                .with("other", other)
        };
        let rest = total - cells.len();
        let rest = match rest {
            0 => String::new(),
            _ => texts.say(&Message::new("saves-rest").with("count", rest)),
        };
        Self { summary: texts.say(&summary), cells, rest }
    }
}

struct Words<'a> {
    tree: &'a Tree,
    texts: &'a Texts,
}

impl Words<'_> {
    fn place(&self, key: &SeriesKey, year: Year) -> String {
        let own = match key.layer {
            Layer::Actual => String::new(),
            Layer::OwnTarget => self.texts.get("saves-own-target").into_owned(),
        };
        let territory = self.territory(&key.territory);
        let parts = [&*key.code, &key.series, &territory, &year.to_string(), &own];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn territory(&self, code: &str) -> String {
        let known = self.tree.get(code);
        known.map_or(code, |known| known.name.get(self.texts.language())).to_owned()
    }

    fn entry(&self, entry: Option<&Entry>) -> String {
        let number = |number| show_number(number, self.texts.language());
        match entry {
            None => self.texts.get("saves-nothing").into_owned(),
            Some(Entry::Number(value)) => number(*value),
            Some(Entry::Fraction { numerator, denominator }) => {
                format!("{}/{}", number(*numerator), number(*denominator))
            }
            Some(Entry::State(words)) => words.clone(),
            Some(Entry::Missing(reason)) => self.texts.get(reason.name()).into_owned(),
        }
    }

    /// What stands beside a value, as far as it differs.
    fn details(&self, book: &Book, cell: &CellKey, new: Option<&Details>) -> Change {
        let place = Message::new("saves-details").with("cell", self.place(&cell.series, cell.year));
        let told = |details: Option<&Details>| details.map(details_told).unwrap_or_default();
        let (old, new) = (told(book.details(cell)), told(new));
        let differing = |one: &[Message], other: &[Message]| {
            let fields = one.iter().filter(|field| !other.contains(field));
            let fields: Vec<_> = fields.map(|field| self.texts.say(field)).collect();
            fields.join(", ")
        };
        let (mut old, mut new) = (differing(&old, &new), differing(&new, &old));
        // What differs may be too little to be told: a line break, a zero at the end.
        if !(old.is_empty() && new.is_empty()) {
            for side in [&mut old, &mut new].into_iter().filter(|side| side.is_empty()) {
                side.push_str(&self.texts.get("saves-nothing"));
            }
        }
        Change { place: self.texts.say(&place), old, new }
    }

    /// What is neither a value nor beside one: told by its kind, with what is short enough to be
    /// told.
    fn other(&self, book: &Book, edit: &Edit) -> Change {
        let texts = self.texts;
        let nothing = || texts.get("saves-nothing").into_owned();
        let (place, old, new) = match edit {
            // Told cell by cell.
            Edit::SetEntries { .. } | Edit::SetDetails { .. } => Default::default(),
            Edit::SetTerritory(code) => {
                let name = |code: Option<&str>| code.map_or_else(nothing, |c| self.territory(c));
                let now = name(book.territory().map(|code| &**code));
                (texts.get("saves-territory").into_owned(), now, name(code.as_deref()))
            }
            Edit::SetEdition { programme, edition } => {
                let day = |day: Option<jiff::civil::Date>| {
                    day.map_or_else(nothing, |day| {
                        texts.say(&Message::new("saves-day").with("date", day))
                    })
                };
                let told = Message::new("saves-edition").with("programme", &**programme);
                (texts.say(&told), day(book.edition(programme)), day(*edition))
            }
            Edit::SetDistrict { code, .. } => {
                let told = Message::new("saves-district").with("district", self.territory(code));
                (texts.say(&told), String::new(), String::new())
            }
            Edit::SetBorder { .. } => {
                (texts.get("saves-border").into_owned(), String::new(), String::new())
            }
            Edit::SetMerged { name, .. } => {
                let now = name.as_deref().map_or_else(nothing, str::to_owned);
                (texts.get("saves-merged").into_owned(), String::new(), now)
            }
            Edit::SetDeclined { cell, text, .. } => {
                let told = Message::new("saves-declined")
                    .with("cell", self.place(&cell.series, cell.year));
                (texts.say(&told), String::new(), text.to_string())
            }
        };
        Change { place, old, new }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::book::Stamp;
    use crate::language::Language;

    fn set(code: &str, year: Year, value: &str) -> Edit {
        let cell = SeriesKey::actual("concept-2023-2029", code, "", "KZ-61").at(year);
        Edit::set(cell, value.parse().ok())
    }

    fn book(edits: &[Edit]) -> Book {
        let mut book = Book::new();
        let who = "A".to_owned();
        book.apply(edits, &Stamp { who, when: Timestamp::UNIX_EPOCH });
        book
    }

    #[test]
    fn a_preview_says_what_would_change_come_and_go() {
        let texts = Texts::new(Language::En);
        let now = book(&[set("TI-1", 2024, "93.1"), set("TI-2", 2024, "1/2")]);
        let then = book(&[set("TI-1", 2024, "92"), set("TI-3", 2025, "!later")]);
        let preview = Preview::of(&now, &now.edits_to(&then), Tree::kazakhstan(), &texts);
        let line = |one: &Change| format!("{}: {} > {}", one.place, one.old, one.new);
        let cells: Vec<String> = preview.cells.iter().map(line).collect();
        assert_eq!(
            cells,
            [
                "TI-1 · Turkistan region · 2024: 93.1 > 92",
                "TI-2 · Turkistan region · 2024: 1/2 > empty",
                "TI-3 · Turkistan region · 2025: empty > later",
            ]
        );
        assert_eq!(preview.summary, "Values that would change: 1, come back: 1, go: 1; other: 0");
        assert_eq!(preview.rest, "");
        let same = Preview::of(&now, &now.edits_to(&now), Tree::kazakhstan(), &texts);
        assert_eq!(same.summary, "This save says the same as the open book");
    }

    #[test]
    fn of_what_stands_beside_a_value_the_fields_that_differ_are_told() {
        let texts = Texts::new(Language::En);
        let cell = SeriesKey::actual("concept-2023-2029", "TI-1", "", "KZ-61").at(2024);
        let beside = |source: &str, comment: &str| {
            let (source, comment) = (source.to_owned(), comment.to_owned());
            let details = Details { source, comment, ..Details::default() };
            book(&[Edit::set_details(cell.clone(), details)])
        };
        let (now, then) = (beside("NEDB", "one\ntwo"), beside("NEDB, corrected", "one\ntwo"));
        let told = |one: &Book, other: &Book| {
            let preview = Preview::of(one, &one.edits_to(other), Tree::kazakhstan(), &texts);
            preview.cells.into_iter().map(|one| (one.place, one.old, one.new)).collect::<Vec<_>>()
        };
        let place = "TI-1 · Turkistan region · 2024: details";
        let change = |old: &str, new: &str| [(place.to_owned(), old.to_owned(), new.to_owned())];
        assert_eq!(told(&now, &then), change("source: NEDB", "source: NEDB, corrected"));
        let all = "source: NEDB, comment: one two";
        assert_eq!(told(&now, &Book::new()), change(all, "empty"));
        assert_eq!(told(&now, &beside("NEDB", "one two")), change("", ""));
    }

    #[test]
    fn what_is_not_listed_is_counted() {
        let texts = Texts::new(Language::En);
        let then: Vec<Edit> = (1000..1250).map(|year| set("TI-1", year, "1")).collect();
        let now = Book::new();
        let preview = Preview::of(&now, &now.edits_to(&book(&then)), Tree::kazakhstan(), &texts);
        assert_eq!((preview.cells.len(), preview.rest.as_str()), (LISTED, "and 50 more"));
    }
}
