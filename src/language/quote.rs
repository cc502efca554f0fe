//! Words quoted from an act, in the languages of that act alone.

use serde::{Deserialize, Serialize};

use super::Language;

/// Words of an act in the language or languages in which it was read: a measure, a deadline, a
/// form of completion. Unlike a [`super::Wording`], nothing in it is a translation, and a language
/// may be missing.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Quote {
    /// Kazakh, Cyrillic; empty where the act has no Kazakh text.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub kk: String,
    /// Russian.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ru: String,
    /// English.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub en: String,
}

impl Quote {
    /// The words in one language alone.
    pub fn new(language: Language, words: impl Into<String>) -> Self {
        let mut quote = Self::default();
        *quote.slot(language) = words.into();
        quote
    }

    /// The words in this language, else in the first one that the act has.
    pub fn get(&self, language: Language) -> &str {
        let own = self.own(language);
        if !own.is_empty() {
            return own;
        }
        self.languages().next().map_or("", |language| self.own(language))
    }

    /// The words in this language; empty where the act has none.
    pub fn own(&self, language: Language) -> &str {
        match language {
            Language::Kk => &self.kk,
            Language::Ru => &self.ru,
            Language::En => &self.en,
        }
    }

    /// The place of the words in one language, to be written.
    pub fn slot(&mut self, language: Language) -> &mut String {
        match language {
            Language::Kk => &mut self.kk,
            Language::Ru => &mut self.ru,
            Language::En => &mut self.en,
        }
    }

    /// The languages in which there are words.
    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        Language::ALL.into_iter().filter(|language| !self.own(*language).trim().is_empty())
    }

    /// Whether there are no words at all.
    pub fn is_empty(&self) -> bool {
        self.languages().next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_one_that_the_act_has() {
        let quote = Quote::new(Language::Ru, "отчет");
        assert_eq!(quote.get(Language::Kk), "отчет");
        assert_eq!(quote.own(Language::Kk), "");
        assert!(!quote.is_empty());
        assert!(Quote::new(Language::Kk, "  ").is_empty());
    }
}
