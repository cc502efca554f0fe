//! The text files inside the binary: one a room or screen and language. The only list of them.

use super::Language;

macro_rules! embedded {
    ($language:literal: $($room:literal)*) => {
        &[$(TextFile {
            room: $room,
            text: include_str!(concat!("../../assets/texts/", $language, "/", $room, ".ftl")),
        }),*]
    };
}

macro_rules! rooms {
    ($($room:literal)*) => {
        const KK: &[TextFile] = embedded!("kk": $($room)*);
        const RU: &[TextFile] = embedded!("ru": $($room)*);
        const EN: &[TextFile] = embedded!("en": $($room)*);
    };
}

rooms! {
    "common"
    "language"
    "programme"
    "territory"
    "book"
    "assess"
    "check"
    "figure"
    "paper"
    "exchange"
    "table"
    "template"
    "platform"
    "cli"
    "app"
    "home"
    "draft"
    "library_screen"
    "programme_screen"
    "data"
    "editor"
    "trajectory"
    "measures_screen"
    "financing"
    "findings"
    "review"
    "wizard"
    "saves"
    "districts"
    "settings"
}

/// One embedded file of texts.
#[derive(Clone, Copy, Debug)]
pub struct TextFile {
    /// Name of the room or screen: `common` for `common.ftl`.
    pub room: &'static str,
    /// Its content, in Fluent syntax.
    pub text: &'static str,
}

/// The embedded files of a language, in the order in which they are read.
pub fn text_files(language: Language) -> &'static [TextFile] {
    match language {
        Language::Kk => KK,
        Language::Ru => RU,
        Language::En => EN,
    }
}

/// Everything that a text of this language can show, line by line, and the signs that numbers,
/// dates and periods are composed of; for the test that the shipped fonts have every character.
///
/// A line comes with its key, which is ASCII; comments are left out.
pub fn all_texts(language: Language) -> impl Iterator<Item = &'static str> {
    let lines = text_files(language).iter().flat_map(|file| file.text.lines());
    lines
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .chain(std::iter::once(super::number::SIGNS))
}
