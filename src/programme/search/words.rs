//! What was typed, and where it stands in a text.

use std::ops::Range;

use super::Fit;
use super::terms;
use crate::language::fold;

/// The most words that are looked for; a whole title of an act is shorter.
const WORDS: usize = 64;
/// A shorter word is only found at the start of words.
const INSIDE_FROM: usize = 3;

/// The words that were typed, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    words: Vec<Word>,
    /// All of them without spaces, as a code would be written.
    compact: String,
    /// All of them as at the start of a title.
    start: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    /// The word as typed, with the space that stands before a word.
    typed: Needle,
    /// The same term in other languages, at the start of words.
    terms: Vec<Needle>,
}

/// A word with a space before it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Needle(String);

impl Needle {
    fn of(word: &str) -> Self {
        Self(format!(" {word}"))
    }

    fn word(&self) -> &str {
        &self.0[1..]
    }

    fn starts_word_in(&self, hay: &str) -> bool {
        hay.contains(&self.0)
    }

    fn is_in(&self, hay: &str) -> bool {
        if self.is_short() { self.starts_word_in(hay) } else { hay.contains(self.word()) }
    }

    fn is_short(&self) -> bool {
        self.word().chars().count() < INSIDE_FROM
    }
}

impl Words {
    /// Reads what was typed.
    pub fn of(typed: &str) -> Self {
        let folded = fold(typed);
        let typed: Vec<&str> =
            folded.split(' ').filter(|word| !word.is_empty()).take(WORDS).collect();
        let compact = typed.concat();
        let start = typed.iter().map(|word| format!(" {word}")).collect();
        let mut words: Vec<Word> = Vec::new();
        for word in typed {
            let terms = terms::of(word).map(Needle::of).collect();
            let word = Word { typed: Needle::of(word), terms };
            if !words.contains(&word) {
                words.push(word);
            }
        }
        Self { words, compact, start }
    }

    /// Whether nothing was typed that could be found.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether all words stand in a folded text.
    pub(super) fn all_in(&self, hay: &str) -> bool {
        self.words.iter().all(|word| {
            word.typed.is_in(hay) || word.terms.iter().any(|term| term.starts_word_in(hay))
        })
    }

    /// Whether all words, or terms for them, begin words of a folded text.
    pub(super) fn all_begin_in(&self, hay: &str) -> bool {
        self.words.iter().all(|word| word.needles().any(|(needle, _)| needle.starts_word_in(hay)))
    }

    /// How well a folded title has all words; none where it has not.
    pub(super) fn fit_title(&self, title: &str) -> Option<Fit> {
        if title.starts_with(&self.start) {
            Some(Fit::TitleStart)
        } else if self.words.iter().all(|word| word.typed.starts_word_in(title)) {
            Some(Fit::Title)
        } else if self.all_begin_in(title) {
            Some(Fit::TitleTerm)
        } else {
            self.all_in(title).then_some(Fit::TitleInside)
        }
    }

    /// How well a folded code is what was typed; none where it is not.
    pub(super) fn fit_code(&self, compact: &str) -> Option<Fit> {
        if compact.is_empty() {
            None
        } else if compact == self.compact {
            Some(Fit::Code)
        } else {
            compact.starts_with(&self.compact).then_some(Fit::CodeStart)
        }
    }

    /// Where in a text the words stand, in bytes, from left to right without overlap.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let folded = format!(" {}", fold(text));
        // Folding keeps the number of characters: the n-th here is the n-th there.
        let starts: Vec<usize> =
            text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut is_found = vec![false; starts.len()];
        for word in &self.words {
            for (needle, anywhere) in word.needles() {
                let pattern = if anywhere { needle.word() } else { &needle.0 };
                for (at, _) in folded.match_indices(pattern) {
                    let at = if anywhere { at } else { at + 1 };
                    let first = folded[..at].chars().count() - 1;
                    let length = needle.word().chars().count();
                    is_found[first..first + length].fill(true);
                }
            }
        }
        let mut places: Vec<Range<usize>> = Vec::new();
        for (at, pair) in starts.windows(2).enumerate().filter(|(at, _)| is_found[*at]) {
            match places.last_mut() {
                Some(last) if last.end == starts[at] => last.end = pair[1],
                _ => places.push(pair[0]..pair[1]),
            }
        }
        places
    }
}

impl Word {
    /// What may stand for it, and whether inside words, too.
    fn needles(&self) -> impl Iterator<Item = (&Needle, bool)> {
        let typed = std::iter::once((&self.typed, !self.typed.is_short()));
        typed.chain(self.terms.iter().map(|term| (term, false)))
    }
}
