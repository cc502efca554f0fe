//! What the command line takes from the machine; tests hand it in.

use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

use crate::app::{self, Settings};
use crate::language::Language;
use crate::platform;

/// The machine as a command sees it.
#[derive(Clone, Debug)]
pub struct System {
    /// The language of messages where `--lang` says none.
    pub language: Language,
    /// The day of today.
    pub today: Date,
    /// The moment of the start.
    pub now: Timestamp,
    /// Who changes books; empty where nobody is known.
    pub who: String,
}

impl System {
    /// The machine at hand.
    pub fn here() -> Self {
        let now = Zoned::now();
        Self {
            language: language_of(|name| std::env::var(name).ok())
                .or_else(language_of_window)
                .or_else(|| Language::from_code(platform::language_of_system()?))
                .unwrap_or(Language::En),
            today: now.date(),
            now: now.timestamp(),
            who: platform::user_name(),
        }
    }
}

/// The language of the locale: the first variable that is set decides. English where it is none
/// of ours; none where no variable is set, as on Windows, which is asked itself.
fn language_of(variable: impl Fn(&str) -> Option<String>) -> Option<Language> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable);
    let locale = set.into_iter().find(|value| !value.is_empty())?;
    let code = locale.split(['_', '.', '@', '-']).next().unwrap_or_default();
    Some(Language::from_code(&code.to_lowercase()).unwrap_or(Language::En))
}

/// The language that was chosen in the window.
fn language_of_window() -> Option<Language> {
    Settings::read(&app::data_folder().ok()?.path).language
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locale_chooses_the_language() {
        let of = |set: &[(&str, &str)]| {
            language_of(|name| {
                let found = set.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(of(&[("LANG", "kk_KZ.UTF-8")]), Some(Language::Kk));
        assert_eq!(of(&[("LANG", "ru")]), Some(Language::Ru));
        assert_eq!(of(&[("LANG", "kk_KZ"), ("LC_ALL", "ru_RU.UTF-8")]), Some(Language::Ru));
        assert_eq!(of(&[("LANG", "kk_KZ"), ("LC_ALL", "")]), Some(Language::Kk));
        assert_eq!(of(&[("LANG", "C.UTF-8")]), Some(Language::En));
        assert_eq!(of(&[]), None);
    }
}
