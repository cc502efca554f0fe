//! What the screen shows, as plain data: the districts of a region and the changes of borders that
//! the office entered.

use crate::app::session::proper_name;
use crate::book::{Book, Border};
use crate::language::{Arg, Language, Message, Texts, collation_key};
use crate::territory::{Kind, Moment, Territory, Tree};

/// What the list is made of.
pub struct Source<'a> {
    pub tree: &'a Tree,
    pub book: &'a Book,
    /// Code of the territory shown: a region, or a part of one.
    pub territory: &'a str,
    pub texts: &'a Texts,
}

/// The districts of a region.
#[derive(Debug, Default)]
pub struct List {
    /// Code and name of the region; none where the country is shown, or nothing.
    pub region: Option<(String, String)>,
    /// By name; those that ceased to be last.
    pub rows: Vec<Row>,
    pub borders: Vec<BorderRow>,
}

/// A district.
#[derive(Debug)]
pub struct Row {
    pub code: String,
    /// Its name in the language of the window.
    pub name: String,
    /// Its name in Russian, in a window in Russian or English in Kazakh.
    pub other_name: String,
    /// Since when and until when, where that matters.
    pub life: String,
    /// Cells that have an entry or details.
    pub values: usize,
    /// Whether the book says something of it, which can be removed.
    pub is_own: bool,
    pub is_former: bool,
}

/// A change of borders of the office.
#[derive(Debug)]
pub struct BorderRow {
    pub border: Border,
    /// In words: "01.01.2026: А, Б → В".
    pub words: String,
}

impl List {
    /// The list of the region that is shown, or that the district shown belongs to.
    pub fn of(source: &Source<'_>) -> Self {
        let Some(region) = region(source.tree, source.territory) else { return Self::default() };
        let language = source.texts.language();
        let is_part = |one: &&Territory| one.parent.as_deref() == Some(&*region.code);
        let is_district = |one: &&Territory| matches!(one.kind, Kind::District | Kind::City);
        let parts = source.tree.all().iter().filter(is_part).filter(is_district);
        let mut rows: Vec<Row> = parts.map(|part| row(source, part)).collect();
        rows.sort_by_key(|row| (row.is_former, collation_key(proper_name(&row.name), language)));
        let is_here = |border: &&Border| rows.iter().any(|row| border.change.concerns(&row.code));
        let borders = source.book.districts().borders().filter(is_here);
        let borders = borders
            .map(|border| BorderRow { border: border.clone(), words: told(source, border) })
            .collect();
        let region = Some((region.code.clone(), region.name.get(language).to_owned()));
        Self { region, rows, borders }
    }
}

/// The language in which names stand beside those of the window.
pub fn other_language(language: Language) -> Language {
    if language == Language::Kk { Language::Ru } else { Language::Kk }
}

fn region<'a>(tree: &'a Tree, territory: &str) -> Option<&'a Territory> {
    let here = tree.get(territory)?;
    let above = || tree.get(here.parent.as_deref()?);
    let here = if here.kind.is_regional() { Some(here) } else { above() };
    here.filter(|region| region.kind.is_regional())
}

fn row(source: &Source<'_>, part: &Territory) -> Row {
    let language = source.texts.language();
    let since = part.since.map(|when| Message::new("districts-since").with("day", day(when)));
    let until = part.until.map(|when| Message::new("districts-until").with("day", day(when)));
    let life = [since, until].into_iter().flatten();
    let life: Vec<_> = life.map(|message| source.texts.say(&message)).collect();
    Row {
        code: part.code.clone(),
        name: part.name.get(language).to_owned(),
        other_name: part.name.get(other_language(language)).to_owned(),
        life: life.join(", "),
        values: source.book.count_of(&part.code),
        is_own: source.book.districts().get(&part.code).is_some(),
        is_former: part.is_former(),
    }
}

fn day(when: Moment) -> Arg {
    match when {
        Moment::Day(day) => day.into(),
        Moment::Year(year) => year.into(),
    }
}

fn told(source: &Source<'_>, border: &Border) -> String {
    let language = source.texts.language();
    let names = |codes: &[String]| {
        let name = |code: &String| source.tree.get(code).map(|one| one.name.get(language));
        let names: Vec<_> = codes.iter().map(|code| name(code).unwrap_or(code)).collect();
        names.join(", ")
    };
    let change = &border.change;
    let message = Message::new("districts-border")
        .with("when", day(change.when))
        .with("from", names(&change.from))
        .with("into", names(&change.into));
    source.texts.say(&message)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::date;

    use super::*;
    use crate::book::districts::plan::{self, Heir, NewDistrict};
    use crate::book::{Edit, SeriesKey, Stamp};
    use crate::language::Wording;

    fn told(book: &Book, territory: &str, language: Language) -> String {
        let (tree, texts) = (book.tree(), Texts::new(language));
        let list = List::of(&Source { tree: &tree, book, territory, texts: &texts });
        let row = |row: &Row| {
            let Row { code, name, other_name, life, values, is_own, .. } = row;
            let own = if *is_own { " own" } else { "" };
            format!("{name} | {other_name} | {code} | {life} | {values}{own}")
        };
        let rows = list.rows.iter().map(row);
        let borders = list.borders.iter().map(|border| border.words.clone());
        rows.chain(borders).collect::<Vec<_>>().join("\n")
    }

    fn apply(book: &mut Book, edits: Result<Vec<Edit>, Message>) {
        let stamp = Stamp { who: String::new(), when: Timestamp::UNIX_EPOCH };
        book.apply(&edits.unwrap(), &stamp);
    }

    #[test]
    fn the_list_of_a_region_tells_names_codes_lives_and_values() {
        let mut book = Book::new();
        let name = Wording { kk: "Жаңа қала".to_owned(), ..Wording::default() };
        let new = NewDistrict { kind: Kind::City, name };
        let parts = ["KZ-61-sairam", "KZ-61-keles"];
        let edits = plan::merge(&book, &parts, &Heir::New(new), date(2026, 1, 1));
        apply(&mut book, edits);
        let cell = SeriesKey::actual("concept-2023-2029", "TI-1", "", "KZ-61-arys").at(2024);
        apply(&mut book, Ok(vec![Edit::set(cell, "93.1".parse().ok())]));
        insta::assert_snapshot!("list_ru", told(&book, "KZ-61", Language::Ru));
        assert_eq!(
            told(&book, "KZ-61-arys", Language::Kk).lines().count(),
            told(&book, "KZ-61", Language::Kk).lines().count(),
            "a district shows the list of its region"
        );
    }

    #[test]
    fn a_region_without_districts_and_the_country_have_no_rows() {
        assert_eq!(told(&Book::new(), "KZ-11", Language::Kk), "");
        let (tree, texts, book) = (Book::new().tree(), Texts::new(Language::Kk), Book::new());
        for territory in ["KZ", "", "KZ-nowhere"] {
            let source = Source { tree: &tree, book: &book, territory, texts: &texts };
            assert!(List::of(&source).region.is_none(), "{territory}");
        }
    }
}
