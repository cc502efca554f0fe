//! Letters as people type them: what a search takes for the same.

/// A text as a search compares it, character for character as long as before: small letters; a
/// space for everything that is neither letter nor digit; ё as е; the Kazakh letters as the Russian
/// ones that stand for them on a keyboard without Kazakh; and the Latin i that many type for the
/// Kazakh one, where it stands in a Cyrillic word.
pub fn fold(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().map(fold_letter).collect();
    // Once in each direction: of several in a row each stands in the word.
    for at in 1..letters.len() {
        letters[at] = cyrillic_beside(letters[at], letters[at - 1]);
    }
    for at in (1..letters.len()).rev() {
        letters[at - 1] = cyrillic_beside(letters[at - 1], letters[at]);
    }
    letters.into_iter().collect()
}

/// A letter that stands beside another.
fn cyrillic_beside(letter: char, beside: char) -> char {
    if letter == 'i' && is_cyrillic(beside) { 'и' } else { letter }
}

fn fold_letter(letter: char) -> char {
    match letter.to_lowercase().next().unwrap_or(letter) {
        'ё' => 'е',
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        letter if letter.is_alphanumeric() => letter,
        _ => ' ',
    }
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_typed_without_kazakh_letters_is_the_same() {
        assert_eq!(fold("Қамту, әр өңірде"), fold("камту  ар онирде"));
        assert_eq!(fold("Жет\u{69}су"), fold("Жетісу"));
        assert_eq!(fold("Учёт"), fold("учет"));
        assert_eq!(fold("3–6 жас"), fold("3-6 ЖАС"));
        assert_eq!(fold("PISA бойынша"), "pisa бойынша");
    }

    #[test]
    fn of_several_latin_letters_in_a_cyrillic_word_none_is_left() {
        assert_eq!([fold("iiя"), fold("яii"), fold("ii")], ["иия", "яии", "ii"]);
    }

    proptest! {
        #[test]
        fn a_folded_text_has_as_many_characters(text in "\\PC*") {
            prop_assert_eq!(fold(&text).chars().count(), text.chars().count());
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
