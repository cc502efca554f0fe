//! Letters as people type them: what a search takes for the same.

/// A text as a search compares it, character for character as long as before: small letters; a
/// space for everything that is neither letter nor digit; ё as е; the Kazakh letters as the Russian
/// ones that stand for them on a keyboard without Kazakh; and the Latin i that many type for the
/// Kazakh one, where it stands in a Cyrillic word.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut before = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let beside = [before, letters.peek().copied()];
        folded.push(match fold_letter(letter) {
            'i' if beside.into_iter().flatten().any(is_cyrillic) => 'и',
            letter => letter,
        });
        before = Some(letter);
    }
    folded
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

    proptest! {
        #[test]
        fn a_folded_text_has_as_many_characters(text in "\\PC*") {
            prop_assert_eq!(fold(&text).chars().count(), text.chars().count());
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
