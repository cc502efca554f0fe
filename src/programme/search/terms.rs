//! Terms of the field in the three languages, so that a word in one language also finds what an
//! act says in another alone: a measure of a Russian text by its English term.

use std::sync::LazyLock;

use crate::language::fold;

/// A shorter word is no sign of a term whose beginning it is.
const LETTERS: usize = 4;

/// A term: the beginnings of its words, in any language.
type Term = Vec<String>;

static TERMS: LazyLock<Vec<Term>> = LazyLock::new(|| {
    let mut terms: Vec<Term> =
        ron::from_str(include_str!("../../../assets/terms.ron")).unwrap_or_default();
    for stem in terms.iter_mut().flatten() {
        *stem = fold(stem);
    }
    terms
});

/// How the term that a folded word belongs to begins in the other languages, folded.
pub(super) fn of(word: &str) -> impl Iterator<Item = &'static str> {
    let is_long = word.chars().count() >= LETTERS;
    let means =
        move |stem: &String| word.starts_with(&**stem) || (is_long && stem.starts_with(word));
    let meant = TERMS.iter().filter(move |term| term.iter().any(means));
    let stems = meant.flatten().map(String::as_str);
    stems.filter(move |stem| !stem.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_finds_its_term_in_the_other_languages() {
        assert!(of("охватом").any(|stem| stem == fold("қамту")));
        assert!(of("coverage").any(|stem| stem == "охват"));
        assert_eq!(of("охв").count(), 0, "three letters may begin many words");
        assert!(TERMS.len() > 20, "the file can be read");
    }

    #[test]
    fn no_term_is_short_enough_to_be_found_everywhere() {
        for stem in TERMS.iter().flatten() {
            assert!(stem.chars().count() >= 3 && !stem.contains(' '), "{stem}");
        }
    }
}
