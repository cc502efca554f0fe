//! The texts: the same keys and arguments in the three languages, files and code in step.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod code;
mod ftl;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use nysana::language::{Language, Texts, all_texts, text_files};

use code::{Code, Named, files_below, sources};
use ftl::{texts_of, texts_of_language};

/// Beginnings of keys that no code names yet. Empty when all is built.
const NOT_YET_USED: &[&str] = &[];

/// Literals in code that look like keys and are something else.
const NO_KEYS: &[&str] = &["close-after-first-frame"]; // an option of the command line

#[test]
fn every_file_is_read_without_a_fault() {
    for language in Language::ALL {
        for file in text_files(language) {
            let parsed = fluent_syntax::parser::parse(file.text);
            let faults = parsed.err().map(|(_, faults)| faults).unwrap_or_default();
            assert!(faults.is_empty(), "{language:?}, {}.ftl: {faults:?}", file.room);
        }
    }
}

#[test]
fn every_file_is_in_the_list() {
    let listed: BTreeSet<_> = text_files(Language::En).iter().map(|file| file.room).collect();
    for language in Language::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/texts");
        let files = files_below(&folder.join(language.code()), "ftl");
        let names = files.iter().filter_map(|path| path.file_stem()?.to_str());
        let found: BTreeSet<_> = names.collect();
        assert_eq!(found, listed, "assets/texts/{} against files.rs", language.code());
    }
}

#[test]
fn no_key_stands_twice() {
    for language in Language::ALL {
        let mut rooms = BTreeMap::new();
        for file in text_files(language) {
            for line in file.text.lines().filter(|line| line.starts_with(char::is_alphabetic)) {
                let key = line.split_once('=').map_or(line, |(key, _)| key).trim();
                let earlier = rooms.insert(key, file.room);
                assert_eq!(earlier, None, "{language:?}: `{key}` again in {}.ftl", file.room);
            }
        }
    }
}

#[test]
fn the_languages_have_the_same_keys_and_arguments() {
    for language in [Language::Ru, Language::En] {
        for (kazakh, other) in text_files(Language::Kk).iter().zip(text_files(language)) {
            let room = kazakh.room;
            let (kazakh, other) = (texts_of(kazakh), texts_of(other));
            let lacks = kazakh.keys().find(|key| !other.contains_key(*key));
            assert_eq!(lacks, None, "{room}.ftl: {language:?} lacks it");
            let more = other.keys().find(|key| !kazakh.contains_key(*key));
            assert_eq!(more, None, "{room}.ftl: only {language:?} has it");
            for (key, text) in &kazakh {
                assert_eq!(text.args, other[key].args, "{room}.ftl: Kk, {language:?} `{key}`");
            }
        }
    }
}

#[test]
fn a_bare_number_only_chooses_a_plural() {
    for language in Language::ALL {
        for (key, text) in texts_of_language(language) {
            let shown = text.shown.iter().find(|name| name.ends_with("_n"));
            assert_eq!(shown, None, "{language:?}: `{key}` shows a bare number");
            let chosen = text.chosen.iter().find(|name| !name.ends_with("_n"));
            assert_eq!(chosen, None, "{language:?}: `{key}` chooses by a worded argument");
        }
    }
}

#[test]
fn texts_have_no_invisible_characters_but_spaces() {
    let is_invisible = |c: char| {
        let marks = ['\u{200b}'..='\u{200f}', '\u{2028}'..='\u{202e}', '\u{2060}'..='\u{206f}'];
        c.is_control() || "\u{ad}\u{feff}".contains(c) || marks.iter().any(|m| m.contains(&c))
    };
    for language in Language::ALL {
        for text in all_texts(language) {
            let found = text.chars().find(|c| is_invisible(*c));
            assert_eq!(found, None, "{language:?}: {text:?}");
            assert!(!text.contains("\\u"), "{language:?}: write the character itself: {text:?}");
        }
    }
}

#[test]
fn no_word_mixes_alphabets() {
    let is_cyrillic = |c: char| ('\u{400}'..='\u{52f}').contains(&c);
    let mixes = |word: &&str| word.chars().any(is_cyrillic) && !word.chars().all(is_cyrillic);
    for language in Language::ALL {
        for (key, text) in texts_of_language(language) {
            let word = text.words.split(|c: char| !c.is_alphabetic()).find(mixes);
            assert_eq!(word, None, "{language:?}: `{key}` has Latin and Cyrillic letters in it");
        }
    }
}

#[test]
fn every_key_in_code_has_a_text_with_its_arguments() {
    let texts = texts_of_language(Language::En);
    let mut faults = Vec::new();
    for (path, code) in sources() {
        for Named { key, args } in &code.named {
            match texts.get(key) {
                None => faults.push(format!("{}: no text `{key}`", path.display())),
                Some(text) if text.args == *args => {}
                Some(text) => faults.push(format!(
                    "{}: `{key}` has {args:?} here and {:?} in its text",
                    path.display(),
                    text.args
                )),
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// A key may reach `Message::new` through a table or a function; then only its form tells it.
#[test]
fn every_literal_that_looks_like_a_key_is_one() {
    let texts = texts_of_language(Language::En);
    let first_word = |key: &str| key.split('-').next().map(str::to_owned);
    let first_words: BTreeSet<_> = texts.keys().filter_map(|key| first_word(key)).collect();
    let looks_like_a_key = |text: &str| {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        text.contains('-')
            && text.chars().all(plain)
            && first_word(text).is_some_and(|word| first_words.contains(&word))
    };
    let mut faults = Vec::new();
    for (path, code) in sources() {
        let others = code.literals.iter().filter(|text| {
            looks_like_a_key(text)
                && !texts.contains_key(*text)
                && !NO_KEYS.contains(&text.as_str())
        });
        faults.extend(others.map(|text| format!("{}: no text `{text}`", path.display())));
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_text_is_used() {
    let literals: BTreeSet<_> = sources().into_iter().flat_map(|(_, code)| code.literals).collect();
    let texts = texts_of_language(Language::En);
    let parts: BTreeSet<_> = texts.values().flat_map(|text| &text.refers_to).collect();
    let is_idle = |key: &&String| !literals.contains(*key) && !parts.contains(key);
    let waits = |key: &String| NOT_YET_USED.iter().any(|start| key.starts_with(start));
    let idle: Vec<_> = texts.keys().filter(is_idle).filter(|key| !waits(key)).collect();
    assert!(idle.is_empty(), "no code names these texts: {idle:#?}");
}

#[test]
fn the_scan_of_code_finds_keys_and_arguments() {
    let code = Code::read(
        r#"
        fn f() {
            let a = Message::new("a").with("x", 1).with("y", g(Message::new("b")));
            ui.label(self.texts.get("c"));
            assert!(h(texts().get("d")));
            map.get("e");
        }
        #[cfg(test)]
        mod tests { fn t() { Message::new("f"); } }
        "#,
    );
    let named: Vec<_> = code.named.iter().map(|n| (n.key.as_str(), n.args.len())).collect();
    assert_eq!(named, [("a", 2), ("b", 0), ("c", 0), ("d", 0)]);
    assert!(code.literals.contains("e") && !code.literals.contains("f"));
}

#[test]
fn every_language_is_made_and_named_in_itself() {
    let names =
        Language::ALL.map(|language| Texts::new(language).get(own_name(language)).into_owned());
    assert_eq!(names, ["Қазақша", "Русский", "English"]);
}

fn own_name(language: Language) -> &'static str {
    match language {
        Language::Kk => "language-kk",
        Language::Ru => "language-ru",
        Language::En => "language-en",
    }
}
