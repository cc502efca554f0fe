//! The order of names.

use super::Language;

/// The Kazakh alphabet, which holds the Russian one in its order.
const ALPHABET: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

/// A key by which names sort as in a dictionary: by code points the Kazakh letters would stand
/// behind all others. Capital and small letters are the same; other signs sort by code point.
pub fn collation_key(name: &str, language: Language) -> Vec<u32> {
    let first = u32::from('а');
    let rank = |letter: char| {
        let known = ALPHABET.chars().zip(first..).find(|(known, _)| *known == letter);
        known.map_or(u32::from(letter), |(_, rank)| rank)
    };
    let letters = name.chars().flat_map(char::to_lowercase);
    match language {
        Language::Kk | Language::Ru => letters.map(rank).collect(),
        Language::En => letters.map(u32::from).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kazakh_letters_stand_in_their_places() {
        let mut names = ["Ұлытау", "Шымкент", "Қызылорда", "Әйет", "Абай", "Павлодар", "Ёлка"];
        names.sort_by_key(|name| collation_key(name, Language::Kk));
        assert_eq!(names, ["Абай", "Әйет", "Ёлка", "Қызылорда", "Павлодар", "Ұлытау", "Шымкент"]);
    }
}
