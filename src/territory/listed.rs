//! A list of districts as it is pasted: one a line, its names side by side.

use super::find::{Spoken, spoken};
use super::{Kind, Tree};
use crate::language::{Language, Wording};

/// The longest list that is read; no region has a tenth of it.
const MAX_LINES: usize = 1000;

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What it is, by its word of kind; a district where there is none.
    pub kind: Kind,
    /// The name, in the languages that the line has.
    pub name: Wording,
    /// Code of the territory of the region that is called so already.
    pub known: Option<String>,
    /// Whether a line above is called so too.
    pub is_repeated: bool,
}

impl Tree {
    /// Reads a list: one district a line, in one column or, side by side, in several languages.
    /// Numbers before a name are left out, and empty lines. A name whose word of kind tells no
    /// language is of the language in which one works.
    pub fn read_list(&self, region: &str, text: &str, language: Language) -> Vec<Listed> {
        let mut list: Vec<Listed> = Vec::new();
        for line in text.lines().take(MAX_LINES) {
            let Some((kind, name)) = read_line(line, language) else { continue };
            let known = [&name.kk, &name.ru, &name.en]
                .into_iter()
                .filter(|name| !name.is_empty())
                .find_map(|name| self.find_within(region, name))
                .map(|known| known.code.clone());
            let is_repeated = list.iter().any(|above| above.name == name);
            list.push(Listed { kind, name, known, is_repeated });
        }
        list
    }
}

fn read_line(line: &str, language: Language) -> Option<(Kind, Wording)> {
    let (mut kind, mut name) = (None, Wording::default());
    for cell in line.split(['\t', ';']) {
        let cell = cell.trim();
        let is_mark =
            |sign: char| sign.is_numeric() || sign.is_whitespace() || ".)№-–—•*".contains(sign);
        let text = cell.trim_start_matches(is_mark);
        if text.is_empty() {
            continue;
        }
        let Spoken { kind: said, language: of } = spoken(text);
        kind = kind.or(said);
        let next = [Language::Kk, Language::Ru, Language::En];
        let wanted = of.unwrap_or(language);
        let order = std::iter::once(wanted).chain(next);
        for language in order {
            let slot = match language {
                Language::Kk => &mut name.kk,
                Language::Ru => &mut name.ru,
                Language::En => &mut name.en,
            };
            if slot.is_empty() {
                text.clone_into(slot);
                break;
            }
        }
    }
    let is_named = name != Wording::default();
    is_named.then(|| (kind.unwrap_or(Kind::District), name))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Vec<String> {
        let list = Tree::kazakhstan().read_list("KZ-61", text, Language::Ru);
        let told = list.into_iter().map(|Listed { kind, name, known, is_repeated }| {
            let known = known.unwrap_or_default();
            let again = if is_repeated { " again" } else { "" };
            format!("{kind:?} {}|{}|{} {known}{again}", name.kk, name.ru, name.en)
        });
        told.collect()
    }

    #[test]
    fn a_column_of_names_is_read() {
        let text = "Ақкөл ауданы\r\n\n2. Атбасарский район\n3) г. Кокшетау\nБурабай\nБурабай\n";
        assert_eq!(
            read(text),
            [
                "District Ақкөл ауданы|| ",
                "District |Атбасарский район| ",
                "City |г. Кокшетау| ",
                "District |Бурабай| ",
                "District |Бурабай|  again",
            ]
        );
    }

    #[test]
    fn names_side_by_side_are_told_apart_by_their_words_of_kind() {
        let text = "1\tБурабайский район\tБурабай ауданы\tBurabay district\nКентау қ.ә.\tг. Кентау";
        assert_eq!(
            read(text),
            [
                "District Бурабай ауданы|Бурабайский район|Burabay district ",
                "City Кентау қ.ә.|г. Кентау| KZ-61-kentau",
            ]
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC{0,200}") {
            let list = Tree::kazakhstan().read_list("KZ-61", &text, Language::Kk);
            prop_assert!(list.len() <= text.lines().count());
        }
    }
}
