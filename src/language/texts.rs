//! The texts of one language and how messages are worded in it.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Arg, Decimal, Language, Message, show_date, show_number, text_files};

/// All texts of one language.
///
/// Made once when the language is chosen, then shared (`Send + Sync`). A text without arguments is
/// borrowed, so that asking for it in every frame costs a look-up.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// Reads the embedded texts of a language.
    pub fn new(language: Language) -> Self {
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The isolating marks U+2068 and U+2069 draw as boxes and are not allowed in PDF/A.
        bundle.set_use_isolating(false);
        for file in text_files(language) {
            // A faulty entry is left out and the others stay; tests/texts.rs allows none.
            let resource = FluentResource::try_new(file.text.to_owned());
            let resource = resource.unwrap_or_else(|(rest, _)| rest);
            let added = bundle.add_resource(resource);
            debug_assert!(added.is_ok(), "{}.ftl repeats a key: {added:?}", file.room);
        }
        Self { language, bundle }
    }

    /// The language of the texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A text without arguments; `key.attribute` gives an attribute of a text.
    ///
    /// A key that does not exist is shown itself, in angle brackets.
    pub fn get(&self, key: &str) -> Cow<'_, str> {
        self.format(key, None)
    }

    /// A message in words.
    ///
    /// Texts, years, dates, names and messages reach the text as they are shown. A number `name`
    /// reaches it twice: `$name` is worded (`12 345,60`), `$name_n` is the bare number, by which
    /// the text may choose a plural and which it must not show.
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::with_capacity(message.args.len() + 1);
        for (name, arg) in &message.args {
            if let Arg::Number(number) = arg {
                args.set(format!("{name}_n"), bare(*number));
            }
            args.set(*name, FluentValue::from(self.word(arg)));
        }
        self.format(message.key, Some(&args)).into_owned()
    }

    /// One argument as it is shown.
    fn word(&self, arg: &Arg) -> String {
        match arg {
            Arg::Text(text) => text.clone(),
            Arg::Number(number) => show_number(*number, self.language),
            Arg::Year(year) => year.to_string(),
            Arg::Date(date) => show_date(*date),
            Arg::Wording(wording) => wording.get(self.language).to_owned(),
            Arg::Message(message) => self.say(message),
        }
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'_, str> {
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let pattern = self.bundle.get_message(id).and_then(|text| match attribute {
            Some(name) => text.get_attribute(name).map(|attribute| attribute.value()),
            None => text.value(),
        });
        let Some(pattern) = pattern else {
            debug_assert!(false, "no text `{key}` in assets/texts/{}", self.language.code());
            return Cow::Owned(format!("⟨{key}⟩"));
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        debug_assert!(errors.is_empty(), "text `{key}`: {errors:?}");
        text
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

/// The number by which a plural is chosen; its written digits count (1 against 1.0).
fn bare(number: Decimal) -> FluentNumber {
    // A whole number without them equals the literal of a selector: `[11]`.
    let digits = usize::try_from(number.scale()).ok().filter(|digits| *digits > 0);
    let options =
        FluentNumberOptions { minimum_fraction_digits: digits, ..FluentNumberOptions::default() };
    FluentNumber::new(number.to_f64(), options)
}
