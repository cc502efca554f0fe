//! Names and titles in the three languages.

use serde::{Deserialize, Serialize};

use super::Language;

/// A name or title in Kazakh, Russian and English.
///
/// `official` lists the languages in which the wording is that of the act itself; the others are
/// translations of ours and are marked so wherever they are shown in full.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Kazakh, Cyrillic.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
    /// The languages in which the wording is the act's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub official: Vec<Language>,
}

impl Wording {
    /// The wording in one language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Kk => &self.kk,
            Language::Ru => &self.ru,
            Language::En => &self.en,
        }
    }

    /// Whether the wording in this language is the act's own.
    pub fn is_official(&self, language: Language) -> bool {
        self.official.contains(&language)
    }
}
