//! Finding a territory by what people call it.

use std::collections::BTreeSet;

use super::{Kind, Territory};
use crate::language::Language;

/// Every name of every territory, prepared for comparison.
#[derive(Clone, Debug, Default)]
pub(super) struct Names(Vec<Name>);

#[derive(Clone, Debug)]
struct Name {
    index: usize,
    kind: Kind,
    /// The whole name, folded; `None` where it is only called so loosely.
    whole: Option<String>,
    /// The same without the word of kind.
    stem: String,
}

impl Names {
    pub(super) fn of(territories: &[Territory]) -> Self {
        let mut names = Vec::new();
        for (index, territory) in territories.iter().enumerate() {
            let titles = Language::ALL.map(|language| territory.name.get(language));
            let aliases = territory.aliases.iter().map(String::as_str);
            let whole = titles.into_iter().chain(aliases).chain([territory.code.as_str()]);
            let kind = territory.kind;
            names.extend(whole.map(|text| Name {
                index,
                kind,
                whole: Some(fold(text)),
                stem: strip(&fold(text)).0,
            }));
            names.extend(territory.loose.iter().map(|text| Name {
                index,
                kind,
                whole: None,
                stem: strip(&fold(text)).0,
            }));
        }
        Self(names)
    }

    /// The one territory that the text means. A name in full comes before one without its word of
    /// kind: "Almaty" is the city, although there is an "Almaty region".
    pub(super) fn find(&self, text: &str, among: impl Fn(usize) -> bool) -> Option<usize> {
        let text = fold(text);
        let (stem, kinds) = strip(&text);
        if stem.is_empty() {
            return None;
        }
        let candidates = || self.0.iter().filter(|name| among(name.index));
        let whole = candidates().filter(|name| name.whole.as_deref() == Some(text.as_str()));
        let fits = |kind: &Kind| kinds.is_none_or(|kinds| kinds.contains(kind));
        let stems = candidates().filter(|name| name.stem == stem && fits(&name.kind));
        the_one(whole).or_else(|| the_one(stems))
    }
}

fn the_one<'a>(names: impl Iterator<Item = &'a Name>) -> Option<usize> {
    let found = names.map(|name| name.index).collect::<BTreeSet<_>>();
    let mut found = found.into_iter();
    found.next().filter(|_| found.next().is_none())
}

/// Words of kind, folded, and the kinds that they may mean; longer ones first.
const KIND_WORDS: &[(&str, &[Kind])] = &[
    ("область", &[Kind::Region]),
    ("области", &[Kind::Region]),
    ("облысы", &[Kind::Region]),
    ("облыс", &[Kind::Region]),
    ("обл", &[Kind::Region]),
    ("region", &[Kind::Region]),
    ("oblast", &[Kind::Region]),
    ("город", CITY),
    ("гор", CITY),
    ("г а", CITY),
    ("г", CITY),
    ("қаласы", CITY),
    ("қала", CITY),
    ("қ ә", CITY),
    ("қ", CITY),
    ("city", CITY),
    ("район", &[Kind::District]),
    ("р н", &[Kind::District]),
    ("ауданы", &[Kind::District]),
    ("аудан", &[Kind::District]),
    ("ауд", &[Kind::District]),
    ("district", &[Kind::District]),
];

const CITY: &[Kind] = &[Kind::RepublicanCity, Kind::City];

/// What the word of kind in a name tells.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spoken {
    /// District or city.
    pub(super) kind: Option<Kind>,
    /// The language that the word is of.
    pub(super) language: Option<Language>,
}

/// What the word of kind in the name of a district tells.
pub(super) fn spoken(name: &str) -> Spoken {
    let (folded, latin) = (fold(name), name.chars().all(|sign| !is_cyrillic(sign)));
    let kind = strip(&folded).1.and_then(|kinds| {
        kinds.iter().copied().find(|kind| matches!(kind, Kind::District | Kind::City))
    });
    let words = || folded.split(' ');
    let has = |some: &[&str]| words().any(|word| some.contains(&word));
    let language = if has(&["ауданы", "аудан", "ауд", "қаласы", "қала", "қ"])
        || name.chars().any(|sign| "әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains(sign))
    {
        Some(Language::Kk)
    } else if has(&["район", "р", "город", "гор", "г"]) {
        Some(Language::Ru)
    } else {
        latin.then_some(Language::En)
    };
    Spoken { kind, language }
}

/// A name without its word of kind, in small letters.
pub(super) fn bare_name(name: &str) -> String {
    let folded = fold(name);
    let (stem, _) = strip(&folded);
    if stem.is_empty() { folded } else { stem }
}

fn is_cyrillic(sign: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&sign)
}

/// A folded text without the word of kind before or behind it, and the kinds that this word means.
fn strip(folded: &str) -> (String, Option<&'static [Kind]>) {
    for (word, kinds) in KIND_WORDS {
        let before = folded.strip_prefix(word).and_then(|rest| rest.strip_prefix(' '));
        let behind = || folded.strip_suffix(word).and_then(|rest| rest.strip_suffix(' '));
        let alone = || (folded == *word).then_some("");
        let rest = before.or_else(behind).or_else(alone);
        if let Some(rest) = rest {
            return (rest.to_owned(), Some(kinds));
        }
    }
    (folded.to_owned(), None)
}

/// Small letters, one space for every run of spaces and punctuation, ё as е, and the Latin i that
/// many keyboards give for the Kazakh one.
fn fold(text: &str) -> String {
    let is_cyrillic = text.chars().any(is_cyrillic);
    let letters = text.chars().flat_map(char::to_lowercase).map(|c| match c {
        'ё' => 'е',
        'i' if is_cyrillic => 'і',
        c if c.is_alphanumeric() => c,
        _ => ' ',
    });
    let letters = letters.collect::<String>();
    letters.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Tree;
    use super::*;

    /// An empty code: nothing is found.
    #[track_caller]
    fn assert_finds(text: &str, code: &str) {
        let found = Tree::kazakhstan().find(text).map(|territory| territory.code.as_str());
        assert_eq!(found.unwrap_or_default(), code, "{text}");
    }

    #[test]
    fn every_name_alias_and_code_finds_its_territory() {
        for territory in Tree::kazakhstan().all() {
            let names = Language::ALL.map(|language| territory.name.get(language).to_owned());
            let aliases = territory.aliases.iter().cloned();
            for text in names.into_iter().chain(aliases).chain([territory.code.clone()]) {
                assert_finds(&text, &territory.code);
                assert_finds(&text.to_uppercase(), &territory.code);
                assert_finds(&format!("  {} ", text.to_lowercase()), &territory.code);
            }
        }
    }

    #[test]
    fn the_word_of_kind_may_be_missing_short_or_on_the_other_side() {
        for (text, code) in [
            ("Жетысуская", "KZ-33"),
            ("жетысуская обл.", "KZ-33"),
            ("обл. Жетісу", "KZ-33"),
            ("Zhetisu region", "KZ-33"),
            ("Северо\u{2013}Казахстанская", "KZ-59"),
            ("Солтүстік\u{a0}Қазақстан", "KZ-59"),
            ("г.Шымкент", "KZ-79"),
            ("Шымкент қ.", "KZ-79"),
            ("Нур-Султан", "KZ-71"),
            ("ЮКО", "KZ-south-kazakhstan"),
            ("Толебийский", "KZ-61-tolebi"),
            ("Төлеби", "KZ-61-tolebi"),
            ("Қазығұрт аудан", "KZ-61-kazygurt"),
            ("Қазығұрт ауд.", "KZ-61-kazygurt"),
            ("Мақтарал", "KZ-61-maktaaral"),
            ("Созакский р-н", "KZ-61-sozak"),
            ("Кентау қ.ә.", "KZ-61-kentau"),
            ("Арыс қ", "KZ-61-arys"),
            ("Арыс ауданы", ""),
            ("Обл учреж", "KZ-61-institutions"),
            ("kz-61", "KZ-61"),
            ("Қазақстан", "KZ"),
            ("область", ""),
            ("", ""),
            ("\u{2014}", ""),
            ("Атлантида", ""),
        ] {
            assert_finds(text, code);
        }
    }

    #[test]
    fn the_city_of_turkistan_and_the_region_never_answer_for_each_other() {
        for (text, code) in [
            ("Түркістан облысы", "KZ-61"),
            ("Туркестанская", "KZ-61"),
            ("Туркестан область", "KZ-61"),
            ("Turkestan region", "KZ-61"),
            ("Түркістан қаласы", "KZ-61-turkistan-city"),
            ("г. Туркестан", "KZ-61-turkistan-city"),
            ("Turkestan city", "KZ-61-turkistan-city"),
            ("Түркістан", ""),
            ("Туркестан", ""),
            ("Turkistan", ""),
            ("Turkestan", ""),
            ("Туркестанский район", ""),
        ] {
            assert_finds(text, code);
        }
    }

    #[test]
    fn the_city_of_almaty_and_the_region_are_told_apart() {
        for (text, code) in [
            ("Алматы", ""),
            ("Almaty", "KZ-75"),
            ("Алматы қ.", "KZ-75"),
            ("Almaty region", "KZ-19"),
            ("Алматы обл", "KZ-19"),
            ("Алматинская", "KZ-19"),
        ] {
            assert_finds(text, code);
        }
    }

    #[test]
    fn within_a_region_a_bare_name_is_its_district_or_city() {
        let tree = Tree::kazakhstan();
        let code = |parent, text| tree.find_within(parent, text).map(|found| found.code.as_str());
        assert_eq!(code("KZ-61", "Түркістан"), Some("KZ-61-turkistan-city"));
        assert_eq!(code("KZ", "Түркістан"), Some("KZ-61"));
        assert_eq!(code("KZ-61", "Түркістан облысы"), None);
        assert_eq!(code("KZ", "Арыс"), None);
    }

    #[test]
    fn a_latin_i_in_a_kazakh_name_and_e_for_yo_make_no_difference() {
        assert_finds("Жет\u{69}су облысы", "KZ-33");
        assert_eq!(fold("Берёза"), fold("береза"));
        assert_eq!(fold("Zhetisu"), "zhetisu");
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in "\\PC*") {
            let _ = Tree::kazakhstan().find(&text);
        }

        #[test]
        fn spaces_and_punctuation_do_not_matter(
            index in 0..Tree::kazakhstan().all().len(),
            sign in "[ .,;:()\u{a0}\u{2013}-]{1,3}",
        ) {
            let territory = &Tree::kazakhstan().all()[index];
            let text = format!("{sign}{}{sign}", territory.name.ru.replace([' ', '-'], &sign));
            assert_finds(&text, &territory.code);
        }
    }
}
